//! Latvian: told apart from the others, not read further.

mod detection;

use super::{DetectionWords, Language};

/// Latvian.
pub struct Latvian;

impl Language for Latvian {
    fn code(&self) -> &'static str {
        "lv"
    }
    fn whatlang(&self) -> Option<whatlang::Lang> {
        Some(whatlang::Lang::Lav)
    }
    fn detection(&self) -> &'static DetectionWords {
        &detection::WORDS
    }
}
