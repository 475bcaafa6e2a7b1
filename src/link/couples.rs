//! Couples: two people of one surname, written once ("Bernard et Hillary Marel") or told apart by honorifics ("M. Marel", "Mme Marel").

use rustc_hash::{FxHashMap, FxHashSet};

use crate::languages::PeopleWords;
use crate::recognize::{Gender, Mention};
use crate::text::{Document, Span};

use super::bearers::{Name, gender_before};

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

/// The whole name of a first name that shares the surname of the name after it, by the place of its mention: "Bernard Marel" for the
/// "Bernard" of "Bernard et Hillary Marel". Not where the article knows somebody else by that word, or gives it an honorific.
pub(super) fn shared_surnames(
    document: &Document,
    mentions: &[Mention],
    names: &[Name],
    words: &PeopleWords,
) -> Vec<(usize, String)> {
    let mut in_order: Vec<usize> = (0..mentions.len()).collect();
    in_order.sort_by_key(|&index| mentions.get(index).map(|mention| mention.span));
    let mut shared = Vec::new();
    let mut known: Option<FxHashSet<&str>> = None;
    for pair in in_order.windows(2) {
        let &[left, right] = pair else { continue };
        let (Some(one), Some(name), Some(other)) =
            (mentions.get(left), names.get(left), mentions.get(right))
        else {
            continue;
        };
        let first = document.slice(one.span);
        if one.first_name.is_none()
            || other.first_name.is_none()
            || first.contains(char::is_whitespace)
            || !are_joined(document, one.span, other.span, words)
            || gender_before(document, one.span, words).is_some()
        {
            continue;
        }
        let Some(surname) = surname(document.slice(other.span), words) else {
            continue;
        };
        let known = known.get_or_insert_with(|| ends_of_full_names(names));
        if name.words.iter().all(|word| !known.contains(word.as_str())) {
            shared.push((left, format!("{first} {surname}")));
        }
    }
    shared
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

/// First and last words of the names that are full: whom else a word may mean.
fn ends_of_full_names(names: &[Name]) -> FxHashSet<&str> {
    names
        .iter()
        .filter(|name| name.strong > 1)
        .flat_map(|name| name.words.first().into_iter().chain(name.words.last()))
        .map(String::as_str)
        .collect()
}
