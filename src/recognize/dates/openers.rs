//! The first letters of the words that may open a date: by them nearly all others are passed over.

use crate::languages::DateWords;

/// A bit for each pair of first letters, case aside.
#[derive(Debug, Clone, Copy)]
pub(super) struct Openers([u64; 16]);

impl Openers {
    pub(super) fn new(words: &DateWords) -> Self {
        let mut openers = Self([0; 16]);
        let small = [words.months, words.weekdays, words.part_ordinals];
        let small = small.into_iter().flatten().map(|&(word, _)| word);
        let large = [words.days, words.numbers];
        let large = large.into_iter().flatten().map(|&(word, _)| word);
        let bare = [words.last, words.next, words.ago, words.month_prefixes];
        let bare = bare.into_iter().flatten().copied();
        for word in small.chain(large).chain(bare) {
            let (slot, bit) = place(word.as_bytes());
            if let Some(slot) = openers.0.get_mut(slot) {
                *slot |= bit;
            }
        }
        openers
    }

    /// Whether a word may open a date. Digits always may, and so may what is not ASCII, whose case is not told by one bit.
    pub(super) fn may_open(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        let plain = bytes
            .iter()
            .take(2)
            .all(|byte| byte.is_ascii() && !byte.is_ascii_digit());
        let (slot, bit) = place(bytes);
        !plain || self.0.get(slot).is_some_and(|slot| slot & bit != 0)
    }
}

/// Small and capital letters differ in a bit that is left out.
fn place(word: &[u8]) -> (usize, u64) {
    let letter = |at: usize| usize::from(word.get(at).copied().unwrap_or_default() & 31);
    let pair = letter(0) << 5 | letter(1);
    (pair >> 6, 1 << (pair & 63))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages;

    #[test]
    fn every_word_that_opens_a_date_may_open_one_in_any_case() {
        for language in languages::ALL {
            let words = language.dates();
            let openers = Openers::new(words);
            for (word, _) in words.months.iter().chain(words.weekdays) {
                assert!(openers.may_open(word), "{word}");
                assert!(openers.may_open(&word.to_uppercase()), "{word}");
            }
        }
    }

    #[test]
    fn digits_and_accents_may_always_open_one_and_most_words_may_not() {
        let openers = Openers::new(languages::DEFAULT.dates());
        assert!(openers.may_open("1er") && openers.may_open("été"));
        for word in ["gouvernement", "Riga", "est", "b", ""] {
            assert!(!openers.may_open(word), "{word}");
        }
    }
}
