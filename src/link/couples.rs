//! Couples: two people of one surname, written once ("Bernard et Hillary Marel") or told apart by honorifics ("M. Marel", "Mme Marel").

use rustc_hash::{FxHashMap, FxHashSet};

use crate::languages::PeopleWords;
use crate::recognize::people::is_honorific;
use crate::recognize::{Gender, Mention};
use crate::text::{Document, Span};

use super::bearers::{Name, gender_before};
use super::surface::lower;

/// Names of one word that stand after honorifics of women and of men.
pub(super) fn under_both_honorifics(
    document: &Document,
    mentions: &[Mention],
    names: &[Name],
    words: &PeopleWords,
) -> FxHashSet<Vec<String>> {
    let mut genders: FxHashMap<&[String], Gender> = FxHashMap::default();
    let mut couples = FxHashSet::default();
    for (mention, name) in mentions.iter().zip(names) {
        if name.strong < 2
            && let Some(gender) = gender_before(document, mention.span, words)
            && *genders.entry(&name.words).or_insert(gender) != gender
        {
            couples.insert(name.words.clone());
        }
    }
    couples
}

/// The whole name of a first name that shares the surname of the name after it, by the place of its mention: "Luc Marel" for the
/// "Luc" of "Luc et Anne Marel". Only of a woman and a man, and where nothing speaks for somebody else: a function before the first
/// name ("le pape François et Anne Marel"), that word in a full name, alone before, or under an honorific.
pub(super) fn shared_surnames(
    document: &Document,
    mentions: &[Mention],
    names: &[Name],
    words: &PeopleWords,
) -> FxHashMap<usize, String> {
    let mut in_order: Vec<usize> = (0..mentions.len()).collect();
    in_order.sort_by_key(|&index| mentions.get(index).map(|mention| mention.span));
    let mut shared = FxHashMap::default();
    let mut known: Option<FxHashSet<&str>> = None;
    let mut before: FxHashSet<&[String]> = FxHashSet::default();
    for pair in in_order.windows(2) {
        let &[left, right] = pair else { continue };
        let (Some(one), Some(name), Some(other)) =
            (mentions.get(left), names.get(left), mentions.get(right))
        else {
            continue;
        };
        let alone_before = !before.insert(&name.words);
        let first = document.slice(one.span);
        if alone_before
            || !are_woman_and_man(one, other)
            || first.contains(char::is_whitespace)
            || !are_joined(document, one.span, other.span, words)
            || follows_function(document, one.span, words)
        {
            continue;
        }
        let Some(surname) = surname(document.slice(other.span), words) else {
            continue;
        };
        let known = known.get_or_insert_with(|| words_of_full_names(names));
        if name.words.iter().all(|word| !known.contains(word.as_str())) {
            shared.insert(left, format!("{first} {surname}"));
        }
    }
    shared
}

fn are_woman_and_man(one: &Mention, other: &Mention) -> bool {
    let gender = |mention: &Mention| mention.first_name.and_then(|first| first.gender);
    gender(one)
        .zip(gender(other))
        .is_some_and(|(one, other)| one != other)
}

/// Whether an honorific, a title or a function stands before the name.
fn follows_function(document: &Document, name: Span, words: &PeopleWords) -> bool {
    let before = document.token_at(name.start).checked_sub(1);
    before.is_some_and(|before| {
        let word = lower(document.word(before));
        is_honorific(document.word(before), words)
            || words.titles.contains(&word.as_str())
            || words.role_heads.contains(&word.as_str())
    })
}

/// Whether nothing but a conjunction stands between.
fn are_joined(document: &Document, one: Span, other: Span, words: &PeopleWords) -> bool {
    one.end <= other.start && {
        let between = document.slice(Span::new(one.end, other.start));
        between.len() < 16 && words.conjunctions.contains(&between.trim())
    }
}

/// The last word of a full name, with the particles before it: "de La Fosse".
fn surname<'a>(name: &'a str, words: &PeopleWords) -> Option<&'a str> {
    if words.several_surnames {
        return Some(name.split_once(char::is_whitespace)?.1);
    }
    let (_, mut surname) = name.rsplit_once(char::is_whitespace)?;
    loop {
        let before = name.strip_suffix(surname)?.trim_end();
        let Some((_, word)) = before.rsplit_once(char::is_whitespace) else {
            return Some(surname);
        };
        if !words.particles.contains(&word.to_lowercase().as_str()) {
            return Some(surname);
        }
        surname = name.get(before.len() - word.len()..)?;
    }
}

/// The words of the names that are full: whom else one of them may mean.
fn words_of_full_names(names: &[Name]) -> FxHashSet<&str> {
    names
        .iter()
        .filter(|name| name.strong > 1)
        .flat_map(|name| &name.words)
        .map(String::as_str)
        .collect()
}
