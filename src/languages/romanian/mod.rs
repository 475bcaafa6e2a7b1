//! Romanian: told apart from the others, not read further.

mod detection;

use super::{DetectionWords, Language};

/// Romanian.
pub struct Romanian;

impl Language for Romanian {
    fn code(&self) -> &'static str {
        "ro"
    }
    fn whatlang(&self) -> Option<whatlang::Lang> {
        Some(whatlang::Lang::Ron)
    }
    fn detection(&self) -> &'static DetectionWords {
        &detection::WORDS
    }
}
