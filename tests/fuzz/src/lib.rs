//! What the fuzz targets check.
#![allow(clippy::unwrap_used)]

use std::ops::ControlFlow;
use std::sync::LazyLock;

use depeche::article::{Block, BlockKind, SourceArticle};
use depeche::ingest::{self, IngestOptions};
use depeche::ledger::{Key, Ledger};
use depeche::models::Models;
use depeche::pipeline::Pipeline;
use depeche::recognize::countries::CountryOptions;

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

/// Reads `text` as a configuration.
pub fn config(text: &str) {
    let _ = toml::from_str::<depeche::config::Config>(text);
}
