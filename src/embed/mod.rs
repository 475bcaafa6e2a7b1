//! Fixed-length vectors of articles.

pub mod evaluate;
mod fold;
mod model;
mod sketch;
#[cfg(test)]
mod tests;
pub mod transformer;
mod words;

pub use model::{MODEL, ModelParts, StaticEmbedder, TOKENIZER};

pub(crate) use fold::fold_words;
pub(crate) use model::{Header, LEAST_IDF, MOST_IDF, UNKNOWN, tokenizer_json};

use crate::models::{ModelError, Models};
use crate::text::Document;

/// What an embedder made of an article.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Vector {
    /// Unit length; empty when nothing of the text was known to the model.
    pub values: Vec<f32>,
    /// Share of the text's code points that went into it, 0 to 1.
    pub coverage: f32,
}

/// The vector of a document, and why it stands for less than all of the text, if so.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Embedded {
    /// The vector.
    pub vector: Vector,
    /// What went wrong.
    pub warning: Option<String>,
}

/// Reads many documents at once, as a large model must to be fast. The vector of one does not depend on the others.
pub trait BatchEmbedder: Send + Sync {
    /// One for each document, in order.
    fn read(&self, documents: &[&Document]) -> Vec<Embedded>;
}

/// Turns an article into a vector. A pure function of the document and the model.
pub trait Embedder: Send + Sync {
    /// Model name and version.
    fn name(&self) -> &str;
    /// Length of every non-empty vector.
    fn dimensions(&self) -> usize;
    /// The article's vector.
    fn embed(&self, document: &Document) -> Vector;
    /// Itself, where it had rather read many documents at once; [`embed`](Self::embed) is then for one alone.
    fn as_batch(&self) -> Option<&dyn BatchEmbedder> {
        None
    }
}

/// The embedder that ships.
///
/// # Errors
/// A model that is missing or malformed.
pub fn shipped(models: &Models) -> Result<Box<dyn Embedder>, ModelError> {
    Ok(Box::new(StaticEmbedder::load(models)?))
}
