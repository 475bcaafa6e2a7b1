//! The subword vocabulary: frequent words whole, and pieces that spell the others.

use rustc_hash::FxHashMap;
use tokenizers::{Model, Tokenizer};

use super::EmbeddingsError;
use super::passages::Passages;
use super::subspace::Matrix;
use crate::embed::{LEAST_IDF, MOST_IDF, TOKENIZER, UNKNOWN, tokenizer_json};

/// Lengths of the beginnings that are pieces, in characters.
const BEGINNINGS: std::ops::RangeInclusive<usize> = 3..=7;
/// Longest continuation that is a piece, in characters.
const LONGEST_ENDING: usize = 5;

/// The entries in the order of their ids.
#[derive(Debug)]
pub(super) struct Vocabulary {
    entries: Vec<String>,
}

/// The vocabulary as `tokenizers` reads it.
pub(super) struct SavedTokenizer {
    pub(super) json: String,
    tokenizer: Tokenizer,
}

impl Vocabulary {
    /// The words that stand in most passages, then the most frequent beginnings and continuations of the others.
    pub(super) fn choose(passages: &Passages, words: usize, pieces: usize) -> Self {
        let mut spread = vec![0_u32; passages.words.len()];
        for bag in &passages.bags {
            for &(number, _) in bag {
                if let Some(count) = spread.get_mut(number as usize) {
                    *count += 1;
                }
            }
        }
        let mut ranked: Vec<(u32, &str)> = spread
            .iter()
            .copied()
            .zip(passages.words.iter().map(String::as_str))
            .filter(|(count, _)| *count > 1)
            .collect();
        ranked.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        let (whole, others) = ranked.split_at(words.min(ranked.len()));

        let mut entries = vec![UNKNOWN.to_owned()];
        entries.extend(whole.iter().map(|(_, word)| (*word).to_owned()));
        let known: std::collections::HashSet<&str> = whole.iter().map(|(_, word)| *word).collect();
        let mut beginnings: FxHashMap<String, u64> = FxHashMap::default();
        let mut endings: FxHashMap<String, u64> = FxHashMap::default();
        let mut letters: FxHashMap<char, u64> = FxHashMap::default();
        for &(count, word) in &ranked {
            for letter in word.chars() {
                *letters.entry(letter).or_default() += u64::from(count);
            }
        }
        for &(count, word) in others {
            let starts = word.char_indices().map(|(index, _)| index).skip(1);
            for (length, index) in (1..).zip(starts) {
                let (start, end) = word.split_at(index);
                if BEGINNINGS.contains(&length) && !known.contains(start) {
                    *beginnings.entry(start.to_owned()).or_default() += u64::from(count);
                }
                if end.chars().nth(LONGEST_ENDING).is_none() && end.chars().nth(1).is_some() {
                    *endings.entry(format!("##{end}")).or_default() += u64::from(count);
                }
            }
        }
        let mut alphabet: Vec<(char, u64)> = letters.into_iter().collect();
        alphabet.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        alphabet.truncate(pieces / 20);
        for (letter, _) in &alphabet {
            let alone = letter.to_string();
            if !known.contains(alone.as_str()) {
                entries.push(alone);
            }
        }
        entries.extend(alphabet.iter().map(|(letter, _)| format!("##{letter}")));
        let left = (words + pieces).saturating_sub(entries.len());
        entries.extend(most_frequent(endings, left / 3));
        let left = (words + pieces).saturating_sub(entries.len());
        entries.extend(most_frequent(beginnings, left));
        Self { entries }
    }

    /// The vocabulary as a tokenizer file and its reader.
    pub(super) fn tokenizer(&self) -> Result<SavedTokenizer, EmbeddingsError> {
        let failed = |error: tokenizers::Error| EmbeddingsError::Write {
            name: TOKENIZER,
            detail: error.to_string(),
        };
        let json = tokenizer_json(&self.entries).map_err(failed)?;
        let tokenizer = Tokenizer::from_bytes(json.as_bytes()).map_err(failed)?;
        Ok(SavedTokenizer { json, tokenizer })
    }

    /// Passages by entries: sublinear frequency of the word times the entry's inverse document frequency, rows of unit length.
    pub(super) fn matrix(&self, passages: &Passages, saved: &SavedTokenizer) -> Matrix {
        let model = saved.tokenizer.get_model();
        let spelled: Vec<Vec<u32>> = passages
            .words
            .iter()
            .map(|word| {
                let pieces = model.tokenize(word).unwrap_or_default();
                pieces.iter().map(|piece| piece.id).collect()
            })
            .collect();
        let idf = self.idf(passages, &spelled);
        let mut matrix = Matrix::new(idf);
        let mut row = vec![0.0_f32; self.entries.len()];
        let mut touched: Vec<u32> = Vec::new();
        for bag in &passages.bags {
            for &(number, count) in bag {
                let weight = 1.0 + f32::from(count).ln();
                for &id in spelled.get(number as usize).map_or(&[][..], Vec::as_slice) {
                    if let Some(value) = row.get_mut(id as usize) {
                        if *value == 0.0 {
                            touched.push(id);
                        }
                        *value += weight;
                    }
                }
            }
            touched.sort_unstable();
            matrix.push(&touched, &mut row);
            touched.clear();
        }
        matrix
    }

    fn idf(&self, passages: &Passages, spelled: &[Vec<u32>]) -> Vec<f32> {
        let mut spread = vec![0_u32; self.entries.len()];
        let mut last = vec![u32::MAX; self.entries.len()];
        for (passage, bag) in (0..).zip(&passages.bags) {
            for &(number, _) in bag {
                for &id in spelled.get(number as usize).map_or(&[][..], Vec::as_slice) {
                    if let (Some(count), Some(last)) =
                        (spread.get_mut(id as usize), last.get_mut(id as usize))
                        && *last != passage
                    {
                        *last = passage;
                        *count += 1;
                    }
                }
            }
        }
        let all = passages.len() as f32;
        // The first entry stands for what cannot be spelled, and says nothing.
        let mut idf: Vec<f32> = spread
            .iter()
            .map(|&count| (all / (count as f32 + 1.0)).ln())
            .map(|idf| {
                if idf < LEAST_IDF {
                    0.0
                } else {
                    idf.min(MOST_IDF)
                }
            })
            .collect();
        if let Some(unknown) = idf.first_mut() {
            *unknown = 0.0;
        }
        idf
    }
}

fn most_frequent(counts: FxHashMap<String, u64>, most: usize) -> Vec<String> {
    let mut ranked: Vec<(String, u64)> = counts.into_iter().collect();
    ranked.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    ranked.truncate(most);
    ranked.into_iter().map(|(entry, _)| entry).collect()
}
