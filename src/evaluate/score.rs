//! Predictions against gold, article by article.

use std::collections::{BTreeMap, BTreeSet};

use super::confusion::Confusion;
use super::gold::{GoldArticle, GoldForm, GoldName};
use super::{ArticleErrors, Counts, Measure, Report};
use crate::article::{EnrichedArticle, Entity, EntityType, Tag};

const MEASURES: [&str; 11] = [
    "countries",
    "country forms",
    "ministries exact",
    "ministries overlap",
    "people forms",
    "people",
    "people roles",
    "organisation forms",
    "organisations",
    "about",
    "filed under",
];

/// Scores predictions, matched to the gold by `id`.
pub fn score(golds: &[GoldArticle], predicted: &[EnrichedArticle]) -> Report {
    let by_id: BTreeMap<&str, &EnrichedArticle> = predicted
        .iter()
        .map(|article| (article.id.as_str(), article))
        .collect();
    let mut columns: Vec<Vec<Counts>> = vec![Vec::with_capacity(golds.len()); MEASURES.len()];
    let mut unpredicted = Vec::new();
    let mut errors = Vec::new();
    let mut confusion = Confusion::default();
    for gold in golds {
        let found = by_id.get(gold.id.as_str());
        if found.is_none() {
            unpredicted.push(gold.id.clone());
        }
        let (entities, tags) = found.map_or_else(Default::default, |article| {
            (article.entities.as_slice(), article.tags.as_slice())
        });
        let mut tally = Tally::new(&gold.id);
        article(gold, entities, tags, &mut tally);
        let wanted = gold_forms(gold);
        let mut found = found_forms(entities);
        // Places are not annotated: one where nothing else is wanted is no mistake.
        found.retain(|(entity_type, form)| {
            *entity_type != EntityType::Place || wanted.iter().any(|(_, wanted)| wanted == form)
        });
        confusion.add(&wanted, &found);
        for (column, counts) in columns.iter_mut().zip(&tally.counts) {
            column.push(*counts);
        }
        if tally.errors.count() > 0 {
            errors.push(tally.errors);
        }
    }
    errors.sort_by(|a, b| b.count().cmp(&a.count()).then_with(|| a.id.cmp(&b.id)));
    Report {
        articles: golds.len(),
        unpredicted,
        measures: MEASURES
            .iter()
            .zip(&columns)
            .map(|(name, column)| Measure::new(name, column))
            .collect(),
        confusion,
        errors,
    }
}

fn gold_forms(gold: &GoldArticle) -> BTreeSet<(EntityType, String)> {
    let countries = gold
        .countries
        .iter()
        .map(|it| (EntityType::Country, &it.forms));
    let ministries = gold
        .ministries
        .iter()
        .map(|it| (EntityType::Ministry, &it.forms));
    let people = gold.people.iter().map(|it| (EntityType::Person, &it.forms));
    let organisations = gold.organisations.iter();
    countries
        .chain(ministries)
        .chain(people)
        .chain(organisations.map(|it| (EntityType::Organisation, &it.forms)))
        .flat_map(|(entity_type, forms)| {
            forms
                .iter()
                .map(move |form| (entity_type, plain(&form.exact)))
        })
        .collect()
}

fn found_forms(entities: &[Entity]) -> BTreeSet<(EntityType, String)> {
    entities
        .iter()
        .flat_map(|it| {
            it.mentions
                .iter()
                .map(|mention| (it.entity_type, plain(&mention.exact)))
        })
        .collect()
}

struct Tally {
    counts: Vec<Counts>,
    errors: ArticleErrors,
}

impl Tally {
    fn new(id: &str) -> Self {
        Self {
            counts: Vec::with_capacity(MEASURES.len()),
            errors: ArticleErrors {
                id: id.to_owned(),
                ..ArticleErrors::default()
            },
        }
    }

    /// Counts matches of gold to predicted strings, and keeps the rest for the error list.
    fn compare(
        &mut self,
        gold: &BTreeSet<String>,
        predicted: &BTreeSet<String>,
        same: impl Fn(&str, &str) -> bool,
    ) {
        let name = MEASURES.get(self.counts.len()).copied().unwrap_or_default();
        let mut counts = Counts::default();
        for wanted in gold {
            if predicted.iter().any(|found| same(wanted, found)) {
                counts.true_positives += 1;
            } else {
                counts.false_negatives += 1;
                self.errors.missing.push(format!("{name}: {wanted}"));
            }
        }
        for found in predicted {
            if !gold.iter().any(|wanted| same(wanted, found)) {
                counts.false_positives += 1;
                self.errors.spurious.push(format!("{name}: {found}"));
            }
        }
        self.counts.push(counts);
    }
}

fn article(gold: &GoldArticle, entities: &[Entity], tags: &[Tag], tally: &mut Tally) {
    let exact = |a: &str, b: &str| a == b;
    let of = |entity_type: EntityType| {
        entities
            .iter()
            .filter(move |entity| entity.entity_type == entity_type)
    };

    let codes: BTreeSet<String> = gold
        .countries
        .iter()
        .map(|country| country.iso.clone())
        .collect();
    let found: BTreeSet<String> = of(EntityType::Country).map(code).collect();
    tally.compare(&codes, &found, same_country);
    let wanted = forms(gold.countries.iter().flat_map(|country| &country.forms));
    tally.compare(&wanted, &mentioned(of(EntityType::Country)), exact);

    let wanted = forms(gold.ministries.iter().flat_map(|ministry| &ministry.forms));
    let found = mentioned(of(EntityType::Ministry));
    tally.compare(&wanted, &found, exact);
    tally.compare(&wanted, &found, overlap);

    let wanted = forms(gold.people.iter().flat_map(|person| &person.forms));
    tally.compare(&wanted, &mentioned(of(EntityType::Person)), exact);
    named(&gold.people, of(EntityType::Person), tally);
    let wanted = gold
        .people
        .iter()
        .filter_map(|person| {
            Some(format!(
                "{} = {}",
                plain(&person.name),
                plain(person.role.as_deref()?)
            ))
        })
        .collect();
    let found = of(EntityType::Person)
        .filter_map(|person| {
            Some(format!(
                "{} = {}",
                plain(&person.label),
                plain(person.role.as_deref()?)
            ))
        })
        .collect();
    tally.compare(&wanted, &found, exact);

    let wanted = forms(
        gold.organisations
            .iter()
            .flat_map(|organisation| &organisation.forms),
    );
    tally.compare(&wanted, &mentioned(of(EntityType::Organisation)), exact);
    named(&gold.organisations, of(EntityType::Organisation), tally);

    let wanted = gold.about.iter().cloned().collect();
    let found = of(EntityType::Country)
        .filter(|country| country.about)
        .map(code)
        .collect();
    tally.compare(&wanted, &found, same_country);
    // As about, but the tags also know countries that the words do not name.
    let tags = tags.iter().filter(|tag| tag.scheme == "iso3166");
    let found = tags.map(|tag| tag.id.clone()).collect();
    tally.compare(&wanted, &found, same_country);
}

/// Entity by entity: an entity is right when it shares a form with a gold one that no other has claimed.
fn named<'a>(gold: &[GoldName], predicted: impl Iterator<Item = &'a Entity>, tally: &mut Tally) {
    let mut open: Vec<(String, BTreeSet<String>)> = gold
        .iter()
        .map(|entity| (plain(&entity.name), forms(entity.forms.iter())))
        .collect();
    let name = MEASURES
        .get(tally.counts.len())
        .copied()
        .unwrap_or_default();
    let mut counts = Counts::default();
    for entity in predicted {
        let found = mentioned(std::iter::once(entity));
        let shared = open
            .iter()
            .position(|(_, forms)| forms.intersection(&found).next().is_some());
        if let Some(index) = shared {
            open.swap_remove(index);
            counts.true_positives += 1;
        } else {
            counts.false_positives += 1;
            tally
                .errors
                .spurious
                .push(format!("{name}: {}", entity.label));
        }
    }
    for (missing, _) in open {
        counts.false_negatives += 1;
        tally.errors.missing.push(format!("{name}: {missing}"));
    }
    tally.counts.push(counts);
}

fn code(entity: &Entity) -> String {
    if entity.candidates.is_empty() {
        entity
            .iso3166
            .clone()
            .unwrap_or_else(|| entity.id.trim_start_matches("country:").to_owned())
    } else {
        entity.candidates.join("|")
    }
}

/// `CG|CD` is met by the same two candidates in any order.
fn same_country(a: &str, b: &str) -> bool {
    let mut a: Vec<&str> = a.split('|').collect();
    let mut b: Vec<&str> = b.split('|').collect();
    a.sort_unstable();
    b.sort_unstable();
    a == b
}

pub(super) fn overlap(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    if a.contains(&b) || b.contains(&a) {
        return true;
    }
    // Two strings of one text that share their end and start crossed.
    let crossed = |a: &str, b: &str| {
        let words: Vec<&str> = a.split(' ').collect();
        (1..words.len()).any(|from| {
            let tail = words.get(from..).unwrap_or_default().join(" ");
            words.len() - from > 1 && b.starts_with(&tail)
        })
    };
    crossed(&a, &b) || crossed(&b, &a)
}

pub(super) fn forms<'a>(forms: impl Iterator<Item = &'a GoldForm>) -> BTreeSet<String> {
    forms.map(|form| plain(&form.exact)).collect()
}

fn mentioned<'a>(entities: impl Iterator<Item = &'a Entity>) -> BTreeSet<String> {
    entities
        .flat_map(|entity| &entity.mentions)
        .map(|mention| plain(&mention.exact))
        .collect()
}

/// Line breaks and runs of spaces are one space; apostrophes are one apostrophe; nothing invisible.
pub(super) fn plain(text: &str) -> String {
    crate::link::surface::label(text).replace('’', "'")
}
