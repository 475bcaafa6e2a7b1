//! Acronyms that the article defines: "ministère de la Mer (MDM)", and every "MDM" elsewhere in it.

use rustc_hash::FxHashMap;

use crate::article::MentionKind;
use crate::link::surface::fold;
use crate::text::{Document, Span, TokenKind};

use super::entities::Raw;

/// Most letters of an acronym.
const LONGEST: usize = 10;

/// Adds the acronyms defined behind `raws`, wherever they stand and nothing else does, and puts all in text order.
pub(super) fn define(document: &Document, raws: &mut Vec<Raw>) {
    let mut defined: FxHashMap<&str, usize> = FxHashMap::default();
    for (index, raw) in raws.iter().enumerate() {
        if raw.kind != MentionKind::Body {
            continue;
        }
        if let Some(span) = behind(document, raw.span) {
            let short = document.slice(span);
            if abbreviates(short, document.slice(raw.span), &raw.key) {
                defined.entry(short).or_insert(index);
            }
        }
    }
    if defined.is_empty() {
        return;
    }
    let mut added = Vec::new();
    let mut next = 0;
    for token in &document.tokens {
        while raws
            .get(next)
            .is_some_and(|raw| raw.span.end <= token.span.start)
        {
            next += 1;
        }
        if token.kind != TokenKind::Word
            || token.span.len() as usize > LONGEST
            || raws
                .get(next)
                .is_some_and(|raw| raw.span.overlaps(token.span))
        {
            continue;
        }
        let meant = defined.get(document.slice(token.span));
        if let Some(raw) = meant.and_then(|&index| raws.get(index)) {
            added.push(Raw {
                span: token.span,
                kind: MentionKind::Acronym,
                evidence: "ministries:acronym",
                confidence: 0.9,
                ..raw.clone()
            });
        }
    }
    raws.extend(added);
    raws.sort_by_key(|raw| (raw.span.start, raw.span.end));
}

/// The word in the parenthesis that follows a span at once.
fn behind(document: &Document, span: Span) -> Option<Span> {
    let open = document.token_at(span.end);
    let closed = document.word(open) == "(" && document.word(open + 2) == ")";
    let token = document.tokens.get(open + 1)?;
    (closed && token.kind == TokenKind::Word).then_some(token.span)
}

/// Whether the letters of `short` stand in `long` in their order, the first at the start of the head or of the portfolio.
fn abbreviates(short: &str, long: &str, key: &str) -> bool {
    let capitals = short.chars().filter(|c| c.is_uppercase()).count();
    let letters = fold(short);
    let folded = fold(long);
    let first = letters.chars().next();
    if !short.starts_with(char::is_uppercase)
        || letters.len() > LONGEST
        || !letters.chars().all(char::is_alphanumeric)
    {
        return false;
    }
    let opens = first == folded.chars().next() || first == key.chars().next();
    if capitals < 2 {
        // "Mef" is a word among words: each of its letters must begin one of the name's.
        let mut initials = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter_map(|word| word.chars().next());
        return opens
            && letters.chars().count() > 2
            && letters
                .chars()
                .all(|letter| initials.any(|initial| initial == letter));
    }
    let mut rest = letters.chars().peekable();
    for c in folded.chars() {
        if rest.peek() == Some(&c) {
            rest.next();
        }
    }
    opens && rest.peek().is_none()
}
