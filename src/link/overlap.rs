//! What stays when proposals overlap: the one written policy.
//!
//! 1. One mention for one span and type. A list's entry goes before a bare name, then the higher confidence.
//!    Two countries on one span stay both when they are different ones ("franco-brésilienne"), and so do two ministries
//!    ("ministères de l'Intérieur et de la Défense").
//! 2. A blocked span removes the countries inside it ("Air France"), and is then gone itself.
//! 3. A place on the span of a country is the country. A person or an organisation on the span of a country stays
//!    only if it is surer or a list vouches for it, and the country goes; on that of its abbreviation ("UAE") only if listed.
//! 4. A ministry removes every organisation, person and place that lies inside it or crosses it.
//!    An organisation that holds a whole ministry stays beside it ("inspection générale du ministère de …").
//! 5. Among people, organisations and places the longest wins; on one span a list's entry, then the higher confidence.
//!    Hence, within each type the longest wins.
//! 6. Among countries the longest wins ("Guinée-Bissau"). A country inside a person is part of the name and goes;
//!    inside an organisation, a ministry or a place it points at the country and stays ("ambassade du Kenya").
//! 7. A country that crosses a person, an organisation or a place without lying inside it: the longer stays.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::article::{EntityType, MentionKind};
use crate::recognize::{Mention, Reference};
use crate::text::Span;

/// The policy in short, for a reader of an explanation: rule `n` is at `n - 1`.
pub const RULES: [&str; 7] = [
    "one mention for one span and type: a list's entry before a bare name, then the higher confidence",
    "a name that does not point at the country removes the countries inside it",
    "a place, or a less sure name, on the span of a country is the country; the longer of two that cross stays",
    "a ministry removes what lies inside it or crosses it",
    "the longest wins; on one span a list's entry, then the higher confidence",
    "among countries the longest wins; a country inside a person's name is part of the name",
    "a country that crosses a longer or surer name goes",
];

/// Settles overlaps by the policy above; the result is in text order. Time n log n in the mentions.
pub fn settle(mentions: Vec<Mention>) -> Vec<Mention> {
    settle_telling(mentions, &mut |_, _| ())
}

/// As [`settle`], telling every mention that goes, with the number of the rule that it goes by.
pub fn settle_telling(
    mut mentions: Vec<Mention>,
    dropped: &mut dyn FnMut(&Mention, u8),
) -> Vec<Mention> {
    mentions.retain(|mention| !mention.span.is_empty());
    let (blocked, mut mentions): (Vec<_>, Vec<_>) = mentions
        .into_iter()
        .partition(|mention| mention.reference == Reference::Blocked);
    let blocked = Cover::new(blocked.iter().map(|mention| mention.span));
    mentions.retain(|mention| {
        let stays = mention.entity_type != EntityType::Country || !blocked.holds(mention.span);
        if !stays {
            dropped(mention, 2);
        }
        stays
    });
    deduplicate(&mut mentions, dropped);

    let (countries, others): (Vec<_>, Vec<_>) = mentions
        .into_iter()
        .partition(|mention| mention.entity_type == EntityType::Country);
    let countries = longest_countries(countries, dropped);
    let (ministries, others): (Vec<_>, Vec<_>) = others
        .into_iter()
        .partition(|mention| mention.entity_type == EntityType::Ministry);

    let mut ministry_spans = Taken::default();
    let mut kept = Vec::with_capacity(ministries.len() + others.len() + countries.len());
    for ministry in longest_first(ministries) {
        if ministry_spans.insert(ministry.span) || ministry_spans.has(ministry.span) {
            kept.push(ministry);
        } else {
            dropped(&ministry, 5);
        }
    }
    let country_spans: BTreeMap<u32, (u32, f32)> = countries
        .iter()
        .map(|country| {
            let confidence = match country.kind {
                MentionKind::Acronym => f32::INFINITY,
                _ => country.confidence,
            };
            (country.span.start, (country.span.end, confidence))
        })
        .collect();
    let mut other_spans = Taken::default();
    let mut person_spans = Vec::new();
    for other in longest_first(others) {
        if ministry_spans
            .overlapping(other.span)
            .any(|ministry| !strictly_holds(&other, ministry))
        {
            dropped(&other, 4);
        } else if yields_to_country(&other, &country_spans) {
            dropped(&other, 3);
        } else if !other_spans.insert(other.span) {
            dropped(&other, 5);
        } else {
            if other.entity_type == EntityType::Person {
                person_spans.push(other.span);
            }
            kept.push(other);
        }
    }
    let people = Cover::new(person_spans.into_iter());
    for country in countries {
        let crossed = other_spans.overlapping(country.span).any(|other| {
            !other.contains(country.span) && !country.span.contains(other) || country.span == other
        });
        if crossed {
            dropped(&country, 7);
        } else if people.holds(country.span) {
            dropped(&country, 6);
        } else {
            kept.push(country);
        }
    }
    kept.sort_by(text_order);
    kept
}

/// Text order: start, longer first, type, then identifier.
pub(crate) fn text_order(a: &Mention, b: &Mention) -> Ordering {
    (a.span.start, u32::MAX - a.span.end, a.entity_type)
        .cmp(&(b.span.start, u32::MAX - b.span.end, b.entity_type))
        .then_with(|| identifier(a).cmp(identifier(b)))
}

fn identifier(mention: &Mention) -> &str {
    match &mention.reference {
        Reference::Known(known) => &known.id,
        _ => "",
    }
}

/// Whether a list vouches for it. That of places only says where they lie.
fn is_listed(mention: &Mention) -> bool {
    matches!(mention.reference, Reference::Known(_)) && mention.entity_type != EntityType::Place
}

/// Whether a ministry is part of a larger body: "cabinet du ministre …", but not "ministère … du Togo".
fn strictly_holds(outer: &Mention, inner: Span) -> bool {
    outer.entity_type == EntityType::Organisation
        && outer.span.contains(inner)
        && outer.span.start < inner.start
}

fn yields_to_country(other: &Mention, countries: &BTreeMap<u32, (u32, f32)>) -> bool {
    let span = other.span;
    countries
        .range(..span.end)
        .next_back()
        .into_iter()
        .chain(countries.range(..=span.start).next_back())
        .filter(|&(_, &(end, _))| end > span.start)
        .any(|(&start, &(end, confidence))| {
            let country = Span::new(start, end);
            if country == span {
                match other.entity_type {
                    EntityType::Place => true,
                    _ => other.confidence <= confidence && !is_listed(other),
                }
            } else if span.contains(country) {
                false
            } else {
                country.len() > span.len()
            }
        })
}

fn deduplicate(mentions: &mut Vec<Mention>, dropped: &mut dyn FnMut(&Mention, u8)) {
    mentions.sort_by(|a, b| {
        (a.span, a.entity_type)
            .cmp(&(b.span, b.entity_type))
            .then_with(|| is_listed(b).cmp(&is_listed(a)))
            .then_with(|| b.confidence.total_cmp(&a.confidence))
            .then_with(|| identifier(a).cmp(identifier(b)))
            .then_with(|| a.evidence.cmp(&b.evidence))
    });
    let mut kept: Vec<Mention> = Vec::with_capacity(mentions.len());
    for mention in mentions.drain(..) {
        let same_span = kept
            .iter_mut()
            .rev()
            .take_while(|other| {
                other.span == mention.span && other.entity_type == mention.entity_type
            })
            .take(8);
        let mut repeated = false;
        for other in same_span {
            let another = matches!(
                mention.entity_type,
                EntityType::Country | EntityType::Ministry
            ) && is_listed(&mention)
                && is_listed(other)
                && identifier(other) != identifier(&mention);
            if !another {
                repeated = true;
                if other.role.is_none() {
                    other.role.clone_from(&mention.role);
                }
                break;
            }
        }
        if repeated {
            dropped(&mention, 1);
        } else {
            kept.push(mention);
        }
    }
    *mentions = kept;
}

fn longest_countries(
    countries: Vec<Mention>,
    dropped: &mut dyn FnMut(&Mention, u8),
) -> Vec<Mention> {
    let mut taken = Taken::default();
    let mut kept: Vec<Mention> = Vec::with_capacity(countries.len());
    for country in longest_first(countries) {
        if taken.insert(country.span) || taken.has(country.span) {
            kept.push(country);
        } else {
            dropped(&country, 6);
        }
    }
    kept
}

fn longest_first(mut mentions: Vec<Mention>) -> Vec<Mention> {
    mentions.sort_by(|a, b| {
        b.span
            .len()
            .cmp(&a.span.len())
            .then_with(|| is_listed(b).cmp(&is_listed(a)))
            .then_with(|| b.confidence.total_cmp(&a.confidence))
            .then_with(|| text_order(a, b))
    });
    mentions
}

/// Spans that do not overlap, by start.
#[derive(Default)]
struct Taken(BTreeMap<u32, u32>);

impl Taken {
    /// Takes `span` unless something there is taken already.
    fn insert(&mut self, span: Span) -> bool {
        let free = self.overlapping(span).next().is_none();
        if free {
            self.0.insert(span.start, span.end);
        }
        free
    }

    fn has(&self, span: Span) -> bool {
        self.0.get(&span.start) == Some(&span.end)
    }

    fn overlapping(&self, span: Span) -> impl Iterator<Item = Span> {
        self.0
            .range(..span.end)
            .rev()
            .map(|(&start, &end)| Span::new(start, end))
            .take_while(move |taken| taken.end > span.start)
    }
}

/// A union of spans.
pub(crate) struct Cover(Vec<Span>);

impl Cover {
    /// The union of `spans`, in any order.
    pub(crate) fn new(spans: impl Iterator<Item = Span>) -> Self {
        let mut sorted: Vec<Span> = spans.collect();
        sorted.sort_unstable();
        let mut merged: Vec<Span> = Vec::with_capacity(sorted.len());
        for span in sorted {
            match merged.last_mut() {
                Some(last) if span.start < last.end => last.end = last.end.max(span.end),
                _ => merged.push(span),
            }
        }
        Self(merged)
    }

    /// Whether `span` lies inside it.
    pub(crate) fn holds(&self, span: Span) -> bool {
        self.holding(span).is_some()
    }

    /// The span of the union that `span` lies inside.
    pub(crate) fn holding(&self, span: Span) -> Option<Span> {
        self.candidate(span).filter(|cover| cover.contains(span))
    }

    /// Whether `span` touches it.
    pub(crate) fn touches(&self, span: Span) -> bool {
        self.candidate(span)
            .is_some_and(|cover| cover.overlaps(span))
    }

    fn candidate(&self, span: Span) -> Option<Span> {
        let index = self.0.partition_point(|cover| cover.end <= span.start);
        self.0.get(index).copied()
    }
}
