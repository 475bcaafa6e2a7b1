//! The people of an article as bearers of names: which of them a shorter name, an initial or an honorific may mean.

use rustc_hash::FxHashMap;

use crate::article::MentionKind;
use crate::languages::PeopleWords;
use crate::recognize::{Gender, Mention};
use crate::text::{Document, Span};

use super::surface::{fold, lower};

/// Most people that one word of a name is compared with: a list of ten thousand Martins stays linear.
const MOST_BEARERS: usize = 32;

/// The words of a name: `strong` are those that tell people apart, neither particles nor initials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) words: Vec<String>,
    pub(super) strong: usize,
    /// How many of the words are of its first part, where none of them is a particle: two of "Jean-Pierre Marel", one of "al-Sarraj".
    first: usize,
}

impl Name {
    pub(super) fn new(text: &str, particles: &[&str]) -> Self {
        let folded = fold(text);
        let split = |text: &str| -> Vec<String> {
            text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '.' | '\''))
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let words = split(&folded);
        let first = split(folded.split_whitespace().next().unwrap_or_default());
        let first = if first.iter().all(|word| is_strong(word, particles)) {
            first.len()
        } else {
            1
        };
        let strong = words
            .iter()
            .filter(|word| is_strong(word, particles))
            .count();
        Self {
            words,
            strong,
            first,
        }
    }

    /// Whether `self` is a shorter way to write `whole`: its words in order among those of `whole`, initials for words that start so,
    /// at least one of them in full; or the same words in another order ("Marel Ana"). "Jean" is another than "Jean-Pierre Marel".
    fn shortens(&self, whole: &Self, particles: &[&str]) -> bool {
        let mut rest = whole.words.iter().enumerate();
        let mut in_full = false;
        // Of the first name: the words that match, and whether one does in full.
        let (mut of_first, mut first_in_full) = (0, false);
        let in_order = self.words.iter().all(|word| {
            rest.any(|(place, other)| {
                let same = word == other;
                let matches = same || is_initial_of(word, other) || is_initial_of(other, word);
                in_full |= same && is_strong(word, particles);
                if matches && place < whole.first {
                    of_first += 1;
                    first_in_full |= same;
                }
                matches
            })
        });
        let half_a_first_name =
            first_in_full && of_first < whole.first && whole.first < whole.words.len();
        if in_order && in_full && !half_a_first_name {
            return true;
        }
        self.words.len() == whole.words.len() && self.strong > 1 && {
            let mut a: Vec<&String> = self.words.iter().collect();
            let mut b: Vec<&String> = whole.words.iter().collect();
            a.sort_unstable();
            b.sort_unstable();
            a == b
        }
    }

    /// Whether it is nothing but the first name of `whole`.
    fn is_first_name_of(&self, whole: &Self) -> bool {
        whole.strong > 1
            && self.words.len() < whole.words.len()
            && whole.words.starts_with(&self.words)
    }
}

fn is_strong(word: &str, particles: &[&str]) -> bool {
    word.chars().nth(1).is_some() && !particles.contains(&word)
}

fn is_initial_of(short: &str, long: &str) -> bool {
    let mut letters = short.chars();
    letters.next() == long.chars().next() && letters.next().is_none()
}

/// That of the honorific before a name; none of a couple's ("M. et Mme Marel").
pub(super) fn gender_before(
    document: &Document,
    span: Span,
    words: &PeopleWords,
) -> Option<Gender> {
    let honorific = |past: usize| {
        let at = past.checked_sub(1)?;
        let at = if document.word(at) == "." {
            at.checked_sub(1)?
        } else {
            at
        };
        let word = lower(document.word(at).trim_end_matches('.'));
        let gender = if words.feminine_honorifics.contains(&word.as_str()) {
            Gender::Feminine
        } else if words.masculine_honorifics.contains(&word.as_str()) {
            Gender::Masculine
        } else {
            return None;
        };
        Some((at, gender))
    };
    let (at, gender) = honorific(document.token_at(span.start))?;
    let joined = at
        .checked_sub(1)
        .filter(|&before| words.conjunctions.contains(&document.word(before)));
    let couple = joined
        .and_then(honorific)
        .is_some_and(|(_, other)| other != gender);
    (!couple).then_some(gender)
}

/// One person of the article.
#[derive(Debug)]
pub(super) struct Bearer {
    pub(super) name: Name,
    pub(super) mentions: Vec<usize>,
    /// What an honorific said, once one did.
    pub(super) gender: Option<Gender>,
    /// What the first name says; an honorific knows better ("M. Andrea Marel").
    pub(super) by_first_name: Option<Gender>,
    /// Where the full name stands, in order.
    pub(super) in_full: Vec<u32>,
}

/// The people of an article, found by the words of their names.
#[derive(Debug, Default)]
pub(super) struct Bearers {
    pub(super) people: Vec<Bearer>,
    by_word: FxHashMap<String, Vec<usize>>,
}

impl Bearers {
    pub(super) fn add(
        &mut self,
        name: Name,
        mention: usize,
        gender: Option<Gender>,
        by_first_name: Option<Gender>,
        particles: &[&str],
    ) {
        let index = self.people.len();
        for word in &name.words {
            if is_strong(word, particles) {
                let bearers = self.by_word.entry(word.clone()).or_default();
                if bearers.last() != Some(&index) && bearers.len() < MOST_BEARERS {
                    bearers.push(index);
                }
            }
        }
        self.people.push(Bearer {
            name,
            mentions: vec![mention],
            gender,
            by_first_name,
            in_full: Vec::new(),
        });
    }

    /// Notes where each is named in full, once all of those mentions are assigned.
    pub(super) fn note_full_names(&mut self, mentions: &[Mention]) {
        for bearer in &mut self.people {
            bearer.in_full = bearer
                .mentions
                .iter()
                .filter_map(|&index| mentions.get(index))
                .filter(|mention| mention.kind == MentionKind::Name)
                .map(|mention| mention.span.start)
                .collect();
            bearer.in_full.sort_unstable();
        }
    }

    /// Who `name` may be. People whose surname it is go before people whose first name it is.
    pub(super) fn candidates(
        &self,
        name: &Name,
        gender: Option<Gender>,
        particles: &[&str],
    ) -> Vec<usize> {
        let rarest = name
            .words
            .iter()
            .filter(|word| is_strong(word, particles))
            .filter_map(|word| self.by_word.get(word))
            .min_by_key(|bearers| bearers.len());
        let all: Vec<usize> = rarest
            .into_iter()
            .flatten()
            .copied()
            .filter(|&index| {
                self.people.get(index).is_some_and(|bearer| {
                    let other = bearer.gender.zip(gender).is_some_and(|(a, b)| a != b);
                    !other && name.shortens(&bearer.name, particles)
                })
            })
            .collect();
        let same: Vec<usize> = all
            .iter()
            .copied()
            .filter(|&index| {
                self.people
                    .get(index)
                    .is_some_and(|bearer| bearer.name.words == name.words)
            })
            .collect();
        if !same.is_empty() {
            return same;
        }
        let by_surname: Vec<usize> = all
            .iter()
            .copied()
            .filter(|&index| {
                self.people
                    .get(index)
                    .is_some_and(|bearer| !name.is_first_name_of(&bearer.name))
            })
            .collect();
        if by_surname.is_empty() {
            all
        } else {
            by_surname
        }
    }
}
