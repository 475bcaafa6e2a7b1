//! What the words beside a name say of the person: "Ana Marel, directrice du port", "le maire de Sault, Jo Ruiz".

use crate::languages::PeopleWords;
use crate::recognize::people::is_honorific;
use crate::text::{Document, PartKind, Span, TokenKind};

use super::surface::{is_capitalised, lower};

/// Most tokens of a function.
const LONGEST: usize = 28;
/// Most tokens that are read back from a name for the head of its function.
const REACH: usize = 16;

/// The function stated beside the name at `span`, verbatim, without its article.
pub(super) fn beside(document: &Document, span: Span) -> Option<String> {
    let part = document.part_at(span.start)?;
    let words = part.language.people();
    if part.kind == PartKind::Credit {
        return (!words.credit_role.is_empty()).then(|| words.credit_role.to_owned());
    }
    let sentence = document.sentences.get(
        document
            .sentences
            .partition_point(|sentence| sentence.span.end <= span.start),
    )?;
    let bounds = (sentence.tokens.0 as usize, sentence.tokens.1 as usize);
    let start = document.token_at(span.start);
    let end = document.token_at(span.end);
    let role = after(document, end, bounds.1, words)
        .or_else(|| before(document, start, bounds.0, words))?;
    let text = super::surface::label(document.slice(role));
    (!text.is_empty()).then_some(text)
}

fn is_head(word: &str, words: &PeopleWords) -> bool {
    word.len() < 40 && words.role_heads.contains(&lower(word).as_str())
}

fn is_in(word: &str, table: &[&str]) -> bool {
    word.len() < 24 && table.contains(&lower(word).as_str())
}

fn between(document: &Document, first: usize, end: usize) -> Option<Span> {
    let start = document.tokens.get(first)?.span.start;
    let last = document.tokens.get(end.checked_sub(1)?)?.span.end;
    (start < last).then(|| Span::new(start, last))
}

/// "…, directrice adjointe du port, qui …", "… (directrice du port)", "… — directrice du port", "…: directrice".
fn after(document: &Document, end: usize, limit: usize, words: &PeopleWords) -> Option<Span> {
    let opener = document.word(end);
    if end >= limit || !matches!(opener, "," | "(" | "—" | "–" | "-" | ":" | "|" | "•") {
        return None;
    }
    let mut first = end + 1;
    while first < limit && first < end + 3 && is_in(document.word(first), words.articles) {
        first += 1;
    }
    let mut head = first;
    while head < limit
        && head < first + 3
        && !is_head(document.word(head), words)
        && is_in(document.word(head), words.role_modifiers)
    {
        head += 1;
        if document.word(head) == "-" {
            head += 1;
        }
    }
    if head >= limit || !is_head(document.word(head), words) {
        return None;
    }
    // ", la ministre Ana Marel": a name after the function owns it.
    if is_capitalised(document.word(head + 1))
        && document.word(head + 1).chars().any(char::is_lowercase)
        && !is_capitalised(document.word(head))
    {
        let named = document
            .tokens
            .get(head + 1)
            .is_some_and(|token| token.kind == TokenKind::Word);
        if named && head + 1 < limit {
            return None;
        }
    }
    let mut last = head + 1;
    while last < limit && last < head + LONGEST && !ends_role(document, last, limit, words) {
        last += 1;
    }
    between(document, first, last)
}

/// Whether a function that is read forward ends before this token.
fn ends_role(document: &Document, index: usize, limit: usize, words: &PeopleWords) -> bool {
    let word = document.word(index);
    match word {
        "." | ";" | ":" | "!" | "?" | "(" | ")" | "»" | "«" | "—" | "–" | "|" | "•" | "\""
        | "…" => true,
        // "ministre de la Culture, de la Jeunesse et des Sports": the function goes on after such a comma.
        "," => {
            let next = document.word(index + 1);
            index + 1 >= limit || !is_in(next, words.eponym_links)
        }
        // "animé par Ana Marel, directrice du port et Jo Ruiz": a capital after the conjunction opens another name.
        _ if is_in(word, words.conjunctions) => is_capitalised(document.word(index + 1)),
        _ => is_in(word, words.role_stops),
    }
}

/// "le maire de Sault, Jo Ruiz", "la ministre des Sports Ana Marel".
fn before(document: &Document, start: usize, limit: usize, words: &PeopleWords) -> Option<Span> {
    let mut end = start;
    if end > limit && document.word(end - 1) == "." {
        end -= 1;
    }
    if end > limit && is_honorific(document.word(end - 1), words) {
        end -= 1;
    }
    let comma = end > limit && document.word(end - 1) == ",";
    if comma {
        end -= 1;
    }
    if end <= limit || is_in(document.word(end - 1), words.prepositions) {
        return None;
    }
    let mut head = None;
    let mut index = end;
    while index > limit && end - index < REACH {
        index -= 1;
        let word = document.word(index);
        let kind = document.tokens.get(index).map(|token| token.kind);
        if is_in(word, words.role_stops) && !is_in(word, words.role_modifiers) {
            break;
        }
        if matches!(kind, Some(TokenKind::Punctuation | TokenKind::Symbol))
            && !matches!(word, "-" | "'" | "’")
        {
            break;
        }
        if is_head(word, words) {
            head = Some(index);
            if !comma {
                break;
            }
        }
    }
    let mut head = head?;
    while head > limit && is_in(document.word(head - 1), words.role_modifiers) {
        head -= 1;
    }
    between(document, head, end)
}
