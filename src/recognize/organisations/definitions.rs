//! Acronyms that the article defines, whether or not anything else finds the long form: "Agence des ponts suspendus
//! (APS)", "l'APS (Agence des ponts suspendus)". What is defined holds for the whole article, and goes before the list.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{EntityType, MentionKind};
use crate::link::abbreviates;
use crate::recognize::{Mention, Reference};
use crate::text::Span;

use super::phrase::proposal;
use super::units::{FIRST, Unit};
use super::words::{
    ARTICLE, BODY, FACTION, JOIN, LOCAL, NO_BODY, OF, RUN, STANDALONE, STATE, STOP, TOWARD,
};
use super::{Proposal, Scene};

/// Most words of a long form.
const LONGEST: usize = 18;
const EVIDENCE: &str = "organisations:definition";

/// An acronym with its long form, as unit ranges.
#[derive(Debug, Clone, Copy)]
pub(super) struct Definition {
    short: (usize, usize),
    long: (usize, usize),
}

/// Finds the definitions of the article and proposes both forms, and every further occurrence of the acronym. Proposals
/// that say otherwise about a defined acronym give way. Returns the acronyms that stand for something else than a body.
pub(super) fn propose(scene: &Scene, proposals: &mut Vec<Proposal>) -> FxHashSet<u64> {
    let mut wanted: FxHashMap<u64, (String, Reference)> = FxHashMap::default();
    let mut no_bodies = FxHashSet::default();
    let mut common = FxHashSet::default();
    for definition in find(scene) {
        let listed = || scene.listed_from(definition.long.0) == Some(definition.long.1);
        if !is_body(scene, definition.long.0, definition.long.1) && !listed() {
            if begins_phrase(scene, definition.long.0) {
                let short = scene.units.get(definition.short.0);
                no_bodies.extend(short.map(|unit| unit.hash));
                let long = scene.units.get(definition.long.0);
                common.extend(
                    short
                        .filter(|_| long.is_some_and(Unit::is_lower))
                        .map(|unit| unit.hash),
                );
            }
            continue;
        }
        let Some((short, long)) = scene
            .span(definition.short.0, definition.short.1)
            .zip(scene.span(definition.long.0, definition.long.1))
        else {
            continue;
        };
        let Some(unit) = scene.units.get(definition.short.0) else {
            continue;
        };
        if scene.ministries.touches(long) {
            continue;
        }
        let reference = reference(scene, definition, long, short, proposals);
        let words = scene.document.slice(short).to_owned();
        let mut named = proposal(scene, definition.long.0, definition.long.1, EVIDENCE, 0.9);
        if let Some(named) = &mut named {
            named.mention.reference = reference.clone();
        }
        proposals.retain(|other| other.mention.span != long && !crosses(other.mention.span, long));
        proposals.extend(named);
        wanted.entry(unit.hash).or_insert((words, reference));
    }
    if !wanted.is_empty() {
        everywhere(scene, &wanted, proposals);
    }
    // "classe préparatoire intégrée (CPI)": here the list's CPI is none. Names with a capital may be bodies that we do not know.
    proposals.retain(|other| {
        other.mention.kind != MentionKind::Acronym
            || other.evidence_is_definition()
            || scene
                .units
                .get(other.first)
                .is_none_or(|unit| !common.contains(&unit.hash))
    });
    no_bodies
}

/// Whether a noun phrase begins at the unit, as the article or preposition before it says.
fn begins_phrase(scene: &Scene, at: usize) -> bool {
    at.checked_sub(1)
        .is_none_or(|before| scene.word(before) & (ARTICLE | OF | TOWARD) != 0)
}

const fn crosses(a: Span, b: Span) -> bool {
    a.overlaps(b) && !a.contains(b) && !b.contains(a)
}

/// What the two forms name: what the list says of the long form, or of the short one when it means the same.
fn reference(
    scene: &Scene,
    definition: Definition,
    long: Span,
    short: Span,
    proposals: &[Proposal],
) -> Reference {
    let listed = |span: Span| {
        proposals
            .iter()
            .filter(|other| other.mention.span == span && other.listed)
            .find_map(|other| match &other.mention.reference {
                reference @ Reference::Known(_) => Some(reference.clone()),
                _ => None,
            })
    };
    if let Some(reference) = listed(long) {
        return reference;
    }
    match listed(short) {
        Some(Reference::Known(known)) if scene.resembles(&known.label, definition.long) => {
            Reference::Known(known)
        }
        _ => Reference::Named,
    }
}

/// Every occurrence of a defined acronym is one.
fn everywhere(
    scene: &Scene,
    wanted: &FxHashMap<u64, (String, Reference)>,
    proposals: &mut Vec<Proposal>,
) {
    let taken = crate::link::Cover::new(
        proposals
            .iter()
            .filter(|other| other.end > other.first + 1)
            .map(|other| other.mention.span),
    );
    let mut added = Vec::new();
    for (index, unit) in scene.units.iter().enumerate() {
        let Some((words, reference)) = wanted.get(&unit.hash) else {
            continue;
        };
        if !unit.is(FIRST) || !scene.document.slice(unit.span).starts_with(words.as_str()) {
            let same = scene.document.slice(unit.span) == words;
            if !same {
                continue;
            }
        }
        let end = index + scene.units_in(index, words.len());
        let Some(span) = scene.span(index, end) else {
            continue;
        };
        if scene.document.slice(span) != words || taken.holds(span) {
            continue;
        }
        added.push(Proposal {
            first: index,
            end,
            listed: true,
            generic: false,
            mention: Mention {
                span,
                entity_type: EntityType::Organisation,
                kind: MentionKind::Acronym,
                reference: reference.clone(),
                evidence: EVIDENCE.into(),
                confidence: 0.85,
                role: None,
                first_name: None,
            },
        });
    }
    let defined = crate::link::Cover::new(added.iter().map(|other| other.mention.span));
    proposals.retain(|other| {
        other.evidence_is_definition()
            || !defined.touches(other.mention.span)
            || other.end > other.first + 1 && !defined.holds(other.mention.span)
    });
    proposals.append(&mut added);
}

fn find(scene: &Scene) -> Vec<Definition> {
    let mut found = Vec::new();
    for (index, unit) in scene.units.iter().enumerate() {
        if unit.span.len() != 1 || scene.document.slice(unit.span) != "(" {
            continue;
        }
        let Some(close) = (index + 2..index + LONGEST + 2).find(|&at| {
            scene
                .units
                .get(at)
                .is_some_and(|unit| scene.document.slice(unit.span) == ")")
        }) else {
            continue;
        };
        found.extend(after_name(scene, index, close).or_else(|| before_name(scene, index, close)));
    }
    found
}

/// "Agence des ponts suspendus (APS)": the parenthesis at `open` holds the acronym.
fn after_name(scene: &Scene, open: usize, close: usize) -> Option<Definition> {
    let short = (open + 1, first_token(scene, open + 1, close));
    let acronym = acronym(scene, short)?;
    let sentence = scene.units.get(open)?.sentence;
    let mut end = open;
    if scene.text(end.checked_sub(1)?) == "»" {
        end -= 1;
    }
    let from = end.saturating_sub(LONGEST);
    let mut best: Option<usize> = None;
    for start in (from..end).rev() {
        let unit = scene.units.get(start)?;
        if unit.sentence != sentence
            || matches!(scene.text(start), "(" | ")" | ":" | ";" | "«" | "“" | "\"")
            || scene.is_person(unit.span.start)
        {
            break;
        }
        if !unit.is(FIRST) || !initial(unit, acronym, scene) {
            continue;
        }
        let words = scene.document.slice(scene.span(start, end)?);
        if abbreviates(acronym, words) {
            let sure = heads(scene, unit) || unit.is_proper();
            if sure {
                best = Some(start);
                break;
            }
            best = best.or(Some(start));
        }
    }
    Some(Definition {
        short,
        long: (best?, end),
    })
}

/// "l'APS (Agence des ponts suspendus)": the acronym stands before the parenthesis at `open`.
fn before_name(scene: &Scene, open: usize, close: usize) -> Option<Definition> {
    let mut first = open.checked_sub(1)?;
    while !scene.units.get(first)?.is(FIRST) {
        first = first.checked_sub(1)?;
    }
    let short = (first, open);
    let acronym = acronym(scene, short)?;
    let mut start = open + 1;
    let language = scene.units.get(start)?.language;
    if scene
        .vocabularies
        .word(language, scene.units.get(start)?.hash)
        & ARTICLE
        != 0
    {
        start += 1;
    }
    let end = (start..close)
        .find(|&at| matches!(scene.text(at), "," | ";" | ":" | "-" | "–"))
        .filter(|&at| {
            scene
                .span(start, at)
                .is_some_and(|span| abbreviates(acronym, scene.document.slice(span)))
        })
        .unwrap_or(close);
    let words = scene.document.slice(scene.span(start, end)?);
    let unit = scene.units.get(start)?;
    (initial(unit, acronym, scene) && abbreviates(acronym, words)).then_some(Definition {
        short,
        long: (start, end),
    })
}

fn first_token(scene: &Scene, from: usize, close: usize) -> usize {
    (from + 1..=close)
        .find(|&at| scene.is_whole(at))
        .unwrap_or(close)
}

/// The words of an acronym: one token, two capitals or more.
fn acronym<'a>(scene: &Scene<'a>, range: (usize, usize)) -> Option<&'a str> {
    let words = scene.document.slice(scene.span(range.0, range.1)?);
    let capitals = words.chars().filter(|letter| letter.is_uppercase()).count();
    let letters = words
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .count();
    let as_word = || {
        let language = scene
            .units
            .get(range.0)
            .map_or(u8::MAX, |unit| unit.language);
        let written = words.starts_with(char::is_uppercase) && capitals == 1;
        written && letters > 2 && scene.vocabularies.table(language).acronyms_as_words
    };
    (words.len() <= 16 && (capitals >= 2 && capitals * 2 >= letters || as_word())).then_some(words)
}

/// Whether the acronym begins with the first letter of the unit.
fn initial(unit: &Unit, acronym: &str, scene: &Scene) -> bool {
    let first = |words: &str| {
        crate::link::surface::fold(&words.chars().take(1).collect::<String>())
            .chars()
            .next()
    };
    first(scene.document.slice(unit.span)) == first(acronym)
}

const HEADS: u32 = BODY | LOCAL | STANDALONE | STATE | FACTION;

fn heads(scene: &Scene, unit: &Unit) -> bool {
    scene.vocabularies.has_head(unit.language, unit.hash, HEADS)
}

/// Whether the long form names a body, not a law, a programme or a product.
fn is_body(scene: &Scene, start: usize, end: usize) -> bool {
    let Some(first) = scene.units.get(start) else {
        return false;
    };
    if heads(scene, first) || scene.vocabularies.has_head_anywhere(first.hash, HEADS) {
        return true;
    }
    if scene.vocabularies.has_head_anywhere(first.hash, NO_BODY) {
        return false;
    }
    let content = |unit: &&Unit| {
        scene.vocabularies.word(unit.language, unit.hash) & (OF | TOWARD | ARTICLE | JOIN | STOP)
            == 0
    };
    let units = scene.units.get(start..end).unwrap_or_default();
    units.iter().filter(content).any(|unit| {
        unit.is_proper() && scene.vocabularies.has_head_anywhere(unit.hash, RUN | HEADS)
    })
}
