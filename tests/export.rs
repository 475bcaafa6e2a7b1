//! `depeche export`: the renderings of a real run, by the real binary.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Place, depeche, record};
use predicates::prelude::*;

/// A finished run over two articles.
fn enriched() -> Place {
    let place = Place::new();
    place.file(
        "a.jsonl",
        format!(
            "{}\n{}\n",
            record(
                "a",
                "Une délégation lettone a visité Saulnes avec Ana Marel."
            ),
            record("b", "L’ambassade du Kenya a reçu « Ana Marel ».")
        ),
    );
    place.enrich().assert().code(0);
    place
}

fn export(place: &Place, format: &str) -> assert_cmd::Command {
    let mut command = depeche();
    command
        .args(["export", "--format", format])
        .arg(place.output());
    command
}

fn said(command: &mut assert_cmd::Command) -> String {
    String::from_utf8(command.assert().code(0).get_output().stdout.clone()).unwrap()
}

#[test]
fn every_mention_of_the_run_is_a_row_and_an_annotation() {
    let place = enriched();
    let mentions: usize = place
        .articles()
        .iter()
        .flat_map(|article| &article.entities)
        .map(|entity| entity.mentions.len())
        .sum();
    assert!(mentions > 3);
    let rows = said(&mut export(&place, "mentions"));
    assert_eq!(rows.lines().count(), mentions + 1);
    let annotations = said(&mut export(&place, "web-annotation"));
    assert_eq!(annotations.lines().count(), mentions);
}

#[test]
fn an_article_is_a_page_of_json_ld() {
    let place = enriched();
    let pages = said(&mut export(&place, "json-ld"));
    let first: serde_json::Value = serde_json::from_str(pages.lines().next().unwrap()).unwrap();
    assert_eq!(first["headline"], "Un pont pour Saulnes");
    assert_eq!(first["datePublished"], "2025-03-04");
    let all = [&first["about"], &first["mentions"]].map(ToString::to_string);
    assert!(
        all.iter()
            .any(|list| list.contains("\"identifier\":\"LV\""))
    );
    assert_eq!(pages.lines().count(), 2);
}

#[test]
fn what_is_exported_as_columns_can_be_measured_against() {
    let place = enriched();
    let columns = place.path().join("run.conll");
    export(&place, "conll")
        .arg("-o")
        .arg(&columns)
        .assert()
        .code(0);
    let table = said(depeche().args(["evaluate", "--gold"]).arg(&columns));
    let people = table.lines().find(|line| line.starts_with("PER")).unwrap();
    assert!(people.contains("1.000  1.000  1.000"), "{table}");
}

#[test]
fn the_file_itself_and_standard_input_do_as_well_as_the_folder() {
    let place = enriched();
    let file = place.output().join("enriched.jsonl");
    let by_folder = said(&mut export(&place, "conll"));
    let by_file = said(depeche().args(["export", "--format", "conll"]).arg(&file));
    let piped = said(
        depeche()
            .args(["export", "--format", "conll", "-"])
            .write_stdin(std::fs::read(&file).unwrap()),
    );
    assert_eq!(by_folder, by_file);
    assert_eq!(by_folder, piped);
}

#[test]
fn a_broken_line_leaves_the_file_of_the_last_export() {
    let place = enriched();
    let out = place.path().join("pages.jsonl");
    std::fs::write(&out, "old").unwrap();
    let file = place.output().join("enriched.jsonl");
    let mut content = std::fs::read(&file).unwrap();
    content.extend_from_slice(b"{}\n");
    std::fs::write(&file, content).unwrap();
    export(&place, "json-ld")
        .arg("-o")
        .arg(&out)
        .assert()
        .code(1)
        .stderr(
            predicate::str::contains("line 3, is no enriched article")
                .and(predicate::str::contains("hint:")),
        );
    assert_eq!(std::fs::read_to_string(&out).unwrap(), "old");
}

#[test]
fn the_articles_are_never_written_over() {
    let place = enriched();
    let file = place.output().join("enriched.jsonl");
    let before = std::fs::read(&file).unwrap();
    export(&place, "mentions")
        .arg("-o")
        .arg(&file)
        .assert()
        .code(2)
        .stderr(predicate::str::contains("hint:"));
    depeche()
        .args(["export", "--format", "mentions", "-", "-o"])
        .arg(&file)
        .write_stdin(before.clone())
        .assert()
        .code(2);
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[test]
fn a_run_that_is_not_there_is_told_with_what_to_name() {
    depeche()
        .args(["export", "--format", "json-ld", "nowhere"])
        .assert()
        .code(2)
        .stderr(predicate::str::contains(
            "hint: name the enriched.jsonl of a run, or its output folder",
        ));
}
