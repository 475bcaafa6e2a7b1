//! A transformer over annotated sentences, word by word as their corpus parts them: what its model alone is worth.

use super::TransformerTagger;
use crate::languages;
use crate::recognize::crf::{NameSpan, NameType};
use crate::text::{Document, Span, is_apostrophe};
use crate::transformer::{DocumentTokens, LabelTarget, Words, decode};

/// Marks that stand without a space before the next word or behind the one before, in every language read here.
const GLUED_BEFORE: &[&str] = &["(", "«"];
const GLUED_BEHIND: &[&str] = &[",", ".", ")", ";", "»", "…"];

impl TransformerTagger {
    /// The names in each sentence of words, as the model labels the words and without the trimming that articles get; the
    /// words of sentences that no engine could read hold none.
    pub fn names<W: AsRef<str>>(&self, sentences: &[Vec<W>]) -> Vec<Vec<NameSpan>> {
        let joined: Vec<(Document, Vec<Span>)> = sentences
            .iter()
            .map(|words| {
                let (text, spans) = join(words);
                (Document::from_text(&text, languages::DEFAULT), spans)
            })
            .collect();
        let mut names = Vec::with_capacity(sentences.len());
        let documents: Vec<&Document> = joined.iter().map(|(document, _)| document).collect();
        let mut rest = documents.as_slice();
        let mut spans = joined.iter().map(|(_, spans)| spans);
        while let Some((group, after)) = super::transformer_group(rest, self.runner.look_ahead()) {
            let tokens: Vec<DocumentTokens> = group
                .iter()
                .map(|document| self.tokens.read(document))
                .collect();
            for ((merged, _), (tokens, spans)) in self
                .merged(&tokens)
                .into_iter()
                .zip(tokens.iter().zip(&mut spans))
            {
                let words = Words::new(
                    spans.iter().copied(),
                    tokens,
                    self.runner.width(),
                    &merged.probabilities(),
                    self.options.aggregation,
                );
                names.push(self.spans(&words));
            }
            rest = after;
        }
        names
    }

    fn spans(&self, words: &Words) -> Vec<NameSpan> {
        decode(words, &self.labels, |_| false)
            .into_iter()
            .filter_map(|tagged| {
                let name_type = match self.labels.target(tagged.kind) {
                    LabelTarget::Person => NameType::Person,
                    LabelTarget::Place => NameType::Place,
                    LabelTarget::Organisation => NameType::Organisation,
                    LabelTarget::Ignore => NameType::from_label(self.labels.name(tagged.kind))?,
                };
                Some(NameSpan {
                    start: tagged.first,
                    end: tagged.last,
                    name_type,
                    confidence: tagged.confidence.clamp(0.0, 1.0),
                })
            })
            .collect()
    }
}

/// The sentence as it would be printed, and where each word stands in it.
fn join<W: AsRef<str>>(words: &[W]) -> (String, Vec<Span>) {
    let mut text = String::new();
    let mut spans = Vec::with_capacity(words.len());
    for word in words.iter().map(AsRef::as_ref) {
        let glued = text.is_empty()
            || text.ends_with(is_apostrophe)
            || GLUED_BEFORE.iter().any(|mark| text.ends_with(mark))
            || GLUED_BEHIND.iter().any(|mark| word.starts_with(mark));
        if !glued {
            text.push(' ');
        }
        let start = text.len() as u32;
        text.push_str(word);
        spans.push(Span::new(start, text.len() as u32));
    }
    (text, spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_joined_as_they_are_printed() {
        let words = ["L’", "Atelab", "(", "Trézac", ")", "ouvre", "."];
        let (text, spans) = join(&words);
        assert_eq!(text, "L’Atelab (Trézac) ouvre.");
        let back: Vec<&str> = spans.iter().map(|span| span.of(&text)).collect();
        assert_eq!(back, words);
    }
}
