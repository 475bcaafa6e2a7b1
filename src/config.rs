//! The configuration: what `depeche.toml` holds, and every flag of the command line has a key here.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::ingest::IngestOptions;
use crate::recognize::countries::CountryOptions;
use crate::related::RelatedOptions;
use crate::transformer::{EmbedderOptions, RecognizerOptions, TransformerOptions};

/// When progress bars are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// On a terminal.
    #[default]
    Auto,
    /// Even where standard error is no terminal.
    Always,
    /// Never: plain log lines.
    Never,
}

/// Which languages articles may be in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LanguageOptions {
    /// BCP 47 codes; none means every language with a folder.
    pub allowed: Vec<String>,
}

/// Everything that can be configured. [`Default`] is what runs without a file.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Files and folders to read when the command line names none.
    pub inputs: Vec<PathBuf>,
    /// Folder that the files are written to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output: Option<PathBuf>,
    /// Folder with models that replace shipped ones of the same name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub models: Option<PathBuf>,
    /// Threads; 0 means one per core.
    pub threads: usize,
    /// When progress bars are shown.
    pub progress: Progress,
    /// How much is said: -1 only errors, 0 warnings and results, 1 what is done, 2 every detail.
    pub verbosity: i8,
    /// Whether articles that an earlier run has enriched are enriched again.
    pub fresh: bool,
    /// How records are read.
    pub ingest: IngestOptions,
    /// Which languages articles may be in.
    pub language: LanguageOptions,
    /// What counts as a country.
    pub countries: CountryOptions,
    /// How related articles are ranked.
    pub related: RelatedOptions,
    /// Transformer in the place of the built-in tagger.
    pub recognizer: RecognizerOptions,
    /// Transformer in the place of the built-in vectors.
    pub embedder: EmbedderOptions,
    /// What both share.
    pub transformer: TransformerOptions,
}

/// A configuration file could not be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file could not be read.
    #[error("cannot read the configuration {path}: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// The file is not valid.
    #[error(
        "the configuration {path} is not valid: {source}\nhint: compare it with the depeche.toml that comes with the source, which holds every key"
    )]
    Invalid {
        /// The file.
        path: PathBuf,
        /// What is wrong, with its line.
        source: Box<toml::de::Error>,
    },
}

impl Config {
    /// Reads a configuration file; keys that it leaves out keep their defaults.
    ///
    /// # Errors
    /// A file that cannot be read, is not TOML, or holds a key that does not exist.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path).map_err(|source| ConfigError::Unreadable {
            path: path.to_path_buf(),
            source,
        })?;
        toml::from_str(&text).map_err(|source| ConfigError::Invalid {
            path: path.to_path_buf(),
            source: Box::new(source),
        })
    }
}
