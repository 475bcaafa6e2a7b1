//! Countries and territories by name, abbreviation and demonym, in every language that has names.
//!
//! Names come from Unicode CLDR (`models/countries.json`) and from a list of our own (`models/country-words.csv`). Each
//! language's are a trie over the hashed pieces of words, so that accents, capitals, hyphens and kinds of apostrophe do
//! not matter; the longest entry wins. The words around then tell a country from a language, a street or part of another
//! name, and the rest of the article tells which country an ambiguous name means.

mod atlas;
mod codes;
mod compound;
mod context;
mod lexicon;
mod pieces;
mod resolve;
mod scan;
#[cfg(test)]
mod tests;
mod words;

use std::borrow::Cow;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::article::{EntityType, MentionKind};
use crate::languages::{self, Language};
use crate::models::{ModelError, Models};
use crate::text::{Document, Span};

use super::{Known, Mention, Recognizer, Reference};
use lexicon::{Code, Codes, Lexicon, Target};
use resolve::{Evidence, Resolved};
use words::{Class, Words};

pub use atlas::{ATLAS, Atlas, CountryFacts, Region};

/// What the recogniser does beyond names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CountryOptions {
    /// Capitals stand for their governments: `Washington` is the United States. Off unless asked for.
    pub capitals: bool,
}

/// The countries recogniser.
#[derive(Debug)]
pub struct Countries {
    atlas: Atlas,
    words: Words,
    codes: Codes,
    options: CountryOptions,
    /// By position in [`languages::ALL`]; built when a text in that language is first read.
    lexicons: Vec<OnceLock<Lexicon>>,
}

/// A find before the whole article was read.
#[derive(Debug, Clone)]
struct Find {
    span: Span,
    target: Target,
    class: Class,
    kind: MentionKind,
    evidence: &'static str,
    confidence: f32,
}

const RESOLVED: &str = "countries:resolved";
const AMBIGUOUS: &str = "countries:ambiguous";
const ESTABLISHED: &str = "countries:established";
const BLOCKED: &str = "countries:blocked";

impl Countries {
    /// From the shipped models, or those that override them.
    ///
    /// # Errors
    /// A model that is missing or malformed.
    pub fn new(models: &Models, options: CountryOptions) -> Result<Self, ModelError> {
        let atlas = Atlas::new(models)?;
        let words = Words::new(models)?;
        let codes = Codes::new(&atlas, &words);
        Ok(Self {
            atlas,
            words,
            codes,
            options,
            lexicons: languages::ALL.iter().map(|_| OnceLock::new()).collect(),
        })
    }

    /// Names, codes and regions of all countries.
    pub fn atlas(&self) -> &Atlas {
        &self.atlas
    }

    /// The lexicon of a language; that of the first language for a text in none that is known.
    fn lexicon(&self, language: &'static dyn Language) -> Option<&Lexicon> {
        let index = languages::ALL
            .iter()
            .position(|known| known.code() == language.code())
            .unwrap_or(0);
        let language = *languages::ALL.get(index)?;
        Some(
            self.lexicons
                .get(index)?
                .get_or_init(|| Lexicon::new(language, &self.atlas, &self.words, &self.codes)),
        )
    }

    fn known(&self, code: Code, language: &str) -> Reference {
        let code = self.codes.name(code);
        let facts = self.atlas.countries.get(code);
        Reference::Known(Box::new(Known {
            id: Cow::Owned(format!("country:{code}")),
            label: Cow::Owned(self.atlas.label(code, language).unwrap_or(code).to_owned()),
            iso3166: Some(Cow::Owned(code.to_owned())),
            wikidata: facts
                .and_then(|facts| facts.wikidata.clone())
                .map(Cow::Owned),
            country: None,
            ..Known::default()
        }))
    }

    /// Turns a find into mentions, now that the article is known.
    fn settle(&self, find: &Find, evidence: &Evidence, language: &str, found: &mut Vec<Mention>) {
        let mut add = |reference: Reference, rule: &'static str, confidence: f32| {
            found.push(Mention {
                span: find.span,
                entity_type: EntityType::Country,
                kind: find.kind,
                reference,
                evidence: rule.into(),
                confidence,
                role: None,
                first_name: None,
            });
        };
        match find.class {
            Class::Blocked => return add(Reference::Blocked, BLOCKED, 1.0),
            Class::Uncertain => {
                let named = find
                    .target
                    .codes
                    .iter()
                    .find(|&&code| evidence.count(code) > 0);
                if let Some(&code) = named {
                    add(self.known(code, language), ESTABLISHED, 0.75);
                }
                return;
            }
            _ => {}
        }
        if !find.target.is_ambiguous() {
            for &code in &find.target.codes {
                add(self.known(code, language), find.evidence, find.confidence);
            }
            return;
        }
        match evidence.resolve(&find.target, find.span, &self.codes) {
            Resolved::One(code) => add(self.known(code, language), RESOLVED, 0.85),
            Resolved::NoCountry => add(Reference::Blocked, BLOCKED, 1.0),
            Resolved::Open(codes) => {
                let candidates = codes
                    .iter()
                    .map(|&code| Cow::Owned(self.codes.name(code).to_owned()))
                    .collect();
                add(Reference::Ambiguous(candidates), AMBIGUOUS, 0.5);
            }
        }
    }
}

impl Recognizer for Countries {
    fn name(&self) -> &'static str {
        "countries"
    }

    fn recognize(&self, document: &Document, found: &mut Vec<Mention>) {
        let mut finds = Vec::new();
        let mut evidence = Evidence::new(&self.codes);
        let mut buffer = Vec::new();
        for part in &document.parts {
            let Some(lexicon) = self.lexicon(part.language) else {
                continue;
            };
            pieces::of_part(document, part, &mut buffer);
            scan::Scan::new(document, &buffer, lexicon, self.options)
                .run(&mut finds, &mut evidence);
        }
        let language = document.language.code();
        self.codes_of_people(document, found);
        for find in finds {
            self.settle(&find, &evidence, language, found);
        }
    }
}
