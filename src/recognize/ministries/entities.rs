//! Which entity a ministry is: government and portfolio make its identifier, so that the body, its minister and its nickname are one.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::article::{EntityType, MentionKind};
use crate::link::surface::{label, slug};
use crate::recognize::{Known, Mention, Reference};
use crate::text::{Document, Span};

use super::table::Table;

/// A mention before it is linked.
#[derive(Debug, Clone)]
pub(super) struct Raw {
    pub(super) span: Span,
    pub(super) kind: MentionKind,
    pub(super) evidence: &'static str,
    pub(super) confidence: f32,
    /// Stable portfolio, or the slug of an unlisted one.
    pub(super) portfolio: String,
    /// Folded content words.
    pub(super) key: String,
    /// ISO 3166-1 or 3166-2 code of the government, where it is known.
    pub(super) government: Option<String>,
}

/// Links mentions to ministries, and adds them to `found`.
pub(super) fn link(document: &Document, raws: Vec<Raw>, table: &Table, found: &mut Vec<Mention>) {
    let mut known: BTreeMap<(Option<String>, String), Known> = BTreeMap::new();
    // A label is the fullest body that the article writes, or its fullest office.
    let mut labels: BTreeMap<(Option<String>, String), (bool, String)> = BTreeMap::new();
    for raw in &raws {
        let key = (raw.government.clone(), raw.portfolio.clone());
        let body = raw.kind == MentionKind::Body;
        let words = label(document.slice(raw.span));
        let slot = labels.entry(key).or_default();
        if (body, words.len()) > (slot.0, slot.1.len()) {
            *slot = (body, words);
        }
    }
    for raw in &raws {
        let key = (raw.government.clone(), raw.portfolio.clone());
        let written = labels.get(&key).map(|(_, words)| words.as_str());
        known
            .entry(key)
            .or_insert_with(|| entity(raw, written.unwrap_or_default(), document.published, table));
    }
    for raw in raws {
        let key = (raw.government, raw.portfolio);
        let Some(known) = known.get(&key) else {
            continue;
        };
        found.push(Mention {
            span: raw.span,
            entity_type: EntityType::Ministry,
            kind: raw.kind,
            reference: Reference::Known(Box::new(known.clone())),
            evidence: raw.evidence.into(),
            confidence: raw.confidence,
            role: None,
            first_name: None,
        });
    }
}

fn entity(raw: &Raw, written: &str, published: Option<Date>, table: &Table) -> Known {
    let government = raw.government.as_deref();
    let dated = government
        .zip(published)
        .and_then(|(code, day)| table.on(code, &raw.portfolio, day, &raw.key));
    let (label, succession) = match dated {
        Some(dated) => (dated.name, Some(dated.succession)),
        None => (written.to_owned(), None),
    };
    let country = government
        .and_then(|code| code.split('-').next())
        .map(|code| code.to_owned().into());
    Known {
        id: format!(
            "ministry:{}/{}",
            government.map_or_else(|| "?".to_owned(), str::to_lowercase),
            slug(&raw.portfolio)
        )
        .into(),
        label: label.into(),
        country,
        public: true,
        succession,
        ..Known::default()
    }
}
