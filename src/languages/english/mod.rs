//! English.

mod countries;
mod dates;
mod detection;
mod ministries;
mod organisations;
mod people;
mod tokenization;

use super::{
    CountryWords, DateWords, DetectionWords, Language, MinistryWords, OrganisationWords,
    PeopleWords, TokenizationRules,
};

/// English.
pub struct English;

impl Language for English {
    fn code(&self) -> &'static str {
        "en"
    }
    fn whatlang(&self) -> Option<whatlang::Lang> {
        Some(whatlang::Lang::Eng)
    }
    fn detection(&self) -> &'static DetectionWords {
        &detection::WORDS
    }
    fn tokenization(&self) -> &'static TokenizationRules {
        &tokenization::RULES
    }
    fn people(&self) -> &'static PeopleWords {
        &people::PEOPLE
    }
    fn dates(&self) -> &'static DateWords {
        &dates::DATES
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
