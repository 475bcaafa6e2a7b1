//! Other languages, tables, and text that means harm.

use proptest::prelude::*;

use super::*;

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
