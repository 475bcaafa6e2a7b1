//! What the tagger's lexicon knows of names, for the recognisers that come after it.

use std::sync::Arc;

use super::lexicon::{Lexicon, lists};
use super::word::Word;

/// The lists of names, shared.
#[derive(Debug, Clone)]
pub struct KnownNames(Arc<Lexicon>);

impl KnownNames {
    pub(super) fn new(lexicon: &Arc<Lexicon>) -> Self {
        Self(Arc::clone(lexicon))
    }

    /// Whether the word is a first name somewhere, or one of its parts is: `Ana-Sigrid`.
    pub(crate) fn is_first_name(&self, word: &str) -> bool {
        let mut letters = Vec::new();
        let mut is_listed = |word: &str| {
            let read = Word::read(word, true, &self.0, &mut letters);
            read.entry.lists & lists::ANY_FIRST_NAME != 0
        };
        is_listed(word)
            || word
                .split_once('-')
                .is_some_and(|(first, _)| is_listed(first))
    }
}
