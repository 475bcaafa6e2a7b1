//! A corpus of any size: the sentences of the sample corpus in new orders, with people of their own in every article.

use std::fmt::Write as _;
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::LazyLock;

use depeche::article::{Block, BlockKind, SourceArticle};
use depeche::ingest::{self, Event, IngestOptions};
use depeche::languages;
use depeche::text::Document;

/// Words of an article.
const WORDS: usize = 500;

const FIRST: [&str; 12] = [
    "Solveig",
    "Anatole",
    "Inès",
    "Jean-Marc",
    "Maïwenn",
    "Tancrède",
    "Aurore",
    "Kwame",
    "Ilze",
    "Léopold",
    "Yasmine",
    "Étienne",
];
const LAST: [&str; 12] = [
    "Marchandot",
    "Vasquin",
    "de Bressieux",
    "Rouvillain",
    "Le Guennec",
    "Kalnins",
    "Otieno",
    "Dos Prados",
    "Lambercy",
    "Quintefeuille",
    "Ben Saïdane",
    "Aubrac-Tessier",
];

static SENTENCES: LazyLock<Vec<String>> = LazyLock::new(sentences);

/// How much was written.
pub struct Size {
    pub tokens: usize,
    pub bytes: usize,
}

fn sentences() -> Vec<String> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let french = languages::by_code("fr").unwrap();
    let mut sentences = Vec::new();
    ingest::read(&[corpus], &IngestOptions::default(), &mut |event| {
        if let Event::Article { article, .. } = event {
            for block in &article.body {
                let document = Document::from_text(&block.text, french);
                for sentence in &document.sentences {
                    sentences.push(document.slice(sentence.span).to_owned());
                }
            }
        }
        ControlFlow::Continue(())
    })
    .unwrap();
    sentences
}

/// The article of that number: always the same.
pub fn article(number: usize) -> SourceArticle {
    let mut state = number as u64 ^ 0x9E37_79B9_7F4A_7C15;
    let mut pick = |from: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % from
    };
    let sentences = &*SENTENCES;
    let mut body = Vec::new();
    let mut words = 0;
    while words < WORDS {
        let mut text = String::new();
        for _ in 0..4 {
            let sentence = sentences.get(pick(sentences.len())).unwrap();
            words += sentence.split_whitespace().count();
            text.push_str(sentence);
            text.push(' ');
        }
        let (first, last) = (FIRST.get(pick(12)).unwrap(), LAST.get(pick(12)).unwrap());
        let _ = write!(
            text,
            "« Le dossier {number} avance », a déclaré {first} {last}, directrice du projet."
        );
        words += 12;
        body.push(Block {
            kind: BlockKind::Paragraph,
            text,
        });
    }
    SourceArticle {
        id: format!("generated-{number}"),
        title: sentences.get(pick(sentences.len())).unwrap().clone(),
        published: jiff::civil::date(2025, 1, 1)
            .checked_add(jiff::Span::new().days(i64::try_from(number % 365).unwrap()))
            .ok(),
        body,
        ..SourceArticle::default()
    }
}

/// The first `count` articles.
pub fn articles(count: usize) -> Vec<SourceArticle> {
    (0..count).map(article).collect()
}

/// Writes the first `count` articles as JSON lines.
pub fn write(count: usize, path: &Path) -> Size {
    let french = languages::by_code("fr").unwrap();
    let mut out = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
    let mut size = Size {
        tokens: 0,
        bytes: 0,
    };
    for number in 0..count {
        let article = article(number);
        let document = Document::build(&article, french, None);
        size.tokens += document.tokens.len();
        size.bytes += document.text.len();
        let text: Vec<&str> = article
            .body
            .iter()
            .map(|block| block.text.as_str())
            .collect();
        let record = serde_json::json!({
            "id": article.id,
            "title": article.title,
            "date": article.published.map(|date| date.to_string()),
            "text": text.join("\n\n"),
        });
        writeln!(out, "{record}").unwrap();
    }
    out.flush().unwrap();
    size
}
