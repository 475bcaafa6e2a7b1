//! A sequence of words and where each stands in it: first of its sentence, inside a run of capitals, in quotation marks.

use std::ops::Range;

use super::hashing::of_chars;
use super::lexicon::lists;
use super::word::{Case, Word};

/// Small words that a run of capitals may hold in a row.
const LONGEST_BRIDGE: usize = 2;

/// Where a word stands.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Position {
    /// 0 inside the sentence, 1 its first word, 2 its first word after an opening mark, 3 after a mark that opens inside it.
    pub(crate) initial: u8,
    /// Between quotation marks.
    pub(crate) quoted: bool,
    /// First word and one past the last word of its run of capitals, joined by particles; both are its own index outside a run.
    pub(crate) run: (usize, usize),
    /// A word with a capital stands at most two words away.
    pub(crate) near_capital: bool,
}

/// Marks that matter to the position of words, hashed as words are.
#[derive(Debug, Clone, Copy)]
struct Marks {
    open: [u64; 6],
    close: [u64; 4],
    quote: u64,
}

impl Marks {
    fn new() -> Self {
        let of = |mark| of_chars([mark]);
        Self {
            open: ['«', '“', '(', ':', '–', '—'].map(of),
            close: ['»', '”', ')', '"'].map(of),
            quote: of('"'),
        }
    }
}

/// Words and positions.
#[derive(Debug, Default, Clone)]
pub(crate) struct Sequence {
    /// The words.
    pub(crate) words: Vec<Word>,
    /// Where each stands.
    pub(crate) positions: Vec<Position>,
}

impl Sequence {
    /// Works out the positions of its words.
    pub(crate) fn place(&mut self) {
        let marks = Marks::new();
        self.positions.clear();
        self.positions
            .extend((0..self.words.len()).map(|index| Position {
                run: (index, index),
                ..Position::default()
            }));
        self.mark_initials(&marks);
        self.mark_runs();
        self.mark_capitals();
    }

    fn mark_initials(&mut self, marks: &Marks) {
        let mut begun = false;
        let mut opened = false;
        let mut depth = false;
        for (word, position) in self.words.iter().zip(&mut self.positions) {
            let opens = marks.open.contains(&word.surface);
            if word.surface == marks.quote {
                depth = !depth;
            } else if marks.open.iter().take(2).any(|&mark| mark == word.surface) {
                depth = true;
            } else if marks.close.iter().take(2).any(|&mark| mark == word.surface) {
                depth = false;
            }
            position.quoted = depth;
            if word.case == Case::None {
                opened = opens || (opened && !begun) || (word.surface == marks.quote && depth);
                continue;
            }
            position.initial = match (begun, opened) {
                (false, false) => 1,
                (false, true) => 2,
                (true, true) => 3,
                (true, false) => 0,
            };
            begun = true;
            opened = false;
        }
    }

    fn mark_runs(&mut self) {
        let mut index = 0;
        while index < self.words.len() {
            if !self.in_run(index) {
                index += 1;
                continue;
            }
            let start = index;
            let mut end = index + 1;
            let mut at = end;
            while let Some(word) = self.words.get(at) {
                if self.in_run(at) {
                    at += 1;
                    end = at;
                } else if word.entry.lists & lists::PARTICLE != 0 && at - end < LONGEST_BRIDGE {
                    at += 1;
                } else {
                    break;
                }
            }
            for position in self.positions.get_mut(start..end).unwrap_or_default() {
                position.run = (start, end);
            }
            index = end;
        }
    }

    /// Whether the word may be part of a name by its capital; the first word of a sentence has one whatever it is.
    fn in_run(&self, index: usize) -> bool {
        let (Some(word), Some(position)) = (self.words.get(index), self.positions.get(index))
        else {
            return false;
        };
        word.case.has_capital() && !(position.initial != 0 && (1..=3).contains(&word.entry.capital))
    }

    fn mark_capitals(&mut self) {
        let mut last: Option<usize> = None;
        for index in 0..self.words.len() {
            if self
                .words
                .get(index)
                .is_some_and(|word| word.case.has_capital())
            {
                let from = index.saturating_sub(2).max(last.map_or(0, |last| last + 1));
                let to = (index + 3).min(self.words.len());
                for position in self.positions.get_mut(from..to).unwrap_or_default() {
                    position.near_capital = true;
                }
                last = Some(index);
            }
        }
    }

    /// The first stretch of words near capitals at or after `from`, with a word on each side.
    pub(crate) fn stretch(&self, from: usize) -> Option<Range<usize>> {
        let near = |position: &Position| position.near_capital;
        let start = from + self.positions.get(from..)?.iter().position(near)?;
        let mut end = start;
        // Two words between stretches are not worth a cut: each side would take one.
        while let Some(more) = self
            .positions
            .get(end..)
            .and_then(|rest| rest.iter().take(3).position(near))
        {
            end += more + 1;
        }
        Some(start.saturating_sub(1).max(from)..(end + 1).min(self.positions.len()))
    }

    /// Whether most words are all in capitals.
    pub(crate) fn is_shouting<'a>(words: impl Iterator<Item = &'a str>) -> bool {
        let (mut upper, mut other) = (0, 0);
        for word in words {
            let mut letters = word.chars().filter(|c| c.is_alphabetic()).take(8);
            let Some(first) = letters.next() else {
                continue;
            };
            let mut rest = letters.peekable();
            if rest.peek().is_none() {
                continue;
            }
            if first.is_uppercase() && rest.all(char::is_uppercase) {
                upper += 1;
            } else {
                other += 1;
            }
        }
        upper >= 3 && upper > 2 * other
    }
}
