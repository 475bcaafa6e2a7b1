//! What each word adds to a vector, worked out once and kept.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

/// Words kept before the memory is given back: about 15 MB.
const MOST_WORDS: usize = 100_000;

/// What one token adds.
#[derive(Debug, Clone, Default)]
pub(super) struct Word {
    /// Hash and inverse document frequency of each folded word in it that says something.
    pub(super) stems: SmallVec<[(u64, f32); 1]>,
    /// Rows of the latent table.
    pub(super) pieces: SmallVec<[u32; 2]>,
    /// Whether all of it was read.
    pub(super) whole: bool,
}

/// The memory of one thread at a time. What it knows never changes what comes out, only how fast.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// Index into `words` by token, for each language: function words say nothing in theirs alone.
    tables: Vec<(&'static str, FxHashMap<Box<str>, u32>)>,
    words: Vec<Word>,
    /// Weighted occurrences in the article at hand, by index.
    counts: Vec<f32>,
    /// Indices with a count, in order of first occurrence.
    touched: Vec<u32>,
    pub(super) buffer: String,
}

impl Memory {
    /// Which table holds the words of a language.
    pub(super) fn table(&mut self, language: &'static str) -> usize {
        let known = self.tables.iter().position(|(code, _)| *code == language);
        known.unwrap_or_else(|| {
            self.tables.push((language, FxHashMap::default()));
            self.tables.len() - 1
        })
    }

    /// Counts `token` once with `weight`; `make` is asked for what it adds when it is new. Returns whether it was read whole.
    pub(super) fn count(
        &mut self,
        table: usize,
        token: &str,
        weight: f32,
        make: impl FnOnce(&mut String) -> Word,
    ) -> bool {
        let known = self
            .tables
            .get(table)
            .and_then(|(_, table)| table.get(token).copied());
        let index = known.unwrap_or_else(|| {
            let index = self.words.len() as u32;
            self.words.push(make(&mut self.buffer));
            self.counts.push(0.0);
            if let Some((_, table)) = self.tables.get_mut(table) {
                table.insert(token.into(), index);
            }
            index
        });
        let Some(count) = self.counts.get_mut(index as usize) else {
            return false;
        };
        if *count == 0.0 {
            self.touched.push(index);
        }
        *count += weight;
        self.words
            .get(index as usize)
            .is_some_and(|word| word.whole)
    }

    /// Each distinct word with its count, in order of first occurrence; the counts are then forgotten.
    pub(super) fn drain(&mut self, mut each: impl FnMut(&Word, f32)) {
        for index in self.touched.drain(..) {
            let index = index as usize;
            if let (Some(word), Some(count)) = (self.words.get(index), self.counts.get_mut(index)) {
                each(word, *count);
                *count = 0.0;
            }
        }
        if self.words.len() > MOST_WORDS {
            *self = Self::default();
        }
    }
}
