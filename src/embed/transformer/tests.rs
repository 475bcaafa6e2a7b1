#![allow(clippy::unwrap_used)]
use std::path::Path;

use super::*;
use crate::article::{Block, BlockKind, SourceArticle};
use crate::languages;
use crate::transformer::EngineKind;
use crate::transformer::engines::fake::Fake;

fn folder() -> Folder {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transformers/fixtures/bert-sentences");
    Folder::open(&path, EngineKind::RustBert, Task::Embed).unwrap()
}

fn embedder(engine: Fake, prefix: &str) -> TransformerEmbedder {
    let folder = folder();
    let tokens = Tokens::new(&folder, folder.limit, prefix).unwrap();
    let runner = Runner::new(Box::new(engine), 256, folder.padding());
    TransformerEmbedder::new(folder.name(), tokens, runner, folder.pooling.unwrap())
}

fn article(blocks: &[(BlockKind, &str)]) -> Document {
    let article = SourceArticle {
        title: "Visite à Riga".to_owned(),
        body: blocks
            .iter()
            .map(|&(kind, text)| Block {
                kind,
                text: text.to_owned(),
            })
            .collect(),
        ..SourceArticle::default()
    };
    Document::build(&article, languages::DEFAULT, None)
}

#[test]
fn a_vector_stands_for_the_whole_text_and_has_unit_length() {
    let long = "Une phrase de plus pour la visite. ".repeat(200);
    let document = article(&[(BlockKind::Heading, "Suite"), (BlockKind::Paragraph, &long)]);
    let embedder = embedder(Fake::tagger(4), "");
    let read = embedder.read(&[&document]).remove(0);
    let length: f32 = read.vector.values.iter().map(|value| value * value).sum();
    assert!((length - 1.0).abs() < 1e-5);
    assert!((read.vector.coverage - 1.0).abs() < f32::EPSILON);
    assert_eq!(read.warning, None);
    assert_eq!(embedder.dimensions(), 4);
}

#[test]
fn no_window_reaches_over_a_heading() {
    let engine = Fake::tagger(2);
    let seen = engine.seen();
    let document = article(&[
        (BlockKind::Paragraph, "Elle arrive."),
        (BlockKind::Heading, "Suite"),
        (BlockKind::Paragraph, "Elle part."),
    ]);
    embedder(engine, "").read(&[&document]);
    let windows: usize = seen.lock().unwrap().iter().map(|(rows, _)| rows).sum();
    assert_eq!(windows, 2);
}

#[test]
fn a_prefix_stands_before_every_window() {
    let plain = Fake::tagger(2);
    let prefixed = Fake::tagger(2);
    let (short, long) = (plain.seen(), prefixed.seen());
    let document = article(&[]);
    embedder(plain, "").read(&[&document]);
    embedder(prefixed, "visite : ").read(&[&document]);
    let of =
        |seen: std::sync::Arc<std::sync::Mutex<Vec<(usize, usize)>>>| seen.lock().unwrap()[0].1;
    assert!(of(long) > of(short));
}

#[test]
fn vectors_do_not_depend_on_the_documents_beside() {
    let embedder = embedder(Fake::tagger(5), "");
    let documents = [
        article(&[(BlockKind::Paragraph, "Elle arrive à Riga.")]),
        article(&[(BlockKind::Paragraph, &"Elle part demain. ".repeat(50))]),
        article(&[]),
    ];
    let all: Vec<&Document> = documents.iter().collect();
    let alone: Vec<Embedded> = documents
        .iter()
        .flat_map(|document| embedder.read(&[document]))
        .collect();
    assert_eq!(embedder.read(&all), alone);
}

#[test]
fn an_empty_text_has_no_vector() {
    let document = Document::from_text(" ", languages::DEFAULT);
    let embedded = embedder(Fake::tagger(3), "").read(&[&document]).remove(0);
    assert_eq!(embedded.vector, Vector::default());
}
