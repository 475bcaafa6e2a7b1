//! Portuguese: told apart from the others, not read further.

mod detection;
mod ministries;
mod organisations;

use super::{DetectionWords, Language, MinistryWords, OrganisationWords};

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
}
