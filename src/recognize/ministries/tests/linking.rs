//! Whose ministry it is, and which.

use super::*;

#[test]
fn several_ministries_named_together_are_one_span_and_several_entities() {
    assert_eq!(
        found("Les ministères de l'Intérieur et de la Défense s'opposent."),
        [
            "ministères de l'Intérieur et de la Défense = ?/interieur",
            "ministères de l'Intérieur et de la Défense = ?/defense"
        ]
    );
    let (document, mentions) = read(
        "Les ministères de l'Intérieur et de la Défense s'opposent.",
        "fr",
        None,
    );
    let linked = crate::link::link(&document, mentions);
    let ids: Vec<_> = linked
        .entities
        .iter()
        .map(|entity| entity.id.as_str())
        .collect();
    assert_eq!(ids, ["ministry:?/defense", "ministry:?/interieur"]);
    assert_eq!(
        spans("Des ministères comme ceux de la Culture ou de la Mer.").len(),
        2
    );
    assert_eq!(
        found("Les ministères sociaux recrutent."),
        ["ministères sociaux = fr/affaires-sociales"]
    );
    assert_eq!(
        spans("Le ministère de la Mer - ministère de la Culture"),
        ["ministère de la Mer", "ministère de la Culture"]
    );
}

#[test]
fn a_country_behind_stays_out_and_a_demonym_inside_stays_in() {
    for (text, expected) in [
        (
            "le ministère de la Santé du Liberia",
            "ministère de la Santé = lr/sante",
        ),
        (
            "le ministre turc des affaires étrangères",
            "ministre turc des affaires étrangères = tr/affaires-etrangeres",
        ),
        (
            "le ministère français des Affaires étrangères",
            "ministère français des Affaires étrangères = fr/affaires-etrangeres",
        ),
        (
            "le ministre des Finances libérien",
            "ministre des Finances = lr/economie-finances",
        ),
        (
            "le ministère de la Santé et des Services sociaux du Québec",
            "ministère de la Santé et des Services sociaux = ca-qc/sante",
        ),
        (
            "le secrétaire américain à la Défense",
            "secrétaire américain à la Défense = us/defense",
        ),
        (
            "le département de la Justice des États-Unis",
            "département de la Justice = us/justice",
        ),
        (
            "le secrétaire d'État américain",
            "secrétaire d'État américain = us/affaires-etrangeres",
        ),
        (
            "la direction générale de la concurrence de la Commission européenne",
            "direction générale de la concurrence = eu/concurrence",
        ),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
    assert_eq!(
        found("les ministres français et allemand de la Culture"),
        [
            "ministres français et allemand de la Culture = fr/culture",
            "ministres français et allemand de la Culture = de/culture"
        ]
    );
}

#[test]
fn the_government_is_told_by_the_title_then_by_the_article_and_else_left_open() {
    assert_eq!(
        found("le ministère des Armées"),
        ["ministère des Armées = fr/defense"]
    );
    assert_eq!(
        found("le ministère de la Culture"),
        ["ministère de la Culture = ?/culture"]
    );
    assert_eq!(
        found("Au Liberia, le ministère de la Culture rouvre."),
        ["ministère de la Culture = lr/culture"]
    );
}

#[test]
fn body_office_and_nickname_are_one_entity_with_one_label() {
    let (_, mentions) = read(
        "Le ministère de l'Économie et des Finances se tait. Le ministre de l'Économie aussi. Bercy calcule, en France.",
        "fr",
        None,
    );
    let ids: Vec<_> = mentions
        .iter()
        .map(|mention| known(mention).id.clone())
        .collect();
    assert_eq!(ids, ["ministry:fr/economie-finances"; 3]);
    let labels: Vec<_> = mentions
        .iter()
        .map(|mention| known(mention).label.clone())
        .collect();
    assert_eq!(labels, ["ministère de l'Économie et des Finances"; 3]);
}

#[test]
fn an_article_of_2013_gets_the_ministry_of_2013() {
    let text = "En France, le ministre de l'Écologie a signé.";
    let (_, mentions) = read(text, "fr", Some("2013-03-04"));
    let ministry = known(&mentions[0]);
    assert_eq!(ministry.id, "ministry:fr/ecologie");
    assert_eq!(
        ministry.label,
        "Ministère de l'écologie, du développement durable et de l'énergie"
    );
    let succession = ministry.succession.as_ref().unwrap();
    assert!(succession.since.as_deref() < Some("2013"), "{succession:?}");
    assert!(
        succession.until.as_deref() > Some("2013-03-04"),
        "{succession:?}"
    );
    assert!(succession.predecessor.is_some() && succession.successor.is_some());
    // Before and after the records, only the portfolio is known.
    for day in ["1972-01-01", "2026-11-24"] {
        let (_, mentions) = read(text, "fr", Some(day));
        assert_eq!(known(&mentions[0]).id, "ministry:fr/ecologie");
        assert_eq!(known(&mentions[0]).succession, None, "{day}");
    }
}

#[test]
fn a_long_name_of_the_dated_table_tells_its_government_on_its_days() {
    let text = "En Lettonie, le ministère de la Réforme de l’État, de la Décentralisation et de la Fonction publique \
                a signé ; le ministère des Affaires étrangères aussi.";
    let ids = |day: &str| -> Vec<String> {
        let (_, mentions) = read(text, "fr", Some(day));
        mentions
            .iter()
            .map(|mention| known(mention).id.clone().into_owned())
            .collect()
    };
    assert_eq!(ids("2013-09-12")[0], "ministry:fr/reforme-etat");
    assert_ne!(ids("2016-09-12")[0], "ministry:fr/reforme-etat");
}

#[test]
fn a_demonym_of_two_states_leaves_the_government_open_whatever_else_is_named() {
    let text = "Au Liberia, le ministère congolais de la Santé attend.";
    let document = Document::from_text(text, languages::by_code("fr").unwrap());
    let country = |word: &str, kind, reference| {
        let start = text.find(word).unwrap() as u32;
        Mention {
            span: Span::new(start, start + word.len() as u32),
            entity_type: EntityType::Country,
            kind,
            reference,
            evidence: "countries:test".into(),
            confidence: 1.0,
            role: None,
            first_name: None,
        }
    };
    let liberia = Known {
        id: "country:LR".into(),
        iso3166: Some("LR".into()),
        ..Known::default()
    };
    let either = vec!["CG".into(), "CD".into()];
    let mut found = vec![
        country(
            "Liberia",
            MentionKind::Name,
            Reference::Known(Box::new(liberia)),
        ),
        country(
            "congolais",
            MentionKind::Demonym,
            Reference::Ambiguous(either),
        ),
    ];
    ministries().recognize(&document, &mut found);
    let ministry = found.last().unwrap();
    assert_eq!(
        document.slice(ministry.span),
        "ministère congolais de la Santé"
    );
    assert_eq!(known(ministry).id, "ministry:?/sante");
    assert_eq!(known(ministry).country, None);
}
