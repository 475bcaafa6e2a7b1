//! How much an article is about each entity: frequency, damped; position; spread; share of its type.

use std::collections::BTreeMap;

use crate::article::EntityType;
use crate::text::{Document, PartKind, Span};

use super::entities::Draft;

/// Share of the heaviest country's weight that another must have for the article to be about it too.
const COUNTRY_SHARE: f32 = 0.4;
/// And share of the weight of all countries: a list of ten of them is about none.
const SHARE_OF_ALL: f32 = 0.2;
/// Most countries an article is about.
const MOST_COUNTRIES: usize = 3;
/// Salience from which an article is about an organisation, a ministry, a person or a place without naming it in the title or lead.
const SALIENT: f32 = 0.6;
/// Weight below which a country that the title and lead do not name is a passing mention.
const PASSING: f32 = 1.6;

/// What its ministries, its other institutions and its places add to a country, by their weight.
const MINISTRY_SHARE: f32 = 0.7;
const ORGANISATION_SHARE: f32 = 0.4;
const PLACE_SHARE: f32 = 1.0;
/// Weight of its institutions, and their share of all countries, from which a country need not be named.
const UNNAMED: f32 = 2.5;
const UNNAMED_SHARE: f32 = 0.4;
/// And how many times the weight of every other country: a tie names none.
const UNNAMED_LEAD: f32 = 1.1;
/// Bytes at the start of a paragraph that hold the dateline and the subject of the news.
const DATELINE: u32 = 160;
/// Parts, the title included, in which a dateline is looked for.
const OPENING_PARTS: usize = 3;

/// Weight of one mention by where it stands, and whether it stands where an article says what it is about.
fn weight(document: &Document, span: Span) -> (f32, bool) {
    let Some(part) = document.part_at(span.start) else {
        return (1.0, false);
    };
    match part.kind {
        PartKind::Title => (3.0, true),
        PartKind::Lead => (2.0, true),
        PartKind::Heading => (1.3, false),
        PartKind::Credit => (0.1, false),
        PartKind::Paragraph | PartKind::ListItem | PartKind::Quote => {
            let opening = document
                .parts
                .iter()
                .take(OPENING_PARTS)
                .any(|early| early.span == part.span);
            let dateline = opening && span.start - part.span.start < DATELINE;
            if dateline {
                (2.0, false)
            } else {
                (if opening { 1.3 } else { 1.0 }, false)
            }
        }
    }
}

/// How much of an article an entity takes up.
struct Weight {
    total: f32,
    /// Whether the title or the lead names it.
    prominent: bool,
    /// Share of the parts that name it.
    spread: f32,
}

/// Gives every draft its salience and tells what the article is about. Returns the code of a country that it is about
/// without naming it.
pub(super) fn weigh(document: &Document, drafts: &mut [Draft]) -> Option<String> {
    let mut weights = Vec::with_capacity(drafts.len());
    for draft in drafts.iter() {
        let mut total = 0.0;
        let mut prominent = false;
        let mut parts: Vec<u32> = Vec::new();
        for mention in &draft.mentions {
            let (own, is_prominent) = weight(document, mention.span);
            total += own;
            prominent |= is_prominent;
            if let Some(part) = document.part_at(mention.span.start)
                && parts.last() != Some(&part.span.start)
            {
                parts.push(part.span.start);
            }
        }
        parts.sort_unstable();
        parts.dedup();
        let spread = parts.len() as f32 / document.parts.len().max(1) as f32;
        weights.push(Weight {
            total,
            prominent,
            spread,
        });
    }
    let most = weights
        .iter()
        .fold(0.0_f32, |most, weight| most.max(weight.total));
    let share_of = |entity_type: EntityType| -> f32 {
        drafts
            .iter()
            .zip(&weights)
            .filter(|(draft, _)| draft.entity_type == entity_type)
            .map(|(_, weight)| weight.total)
            .sum()
    };
    let shares: [(EntityType, f32); 5] = [
        EntityType::Country,
        EntityType::Ministry,
        EntityType::Person,
        EntityType::Organisation,
        EntityType::Place,
    ]
    .map(|entity_type| (entity_type, share_of(entity_type)));
    for (draft, weight) in drafts.iter_mut().zip(&weights) {
        let Weight {
            total,
            prominent,
            spread,
        } = *weight;
        let of_type = shares
            .iter()
            .find(|(entity_type, _)| *entity_type == draft.entity_type)
            .map_or(total, |&(_, sum)| sum);
        let frequency = if most > 0.0 {
            total.ln_1p() / most.ln_1p()
        } else {
            0.0
        };
        let share = if of_type > 0.0 { total / of_type } else { 0.0 };
        draft.salience = (0.6 * frequency + 0.2 * spread.sqrt() + 0.2 * share).clamp(0.0, 1.0);
        draft.about = draft.entity_type != EntityType::Country
            && draft.candidates.is_empty()
            && (prominent || (draft.salience >= SALIENT && draft.mentions.len() > 1));
    }
    countries(drafts, &weights)
}

/// What the institutions of each country add to it, by its code: a country weighs more where its government acts.
fn institutions<'a>(drafts: &'a [Draft], weights: &[Weight]) -> BTreeMap<&'a str, f32> {
    let mut countries = BTreeMap::new();
    for (draft, weight) in drafts.iter().zip(weights) {
        let Some(known) = &draft.known else { continue };
        let share = match draft.entity_type {
            EntityType::Ministry if known.public => MINISTRY_SHARE,
            EntityType::Organisation if known.public => ORGANISATION_SHARE,
            EntityType::Place => PLACE_SHARE,
            _ => continue,
        };
        if let Some(country) = known.country.as_deref() {
            *countries.entry(country).or_insert(0.0) += weight.total * share;
        }
    }
    countries
}

/// Tells which of the countries that it names an article is about; returns the code of one that it does not name, where its
/// institutions leave no doubt.
fn countries(drafts: &mut [Draft], weights: &[Weight]) -> Option<String> {
    let mut acting = institutions(drafts, weights);
    let mut ranked: Vec<(usize, f32, bool)> = Vec::new();
    for (index, (draft, weight)) in drafts.iter().zip(weights).enumerate() {
        if draft.entity_type == EntityType::Country && draft.candidates.is_empty() {
            let code = draft.known.as_ref().and_then(|it| it.iso3166.as_deref());
            let acting = code.and_then(|code| acting.remove(code));
            let total = weight.total + acting.unwrap_or(0.0);
            ranked.push((index, total, weight.prominent));
        }
    }
    ranked.sort_by(|a, b| b.2.cmp(&a.2).then(b.1.total_cmp(&a.1)).then(a.0.cmp(&b.0)));
    let totals = || ranked.iter().map(|it| it.1).chain(acting.values().copied());
    let (most, all) = (totals().fold(0.0, f32::max), totals().sum::<f32>());
    let best = acting.iter().max_by(|a, b| a.1.total_cmp(b.1));
    let unnamed = best
        .filter(|&(code, &total)| {
            let others = ranked.iter().map(|it| it.1);
            let others = others.chain(acting.iter().filter(|it| it.0 != code).map(|it| *it.1));
            total >= UNNAMED
                && total >= UNNAMED_SHARE * all
                && others.fold(0.0, f32::max) * UNNAMED_LEAD <= total
        })
        .map(|(&code, _)| code.to_owned());
    for &(index, total, prominent) in ranked.iter().take(MOST_COUNTRIES) {
        let central =
            total >= PASSING && total >= COUNTRY_SHARE * most && total >= SHARE_OF_ALL * all;
        if let Some(draft) = drafts.get_mut(index) {
            draft.about = prominent || central;
        }
    }
    unnamed
}

#[cfg(test)]
mod tests;
