//! Annotated sentences: `CoNLL` columns, and the tab-separated form `id, sentence, LABEL:words | …` of this project's guidelines.

use std::path::Path;

use super::EvaluateError;
use crate::languages::{self, Language};
use crate::recognize::crf::{NameSpan, NameType};
use crate::text::{Document, Span};

/// A sentence of words with the names in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AnnotatedSentence {
    /// The words, as the corpus or the tokenizer parts them.
    pub words: Vec<String>,
    /// The names, in order, none over another; confidence 1.
    pub names: Vec<NameSpan>,
}

/// Reads a file of annotated sentences, by its extension: `.tsv`, else `CoNLL` columns.
pub fn read_sentences(path: &Path) -> Result<Vec<AnnotatedSentence>, EvaluateError> {
    let text = std::fs::read_to_string(path).map_err(|source| EvaluateError::Unreadable {
        path: path.to_path_buf(),
        source,
    })?;
    let sentences = if path.extension().is_some_and(|extension| extension == "tsv") {
        from_tsv(&text, languages::DEFAULT)
    } else {
        from_conll(&text)
    };
    if sentences.is_empty() {
        return Err(EvaluateError::Empty(path.to_path_buf()));
    }
    Ok(sentences)
}

/// Sentences of a `CoNLL` file: a word a line, its BIO label in the second column, an empty line between sentences.
/// Labels of other types than [`NameType`] knows are no names.
pub fn from_conll(text: &str) -> Vec<AnnotatedSentence> {
    let mut sentences = Vec::new();
    let mut sentence = AnnotatedSentence::default();
    let mut open: Option<NameType> = None;
    for line in text.lines().chain([""]) {
        // A word of a tabbed file may hold a space: `10 000`.
        let parts = if line.contains('\t') { '\t' } else { ' ' };
        let mut columns = line.split(parts);
        let word = columns.next().unwrap_or_default();
        if word.is_empty() {
            if !sentence.words.is_empty() {
                sentences.push(std::mem::take(&mut sentence));
            }
            open = None;
            continue;
        }
        // A comment (`# text = …`), or where a document starts.
        if line.starts_with("# ") && line.contains(" = ") || word == "-DOCSTART-" {
            continue;
        }
        let Some(label) = columns.next() else {
            continue;
        };
        let index = sentence.words.len();
        sentence.words.push(word.to_owned());
        let name_type = label
            .split_once('-')
            .and_then(|(_, name)| NameType::from_label(name));
        let goes_on = label.starts_with("I-") && name_type.is_some() && open == name_type;
        if let (true, Some(name)) = (goes_on, sentence.names.last_mut()) {
            name.end = index + 1;
        } else if let Some(name_type) = name_type {
            sentence.names.push(NameSpan {
                start: index,
                end: index + 1,
                name_type,
                confidence: 1.0,
            });
        }
        open = name_type;
    }
    sentences
}

/// Sentences of the tab-separated form, cut into words as articles are.
pub fn from_tsv(text: &str, language: &'static dyn Language) -> Vec<AnnotatedSentence> {
    text.lines()
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let (_, sentence) = (columns.next()?, columns.next()?);
            Some(annotate(
                sentence,
                columns.next().unwrap_or_default(),
                language,
            ))
        })
        .collect()
}

/// A sentence with the names that `annotation` lists: `LABEL:words`, or `LABEL:words@2` for the second time that they occur.
pub(crate) fn annotate(
    sentence: &str,
    annotation: &str,
    language: &'static dyn Language,
) -> AnnotatedSentence {
    let document = Document::from_text(sentence, language);
    let mut spans: Vec<(Span, NameType)> = Vec::new();
    for item in annotation.split(" | ") {
        let Some((label, words)) = item.trim().split_once(':') else {
            continue;
        };
        let Some(name_type) = NameType::from_label(label) else {
            continue;
        };
        let (words, only) = match words.rsplit_once('@') {
            Some((words, number)) if !words.is_empty() && number.parse::<usize>().is_ok() => {
                (words, number.parse::<usize>().ok())
            }
            _ => (words, None),
        };
        let found = occurrences(sentence, words);
        spans.extend(
            found
                .into_iter()
                .enumerate()
                .filter(|&(index, _)| only.is_none_or(|only| index + 1 == only))
                .map(|(_, span)| (span, name_type)),
        );
    }
    // The longest first: a name inside another is part of it.
    spans.sort_by_key(|(span, _)| (u32::MAX - span.len(), span.start));
    let mut names: Vec<NameSpan> = Vec::new();
    for (span, name_type) in spans {
        let start = document
            .tokens
            .partition_point(|token| token.span.end <= span.start);
        let end = document
            .tokens
            .partition_point(|token| token.span.start < span.end);
        if start < end
            && names
                .iter()
                .all(|name| name.end <= start || end <= name.start)
        {
            names.push(NameSpan {
                start,
                end,
                name_type,
                confidence: 1.0,
            });
        }
    }
    names.sort_by_key(|name| name.start);
    AnnotatedSentence {
        words: (0..document.tokens.len())
            .map(|index| document.word(index).to_owned())
            .collect(),
        names,
    }
}

/// Where `words` occur in `sentence` on word boundaries.
fn occurrences(sentence: &str, words: &str) -> Vec<Span> {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    sentence
        .match_indices(words)
        .filter(|&(start, _)| {
            let end = start + words.len();
            let before = sentence
                .get(..start)
                .and_then(|text| text.chars().next_back());
            let after = sentence.get(end..).and_then(|text| text.chars().next());
            let starts = !is_word(words.chars().next()) || !is_word(before);
            let ends = !is_word(words.chars().next_back()) || !is_word(after);
            starts && ends
        })
        .map(|(start, _)| Span::new(start as u32, (start + words.len()) as u32))
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn spelt(sentence: &AnnotatedSentence) -> Vec<String> {
        sentence
            .names
            .iter()
            .map(|name| {
                let words = sentence.words.get(name.start..name.end).unwrap();
                format!("{}:{}", name.name_type.as_conll(), words.join(" "))
            })
            .collect()
    }

    #[test]
    fn columns_give_words_and_names() {
        let text = "# sent_id = a\n# text = Ana Marel va à Oslo.\nAna\tB-PER\nMarel\tI-PER\nva\tO\nà\tO\nOslo\tB-LOC\n.\tO\n\nIci\tO\n";
        let sentences = from_conll(text);
        assert_eq!(sentences.len(), 2);
        assert_eq!(spelt(&sentences[0]), ["PER:Ana Marel", "LOC:Oslo"]);
    }

    #[test]
    fn a_tabbed_sentence_is_cut_into_words_of_ours() {
        let language = languages::DEFAULT;
        let text = "a\tL’École d’Oslo plaît à Oslo et à Martin Oslo.\tORG:École d’Oslo | LOC:Oslo@2 | PER:Martin Oslo\n";
        let sentences = from_tsv(text, language);
        assert_eq!(
            spelt(&sentences[0]),
            ["ORG:École d’ Oslo", "LOC:Oslo", "PER:Martin Oslo"]
        );
    }

    #[test]
    fn demonyms_and_offices_are_left_to_the_rules() {
        let language = languages::DEFAULT;
        let sentences = from_tsv("a\tLe ministre letton arrive.\tDEM:letton\n", language);
        assert!(sentences[0].names.is_empty());
    }
}
