//! Raw text, read once: how often each word occurs and has a capital, and the sequence of words that clusters are made from.

use rustc_hash::FxHashMap;

use crate::languages::Language;
use crate::recognize::crf::hashing::{fingerprint, of_chars};
use crate::recognize::crf::table::Table;
use crate::recognize::crf::word::{class_of, normalised};
use crate::text::{TokenKind, tokenize};

/// Fewest occurrences of a word whose habits are kept.
const LEAST: u32 = 5;

/// Words of the raw text, numbered in the order in which they first occur.
#[derive(Debug, Default)]
pub(super) struct RawText {
    /// Number of each word, by the hash of its normal form.
    pub(super) numbers: FxHashMap<u64, u32>,
    /// Hash of each word.
    pub(super) hashes: Vec<u64>,
    /// Occurrences of each word.
    pub(super) counts: Vec<u32>,
    /// Class of each word's first letter: what stands for a rare word as a neighbour.
    pub(super) classes: Vec<char>,
    /// The text, with [`RawText::BREAK`] between lines.
    pub(super) sequence: Vec<u32>,
    habits: FxHashMap<u64, Habit>,
}

#[derive(Debug, Default, Clone, Copy)]
struct Habit {
    total: u32,
    small: u32,
    capital: u32,
}

impl RawText {
    /// What stands between lines in the sequence.
    pub(super) const BREAK: u32 = u32::MAX;

    /// Adds text, a sentence or paragraph a line.
    pub(super) fn add(&mut self, text: &str, language: &dyn Language) {
        let mut tokens = Vec::new();
        let mut letters = Vec::new();
        for line in text.lines() {
            tokens.clear();
            tokenize(line, 0, language, &mut tokens);
            let mut initial = true;
            for token in &tokens {
                normalised(token.span.of(line), &mut letters);
                let surface = of_chars(letters.iter().copied());
                let class = letters.first().map_or('x', |&letter| class_of(letter));
                self.count(surface, class);
                if matches!(token.kind, TokenKind::Word | TokenKind::Elision) {
                    self.observe(&mut letters, initial);
                    initial = false;
                } else if token.kind != TokenKind::Number {
                    let mark = letters.first().copied().unwrap_or_default();
                    initial = initial
                        || matches!(
                            mark,
                            '.' | '!'
                                | '?'
                                | '…'
                                | ':'
                                | '«'
                                | '“'
                                | '"'
                                | '–'
                                | '—'
                                | '-'
                                | '('
                                | '•'
                        );
                }
            }
            self.sequence.push(Self::BREAK);
        }
    }

    fn count(&mut self, surface: u64, class: char) {
        let next = self.hashes.len() as u32;
        let number = *self.numbers.entry(surface).or_insert(next);
        if number == next {
            self.hashes.push(surface);
            self.counts.push(0);
            self.classes.push(class);
        }
        if let Some(count) = self.counts.get_mut(number as usize) {
            *count += 1;
        }
        self.sequence.push(number);
    }

    fn observe(&mut self, letters: &mut [char], initial: bool) {
        let capital = letters.first().is_some_and(|letter| letter.is_uppercase());
        for letter in letters.iter_mut() {
            *letter = letter.to_lowercase().next().unwrap_or(*letter);
        }
        let habit = self
            .habits
            .entry(of_chars(letters.iter().copied()))
            .or_default();
        habit.total += 1;
        if !initial {
            habit.capital += u32::from(capital);
            habit.small += u32::from(!capital);
        }
    }

    /// Table of habits: capital in the lowest three bits, frequency in the next three.
    pub(super) fn habits(&self) -> Table {
        let mut entries: Vec<(u32, u16)> = self
            .habits
            .iter()
            .filter(|(_, habit)| habit.total >= LEAST)
            .map(|(&hash, habit)| (fingerprint(hash), habit.class()))
            .collect();
        entries.sort_unstable();
        entries.dedup_by_key(|(key, _)| *key);
        Table::new(&entries)
    }
}

impl Habit {
    fn class(self) -> u16 {
        let seen = self.small + self.capital;
        let share = f64::from(self.capital) / f64::from(seen.max(1));
        let capital = match seen {
            0 => 0,
            _ if share < 0.01 => 1,
            _ if share < 0.05 => 2,
            _ if share < 0.25 => 3,
            _ if share < 0.6 => 4,
            _ if share < 0.9 => 5,
            _ if share < 0.99 => 6,
            _ => 7,
        };
        let frequency = match self.total {
            0..=9 => 1,
            10..=29 => 2,
            30..=99 => 3,
            100..=299 => 4,
            300..=2_999 => 5,
            3_000..=29_999 => 6,
            _ => 7,
        };
        frequency << 3 | capital
    }
}
