//! The statistical tagger: a linear-chain conditional random field (Lafferty, `McCallum` and Pereira 2001) over hashed features,
//! with weights in eight bits. Trained by [`crate::train::ner`].

mod abroad;
mod article;
mod explain;
pub(crate) mod features;
pub(crate) mod hashing;
mod known;
pub(crate) mod labels;
pub(crate) mod lattice;
pub(crate) mod lexicon;
mod lone;
pub(crate) mod model;
mod revised;
pub(crate) mod scoring;
pub(crate) mod sequence;
mod software;
pub(crate) mod table;
#[cfg(test)]
mod tests;
mod weigh;
pub(crate) mod word;

use std::sync::{Arc, Mutex, PoisonError};

pub use known::KnownNames;
pub use labels::{NameSpan, NameType};
pub use model::Domain;

use self::article::Memory;
use self::lattice::{Factors, Transitions};
use self::lexicon::Lexicon;
use self::model::{FeatureTable, Model};
use self::scoring::{Scratch, Share, boundary};
use super::{Mention, Recognizer, Reference};
use crate::article::{EntityType, MentionKind};
use crate::explain::Weighed;
use crate::models::{ModelError, Models};
use crate::text::{Document, Span};

/// Name of the shipped model's file.
pub const MODEL: &str = "ner.bin";
/// Its name as a recogniser, and what it calls its proposals.
pub(crate) const NAME: &str = "crf";
pub(crate) const PERSON: &str = "crf:person";
pub(crate) const PLACE: &str = "crf:place";
pub(crate) const ORGANISATION: &str = "crf:organisation";
/// Words tagged at a time: a longer sentence is cut, so that time stays linear and memory small.
const LONGEST: usize = 256;

/// The tagger.
#[derive(Debug)]
pub struct Tagger {
    lexicon: Arc<Lexicon>,
    table: FeatureTable,
    scale: f32,
    transitions: Vec<(Factors, Transitions)>,
    /// What the ends of a sequence add, for each domain.
    boundaries: [Share; Domain::ALL.len()],
    // Buffers and known words wait here between articles: a thread takes a set, or makes one.
    pool: Mutex<Vec<Scratch>>,
}

impl Tagger {
    /// The tagger of the shipped model, or of the one that takes its place.
    pub fn shipped(models: &Models) -> Result<Self, ModelError> {
        Self::from_bytes(MODEL, &models.bytes(MODEL)?)
    }

    /// The tagger of a model file called `name`.
    pub fn from_bytes(name: &str, bytes: &[u8]) -> Result<Self, ModelError> {
        Ok(Self::new(Model::from_bytes(name, bytes)?))
    }

    pub(crate) fn new(model: Model) -> Self {
        let table = FeatureTable::new(&model.features);
        Self {
            boundaries: Domain::ALL.map(|domain| boundary(&table, domain)),
            table,
            lexicon: Arc::new(model.lexicon),
            scale: model.scale,
            transitions: model
                .transitions
                .into_iter()
                .map(|transitions| (transitions.factors(), transitions))
                .collect(),
            pool: Mutex::default(),
        }
    }

    /// What its lexicon knows of names.
    pub fn known_names(&self) -> KnownNames {
        KnownNames::new(&self.lexicon)
    }

    /// Names in a sentence of given words, in order, none over another.
    pub fn tag(&self, words: &[&str], domain: Domain) -> Vec<NameSpan> {
        let mut scratch = self.take(domain);
        let mut names = Vec::new();
        for (chunk, words) in words.chunks(LONGEST).enumerate() {
            self.tag_chunk(
                &mut scratch,
                words.iter().copied(),
                domain,
                chunk * LONGEST,
                &mut names,
            );
        }
        self.give_back(scratch);
        names
    }

    fn take(&self, domain: Domain) -> Scratch {
        let mut scratch = self
            .pool
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop()
            .unwrap_or_default();
        scratch.prepare(domain);
        scratch
    }

    fn give_back(&self, scratch: Scratch) {
        self.pool
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(scratch);
    }

    /// Adds the names in at most [`LONGEST`] words; `base` is the number of the first.
    fn tag_chunk<'a>(
        &self,
        scratch: &mut Scratch,
        words: impl Iterator<Item = &'a str> + Clone,
        domain: Domain,
        base: usize,
        names: &mut Vec<NameSpan>,
    ) {
        self.score(scratch, words, domain);
        self.decode(scratch, domain, base, names);
    }

    /// Reads words and gives each label its weight at each of them.
    fn score<'a>(
        &self,
        scratch: &mut Scratch,
        words: impl Iterator<Item = &'a str> + Clone,
        domain: Domain,
    ) {
        scratch.read(words, &self.table, &self.lexicon);
        let boundary = self.boundary(domain);
        let all = 0..scratch.sequence.words.len();
        scratch.score(all, &self.table, boundary, self.scale);
    }

    fn boundary(&self, domain: Domain) -> &Share {
        self.boundaries
            .get(domain as usize)
            .unwrap_or(&self.boundaries[0])
    }

    /// Adds the names of the best labelling of the words scored last.
    fn decode(
        &self,
        scratch: &mut Scratch,
        domain: Domain,
        base: usize,
        names: &mut Vec<NameSpan>,
    ) {
        let Some((factors, transitions)) = self.transitions.get(domain as usize) else {
            return;
        };
        scratch
            .lattice
            .best(&scratch.scores, transitions, &mut scratch.path);
        let found = labels::decode(&scratch.path);
        if found.is_empty() {
            return;
        }
        scratch.lattice.marginals(&scratch.scores, factors, None);
        for mut name in found {
            name.confidence = confidence(scratch, &name);
            name.start += base;
            name.end += base;
            names.push(name);
        }
    }

    /// First pass over a sequence of an article, just read: scores and probabilities of the stretches with capitals.
    fn observe(&self, scratch: &mut Scratch, base: usize, memory: &mut Memory) {
        memory.pass_over(&scratch.sequence.words);
        let Some((factors, _)) = self.transitions.first() else {
            return;
        };
        let mut from = 0;
        while let Some(stretch) = scratch.sequence.stretch(from) {
            from = stretch.end;
            scratch.score(
                stretch.clone(),
                &self.table,
                self.boundary(Domain::News),
                self.scale,
            );
            scratch.lattice.marginals(&scratch.scores, factors, None);
            memory.observe(
                base + stretch.start,
                &scratch.sequence,
                stretch,
                &scratch.scores,
                &scratch.lattice.marginals,
            );
        }
    }

    /// The names of an article. `tell` hears of those that the model found and a rule took back.
    fn names(&self, document: &Document, mut tell: Option<Tell<'_>>) -> Vec<NameSpan> {
        let mut scratch = self.take(Domain::News);
        let mut names = Vec::new();
        let mut memory = self.remember(document, &mut scratch);
        for (base, scores) in memory.revise() {
            scratch.scores.clear();
            scratch.scores.extend_from_slice(scores);
            self.decode(&mut scratch, Domain::News, base, &mut names);
        }
        scratch.memory = memory;
        self.give_back(scratch);
        for (rule, sift) in SIFTS {
            let before = tell.is_some().then(|| names.clone());
            sift(document, &self.lexicon, &mut names);
            if let (Some(before), Some(tell)) = (before, &mut tell) {
                before
                    .iter()
                    .filter(|name| {
                        !names.iter().any(|kept| {
                            (kept.start, kept.end, kept.name_type)
                                == (name.start, name.end, name.name_type)
                        })
                    })
                    .for_each(|name| tell(name, rule));
            }
        }
        names
    }

    /// First pass over an article.
    fn remember(&self, document: &Document, scratch: &mut Scratch) -> Memory {
        let mut memory = std::mem::take(&mut scratch.memory);
        memory.clear();
        for (base, end) in chunks(document) {
            let words = (base..end).map(|index| document.word(index));
            scratch.read(words, &self.table, &self.lexicon);
            self.observe(scratch, base, &mut memory);
        }
        memory
    }
}

/// Hears of a name that a rule changed or dropped, and of the rule.
type Tell<'a> = &'a mut dyn FnMut(&NameSpan, &'static str);
/// Changes names, drops some and adds others.
type Sift = fn(&Document, &Lexicon, &mut Vec<NameSpan>);
/// What is done with the names of the model, and how explanations call it.
const SIFTS: [(&str, Sift); 4] = [
    ("crf:abroad", abroad::sift),
    ("crf:revised", revised::revise),
    ("crf:lone", lone::sift),
    ("crf:software", |document, _, names| {
        software::sift(document, names);
    }),
];

/// Probability of the least certain word of a name.
fn confidence(scratch: &Scratch, name: &NameSpan) -> f32 {
    (name.start..name.end)
        .filter_map(|index| {
            let label = *scratch.path.get(index)?;
            scratch
                .lattice
                .marginals
                .get(index)?
                .get(label as usize)
                .copied()
        })
        .fold(1.0, f32::min)
        .clamp(0.0, 1.0)
}

impl Recognizer for Tagger {
    fn name(&self) -> &'static str {
        NAME
    }

    fn recognize(&self, document: &Document, found: &mut Vec<Mention>) {
        let names = self.names(document, None);
        found.extend(names.iter().filter_map(|name| mention(document, name)));
    }

    fn taken_back(&self, document: &Document) -> Vec<(Mention, &'static str)> {
        let mut taken_back = Vec::new();
        let mut tell = |name: &NameSpan, rule| {
            taken_back.extend(mention(document, name).map(|mention| (mention, rule)));
        };
        self.names(document, Some(&mut tell));
        taken_back
    }

    /// Heaviest first, in nats. Empty when the span holds no word of a sentence.
    fn explain(&self, document: &Document, span: Span) -> Vec<Weighed> {
        let start = document.token_at(span.start);
        let end = document.token_at(span.end);
        let sentence = document.sentences.iter().find(|sentence| {
            (sentence.tokens.0 as usize..sentence.tokens.1 as usize).contains(&start)
        });
        let Some(sentence) = sentence.filter(|_| start < end) else {
            return Vec::new();
        };
        let first = sentence.tokens.0 as usize;
        let from = first + (start - first) / LONGEST * LONGEST;
        let to = (from + LONGEST).min(sentence.tokens.1 as usize);
        let words: Vec<&str> = (from..to).map(|index| document.word(index)).collect();
        let mut scratch = self.take(Domain::News);
        let memory = self.remember(document, &mut scratch);
        scratch.read(words.iter().copied(), &self.table, &self.lexicon);
        let within = (start - from, end.min(to) - from);
        let reasons =
            explain::reasons(&scratch, &self.table, self.scale, &words, within, |index| {
                memory.additions(from + index).collect()
            });
        scratch.memory = memory;
        self.give_back(scratch);
        reasons
            .into_iter()
            .flat_map(|(_, reasons)| reasons)
            .map(|(feature, weight)| Weighed { feature, weight })
            .collect()
    }

    fn weigh(&self, document: &Document, mentions: &[Mention]) -> Vec<f32> {
        self.probabilities(document, mentions)
    }
}

/// Runs of at most [`LONGEST`] words of one sentence: first word and one past the last.
fn chunks(document: &Document) -> impl Iterator<Item = (usize, usize)> {
    document.sentences.iter().flat_map(|sentence| {
        let (first, last) = (sentence.tokens.0 as usize, sentence.tokens.1 as usize);
        (first..last)
            .step_by(LONGEST)
            .map(move |base| (base, (base + LONGEST).min(last)))
    })
}

/// What the tagger might propose where `words` first stand: for the tests of the recognisers after it.
#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) fn proposed(
    document: &Document,
    words: &str,
    evidence: &'static str,
    confidence: f32,
) -> Mention {
    let start = document.text.find(words).unwrap() as u32;
    Mention {
        span: Span::new(start, start + words.len() as u32),
        entity_type: match evidence {
            PERSON => EntityType::Person,
            PLACE => EntityType::Place,
            _ => EntityType::Organisation,
        },
        kind: MentionKind::Name,
        reference: Reference::Named,
        evidence: evidence.into(),
        confidence,
        role: None,
        first_name: None,
    }
}

fn mention(document: &Document, name: &NameSpan) -> Option<Mention> {
    let (entity_type, evidence) = match name.name_type {
        NameType::Person => (EntityType::Person, PERSON),
        NameType::Place => (EntityType::Place, PLACE),
        NameType::Organisation => (EntityType::Organisation, ORGANISATION),
        NameType::Other => return None,
    };
    let first = document.tokens.get(name.start)?;
    // Brackets and marks of Markdown at the end are no part of a name; a closing parenthesis is one of what it opened.
    let marks = (name.start..name.end).rev().take_while(|&index| {
        matches!(
            document.word(index),
            "]" | "[" | "_" | "*" | "**" | "\"" | "»" | "|" | "#"
        )
    });
    let end = name.end - marks.count();
    let last = document.tokens.get(end.checked_sub(1)?)?;
    if last.span.end <= first.span.start {
        return None;
    }
    Some(Mention {
        span: Span::new(first.span.start, last.span.end),
        entity_type,
        kind: MentionKind::Name,
        reference: Reference::Named,
        evidence: evidence.into(),
        confidence: name.confidence,
        role: None,
        first_name: None,
    })
}
