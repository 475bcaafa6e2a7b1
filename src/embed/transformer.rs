//! A transformer as embedder: sections read window by window, pooled into one vector for the article.

use rayon::prelude::*;

use super::{BatchEmbedder, Embedded, Embedder, Vector};
use crate::recognize::transformer::{built, transformer_group};
use crate::text::Document;
use crate::transformer::{
    self, DocumentTokens, EmbedderOptions, Folder, Pooling, PoolingMode, Row, Runner, Spec, Task,
    Tokens, TransformerError, TransformerOptions, windows,
};

/// A sentence model with everything around it.
pub struct TransformerEmbedder {
    name: String,
    tokens: Tokens,
    runner: Runner,
    pooling: PoolingMode,
}

/// One window of one document.
struct Piece {
    document: usize,
    section: usize,
    bytes: u32,
}

impl TransformerEmbedder {
    /// Opens the model that the configuration names, checks all of it and starts its engine with `threads` threads
    /// (0: one per core).
    ///
    /// # Errors
    /// Whatever would keep it from reading, before any article is touched.
    pub fn open(
        spec: &Spec,
        options: &EmbedderOptions,
        shared: &TransformerOptions,
        threads: usize,
    ) -> Result<(Self, Folder), TransformerError> {
        built(spec.engine)?;
        let device = shared.device()?;
        let folder = Folder::open(&spec.folder, spec.engine, Task::Embed)?;
        let pooling = options
            .pooling
            .or(folder.pooling)
            .ok_or_else(|| TransformerError::Options(format!(
                "{} does not say how a vector comes from its tokens (1_Pooling/config.json)\nhint: say it under [embedder]: pooling = \"mean\" or \"cls\", as the model's page has it",
                folder.path.display()
            )))?;
        let window = shared.window_within(folder.limit)?;
        let tokens = Tokens::new(&folder, window, options.prefix.as_deref().unwrap_or(""))?;
        let engine = transformer::engines::start(spec.engine, &folder, device, threads)?;
        let runner = Runner::new(engine, shared.batch_tokens, folder.padding());
        Ok((Self::new(folder.name(), tokens, runner, pooling), folder))
    }

    /// From its parts, with an engine of the caller's.
    pub fn new(name: String, tokens: Tokens, runner: Runner, pooling: PoolingMode) -> Self {
        Self {
            name,
            tokens,
            runner,
            pooling,
        }
    }

    fn read_group(&self, documents: &[&Document]) -> Vec<Embedded> {
        let tokens: Vec<DocumentTokens> = documents
            .par_iter()
            .map(|document| self.tokens.read(document))
            .collect();
        let mut rows: Vec<Row> = Vec::new();
        let mut pieces = Vec::new();
        for (document, tokens) in tokens.iter().enumerate() {
            let ends = tokens.sections.iter().skip(1).copied();
            let sections = tokens
                .sections
                .iter()
                .zip(ends.chain(std::iter::once(tokens.ids.len())));
            for (section, (&start, end)) in sections.enumerate() {
                // No overlap: in a mean, each token counts once.
                for window in windows(start, end, &tokens.cuts, self.tokens.limit(), 0) {
                    let spans = tokens.spans.get(window.start..window.end);
                    rows.push(self.tokens.row(tokens, window));
                    pieces.push(Piece {
                        document,
                        section,
                        bytes: spans
                            .unwrap_or_default()
                            .iter()
                            .map(|span| span.len())
                            .sum(),
                    });
                }
            }
        }
        let width = self.runner.width();
        let mut pooled: Vec<(Pooling, u32, Option<String>)> = tokens
            .iter()
            .map(|tokens| (Pooling::default(), tokens.unread, None))
            .collect();
        let failures = self.runner.run(&rows, |row, hidden| {
            if let Some(piece) = pieces.get(row)
                && let Some((pooling, unread, _)) = pooled.get_mut(piece.document)
                && !pooling.add(piece.section, self.pooling, width, hidden)
            {
                *unread += piece.bytes;
            }
        });
        for failure in failures {
            if let Some(piece) = pieces.get(failure.row)
                && let Some((_, unread, said)) = pooled.get_mut(piece.document)
            {
                *unread += piece.bytes;
                *said = Some(failure.error.to_string());
            }
        }
        documents
            .iter()
            .zip(pooled)
            .map(|(document, (pooling, unread, said))| {
                let bytes = document.text.len().max(1);
                let values = pooling.vector();
                let coverage = if values.is_empty() {
                    0.0
                } else {
                    1.0 - unread as f32 / bytes as f32
                };
                Embedded {
                    vector: Vector { values, coverage },
                    warning: said
                        .map(|said| format!("the embedder failed on a part of the text: {said}")),
                }
            })
            .collect()
    }
}

impl BatchEmbedder for TransformerEmbedder {
    fn read(&self, documents: &[&Document]) -> Vec<Embedded> {
        let mut all = Vec::with_capacity(documents.len());
        let mut rest = documents;
        while let Some((group, after)) = transformer_group(rest, self.runner.look_ahead()) {
            all.extend(self.read_group(group));
            rest = after;
        }
        all
    }
}

impl Embedder for TransformerEmbedder {
    fn name(&self) -> &str {
        &self.name
    }

    fn dimensions(&self) -> usize {
        self.runner.width()
    }

    fn embed(&self, document: &Document) -> Vector {
        self.read(&[document]).pop().unwrap_or_default().vector
    }

    fn as_batch(&self) -> Option<&dyn BatchEmbedder> {
        Some(self)
    }
}

#[cfg(test)]
mod tests;
