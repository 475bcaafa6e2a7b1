//! Italian.

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

/// Italian.
pub struct Italian;

impl Language for Italian {
    fn code(&self) -> &'static str {
        "it"
    }
    fn whatlang(&self) -> Option<whatlang::Lang> {
        Some(whatlang::Lang::Ita)
    }
    fn detection(&self) -> &'static DetectionWords {
        &detection::WORDS
    }
    fn people(&self) -> &'static PeopleWords {
        &people::PEOPLE
    }
    fn ministries(&self) -> &'static MinistryWords {
        &ministries::MINISTRIES
    }
    fn tokenization(&self) -> &'static TokenizationRules {
        &tokenization::RULES
    }
    fn organisations(&self) -> &'static OrganisationWords {
        &organisations::ORGANISATIONS
    }
    fn countries(&self) -> &'static CountryWords {
        &countries::COUNTRIES
    }
}
