//! The main job on the sample corpus, with the real binary.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::BTreeSet;
use std::path::Path;

use common::{Place, articles, depeche, record, report, root};
use predicates::prelude::*;

const FILES: [&str; 5] = [
    "enriched.jsonl",
    "rejected.jsonl",
    "related.csv",
    "run.json",
    "tags.csv",
];

fn enrich_corpus(output: &Path, more: &[&str]) {
    depeche()
        .args(["enrich", "corpus", "-o"])
        .arg(output)
        .args(more)
        .assert()
        .code(3);
}

#[test]
fn the_sample_corpus_is_enriched_but_for_the_records_broken_on_purpose() {
    let folder = tempfile::tempdir().unwrap();
    enrich_corpus(folder.path(), &[]);
    let names: BTreeSet<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != ".depeche")
        .collect();
    assert_eq!(names, FILES.map(str::to_owned).into());
    let report = report(folder.path());
    assert_eq!(report.counts.articles, 67, "66 articles and bon-001");
    let reasons: Vec<(&str, u64)> = report
        .rejected
        .iter()
        .map(|(reason, &count)| (reason.as_str(), count))
        .collect();
    assert_eq!(
        reasons,
        [
            ("invalid_json", 1),
            ("invalid_encoding", 1),
            ("empty_text", 2),
            ("duplicate_id", 1),
            ("unsupported_format", 1),
            ("decompression_failed", 1),
        ]
    );
}

#[test]
fn every_offset_slices_back_to_its_words() {
    let folder = tempfile::tempdir().unwrap();
    enrich_corpus(folder.path(), &[]);
    let mut checked = 0;
    for article in articles(folder.path()) {
        let text: Vec<char> = article.text.chars().collect();
        let slice = |start: u32, end: u32| -> String {
            text.get(start as usize..end as usize)
                .unwrap()
                .iter()
                .collect()
        };
        for mention in article.entities.iter().flat_map(|entity| &entity.mentions) {
            assert_eq!(slice(mention.start, mention.end), mention.exact);
            let before = mention.prefix.chars().count() as u32;
            let after = mention.suffix.chars().count() as u32;
            assert_eq!(slice(mention.start - before, mention.start), mention.prefix);
            assert_eq!(slice(mention.end, mention.end + after), mention.suffix);
            checked += 1;
        }
        for date in &article.dates {
            assert_eq!(slice(date.start, date.end), date.exact);
        }
        for section in &article.sections {
            assert!(slice(section.start, section.end).starts_with(&section.heading));
        }
        assert_eq!(article.coverage.characters as usize, text.len());
    }
    assert!(checked > 500, "only {checked} mentions in the whole corpus");
}

#[test]
fn no_span_is_tagged_twice_with_one_type_but_for_the_two_countries_of_a_compound() {
    let folder = tempfile::tempdir().unwrap();
    enrich_corpus(folder.path(), &[]);
    for article in articles(folder.path()) {
        let mut seen = BTreeSet::new();
        for entity in &article.entities {
            for mention in &entity.mentions {
                let new = seen.insert((entity.entity_type, mention.start, mention.end));
                assert!(
                    new || mention.exact.contains(['-', '\u{2010}', '\u{2011}']),
                    "{}: {:?} twice",
                    article.id,
                    mention.exact
                );
            }
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_on_any_number_of_threads_and_from_the_ledger() {
    let (one, many) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    enrich_corpus(one.path(), &["--threads", "1"]);
    enrich_corpus(many.path(), &["--threads", "4"]);
    let same = || {
        for name in FILES.iter().filter(|name| **name != "run.json") {
            let read = |folder: &Path| std::fs::read(folder.join(name)).unwrap();
            assert!(read(one.path()) == read(many.path()), "{name} differs");
        }
    };
    same();
    enrich_corpus(many.path(), &[]);
    assert_eq!(report(many.path()).counts.reused, 67);
    same();
    enrich_corpus(many.path(), &["--fresh"]);
    assert_eq!(report(many.path()).counts.reused, 0);
    same();
}

#[test]
fn only_what_is_new_is_enriched_again() {
    let place = Place::new();
    let first = record("a", "La délégation kényane est arrivée à Saulnes.");
    let second = record("b", "Une délégation lettone est attendue mardi.");
    place.file("a.jsonl", format!("{first}\n"));
    place.enrich().assert().code(0);
    place.file("a.jsonl", format!("{first}\n{second}\n"));
    place.enrich().assert().code(0);
    let counts = place.report().counts;
    assert_eq!((counts.articles, counts.reused), (2, 1));
    place.file("a.jsonl", format!("{second}\n"));
    place.enrich().assert().code(0);
    let ids: Vec<String> = place.articles().into_iter().map(|it| it.id).collect();
    assert_eq!(
        ids,
        ["b"],
        "an article that is gone from the input is gone from the output"
    );
}

#[test]
fn a_renamed_column_is_another_article_though_its_row_is_the_same() {
    let place = Place::new();
    place.file(
        "a.csv",
        "id,title,text\n1,Un pont,Une délégation lettone est venue.\n",
    );
    place.enrich().assert().code(0);
    place.file(
        "a.csv",
        "id,text,title\n1,Un pont,Une délégation lettone est venue.\n",
    );
    place.enrich().assert().code(0);
    assert_eq!(place.report().counts.reused, 0);
}

#[test]
fn articles_come_out_in_input_order() {
    let place = Place::new();
    let lines: Vec<String> = (0..300)
        .map(|number| record(&format!("n{number}"), &common::prose(number, 30)))
        .collect();
    place.file("many.jsonl", lines.join("\n"));
    place.enrich().assert().code(0);
    let ids: Vec<String> = place.articles().into_iter().map(|it| it.id).collect();
    let expected: Vec<String> = (0..300).map(|number| format!("n{number}")).collect();
    assert_eq!(ids, expected);
}

#[test]
fn standard_input_is_json_lines() {
    let place = Place::new();
    depeche()
        .args(["enrich", "-", "-o"])
        .arg(place.output())
        .write_stdin(format!("{}\n", record("a", "Une délégation lettone.")))
        .assert()
        .code(0);
    let articles = place.articles();
    assert_eq!(articles.first().unwrap().source.path, "-");
}

#[test]
fn every_article_is_valid_by_the_schema_that_is_printed() {
    let printed = depeche().arg("schema").assert().code(0);
    let printed = String::from_utf8(printed.get_output().stdout.clone()).unwrap();
    let kept = std::fs::read_to_string(root().join("models/enriched-article.schema.json")).unwrap();
    assert!(
        printed == kept,
        "run: cargo run -- schema > models/enriched-article.schema.json"
    );
    let schema: serde_json::Value = serde_json::from_str(&printed).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let folder = tempfile::tempdir().unwrap();
    enrich_corpus(folder.path(), &[]);
    let enriched = std::fs::read_to_string(folder.path().join("enriched.jsonl")).unwrap();
    for line in enriched.lines() {
        let article: serde_json::Value = serde_json::from_str(line).unwrap();
        if let Err(error) = validator.validate(&article) {
            panic!("{}: {error} at {}", article["id"], error.instance_path());
        }
    }
}

#[test]
fn a_summary_goes_to_standard_error_and_nothing_to_standard_output() {
    let place = Place::new();
    place.file("a.jsonl", record("a", "Une délégation lettone."));
    place
        .enrich()
        .assert()
        .code(0)
        .stdout("")
        .stderr(predicate::str::starts_with("1 articles enriched in "));
    place.enrich().arg("-q").assert().code(0).stderr("");
}

#[test]
fn a_woman_and_a_man_of_one_surname_are_two_people_with_their_own_mentions() {
    let place = Place::new();
    let text = "Claire Vasquin et Marc Vasquin ont ouvert le port. Mme\u{A0}Vasquin a parlé, M. Vasquin s’est tu. \
                Luc et Hélène Tourgoulet les ont rejoints.";
    place.file("a.jsonl", record("a", text));
    place.enrich().assert().code(0);
    let articles = place.articles();
    let people: Vec<(&str, Vec<String>)> = articles
        .iter()
        .flat_map(|article| &article.entities)
        .filter(|entity| entity.id.starts_with("person:"))
        .map(|entity| {
            let mentions = entity.mentions.iter().map(|mention| {
                let honorific = ["Mme\u{A0}", "M. "]
                    .into_iter()
                    .find(|honorific| mention.prefix.ends_with(honorific));
                format!("{}{}", honorific.unwrap_or_default(), mention.exact)
            });
            (entity.label.as_str(), mentions.collect())
        })
        .collect();
    let all = |forms: &[&str]| forms.iter().map(ToString::to_string).collect();
    assert_eq!(
        people,
        [
            (
                "Claire Vasquin",
                all(&["Claire Vasquin", "Mme\u{A0}Vasquin"])
            ),
            ("Marc Vasquin", all(&["Marc Vasquin", "M. Vasquin"])),
            ("Luc Tourgoulet", all(&["Luc"])),
            ("Hélène Tourgoulet", all(&["Hélène Tourgoulet"])),
        ]
    );
}
