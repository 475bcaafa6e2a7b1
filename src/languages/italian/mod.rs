//! Italian: told apart from the others, not read further.

mod detection;

use super::{DetectionWords, Language};

/// Italian.
pub struct Italian;

impl Language for Italian {
    fn code(&self) -> &'static str {
        "it"
    }
    fn whatlang(&self) -> Option<whatlang::Lang> {
        Some(whatlang::Lang::Ita)
    }
    fn detection(&self) -> &'static DetectionWords {
        &detection::WORDS
    }
}
