//! What the grammar makes of the tagger's proposals: a company taken for a person, two bodies taken for one, a name that ends too
//! early, and acronyms and words that the tagger alone, and not surely, takes for organisations.

use rustc_hash::FxHashSet;

use crate::article::EntityType;
use crate::recognize::{Mention, Reference, crf};
use crate::text::Span;

use super::Scene;
use super::phrase::proposal;
use super::units::{ALL_CAPITALS, CAPITAL, FIRST, SHOUTED, Unit, WORD};
use super::words::{ARTICLE, CONTRACTION, CUE, FIRM, FUNCTION, HOLDER, JOIN, OF, STOP, TOWARD};

/// Probability from which the tagger alone makes an organisation, the best one on all development articles.
const SURE: f32 = 0.95;
/// Most words in parentheses that tell where a person comes from.
const AFFILIATION: usize = 5;
/// Most words between a cue and the name: "entreprise *de recyclage* X".
const FARTHEST: usize = 4;

/// What the lists and definitions of the article say against proposals.
#[derive(Debug)]
pub(super) struct Doubts {
    /// First bytes of words that usually mean something else.
    pub(super) doubted: FxHashSet<u32>,
    /// Acronyms that stand for something else in this article.
    pub(super) no_names: FxHashSet<u64>,
}

/// Reviews `found`.
pub(super) fn review(scene: &Scene, doubts: &Doubts, found: &mut Vec<Mention>) {
    let mut added = Vec::new();
    for mention in found.iter_mut() {
        let Some((first, end)) = scene.range(mention.span) else {
            continue;
        };
        let of_tagger = mention.by() == crf::NAME;
        if of_tagger
            && matches!(mention.entity_type, EntityType::Person | EntityType::Place)
            && scene.country_at(mention.span.start).is_none()
            && is_announced(scene, first)
        {
            mention.entity_type = EntityType::Organisation;
            mention.evidence = "organisations:cue".into();
            continue;
        }
        if mention.entity_type != EntityType::Organisation || mention.reference != Reference::Named
        {
            continue;
        }
        if let Some((left, right)) = halves(scene, first, end) {
            let mut other = mention.clone();
            other.span = right;
            mention.span = left;
            added.push(other);
        } else if let Some(longer) = completed(scene, first, end) {
            mention.span = longer;
        }
    }
    found.append(&mut added);
    affiliations(scene, found);
    sift(scene, doubts, found);
}

/// An organisation that only the tagger proposed.
fn is_tagged(mention: &Mention) -> bool {
    mention.evidence == crf::ORGANISATION && mention.entity_type == EntityType::Organisation
}

/// Leaves out what the tagger alone takes for an organisation and is not sure of. A name that is sure elsewhere in the article stays, and
/// an acronym beside another organisation: "DPPP, SIRPA et MPP".
fn sift(scene: &Scene, doubts: &Doubts, found: &mut Vec<Mention>) {
    let mut sure: FxHashSet<&str> = FxHashSet::default();
    let mut taken: FxHashSet<u32> = FxHashSet::default();
    for mention in found.iter() {
        let organisation = mention.entity_type == EntityType::Organisation;
        if organisation && (mention.confidence >= SURE || !is_tagged(mention)) {
            sure.insert(scene.document.slice(mention.span));
            taken.extend([mention.span.start, mention.span.end]);
        }
    }
    found.retain(|mention| {
        let Some((first, end)) = scene.range(mention.span).filter(|_| is_tagged(mention)) else {
            return true;
        };
        let Some(unit) = scene.units.get(first) else {
            return true;
        };
        let doubted = doubts.no_names.contains(&unit.hash)
            || doubts.doubted.contains(&unit.span.start)
            || !unit.is(WORD);
        if end == first + 1 && doubted {
            return false;
        }
        let listed = || {
            let parts =
                |at: usize| matches!(scene.text(at), "," | "/") || scene.word(at) & JOIN != 0;
            let before = first.checked_sub(2).filter(|_| parts(first - 1));
            let before = before.and_then(|before| scene.units.get(before));
            let after = Some(end + 1).filter(|_| parts(end));
            let after = after.and_then(|after| scene.units.get(after));
            before.is_some_and(|unit| taken.contains(&unit.span.end))
                || after.is_some_and(|unit| taken.contains(&unit.span.start))
        };
        sure.contains(scene.document.slice(mention.span))
            || end == first + 1 && unit.is(ALL_CAPITALS) && listed()
    });
}

/// What stands in parentheses after a person is where they come from: "Ana Berg (Logivert)".
fn affiliations(scene: &Scene, found: &mut Vec<Mention>) {
    let known: FxHashSet<u32> = found
        .iter()
        .filter(|mention| !is_tagged(mention))
        .map(|mention| mention.span.start)
        .collect();
    let mut added = Vec::new();
    for person in found.iter() {
        if person.entity_type != EntityType::Person
            || !scene.document.slice(person.span).contains(' ')
        {
            continue;
        }
        let open = scene
            .units
            .partition_point(|unit| unit.span.start < person.span.end);
        let Some(first) = scene
            .units
            .get(open + 1)
            .filter(|_| scene.text(open) == "(")
        else {
            continue;
        };
        let close = (open + 2..open + 2 + AFFILIATION).find(|&at| scene.text(at) == ")");
        let Some(close) = close.filter(|_| !known.contains(&first.span.start)) else {
            continue;
        };
        let proper = |at: usize| {
            scene.units.get(at).is_some_and(|unit| {
                let links = unit.is_lower() && scene.word(at) & (OF | ARTICLE) != 0;
                unit.is_proper() || links && at + 1 < close
            })
        };
        if first.is_proper() && (open + 1..close).all(proper) {
            added.extend(proposal(
                scene,
                open + 1,
                close,
                "organisations:affiliation",
                0.7,
            ));
        }
    }
    found.extend(added.into_iter().map(|proposal| proposal.mention));
}

/// Whether a word that only an organisation follows stands before the name, with nothing between them but what completes it:
/// "l'entreprise de recyclage X", "un fonds d'investissement américain X".
fn is_announced(scene: &Scene, first: usize) -> bool {
    let Some(name) = scene.units.get(first) else {
        return false;
    };
    let mut at = first;
    for between in 0..=FARTHEST {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        let Some(unit) = scene
            .units
            .get(before)
            .filter(|unit| unit.sentence == name.sentence && unit.is_lower())
        else {
            return false;
        };
        // What stands right before the name is the cue or completes it; a function would be that of a person.
        if between == 0
            && scene.word(before) & (OF | TOWARD | ARTICLE | JOIN | FUNCTION | HOLDER) != 0
        {
            return false;
        }
        let announces = scene
            .vocabularies
            .heads(unit.language, unit.hash)
            .iter()
            .any(|head| {
                head.kind & FIRM != 0 && head.rest.len() <= between && scene.follows(before, head)
            });
        if announces {
            return true;
        }
        if scene.word(before) & (STOP | ARTICLE | CONTRACTION | JOIN | HOLDER) != 0 {
            return false;
        }
        at = before;
    }
    false
}

/// The two bodies in "Gendarmerie nationale et la Police nationale": within a name no new article follows the conjunction, unless
/// a preposition does ("statistique et des études").
fn halves(scene: &Scene, first: usize, end: usize) -> Option<(Span, Span)> {
    let join = (first + 1..end.checked_sub(2)?).find(|&at| {
        scene.word(at) & JOIN != 0
            && scene.word(at + 1) & ARTICLE != 0
            && scene.word(at + 1) & OF == 0
            && scene.units.get(at + 1).is_some_and(Unit::is_lower)
    })?;
    let right = scene.units.get(join + 2).filter(|unit| unit.is(CAPITAL))?;
    right
        .is(FIRST)
        .then(|| Some((scene.span(first, join)?, scene.span(join + 2, end)?)))
        .flatten()
}

/// The name with the demonym that follows a common noun: "Forces armées canadiennes".
fn completed(scene: &Scene, first: usize, end: usize) -> Option<Span> {
    let last = scene.units.get(end.checked_sub(1)?)?;
    let next = scene.units.get(end)?;
    let demonym = next.sentence == last.sentence
        && next.is_lower()
        && scene.is_joined(end)
        && (last.is_lower() || scene.vocabularies.has_head(last.language, last.hash, CUE))
        && !last.is(SHOUTED)
        && scene
            .country_at(next.span.start)
            .is_some_and(|country| country.end == next.span.end);
    demonym.then(|| scene.span(first, end + 1)).flatten()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::Organisations;
    use crate::article::EntityType;
    use crate::languages;
    use crate::models::Models;
    use crate::recognize::countries::{Countries, CountryOptions};
    use crate::recognize::crf::{self, ORGANISATION, PERSON};
    use crate::recognize::{Mention, Recognizer};
    use crate::text::Document;

    /// The organisations of a text in which the tagger proposes words as something with a probability.
    fn organisations(text: &str, proposed: &[(&str, &'static str, f32)]) -> Vec<String> {
        let document = Document::from_text(text, languages::DEFAULT);
        let mut found: Vec<Mention> = proposed
            .iter()
            .map(|&(words, evidence, confidence)| {
                crf::proposed(&document, words, evidence, confidence)
            })
            .collect();
        Countries::new(&Models::default(), CountryOptions::default())
            .unwrap()
            .recognize(&document, &mut found);
        Organisations::new(&Models::default())
            .unwrap()
            .recognize(&document, &mut found);
        let organisation = |mention: &&Mention| mention.entity_type == EntityType::Organisation;
        let mut names: Vec<String> = found
            .iter()
            .filter(organisation)
            .map(|mention| document.slice(mention.span).to_owned())
            .collect();
        names.sort();
        names.dedup();
        names
    }

    const NONE: [&str; 0] = [];

    #[test]
    fn what_a_word_for_firms_announces_is_one_though_it_looks_like_a_person() {
        for (text, name) in [
            (
                "Un incendie chez l’entreprise de tri Vergne Palettes.",
                "Vergne Palettes",
            ),
            (
                "Le fonds d’investissement américain Stone Ridge achète.",
                "Stone Ridge",
            ),
            ("Le syndicat Nord Metall proteste.", "Nord Metall"),
        ] {
            assert_eq!(
                organisations(text, &[(name, PERSON, 0.99)]),
                [name],
                "{text}"
            );
        }
    }

    #[test]
    fn a_person_with_a_function_stays_one() {
        for (text, name) in [
            ("Le groupe du milliardaire Ivan Berg achète.", "Ivan Berg"),
            ("La société de la directrice Anna Berg achète.", "Anna Berg"),
            ("Le patron du groupe, Ivan Berg, achète.", "Ivan Berg"),
        ] {
            assert_eq!(organisations(text, &[(name, PERSON, 0.99)]), NONE, "{text}");
        }
    }

    #[test]
    fn an_organisation_that_only_the_tagger_sees_must_be_probable() {
        let text = "Le flux ZRS arrive.";
        assert_eq!(organisations(text, &[("ZRS", ORGANISATION, 0.7)]), NONE);
        assert_eq!(organisations(text, &[("ZRS", ORGANISATION, 0.95)]), ["ZRS"]);
    }

    #[test]
    fn an_improbable_acronym_beside_an_organisation_is_one() {
        let text = "Merci au ZRS, QPM et au reste.";
        let proposed = [("ZRS", ORGANISATION, 0.99), ("QPM", ORGANISATION, 0.6)];
        assert_eq!(organisations(text, &proposed), ["QPM", "ZRS"]);
    }

    #[test]
    fn an_acronym_of_something_else_is_no_organisation() {
        let text = "Une analyse des besoins de formation (ABF) commence.";
        assert_eq!(organisations(text, &[("ABF", ORGANISATION, 0.99)]), NONE);
    }

    #[test]
    fn two_bodies_joined_by_an_article_are_two() {
        let text = "La Garde Nationale et la Police Royale arrivent.";
        let whole = "Garde Nationale et la Police Royale";
        assert_eq!(
            organisations(text, &[(whole, ORGANISATION, 0.95)]),
            ["Garde Nationale", "Police Royale"]
        );
    }

    #[test]
    fn a_demonym_after_a_common_noun_completes_the_name() {
        let text = "Les Forces armées canadiennes partent.";
        assert_eq!(
            organisations(text, &[("Forces armées", ORGANISATION, 0.95)]),
            ["Forces armées canadiennes"]
        );
    }

    #[test]
    fn what_stands_in_parentheses_after_a_person_is_where_they_come_from() {
        let text = "Avec Ana Berg (Ville d’Arbois) et Paul Roy (58 ans).";
        let proposed = [("Ana Berg", PERSON, 0.99), ("Paul Roy", PERSON, 0.99)];
        assert_eq!(organisations(text, &proposed), ["Ville d’Arbois"]);
    }

    #[test]
    fn a_firm_before_a_capital_names_a_product_but_not_before_a_person_or_a_legal_form() {
        assert_eq!(organisations("Un appel sur Google Meet.", &[]), NONE);
        assert_eq!(
            organisations(
                "Le chef de Google Ana Berg parle.",
                &[("Ana Berg", PERSON, 0.99)]
            ),
            ["Google"]
        );
    }
}
