//! Dutch: told apart from the others, not read further.

mod detection;

use super::{DetectionWords, Language};

/// Dutch.
pub struct Dutch;

impl Language for Dutch {
    fn code(&self) -> &'static str {
        "nl"
    }
    fn whatlang(&self) -> Option<whatlang::Lang> {
        Some(whatlang::Lang::Nld)
    }
    fn detection(&self) -> &'static DetectionWords {
        &detection::WORDS
    }
}
