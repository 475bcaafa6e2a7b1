//! Bare surnames and first names of people whom the article names in full, where no recogniser saw them.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::languages::PeopleWords;
use crate::recognize::Mention;
use crate::recognize::people::{is_eponym, is_family, is_honorific, is_sentence_initial};
use crate::text::{Document, Span, TokenKind};

use super::bearers::Bearers;
use super::overlap::Cover;
use super::people::derived;
use super::surface::{fold, is_capitalised, lower};

/// Shortest part of a name that is looked for: shorter ones are ordinary words too often.
const SHORTEST: usize = 3;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    First,
    Last,
}

/// Least confidence of a full name whose parts are looked for elsewhere: a mistake must not spread.
const SURE: f32 = 0.75;

/// Finds them: capitalised words that end (or, where one person bears it, start) a full name, outside every settled mention.
pub(super) fn find(
    document: &Document,
    bearers: &Bearers,
    people: &[Mention],
    others: &[Mention],
    words: &PeopleWords,
) -> Vec<Mention> {
    let (parts, particles) = parts_of_names(document, bearers, people, words);
    let mut found = Vec::new();
    if parts.is_empty() {
        return found;
    }
    let taken = Cover::new(people.iter().chain(others).map(|mention| mention.span));
    let mut lower_case: Option<FxHashSet<String>> = None;
    for (index, token) in document.tokens.iter().enumerate() {
        if token.kind != TokenKind::Word || token.span.len() > 64 || taken.touches(token.span) {
            continue;
        }
        let word = document.slice(token.span);
        if !is_capitalised(word) {
            continue;
        }
        let Some(&part) = parts.get(&fold(word)) else {
            continue;
        };
        let start = if part == Part::Last {
            with_particle(document, index, &particles, &fold(word))
        } else {
            index
        };
        if !stands_alone(document, start, index, words)
            || is_eponym(document, start, words)
            || is_family(document, start, true, words)
        {
            continue;
        }
        if is_sentence_initial(document, start) {
            let ordinary = lower_case.get_or_insert_with(|| ordinary_words(document));
            if ordinary.contains(&lower(word)) {
                continue;
            }
        }
        let first = document
            .tokens
            .get(start)
            .map_or(token.span.start, |token| token.span.start);
        let span = Span::new(first, token.span.end);
        if taken.touches(span) {
            continue;
        }
        found.push(match part {
            Part::Last => derived(span, "link:surname", 0.8),
            Part::First => derived(token.span, "link:first-name", 0.65),
        });
    }
    found
}

/// Last words of full names, and first words that one person alone bears.
fn parts_of_names(
    document: &Document,
    bearers: &Bearers,
    people: &[Mention],
    words: &PeopleWords,
) -> (FxHashMap<String, Part>, FxHashSet<(String, String)>) {
    let mut parts = FxHashMap::default();
    let mut particles = FxHashSet::default();
    let mut first_names: FxHashMap<String, Option<usize>> = FxHashMap::default();
    for (place, bearer) in bearers.people.iter().enumerate() {
        for &index in &bearer.mentions {
            let Some(mention) = people
                .get(index)
                .filter(|mention| mention.confidence >= SURE)
            else {
                continue;
            };
            let folded = fold(document.slice(mention.span));
            let mut names = folded.split(' ');
            let (Some(first), Some(last)) = (names.next(), names.next_back()) else {
                continue;
            };
            if last.chars().count() >= SHORTEST {
                parts.insert(last.to_owned(), Part::Last);
                if let Some(before) = names.clone().next_back() {
                    particles.insert((before.to_owned(), last.to_owned()));
                }
            }
            if words.several_surnames {
                for inner in names.filter(|inner| inner.chars().count() > SHORTEST) {
                    parts.entry(inner.to_owned()).or_insert(Part::Last);
                }
            }
            if first.chars().count() >= SHORTEST && !first.ends_with('.') {
                let bearer = first_names.entry(first.to_owned()).or_insert(Some(place));
                if *bearer != Some(place) {
                    *bearer = None;
                }
            }
        }
    }
    for (first, bearer) in first_names {
        if bearer.is_some() {
            parts.entry(first).or_insert(Part::First);
        }
    }
    (parts, particles)
}

/// Where the name starts when initials or capitalised particles of a full name stand before its last word: "De Santis", "J.-M. Ruiz".
fn with_particle(
    document: &Document,
    index: usize,
    particles: &FxHashSet<(String, String)>,
    last: &str,
) -> usize {
    let mut start = index;
    if let Some(before) = start.checked_sub(1).map(|at| document.word(at))
        && is_capitalised(before)
        && particles.contains(&(fold(before), last.to_owned()))
    {
        start -= 1;
    }
    while start > 0 && index - start < 4 && is_initial(document, start - 1, start) {
        start -= 1;
    }
    // A lone full stop or hyphen is no initial.
    while start < index && !is_capitalised(document.word(start)) {
        start += 1;
    }
    start
}

/// Whether the token at `index` is an initial, or the stop or hyphen of one, that stands by the token at `next`.
fn is_initial(document: &Document, index: usize, next: usize) -> bool {
    let (Some(token), Some(following)) = (document.tokens.get(index), document.tokens.get(next))
    else {
        return false;
    };
    let gap = document.slice(Span::new(token.span.end, following.span.start));
    let word = document.slice(token.span);
    if gap.chars().count() > 1 || !gap.chars().all(char::is_whitespace) || word.len() > 12 {
        return false;
    }
    let is_stop = matches!(word, "." | "-") && gap.len() <= 1;
    let letters = word
        .split(['.', '-'])
        .filter(|piece| !piece.is_empty())
        .all(|piece| piece.chars().count() == 1 && is_capitalised(piece));
    if is_stop {
        let before = index
            .checked_sub(1)
            .map_or("", |before| document.word(before));
        before.chars().count() == 1 && is_capitalised(before)
    } else {
        letters && is_capitalised(word)
    }
}

/// Whether the words around belong to no longer name: "Michelle Obama", "Obama Foundation".
fn stands_alone(document: &Document, start: usize, end: usize, words: &PeopleWords) -> bool {
    let adjacent = |a: usize, b: usize| {
        let (Some(a), Some(b)) = (document.tokens.get(a), document.tokens.get(b)) else {
            return false;
        };
        let gap = document.slice(Span::new(a.span.end, b.span.start));
        a.kind == TokenKind::Word
            && b.kind == TokenKind::Word
            && gap.chars().all(|c| c.is_whitespace() && c != '\n')
    };
    let followed = adjacent(end, end + 1) && is_capitalised(document.word(end + 1));
    let preceded = start > 0 && adjacent(start - 1, start) && {
        let before = document.word(start - 1);
        is_capitalised(before)
            && !is_honorific(before, words)
            && !is_sentence_initial(document, start - 1)
            && !words.role_heads.contains(&lower(before).as_str())
    };
    !followed && !preceded
}

fn ordinary_words(document: &Document) -> FxHashSet<String> {
    document
        .tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| document.slice(token.span))
        .filter(|word| word.len() < 32 && word.chars().next().is_some_and(char::is_lowercase))
        .map(str::to_owned)
        .collect()
}
