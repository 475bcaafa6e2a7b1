//! Drafts of entities, and the grouping of everything but people: by identifier, by acronym, by normalised name.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::article::{Entity, EntityMention, EntityType};
use crate::recognize::{Known, Mention, Reference};
use crate::text::Document;

use super::acronyms;
use super::surface::{fold, label, slug};

/// Code points of context on either side of a mention.
const CONTEXT: usize = 32;

/// An entity before it is weighed and written out.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) id: String,
    pub(super) entity_type: EntityType,
    pub(super) label: String,
    pub(super) known: Option<Known>,
    pub(super) role: Option<String>,
    pub(super) candidates: Vec<String>,
    pub(super) mentions: Vec<Mention>,
    pub(super) salience: f32,
    pub(super) about: bool,
}

impl Draft {
    pub(super) fn new(id: String, entity_type: EntityType, label: String) -> Self {
        Self {
            id,
            entity_type,
            label,
            known: None,
            role: None,
            candidates: Vec::new(),
            mentions: Vec::new(),
            salience: 0.0,
            about: false,
        }
    }

    /// The entity as it is written, with the words that show it.
    pub(super) fn finish(mut self, document: &Document) -> Entity {
        self.mentions.sort_by(super::overlap::text_order);
        self.mentions.dedup_by_key(|mention| mention.span);
        let confidence = self
            .mentions
            .iter()
            .fold(0.0_f32, |most, mention| most.max(mention.confidence))
            .clamp(0.0, 1.0);
        let mentions = self
            .mentions
            .iter()
            .map(|mention| evidence(document, mention))
            .collect();
        let known = self.known.unwrap_or_default();
        let owned =
            |value: Option<std::borrow::Cow<'static, str>>| value.map(std::borrow::Cow::into_owned);
        Entity {
            id: self.id,
            entity_type: self.entity_type,
            label: self.label,
            iso3166: owned(known.iso3166),
            wikidata: owned(known.wikidata),
            role: self.role,
            country: owned(known.country),
            succession: known.succession,
            candidates: self.candidates,
            about: self.about,
            salience: self.salience,
            confidence,
            mentions,
        }
    }
}

fn evidence(document: &Document, mention: &Mention) -> EntityMention {
    let text = document.text.as_str();
    let (start, end) = document.code_points.span(text, mention.span);
    let before = text.get(..mention.span.start as usize).unwrap_or_default();
    let cut = before
        .char_indices()
        .rev()
        .nth(CONTEXT - 1)
        .map_or(0, |(index, _)| index);
    let after = text.get(mention.span.end as usize..).unwrap_or_default();
    EntityMention {
        exact: document.slice(mention.span).to_owned(),
        prefix: before.get(cut..).unwrap_or_default().to_owned(),
        suffix: after.chars().take(CONTEXT).collect(),
        start,
        end,
        kind: mention.kind,
        evidence: mention.evidence.clone().into_owned(),
        confidence: mention.confidence.clamp(0.0, 1.0),
    }
}

/// Groups countries, ministries, organisations and places.
pub(super) fn group(document: &Document, mut mentions: Vec<Mention>) -> Vec<Draft> {
    let acronyms = acronyms::definitions(document, &mut mentions);
    let listed = listed_names(document, &mentions);
    let mut drafts: Vec<Draft> = Vec::new();
    let mut index: BTreeMap<(EntityType, String), usize> = BTreeMap::new();
    for mut mention in mentions {
        let words = document.slice(mention.span);
        let entity_type = mention.entity_type;
        let name = match &mention.reference {
            Reference::Named => {
                let folded = bare_key(words);
                Some(acronyms.get(&folded).cloned().unwrap_or(folded))
            }
            _ => None,
        };
        if let Some(known) = name
            .as_ref()
            .and_then(|name| listed.get(&(entity_type, name.clone())))
        {
            mention.reference = Reference::Known(Box::new(known.clone()));
        }
        let (id, candidates) = match &mention.reference {
            Reference::Known(known) => (known.id.clone().into_owned(), Vec::new()),
            Reference::Ambiguous(candidates) => {
                let codes: Vec<String> = candidates
                    .iter()
                    .map(|code| code.clone().into_owned())
                    .collect();
                (format!("{}:?", entity_type.as_str()), codes)
            }
            Reference::Named => {
                let name = name.unwrap_or_default();
                (
                    format!("{}:{}", entity_type.as_str(), slug(&name)),
                    Vec::new(),
                )
            }
            Reference::Blocked => continue,
        };
        // Two ambiguous names with other candidates are two entities, though both are called `country:?`.
        let key = (entity_type, format!("{id} {}", candidates.join(" ")));
        let at = *index.entry(key).or_insert_with(|| {
            let mut draft = Draft::new(id, entity_type, label(words));
            if let Reference::Known(known) = &mention.reference {
                draft.known = Some((**known).clone());
                if !known.label.is_empty() {
                    draft.label = known.label.clone().into_owned();
                }
            }
            draft.candidates = candidates;
            drafts.push(draft);
            drafts.len() - 1
        });
        if let Some(draft) = drafts.get_mut(at) {
            if draft.known.is_none() && draft.candidates.is_empty() {
                let longer = label(words);
                if longer.chars().count() > draft.label.chars().count() {
                    draft.label = longer;
                }
            }
            draft.mentions.push(mention);
        }
    }
    drafts
}

/// The key of a name: folded, without an article in front.
pub(crate) fn bare_key(words: &str) -> String {
    let folded = fold(words);
    let bare = ["l'", "le ", "la ", "les ", "the "]
        .iter()
        .find_map(|article| folded.strip_prefix(article));
    bare.map_or_else(|| folded.clone(), str::to_owned)
}

/// Names under which a list's entries stand in this article.
fn listed_names(
    document: &Document,
    mentions: &[Mention],
) -> FxHashMap<(EntityType, String), Known> {
    let mut names = FxHashMap::default();
    for mention in mentions {
        if let Reference::Known(known) = &mention.reference
            && mention.entity_type != EntityType::Country
        {
            for name in [document.slice(mention.span), &known.label] {
                names
                    .entry((mention.entity_type, bare_key(name)))
                    .or_insert_with(|| (**known).clone());
            }
        }
    }
    names
}
