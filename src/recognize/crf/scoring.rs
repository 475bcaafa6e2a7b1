//! From words to label weights: what each word adds at each place of the window is kept from one sequence to the next.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::article::Memory;
use super::features::{self, BOUNDARY, NEARBY, REACH, Template, WINDOW};
use super::hashing::{fingerprint, of_bytes};
use super::labels::WIDTH;
use super::lattice::{Lattice, PADDED, Row};
use super::lexicon::Lexicon;
use super::model::{Domain, FeatureTable};
use super::sequence::Sequence;
use super::word::Word;

/// Sums of weights, in units of the model's scale.
type Sums = [i16; WIDTH];

/// Words kept before all are forgotten.
const MOST_WORDS: usize = 1 << 16;

/// What one word adds at each place of the window.
pub(crate) type Share = [Sums; WINDOW];

/// Buffers of one thread.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    domain: Domain,
    known: FxHashMap<u64, u32>,
    words: Vec<Word>,
    shares: Vec<Share>,
    nearby: Vec<Sums>,
    running: Vec<[i32; WIDTH]>,
    indices: Vec<u32>,
    letters: Vec<char>,
    pub(crate) sequence: Sequence,
    pub(crate) scores: Vec<Row>,
    pub(crate) lattice: Lattice,
    pub(crate) path: Vec<u8>,
    pub(crate) memory: Memory,
}

impl Scratch {
    /// Makes it fit for a domain.
    pub(crate) fn prepare(&mut self, domain: Domain) {
        if self.domain != domain || self.words.len() > MOST_WORDS {
            self.domain = domain;
            self.known.clear();
            self.words.clear();
            self.shares.clear();
            self.nearby.clear();
        }
    }

    /// Reads the words of a sequence and works out where they stand.
    pub(crate) fn read<'a>(
        &mut self,
        words: impl Iterator<Item = &'a str> + Clone,
        table: &FeatureTable,
        lexicon: &Lexicon,
    ) {
        let shouting = Sequence::is_shouting(words.clone());
        self.sequence.words.clear();
        self.indices.clear();
        for word in words {
            let key = of_bytes(word.as_bytes()) ^ u64::from(shouting);
            let index = if let Some(&index) = self.known.get(&key) {
                index
            } else {
                let read = Word::read(word, shouting, lexicon, &mut self.letters);
                let index = self.words.len() as u32;
                self.words.push(read);
                let mut share = share(&read, table, self.domain);
                if let Some(own) = share.get_mut(REACH as usize) {
                    features::of_letters(&self.letters, read.case, |template, value| {
                        add(own, table, template, 0, value, self.domain);
                    });
                }
                let mut nearby = [0; WIDTH];
                features::of_nearby(&read, |template, value| {
                    add(&mut nearby, table, template, 0, value, self.domain);
                });
                self.shares.push(share);
                self.nearby.push(nearby);
                self.known.insert(key, index);
                index
            };
            self.indices.push(index);
            self.sequence
                .words
                .push(self.words.get(index as usize).copied().unwrap_or_default());
        }
        self.sequence.place();
        self.run_up();
    }

    /// Label weights of a range of the words read last, times `scale`.
    pub(crate) fn score(
        &mut self,
        range: Range<usize>,
        table: &FeatureTable,
        boundary: &Share,
        scale: f32,
    ) {
        self.scores.clear();
        for index in range {
            let mut sums: Sums = [0; WIDTH];
            for (place, outside) in boundary.iter().enumerate() {
                let at = (index + place).wrapping_sub(REACH as usize);
                let share = self
                    .indices
                    .get(at)
                    .and_then(|&word| self.shares.get(word as usize))
                    .and_then(|share| share.get(place))
                    .unwrap_or(outside);
                for (sum, weight) in sums.iter_mut().zip(share) {
                    *sum = sum.wrapping_add(*weight);
                }
            }
            let domain = self.domain;
            features::joined(&self.sequence, index, |template, value| {
                add(&mut sums, table, template, 0, value, domain);
            });
            let mut row = [0.0; PADDED];
            for (weight, sum) in row.iter_mut().zip(sums) {
                *weight = f32::from(sum) * scale;
            }
            if self
                .sequence
                .positions
                .get(index)
                .is_some_and(|position| position.near_capital)
            {
                for (weight, sum) in row.iter_mut().zip(self.nearby_at(index)) {
                    *weight += sum as f32 * scale;
                }
            }
            self.scores.push(row);
        }
    }
}

impl Scratch {
    /// Sums of what the words up to each one say of words farther away.
    fn run_up(&mut self) {
        self.running.clear();
        let mut sums = [0; WIDTH];
        self.running.push(sums);
        for &word in &self.indices {
            if let Some(nearby) = self.nearby.get(word as usize) {
                for (sum, &weight) in sums.iter_mut().zip(nearby) {
                    *sum += i32::from(weight);
                }
            }
            self.running.push(sums);
        }
    }

    /// What the words at [`NEARBY`] distance say of the word at `index`.
    fn nearby_at(&self, index: usize) -> [i32; WIDTH] {
        let last = self.running.len().saturating_sub(1);
        let up_to = |at: usize| self.running.get(at.min(last)).copied().unwrap_or_default();
        let (near, far) = (*NEARBY.start(), *NEARBY.end());
        let mut sums = up_to(index + far + 1);
        let parts = [
            up_to(index.saturating_sub(far)),
            up_to(index + near),
            up_to((index + 1).saturating_sub(near)),
        ];
        for (at, sum) in sums.iter_mut().enumerate() {
            let part = |which: usize| {
                parts
                    .get(which)
                    .and_then(|part| part.get(at))
                    .copied()
                    .unwrap_or_default()
            };
            *sum += part(2) - part(1) - part(0);
        }
        sums
    }
}

/// What a word adds at each place of the window.
pub(crate) fn share(word: &Word, table: &FeatureTable, domain: Domain) -> Share {
    let mut share = [[0; WIDTH]; WINDOW];
    for (place, sums) in share.iter_mut().enumerate() {
        let offset = place.cast_signed() - REACH;
        features::of_word(word, offset, |template, value| {
            add(sums, table, template, offset, value, domain);
        });
    }
    share
}

/// What the ends of a sequence add.
pub(crate) fn boundary(table: &FeatureTable, domain: Domain) -> Share {
    share(&BOUNDARY, table, domain)
}

fn add(
    sums: &mut Sums,
    table: &FeatureTable,
    template: Template,
    offset: isize,
    value: u64,
    domain: Domain,
) {
    let key = features::key(template, offset, value);
    add_row(sums, table, key);
    if domain != Domain::News && features::differs_by_domain(template, offset) {
        add_row(sums, table, features::domain_key(key, domain as u8));
    }
}

fn add_row(sums: &mut Sums, table: &FeatureTable, key: u64) {
    if let Some(weights) = table.get(fingerprint(key)) {
        for (sum, &weight) in sums.iter_mut().zip(weights) {
            *sum = sum.wrapping_add(i16::from(weight));
        }
    }
}
