//! The corpus, packed: a few hundred bytes an article.

use rustc_hash::FxHashMap;

use super::candidates::{Candidates, Scratch};
use super::postings::Postings;
use super::score::{Parts, rounded};
use super::vectors::Vectors;
use super::{Profile, RelatedOptions, diversity};
use crate::article::Related;

/// What an article that merely mentions an entity at the margin says about it, of 1.
const LEAST_WEIGHT: f32 = 0.235;
/// More for an entity that the article is about.
const ABOUT_WEIGHT: f32 = 0.295;

/// An entity of an article.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named {
    pub(super) number: u32,
    /// Square root of how much the article says about it, 0 to 1: the product of two is what two articles share.
    pub(super) weight: f32,
}

/// One article, as it is shown.
#[derive(Debug)]
struct Shown {
    id: Box<str>,
    title: Box<str>,
    teaser: Box<str>,
    tags: Box<[u32]>,
}

/// Takes in the articles of a corpus, in order.
#[derive(Debug, Default)]
pub struct Builder {
    options: RelatedOptions,
    vectors: Vectors,
    shown: Vec<Shown>,
    /// Days of publication since 1970.
    days: Vec<Option<i32>>,
    fingerprints: Vec<Box<[u32]>>,
    entities: Vec<Named>,
    /// Where the entities of each article end.
    ends: Vec<usize>,
    entity_ids: Names,
    tags: Names,
}

/// All articles of a corpus, ready to be related to each other.
#[derive(Debug)]
pub struct Index {
    pub(super) options: RelatedOptions,
    pub(super) vectors: Vectors,
    shown: Vec<Shown>,
    days: Vec<Option<i32>>,
    fingerprints: Vec<Box<[u32]>>,
    entities: Vec<Named>,
    ends: Vec<usize>,
    rarities: Vec<f32>,
    pub(super) postings: Postings,
    entity_ids: Vec<Box<str>>,
    tags: Vec<Box<str>>,
    candidates: Candidates,
}

/// Strings by number.
#[derive(Debug, Default)]
struct Names {
    numbers: FxHashMap<Box<str>, u32>,
}

impl Names {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        let number = self.numbers.len() as u32;
        self.numbers.insert(name.into(), number);
        number
    }

    fn by_number(self) -> Vec<Box<str>> {
        let mut names: Vec<(u32, Box<str>)> = self
            .numbers
            .into_iter()
            .map(|(name, number)| (number, name))
            .collect();
        names.sort_unstable();
        names.into_iter().map(|(_, name)| name).collect()
    }
}

impl Builder {
    /// An empty corpus.
    pub fn new(options: RelatedOptions) -> Self {
        Self {
            options,
            ..Self::default()
        }
    }

    /// Packs the next article; its position is the number of those before it.
    pub fn add(&mut self, profile: &Profile) {
        self.vectors.push(&profile.vector);
        self.fingerprints
            .push(profile.fingerprint.as_slice().into());
        let first = self.entities.len();
        for entity in &profile.entities {
            if entity.id.ends_with(":?") {
                continue;
            }
            let about = if entity.about { ABOUT_WEIGHT } else { 0.0 };
            let salience = entity.salience.clamp(0.0, 1.0);
            let weight = LEAST_WEIGHT + about + (1.0 - LEAST_WEIGHT - ABOUT_WEIGHT) * salience;
            self.entities.push(Named {
                number: self.entity_ids.number(&entity.id),
                weight: weight.sqrt(),
            });
        }
        if let Some(own) = self.entities.get_mut(first..) {
            own.sort_unstable_by(|a, b| {
                let heavier = || b.weight.total_cmp(&a.weight);
                a.number.cmp(&b.number).then_with(heavier)
            });
        }
        let mut previous = None;
        let mut kept = first;
        for index in first..self.entities.len() {
            let Some(&entity) = self.entities.get(index) else {
                continue;
            };
            if previous.replace(entity.number) != Some(entity.number) {
                self.entities.swap(kept, index);
                kept += 1;
            }
        }
        self.entities.truncate(kept);
        self.ends.push(kept);
        self.shown.push(Shown {
            id: profile.id.as_str().into(),
            title: profile.title.as_str().into(),
            teaser: profile.teaser.as_str().into(),
            tags: profile
                .tags
                .iter()
                .map(|tag| self.tags.number(tag))
                .collect(),
        });
        self.days.push(
            profile
                .published
                .map(|date| (date - jiff::civil::date(1970, 1, 1)).get_days()),
        );
    }

    /// Articles so far.
    pub const fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// Counts how rare each entity is and, for a large corpus, clusters the articles.
    pub fn finish(self) -> Index {
        let mut spread = vec![0_u32; self.entity_ids.numbers.len()];
        for entity in &self.entities {
            if let Some(count) = spread.get_mut(entity.number as usize) {
                *count += 1;
            }
        }
        let rarities: Vec<f32> = spread
            .iter()
            .map(|&count| rarity(count, self.shown.len()))
            .collect();
        let mut index = Index {
            options: self.options,
            vectors: self.vectors,
            shown: self.shown,
            days: self.days,
            fingerprints: self.fingerprints,
            entities: self.entities,
            ends: self.ends,
            rarities,
            postings: Postings::default(),
            entity_ids: self.entity_ids.by_number(),
            tags: self.tags.by_number(),
            candidates: Candidates::default(),
        };
        index.postings = Postings::build(
            &spread,
            |entity| index.rarity(entity as u32) > 0.0,
            (0..index.len()).map(|position| index.entities(position)),
        );
        index.candidates = Candidates::build(&index);
        index
    }
}

/// 1 for an entity of a single article, falling with the logarithm of how many name it (inverse document frequency,
/// Spärck Jones 1972), 0 for one that half of them name.
fn rarity(count: u32, articles: usize) -> f32 {
    // In a handful of articles nothing can be told to be common.
    let half = (articles as f32 / 2.0).max(4.0);
    ((half / count.max(1) as f32).ln() / half.ln()).clamp(0.0, 1.0)
}

impl Index {
    /// Articles in it.
    pub const fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// What to read after the article at `position`, best first: never itself, never a near-duplicate of it, never two
    /// near-duplicates of each other. Empty when nothing is close enough.
    pub fn related(&self, position: usize, scratch: &mut Scratch) -> Vec<Related> {
        self.choose(position, scratch)
            .into_iter()
            .filter_map(|(other, parts)| {
                let shown = self.shown.get(other)?;
                Some(Related {
                    id: shown.id.as_ref().to_owned(),
                    title: shown.title.as_ref().to_owned(),
                    teaser: shown.teaser.as_ref().to_owned(),
                    tags: shown
                        .tags
                        .iter()
                        .filter_map(|&tag| self.tags.get(tag as usize))
                        .map(|tag| tag.as_ref().to_owned())
                        .collect(),
                    published: self.day(other).and_then(date_of),
                    score: rounded(parts.total()),
                    why: self.why(position, other, parts),
                })
            })
            .collect()
    }

    /// Positions of what [`Index::related`] proposes.
    pub fn related_positions(&self, position: usize, scratch: &mut Scratch) -> Vec<usize> {
        self.choose(position, scratch)
            .into_iter()
            .map(|(other, _)| other)
            .collect()
    }

    fn choose(&self, position: usize, scratch: &mut Scratch) -> Vec<(usize, Parts)> {
        // A run that wants no list need not rank.
        if self.options.count == 0 {
            return Vec::new();
        }
        diversity::choose(self, position, self.candidates.of(self, position, scratch))
    }

    /// Identifier of the article at `position`; empty past the end.
    pub fn id(&self, position: usize) -> &str {
        self.shown.get(position).map_or("", |shown| &shown.id)
    }

    pub(super) fn day(&self, position: usize) -> Option<i32> {
        self.days.get(position).copied().flatten()
    }

    pub(super) fn fingerprint(&self, position: usize) -> &[u32] {
        self.fingerprints
            .get(position)
            .map_or(&[], |fingerprint| fingerprint)
    }

    pub(super) fn rarity(&self, entity: u32) -> f32 {
        self.rarities.get(entity as usize).copied().unwrap_or(0.0)
    }

    pub(super) fn entity_id(&self, entity: u32) -> &str {
        self.entity_ids.get(entity as usize).map_or("", |id| id)
    }

    /// Entities of an article, by number.
    pub(super) fn entities(&self, position: usize) -> &[Named] {
        let start = position
            .checked_sub(1)
            .map_or(Some(0), |before| self.ends.get(before).copied());
        let end = self.ends.get(position).copied();
        start
            .zip(end)
            .and_then(|(start, end)| self.entities.get(start..end))
            .unwrap_or_default()
    }
}

fn date_of(day: i32) -> Option<String> {
    jiff::civil::date(1970, 1, 1)
        .checked_add(jiff::Span::new().try_days(day).ok()?)
        .ok()
        .map(|date| date.to_string())
}
