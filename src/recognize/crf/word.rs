//! What one word says by itself: everything here depends on its letters and the lexicon alone, so it is worked out once for each
//! different word and kept.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::hashing::{mix, of_chars};
use super::lexicon::{Entry, Lexicon};
use crate::text::{is_apostrophe, is_invisible};

/// Letters looked at: a longer word is its beginning and its end.
const LONGEST: usize = 48;
const END: usize = 8;

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Case {
    /// No letters.
    #[default]
    None,
    /// `projet`
    Lower,
    /// `Projet`
    Capital,
    /// One capital letter alone: `M`, `À`.
    Single,
    /// `INSP`
    Upper,
    /// `iPhone`, `McCain`
    Mixed,
}

impl Case {
    /// Starts with a capital, or holds one.
    pub(crate) const fn has_capital(self) -> bool {
        matches!(
            self,
            Self::Capital | Self::Single | Self::Upper | Self::Mixed
        )
    }
}

/// One word, as hashes and classes.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Word {
    /// As written, with one kind of apostrophe and hyphen, digits as zeros.
    pub(crate) surface: u64,
    /// The same in lower case.
    pub(crate) lower: u64,
    /// Runs of capitals, small letters and digits, and the marks between them: `Xx-Xx`.
    pub(crate) shape: u64,
    /// Its first one to four letters, lower case; zero where it is shorter.
    pub(crate) prefixes: [u64; 4],
    /// Its last one to five letters, lower case; zero where it is shorter.
    pub(crate) suffixes: [u64; 5],
    /// How it is written.
    pub(crate) case: Case,
    /// Letters, at most 255.
    pub(crate) length: u8,
    /// What the lexicon holds on it.
    pub(crate) entry: Entry,
}

/// Letters with one kind of apostrophe and hyphen, composed, nothing invisible, the middle of a very long word left out.
pub(crate) fn normalised(text: &str, into: &mut Vec<char>) {
    into.clear();
    let plain = |c: char| match c {
        _ if is_apostrophe(c) || c == '\u{2018}' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        _ if c.is_numeric() => '0',
        _ => c,
    };
    let visible = text.chars().filter(|&c| !is_invisible(c));
    if text.chars().take(LONGEST).any(is_combining_mark) {
        into.extend(visible.take(4 * LONGEST).nfc().map(plain));
    } else {
        into.extend(visible.take(4 * LONGEST).map(plain));
    }
    if into.len() > LONGEST {
        let from = into.len() - END;
        into.drain(LONGEST - END..from);
    }
}

/// `projet` for `PROJET`, `Lyon` for `LYON`: what a word all in capitals would be elsewhere.
pub(crate) fn recase(letters: &mut [char], lexicon: &Lexicon) {
    for letter in letters.iter_mut() {
        *letter = small(*letter);
    }
    if lexicon.is_usually_small(of_chars(letters.iter().copied())) {
        return;
    }
    let mut starts = true;
    for letter in letters.iter_mut() {
        if starts {
            *letter = letter.to_uppercase().next().unwrap_or(*letter);
        }
        starts = *letter == '-' || *letter == '\'';
    }
}

fn small(c: char) -> char {
    if c.is_ascii() {
        c.to_ascii_lowercase()
    } else {
        c.to_lowercase().next().unwrap_or(c)
    }
}

impl Word {
    /// Reads a word. `shouting`: it stands among words all in capitals, which say nothing then.
    pub(crate) fn read(
        text: &str,
        shouting: bool,
        lexicon: &Lexicon,
        letters: &mut Vec<char>,
    ) -> Self {
        normalised(text, letters);
        let mut case = case_of(letters);
        if shouting && case == Case::Upper {
            recase(letters, lexicon);
            case = case_of(letters);
        }
        let surface = of_chars(letters.iter().copied());
        let shape = shape_of(letters);
        for letter in letters.iter_mut() {
            *letter = small(*letter);
        }
        let lower = of_chars(letters.iter().copied());
        let mut word = Self {
            surface,
            lower,
            shape,
            case,
            length: u8::try_from(letters.len()).unwrap_or(u8::MAX),
            entry: lexicon.entry(surface, lower, folded(letters), case),
            ..Self::default()
        };
        let mut hash = 1;
        for (prefix, letter) in word.prefixes.iter_mut().zip(letters.iter()) {
            hash = mix(hash, *letter as u64);
            *prefix = hash;
        }
        hash = 2;
        for (suffix, letter) in word.suffixes.iter_mut().zip(letters.iter().rev()) {
            hash = mix(hash, *letter as u64);
            *suffix = hash;
        }
        word
    }
}

fn case_of(letters: &[char]) -> Case {
    let (mut capitals, mut smalls) = (0, 0);
    for letter in letters {
        if letter.is_uppercase() {
            capitals += 1;
        } else if letter.is_alphabetic() {
            smalls += 1;
        }
    }
    let first = letters.iter().find(|letter| letter.is_alphabetic());
    match (capitals, smalls) {
        (0, 0) => Case::None,
        (0, _) => Case::Lower,
        (1, 0) => Case::Single,
        (_, 0) => Case::Upper,
        _ if !first.is_some_and(|letter| letter.is_uppercase()) => Case::Mixed,
        (1, _) => Case::Capital,
        _ if parts_are_capitalised(letters) => Case::Capital,
        _ => Case::Mixed,
    }
}

/// `Jean-Paul`: each capital starts a part.
fn parts_are_capitalised(letters: &[char]) -> bool {
    let mut starts = true;
    for letter in letters {
        if letter.is_uppercase() && !starts {
            return false;
        }
        starts = !letter.is_alphanumeric();
    }
    true
}

/// Hash of the runs of letter classes, at most eight runs.
fn shape_of(letters: &[char]) -> u64 {
    let mut last = '\0';
    let mut runs = 0;
    let mut hash = 0x5EED;
    for &letter in letters {
        let class = class_of(letter);
        if class != last && runs < 8 {
            hash = mix(hash, class as u64);
            last = class;
            runs += 1;
        }
    }
    hash
}

/// `X`, `x`, `0` or the mark itself.
pub(crate) fn class_of(letter: char) -> char {
    if letter.is_uppercase() {
        'X'
    } else if letter.is_alphabetic() {
        'x'
    } else {
        letter
    }
}

/// Hash of letters in lower case without their accents, by which the lists know a word.
pub(crate) fn folded(letters: &[char]) -> u64 {
    if letters.iter().all(char::is_ascii) {
        return of_chars(letters.iter().copied());
    }
    of_chars(
        letters
            .iter()
            .copied()
            .nfd()
            .filter(|&c| !is_combining_mark(c)),
    )
}
