//! What makes two articles related, part by part.

use super::index::Index;
use crate::article::Why;

/// Cosine that any two articles reach by their common words.
const FLOOR: f32 = 0.10;
/// Cosine from which two texts could not be more alike without being one.
const CEILING: f32 = 0.75;

/// Parts of a score, each what it adds.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Parts {
    pub(super) similarity: f32,
    pub(super) entities: f32,
    pub(super) recency: f32,
}

impl Parts {
    /// What the subjects have in common.
    pub(super) fn substance(self) -> f32 {
        self.similarity + self.entities
    }

    pub(super) fn total(self) -> f32 {
        self.substance() + self.recency
    }
}

impl Index {
    /// Parts of the score of `b` for a reader of `a`, of what their vectors and [`Self::shared`] say. Symmetric.
    #[inline]
    pub(super) fn parts(&self, a: usize, b: usize, cosine: f32, shared: f32) -> Parts {
        let options = &self.options;
        let similarity = ((cosine - FLOOR) / (CEILING - FLOOR)).clamp(0.0, 1.0);
        let substance = Parts {
            similarity: options.similarity_weight * similarity,
            // Two rare entities say more than one, but not twice as much.
            entities: options.entities_weight * shared / (shared + 1.0),
            recency: 0.0,
        };
        if substance.substance() < options.minimum {
            return substance;
        }
        Parts {
            recency: options.recency_weight * self.closeness(a, b),
            ..substance
        }
    }

    /// What the entities that each article has in common with the one at `position` weigh: for each the rarity, times how
    /// much both are about it. `sums` is as long as the corpus afterwards.
    pub(super) fn shared(&self, position: usize, sums: &mut Vec<f32>) {
        sums.clear();
        sums.resize(self.len(), 0.0);
        for entity in self.entities(position) {
            let weight = self.rarity(entity.number) * entity.weight;
            for posting in self.postings.of(entity.number) {
                if let Some(sum) = sums.get_mut(posting.article as usize) {
                    *sum += weight * posting.weight;
                }
            }
        }
    }

    /// 1 for the same day, half after `half_life_days`; 0 when a date is unknown.
    fn closeness(&self, a: usize, b: usize) -> f32 {
        match (self.day(a), self.day(b)) {
            (Some(a), Some(b)) => {
                let days = (a - b).unsigned_abs() as f32;
                (-days / self.options.half_life_days.max(0.1)).exp2()
            }
            _ => 0.0,
        }
    }

    /// The reasons as they are shown.
    pub(super) fn why(&self, a: usize, b: usize, parts: Parts) -> Why {
        let mut theirs = self.entities(b).iter().peekable();
        let mut shared: Vec<(&str, f32)> = Vec::new();
        for one in self.entities(a) {
            while theirs.next_if(|it| it.number < one.number).is_some() {}
            if let Some(other) = theirs.next_if(|it| it.number == one.number) {
                let weight = self.rarity(one.number) * one.weight * other.weight;
                if weight > 0.0 {
                    shared.push((self.entity_id(one.number), weight));
                }
            }
        }
        shared.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
        Why {
            similarity: rounded(parts.similarity),
            entities: rounded(parts.entities),
            shared_entities: shared.into_iter().map(|(id, _)| id.to_owned()).collect(),
            recency: rounded(parts.recency),
        }
    }
}

/// To four decimals: what more there is says nothing.
pub(super) fn rounded(value: f32) -> f32 {
    (value * 10_000.0).round() / 10_000.0
}
