//! Transformers in the place of the built-in recogniser and embedder, from a folder as Hugging Face lays it out.
//!
//! An [`Engine`] takes token ids and a mask and gives logits or hidden states: one file for each, behind a feature.
//! Everything else is shared and compiled always: the folder and its checks, tokens with their offsets, windows over
//! sentences, batches bounded by tokens, merging of windows, pooling and decoding.

mod batches;
mod decode;
pub mod engines;
mod error;
pub mod folder;
#[cfg(feature = "hub")]
pub mod hub;
mod labels;
pub mod lock;
mod merge;
mod options;
mod pooling;
mod spec;
mod tokens;
mod weights;
mod windows;

pub use batches::{Failure, Row, Runner};
pub use decode::{Tagged, Words, decode};
pub use engines::{Batch, Engine, EngineError, EngineKind};
pub use error::TransformerError;
pub use folder::{Architecture, Folder, Task};
pub use labels::{LabelTarget, Labels};
pub use merge::Merged;
pub use options::{
    Aggregation, Combine, Device, EmbedderOptions, RecognizerOptions, TransformerOptions,
};
pub use pooling::{Pooling, PoolingMode};
pub use spec::Spec;
pub use tokens::{DocumentTokens, Tokens};
pub use windows::{Window, windows};
