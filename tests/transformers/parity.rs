//! Logits, vectors and entities are those of Python.

use depeche::embed::{BatchEmbedder, transformer::TransformerEmbedder};
use depeche::recognize::{BatchRecognizer, transformer::TransformerTagger};
use depeche::text::Document;
use depeche::transformer::{
    EmbedderOptions, EngineKind, Folder, RecognizerOptions, Task, Tokens, TransformerOptions,
};
use serde::Deserialize;

#[cfg(feature = "rust-bert")]
use super::found;
use super::{distance, document, engines, expected, fixtures, spec, type_of};

/// As `make_models.py` has it.
const OVERLAP: usize = 12;

#[derive(Deserialize)]
struct Tagged {
    text: String,
    ids: Vec<u32>,
    offsets: Vec<(u32, u32)>,
    words: Vec<(u32, u32)>,
    logits: Vec<Vec<f32>>,
    entities: Vec<Entity>,
}

#[derive(Deserialize)]
struct Entity {
    #[serde(rename = "type")]
    kind: String,
    start: u32,
    end: u32,
    #[serde(default)]
    confidence: f32,
}

#[derive(Deserialize)]
#[cfg(feature = "rust-bert")]
struct Pipeline {
    text: String,
    entities: Vec<Entity>,
}

#[derive(Deserialize)]
struct Embedded {
    text: String,
    vector: Vec<f32>,
}

fn tagger(engine: EngineKind, model: &str, shared: &TransformerOptions) -> TransformerTagger {
    let spec = spec(engine, &fixtures().join(model));
    TransformerTagger::open(&spec, &RecognizerOptions::default(), shared, 1)
        .unwrap()
        .0
}

fn shared(batch_tokens: usize) -> TransformerOptions {
    TransformerOptions {
        batch_tokens,
        overlap: OVERLAP,
        ..TransformerOptions::default()
    }
}

/// Largest difference of logits from Python's, over all texts.
fn worst(tagger: &TransformerTagger, expected: &[Tagged]) -> f32 {
    let documents: Vec<Document> = expected.iter().map(|e| document(&e.text)).collect();
    let all: Vec<&Document> = documents.iter().collect();
    tagger
        .logits(&all)
        .iter()
        .zip(expected)
        .flat_map(|(logits, expected)| {
            assert_eq!(logits.len(), expected.logits.len());
            logits.iter().zip(&expected.logits)
        })
        .map(|(own, theirs)| distance(own.as_ref().unwrap(), theirs))
        .fold(0.0, f32::max)
}

#[test]
fn tokens_and_words_are_pythons_in_code_points() {
    for model in ["camembert-tagger", "distilbert-tagger"] {
        let folder =
            Folder::open(&fixtures().join(model), EngineKind::RustBert, Task::Tag).unwrap();
        let tokens = Tokens::new(&folder, folder.limit, "").unwrap();
        for expected in expected::<Vec<Tagged>>(&format!("{model}.json")) {
            let document = document(&expected.text);
            let read = tokens.read(&document);
            let points = |span| document.code_points.span(&document.text, span);
            assert_eq!(read.ids, expected.ids, "{}", expected.text);
            let offsets: Vec<(u32, u32)> = read.spans.iter().map(|&span| points(span)).collect();
            assert_eq!(offsets, expected.offsets, "{}", expected.text);
            let words: Vec<(u32, u32)> = document.tokens.iter().map(|t| points(t.span)).collect();
            assert_eq!(words, expected.words, "{}", expected.text);
        }
    }
}

#[test]
fn logits_are_pythons_over_long_texts_too() {
    for engine in engines() {
        let camembert: Vec<Tagged> = expected("camembert-tagger.json");
        let off = worst(
            &tagger(engine, "camembert-tagger", &shared(4096)),
            &camembert,
        );
        eprintln!("{engine}: CamemBERT logits differ by {off:e} at most");
        // rust-bert's encoder normalises with another epsilon than the model was trained with.
        let tolerance = if engine == EngineKind::RustBert {
            1e-3
        } else {
            1e-4
        };
        assert!(off < tolerance, "{engine}: {off}");
        if engine == EngineKind::RustBert {
            let distilbert: Vec<Tagged> = expected("distilbert-tagger.json");
            let off = worst(
                &tagger(engine, "distilbert-tagger", &shared(4096)),
                &distilbert,
            );
            eprintln!("{engine}: DistilBERT logits differ by {off:e} at most");
            assert!(off < 1e-4, "{engine}: {off}");
        }
    }
}

#[test]
fn entities_are_pythons() {
    for engine in engines() {
        let tagger = tagger(engine, "camembert-tagger", &shared(4096));
        for expected in expected::<Vec<Tagged>>("camembert-tagger.json") {
            let document = document(&expected.text);
            let reading = tagger.read(&[&document]).remove(0);
            assert!((reading.coverage - 1.0).abs() < f32::EPSILON);
            // Trimming is ours: an entity of Python's that is all punctuation, or starts with an article, is another here.
            let theirs = expected
                .entities
                .iter()
                .filter(|e| is_whole(&expected.text, e));
            for entity in theirs {
                let found = reading.mentions.iter().find(|mention| {
                    document.code_points.span(&document.text, mention.span)
                        == (entity.start, entity.end)
                });
                let found = found.unwrap_or_else(|| {
                    panic!("{engine}: {} {}..{}", entity.kind, entity.start, entity.end)
                });
                assert!((found.confidence - entity.confidence).abs() < 1e-3);
                assert_eq!(type_of(&entity.kind), found.entity_type.as_str());
            }
            assert!(reading.mentions.len() <= expected.entities.len());
        }
    }
}

fn is_whole(text: &str, entity: &Entity) -> bool {
    let words: String = text
        .chars()
        .skip(entity.start as usize)
        .take((entity.end - entity.start) as usize)
        .collect();
    let alphanumeric = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    alphanumeric(words.chars().next())
        && alphanumeric(words.chars().last())
        && !words
            .get(..words.len().min(5))
            .is_some_and(|start| start.contains(['’', '\'']))
}

#[test]
#[cfg(feature = "rust-bert")]
fn entities_are_those_of_pythons_own_pipeline() {
    let expected: Pipeline = expected("distilbert-pipeline.json");
    let document = document(&expected.text);
    let tagger = tagger(EngineKind::RustBert, "distilbert-tagger", &shared(4096));
    let reading = tagger.read(&[&document]).remove(0);
    let theirs: Vec<(&str, u32, u32)> = expected
        .entities
        .iter()
        .map(|entity| (type_of(&entity.kind), entity.start, entity.end))
        .collect();
    assert_eq!(found(&document, &reading), theirs);
}

#[test]
fn vectors_are_pythons() {
    for engine in engines() {
        for model in ["bert-sentences", "roberta-sentences"] {
            if engine == EngineKind::Onnx && model == "roberta-sentences" {
                continue;
            }
            let spec = spec(engine, &fixtures().join(model));
            let options = EmbedderOptions::default();
            let (embedder, _) =
                TransformerEmbedder::open(&spec, &options, &shared(4096), 1).unwrap();
            let expected: Vec<Embedded> = expected(&format!("{model}.json"));
            let documents: Vec<Document> = expected.iter().map(|e| document(&e.text)).collect();
            let all: Vec<&Document> = documents.iter().collect();
            let off = embedder
                .read(&all)
                .iter()
                .zip(&expected)
                .map(|(own, theirs)| {
                    assert!((own.vector.coverage - 1.0).abs() < f32::EPSILON);
                    distance(&own.vector.values, &theirs.vector)
                })
                .fold(0.0, f32::max);
            eprintln!("{engine}: vectors of {model} differ by {off:e} at most");
            assert!(off < 1e-4, "{engine} {model}: {off}");
        }
    }
}

#[test]
fn a_batch_of_one_gives_what_a_batch_of_many_gives() {
    for engine in engines() {
        let texts: Vec<Tagged> = expected("camembert-tagger.json");
        let documents: Vec<Document> = texts.iter().map(|e| document(&e.text)).collect();
        let all: Vec<&Document> = documents.iter().collect();
        let many = tagger(engine, "camembert-tagger", &shared(100_000)).logits(&all);
        let one = tagger(engine, "camembert-tagger", &shared(1));
        for (document, many) in documents.iter().zip(&many) {
            let one = one.logits(&[document]).remove(0);
            for (a, b) in one.iter().zip(many) {
                let off = distance(a.as_ref().unwrap(), b.as_ref().unwrap());
                assert!(off < 1e-5, "{engine}: {off}");
            }
        }
    }
}

#[test]
fn an_article_of_two_hundred_thousand_words_is_read_whole() {
    let text = "La délégation visite une école. ".repeat(40_000);
    let document = document(&text);
    assert!(document.tokens.len() > 200_000);
    for engine in engines() {
        let reading = tagger(engine, "camembert-tagger", &shared(8192))
            .read(&[&document])
            .remove(0);
        assert!((reading.coverage - 1.0).abs() < f32::EPSILON);
        assert_eq!(reading.warning, None);
    }
}

#[test]
fn a_gpu_that_is_absent_is_told() {
    for engine in engines() {
        let on = TransformerOptions {
            device: "cuda:7".to_owned(),
            ..TransformerOptions::default()
        };
        let spec = spec(engine, &fixtures().join("camembert-tagger"));
        let said = TransformerTagger::open(&spec, &RecognizerOptions::default(), &on, 1)
            .err()
            .unwrap()
            .to_string();
        assert!(said.contains("cuda:7") && said.contains("hint:"), "{said}");
    }
}
