//! How good the lists are, against lists that people made or links that authors set.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::article::Related;
use crate::evaluate::EvaluateError;

/// Places of a list that are looked at.
const PLACES: usize = 5;

/// Identifiers of the articles that belong with each.
pub type RelatedGold = BTreeMap<String, BTreeSet<String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    id: String,
    related: BTreeSet<String>,
}

/// Reads a gold file: `{"id": …, "related": [ids]}`, one a line.
///
/// # Errors
/// A file that cannot be read, a line of another form, no line.
pub fn gold(path: &Path) -> Result<RelatedGold, EvaluateError> {
    let text = std::fs::read_to_string(path).map_err(|source| EvaluateError::Unreadable {
        path: path.to_path_buf(),
        source,
    })?;
    let mut gold = RelatedGold::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let line: Line = serde_json::from_str(line).map_err(|source| EvaluateError::Malformed {
            path: path.to_path_buf(),
            line: index + 1,
            source,
        })?;
        gold.entry(line.id).or_default().extend(line.related);
    }
    if gold.is_empty() {
        return Err(EvaluateError::Empty(path.to_path_buf()));
    }
    Ok(gold)
}

/// Means over the articles that have a gold list, of the first five places.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct RankingReport {
    /// Articles measured.
    pub articles: usize,
    /// Normalised discounted cumulative gain, all gold articles alike (Järvelin and Kekäläinen 2002).
    pub ndcg: f64,
    /// Share of the gold articles in the list, of those that fit into it.
    pub recall: f64,
    /// Reciprocal rank of the first gold article.
    pub mrr: f64,
    /// Share of proposals that are in the gold list.
    pub precision: f64,
}

impl fmt::Display for RankingReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} articles: nDCG@5 {:.3}, recall@5 {:.3}, MRR {:.3}, precision@5 {:.3}",
            self.articles, self.ndcg, self.recall, self.mrr, self.precision
        )
    }
}

/// Measures lists, given as identifier and list. `skip` says of a pair that it is a near-duplicate, which no list may
/// propose: it is taken out of the gold.
pub fn measure<'a>(
    gold: &RelatedGold,
    lists: impl IntoIterator<Item = (&'a str, &'a [Related])>,
    mut skip: impl FnMut(&str, &str) -> bool,
) -> RankingReport {
    let mut report = RankingReport::default();
    let (mut proposals, mut right) = (0_usize, 0_usize);
    for (id, list) in lists {
        let Some(wanted) = gold.get(id) else { continue };
        let wanted: BTreeSet<&str> = wanted
            .iter()
            .map(String::as_str)
            .filter(|other| !skip(id, other))
            .collect();
        if wanted.is_empty() {
            continue;
        }
        report.articles += 1;
        let hits: Vec<usize> = list
            .iter()
            .take(PLACES)
            .enumerate()
            .filter(|(_, proposed)| wanted.contains(proposed.id.as_str()))
            .map(|(place, _)| place)
            .collect();
        let fitting = wanted.len().min(PLACES);
        let gain = |place: usize| 1.0 / ((place + 2) as f64).log2();
        report.ndcg +=
            hits.iter().copied().map(gain).sum::<f64>() / (0..fitting).map(gain).sum::<f64>();
        report.recall += hits.len() as f64 / fitting as f64;
        report.mrr += hits.first().map_or(0.0, |&place| 1.0 / (place + 1) as f64);
        proposals += list.len().min(PLACES);
        right += hits.len();
    }
    let articles = report.articles.max(1) as f64;
    report.ndcg /= articles;
    report.recall /= articles;
    report.mrr /= articles;
    report.precision = right as f64 / proposals.max(1) as f64;
    report
}
