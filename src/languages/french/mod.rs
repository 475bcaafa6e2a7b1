//! French.

mod countries;
mod dates;
mod detection;
mod ministries;
mod organisations;
mod page;
mod people;
mod portfolios;
mod tokenization;

use super::{
    CountryWords, DateWords, DetectionWords, Language, MinistryWords, OrganisationWords, PageWords,
    PeopleWords, TokenizationRules,
};

/// French.
pub struct French;

impl Language for French {
    fn code(&self) -> &'static str {
        "fr"
    }
    fn whatlang(&self) -> Option<whatlang::Lang> {
        Some(whatlang::Lang::Fra)
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
    fn ministries(&self) -> &'static MinistryWords {
        &ministries::MINISTRIES
    }
    fn dates(&self) -> &'static DateWords {
        &dates::DATES
    }
    fn page(&self) -> &'static PageWords {
        &page::PAGE
    }
    fn organisations(&self) -> &'static OrganisationWords {
        &organisations::ORGANISATIONS
    }
    fn countries(&self) -> &'static CountryWords {
        &countries::COUNTRIES
    }
}
