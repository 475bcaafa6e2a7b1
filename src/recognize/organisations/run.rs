//! Runs of capitalised words around a head, as English and German name bodies: "Northern Rivers Research Foundation",
//! "University of the Highlands", "Vasquin Inc.".

use crate::link::surface::lower;

use super::phrase::proposal;
use super::units::{CAPITAL, FIRST, SHOUTED, Unit};
use super::words::{BODY, FUNCTION, LEGAL, LOCAL, RUN, RUN_LINK, STANDALONE, Vocabularies};
use super::{Proposal, Scene};

/// Most words on either side of the head.
const LONGEST: usize = 8;

/// Proposes the run around unit `at`, if it is a head. Returns one past its end.
pub(super) fn propose(scene: &Scene, at: usize, proposals: &mut Vec<Proposal>) -> Option<usize> {
    let unit = scene.units.get(at)?;
    if !unit.is_proper() || unit.is(SHOUTED) || !unit.is(FIRST) || !scene.is_whole(at + 1) {
        return None;
    }
    let words = scene.document.slice(unit.span);
    let compound = is_compound(scene.vocabularies, unit, words);
    let language = if compound {
        unit.language
    } else {
        head_language(scene.vocabularies, unit)?
    };
    let run = Run {
        scene,
        language,
        sentence: unit.sentence,
    };
    let legal = !compound && !has(scene.vocabularies, language, unit.hash, RUN);
    if legal
        && !scene
            .vocabularies
            .table(language)
            .legal_forms
            .contains(&words)
    {
        return None;
    }
    let first = run.back(at);
    let end = if legal { at + 1 } else { run.ahead(at)? };
    if first == at && (legal || end == at + 1) {
        return None;
    }
    let evidence = if legal {
        "organisations:legal-form"
    } else {
        "organisations:run"
    };
    proposals.extend(proposal(scene, first, end, evidence, 0.7));
    Some(end)
}

/// Whether the word ends like a head of its language: "Verwaltungsakademie".
fn is_compound(vocabularies: &Vocabularies, unit: &Unit, word: &str) -> bool {
    let endings = vocabularies.table(unit.language).run_endings;
    !endings.is_empty() && {
        let word = lower(word);
        endings
            .iter()
            .any(|ending| word.len() > ending.len() + 2 && word.ends_with(*ending))
    }
}

fn has(vocabularies: &Vocabularies, language: u8, hash: u64, kind: u32) -> bool {
    vocabularies
        .heads(language, hash)
        .iter()
        .any(|head| head.kind & kind != 0 && head.rest.is_empty())
}

/// The language in which the word is the head of a run: the text's own first. A word that heads phrases in the text's
/// own language is left to them.
fn head_language(vocabularies: &Vocabularies, unit: &Unit) -> Option<u8> {
    if has(vocabularies, unit.language, unit.hash, RUN | LEGAL) {
        return Some(unit.language);
    }
    if has(
        vocabularies,
        unit.language,
        unit.hash,
        BODY | LOCAL | STANDALONE,
    ) {
        return None;
    }
    (0..vocabularies.languages())
        .find(|&language| has(vocabularies, language, unit.hash, RUN | LEGAL))
}

struct Run<'a> {
    scene: &'a Scene<'a>,
    language: u8,
    sentence: u32,
}

impl Run<'_> {
    /// A capitalised word that belongs to a name.
    fn holds(&self, at: usize) -> bool {
        self.scene.units.get(at).is_some_and(|unit| {
            unit.sentence == self.sentence
                && unit.is(CAPITAL)
                && unit.is_proper()
                && !self.is_function(unit)
        })
    }

    fn is_function(&self, unit: &Unit) -> bool {
        let vocabularies = self.scene.vocabularies;
        (vocabularies.word(unit.language, unit.hash) | vocabularies.word(self.language, unit.hash))
            & FUNCTION
            != 0
    }

    fn links(&self, at: usize) -> bool {
        self.scene.units.get(at).is_some_and(|unit| {
            unit.sentence == self.sentence
                && !unit.is(CAPITAL)
                && self.scene.vocabularies.word(self.language, unit.hash) & RUN_LINK != 0
        })
    }

    fn back(&self, at: usize) -> usize {
        let mut first = at;
        while at - first < LONGEST {
            let Some(before) = first.checked_sub(1) else {
                break;
            };
            if self.holds(before) {
                first = before;
            } else if self.links(before)
                && before > 0
                && self.holds(before - 1)
                && self.is_ampersand(before)
            {
                first = before - 1;
            } else {
                break;
            }
        }
        // Never from inside a token.
        while first < at
            && !self
                .scene
                .units
                .get(first)
                .is_some_and(|unit| unit.is(FIRST))
        {
            first += 1;
        }
        first
    }

    /// Backwards only "&" and what stands for it join: "University of X and the Bank of Y" are two.
    fn is_ampersand(&self, at: usize) -> bool {
        self.scene.units.get(at).is_some_and(|unit| {
            matches!(
                self.scene.document.slice(unit.span),
                "&" | "and" | "und" | "y" | "e"
            )
        })
    }

    /// Past the head, or the last head of its run, and past what a link joins to it. `None` when other capitalised words
    /// follow: a title, not a name.
    fn ahead(&self, at: usize) -> Option<usize> {
        let limit = at + LONGEST;
        let mut end = at + 1;
        while end < limit && self.holds(end) {
            end += 1;
        }
        let heads = |index: usize| {
            self.scene.units.get(index).is_some_and(|unit| {
                let vocabularies = self.scene.vocabularies;
                has(vocabularies, self.language, unit.hash, RUN)
                    || is_compound(vocabularies, unit, self.scene.document.slice(unit.span))
            })
        };
        if !heads(end - 1) || !self.scene.is_whole(end) {
            return None;
        }
        let mut next = end;
        while next < end + 2 && self.links(next) {
            next += 1;
        }
        if next > end && self.holds(next) && !self.is_ampersand(end) {
            while next < limit
                && (self.holds(next) || self.is_ampersand(next) && self.holds(next + 1))
            {
                next += 1;
            }
            if self.scene.is_whole(next) {
                end = next;
            }
        }
        Some(end)
    }
}
