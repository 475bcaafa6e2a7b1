//! Occitan: told apart from the others, not read further.

mod detection;

use super::{DetectionWords, Language};

/// Occitan.
pub struct Occitan;

impl Language for Occitan {
    fn code(&self) -> &'static str {
        "oc"
    }
    fn whatlang(&self) -> Option<whatlang::Lang> {
        None
    }
    fn detection(&self) -> &'static DetectionWords {
        &detection::WORDS
    }
}
