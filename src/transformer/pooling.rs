//! From hidden states to the vector of a passage, as sentence-transformers lays it down beside a model.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::TransformerError;
use super::folder::optional;

/// Which hidden states make the vector.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PoolingMode {
    /// The mean of all, special tokens included.
    Mean,
    /// The first token's.
    Cls,
}

#[derive(Debug, Deserialize)]
struct Module {
    #[serde(rename = "type")]
    kind: String,
}

/// What `modules.json` and `1_Pooling/config.json` say; `None` for a bare encoder that has neither.
///
/// # Errors
/// Modules or modes other than transformer, mean or CLS pooling, and normalisation.
pub(super) fn read(folder: &Path) -> Result<Option<PoolingMode>, TransformerError> {
    let path = folder.join("modules.json");
    let modules: Vec<Module> = optional(&path)?.unwrap_or_default();
    if let Some(module) = modules.iter().find(|module| {
        !["Transformer", "Pooling", "Normalize"]
            .iter()
            .any(|known| module.kind.ends_with(known))
    }) {
        return Err(TransformerError::Malformed {
            path,
            detail: format!(
                "the module {} is not known\nhint: models of a transformer, pooling and normalisation can be used",
                module.kind
            ),
        });
    }
    let path = folder.join("1_Pooling/config.json");
    let Some(config) = optional::<BTreeMap<String, Value>>(&path)? else {
        return Ok(None);
    };
    // `pooling_mode_mean_tokens` and its like.
    let modes: Vec<&str> = config
        .iter()
        .filter(|(_, on)| **on == Value::Bool(true))
        .filter_map(|(key, _)| key.strip_prefix("pooling_mode_"))
        .collect();
    match *modes.as_slice() {
        ["mean_tokens"] => Ok(Some(PoolingMode::Mean)),
        ["cls_token"] => Ok(Some(PoolingMode::Cls)),
        _ => Err(TransformerError::Malformed {
            path,
            detail: "it asks for another pooling than the mean or the first token's\nhint: models with one of these two can be used".to_owned(),
        }),
    }
}

/// The vector of an article from those of its windows: the windows of a section make the section's vector, each counting
/// by its tokens, and the sections make the article's in the same way, so that a long section is not drowned by short ones
/// nor the other way round. Unit length at each step.
#[derive(Debug, Clone, Default)]
pub struct Pooling {
    /// Of each section, the sum of its windows and the tokens in them.
    sections: Vec<(Vec<f32>, f32)>,
}

impl Pooling {
    /// Adds a window of section `section`, from its hidden states, `width` numbers for each token. Says whether it could be
    /// used: a model that gives no finite numbers has read nothing.
    pub fn add(&mut self, section: usize, mode: PoolingMode, width: usize, hidden: &[f32]) -> bool {
        let tokens = hidden.len() / width.max(1);
        if tokens == 0 {
            return false;
        }
        let mut vector = vec![0.0; width];
        let rows = match mode {
            PoolingMode::Mean => tokens,
            PoolingMode::Cls => 1,
        };
        for row in hidden.chunks_exact(width).take(rows) {
            for (sum, value) in vector.iter_mut().zip(row) {
                *sum += value;
            }
        }
        if vector.iter().any(|value| !value.is_finite()) {
            return false;
        }
        let weight = tokens as f32 / rows as f32;
        if self.sections.len() <= section {
            self.sections.resize_with(section + 1, Default::default);
        }
        if let Some((sum, total)) = self.sections.get_mut(section) {
            sum.resize(width, 0.0);
            for (sum, value) in sum.iter_mut().zip(&vector) {
                *sum += weight * value;
            }
            *total += tokens as f32;
        }
        true
    }

    /// The article's vector, of unit length; empty when there was no window.
    pub fn vector(self) -> Vec<f32> {
        let mut article: Vec<f32> = Vec::new();
        for (mut section, tokens) in self.sections {
            normalise(&mut section);
            article.resize(article.len().max(section.len()), 0.0);
            for (sum, value) in article.iter_mut().zip(&section) {
                *sum += tokens * value;
            }
        }
        normalise(&mut article);
        article
    }
}

fn normalise(vector: &mut [f32]) {
    let length = vector.iter().map(|value| value * value).sum::<f32>().sqrt();
    if length > 0.0 {
        for value in vector {
            *value /= length;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_counts_every_token_and_cls_the_first() {
        let hidden = [3.0, 0.0, 0.0, 4.0];
        let mut mean = Pooling::default();
        assert!(mean.add(0, PoolingMode::Mean, 2, &hidden));
        assert_eq!(mean.vector(), [0.6, 0.8]);
        let mut cls = Pooling::default();
        assert!(cls.add(0, PoolingMode::Cls, 2, &hidden));
        assert_eq!(cls.vector(), [1.0, 0.0]);
    }

    #[test]
    fn windows_count_by_their_tokens_and_so_do_sections() {
        let mut pooling = Pooling::default();
        pooling.add(0, PoolingMode::Mean, 2, &[1.0, 0.0].repeat(3));
        pooling.add(0, PoolingMode::Mean, 2, &[1.0, 0.0]);
        pooling.add(1, PoolingMode::Mean, 2, &[0.0, 9.0].repeat(3));
        let vector = pooling.vector();
        assert!((vector[0] - 0.8).abs() < 1e-6 && (vector[1] - 0.6).abs() < 1e-6);
    }

    #[test]
    fn numbers_that_are_none_are_not_used() {
        let mut pooling = Pooling::default();
        assert!(!pooling.add(0, PoolingMode::Mean, 2, &[f32::NAN, 1.0]));
        assert!(!pooling.add(0, PoolingMode::Mean, 2, &[]));
        assert_eq!(pooling.vector(), Vec::<f32>::new());
    }
}
