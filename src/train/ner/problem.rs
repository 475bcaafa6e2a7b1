//! Sentences turned into numbered features and gold labels.

use rustc_hash::FxHashMap;

use crate::evaluate::annotated::AnnotatedSentence;
use crate::recognize::crf::features::{self, BOUNDARY, Group, REACH, Template};
use crate::recognize::crf::labels::encode;
use crate::recognize::crf::lexicon::Lexicon;
use crate::recognize::crf::sequence::Sequence;
use crate::recognize::crf::word::Word;

/// A part of the training data that is labelled in its own manner; the first ones are those of
/// [`crate::recognize::crf::Domain`].
pub(super) type DomainNumber = u8;

/// A sentence to learn from.
#[derive(Debug, Default, Clone)]
pub(super) struct Example {
    pub(super) labels: Vec<u8>,
    /// Features of all words one after the other, and where each word's end.
    pub(super) features: Vec<u32>,
    pub(super) ends: Vec<u32>,
    pub(super) domain: DomainNumber,
}

/// Features by number.
#[derive(Debug, Default)]
pub(super) struct Features {
    numbers: FxHashMap<u64, u32>,
    /// Key of each.
    pub(super) keys: Vec<u64>,
    /// For one that weighs in one domain only: the shared one it adds to, and the domain.
    pub(super) parents: Vec<Option<(u32, DomainNumber)>>,
    counts: Vec<u32>,
}

impl Features {
    fn number(&mut self, key: u64, parent: Option<(u32, DomainNumber)>) -> u32 {
        let next = self.keys.len() as u32;
        let number = *self.numbers.entry(key).or_insert(next);
        if number == next {
            self.keys.push(key);
            self.parents.push(parent);
            self.counts.push(0);
        }
        if let Some(count) = self.counts.get_mut(number as usize) {
            *count += 1;
        }
        number
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }
}

/// What a training run leaves out, to show what it is worth.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct LeftOut {
    pub(super) group: Option<Group>,
    pub(super) domains: bool,
}

/// Turns sentences of one domain into examples.
pub(super) fn examples(
    sentences: &[AnnotatedSentence],
    domain: DomainNumber,
    lexicon: &Lexicon,
    left_out: LeftOut,
    features: &mut Features,
) -> Vec<Example> {
    let mut letters = Vec::new();
    sentences
        .iter()
        .map(|sentence| {
            let mut spelling = Vec::new();
            let sequence = sequence_of(&sentence.words, lexicon, &mut letters, &mut spelling);
            let mut example = Example {
                labels: encode(sentence.words.len(), &sentence.names),
                domain,
                ..Example::default()
            };
            for index in 0..sentence.words.len() {
                let found = &mut example.features;
                let mut emit = |template: Template, offset: isize, value: u64| {
                    if left_out.group == Some(template.group()) && template != Template::Bias {
                        return;
                    }
                    let key = features::key(template, offset, value);
                    let shared = features.number(key, None);
                    found.push(shared);
                    if !left_out.domains && features::differs_by_domain(template, offset) {
                        let own = features::domain_key(key, domain);
                        found.push(features.number(own, Some((shared, domain))));
                    }
                };
                for offset in -REACH..=REACH {
                    let word = index
                        .checked_add_signed(offset)
                        .and_then(|at| sequence.words.get(at))
                        .unwrap_or(&BOUNDARY);
                    features::of_word(word, offset, |template, value| {
                        emit(template, offset, value);
                    });
                }
                for &(template, value) in spelling.get(index).into_iter().flatten() {
                    emit(template, 0, value);
                }
                if sequence
                    .positions
                    .get(index)
                    .is_some_and(|position| position.near_capital)
                {
                    let nearby = features::NEARBY.flat_map(|distance| {
                        [index.checked_sub(distance), Some(index + distance)]
                            .into_iter()
                            .flatten()
                    });
                    for word in nearby.filter_map(|at| sequence.words.get(at)) {
                        features::of_nearby(word, |template, value| emit(template, 0, value));
                    }
                }
                features::joined(&sequence, index, |template, value| {
                    emit(template, 0, value);
                });
                example.ends.push(example.features.len() as u32);
            }
            example
        })
        .collect()
}

/// The words of a sentence; adds to `spelling` the features of the letters of each.
fn sequence_of(
    words: &[String],
    lexicon: &Lexicon,
    letters: &mut Vec<char>,
    spelling: &mut Vec<Vec<(Template, u64)>>,
) -> Sequence {
    let shouting = Sequence::is_shouting(words.iter().map(String::as_str));
    let mut sequence = Sequence::default();
    for word in words {
        let read = Word::read(word, shouting, lexicon, letters);
        let mut own = Vec::new();
        features::of_letters(letters, read.case, |template, value| {
            own.push((template, value));
        });
        spelling.push(own);
        sequence.words.push(read);
    }
    sequence.place();
    sequence
}

/// Leaves out the features that occur less often than `least` times, and numbers the others anew.
pub(super) fn prune(features: &mut Features, examples: &mut [Example], least: u32) {
    const GONE: u32 = u32::MAX;
    let mut renumbered = vec![GONE; features.len()];
    let mut kept = Features::default();
    for (old, &count) in features.counts.iter().enumerate() {
        if count < least {
            continue;
        }
        let (Some(&key), Some(&parent), Some(slot)) = (
            features.keys.get(old),
            features.parents.get(old),
            renumbered.get_mut(old),
        ) else {
            continue;
        };
        *slot = kept.keys.len() as u32;
        kept.keys.push(key);
        kept.parents.push(parent);
        kept.counts.push(count);
    }
    for parent in kept.parents.iter_mut().flatten() {
        // A shared feature occurs wherever its domain copies do, so it stays when one of them does.
        parent.0 = renumbered.get(parent.0 as usize).copied().unwrap_or(GONE);
    }
    for example in examples {
        let mut features = Vec::with_capacity(example.features.len());
        let mut start = 0;
        for end in &mut example.ends {
            let old = example
                .features
                .get(start..*end as usize)
                .unwrap_or_default();
            features.extend(
                old.iter()
                    .filter_map(|&feature| renumbered.get(feature as usize).copied())
                    .filter(|&feature| feature != GONE),
            );
            start = *end as usize;
            *end = features.len() as u32;
        }
        example.features = features;
    }
    *features = kept;
}
