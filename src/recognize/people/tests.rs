#![allow(clippy::unwrap_used, clippy::string_slice)]

use super::*;
use crate::article::{Block, BlockKind, SourceArticle};
use crate::languages;

fn read(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    People.recognize(document, &mut found);
    found
        .iter()
        .map(|mention| document.slice(mention.span).to_owned())
        .collect()
}

fn french(text: &str) -> Vec<String> {
    read(&Document::from_text(
        text,
        languages::by_code("fr").unwrap(),
    ))
}

#[test]
fn an_honorific_shows_a_name_and_stays_outside() {
    assert_eq!(
        french("M. Vasquin et Mme de Brun ont vu Me Ana Le Guen."),
        ["Vasquin", "de Brun", "Ana Le Guen"]
    );
    assert_eq!(
        french("M.\u{A0}Vasquin, Mgr Vasquin"),
        ["Vasquin", "Vasquin"]
    );
    assert_eq!(french("Elle me Vasquin"), Vec::<String>::new());
}

#[test]
fn a_title_shows_a_name_but_not_an_acronym() {
    assert_eq!(
        french("Le président Vasquin a vu le président SNCF."),
        ["Vasquin"]
    );
}

#[test]
fn a_credit_opens_with_its_people() {
    let article = SourceArticle {
        title: "Un port".into(),
        body: vec![Block {
            kind: BlockKind::Paragraph,
            text: "Rien.".into(),
        }],
        image_credit: Some("© Ana Vasquin • Agence nationale des ponts (ANP)".into()),
        ..SourceArticle::default()
    };
    let document = Document::build(&article, languages::by_code("fr").unwrap(), None);
    assert_eq!(read(&document), ["Ana Vasquin"]);
}

#[test]
fn initials_before_a_surname_belong_to_the_name_even_in_a_programme() {
    assert_eq!(
        french(
            "Bilan de l'année | R. Ostrava, J.-S. Lindqvist et\u{A0}V.\u{A0}Marel – Agence des ponts"
        ),
        ["R. Ostrava", "J.-S. Lindqvist", "V.\u{A0}Marel"]
    );
}

#[test]
fn a_letter_that_numbers_something_is_no_initial() {
    for text in [
        "A. Modalités du concours",
        "Le plan B. Ostrava attendra.",
        "La vitamine C, D. OU rien",
    ] {
        assert_eq!(french(text), Vec::<String>::new(), "{text}");
    }
}
