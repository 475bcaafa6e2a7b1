//! From the probabilities of sub-tokens to named stretches of words.

use super::labels::{Label, Labels};
use super::{Aggregation, DocumentTokens};
use crate::text::Span;

/// Probabilities of each word of a text, from those of the sub-tokens it is made of.
///
/// Words are the document's own tokens, so that an elided article (`l’`) never drags the name behind it along, as it does
/// where words are what stands between spaces; or those of an annotated sentence.
#[derive(Debug, Clone)]
pub struct Words {
    width: usize,
    probabilities: Vec<f32>,
}

impl Words {
    /// One row for each of the words, which lie in order; all zero where no sub-token has any.
    pub fn new(
        spans: impl ExactSizeIterator<Item = Span>,
        tokens: &DocumentTokens,
        width: usize,
        probabilities: &[f32],
        aggregation: Aggregation,
    ) -> Self {
        let width = width.max(1);
        let mut words = vec![0.0; spans.len() * width];
        let mut first = 0;
        for (word, row) in spans.zip(words.chunks_exact_mut(width)) {
            while tokens
                .spans
                .get(first)
                .is_some_and(|&span| is_before(span, word))
            {
                first += 1;
            }
            let mut count = 0.0;
            // A sub-token may reach over several words ("l'" and what follows): each of them hears it.
            for (index, span) in tokens.spans.iter().enumerate().skip(first) {
                if span.start >= word.end {
                    break;
                }
                if is_before(*span, word) {
                    continue;
                }
                let Some(own) = probabilities.get(index * width..(index + 1) * width) else {
                    break;
                };
                for (sum, value) in row.iter_mut().zip(own) {
                    *sum += value;
                }
                count += 1.0;
                if aggregation == Aggregation::First {
                    break;
                }
            }
            if count > 1.0 {
                for value in row.iter_mut() {
                    *value /= count;
                }
            }
        }
        Self {
            width,
            probabilities: words,
        }
    }

    /// Number of words.
    pub fn len(&self) -> usize {
        self.probabilities.len() / self.width
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.probabilities.is_empty()
    }

    /// Probabilities of word `index`, by column.
    pub fn row(&self, index: usize) -> &[f32] {
        self.probabilities
            .get(index * self.width..(index + 1) * self.width)
            .unwrap_or_default()
    }

    /// Probability that word `index` is of type `kind` (`None`: of none), whatever its mark.
    pub fn probability(&self, index: usize, labels: &Labels, kind: Option<usize>) -> f32 {
        self.row(index)
            .iter()
            .zip(labels.columns())
            .filter(|(_, label)| label.kind == kind)
            .map(|(value, _)| value)
            .sum()
    }

    /// The likeliest label of word `index`, the first of equals; `None` where nothing is known.
    fn best(&self, index: usize, labels: &Labels) -> Option<Label> {
        let mut best: Option<(f32, Label)> = None;
        for (&value, &label) in self.row(index).iter().zip(labels.columns()) {
            if value > best.map_or(0.0, |(most, _)| most) {
                best = Some((value, label));
            }
        }
        best.map(|(_, label)| label)
    }
}

/// Whether a sub-token belongs to what stands before the word. One of white space alone, which has no length left, is the
/// first of the word right behind it: so models are trained.
const fn is_before(token: Span, word: Span) -> bool {
    token.end < word.start || (token.end == word.start && !token.is_empty())
}

/// Words `first..last` as the model names them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tagged {
    /// First word.
    pub first: usize,
    /// One past the last.
    pub last: usize,
    /// Type, an index into the labels.
    pub kind: usize,
    /// Mean probability of the type over the words.
    pub confidence: f32,
}

/// Joins words of one type. `B-` begins anew, `E-`, `L-` and `S-` end, `I-` and bare labels go on where they can: so BIO,
/// IO and BIOES are all read as they are meant. `breaks` says whether nothing may reach from the word before over to this
/// one.
pub fn decode(words: &Words, labels: &Labels, breaks: impl Fn(usize) -> bool) -> Vec<Tagged> {
    let mut found: Vec<Tagged> = Vec::new();
    let mut open = false;
    for index in 0..words.len() {
        let label = words.best(index, labels);
        let Some((label, kind)) = label.and_then(|label| Some((label, label.kind?))) else {
            open = false;
            continue;
        };
        let confidence = words.probability(index, labels, Some(kind));
        match found.last_mut() {
            Some(last) if open && last.kind == kind && !label.begins && !breaks(index) => {
                last.last = index + 1;
                last.confidence += confidence;
            }
            _ => found.push(Tagged {
                first: index,
                last: index + 1,
                kind,
                confidence,
            }),
        }
        open = !label.ends;
    }
    for tagged in &mut found {
        tagged.confidence /= (tagged.last - tagged.first) as f32;
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeMap;
    use std::path::Path;

    use super::*;
    use crate::languages;
    use crate::text::Document;

    const NAMES: [&str; 5] = ["O", "B-PER", "I-PER", "I-LOC", "E-LOC"];

    fn labels() -> Labels {
        let names: Vec<String> = NAMES.iter().map(|&name| name.to_owned()).collect();
        Labels::read(&names, &BTreeMap::new(), Path::new("")).unwrap()
    }

    fn words(said: &[&str]) -> Words {
        Words {
            width: NAMES.len(),
            probabilities: said
                .iter()
                .flat_map(|said| NAMES.map(|name| if name == *said { 0.8 } else { 0.05 }))
                .collect(),
        }
    }

    fn spans(said: &[&str]) -> Vec<(usize, usize, usize)> {
        decode(&words(said), &labels(), |_| false)
            .iter()
            .map(|tagged| (tagged.first, tagged.last, tagged.kind))
            .collect()
    }

    #[test]
    fn bio_io_and_bioes_are_read_as_they_are_meant() {
        assert_eq!(
            spans(&["B-PER", "I-PER", "O", "B-PER", "B-PER"]),
            [(0, 2, 0), (3, 4, 0), (4, 5, 0)]
        );
        assert_eq!(spans(&["I-PER", "I-PER", "I-LOC"]), [(0, 2, 0), (2, 3, 1)]);
        assert_eq!(spans(&["I-LOC", "E-LOC", "I-LOC"]), [(0, 2, 1), (2, 3, 1)]);
    }

    #[test]
    fn nothing_reaches_over_a_break() {
        let found = decode(&words(&["I-PER", "I-PER"]), &labels(), |index| index == 1);
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn confidence_is_that_of_the_type() {
        let found = decode(&words(&["B-PER", "I-PER"]), &labels(), |_| false);
        assert!((found[0].confidence - 0.85).abs() < 1e-6);
    }

    #[test]
    fn an_elided_article_speaks_for_itself() {
        let text = "l’Estrelle";
        let document = Document::from_text(text, languages::DEFAULT);
        let tokens = DocumentTokens {
            spans: vec![Span::new(0, 4), Span::new(4, 8), Span::new(8, 12)],
            ids: vec![5, 6, 7],
            ..DocumentTokens::default()
        };
        let probabilities = [0.9, 0.1, 0.2, 0.8, 0.6, 0.4];
        let spans = || document.tokens.iter().map(|token| token.span);
        let first = Words::new(spans(), &tokens, 2, &probabilities, Aggregation::First);
        assert_eq!(document.tokens.len(), 2);
        assert_eq!(first.row(0), [0.9, 0.1]);
        assert_eq!(first.row(1), [0.2, 0.8]);
        let mean = Words::new(spans(), &tokens, 2, &probabilities, Aggregation::Average);
        assert!((mean.row(1)[1] - 0.6).abs() < 1e-6);
    }
}
