//! A record that could not become an article: typed, with its place and its bytes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Why a record was refused. The set is closed and small, so that it can be counted and alerted on.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Not JSON, or nested too deep.
    InvalidJson,
    /// JSON, but not an object with the fields of an article.
    InvalidRecord,
    /// A CSV row that does not match its header, or a CSV file without one.
    InvalidCsv,
    /// Neither RSS nor Atom.
    InvalidFeed,
    /// HTML that could not be parsed within its limits.
    InvalidHtml,
    /// Bytes in no encoding that was recognised; binary data.
    InvalidEncoding,
    /// Nothing to read in it.
    EmptyText,
    /// Larger than the configured limit.
    TooLarge,
    /// An identifier that an earlier record bears.
    DuplicateId,
    /// An identifier that cannot be used (too long, control characters).
    InvalidId,
    /// A file format that is not read.
    UnsupportedFormat,
    /// A compressed stream that expands beyond the configured limit.
    DecompressionLimit,
    /// A compressed stream that is damaged or cut off.
    DecompressionFailed,
    /// The file could not be opened or read.
    Unreadable,
    /// A defect of depeche that this record brought to light.
    InternalError,
}

impl Reason {
    /// The name used in files and messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidJson => "invalid_json",
            Self::InvalidRecord => "invalid_record",
            Self::InvalidCsv => "invalid_csv",
            Self::InvalidFeed => "invalid_feed",
            Self::InvalidHtml => "invalid_html",
            Self::InvalidEncoding => "invalid_encoding",
            Self::EmptyText => "empty_text",
            Self::TooLarge => "too_large",
            Self::DuplicateId => "duplicate_id",
            Self::InvalidId => "invalid_id",
            Self::UnsupportedFormat => "unsupported_format",
            Self::DecompressionLimit => "decompression_limit",
            Self::DecompressionFailed => "decompression_failed",
            Self::Unreadable => "unreadable",
            Self::InternalError => "internal_error",
        }
    }
}

/// One line of `rejected.jsonl`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rejection {
    /// Path of the file, as in [`super::Source::path`].
    pub path: String,
    /// Record in that file, counted from 1; 0 when the whole file was refused.
    pub record: u64,
    /// Byte offset of the record in the decompressed file.
    pub offset: u64,
    /// Length of the record in bytes.
    pub length: u64,
    /// Why.
    pub reason: Reason,
    /// What exactly was wrong and what to do about it, for a person.
    pub detail: String,
    /// The record's bytes, lossily decoded, at most 4,096 characters; whole when `excerpt_complete`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub excerpt: String,
    /// Whether `excerpt` is the whole record.
    pub excerpt_complete: bool,
}
