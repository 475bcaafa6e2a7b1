//! Other renderings of an enriched corpus: one file per format. Each is a pure function of one article, so that a corpus of any
//! size is rendered in the memory of one.

mod annotations;
mod conll;
mod json_ld;
mod mentions;

use std::io::{self, BufRead};
use std::path::PathBuf;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};

use super::enriched::{self, ReadError};
use crate::article::{EnrichedArticle, Entity};

/// What [`export`] can make of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// schema.org `NewsArticle` in JSON-LD, one a line, ready for a `<script type="application/ld+json">`.
    JsonLd,
    /// W3C Web Annotation Data Model, one mention a line.
    WebAnnotation,
    /// A token and its label a line, as taggers are trained on.
    Conll,
    /// CSV, one row per mention.
    Mentions,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 4] = [
        Self::JsonLd,
        Self::WebAnnotation,
        Self::Conll,
        Self::Mentions,
    ];

    /// What stands once before the articles.
    fn header(self) -> io::Result<Vec<u8>> {
        match self {
            Self::Mentions => Ok(mentions::header()?),
            _ => Ok(Vec::new()),
        }
    }

    /// Appends the article to `out`, whole lines.
    fn render(self, article: &EnrichedArticle, out: &mut Vec<u8>) -> io::Result<()> {
        match self {
            Self::JsonLd => json_ld::render(article, out)?,
            Self::WebAnnotation => annotations::render(article, out)?,
            Self::Conll => conll::render(article, out),
            Self::Mentions => out.extend(mentions::rows(article)?),
        }
        Ok(())
    }
}

/// Renders the articles of an `enriched.jsonl`, in their order, and hands each to `write`. Returns how many there are.
///
/// # Errors
/// A line that is no enriched article, or whatever `write` gives.
pub fn export<E: From<ReadError> + From<io::Error>>(
    format: Format,
    path: PathBuf,
    input: impl BufRead,
    mut write: impl FnMut(&[u8]) -> Result<(), E>,
) -> Result<u64, E> {
    let mut bytes = format.header()?;
    if !bytes.is_empty() {
        write(&bytes)?;
    }
    let mut count = 0;
    for article in enriched::read(path, input) {
        bytes.clear();
        format.render(&article?, &mut bytes)?;
        write(&bytes)?;
        count += 1;
    }
    Ok(count)
}

/// Characters of a path segment that need no escape: RFC 3986, unreserved.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The address of an article without its fragment, or a name made from its identifier where it has none.
fn iri(article: &EnrichedArticle) -> String {
    article
        .url
        .as_deref()
        .and_then(|url| url.split('#').next())
        .map_or_else(
            || format!("urn:depeche:{}", escaped(&article.id)),
            str::to_owned,
        )
}

fn escaped(id: &str) -> PercentEncode<'_> {
    utf8_percent_encode(id, ESCAPED)
}

/// Whether the article leaves open which thing it is: what is said of `country:?` in two articles is said of two things.
fn is_open(entity: &Entity) -> bool {
    !entity.candidates.is_empty() || entity.id.contains(":?")
}

/// The address of an entity: its Wikidata item, or a name made from its identifier.
fn entity_iri(entity: &Entity) -> String {
    entity.wikidata.as_ref().map_or_else(
        || format!("urn:depeche:{}", escaped(&entity.id)),
        |item| format!("http://www.wikidata.org/entity/{item}"),
    )
}

#[cfg(test)]
mod tests;
