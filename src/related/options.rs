//! How related articles are chosen.

use serde::{Deserialize, Serialize};

/// How related articles are chosen: the section `[related]` of the configuration.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RelatedOptions {
    /// Most articles in a list.
    pub count: usize,
    /// Most that the similarity of the texts adds to a score.
    pub similarity_weight: f32,
    /// Most that shared entities add to a score.
    pub entities_weight: f32,
    /// Most that closeness in time adds to a score.
    pub recency_weight: f32,
    /// Days after which closeness in time counts half.
    pub half_life_days: f32,
    /// Least that similarity and shared entities together must add: below it two articles have nothing in common.
    pub minimum: f32,
    /// From 0 (variety alone) to 1 (score alone).
    pub variety_balance: f32,
    /// Cosine from which two articles tell one story, whatever their words.
    pub duplicate_cosine: f32,
    /// Articles up to which every pair is compared; with more, only those of neighbouring clusters and those that share
    /// a rare entity.
    pub exact_up_to: usize,
    /// Clusters looked into for each article when there are more.
    pub probes: usize,
}

impl RelatedOptions {
    /// What is wrong with the values, if anything is.
    pub fn out_of_range(&self) -> Option<&'static str> {
        let at_least_0 = |value: f32| value.is_finite() && value >= 0.0;
        let weights = [
            self.similarity_weight,
            self.entities_weight,
            self.recency_weight,
            self.minimum,
        ];
        if !weights.into_iter().all(at_least_0) {
            return Some(
                "similarity_weight, entities_weight, recency_weight and minimum are numbers from 0 up",
            );
        }
        if !(self.half_life_days.is_finite() && self.half_life_days > 0.0) {
            return Some("half_life_days is a number above 0");
        }
        let share = |value: f32| (0.0..=1.0).contains(&value);
        if !share(self.variety_balance) || !share(self.duplicate_cosine) {
            return Some("variety_balance and duplicate_cosine are numbers from 0 to 1");
        }
        None
    }
}

impl Default for RelatedOptions {
    fn default() -> Self {
        Self {
            count: 5,
            similarity_weight: 0.65,
            entities_weight: 0.25,
            recency_weight: 0.08,
            half_life_days: 180.0,
            minimum: 0.2,
            variety_balance: 0.8,
            duplicate_cosine: 0.85,
            exact_up_to: 10_000,
            probes: 16,
        }
    }
}
