//! Annotated articles, one JSON object a line.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::EvaluateError;
use crate::article::{Block, BlockKind, SourceArticle};

/// A string that names an entity, as it stands in the title or the text.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct GoldForm {
    /// The words.
    pub exact: String,
    /// `name`, `demonym`, `body`, `office`, `nickname`; empty for people and organisations.
    #[serde(default)]
    pub kind: String,
}

/// A country of the article.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct GoldCountry {
    /// ISO 3166-1 alpha-2; `CG|CD` when the text leaves it open.
    pub iso: String,
    /// Every distinct form.
    #[serde(default)]
    pub forms: Vec<GoldForm>,
}

/// A ministry of the article.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct GoldMinistry {
    /// What it is in charge of.
    #[serde(default)]
    pub portfolio: Option<String>,
    /// ISO code of its government.
    #[serde(default)]
    pub country: Option<String>,
    /// Every distinct form.
    #[serde(default)]
    pub forms: Vec<GoldForm>,
}

/// A person or an organisation of the article.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct GoldName {
    /// The fullest form.
    #[serde(default)]
    pub name: String,
    /// Function of a person, as stated.
    #[serde(default)]
    pub role: Option<String>,
    /// Every distinct form.
    #[serde(default)]
    pub forms: Vec<GoldForm>,
}

/// An annotated article.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct GoldArticle {
    /// Identifier.
    pub id: String,
    /// Title; may be empty.
    #[serde(default)]
    pub title: String,
    /// Text, paragraphs parted by line breaks, possibly hard-wrapped.
    pub text: String,
    /// Where it comes from.
    #[serde(default)]
    pub source: Option<String>,
    /// Publication date, ISO 8601 with or without a time.
    #[serde(default)]
    pub date: Option<String>,
    /// BCP 47.
    #[serde(default)]
    pub language: Option<String>,
    /// Countries.
    #[serde(default)]
    pub countries: Vec<GoldCountry>,
    /// Ministries.
    #[serde(default)]
    pub ministries: Vec<GoldMinistry>,
    /// People.
    #[serde(default)]
    pub people: Vec<GoldName>,
    /// Organisations.
    #[serde(default)]
    pub organisations: Vec<GoldName>,
    /// ISO codes of what the article is about.
    #[serde(default)]
    pub about: Vec<String>,
}

impl GoldArticle {
    /// The article as ingest would hand it on. Lines are blocks; lines broken by a fixed width are joined.
    pub fn to_source(&self) -> SourceArticle {
        SourceArticle {
            id: self.id.clone(),
            title: self.title.trim().to_owned(),
            published: self
                .date
                .as_deref()
                .and_then(|date| date.get(..10))
                .and_then(|day| day.parse().ok()),
            language: self.language.clone(),
            body: blocks(&self.text),
            ..SourceArticle::default()
        }
    }
}

/// Widths between which a line without a final stop may have been broken by an editor.
const WRAPPED: std::ops::RangeInclusive<usize> = 45..=100;

fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let is_open = |line: &str| {
        WRAPPED.contains(&line.chars().count())
            && !line.ends_with(['.', '!', '?', '…', ':', ';', '»'])
    };
    let goes_on = |line: &str| line.chars().next().is_some_and(char::is_lowercase);
    let wrapped = lines
        .windows(2)
        .filter(|pair| matches!(pair, [a, b] if is_open(a) && goes_on(b)))
        .count()
        > 2;
    let mut blocks: Vec<Block> = Vec::new();
    let mut joins = false;
    for line in lines {
        if line.is_empty() {
            joins = false;
            continue;
        }
        match blocks.last_mut() {
            Some(block) if joins => {
                block.text.push(' ');
                block.text.push_str(line);
            }
            _ => blocks.push(Block {
                kind: BlockKind::Paragraph,
                text: line.to_owned(),
            }),
        }
        joins = wrapped
            && WRAPPED.contains(&line.chars().count())
            && !line.ends_with(['.', '!', '?', '…', ':', ';']);
    }
    blocks
}

/// Which annotations a line has.
#[derive(Debug, Default, PartialEq, Deserialize)]
struct Annotated {
    countries: Option<IgnoredAny>,
    ministries: Option<IgnoredAny>,
    people: Option<IgnoredAny>,
    organisations: Option<IgnoredAny>,
    about: Option<IgnoredAny>,
}

/// Reads annotated articles from a JSON Lines file; empty lines are passed over.
pub fn read(path: &Path) -> Result<Vec<GoldArticle>, EvaluateError> {
    let unreadable = |source| EvaluateError::Unreadable {
        path: path.to_path_buf(),
        source,
    };
    let file = File::open(path).map_err(unreadable)?;
    let mut articles = Vec::new();
    for (index, line) in BufReader::new(file).lines().enumerate() {
        let line = line.map_err(unreadable)?;
        if line.trim().is_empty() {
            continue;
        }
        let line = line.trim_start_matches('\u{FEFF}');
        let malformed = |source| EvaluateError::Malformed {
            path: path.to_path_buf(),
            line: index + 1,
            source,
        };
        articles.push(serde_json::from_str(line).map_err(malformed)?);
        let annotated: Annotated = serde_json::from_str(line).map_err(malformed)?;
        if annotated == Annotated::default() {
            return Err(EvaluateError::Bare {
                path: path.to_path_buf(),
                line: index + 1,
            });
        }
    }
    if articles.is_empty() {
        return Err(EvaluateError::Empty(path.to_path_buf()));
    }
    Ok(articles)
}
