//! Names of one word, which the tagger is least sure of: products, tools and plain words that start a heading pass for people there.
//! A word alone must be a first name, part of a longer name of the article, or more probable than others.

use rustc_hash::FxHashSet;

use super::abroad;
use super::lexicon::{Lexicon, lists};
use super::word::{Case, Word};
use super::{NameSpan, NameType};
use crate::text::Document;

/// Least probability of a person of one word that nothing else speaks for.
const LEAST_PERSON: f32 = 0.85;
/// Least probability of an organisation of one word.
const LEAST_ORGANISATION: f32 = 0.5;
/// Beginnings of names with a second capital inside: `McCain`, `MacArthur`, `DiCaprio`, `LeBron`.
const JOINED: [&str; 9] = ["Mc", "Mac", "Di", "De", "Du", "La", "Le", "Fitz", "Van"];

/// Leaves out the lone names that too little speaks for.
pub(super) fn sift(document: &Document, lexicon: &Lexicon, names: &mut Vec<NameSpan>) {
    let is_lone = |name: &NameSpan| name.end == name.start + 1;
    let mut letters = Vec::new();
    // Worked out for the first name in doubt only: most articles have none.
    let mut in_full: Option<FxHashSet<&str>> = None;
    let kept: Vec<bool> = names
        .iter()
        .map(|name| {
            if !is_lone(name) {
                return true;
            }
            let word = document.word(name.start);
            match name.name_type {
                NameType::Organisation => return name.confidence >= LEAST_ORGANISATION,
                NameType::Person => {}
                NameType::Place | NameType::Other => return true,
            }
            let read = Word::read(word, false, lexicon, &mut letters);
            let is_product = read.case == Case::Mixed && !is_joined(word);
            // What the tagger is sure of in another language, where a sentence starts or every noun has a capital, is little.
            let told = abroad::tells(document, name.start);
            if !is_product
                && (told && name.confidence >= LEAST_PERSON
                    || read.entry.lists & lists::ANY_FIRST_NAME != 0)
            {
                return true;
            }
            in_full
                .get_or_insert_with(|| words_of_full_names(document, names))
                .contains(word)
        })
        .collect();
    let mut kept = kept.into_iter();
    names.retain(|_| kept.next().unwrap_or(true));
}

fn words_of_full_names<'a>(document: &'a Document, names: &[NameSpan]) -> FxHashSet<&'a str> {
    names
        .iter()
        .filter(|name| name.name_type == NameType::Person && name.end > name.start + 1)
        .flat_map(|name| (name.start..name.end).map(|index| document.word(index)))
        .collect()
}

/// Whether a capital inside the word joins two parts of a surname: `McCain`, `al-Assad`.
pub(super) fn is_joined(word: &str) -> bool {
    if word.contains('-') {
        return word
            .split('-')
            .all(|part| part.chars().skip(1).all(char::is_lowercase) || is_joined(part));
    }
    JOINED.iter().any(|beginning| {
        word.strip_prefix(beginning).is_some_and(|rest| {
            rest.chars().next().is_some_and(char::is_uppercase)
                && rest.chars().skip(1).all(|c| !c.is_uppercase())
        })
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::languages;

    /// Whether the last word stays a name of that type and probability, with the words before it as a person in full or not.
    fn stays(text: &str, name_type: NameType, confidence: f32, in_full: bool) -> bool {
        let document = Document::from_text(text, languages::DEFAULT);
        let last = document.tokens.len() - 1;
        let name = |start, end, name_type, confidence| NameSpan {
            start,
            end,
            name_type,
            confidence,
        };
        let mut names = vec![name(last, last + 1, name_type, confidence)];
        if in_full {
            names.push(name(0, 2, NameType::Person, 0.99));
        }
        sift(&document, &Lexicon::default(), &mut names);
        names.iter().any(|name| name.start == last)
    }

    #[test]
    fn a_doubtful_word_alone_is_no_person() {
        assert!(!stays(
            "nous utilisons Zorglu",
            NameType::Person,
            0.6,
            false
        ));
        assert!(stays("nous croisons Zorglu", NameType::Person, 0.95, false));
    }

    #[test]
    fn a_surname_of_a_person_named_in_full_is_one() {
        let text = "Ana Zorglu arrive puis Zorglu";
        assert!(stays(text, NameType::Person, 0.6, true));
        assert!(!stays(text, NameType::Person, 0.6, false));
    }

    #[test]
    fn a_capital_inside_a_word_makes_a_product_of_it_but_for_joined_names() {
        assert!(!stays("avec ZorKan", NameType::Person, 0.99, false));
        assert!(stays("avec McZorglu", NameType::Person, 0.99, false));
        assert!(stays("avec al-Zorglu", NameType::Person, 0.99, false));
    }

    #[test]
    fn a_doubtful_word_alone_is_no_organisation() {
        assert!(!stays("les ZGX", NameType::Organisation, 0.4, false));
        assert!(stays("la ZGX", NameType::Organisation, 0.7, false));
    }
}
