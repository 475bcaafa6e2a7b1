//! A tagger that `finetune.py` trained goes through the whole program and scores there what Python says it scores.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use depeche::recognize::{BatchRecognizer, transformer::TransformerTagger};
use depeche::text::Document;
use depeche::transformer::{EngineKind, RecognizerOptions, TransformerOptions};
use serde::Deserialize;
use serde_json::Value;

use super::{document, engines, found, spec, type_of};

/// Where the folder is that `finetune.py` wrote.
const TRAINED: &str = "DEPECHE_TRAINED";

#[derive(Deserialize)]
struct HeldOut {
    f1: BTreeMap<String, f64>,
    sentences: Vec<Sentence>,
}

#[derive(Deserialize)]
struct Sentence {
    text: String,
    words: Vec<(u32, u32)>,
    found: Vec<Entity>,
}

#[derive(Deserialize)]
struct Entity {
    #[serde(rename = "type")]
    kind: String,
    start: u32,
    end: u32,
}

/// The folder with what Python found, and the engines that it has weights for.
fn trained() -> Option<(PathBuf, HeldOut, Vec<EngineKind>)> {
    let Some(folder) = std::env::var_os(TRAINED).map(PathBuf::from) else {
        eprintln!("SKIPPED: {TRAINED} names no folder (tests/transformers/finetune.py writes one)");
        return None;
    };
    let bytes = std::fs::read(folder.join("held-out.json")).unwrap();
    let able = engines()
        .into_iter()
        .filter(|&kind| kind != EngineKind::Onnx || folder.join("model.onnx").is_file())
        .collect();
    Some((folder, serde_json::from_slice(&bytes).unwrap(), able))
}

fn evaluate(engine: EngineKind, folder: &Path) -> Value {
    let output = Command::cargo_bin("depeche")
        .unwrap()
        .args(["evaluate", "--json", "--gold"])
        .arg(folder.join("held-out.conll"))
        .arg("--recognizer")
        .arg(format!("{engine}:{}", folder.display()))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_trained_tagger_scores_what_python_says() {
    let Some((folder, held_out, engines)) = trained() else {
        return;
    };
    for engine in engines {
        let report = evaluate(engine, &folder);
        for measure in report["measures"].as_array().unwrap() {
            let name = measure["name"].as_str().unwrap();
            let (own, theirs) = (measure["f1"].as_f64().unwrap(), held_out.f1[name]);
            eprintln!("{engine}: {name} {own:.4}, Python's {theirs:.4}");
            assert!(
                (own - theirs).abs() < 5e-4,
                "{engine} {name}: {own} {theirs}"
            );
        }
    }
}

/// Articles are cut into words of ours, `reference.py` has words of its own: wherever the two agree, so do the entities.
#[test]
fn a_trained_tagger_finds_in_articles_what_python_finds() {
    let Some((folder, held_out, engines)) = trained() else {
        return;
    };
    let all: Vec<(Document, Sentence)> = held_out
        .sentences
        .into_iter()
        .map(|sentence| (document(&sentence.text), sentence))
        .collect();
    let alike: Vec<&(Document, Sentence)> = all
        .iter()
        .filter(|(document, sentence)| {
            let words = document.tokens.iter();
            words
                .map(|token| document.code_points.span(&document.text, token.span))
                .eq(sentence.words.iter().copied())
        })
        .collect();
    assert!(alike.len() * 10 > all.len() * 9, "{} alike", alike.len());
    let documents: Vec<&Document> = alike.iter().map(|(document, _)| document).collect();
    for engine in engines {
        let options = RecognizerOptions::default();
        let shared = TransformerOptions::default();
        let (tagger, _) =
            TransformerTagger::open(&spec(engine, &folder), &options, &shared, 0).unwrap();
        let mut others = 0;
        for (reading, (document, sentence)) in tagger.read(&documents).iter().zip(&alike) {
            let own = found(document, reading);
            let theirs: Vec<(&str, u32, u32)> = sentence
                .found
                .iter()
                .filter(|entity| entity.kind != "MISC")
                .map(|entity| (type_of(&entity.kind), entity.start, entity.end))
                .collect();
            if own != theirs {
                others += 1;
                eprintln!("{engine}: {}\n  {own:?}\n  {theirs:?}", sentence.text);
            }
        }
        eprintln!(
            "{engine}: {others} of {} sentences with other entities; {} more are cut into other words",
            alike.len(),
            all.len() - alike.len()
        );
        assert_eq!(others, 0, "{engine}");
    }
}
