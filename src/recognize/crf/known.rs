//! What the tagger's lexicon knows of names, for the recognisers that come after it.

use std::sync::Arc;

use super::lexicon::{Lexicon, lists};
use super::word::{Word, folded};
use crate::recognize::{FirstName, Gender};

/// The lists of names, shared.
#[derive(Debug, Clone)]
pub struct KnownNames(Arc<Lexicon>);

impl KnownNames {
    pub(super) fn new(lexicon: &Arc<Lexicon>) -> Self {
        Self(Arc::clone(lexicon))
    }

    /// Whether the word is a first name somewhere, or one of its parts is: `Ana-Sigrid`.
    pub(crate) fn is_first_name(&self, word: &str) -> bool {
        self.first_name(word).is_some()
    }

    /// What is known of a first name, by the whole of it or else by its first part: `Ana-Sigrid`.
    pub(crate) fn first_name(&self, word: &str) -> Option<FirstName> {
        let mut letters = Vec::new();
        let mut listed = |word: &str| {
            let read = Word::read(word, true, &self.0, &mut letters);
            (read.entry.lists & lists::ANY_FIRST_NAME != 0).then(|| FirstName {
                gender: match self.0.given_to(folded(&letters)) {
                    (true, false) => Some(Gender::Masculine),
                    (false, true) => Some(Gender::Feminine),
                    _ => None,
                },
            })
        };
        listed(word).or_else(|| listed(word.split_once('-')?.0))
    }
}
