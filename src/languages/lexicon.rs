//! Evidence for languages in the words themselves: function words, elisions, word beginnings and endings, groups of
//! letters, letters. All of them are patterns of one Aho-Corasick automaton, so a text is read once.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;

use super::Language;

/// Most languages that one lexicon can weigh.
pub(super) const MOST: usize = 16;
/// One number for each language of a lexicon.
pub(super) type Scores = [f32; MOST];

/// What a pattern is worth, in units of about one nat, by its kind and its length in characters.
const FUNCTION_WORD: f32 = 2.2;
const ELISION: f32 = 1.2;
const ENDING: [f32; 5] = [0.25, 0.5, 0.9, 1.3, 1.6];
const BEGINNING: [f32; 5] = [0.2, 0.4, 0.7, 0.9, 0.9];
const GROUP: [f32; 5] = [0.3, 0.35, 0.6, 0.9, 0.9];
const LETTER: f32 = 1.0;
const FOREIGN_LETTER: f32 = -1.2;
/// How much a pattern loses by being shared: its worth is divided by the number of languages to this power.
const SHARING: f32 = 0.4;

/// The patterns of several languages and what each says.
#[derive(Debug)]
pub(super) struct Lexicon {
    automaton: Option<AhoCorasick>,
    weights: Vec<Scores>,
}

impl Lexicon {
    /// The lexicon of `languages`, at most [`MOST`] of them; index in `languages` is index in [`Scores`].
    pub(super) fn new(languages: &[&'static dyn Language]) -> Self {
        // Sorted, so that the same languages give the same sums in the same order.
        let mut patterns: BTreeMap<String, Scores> = BTreeMap::new();
        for (index, language) in languages.iter().enumerate().take(MOST) {
            let words = language.detection();
            let mut add = |pattern: String, worth: f32| {
                if let Some(score) = patterns.entry(pattern).or_default().get_mut(index) {
                    *score += worth;
                }
            };
            for word in words.function_words {
                add(format!(" {word} "), FUNCTION_WORD);
            }
            for word in words.elisions {
                add(format!(" {word}'"), ELISION);
            }
            for ending in words.endings {
                add(format!("{ending} "), by_length(ENDING, ending));
            }
            for beginning in words.beginnings {
                add(format!(" {beginning}"), by_length(BEGINNING, beginning));
            }
            for group in words.groups {
                add((*group).to_owned(), by_length(GROUP, group));
            }
            for letter in words.letters {
                add(letter.to_string(), LETTER);
            }
            for letter in words.foreign_letters {
                add(letter.to_string(), FOREIGN_LETTER);
            }
        }
        for scores in patterns.values_mut() {
            let sharers = scores.iter().filter(|&&score| score > 0.0).count();
            for score in scores.iter_mut().filter(|score| **score > 0.0) {
                *score /= (sharers as f32).powf(SHARING);
            }
        }
        let (keys, weights): (Vec<_>, Vec<_>) = patterns.into_iter().unzip();
        Self {
            automaton: AhoCorasick::new(keys).ok(),
            weights,
        }
    }

    /// Sums of the evidence in `view`: lower case, words parted and surrounded by single spaces.
    pub(super) fn scores(&self, view: &str) -> Scores {
        let mut sums = [0.0; MOST];
        let Some(automaton) = &self.automaton else {
            return sums;
        };
        for found in automaton.find_overlapping_iter(view) {
            if let Some(weights) = self.weights.get(found.pattern().as_usize()) {
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += weight;
                }
            }
        }
        sums
    }
}

fn by_length(worth: [f32; 5], pattern: &str) -> f32 {
    let length = pattern.chars().count().clamp(1, worth.len());
    worth.get(length - 1).copied().unwrap_or_default()
}
