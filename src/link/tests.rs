#![allow(clippy::unwrap_used, clippy::string_slice)]

use proptest::prelude::*;

use super::*;
use crate::article::MentionKind;
use crate::languages;
use crate::recognize::people::People;
use crate::recognize::{FirstName, Gender, Known, Recognizer, Reference};
use crate::text::Span;

fn french(text: &str) -> Document {
    Document::from_text(text, languages::DEFAULT)
}

fn mention(entity_type: EntityType, span: Span) -> Mention {
    Mention {
        span,
        entity_type,
        kind: MentionKind::Name,
        reference: Reference::Named,
        evidence: "crf:test".into(),
        confidence: 0.9,
        role: None,
        first_name: None,
    }
}

fn at(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap() as u32;
    Span::new(start, start + words.len() as u32)
}

fn person(text: &str, words: &str) -> Mention {
    mention(EntityType::Person, at(text, words))
}

fn known(entity_type: EntityType, span: Span, id: &'static str) -> Mention {
    let mut mention = mention(entity_type, span);
    mention.reference = Reference::Known(Box::new(Known {
        id: id.into(),
        label: id.into(),
        ..Known::default()
    }));
    mention
}

fn linked(text: &str, mut mentions: Vec<Mention>) -> Vec<Entity> {
    let document = french(text);
    People::default().recognize(&document, &mut mentions);
    link(&document, mentions).entities
}

fn forms(entity: &Entity) -> Vec<&str> {
    entity
        .mentions
        .iter()
        .map(|mention| mention.exact.as_str())
        .collect()
}

#[test]
fn a_person_is_one_entity_under_every_form_of_the_name() {
    let text = "Éléonore Vasquin ouvre le port. Vasquin a parlé. M. Brun et Mme Vasquin répondent. E. Vasquin signe, VASQUIN aussi.";
    let entities = linked(text, vec![person(text, "Éléonore Vasquin")]);
    let person = entities
        .iter()
        .find(|entity| entity.id == "person:eleonore-vasquin")
        .unwrap();
    assert!(forms(person).len() >= 4, "{:?}", forms(person));
    assert!(entities.iter().any(|entity| entity.id == "person:brun"));
}

#[test]
fn an_apposition_gives_the_role() {
    let text = "Alexis Trann, directeur adjoint au directeur des relations maritimes, qui arrive ce soir, a parlé.";
    let entities = linked(text, vec![person(text, "Alexis Trann")]);
    assert_eq!(
        entities[0].role.as_deref(),
        Some("directeur adjoint au directeur des relations maritimes")
    );
    let text = "Le président de la Banque des îles, Mario Vasquin, a parlé.";
    let entities = linked(text, vec![person(text, "Mario Vasquin")]);
    assert_eq!(
        entities[0].role.as_deref(),
        Some("président de la Banque des îles")
    );
    let text = "La ministre des Ports Amélie Vasquin a parlé.";
    let entities = linked(text, vec![person(text, "Amélie Vasquin")]);
    assert_eq!(entities[0].role.as_deref(), Some("ministre des Ports"));
}

#[test]
fn families_streets_and_prizes_are_no_people() {
    let text =
        "Les sœurs Vasquin vivent rue Vasquin. Les Vasquin ont reçu le prix Éléonore Vasquin.";
    let mentions = vec![person(text, "Vasquin"), person(text, "Éléonore Vasquin")];
    assert!(linked(text, mentions).is_empty());
}

#[test]
fn a_surname_that_two_people_bear_is_not_guessed() {
    let text = "Ana Marel et Jo Marel sont venus.\nMarel a parlé.";
    let entities = linked(text, vec![person(text, "Ana Marel et Jo Marel")]);
    let unsure = entities
        .iter()
        .find(|entity| entity.id == "person:?")
        .unwrap();
    assert_eq!(unsure.candidates, ["person:ana-marel", "person:jo-marel"]);
    assert_eq!(forms(unsure), ["Marel"]);
}

#[test]
fn an_honorific_parts_a_woman_from_a_man_of_one_surname() {
    let text = "Mme Vasquin a ouvert le port. M. Vasquin a souri. Mme Vasquin est repartie.";
    let entities = linked(text, vec![]);
    let people: Vec<(&str, usize)> = entities
        .iter()
        .map(|entity| (entity.id.as_str(), entity.mentions.len()))
        .collect();
    assert_eq!(people, [("person:vasquin", 2), ("person:vasquin-2", 1)]);
}

#[test]
fn a_man_is_not_the_woman_whom_an_honorific_names_in_full() {
    let text = "Mme Léa Marel a parlé. M. Marel l’a écoutée, puis Mme Marel est sortie.";
    let entities = linked(text, vec![person(text, "Léa Marel")]);
    let lea = entities
        .iter()
        .find(|entity| entity.id == "person:lea-marel")
        .unwrap();
    assert_eq!(forms(lea), ["Léa Marel", "Marel"]);
    assert!(entities.iter().any(|entity| entity.id == "person:marel"));
}

#[test]
fn of_a_couple_nothing_says_which_one_the_full_name_is() {
    let text = "Dominique Marel a parlé. M. Marel est sorti, puis Mme Marel est entrée.";
    let entities = linked(text, vec![person(text, "Dominique Marel")]);
    let ids: Vec<&str> = entities.iter().map(|entity| entity.id.as_str()).collect();
    assert_eq!(
        ids,
        ["person:dominique-marel", "person:marel", "person:marel-2"]
    );
}

fn given(text: &str, words: &str, gender: Option<Gender>) -> Mention {
    let mut mention = person(text, words);
    mention.first_name = Some(FirstName { gender });
    mention
}

fn ids(text: &str, mentions: Vec<Mention>) -> Vec<(String, Vec<String>)> {
    link(&french(text), mentions)
        .entities
        .into_iter()
        .map(|entity| {
            let forms = forms(&entity).into_iter().map(str::to_owned).collect();
            (entity.id, forms)
        })
        .collect()
}

#[test]
fn of_a_couple_the_honorific_is_that_of_whom_the_first_name_says() {
    let text = "Claire Marel parle. M. Marel sort, puis Mme Marel.";
    let bare = |before: &str| {
        let start = at(text, before).end;
        mention(EntityType::Person, Span::new(start, start + 5))
    };
    let mentions = vec![
        given(text, "Claire Marel", Some(Gender::Feminine)),
        bare("M. "),
        bare("Mme "),
    ];
    let people = ids(text, mentions);
    assert_eq!(people[0].1, ["Claire Marel", "Marel"]);
    assert_eq!(people[1].0, "person:marel");
}

#[test]
fn an_honorific_picks_the_one_of_two_whose_first_name_agrees() {
    let text = "Claire Marel et Luc Marel parlent. Mme Marel sort.";
    let start = at(text, "Mme ").end;
    let people = ids(
        text,
        vec![
            given(text, "Claire Marel", Some(Gender::Feminine)),
            given(text, "Luc Marel", Some(Gender::Masculine)),
            mention(EntityType::Person, Span::new(start, start + 5)),
        ],
    );
    assert_eq!(people[0].1, ["Claire Marel", "Marel"]);
    assert_eq!(people.len(), 2);
}

#[test]
fn an_honorific_that_agrees_with_none_of_two_is_of_a_third() {
    let text = "Claire Marel et Anne Marel parlent. M. Marel sort.";
    let start = at(text, "M. ").end;
    let people = ids(
        text,
        vec![
            given(text, "Claire Marel", Some(Gender::Feminine)),
            given(text, "Anne Marel", Some(Gender::Feminine)),
            mention(EntityType::Person, Span::new(start, start + 5)),
        ],
    );
    assert_eq!(people[2].0, "person:marel");
}

#[test]
fn one_man_by_honorific_is_the_one_named_in_full_though_lists_give_his_name_to_girls() {
    let text = "Andrea Marel parle. M. Marel sort.";
    let start = at(text, "M. ").end;
    let people = ids(
        text,
        vec![
            given(text, "Andrea Marel", Some(Gender::Feminine)),
            mention(EntityType::Person, Span::new(start, start + 5)),
        ],
    );
    assert_eq!(people.len(), 1);
}

/// A man by his first name, and a woman by her full name.
fn pair(text: &str, man: &str, woman: &str) -> Vec<Mention> {
    vec![
        given(text, man, Some(Gender::Masculine)),
        given(text, woman, Some(Gender::Feminine)),
    ]
}

#[test]
fn a_first_name_is_that_of_the_full_name_that_starts_with_it() {
    let text = "Bernard et Anne de La Fosse sont venus. Bernard de La Fosse parle.";
    let people = ids(
        text,
        vec![
            given(text, "Bernard", None),
            given(text, "Anne de La Fosse", None),
            given(text, "Bernard de La Fosse", None),
        ],
    );
    assert_eq!(
        people[0],
        (
            "person:bernard-de-la-fosse".to_owned(),
            vec!["Bernard".to_owned(), "Bernard de La Fosse".to_owned()]
        )
    );
    assert_eq!(people[1].0, "person:anne-de-la-fosse");
}

#[test]
fn a_shared_surname_makes_the_label_though_it_stands_once() {
    let text = "Luc et Anne de La Fosse sont venus.";
    let entities = link(&french(text), pair(text, "Luc", "Anne de La Fosse")).entities;
    assert_eq!(entities[0].label, "Luc de La Fosse");
    assert_eq!(forms(&entities[0]), ["Luc"]);
}

#[test]
fn a_first_name_under_a_function_shares_no_surname() {
    let text = "Le pape Luc et Anne Marel sont venus.";
    let entities = link(&french(text), pair(text, "Luc", "Anne Marel")).entities;
    assert_eq!(entities[0].id, "person:luc");
}

#[test]
fn somebody_known_by_a_first_name_alone_shares_no_surname() {
    let text = "Luc chante. Anne Marel et Luc dansent, puis Luc et Anne Marel rient.";
    let mut mentions = pair(text, "Luc", "Anne Marel");
    for (byte, _) in text.match_indices("Luc").skip(1) {
        let mut luc = mentions[0].clone();
        luc.span = Span::new(byte as u32, byte as u32 + 3);
        mentions.push(luc);
    }
    let ids: Vec<String> = ids(text, mentions).into_iter().map(|(id, _)| id).collect();
    assert!(ids.contains(&"person:luc".to_owned()));
    assert!(!ids.contains(&"person:luc-marel".to_owned()));
}

#[test]
fn two_of_one_sex_share_no_surname() {
    let text = "Luc et Jo Marel sont venus.";
    let mentions = vec![
        given(text, "Luc", Some(Gender::Masculine)),
        given(text, "Jo Marel", Some(Gender::Masculine)),
    ];
    assert_eq!(ids(text, mentions)[0].0, "person:luc");
}

#[test]
fn a_first_name_that_somebody_else_bears_shares_no_surname() {
    let text = "Bernard Ruiz parle. Bernard et Anne Marel sont venus.";
    let second = text.rfind("Bernard").unwrap() as u32;
    let mut bernard = mention(EntityType::Person, Span::new(second, second + 7));
    bernard.first_name = Some(FirstName { gender: None });
    let people = ids(
        text,
        vec![
            given(text, "Bernard Ruiz", None),
            bernard,
            given(text, "Anne Marel", None),
        ],
    );
    assert_eq!(people[0].1, ["Bernard Ruiz", "Bernard"]);
}

#[test]
fn half_a_first_name_is_somebody_else() {
    let text = "Jean-Pierre Marel parle. Jean sort. Jean-Pierre rit. Jean Marel part.";
    let jean = at(text, "Jean sort").start;
    let other = text.rfind("Jean Marel").unwrap() as u32;
    let last = at(text, "Jean-Pierre rit").start;
    let people = ids(
        text,
        vec![
            given(text, "Jean-Pierre Marel", None),
            mention(EntityType::Person, Span::new(jean, jean + 4)),
            mention(EntityType::Person, Span::new(last, last + 11)),
            mention(EntityType::Person, Span::new(other, other + 10)),
        ],
    );
    assert_eq!(people[0].1, ["Jean-Pierre Marel", "Jean-Pierre"]);
    assert_eq!(people[1].1, ["Jean", "Jean Marel"]);
}

#[test]
fn a_couple_under_both_honorifics_stays_one_mention() {
    let text = "M. et Mme Vasquin sont venus. M. Vasquin a parlé.";
    assert_eq!(linked(text, vec![]).len(), 1);
}

#[test]
fn a_blocked_span_removes_the_country_inside() {
    let text = "Air France vole.";
    let mut air = mention(EntityType::Organisation, at(text, "Air France"));
    air.reference = Reference::Blocked;
    let country = known(EntityType::Country, at(text, "France"), "country:FR");
    assert!(overlap::settle(vec![air, country]).is_empty());
}

#[test]
fn the_abbreviation_of_a_country_is_no_body_that_no_list_knows() {
    let text = "Partie pour les EAU hier.";
    let mut country = known(EntityType::Country, at(text, "EAU"), "country:AE");
    country.kind = MentionKind::Acronym;
    let mut body = mention(EntityType::Organisation, at(text, "EAU"));
    body.confidence = 1.0;
    let settled = overlap::settle(vec![body, country]);
    let types: Vec<_> = settled.iter().map(|mention| mention.entity_type).collect();
    assert_eq!(types, [EntityType::Country]);
}

#[test]
fn a_country_inside_a_body_stays_and_inside_a_person_goes() {
    let text = "L'ambassade du Kenya et Marie France.";
    let settled = overlap::settle(vec![
        mention(EntityType::Organisation, at(text, "ambassade du Kenya")),
        known(EntityType::Country, at(text, "Kenya"), "country:KE"),
        known(EntityType::Country, at(text, "France"), "country:FR"),
        person(text, "Marie France"),
    ]);
    let types: Vec<_> = settled.iter().map(|mention| mention.entity_type).collect();
    assert_eq!(
        types,
        [
            EntityType::Organisation,
            EntityType::Country,
            EntityType::Person
        ]
    );
}

#[test]
fn a_compound_demonym_keeps_both_countries_and_a_place_on_a_country_goes() {
    let text = "Une amitié franco-brésilienne au Mali.";
    let compound = at(text, "franco-brésilienne");
    let settled = overlap::settle(vec![
        known(EntityType::Country, compound, "country:FR"),
        known(EntityType::Country, compound, "country:BR"),
        known(EntityType::Country, compound, "country:BR"),
        known(EntityType::Country, at(text, "Mali"), "country:ML"),
        mention(EntityType::Place, at(text, "Mali")),
    ]);
    assert_eq!(settled.len(), 3);
    assert!(
        settled
            .iter()
            .all(|mention| mention.entity_type == EntityType::Country)
    );
}

#[test]
fn a_ministry_removes_what_lies_inside_or_crosses() {
    let text = "Le ministère de la Mer Rouge et du port.";
    let settled = overlap::settle(vec![
        known(
            EntityType::Ministry,
            at(text, "ministère de la Mer"),
            "ministry:x",
        ),
        mention(EntityType::Place, at(text, "Mer Rouge")),
        mention(EntityType::Organisation, at(text, "Mer")),
        mention(
            EntityType::Organisation,
            at(text, "Le ministère de la Mer Rouge"),
        ),
    ]);
    let types: Vec<_> = settled.iter().map(|mention| mention.entity_type).collect();
    assert_eq!(types, [EntityType::Organisation, EntityType::Ministry]);
}

#[test]
fn an_acronym_joins_its_full_name() {
    let text = "L'Agence des ponts suspendus (APS) ouvre. L'APS recrute.";
    let entities = linked(
        text,
        vec![mention(
            EntityType::Organisation,
            at(text, "Agence des ponts suspendus"),
        )],
    );
    assert_eq!(entities.len(), 1);
    assert_eq!(entities[0].id, "organisation:agence-des-ponts-suspendus");
    assert_eq!(
        forms(&entities[0]),
        ["Agence des ponts suspendus", "APS", "APS"]
    );
}

fn any_type() -> impl Strategy<Value = EntityType> {
    prop_oneof![
        Just(EntityType::Country),
        Just(EntityType::Ministry),
        Just(EntityType::Person),
        Just(EntityType::Organisation),
        Just(EntityType::Place),
    ]
}

proptest! {
    #[test]
    fn every_mention_slices_back_and_stands_once(
        text in "([A-ZÉ][a-zé’\u{200B}]{0,5}|les|de|d’|M\\.|,|\\(|\\)|et|\\n|\u{A0}|[e\u{301}]){0,40}",
        picks in prop::collection::vec((0usize..60, 1usize..6, any_type(), 0.0f32..1.0), 0..20),
    ) {
        let document = french(&text);
        let mut mentions = Vec::new();
        for (first, count, entity_type, confidence) in picks {
            let last = first + count - 1;
            if let (Some(a), Some(b)) = (document.tokens.get(first), document.tokens.get(last)) {
                let mut mention = mention(entity_type, Span::new(a.span.start, b.span.end));
                mention.confidence = confidence;
                mentions.push(mention);
            }
        }
        People::default().recognize(&document, &mut mentions);
        let linked = link(&document, mentions.clone());
        prop_assert_eq!(&linked, &link(&document, mentions));
        let points: Vec<char> = text.chars().collect();
        let mut seen = std::collections::BTreeSet::new();
        for entity in &linked.entities {
            prop_assert!(!entity.mentions.is_empty());
            for mention in &entity.mentions {
                let (start, end) = (mention.start as usize, mention.end as usize);
                let sliced: String = points[start..end].iter().collect();
                prop_assert_eq!(&sliced, &mention.exact);
                prop_assert!(points[..start].iter().collect::<String>().ends_with(&mention.prefix));
                prop_assert!(points[end..].iter().collect::<String>().starts_with(&mention.suffix));
                prop_assert!(seen.insert((start, end, entity.entity_type.as_str(), entity.id.clone())));
            }
        }
    }
}
