//! Functions after a name: "…, directrice adjointe du port, qui …", "… (directrice du port)", "… est directrice du port".

use crate::link::surface::is_capitalised;
use crate::text::{Span, TokenKind};

use super::phrase::Phrase;
use super::{Stated, before};

/// Most words before the head of a function.
const LONGEST_LEAD: usize = 4;
/// Most tokens of what stands before the function in a coordination: "mère d'une élève et présidente du club".
const LONGEST_MEMBER: usize = 10;

/// The function stated after the name at `span`, where it is this person's.
pub(super) fn stated(phrase: &Phrase<'_>, span: Span) -> Option<Stated> {
    let (first, head, end) = read(phrase, span)?;
    // "Ana Marel, le maire de Sault, Jo Ruiz": whose is it?
    if phrase.word(end) == ","
        && phrase.is(first.wrapping_sub(1), phrase.words.determiners)
        && let Some(next) = phrase.person(after_honorific(phrase, end + 1))
        && before::belongs_to_next(phrase, span, next)
    {
        return None;
    }
    phrase.stated(first, head, end)
}

/// Whether a function follows the name, whosever it is.
pub(super) fn follows(phrase: &Phrase<'_>, span: Span) -> bool {
    read(phrase, span).is_some()
}

fn after_honorific(phrase: &Phrase<'_>, at: usize) -> usize {
    let mut at = at;
    if crate::recognize::people::is_honorific(phrase.word(at), phrase.words) {
        at += 1;
        if phrase.word(at) == "." {
            at += 1;
        }
    }
    at
}

/// First token, head and end of the function.
fn read(phrase: &Phrase<'_>, span: Span) -> Option<(usize, usize, usize)> {
    let words = phrase.words;
    let (opener, copula) = opener(phrase, phrase.document.token_at(span.end))?;
    let mut first = opener + 1;
    while first < opener + 5
        && !phrase.is_head(first)
        && (phrase.is(first, words.articles)
            || phrase.is(first, words.determiners)
            || phrase.is(first, words.role_adverbs))
    {
        first += 1;
    }
    let article = first > opener + 1;
    let head = match head_from(phrase, first) {
        Some(head) => head,
        None if phrase.word(opener) == "," && !article => {
            let member = first;
            first = second_member(phrase, member)?;
            head_from(phrase, first)?
        }
        None => return None,
    };
    if copula && phrase.is(head, words.participles) {
        return None;
    }
    // ", la ministre Ana Marel": a name after the function owns it.
    let next = phrase.word(head + 1);
    if article
        && !phrase.head_last
        && is_capitalised(next)
        && next.chars().any(char::is_lowercase)
        && !is_capitalised(phrase.word(head))
        && phrase.kind(head + 1) == Some(TokenKind::Word)
    {
        return None;
    }
    let end = phrase.end_of(head, phrase.limit);
    // In a list of people the next name stands in a sentence of its own.
    if end < phrase.limit && phrase.person(end).is_some() {
        return None;
    }
    // "Ana Marel la directrice du port, a souri": without a comma before it, it must be of something and end like an apposition.
    let bare =
        phrase.document.token_at(span.end) == opener + 1 && phrase.is(opener + 1, words.articles);
    let ends = matches!(phrase.word(end), "" | "," | "." | ")" | ";")
        && (head + 1..end).any(|at| phrase.is(at, words.complements));
    if bare && !copula && !ends {
        return None;
    }
    Some((first, head, end))
}

/// The token that opens a function after a name that ends before `at`, and whether it is a verb.
fn opener(phrase: &Phrase<'_>, at: usize) -> Option<(usize, bool)> {
    let mut at = at;
    while matches!(phrase.word(at), "**" | "*" | "_" | "__" | "]") {
        at += 1;
    }
    // "Ana Marel (58 ans), infirmière"; what stands in the brackets may be the function itself.
    if phrase.word(at) == "("
        && head_from(phrase, at + 1).is_none()
        && !phrase.is(at + 1, phrase.words.articles)
        && let Some(length) = phrase.aside(at, ")", phrase.limit)
    {
        at += length;
    }
    // "Ana Marel, 58 ans, infirmière"
    if phrase.word(at) == ","
        && phrase.kind(at + 1) == Some(TokenKind::Number)
        && let Some(comma) = (at + 2..at + 4).find(|&at| phrase.word(at) == ",")
    {
        at = comma;
    }
    // "Ana Marel la directrice du port"
    if phrase.is(at, phrase.words.articles) && !phrase.head_last && phrase.is_head(at + 1) {
        return at.checked_sub(1).map(|before| (before, false));
    }
    // "Ana Marel également infirmière"
    if phrase.is(at, phrase.words.role_adverbs) && phrase.is_head(at + 1) {
        return at.checked_sub(1).map(|before| (before, false));
    }
    let copula = phrase.is(at, phrase.words.copulas);
    (copula
        || matches!(
            phrase.word(at),
            "," | "(" | "—" | "–" | "-" | ":" | "|" | "•"
        ))
    .then_some((at, copula))
}

/// The head of a function whose first word is at `first`.
fn head_from(phrase: &Phrase<'_>, first: usize) -> Option<usize> {
    let mut head = first;
    while head < phrase.limit && head < first + LONGEST_LEAD {
        if phrase.is_head(head) {
            return Some(head);
        }
        let leads = phrase.is(head, phrase.words.role_modifiers)
            || phrase.head_last
                && phrase.kind(head) == Some(TokenKind::Word)
                && phrase.person(head).is_none()
                && !phrase.is(head, phrase.words.role_stops)
                && !phrase.is(head, phrase.words.prepositions);
        if !leads {
            return None;
        }
        head += 1;
        if phrase.word(head) == "-" {
            head += 1;
        }
    }
    None
}

/// Where the first function of a coordination starts whose first member is none.
fn second_member(phrase: &Phrase<'_>, first: usize) -> Option<usize> {
    if is_capitalised(phrase.word(first)) {
        return None;
    }
    for at in first..phrase.limit.min(first + LONGEST_MEMBER) {
        if phrase.is(at, phrase.words.conjunctions) && at > first {
            return head_from(phrase, at + 1).map(|_| at + 1);
        }
        if phrase.person(at).is_some()
            || phrase.is(at, phrase.words.role_stops)
            || matches!(
                phrase.kind(at),
                Some(TokenKind::Punctuation | TokenKind::Symbol)
            )
        {
            return None;
        }
    }
    None
}
