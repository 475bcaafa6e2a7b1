//! English.

use super::{DetectionWords, Language};

/// English.
pub struct English;

impl Language for English {
    fn code(&self) -> &'static str {
        "en"
    }
    fn whatlang(&self) -> whatlang::Lang {
        whatlang::Lang::Eng
    }
    fn detection(&self) -> &'static DetectionWords {
        &DetectionWords {
            function_words: &[],
            elisions: &[],
            letters: &[],
        }
    }
}
