#![allow(clippy::unwrap_used, clippy::string_slice, clippy::print_stderr)]

use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::languages;
use crate::recognize::countries::{Countries, CountryOptions};
use crate::text::linear::assert_linear;

fn organisations() -> Organisations {
    Organisations::new(&Models::default()).unwrap()
}

fn document(text: &str) -> Document {
    Document::from_text(text, languages::DEFAULT)
}

fn read(text: &str) -> Vec<(String, String)> {
    let document = document(text);
    let mut found = Vec::new();
    organisations().recognize(&document, &mut found);
    found
        .iter()
        .map(|mention| {
            let id = match &mention.reference {
                Reference::Known(known) => known.id.to_string(),
                Reference::Ambiguous(candidates) => candidates.join("|"),
                _ => String::new(),
            };
            (document.slice(mention.span).to_owned(), id)
        })
        .collect()
}

fn names(text: &str) -> Vec<String> {
    read(text).into_iter().map(|(name, _)| name).collect()
}

fn ids(text: &str) -> Vec<String> {
    read(text).into_iter().map(|(_, id)| id).collect()
}

const NONE: [&str; 0] = [];

fn names_in(code: &str, text: &str) -> Vec<String> {
    let document = Document::from_text(text, languages::by_code(code).unwrap());
    let mut found = Vec::new();
    organisations().recognize(&document, &mut found);
    found
        .iter()
        .map(|mention| document.slice(mention.span).to_owned())
        .collect()
}

#[test]
fn international_bodies_are_listed_under_their_names_in_other_languages() {
    for (code, text, name) in [
        (
            "es",
            "Lo pide la Organización Mundial de la Salud.",
            "Organización Mundial de la Salud",
        ),
        (
            "it",
            "Lo chiede il Fondo monetario internazionale.",
            "Fondo monetario internazionale",
        ),
        ("de", "Das fordert die Weltbank.", "Weltbank"),
        ("pt", "Pede a União Africana.", "União Africana"),
    ] {
        assert_eq!(names_in(code, text), [name], "{text}");
    }
}

#[test]
fn an_english_text_means_the_united_nations_by_un() {
    assert_eq!(
        names_in("en", "Envoys of the UN and the EU left."),
        ["UN", "EU"]
    );
    assert_eq!(names("UN JOUR DE PLUIE"), NONE);
}

#[test]
fn italian_writes_acronyms_as_words() {
    assert_eq!(names_in("it", "I dati del Fmi e dell’Onu."), ["Fmi", "Onu"]);
    assert_eq!(names("Le Fmi décide."), NONE);
}

#[test]
fn the_end_of_a_german_compound_is_its_head() {
    assert_eq!(
        names_in("de", "Die Verwaltungsakademie des Bundes lädt ein."),
        ["Verwaltungsakademie des Bundes"]
    );
}

#[test]
fn a_function_of_the_language_is_no_acronym() {
    assert_eq!(names_in("en", "Our CIO wrote this."), NONE);
    assert_eq!(names("Le CIO a tranché."), ["CIO"]);
}

#[test]
fn a_government_is_named_by_its_country_and_not_by_an_adjective() {
    let text = "Le gouvernement de la République du Mali et celui du Tchad, le gouvernement français, un gouvernement de coalition.";
    let document = document(text);
    let mut found = Vec::new();
    let options = CountryOptions::default();
    Countries::new(&Models::default(), options)
        .unwrap()
        .recognize(&document, &mut found);
    organisations().recognize(&document, &mut found);
    let governments: Vec<&str> = found
        .iter()
        .filter(|mention| mention.entity_type == EntityType::Organisation)
        .map(|mention| document.slice(mention.span))
        .collect();
    assert_eq!(governments, ["gouvernement de la République du Mali"]);
}

#[test]
fn a_directorate_is_named_by_its_duty_and_not_by_a_body() {
    assert_eq!(
        names("Il rejoint la direction générale du patrimoine et de l’architecture."),
        ["direction générale du patrimoine et de l’architecture"]
    );
    assert_eq!(
        names("Selon la direction générale de l’entreprise, puis la direction générale."),
        NONE
    );
}

#[test]
fn a_name_in_quotation_marks_completes_a_school() {
    assert_eq!(
        names("À l’école « Hamla Vasquin », puis au lycée technique «20 Août 1955», fermés."),
        ["école « Hamla Vasquin »", "lycée technique «20 Août 1955»"]
    );
    assert_eq!(names("Une école « ouverte à tous »."), NONE);
}

#[test]
fn an_adjective_completes_the_land_that_names_a_body() {
    assert_eq!(
        names("Selon la communauté de communes du Pays vasquinois, tout va bien."),
        ["communauté de communes du Pays vasquinois"]
    );
}

#[test]
fn a_surname_that_ends_like_an_adjective_completes_a_museum() {
    assert_eq!(names("Elle dirige le musée Vasquin."), ["musée Vasquin"]);
}

#[test]
fn an_acronym_that_the_article_defines_otherwise_is_not_that_of_the_list() {
    assert_eq!(
        names("Les élèves de la classe préparatoire intégrée (CPI) sont là. La CPI aide."),
        NONE
    );
    assert_eq!(names("La CPI a jugé."), ["CPI"]);
    assert_eq!(names("Selon le Climat Pour Isère (CPI), oui."), ["CPI"]);
}

#[test]
fn a_listed_body_is_known_however_it_is_typed() {
    for text in [
        "L’Institut national du service public ouvre.",
        "L'Institut National du Service Public ouvre.",
        "Vu à l’institut\u{A0}national du service public.",
        "L'Institut national du ser\u{AD}vice public ouvre.",
        "Voici l’INSP, I.N.S.P. aussi.",
    ] {
        assert!(
            ids(text).iter().all(|id| id == "organisation:insp"),
            "{text}: {:?}",
            read(text)
        );
        assert!(!ids(text).is_empty(), "{text}");
    }
    assert_eq!(
        ids("L'E\u{301}cole nationale d'administration est devenue l'INSP."),
        ["organisation:ena", "organisation:insp"]
    );
    assert_eq!(
        ids("À la cour des comptes et à l’Unesco."),
        ["organisation:cour-des-comptes", "organisation:unesco"]
    );
    assert_eq!(
        names("Un accord UE-Mercosur, et Al-Qaïda, Al Qaïda."),
        ["UE", "Al-Qaïda", "Al Qaïda"]
    );
}

#[test]
fn an_ordinary_word_needs_its_capital_and_its_context() {
    assert_eq!(names("Le monde entier boit un jus d’orange."), NONE);
    assert_eq!(
        names("Orange est une couleur. Il aime Orange, sa ville."),
        NONE
    );
    assert_eq!(names("Selon Le Monde, il viendra."), ["Le Monde"]);
    assert_eq!(
        ids("L’opérateur de télécoms Orange recrute."),
        ["organisation:orange"]
    );
    assert_eq!(names("L'art de vivre et l’ART."), NONE);
}

#[test]
fn an_acronym_of_two_bodies_is_settled_by_its_context_or_left_open() {
    assert_eq!(
        ids("L’AMF surveille la Bourse."),
        ["organisation:autorite-des-marches-financiers"]
    );
    assert_eq!(
        ids("Les maires de l’AMF sont réunis."),
        ["organisation:association-des-maires-de-france"]
    );
    assert_eq!(
        ids("Une note de l’AMF."),
        ["association-des-maires-de-france|autorite-des-marches-financiers"]
    );
}

#[test]
fn a_head_gives_the_name_its_full_extent() {
    for name in [
        "Agence nationale de la banquise polaire",
        "préfecture de la Marne",
        "tribunal judiciaire de Saint-Vasquin",
        "université de Vasquin",
        "lycée Carnot",
        "Conseil supérieur de l’eau, de l’air et de la forêt",
        "Délégation interministérielle à la lutte contre les algues",
        "direction interministérielle de la plage",
        "groupe socialiste, républicain et citoyen",
        "Institut Vasquinois de la mer",
        "Institut d'histoire portuaire, économique et sociale",
    ] {
        assert_eq!(names(&format!("Hier, le {name} a ouvert.")), [name]);
        assert_eq!(names(&format!("Selon le {name}, rien.")), [name]);
    }
    assert_eq!(
        names("Une agence nationale de la plage, une université."),
        NONE
    );
    assert_eq!(
        names("Le conseil d’administration et la mairie ont voté."),
        NONE
    );
    assert_eq!(
        names("La Commission européenne a approuvé le texte."),
        ["Commission européenne"]
    );
}

#[test]
fn a_run_of_capitals_around_a_head_is_a_foreign_body() {
    assert_eq!(
        names("Selon la Northern Vasquin Research Foundation et Vasquin GmbH, non."),
        ["Northern Vasquin Research Foundation", "Vasquin GmbH"]
    );
    assert_eq!(names("Il a lu The Art of the Institute Explained."), NONE);
}

#[test]
fn a_listed_acronym_in_a_compound_is_part_of_another_body_or_beside_another() {
    assert_eq!(names("Le CEA-Leti recrute."), ["CEA-Leti"]);
    assert_eq!(ids("Le CEA-Leti recrute."), [""]);
    assert_eq!(names("L'accord UE-Mercosur attend."), ["UE"]);
    assert_eq!(names("Le sommet UE-Balkans attend."), ["UE"]);
}

#[test]
fn a_note_below_a_text_is_no_party() {
    assert_eq!(names("PS : cet article a deux auteurs, en France."), NONE);
}

#[test]
fn the_host_completes_a_post_abroad() {
    let text = "L'ambassade de France au Kenya attend. L'ambassade du Kenya aux Maliens.";
    let document = document(text);
    let mut found = Vec::new();
    Countries::new(&Models::default(), CountryOptions::default())
        .unwrap()
        .recognize(&document, &mut found);
    organisations().recognize(&document, &mut found);
    let posts: Vec<&str> = found
        .iter()
        .filter(|mention| mention.entity_type == EntityType::Organisation)
        .map(|mention| document.slice(mention.span))
        .collect();
    assert_eq!(
        posts,
        ["ambassade de France au Kenya", "ambassade du Kenya"]
    );
}

#[test]
fn a_definition_holds_for_the_whole_article_and_goes_before_the_list() {
    let text = "L’Observatoire des ponts suspendus (OPS) naît. L’OPS compte. La SPV (Société des ports verts) aussi.";
    assert_eq!(
        names(text),
        [
            "Observatoire des ponts suspendus",
            "OPS",
            "OPS",
            "SPV",
            "Société des ports verts"
        ]
    );
    let text = "L’Association des riverains de Seine (ARS) proteste. L’ARS attend.";
    assert!(ids(text).iter().all(String::is_empty), "{:?}", read(text));
    assert_eq!(names("La loi sur les ports verts (LPV) passe."), NONE);
}

#[test]
fn every_line_of_the_list_can_be_read() {
    let organisations = organisations();
    let all = organisations.list.entries.len();
    assert!(all > 1400);
    let ids: std::collections::BTreeSet<&str> = organisations
        .list
        .entries
        .iter()
        .map(|entry| entry.known.id.as_ref())
        .collect();
    assert_eq!(ids.len(), all, "an organisation is listed twice");
    let french = organisations
        .list
        .entries
        .iter()
        .filter(|entry| entry.known.country.as_deref() == Some("FR"))
        .count();
    assert!(french > 400 && all - french > 200);
}

#[test]
fn a_body_that_was_replaced_names_the_one_that_replaced_it() {
    let document = document("La transformation de l’ENA.");
    let mut found = Vec::new();
    organisations().recognize(&document, &mut found);
    let Reference::Known(ena) = &found[0].reference else {
        panic!("{found:?}");
    };
    let succession = ena.succession.clone().unwrap();
    assert_eq!(succession.until.as_deref(), Some("2021-12-31"));
    assert_eq!(
        succession.successor.as_deref(),
        Some("Institut national du service public")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_gives_spans_that_slice(text in "(\\PC|ONU|Conseil d’État|de la |\\(|\\)|é|\u{301}|\u{200B}|-|Agency ){0,60}") {
        let document = document(&text);
        let mut found = Vec::new();
        organisations().recognize(&document, &mut found);
        for mention in found {
            prop_assert!(!document.slice(mention.span).is_empty());
        }
    }
}

#[test]
fn hostile_text_takes_linear_time() {
    let recognizer = organisations();
    let pieces = [
        "Conseil d’",
        "(ONU) ",
        "Agency of the ",
        "Orange ",
        "A",
        "Institut national de ",
        "ABC (",
    ];
    assert_linear(&pieces, |text| {
        recognizer.recognize(&document(text), &mut Vec::new());
    });
}

/// Needs the data folder that `DEPECHE_SHARED` names; says so and passes without it.
#[test]
fn measured_on_single_sentences() {
    let Some(shared) = std::env::var_os("DEPECHE_SHARED") else {
        eprintln!("SKIPPED: set DEPECHE_SHARED to the folder that holds data/ner to measure this");
        return;
    };
    let recognizer = organisations();
    let french = languages::DEFAULT;
    for file in ["depeche-ner.dev.tsv", "depeche-ner.train.tsv"] {
        let text = std::fs::read_to_string(Path::new(&shared).join("data/ner").join(file)).unwrap();
        let (mut right, mut wrong, mut missed) = (0, 0, 0);
        let (mut time, mut tokens) = (std::time::Duration::ZERO, 0);
        let mut by_evidence: BTreeMap<String, (u32, u32)> = BTreeMap::new();
        for line in text.lines() {
            let mut fields = line.split('\t');
            let (Some(_), Some(sentence), Some(gold)) =
                (fields.next(), fields.next(), fields.next())
            else {
                continue;
            };
            let mut gold: Vec<&str> = gold
                .split(" | ")
                .filter_map(|entity| entity.strip_prefix("ORG:"))
                .map(|words| words.split('@').next().unwrap())
                .collect();
            gold.sort_unstable();
            gold.dedup();
            let document = Document::from_text(sentence, french);
            let mut found = Vec::new();
            let begun = std::time::Instant::now();
            recognizer.recognize(&document, &mut found);
            time += begun.elapsed();
            tokens += document.tokens.len();
            let mut seen: Vec<&str> = Vec::new();
            for mention in &found {
                let words = document.slice(mention.span);
                if seen.contains(&words) {
                    continue;
                }
                seen.push(words);
                let count = by_evidence.entry(mention.evidence.to_string()).or_default();
                if gold.contains(&words) {
                    right += 1;
                    count.0 += 1;
                } else {
                    wrong += 1;
                    count.1 += 1;
                    eprintln!("+ {} {words:?}  {gold:?}", mention.evidence);
                }
            }
            for words in gold.iter().filter(|words| !seen.contains(words)) {
                missed += 1;
                eprintln!("- {words:?}  {seen:?}");
            }
        }
        eprintln!(
            "{file}: right {right} wrong {wrong} missed {missed} {by_evidence:?}, {:.0} ns per token",
            time.as_secs_f64() * 1e9 / tokens as f64
        );
    }
}
