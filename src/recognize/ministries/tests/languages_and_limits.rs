//! Other languages, tables, and text that means harm.

use proptest::prelude::*;

use super::*;
use crate::text::linear::assert_linear;

#[test]
fn english_forms_are_found_too() {
    for (text, expected) in [
        (
            "The Ministry of Health and Social Care said so.",
            "Ministry of Health and Social Care = ?/sante",
        ),
        (
            "the Latvian Ministry of Foreign Affairs",
            "Latvian Ministry of Foreign Affairs = lv/affaires-etrangeres",
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

/// Only the words that are found.
fn spans_in(text: &str, code: &str) -> Vec<String> {
    let (document, mentions) = read(text, code, None);
    mentions
        .iter()
        .map(|mention| document.slice(mention.span).to_owned())
        .collect()
}

#[test]
fn the_nationality_before_a_head_is_part_of_the_name_and_a_possessive_is_not() {
    for (text, code, whole) in [
        (
            "The Latvian finance minister left.",
            "en",
            "Latvian finance minister",
        ),
        (
            "A US Department of Labor grant.",
            "en",
            "US Department of Labor",
        ),
        ("Latvia’s finance minister left.", "en", "finance minister"),
        (
            "Das lettische Innenministerium warnt.",
            "de",
            "lettische Innenministerium",
        ),
        (
            "Der lettische Staatssekretär für Inneres kam.",
            "de",
            "lettische Staatssekretär für Inneres",
        ),
        ("der US-Handelsminister", "de", "US-Handelsminister"),
        ("die Kulturstaatsministerin", "de", "Kulturstaatsministerin"),
    ] {
        assert_eq!(spans_in(text, code), [whole], "{text}");
    }
    assert!(found_in("der US-Handelsminister", "de")[0].ends_with("= us/commerce-artisanat"));
}

#[test]
fn offices_written_small_are_found_in_english() {
    for (text, whole) in [
        ("The health minister resigned.", "health minister"),
        ("the minister for welfare", "minister for welfare"),
        (
            "the minister of social protection",
            "minister of social protection",
        ),
        ("talks at the interior ministry", "interior ministry"),
    ] {
        assert_eq!(spans_in(text, "en"), [whole], "{text}");
    }
    for text in [
        "the government minister",
        "a state minister",
        "the minister of the parish",
        "the finance department of the firm",
        "Treasury yields fell.",
    ] {
        assert!(
            spans_in(text, "en").is_empty(),
            "{text}: {:?}",
            spans_in(text, "en")
        );
    }
}

#[test]
fn a_part_may_open_with_an_article_alone() {
    for (whole, code) in [
        (
            "minister of transport, civil aviation and the merchant navy",
            "en",
        ),
        (
            "Ministerio para la Transición Ecológica y el Reto Demográfico",
            "es",
        ),
        (
            "ministro per la Protezione civile e le Politiche del mare",
            "it",
        ),
    ] {
        assert_eq!(spans_in(&format!("{whole} ."), code), [whole]);
    }
    assert_eq!(
        spans_in("The Ministry of Health and the Home Office agreed.", "en"),
        ["Ministry of Health", "Home Office"]
    );
    assert_eq!(
        spans_in("il ministero della Salute e l’Università di Lorvino", "it"),
        ["ministero della Salute"]
    );
}

#[test]
fn a_capital_tells_a_part_that_nobody_listed_but_no_country() {
    for (whole, code) in [
        (
            "Ministry of the Interior, Security and Customary Affairs",
            "en",
        ),
        ("Ministry of Unification", "en"),
        ("Ministerio de Hacienda y Crédito Público", "es"),
        (
            "ministro de Educación, Enseñanza Universitaria y Deportes",
            "es",
        ),
        (
            "ministro dos Assuntos Sociais, Acção Humanitária e Solidariedade Nacional",
            "pt",
        ),
        (
            "Bundesministerium für Kunst, Kultur, öffentlichen Dienst und Sport",
            "de",
        ),
    ] {
        assert_eq!(spans_in(&format!("{whole} ."), code), [whole]);
    }
    assert_eq!(
        spans_in("the Ministry of Health, Liberia and others", "en"),
        ["Ministry of Health"]
    );
}

#[test]
fn the_country_that_completes_a_body_is_part_of_it_and_an_office_has_none() {
    assert_eq!(
        spans_in("the Ministry of Health of Liberia", "en"),
        ["Ministry of Health of Liberia"]
    );
    assert_eq!(
        spans_in("the Minister of Health of Liberia", "en"),
        ["Minister of Health"]
    );
    assert_eq!(
        found_in("the Ministry of Health of Liberia", "en"),
        ["Ministry of Health of Liberia = lr/sante"]
    );
}

#[test]
fn a_nickname_is_known_in_every_language() {
    for (text, code, expected) in [
        (
            "Der Quai d’Orsay riet ab.",
            "de",
            "Quai d’Orsay = fr/affaires-etrangeres",
        ),
        (
            "The Farnesina said so.",
            "en",
            "Farnesina = it/affaires-etrangeres",
        ),
        (
            "El Itamaraty calla.",
            "es",
            "Itamaraty = br/affaires-etrangeres",
        ),
    ] {
        assert_eq!(found_in(text, code), [expected], "{text}");
    }
}

#[test]
fn an_acronym_may_be_written_as_a_word() {
    assert_eq!(
        spans_in(
            "Il Ministero dell’Economia e delle Finanze (Mef) tace. Il Mef paga.",
            "it"
        ),
        ["Ministero dell’Economia e delle Finanze", "Mef", "Mef"]
    );
    assert_eq!(
        spans_in("Il Ministero della Salute (Roma) tace.", "it"),
        ["Ministero della Salute"]
    );
}

#[test]
fn the_treasury_is_that_of_the_state_that_the_article_is_about() {
    assert_eq!(
        found_in(
            "Latvia saves. Latvia’s budget is late, says the Treasury.",
            "en"
        ),
        ["Treasury = lv/economie-finances"]
    );
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
    let pieces = [
        "ministre de la santé, ",
        "ministre de la ",
        "ministère de la santé, santé, ",
        "ministre d'État, ",
        "ministre auprès du ",
        "ministère\n",
    ];
    assert_linear(&pieces, |text| {
        read(text, "fr", None);
    });
    // What goes on for ever after one beginning.
    for (beginning, piece) in [
        ("ministère de la santé et ", "de la santé et "),
        ("ministère des ", "services de "),
        ("ministère de la ", "nouvelle "),
        ("ministère de la ", "x"),
    ] {
        assert_linear(&[piece], |text| {
            read(&format!("{beginning}{text}"), "fr", None);
        });
    }
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
