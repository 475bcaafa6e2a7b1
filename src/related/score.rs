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
    /// Parts of the score of `b` for a reader of `a`. Symmetric.
    pub(super) fn parts(&self, a: usize, b: usize) -> Parts {
        let options = &self.options;
        let cosine = self.vectors.cosine(a, b);
        let similarity = ((cosine - FLOOR) / (CEILING - FLOOR)).clamp(0.0, 1.0);
        let mut shared = 0.0;
        self.each_shared(a, b, |_, weight| shared += weight);
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

    /// Calls `each` with the entities that both name and what each weighs: its rarity, times how much both are about it.
    fn each_shared(&self, a: usize, b: usize, mut each: impl FnMut(u32, f32)) {
        if self.signature(a) & self.signature(b) == 0 {
            return;
        }
        let (mut a, mut b) = (self.entities(a).iter(), self.entities(b).iter());
        let (mut x, mut y) = (a.next(), b.next());
        while let (Some(one), Some(other)) = (x, y) {
            match one.number.cmp(&other.number) {
                std::cmp::Ordering::Less => x = a.next(),
                std::cmp::Ordering::Greater => y = b.next(),
                std::cmp::Ordering::Equal => {
                    let weight = self.rarity(one.number)
                        * (f32::from(one.weight) * f32::from(other.weight)).sqrt()
                        / 255.0;
                    if weight > 0.0 {
                        each(one.number, weight);
                    }
                    (x, y) = (a.next(), b.next());
                }
            }
        }
    }

    /// The reasons as they are shown.
    pub(super) fn why(&self, a: usize, b: usize, parts: Parts) -> Why {
        let mut shared: Vec<(u32, f32)> = Vec::new();
        self.each_shared(a, b, |number, weight| shared.push((number, weight)));
        let mut named: Vec<(&str, f32)> = shared
            .into_iter()
            .map(|(number, weight)| (self.entity_id(number), weight))
            .collect();
        named.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
        Why {
            similarity: rounded(parts.similarity),
            entities: rounded(parts.entities),
            shared_entities: named.into_iter().map(|(id, _)| id.to_owned()).collect(),
            recency: rounded(parts.recency),
        }
    }
}

/// To four decimals: what more there is says nothing.
pub(super) fn rounded(value: f32) -> f32 {
    (value * 10_000.0).round() / 10_000.0
}
