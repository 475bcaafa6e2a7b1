//! An article ready to be read by recognisers: one canonical text with its parts, sentences and tokens.

use std::ops::Range;

use jiff::civil::Date;

use super::{CodePoints, Span};
use crate::languages::Language;

/// What a part of the canonical text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartKind {
    /// The title.
    Title,
    /// The lead.
    Lead,
    /// A section heading.
    Heading,
    /// Running text.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A quotation set apart.
    Quote,
    /// The image credit.
    Credit,
}

/// A stretch of the canonical text with one function on the page. Parts are in text order and do not overlap.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// Its function.
    pub kind: PartKind,
    /// Where it is.
    pub span: Span,
    /// Language of the part: the article's unless it was told apart as another.
    pub language: &'static dyn Language,
    /// First and one past the last index into [`Document::sentences`].
    pub sentences: (u32, u32),
}

/// A sentence; never crosses a part.
#[derive(Debug, Clone, Copy)]
pub struct Sentence {
    /// Where it is.
    pub span: Span,
    /// First and one past the last index into [`Document::tokens`].
    pub tokens: (u32, u32),
    /// Index into [`Document::parts`].
    pub part: u32,
}

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner hyphens, apostrophes and digits where the language joins them.
    Word,
    /// An elided word with its apostrophe: `l’`, `qu'`.
    Elision,
    /// Digits, with inner `.`, `,`, `:` and the spaces that group them by three (`1 234,5`); hours such as `10h30`.
    /// `12/05/2025` and `1981-1995` are numbers and marks; `1er`, `2e`, `5G` are words.
    Number,
    /// Punctuation.
    Punctuation,
    /// Anything else: symbols, URLs, e-mail addresses.
    Symbol,
}

/// A token.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// Where it is.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// One article, read-only, as every recogniser sees it.
#[derive(Debug)]
pub struct Document {
    /// The canonical text.
    pub text: String,
    /// Byte to code point index of `text`.
    pub code_points: CodePoints,
    /// Its parts.
    pub parts: Vec<Part>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Its tokens in order; together they cover all that is neither white space nor invisible.
    /// No token holds white space, but a number holds the spaces that group its digits.
    pub tokens: Vec<Token>,
    /// Language of the article.
    pub language: &'static dyn Language,
    /// Publication date, the origin of relative dates and the day that a name is resolved at.
    pub published: Option<Date>,
}

impl Document {
    /// The words that a span covers.
    pub fn slice(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// The words of token `index`; empty past the end.
    pub fn word(&self, index: usize) -> &str {
        self.tokens
            .get(index)
            .map_or("", |token| token.span.of(&self.text))
    }

    /// Tokens of a sentence.
    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        self.tokens
            .get(sentence.tokens.0 as usize..sentence.tokens.1 as usize)
            .unwrap_or_default()
    }

    /// Index of the first token that starts at or after byte `offset`.
    pub fn token_at(&self, offset: u32) -> usize {
        self.tokens
            .partition_point(|token| token.span.start < offset)
    }

    /// Indices of the tokens that start inside a span.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        self.token_at(span.start)..self.token_at(span.end)
    }

    /// The part that byte `offset` lies in.
    pub fn part_at(&self, offset: u32) -> Option<&Part> {
        let index = self.parts.partition_point(|part| part.span.end <= offset);
        self.parts.get(index)
    }
}
