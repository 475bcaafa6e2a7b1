//! The suite that every language gets: one line in `language_suite!` for each folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stderr)]

use std::path::Path;

use proptest::prelude::*;

use super::{ALL, Detector, Language, by_code, evaluate_files};
use crate::text::{Document, is_invisible};

/// What holds for any text in any language.
fn check_document(language: &'static dyn Language, text: &str) {
    let document = Document::from_text(text, language);
    assert_eq!(document.text, text, "the text is kept verbatim");
    let mut covered = 0;
    for token in &document.tokens {
        assert!(token.span.start >= covered && token.span.start < token.span.end);
        assert!(!document.slice(token.span).is_empty(), "a span slices back");
        let between = text
            .get(covered as usize..token.span.start as usize)
            .unwrap();
        assert!(
            between
                .chars()
                .all(|c| c.is_whitespace() || is_invisible(c)),
            "left out: {between:?}"
        );
        covered = token.span.end;
    }
    let rest = text.get(covered as usize..).unwrap();
    assert!(
        rest.chars().all(|c| c.is_whitespace() || is_invisible(c)),
        "left out: {rest:?}"
    );
    let mut next = 0;
    for sentence in &document.sentences {
        assert_eq!(sentence.tokens.0, next, "every token is in one sentence");
        assert!(sentence.tokens.0 < sentence.tokens.1);
        next = sentence.tokens.1;
        let part = document.parts.get(sentence.part as usize).unwrap();
        assert!(part.span.contains(sentence.span));
        for token in document.tokens_of(sentence) {
            assert!(sentence.span.contains(token.span));
        }
    }
    assert_eq!(next as usize, document.tokens.len());
}

/// What holds for the tables of any language.
fn check_tables(language: &'static dyn Language) {
    let lower = |words: &[&str]| {
        for word in words {
            assert_eq!(*word, word.to_lowercase(), "tables are lower case");
            assert!(
                !word.is_empty() && !word.contains('’'),
                "{word:?}: straight apostrophe"
            );
        }
    };
    let detection = language.detection();
    for words in [
        detection.function_words,
        detection.elisions,
        detection.endings,
        detection.beginnings,
        detection.groups,
    ] {
        lower(words);
        let mut distinct: Vec<_> = words.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), words.len(), "no entry twice");
    }
    let tokenization = language.tokenization();
    for words in [
        tokenization.elisions,
        tokenization.whole,
        tokenization.abbreviations,
        tokenization.numbered,
    ] {
        lower(words);
    }
}

/// Any text, with the characters that tokens and sentences turn on made frequent.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zA-ZéœÀ0-9'’.,:;!?…«» \u{a0}\u{202f}\u{ad}\u{200b}\u{301}@/#&°·\n-]{0,80}",
    ]
}

macro_rules! language_suite {
    ($($name:ident: $language:expr;)*) => {$(
        mod $name {
            use super::*;

            #[test]
            fn its_tables_are_well_formed() {
                check_tables($language);
            }

            proptest! {
                #[test]
                fn any_text_is_covered_in_order(text in any_text()) {
                    check_document($language, &text);
                }
            }
        }
    )*};
}

language_suite! {
    french: &crate::languages::french::French;
    english: &crate::languages::english::English;
    spanish: &crate::languages::spanish::Spanish;
    german: &crate::languages::german::German;
    italian: &crate::languages::italian::Italian;
    portuguese: &crate::languages::portuguese::Portuguese;
    dutch: &crate::languages::dutch::Dutch;
    catalan: &crate::languages::catalan::Catalan;
    romanian: &crate::languages::romanian::Romanian;
    occitan: &crate::languages::occitan::Occitan;
    latvian: &crate::languages::latvian::Latvian;
    template: &crate::languages::template::Template;
}

proptest! {
    #[test]
    fn detection_never_panics(text in any::<String>()) {
        let detector = Detector::new(&["fr".to_owned(), "ru".to_owned()]).unwrap();
        let verdict = detector.detect(&text, Some("fr"));
        prop_assert!((0.0..=1.0).contains(&verdict.confidence));
    }
}

fn detector() -> Detector {
    Detector::new(&[]).unwrap()
}

#[test]
fn a_sentence_is_told_in_every_language_with_words() {
    let detector = detector();
    for (code, sentence) in [
        (
            "fr",
            "La ministre a présenté hier soir le nouveau plan d’action aux maires réunis à Tours.",
        ),
        (
            "en",
            "The minister presented the new plan to the mayors who had gathered there last night.",
        ),
        (
            "es",
            "La ministra presentó ayer el nuevo plan a los alcaldes reunidos en la ciudad.",
        ),
        (
            "de",
            "Die Ministerin stellte gestern den neuen Plan vor, den die Städte erwartet hatten.",
        ),
        (
            "it",
            "La ministra ha presentato ieri il nuovo piano ai sindaci riuniti nella città.",
        ),
        (
            "pt",
            "A ministra apresentou ontem o novo plano aos prefeitos reunidos na cidade, que não o conheciam.",
        ),
        (
            "nl",
            "De minister heeft gisteren het nieuwe plan voorgesteld aan de burgemeesters van het land.",
        ),
        (
            "ca",
            "La ministra va presentar ahir el nou pla als alcaldes reunits a la ciutat amb molta il·lusió.",
        ),
        (
            "ro",
            "Ministra a prezentat ieri noul plan primarilor care s-au adunat în oraș pentru a-l discuta.",
        ),
        (
            "oc",
            "La ministra presentèt ièr lo plan novèl als cònsols amassats dins la vila amb fòrça monde.",
        ),
        (
            "lv",
            "Ministre vakar pilsētā iepazīstināja mērus ar jauno plānu, ko viņi ļoti gaidīja.",
        ),
    ] {
        let verdict = detector.detect(sentence, None);
        assert_eq!(verdict.code, code, "{sentence}: {verdict:?}");
    }
    assert_eq!(ALL.len(), 11);
}

#[test]
fn a_text_too_short_to_tell_is_not_reliable() {
    let detector = detector();
    for text in [
        "",
        "…",
        "2025",
        "Info",
        "https://exemple.fr/le-ministre-de-la-sante",
        "Roma",
    ] {
        assert!(!detector.detect(text, None).reliable, "{text}");
    }
    assert_eq!(detector.detect("12 % !", None).code, "und");
    let claimed = detector.detect("12 %", Some("fr-FR"));
    assert_eq!((claimed.code, claimed.by), ("fr", "source"));
}

#[test]
fn the_source_sways_near_ties_and_is_contradicted_by_clear_texts() {
    let detector = detector();
    let english = "The committee will publish its report before the end of the year, and everyone is waiting for it.";
    let verdict = detector.detect(english, Some("fr"));
    assert_eq!(verdict.code, "en");
    assert!(verdict.reliable && verdict.contradicts_source);
    assert!(!detector.detect(english, Some("en-GB")).contradicts_source);
}

#[test]
fn addresses_and_typography_do_not_count() {
    let detector = detector();
    let plain = detector.detect("L'école qu'elle dirige n'a pas d'élèves cette année", None);
    let typographic = detector.detect("L’école qu’elle dirige n’a pas d’élèves cette année", None);
    let decomposed = detector.detect(
        "L'e\u{301}cole qu'elle dirige n'a pas d'e\u{301}le\u{300}ves cette anne\u{301}e",
        None,
    );
    assert_eq!(plain, typographic);
    assert_eq!(plain, decomposed);
    let linked = detector.detect("L'école qu'elle dirige n'a pas d'élèves cette année https://the.school.example/of/the/year", None);
    assert_eq!(plain, linked);
}

#[test]
fn codes_are_checked_and_resolved_by_primary_subtag() {
    assert!(Detector::new(&["xx".to_owned()]).is_err());
    assert!(Detector::new(&["pl".to_owned(), "pt-BR".to_owned()]).is_ok());
    assert_eq!(by_code("FR-ca").map(Language::code), Some("fr"));
}

/// Needs the data folder that `DEPECHE_SHARED` names; says so and passes without it.
#[test]
fn language_targets_are_met_on_the_tuning_data() {
    let Some(shared) = std::env::var_os("DEPECHE_SHARED") else {
        eprintln!(
            "SKIPPED: set DEPECHE_SHARED to the folder that holds data/langid to measure the detector"
        );
        return;
    };
    let codes: Vec<String> = "fr en de es it pt nl ca ro oc"
        .split(' ')
        .map(str::to_owned)
        .collect();
    let detector = Detector::new(&codes).unwrap();
    let report = evaluate_files(&Path::new(&shared).join("data/langid"), &detector).unwrap();
    for score in &report.files {
        eprintln!(
            "{:30} {:.4}  reliable {:.3} of which right {:.4}",
            score.file,
            score.accuracy(),
            score.reliable as f64 / score.texts as f64,
            score.reliable_right as f64 / score.reliable.max(1) as f64
        );
    }
    for part in ["flores", "sentences", "word-pairs", "single-words"] {
        eprintln!("{part:30} {:.4}", report.accuracy(part));
    }
    assert!(report.accuracy("flores") >= 0.985);
    assert!(report.accuracy("flores.fra") >= 0.99);
    assert!(report.accuracy("fr.word-pairs") >= 0.80);
}
