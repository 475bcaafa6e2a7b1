//! Annotations kept apart from their sentences: where a sentence stands in the training data, and the names in it. So that
//! sentences of others need not be copied to annotate them.
//!
//! A line is `file:record:start-end`, a tab, a check sum of the sentence, a tab, and `LABEL:words | …` as in
//! [`crate::evaluate::annotated`]. The record is counted from 1: an article of a file of records (as
//! [`crate::ingest`] reads it; `start` and `end` count code points of its text), or the line of a text file.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use rustc_hash::{FxHashMap, FxHashSet};

use super::TrainError;
use crate::evaluate::annotated::{AnnotatedSentence, annotate};
use crate::ingest::{self, Event, IngestOptions};
use crate::languages;
use crate::text::Document;
use crate::train::corpus;

/// Hexadecimal digits of a sentence's BLAKE3 that are kept.
const CHECK: usize = 8;

/// One line of the file.
struct Entry<'a> {
    line: usize,
    record: u64,
    span: (usize, usize),
    check: &'a str,
    names: &'a str,
}

/// The sentences that `path` annotates, found in the folder `data`, in the order of the file; and how many are no longer there.
pub(super) fn read(
    path: &Path,
    data: &Path,
) -> Result<(Vec<AnnotatedSentence>, usize), TrainError> {
    let text = corpus::whole(path)?;
    let mut files: Vec<(&str, Vec<Entry<'_>>)> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (file, entry) = parse(line, index + 1).ok_or_else(|| TrainError::Annotation {
            path: path.to_path_buf(),
            line: index + 1,
        })?;
        match files.iter_mut().find(|(name, _)| *name == file) {
            Some((_, entries)) => entries.push(entry),
            None => files.push((file, vec![entry])),
        }
    }
    let mut sentences: Vec<(usize, AnnotatedSentence)> = Vec::new();
    let mut lost = 0;
    for (file, entries) in files {
        let wanted = entries.iter().map(|entry| entry.record).collect();
        let records = records(&data.join(file), &wanted)?;
        for entry in entries {
            let sentence = records
                .get(&entry.record)
                .map(|text| slice(text, entry.span))
                .filter(|sentence| check(sentence) == entry.check);
            match sentence {
                Some(sentence) => {
                    let annotated = annotate(&sentence, entry.names, languages::DEFAULT);
                    sentences.push((entry.line, annotated));
                }
                None => lost += 1,
            }
        }
    }
    sentences.sort_by_key(|(line, _)| *line);
    Ok((sentences.into_iter().map(|it| it.1).collect(), lost))
}

fn parse(line: &str, number: usize) -> Option<(&str, Entry<'_>)> {
    let mut columns = line.split('\t');
    let (place, check) = (columns.next()?, columns.next()?);
    let names = columns.next().unwrap_or_default();
    let (place, span) = place.rsplit_once(':')?;
    let (file, record) = place.rsplit_once(':')?;
    let (start, end) = span.split_once('-')?;
    let entry = Entry {
        line: number,
        record: record.parse().ok()?,
        span: (start.parse().ok()?, end.parse().ok()?),
        check,
        names,
    };
    Some((file, entry))
}

/// The texts of the records of a file that are wanted.
fn records(path: &Path, wanted: &FxHashSet<u64>) -> Result<FxHashMap<u64, String>, TrainError> {
    let mut texts = FxHashMap::default();
    let name = path.to_string_lossy();
    if name.ends_with(".txt") || name.ends_with(".txt.xz") {
        let mut number = 0;
        corpus::lines(path, |line| {
            number += 1;
            if wanted.contains(&number) {
                texts.insert(number, line.to_owned());
            }
        })?;
        return Ok(texts);
    }
    let options = IngestOptions::default();
    let inputs = [PathBuf::from(path)];
    ingest::read(&inputs, &options, &mut |event| {
        if let Event::Article { article, .. } = event
            && wanted.contains(&article.source.record)
        {
            let document = Document::build(&article, languages::DEFAULT, None);
            texts.insert(article.source.record, document.text);
        }
        ControlFlow::Continue(())
    })?;
    Ok(texts)
}

fn slice(text: &str, (start, end): (usize, usize)) -> String {
    text.chars()
        .skip(start)
        .take(end.saturating_sub(start))
        .collect()
}

fn check(sentence: &str) -> String {
    let mut hash = blake3::hash(sentence.as_bytes()).to_hex().to_string();
    hash.truncate(CHECK);
    hash
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn written(lines: &str) -> Result<(Vec<AnnotatedSentence>, usize), TrainError> {
        let folder = tempfile::tempdir().unwrap();
        let post =
            r#"{"title": "Un départ", "body": "Voici **Léa Morvan**. Elle quitte l’École."}"#;
        std::fs::write(folder.path().join("posts.jsonl"), post).unwrap();
        std::fs::write(
            folder.path().join("debats.txt"),
            "Rien.\nMonsieur Marel parle.\n",
        )
        .unwrap();
        let path = folder.path().join("annotations.tsv");
        std::fs::write(&path, lines).unwrap();
        read(&path, folder.path())
    }

    fn names(sentence: &AnnotatedSentence) -> Vec<String> {
        sentence
            .names
            .iter()
            .map(|name| sentence.words.get(name.start..name.end).unwrap().join(" "))
            .collect()
    }

    #[test]
    fn sentences_are_found_in_articles_and_in_lines() {
        let lines = format!(
            "# posts\nposts.jsonl:1:11-28\t{}\tPER:Léa Morvan\ndebats.txt:2:0-21\t{}\tPER:Marel\n",
            check("Voici Léa Morvan."),
            check("Monsieur Marel parle.")
        );
        let (sentences, lost) = written(&lines).unwrap();
        assert_eq!(lost, 0);
        let found: Vec<Vec<String>> = sentences.iter().map(names).collect();
        assert_eq!(found, [["Léa Morvan"], ["Marel"]]);
    }

    #[test]
    fn a_sentence_that_has_changed_is_left_out_and_counted() {
        let (sentences, lost) = written("debats.txt:1:0-5\t00000000\tPER:Marel\n").unwrap();
        assert!(sentences.is_empty());
        assert_eq!(lost, 1);
    }

    #[test]
    fn a_line_that_is_no_annotation_is_told_by_its_number() {
        let error = written("# fine\ndebats.txt 2\n").unwrap_err().to_string();
        assert!(error.contains("line 2"), "{error}");
    }
}
