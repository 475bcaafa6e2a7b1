//! What a run says of itself: `run.json`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Reason;

/// Value of [`RunReport::schema`].
pub const RUN_SCHEMA: &str = "depeche/run/v1";

/// A model that a run used.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModelFingerprint {
    /// File name, or the name that the user gave.
    pub name: String,
    /// Version.
    pub version: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
}

/// How many of what.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunCounts {
    /// Articles in `enriched.jsonl`.
    pub articles: u64,
    /// Of them, taken over from an earlier run because record, models and configuration are the same.
    pub reused: u64,
    /// Lines of `rejected.jsonl`.
    pub rejected: u64,
    /// Files passed over on purpose.
    pub skipped: u64,
    /// Warnings in the articles.
    pub warnings: u64,
    /// Code points of text in the articles.
    pub characters: u64,
    /// Bytes of the records that were read.
    pub bytes: u64,
}

/// Where the time went, in seconds.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RunSeconds {
    /// Reading and enriching, side by side.
    pub enrich: f64,
    /// Ranking related articles and writing them.
    pub relate: f64,
    /// All of the run.
    pub total: f64,
}

/// The content of `run.json`. It alone differs between two runs over the same input.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct RunReport {
    /// Always [`RUN_SCHEMA`].
    pub schema: String,
    /// Version of depeche.
    pub version: String,
    /// RFC 3339, UTC.
    pub started: String,
    /// True when a signal ended the run before the input did.
    pub interrupted: bool,
    /// Inputs as given.
    pub inputs: Vec<String>,
    /// How many of what.
    pub counts: RunCounts,
    /// Rejections by reason.
    pub rejected: BTreeMap<Reason, u64>,
    /// Files passed over, by why.
    pub skipped: BTreeMap<String, u64>,
    /// Articles by language.
    pub languages: BTreeMap<String, u64>,
    /// Entities by type.
    pub entities: BTreeMap<String, u64>,
    /// Where the time went.
    pub seconds: RunSeconds,
    /// Articles in a second, over the whole run.
    pub articles_per_second: f64,
    /// The most memory that the process has held, in bytes, where the system tells.
    pub peak_memory_bytes: Option<u64>,
    /// Models used.
    pub models: Vec<ModelFingerprint>,
    /// The configuration in force.
    pub configuration: serde_json::Value,
}
