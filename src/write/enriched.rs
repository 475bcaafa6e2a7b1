//! `enriched.jsonl`: one article a line. The line is made as soon as the article is; its related articles are put in when
//! the whole corpus is known, without reading the rest of it again.

use std::io::{self, BufRead};
use std::path::PathBuf;

use serde::Deserialize;

use crate::article::{EnrichedArticle, Related, SCHEMA};

/// Where the related articles go. A quotation mark inside a JSON string is escaped, so that no text can hold this.
const HOLE: &[u8] = b"\"related\":[],\"coverage\":{";
/// Bytes of `HOLE` before the closing bracket.
const BEFORE: usize = b"\"related\":[".len();

/// The article as JSON on one line, without the line end.
///
/// # Errors
/// Never for the types of this crate; serde's signature allows one.
pub fn line(article: &EnrichedArticle) -> Result<Vec<u8>, serde_json::Error> {
    // Text three times over (itself, mentions with context, escapes) and the vector.
    let mut line =
        Vec::with_capacity(article.text.len() * 4 + article.embedding.vector.len() * 12 + 512);
    serde_json::to_writer(&mut line, article)?;
    Ok(line)
}

/// Appends `line` with `related` put in, and the line end, to `out`.
///
/// # Errors
/// Never for the types of this crate; serde's signature allows one.
pub fn splice(
    line: &[u8],
    related: &[Related],
    out: &mut Vec<u8>,
) -> Result<(), serde_json::Error> {
    let hole = memchr::memmem::rfind(line, HOLE).filter(|_| !related.is_empty());
    match hole.and_then(|hole| line.split_at_checked(hole + BEFORE)) {
        Some((before, after)) => {
            out.extend_from_slice(before);
            let start = out.len();
            serde_json::to_writer(&mut *out, related)?;
            // The list brings brackets of its own.
            out.remove(start);
            out.pop();
            out.extend_from_slice(after);
        }
        None => out.extend_from_slice(line),
    }
    out.push(b'\n');
    Ok(())
}

/// An `enriched.jsonl` could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file cannot be read.
    #[error(
        "cannot read {path}: {source}\nhint: name the enriched.jsonl of a run, or its output folder"
    )]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// A line that is no enriched article.
    #[error(
        "{path}, line {line}, is no enriched article: {detail}\nhint: the file was cut off, or another version wrote it; run `depeche enrich` again"
    )]
    Malformed {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: u64,
        /// What is wrong with it.
        detail: String,
    },
}

/// The articles of an `enriched.jsonl`, one after the other; the first error ends them.
pub fn read(
    path: PathBuf,
    mut input: impl BufRead,
) -> impl Iterator<Item = Result<EnrichedArticle, ReadError>> {
    let mut line = 0;
    let mut bytes = Vec::new();
    let mut failed = false;
    std::iter::from_fn(move || {
        if failed {
            return None;
        }
        bytes.clear();
        let article = match input.read_until(b'\n', &mut bytes) {
            Ok(0) => return None,
            Ok(_) => {
                line += 1;
                parsed(&bytes).map_err(|detail| ReadError::Malformed {
                    path: path.clone(),
                    line,
                    detail,
                })
            }
            Err(source) => Err(ReadError::Unreadable {
                path: path.clone(),
                source,
            }),
        };
        failed = article.is_err();
        Some(article)
    })
}

/// Without the line that serde counts: it sees one alone.
fn in_line(said: &str) -> String {
    said.replace(" at line 1 column", " at column")
}

fn parsed(line: &[u8]) -> Result<EnrichedArticle, String> {
    let told = |error: serde_json::Error| in_line(&error.to_string());
    // An article of another version may lack fields: which version it is says more.
    let Versioned { schema } = serde_json::from_slice(line).map_err(told)?;
    if schema != SCHEMA {
        return Err(format!("its schema is {schema:?}, not {SCHEMA}"));
    }
    serde_json::from_slice(line).map_err(told)
}

/// A line of any version.
#[derive(Deserialize)]
struct Versioned {
    schema: String,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::article::{Coverage, Embedding, LanguageTag, Source};

    fn article() -> EnrichedArticle {
        EnrichedArticle {
            schema: crate::article::SCHEMA.into(),
            id: "a".into(),
            source: Source::default(),
            url: None,
            title: "\"related\":[],\"coverage\":{".into(),
            lead: String::new(),
            category: None,
            published: None,
            modified: None,
            authors: Vec::new(),
            image_credit: None,
            sections: Vec::new(),
            teasers: Vec::new(),
            text: "\"related\":[],\"coverage\":{".into(),
            language: LanguageTag {
                code: crate::languages::DEFAULT.code().into(),
                confidence: 1.0,
                reliable: true,
                by: "lexical".into(),
            },
            foreign_passages: Vec::new(),
            entities: Vec::new(),
            dates: Vec::new(),
            tags: Vec::new(),
            embedding: Embedding::default(),
            related: Vec::new(),
            coverage: Coverage::default(),
            warnings: vec!["\"related\":[],\"coverage\":{".into()],
        }
    }

    #[test]
    fn splicing_gives_the_line_that_serialising_the_whole_would() {
        let mut whole = article();
        let empty = line(&whole).unwrap();
        whole.related = vec![Related {
            id: "b".into(),
            title: "Un « titre »".into(),
            teaser: "…".into(),
            tags: vec!["x".into()],
            published: None,
            score: 0.5,
            why: crate::article::Why::default(),
        }];
        let mut spliced = Vec::new();
        splice(&empty, &whole.related, &mut spliced).unwrap();
        let mut expected = line(&whole).unwrap();
        expected.push(b'\n');
        assert_eq!(spliced, expected);
    }

    #[test]
    fn an_article_without_related_ones_keeps_its_line() {
        let empty = line(&article()).unwrap();
        let mut spliced = Vec::new();
        splice(&empty, &[], &mut spliced).unwrap();
        assert_eq!(spliced.strip_suffix(b"\n").unwrap(), empty);
    }
}
