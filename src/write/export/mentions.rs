//! Every mention as a row of CSV: what `tags.csv` sums up, for whoever counts words.

use crate::article::EnrichedArticle;
use crate::write::tags::{finish, one_line};

const HEADER: [&str; 16] = [
    "article_id",
    "published",
    "language",
    "entity_id",
    "type",
    "label",
    "candidates",
    "about",
    "exact",
    "prefix",
    "suffix",
    "start",
    "end",
    "kind",
    "evidence",
    "confidence",
];

pub(super) fn header() -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER)?;
    finish(writer)
}

pub(super) fn rows(article: &EnrichedArticle) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut mentions: Vec<_> = article
        .entities
        .iter()
        .flat_map(|entity| entity.mentions.iter().map(move |mention| (entity, mention)))
        .collect();
    mentions.sort_by_key(|(_, mention)| (mention.start, mention.end));
    for (entity, mention) in mentions {
        writer.write_record([
            article.id.as_str(),
            article.published.as_deref().unwrap_or_default(),
            &article.language.code,
            &entity.id,
            entity.entity_type.as_str(),
            &one_line(&entity.label),
            &entity.candidates.join(" "),
            if entity.about { "true" } else { "false" },
            &one_line(&mention.exact),
            &one_line(&mention.prefix),
            &one_line(&mention.suffix),
            &mention.start.to_string(),
            &mention.end.to_string(),
            mention.kind.as_str(),
            &mention.evidence,
            &format!("{:.3}", mention.confidence),
        ])?;
    }
    finish(writer)
}
