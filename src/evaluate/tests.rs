#![allow(clippy::unwrap_used)]

use std::io::Write;

use super::*;
use crate::article::{EnrichedArticle, Entity, EntityMention, EntityType, MentionKind};

fn entity(entity_type: EntityType, label: &str, about: bool) -> Entity {
    Entity {
        id: format!("{}:{label}", entity_type.as_str()),
        entity_type,
        label: label.into(),
        iso3166: (entity_type == EntityType::Country).then(|| label.into()),
        wikidata: None,
        role: None,
        country: None,
        succession: None,
        candidates: Vec::new(),
        about,
        salience: 1.0,
        confidence: 1.0,
        mentions: vec![EntityMention {
            exact: label.into(),
            prefix: String::new(),
            suffix: String::new(),
            start: 0,
            end: 1,
            kind: MentionKind::Name,
            evidence: "test".into(),
            confidence: 1.0,
        }],
    }
}

fn article(id: &str, entities: Vec<Entity>) -> EnrichedArticle {
    let empty = serde_json::json!({
        "schema": "", "id": id, "source": {"path": "", "record": 1, "blake3": ""}, "url": null, "title": "", "lead": "",
        "category": null, "published": null, "modified": null, "authors": [], "image_credit": null, "sections": [],
        "teasers": [], "text": "", "language": {"code": "fr", "confidence": 1.0, "reliable": true, "by": "source"},
        "entities": [], "dates": [], "tags": [], "embedding": {"model": "", "dimensions": 0, "vector": []},
        "related": [], "coverage": {"characters": 0, "recognised": 1.0, "embedded": 1.0}, "warnings": []
    });
    let mut article: EnrichedArticle = serde_json::from_value(empty).unwrap();
    article.entities = entities;
    article
}

const GOLD: &str = r#"{"id": "a", "text": "Texte.", "countries": [{"iso": "LV", "forms": [{"exact": "LV"}]}, {"iso": "ML"}], "people": [{"name": "Ana Marel", "forms": [{"exact": "Ana\nMarel"}]}], "about": ["LV"]}"#;

#[test]
fn counts_right_missing_and_spurious() {
    let gold: GoldArticle = serde_json::from_str(GOLD).unwrap();
    let predicted = article(
        "a",
        vec![
            entity(EntityType::Country, "LV", true),
            entity(EntityType::Person, "Ana Marel", false),
            entity(EntityType::Person, "Jo Ruiz", false),
        ],
    );
    let report = score(&[gold], &[predicted]);
    let countries = report.measure("countries").unwrap();
    assert_eq!(
        (
            countries.counts.true_positives,
            countries.counts.false_negatives
        ),
        (1, 1)
    );
    let people = report.measure("people forms").unwrap();
    assert_eq!(
        (people.counts.true_positives, people.counts.false_positives),
        (1, 1)
    );
    assert!((report.measure("about").unwrap().f1 - 1.0).abs() < 1e-9);
    assert!(
        report
            .errors
            .first()
            .unwrap()
            .spurious
            .contains(&"people: Jo Ruiz".to_owned())
    );
    assert!(format!("{report:#}").contains("countries: ML"));
    assert!(
        serde_json::to_string(&report)
            .unwrap()
            .contains("f1_interval")
    );
}

#[test]
fn a_gold_article_without_prediction_counts_as_missed() {
    let gold: GoldArticle = serde_json::from_str(GOLD).unwrap();
    let report = score(&[gold], &[]);
    assert_eq!(report.unpredicted, ["a"]);
    assert!(report.measure("countries").unwrap().recall < 1e-9);
}

#[test]
fn a_malformed_line_is_named() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    writeln!(file, "{GOLD}\n{{").unwrap();
    let error = gold::read(file.path()).unwrap_err().to_string();
    assert!(error.contains("line 2"), "{error}");
}

#[test]
fn lines_broken_by_a_fixed_width_are_joined() {
    let line = "Voici une ligne assez longue pour avoir été coupée par un";
    let text = format!(
        "{line}\néditeur de texte, {line}\net encore une fois, {line}\nou presque.\nUn titre\nFin."
    );
    let gold = GoldArticle {
        text,
        ..GoldArticle::default()
    };
    let texts: Vec<String> = gold
        .to_source()
        .body
        .into_iter()
        .map(|block| block.text)
        .collect();
    assert_eq!(texts.len(), 3, "{texts:?}");
}

#[test]
fn a_type_is_reported_from_its_entities_down_to_its_mentions() {
    let gold: GoldArticle = serde_json::from_str(
        r#"{"id": "a", "title": "Ana Marel", "text": "Marel parle. Ana Marel et Marel.",
            "people": [{"name": "Ana Marel", "forms": [{"exact": "Ana Marel"}, {"exact": "Marel"}]}]}"#,
    )
    .unwrap();
    let mut person = entity(EntityType::Person, "Ana Marel", false);
    let again = EntityMention {
        exact: "Marel".into(),
        start: 10,
        end: 15,
        ..person.mentions[0].clone()
    };
    person.mentions.push(again);
    let golds = [gold];
    let predicted = [article("a", vec![person])];
    let report = score(&golds, &predicted);
    let types = by_type(&golds, &predicted, &report);
    let people = types
        .iter()
        .find(|report| report.entity_type == EntityType::Person)
        .unwrap();
    let counts = |name: &str| {
        let row = people.measures.iter().find(|row| row.name == name).unwrap();
        let it = row.counts;
        (it.true_positives, it.false_positives, it.false_negatives)
    };
    assert_eq!(counts("people"), (1, 0, 0));
    assert_eq!(counts("people forms"), (2, 0, 0));
    // Two of each stand in the article, one of each was found.
    assert_eq!(counts("mentions"), (2, 0, 2));
}

#[test]
fn the_errors_of_a_type_are_its_own() {
    let gold: GoldArticle = serde_json::from_str(GOLD).unwrap();
    let golds = [gold];
    let predicted = [article(
        "a",
        vec![entity(EntityType::Person, "Jo Ruiz", false)],
    )];
    let report = score(&golds, &predicted);
    let types = by_type(&golds, &predicted, &report);
    for report in types {
        let strings = report
            .errors
            .iter()
            .flat_map(|it| it.missing.iter().chain(&it.spurious));
        let people = strings.filter(|error| error.starts_with("people")).count();
        assert_eq!(people > 0, report.entity_type == EntityType::Person);
    }
}
