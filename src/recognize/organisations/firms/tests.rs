#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;

use super::super::Organisations;
use crate::article::EntityType;
use crate::languages;
use crate::models::Models;
use crate::recognize::countries::{Countries, CountryOptions};
use crate::recognize::crf::{self, KnownNames, Tagger};
use crate::recognize::{Mention, Recognizer};
use crate::text::Document;

static NAMES: LazyLock<KnownNames> =
    LazyLock::new(|| Tagger::shipped(&Models::default()).unwrap().known_names());

/// What a text names of one type, where the tagger took `people` for people.
fn named(text: &str, people: &[&str], wanted: EntityType) -> Vec<String> {
    let document = Document::from_text(text, languages::DEFAULT);
    let mut found: Vec<Mention> = people
        .iter()
        .map(|words| crf::proposed(&document, words, crf::PERSON, 0.95))
        .collect();
    Countries::new(&Models::default(), CountryOptions::default())
        .unwrap()
        .recognize(&document, &mut found);
    Organisations::new(&Models::default())
        .unwrap()
        .with_names(NAMES.clone())
        .recognize(&document, &mut found);
    let mut names: Vec<(u32, String)> = found
        .iter()
        .filter(|mention| mention.entity_type == wanted)
        .map(|mention| (mention.span.start, document.slice(mention.span).to_owned()))
        .collect();
    names.sort();
    names.dedup();
    names.into_iter().map(|(_, name)| name).collect()
}

fn organisations(text: &str, people: &[&str]) -> Vec<String> {
    named(text, people, EntityType::Organisation)
}

fn people(text: &str, people: &[&str]) -> Vec<String> {
    named(text, people, EntityType::Person)
}

const NONE: [&str; 0] = [];

#[test]
fn what_follows_a_nationality_in_lower_case_is_a_firm() {
    let text = "L’allemand Vergne Metall et le japonais Trapex se retirent.";
    assert_eq!(
        organisations(text, &["Vergne Metall"]),
        ["Vergne Metall", "Trapex"]
    );
}

#[test]
fn a_first_name_after_a_nationality_is_a_person() {
    let text = "L’allemand Lukas Vergne bat le suédois Vergne.";
    assert_eq!(organisations(text, &["Lukas Vergne"]), NONE);
}

#[test]
fn an_adjective_after_its_noun_announces_no_firm() {
    for text in [
        "Le groupe de musique japonais Zelda joue.",
        "Le championnat allemand Vergne Cup.",
        "Les japonais Trapex.",
    ] {
        assert!(
            !organisations(text, &[]).contains(&"Zelda".to_owned()),
            "{text}"
        );
    }
    assert_eq!(organisations("Les allemands Vergne et Roy.", &[]), NONE);
}

#[test]
fn a_firm_is_cut_off_the_person_after_it() {
    let text = "Le PDG de Renault Luca Vergne parle.";
    assert_eq!(people(text, &["Renault Luca Vergne"]), ["Luca Vergne"]);
    assert_eq!(organisations(text, &["Renault Luca Vergne"]), ["Renault"]);
}

#[test]
fn a_name_of_three_words_is_one_person() {
    assert_eq!(
        people("Ana Renault Vergne parle.", &["Ana Renault Vergne"]),
        ["Ana Renault Vergne"]
    );
}

#[test]
fn an_enumeration_of_firms_names_each() {
    for text in [
        "Des entreprises, parmi lesquelles Worvex, Vergne Bois ou encore Trapex, ont signé.",
        "Des sociétés de conseil comme Worvex, Vergne Bois et Trapex.",
        "Trois start-ups : Worvex, Vergne Bois et Trapex.",
    ] {
        assert_eq!(
            organisations(text, &[]),
            ["Worvex", "Vergne Bois", "Trapex"],
            "{text}"
        );
    }
}

#[test]
fn a_member_of_an_enumeration_is_read_past_a_foreign_link() {
    let text = "Des associations comme Ponts for Good et Trapex.";
    assert_eq!(organisations(text, &[]), ["Ponts for Good", "Trapex"]);
}

#[test]
fn people_after_a_word_for_firms_are_none() {
    let text = "Des associations comme Paul Vergne les aime.";
    assert_eq!(organisations(text, &["Paul Vergne"]), NONE);
}

#[test]
fn a_listed_firm_is_nobodys_surname() {
    let text = "Ana Renault arrive. Renault sourit.";
    assert_eq!(organisations(text, &["Ana Renault"]), NONE);
    assert_eq!(organisations("Renault recrute.", &[]), ["Renault"]);
}
