//! `tags.csv`: one row per entity per article, with the words that show it.

use crate::article::EnrichedArticle;

/// The columns.
pub const HEADER: [&str; 21] = [
    "article_id",
    "published",
    "title",
    "entity_id",
    "type",
    "label",
    "iso3166",
    "wikidata",
    "country",
    "role",
    "candidates",
    "about",
    "salience",
    "confidence",
    "mentions",
    "exact",
    "kind",
    "start",
    "end",
    "context",
    "evidence",
];

/// The header row.
///
/// # Errors
/// Never for rows in memory; csv's signature allows one.
pub fn header() -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER)?;
    finish(writer)
}

/// The rows of an article. The words shown are the mention of highest confidence, the first of equals; `evidence` lists
/// every rule, list or model that found one, in order, each once.
///
/// # Errors
/// Never for rows in memory; csv's signature allows one.
pub fn rows(article: &EnrichedArticle) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::with_capacity(article.entities.len() * 256));
    for entity in &article.entities {
        let best = entity
            .mentions
            .iter()
            .rev()
            .max_by(|a, b| a.confidence.total_cmp(&b.confidence));
        let mut evidence: Vec<&str> = Vec::new();
        for mention in &entity.mentions {
            if !evidence.contains(&mention.evidence.as_str()) {
                evidence.push(&mention.evidence);
            }
        }
        let optional = |value: &Option<String>| value.as_deref().map(one_line).unwrap_or_default();
        writer.write_record([
            article.id.clone(),
            optional(&article.published),
            one_line(&article.title),
            entity.id.clone(),
            entity.entity_type.as_str().to_owned(),
            one_line(&entity.label),
            optional(&entity.iso3166),
            optional(&entity.wikidata),
            optional(&entity.country),
            optional(&entity.role),
            entity.candidates.join(" "),
            entity.about.to_string(),
            format!("{:.3}", entity.salience),
            format!("{:.3}", entity.confidence),
            entity.mentions.len().to_string(),
            best.map(|mention| one_line(&mention.exact))
                .unwrap_or_default(),
            best.map(|mention| mention.kind.as_str().to_owned())
                .unwrap_or_default(),
            best.map(|mention| mention.start.to_string())
                .unwrap_or_default(),
            best.map(|mention| mention.end.to_string())
                .unwrap_or_default(),
            best.map(|mention| {
                one_line(&format!(
                    "{}[{}]{}",
                    mention.prefix, mention.exact, mention.suffix
                ))
            })
            .unwrap_or_default(),
            evidence.join(" "),
        ])?;
    }
    finish(writer)
}

/// Without line breaks, so that a row is a line and `grep` and `awk` can read the file.
pub(super) fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

pub(super) fn finish(writer: csv::Writer<Vec<u8>>) -> Result<Vec<u8>, csv::Error> {
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}
