//! What a page says of itself: `<meta>`, Open Graph, JSON-LD, canonical address, language.

use scraper::{Html as Dom, Selector};
use serde_json::Value;

use super::{body, dates, record};
use crate::article::SourceArticle;

/// Everything but the body.
pub(super) fn read(dom: &Dom) -> SourceArticle {
    let linked = linked_data(dom);
    let from_linked = |key: &str| linked.as_ref().and_then(|data| data.get(key));
    let linked_text = |key: &str| from_linked(key).and_then(Value::as_str).map(str::to_owned);
    let metas: Vec<(String, String)> = select(dom, "meta[content]")
        .filter_map(|element| {
            let name = ["property", "name", "itemprop"]
                .iter()
                .find_map(|key| element.attr(key))?;
            let content = body::clean(element.attr("content")?);
            (!content.is_empty()).then(|| (name.to_ascii_lowercase(), content))
        })
        .collect();
    let meta = |names: &[&str]| {
        names.iter().find_map(|wanted| {
            let found = metas.iter().find(|(name, _)| name == wanted);
            found.map(|(_, content)| content.clone())
        })
    };
    let text = |css: &str| {
        select(dom, css)
            .map(|element| body::clean(&element.text().collect::<String>()))
            .find(|text| !text.is_empty())
    };
    let attribute = |css: &str, name: &str| {
        select(dom, css).find_map(|element| element.attr(name).map(str::to_owned))
    };
    let mut article = SourceArticle {
        title: meta(&["og:title"])
            .or_else(|| linked_text("headline"))
            .or_else(|| text("article h1, main h1, h1"))
            .or_else(|| text("title"))
            .unwrap_or_default(),
        lead: meta(&[
            "og:description",
            "description",
            "dcterms.description",
            "twitter:description",
        ])
        .or_else(|| linked_text("description"))
        .unwrap_or_default(),
        url: attribute("link[rel~=canonical][href]", "href")
            .or_else(|| meta(&["og:url"]))
            .or_else(|| linked_text("url"))
            .and_then(|url| record::url(&url)),
        category: meta(&["article:section"]).or_else(|| linked_text("articleSection")),
        language: attribute("html[lang]", "lang")
            .or_else(|| meta(&["og:locale"]))
            .or_else(|| linked_text("inLanguage"))
            .map(|code| code.trim().replace('_', "-"))
            .filter(|code| !code.is_empty()),
        ..SourceArticle::default()
    };
    article.tags = metas
        .iter()
        .filter(|(name, _)| name == "article:tag")
        .map(|(_, content)| content.clone())
        .collect();
    if article.tags.is_empty()
        && let Some(keywords) = meta(&["keywords"])
    {
        let words = keywords.split(',').map(body::clean);
        article.tags = words.filter(|word| !word.is_empty()).collect();
    }
    article.authors = authors(from_linked("author"));
    if article.authors.is_empty() {
        let named = metas.iter().filter(|(name, content)| {
            matches!(name.as_str(), "author" | "article:author") && !content.starts_with("http")
        });
        article.authors = named.map(|(_, content)| content.clone()).collect();
        article.authors.dedup();
    }
    let mut date = |what: &str, candidates: Vec<Option<String>>| {
        let mut unread = None;
        for candidate in candidates.into_iter().flatten() {
            match dates::parse(&candidate) {
                Some(date) => return Some(date),
                None => unread = Some(candidate),
            }
        }
        if let Some(text) = unread {
            let text: String = text.chars().take(80).collect();
            article
                .warnings
                .push(format!("the {what} date {text:?} could not be read"));
        }
        None
    };
    let published = date(
        "published",
        vec![
            meta(&["article:published_time", "og:published_time"]),
            linked_text("datePublished"),
            meta(&[
                "date",
                "dc.date",
                "dcterms.date",
                "dcterms.created",
                "pubdate",
                "datepublished",
            ]),
            attribute(
                "article time[datetime], main time[datetime], time[datetime]",
                "datetime",
            ),
        ],
    );
    let modified = date(
        "modified",
        vec![
            meta(&["article:modified_time", "og:updated_time"]),
            linked_text("dateModified"),
            meta(&["dcterms.modified", "last-modified", "datemodified"]),
        ],
    );
    article.published = published;
    article.modified = modified;
    article
}

fn select<'a>(dom: &'a Dom, css: &str) -> impl Iterator<Item = scraper::ElementRef<'a>> {
    let found: Vec<_> = Selector::parse(css)
        .map(|selector| dom.select(&selector).collect())
        .unwrap_or_default();
    found.into_iter()
}

/// The first JSON-LD object that dates or heads an article.
fn linked_data(dom: &Dom) -> Option<Value> {
    let scripts = select(dom, "script[type=\"application/ld+json\"]");
    scripts
        .filter_map(|script| serde_json::from_str::<Value>(&script.text().collect::<String>()).ok())
        .flat_map(|data| match data {
            Value::Array(items) => items,
            Value::Object(mut object) => match object.remove("@graph") {
                Some(Value::Array(items)) => items,
                _ => vec![Value::Object(object)],
            },
            _ => Vec::new(),
        })
        .find(|item| item.get("headline").is_some() || item.get("datePublished").is_some())
}

fn authors(value: Option<&Value>) -> Vec<String> {
    let items = match value {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(value) => vec![value],
        None => Vec::new(),
    };
    items
        .into_iter()
        .filter_map(|item| item.as_str().or_else(|| item.get("name")?.as_str()))
        .map(body::clean)
        .filter(|name| !name.is_empty())
        .collect()
}
