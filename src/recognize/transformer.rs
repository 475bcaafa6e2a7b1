//! A transformer as recogniser: reads many documents at once, alone or together with the built-in tagger.

mod combine;
mod sentences;

use rayon::prelude::*;

use super::{BatchRecognizer, Mention, Reading, Recognizer, Reference};
use crate::article::MentionKind;
use crate::text::{Document, Span, TokenKind};
use crate::transformer::{
    self, Combine, DocumentTokens, EngineKind, Folder, Labels, Merged, RecognizerOptions, Row,
    Runner, Spec, Tagged, Task, Tokens, TransformerError, TransformerOptions, Window, Words,
    decode, windows,
};

/// A token classifier with everything around it.
pub struct TransformerTagger {
    tokens: Tokens,
    runner: Runner,
    labels: Labels,
    overlap: usize,
    options: RecognizerOptions,
    evidence: String,
    tagger: Option<Box<dyn Recognizer>>,
}

/// One window of one document.
struct Piece {
    document: usize,
    window: Window,
}

impl TransformerTagger {
    /// Opens the model that the configuration names, checks all of it and starts its engine with `threads` threads
    /// (0: one per core).
    ///
    /// # Errors
    /// Whatever would keep it from reading, before any article is touched.
    pub fn open(
        spec: &Spec,
        options: &RecognizerOptions,
        shared: &TransformerOptions,
        threads: usize,
    ) -> Result<(Self, Folder), TransformerError> {
        built(spec.engine)?;
        let device = shared.device()?;
        let folder = Folder::open(&spec.folder, spec.engine, Task::Tag)?;
        let labels = Labels::read(&folder.labels, &options.labels, &folder.path)?;
        let tokens = Tokens::new(&folder, shared.window_within(folder.limit)?, "")?;
        let engine = transformer::engines::start(spec.engine, &folder, device, threads)?;
        let runner = Runner::new(engine, shared.batch_tokens, folder.padding());
        let tagger = Self::new(
            &folder.name(),
            tokens,
            runner,
            labels,
            shared.overlap,
            options,
        );
        Ok((tagger, folder))
    }

    /// From its parts, with an engine of the caller's.
    pub fn new(
        name: &str,
        tokens: Tokens,
        runner: Runner,
        labels: Labels,
        overlap: usize,
        options: &RecognizerOptions,
    ) -> Self {
        Self {
            tokens,
            runner,
            labels,
            overlap,
            options: options.clone(),
            evidence: format!("transformer:{name}"),
            tagger: None,
        }
    }

    /// How the built-in tagger is used beside it.
    pub fn combine(&self) -> Combine {
        self.options.combine
    }

    /// Reads together with the built-in `tagger`.
    pub fn beside(&mut self, tagger: Box<dyn Recognizer>) {
        self.tagger = Some(tagger);
    }

    /// For each document, the mean logits of each of its tokens, as the windows merged give them.
    pub fn logits(&self, documents: &[&Document]) -> Vec<Vec<Option<Vec<f32>>>> {
        let tokens: Vec<DocumentTokens> = documents
            .iter()
            .map(|document| self.tokens.read(document))
            .collect();
        self.merged(&tokens)
            .into_iter()
            .map(|(merged, _)| merged.rows().collect())
            .collect()
    }

    fn merged(&self, all: &[DocumentTokens]) -> Vec<(Merged, Option<String>)> {
        let mut rows: Vec<Row> = Vec::new();
        let mut pieces = Vec::new();
        for (document, tokens) in all.iter().enumerate() {
            let limit = self.tokens.limit();
            for window in windows(0, tokens.ids.len(), &tokens.cuts, limit, self.overlap) {
                rows.push(self.tokens.row(tokens, window));
                pieces.push(Piece { document, window });
            }
        }
        let width = self.runner.width();
        let mut merged: Vec<(Merged, Option<String>)> = all
            .iter()
            .map(|tokens| (Merged::new(tokens.ids.len(), width), None))
            .collect();
        let lead = self.tokens.lead() * width;
        let failures = self.runner.run(&rows, |row, values| {
            if let Some(piece) = pieces.get(row)
                && let Some((merged, _)) = merged.get_mut(piece.document)
                && let Some(own) = values.get(lead..)
            {
                merged.add(piece.window, own);
            }
        });
        for failure in failures {
            if let Some(piece) = pieces.get(failure.row)
                && let Some((_, said)) = merged.get_mut(piece.document)
            {
                *said = Some(failure.error.to_string());
            }
        }
        merged
    }

    fn read_group(&self, documents: &[&Document]) -> Vec<Reading> {
        let tokens: Vec<DocumentTokens> = documents
            .par_iter()
            .map(|document| self.tokens.read(document))
            .collect();
        let merged = self.merged(&tokens);
        documents
            .par_iter()
            .zip(&tokens)
            .zip(merged)
            .map(|((document, tokens), (merged, failed))| {
                self.reading(document, tokens, merged, failed.as_deref())
            })
            .collect()
    }

    fn reading(
        &self,
        document: &Document,
        tokens: &DocumentTokens,
        merged: Merged,
        failed: Option<&str>,
    ) -> Reading {
        let probabilities = merged.probabilities();
        let width = self.runner.width();
        let unread: u32 = tokens
            .spans
            .iter()
            .zip(probabilities.chunks_exact(width))
            .filter(|(_, row)| row.iter().all(|&value| value == 0.0))
            .map(|(span, _)| span.len())
            .sum::<u32>()
            + tokens.unread;
        let aggregation = self.options.aggregation;
        let spans = document.tokens.iter().map(|token| token.span);
        let words = Words::new(spans, tokens, width, &probabilities, aggregation);
        let starts = PartStarts::new(document);
        let found = decode(&words, &self.labels, |word| starts.contains(word));
        let mut mentions: Vec<Mention> = found
            .iter()
            .filter_map(|tagged| self.mention(document, tagged))
            .collect();
        if let Some(tagger) = &self.tagger {
            let mut others = Vec::new();
            tagger.recognize(document, &mut others);
            match self.options.combine {
                Combine::Replace => {}
                Combine::Union => mentions.append(&mut others),
                Combine::Surer => {
                    self.surer(document, &words, tagger.as_ref(), &mut mentions, others);
                }
            }
        }
        let bytes = document.text.len().max(1);
        let coverage = 1.0 - unread as f32 / bytes as f32;
        let warning = (unread > 0).then(|| {
            format!(
                "the recogniser read {:.0} % of the text{}",
                coverage * 100.0,
                failed.map_or_else(String::new, |said| format!(": {said}"))
            )
        });
        Reading {
            mentions,
            coverage,
            warning,
        }
    }

    fn mention(&self, document: &Document, tagged: &Tagged) -> Option<Mention> {
        let entity_type = self.labels.target(tagged.kind).entity_type()?;
        let words = document.tokens.get(tagged.first..tagged.last)?;
        // Some models take the comma or the article along.
        let loose = |kind: TokenKind| kind == TokenKind::Punctuation;
        let first = words.iter().position(|word| {
            let elided = word.kind == TokenKind::Elision
                && document.slice(word.span).starts_with(char::is_lowercase);
            !loose(word.kind) && !elided
        })?;
        let last = words.iter().rposition(|word| !loose(word.kind))?;
        Some(Mention {
            span: Span::new(words.get(first)?.span.start, words.get(last)?.span.end),
            entity_type,
            kind: MentionKind::Name,
            reference: Reference::Named,
            evidence: self.evidence.clone().into(),
            confidence: tagged.confidence.clamp(0.0, 1.0),
            role: None,
            first_name: None,
        })
    }
}

impl BatchRecognizer for TransformerTagger {
    fn read(&self, documents: &[&Document]) -> Vec<Reading> {
        let mut readings = Vec::with_capacity(documents.len());
        let mut rest = documents;
        // A bounded look-ahead: all tokens and logits of a group are in memory at once.
        while let Some((group, after)) = transformer_group(rest, self.runner.look_ahead()) {
            readings.extend(self.read_group(group));
            rest = after;
        }
        readings
    }
}

impl Recognizer for TransformerTagger {
    fn name(&self) -> &'static str {
        "transformer"
    }

    fn recognize(&self, document: &Document, found: &mut Vec<Mention>) {
        for mut reading in self.read(&[document]) {
            found.append(&mut reading.mentions);
        }
    }

    fn as_batch(&self) -> Option<&dyn BatchRecognizer> {
        Some(self)
    }
}

/// An engine that this binary does not hold is told before its folder is looked at.
pub(crate) fn built(engine: EngineKind) -> Result<(), TransformerError> {
    if engine.is_built() {
        Ok(())
    } else {
        Err(TransformerError::NotBuilt(engine))
    }
}

/// The longest run of documents at the front with no more than `tokens` tokens of ours, one document at least, and the rest.
pub(crate) fn transformer_group<'a, 'd>(
    documents: &'a [&'d Document],
    tokens: usize,
) -> Option<(&'a [&'d Document], &'a [&'d Document])> {
    let mut total = 0;
    let mut count = 0;
    for document in documents {
        total += document.tokens.len();
        if count > 0 && total > tokens {
            break;
        }
        count += 1;
    }
    (count > 0).then(|| documents.split_at(count))
}

/// First word of each part: no name reaches from a title into the lead.
struct PartStarts(Vec<usize>);

impl PartStarts {
    fn new(document: &Document) -> Self {
        Self(
            document
                .parts
                .iter()
                .map(|part| document.token_at(part.span.start))
                .collect(),
        )
    }

    fn contains(&self, word: usize) -> bool {
        self.0.binary_search(&word).is_ok()
    }
}

#[cfg(test)]
mod tests;
