//! Words as country names are compared by: cut at hyphens, apostrophes and stops, folded to lower case without accents,
//! and hashed, so that `Côte-d’Ivoire`, `Cote d'Ivoire` and `CÔTE D’IVOIRE` are the same three pieces. Nothing is allocated
//! for a word.

use crate::text::{Document, Part, Span, Token, TokenKind, is_apostrophe, is_hyphen, plain};

/// What a piece looks like, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Shape(u16);

impl Shape {
    /// Its first letter is upper case.
    pub(super) const CAPITAL: Self = Self(1);
    /// All its letters are upper case.
    pub(super) const UPPER: Self = Self(1 << 1);
    /// It holds more than one letter.
    pub(super) const LONG: Self = Self(1 << 2);
    /// First of its token.
    pub(super) const TOKEN_START: Self = Self(1 << 3);
    /// Last of its token.
    pub(super) const TOKEN_END: Self = Self(1 << 4);
    /// First word of its sentence.
    pub(super) const INITIAL: Self = Self(1 << 5);
    /// Its sentence is in capitals.
    pub(super) const LOUD: Self = Self(1 << 6);
    /// Nearly all words of its sentence have a capital.
    pub(super) const TITLED: Self = Self(1 << 7);
    /// Punctuation, symbol: no name goes across it, but one of its own spelling with a stop.
    pub(super) const BREAK: Self = Self(1 << 8);
    /// A number.
    pub(super) const NUMBER: Self = Self(1 << 9);

    /// Whether it has every mark of `other`.
    pub(super) const fn is(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    const fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// A piece of a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    /// Bytes in the canonical text.
    pub(super) span: Span,
    /// Of its folded letters.
    pub(super) hash: u64,
    /// Index of its token in the document.
    pub(super) token: u32,
    /// What it looks like.
    pub(super) shape: Shape,
}

/// Nothing hashes to it.
const NO_HASH: u64 = 0;

/// Hash of `word` as one piece.
pub(super) fn hash_of(word: &str) -> u64 {
    let mut hash = Hash::default();
    for c in word.chars() {
        plain(c, &mut |folded| hash.push(folded));
    }
    hash.finish()
}

#[derive(Clone, Copy, Default)]
struct Hash(u64);

impl Hash {
    const FACTOR: u64 = 0x517c_c1b7_2722_0a95;

    fn push(&mut self, c: char) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(c)).wrapping_mul(Self::FACTOR);
    }

    /// High bits depend on all letters; `| 1` keeps clear of [`NO_HASH`].
    const fn finish(self) -> u64 {
        (self.0 ^ (self.0 >> 29)).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1
    }
}

const fn parts_words(c: char) -> bool {
    is_hyphen(c) || is_apostrophe(c) || matches!(c, '.' | '·' | '\u{2027}' | '•' | '/')
}

/// The piece that `words`, the token's, holds from byte `start` to byte `end`; `None` where there is no letter or digit.
fn piece(token: &Token, index: u32, words: &str, start: usize, end: usize) -> Option<Piece> {
    let letters = words
        .get(start..end)
        .filter(|letters| !letters.is_empty())?;
    let mut hash = Hash::default();
    let mut shape = Shape::default();
    let (mut count, mut upper) = (0_u32, 0_u32);
    for c in letters.chars() {
        let capital = c.is_ascii_uppercase() || !c.is_ascii() && c.is_uppercase();
        if c.is_ascii_alphabetic() || !c.is_ascii() && c.is_alphabetic() {
            if capital && count == 0 {
                shape.add(Shape::CAPITAL);
            }
            count += 1;
            upper += u32::from(capital);
        }
        plain(c, &mut |folded| hash.push(folded));
    }
    if count > 0 && upper == count {
        shape.add(Shape::UPPER);
    }
    if count > 1 {
        shape.add(Shape::LONG);
    }
    if token.kind == TokenKind::Number {
        shape.add(Shape::NUMBER);
    }
    Some(Piece {
        span: Span::new(
            token.span.start + start as u32,
            token.span.start + end as u32,
        ),
        hash: hash.finish(),
        token: index,
        shape,
    })
}

/// Adds the pieces of one token.
fn cut(text: &str, token: &Token, index: u32, out: &mut Vec<Piece>) {
    let words = token.span.of(text);
    if matches!(token.kind, TokenKind::Punctuation | TokenKind::Symbol) {
        let mut shape = Shape::BREAK;
        shape.add(Shape::TOKEN_START);
        shape.add(Shape::TOKEN_END);
        let hash = if words == "." {
            hash_of(words)
        } else {
            NO_HASH
        };
        out.push(Piece {
            span: token.span,
            hash,
            token: index,
            shape,
        });
        return;
    }
    let first = out.len();
    let number = token.kind == TokenKind::Number;
    let mut open = 0;
    for (at, c) in words.char_indices() {
        if parts_words(c) && !number {
            out.extend(piece(token, index, words, open, at));
            open = at + c.len_utf8();
        }
    }
    out.extend(piece(token, index, words, open, words.len()));
    if let Some(piece) = out.get_mut(first) {
        piece.shape.add(Shape::TOKEN_START);
    }
    if out.len() > first
        && let Some(piece) = out.last_mut()
    {
        piece.shape.add(Shape::TOKEN_END);
    }
}

/// The pieces of tokens, as patterns are cut.
pub(super) fn of_tokens(text: &str, tokens: &[Token]) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(tokens.len() + 2);
    for (index, token) in tokens.iter().enumerate() {
        cut(text, token, index as u32, &mut pieces);
    }
    pieces
}

/// Fills `out` with the pieces of a part; what the sentences look like is marked on each.
pub(super) fn of_part(document: &Document, part: &Part, out: &mut Vec<Piece>) {
    out.clear();
    let sentences = document
        .sentences
        .get(part.sentences.0 as usize..part.sentences.1 as usize)
        .unwrap_or_default();
    for sentence in sentences {
        let first = out.len();
        for (index, token) in (sentence.tokens.0..).zip(document.tokens_of(sentence)) {
            cut(&document.text, token, index, out);
        }
        mark_sentence(out.get_mut(first..).unwrap_or_default());
    }
}

/// Words of two letters or more from which on their capitals tell the style of a sentence.
const TELLING_WORDS: usize = 3;

fn mark_sentence(pieces: &mut [Piece]) {
    let (mut words, mut upper, mut capital) = (0_usize, 0_usize, 0_usize);
    for piece in pieces.iter() {
        if piece.shape.is(Shape::LONG) && !piece.shape.is(Shape::NUMBER) {
            words += 1;
            upper += usize::from(piece.shape.is(Shape::UPPER));
            // Short words are lower case in titles too.
            capital += usize::from(piece.shape.is(Shape::CAPITAL) || piece.span.len() <= 3);
        }
    }
    let loud = words >= TELLING_WORDS && upper * 10 >= words * 7;
    let titled = words > TELLING_WORDS && capital * 10 >= words * 8;
    if loud || titled {
        for piece in pieces.iter_mut() {
            if loud {
                piece.shape.add(Shape::LOUD);
            }
            if titled {
                piece.shape.add(Shape::TITLED);
            }
        }
    }
    if let Some(first) = pieces
        .iter_mut()
        .find(|piece| !piece.shape.is(Shape::BREAK))
    {
        first.shape.add(Shape::INITIAL);
    }
}
