//! How fast it is: the whole job with the real binary, then stage by stage on one core.
//!
//! `cargo bench` prints articles/s, tokens/s, MB/s and peak memory of `depeche enrich` over a generated corpus of 2,000
//! articles of 500 words (`DEPECHE_BENCH_ARTICLES` changes the number), then divan's table of the stages.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod generated;

use std::process::Command;
use std::sync::LazyLock;
use std::time::Instant;

use depeche::article::{RunReport, SourceArticle};
use depeche::languages::{self, Detector};
use depeche::link;
use depeche::models::Models;
use depeche::pipeline::Pipeline;
use depeche::recognize;
use depeche::recognize::countries::CountryOptions;
use depeche::text::Document;
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};

/// Articles that the stages are measured on.
const SAMPLE: usize = 200;

static ARTICLES: LazyLock<Vec<SourceArticle>> = LazyLock::new(|| generated::articles(SAMPLE));
static DOCUMENTS: LazyLock<Vec<Document>> = LazyLock::new(|| {
    ARTICLES
        .iter()
        .map(|article| Document::build(article, languages::by_code("fr").unwrap(), None))
        .collect()
});
static TOKENS: LazyLock<usize> =
    LazyLock::new(|| DOCUMENTS.iter().map(|document| document.tokens.len()).sum());
static BYTES: LazyLock<usize> =
    LazyLock::new(|| DOCUMENTS.iter().map(|document| document.text.len()).sum());

fn main() {
    // `cargo test --benches` only has to know that it runs.
    let testing = std::env::args().any(|argument| argument == "--test");
    whole_job(if testing { 20 } else { 2_000 });
    start_up();
    divan::main();
}

/// The real binary on a generated corpus, everything included.
fn whole_job(default: usize) {
    let count = std::env::var("DEPECHE_BENCH_ARTICLES")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(default);
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("generated.jsonl");
    let size = generated::write(count, &input);
    let output = folder.path().join("output");
    let status = Command::new(env!("CARGO_BIN_EXE_depeche"))
        .args(["enrich", "-q", "--fresh", "-o"])
        .arg(&output)
        .arg(&input)
        .status()
        .unwrap();
    assert!(status.success());
    let report: RunReport =
        serde_json::from_slice(&std::fs::read(output.join("run.json")).unwrap()).unwrap();
    let seconds = report.seconds.total;
    println!(
        "enrich, whole job: {count} articles, {} tokens, {:.1} MB in {seconds:.2} s ({:.2} s enriching, {:.2} s ranking)",
        size.tokens,
        size.bytes as f64 / 1e6,
        report.seconds.enrich,
        report.seconds.relate,
    );
    println!(
        "  {:.0} articles/s, {:.0} tokens/s, {:.2} MB/s, peak memory {:.0} MB",
        count as f64 / seconds,
        size.tokens as f64 / seconds,
        size.bytes as f64 / 1e6 / seconds,
        report.peak_memory_bytes.unwrap_or(0) as f64 / 1e6,
    );
}

/// From the call to the end, with one article of one sentence.
fn start_up() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("one.txt");
    std::fs::write(&input, "Une délégation lettone est venue.").unwrap();
    let mut seconds: Vec<f64> = (0..9)
        .map(|_| {
            let start = Instant::now();
            let status = Command::new(env!("CARGO_BIN_EXE_depeche"))
                .args(["enrich", "-q", "--fresh", "-o"])
                .arg(folder.path().join("output"))
                .arg(&input)
                .status()
                .unwrap();
            assert!(status.success());
            start.elapsed().as_secs_f64()
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    println!(
        "start-up: {:.0} ms (median of 9, one sentence, files written)\n",
        seconds.get(4).unwrap() * 1e3
    );
}

#[divan::bench]
fn language(bencher: Bencher) {
    let detector = Detector::new(&[]).unwrap();
    bencher
        .counter(ItemsCount::new(*TOKENS))
        .counter(BytesCount::new(*BYTES))
        .bench(|| {
            for document in DOCUMENTS.iter() {
                divan::black_box(detector.detect(&document.text, None));
            }
        });
}

#[divan::bench]
fn text(bencher: Bencher) {
    let french = languages::by_code("fr").unwrap();
    bencher
        .counter(ItemsCount::new(*TOKENS))
        .counter(BytesCount::new(*BYTES))
        .bench(|| {
            for article in ARTICLES.iter() {
                divan::black_box(Document::build(article, french, None));
            }
        });
}

/// Each recogniser after those before it, as in the pipeline.
#[divan::bench(args = names())]
fn recognize_by(bencher: Bencher, name: &str) {
    let all = recognize::shipped(&Models::default(), CountryOptions::default()).unwrap();
    let place = all
        .iter()
        .position(|recognizer| recognizer.name() == name)
        .unwrap();
    bencher
        .counter(ItemsCount::new(*TOKENS))
        .counter(BytesCount::new(*BYTES))
        .with_inputs(|| {
            DOCUMENTS
                .iter()
                .map(|document| {
                    let mut found = Vec::new();
                    for recognizer in all.iter().take(place) {
                        recognizer.recognize(document, &mut found);
                    }
                    found
                })
                .collect::<Vec<_>>()
        })
        .bench_values(|before| {
            for (document, mut found) in DOCUMENTS.iter().zip(before) {
                if let Some(recognizer) = all.get(place) {
                    recognizer.recognize(document, &mut found);
                }
                divan::black_box(found);
            }
        });
}

fn names() -> Vec<&'static str> {
    recognize::shipped(&Models::default(), CountryOptions::default())
        .unwrap()
        .iter()
        .map(|recognizer| recognizer.name())
        .collect()
}

#[divan::bench]
fn dates(bencher: Bencher) {
    bencher
        .counter(ItemsCount::new(*TOKENS))
        .counter(BytesCount::new(*BYTES))
        .bench(|| {
            for document in DOCUMENTS.iter() {
                divan::black_box(recognize::dates(document));
            }
        });
}

#[divan::bench]
fn link(bencher: Bencher) {
    let all = recognize::shipped(&Models::default(), CountryOptions::default()).unwrap();
    bencher
        .counter(ItemsCount::new(*TOKENS))
        .counter(BytesCount::new(*BYTES))
        .with_inputs(|| {
            DOCUMENTS
                .iter()
                .map(|document| {
                    let mut found = Vec::new();
                    for recognizer in &all {
                        recognizer.recognize(document, &mut found);
                    }
                    found
                })
                .collect::<Vec<_>>()
        })
        .bench_values(|mentions| {
            for (document, mentions) in DOCUMENTS.iter().zip(mentions) {
                divan::black_box(link::link(document, mentions));
            }
        });
}

#[divan::bench]
fn pipeline(bencher: Bencher) {
    let pipeline = Pipeline::new(&Models::default(), &[], CountryOptions::default()).unwrap();
    bencher
        .counter(ItemsCount::new(*TOKENS))
        .counter(BytesCount::new(*BYTES))
        .with_inputs(|| ARTICLES.clone())
        .bench_values(|articles| {
            for article in articles {
                divan::black_box(pipeline.enrich(article));
            }
        });
}
