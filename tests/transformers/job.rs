//! The same command, the same output, with a transformer inside.

use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

use super::{engines, fixtures};

const ARTICLES: &str = r#"{"id":"a","title":"Visite à Trézac","text":"Camille Aubrac visite la Lettonie avec le ministère de l’Intérieur. Elle repart lundi."}
{"id":"b","title":"Une école","text":"Karl Ozols présente le projet. Les élèves posent des questions."}
"#;

fn depeche(folder: &Path) -> Command {
    let mut command = Command::cargo_bin("depeche").unwrap();
    command.current_dir(folder);
    command
}

fn input() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("articles.jsonl"), ARTICLES).unwrap();
    folder
}

#[test]
fn the_output_keeps_its_schema_and_names_the_models() {
    for engine in engines() {
        let folder = input();
        let model = |name: &str| format!("{engine}:{}", fixtures().join(name).display());
        depeche(folder.path())
            .args(["enrich", "articles.jsonl", "-o", "out", "--recognizer"])
            .arg(model("camembert-tagger"))
            .arg("--embedder")
            .arg(model("bert-sentences"))
            .assert()
            .success();
        let enriched = std::fs::read_to_string(folder.path().join("out/enriched.jsonl")).unwrap();
        let articles: Vec<Value> = enriched
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        assert_eq!(articles.len(), 2);
        assert_eq!(articles[0]["embedding"]["model"], "bert-sentences");
        assert_eq!(
            articles[0]["embedding"]["vector"].as_array().unwrap().len(),
            16
        );
        assert_eq!(articles[0]["coverage"]["embedded"], 1.0);
        assert!(
            enriched.contains("transformer:camembert-tagger"),
            "the model is the evidence of what it found"
        );
        assert!(
            !enriched.contains("\"crf:"),
            "the built-in tagger is silent"
        );
        let run = std::fs::read(folder.path().join("out/run.json")).unwrap();
        let run: Value = serde_json::from_slice(&run).unwrap();
        let named: Vec<&Value> = run["models"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|model| model["name"].as_str().unwrap().starts_with(engine.as_str()))
            .collect();
        assert_eq!(named.len(), 2);
        assert!(
            named
                .iter()
                .all(|model| model["sha256"].as_str().unwrap().len() == 64)
        );
    }
}

#[test]
fn a_folder_that_cannot_be_used_ends_the_run_before_an_article_is_read() {
    for engine in engines() {
        let folder = input();
        let output = depeche(folder.path())
            .args(["enrich", "articles.jsonl", "-o", "out", "--recognizer"])
            .arg(format!(
                "{engine}:{}",
                fixtures().join("bert-sentences").display()
            ))
            .assert()
            .code(2);
        let said = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
        assert!(said.contains("not trained to tag"), "{said}");
        assert!(!folder.path().join("out").exists());
    }
}

#[test]
#[cfg(feature = "onnx")]
fn a_library_that_is_missing_is_told_with_what_to_do() {
    let folder = input();
    let output = depeche(folder.path())
        .env("ORT_DYLIB_PATH", "/nowhere/libonnxruntime.so")
        .args(["enrich", "articles.jsonl", "-o", "out", "--recognizer"])
        .arg(format!(
            "onnx:{}",
            fixtures().join("camembert-tagger").display()
        ))
        .assert()
        .code(2);
    let said = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
    assert!(said.contains("ORT_DYLIB_PATH"), "{said}");
}

#[test]
fn vectors_are_evaluated_with_the_embedder_that_is_named() {
    let posts: Vec<String> = [
        "Camille Aubrac visite une école à Trézac. ",
        "Le fleuve monte. ",
    ]
    .iter()
    .enumerate()
    .map(|(id, sentence)| {
        serde_json::json!({"id": id.to_string(), "title": sentence, "body": sentence.repeat(30)})
            .to_string()
    })
    .collect();
    for engine in engines() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("posts.jsonl"), posts.join("\n")).unwrap();
        let evaluate = |model: &str| {
            let mut command = depeche(folder.path());
            command
                .args(["evaluate", "--vectors", "posts.jsonl", "--embedder"])
                .arg(format!("{engine}:{}", fixtures().join(model).display()));
            command
        };
        evaluate("bert-sentences").assert().success();
        evaluate("camembert-tagger").assert().code(2);
    }
}
