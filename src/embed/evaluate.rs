//! How good an embedder is, without annotations: whether a half of an article finds its other half, a title its body,
//! and an article those that it links to. Mean reciprocal rank (Voorhees 1999) among all articles of a set.

use std::fmt;
use std::path::Path;

use rayon::prelude::*;
use serde::Serialize;

use super::Embedder;
use crate::article::{Block, BlockKind, SourceArticle};
use crate::languages::{self, Language};
use crate::text::Document;
use crate::train::corpus::{self, CorpusError};
use crate::train::embeddings::HELD_OUT;

/// Fewest words of a body that can be cut in two.
const SHORTEST: usize = 60;
/// Lines of raw text that make one article of held-out text.
const LINES: usize = 50;

/// An article to measure on.
#[derive(Debug, Clone, Default)]
pub struct Sample {
    /// The article.
    pub article: SourceArticle,
    /// Identifiers of the articles that it links to.
    pub linked: Vec<String>,
}

/// The posts of a news file (`train::corpus::Post`) that have a body of 60 words or more.
///
/// # Errors
/// A file that cannot be read.
pub fn samples(path: &Path) -> Result<Vec<Sample>, CorpusError> {
    let posts = corpus::posts(path)?;
    Ok(posts
        .into_iter()
        .map(|post| Sample {
            linked: post.linked_ids,
            article: SourceArticle {
                id: post.id,
                title: post.title.trim().to_owned(),
                lead: post.description,
                language: post.lang,
                published: post.date.get(..10).and_then(|date| date.parse().ok()),
                body: corpus::plain_paragraphs(&post.body)
                    .into_iter()
                    .map(paragraph)
                    .collect(),
                ..SourceArticle::default()
            },
        })
        .filter(|sample| body(&sample.article).split_whitespace().count() >= SHORTEST)
        .collect())
}

/// Pieces of fifty lines of the raw text that training leaves out: the last tenth of [`HELD_OUT`] in the folder `texts`.
///
/// # Errors
/// A file that cannot be read.
pub fn held_out(texts: &Path) -> Result<Vec<Sample>, CorpusError> {
    let mut lines = Vec::new();
    corpus::lines(&texts.join(format!("{HELD_OUT}.txt.xz")), |line| {
        lines.push(line.to_owned());
    })?;
    // Passages and lines do not end at the same place: a little less than the tenth.
    let first = lines.len() * 92 / 100;
    let lines = lines.get(first..).unwrap_or_default();
    Ok((0..)
        .zip(lines.chunks(LINES))
        .map(|(index, lines): (u32, _)| Sample {
            article: SourceArticle {
                id: format!("{HELD_OUT}-{index}"),
                body: lines.iter().cloned().map(paragraph).collect(),
                ..SourceArticle::default()
            },
            linked: Vec::new(),
        })
        .collect())
}

fn paragraph(text: String) -> Block {
    Block {
        kind: BlockKind::Paragraph,
        text,
    }
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measured {
    /// Name of the set.
    pub name: String,
    /// Articles in it.
    pub articles: usize,
    /// Mean reciprocal rank of the second half, given the first.
    pub halves: f64,
    /// Of the body, given the title; absent where there are no titles.
    pub titles: Option<f64>,
    /// Of the best placed article that the given one links to or is linked from; absent where there are no links.
    pub links: Option<f64>,
    /// Articles with links.
    pub linked: usize,
}

/// A table of measures; its `Display` is Markdown.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct EmbeddingReport {
    /// One row a set.
    pub rows: Vec<Measured>,
}

impl fmt::Display for EmbeddingReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| set | articles | half finds half, MRR | title finds body, MRR | article finds a linked one, MRR (articles) |\n|---|---|---|---|---|"
        )?;
        let shown =
            |value: Option<f64>| value.map_or("–".to_owned(), |value| format!("{value:.3}"));
        for row in &self.rows {
            writeln!(
                f,
                "| {} | {} | {:.3} | {} | {} ({}) |",
                row.name,
                row.articles,
                row.halves,
                shown(row.titles),
                shown(row.links),
                row.linked
            )?;
        }
        Ok(())
    }
}

/// Measures an embedder on one set.
pub fn measure(embedder: &dyn Embedder, name: &str, samples: &[Sample]) -> Measured {
    let embed = |make: &(dyn Fn(&SourceArticle) -> SourceArticle + Sync)| -> Vec<Vec<f32>> {
        let documents: Vec<Document> = samples
            .par_iter()
            .map(|sample| {
                let article = make(&sample.article);
                Document::build(&article, language(&sample.article), None)
            })
            .collect();
        let Some(batches) = embedder.as_batch() else {
            let vectors = documents
                .par_iter()
                .map(|document| embedder.embed(document));
            return vectors.map(|vector| vector.values).collect();
        };
        let all: Vec<&Document> = documents.iter().collect();
        let read = batches.read(&all).into_iter();
        read.map(|embedded| embedded.vector.values).collect()
    };
    let firsts = embed(&|article| only(halves(article).0));
    let seconds = embed(&|article| only(halves(article).1));
    let has_titles = samples
        .iter()
        .any(|sample| !sample.article.title.is_empty());
    let title_score = has_titles.then(|| {
        let titles = embed(&|article| SourceArticle {
            title: article.title.clone(),
            ..SourceArticle::default()
        });
        let bodies = embed(&|article| SourceArticle {
            title: String::new(),
            ..article.clone()
        });
        pairs(&titles, &bodies)
    });
    let targets_of = links(samples);
    let wholes = embed(&SourceArticle::clone);
    let ranks: Vec<f64> = targets_of
        .iter()
        .enumerate()
        .filter(|(_, targets)| !targets.is_empty())
        .map(|(query, targets)| best_rank(&wholes, query, targets))
        .collect();
    Measured {
        name: name.to_owned(),
        articles: samples.len(),
        halves: pairs(&firsts, &seconds),
        titles: title_score,
        links: (!ranks.is_empty()).then(|| ranks.iter().sum::<f64>() / ranks.len() as f64),
        linked: ranks.len(),
    }
}

/// For each sample, the positions that it links to or is linked from.
pub fn links(samples: &[Sample]) -> Vec<Vec<usize>> {
    let positions: std::collections::HashMap<&str, usize> = samples
        .iter()
        .enumerate()
        .map(|(position, sample)| (sample.article.id.as_str(), position))
        .collect();
    let mut links = vec![Vec::new(); samples.len()];
    for (from, sample) in samples.iter().enumerate() {
        for to in sample
            .linked
            .iter()
            .filter_map(|id| positions.get(id.as_str()))
        {
            for (a, b) in [(from, *to), (*to, from)] {
                if let Some(targets) = links.get_mut(a)
                    && a != b
                    && !targets.contains(&b)
                {
                    targets.push(b);
                }
            }
        }
    }
    links
}

fn language(article: &SourceArticle) -> &'static dyn Language {
    article
        .language
        .as_deref()
        .and_then(languages::by_code)
        .unwrap_or(languages::DEFAULT)
}

fn only(text: String) -> SourceArticle {
    SourceArticle {
        body: vec![paragraph(text)],
        ..SourceArticle::default()
    }
}

fn body(article: &SourceArticle) -> String {
    let paragraphs: Vec<&str> = article
        .body
        .iter()
        .map(|block| block.text.as_str())
        .collect();
    paragraphs.join(" ")
}

/// Lead and body in two halves of as many words.
fn halves(article: &SourceArticle) -> (String, String) {
    let text = format!("{} {}", article.lead, body(article));
    let words: Vec<&str> = text.split_whitespace().collect();
    let (first, second) = words.split_at(words.len() / 2);
    (first.join(" "), second.join(" "))
}

/// Mean reciprocal rank of `targets[i]` among all targets, given `queries[i]`. Ties count against it.
fn pairs(queries: &[Vec<f32>], targets: &[Vec<f32>]) -> f64 {
    let sum: f64 = queries
        .par_iter()
        .enumerate()
        .map(|(index, query)| {
            let right = targets
                .get(index)
                .map_or(-1.0, |target| cosine(query, target));
            let better = targets
                .iter()
                .enumerate()
                .filter(|(other, target)| *other != index && cosine(query, target) >= right);
            1.0 / (1 + better.count()) as f64
        })
        .collect::<Vec<f64>>()
        .iter()
        .sum();
    sum / queries.len().max(1) as f64
}

/// Reciprocal rank of the best placed target, the query itself left out.
fn best_rank(vectors: &[Vec<f32>], query: usize, targets: &[usize]) -> f64 {
    let Some(own) = vectors.get(query) else {
        return 0.0;
    };
    let best = targets
        .iter()
        .filter_map(|&target| vectors.get(target))
        .map(|target| cosine(own, target))
        .fold(f32::MIN, f32::max);
    let better = vectors
        .iter()
        .enumerate()
        .filter(|(other, vector)| *other != query && cosine(own, vector) > best);
    1.0 / (1 + better.count()) as f64
}

/// Of two unit vectors; zero when one is empty.
fn cosine(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}
