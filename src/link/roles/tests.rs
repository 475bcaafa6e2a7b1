#![allow(clippy::unwrap_used)]

use super::*;
use crate::languages;

/// The function found beside each of `names`, which are the people of the text.
fn roles(code: &str, text: &str, names: &[&str]) -> Vec<Option<String>> {
    let document = Document::from_text(text, languages::by_code(code).unwrap());
    let spans: Vec<Span> = names
        .iter()
        .map(|name| {
            let start = text.find(name).unwrap() as u32;
            Span::new(start, start + name.len() as u32)
        })
        .collect();
    let roles = Roles::new(&document, spans.iter().copied());
    spans
        .iter()
        .map(|&span| roles.beside(span).map(|(role, _)| role))
        .collect()
}

fn one(text: &str, name: &str, role: &str) {
    assert_eq!(
        roles("fr", text, &[name]),
        [Some(role.to_owned())],
        "{text}"
    );
}

fn none(text: &str, name: &str) {
    assert_eq!(roles("fr", text, &[name]), [None], "{text}");
}

#[test]
fn functions_are_read_in_other_languages() {
    for (code, text, name, role) in [
        (
            "es",
            "Lo dijo Ana Vasquín, directora de la escuela.",
            "Ana Vasquín",
            "directora de la escuela",
        ),
        (
            "es",
            "El alcalde de Lorvín, Juan Marel, calló.",
            "Juan Marel",
            "alcalde de Lorvín",
        ),
        (
            "it",
            "Lo spiega la geologa Ana Vaschini.",
            "Ana Vaschini",
            "geologa",
        ),
        (
            "it",
            "Parla Ana Vaschini, sindaca di Lorvino.",
            "Ana Vaschini",
            "sindaca di Lorvino",
        ),
        (
            "pt",
            "Disse Ana Vasquim, bastonária da Ordem.",
            "Ana Vasquim",
            "bastonária da Ordem",
        ),
        (
            "de",
            "Das sagte Oberbürgermeisterin Ana Brosen.",
            "Ana Brosen",
            "Oberbürgermeisterin",
        ),
        (
            "de",
            "Das sagte Ana Brosen, Leiterin der Schule.",
            "Ana Brosen",
            "Leiterin der Schule",
        ),
        (
            "de",
            "Das sagte der lettische Außenminister Juris Vilk.",
            "Juris Vilk",
            "lettische Außenminister",
        ),
        (
            "en",
            "She met the Norwegian ambassador, Ana Marel.",
            "Ana Marel",
            "Norwegian ambassador",
        ),
    ] {
        assert_eq!(
            roles(code, text, &[name]),
            [Some(role.to_owned())],
            "{text}"
        );
    }
}

#[test]
fn a_ministerial_office_goes_as_far_as_its_recogniser_says() {
    let beside = |text: &str, name: &str, office: &str| {
        let document = Document::from_text(text, languages::by_code("en").unwrap());
        let at = |words: &str| {
            let start = text.find(words).unwrap() as u32;
            Span::new(start, start + words.len() as u32)
        };
        let roles = Roles::new(&document, [at(name)].into_iter()).with_offices(vec![at(office)]);
        roles.beside(at(name)).map(|(role, _)| role)
    };
    let office = "minister of transport, civil aviation and the merchant navy";
    let after = format!("It was Jo Ruiz, {office}, who called.");
    assert_eq!(beside(&after, "Jo Ruiz", office).as_deref(), Some(office));
    let office = "Health and Social Care Secretary";
    let before = format!("{office} Ana Marel called.");
    assert_eq!(
        beside(&before, "Ana Marel", office).as_deref(),
        Some(office)
    );
    let apart = format!("The {office} called and Ana Marel came.");
    assert_eq!(beside(&apart, "Ana Marel", office), None);
}

#[test]
fn a_function_starts_again_after_a_verb_and_a_possessive() {
    one(
        "La présidente doit voir jeudi à Sault son homologue grec, Nikos Vasquin.",
        "Nikos Vasquin",
        "homologue grec",
    );
    none("La présidente rencontre Nikos Vasquin.", "Nikos Vasquin");
    none(
        "Le maire recevra mardi à Sault Nikos Vasquin.",
        "Nikos Vasquin",
    );
}

#[test]
fn inclusive_writing_belongs_to_the_word() {
    one(
        "Ana Marel, responsable du réseau des Bâtisseur(se)s de ponts, sourit.",
        "Ana Marel",
        "responsable du réseau des Bâtisseur(se)s de ponts",
    );
    one(
        "Ana Marel, chargé·e de mission, sourit.",
        "Ana Marel",
        "chargé·e de mission",
    );
    one(
        "Ana Marel, directeur.rice du port, sourit.",
        "Ana Marel",
        "directeur.rice du port",
    );
}

#[test]
fn marks_of_the_page_end_a_function() {
    for mark in ["**", " / Visite", " - Visite", "_", " [lien]", " (visite)"] {
        let text = format!("Ana Marel, directrice du port{mark} du soir.");
        one(&text, "Ana Marel", "directrice du port");
    }
}

#[test]
fn a_function_is_not_borrowed_from_the_neighbour() {
    let text = "Le député (Gers) Paul Marel, le sénateur Jo Ruiz et la maire de Sault, Ana Brun, étaient là.";
    assert_eq!(
        roles("fr", text, &["Paul Marel", "Jo Ruiz", "Ana Brun"]),
        [
            Some("député".to_owned()),
            Some("sénateur".to_owned()),
            Some("maire de Sault".to_owned())
        ]
    );
    let text = "Ana Marel, la directrice du port, Jo Ruiz, son adjoint, sont venus.";
    assert_eq!(
        roles("fr", text, &["Ana Marel", "Jo Ruiz"]),
        [
            Some("directrice du port".to_owned()),
            Some("adjoint".to_owned())
        ]
    );
    let text = "Ana Marel, directrice du port, Jo Ruiz et Lou Brun sont venus.";
    assert_eq!(
        roles("fr", text, &["Ana Marel", "Jo Ruiz", "Lou Brun"]),
        [Some("directrice du port".to_owned()), None, None]
    );
}

#[test]
fn the_complement_of_a_function_may_be_a_person() {
    let text = "Ana Marel, avocate de M. Ruiz, a parlé.";
    assert_eq!(
        roles("fr", text, &["Ana Marel", "Ruiz"]),
        [Some("avocate de M. Ruiz".to_owned()), None]
    );
}

#[test]
fn two_offices_are_one_function() {
    one(
        "Le vice-premier ministre et ministre des Ports, Jo Ruiz, a parlé.",
        "Jo Ruiz",
        "vice-premier ministre et ministre des Ports",
    );
    one(
        "Jo Ruiz, historien des ports, professeur à l’université de Sault, a parlé.",
        "Jo Ruiz",
        "historien des ports, professeur à l’université de Sault",
    );
}

#[test]
fn an_age_or_a_party_may_stand_between() {
    one(
        "Jo Ruiz, 54 ans, directeur du port, a parlé.",
        "Jo Ruiz",
        "directeur du port",
    );
    one(
        "Ana Marel (58 ans), infirmière, a parlé.",
        "Ana Marel",
        "infirmière",
    );
    one(
        "Jo Ruiz (PRS), jusqu’ici secrétaire d’État aux Ports, prend la Mer.",
        "Jo Ruiz",
        "secrétaire d’État aux Ports",
    );
}

#[test]
fn an_office_says_more_than_a_grade_or_a_kin() {
    one(
        "Le directeur général des secours, le général Jo Ruiz, a parlé.",
        "Jo Ruiz",
        "directeur général des secours",
    );
    one(
        "Le président, le Mauritanien Jo Ruiz, a parlé.",
        "Jo Ruiz",
        "président",
    );
    one(
        "Ana Marel, mère d’un élève et présidente du comité des ponts, attend.",
        "Ana Marel",
        "présidente du comité des ponts",
    );
    one(
        "Son ancien étudiant Jo Ruiz, aujourd’hui maître de conférences à Sault, l’admire.",
        "Jo Ruiz",
        "maître de conférences à Sault",
    );
}

#[test]
fn a_plural_function_is_shared_by_its_list() {
    let text = "Les députés Ana Marel, Jo Ruiz et Lou Brun ont voté.";
    let role = Some("députés".to_owned());
    assert_eq!(
        roles("fr", text, &["Ana Marel", "Jo Ruiz", "Lou Brun"]),
        [role.clone(), role.clone(), role]
    );
    let text = "Ana Marel et Lou Brun, directrices du port, ont voté.";
    let role = Some("directrices du port".to_owned());
    assert_eq!(
        roles("fr", text, &["Ana Marel", "Lou Brun"]),
        [role.clone(), role]
    );
}

#[test]
fn english_describes_before_the_head() {
    assert_eq!(
        roles(
            "en",
            "Ana Marel, Senior Port Designer, spoke.",
            &["Ana Marel"]
        ),
        [Some("Senior Port Designer".to_owned())]
    );
}

#[test]
fn the_stop_of_a_sentence_is_no_part_of_a_function() {
    one(
        "Voici Ana Marel, analyste chez ING. Elle parle.",
        "Ana Marel",
        "analyste chez ING",
    );
    one(
        "Voici Ana Marel, analyste chez Vasquin S.A. à Sault.",
        "Ana Marel",
        "analyste chez Vasquin S.A. à Sault",
    );
}

#[test]
fn a_function_ends_where_an_article_opens_another_subject() {
    one(
        "Michel Aubrac, préfet du Nord et les directeurs des services ont parlé.",
        "Michel Aubrac",
        "préfet du Nord",
    );
    one(
        "Michel Aubrac, directeur des ports et des quais, a parlé.",
        "Michel Aubrac",
        "directeur des ports et des quais",
    );
}

#[test]
fn a_function_ends_before_a_dangling_preposition() {
    one(
        "Ana Marel, ingénieure système pour",
        "Ana Marel",
        "ingénieure système",
    );
}

#[test]
fn a_function_ends_where_an_adverb_opens_another_phrase() {
    one(
        "Ana Marel, géographe à Sault et actuellement en congé, sourit.",
        "Ana Marel",
        "géographe à Sault",
    );
}

#[test]
fn each_line_of_a_list_of_people_states_its_own() {
    let text = "Ana Marel, directrice du port\n\nJo Ruiz, maire de Sault\n\nFin.";
    assert_eq!(
        roles("fr", text, &["Ana Marel", "Jo Ruiz"]),
        [
            Some("directrice du port".to_owned()),
            Some("maire de Sault".to_owned())
        ]
    );
}

#[test]
fn the_complement_of_a_name_is_nobodys_function() {
    none("Au Palais des papes, Ana Marel chante.", "Ana Marel");
}

#[test]
fn an_acronym_in_a_function_stays_and_a_party_after_it_does_not() {
    one(
        "Jo Ruiz, directeur de l'Institut des ports de mer (IPM), sort.",
        "Jo Ruiz",
        "directeur de l'Institut des ports de mer (IPM)",
    );
    one(
        "Jo Ruiz, sénateur de la Sarthe (LR), sort.",
        "Jo Ruiz",
        "sénateur de la Sarthe",
    );
}

#[test]
fn an_apposition_may_lack_its_comma_where_it_ends_like_one() {
    one(
        "Jo Ruiz le directeur du port, a souri.",
        "Jo Ruiz",
        "directeur du port",
    );
    none("Selon Jo Ruiz le directeur ment souvent.", "Jo Ruiz");
}
