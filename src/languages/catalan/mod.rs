//! Catalan: told apart from the others, not read further.

mod detection;

use super::{DetectionWords, Language};

/// Catalan.
pub struct Catalan;

impl Language for Catalan {
    fn code(&self) -> &'static str {
        "ca"
    }
    fn whatlang(&self) -> Option<whatlang::Lang> {
        Some(whatlang::Lang::Cat)
    }
    fn detection(&self) -> &'static DetectionWords {
        &detection::WORDS
    }
}
