//! The language of a text that is in none with a folder: nothing is known of its words.

use super::{DetectionWords, Language};

/// No language that is known: recognisers that need words pass over it.
pub struct Undetermined;

impl Language for Undetermined {
    fn code(&self) -> &'static str {
        "und"
    }
    fn whatlang(&self) -> Option<whatlang::Lang> {
        None
    }
    fn detection(&self) -> &'static DetectionWords {
        DetectionWords::EMPTY
    }
}
