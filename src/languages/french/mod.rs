//! French.

use super::{DetectionWords, Language};

/// French.
pub struct French;

impl Language for French {
    fn code(&self) -> &'static str {
        "fr"
    }
    fn whatlang(&self) -> whatlang::Lang {
        whatlang::Lang::Fra
    }
    fn detection(&self) -> &'static DetectionWords {
        &DetectionWords {
            function_words: &[],
            elisions: &[],
            letters: &[],
        }
    }
}
