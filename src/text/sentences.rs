//! Sentences, from the tokens of a part.

use super::characters::{folds_to, is_closer, is_opener};
use super::{Sentence, Span, Token, TokenKind};
use crate::languages::Language;

/// Parts `tokens[first..]`, the tokens of part `part`, into sentences.
pub(super) fn split(
    text: &str,
    tokens: &[Token],
    first: usize,
    part: u32,
    language: &dyn Language,
    out: &mut Vec<Sentence>,
) {
    let mut start = first;
    let mut index = first;
    while let Some(token) = tokens.get(index) {
        index += 1;
        if !ends_sentence(text, tokens, start, index - 1, *token, language) {
            continue;
        }
        // Brackets and quotation marks that close belong to the sentence before them.
        while let (Some(before), Some(closer)) = (tokens.get(index - 1), tokens.get(index)) {
            let mark = closer.span.of(text);
            let glued = before.span.end == closer.span.start;
            let straight = matches!(mark, "\"" | "'");
            if !starts_with(mark, is_closer) || (straight && !glued) {
                break;
            }
            index += 1;
        }
        if starts_after(text, tokens, index) {
            push(tokens, start, index, part, out);
            start = index;
        }
    }
    push(tokens, start, tokens.len(), part, out);
}

fn push(tokens: &[Token], start: usize, end: usize, part: u32, out: &mut Vec<Sentence>) {
    let (Some(first), Some(last)) = (
        tokens.get(start),
        end.checked_sub(1).and_then(|i| tokens.get(i)),
    ) else {
        return;
    };
    if start < end {
        out.push(Sentence {
            span: Span::new(first.span.start, last.span.end),
            tokens: (start as u32, end as u32),
            part,
        });
    }
}

fn starts_with(word: &str, test: impl Fn(char) -> bool) -> bool {
    word.chars().next().is_some_and(test)
}

/// Whether the token could be the last word of a sentence, before any closing marks.
fn ends_sentence(
    text: &str,
    tokens: &[Token],
    start: usize,
    index: usize,
    token: Token,
    language: &dyn Language,
) -> bool {
    let word = token.span.of(text);
    match token.kind {
        TokenKind::Punctuation => {
            let stop = starts_with(word, |c| matches!(c, '.' | '!' | '?' | '…'));
            // `1. Le projet` numbers a sentence.
            let numbering = word == "."
                && index == start + 1
                && tokens
                    .get(start)
                    .is_some_and(|t| t.kind == TokenKind::Number);
            stop && !numbering
        }
        // A dotted acronym ends a sentence when a function word with a capital follows.
        TokenKind::Word if word.len() > 3 && word.ends_with('.') => {
            word.bytes().filter(|&b| b == b'.').count() > 1
                && tokens.get(index + 1).is_some_and(|next| {
                    let following = next.span.of(text).trim_end_matches(['\'', '’']);
                    starts_with(following, char::is_uppercase)
                        && is_function_word(following, next.kind, language)
                })
        }
        _ => false,
    }
}

fn is_function_word(word: &str, kind: TokenKind, language: &dyn Language) -> bool {
    kind == TokenKind::Elision
        || language
            .detection()
            .function_words
            .iter()
            .any(|entry| folds_to(word, entry))
}

/// Whether what stands at `index`, after a full stop, starts a sentence.
fn starts_after(text: &str, tokens: &[Token], index: usize) -> bool {
    let (Some(before), Some(next)) = (
        index.checked_sub(1).and_then(|i| tokens.get(i)),
        tokens.get(index),
    ) else {
        return true;
    };
    let word = next.span.of(text);
    let glued = before.span.end == next.span.start;
    if glued {
        // A full stop run into the next sentence: `fin.Le`. A capital alone is more often an initial.
        return next.kind != TokenKind::Symbol
            && starts_with(word, char::is_uppercase)
            && (next.kind == TokenKind::Elision
                || word.chars().nth(1).is_some_and(char::is_lowercase));
    }
    let capital = |word: &str| starts_with(word, |c| !c.is_lowercase() && c.is_alphanumeric());
    if starts_with(word, is_opener) {
        // `» – dit-il` goes on; `– Le` starts.
        let after = tokens
            .get(index + 1)
            .map_or("", |token| token.span.of(text));
        return capital(after) || starts_with(after, is_opener);
    }
    capital(word)
        || next.kind == TokenKind::Symbol && starts_with(word, |c| matches!(c, '#' | '@' | 'h'))
}
