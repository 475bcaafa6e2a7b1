#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::article::{EntityType, MentionKind};
use crate::recognize::{Known, Reference};
use crate::text::Span;

/// Countries as the recogniser before this one would find them: word, code, whether it is a name.
const COUNTRIES: &[(&str, &str, bool)] = &[
    ("turc", "TR", false),
    ("Liberia", "LR", true),
    ("libérien", "LR", false),
    ("français", "FR", false),
    ("allemand", "DE", false),
    ("France", "FR", true),
    ("États-Unis", "US", true),
    ("américain", "US", false),
    ("Latvian", "LV", false),
    ("Latvia", "LV", true),
    ("français", "FR", false),
    ("española", "ES", false),
];

fn ministries() -> Ministries {
    Ministries {
        lexicons: lexicons(),
        table: Table::parse(include_bytes!("../../../models/ministries.tsv")).unwrap(),
    }
}

fn read(text: &str, code: &str, published: Option<&str>) -> (Document, Vec<Mention>) {
    let mut document = Document::from_text(text, languages::by_code(code).unwrap());
    document.published = published.map(|day| day.parse().unwrap());
    let mut found = Vec::new();
    for (word, country, name) in COUNTRIES {
        for (at, _) in text.match_indices(word) {
            found.push(Mention {
                span: Span::new(at as u32, (at + word.len()) as u32),
                entity_type: EntityType::Country,
                kind: if *name {
                    MentionKind::Name
                } else {
                    MentionKind::Demonym
                },
                reference: Reference::Known(Box::new(Known {
                    id: format!("country:{country}").into(),
                    iso3166: Some((*country).into()),
                    ..Known::default()
                })),
                evidence: "countries:test".into(),
                confidence: 1.0,
                role: None,
            });
        }
    }
    let countries = found.len();
    ministries().recognize(&document, &mut found);
    found.drain(..countries);
    (document, found)
}

fn known(mention: &Mention) -> &Known {
    match &mention.reference {
        Reference::Known(known) => known,
        other => panic!("not linked: {other:?}"),
    }
}

/// What is found in French text, each with its identifier.
fn found(text: &str) -> Vec<String> {
    found_in(text, "fr")
}

fn found_in(text: &str, code: &str) -> Vec<String> {
    let (document, mentions) = read(text, code, None);
    mentions
        .iter()
        .map(|mention| {
            let id = known(mention).id.trim_start_matches("ministry:").to_owned();
            format!("{} = {id}", document.slice(mention.span))
        })
        .collect()
}

/// Only the words that are found.
fn spans(text: &str) -> Vec<String> {
    let (document, mentions) = read(text, "fr", None);
    mentions
        .iter()
        .map(|mention| document.slice(mention.span).to_owned())
        .collect()
}

#[test]
fn a_portfolio_is_found_in_its_full_extent() {
    for whole in [
        "ministère de l'Enseignement supérieur, de la Recherche et de l'Innovation",
        "ministère de la Transition écologique et de la Cohésion des territoires",
        "ministère de la Transformation et de la Fonction publiques",
        "ministère de l’Action et des Comptes publics",
        "ministère de l'Égalité entre les femmes et les hommes et de la Lutte contre les discriminations",
        "ministère des Relations avec le Parlement",
        "ministère de l'écologie, du développement et de l'aménagement durables",
        "ministère des Petites et Moyennes Entreprises, du Commerce et de l'Artisanat",
        "ministère de la Santé et des Services sociaux",
        "Ministère des Sports et des jeux Olympiques et Paralympiques",
        "ministre de l'Économie, des Finances et de la Souveraineté industrielle et numérique",
        "ministre de la défense",
        "ministre des Français de l'étranger",
        "secrétaire d'État au Numérique",
        "secrétaire d'État à l'Économie sociale et solidaire",
        "ministre du Redressement productif",
        "ministère chargé des Transports",
        "ministre déléguée en charge de la petite enfance",
        "ministre responsable de la Francophonie",
        "MINISTÈRE DE L'INTÉRIEUR ET DES OUTRE-MER",
        "MINISTERE DE L'EDUCATION NATIONALE",
        "secrétariat d'État chargé de la Biodiversité",
    ] {
        assert_eq!(
            spans(&format!("Selon le {whole}, rien ne presse.")),
            [whole]
        );
    }
}

#[test]
fn it_ends_where_the_sentence_goes_on() {
    for (text, whole) in [
        (
            "Le ministère de la Santé va publier une liste.",
            "ministère de la Santé",
        ),
        (
            "La ministre de la Culture Ana Marel est venue.",
            "ministre de la Culture",
        ),
        (
            "Le ministère de l'Intérieur et de nombreux élus se taisent.",
            "ministère de l'Intérieur",
        ),
        (
            "Le ministre de la Justice qui parlait s'est tu.",
            "ministre de la Justice",
        ),
        (
            "Le ministre des Armées en visite à Lourvin attend.",
            "ministre des Armées",
        ),
        (
            "Le ministre de la Culture et la maire de Lourvin ont signé.",
            "ministre de la Culture",
        ),
        (
            "Le ministère de l'Intérieur et de la ville de Lourvin.",
            "ministère de l'Intérieur",
        ),
        ("Le ministère de la Mer a été créé.", "ministère de la Mer"),
        (
            "Le ministre du Travail, de passage à Lourvin, l'a dit.",
            "ministre du Travail",
        ),
        (
            "Le ministre des Sports du gouvernement sortant.",
            "ministre des Sports",
        ),
    ] {
        assert_eq!(spans(text), [whole]);
    }
}

#[test]
fn a_junior_office_is_one_with_its_patron_and_its_charge() {
    for whole in [
        "ministre déléguée auprès du ministre de l'Intérieur, chargée de la Citoyenneté",
        "secrétaire d'État auprès du Premier ministre, chargé des personnes handicapées",
        "ministre d'État, ministre de l'Intérieur",
        "ministre d’État, garde des Sceaux, ministre de la Justice",
        "garde des sceaux, ministre de la justice",
        "ministre de la Justice, garde des Sceaux",
        "ministre déléguée auprès de la ministre de la Culture",
        "ministre délégué auprès du ministre de l'Économie et des Finances et de la ministre de la Mer, chargé du Tourisme",
    ] {
        assert_eq!(spans(&format!("On attend le {whole} !")), [whole]);
    }
    assert_eq!(
        found("La ministre déléguée auprès du ministre de l'Intérieur, chargée de la Citoyenneté."),
        [
            "ministre déléguée auprès du ministre de l'Intérieur, chargée de la Citoyenneté = fr/citoyennete"
        ]
    );
}

#[test]
fn several_ministries_named_together_are_one_span_and_several_entities() {
    assert_eq!(
        found("Les ministères de l'Intérieur et de la Défense s'opposent."),
        [
            "ministères de l'Intérieur et de la Défense = ?/interieur",
            "ministères de l'Intérieur et de la Défense = ?/defense"
        ]
    );
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
fn nicknames_and_departments_are_known_by_name() {
    for (text, expected) in [
        ("À Bercy, on calcule.", "Bercy = fr/economie-finances"),
        (
            "Le Quai d’Orsay s'étonne.",
            "Quai d’Orsay = fr/affaires-etrangeres",
        ),
        ("La place Beauvau dément.", "place Beauvau = fr/interieur"),
        ("Le Pentagone confirme.", "Pentagone = us/defense"),
        (
            "Le département d’État se tait.",
            "département d’État = us/affaires-etrangeres",
        ),
        (
            "avec Immigration, Réfugiés et Citoyenneté Canada",
            "Immigration, Réfugiés et Citoyenneté Canada = ca/immigration",
        ),
        (
            "Le SPF Finances a répondu.",
            "SPF Finances = be/economie-finances",
        ),
        (
            "Le Département fédéral des affaires étrangères",
            "Département fédéral des affaires étrangères = ch/affaires-etrangeres",
        ),
        ("Santé Canada met en garde.", "Santé Canada = ca/sante"),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
    for place in [
        "la rue de Bercy",
        "le parc de Bercy",
        "Bercy Village",
        "au quai d'orsay",
        "un pentagone",
    ] {
        assert!(spans(place).is_empty(), "{place}");
    }
}

#[test]
fn an_acronym_that_the_article_defines_is_found_everywhere() {
    assert_eq!(
        spans("Le Ministère de l'Éducation Nationale (MEN) ouvre. Le MEN ferme."),
        ["Ministère de l'Éducation Nationale", "MEN", "MEN"]
    );
    assert_eq!(
        spans("le ministère de la Culture (DRAC)"),
        ["ministère de la Culture"]
    );
}

#[test]
fn what_names_no_portfolio_is_left_alone() {
    for text in [
        "Le ministère a répondu.",
        "Le Premier ministre est venu.",
        "Le conseil des ministres s'est tenu.",
        "Je remercie le ministre de sa réponse.",
        "monsieur le ministre d’État, votre texte",
        "le secrétaire d'État",
        "Le ministère public a requis.",
        "les ministres du culte",
        "le ministre de la parole",
        "Le ministère d'avocat est obligatoire.",
        "le ministre à Marseille",
        "les ministres du gouvernement",
        "le ministre de l'époque",
        "le département de la Corse-du-Sud",
        "la secrétaire de la section",
        "le ministre a la santé fragile",
        "il passe le début de son ministère à Sceaux",
    ] {
        assert!(spans(text).is_empty(), "{text}: {:?}", spans(text));
    }
}

#[test]
fn typography_does_not_matter() {
    for text in [
        "ministère de l’Intérieur",
        "ministère\u{A0}de\u{A0}l’Intérieur",
        "ministe\u{300}re de l'Inte\u{301}rieur",
        "minis\u{AD}tère de l'Inté\u{200B}rieur",
        "ministère\nde l'Intérieur",
        "Ministère de l'intérieur",
    ] {
        assert_eq!(spans(text), [text]);
        assert!(found(text)[0].ends_with("/interieur"), "{:?}", found(text));
    }
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
fn english_forms_are_found_too() {
    for (text, expected) in [
        (
            "The Ministry of Health and Social Care said so.",
            "Ministry of Health and Social Care = ?/sante",
        ),
        (
            "the Latvian Ministry of Foreign Affairs",
            "Ministry of Foreign Affairs = lv/affaires-etrangeres",
        ),
        (
            "Latvia’s Foreign Minister",
            "Foreign Minister = lv/affaires-etrangeres",
        ),
        (
            "the Minister for Culture",
            "Minister for Culture = ?/culture",
        ),
        (
            "the State Department",
            "State Department = us/affaires-etrangeres",
        ),
        (
            "the Department of Homeland Security",
            "Department of Homeland Security = us/securite",
        ),
        ("the Health Secretary", "Health Secretary = ?/sante"),
        (
            "the Secretary of State for Education",
            "Secretary of State for Education = ?/education-nationale",
        ),
        (
            "the Foreign Office",
            "Foreign Office = gb/affaires-etrangeres",
        ),
    ] {
        assert_eq!(found_in(text, "en"), [expected], "{text}");
    }
    for text in [
        "The Prime Minister spoke.",
        "a department of history",
        "the minister of the parish",
    ] {
        assert!(found_in(text, "en").is_empty(), "{text}");
    }
    assert_eq!(
        found("Le Ministry of Health de Lourvin"),
        ["Ministry of Health = ?/sante"]
    );
}

#[test]
fn other_languages_have_the_basic_grammar() {
    for (text, code, expected) in [
        (
            "El Ministerio de Asuntos Exteriores lo dijo.",
            "es",
            "Ministerio de Asuntos Exteriores = ?/affaires-etrangeres",
        ),
        (
            "La ministra de Trabajo y Economía Social",
            "es",
            "ministra de Trabajo y Economía Social = ?/travail-emploi",
        ),
        (
            "Il ministro dell’Interno ha parlato.",
            "it",
            "ministro dell’Interno = ?/interieur",
        ),
        (
            "il Ministero degli Affari Esteri",
            "it",
            "Ministero degli Affari Esteri = ?/affaires-etrangeres",
        ),
        (
            "Das Bundesministerium für Gesundheit warnt.",
            "de",
            "Bundesministerium für Gesundheit = ?/sante",
        ),
        (
            "Die Bundesfinanzministerin warnt.",
            "de",
            "Bundesfinanzministerin = ?/economie-finances",
        ),
        (
            "der Außenminister",
            "de",
            "Außenminister = ?/affaires-etrangeres",
        ),
        (
            "O Ministério da Saúde avisou.",
            "pt",
            "Ministério da Saúde = ?/sante",
        ),
        (
            "o ministro das Finanças",
            "pt",
            "ministro das Finanças = ?/economie-finances",
        ),
    ] {
        assert_eq!(found_in(text, code), [expected], "{text}");
    }
    for (text, code) in [
        ("El primer ministro habló.", "es"),
        ("Il primo ministro ha parlato.", "it"),
        (
            "Der Ministerpräsident und der Premierminister sprachen.",
            "de",
        ),
        ("O primeiro-ministro falou.", "pt"),
    ] {
        assert!(
            found_in(text, code).is_empty(),
            "{text}: {:?}",
            found_in(text, code)
        );
    }
}

#[test]
fn the_tables_are_lower_case() {
    for language in languages::ALL {
        let words = language.ministries();
        let lists = [
            words.links,
            words.nouns,
            words.partial,
            words.objects,
            words.adjectives,
            words.modifiers,
        ];
        for word in lists.into_iter().flatten() {
            assert_eq!(*word, word.to_lowercase(), "{}", language.code());
            assert!(!word.contains('’'), "{word}");
        }
        for (portfolio, phrases) in words.portfolios {
            assert_eq!(*portfolio, slug(portfolio));
            assert!(!phrases.is_empty());
        }
    }
}

#[test]
fn hostile_text_takes_linear_time() {
    let begin = std::time::Instant::now();
    for text in [
        "ministre de la santé, ".repeat(4_000),
        "ministre de la ".repeat(6_000),
        "ministère de la santé, santé, ".repeat(4_000),
        "de la santé et "
            .repeat(6_000)
            .replacen("de", "ministère de", 1),
        "ministre d'État, ".repeat(6_000),
        "ministre auprès du ".repeat(6_000),
        "services de "
            .repeat(8_000)
            .replacen("services", "ministère des services", 1),
        "nouvelle "
            .repeat(8_000)
            .replacen("nouvelle", "ministère de la nouvelle", 1),
        format!("ministère de la {}", "x".repeat(1_000_000)),
        "ministère\n".repeat(8_000),
    ] {
        read(&text, "fr", None);
    }
    assert!(begin.elapsed().as_secs() < 30, "{:?}", begin.elapsed());
}

proptest! {
    #[test]
    fn any_text_gives_valid_spans(words in proptest::collection::vec(prop_oneof![
        "[a-zéA-Z'’,.() \u{a0}\u{200b}\u{301}\n-]{0,6}",
        proptest::sample::select(vec![
            "ministre ", "ministère ", "ministères ", "de ", "la ", "d'", "l’", "État ", "santé ", "culture", ", ", "et ", "auprès ",
            "du ", "chargé ", "garde ", "des ", "sceaux ", "Premier ", "sociaux ", "Canada ", "Bercy ", "(MEN) ", "comme ceux ",
        ]).prop_map(str::to_owned),
    ], 0..40), code in proptest::sample::select(vec!["fr", "en", "de", "it", "es", "pt"])) {
        let text = words.concat();
        let (document, mentions) = read(&text, code, Some("2014-05-06"));
        for mention in mentions {
            prop_assert!(!document.slice(mention.span).trim().is_empty());
            prop_assert_eq!(mention.entity_type, EntityType::Ministry);
            prop_assert!(!mention.span.is_empty());
            prop_assert!(known(&mention).id.starts_with("ministry:"));
        }
    }
}
