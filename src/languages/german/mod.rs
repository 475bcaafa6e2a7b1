//! German: told apart from the others, not read further.

mod countries;
mod detection;
mod ministries;
mod organisations;

use super::{CountryWords, DetectionWords, Language, MinistryWords, OrganisationWords};

/// German.
pub struct German;

impl Language for German {
    fn code(&self) -> &'static str {
        "de"
    }
    fn whatlang(&self) -> Option<whatlang::Lang> {
        Some(whatlang::Lang::Deu)
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
