//! The engines: token ids and a mask in, logits or hidden states out. One file each; nothing else depends on which one runs.

#[cfg(test)]
pub(crate) mod fake;
#[cfg(feature = "onnx")]
mod onnx;
#[cfg(feature = "rust-bert")]
mod rust_bert;

// A process has one environment of ONNX Runtime: whoever measures it bare has to share it.
#[cfg(feature = "onnx")]
#[doc(hidden)]
pub use onnx::environment as onnx_environment;

use std::fmt;
use std::str::FromStr;

use super::options::Device;
use super::{Folder, TransformerError};

/// Which engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EngineKind {
    /// libtorch, through the low-level models of rust-bert.
    RustBert,
    /// ONNX Runtime.
    Onnx,
}

impl EngineKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::RustBert, Self::Onnx];

    /// Its name on the command line, which is that of its feature.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RustBert => "rust-bert",
            Self::Onnx => "onnx",
        }
    }

    /// Whether this binary holds it.
    pub const fn is_built(self) -> bool {
        match self {
            Self::RustBert => cfg!(feature = "rust-bert"),
            Self::Onnx => cfg!(feature = "onnx"),
        }
    }
}

impl FromStr for EngineKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| "the engines are rust-bert and onnx".to_owned())
    }
}

impl fmt::Display for EngineKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Rows of equal length, padded at the end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// Number of rows.
    pub rows: usize,
    /// Tokens in each row.
    pub length: usize,
    /// Token ids, row after row.
    pub ids: Vec<i64>,
    /// 1 for a token, 0 for padding.
    pub mask: Vec<i64>,
}

/// A batch could not be run: out of memory, a token that the model does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct EngineError(pub String);

/// Runs a model.
pub trait Engine: Send + Sync {
    /// Columns of an output row: labels of a tagger, size of the hidden state of a sentence model.
    fn width(&self) -> usize;
    /// `rows` × `length` × [`width`](Self::width), row after row; what stands at padding means nothing.
    ///
    /// # Errors
    /// Whatever the engine says.
    fn run(&self, batch: &Batch) -> Result<Vec<f32>, EngineError>;
    /// Whether a row's output would depend on the rows beside it, so that each has to run alone: models with dynamically
    /// quantised activations scale by what the whole batch holds.
    fn one_by_one(&self) -> bool {
        false
    }
}

/// Starts `kind` on a folder with `threads` threads (0: one per core).
///
/// # Errors
/// An engine that this binary does not hold, a shared library that is missing, a device that is absent, weights that do
/// not fit the configuration.
pub fn start(
    kind: EngineKind,
    folder: &Folder,
    device: Device,
    threads: usize,
) -> Result<Box<dyn Engine>, TransformerError> {
    let threads = if threads == 0 {
        std::thread::available_parallelism().map_or(1, usize::from)
    } else {
        threads
    };
    let _ = (folder, device, threads);
    match kind {
        #[cfg(feature = "rust-bert")]
        EngineKind::RustBert => Ok(Box::new(rust_bert::RustBert::start(
            folder, device, threads,
        )?)),
        #[cfg(feature = "onnx")]
        EngineKind::Onnx => Ok(Box::new(onnx::Onnx::start(folder, device, threads)?)),
        #[allow(unreachable_patterns)]
        other => Err(TransformerError::NotBuilt(other)),
    }
}
