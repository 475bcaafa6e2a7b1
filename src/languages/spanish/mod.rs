//! Spanish: told apart from the others, not read further.

mod detection;

use super::{DetectionWords, Language};

/// Spanish.
pub struct Spanish;

impl Language for Spanish {
    fn code(&self) -> &'static str {
        "es"
    }
    fn whatlang(&self) -> Option<whatlang::Lang> {
        Some(whatlang::Lang::Spa)
    }
    fn detection(&self) -> &'static DetectionWords {
        &detection::WORDS
    }
}
