//! Names of the list in a document: the longest first, checked for capitals and context.

use rustc_hash::FxHashSet;

use crate::article::{EntityType, MentionKind};
use crate::recognize::{Mention, Reference};
use crate::text::Document;

use super::list::{Form, FormKind, List, ROOT};
use super::units::{ALL_CAPITALS, CAPITAL, FIRST, INITIAL, LAST, NUMBER, SHOUTED, Unit};
use super::words::{BODY, ENUMERATES, HOLDER, JOIN, LEGAL, LOCAL, RUN, Vocabularies};
use super::{Proposal, Scene};

/// Most words that a listed name has.
const LONGEST: usize = 24;
/// Most parts of a compound.
const LONGEST_COMPOUND: usize = 6;
/// Words on either side in which a context word speaks for an ambiguous name.
const NEAR: usize = 40;

/// A name of the list at one place, with every organisation that it may be.
#[derive(Debug)]
pub(super) struct Hit<'a> {
    first: usize,
    pub(super) end: usize,
    forms: Vec<&'a Form>,
}

/// Proposes every name of the list that its capitals and context bear out. Returns where names begin that usually mean something else,
/// and of which nothing says that they are organisations here: "sur Twitter".
///
/// `bearers` are the words of people's full names: "Temu" is nobody's shop where Ana Temu speaks.
pub(super) fn propose(
    list: &List,
    scene: &Scene,
    bearers: &FxHashSet<&str>,
    proposals: &mut Vec<Proposal>,
) -> FxHashSet<u32> {
    let mut doubted = FxHashSet::default();
    let mut hits = hits(list, scene);
    let is_person = |hit: &Hit| hit.end == hit.first + 1 && bearers.contains(scene.text(hit.first));
    hits.retain(|hit| {
        !names_product(list, scene, hit)
            && !is_function(scene, hit)
            && !is_postscript(scene, hit)
            && !is_person(hit)
    });
    if hits.is_empty() {
        return doubted;
    }
    // An organisation that one unmistakable name shows is what its ambiguous names mean.
    let shown: FxHashSet<u32> = hits
        .iter()
        .filter_map(|hit| match hit.forms.as_slice() {
            [form] if !form.ambiguous && !form.generic => Some(form.entry),
            _ => None,
        })
        .collect();
    let mut accepted: FxHashSet<u32> = FxHashSet::default();
    let mut resolved = Vec::with_capacity(hits.len());
    for hit in &hits {
        let reference = resolve(list, scene, hit, &shown);
        if let Some((Reference::Known(_), Some(entry))) = &reference {
            accepted.insert(*entry);
        }
        resolved.push(reference);
    }
    settle_rows(list, scene, &hits, &mut resolved);
    for (hit, reference) in hits.iter().zip(resolved) {
        let again = || {
            let form = hit
                .forms
                .iter()
                .find(|form| accepted.contains(&form.entry))?;
            Some((known(list, form.entry)?, Some(form.entry)))
        };
        let initial = scene
            .units
            .get(hit.first)
            .is_some_and(|unit| unit.is(INITIAL));
        // "Orange" once shown to be the operator is so again, but not at the start of a sentence.
        let Some((reference, _)) = reference.or_else(|| again().filter(|_| !initial)) else {
            doubted.extend(scene.units.get(hit.first).map(|unit| unit.span.start));
            continue;
        };
        let Some(form) = hit.forms.first() else {
            continue;
        };
        let unsure = hit.forms.iter().any(|form| form.ambiguous);
        let (kind, evidence, confidence) = match form.kind {
            FormKind::Name => (MentionKind::Name, "organisations:list", 0.95),
            FormKind::Nickname => (MentionKind::Nickname, "organisations:nickname", 0.9),
            FormKind::Acronym => (MentionKind::Acronym, "organisations:acronym", 0.9),
        };
        let confidence = match &reference {
            Reference::Ambiguous(_) => 0.6,
            _ if unsure => 0.75,
            _ => confidence,
        };
        let (mut end, mut reference, mut kind, mut evidence) = (hit.end, reference, kind, evidence);
        let mut confidence = confidence;
        let mut listed = true;
        if let Reference::Known(known) = &reference
            && known.country.is_some()
            && let Some(past) = compound(list, scene, hit.end)
        {
            (end, reference, listed) = (past, Reference::Named, false);
            (kind, evidence, confidence) = (MentionKind::Name, "organisations:compound", 0.75);
        }
        let Some(span) = scene.span(hit.first, end) else {
            continue;
        };
        proposals.push(Proposal {
            first: hit.first,
            end,
            listed,
            generic: hit.forms.iter().any(|form| form.generic),
            mention: Mention {
                span,
                entity_type: EntityType::Organisation,
                kind,
                reference,
                evidence: evidence.into(),
                confidence,
                role: None,
                first_name: None,
            },
        });
    }
    doubted
}

/// One past the compound that goes on behind the listed acronym of a national body that ends before unit `end`: "CEA-Leti" is a body
/// of its own. With a place or another listed body behind the hyphen there are two.
fn compound(list: &List, scene: &Scene, end: usize) -> Option<usize> {
    let next = scene.units.get(end)?;
    if next.is(FIRST)
        || !next.is(CAPITAL)
        || list.step(ROOT, next.hash).is_some()
        || scene.is_place(next.span.start)
    {
        return None;
    }
    let rest = scene.units.get(end + 1..)?.iter().take(LONGEST_COMPOUND);
    let past = end + 1 + rest.take_while(|unit| !unit.is(FIRST)).count();
    scene.is_whole(past).then_some(past)
}

type Resolved = Option<(Reference, Option<u32>)>;

/// A doubtful name beside a sure one of the same type is one too: "selon La Voix du Nord, Le Progrès et L'Union".
fn settle_rows(list: &List, scene: &Scene, hits: &[Hit], resolved: &mut [Resolved]) {
    let kind_of = |reference: &Resolved| {
        let (_, entry) = reference.as_ref()?;
        list.entry((*entry)?).map(|entry| entry.kind)
    };
    let ahead = (1..hits.len()).map(|index| (index - 1, index));
    let back = (1..hits.len()).rev().map(|index| (index, index - 1));
    for (from, to) in ahead.chain(back) {
        let Some((left, right)) = hits.get(from.min(to)).zip(hits.get(from.max(to))) else {
            continue;
        };
        if resolved.get(to).is_none_or(Option::is_some) || !in_a_row(scene, left.end, right.first) {
            continue;
        }
        let Some(kind) = resolved.get(from).and_then(kind_of) else {
            continue;
        };
        let same = hits.get(to).and_then(|hit| {
            hit.forms
                .iter()
                .map(|form| form.entry)
                .find(|&entry| list.entry(entry).is_some_and(|entry| entry.kind == kind))
        });
        let settled = same.and_then(|entry| Some((known(list, entry)?, Some(entry))));
        if let Some(slot) = resolved.get_mut(to) {
            *slot = settled;
        }
    }
}

/// Whether nothing but commas and conjunctions lies between.
fn in_a_row(scene: &Scene, end: usize, first: usize) -> bool {
    (1..=3).contains(&first.saturating_sub(end))
        && (end..first).all(|at| scene.text(at) == "," || scene.word(at) & (JOIN | ENUMERATES) != 0)
}

fn known(list: &List, entry: u32) -> Option<Reference> {
    list.entry(entry)
        .map(|entry| Reference::Known(Box::new(entry.known.clone())))
}

/// Whether an acronym is a function in the language of the text: "our CIO".
fn is_function(scene: &Scene, hit: &Hit) -> bool {
    hit.end == hit.first + 1
        && scene.word(hit.first) & HOLDER != 0
        && hit.forms.iter().all(|form| form.kind == FormKind::Acronym)
}

/// "PS : …" adds something below a letter, unless a figure follows: "PS : 25 %".
fn is_postscript(scene: &Scene, hit: &Hit) -> bool {
    scene.units.get(hit.first).is_some_and(|unit| {
        unit.is(INITIAL)
            && scene.text(hit.end) == ":"
            && !(scene.units.get(hit.end + 1)).is_some_and(|next| next.is(NUMBER))
            && (scene.vocabularies.table(unit.language).postscripts)
                .contains(&scene.text(hit.first))
    })
}

/// Whether the one word of a company begins the name of something it sells: "Google Meet", "Airbus A320". Another list, a country, a
/// legal form or a person after it do not.
fn names_product(list: &List, scene: &Scene, hit: &Hit) -> bool {
    let seller = |form: &&Form| list.entry(form.entry).is_some_and(|entry| entry.seller);
    let Some((name, next)) = scene.units.get(hit.first).zip(scene.units.get(hit.end)) else {
        return false;
    };
    hit.end == hit.first + 1
        && hit.forms.iter().all(seller)
        && next.sentence == name.sentence
        && next.is_proper()
        && !name.is(SHOUTED)
        && next.span.start == name.span.end + 1
        && !scene.is_person(next.span.start)
        && scene.country_at(next.span.start).is_none()
        && list.step(ROOT, next.hash).is_none()
        && !scene.vocabularies.has_head_anywhere(next.hash, LEGAL | RUN)
}

/// Longest admissible names, none overlapping another.
fn hits<'a>(list: &'a List, scene: &Scene) -> Vec<Hit<'a>> {
    let mut hits = Vec::new();
    let mut at = 0;
    while at < scene.units.len() {
        match longest(list, scene, at) {
            Some(hit) => {
                at = hit.end;
                hits.push(hit);
            }
            None => at += 1,
        }
    }
    hits
}

/// The longest admissible name from unit `first` on.
pub(super) fn longest<'a>(list: &'a List, scene: &Scene, first: usize) -> Option<Hit<'a>> {
    let start = scene.units.get(first)?;
    let mut node = list.step(ROOT, start.hash)?;
    let mut best = None;
    let mut at = first;
    loop {
        let forms = list.forms(node);
        if !forms.is_empty() {
            let units = scene.units.get(first..=at)?;
            let admitted: Vec<&Form> = forms
                .iter()
                .filter(|form| admits(scene.document, scene.vocabularies, form, units))
                .collect();
            if !admitted.is_empty() && bounded(scene, first, at, &admitted) {
                best = Some(Hit {
                    first,
                    end: at + 1,
                    forms: admitted,
                });
            }
        }
        at += 1;
        let Some(next) = scene
            .units
            .get(at)
            .filter(|next| next.sentence == start.sentence && at < first + LONGEST)
            .and_then(|next| list.step(node, next.hash))
        else {
            return best;
        };
        node = next;
    }
}

/// Whole tokens, or an acronym beside a capital in a compound: "UE-Mercosur", "franco-ONU" not.
fn bounded(scene: &Scene, first: usize, last: usize, forms: &[&Form]) -> bool {
    let (Some(start), Some(end)) = (scene.units.get(first), scene.units.get(last)) else {
        return false;
    };
    let whole = start.is(FIRST) && end.is(LAST);
    let capital = |index: Option<usize>| {
        index
            .and_then(|index| scene.units.get(index))
            .is_some_and(|unit| unit.is(CAPITAL))
    };
    whole
        || first == last
            && forms.iter().all(|form| form.kind == FormKind::Acronym)
            && start.is(ALL_CAPITALS)
            && (start.is(FIRST) || capital(first.checked_sub(1)))
            && (end.is(LAST) || capital(Some(last + 1)))
}

/// Whether the capitals of the text allow the form.
fn admits(document: &Document, vocabularies: &Vocabularies, form: &Form, units: &[Unit]) -> bool {
    let Some(first) = units.first() else {
        return false;
    };
    if form.kind == FormKind::Acronym {
        return admits_acronym(document, vocabularies, form, first, units.len());
    }
    if form.exact {
        let mut words = form
            .written
            .split([' ', '-', '\'', '’'])
            .filter(|word| !word.is_empty());
        return units.iter().all(|unit| {
            words
                .next()
                .is_none_or(|word| !word.starts_with(char::is_uppercase) || unit.is(CAPITAL))
        });
    }
    let capital = first.is(CAPITAL) || first.shape & super::units::NUMBER != 0;
    if form.written.starts_with(char::is_lowercase) || capital {
        return true;
    }
    // "commission européenne", "cour des comptes": the first word is a common noun, and the rest tells enough.
    units.len() > 1
        && !form.ambiguous
        && vocabularies.has_head(first.language, first.hash, BODY | LOCAL)
}

fn admits_acronym(
    document: &Document,
    vocabularies: &Vocabularies,
    form: &Form,
    unit: &Unit,
    length: usize,
) -> bool {
    let words = document.slice(unit.span);
    if unit.is(SHOUTED) && (form.ambiguous || unit.span.len() < 4) {
        return false;
    }
    if length > 1 || words == &*form.written {
        return unit.is(CAPITAL) || words == &*form.written;
    }
    if form.exact {
        return false;
    }
    if unit.is(ALL_CAPITALS) {
        return true;
    }
    // "Insee", "Unesco": acronyms that are read as words.
    let letters = words
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .count();
    let word = vocabularies.table(unit.language).acronyms_as_words;
    unit.is(CAPITAL) && letters > if word { 2 } else { 3 } && !form.ambiguous && !unit.is(INITIAL)
        || unit.is(CAPITAL) && letters > 4 && !form.ambiguous
}

/// What the name means here; `None` when too little speaks for any of its organisations.
fn resolve(
    list: &List,
    scene: &Scene,
    hit: &Hit,
    shown: &FxHashSet<u32>,
) -> Option<(Reference, Option<u32>)> {
    let supports = |form: &Form| {
        let entry = list.entry(form.entry);
        let context =
            entry.is_some_and(|entry| scene.near(hit.first, hit.end, NEAR, &entry.context));
        let home = entry
            .and_then(|entry| entry.known.country.as_deref())
            .is_some_and(|country| scene.main_country() == Some(country));
        (shown.contains(&form.entry), context, home)
    };
    if let [form] = hit.forms.as_slice() {
        let (shown, context, home) = supports(form);
        if form.generic && !home && !shown && scene.main_country().is_some() {
            return Some((Reference::Named, None));
        }
        if form.ambiguous && !shown && !context {
            return None;
        }
        return Some((known(list, form.entry)?, Some(form.entry)));
    }
    let generic = hit.forms.iter().any(|form| form.generic);
    let ranks: Vec<(u8, &Form)> = hit
        .forms
        .iter()
        .map(|form| {
            let (shown, context, home) = supports(form);
            let rank = 4 * u8::from(shown) + 2 * u8::from(context) + u8::from(home);
            (rank, *form)
        })
        .collect();
    let best = ranks.iter().map(|(rank, _)| *rank).max()?;
    let mut leaders = ranks.iter().filter(|(rank, _)| *rank == best);
    let leader = leaders.next()?.1;
    if best > 0 && leaders.next().is_none() {
        return Some((known(list, leader.entry)?, Some(leader.entry)));
    }
    if generic {
        // The first in the list is the one that a text without any country means.
        return Some(if scene.main_country().is_none() {
            (known(list, leader.entry)?, Some(leader.entry))
        } else {
            (Reference::Named, None)
        });
    }
    if hit.forms.iter().all(|form| form.ambiguous) && best == 0 {
        return None;
    }
    let candidates = hit
        .forms
        .iter()
        .filter_map(|form| list.entry(form.entry))
        .map(|entry| {
            let id = &entry.known.id;
            id.strip_prefix("organisation:")
                .unwrap_or(id)
                .to_owned()
                .into()
        })
        .collect();
    Some((Reference::Ambiguous(candidates), None))
}
