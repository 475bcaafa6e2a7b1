//! Canonical text, its parts, sentences and tokens. This room owns the offset contract:
//! inside the program a position is a byte offset on a character boundary ([`Span`]); it becomes a code point
//! offset once, in [`CodePoints`], on the way out.

mod addresses;
mod build;
mod characters;
mod document;
#[cfg(test)]
pub(crate) mod linear;
mod offsets;
mod sentences;
#[cfg(test)]
mod tests;
mod tokens;

pub(crate) use characters::{is_apostrophe, is_hyphen, is_invisible, plain};
pub use document::{Document, Part, PartKind, Sentence, Token, TokenKind};
pub use offsets::{CodePoints, Span};
pub use tokens::tokenize;
