//! Everything that depends on a language: one folder per language behind one trait. No other room has an `if french`.
//!
//! To add a language, copy `template/`, fill in what you know, and add one line to [`ALL`]: the macro test suite in
//! `tests.rs` then runs on it. An aspect left at its default makes the recognisers that need it pass over that language.

mod aspects;
mod catalan;
mod detection;
mod dutch;
mod english;
mod evaluation;
mod french;
mod german;
mod italian;
mod latvian;
mod lexicon;
mod ministries;
mod occitan;
mod organisations;
mod portuguese;
mod romanian;
mod spanish;
#[cfg(test)]
mod template;
#[cfg(test)]
mod tests;
mod undetermined;

use std::fmt;

pub use aspects::*;
pub use detection::{Detector, UnknownLanguage, Verdict};
pub use evaluation::{LanguageReport, LanguageScore, evaluate_files};
pub use ministries::*;
pub use organisations::*;

/// A language that articles may be written in. Everything is static data; the rooms hold the algorithms.
pub trait Language: Send + Sync {
    /// BCP 47 code.
    fn code(&self) -> &'static str;
    /// The language in whatlang's terms; `None` for one that whatlang does not know, which is told by its words alone.
    fn whatlang(&self) -> Option<whatlang::Lang>;
    /// Words and letters that give it away in a short text.
    fn detection(&self) -> &'static DetectionWords;
    /// Elisions, clitics and abbreviations.
    fn tokenization(&self) -> &'static TokenizationRules {
        TokenizationRules::EMPTY
    }
    /// Honorifics, particles, words that introduce a function.
    fn people(&self) -> &'static PeopleWords {
        PeopleWords::EMPTY
    }
    /// The grammar of ministries and ministerial offices.
    fn ministries(&self) -> &'static MinistryWords {
        MinistryWords::EMPTY
    }
    /// The grammar of organisations' names.
    fn organisations(&self) -> &'static OrganisationWords {
        OrganisationWords::EMPTY
    }
    /// Contexts in which a country's name does not point at the country.
    fn countries(&self) -> &'static CountryWords {
        CountryWords::EMPTY
    }
    /// Labels and sentence openers of flattened pages.
    fn page(&self) -> &'static PageWords {
        PageWords::EMPTY
    }
    /// Month names and relative expressions.
    fn dates(&self) -> &'static DateWords {
        DateWords::EMPTY
    }
}

impl fmt::Debug for dyn Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The language of an archive where nothing says otherwise: of names in lists, of encodings that may be several.
pub static DEFAULT: &dyn Language = &french::French;

/// Every language with a folder, the default one first.
pub static ALL: &[&dyn Language] = &[
    &french::French,
    &english::English,
    &spanish::Spanish,
    &german::German,
    &italian::Italian,
    &portuguese::Portuguese,
    &dutch::Dutch,
    &catalan::Catalan,
    &romanian::Romanian,
    &occitan::Occitan,
    &latvian::Latvian,
];

/// What a text is read as that is in no language with a folder.
pub static UNDETERMINED: &dyn Language = &undetermined::Undetermined;

/// The language of a BCP 47 code, by its primary subtag.
pub fn by_code(code: &str) -> Option<&'static dyn Language> {
    let primary = code.split(['-', '_']).next().unwrap_or(code);
    ALL.iter()
        .copied()
        .find(|language| language.code().eq_ignore_ascii_case(primary))
}
