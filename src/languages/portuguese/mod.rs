//! Portuguese: told apart from the others, not read further.

mod countries;
mod detection;
mod ministries;
mod organisations;

use super::{CountryWords, DetectionWords, Language, MinistryWords, OrganisationWords};

/// Portuguese.
pub struct Portuguese;

impl Language for Portuguese {
    fn code(&self) -> &'static str {
        "pt"
    }
    fn whatlang(&self) -> Option<whatlang::Lang> {
        Some(whatlang::Lang::Por)
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
