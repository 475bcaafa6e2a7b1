//! Transformers, held against what Python gives for the same weights: see `make_models.py`, which made the fixtures.
#![cfg(any(feature = "rust-bert", feature = "onnx"))]
#![allow(clippy::unwrap_used, clippy::print_stderr, missing_docs)]

mod job;
mod parity;
mod real;
mod refusals;
mod trained;

use std::path::{Path, PathBuf};

use depeche::languages;
use depeche::recognize::Reading;
use depeche::text::Document;
use depeche::transformer::{EngineKind, Spec};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transformers/fixtures")
}

fn expected<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let bytes = std::fs::read(fixtures().join(name)).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

fn spec(engine: EngineKind, folder: &Path) -> Spec {
    Spec {
        engine,
        folder: folder.to_path_buf(),
    }
}

fn document(text: &str) -> Document {
    Document::from_text(text, languages::by_code("fr").unwrap())
}

/// The engines of this build that can run; says which cannot.
fn engines() -> Vec<EngineKind> {
    EngineKind::ALL
        .into_iter()
        .filter(|kind| kind.is_built())
        .filter(|&kind| {
            let runs = kind != EngineKind::Onnx || std::env::var_os("ORT_DYLIB_PATH").is_some();
            if !runs {
                eprintln!(
                    "SKIPPED for onnx: ORT_DYLIB_PATH names no ONNX Runtime (see .ci/onnxruntime)"
                );
            }
            runs
        })
        .collect()
}

/// Largest difference of two rows of numbers.
fn distance(a: &[f32], b: &[f32]) -> f32 {
    assert_eq!(a.len(), b.len());
    a.iter()
        .zip(b)
        .map(|(a, b)| (a - b).abs())
        .fold(0.0, f32::max)
}

/// Type and code points of each mention.
fn found(document: &Document, reading: &Reading) -> Vec<(&'static str, u32, u32)> {
    let mentions = reading.mentions.iter();
    mentions
        .map(|mention| {
            let (start, end) = document.code_points.span(&document.text, mention.span);
            (mention.entity_type.as_str(), start, end)
        })
        .collect()
}

/// What depeche calls Python's types.
fn type_of(kind: &str) -> &'static str {
    match kind {
        "PER" => "person",
        "LOC" => "place",
        _ => "organisation",
    }
}
