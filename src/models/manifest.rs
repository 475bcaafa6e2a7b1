//! The manifest of a models folder: what each file is, and the hash that it must have.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// File name of the manifest in a models folder.
pub const MANIFEST: &str = "manifest.json";

/// What is recorded of one model file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Entry {
    /// Version, raised whenever the content changes in a way that users see: a date, `2026-11-24`.
    pub version: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// Licence of the file, an SPDX expression.
    pub licence: String,
    /// What it was built from.
    pub data: String,
    /// What it reaches, as its card measures it.
    pub scores: String,
}

/// The manifest: file name to entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Manifest(pub BTreeMap<String, Entry>);

impl Manifest {
    /// Reads the content of a manifest file.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(bytes)
    }

    /// Records the hash of `bytes` for `name`, keeping what else is known of it.
    pub fn record(&mut self, name: &str, bytes: &[u8]) {
        self.0.entry(name.to_owned()).or_default().sha256 = sha256(bytes);
    }

    /// The content of a manifest file.
    pub fn render(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// SHA-256 in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write;
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
