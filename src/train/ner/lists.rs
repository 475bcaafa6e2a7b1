//! Which lists each word is on, for the lexicon.

use std::collections::BTreeMap;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::TrainError;
use crate::languages::Language;
use crate::recognize::crf::hashing::{fingerprint, of_chars};
use crate::recognize::crf::lexicon::lists;
use crate::recognize::crf::table::Table;
use crate::recognize::crf::word::normalised;
use crate::text::tokenize;
use crate::train::corpus;

/// Words and their bits.
#[derive(Debug, Default)]
pub(super) struct Lists(BTreeMap<u32, u16>);

impl Lists {
    /// Adds the function words and titles of a language.
    pub(super) fn add_language(&mut self, language: &dyn Language) {
        let people = language.people();
        let mut add = |words: &[&str], bit: u16| {
            for word in words {
                self.add(word, bit);
            }
        };
        add(people.honorifics, lists::HONORIFIC);
        add(people.titles, lists::ROLE);
        add(people.role_heads, lists::ROLE);
        add(people.particles, lists::PARTICLE);
        add(people.eponym_words, lists::EPONYM);
        for (word, _) in language
            .dates()
            .months
            .iter()
            .chain(language.dates().weekdays)
        {
            self.add(word, lists::CALENDAR);
        }
    }

    /// Adds the first names of a table of name, whether boys have it, whether girls do.
    pub(super) fn add_first_names(&mut self, path: &Path) -> Result<(), TrainError> {
        for line in corpus::whole(path)?.lines().skip(1) {
            let mut columns = line.split(',');
            let name = columns.next().unwrap_or_default();
            let boys = columns.next() == Some("true");
            let girls = columns.next() == Some("true");
            if boys || !girls {
                self.add(name, lists::FIRST_NAME);
            }
            if girls {
                self.add(name, lists::GIRLS_NAME);
            }
        }
        Ok(())
    }

    /// Adds the names in the last column of a table of territories.
    pub(super) fn add_territories(
        &mut self,
        path: &Path,
        language: &dyn Language,
    ) -> Result<(), TrainError> {
        for line in corpus::whole(path)?.lines().skip(1) {
            let name = line
                .rsplit(',')
                .next()
                .unwrap_or_default()
                .trim_matches('"');
            self.add_capitalised(name, lists::TERRITORY, lists::TERRITORY, language);
        }
        Ok(())
    }

    /// Adds names of a table of kind and name: `city`, `place`, `organisation`, `first`, `last`.
    pub(super) fn add_names(&mut self, text: &str, language: &dyn Language) {
        for (kind, name) in text.lines().filter_map(|line| line.split_once('\t')) {
            match kind {
                "city" => self.add_capitalised(name, lists::CITY, lists::CITY_PART, language),
                "place" => self.add_capitalised(name, lists::PLACE, lists::PLACE_PART, language),
                "organisation" => self.add_organisation(name, language),
                "first" => self.add(name, lists::FOREIGN_FIRST_NAME),
                "last" => self.add(name, lists::SURNAME),
                _ => {}
            }
        }
    }

    /// Adds the name of an organisation.
    pub(super) fn add_organisation(&mut self, name: &str, language: &dyn Language) {
        self.add_capitalised(
            name,
            lists::ORGANISATION,
            lists::ORGANISATION_PART,
            language,
        );
    }

    /// Adds the words with a capital of a name: `alone` for a name of one word, `part` for each of several.
    fn add_capitalised(&mut self, name: &str, alone: u16, part: u16, language: &dyn Language) {
        let mut tokens = Vec::new();
        tokenize(name, 0, language, &mut tokens);
        let bit = if tokens.len() == 1 { alone } else { part };
        for token in tokens {
            let word = token.span.of(name);
            if word.chars().next().is_some_and(char::is_uppercase) {
                self.add(word, bit);
            }
        }
    }

    /// Adds a word to a list.
    pub(super) fn add(&mut self, word: &str, bit: u16) {
        let mut letters = Vec::new();
        normalised(word, &mut letters);
        let folded = letters
            .iter()
            .copied()
            .nfd()
            .filter(|&letter| !is_combining_mark(letter))
            .flat_map(char::to_lowercase);
        *self.0.entry(fingerprint(of_chars(folded))).or_default() |= bit;
    }

    /// The table.
    pub(super) fn table(&self) -> Table {
        let entries: Vec<(u32, u16)> = self.0.iter().map(|(&key, &bits)| (key, bits)).collect();
        Table::new(&entries)
    }
}
