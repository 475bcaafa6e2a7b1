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

use super::entities::Draft;
use super::roles::{Roles, Strength};
use super::surface::{fold, label, lower, slug};
use super::surnames;

/// Most people that one word of a name is compared with: a list of ten thousand Martins stays linear.
const MOST_BEARERS: usize = 32;
/// Below this a one-word name that nothing supports needs more than the tagger's word.
const WEAK: f32 = 0.7;

/// The words of a name: `strong` are those that tell people apart, neither particles nor initials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) words: Vec<String>,
    pub(super) strong: usize,
}

impl Name {
    pub(super) fn new(text: &str, particles: &[&str]) -> Self {
        let folded = fold(text);
        let words: Vec<String> = folded
            .split(|c: char| c.is_whitespace() || matches!(c, '-' | '.' | '\''))
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        let strong = words
            .iter()
            .filter(|word| is_strong(word, particles))
            .count();
        Self { words, strong }
    }

    /// Whether `self` is a shorter way to write `whole`: its words in order among those of `whole`, initials for words that start so,
    /// at least one of them in full; or the same words in another order ("Marel Ana").
    fn shortens(&self, whole: &Self, particles: &[&str]) -> bool {
        let mut rest = whole.words.iter();
        let mut in_full = false;
        let in_order = self.words.iter().all(|word| {
            rest.any(|other| {
                let same = word == other;
                in_full |= same && is_strong(word, particles);
                same || is_initial_of(word, other) || is_initial_of(other, word)
            })
        });
        if in_order && in_full {
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

/// What an honorific says of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gender {
    Feminine,
    Masculine,
}

impl Gender {
    /// That of the honorific before a name; none of a couple's ("M. et Mme Marel").
    fn before(document: &Document, span: Span, words: &PeopleWords) -> Option<Self> {
        let honorific = |past: usize| {
            let at = past.checked_sub(1)?;
            let at = if document.word(at) == "." {
                at.checked_sub(1)?
            } else {
                at
            };
            let word = lower(document.word(at).trim_end_matches('.'));
            let gender = if words.feminine_honorifics.contains(&word.as_str()) {
                Self::Feminine
            } else if words.masculine_honorifics.contains(&word.as_str()) {
                Self::Masculine
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
}

/// One person of the article.
#[derive(Debug)]
pub(super) struct Bearer {
    pub(super) name: Name,
    pub(super) mentions: Vec<usize>,
    gender: Option<Gender>,
    /// Where the full name stands, in order.
    in_full: Vec<u32>,
}

/// The people of an article, found by the words of their names.
#[derive(Debug, Default)]
pub(super) struct Bearers {
    pub(super) people: Vec<Bearer>,
    by_word: FxHashMap<String, Vec<usize>>,
}

impl Bearers {
    fn add(&mut self, name: Name, mention: usize, gender: Option<Gender>, particles: &[&str]) {
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
            in_full: Vec::new(),
        });
    }

    /// Notes where each is named in full, once all of those mentions are assigned.
    fn note_full_names(&mut self, mentions: &[Mention]) {
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
    fn candidates(&self, name: &Name, gender: Option<Gender>, particles: &[&str]) -> Vec<usize> {
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

/// Resolves the people of an article. `others` are the settled mentions of every other type.
pub(super) fn resolve(
    document: &Document,
    mut mentions: Vec<Mention>,
    others: &[Mention],
) -> Vec<Draft> {
    let words = document.language.people();
    let particles = words.particles;
    drop_common_words(document, &mut mentions, particles);
    let mut names: Vec<Name> = mentions
        .iter()
        .map(|mention| Name::new(document.slice(mention.span), particles))
        .collect();

    let mut order: Vec<usize> = (0..mentions.len())
        .filter(|&index| names.get(index).is_some_and(|name| name.strong > 1))
        .collect();
    sort_fullest_first(&mut order, &names);
    let couples = couples(document, &mentions, &names, words);
    let mut bearers = Bearers::default();
    let mut ambiguous: BTreeMap<String, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for index in order {
        assign(
            document,
            &mentions,
            &names,
            index,
            &mut bearers,
            &mut ambiguous,
            &couples,
            words,
        );
    }

    bearers.note_full_names(&mentions);
    let found = surnames::find(document, &bearers, &mentions, others, words);
    for mention in found {
        names.push(Name::new(document.slice(mention.span), particles));
        mentions.push(mention);
    }
    let mut order: Vec<usize> = (0..mentions.len())
        .filter(|&index| names.get(index).is_some_and(|name| name.strong < 2))
        .collect();
    sort_fullest_first(&mut order, &names);
    for index in order {
        assign(
            document,
            &mentions,
            &names,
            index,
            &mut bearers,
            &mut ambiguous,
            &couples,
            words,
        );
    }
    let offices = others
        .iter()
        .filter(|mention| mention.kind == MentionKind::Office)
        .map(|mention| mention.span)
        .collect();
    drafts(document, &mentions, bearers, ambiguous, words, offices)
}

/// Names of one word that stand after honorifics of women and of men.
type Couples = FxHashSet<Vec<String>>;

fn couples(
    document: &Document,
    mentions: &[Mention],
    names: &[Name],
    words: &PeopleWords,
) -> Couples {
    let mut genders: FxHashMap<&[String], Gender> = FxHashMap::default();
    let mut couples = Couples::default();
    for (mention, name) in mentions.iter().zip(names) {
        if name.strong < 2
            && let Some(gender) = Gender::before(document, mention.span, words)
            && *genders.entry(&name.words).or_insert(gender) != gender
        {
            couples.insert(name.words.clone());
        }
    }
    couples
}

fn sort_fullest_first(order: &mut [usize], names: &[Name]) {
    let size = |index: usize| {
        names
            .get(index)
            .map_or((0, 0), |name| (name.strong, name.words.len()))
    };
    order.sort_by(|&a, &b| size(b).cmp(&size(a)).then(a.cmp(&b)));
}

#[allow(clippy::too_many_arguments)] // one step of `resolve`, over all that it holds
fn assign(
    document: &Document,
    mentions: &[Mention],
    names: &[Name],
    index: usize,
    bearers: &mut Bearers,
    ambiguous: &mut BTreeMap<String, (Vec<usize>, Vec<usize>)>,
    couples: &Couples,
    words: &PeopleWords,
) {
    let (Some(name), Some(mention)) = (names.get(index), mentions.get(index)) else {
        return;
    };
    let particles = words.particles;
    let gender = Gender::before(document, mention.span, words);
    let mut candidates = bearers.candidates(name, gender, particles);
    // "Mme Marel" beside "M. Marel": which of the two "Ana Marel" is, nothing says.
    if let &[only] = candidates.as_slice()
        && gender.is_some()
        && couples.contains(&name.words)
        && bearers
            .people
            .get(only)
            .is_some_and(|bearer| bearer.gender.is_none())
    {
        candidates.clear();
    }
    match candidates.as_slice() {
        [] => bearers.add(name.clone(), index, gender, particles),
        &[only] => {
            if let Some(bearer) = bearers.people.get_mut(only) {
                bearer.mentions.push(index);
                bearer.gender = bearer.gender.or(gender);
            }
        }
        several => {
            if let Some(one) = named_before(document, mentions, bearers, several, index) {
                if let Some(bearer) = bearers.people.get_mut(one) {
                    bearer.mentions.push(index);
                }
            } else {
                let entry = ambiguous
                    .entry(name.words.join(" "))
                    .or_insert_with(|| (several.to_vec(), Vec::new()));
                entry.1.push(index);
            }
        }
    }
}

/// The one of `several` whose full name stands in the same part before the mention, if it is the only one there.
fn named_before(
    document: &Document,
    mentions: &[Mention],
    bearers: &Bearers,
    several: &[usize],
    index: usize,
) -> Option<usize> {
    let span = mentions.get(index)?.span;
    let part = document.part_at(span.start)?.span;
    let mut there = several.iter().copied().filter(|&candidate| {
        bearers.people.get(candidate).is_some_and(|bearer| {
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
        let fullest = fullest(document, mentions, &bearer.mentions);
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
fn fullest(document: &Document, mentions: &[Mention], indices: &[usize]) -> String {
    let mut best: Option<((usize, bool, usize), String)> = None;
    for span in indices
        .iter()
        .filter_map(|&index| mentions.get(index))
        .map(|mention| mention.span)
    {
        let name = label(document.slice(span));
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
    }
}
