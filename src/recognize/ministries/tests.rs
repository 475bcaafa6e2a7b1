#![allow(clippy::unwrap_used)]

mod languages_and_limits;
mod linking;

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
    ("lettische", "LV", false),
    ("US", "US", true),
    ("Latvia", "LV", true),
    ("española", "ES", false),
];

fn ministries() -> Ministries {
    Ministries {
        lexicons: lexicons(),
        table: Table::parse(include_str!("../../../models/ministries.tsv")).unwrap(),
    }
}

fn read(text: &str, code: &str, published: Option<&str>) -> (Document, Vec<Mention>) {
    let mut document = Document::from_text(text, languages::by_code(code).unwrap());
    document.published = published.map(|day| day.parse().unwrap());
    let mut found = Vec::new();
    for (word, country, name) in COUNTRIES {
        for (at, _) in text.match_indices(word) {
            let rest = text.get(at + word.len()..).unwrap_or_default();
            if rest.starts_with(char::is_alphabetic) {
                continue;
            }
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
                first_name: None,
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
        "ministère de la Justice et de la Législation",
        "ministère de l'Économie, des Finances et de la Souveraineté industrielle, énergétique et numérique",
        "ministère des Enseignements maternel et primaire",
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
            "Les agents du ministère de la Culture et de la Fédération des maires.",
            "ministère de la Culture",
        ),
        (
            "Au sein du ministère de l'Intérieur et de l’Agence des ponts.",
            "ministère de l'Intérieur",
        ),
        (
            "Une note du ministère de la Défense, publique et datée.",
            "ministère de la Défense",
        ),
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
