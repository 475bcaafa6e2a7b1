//! An article as the model's tokens, each with the bytes of the canonical text that it stands for.

use tokenizers::{Encoding, Tokenizer};

use super::{Folder, Row, TransformerError, Window};
use crate::text::{Document, Part, PartKind, Span};

/// A model's tokenizer, with the tokens that stand before and after every text.
#[derive(Debug, Clone)]
pub struct Tokens {
    tokenizer: Tokenizer,
    before: Vec<u32>,
    after: Vec<u32>,
    limit: usize,
}

/// The tokens of an article, part after part, without special tokens.
#[derive(Debug, Clone, Default)]
pub struct DocumentTokens {
    /// Token ids.
    pub ids: Vec<u32>,
    /// Bytes of the text that each stands for, white space trimmed.
    pub spans: Vec<Span>,
    /// Tokens that begin a sentence, in order.
    pub cuts: Vec<usize>,
    /// Tokens that begin a section: the text before the first heading, then a heading with what follows it.
    pub sections: Vec<usize>,
    /// Bytes of parts that the tokenizer could not read.
    pub unread: u32,
}

impl Tokens {
    /// The tokenizer of a folder; `prefix` stands before every text, windows are `window` tokens long at most.
    ///
    /// # Errors
    /// A tokenizer that cannot read, or a prefix that leaves no room for a text.
    pub fn new(folder: &Folder, window: usize, prefix: &str) -> Result<Self, TransformerError> {
        let malformed = |detail: String| TransformerError::Malformed {
            path: folder.path.join("tokenizer.json"),
            detail,
        };
        let encode = |text: &str, special: bool| -> Result<Encoding, TransformerError> {
            folder
                .tokenizer
                .encode(text, special)
                .map_err(|error| malformed(error.to_string()))
        };
        let framed = encode("a", true)?;
        let marks = framed.get_special_tokens_mask();
        let leading = marks.iter().take_while(|&&mark| mark == 1).count();
        let trailing = marks.iter().rev().take_while(|&&mark| mark == 1).count();
        let ids = framed.get_ids();
        if leading == ids.len() {
            return Err(malformed("it knows no letter".to_owned()));
        }
        let mut before = ids.get(..leading).unwrap_or_default().to_vec();
        let after = ids.get(ids.len() - trailing..).unwrap_or_default().to_vec();
        before.extend(encode(prefix.trim_end(), false)?.get_ids());
        let taken = before.len() + after.len();
        if taken + 8 > window {
            return Err(TransformerError::Options(format!(
                "the prefix {prefix:?} and special tokens take {taken} of {window} tokens\nhint: shorten [embedder] prefix"
            )));
        }
        Ok(Self {
            tokenizer: folder.tokenizer.clone(),
            limit: window - taken,
            before,
            after,
        })
    }

    /// Tokens of a text that fit into a window.
    pub const fn limit(&self) -> usize {
        self.limit
    }

    /// Tokens before the text in every row.
    pub fn lead(&self) -> usize {
        self.before.len()
    }

    /// Reads a document. Linear in its length.
    pub fn read(&self, document: &Document) -> DocumentTokens {
        let mut tokens = DocumentTokens::default();
        for part in &document.parts {
            if part.kind == PartKind::Heading || tokens.sections.is_empty() {
                tokens.sections.push(tokens.ids.len());
            }
            let text = document.slice(part.span);
            match self.tokenizer.encode(text, false) {
                Ok(encoding) => tokens.add(document, part, text, &encoding),
                Err(error) => {
                    tracing::warn!("the tokenizer could not read a paragraph: {error}");
                    tokens.unread += part.span.len();
                }
            }
        }
        tokens
    }

    /// The row that holds a window of a document.
    pub fn row(&self, tokens: &DocumentTokens, window: Window) -> Row {
        let text = tokens.ids.get(window.start..window.end).unwrap_or_default();
        [&self.before, text, &self.after].concat()
    }
}

impl DocumentTokens {
    fn add(&mut self, document: &Document, part: &Part, text: &str, encoding: &Encoding) {
        let first = self.ids.len();
        self.ids.extend(encoding.get_ids());
        let mut reached = 0;
        self.spans
            .extend(encoding.get_offsets().iter().map(|&(start, end)| {
                let span = trimmed(text, start.max(reached), end);
                reached = span.start as usize;
                Span::new(part.span.start + span.start, part.span.start + span.end)
            }));
        let spans = self.spans.get(first..).unwrap_or_default();
        let sentences = document
            .sentences
            .get(part.sentences.0 as usize..part.sentences.1 as usize)
            .unwrap_or_default();
        self.cuts.extend(sentences.iter().map(|sentence| {
            first + spans.partition_point(|span| span.start < sentence.span.start)
        }));
    }
}

/// `start..end` on character boundaries, without the white space that some tokenizers count to a token.
fn trimmed(text: &str, start: usize, end: usize) -> Span {
    let mut start = start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    let whole = text.get(start..end).unwrap_or_default();
    let from = start + (whole.len() - whole.trim_start().len());
    let to = from + whole.trim().len();
    Span::new(from as u32, to as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_lie_on_characters_and_hold_no_space() {
        let text = " l’été arrive";
        assert_eq!(trimmed(text, 0, 2), Span::new(1, 2));
        // Inside `’`, three bytes long.
        assert_eq!(trimmed(text, 3, 4), Span::new(2, 5));
        assert_eq!(trimmed(text, 0, 1), Span::new(1, 1));
        assert_eq!(trimmed(text, 90, 95).of(text), "");
    }
}
