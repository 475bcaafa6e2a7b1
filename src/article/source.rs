//! An article as ingest hands it on: cleaned, typed, not yet understood.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where an article was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// Path of the file as the user can find it again: the input as given, then the path below it, with `/`. `-` for standard input.
    pub path: String,
    /// Record in that file, counted from 1: the line of a JSON Lines or page file, the element of an array, the row, the feed entry.
    pub record: u64,
    /// BLAKE3 of the record's bytes as they were read, in hexadecimal.
    pub blake3: String,
}

/// What a block of body text is on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// A section heading.
    Heading,
    /// Running text.
    Paragraph,
    /// One item of a list.
    ListItem,
    /// A quotation set apart.
    Quote,
}

/// One block of an article's body. `text` holds no line break that the reader would not see as a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What the block is.
    pub kind: BlockKind,
    /// Its text, trimmed, never empty.
    pub text: String,
}

/// A teaser of a related article that stood on the page, kept out of the article's own text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Teaser {
    /// Title as printed.
    pub title: String,
    /// Lead as printed, cut-off mark included.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// Tags as printed, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Publication date, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Address, when the page gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// One article out of ingest.
#[derive(Debug, Clone, Default)]
pub struct SourceArticle {
    /// Stable identifier: the given id, else the canonical URL, else `blake3:` and 32 hexadecimal digits of the content.
    pub id: String,
    /// Where it was read.
    pub source: Source,
    /// Canonical address.
    pub url: Option<String>,
    /// Title; empty when the source has none.
    pub title: String,
    /// Lead (chapô); empty when the source has none.
    pub lead: String,
    /// Category the site files it under.
    pub category: Option<String>,
    /// Publication date.
    pub published: Option<Date>,
    /// Date of last change.
    pub modified: Option<Date>,
    /// Authors as printed.
    pub authors: Vec<String>,
    /// Image credit as printed, without its label ("Crédit image |").
    pub image_credit: Option<String>,
    /// Tags given by the source.
    pub tags: Vec<String>,
    /// Language the source claims, BCP 47: a prior, not a verdict.
    pub language: Option<String>,
    /// The body.
    pub body: Vec<Block>,
    /// Teasers found on the page.
    pub teasers: Vec<Teaser>,
    /// What ingest had to say about it.
    pub warnings: Vec<String>,
}
