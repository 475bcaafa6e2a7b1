//! The tagger against annotated sentences: exact spans and types, as the `CoNLL` shared tasks count them.

use std::collections::BTreeSet;

use super::annotated::AnnotatedSentence;
use super::confusion::Confusion;
use super::{Counts, Measure, Report};
use crate::recognize::crf::{Domain, NameSpan, NameType, Tagger};

/// Scores the built-in tagger over annotated sentences.
pub fn score_sentences(tagger: &Tagger, domain: Domain, sentences: &[AnnotatedSentence]) -> Report {
    let found: Vec<Vec<NameSpan>> = sentences
        .iter()
        .map(|sentence| {
            let words: Vec<&str> = sentence.words.iter().map(String::as_str).collect();
            tagger.tag(&words, domain)
        })
        .collect();
    score_names(sentences, &found)
}

/// Scores the names found in annotated sentences: one row for each type and one for all of them.
pub fn score_names(sentences: &[AnnotatedSentence], found: &[Vec<NameSpan>]) -> Report {
    let rows = [
        ("all", None),
        ("PER", Some(NameType::Person)),
        ("LOC", Some(NameType::Place)),
        ("ORG", Some(NameType::Organisation)),
        ("MISC", Some(NameType::Other)),
    ];
    let measures = rows
        .map(|(name, wanted)| {
            let counts: Vec<Counts> = sentences
                .iter()
                .zip(found)
                .map(|(sentence, found)| compare(&sentence.names, found, wanted))
                .collect();
            Measure::new(name, &counts)
        })
        .to_vec();
    Report {
        articles: sentences.len(),
        unpredicted: Vec::new(),
        measures,
        confusion: Confusion::default(),
        errors: Vec::new(),
    }
}

fn compare(gold: &[NameSpan], found: &[NameSpan], wanted: Option<NameType>) -> Counts {
    let keys = |names: &[NameSpan]| -> BTreeSet<(usize, usize, NameType)> {
        names
            .iter()
            .filter(|name| wanted.is_none_or(|wanted| name.name_type == wanted))
            .map(|name| (name.start, name.end, name.name_type))
            .collect()
    };
    let (gold, found) = (keys(gold), keys(found));
    let right = gold.intersection(&found).count() as u32;
    Counts {
        true_positives: right,
        false_positives: found.len() as u32 - right,
        false_negatives: gold.len() as u32 - right,
    }
}
