//! `related.csv`: what to read next, one row per proposal, with the reason.

use crate::article::Related;

/// The columns.
pub const HEADER: [&str; 9] = [
    "article_id",
    "rank",
    "related_id",
    "title",
    "score",
    "similarity",
    "entities",
    "recency",
    "shared_entities",
];

/// The header row.
///
/// # Errors
/// Never for rows in memory; csv's signature allows one.
pub fn header() -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER)?;
    super::tags::finish(writer)
}

/// The rows of the article `id`, best first.
///
/// # Errors
/// Never for rows in memory; csv's signature allows one.
pub fn rows(id: &str, related: &[Related]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::with_capacity(related.len() * 160));
    for (index, other) in related.iter().enumerate() {
        writer.write_record([
            id,
            &(index + 1).to_string(),
            &other.id,
            &other.title,
            &format!("{:.4}", other.score),
            &format!("{:.4}", other.why.similarity),
            &format!("{:.4}", other.why.entities),
            &format!("{:.4}", other.why.recency),
            &other.why.shared_entities.join(" "),
        ])?;
    }
    super::tags::finish(writer)
}
