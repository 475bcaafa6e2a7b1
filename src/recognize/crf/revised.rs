//! What the lists of names say against the tagger where it errs most: a capital city taken for a person, first names in a row
//! taken for places, a product named by a word and an acronym.

use rustc_hash::FxHashMap;

use super::lexicon::{Lexicon, lists};
use super::lone::is_joined;
use super::word::{Case, Word};
use super::{NameSpan, NameType};
use crate::recognize::people::is_honorific;
use crate::text::Document;

/// Probability from which the tagger is right about a person whose name ends in capitals.
const SURE: f32 = 0.9;
/// How sure a name is that a list gives its type: a first name in a row of first names, a city that passed for a person.
const LISTED: f32 = 0.7;

/// Changes the types of `names`, adds to them and drops some.
pub(super) fn revise(document: &Document, lexicon: &Lexicon, names: &mut Vec<NameSpan>) {
    let mut letters = Vec::new();
    let mut read = |index: usize| Word::read(document.word(index), false, lexicon, &mut letters);
    for name in names.iter_mut() {
        if name.name_type == NameType::Person
            && (name.start..name.end).all(|index| is_city(read(index)))
            && !after_title(document, name.start)
        {
            name.name_type = NameType::Place;
            name.confidence = LISTED;
        }
    }
    // "Module FileVasquin": a capital inside a word, after one that is no first name.
    names.retain(|name| {
        name.name_type != NameType::Person
            || name.end == name.start + 1
            || read(name.start).entry.lists & lists::ANY_FIRST_NAME != 0
            || !(name.start..name.end)
                .any(|index| read(index).case == Case::Mixed && !is_joined(document.word(index)))
    });
    names.retain(|name| {
        name.name_type != NameType::Person
            || name.confidence >= SURE
            || name.end != name.start + 2
            || !is_product(read(name.start), read(name.start + 1))
    });
    rows(document, &mut read, names);
}

/// A city, or a word of the name of one, that is nobody's name.
fn is_city(word: Word) -> bool {
    let lists = word.entry.lists;
    lists & (lists::CITY | lists::CITY_PART) != 0
        && lists & (lists::ANY_FIRST_NAME | lists::SURNAME) == 0
}

fn after_title(document: &Document, index: usize) -> bool {
    let words = document.language.people();
    let before = |back: usize| index.checked_sub(back).map_or("", |at| document.word(at));
    let title = if before(1) == "." {
        before(2)
    } else {
        before(1)
    };
    is_honorific(title, words) || words.titles.contains(&title)
}

/// "Alerte FEU": an acronym after a word that is no name.
fn is_product(first: Word, last: Word) -> bool {
    last.case == Case::Upper
        && first.case == Case::Capital
        && first.entry.lists & (lists::ANY_FIRST_NAME | lists::SURNAME) == 0
}

/// First names beside a person who is named by the first name alone: "Ana, Raluca et Jo".
fn rows(document: &Document, read: &mut impl FnMut(usize) -> Word, names: &mut Vec<NameSpan>) {
    let is_lone = |name: &NameSpan| name.end == name.start + 1;
    let mut waiting: Vec<usize> = names
        .iter()
        .filter(|name| name.name_type == NameType::Person && is_lone(name))
        .map(|name| name.start)
        .collect();
    if waiting.is_empty() {
        return;
    }
    let mut covered: FxHashMap<usize, usize> = FxHashMap::default();
    for (place, name) in names.iter().enumerate() {
        covered.extend((name.start..name.end).map(|index| (index, place)));
    }
    let conjunctions = document.language.people().conjunctions;
    while let Some(index) = waiting.pop() {
        if read(index).entry.lists & lists::ANY_FIRST_NAME == 0 {
            continue;
        }
        let around = [
            Some((index + 1, index + 2, index + 3)),
            index
                .checked_sub(2)
                .map(|next| (index - 1, next, next.wrapping_sub(1))),
        ];
        for (link, next, beyond) in around.into_iter().flatten() {
            let link = document.word(link);
            if link != "," && !conjunctions.contains(&link)
                || read(next).entry.lists & lists::ANY_FIRST_NAME == 0
            {
                continue;
            }
            match covered.get(&next).and_then(|&place| names.get_mut(place)) {
                Some(name) if name.end == name.start + 1 && name.name_type == NameType::Place => {
                    name.name_type = NameType::Person;
                    waiting.push(next);
                }
                None if !read(beyond).case.has_capital() => {
                    covered.insert(next, names.len());
                    names.push(NameSpan {
                        start: next,
                        end: next + 1,
                        name_type: NameType::Person,
                        confidence: LISTED,
                    });
                    waiting.push(next);
                }
                _ => {}
            }
        }
    }
    names.sort_by_key(|name| name.start);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::LazyLock;

    use super::super::Tagger;
    use super::*;
    use crate::languages;
    use crate::models::Models;

    static TAGGER: LazyLock<Tagger> =
        LazyLock::new(|| Tagger::shipped(&Models::default()).unwrap());

    /// The names of a text, told by the words of those that the tagger proposed.
    fn revised(text: &str, proposed: &[(&str, NameType, f32)]) -> Vec<(String, NameType)> {
        let document = Document::from_text(text, languages::DEFAULT);
        let mut names: Vec<NameSpan> = proposed
            .iter()
            .map(|&(words, name_type, confidence)| {
                let start = document.token_at(text.find(words).unwrap() as u32);
                NameSpan {
                    start,
                    end: start + words.split(' ').count(),
                    name_type,
                    confidence,
                }
            })
            .collect();
        revise(&document, &TAGGER.lexicon, &mut names);
        names
            .iter()
            .map(|name| {
                let words: Vec<&str> = (name.start..name.end)
                    .map(|index| document.word(index))
                    .collect();
                (words.join(" "), name.name_type)
            })
            .collect()
    }

    #[test]
    fn a_city_that_nobody_is_called_is_a_place() {
        assert_eq!(
            revised(
                "Pretoria salue l’accord.",
                &[("Pretoria", NameType::Person, 0.8)]
            ),
            [("Pretoria".to_owned(), NameType::Place)]
        );
        let text = "Rien de neuf. Pretoria salue l’accord.";
        assert_eq!(
            revised(text, &[("Pretoria", NameType::Person, 0.8)]),
            [("Pretoria".to_owned(), NameType::Place)]
        );
        assert_eq!(
            revised(
                "Florence salue l’accord.",
                &[("Florence", NameType::Person, 0.8)]
            ),
            [("Florence".to_owned(), NameType::Person)]
        );
    }

    #[test]
    fn first_names_beside_a_first_name_are_people() {
        let text = "Avec Emma, Raluca et Leo, nous avançons.";
        let proposed = [
            ("Emma", NameType::Person, 0.9),
            ("Raluca", NameType::Place, 0.8),
        ];
        let people = ["Emma", "Raluca", "Leo"].map(|name| (name.to_owned(), NameType::Person));
        assert_eq!(revised(text, &proposed), people);
    }

    #[test]
    fn places_in_a_row_stay_places() {
        let text = "De Paris, Florence et Rome.";
        let proposed = ["Paris", "Florence", "Rome"].map(|name| (name, NameType::Place, 0.9));
        let places = ["Paris", "Florence", "Rome"].map(|name| (name.to_owned(), NameType::Place));
        assert_eq!(revised(text, &proposed), places);
    }

    #[test]
    fn a_capital_inside_a_word_makes_a_product_of_a_name_without_a_first_name() {
        let person = |words| [(words, NameType::Person, 0.95)];
        assert!(revised("Voici Découvrir FilePont.", &person("Découvrir FilePont")).is_empty());
        assert_eq!(
            revised("Merci à Emma McMarel.", &person("Emma McMarel")).len(),
            1
        );
        assert_eq!(
            revised("Merci à Emma LePont.", &person("Emma LePont")).len(),
            1
        );
    }

    #[test]
    fn a_word_with_an_acronym_is_a_product_unless_it_is_a_name() {
        let person = |words| [(words, NameType::Person, 0.7)];
        assert!(revised("L’appli Alerte FEU plaît.", &person("Alerte FEU")).is_empty());
        assert_eq!(
            revised("Merci à Emma MAREL.", &person("Emma MAREL")).len(),
            1
        );
    }
}
