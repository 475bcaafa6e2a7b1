#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::article::EntityType;
use crate::languages;

static TAGGER: LazyLock<Tagger> = LazyLock::new(|| Tagger::shipped(&Models::default()).unwrap());

fn tagged(text: &str) -> Vec<(EntityType, String)> {
    tagged_in("fr", text)
}

fn people_in(code: &str, text: &str) -> Vec<String> {
    let found = tagged_in(code, text).into_iter();
    let people = found.filter(|(entity_type, _)| *entity_type == EntityType::Person);
    people.map(|(_, name)| name).collect()
}

fn tagged_in(code: &str, text: &str) -> Vec<(EntityType, String)> {
    let document = Document::from_text(text, languages::by_code(code).unwrap());
    let mut found = Vec::new();
    TAGGER.recognize(&document, &mut found);
    found
        .iter()
        .map(|mention| (mention.entity_type, document.slice(mention.span).to_owned()))
        .collect()
}

#[test]
fn people_and_places_of_a_plain_sentence_are_found() {
    let found = tagged("Hier, Camille Durand a rencontré Jean-Baptiste Morel à Lyon.");
    assert!(
        found.contains(&(EntityType::Person, "Camille Durand".into())),
        "{found:?}"
    );
    assert!(
        found.contains(&(EntityType::Person, "Jean-Baptiste Morel".into())),
        "{found:?}"
    );
    assert!(
        found.contains(&(EntityType::Place, "Lyon".into())),
        "{found:?}"
    );
}

#[test]
fn marks_of_markdown_at_its_end_are_no_part_of_a_name() {
    for (text, name) in [
        ("Selon Ana Berg ** hier.", "Ana Berg"),
        ("Selon Ana Berg ] hier.", "Ana Berg"),
        ("Selon Ana (Berg) hier.", "Ana (Berg)"),
    ] {
        let document = Document::from_text(text, languages::DEFAULT);
        let span = NameSpan {
            start: 1,
            end: document.token_at(text.find(" hier").unwrap() as u32 + 1),
            name_type: NameType::Person,
            confidence: 1.0,
        };
        let mention = mention(&document, &span).unwrap();
        assert_eq!(document.slice(mention.span), name);
    }
}

#[test]
fn abroad_a_listed_first_name_opens_a_name_and_a_function_does_not() {
    assert_eq!(
        people_in(
            "de",
            "Gestern eröffnete Leiterin Katja Brosendorf die Ausstellung in der Küche."
        ),
        ["Katja Brosendorf"]
    );
    assert_eq!(
        people_in("pt", "Segundo Naomi Lukembeva, faltam tendas."),
        ["Naomi Lukembeva"]
    );
    assert_eq!(
        people_in("en", "Prime Minister Arturs Vilksne accepted the letter."),
        ["Arturs Vilksne"]
    );
}

#[test]
fn where_every_noun_has_a_capital_none_is_a_name_for_it() {
    for text in [
        "Beim Untergang vor der Küste starben Menschen.",
        "Unter den Toten sind zwei Kinder.",
        "Ähnliche Verträge gibt es seit Jahren.",
    ] {
        assert!(
            people_in("de", text).is_empty(),
            "{text}: {:?}",
            people_in("de", text)
        );
    }
}

#[test]
fn apostrophes_and_composed_accents_make_no_difference() {
    let plain = tagged("Selon Hélène d'Arcy, l'usine de Besançon fermera.");
    let typographic = tagged("Selon Hélène d’Arcy, l’usine de Besançon fermera.");
    let decomposed =
        tagged("Selon He\u{301}le\u{300}ne d'Arcy, l'usine de Besanc\u{327}on fermera.");
    assert_eq!(plain.len(), typographic.len());
    assert_eq!(plain.len(), decomposed.len());
    assert!(!plain.is_empty());
}

#[test]
fn a_surname_alone_is_the_person_named_in_full_before() {
    let found = tagged(
        "Hier, la directrice Camille Brunel a présenté le projet. Brunel a ensuite répondu aux questions.",
    );
    assert!(
        found.contains(&(EntityType::Person, "Brunel".into())),
        "{found:?}"
    );
}

#[test]
fn reasons_name_the_words_that_weighed() {
    let text = "Selon Camille Durand, le projet avance.";
    let document = Document::from_text(text, languages::DEFAULT);
    let start = text.find("Camille").unwrap() as u32;
    let end = text.find(',').unwrap() as u32;
    let reasons = TAGGER.explain(&document, Span::new(start, end));
    assert!(
        reasons
            .iter()
            .any(|reason| reason.feature.contains("Camille") && reason.weight > 0.0),
        "{reasons:?}"
    );
    assert!(
        reasons
            .windows(2)
            .all(|pair| pair[0].weight.abs() >= pair[1].weight.abs())
    );
    assert!(
        TAGGER
            .explain(&document, Span::new(9_000, 9_001))
            .is_empty()
    );
}

#[test]
fn reasons_say_what_the_rest_of_the_article_added() {
    let text = "Hier, la directrice Camille Brunel a présenté le projet. Brunel a ensuite répondu.";
    let document = Document::from_text(text, languages::DEFAULT);
    let start = text.rfind("Brunel").unwrap() as u32;
    let reasons = TAGGER.explain(&document, Span::new(start, start + 6));
    assert!(
        reasons.iter().any(
            |reason| reason.feature.contains("elsewhere in the article") && reason.weight > 0.0
        ),
        "{reasons:?}"
    );
}

#[test]
fn given_words_are_tagged_as_they_are() {
    let words = ["Marie", "Leroux", "habite", "à", "Toulouse", "."];
    let names = TAGGER.tag(&words, Domain::Encyclopedia);
    assert_eq!(
        names
            .first()
            .map(|name| (name.start, name.end, name.name_type)),
        Some((0, 2, NameType::Person))
    );
    assert!(
        names
            .iter()
            .all(|name| (0.0..=1.0).contains(&name.confidence))
    );
}

#[test]
fn a_model_file_that_is_cut_or_foreign_is_refused() {
    let bytes = Models::default().bytes(MODEL).unwrap().into_owned();
    let half = bytes.get(..bytes.len() / 2).unwrap();
    assert!(matches!(
        Tagger::from_bytes("x", half),
        Err(ModelError::Malformed { .. })
    ));
    assert!(matches!(
        Tagger::from_bytes("x", b"PK"),
        Err(ModelError::Malformed { .. })
    ));
}

#[test]
fn a_model_file_is_what_was_written() {
    let bytes = Models::default().bytes(MODEL).unwrap().into_owned();
    let model = Model::from_bytes("x", &bytes).unwrap();
    assert_eq!(model.to_bytes().unwrap(), bytes);
}

#[test]
fn hostile_text_is_tagged_in_linear_time_without_panic() {
    let unit = "A\u{301}\u{200B}b\u{FEFF} ÉCOLE \u{202E}« » d’ -- 12 ";
    for text in [
        "x".repeat(1 << 20),
        "Ab".repeat(1 << 19),
        "Paul ".repeat(100_000),
        "PAUL DURAND ".repeat(50_000),
        unit.repeat(20_000),
    ] {
        let document = Document::from_text(&text, languages::DEFAULT);
        let mut found = Vec::new();
        TAGGER.recognize(&document, &mut found);
        for mention in &found {
            assert!(!document.slice(mention.span).is_empty());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_gives_spans_inside_it(text in "(\\PC|Paul|Lyon|M\\.|[ \n’«»\u{301}\u{200B}]){0,60}") {
        let document = Document::from_text(&text, languages::DEFAULT);
        let mut found = Vec::new();
        TAGGER.recognize(&document, &mut found);
        for mention in &found {
            prop_assert!(text.get(mention.span.start as usize..mention.span.end as usize).is_some());
            prop_assert!((0.0..=1.0).contains(&mention.confidence));
        }
    }
}
