#![allow(clippy::unwrap_used, clippy::string_slice)]

use super::*;
use crate::article::{Block, BlockKind, SourceArticle};
use crate::languages;

fn read(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    People::default().recognize(document, &mut found);
    found
        .iter()
        .map(|mention| document.slice(mention.span).to_owned())
        .collect()
}

fn french(text: &str) -> Vec<String> {
    read(&Document::from_text(text, languages::DEFAULT))
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
fn a_capital_before_an_apostrophe_belongs_to_an_african_name() {
    assert_eq!(
        french("Mme Hassatou N’sele et M. Koffi N'Guessan ont vu M. M’bala."),
        ["Hassatou N’sele", "Koffi N'Guessan", "M’bala"]
    );
}

#[test]
fn a_function_after_a_comma_shows_a_name_that_opens_with_a_first_name() {
    let tagger = crate::recognize::crf::Tagger::shipped(&crate::models::Models::default());
    let people = People::default().with_names(tagger.unwrap().known_names());
    let read = |text: &str| {
        let document = Document::from_text(text, languages::DEFAULT);
        let mut found = Vec::new();
        people.recognize(&document, &mut found);
        found
            .iter()
            .map(|mention| document.slice(mention.span).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        read("En présence de France Vasquin, directrice du port."),
        ["France Vasquin"]
    );
    assert_eq!(
        read("Marie-Claire de Vasquin, maire de Sault, sort."),
        ["Marie-Claire de Vasquin"]
    );
    assert_eq!(
        read("Selon Rose Vasquin, maire de Sault, il pleut."),
        ["Rose Vasquin"]
    );
    assert_eq!(
        read("Voici Alice Springs, principale étape du voyage."),
        [""; 0]
    );
    assert_eq!(read("Rue Marie Vasquin, maire et curé sortent."), [""; 0]);
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
    let document = Document::build(&article, languages::DEFAULT, None);
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

#[test]
fn the_noun_of_a_nationality_shows_a_name_and_stays_outside() {
    let text = "Le président, l’Éthiopien Abel Vasquin, et la Danoise Karen Le Brun voient la Française des Ponts.";
    let document = Document::from_text(text, languages::DEFAULT);
    let mention = |entity_type, words: &str| {
        let start = text.find(words).unwrap() as u32;
        let mut mention = proposal(
            Span::new(start, start + words.len() as u32),
            "crf:test",
            0.9,
        );
        mention.entity_type = entity_type;
        mention
    };
    let demonym = |words| {
        let mut mention = mention(EntityType::Country, words);
        mention.kind = MentionKind::Demonym;
        mention.evidence = "countries:demonym".into();
        mention
    };
    let mut found = vec![
        mention(EntityType::Organisation, "Éthiopien Abel Vasquin"),
        mention(EntityType::Person, "Danoise Karen Le Brun"),
        demonym("Éthiopien"),
        demonym("Danoise"),
        demonym("Française"),
    ];
    People::default().recognize(&document, &mut found);
    let names: Vec<_> = found
        .iter()
        .filter(|mention| mention.entity_type != EntityType::Country)
        .map(|mention| (mention.entity_type, document.slice(mention.span)))
        .collect();
    assert_eq!(
        names,
        [
            (EntityType::Person, "Abel Vasquin"),
            (EntityType::Person, "Karen Le Brun")
        ]
    );
}

/// What is left of the names that the tagger proposes.
fn kept(code: &str, text: &str, names: &[&str]) -> Vec<String> {
    let document = Document::from_text(text, languages::by_code(code).unwrap());
    let mut found = names
        .iter()
        .flat_map(|name| text.match_indices(name))
        .map(|(start, name)| {
            let start = start as u32;
            proposal(Span::new(start, start + name.len() as u32), "crf:test", 0.9)
        })
        .collect();
    People::default().recognize(&document, &mut found);
    found
        .iter()
        .map(|mention| document.slice(mention.span).to_owned())
        .collect()
}

#[test]
fn a_storm_is_nobody_in_the_whole_article() {
    let text = "Le cyclone Anouk approche. Anouk a frappé Jo Marel.";
    assert_eq!(kept("fr", text, &["Anouk", "Jo Marel"]), ["Jo Marel"]);
}

#[test]
fn months_and_adverbs_at_the_start_of_a_sentence_are_nobody() {
    let text = "Thankfully, Ana came. It was in May. While she spoke, Ana sat.";
    assert_eq!(
        kept("en", text, &["Thankfully", "May", "While", "Ana"]),
        ["Ana", "Ana"]
    );
}

#[test]
fn functions_with_capitals_are_nobody() {
    let text = "Le Product Owner parle à Ana Marel.";
    let document = Document::from_text(text, languages::DEFAULT);
    let mut found: Vec<Mention> = ["Product Owner", "Ana Marel"]
        .iter()
        .map(|words| {
            let start = text.find(words).unwrap() as u32;
            let mut mention = proposal(
                Span::new(start, start + words.len() as u32),
                "crf:person",
                0.95,
            );
            mention.kind = MentionKind::Name;
            mention
        })
        .collect();
    People::default().recognize(&document, &mut found);
    let names: Vec<&str> = found
        .iter()
        .map(|mention| document.slice(mention.span))
        .collect();
    assert_eq!(names, ["Ana Marel"]);
}
