//! `onnx:DIR`: which engine runs which folder.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{EngineKind, TransformerError};

/// An engine and a model folder, written `rust-bert:DIR` or `onnx:DIR`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Spec {
    /// What runs the model.
    pub engine: EngineKind,
    /// The folder, as Hugging Face lays it out.
    pub folder: PathBuf,
}

impl FromStr for Spec {
    type Err = TransformerError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || TransformerError::Spec(text.to_owned());
        let (engine, folder) = text.split_once(':').ok_or_else(unknown)?;
        let engine: EngineKind = engine.parse().map_err(|_| unknown())?;
        if folder.is_empty() {
            return Err(unknown());
        }
        Ok(Self {
            engine,
            folder: folder.into(),
        })
    }
}

impl TryFrom<String> for Spec {
    type Error = TransformerError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl fmt::Display for Spec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.engine.as_str(), self.folder.display())
    }
}

impl From<Spec> for String {
    fn from(spec: Spec) -> Self {
        spec.to_string()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_spec_names_an_engine_and_a_folder() {
        let spec: Spec = "onnx:models/camembert:v2".parse().unwrap();
        assert_eq!(spec.engine, EngineKind::Onnx);
        assert_eq!(spec.folder, PathBuf::from("models/camembert:v2"));
        assert_eq!(spec.to_string(), "onnx:models/camembert:v2");
    }

    #[test]
    fn anything_else_says_what_can_be_written() {
        for text in ["", "onnx", "onnx:", "camembert", "torch:dir"] {
            let said = text.parse::<Spec>().unwrap_err().to_string();
            assert!(said.contains("rust-bert:DIR"), "{text}: {said}");
        }
    }
}
