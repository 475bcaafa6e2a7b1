//! Ministries and ministerial offices, by a grammar: a head word, what may stand between, and a portfolio in its full extent.
//!
//! Identifiers are `ministry:<government>/<portfolio>`, the government an ISO 3166-1 or 3166-2 code in lower case, or `?` when
//! nothing in the article tells it; a body, its minister and its nickname share one. The grammar's words are in the language
//! folders, the dated names of French ministries in `models/ministries.tsv`.

mod acronyms;
mod entities;
mod governments;
mod grammar;
mod lexicon;
mod names;
mod portfolio;
mod scan;
mod table;
#[cfg(test)]
mod tests;

pub(crate) use table::Record;

use crate::article::MentionKind;
use crate::languages;
use crate::link::surface::slug;
use crate::models::{ModelError, Models};
use crate::text::Document;

use lexicon::Lexicon;
use table::Table;

use super::{Mention, Recognizer};

/// The ministries recogniser. Runs after the countries', whose mentions tell it which government is meant.
#[derive(Debug)]
pub struct Ministries {
    /// One for each language, in the order of [`languages::ALL`].
    lexicons: Vec<Lexicon>,
    table: Table,
}

impl Ministries {
    /// Compiles the grammars and reads the dated table.
    ///
    /// # Errors
    /// The table is missing or malformed.
    pub fn new(models: &Models) -> Result<Self, ModelError> {
        Ok(Self {
            lexicons: lexicons(),
            table: Table::parse(&models.text(table::TABLE)?)?,
        })
    }
}

fn lexicons() -> Vec<Lexicon> {
    let mut lexicons: Vec<Lexicon> = languages::ALL
        .iter()
        .map(|language| Lexicon::new(language.ministries()))
        .collect();
    for own in 0..lexicons.len() {
        for (other, language) in languages::ALL.iter().enumerate() {
            if own == other {
                continue;
            }
            for head in language.ministries().heads {
                let plain = !head.office && !head.narrow && !head.last && !head.bare;
                if plain && let Some(lexicon) = lexicons.get_mut(own) {
                    lexicon.add_foreign(head, other);
                }
            }
            for named in language.ministries().named {
                let nickname = named.3 == MentionKind::Nickname && !named.1.is_empty();
                if nickname && let Some(lexicon) = lexicons.get_mut(own) {
                    lexicon.add_nickname(named);
                }
            }
        }
    }
    lexicons
}

/// The stable portfolio of a portfolio written on its own, such as `Économie, finances et relance`, in the language of `code`; the
/// slug of its words when nobody listed it.
pub(crate) fn stable_portfolio(words: &str, code: &str) -> String {
    let Some((lexicon, language)) =
        languages::by_code(code).map(|language| (Lexicon::new(language.ministries()), language))
    else {
        return slug(words);
    };
    let document = Document::from_text(words, language);
    let reader = lexicon::Reader {
        document: &document,
        limit: document.tokens.len(),
    };
    let portfolios = portfolio::Portfolios {
        reader: &reader,
        lexicon: &lexicon,
        capitals: false,
        governments: None,
    };
    portfolios.bare(0).map_or_else(
        || slug(words),
        |portfolio| scan::stable(&lexicon, &portfolio.parts),
    )
}

impl Recognizer for Ministries {
    fn name(&self) -> &'static str {
        "ministries"
    }

    fn recognize(&self, document: &Document, found: &mut Vec<Mention>) {
        let raws = scan::scan(&self.lexicons, &self.table, document, found);
        if !raws.is_empty() {
            entities::link(document, raws, &self.table, found);
        }
    }
}
