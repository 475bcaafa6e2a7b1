//! German.

mod countries;
mod detection;
mod ministries;
mod organisations;
mod people;
mod tokenization;

use super::{
    CountryWords, DetectionWords, Language, MinistryWords, OrganisationWords, PeopleWords,
    TokenizationRules,
};

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
    fn people(&self) -> &'static PeopleWords {
        &people::PEOPLE
    }
    fn tokenization(&self) -> &'static TokenizationRules {
        &tokenization::RULES
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
