//! One story told twice: same agency text under two identifiers, or the same event written up again.
//!
//! Two articles are near-duplicates when
//! - the cosine of their vectors reaches `duplicate_cosine`, or
//! - they share a fifth of their sequences of three words (Broder 1997), as far as a sample of them shows.
//!
//! Articles about one subject share names and words, but seldom sequences of three words.

use crate::embed::fold_words;

/// Hashes kept of an article.
const KEPT: usize = 32;
/// Fewest that are worth comparing.
const FEWEST: usize = 8;
/// Share of common sequences (Jaccard) from which two texts are one.
const SHARED: f32 = 0.2;

/// The smallest hashes of the sequences of three words of a text (bottom-k sketch, Cohen and Kaplan 2007), in order.
pub(super) fn fingerprint(text: &str) -> Vec<u32> {
    let mut kept: Vec<u32> = Vec::with_capacity(4 * KEPT);
    let mut last = [0_u64; 3];
    let mut count = 0_usize;
    fold_words(text, &mut String::new(), |word| {
        last = [last[1], last[2], hash(word)];
        count += 1;
        if count < last.len() {
            return;
        }
        let joined = last
            .iter()
            .fold(0_u64, |sum, &part| mix(sum.rotate_left(17) ^ part));
        kept.push((joined >> 32) as u32);
        if kept.len() == kept.capacity() {
            keep_smallest(&mut kept);
        }
    });
    keep_smallest(&mut kept);
    kept.shrink_to_fit();
    kept
}

fn keep_smallest(hashes: &mut Vec<u32>) {
    hashes.sort_unstable();
    hashes.dedup();
    hashes.truncate(KEPT);
}

/// Whether two fingerprints are of one text, more or less.
pub(super) fn same_words(a: &[u32], b: &[u32]) -> bool {
    if a.len().min(b.len()) < FEWEST {
        return false;
    }
    // Among the smallest hashes of the union, those in both.
    let (mut i, mut j, mut seen, mut both) = (0, 0, 0_u32, 0_u32);
    while seen < KEPT as u32
        && let (Some(x), Some(y)) = (a.get(i), b.get(j))
    {
        seen += 1;
        i += usize::from(x <= y);
        j += usize::from(y <= x);
        both += u32::from(x == y);
    }
    both as f32 >= SHARED * seen as f32
}

fn hash(word: &str) -> u64 {
    // FNV-1a.
    word.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

/// The finaliser of `SplitMix64`.
const fn mix(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::{fingerprint, same_words};

    fn text(first: usize, words: usize) -> String {
        let words: Vec<String> = (first..first + words)
            .map(|n| format!("mot{}", n * 7919 % 4001))
            .collect();
        words.join(" ")
    }

    #[test]
    fn a_text_with_a_few_changed_words_is_the_same() {
        let original = text(0, 300);
        let changed = original.replace("mot3918", "autre") + " fin";
        assert!(same_words(&fingerprint(&original), &fingerprint(&changed)));
    }

    #[test]
    fn typography_does_not_matter() {
        let plain = text(0, 200);
        let typeset = plain.replace("mot", "«\u{A0}MÔT");
        assert!(same_words(&fingerprint(&plain), &fingerprint(&typeset)));
    }

    #[test]
    fn texts_with_other_words_are_not() {
        assert!(!same_words(
            &fingerprint(&text(0, 300)),
            &fingerprint(&text(1000, 300))
        ));
        assert!(!same_words(
            &fingerprint("un deux trois"),
            &fingerprint("un deux trois")
        ));
    }
}
