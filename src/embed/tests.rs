#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::{Embedder, StaticEmbedder, Vector};
use crate::article::{Block, BlockKind, SourceArticle};
use crate::languages;
use crate::models::Models;
use crate::text::Document;

fn shipped() -> StaticEmbedder {
    StaticEmbedder::load(&Models::default()).unwrap()
}

fn read(text: &str, language: &str) -> Document {
    Document::from_text(text, languages::by_code(language).unwrap())
}

fn cosine(a: &Vector, b: &Vector) -> f32 {
    a.values.iter().zip(&b.values).map(|(x, y)| x * y).sum()
}

#[test]
fn a_vector_has_unit_length_and_all_of_an_ordinary_text_goes_into_it() {
    let embedder = shipped();
    let text = "L’École a reçu, le 22 mai 2025, la délégation d’Arvids Kalnbērzs : voir https://exemple.fr/riga ou ecrire@exemple.fr.\n\n« Aujourd'hui, 1 234,5 € ! »";
    let vector = embedder.embed(&read(text, "fr"));
    let length: f32 = vector.values.iter().map(|x| x * x).sum();
    assert!((length - 1.0).abs() < 1e-4);
    assert_eq!(vector.values.len(), embedder.dimensions());
    assert!(vector.coverage >= 1.0);
}

#[test]
fn nothing_known_gives_nothing() {
    let embedder = shipped();
    for text in ["", " \n\n ", "… — !", "le la les de"] {
        assert_eq!(
            embedder.embed(&read(text, "fr")),
            Vector::default(),
            "{text:?}"
        );
    }
}

#[test]
fn typography_and_accents_as_marks_do_not_matter() {
    let embedder = shipped();
    let plain = embedder.embed(&read(
        "L'École a reçu la délégation lettone d'Arvids.",
        "fr",
    ));
    let typeset = embedder.embed(&read(
        "L’E\u{301}cole a rec\u{327}u la de\u{301}le\u{301}gation lettone d’Arvids\u{A0}!",
        "fr",
    ));
    assert!(cosine(&plain, &typeset) > 0.999);
}

#[test]
fn a_name_that_no_vocabulary_knows_brings_articles_together() {
    let embedder = shipped();
    let a = embedder.embed(&read("Le cyclone Zhaqirvo a touché la côte mardi.", "fr"));
    let b = embedder.embed(&read("Trois écoles fermées après Zhaqirvo.", "fr"));
    let c = embedder.embed(&read("Trois musées fermés après Wubdelmi.", "fr"));
    assert!(cosine(&a, &b) > cosine(&a, &c) + 0.1);
}

#[test]
fn words_of_one_subject_come_together_though_they_are_not_the_same() {
    let embedder = shipped();
    let court = embedder.embed(&read("Le tribunal a condamné le prévenu.", "fr"));
    let judge = embedder.embed(&read("Une peine prononcée par les juges.", "fr"));
    let sea = embedder.embed(&read("Une tempête essuyée par les marins.", "fr"));
    assert!(cosine(&court, &judge) > cosine(&court, &sea) + 0.05);
}

#[test]
fn function_words_of_a_language_say_nothing_in_it() {
    let embedder = shipped();
    let a = embedder.embed(&read("The ministry of the interior and the budget", "en"));
    let b = embedder.embed(&read("The museum of the river and the bridges", "en"));
    assert!(cosine(&a, &b) < 0.4);
}

#[test]
fn a_title_weighs_more_than_a_paragraph() {
    let embedder = shipped();
    let article = |title: &str, body: &str| {
        let article = SourceArticle {
            title: title.to_owned(),
            body: vec![Block {
                kind: BlockKind::Paragraph,
                text: body.to_owned(),
            }],
            ..SourceArticle::default()
        };
        embedder.embed(&Document::build(&article, languages::DEFAULT, None))
    };
    let port = embedder.embed(&read("port de Brest", "fr"));
    let titled = article("Port de Brest", "école de Lille");
    let named = article("École de Lille", "port de Brest");
    assert!(cosine(&port, &titled) > cosine(&port, &named));
}

#[test]
fn what_was_read_before_changes_nothing() {
    let embedder = shipped();
    let document = read("Une délégation lettone à Strasbourg, en mai.", "fr");
    let fresh = embedder.embed(&document);
    for other in ["délégation", "Strasbourg und mai", "autre chose encore"] {
        embedder.embed(&read(other, "de"));
        assert_eq!(embedder.embed(&document), fresh);
    }
}

#[test]
fn an_endless_word_takes_no_longer_than_its_letters_and_is_said_not_to_be_read() {
    let embedder = shipped();
    let text = format!("Une délégation {}", "a\u{301}".repeat(300_000));
    let vector = embedder.embed(&read(&text, "fr"));
    assert!(vector.coverage > 0.0 && vector.coverage < 0.1);
}

#[test]
fn a_file_that_is_no_model_is_refused() {
    assert!(StaticEmbedder::new(b"not a model", b"{}").is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn any_text_gives_a_unit_vector_or_none(texts in prop::collection::vec("(\\PC|[éœ’\u{301}\u{200B}😀ßİ -]){0,200}", 1..8)) {
        let embedder = shipped();
        for text in &texts {
            let vector = embedder.embed(&read(text, "fr"));
            let length: f32 = vector.values.iter().map(|x| x * x).sum();
            prop_assert!(vector.values.is_empty() || (length - 1.0).abs() < 1e-3);
            prop_assert!((0.0..=1.0).contains(&vector.coverage));
            prop_assert_eq!(vector.values.is_empty(), vector.coverage == 0.0);
        }
    }
}
