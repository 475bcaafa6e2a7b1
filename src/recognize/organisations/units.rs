//! Folded words: what names are compared by. A token is one unit, or one for each part that hyphens and apostrophes
//! divide it into, so that "Croix-Rouge" and "Croix Rouge" are the same two units.

use crate::text::{Document, Span, Token, TokenKind, is_apostrophe, plain};

/// The first visible letter is a capital.
pub(super) const CAPITAL: u8 = 1;
/// Two letters or more, all of them capitals.
pub(super) const ALL_CAPITALS: u8 = 1 << 1;
/// Begins its token.
pub(super) const FIRST: u8 = 1 << 2;
/// Ends its token.
pub(super) const LAST: u8 = 1 << 3;
/// Letters and digits, as opposed to marks.
pub(super) const WORD: u8 = 1 << 4;
/// The first word of its sentence.
pub(super) const INITIAL: u8 = 1 << 5;
/// Its sentence is in capitals throughout.
pub(super) const SHOUTED: u8 = 1 << 6;
/// Digits.
pub(super) const NUMBER: u8 = 1 << 7;

/// A folded word or mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit {
    /// Of its letters without case, accents, stops and invisible characters.
    pub(super) hash: u64,
    /// Bytes of the canonical text.
    pub(super) span: Span,
    /// Index into [`Document::sentences`].
    pub(super) sentence: u32,
    /// Index into the languages.
    pub(super) language: u8,
    /// See the constants of this file.
    pub(super) shape: u8,
}

impl Unit {
    pub(super) const fn is(&self, shape: u8) -> bool {
        self.shape & shape != 0
    }

    /// A word in lower case.
    pub(super) const fn is_lower(&self) -> bool {
        self.shape & (WORD | CAPITAL | NUMBER) == WORD
    }

    /// A word with a capital.
    pub(super) const fn is_proper(&self) -> bool {
        self.shape & (WORD | CAPITAL) == WORD | CAPITAL
    }
}

/// The units of every sentence of `document`; `language` gives the index of a part's language.
pub(super) fn of_document(document: &Document, language: impl Fn(&str) -> u8) -> Vec<Unit> {
    let mut units = Vec::with_capacity(document.tokens.len() + document.tokens.len() / 8);
    let mut part = u32::MAX;
    let mut tongue = 0;
    for (index, sentence) in document.sentences.iter().enumerate() {
        if sentence.part != part {
            part = sentence.part;
            tongue = document
                .parts
                .get(part as usize)
                .map_or(0, |part| language(part.language.code()));
        }
        let first = units.len();
        for token in document.tokens_of(sentence) {
            split(&document.text, token, &mut units);
        }
        let Some(own) = units.get_mut(first..) else {
            continue;
        };
        let mut words = 0;
        let mut shouted = true;
        for unit in own.iter_mut() {
            unit.sentence = index as u32;
            unit.language = tongue;
            if unit.is(WORD) && !unit.is(NUMBER) {
                if words == 0 {
                    unit.shape |= INITIAL;
                }
                words += 1;
                shouted &= unit.is(CAPITAL) && (unit.is(ALL_CAPITALS) || unit.span.len() < 3);
            }
        }
        if shouted && words > 3 {
            for unit in own {
                unit.shape |= SHOUTED;
            }
        }
    }
    units
}

/// The hashes of the units of `tokens` of `text`.
pub(super) fn hashes(text: &str, tokens: &[Token]) -> Vec<u64> {
    let mut units = Vec::new();
    for token in tokens {
        split(text, token, &mut units);
    }
    units.iter().map(|unit| unit.hash).collect()
}

/// The hash of one word.
pub(super) fn hash(word: &str) -> u64 {
    word.chars().fold(0, folded)
}

const fn mix(hash: u64, value: u32) -> u64 {
    (hash.rotate_left(5) ^ value as u64 ^ 0x9E37)
        .wrapping_mul(0x9E37_79B9_7F4A_7C15)
        .rotate_left(23)
}

/// Adds a character to a hash, folded.
fn folded(hash: u64, character: char) -> u64 {
    let mut hash = hash;
    if !matches!(character, '.' | '_') {
        plain(character, &mut |letter| hash = mix(hash, u32::from(letter)));
    }
    hash
}

const fn divides(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '\u{2011}') || is_apostrophe(character)
}

/// Adds the units of `token`.
fn split(text: &str, token: &Token, units: &mut Vec<Unit>) {
    let words = token.span.of(text);
    let unit = |hash, start, end, shape| Unit {
        hash,
        span: Span::new(start, end),
        sentence: 0,
        language: 0,
        shape,
    };
    if token.kind == TokenKind::Punctuation {
        let hash = words
            .chars()
            .fold(1, |hash, character| mix(hash, u32::from(character)));
        units.push(unit(hash, token.span.start, token.span.end, FIRST | LAST));
        return;
    }
    let before = units.len();
    let mut state = Open::default();
    let mut at = token.span.start;
    for character in words.chars() {
        if divides(character) && token.kind != TokenKind::Symbol {
            if let Some(shape) = state.close(token.kind) {
                units.push(unit(state.hash, state.start, at, shape));
            }
            state = Open::default();
        } else {
            state.add(character, at);
        }
        at += character.len_utf8() as u32;
    }
    if let Some(shape) = state.close(token.kind) {
        units.push(unit(state.hash, state.start, at, shape));
    }
    if let Some(first) = units.get_mut(before) {
        first.shape |= FIRST;
        first.span.start = token.span.start;
    }
    if units.len() > before
        && let Some(last) = units.last_mut()
    {
        last.shape |= LAST;
        last.span.end = token.span.end;
    }
}

/// A unit in the making.
#[derive(Default)]
struct Open {
    hash: u64,
    start: u32,
    letters: u32,
    capitals: u32,
    digits: u32,
    any: bool,
    capital: bool,
}

impl Open {
    fn add(&mut self, character: char, at: u32) {
        if !self.any {
            self.start = at;
            self.any = true;
        }
        self.hash = folded(self.hash, character);
        if character.is_alphabetic() {
            let upper = character.is_uppercase();
            self.capital |= upper && self.letters == 0;
            self.letters += 1;
            self.capitals += u32::from(upper);
        } else if character.is_numeric() {
            self.digits += 1;
        }
    }

    fn close(&self, kind: TokenKind) -> Option<u8> {
        if !self.any {
            return None;
        }
        let mut shape = if kind == TokenKind::Symbol { 0 } else { WORD };
        if self.capital {
            shape |= CAPITAL;
        }
        if self.capitals > 1 && self.capitals == self.letters {
            shape |= ALL_CAPITALS;
        }
        if self.letters == 0 && self.digits > 0 {
            shape |= NUMBER;
        }
        Some(shape)
    }
}
