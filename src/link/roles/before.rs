//! Functions before a name: "le maire de Sault, Jo Ruiz", "la ministre des Sports Ana Marel".

use crate::link::surface::is_capitalised;
use crate::recognize::people::is_honorific;
use crate::text::{Span, TokenKind};

use super::phrase::Phrase;
use super::{Stated, Strength, after};

/// Most tokens that are read back from a name for the head of its function.
const REACH: usize = 20;

/// Most words that describe a function before its noun.
const LONGEST_DESCRIPTION: usize = 3;

/// The function stated before the name at `span`, where it is this person's.
pub(super) fn stated(phrase: &Phrase<'_>, span: Span) -> Option<Stated> {
    let (end, comma) = boundary(phrase, phrase.document.token_at(span.start))?;
    let (first, found) = read(phrase, end, comma, Some(span))?;
    // "le directeur du port, le général Jo Ruiz": the grade says less than the office.
    let opening = first.checked_sub(2).filter(|&at| phrase.word(at) == ",");
    if found.strength == Strength::Weak
        && phrase.is(first.wrapping_sub(1), phrase.words.determiners)
        && let Some(office) = opening
        && let Some((_, other)) = read(phrase, office, true, Some(span))
        && other.strength == Strength::Full
    {
        return Some(other);
    }
    Some(found)
}

/// Whose the function between two names is: "Ana Marel, le maire de Sault, Jo Ruiz" states the second one's where the first
/// has one before it, where it is of another gender than the first, or where the second has no other.
pub(super) fn belongs_to_next(phrase: &Phrase<'_>, name: Span, next: Span) -> bool {
    let start = phrase.document.token_at(name.start);
    let has_own = boundary(phrase, start)
        .is_some_and(|(end, comma)| read(phrase, end, comma, None).is_some());
    has_own || !after::follows(phrase, next)
}

/// One past the last token of what may be a function before the name that starts at `start`, and whether a comma parts them.
fn boundary(phrase: &Phrase<'_>, start: usize) -> Option<(usize, bool)> {
    let first = phrase.first;
    let mut end = start;
    let word = |end: usize| {
        if end > first {
            phrase.word(end - 1)
        } else {
            ""
        }
    };
    while matches!(word(end), "[" | "_" | "__" | "*" | "**") {
        end -= 1;
    }
    if word(end) == "." {
        end -= 1;
    }
    if is_honorific(word(end), phrase.words) {
        end -= 1;
    }
    // "le président, le Mauritanien Jo Ruiz"
    let demonym = end > first + 2
        && is_capitalised(word(end))
        && phrase.is(end - 2, phrase.words.determiners)
        && phrase.word(end - 3) == ","
        && !phrase.is_head(end - 1);
    if demonym {
        end -= 2;
    }
    let comma = word(end) == ",";
    if comma {
        end -= 1;
    }
    // "le député (Gers) Jo Ruiz"
    if word(end) == ")" {
        let open = (first..end)
            .rev()
            .take(8)
            .find(|&at| phrase.word(at) == "(")?;
        end = open;
    }
    let adjacent = end > first && !phrase.is(end - 1, phrase.words.prepositions);
    adjacent.then_some((end, comma))
}

/// First token and span of the function that ends before token `end`. `owner`: the name after it, where it must be settled whose it is.
fn read(
    phrase: &Phrase<'_>,
    end: usize,
    comma: bool,
    owner: Option<Span>,
) -> Option<(usize, Stated)> {
    let words = phrase.words;
    let mut head: Option<usize> = None;
    let mut index = end;
    while index > phrase.first && end - index < REACH {
        index -= 1;
        if phrase.person(index).is_some() {
            break;
        }
        let is_head = phrase.is_head(index);
        if is_head
            && (comma || opens(phrase, index) || described(phrase, index) < index)
            && head.is_none_or(|nearer| comma || is_compound(phrase, index, nearer))
        {
            head = Some(index);
        }
        if phrase.is(index, words.role_modifiers) || is_head {
            continue;
        }
        if phrase.is(index, words.role_stops) || phrase.is_time(index) {
            break;
        }
        // A phrase starts at its article, unless that belongs to a complement: "le directeur de la banque", "du port".
        let inner = phrase.is(index, words.complements)
            || index > phrase.first && phrase.is(index - 1, words.complements);
        if phrase.is(index, words.possessives) || (phrase.is(index, words.determiners) && !inner) {
            break;
        }
        if matches!(
            phrase.kind(index),
            Some(TokenKind::Punctuation | TokenKind::Symbol)
        ) && !matches!(phrase.word(index), "-" | "'" | "’")
            && !(phrase.word(index) == "," && comma && phrase.is(index + 1, words.eponym_links))
        {
            break;
        }
    }
    let head = head?;
    // "au Palais des papes, Ana Marel": the complement of a name is nobody's function.
    if comma
        && head > phrase.first + 1
        && phrase.is(head - 1, words.eponym_links)
        && is_capitalised(phrase.word(head - 2))
    {
        return None;
    }
    let mut first = head;
    while first > phrase.first && phrase.is(first - 1, words.role_modifiers) {
        first -= 1;
    }
    first = described(phrase, first);
    let stop = phrase.end_of(head, end);
    // "élu maire de Sault en 2020, Jo Ruiz": what is no more than a date may stand between.
    if stop < end && !(comma && phrase.kind(end - 1) == Some(TokenKind::Number)) {
        return None;
    }
    if let Some(name) = owner
        && let Some(other) = neighbour(phrase, first)
    {
        let article = first
            .checked_sub(1)
            .is_some_and(|at| phrase.is(at, words.determiners));
        if comma && (!article || !belongs_to_next(phrase, other, name)) {
            return None;
        }
    }
    phrase.stated(first, head, stop).map(|found| (first, found))
}

/// First token of a function with what describes it, where that stands before its noun: "the Norwegian ambassador".
fn described(phrase: &Phrase<'_>, head: usize) -> usize {
    let words = phrase.words;
    if !phrase.head_last {
        return head;
    }
    let mut first = head;
    while first > phrase.first {
        let before = first - 1;
        let bounds = [words.determiners, words.articles, words.prepositions];
        if bounds.iter().any(|table| phrase.is(before, table)) {
            return first;
        }
        let describes = phrase.kind(before) == Some(TokenKind::Word)
            && phrase.person(before).is_none()
            && !phrase.is(before, words.conjunctions)
            && !phrase.is(before, words.role_stops)
            && !phrase.is(before, words.copulas)
            && !phrase.is_time(before)
            && head - first < LONGEST_DESCRIPTION;
        if !describes {
            break;
        }
        first = before;
    }
    head
}

/// Whether a phrase may start at the token: "le général Ruiz", but not "le conseil général Ruiz".
fn opens(phrase: &Phrase<'_>, at: usize) -> bool {
    let words = phrase.words;
    at == phrase.first
        || phrase.kind(at - 1) != Some(TokenKind::Word)
        || phrase.is_head(at - 1)
        || [
            words.determiners,
            words.articles,
            words.prepositions,
            words.conjunctions,
            words.role_modifiers,
            words.role_adverbs,
            words.role_stops,
        ]
        .iter()
        .any(|table| phrase.is(at - 1, table))
}

/// "ministre délégué", "député et maire": one function under two heads.
fn is_compound(phrase: &Phrase<'_>, index: usize, nearer: usize) -> bool {
    (index + 1..nearer).all(|at| {
        phrase.kind(at) == Some(TokenKind::Word)
            && (phrase.is(at, phrase.words.conjunctions)
                || !(phrase.is(at, phrase.words.prepositions)
                    || phrase.is(at, phrase.words.determiners)))
    })
}

/// The name that a function starting at `first` would be an apposition to: "Ana Marel, maire …", "Ana Marel (PS), la maire …".
fn neighbour(phrase: &Phrase<'_>, first: usize) -> Option<Span> {
    let mut at = first;
    if at > phrase.first && phrase.is(at - 1, phrase.words.determiners) {
        at -= 1;
    }
    if at <= phrase.first || phrase.word(at - 1) != "," {
        return None;
    }
    at -= 1;
    if at > phrase.first && phrase.word(at - 1) == ")" {
        at = (phrase.first..at)
            .rev()
            .take(8)
            .find(|&at| phrase.word(at) == "(")?;
    }
    phrase.person(at.checked_sub(1)?)
}
