//! The files of the output folder: one file per output format. Each is written beside its place and renamed into it, so
//! that a reader sees the old one or the new one, never half of either.

pub mod enriched;
pub mod export;
pub mod rejected;
pub mod related;
pub mod run;
mod staged;
pub mod tags;

use std::path::PathBuf;

pub use staged::Staged;

/// An output file could not be written.
#[derive(Debug, thiserror::Error)]
#[error(
    "cannot write {path}: {source}\nhint: check that the folder is writable and the disk not full; the files of the last run are untouched"
)]
pub struct WriteError {
    /// The file.
    pub path: PathBuf,
    /// The cause.
    pub source: std::io::Error,
}

/// Enriched articles, one a line.
pub const ENRICHED: &str = "enriched.jsonl";
/// What to read next.
pub const RELATED: &str = "related.csv";
/// One row per entity per article.
pub const TAGS: &str = "tags.csv";
/// Records that could not become articles, one a line.
pub const REJECTED: &str = "rejected.jsonl";
/// What the run says of itself.
pub const RUN: &str = "run.json";
