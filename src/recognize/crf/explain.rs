//! Why a span is a name: the features of its words that weighed most for and against its type.

use std::collections::BTreeMap;

use super::article::Addition;
use super::features::{self, REACH, Template};
use super::hashing::fingerprint;
use super::labels::{NameSpan, NameType, encode};
use super::model::FeatureTable;
use super::scoring::Scratch;
use super::word::Word;

/// A feature in words, and its weight in nats: above zero for the type, below zero against it.
pub(super) type Reason = (String, f32);

/// Reasons for the best type of words `start..end` of the sequence read last, the heaviest first. `article` gives what the rest of
/// the article adds to a word of the sequence.
pub(super) fn reasons(
    scratch: &Scratch,
    table: &FeatureTable,
    scale: f32,
    words: &[&str],
    (start, end): (usize, usize),
    article: impl Fn(usize) -> Vec<Addition>,
) -> Option<(NameType, Vec<Reason>)> {
    let mut best: Option<(f32, NameType, Vec<Reason>)> = None;
    for name_type in NameType::ALL {
        let name = NameSpan {
            start: 0,
            end: end.checked_sub(start)?,
            name_type,
            confidence: 1.0,
        };
        let labels = encode(name.end, &[name]);
        let mut sums: BTreeMap<String, f32> = BTreeMap::new();
        for (&label, index) in labels.iter().zip(start..end) {
            of_token(scratch, words, index, |description, key| {
                let weight = table
                    .get(fingerprint(key))
                    .and_then(|weights| weights.get(label as usize).copied())
                    .unwrap_or_default();
                if weight != 0 {
                    *sums.entry(description).or_default() += f32::from(weight) * scale;
                }
            });
            for (description, weights) in article(index) {
                if let Some(&weight) = weights.get(label as usize) {
                    let word = words.get(index).copied().unwrap_or_default();
                    *sums.entry(format!("“{word}”: {description}")).or_default() += weight;
                }
            }
        }
        let total: f32 = sums.values().sum();
        if best.as_ref().is_none_or(|(highest, ..)| total > *highest) {
            best = Some((total, name_type, sums.into_iter().collect()));
        }
    }
    let (_, name_type, mut reasons) = best?;
    reasons.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then_with(|| a.0.cmp(&b.0)));
    Some((name_type, reasons))
}

/// Every feature of one word: what it is in words, and its key.
fn of_token(scratch: &Scratch, words: &[&str], index: usize, mut emit: impl FnMut(String, u64)) {
    let text = |offset: isize| {
        index
            .checked_add_signed(offset)
            .and_then(|at| words.get(at))
            .copied()
            .unwrap_or("∅")
    };
    let sequence = &scratch.sequence;
    let at = |at: usize| sequence.words.get(at);
    for offset in -REACH..=REACH {
        let word: &Word = index
            .checked_add_signed(offset)
            .and_then(at)
            .unwrap_or(&features::BOUNDARY);
        features::of_word(word, offset, |template, value| {
            emit(
                describe(template, offset, text),
                features::key(template, offset, value),
            );
        });
    }
    let mut letters: Vec<char> = Vec::new();
    super::word::normalised(text(0), &mut letters);
    for letter in &mut letters {
        *letter = letter.to_lowercase().next().unwrap_or(*letter);
    }
    if let Some(word) = at(index) {
        features::of_letters(&letters, word.case, |template, value| {
            emit(
                describe(template, 0, text),
                features::key(template, 0, value),
            );
        });
    }
    if sequence
        .positions
        .get(index)
        .is_some_and(|position| position.near_capital)
    {
        for distance in features::NEARBY {
            for far in [index.checked_sub(distance), Some(index + distance)]
                .into_iter()
                .flatten()
            {
                let Some(word) = at(far) else {
                    continue;
                };
                features::of_nearby(word, |template, value| {
                    let near = words.get(far).copied().unwrap_or_default();
                    emit(
                        format!("“{near}” farther away"),
                        features::key(template, 0, value),
                    );
                });
            }
        }
    }
    features::joined(sequence, index, |template, value| {
        emit(
            describe(template, 0, text),
            features::key(template, 0, value),
        );
    });
}

fn describe<'a>(template: Template, offset: isize, text: impl Fn(isize) -> &'a str) -> String {
    use Template as T;
    let word = text(offset);
    let place = match offset {
        0 => format!("“{word}”"),
        -1 => format!("“{word}” before it"),
        1 => format!("“{word}” after it"),
        _ if offset < 0 => format!("“{word}” {} words before", -offset),
        _ => format!("“{word}” {offset} words after"),
    };
    let (before, own, after) = (text(-1), text(0), text(1));
    match template {
        T::Bias => "how frequent the label is".to_owned(),
        T::Surface | T::Lower => place,
        T::Shape | T::Length => format!("how {place} is written"),
        T::Prefix1 | T::Prefix2 | T::Prefix3 | T::Prefix4 => format!("beginning of {place}"),
        T::Suffix1 | T::Suffix2 | T::Suffix3 | T::Suffix4 | T::Suffix5 => {
            format!("ending of {place}")
        }
        T::Letters3 | T::Letters4 => format!("letters of {place}"),
        T::Piece => format!("part of {place}"),
        T::ClusterFine | T::ClusterMiddle | T::ClusterCoarse => format!("words like {place}"),
        T::Capital => format!("how often {place} has a capital"),
        T::List | T::Lists => format!("lists with {place}"),
        T::Initial | T::InitialHabit | T::InitialCluster => {
            format!("“{own}” starts its sentence or clause")
        }
        T::Quoted => format!("“{own}” is quoted"),
        T::WordBefore | T::ShapeBefore | T::WordBeforeShape | T::SuffixBefore => {
            format!("“{before} {own}”")
        }
        T::ClusterBefore | T::FineBeforeShape | T::ListsBefore => {
            format!("words like “{before} {own}”")
        }
        T::WordAfter | T::ShapeAfter | T::WordAfterShape => format!("“{own} {after}”"),
        T::ClusterAfter | T::FineAfterShape | T::ListsAfter => {
            format!("words like “{own} {after}”")
        }
        T::BothSides | T::Shapes => format!("“{before} {own} {after}”"),
        T::Clusters => format!("words like “{before} {own} {after}”"),
        T::TwoBefore => format!("“{} {before}” before it", text(-2)),
        T::TwoAfter => format!("“{after} {}” after it", text(2)),
        T::RunPlace => format!("place of “{own}” among words with capitals"),
        T::RunLeft | T::RunLeftCluster => "word before the words with capitals".to_owned(),
        T::RunRight | T::RunRightCluster => "word after the words with capitals".to_owned(),
        T::RunFirst | T::RunFirstLists | T::RunFirstCluster => {
            "first of the words with capitals".to_owned()
        }
        T::RunLast | T::RunLastLists | T::RunLastCluster => {
            "last of the words with capitals".to_owned()
        }
        T::Nearby | T::NearbyCluster => "words farther away".to_owned(),
    }
}
