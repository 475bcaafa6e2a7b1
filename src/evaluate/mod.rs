//! How good the tags are: precision, recall and F1 against articles that people annotated.

pub mod annotated;
mod by_type;
mod confusion;
pub mod gold;
mod measure;
mod names;
mod report;
mod score;

pub use by_type::{TypeReport, by_type};
pub use confusion::Confusion;
pub use gold::GoldArticle;
pub use measure::{Counts, Interval, Measure};
pub use names::{score_names, score_sentences};
pub use report::{ArticleErrors, Report};
pub use score::score;

use std::path::PathBuf;

/// A gold file could not be used.
#[derive(Debug, thiserror::Error)]
pub enum EvaluateError {
    /// The file could not be read.
    #[error("cannot read the gold file {path}: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// A line is not an annotated article.
    #[error(
        "{path}, line {line}: {source}\nhint: each line is a JSON object with id, text and the annotated entities"
    )]
    Malformed {
        /// The file.
        path: PathBuf,
        /// Line, counted from 1.
        line: usize,
        /// What is wrong.
        source: serde_json::Error,
    },
    /// An article without any annotation, which would be taken for one where nothing is to be found.
    #[error(
        "{path}, line {line}: nothing is annotated\nhint: add countries, ministries, people, organisations or about, each a list that may be empty: \"people\": [{{\"name\": \"Ana Marel\", \"forms\": [{{\"exact\": \"Marel\"}}]}}]"
    )]
    Bare {
        /// The file.
        path: PathBuf,
        /// Line, counted from 1.
        line: usize,
    },
    /// The file holds no article.
    #[error("the gold file {0} holds no article")]
    Empty(PathBuf),
}

#[cfg(test)]
mod tests;
