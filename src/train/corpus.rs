//! Reads what models are trained on: raw text, a sentence or paragraph a line, and news posts, one JSON object a line.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// Training data could not be read.
#[derive(Debug, thiserror::Error)]
pub enum CorpusError {
    /// A file or folder could not be read, or is damaged.
    #[error("cannot read the training data {path}: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// A line is not a post.
    #[error(
        "{path}, line {line}: {source}\nhint: each line is a JSON object with id, title and body"
    )]
    Malformed {
        /// The file.
        path: PathBuf,
        /// Line, counted from 1.
        line: usize,
        /// What is wrong.
        source: serde_json::Error,
    },
    /// No file of that kind lies in the folder.
    #[error("the folder {0} holds no training text (*.txt, *.txt.xz)")]
    Empty(PathBuf),
}

/// One news post.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Post {
    /// Identifier.
    pub id: String,
    /// Title.
    #[serde(deserialize_with = "text")]
    pub title: String,
    /// Lead.
    #[serde(deserialize_with = "text")]
    pub description: String,
    /// The text, in Markdown.
    pub body: String,
    /// Date of publication, ISO 8601, or empty.
    #[serde(deserialize_with = "text")]
    pub date: String,
    /// Language, BCP 47.
    pub lang: Option<String>,
    /// Posts of the same site that it links to.
    pub linked_ids: Vec<String>,
}

/// Files of a folder whose names end in one of `endings`, sorted by name.
///
/// # Errors
/// A folder that cannot be read.
pub fn files(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>, CorpusError> {
    let failed = |source| unreadable(folder, source);
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if endings.iter().any(|ending| name.ends_with(ending)) {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

/// Calls `each` with every line of a text file, unpacked if its name ends in `.xz`.
///
/// # Errors
/// A file that cannot be read or unpacked, or is not UTF-8.
pub fn lines(path: &Path, mut each: impl FnMut(&str)) -> Result<(), CorpusError> {
    let failed = |source| unreadable(path, source);
    let mut reader = open(path).map_err(failed)?;
    let mut line = String::new();
    loop {
        line.clear();
        if reader.read_line(&mut line).map_err(failed)? == 0 {
            return Ok(());
        }
        each(line.trim_end_matches(['\n', '\r']));
    }
}

/// The whole of a text file, unpacked if its name ends in `.xz`.
///
/// # Errors
/// A file that cannot be read or unpacked, or is not UTF-8.
pub fn whole(path: &Path) -> Result<String, CorpusError> {
    let mut text = String::new();
    open(path)
        .and_then(|mut reader| reader.read_to_string(&mut text))
        .map_err(|source| unreadable(path, source))?;
    Ok(text)
}

fn open(path: &Path) -> std::io::Result<Box<dyn BufRead>> {
    let file = BufReader::new(File::open(path)?);
    let packed = path
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("xz"));
    Ok(if packed {
        Box::new(BufReader::new(lzma_rust2::XzReader::new(file, true)))
    } else {
        Box::new(file)
    })
}

/// The posts of a JSON Lines file, in order.
///
/// # Errors
/// A file that cannot be read, or a line that is not a post.
pub fn posts(path: &Path) -> Result<Vec<Post>, CorpusError> {
    whole(path)?
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| {
            serde_json::from_str(line).map_err(|source| CorpusError::Malformed {
                path: path.to_path_buf(),
                line: index + 1,
                source,
            })
        })
        .collect()
}

/// Paragraphs of a Markdown text without its marks, link targets and code. Good enough to count words in, no more.
pub fn plain_paragraphs(markdown: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    let mut code = false;
    for line in markdown.lines() {
        let line = line.trim();
        if line.starts_with("```") {
            code = !code;
        } else if line.is_empty() {
            paragraphs.push(String::new());
        } else if !code && let Some(paragraph) = paragraphs.last_mut() {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            let line = line.trim_start_matches(['#', '>', '-', '*', '+', ' ']);
            push_without_links(paragraph, line);
        }
    }
    paragraphs.retain(|paragraph| !paragraph.trim().is_empty());
    paragraphs
}

/// Adds a line, `[text](target)` as `text`, bare addresses and emphasis left out.
fn push_without_links(out: &mut String, line: &str) {
    let mut rest = line;
    while let Some((text, after)) = rest.split_once("](") {
        push_words(out, text);
        rest = after.split_once(')').map_or("", |(_, after)| after);
    }
    push_words(out, rest);
}

fn push_words(out: &mut String, text: &str) {
    for word in text.split_inclusive(' ') {
        if word.contains("://") {
            out.push(' ');
        } else {
            out.extend(
                word.chars()
                    .filter(|c| !matches!(c, '*' | '[' | '`' | '|' | '_')),
            );
        }
    }
}

/// Text, or a number that the front matter of a post took for one: a post may be dated 2022.
fn text<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(match serde_json::Value::deserialize(deserializer)? {
        serde_json::Value::String(text) => text,
        serde_json::Value::Null => String::new(),
        other => other.to_string(),
    })
}

fn unreadable(path: &Path, source: std::io::Error) -> CorpusError {
    CorpusError::Unreadable {
        path: path.to_path_buf(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_marks_and_targets_go_and_words_stay() {
        let markdown = "## Un *titre*\n\nVoir [la page](https://exemple.fr/x) et https://exemple.fr\nici.\n\n```\ncode\n```\n- un point";
        assert_eq!(
            plain_paragraphs(markdown),
            ["Un titre", "Voir la page et   ici.", "un point"]
        );
    }

    #[test]
    fn a_missing_file_is_named() {
        let error = lines(Path::new("absent.txt.xz"), |_| {}).map_err(|error| error.to_string());
        assert!(error.is_err_and(|text| text.contains("absent.txt.xz")));
    }
}
