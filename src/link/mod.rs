//! Mentions become entities: overlaps are settled, partial names resolved within the article, identifiers given, and what the
//! article is about is told from what it mentions.

mod about;
mod acronyms;
mod bearers;
mod couples;
mod entities;
pub mod overlap;
mod people;
mod roles;
pub(crate) mod surface;
mod surnames;

pub(crate) use acronyms::abbreviates;
pub(crate) use entities::bare_key;
pub(crate) use overlap::Cover;

use crate::article::{Entity, EntityType};
use crate::recognize::Mention;
use crate::text::Document;

/// What linking made of the mentions of one article.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Linked {
    /// Ordered by first mention, then type, then identifier.
    pub entities: Vec<Entity>,
    /// ISO 3166 code of a country that the article is about without naming it: its ministries and other institutions are
    /// what it speaks of.
    pub unnamed_country: Option<String>,
    /// What a reader should know: names that stay ambiguous.
    pub warnings: Vec<String>,
}

/// Links the mentions of one article. Pure, and n log n in the mentions.
pub fn link(document: &Document, mentions: Vec<Mention>) -> Linked {
    let mentions = overlap::settle(mentions);
    let (people, others): (Vec<_>, Vec<_>) = mentions
        .into_iter()
        .partition(|mention| mention.entity_type == EntityType::Person);
    let mut drafts = people::resolve(document, people, &others);
    drafts.extend(entities::group(document, others));
    let mut linked = Linked {
        unnamed_country: about::weigh(document, &mut drafts),
        ..Linked::default()
    };
    let mut entities: Vec<Entity> = drafts
        .into_iter()
        .map(|draft| draft.finish(document))
        .collect();
    entities.sort_by(|a, b| {
        let first = |entity: &Entity| entity.mentions.first().map_or(0, |mention| mention.start);
        (first(a), a.entity_type, &a.id, &a.label).cmp(&(first(b), b.entity_type, &b.id, &b.label))
    });
    for entity in &entities {
        if !entity.candidates.is_empty() {
            linked.warnings.push(format!(
                "ambiguous {}: {:?} may be {}",
                entity.entity_type.as_str(),
                entity.label,
                entity.candidates.join(" or ")
            ));
        }
    }
    linked.entities = entities;
    linked
}

#[cfg(test)]
mod tests;
