//! Which government a ministry belongs to: the one named beside it, or the one that the article is about.

use rustc_hash::FxHashMap;

use crate::article::{EntityType, MentionKind};
use crate::recognize::{Mention, Reference};
use crate::text::{Document, PartKind, is_apostrophe};

use super::lexicon::Reader;

/// Share of an article's evidence that one government must have to be taken for that of a ministry without one.
const DOMINANT: f32 = 0.6;
/// What evidence weighs: a country in the title or the lead, elsewhere, the share of that for a place in it, a telling string.
const HEADED: f32 = 3.0;
const MENTIONED: f32 = 1.0;
const PLACE_SHARE: f32 = 0.5;
const SIGN: f32 = 3.0;
/// The government that an ambiguous name leaves open ("ministère congolais"): nothing else in the article may settle it.
pub(super) const OPEN: &str = "?";

#[derive(Debug, Clone)]
struct Named {
    end: u32,
    code: String,
    adjective: bool,
}

/// The countries that an article names, by where they stand.
#[derive(Debug, Default)]
pub(super) struct Governments {
    named: FxHashMap<u32, Named>,
    weights: Vec<(String, f32)>,
}

impl Governments {
    /// Reads the countries that recognisers before this one found.
    pub(super) fn new(document: &Document, found: &[Mention]) -> Self {
        let mut governments = Self::default();
        for mention in found {
            if let (EntityType::Country, Reference::Ambiguous(_)) =
                (mention.entity_type, &mention.reference)
            {
                governments.note(mention, OPEN);
                continue;
            }
            let Reference::Known(known) = &mention.reference else {
                continue;
            };
            let code = known.iso3166.as_deref().or(known.country.as_deref());
            let Some(code) = code else { continue };
            let headed = document
                .part_at(mention.span.start)
                .is_some_and(|part| matches!(part.kind, PartKind::Title | PartKind::Lead));
            let weight = if headed { HEADED } else { MENTIONED };
            let share = match mention.entity_type {
                EntityType::Place => PLACE_SHARE,
                _ => 1.0,
            };
            governments.weigh(code, weight * share);
            if mention.entity_type == EntityType::Country {
                governments.note(mention, code);
            }
        }
        governments
    }

    fn note(&mut self, country: &Mention, code: &str) {
        self.named.insert(
            country.span.start,
            Named {
                end: country.span.end,
                code: code.to_owned(),
                adjective: country.kind == MentionKind::Demonym,
            },
        );
    }

    fn weigh(&mut self, code: &str, weight: f32) {
        if code == OPEN {
            return;
        }
        match self.weights.iter_mut().find(|(known, _)| known == code) {
            Some((_, sum)) => *sum += weight,
            None => self.weights.push((code.to_owned(), weight)),
        }
    }

    /// Weighs the strings that show which government an article is about.
    pub(super) fn add_signs(&mut self, document: &Document, signs: &[(&str, &str)]) {
        for (sign, code) in signs {
            if memchr::memmem::find(document.text.as_bytes(), sign.as_bytes()).is_some() {
                self.weigh(code, SIGN);
            }
        }
    }

    /// Weighs a government that a ministry of the article shows.
    pub(super) fn add(&mut self, code: &str) {
        self.weigh(code, SIGN);
    }

    /// The country that starts at token `index`, and one past its last token.
    pub(super) fn any(&self, reader: &Reader, index: usize) -> Option<(&str, usize)> {
        self.at(reader, index)
            .map(|(named, next)| (named.code.as_str(), next))
    }

    /// The same, as a demonym.
    pub(super) fn adjective(&self, reader: &Reader, index: usize) -> Option<(&str, usize)> {
        self.at(reader, index)
            .filter(|(named, _)| named.adjective)
            .map(|(named, next)| (named.code.as_str(), next))
    }

    fn at(&self, reader: &Reader, index: usize) -> Option<(&Named, usize)> {
        if index >= reader.limit {
            return None;
        }
        let start = reader.document.tokens.get(index)?.span.start;
        let named = self.named.get(&start)?;
        let next = reader.document.token_at(named.end);
        (next > index && next <= reader.limit).then_some((named, next))
    }

    /// The country named by the token right before `index`.
    pub(super) fn before(&self, reader: &Reader, index: usize) -> Option<&str> {
        // "Latvia's Foreign Minister": past an enclitic.
        let clitic = index
            .checked_sub(1)
            .is_some_and(|before| reader.document.word(before).starts_with(is_apostrophe));
        let index = index - usize::from(clitic);
        let end = index
            .checked_sub(1)
            .and_then(|before| reader.document.tokens.get(before))?
            .span
            .end;
        (1..=3usize).find_map(|back| {
            let at = index.checked_sub(back)?;
            let (named, _) = self.at(reader, at)?;
            (named.end == end).then_some(named.code.as_str())
        })
    }

    /// One past the last token of the country whose name, not whose demonym, starts at token `index`.
    pub(super) fn name(&self, reader: &Reader, index: usize) -> Option<usize> {
        self.at(reader, index)
            .filter(|(named, _)| !named.adjective)
            .map(|(_, next)| next)
    }

    /// First token of the nationality that stands right before token `index`: a demonym or an abbreviation in capitals.
    pub(super) fn nationality(&self, reader: &Reader, index: usize) -> Option<usize> {
        (1..=3usize).find_map(|back| {
            let at = index.checked_sub(back)?;
            let (named, next) = self.at(reader, at)?;
            let abbreviation = || {
                (at..next).all(|token| {
                    let word = reader.word(token);
                    !word.chars().any(char::is_lowercase)
                })
            };
            (next == index && (named.adjective || abbreviation())).then_some(at)
        })
    }

    /// The country that the beginning of a compound names: "US-Handelsminister".
    pub(super) fn inside(&self, start: u32, end: u32) -> Option<&str> {
        let named = self.named.get(&start)?;
        (named.end < end).then_some(named.code.as_str())
    }

    /// Whether the article names that country.
    pub(super) fn is_named(&self, code: &str) -> bool {
        self.weights.iter().any(|(known, _)| known == code)
    }

    /// The government that most of the article's evidence speaks for.
    pub(super) fn dominant(&self) -> Option<&str> {
        let best = self
            .weights
            .iter()
            .max_by(|a, b| a.1.total_cmp(&b.1).then_with(|| b.0.cmp(&a.0)))?;
        // What speaks for a state speaks for no other government than its own and those below it.
        let state = |code: &str| code.split('-').next().map(str::to_owned);
        let (mut same, mut total) = (0.0, 0.0);
        for (code, weight) in &self.weights {
            total += weight;
            if state(code) == state(&best.0) {
                same += weight;
            }
        }
        (same >= DOMINANT * total).then_some(best.0.as_str())
    }
}
