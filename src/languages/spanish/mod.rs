//! Spanish: told apart from the others, not read further.

mod countries;
mod detection;
mod ministries;
mod organisations;

use super::{CountryWords, DetectionWords, Language, MinistryWords, OrganisationWords};

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
    fn countries(&self) -> &'static CountryWords {
        &countries::COUNTRIES
    }
}
