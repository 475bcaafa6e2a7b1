//! The statistical tagger: a linear-chain conditional random field (Lafferty, `McCallum` and Pereira 2001) over hashed features,
//! with weights in eight bits. Trained by [`crate::train::ner`].

pub(crate) mod features;
pub(crate) mod hashing;
pub(crate) mod labels;
pub(crate) mod lattice;
pub(crate) mod lexicon;
pub(crate) mod model;
pub(crate) mod scoring;
pub(crate) mod sequence;
pub(crate) mod table;
#[cfg(test)]
mod tests;
pub(crate) mod word;

use std::sync::{Mutex, PoisonError};

pub use labels::{NameSpan, NameType};
pub use model::Domain;

use self::lattice::Transitions;
use self::lexicon::Lexicon;
use self::model::{FeatureTable, Model};
use self::scoring::{Scratch, boundary};
use super::{Mention, Recognizer, Reference};
use crate::article::{EntityType, MentionKind};
use crate::models::{ModelError, Models};
use crate::text::{Document, Span};

/// Name of the shipped model's file.
pub const MODEL: &str = "ner.bin";
/// Words tagged at a time: a longer sentence is cut, so that time stays linear and memory small.
const LONGEST: usize = 256;

/// The tagger.
#[derive(Debug)]
pub struct Tagger {
    lexicon: Lexicon,
    table: FeatureTable,
    scale: f32,
    transitions: Vec<(Transitions, Transitions)>,
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
        Self {
            table: FeatureTable::new(&model.features),
            lexicon: model.lexicon,
            scale: model.scale,
            transitions: model
                .transitions
                .into_iter()
                .map(|transitions| (transitions.factors(), transitions))
                .collect(),
            pool: Mutex::default(),
        }
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
        let Some((factors, transitions)) = self.transitions.get(domain as usize) else {
            return;
        };
        scratch.read(words, &self.table, &self.lexicon);
        scratch.score(&self.table, &boundary(&self.table, domain), self.scale);
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
}

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
        "crf"
    }

    fn recognize(&self, document: &Document, found: &mut Vec<Mention>) {
        let mut scratch = self.take(Domain::News);
        let mut names = Vec::new();
        for sentence in &document.sentences {
            let mut base = sentence.tokens.0 as usize;
            for tokens in document.tokens_of(sentence).chunks(LONGEST) {
                let words = tokens.iter().map(|token| document.slice(token.span));
                self.tag_chunk(&mut scratch, words, Domain::News, base, &mut names);
                base += tokens.len();
            }
        }
        self.give_back(scratch);
        found.extend(names.iter().filter_map(|name| mention(document, name)));
    }
}

fn mention(document: &Document, name: &NameSpan) -> Option<Mention> {
    let (entity_type, evidence) = match name.name_type {
        NameType::Person => (EntityType::Person, "crf:person"),
        NameType::Place => (EntityType::Place, "crf:place"),
        NameType::Organisation => (EntityType::Organisation, "crf:organisation"),
        NameType::Other => return None,
    };
    let first = document.tokens.get(name.start)?;
    let last = document.tokens.get(name.end.checked_sub(1)?)?;
    Some(Mention {
        span: Span::new(first.span.start, last.span.end),
        entity_type,
        kind: MentionKind::Name,
        reference: Reference::Named,
        evidence: evidence.into(),
        confidence: name.confidence,
        role: None,
    })
}
