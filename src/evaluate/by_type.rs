//! One type at a time: from the whole article down to single mentions, what it is taken for, and where it goes wrong.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;

use super::confusion::Confusion;
use super::gold::{GoldArticle, GoldForm};
use super::score::{forms, overlap, plain};
use super::{ArticleErrors, Counts, Measure, Report};
use crate::article::{EnrichedArticle, Entity, EntityType};

/// Types that are annotated.
const TYPES: [EntityType; 4] = [
    EntityType::Country,
    EntityType::Ministry,
    EntityType::Person,
    EntityType::Organisation,
];
/// Articles named as the worst.
const WORST: usize = 5;

/// The scores of one type.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TypeReport {
    /// The type.
    #[serde(rename = "type")]
    pub entity_type: EntityType,
    /// Articles compared.
    pub articles: usize,
    /// From the article's entities down to mentions.
    pub measures: Vec<Measure>,
    /// What its forms were taken for, and what was taken for it.
    pub confusion: Confusion,
    /// Articles with errors of this type, worst first.
    pub errors: Vec<ArticleErrors>,
}

/// Scores of each annotated type, the predictions matched to the gold by `id`; `report` is that of all types together.
pub fn by_type(
    golds: &[GoldArticle],
    predicted: &[EnrichedArticle],
    report: &Report,
) -> Vec<TypeReport> {
    TYPES
        .into_iter()
        .map(|entity_type| {
            let names = measures_of(entity_type);
            let mut measures: Vec<Measure> = names
                .iter()
                .filter_map(|name| report.measure(name).cloned())
                .collect();
            let counted: Vec<(Counts, Counts)> = golds
                .iter()
                .map(|gold| {
                    let found = predicted.iter().find(|article| article.id == gold.id);
                    let entities = found.map_or(&[][..], |article| article.entities.as_slice());
                    levels(entity_type, gold, entities)
                })
                .collect();
            let (overlaps, mentions): (Vec<_>, Vec<_>) = counted.into_iter().unzip();
            if entity_type != EntityType::Ministry {
                measures.push(Measure::new("forms overlap", &overlaps));
            }
            measures.push(Measure::new("mentions", &mentions));
            let of_type = |errors: &[String]| -> Vec<String> {
                let own = |error: &&String| {
                    error
                        .split_once(": ")
                        .is_some_and(|(name, _)| names.contains(&name))
                };
                errors.iter().filter(own).cloned().collect()
            };
            let mut errors: Vec<ArticleErrors> = report
                .errors
                .iter()
                .map(|article| ArticleErrors {
                    id: article.id.clone(),
                    missing: of_type(&article.missing),
                    spurious: of_type(&article.spurious),
                })
                .filter(|article| article.count() > 0)
                .collect();
            errors.sort_by(|a, b| b.count().cmp(&a.count()).then_with(|| a.id.cmp(&b.id)));
            TypeReport {
                entity_type,
                articles: golds.len(),
                measures,
                confusion: report.confusion.only(entity_type.as_str()),
                errors,
            }
        })
        .collect()
}

const fn measures_of(entity_type: EntityType) -> &'static [&'static str] {
    match entity_type {
        EntityType::Country => &["countries", "about", "filed under", "country forms"],
        EntityType::Ministry => &["ministries exact", "ministries overlap"],
        EntityType::Person => &["people", "people roles", "people forms"],
        EntityType::Organisation => &["organisations", "organisation forms"],
        EntityType::Place => &[],
    }
}

fn forms_of(entity_type: EntityType, gold: &GoldArticle) -> BTreeSet<String> {
    fn all<'a>(of: impl Iterator<Item = &'a Vec<GoldForm>>) -> BTreeSet<String> {
        forms(of.flatten())
    }
    match entity_type {
        EntityType::Country => all(gold.countries.iter().map(|it| &it.forms)),
        EntityType::Ministry => all(gold.ministries.iter().map(|it| &it.forms)),
        EntityType::Person => all(gold.people.iter().map(|it| &it.forms)),
        EntityType::Organisation => all(gold.organisations.iter().map(|it| &it.forms)),
        EntityType::Place => BTreeSet::new(),
    }
}

/// Distinct forms, where any overlap will do, and mentions: every time that a form stands in the article, since the annotation
/// names forms without their places.
fn levels(entity_type: EntityType, gold: &GoldArticle, entities: &[Entity]) -> (Counts, Counts) {
    let wanted = forms_of(entity_type, gold);
    let found: BTreeSet<(u32, u32, String)> = entities
        .iter()
        .filter(|entity| entity.entity_type == entity_type)
        .flat_map(|entity| &entity.mentions)
        .map(|mention| (mention.start, mention.end, plain(&mention.exact)))
        .collect();
    let distinct: BTreeSet<&str> = found.iter().map(|(.., form)| form.as_str()).collect();
    let mut overlaps = Counts::default();
    for form in &wanted {
        let met = distinct.iter().any(|found| overlap(form, found));
        overlaps.true_positives += u32::from(met);
        overlaps.false_negatives += u32::from(!met);
    }
    for form in &distinct {
        let met = wanted.iter().any(|wanted| overlap(wanted, form));
        overlaps.false_positives += u32::from(!met);
    }
    let text = plain(&format!("{}\n{}", gold.title, gold.text));
    let mut mentions = Counts::default();
    for (form, stands) in occurrences(&text, &wanted) {
        let seen = found.iter().filter(|(.., found)| *found == form).count() as u32;
        mentions.true_positives += seen.min(stands);
        mentions.false_negatives += stands.saturating_sub(seen);
        mentions.false_positives += seen.saturating_sub(stands);
    }
    let others = found.iter().filter(|(.., form)| !wanted.contains(form));
    mentions.false_positives += others.count() as u32;
    (overlaps, mentions)
}

/// How often each form stands in the text as whole words, outside longer ones.
fn occurrences(text: &str, forms: &BTreeSet<String>) -> Vec<(String, u32)> {
    let mut longest: Vec<&String> = forms.iter().collect();
    longest.sort_by_key(|form| std::cmp::Reverse(form.len()));
    let mut taken: Vec<(usize, usize)> = Vec::new();
    let mut counted = Vec::with_capacity(longest.len());
    for form in longest {
        let mut count = 0;
        for (start, found) in text.match_indices(form.as_str()) {
            let end = start + found.len();
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let inside = letter(
                text.get(..start)
                    .and_then(|before| before.chars().next_back()),
            ) || letter(text.get(end..).and_then(|after| after.chars().next()));
            let free = taken.iter().all(|&(from, to)| end <= from || start >= to);
            if !inside && free {
                taken.push((start, end));
                count += 1;
            }
        }
        counted.push((form.clone(), count));
    }
    counted
}

impl fmt::Display for TypeReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::report::table(f, self.articles, &self.measures)?;
        write!(f, "\n{}", self.confusion)?;
        if !self.errors.is_empty() {
            let worst: Vec<String> = self
                .errors
                .iter()
                .take(WORST)
                .map(|article| format!("{} ({})", article.id, article.count()))
                .collect();
            writeln!(f, "\nmost errors: {}", worst.join(", "))?;
        }
        if f.alternate() {
            super::report::disagreements(f, &self.errors)?;
        }
        Ok(())
    }
}
