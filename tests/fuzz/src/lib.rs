//! What the fuzz targets check.
#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::ops::ControlFlow;
use std::sync::LazyLock;

use depeche::article::{Block, BlockKind, SourceArticle};
use depeche::evaluate::annotated::{from_conll, from_tsv};
use depeche::ingest::{self, IngestOptions};
use depeche::languages;
use depeche::ledger::{Key, Ledger};
use depeche::models::Models;
use depeche::pipeline::Pipeline;
use depeche::recognize::countries::CountryOptions;
use depeche::recognize::crf::{Domain, MODEL, Tagger};
use depeche::write::export::{self, Format};
use flate2::Compression;
use flate2::write::DeflateEncoder;

/// Reads `bytes` as a file of that extension.
pub fn ingest(extension: &str, bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("fuzzed.{extension}"));
    std::fs::write(&path, bytes).unwrap();
    let mut events = 0;
    ingest::read(&[path], &IngestOptions::default(), &mut |_| {
        events += 1;
        ControlFlow::Continue(())
    })
    .unwrap();
    assert!(events > 0, "no file goes without a word");
}

/// Opens `bytes` as a ledger.
pub fn ledger(bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let mut content = b"depeche-ledger/1 f\n".to_vec();
    content.extend_from_slice(bytes);
    std::fs::write(folder.path().join("ledger"), content).unwrap();
    let mut ledger = Ledger::open(folder.path(), "f", false).unwrap();
    let slot = ledger.append(Key::of(&SourceArticle::default()), b"{}").unwrap();
    ledger.sync().unwrap();
    assert_eq!(ledger.read(slot).unwrap(), b"{}");
}

static PIPELINE: LazyLock<Pipeline> =
    LazyLock::new(|| Pipeline::new(&Models::default(), &[], CountryOptions::default()).unwrap());

/// Enriches `text`.
pub fn pipeline(text: &str) {
    let article = PIPELINE.enrich(SourceArticle {
        id: "fuzzed".to_owned(),
        body: vec![Block {
            kind: BlockKind::Paragraph,
            text: text.to_owned(),
        }],
        ..SourceArticle::default()
    });
    let characters: Vec<char> = article.text.chars().collect();
    for mention in article.entities.iter().flat_map(|entity| &entity.mentions) {
        let words: String = characters[mention.start as usize..mention.end as usize]
            .iter()
            .collect();
        assert_eq!(words, mention.exact);
    }
}

/// Reads `bytes` as an enriched corpus and renders it in every format.
pub fn export(bytes: &[u8]) {
    for format in Format::ALL {
        let _ = export::export(format, "fuzzed.jsonl".into(), bytes, |_| {
            Ok::<(), Box<dyn std::error::Error>>(())
        });
    }
}

/// Reads `text` as a configuration.
pub fn config(text: &str) {
    let _ = toml::from_str::<depeche::config::Config>(text);
}

/// Reads `bytes`, packed, as a model of the tagger, and tags with what it is.
pub fn tagger(bytes: &[u8]) {
    let shipped = Models::default().bytes(MODEL).unwrap();
    let mark = shipped[..8].to_vec();
    let mut encoder = DeflateEncoder::new(mark, Compression::fast());
    encoder.write_all(bytes).unwrap();
    if let Ok(tagger) = Tagger::from_bytes("fuzzed.bin", &encoder.finish().unwrap()) {
        tagger.tag(&["Ana", "Berg", "vit", "à", "Riga", "."], Domain::News);
    }
}

/// Reads `text` as annotated sentences.
pub fn annotated(text: &str) {
    for sentence in from_conll(text).into_iter().chain(from_tsv(text, languages::DEFAULT)) {
        for name in sentence.names {
            assert!(name.start < name.end && name.end <= sentence.words.len());
        }
    }
}
