//! A record of named values, from JSON or CSV, as an article.

use serde_json::Value;

use super::{FieldMap, IngestOptions, body, dates, markup};
use crate::article::{Reason, SourceArticle};

/// Where the values of a record come from.
pub(super) trait Fields {
    /// The first of `names` that is there and not empty.
    fn first(&self, names: &[String]) -> Option<Value>;
}

/// Why a record is no article.
pub(super) struct Refused {
    pub reason: Reason,
    pub detail: String,
}

/// The article of a record; its `id` is the given one, or empty.
pub(super) fn article(
    fields: &dyn Fields,
    options: &IngestOptions,
) -> Result<SourceArticle, Refused> {
    let map: &FieldMap = &options.fields;
    let mut article = SourceArticle {
        id: text(fields, &map.id, "id")?,
        title: text(fields, &map.title, "title")?,
        lead: text(fields, &map.lead, "lead")?,
        url: url(&text(fields, &map.url, "url")?),
        category: some(&text(fields, &map.category, "category")?),
        image_credit: some(&text(fields, &map.image_credit, "image_credit")?),
        tags: list(fields.first(&map.tags)),
        authors: list(fields.first(&map.authors)),
        language: some(&text(fields, &map.lang, "lang")?),
        ..SourceArticle::default()
    };
    article.published = date(fields, &map.published, "published", &mut article.warnings);
    article.modified = date(fields, &map.modified, "modified", &mut article.warnings);
    let text = text(fields, &map.text, "text")?;
    if text.is_empty()
        && article.lead.is_empty()
        && fields.first(&map.text).is_none()
        && article.title.is_empty()
    {
        return Err(Refused {
            reason: Reason::EmptyText,
            detail: format!(
                "none of the fields {} holds any text; name the right one in ingest.fields.text",
                map.text.join(", ")
            ),
        });
    }
    article.body = markup::blocks(&text, options).map_err(|detail| Refused {
        reason: Reason::InvalidHtml,
        detail,
    })?;
    for line in [&mut article.title, &mut article.lead] {
        *line = markup::line(line, options);
    }
    Ok(article)
}

fn some(text: &str) -> Option<String> {
    let text = body::clean(text);
    (!text.is_empty()).then_some(text)
}

/// An address as given, if it is one of the web.
pub(super) fn url(text: &str) -> Option<String> {
    let text = text.trim();
    let web = text.starts_with("https://") || text.starts_with("http://");
    (web && !text.contains(char::is_whitespace)).then(|| text.to_owned())
}

fn text(fields: &dyn Fields, names: &[String], field: &str) -> Result<String, Refused> {
    let refused = |found: &str| Refused {
        reason: Reason::InvalidRecord,
        detail: format!(
            "the field for {field} ({}) holds {found}, not text",
            names.join(", ")
        ),
    };
    match fields.first(names) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text),
        Some(Value::Number(number)) => Ok(number.to_string()),
        Some(Value::Bool(_)) => Err(refused("true or false")),
        Some(Value::Object(_)) => Err(refused("an object")),
        Some(Value::Array(items)) => {
            let paragraphs: Option<Vec<&str>> = items.iter().map(Value::as_str).collect();
            paragraphs
                .map(|paragraphs| paragraphs.join("\n\n"))
                .ok_or_else(|| refused("a list of something else"))
        }
    }
}

fn list(value: Option<Value>) -> Vec<String> {
    let items: Vec<String> = match value {
        Some(Value::String(text)) => text.split([',', ';', '|']).map(body::clean).collect(),
        Some(Value::Array(items)) => items
            .iter()
            .filter_map(|item| item.as_str().or_else(|| item.get("name")?.as_str()))
            .map(body::clean)
            .collect(),
        Some(Value::Object(item)) => item
            .get("name")
            .and_then(Value::as_str)
            .map(body::clean)
            .into_iter()
            .collect(),
        _ => Vec::new(),
    };
    items.into_iter().filter(|item| !item.is_empty()).collect()
}

fn date(
    fields: &dyn Fields,
    names: &[String],
    field: &str,
    warnings: &mut Vec<String>,
) -> Option<jiff::civil::Date> {
    let value = fields.first(names)?;
    let date = match &value {
        Value::String(text) => dates::parse(text),
        Value::Number(number) => number.as_i64().and_then(dates::from_seconds),
        _ => None,
    };
    if date.is_none() {
        let shown: String = value.to_string().chars().take(80).collect();
        warnings.push(format!("the {field} date {shown} could not be read"));
    }
    date
}
