//! Trains the shipped embedder's latent table and subword vocabulary: `depeche train embeddings`.
//!
//! Latent semantic analysis (Deerwester et al. 1990) over passages of raw text: a vocabulary of frequent words and of
//! pieces that spell the others, weighted by frequency (sublinear) and inverse document frequency, reduced by subspace
//! iteration from a fixed seed. The same data give the same bytes, whatever the number of threads.

mod eigen;
mod passages;
mod subspace;
mod table;
mod vocabulary;

use std::path::{Path, PathBuf};

use super::corpus::{self, CorpusError};
use crate::embed::{MODEL, TOKENIZER};
use passages::Passages;

/// What to train on and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmbeddingsOptions {
    /// Raw text, a sentence or paragraph a line.
    pub texts: Vec<PathBuf>,
    /// News posts, JSON Lines.
    pub news: Vec<PathBuf>,
    /// Version to record: a date.
    pub version: String,
    /// Whole words in the vocabulary.
    pub words: usize,
    /// Pieces that spell the other words.
    pub pieces: usize,
    /// Latent dimensions.
    pub width: usize,
}

impl EmbeddingsOptions {
    /// Everything below `data` that may be trained on: its texts, and the posts of French administrations in a folder
    /// `news` beside it.
    ///
    /// # Errors
    /// A folder that cannot be read or holds no text.
    pub fn discover(data: &Path, version: &str) -> Result<Self, CorpusError> {
        let texts = corpus::files(data, &[".txt", ".txt.xz"])?;
        if texts.is_empty() {
            return Err(CorpusError::Empty(data.to_path_buf()));
        }
        let beside = data.parent().unwrap_or(data).join("news");
        let mut news = if beside.is_dir() {
            corpus::files(&beside, &[".jsonl"])?
        } else {
            Vec::new()
        };
        news.retain(|path| {
            let name = file_name(path);
            TRAINABLE_NEWS.iter().any(|start| name.starts_with(start))
        });
        Ok(Self {
            texts,
            news,
            version: version.to_owned(),
            words: 20_000,
            pieces: 4_000,
            width: 128,
        })
    }
}

/// Beginnings of the names of the news files whose licence allows training (Licence Ouverte 2.0).
const TRAINABLE_NEWS: [&str; 2] = ["codegouv-", "eig-"];
/// Of these files every second passage is used: laws and old novels would outweigh how news is written.
const HALVED: [&str; 2] = ["codes-juridiques", "gutenberg"];
/// The last tenth of this file is never trained on: [`crate::embed::evaluate`] measures on it.
pub const HELD_OUT: &str = "wikisource";

/// The two files of a trained model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainedEmbeddings {
    /// Content of [`MODEL`].
    pub table: Vec<u8>,
    /// Content of [`TOKENIZER`].
    pub tokenizer: Vec<u8>,
    /// Passages that it was trained on.
    pub passages: usize,
    /// Words in them.
    pub words: u64,
}

impl TrainedEmbeddings {
    /// File names and contents.
    pub fn files(&self) -> [(&'static str, &[u8]); 2] {
        [(MODEL, &self.table), (TOKENIZER, &self.tokenizer)]
    }
}

/// Embeddings could not be trained.
#[derive(Debug, thiserror::Error)]
pub enum EmbeddingsError {
    /// The data could not be read.
    #[error(transparent)]
    Corpus(#[from] CorpusError),
    /// The data are too few for the options.
    #[error("the training data hold too few words for {0} dimensions\nhint: give more text")]
    TooLittle(usize),
    /// A model file could not be made.
    #[error("cannot make the model file {name}: {detail}")]
    Write {
        /// Model file name.
        name: &'static str,
        /// The cause.
        detail: String,
    },
}

/// Trains the model. `progress` is told what begins.
///
/// # Errors
/// Data that cannot be read or are too few.
pub fn train(
    options: &EmbeddingsOptions,
    mut progress: impl FnMut(&str),
) -> Result<TrainedEmbeddings, EmbeddingsError> {
    progress("reading");
    let passages = read(options)?;
    progress("vocabulary");
    let vocabulary = vocabulary::Vocabulary::choose(&passages, options.words, options.pieces);
    let tokenizer = vocabulary.tokenizer()?;
    progress("latent space");
    let matrix = vocabulary.matrix(&passages, &tokenizer);
    if matrix.columns() <= 2 * options.width || matrix.rows() <= options.width {
        return Err(EmbeddingsError::TooLittle(options.width));
    }
    let space = subspace::leading(&matrix, options.width);
    progress("model files");
    Ok(TrainedEmbeddings {
        table: table::render(&matrix, &space, options)?,
        tokenizer: tokenizer.json.into_bytes(),
        passages: passages.len(),
        words: passages.running_words(),
    })
}

fn read(options: &EmbeddingsOptions) -> Result<Passages, EmbeddingsError> {
    let mut passages = Passages::default();
    for path in &options.texts {
        let name = file_name(path);
        let first = passages.len();
        corpus::lines(path, |line| passages.add(line))?;
        passages.close();
        if HALVED.iter().any(|halved| name.starts_with(halved)) {
            passages.halve_from(first);
        }
        if name.starts_with(HELD_OUT) {
            let kept = (passages.len() - first) * 9 / 10;
            passages.truncate(first + kept);
        }
    }
    for path in &options.news {
        for post in corpus::posts(path)? {
            passages.add(&post.title);
            passages.add(&post.description);
            for paragraph in corpus::plain_paragraphs(&post.body) {
                passages.add(&paragraph);
            }
            passages.close();
        }
    }
    Ok(passages)
}

fn file_name(path: &Path) -> &str {
    path.file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
