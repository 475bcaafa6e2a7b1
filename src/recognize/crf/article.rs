//! What the rest of an article says about a word: the same word tagged with more certainty elsewhere, or written small.
//!
//! A first pass gives each word with a capital its probabilities; a second one tags again with a share of what its other occurrences
//! average to. A person named in full once is thus a person by surname later, and a plain word that starts a heading is no name.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::labels::{LABELS, WIDTH};
use super::lattice::Row;
use super::sequence::Sequence;
use super::word::{Case, Word};

/// Types and outside.
const CLASSES: usize = 5;
pub(super) type Shares = [f32; CLASSES];

/// How much the other occurrences weigh, in nats for each nat of their average.
const TRUST: f32 = 0.6;
/// Probability added to each class before the logarithm: one doubtful occurrence says little.
const SMOOTHING: f32 = 0.08;
/// What a word loses as a name when it stands at the start of a sentence and is written small elsewhere.
const WRITTEN_SMALL: f32 = 1.0;

/// A word of the first pass.
#[derive(Debug, Clone, Copy)]
struct Seen {
    surface: u64,
    lower: u64,
    capital: bool,
    initial: bool,
    shares: Shares,
}

/// A sequence of the first pass: number of its first word in the article, and where its words stand in [`Memory`].
#[derive(Debug, Clone, Copy)]
struct Chunk {
    base: usize,
    start: usize,
    end: usize,
}

/// What is remembered of an article between the passes.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    known: FxHashMap<u64, (Shares, f32)>,
    small: FxHashSet<u64>,
    chunks: Vec<Chunk>,
    seen: Vec<Seen>,
    scores: Vec<Row>,
}

impl Memory {
    /// Forgets everything.
    pub(crate) fn clear(&mut self) {
        self.known.clear();
        self.small.clear();
        self.chunks.clear();
        self.seen.clear();
        self.scores.clear();
    }

    /// Remembers which words of a sequence are written small.
    pub(crate) fn pass_over(&mut self, words: &[Word]) {
        let small = words.iter().filter(|word| word.case == Case::Lower);
        self.small.extend(small.map(|word| word.lower));
    }

    /// Adds a stretch of a sequence whose scores and marginals were worked out; `base` is the number of its first word in the article.
    pub(crate) fn observe(
        &mut self,
        base: usize,
        sequence: &Sequence,
        stretch: Range<usize>,
        scores: &[Row],
        marginals: &[Row],
    ) {
        let start = self.seen.len();
        let words = sequence.words.get(stretch.clone()).unwrap_or_default();
        let positions = sequence.positions.get(stretch).unwrap_or_default();
        for ((word, position), row) in words.iter().zip(positions).zip(marginals) {
            let seen = Seen {
                surface: word.surface,
                lower: word.lower,
                capital: word.case.has_capital(),
                initial: position.initial != 0,
                shares: shares(row),
            };
            if seen.capital {
                let (sums, count) = self.known.entry(seen.surface).or_default();
                for (sum, share) in sums.iter_mut().zip(seen.shares) {
                    *sum += share;
                }
                *count += 1.0;
            }
            self.seen.push(seen);
        }
        self.scores.extend_from_slice(scores);
        self.chunks.push(Chunk {
            base,
            start,
            end: self.seen.len(),
        });
    }

    /// Every sequence that was observed, its scores changed by what the rest of the article says: number of its first word, scores.
    pub(crate) fn revise(&mut self) -> impl Iterator<Item = (usize, &[Row])> {
        for (row, seen) in self.scores.iter_mut().zip(&self.seen) {
            for (_, addition) in [
                from_others(&self.known, seen),
                from_small(&self.small, seen),
            ]
            .into_iter()
            .flatten()
            {
                for (weight, added) in row.iter_mut().zip(addition) {
                    *weight += added;
                }
            }
        }
        self.chunks
            .iter()
            .filter_map(|chunk| Some((chunk.base, self.scores.get(chunk.start..chunk.end)?)))
    }
}

/// What is added to the weights of a word, and why in words.
pub(super) type Addition = (&'static str, [f32; WIDTH]);

impl Memory {
    /// What the rest of the article adds to the word of this number, once all of it was observed.
    pub(super) fn additions(&self, word: usize) -> impl Iterator<Item = Addition> {
        let seen = self
            .chunks
            .iter()
            .find(|chunk| (chunk.base..chunk.base + (chunk.end - chunk.start)).contains(&word))
            .and_then(|chunk| self.seen.get(chunk.start + (word - chunk.base)));
        seen.into_iter().flat_map(|seen| {
            [
                from_others(&self.known, seen),
                from_small(&self.small, seen),
            ]
            .into_iter()
            .flatten()
        })
    }
}

fn from_small(small: &FxHashSet<u64>, seen: &Seen) -> Option<Addition> {
    (seen.capital && seen.initial && small.contains(&seen.lower)).then_some((
        "written small elsewhere in the article",
        [-WRITTEN_SMALL; WIDTH],
    ))
}

/// The logarithm of what the other occurrences average to, relative to outside, whose score stays zero.
fn from_others(known: &FxHashMap<u64, (Shares, f32)>, seen: &Seen) -> Option<Addition> {
    if !seen.capital {
        return None;
    }
    let (sums, count) = known.get(&seen.surface)?;
    let others = count - 1.0;
    if others < 0.5 {
        return None;
    }
    let own = &seen.shares;
    // One other occurrence is half as good as many.
    let trust = TRUST * others / (others + 1.0);
    let mut logs = [0.0; CLASSES];
    for ((log, sum), own) in logs.iter_mut().zip(sums).zip(own) {
        *log = ((sum - own).max(0.0) / others + SMOOTHING).ln();
    }
    let [.., outside] = logs;
    let added = std::array::from_fn(|label| {
        trust * (logs.get(label / 4).copied().unwrap_or_default() - outside)
    });
    Some(("the same word elsewhere in the article", added))
}

/// Probability of each type, in their order, and of outside.
pub(super) fn shares(row: &Row) -> Shares {
    let mut shares = [0.0; CLASSES];
    for (label, &probability) in row.iter().enumerate().take(LABELS) {
        if let Some(share) = shares.get_mut(label / 4) {
            *share += probability;
        }
    }
    shares
}
