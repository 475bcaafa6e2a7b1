//! What tokenizer, windows, batches, merging and pooling cost beside the bare engine, on the same articles, in the same process:
//!
//! ```text
//! LIBTORCH=$(.ci/libtorch) LIBTORCH_CXX11_ABI=0 ORT_DYLIB_PATH=$(.ci/onnxruntime) \
//! DEPECHE_TAGGERS=DIR,DIR DEPECHE_EMBEDDERS=DIR DEPECHE_ARTICLES=articles.jsonl \
//! cargo bench --features rust-bert,onnx --bench transformers
//! ```
//!
//! The bare engine is called as a caller of rust-bert or ort would (`bare.rs`): with the very batches that ours ran, and with
//! the same articles cut into rows of 128 tokens, sixteen at a time. Articles are taken sixteen at a time and the three runs in
//! turn, so that whatever else the machine does hits all of them. With `DEPECHE_TIMES=FILE` a run that was cut off goes on where it
//! was. `DEPECHE_BUDGETS=1024,4096` measures the most memory that a
//! process takes with each token budget. Folders of the size of CamemBERT-base come from `tests/transformers/make_base.py`.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::type_complexity,
    clippy::cast_possible_wrap,
    clippy::doc_markdown,
    missing_docs
)]

mod bare;
mod ours;
mod times;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Instant;

use depeche::article::SourceArticle;
use depeche::ingest::{self, Event, IngestOptions};
use depeche::languages;
use depeche::text::Document;
use depeche::transformer::engines::Batch;
use depeche::transformer::{EngineKind, Folder, Task, Tokens, TransformerOptions};

use ours::Ours;
use times::{Group, Times};

/// Shape of the rows that the published figures of engines are for.
const ROW: usize = 128;
const ROWS: usize = 16;
/// Articles that are read by one before the other has its turn.
const GROUP: usize = 16;
/// Tells a child process whose memory to show.
const CHILD: &str = "DEPECHE_BENCH_CHILD";

fn main() {
    let articles = articles();
    let language = languages::by_code("fr").unwrap();
    let documents: Vec<Document> = articles
        .iter()
        .map(|article| Document::build(article, language, None))
        .collect();
    let all: Vec<&Document> = documents.iter().collect();
    if let Ok(child) = std::env::var(CHILD) {
        return memory_of(&child, &all);
    }
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    println!(
        "{} articles, {threads} threads; tokens of the articles per second; ratio: median and quartiles over groups of {GROUP} articles",
        all.len()
    );
    println!(
        "| engine | model | tokens | bare, rows of {ROW} | bare, our batches | ours | ours / bare, our batches | ours / bare, rows of {ROW} |\n|---|---|---|---|---|---|---|---|"
    );
    let times = Times::open();
    each_model(|engine, folder, task| speed(engine, folder, task, &all, &times));
    let budgets = names("DEPECHE_BUDGETS");
    if budgets.is_empty() {
        return;
    }
    println!("\n| engine | model | token budget | peak memory |\n|---|---|---|---|");
    each_model(|engine, folder, task| {
        for budget in &budgets {
            let child = format!("{engine} {task:?} {budget} {}", folder.display());
            let output = std::process::Command::new(std::env::current_exe().unwrap())
                .env(CHILD, child)
                .output()
                .unwrap();
            print!("{}", String::from_utf8_lossy(&output.stdout));
        }
    });
}

/// Every folder with every engine of this build that finds its weights there.
fn each_model(mut measure: impl FnMut(EngineKind, &Path, Task)) {
    for (task, variable) in [
        (Task::Tag, "DEPECHE_TAGGERS"),
        (Task::Embed, "DEPECHE_EMBEDDERS"),
    ] {
        for folder in names(variable).iter().map(PathBuf::from) {
            for engine in EngineKind::ALL.into_iter().filter(|kind| kind.is_built()) {
                let weights = match engine {
                    EngineKind::RustBert => "model.safetensors",
                    EngineKind::Onnx => "model.onnx",
                };
                if folder.join(weights).is_file() {
                    measure(engine, &folder, task);
                }
            }
        }
    }
}

fn speed(engine: EngineKind, path: &Path, task: Task, documents: &[&Document], times: &Times) {
    let folder = Folder::open(path, engine, task).unwrap();
    let tokens = Tokens::new(&folder, folder.limit, "").unwrap();
    let ours = Ours::new(engine, path, task, &TransformerOptions::default());
    let mut bare = bare::start(engine, &folder);
    // The first batches of an engine are slow, and a batch of a new shape may be.
    ours.read(&documents[..documents.len().min(2)]);
    ours.batches().iter().for_each(&mut bare);
    let mut groups = Vec::new();
    for (number, group) in documents.chunks(GROUP).enumerate() {
        let key = format!("{engine} {task:?} {} {}", folder.name(), number * GROUP);
        if let Some(known) = times.get(&key) {
            groups.push(known);
            continue;
        }
        let ids: Vec<i64> = group
            .iter()
            .flat_map(|document| tokens.read(document).ids)
            .map(i64::from)
            .collect();
        let plain = rows(&ids);
        let measured = Group {
            key,
            tokens: ids.len(),
            seconds: [
                seconds(|| plain.iter().for_each(&mut bare)),
                seconds(|| ours.read(group)),
                seconds(|| ours.batches().iter().for_each(&mut bare)),
            ],
        };
        times.keep(&measured);
        groups.push(measured);
    }
    println!("| {engine} | {} | {}", folder.name(), times::row(&groups));
}

fn seconds(mut run: impl FnMut()) -> f64 {
    let start = Instant::now();
    run();
    start.elapsed().as_secs_f64()
}

/// The ids in full rows, sixteen at a time, and what is left in a row of its own.
fn rows(ids: &[i64]) -> Vec<Batch> {
    ids.chunks(ROW * ROWS)
        .flat_map(|chunk| {
            let (full, rest) = chunk.split_at(chunk.len() / ROW * ROW);
            [(full, ROW), (rest, rest.len())]
        })
        .filter(|(ids, _)| !ids.is_empty())
        .map(|(ids, length)| Batch {
            rows: ids.len() / length,
            length,
            ids: ids.to_vec(),
            mask: vec![1; ids.len()],
        })
        .collect()
}

/// Reads all documents, as the parent asks, and shows the most memory that this took.
fn memory_of(child: &str, documents: &[&Document]) {
    let mut words = child.splitn(4, ' ');
    let mut word = || words.next().unwrap();
    let engine: EngineKind = word().parse().unwrap();
    let task = if word() == "Tag" {
        Task::Tag
    } else {
        Task::Embed
    };
    let options = TransformerOptions {
        batch_tokens: word().parse().unwrap(),
        ..TransformerOptions::default()
    };
    let folder = PathBuf::from(word());
    let ours = Ours::new(engine, &folder, task, &options);
    ours.forgetting();
    ours.read(documents);
    println!(
        "| {engine} | {} | {} | {} |",
        folder.file_name().unwrap_or_default().to_string_lossy(),
        options.batch_tokens,
        peak_memory()
    );
}

fn names(variable: &str) -> Vec<String> {
    std::env::var(variable)
        .unwrap_or_default()
        .split(',')
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Articles of `DEPECHE_ARTICLES`, else those of the sample corpus; at most `DEPECHE_COUNT` (200).
fn articles() -> Vec<SourceArticle> {
    let input =
        std::env::var("DEPECHE_ARTICLES").unwrap_or_else(|_| "corpus/depeches.jsonl".to_owned());
    let inputs: Vec<PathBuf> = input.split(',').map(PathBuf::from).collect();
    let most = std::env::var("DEPECHE_COUNT")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(200);
    let mut articles = Vec::new();
    ingest::read(&inputs, &IngestOptions::default(), &mut |event| {
        if let Event::Article { article, .. } = event {
            articles.push(*article);
        }
        if articles.len() < most {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    })
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
