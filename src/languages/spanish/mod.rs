//! Spanish: told apart from the others, not read further.

mod detection;
mod ministries;
mod organisations;

use super::{DetectionWords, Language, MinistryWords, OrganisationWords};

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
    fn organisations(&self) -> &'static OrganisationWords {
        &organisations::ORGANISATIONS
    }
}
