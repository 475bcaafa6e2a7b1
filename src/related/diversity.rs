//! From candidates to a list: near-duplicates out, then one article at a time, close to the reader's and unlike those
//! already chosen (maximal marginal relevance, Carbonell and Goldstein 1998).

use super::Index;
use super::duplicates::same_words;
use super::score::Parts;

/// `candidates` best first.
pub(super) fn choose(
    index: &Index,
    position: usize,
    candidates: Vec<(usize, Parts)>,
) -> Vec<(usize, Parts)> {
    let balance = index.options.variety_balance.clamp(0.0, 1.0);
    // Each with its likeness to the nearest one chosen.
    let mut left: Vec<(usize, Parts, f32)> = candidates
        .into_iter()
        .filter(|&(other, _)| !index.near_duplicates(position, other))
        .map(|(other, parts)| (other, parts, 0.0))
        .collect();
    let mut chosen: Vec<(usize, Parts)> = Vec::with_capacity(index.options.count);
    while chosen.len() < index.options.count {
        let value = |&(_, parts, likeness): &(usize, Parts, f32)| {
            balance * parts.total() - (1.0 - balance) * likeness
        };
        // The first of equals, since candidates come in a fixed order.
        let mut best: Option<(usize, f32)> = None;
        for (place, candidate) in left.iter().enumerate() {
            let value = value(candidate);
            if best.is_none_or(|(_, most)| value > most) {
                best = Some((place, value));
            }
        }
        let Some((place, _)) = best else { break };
        let (next, parts, _) = left.remove(place);
        chosen.push((next, parts));
        left.retain(|&(other, _, _)| !index.near_duplicates(next, other));
        for (other, _, likeness) in &mut left {
            *likeness = likeness.max(index.vectors.cosine(next, *other));
        }
    }
    // Variety decides who is in the list, closeness in which order.
    chosen.sort_by(|a, b| b.1.total().total_cmp(&a.1.total()).then(a.0.cmp(&b.0)));
    chosen
}

impl Index {
    /// Whether two articles tell one story: their vectors are as close as `duplicate_cosine`, or they share a fifth of
    /// their sequences of three words.
    pub fn near_duplicates(&self, a: usize, b: usize) -> bool {
        a == b
            || self.vectors.cosine(a, b) >= self.options.duplicate_cosine
            || same_words(self.fingerprint(a), self.fingerprint(b))
    }
}
