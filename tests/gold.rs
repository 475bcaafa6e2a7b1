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
