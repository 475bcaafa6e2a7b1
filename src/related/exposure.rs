//! Which articles the lists show, and which they never do.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use crate::article::Related;

/// How often each article is proposed, summed up.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Exposure {
    /// Articles of the corpus.
    pub articles: usize,
    /// Proposals in all lists together.
    pub proposals: usize,
    /// Articles whose own list is empty.
    pub without_list: usize,
    /// Articles that no list proposes.
    pub never_proposed: usize,
    /// Their share of all articles, 0 to 1.
    pub never_proposed_share: f64,
    /// How unevenly proposals fall on articles: Gini coefficient, 0 (all alike) to 1 (one has them all).
    pub gini: f64,
    /// The ten most proposed: identifier and how often.
    pub most_proposed: Vec<(String, u32)>,
}

impl Exposure {
    /// Sums up the lists of a corpus, given as identifier and list.
    pub fn of<'a>(lists: impl IntoIterator<Item = (&'a str, &'a [Related])>) -> Self {
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        let mut exposure = Self::default();
        for (id, related) in lists {
            exposure.articles += 1;
            exposure.proposals += related.len();
            exposure.without_list += usize::from(related.is_empty());
            counts.entry(id).or_default();
            for proposed in related {
                *counts.entry(&proposed.id).or_default() += 1;
            }
        }
        exposure.never_proposed = counts.values().filter(|&&count| count == 0).count();
        exposure.never_proposed_share =
            exposure.never_proposed as f64 / exposure.articles.max(1) as f64;
        let mut ranked: Vec<(&str, u32)> = counts.into_iter().collect();
        ranked.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        exposure.gini = gini(&ranked);
        exposure.most_proposed = ranked
            .into_iter()
            .take(10)
            .filter(|(_, count)| *count > 0)
            .map(|(id, count)| (id.to_owned(), count))
            .collect();
        exposure
    }
}

impl fmt::Display for Exposure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} articles, {} proposals; {} never proposed ({:.1} %), {} without a list, Gini {:.2}",
            self.articles,
            self.proposals,
            self.never_proposed,
            100.0 * self.never_proposed_share,
            self.without_list,
            self.gini
        )
    }
}

/// `counts` largest first.
fn gini(counts: &[(&str, u32)]) -> f64 {
    let all: f64 = counts.iter().map(|(_, count)| f64::from(*count)).sum();
    if all == 0.0 {
        return 0.0;
    }
    let n = counts.len() as f64;
    let weighted: f64 = counts
        .iter()
        .rev()
        .zip(1_u32..)
        .map(|((_, count), rank)| f64::from(rank) * f64::from(*count))
        .sum();
    (2.0 * weighted / (n * all) - (n + 1.0) / n).max(0.0)
}
