//! Where places lie: the state of a town or region that another recogniser found, by two lists. It proposes nothing of its own,
//! since a word such as `Nancy` or `Tours` is a place only where the tagger says so.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::article::EntityType;
use crate::link::bare_key;
use crate::link::surface::{fold, slug};
use crate::models::{ModelError, Models};
use crate::text::Document;

use super::{Known, Mention, Recognizer, Reference};

/// The list of towns: folded name, a tab, ISO 3166-1 code; sorted by name.
pub const PLACES: &str = "places.tsv";
/// The list of regions: ISO 3166-1 code, a tab, names between semicolons. It wins over the towns.
const REGIONS: &str = "regions.tsv";

/// The two lists.
#[derive(Debug)]
pub struct Places {
    towns: Cow<'static, str>,
    /// Where each line of `towns` lies: searched in place, since to read tens of thousands of names into a map would take longer
    /// than many articles.
    lines: Vec<Range<usize>>,
    /// Folded name and ISO 3166-1 code.
    regions: FxHashMap<String, String>,
}

impl Places {
    /// Reads the lists.
    ///
    /// # Errors
    /// A list that is missing, malformed or out of order.
    pub fn new(models: &Models) -> Result<Self, ModelError> {
        Self::read(models.text(PLACES)?, &models.text(REGIONS)?)
    }

    fn read(towns: Cow<'static, str>, listed: &str) -> Result<Self, ModelError> {
        let malformed = |file: &str, line: usize, detail: &str| ModelError::Malformed {
            name: file.to_owned(),
            detail: format!("line {}: {detail}", line + 1),
        };
        let mut lines = Vec::new();
        let (mut start, mut before) = (0, "");
        for (number, line) in towns.split('\n').enumerate() {
            let end = start + line.len();
            if !is_remark(line) {
                match line.split_once('\t') {
                    Some((name, state)) if is_code(state) && name > before => before = name,
                    Some((_, state)) if is_code(state) => {
                        return Err(malformed(PLACES, number, "not in the order of the names"));
                    }
                    _ => {
                        return Err(malformed(
                            PLACES,
                            number,
                            "not a name, a tab and an ISO 3166-1 code",
                        ));
                    }
                }
                lines.push(start..end);
            }
            start = end + 1;
        }
        let mut regions = FxHashMap::default();
        for (number, line) in listed
            .lines()
            .enumerate()
            .filter(|(_, line)| !is_remark(line))
        {
            match line.split_once('\t') {
                Some((state, names)) if is_code(state) => {
                    let names = names
                        .split(';')
                        .map(|name| (fold(name.trim()), state.to_owned()));
                    regions.extend(names);
                }
                _ => {
                    return Err(malformed(
                        REGIONS,
                        number,
                        "not an ISO 3166-1 code, a tab and names",
                    ));
                }
            }
        }
        Ok(Self {
            towns,
            lines,
            regions,
        })
    }

    /// ISO 3166-1 code of the state in which the place of this folded name lies.
    fn state(&self, name: &str) -> Option<&str> {
        let entry = |line: &Range<usize>| self.towns.get(line.clone())?.split_once('\t');
        self.regions.get(name).map(String::as_str).or_else(|| {
            let found = self
                .lines
                .binary_search_by_key(&Some(name), |line| entry(line).map(|(name, _)| name));
            entry(self.lines.get(found.ok()?)?).map(|(_, state)| state)
        })
    }
}

impl Recognizer for Places {
    fn name(&self) -> &'static str {
        "places"
    }

    fn recognize(&self, document: &Document, found: &mut Vec<Mention>) {
        for mention in found {
            if mention.entity_type != EntityType::Place || mention.reference != Reference::Named {
                continue;
            }
            let name = bare_key(document.slice(mention.span));
            if let Some(state) = self.state(&name) {
                mention.reference = Reference::Known(Box::new(Known {
                    id: format!("{}:{}", EntityType::Place.as_str(), slug(&name)).into(),
                    country: Some(state.to_owned().into()),
                    ..Known::default()
                }));
            }
        }
    }
}

fn is_remark(line: &str) -> bool {
    line.is_empty() || line.starts_with('#')
}

fn is_code(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn places() -> Places {
        Places::new(&Models::default()).unwrap()
    }

    #[test]
    fn a_town_or_region_lies_in_its_state() {
        let places = places();
        let states = [
            "rouen",
            "montreal",
            "quebec",
            "riga",
            "corse-du-sud",
            "londres",
            "ecosse",
        ]
        .map(|name| places.state(name).unwrap_or("?"));
        assert_eq!(states, ["FR", "CA", "CA", "LV", "FR", "GB", "GB"]);
    }

    #[test]
    fn a_name_that_several_states_share_lies_nowhere() {
        assert_eq!(places().state("cambridge"), None);
        assert_eq!(places().state("no such town"), None);
    }

    #[test]
    fn the_first_and_the_last_town_of_the_list_are_found() {
        let towns = Cow::Borrowed("# remark\naa\tFR\nbb\tBE\ncc\tCH\n");
        let places = Places::read(towns, "").unwrap();
        let states = ["aa", "bb", "cc"].map(|name| places.state(name).unwrap_or("?"));
        assert_eq!(states, ["FR", "BE", "CH"]);
    }

    #[test]
    fn a_malformed_list_is_refused_with_its_line() {
        for (towns, regions, place) in [
            ("aa\tFR\nAA\tFR", "", "line 2: not in the order"),
            ("aa", "", "line 1: not a name"),
            ("", "# remark\nfr\tAa", "line 2: not an ISO 3166-1 code"),
        ] {
            let error = Places::read(Cow::Borrowed(towns), regions).unwrap_err();
            assert!(error.to_string().contains(place), "{error}");
        }
    }
}
