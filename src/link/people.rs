//! One entity per person: full names first, then surnames, initials and first names by the one person who bears them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{EntityType, MentionKind};
use crate::languages::PeopleWords;
use crate::recognize::crf;
use crate::recognize::people::is_sentence_initial;
use crate::recognize::{Mention, Reference};
use crate::text::{Document, Span, TokenKind};

use super::bearers::{Bearer, Bearers, Name, gender_before};
use super::couples::{shared_surnames, under_both_honorifics};
use super::entities::Draft;
use super::roles::{Roles, Strength};
use super::surface::{label, lower, slug};
use super::surnames;

/// Below this a one-word name that nothing supports needs more than the tagger's word.
const WEAK: f32 = 0.7;

/// Resolves the people of an article. `others` are the settled mentions of every other type.
pub(super) fn resolve(
    document: &Document,
    mut mentions: Vec<Mention>,
    others: &[Mention],
) -> Vec<Draft> {
    let words = document.language.people();
    drop_common_words(document, &mut mentions, words.particles);
    let mut names: Vec<Name> = mentions
        .iter()
        .map(|mention| Name::new(document.slice(mention.span), words.particles))
        .collect();
    let couples = under_both_honorifics(document, &mentions, &names, words);
    let shared = shared_surnames(document, &mentions, &names, words);
    for (index, whole) in &shared {
        if let Some(name) = names.get_mut(*index) {
            *name = Name::new(whole, words.particles);
        }
    }
    let mut people = People {
        document,
        words,
        couples,
        mentions,
        names,
        bearers: Bearers::default(),
        ambiguous: BTreeMap::new(),
    };
    people.assign_those(|name| name.strong > 1);
    people.bearers.note_full_names(&people.mentions);
    let found = surnames::find(document, &people.bearers, &people.mentions, others, words);
    for mention in found {
        let name = Name::new(document.slice(mention.span), words.particles);
        people.names.push(name);
        people.mentions.push(mention);
    }
    people.assign_those(|name| name.strong < 2);
    let offices = others
        .iter()
        .filter(|mention| mention.kind == MentionKind::Office)
        .map(|mention| mention.span)
        .collect();
    let People {
        mentions,
        bearers,
        ambiguous,
        ..
    } = people;
    drafts(
        document, &mentions, bearers, ambiguous, &shared, words, offices,
    )
}

/// The people of an article while their mentions are being assigned.
struct People<'a> {
    document: &'a Document,
    words: &'a PeopleWords,
    mentions: Vec<Mention>,
    /// Those of the mentions, a surname that two share in both.
    names: Vec<Name>,
    couples: FxHashSet<Vec<String>>,
    bearers: Bearers,
    /// By name: who it may be, and the mentions that leave it open.
    ambiguous: BTreeMap<String, (Vec<usize>, Vec<usize>)>,
}

impl People<'_> {
    /// Assigns the mentions of those names, the fullest first.
    fn assign_those(&mut self, names: impl Fn(&Name) -> bool) {
        let mut order: Vec<(usize, usize, usize)> = self
            .names
            .iter()
            .enumerate()
            .filter(|(_, name)| names(name))
            .map(|(index, name)| (name.strong, name.words.len(), index))
            .collect();
        order.sort_by(|a, b| (b.0, b.1, a.2).cmp(&(a.0, a.1, b.2)));
        for (_, _, index) in order {
            self.assign(index);
        }
    }

    fn assign(&mut self, index: usize) {
        let (Some(name), Some(mention)) = (self.names.get(index), self.mentions.get(index)) else {
            return;
        };
        let gender = gender_before(self.document, mention.span, self.words);
        let particles = self.words.particles;
        let mut candidates = self.bearers.candidates(name, gender, particles);
        if gender.is_some() {
            let said = |&candidate: &usize| {
                let bearer = self.bearers.people.get(candidate)?;
                bearer.gender.or(bearer.by_first_name)
            };
            // One alone may have a name that lists give to the other sex: "M. Andrea Marel".
            if candidates.len() > 1 || self.couples.contains(&name.words) {
                candidates.retain(|one| said(one).is_none_or(|said| Some(said) == gender));
            }
            // "Mme Marel" beside "M. Marel": whether she is Dominique Marel, nothing says.
            if let [one] = candidates.as_slice()
                && said(one).is_none()
                && self.couples.contains(&name.words)
            {
                candidates.clear();
            }
        }
        let one = match candidates.as_slice() {
            [] => {
                let by_first_name = mention.first_name.and_then(|first| first.gender);
                self.bearers
                    .add(name.clone(), index, gender, by_first_name, particles);
                return;
            }
            &[only] => Some(only),
            several => self.named_before(several, mention.span),
        };
        if let Some(bearer) = one.and_then(|one| self.bearers.people.get_mut(one)) {
            bearer.mentions.push(index);
            bearer.gender = bearer.gender.or(gender);
        } else {
            self.ambiguous
                .entry(name.words.join(" "))
                .or_insert_with(|| (candidates, Vec::new()))
                .1
                .push(index);
        }
    }

    /// The one of `several` whose full name stands in the same part before the mention, if it is the only one there.
    fn named_before(&self, several: &[usize], span: Span) -> Option<usize> {
        let part = self.document.part_at(span.start)?.span;
        let mut there = several.iter().copied().filter(|&candidate| {
            self.bearers.people.get(candidate).is_some_and(|bearer| {
                let before = bearer.in_full.partition_point(|&start| start < span.start);
                before
                    .checked_sub(1)
                    .and_then(|last| bearer.in_full.get(last))
                    .is_some_and(|&start| start >= part.start)
            })
        });
        let one = there.next()?;
        there.next().is_none().then_some(one)
    }
}

/// Drops one-word names that only the tagger's doubt speaks for: weak, first in their sentence, and an ordinary word elsewhere.
fn drop_common_words(document: &Document, mentions: &mut Vec<Mention>, particles: &[&str]) {
    let is_doubtful = |mention: &Mention| {
        mention.confidence < WEAK
            && mention.by() == crf::NAME
            && Name::new(document.slice(mention.span), particles)
                .words
                .len()
                == 1
            && is_sentence_initial(document, document.token_at(mention.span.start))
    };
    if !mentions.iter().any(is_doubtful) {
        return;
    }
    let lower_case: FxHashSet<&str> = document
        .tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| document.slice(token.span))
        .filter(|word| word.chars().next().is_some_and(char::is_lowercase))
        .collect();
    mentions.retain(|mention| {
        !is_doubtful(mention) || !lower_case.contains(lower(document.slice(mention.span)).as_str())
    });
}

fn drafts(
    document: &Document,
    mentions: &[Mention],
    bearers: Bearers,
    ambiguous: BTreeMap<String, (Vec<usize>, Vec<usize>)>,
    shared: &FxHashMap<usize, String>,
    words: &PeopleWords,
    offices: Vec<Span>,
) -> Vec<Draft> {
    let people = mentions.iter().map(|mention| mention.span);
    let roles = Roles::new(document, people).with_offices(offices);
    let mut used: BTreeMap<String, u32> = BTreeMap::new();
    let mut order: Vec<Bearer> = bearers.people;
    // Positions in `candidates` refer to the order of discovery; identifiers are given in text order.
    let mut places: Vec<usize> = (0..order.len()).collect();
    let first = |bearer: &Bearer| {
        bearer
            .mentions
            .iter()
            .filter_map(|&index| mentions.get(index))
            .map(|mention| mention.span.start)
            .min()
    };
    places.sort_by_key(|&place| order.get(place).and_then(first));
    let mut ids: Vec<String> = vec![String::new(); order.len()];
    let mut drafts = Vec::with_capacity(order.len() + ambiguous.len());
    for place in places {
        let Some(bearer) = order.get_mut(place) else {
            continue;
        };
        bearer
            .mentions
            .sort_by_key(|&index| mentions.get(index).map(|mention| mention.span));
        let fullest = fullest(document, mentions, shared, &bearer.mentions);
        let base = format!("person:{}", slug(&fullest));
        let count = used.entry(base.clone()).or_insert(0);
        *count += 1;
        let id = if *count == 1 {
            base
        } else {
            format!("{base}-{count}")
        };
        if let Some(slot) = ids.get_mut(place) {
            slot.clone_from(&id);
        }
        let mut draft = Draft::new(id, EntityType::Person, fullest);
        draft.mentions = bearer
            .mentions
            .iter()
            .filter_map(|&index| mentions.get(index))
            .map(|mention| with_kind(document, mention, &bearer.name, words))
            .collect();
        if let Some(Reference::Known(known)) = draft
            .mentions
            .iter()
            .map(|mention| &mention.reference)
            .find(|reference| matches!(reference, Reference::Known(_)))
        {
            draft.known = Some((**known).clone());
        }
        draft.role = best_role(&roles, &draft.mentions);
        drafts.push(draft);
    }
    for (_, (candidates, indices)) in ambiguous {
        let own: Vec<Mention> = indices
            .iter()
            .filter_map(|&index| mentions.get(index))
            .cloned()
            .collect();
        let words = own
            .first()
            .map(|mention| label(document.slice(mention.span)))
            .unwrap_or_default();
        let mut draft = Draft::new("person:?".to_owned(), EntityType::Person, words);
        draft.candidates = candidates
            .iter()
            .filter_map(|&candidate| ids.get(candidate))
            .cloned()
            .collect();
        draft.candidates.sort_unstable();
        draft.mentions = own
            .into_iter()
            .map(|mut mention| {
                mention.kind = MentionKind::Surname;
                mention
            })
            .collect();
        drafts.push(draft);
    }
    drafts
}

/// The function that says most of those stated beside the mentions, the first of those.
fn best_role(roles: &Roles<'_>, mentions: &[Mention]) -> Option<String> {
    let mut best: Option<(String, Strength)> = None;
    for mention in mentions {
        let stated = match &mention.role {
            Some(role) => Some((role.clone(), Strength::Weak)),
            None => roles.beside(mention.span),
        };
        if let Some((role, strength)) = stated
            && best.as_ref().is_none_or(|(_, other)| strength > *other)
        {
            best = Some((role, strength));
            if strength == Strength::Full {
                break;
            }
        }
    }
    best.map(|(role, _)| role)
}

/// The mention with its kind: the whole name, or a part of it.
fn with_kind(document: &Document, mention: &Mention, whole: &Name, words: &PeopleWords) -> Mention {
    let mut mention = mention.clone();
    let own = Name::new(document.slice(mention.span), words.particles);
    if own.strong < 2 && own.words.len() < whole.words.len() && whole.strong > 1 {
        mention.kind = MentionKind::Surname;
    }
    mention
}

/// The label: the form with most words, the longest of those, in mixed case rather than in capitals, the first of those.
fn fullest(
    document: &Document,
    mentions: &[Mention],
    shared: &FxHashMap<usize, String>,
    indices: &[usize],
) -> String {
    let mut best: Option<((usize, bool, usize), String)> = None;
    for &index in indices {
        let Some(mention) = mentions.get(index) else {
            continue;
        };
        let written = || document.slice(mention.span);
        let name = label(shared.get(&index).map_or_else(written, String::as_str));
        let mixed = name.chars().any(char::is_lowercase);
        let rank = (name.split([' ', '-']).count(), mixed, name.chars().count());
        if best.as_ref().is_none_or(|(other, _)| rank > *other) {
            best = Some((rank, name));
        }
    }
    best.map(|(_, name)| name).unwrap_or_default()
}

/// A mention that the article's own names gave rise to.
pub(super) fn derived(span: Span, evidence: &'static str, confidence: f32) -> Mention {
    Mention {
        span,
        entity_type: EntityType::Person,
        kind: MentionKind::Surname,
        reference: Reference::Named,
        evidence: Cow::Borrowed(evidence),
        confidence,
        role: None,
        first_name: None,
    }
}
