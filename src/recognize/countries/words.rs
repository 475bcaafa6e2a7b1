//! The list that is kept by hand beside the atlas: variants, abbreviations, demonyms, ambiguous names, blocked names.

use std::borrow::Cow;

use crate::models::{ModelError, Models};

/// Model file that holds it.
pub(super) const WORDS: &str = "country-words.csv";

/// What the words of a row are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Class {
    /// Names: at least one of the words that have a capital in the list has one in the text.
    Name,
    /// Names in capitals exactly.
    Abbreviation,
    /// Demonyms in their first form, or each form by itself.
    Demonym,
    /// A name in brackets within the words beside which alone it is one.
    Weak,
    /// Names that count only where the article names their country otherwise.
    Uncertain,
    /// Names of something else.
    Blocked,
    /// First parts of compounds.
    Compound,
    /// Places that tell which of several is meant.
    Place,
    /// Capitals.
    Capital,
    /// Names that public bodies of their country end with.
    Direct,
}

/// A row in one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    /// `CD`, `CD|CG` (one of them), `KR+KP` (both), `US-GA` (no country).
    pub(super) code: &'a str,
    /// What the words are.
    pub(super) class: Class,
    words: &'a str,
}

impl<'a> Row<'a> {
    /// Its words.
    pub(super) fn words(&self) -> impl Iterator<Item = &'a str> {
        self.words
            .split(',')
            .map(str::trim)
            .filter(|word| !word.is_empty())
    }
}

/// The whole list.
#[derive(Debug)]
pub(super) struct Words {
    text: Cow<'static, str>,
    languages: Vec<String>,
}

impl Words {
    pub(super) fn new(models: &Models) -> Result<Self, ModelError> {
        let malformed = |detail: String| ModelError::Malformed {
            name: WORDS.to_owned(),
            detail,
        };
        let text = models.text(WORDS)?;
        let header = lines(&text)
            .next()
            .map(|(_, line)| line)
            .unwrap_or_default();
        let languages: Vec<String> = header.split(';').skip(2).map(str::to_owned).collect();
        for (number, line) in lines(&text).skip(1) {
            let fields = line.split(';').count();
            if fields != languages.len() + 2 {
                return Err(malformed(format!(
                    "line {number}: {fields} fields where the header has {}",
                    languages.len() + 2
                )));
            }
            let kind = line.split(';').nth(1).unwrap_or_default();
            if class(kind).is_none() {
                return Err(malformed(format!("line {number}: no such kind: {kind:?}")));
            }
        }
        Ok(Self { text, languages })
    }

    /// The rows that have words in a language.
    pub(super) fn rows(&self, language: &str) -> impl Iterator<Item = Row<'_>> {
        let column = self
            .languages
            .iter()
            .position(|code| code == language)
            .map(|index| index + 2);
        lines(&self.text).skip(1).filter_map(move |(_, line)| {
            let mut fields = line.split(';');
            let code = fields.next()?;
            let class = class(fields.next()?)?;
            let words = line.split(';').nth(column?)?;
            (!words.is_empty()).then_some(Row { code, class, words })
        })
    }
}

fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

fn class(kind: &str) -> Option<Class> {
    Some(match kind {
        "name" => Class::Name,
        "abbreviation" => Class::Abbreviation,
        "demonym" => Class::Demonym,
        "weak" => Class::Weak,
        "uncertain" => Class::Uncertain,
        "blocked" => Class::Blocked,
        "compound" => Class::Compound,
        "place" => Class::Place,
        "capital" => Class::Capital,
        "direct" => Class::Direct,
        _ => return None,
    })
}
