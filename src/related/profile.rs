//! What the room keeps of an article, before it is packed.

use jiff::civil::Date;

use super::duplicates;
use crate::article::{EnrichedArticle, EntityType};

/// Longest teaser, in code points, its "…" included.
const TEASER: usize = 160;

/// An entity of an article, as far as it relates it to others.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProfileEntity {
    /// Stable identifier. One that ends in `:?` names nothing for certain and relates nothing.
    pub id: String,
    /// 0 to 1.
    pub salience: f32,
    /// Whether the article is about it.
    pub about: bool,
}

/// What the room needs to know of an article.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Profile {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: String,
    /// First words of its lead or text.
    pub teaser: String,
    /// Labels of its tags, shown with it.
    pub tags: Vec<String>,
    /// Date of publication.
    pub published: Option<Date>,
    /// Unit length, or empty.
    pub vector: Vec<f32>,
    /// Its entities.
    pub entities: Vec<ProfileEntity>,
    /// Hashes of some of its word sequences, by which near-duplicates are told: see [`profile`].
    pub fingerprint: Vec<u32>,
}

/// The profile of an enriched article.
pub fn profile(article: &EnrichedArticle) -> Profile {
    let body = article
        .text
        .strip_prefix(article.title.as_str())
        .unwrap_or(&article.text);
    let lead = article.lead.trim();
    Profile {
        id: article.id.clone(),
        title: article.title.clone(),
        teaser: teaser(if lead.is_empty() { body } else { lead }),
        tags: article.tags.iter().map(|tag| tag.label.clone()).collect(),
        published: article
            .published
            .as_deref()
            .and_then(|date| date.get(..10))
            .and_then(|date| date.parse().ok()),
        vector: article.embedding.vector.clone(),
        entities: article
            .entities
            .iter()
            // A bare surname or first name is borne by too many for two articles to share it.
            .filter(|entity| {
                entity.entity_type != EntityType::Person
                    || entity.label.contains(char::is_whitespace)
            })
            .map(|entity| ProfileEntity {
                id: entity.id.clone(),
                salience: entity.salience,
                about: entity.about,
            })
            .collect(),
        fingerprint: duplicates::fingerprint(body),
    }
}

/// The first words of `text`, white space joined, cut at a word with "…".
fn teaser(text: &str) -> String {
    let mut teaser = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let longer = word.chars().count() + usize::from(length > 0);
        if length + longer > TEASER - 2 {
            if length == 0 {
                teaser.extend(word.chars().take(TEASER - 2));
            }
            let kept = teaser
                .trim_end_matches(|c: char| !c.is_alphanumeric())
                .len();
            teaser.truncate(kept);
            teaser.push_str(" …");
            return teaser;
        }
        if length > 0 {
            teaser.push(' ');
        }
        teaser.push_str(word);
        length += longer;
    }
    teaser
}

#[cfg(test)]
mod tests {
    use super::teaser;

    #[test]
    fn a_short_lead_is_its_own_teaser() {
        assert_eq!(teaser("Une  mission\nà Riga."), "Une mission à Riga.");
        assert_eq!(teaser(""), "");
    }

    #[test]
    fn a_long_lead_is_cut_at_a_word() {
        let cut = teaser(&"délégation lettone, ".repeat(30));
        assert!(
            cut.ends_with("lettone …") || cut.ends_with("délégation …"),
            "{cut}"
        );
        assert!(cut.chars().count() <= super::TEASER);
        assert_eq!(teaser(&"x".repeat(500)).chars().count(), super::TEASER);
    }
}
