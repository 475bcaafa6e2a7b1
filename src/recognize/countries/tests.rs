#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::text::linear::assert_linear;

static COUNTRIES: LazyLock<Countries> =
    LazyLock::new(|| Countries::new(&Models::default(), CountryOptions::default()).unwrap());

/// `words=CODE`, several codes for an ambiguous name with `|`, in text order.
fn read_in(code: &str, text: &str) -> Vec<String> {
    let document = Document::from_text(text, languages::by_code(code).unwrap());
    let mut found = Vec::new();
    COUNTRIES.recognize(&document, &mut found);
    let mut found = crate::link::overlap::settle(found);
    found.sort_by_key(|mention| mention.span);
    found
        .iter()
        .map(|mention| {
            let codes = match &mention.reference {
                Reference::Known(known) => known.iso3166.clone().unwrap().into_owned(),
                Reference::Ambiguous(candidates) => candidates.join("|"),
                other => panic!("{other:?}"),
            };
            format!("{}={codes}", document.slice(mention.span))
        })
        .collect()
}

fn french(text: &str) -> Vec<String> {
    read_in("fr", text)
}

const NOTHING: Vec<String> = Vec::new();

#[test]
fn a_demonym_in_every_inflection_shows_the_country() {
    assert_eq!(
        french("Une délégation lettone, des cadres lettons, deux Lettones et un Letton."),
        ["lettone=LV", "lettons=LV", "Lettones=LV", "Letton=LV"]
    );
    assert_eq!(
        french("Les entreprises grecques et turques, le ministre belge."),
        ["grecques=GR", "turques=TR", "belge=BE"]
    );
}

#[test]
fn a_region_or_a_sea_that_is_called_after_a_country_is_not_the_country() {
    for (code, text) in [
        (
            "fr",
            "Un feu en Colombie-Britannique et en Mongolie intérieure.",
        ),
        (
            "fr",
            "Un navire dans le golfe d’Oman et le canal du Panama.",
        ),
        ("en", "A fire in British Columbia and Inner Mongolia."),
        ("es", "Un incendio en Columbia Británica."),
    ] {
        assert_eq!(read_in(code, text), NOTHING, "{text}");
    }
}

#[test]
fn a_street_may_follow_what_it_is_called_after() {
    assert_eq!(read_in("de", "Er wohnt in der Schweizer Straße."), NOTHING);
    assert_eq!(read_in("de", "Die Schweizer Banken."), ["Schweizer=CH"]);
    assert_eq!(read_in("en", "The diner on Norway Street."), NOTHING);
    assert_eq!(read_in("en", "A Norway without oil."), ["Norway=NO"]);
}

#[test]
fn a_capital_makes_a_language_of_the_bare_german_adjective() {
    assert_eq!(read_in("de", "Sie lernen ein Jahr lang Deutsch."), NOTHING);
    assert_eq!(
        read_in(
            "de",
            "Deutsche und Franzosen, eine Chilenin, drei Chileninnen."
        ),
        [
            "Deutsche=DE",
            "Franzosen=FR",
            "Chilenin=CL",
            "Chileninnen=CL"
        ]
    );
}

#[test]
fn lessons_are_in_a_language() {
    for (code, text) in [
        ("it", "Gli esami di italiano sono difficili."),
        ("es", "Dan clases de español."),
        ("pt", "Há aulas de português."),
    ] {
        assert_eq!(read_in(code, text), NOTHING, "{text}");
    }
}

#[test]
fn dishes_animals_and_regions_are_no_countries() {
    for (code, text) in [
        ("en", "Canada geese ate French toast in New England."),
        ("es", "Una montaña rusa en Nueva Inglaterra."),
        ("it", "Insalata russa per i porcellini d’India."),
        ("de", "Ein Haus in Neuengland."),
        ("pt", "Um porquinho-da-índia na Nova Inglaterra."),
    ] {
        assert_eq!(read_in(code, text), NOTHING, "{text}");
    }
}

#[test]
fn the_portuguese_name_of_two_guineas_is_settled_by_its_towns() {
    assert_eq!(
        read_in("pt", "A Guiné reabriu a escola de Bissau."),
        ["Guiné=GW"]
    );
    assert_eq!(
        read_in("pt", "A Guiné, disse o governo de Conacri."),
        ["Guiné=GN"]
    );
}

#[test]
fn the_longest_name_wins() {
    assert_eq!(
        french("La Guinée-Bissau, le Niger, le Nigeria, la Corée du Nord et le Soudan du Sud."),
        [
            "Guinée-Bissau=GW",
            "Niger=NE",
            "Nigeria=NG",
            "Corée du Nord=KP",
            "Soudan du Sud=SS"
        ]
    );
}

#[test]
fn variants_abbreviations_hyphens_and_accents_are_the_same_country() {
    assert_eq!(
        french("La Côte-d’Ivoire, la Cote d'Ivoire, la Birmanie, les USA, la RDC, le R.-U."),
        [
            "Côte-d’Ivoire=CI",
            "Cote d'Ivoire=CI",
            "Birmanie=MM",
            "USA=US",
            "RDC=CD",
            "R.-U.=GB"
        ]
    );
    assert_eq!(
        french("Le Bre\u{301}sil et l’E\u{301}gypte."),
        ["Bre\u{301}sil=BR", "E\u{301}gypte=EG"]
    );
    assert_eq!(
        french("LA LETTONIE ET LES ÉTATS-UNIS"),
        ["LETTONIE=LV", "ÉTATS-UNIS=US"]
    );
    assert_eq!(french("Les États\u{2011}Unis"), ["États\u{2011}Unis=US"]);
}

#[test]
fn the_capital_of_an_article_makes_no_country() {
    assert_eq!(french("La réunion commence."), NOTHING);
    assert_eq!(french("LA RÉUNION EST LOIN"), ["RÉUNION=RE"]);
    assert_eq!(french("Elle vit à La Réunion."), ["La Réunion=RE"]);
}

#[test]
fn a_compound_shows_both_countries_on_one_span() {
    assert_eq!(
        french("Un sommet franco-allemand, des liens américano-russes."),
        [
            "franco-allemand=DE",
            "franco-allemand=FR",
            "américano-russes=RU",
            "américano-russes=US"
        ]
    );
    assert_eq!(
        french("Une marche anti-américaine."),
        ["anti-américaine=US"]
    );
}

#[test]
fn a_language_is_no_country() {
    assert_eq!(
        french("Il parle en français un texte traduit de l’anglais."),
        NOTHING
    );
    assert_eq!(french("Elle apprend le portugais depuis un an."), NOTHING);
}

#[test]
fn a_name_that_does_not_point_at_the_country_is_none() {
    assert_eq!(
        french("Air France et Crédit Suisse, rue de Suède, selon François Hollande."),
        NOTHING
    );
}

#[test]
fn a_body_that_points_at_its_country_shows_it() {
    assert_eq!(
        french("La Banque de France, l’ambassade du Kenya et l’équipe de France."),
        ["France=FR", "Kenya=KE", "France=FR"]
    );
}

#[test]
fn former_states_and_regions_are_left_alone() {
    assert_eq!(
        french("L’URSS, la Yougoslavie, l’Écosse, la Catalogne et le Kurdistan."),
        NOTHING
    );
}

#[test]
fn an_ambiguous_name_is_resolved_by_the_article_or_keeps_its_candidates() {
    assert_eq!(french("Le Congo prépare son budget."), ["Congo=CD|CG"]);
    assert_eq!(
        french("À Kinshasa, le Congo prépare son budget ; les élus congolais l’attendent."),
        ["Congo=CD", "congolais=CD"]
    );
    assert_eq!(french("À Brazzaville, le Congo vote."), ["Congo=CG"]);
    assert_eq!(french("À Séoul, la Corée vote."), ["Corée=KR"]);
}

#[test]
fn capitals_stand_for_their_governments_only_when_asked_to() {
    let text = "Washington a refusé.";
    assert_eq!(french(text), NOTHING);
    let asked = Countries::new(&Models::default(), CountryOptions { capitals: true }).unwrap();
    let document = Document::from_text(text, languages::DEFAULT);
    let mut found = Vec::new();
    asked.recognize(&document, &mut found);
    assert_eq!(found.len(), 1);
}

#[test]
fn other_languages_have_names_and_demonyms_of_their_own() {
    assert_eq!(
        read_in("en", "Latvian officials met the French minister in Kenya."),
        ["Latvian=LV", "French=FR", "Kenya=KE"]
    );
    assert_eq!(
        read_in("es", "El gobierno mexicano y Letonia."),
        ["mexicano=MX", "Letonia=LV"]
    );
    assert_eq!(
        read_in("it", "Il ministro francese in Lettonia."),
        ["francese=FR", "Lettonia=LV"]
    );
    assert_eq!(
        read_in("de", "Die deutsche Delegation in Lettland."),
        ["deutsche=DE", "Lettland=LV"]
    );
    assert_eq!(
        read_in("pt", "O ministro angolano no Brasil."),
        ["angolano=AO", "Brasil=BR"]
    );
}

#[test]
fn every_country_has_a_label_and_its_regions() {
    let atlas = COUNTRIES.atlas();
    assert_eq!(atlas.countries.len(), 250);
    assert_eq!(atlas.label("LV", "fr"), Some("Lettonie"));
    let regions: Vec<String> = atlas
        .regions("LV", "fr")
        .into_iter()
        .map(|(code, label)| format!("{code} {label}"))
        .collect();
    assert_eq!(regions, ["150 Europe", "154 Europe du Nord"]);
}

proptest! {
    #[test]
    fn whatever_the_text_every_span_slices(
        text in "(France|lettone|Congo|franco-|-allemand|Guinée|États|Unis|d’|en |[A-Za-zéœ’'\\-. \u{301}\u{200B}\u{A0}]){0,80}"
    ) {
        for language in languages::ALL {
            let document = Document::from_text(&text, *language);
            let mut found = Vec::new();
            COUNTRIES.recognize(&document, &mut found);
            for mention in found {
                prop_assert!(!document.slice(mention.span).is_empty());
            }
        }
    }
}

#[test]
fn hostile_text_takes_linear_time() {
    let pieces = [
        "franco-",
        "Guinée équatoriale-",
        "République de la ",
        "France-",
    ];
    assert_linear(&pieces, |text| {
        let document = Document::from_text(text, languages::DEFAULT);
        COUNTRIES.recognize(&document, &mut Vec::new());
    });
}
