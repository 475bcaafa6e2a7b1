//! From files to articles: one file per format behind one trait, typed rejections, memory flat in the size of the input.
//!
//! To add a format, write a file with a `Format` and add one line to `format_of`.

mod body;
mod compression;
mod csv;
mod dates;
mod encoding;
mod feed;
mod html;
mod html_depth;
mod html_meta;
mod ids;
mod input;
mod json;
mod json_values;
mod markdown;
mod markup;
mod options;
mod output;
mod page;
mod page_split;
mod record;
mod walk;

#[cfg(test)]
mod page_tests;
#[cfg(test)]
mod tests;

use std::ops::ControlFlow;
use std::path::PathBuf;

pub use options::{FieldMap, IngestOptions, Limits, SiteSelectors};

use crate::article::{Rejection, SourceArticle};
use input::Input;
use output::Output;

/// What reading yields, in the order of the input.
#[derive(Debug)]
pub enum Event {
    /// An article, with where its record lies in the decompressed file.
    Article {
        /// The article.
        article: Box<SourceArticle>,
        /// First byte of the record.
        offset: u64,
        /// Length of the record in bytes.
        length: u64,
    },
    /// A record, or a whole file, that could not become one.
    Rejected(Rejection),
    /// A file that was passed over on purpose.
    Skipped {
        /// Its path, as in [`crate::article::Source::path`].
        path: String,
        /// Why.
        why: &'static str,
    },
}

/// Reading could not begin.
#[derive(Debug, thiserror::Error)]
pub enum IngestError {
    /// An input argument does not exist.
    #[error(
        "there is no file or folder {path}: {source}\nhint: inputs are files, folders, or - for JSON lines on standard input"
    )]
    Missing {
        /// The argument.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
}

/// A way of writing articles in a file.
trait Format {
    /// Reads every record of `input`, in order, until the end or until the sink has had enough.
    fn read(
        &self,
        input: &mut Input<'_>,
        options: &IngestOptions,
        out: &mut Output<'_>,
    ) -> ControlFlow<()>;
}

/// The formats. The head of a file is at hand where its name says nothing, or lies.
fn format_of(extension: Option<&str>, head: &str) -> Option<&'static dyn Format> {
    let start = head.trim_start();
    let markup = Markup::of(start);
    Some(match (extension, markup) {
        (Some("json" | "jsonl" | "ndjson" | "geojson"), _)
        | (None | Some("txt" | "text"), Markup::Json) => &json::Json,
        (Some("csv" | "tsv"), _) => &csv::Csv,
        (Some("html" | "htm" | "xhtml" | "txt" | "text" | "md") | None, Markup::Feed)
        | (Some("rss" | "atom"), _) => &feed::Feed,
        (Some("xml" | "txt" | "text") | None, Markup::Html)
        | (Some("html" | "htm" | "xhtml"), _) => &html::Html,
        (Some("xml"), _) => &feed::Feed,
        (Some("md" | "markdown"), _) => &markdown::Markdown,
        (None | Some("txt" | "text"), _) => &page::Page,
        (Some(_), _) => return None,
    })
}

/// What the first characters of a file give away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Markup {
    Feed,
    Html,
    Json,
    None,
}

impl Markup {
    fn of(start: &str) -> Self {
        let lower: String = start
            .chars()
            .take(2048)
            .collect::<String>()
            .to_ascii_lowercase();
        let object = |start: &str| {
            start.starts_with('{') && start.trim_start_matches('{').trim_start().starts_with('"')
        };
        let array =
            lower.starts_with('[') && lower.trim_start_matches('[').trim_start().starts_with('{');
        if array || object(&lower) {
            Self::Json
        } else if !lower.starts_with('<') {
            Self::None
        } else if ["<rss", "<feed", "<rdf:rdf", ":feed "]
            .iter()
            .any(|root| lower.contains(root))
            && !lower.contains("<html")
        {
            Self::Feed
        } else if [
            "<!doctype html",
            "<html",
            "<head",
            "<body",
            "<article",
            "<div",
            "<p>",
            "<h1",
        ]
        .iter()
        .any(|tag| lower.contains(tag))
        {
            Self::Html
        } else {
            Self::None
        }
    }
}

/// Bytes of the files that `inputs` mean, as they lie on disk; `None` when one is standard input.
pub fn size(inputs: &[PathBuf]) -> Option<u64> {
    let mut bytes = 0;
    for input in inputs {
        if input.as_os_str() == "-" {
            return None;
        }
        let _ = walk::walk(input, None, &mut |_, entry| {
            if let walk::Entry::File(path) = entry {
                bytes += std::fs::metadata(path).map_or(0, |file| file.len());
            }
            ControlFlow::Continue(())
        });
    }
    Some(bytes)
}

/// Whether every input is there.
///
/// # Errors
/// The first one that is not.
pub fn check(inputs: &[PathBuf]) -> Result<(), IngestError> {
    for path in inputs {
        if path.as_os_str() != "-" {
            std::fs::metadata(path).map_err(|source| IngestError::Missing {
                path: path.clone(),
                source,
            })?;
        }
    }
    Ok(())
}

/// Reads every input in the order given, folders by sorted name, and hands each event to `sink` until it breaks.
///
/// `-` is JSON lines on standard input. Identifiers are unique over the whole call. Nothing is held beyond one record.
///
/// # Errors
/// Only an input argument that does not exist; everything else is an event.
pub fn read(
    inputs: &[PathBuf],
    options: &IngestOptions,
    sink: &mut dyn FnMut(Event) -> ControlFlow<()>,
) -> Result<(), IngestError> {
    check(inputs)?;
    let mut seen = ids::Seen::default();
    let mut emit = |path: String, event: walk::Entry<'_>| {
        let mut out = Output::new(path, &mut seen, sink);
        input::read_entry(event, options, &mut out)
    };
    for path in inputs {
        if walk::walk(path, options.passed_over.as_deref(), &mut emit).is_break() {
            break;
        }
    }
    Ok(())
}
