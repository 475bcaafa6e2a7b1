//! A language to copy. Copy this folder to `src/languages/<name>/`, rename the type, fill in what you know, then add
//! `mod <name>;` and one line to `ALL` in `src/languages/mod.rs`; the suite in `tests.rs` runs on it from then on.
//!
//! Only `code`, `whatlang` and `detection` are needed: the language is then told apart from the others, and recognisers
//! pass over it. Each further aspect (`tokenization`, `people`, `dates` …) is a file of its own with one static table,
//! returned by the method of the same name; `french/` has them all. Compiled in tests only, so that it never goes stale.

use crate::languages::{DetectionWords, Language, TokenizationRules};

/// The language, in English.
pub struct Template;

impl Language for Template {
    /// BCP 47 primary subtag.
    fn code(&self) -> &'static str {
        "zxx"
    }
    /// `Some(whatlang::Lang::…)`, or `None` when whatlang does not know it.
    fn whatlang(&self) -> Option<whatlang::Lang> {
        None
    }
    /// A hundred function words and the commonest endings are enough to tell sentences; lower case throughout.
    fn detection(&self) -> &'static DetectionWords {
        DetectionWords::EMPTY
    }
    /// Leave out for a language whose words are parted by spaces and marks alone.
    fn tokenization(&self) -> &'static TokenizationRules {
        TokenizationRules::EMPTY
    }
}
