//! Firms that nothing but the words around them shows: "le japonais Vasquin", "des entreprises telles que Trapex et Vergne", and a
//! person glued to the firm before: "le PDG de Renault Ana Marel". First names tell people from firms.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::EntityType;
use crate::recognize::Mention;
use crate::recognize::crf::{self, KnownNames};

use super::list::List;
use super::listed::longest;
use super::phrase::proposal;
use super::units::{SHOUTED, Unit};
use super::words::{ARTICLE, CONTRACTION, ENUMERATES, FIRM, FUNCTION, RUN_LINK, STOP, SUCH_AS};
use super::{Proposal, Scene};

/// Most words between a word for firms and what introduces their names: "des sociétés *de conseil en gestion* comme".
const FARTHEST: usize = 6;
/// Most words of a firm's name.
const LONGEST: usize = 5;
/// Most firms in a row.
const MOST: usize = 12;

/// Probability from which the tagger knows somebody whose first name is on no list.
const SURE: f32 = 0.97;
const AFTER_DEMONYM: &str = "organisations:demonym";
const ENUMERATED: &str = "organisations:enumeration";

/// Cuts a firm of the list off the person after it.
pub(super) fn cut_off(list: &List, scene: &mut Scene, names: &KnownNames, found: &mut [Mention]) {
    for mention in found {
        if mention.entity_type != EntityType::Person {
            continue;
        }
        let Some((first, end)) = scene.range(mention.span).filter(|(a, b)| b - a > 2) else {
            continue;
        };
        let Some(firm) = longest(list, scene, first) else {
            continue;
        };
        let cut = firm.end + 1 < end
            && names.is_first_name(scene.text(firm.end))
            && !names.is_first_name(scene.text(first));
        if let Some(person) = scene.span(firm.end, end).filter(|_| cut) {
            mention.span = person;
            scene.people.insert(person.start);
        }
    }
}

/// Finds them; what the tagger took for something else becomes a firm.
pub(super) fn propose(
    scene: &Scene,
    names: &KnownNames,
    bearers: &FxHashSet<&str>,
    found: &mut [Mention],
    proposals: &mut Vec<Proposal>,
) {
    let mut firms: Vec<(usize, usize, &'static str)> = Vec::new();
    for (index, unit) in scene.units.iter().enumerate() {
        if !unit.is_lower() {
            continue;
        }
        if is_nationality(scene, index) {
            let end = run(scene, index + 1);
            let one = end == index + 2;
            let somebody = names.is_first_name(scene.text(index + 1))
                || one && bearers.contains(scene.text(index + 1));
            if end > index + 1 && !somebody {
                firms.push((index + 1, end, AFTER_DEMONYM));
            }
        } else if let Some(cue) = announces(scene, index) {
            let members = members(scene, cue, names);
            firms.extend(members.into_iter().map(|(a, b)| (a, b, ENUMERATED)));
        }
    }
    if firms.is_empty() {
        return;
    }
    let mut tagged: FxHashMap<u32, usize> = FxHashMap::default();
    for (place, mention) in found.iter().enumerate() {
        let name = matches!(
            mention.entity_type,
            EntityType::Person | EntityType::Place | EntityType::Organisation
        );
        if name && mention.by() == crf::NAME {
            tagged.insert(mention.span.start, place);
        }
    }
    for (first, end, evidence) in firms {
        let start = scene.units.get(first).map_or(0, |unit| unit.span.start);
        match tagged.get(&start).and_then(|&place| found.get_mut(place)) {
            // "le Sénégalais Macky Vasquin": first names are not all on lists.
            Some(mention)
                if mention.entity_type == EntityType::Person
                    && mention.confidence >= SURE
                    && end > first + 1 => {}
            Some(mention) => {
                mention.entity_type = EntityType::Organisation;
                mention.evidence = evidence.into();
            }
            None => proposals.extend(proposal(scene, first, end, evidence, 0.6)),
        }
    }
}

/// The words of people's full names: alone, they name the same people.
pub(super) fn parts_of_people<'a>(
    scene: &Scene<'a>,
    found: &[Mention],
    names: &KnownNames,
) -> FxHashSet<&'a str> {
    found
        .iter()
        .filter(|mention| mention.entity_type == EntityType::Person)
        .filter_map(|mention| scene.range(mention.span))
        .filter(|&(first, end)| end > first + 1 && names.is_first_name(scene.text(first)))
        .flat_map(|(first, end)| (first..end).map(|at| scene.text(at)))
        .collect()
}

/// "le japonais", right before a capital: where adjectives follow their nouns and people have capitals, a firm follows.
fn is_nationality(scene: &Scene, at: usize) -> bool {
    let Some(unit) = scene.units.get(at) else {
        return false;
    };
    let demonym = scene
        .country_at(unit.span.start)
        .is_some_and(|country| country == unit.span);
    let Some(before) = at.checked_sub(1).filter(|_| demonym) else {
        return false;
    };
    let article = scene.word(before) & (ARTICLE | CONTRACTION) != 0;
    let language = scene
        .document
        .part_at(unit.span.start)
        .map_or(scene.document.language, |part| part.language);
    let plural = language
        .people()
        .plural_articles
        .contains(&crate::link::surface::lower(scene.text(before)).as_str());
    article && !plural && !language.countries().adjective_first && is_name(scene, at + 1, unit)
}

/// A capitalised word right after the one before, in its sentence, that no list knows.
fn is_name(scene: &Scene, at: usize, sentence: &Unit) -> bool {
    scene.units.get(at).is_some_and(|unit| {
        unit.sentence == sentence.sentence
            && unit.is_proper()
            && !unit.is(SHOUTED)
            && scene.is_joined(at)
            && scene.word(at) & (STOP | ARTICLE | FUNCTION) == 0
            && scene.listed_from(at).is_none()
            && scene.country_at(unit.span.start).is_none()
            && !scene.ministries.touches(unit.span)
    })
}

/// One past the capitalised words from `at` on.
fn run(scene: &Scene, at: usize) -> usize {
    let Some(first) = scene.units.get(at) else {
        return at;
    };
    let mut end = at;
    while end < at + LONGEST && (end == at || scene.is_joined(end)) {
        let same = scene
            .units
            .get(end)
            .is_some_and(|unit| unit.sentence == first.sentence && unit.is_proper());
        if !same {
            break;
        }
        end += 1;
    }
    while end > at && !scene.is_whole(end) {
        end -= 1;
    }
    end
}

/// Past what a link of a foreign name joins to the run that ends at `end`: "Ponts for Good".
fn linked(scene: &Scene, end: usize) -> usize {
    let links = scene.units.get(end).is_some_and(|unit| {
        unit.is_lower()
            && scene.word(end) & ENUMERATES == 0
            && scene.is_joined(end)
            && (0..scene.vocabularies.languages())
                .any(|language| scene.vocabularies.word(language, unit.hash) & RUN_LINK != 0)
    });
    let further = if links { run(scene, end + 1) } else { end };
    if further > end + 1 { further } else { end }
}

/// The last unit of the word for firms in the plural that starts here: "start-ups".
fn announces(scene: &Scene, at: usize) -> Option<usize> {
    let unit = scene.units.get(at)?;
    let heads = scene.vocabularies.heads(unit.language, unit.hash);
    let head = heads.iter().find(|head| {
        head.kind & FIRM != 0
            && head.rest.iter().enumerate().all(|(offset, hash)| {
                let next = scene.units.get(at + 1 + offset);
                next.is_some_and(|unit| unit.hash == *hash)
            })
    })?;
    let last = at + head.rest.len();
    scene.text(last).ends_with(['s', 'x']).then_some(last)
}

/// The names in "entreprises parmi lesquelles Worvex, Vergne ou encore Trapex", as unit ranges.
fn members(scene: &Scene, cue: usize, names: &KnownNames) -> Vec<(usize, usize)> {
    let mut members = Vec::new();
    let Some(unit) = scene.units.get(cue) else {
        return members;
    };
    let Some(mut at) = introduced(scene, cue, unit) else {
        return members;
    };
    while members.len() < MOST {
        if scene.word(at) & ARTICLE != 0 && scene.units.get(at).is_some_and(Unit::is_lower) {
            at += 1;
        }
        let known = scene.listed_from(at);
        let end = match known {
            Some(end) => end,
            None if is_name(scene, at, unit) => linked(scene, run(scene, at)),
            None => break,
        };
        if end <= at || end > at + 1 && names.is_first_name(scene.text(at)) {
            break;
        }
        if known.is_none() {
            members.push((at, end));
        }
        at = end;
        // What stands in parentheses after a member belongs to it.
        let mut separated = false;
        while at < end + 4
            && scene
                .units
                .get(at)
                .is_some_and(|next| next.sentence == unit.sentence)
            && (scene.text(at) == "," || scene.word(at) & ENUMERATES != 0)
        {
            separated = true;
            at += 1;
        }
        if !separated {
            break;
        }
    }
    members
}

/// The unit after "telles que" or "parmi lesquelles", when only what completes the cue stands before.
fn introduced(scene: &Scene, cue: usize, unit: &Unit) -> Option<usize> {
    for at in cue + 1..cue + 1 + FARTHEST {
        let word = scene.units.get(at)?;
        if word.sentence != unit.sentence {
            return None;
        }
        let link = scene
            .vocabularies
            .heads(word.language, word.hash)
            .iter()
            .filter(|head| head.kind & SUCH_AS != 0)
            .find(|head| {
                head.rest.iter().enumerate().all(|(offset, hash)| {
                    scene
                        .units
                        .get(at + 1 + offset)
                        .is_some_and(|unit| unit.hash == *hash)
                })
            });
        if let Some(head) = link {
            return Some(at + 1 + head.rest.len());
        }
        if scene.text(at) == ":" {
            return Some(at + 1);
        }
        let passes = word.is_lower() && scene.word(at) & STOP == 0 || scene.text(at) == ",";
        if !passes {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests;
