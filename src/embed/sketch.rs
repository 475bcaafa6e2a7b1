//! The lexical half of a vector: which words an article has, whatever they are.
//!
//! A word's beginning is hashed to a few signed places (feature hashing, Weinberger et al. 2009; sparse random
//! projection, Li, Hastie and Church 2006), so that two articles that share a word come closer although no vocabulary
//! knows it: names above all. Words are cut to their first letters, which joins most inflections of French and its
//! neighbours (truncation, `McNamee` and Mayfield 2004).

/// Length of the sketch.
pub(super) const DIMENSIONS: usize = 256;
/// Letters of a word that count.
const STEM: usize = 7;
/// Places that a word is hashed to: 8 bits of the hash for each, and one more for its sign.
const PLACES: u32 = 4;

/// The hash of a folded word's beginning.
pub(super) fn stem_hash(word: &str) -> u64 {
    let end = word
        .char_indices()
        .nth(STEM)
        .map_or(word.len(), |(index, _)| index);
    // FNV-1a, then the finaliser of SplitMix64: the same on every machine and in every version.
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for byte in word.bytes().take(end) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    }
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    hash ^ (hash >> 31)
}

/// Adds a word of weight `weight` to a sketch.
pub(super) fn add(sketch: &mut [f32; DIMENSIONS], hash: u64, weight: f32) {
    for place in 0..PLACES {
        let index = (hash >> (8 * place)) as u8 as usize;
        let sign = if hash >> (32 + place) & 1 == 0 {
            weight
        } else {
            -weight
        };
        if let Some(value) = sketch.get_mut(index) {
            *value += sign;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DIMENSIONS, add, stem_hash};

    #[test]
    fn inflections_of_long_words_share_their_place() {
        assert_eq!(stem_hash("formateur"), stem_hash("formateurs"));
        assert_ne!(stem_hash("riga"), stem_hash("rigas"));
    }

    #[test]
    fn different_words_are_nearly_orthogonal() {
        let sketch = |word: String| {
            let mut sketch = [0.0; DIMENSIONS];
            add(&mut sketch, stem_hash(&word), 1.0);
            sketch
        };
        let words: Vec<_> = (0..300).map(|n| sketch(format!("mot{n}"))).collect();
        let mut sum = 0.0;
        for (a, b) in words.iter().zip(words.iter().skip(1)) {
            sum += a.iter().zip(b).map(|(x, y)| x * y).sum::<f32>() / 4.0;
        }
        assert!((sum / 299.0).abs() < 0.05, "{sum}");
    }
}
