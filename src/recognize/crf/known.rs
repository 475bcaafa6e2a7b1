//! What the tagger's lexicon knows of names, for the recognisers that come after it.

use std::sync::Arc;

use super::lexicon::{Lexicon, lists};
use super::word::{Word, folded};
use crate::recognize::{FirstName, Gender};
use crate::text::is_hyphen;

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
        listed(word).or_else(|| listed(word.split_once(is_hyphen)?.0))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::models::Models;
    use crate::recognize::crf::Tagger;
    use crate::recognize::{FirstName, Gender};

    #[test]
    fn a_first_name_says_whom_it_is_given_to() {
        let names = Tagger::shipped(&Models::default()).unwrap().known_names();
        let given_to = |word: &str| names.first_name(word).map(|first| first.gender);
        assert_eq!(given_to("Claire"), Some(Some(Gender::Feminine)));
        assert_eq!(given_to("Luc"), Some(Some(Gender::Masculine)));
        for hyphen in ["-", "\u{2011}"] {
            let word = format!("Marie{hyphen}Laurence");
            assert_eq!(given_to(&word), Some(Some(Gender::Feminine)));
        }
        assert_eq!(given_to("Dominique"), Some(None));
        assert_eq!(given_to("Vasquin"), None);
        assert_eq!(names.first_name("claire"), None::<FirstName>);
    }
}
