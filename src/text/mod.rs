//! Canonical text, its parts, sentences and tokens. This room owns the offset contract:
//! inside the program a position is a byte offset on a character boundary ([`Span`]); it becomes a code point
//! offset once, in [`CodePoints`], on the way out.

mod document;
mod offsets;

pub use document::{Document, Part, PartKind, Sentence, Token, TokenKind};
pub use offsets::{CodePoints, Span};
