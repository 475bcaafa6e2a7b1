//! Raw text cut into passages of about the length of a short article, as bags of words.

use rustc_hash::FxHashMap;

use crate::embed::fold_words;

/// Words after which a passage ends with its line.
const LENGTH: usize = 220;
/// Words below which what is left over is no passage.
const SHORTEST: usize = 40;

/// Bags of folded words.
#[derive(Debug, Default)]
pub(super) struct Passages {
    numbers: FxHashMap<String, u32>,
    /// Each word, by number.
    pub(super) words: Vec<String>,
    /// For each passage, the number of each of its words and how often it occurs, by number.
    pub(super) bags: Vec<Vec<(u32, u16)>>,
    open: Vec<u32>,
    buffer: String,
}

impl Passages {
    pub(super) const fn len(&self) -> usize {
        self.bags.len()
    }

    /// Words in all passages.
    pub(super) fn running_words(&self) -> u64 {
        let counts = self.bags.iter().flatten();
        counts.map(|&(_, count)| u64::from(count)).sum()
    }

    /// Adds a line to the passage that is open.
    pub(super) fn add(&mut self, line: &str) {
        let Self {
            numbers,
            words,
            open,
            buffer,
            ..
        } = self;
        fold_words(line, buffer, |word| {
            let number = numbers.get(word).copied().unwrap_or_else(|| {
                let number = words.len() as u32;
                words.push(word.to_owned());
                numbers.insert(word.to_owned(), number);
                number
            });
            open.push(number);
        });
        if self.open.len() >= LENGTH {
            self.close();
        }
    }

    /// Ends the passage that is open.
    pub(super) fn close(&mut self) {
        if self.open.len() >= SHORTEST {
            self.open.sort_unstable();
            let bag = self
                .open
                .chunk_by(|a, b| a == b)
                .filter_map(|run| {
                    Some((*run.first()?, run.len().min(usize::from(u16::MAX)) as u16))
                })
                .collect();
            self.bags.push(bag);
        }
        self.open.clear();
    }

    /// Keeps every second passage from `first` on.
    pub(super) fn halve_from(&mut self, first: usize) {
        let mut index = 0;
        self.bags.retain(|_| {
            index += 1;
            index <= first || (index - first) % 2 == 1
        });
    }

    /// Keeps the first `length` passages.
    pub(super) fn truncate(&mut self, length: usize) {
        self.bags.truncate(length);
    }
}
