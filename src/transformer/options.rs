//! What can be configured. Every key has a default that suits most models.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{LabelTarget, PoolingMode, Spec, TransformerError};

/// Which of a word's sub-tokens says what the word is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aggregation {
    /// The first: what nearly every tagger is trained on.
    #[default]
    First,
    /// The mean of all.
    Average,
}

/// How the transformer and the built-in tagger work together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Combine {
    /// The transformer alone.
    #[default]
    Replace,
    /// What either found.
    Union,
    /// Where the two differ, the surer of them.
    Surer,
}

/// `[recognizer]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RecognizerOptions {
    /// Transformer in the place of the built-in tagger: `rust-bert:DIR` or `onnx:DIR`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<Spec>,
    /// How it works together with the built-in tagger.
    pub combine: Combine,
    /// Which sub-token speaks for a word.
    pub aggregation: Aggregation,
    /// What the model's labels mean, beyond PER, LOC, ORG and MISC.
    pub labels: BTreeMap<String, LabelTarget>,
}

/// `[embedder]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EmbedderOptions {
    /// Transformer in the place of the built-in vectors: `rust-bert:DIR` or `onnx:DIR`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<Spec>,
    /// Put before every passage, such as `passage: ` for the E5 models.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// Pooling, where the folder says none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pooling: Option<PoolingMode>,
}

/// `[transformer]`: what both share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TransformerOptions {
    /// `cpu`, `cuda` or `cuda:N`.
    pub device: String,
    /// Tokens in a batch, padding included: the memory that a batch takes grows with it. Of what a processor works on at once,
    /// its caches hold 1,024 tokens; a GPU wants more.
    pub batch_tokens: usize,
    /// Longest window in tokens; 0 means the model's own limit.
    pub window: usize,
    /// Tokens that a window shares with the one before it.
    pub overlap: usize,
}

impl Default for TransformerOptions {
    fn default() -> Self {
        Self {
            device: "cpu".to_owned(),
            batch_tokens: 1024,
            window: 0,
            overlap: 16,
        }
    }
}

/// Where a model runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// The processor.
    Cpu,
    /// A CUDA device by its number.
    Cuda(usize),
}

/// Shortest window worth running, special tokens included.
const SHORTEST_WINDOW: usize = 16;

impl TransformerOptions {
    /// The device that is asked for.
    ///
    /// # Errors
    /// A name that is none.
    pub fn device(&self) -> Result<Device, TransformerError> {
        let unknown = || {
            TransformerError::Device {
            device: self.device.clone(),
            detail: "there is no device of that name\nhint: write cpu, cuda or cuda:N under [transformer] device".to_owned(),
        }
        };
        match self.device.as_str() {
            "cpu" => Ok(Device::Cpu),
            "cuda" => Ok(Device::Cuda(0)),
            other => other
                .strip_prefix("cuda:")
                .and_then(|number| number.parse().ok())
                .map(Device::Cuda)
                .ok_or_else(unknown),
        }
    }

    /// Longest window in tokens, special tokens included, for a model that takes `limit`.
    ///
    /// # Errors
    /// A window that the model cannot take, or too short a one.
    pub fn window_within(&self, limit: usize) -> Result<usize, TransformerError> {
        if self.window == 0 {
            return Ok(limit);
        }
        if self.window > limit || self.window < SHORTEST_WINDOW {
            return Err(TransformerError::Options(format!(
                "a window of {} tokens was configured\nhint: this model takes {SHORTEST_WINDOW} to {limit}; 0 means {limit}",
                self.window
            )));
        }
        Ok(self.window)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn on(device: &str) -> TransformerOptions {
        TransformerOptions {
            device: device.to_owned(),
            ..TransformerOptions::default()
        }
    }

    #[test]
    fn devices_are_named_as_everywhere() {
        assert_eq!(on("cpu").device().unwrap(), Device::Cpu);
        assert_eq!(on("cuda").device().unwrap(), Device::Cuda(0));
        assert_eq!(on("cuda:3").device().unwrap(), Device::Cuda(3));
        assert!(
            on("gpu")
                .device()
                .unwrap_err()
                .to_string()
                .contains("hint:")
        );
    }

    #[test]
    fn a_window_stays_within_the_model() {
        let mut options = on("cpu");
        assert_eq!(options.window_within(512).unwrap(), 512);
        options.window = 128;
        assert_eq!(options.window_within(512).unwrap(), 128);
        options.window = 600;
        assert!(options.window_within(512).is_err());
    }
}
