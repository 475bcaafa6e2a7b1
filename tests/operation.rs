//! What the operator of the nightly job relies on: exit codes, signals, locks, configuration.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::process::{Command as Process, Stdio};
use std::time::{Duration, Instant};

use assert_cmd::cargo::CommandCargoExt;
use common::{Place, depeche, prose, record, root};
use predicates::prelude::*;

fn many(place: &Place, articles: usize) {
    let lines: Vec<String> = (0..articles)
        .map(|number| record(&format!("n{number}"), &prose(number, 400)))
        .collect();
    place.file("many.jsonl", lines.join("\n"));
}

/// The binary at work on many articles, past its first chunk.
fn at_work(place: &Place) -> std::process::Child {
    let ledger = place.output().join(".depeche/ledger");
    let length = || std::fs::metadata(&ledger).map_or(0, |file| file.len());
    let before = length();
    let child = Process::cargo_bin("depeche")
        .unwrap()
        .current_dir(root())
        .args(["enrich", "--threads", "1", "-o"])
        .arg(place.output())
        .arg(place.input())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let patience = Instant::now();
    // The header alone is less than a hundred bytes; the ledger's buffer is a megabyte.
    while length() < before + 1_000 {
        assert!(patience.elapsed() < Duration::from_mins(1), "no ledger");
        std::thread::sleep(Duration::from_millis(5));
    }
    child
}

#[cfg(unix)]
fn signal(child: &std::process::Child, name: &str) {
    let sent = Process::new("kill")
        .args(["-s", name, &child.id().to_string()])
        .status()
        .unwrap();
    assert!(sent.success());
}

#[test]
#[cfg(unix)]
fn an_interrupted_run_keeps_what_it_has_done_and_the_next_one_goes_on() {
    for (name, code) in [("TERM", 143), ("INT", 130)] {
        let place = Place::new();
        many(&place, 1_500);
        let mut child = at_work(&place);
        signal(&child, name);
        assert_eq!(child.wait().unwrap().code(), Some(code), "SIG{name}");
        let report = place.report();
        assert!(report.interrupted);
        let done = place.articles().len();
        assert!(done > 0 && done < 1_500, "{done} articles were finished");
        place.enrich().assert().code(0);
        assert_eq!(place.articles().len(), 1_500, "nothing is lost");
        assert_eq!(
            place.report().counts.reused,
            done as u64,
            "nothing is done twice"
        );
    }
}

#[test]
#[cfg(unix)]
fn a_killed_run_leaves_the_files_of_the_last_one() {
    let place = Place::new();
    place.file("many.jsonl", record("only", "Une délégation lettone."));
    place.enrich().assert().code(0);
    let before = std::fs::read(place.output().join("enriched.jsonl")).unwrap();
    many(&place, 1_500);
    let mut child = at_work(&place);
    signal(&child, "KILL");
    child.wait().unwrap();
    let after = std::fs::read(place.output().join("enriched.jsonl")).unwrap();
    assert!(before == after);
    place.enrich().assert().code(0);
    assert_eq!(place.articles().len(), 1_500);
}

#[test]
#[cfg(unix)]
fn a_signal_never_replaces_a_finished_run_by_half_of_one() {
    let place = Place::new();
    place.file("many.jsonl", record("only", "Une délégation lettone."));
    place.enrich().assert().code(0);
    many(&place, 1_500);
    let mut child = at_work(&place);
    signal(&child, "TERM");
    assert_eq!(child.wait().unwrap().code(), Some(143));
    assert_eq!(place.articles().len(), 1, "the finished run stays");
    place.enrich().assert().code(0);
    assert!(place.report().counts.reused > 0);
}

#[test]
#[cfg(unix)]
fn a_second_run_in_the_same_folder_is_told_to_come_back_later() {
    let place = Place::new();
    many(&place, 1_500);
    let mut child = at_work(&place);
    place
        .enrich()
        .assert()
        .code(75)
        .stderr(predicate::str::contains("another run holds"));
    signal(&child, "TERM");
    child.wait().unwrap();
}

#[test]
fn usage_errors_exit_with_2_and_say_what_to_do() {
    depeche().arg("enrihc").assert().code(2);
    let place = Place::new();
    place.file("a.jsonl", record("a", "Une délégation lettone."));
    place
        .enrich()
        .args(["--languages", "fr,klingon"])
        .assert()
        .code(2)
        .stderr(predicate::str::contains("klingon").and(predicate::str::contains("hint:")));
    let wrong = place.path().join("wrong.toml");
    std::fs::write(&wrong, "[related]\nvariety_balance = 7.0\n").unwrap();
    place
        .enrich()
        .arg("--config")
        .arg(&wrong)
        .assert()
        .code(2)
        .stderr(predicate::str::contains("variety_balance"));
    place
        .enrich()
        .args(["--models", "nowhere"])
        .assert()
        .code(2)
        .stderr(predicate::str::contains("nowhere"));
    assert!(!place.output().exists(), "a slip of the pen leaves nothing");
    place
        .enrich()
        .args(["--threads", "99999"])
        .assert()
        .code(2)
        .stderr(predicate::str::contains("hint:"));
    depeche()
        .current_dir(place.path())
        .arg("enrich")
        .assert()
        .code(2)
        .stderr(predicate::str::contains("nothing to read"));
}

#[test]
fn an_output_folder_inside_the_input_is_not_read() {
    let place = Place::new();
    place.file("a.jsonl", record("a", "Une délégation lettone."));
    let inside = place.input().join("output");
    for _ in 0..2 {
        depeche()
            .arg("enrich")
            .arg(place.input())
            .arg("-o")
            .arg(&inside)
            .assert()
            .code(0);
        assert_eq!(common::articles(&inside).len(), 1);
    }
}

#[test]
#[cfg(unix)]
fn a_signal_is_heard_while_standard_input_is_silent() {
    let place = Place::new();
    let mut child = Process::cargo_bin("depeche")
        .unwrap()
        .current_dir(root())
        .args(["enrich", "-", "-o"])
        .arg(place.output())
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let ledger = place.output().join(".depeche/ledger");
    let patience = Instant::now();
    while !ledger.exists() {
        assert!(patience.elapsed() < Duration::from_mins(1), "no ledger");
        std::thread::sleep(Duration::from_millis(5));
    }
    signal(&child, "TERM");
    assert_eq!(child.wait().unwrap().code(), Some(143));
}

#[test]
fn the_example_configuration_is_the_default_one_and_holds_every_key() {
    let text = std::fs::read_to_string(root().join("depeche.toml")).unwrap();
    let read: depeche::config::Config = toml::from_str(&text).unwrap();
    let default = depeche::config::Config::default();
    let json = |config| serde_json::to_value(config).unwrap();
    assert_eq!(json(&read), json(&default));
    let table: toml::Table = toml::from_str(&text).unwrap();
    let written = toml::Table::try_from(&default).unwrap();
    for key in written.keys() {
        assert!(table.contains_key(key), "depeche.toml lacks {key}");
    }
}

#[test]
fn a_wrong_key_in_the_configuration_is_named_with_its_line() {
    let place = Place::new();
    let path = place.path().join("mine.toml");
    std::fs::write(&path, "threads = 2\nthreds = 3\n").unwrap();
    place
        .enrich()
        .arg("--config")
        .arg(&path)
        .assert()
        .code(2)
        .stderr(predicate::str::contains("threds").and(predicate::str::contains("line 2")));
}

#[test]
fn a_flag_wins_over_the_configuration() {
    let place = Place::new();
    place.file("a.jsonl", record("a", "Une délégation lettone."));
    let path = place.path().join("mine.toml");
    std::fs::write(&path, "threads = 3\n[related]\ncount = 7\n").unwrap();
    place
        .enrich()
        .arg("--config")
        .arg(&path)
        .args(["--related", "2"])
        .assert()
        .code(0);
    let configuration = place.report().configuration;
    assert_eq!(configuration["threads"], 3);
    assert_eq!(configuration["related"]["count"], 2);
}

#[test]
fn progress_bars_are_for_terminals() {
    let place = Place::new();
    place.file("a.jsonl", record("a", "Une délégation lettone."));
    let output = place.enrich().assert().code(0);
    let errors = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
    assert!(
        !errors.contains('\u{1b}') && errors.lines().count() == 1,
        "{errors}"
    );
}

#[test]
fn an_empty_input_never_empties_the_output_of_an_earlier_run() {
    let place = Place::new();
    let file = place.file("a.jsonl", record("a", "Une délégation lettone."));
    place.enrich().assert().code(0);
    let before = std::fs::read(place.output().join("enriched.jsonl")).unwrap();
    std::fs::remove_file(file).unwrap();
    place
        .enrich()
        .assert()
        .code(1)
        .stderr(predicate::str::contains(
            "hint: is the right folder mounted?",
        ));
    let after = std::fs::read(place.output().join("enriched.jsonl")).unwrap();
    assert!(before == after);
    place.file("a.jsonl", record("a", "Une délégation lettone."));
    place.enrich().assert().code(0);
    assert_eq!(place.report().counts.reused, 1, "the ledger stays too");
}
