//! Counts, rates and their intervals.

use serde::Serialize;

/// Resamples of the bootstrap.
const RESAMPLES: usize = 1000;

/// What one article, or all of them, add up to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Right.
    pub true_positives: u32,
    /// Found, but not in the gold.
    pub false_positives: u32,
    /// In the gold, but not found.
    pub false_negatives: u32,
}

impl Counts {
    /// Adds another's.
    pub const fn add(&mut self, other: Self) {
        self.true_positives += other.true_positives;
        self.false_positives += other.false_positives;
        self.false_negatives += other.false_negatives;
    }

    /// Right among found; 1 when nothing was found.
    pub fn precision(self) -> f64 {
        ratio(
            self.true_positives,
            self.true_positives + self.false_positives,
        )
    }

    /// Right among the gold; 1 when there is none.
    pub fn recall(self) -> f64 {
        ratio(
            self.true_positives,
            self.true_positives + self.false_negatives,
        )
    }

    /// Harmonic mean of the two, micro-averaged.
    pub fn f1(self) -> f64 {
        ratio(
            2 * self.true_positives,
            2 * self.true_positives + self.false_positives + self.false_negatives,
        )
    }
}

fn ratio(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        1.0
    } else {
        f64::from(part) / f64::from(whole)
    }
}

/// A 95 % interval.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct Interval {
    /// 2.5th percentile.
    pub low: f64,
    /// 97.5th percentile.
    pub high: f64,
}

/// One row of the report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measure {
    /// What is measured.
    pub name: &'static str,
    /// Over all articles.
    pub counts: Counts,
    /// 0 to 1.
    pub precision: f64,
    /// 0 to 1.
    pub recall: f64,
    /// 0 to 1.
    pub f1: f64,
    /// Of F1, by the percentile bootstrap over articles (Efron 1979), 1,000 resamples from a fixed seed.
    pub f1_interval: Interval,
}

impl Measure {
    /// Sums the counts of each article.
    pub fn new(name: &'static str, articles: &[Counts]) -> Self {
        let mut counts = Counts::default();
        for article in articles {
            counts.add(*article);
        }
        Self {
            name,
            counts,
            precision: counts.precision(),
            recall: counts.recall(),
            f1: counts.f1(),
            f1_interval: bootstrap(articles),
        }
    }
}

fn bootstrap(articles: &[Counts]) -> Interval {
    if articles.is_empty() {
        return Interval::default();
    }
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut scores: Vec<f64> = (0..RESAMPLES)
        .map(|_| {
            let mut counts = Counts::default();
            for _ in 0..articles.len() {
                state = next(state);
                let pick = (state >> 33) as usize % articles.len();
                counts.add(articles.get(pick).copied().unwrap_or_default());
            }
            counts.f1()
        })
        .collect();
    scores.sort_by(f64::total_cmp);
    let at = |share: usize| {
        scores
            .get(RESAMPLES * share / 1000)
            .copied()
            .unwrap_or_default()
    };
    Interval {
        low: at(25),
        high: at(975),
    }
}

/// Xorshift64 (Marsaglia 2003): the same numbers everywhere.
const fn next(mut state: u64) -> u64 {
    state ^= state << 13;
    state ^= state >> 7;
    state ^ (state << 17)
}
