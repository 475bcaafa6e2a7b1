//! What can be wrong with a model folder or an engine, found before any article is touched.

use std::path::PathBuf;

use super::EngineKind;

/// A transformer cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TransformerError {
    /// Not a specification.
    #[error(
        "{0:?} names no model\nhint: write rust-bert:DIR or onnx:DIR, DIR being a folder with config.json and tokenizer.json"
    )]
    Spec(String),
    /// The engine is not in this binary.
    #[error(
        "this depeche was built without the engine {0}\nhint: build it with `cargo build --release --features {0}`"
    )]
    NotBuilt(EngineKind),
    /// No folder of that name.
    #[error(
        "there is no folder {0}\nhint: name the folder that config.json, tokenizer.json and the weights lie in; `depeche models fetch hf:OWNER/NAME@REVISION` brings one"
    )]
    NoFolder(PathBuf),
    /// A file of the folder cannot be read.
    #[error("cannot read {path}: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// A file of the folder is not what it should be.
    #[error("{path} is not usable: {detail}")]
    Malformed {
        /// The file.
        path: PathBuf,
        /// What is wrong with it, and a hint where there is one.
        detail: String,
    },
    /// The folder has no weights that the engine reads.
    #[error("{folder} holds no {wanted}\nhint: {hint}")]
    NoWeights {
        /// The folder.
        folder: PathBuf,
        /// The file that the engine reads.
        wanted: &'static str,
        /// How to come by it.
        hint: &'static str,
    },
    /// An architecture that no engine here runs.
    #[error("{folder} holds a model of the type {found:?}\nhint: {known}")]
    Architecture {
        /// The folder.
        folder: PathBuf,
        /// `model_type` or head of its `config.json`.
        found: String,
        /// What is known.
        known: &'static str,
    },
    /// Tokenizer and weights are not of one model.
    #[error(
        "{folder}: the tokenizer knows {tokenizer} tokens and the model {model}\nhint: take tokenizer.json, config.json and the weights from the same model and revision"
    )]
    Vocabulary {
        /// The folder.
        folder: PathBuf,
        /// Entries of `tokenizer.json`.
        tokenizer: usize,
        /// Rows of the model's embeddings.
        model: usize,
    },
    /// Labels without a meaning.
    #[error(
        "{folder}: the labels are called {found}, which does not say what they mean\nhint: write the names that the model was trained with into id2label and label2id of its config.json, as in {{\"0\": \"O\", \"1\": \"I-PER\"}}"
    )]
    NamelessLabels {
        /// The folder.
        folder: PathBuf,
        /// Such as `LABEL_0`.
        found: String,
    },
    /// A label that the table does not hold.
    #[error(
        "the model's label {label:?} is in no table\nhint: say what it is under [recognizer.labels]: {label} = \"person\", \"place\", \"organisation\" or \"ignore\""
    )]
    UnknownLabel {
        /// The label, without its `B-` or `I-`.
        label: String,
    },
    /// The device cannot be used.
    #[error("the device {device:?} cannot be used: {detail}")]
    Device {
        /// As configured.
        device: String,
        /// Why, and what to do.
        detail: String,
    },
    /// A setting that cannot work.
    #[error("{0}")]
    Options(String),
    /// The engine could not be started.
    #[error("{engine} cannot run {folder}: {detail}")]
    Engine {
        /// The engine.
        engine: EngineKind,
        /// The folder.
        folder: PathBuf,
        /// Why, and what to do.
        detail: String,
    },
}
