//! Quality on the sample corpus: a change of a number is a change of the committed report, for everybody to see.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{depeche, root};

/// Least F1 by measure: what the issue of the main job asks for, not what the samples reach.
const FLOORS: [(&str, f64); 5] = [
    ("countries", 0.95),
    ("ministries exact", 0.80),
    ("ministries overlap", 0.93),
    ("people forms", 0.88),
    ("organisation forms", 0.75),
];

#[test]
fn the_committed_report_is_what_the_command_prints() {
    let printed = depeche()
        .args(["evaluate", "--gold", "corpus/gold/sample.gold.jsonl"])
        .assert()
        .code(0);
    let printed = String::from_utf8(printed.get_output().stdout.clone()).unwrap();
    let kept = std::fs::read_to_string(root().join("models/reports/sample.txt")).unwrap();
    assert!(
        printed == kept,
        "run: cargo run -- evaluate --gold corpus/gold/sample.gold.jsonl > models/reports/sample.txt\n{printed}"
    );
}

/// Articles in other languages: all of them, and those that nobody looked at while the words were mended.
const LANGUAGES: [(&str, &str); 2] = [("all", ""), ("held out", r#""split": "hold""#)];

#[test]
fn the_committed_reports_on_other_languages_are_what_the_command_prints() {
    let gold = std::fs::read_to_string(root().join("corpus/gold/languages.gold.jsonl")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut printed = String::new();
    for (name, mark) in LANGUAGES {
        let part = folder.path().join("part.jsonl");
        let lines: Vec<&str> = gold.lines().filter(|line| line.contains(mark)).collect();
        std::fs::write(&part, lines.join("\n")).unwrap();
        let said = depeche()
            .args(["evaluate", "--by", "source", "--gold"])
            .arg(&part)
            .assert()
            .code(0);
        printed.push_str("# ");
        printed.push_str(name);
        printed.push_str("\n\n");
        printed += &String::from_utf8(said.get_output().stdout.clone()).unwrap();
    }
    let kept = std::fs::read_to_string(root().join("models/reports/languages.txt")).unwrap();
    assert!(
        printed == kept,
        "models/reports/languages.txt is \"# all\", an empty line, and what this prints:\n\
         cargo run -- evaluate --by source --gold corpus/gold/languages.gold.jsonl\n\
         then \"# held out\", an empty line, and the same for the lines with \"split\": \"hold\"\n{printed}"
    );
}

#[test]
fn one_type_is_reported_alone() {
    let gold = "corpus/gold/sample.gold.jsonl";
    let said = depeche()
        .args(["evaluate", "--by", "type", "--json", "--gold", gold])
        .assert()
        .code(0);
    let report: serde_json::Value = serde_json::from_slice(&said.get_output().stdout).unwrap();
    let types: Vec<&String> = report.as_object().unwrap().keys().collect();
    assert_eq!(types, ["country", "ministry", "organisation", "person"]);
    for (name, of_type) in report.as_object().unwrap() {
        assert_eq!(of_type["type"], **name);
        let rows = of_type["measures"].as_array().unwrap();
        assert!(rows.iter().any(|row| row["name"] == "mentions"), "{name}");
        assert!(
            of_type["confusion"]
                .as_object()
                .unwrap()
                .contains_key(name.as_str())
        );
    }
    let table = depeche()
        .args(["evaluate", "--by", "type", "--gold", gold])
        .assert()
        .code(0);
    let table = String::from_utf8(table.get_output().stdout.clone()).unwrap();
    for line in ["country\n37 articles", "mentions", "most errors: "] {
        assert!(table.contains(line), "{line}\n{table}");
    }
}

#[test]
fn the_sample_articles_are_tagged_well_enough() {
    let printed = depeche()
        .args([
            "evaluate",
            "--json",
            "--gold",
            "corpus/gold/sample.gold.jsonl",
        ])
        .assert()
        .code(0);
    let report: serde_json::Value = serde_json::from_slice(&printed.get_output().stdout).unwrap();
    for (name, floor) in FLOORS {
        let measure = report["measures"]
            .as_array()
            .unwrap()
            .iter()
            .find(|measure| measure["name"] == name)
            .unwrap();
        let f1 = measure["f1"].as_f64().unwrap();
        assert!(f1 >= floor, "{name}: {f1:.3} is below {floor}");
    }
}

#[test]
fn related_articles_of_the_sample_corpus_are_found() {
    let folder = tempfile::tempdir().unwrap();
    depeche()
        .args(["enrich", "corpus", "-q", "-o"])
        .arg(folder.path())
        .assert()
        .code(3);
    let printed = depeche()
        .args([
            "evaluate",
            "--related",
            "corpus/gold/related.gold.jsonl",
            "--enriched",
        ])
        .arg(folder.path().join("enriched.jsonl"))
        .assert()
        .code(0);
    let printed = String::from_utf8(printed.get_output().stdout.clone()).unwrap();
    let kept = std::fs::read_to_string(root().join("models/reports/related.txt")).unwrap();
    assert!(
        printed == kept,
        "run enrich, then: cargo run -- evaluate --related corpus/gold/related.gold.jsonl --enriched output/enriched.jsonl > models/reports/related.txt\n{printed}"
    );
}

#[test]
fn articles_without_annotation_are_no_gold() {
    let folder = tempfile::tempdir().unwrap();
    let gold = folder.path().join("articles.jsonl");
    std::fs::write(&gold, common::record("a", "Une délégation lettone.")).unwrap();
    depeche()
        .args(["evaluate", "--gold"])
        .arg(&gold)
        .assert()
        .code(1)
        .stderr(predicates::str::contains("line 1: nothing is annotated"));
}
