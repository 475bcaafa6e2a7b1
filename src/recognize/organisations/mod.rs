//! Organisations by list and by grammar: names and acronyms of `organisations.tsv`, names built on a head word
//! ("agence nationale de …", "préfecture de la Marne"), runs of capitalised words around a head of another language,
//! and acronyms that the article defines. The tagger adds names that nothing announces.

mod complement;
mod definitions;
mod departments;
mod firms;
mod list;
mod listed;
mod phrase;
mod posts;
mod run;
mod tagged;
#[cfg(test)]
mod tests;
mod units;
mod words;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{EntityType, MentionKind};
use crate::languages;
use crate::link::Cover;
use crate::models::{ModelError, Models};
use crate::text::{Document, Span};

use super::crf::KnownNames;
use super::{Mention, Recognizer, Reference};
use list::List;
use units::{FIRST, Unit};
use words::{Head, Vocabularies};

/// The recogniser. Runs after the countries, whose demonyms complete names ("ambassade lettone").
#[derive(Debug)]
pub struct Organisations {
    list: List,
    vocabularies: Vocabularies,
    names: Option<KnownNames>,
}

impl Organisations {
    /// Reads the list.
    ///
    /// # Errors
    /// A list that is missing, or a line of it that has not all columns.
    pub fn new(models: &Models) -> Result<Self, ModelError> {
        Ok(Self {
            list: List::read(&models.text(list::FILE)?, languages::DEFAULT)?,
            vocabularies: Vocabularies::new(),
            names: None,
        })
    }

    /// Every name and acronym of the list, as written.
    pub fn listed(&self) -> impl Iterator<Item = &str> {
        self.list.written()
    }

    /// With first names, which tell people from firms; without them, the rules that need them are silent.
    #[must_use]
    pub fn with_names(self, names: KnownNames) -> Self {
        Self {
            names: Some(names),
            ..self
        }
    }
}

impl Recognizer for Organisations {
    fn name(&self) -> &'static str {
        "organisations"
    }

    fn recognize(&self, document: &Document, found: &mut Vec<Mention>) {
        let mut scene = Scene::new(document, &self.vocabularies, found);
        if let Some(names) = &self.names {
            firms::cut_off(&self.list, &mut scene, names, found);
        }
        let mut proposals = Vec::new();
        let bearers = self.names.as_ref().map_or_else(Default::default, |names| {
            firms::parts_of_people(&scene, found, names)
        });
        let doubted = listed::propose(&self.list, &scene, &bearers, &mut proposals);
        scene.listed = proposals
            .iter()
            .map(|proposal| (proposal.first, proposal.end))
            .collect();
        let mut past = 0;
        for (index, unit) in scene.units.iter().enumerate() {
            if !unit.is(FIRST) {
                continue;
            }
            phrase::propose(&scene, index, &mut proposals);
            if index >= past
                && let Some(end) = run::propose(&scene, index, &mut proposals)
            {
                past = end;
            }
        }
        if let Some(names) = &self.names {
            firms::propose(&scene, names, &bearers, found, &mut proposals);
        }
        let no_names = definitions::propose(&scene, &mut proposals);
        let own: Vec<Mention> = settled(proposals).collect();
        // The head of a name is a better judge of what it names than the tagger: "Universidad de Lorvín" is no place.
        let spans: FxHashSet<Span> = own.iter().map(|mention| mention.span).collect();
        // Nor is the one word that heads a name somebody: "Bundesakademie für …".
        let heads: FxHashSet<u32> = own
            .iter()
            .filter(|mention| mention.evidence == phrase::BY_HEAD)
            .map(|mention| mention.span.start)
            .collect();
        found.retain(|mention| match mention.entity_type {
            EntityType::Place => !spans.contains(&mention.span),
            EntityType::Person => {
                !heads.contains(&mention.span.start)
                    || document.slice(mention.span).contains(char::is_whitespace)
            }
            _ => true,
        });
        found.extend(own);
        tagged::review(&scene, &tagged::Doubts { doubted, no_names }, found);
        posts::complete(&scene, found);
    }
}

/// A mention with the units that it covers.
#[derive(Debug)]
struct Proposal {
    first: usize,
    end: usize,
    /// The list or a definition stands behind it.
    listed: bool,
    /// Other countries have a body of that name.
    generic: bool,
    mention: Mention,
}

impl Proposal {
    /// How surely the name ends where it does.
    fn rank(&self) -> u8 {
        let known = matches!(self.mention.reference, Reference::Known(_));
        u8::from(self.evidence_is_definition()) * 2
            + u8::from(
                self.listed && known && self.mention.kind == MentionKind::Name && !self.generic,
            )
    }

    fn evidence_is_definition(&self) -> bool {
        self.mention.evidence == "organisations:definition"
    }
}

/// The longest of those that overlap; of two on one span the listed one, then the surer. What the grammar adds to an
/// unmistakable name of the list is dropped.
fn settled(mut proposals: Vec<Proposal>) -> impl Iterator<Item = Mention> {
    proposals.sort_by(|a, b| {
        (a.first, b.rank(), b.end, b.listed)
            .cmp(&(b.first, a.rank(), a.end, a.listed))
            .then_with(|| b.mention.confidence.total_cmp(&a.mention.confidence))
    });
    let mut kept: Vec<Proposal> = Vec::with_capacity(proposals.len());
    for proposal in proposals {
        match kept.last_mut() {
            Some(last) if proposal.first < last.end => {
                let longer = proposal.end - proposal.first > last.end - last.first;
                if longer && (proposal.first > last.first || proposal.rank() >= last.rank()) {
                    *last = proposal;
                }
            }
            _ => kept.push(proposal),
        }
    }
    kept.into_iter().map(|proposal| proposal.mention)
}

/// One document as the rules of this recogniser see it.
struct Scene<'a> {
    document: &'a Document,
    units: Vec<Unit>,
    vocabularies: &'a Vocabularies,
    /// Countries that were found, by their first byte.
    countries: FxHashMap<u32, Span>,
    /// First bytes of countries, however uncertain, and of places.
    places: FxHashSet<u32>,
    /// First bytes of people that were found.
    people: FxHashSet<u32>,
    /// Where ministries were found: they have a recogniser of their own.
    ministries: Cover,
    /// Listed names: first unit to one past the last.
    listed: FxHashMap<usize, usize>,
    /// ISO code of the country that is named most, when one is.
    main: Option<String>,
}

impl<'a> Scene<'a> {
    fn new(document: &'a Document, vocabularies: &'a Vocabularies, found: &[Mention]) -> Self {
        let mut countries = FxHashMap::default();
        let mut counts: FxHashMap<&str, u32> = FxHashMap::default();
        let mut people = FxHashSet::default();
        let mut places = FxHashSet::default();
        for mention in found {
            match mention.entity_type {
                EntityType::Person => people.insert(mention.span.start),
                EntityType::Country | EntityType::Place => places.insert(mention.span.start),
                _ => false,
            };
            if mention.entity_type != EntityType::Country {
                continue;
            }
            if let Reference::Known(known) = &mention.reference {
                countries.insert(mention.span.start, mention.span);
                if let Some(code) = known.iso3166.as_deref() {
                    *counts.entry(code).or_default() += 1;
                }
            }
        }
        let main = counts
            .into_iter()
            .max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(a.0)))
            .map(|(code, _)| code.to_owned());
        Self {
            document,
            units: units::of_document(document, words::language_index),
            vocabularies,
            countries,
            places,
            people,
            ministries: Cover::new(
                found
                    .iter()
                    .filter(|mention| mention.entity_type == EntityType::Ministry)
                    .map(|mention| mention.span),
            ),
            listed: FxHashMap::default(),
            main,
        }
    }

    fn main_country(&self) -> Option<&str> {
        self.main.as_deref()
    }

    /// The country that was found from this byte on.
    fn country_at(&self, start: u32) -> Option<Span> {
        self.countries.get(&start).copied()
    }

    /// Whether a country or a place was found from this byte on.
    fn is_place(&self, start: u32) -> bool {
        self.places.contains(&start)
    }

    /// Whether a person was found from this byte on.
    fn is_person(&self, start: u32) -> bool {
        self.people.contains(&start)
    }

    /// One past the listed name that starts at unit `first`.
    fn listed_from(&self, first: usize) -> Option<usize> {
        self.listed.get(&first).copied()
    }

    /// The units of a span that begins and ends with tokens.
    fn range(&self, span: Span) -> Option<(usize, usize)> {
        let at = |byte: u32| self.units.partition_point(|unit| unit.span.start < byte);
        let (first, end) = (at(span.start), at(span.end));
        let whole = self.units.get(first)?.span.start == span.start;
        (whole && first < end).then_some((first, end))
    }

    fn span(&self, first: usize, end: usize) -> Option<Span> {
        let start = self.units.get(first)?.span.start;
        let last = self.units.get(end.checked_sub(1)?)?.span.end;
        (start < last).then(|| Span::new(start, last))
    }

    fn text(&self, at: usize) -> &'a str {
        self.units
            .get(at)
            .map_or("", |unit| self.document.slice(unit.span))
    }

    /// What the word of unit `at` is in its language.
    fn word(&self, at: usize) -> u32 {
        self.units
            .get(at)
            .map_or(0, |unit| self.vocabularies.word(unit.language, unit.hash))
    }

    /// Whether the rest of a head of several words stands after unit `at`.
    fn follows(&self, at: usize, head: &Head) -> bool {
        head.rest.iter().enumerate().all(|(offset, hash)| {
            self.units
                .get(at + 1 + offset)
                .is_some_and(|unit| unit.hash == *hash)
        })
    }

    /// Whether a token begins at unit `at`, or the document ends there.
    fn is_whole(&self, at: usize) -> bool {
        self.units.get(at).is_none_or(|unit| unit.is(FIRST))
    }

    /// Whether nothing but one space lies between unit `at` and the one before.
    fn is_joined(&self, at: usize) -> bool {
        at.checked_sub(1)
            .and_then(|before| self.units.get(before))
            .zip(self.units.get(at))
            .is_some_and(|(before, unit)| unit.span.start <= before.span.end + 3)
    }

    /// How many units from `at` on lie within `length` bytes.
    fn units_in(&self, at: usize, length: usize) -> usize {
        let Some(start) = self.units.get(at).map(|unit| unit.span.start) else {
            return 0;
        };
        self.units
            .get(at..)
            .unwrap_or_default()
            .iter()
            .take(16)
            .take_while(|unit| unit.span.end <= start + length as u32)
            .count()
    }

    /// Whether one of the words stands within `window` units of a name.
    fn near(&self, first: usize, end: usize, window: usize, words: &[u64]) -> bool {
        if words.is_empty() {
            return false;
        }
        let before = self.units.get(first.saturating_sub(window)..first);
        let after = self.units.get(end..(end + window).min(self.units.len()));
        before
            .into_iter()
            .chain(after)
            .flatten()
            .any(|unit| words.contains(&unit.hash))
    }

    /// Whether a range shares most of its long words with a label.
    fn resembles(&self, label: &str, range: (usize, usize)) -> bool {
        let wanted: Vec<u64> = label
            .split([' ', '\'', '’', '-', ','])
            .filter(|word| word.chars().count() > 3)
            .map(units::hash)
            .collect();
        let units = self.units.get(range.0..range.1).unwrap_or_default();
        let shared = wanted
            .iter()
            .filter(|hash| units.iter().any(|unit| unit.hash == **hash))
            .count();
        let long = units.iter().filter(|unit| unit.span.len() > 3).count();
        shared * 2 > wanted.len() && shared * 2 >= long
    }
}
