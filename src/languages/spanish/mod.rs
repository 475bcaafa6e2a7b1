//! Spanish: told apart from the others, not read further.

mod detection;
mod ministries;

use super::{DetectionWords, Language, MinistryWords};

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
    fn ministries(&self) -> &'static MinistryWords {
        &ministries::MINISTRIES
    }
}
