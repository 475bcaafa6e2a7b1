#![allow(clippy::unwrap_used)]

use std::borrow::Cow;

use crate::article::{EntityType, MentionKind};
use crate::languages;
use crate::link::{Linked, link};
use crate::recognize::{Known, Mention, Reference};
use crate::text::{Document, Span};

/// Links `text`, in which each country, town or ministry of `known` is a mention wherever it stands: its words, its type and
/// the code of its country.
fn linked(text: &str, known: &[(&str, EntityType, &'static str)]) -> Linked {
    let document = Document::from_text(text, languages::DEFAULT);
    let mut mentions = Vec::new();
    for &(words, entity_type, code) in known {
        let id = match entity_type {
            EntityType::Country => format!("country:{code}"),
            _ => format!("{}:{}", entity_type.as_str(), words.to_lowercase()),
        };
        for (byte, _) in text.match_indices(words) {
            mentions.push(Mention {
                span: Span::new(byte as u32, (byte + words.len()) as u32),
                entity_type,
                kind: MentionKind::Name,
                reference: Reference::Known(Box::new(Known {
                    id: id.clone().into(),
                    label: words.to_owned().into(),
                    iso3166: (entity_type == EntityType::Country).then_some(Cow::Borrowed(code)),
                    country: Some(Cow::Borrowed(code)),
                    public: entity_type == EntityType::Ministry,
                    ..Known::default()
                })),
                evidence: "test:list".into(),
                confidence: 0.9,
                role: None,
                first_name: None,
            });
        }
    }
    link(&document, mentions)
}

fn about(linked: &Linked) -> Vec<&str> {
    linked
        .entities
        .iter()
        .filter(|entity| entity.about && entity.entity_type == EntityType::Country)
        .filter_map(|entity| entity.iso3166.as_deref())
        .collect()
}

const OPENING: &str = "Une journée au port.\n\nLes grues se sont tues à midi.\n\nIl pleuvait.\n\n";

#[test]
fn an_article_is_about_the_country_that_it_names_again_and_again() {
    let text = format!(
        "{OPENING}Le Chili vote. Le Chili attend.\n\nAu Chili, on compte. Un navire vient du Japon."
    );
    let linked = linked(
        &text,
        &[
            ("Chili", EntityType::Country, "CL"),
            ("Japon", EntityType::Country, "JP"),
        ],
    );
    assert_eq!(about(&linked), ["CL"]);
}

#[test]
fn a_country_named_half_as_often_as_another_is_a_subject_too() {
    let text = format!("{OPENING}Le Chili et le Pérou signent. Le Chili, le Pérou, puis le Chili.");
    let linked = linked(
        &text,
        &[
            ("Chili", EntityType::Country, "CL"),
            ("Pérou", EntityType::Country, "PE"),
        ],
    );
    assert_eq!(about(&linked), ["CL", "PE"]);
}

#[test]
fn of_many_countries_named_alike_the_article_is_about_none() {
    let text = format!(
        "{OPENING}Des prêts du Chili, du Pérou, du Japon, du Mali, de Cuba et du Laos.\n\nLe Chili, le Pérou, le Japon, le Mali, Cuba et le Laos ont répondu."
    );
    let linked = linked(
        &text,
        &[
            ("Chili", EntityType::Country, "CL"),
            ("Pérou", EntityType::Country, "PE"),
            ("Japon", EntityType::Country, "JP"),
            ("Mali", EntityType::Country, "ML"),
            ("Cuba", EntityType::Country, "CU"),
            ("Laos", EntityType::Country, "LA"),
        ],
    );
    assert_eq!(about(&linked), [""; 0]);
    assert_eq!(linked.unnamed_country, None);
}

#[test]
fn a_country_that_only_its_places_show_is_told_beside_passing_mentions_of_others() {
    let text = format!(
        "{OPENING}À Rouen, à Elbeuf et à Rouen encore. Du bois du Chili, du Pérou et du Japon."
    );
    let linked = linked(
        &text,
        &[
            ("Rouen", EntityType::Place, "FR"),
            ("Elbeuf", EntityType::Place, "FR"),
            ("Chili", EntityType::Country, "CL"),
            ("Pérou", EntityType::Country, "PE"),
            ("Japon", EntityType::Country, "JP"),
        ],
    );
    assert_eq!(linked.unnamed_country.as_deref(), Some("FR"));
}

#[test]
fn one_town_does_not_make_an_article_one_about_its_country() {
    let text = format!("{OPENING}Puis le camion est reparti vers Rouen.");
    let linked = linked(&text, &[("Rouen", EntityType::Place, "FR")]);
    assert_eq!(linked.unnamed_country, None);
}
