//! What windows, batches, pooling and decoding cost beside the bare engine, on the same articles, in the same process:
//!
//! ```text
//! DEPECHE_TAGGERS=DIR,DIR DEPECHE_EMBEDDERS=DIR DEPECHE_ARTICLES=articles.jsonl cargo bench --features rust-bert,onnx --bench transformers
//! ```
//!
//! The bare engine gets the articles' own tokens in rows of 128, sixteen at a time, no windows that overlap and nothing to
//! merge; ours gets articles. Both are counted in the articles' tokens. Folders come from `tests/transformers/make_base.py`.
#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Instant;

use depeche::article::SourceArticle;
use depeche::embed::{BatchEmbedder, transformer::TransformerEmbedder};
use depeche::ingest::{self, Event, IngestOptions};
use depeche::languages;
use depeche::recognize::{BatchRecognizer, transformer::TransformerTagger};
use depeche::text::Document;
use depeche::transformer::engines::{self, Batch, Engine};
use depeche::transformer::{
    EmbedderOptions, EngineKind, Folder, RecognizerOptions, Spec, Task, Tokens, TransformerOptions,
};

const ROW: usize = 128;
const ROWS: usize = 16;
const ROUNDS: usize = 3;

fn main() {
    let articles = articles();
    let language = languages::by_code("fr").unwrap();
    let documents: Vec<Document> = articles
        .iter()
        .map(|article| Document::build(article, language, None))
        .collect();
    let all: Vec<&Document> = documents.iter().collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    println!(
        "{} articles, {threads} threads; tokens of the articles per second, median of {ROUNDS} rounds, taken in turn",
        all.len()
    );
    println!(
        "{:<10} {:<24} {:>9} {:>9} {:>9} {:>7} {:>12}",
        "engine", "model", "tokens", "bare", "ours", "ratio", "peak memory"
    );
    for (task, variable) in [
        (Task::Tag, "DEPECHE_TAGGERS"),
        (Task::Embed, "DEPECHE_EMBEDDERS"),
    ] {
        for folder in folders(variable) {
            for engine in EngineKind::ALL.into_iter().filter(|kind| kind.is_built()) {
                let weights = match engine {
                    EngineKind::RustBert => "model.safetensors",
                    EngineKind::Onnx => "model.onnx",
                };
                if folder.join(weights).is_file() {
                    measure(engine, &folder, task, &all);
                }
            }
        }
    }
}

fn measure(engine: EngineKind, path: &Path, task: Task, documents: &[&Document]) {
    let spec = Spec {
        engine,
        folder: path.to_path_buf(),
    };
    let shared = TransformerOptions::default();
    let folder = Folder::open(path, engine, task).unwrap();
    let tokens = Tokens::new(&folder, folder.limit, "").unwrap();
    let ids: Vec<i64> = documents
        .iter()
        .flat_map(|document| tokens.read(document).ids)
        .map(i64::from)
        .collect();
    let bare = engines::start(engine, &folder, shared.device().unwrap(), 0).unwrap();
    let ours: Box<dyn Fn()> = match task {
        Task::Tag => {
            let options = RecognizerOptions::default();
            let (tagger, _) = TransformerTagger::open(&spec, &options, &shared, 0).unwrap();
            Box::new(move || assert_eq!(tagger.read(documents).len(), documents.len()))
        }
        Task::Embed => {
            let options = EmbedderOptions::default();
            let (embedder, _) = TransformerEmbedder::open(&spec, &options, &shared, 0).unwrap();
            Box::new(move || assert_eq!(embedder.read(documents).len(), documents.len()))
        }
    };
    run_bare(
        &*bare,
        ids.get(..ids.len().min(ROW * ROWS)).unwrap_or_default(),
    );
    let mut times = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let start = Instant::now();
        run_bare(&*bare, &ids);
        times.0.push(start.elapsed().as_secs_f64());
        let start = Instant::now();
        ours();
        times.1.push(start.elapsed().as_secs_f64());
    }
    let speed = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        ids.len() as f64 / times[times.len() / 2]
    };
    let (bare, ours) = (speed(&mut times.0), speed(&mut times.1));
    println!(
        "{:<10} {:<24} {:>9} {bare:>9.0} {ours:>9.0} {:>7.2} {:>12}",
        engine.as_str(),
        folder.name(),
        ids.len(),
        ours / bare,
        peak_memory()
    );
}

fn run_bare(engine: &dyn Engine, ids: &[i64]) {
    for chunk in ids.chunks(ROW * ROWS) {
        let rows = chunk.len() / ROW;
        if rows == 0 {
            continue;
        }
        let ids = chunk.get(..rows * ROW).unwrap_or_default().to_vec();
        let batch = Batch {
            rows,
            length: ROW,
            mask: vec![1; ids.len()],
            ids,
        };
        assert_eq!(
            engine.run(&batch).unwrap().len(),
            rows * ROW * engine.width()
        );
    }
}

fn folders(variable: &str) -> Vec<PathBuf> {
    std::env::var(variable)
        .unwrap_or_default()
        .split(',')
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
        .collect()
}

/// Articles of `DEPECHE_ARTICLES`, else those of the sample corpus; at most `DEPECHE_COUNT` (200).
fn articles() -> Vec<SourceArticle> {
    let input =
        std::env::var("DEPECHE_ARTICLES").unwrap_or_else(|_| "corpus/depeches.jsonl".to_owned());
    let most = std::env::var("DEPECHE_COUNT")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(200);
    let mut articles = Vec::new();
    ingest::read(
        &[PathBuf::from(input)],
        &IngestOptions::default(),
        &mut |event| {
            if let Event::Article { article, .. } = event {
                articles.push(article);
            }
            if articles.len() < most {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        },
    )
    .unwrap();
    articles
}

/// Most memory that the process has held so far, weights included; Linux only.
fn peak_memory() -> String {
    std::fs::read_to_string("/proc/self/status")
        .ok()
        .and_then(|status| {
            let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
            let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
            Some(format!("{} MB", kilobytes / 1024))
        })
        .unwrap_or_default()
}
