//! Rebuilds `models/countries.json` from Unicode CLDR: the npm packages `cldr-core` and `cldr-localenames-full`, unpacked.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::languages;
use crate::recognize::countries::{Atlas, CountryFacts, Region};

/// The atlas could not be rebuilt.
#[derive(Debug, thiserror::Error)]
pub enum AtlasError {
    /// A file of CLDR could not be read.
    #[error(
        "cannot read {path}: {source}\nhint: unpack the npm packages cldr-core and cldr-localenames-full there"
    )]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// A file of CLDR is not what it was.
    #[error("{path} is not JSON as CLDR has it: {source}")]
    Malformed {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        source: serde_json::Error,
    },
}

/// Codes that CLDR has and ISO 3166-1 only reserves, or not even that.
const RESERVED: &[&str] = &[
    "AC", "CP", "CQ", "DG", "EA", "IC", "TA", "QO", "EU", "EZ", "UN",
];
/// Region that means the whole world.
const WORLD: &str = "001";

/// The atlas from the folders of `cldr-core` and `cldr-localenames-full`. CLDR has no Wikidata items: those of `previous`
/// are kept.
///
/// # Errors
/// A file that is missing or is not what CLDR ships.
pub fn rebuild(previous: &Atlas, core: &Path, names: &Path) -> Result<Atlas, AtlasError> {
    let package = read(&core.join("package.json"))?;
    let containment = read(&core.join("supplemental/territoryContainment.json"))?;
    let codes = read(&core.join("supplemental/codeMappings.json"))?;
    let mut atlas = Atlas {
        source: format!(
            "Unicode CLDR {}",
            package
                .get("version")
                .and_then(Value::as_str)
                .unwrap_or("?")
        ),
        ..Atlas::default()
    };
    let mut parents: BTreeMap<&str, &str> = BTreeMap::new();
    for (parent, entry) in members(&containment, "/supplemental/territoryContainment") {
        // Groupings such as Latin America lie across the regions of M49.
        let is_region = parent.len() == 3 && parent.bytes().all(|byte| byte.is_ascii_digit());
        if !is_region || entry.get("_grouping").is_some() {
            continue;
        }
        let children = entry.get("_contains").and_then(Value::as_array);
        for child in children.into_iter().flatten().filter_map(Value::as_str) {
            parents.insert(child, parent);
        }
    }
    for (&child, &parent) in &parents {
        let within = (parent != WORLD).then(|| parent.to_owned());
        if child.len() == 3 {
            let names = BTreeMap::new();
            atlas
                .regions
                .insert(child.to_owned(), Region { within, names });
        } else if !RESERVED.contains(&child) {
            let facts = country(&codes, previous, child, within);
            atlas.countries.insert(child.to_owned(), facts);
        }
    }
    // CLDR puts Antarctica with the far islands of Oceania, which is no region of M49.
    for code in ["AQ", "BV", "GS", "HM", "TF"] {
        if !atlas.countries.contains_key(code) {
            let facts = country(&codes, previous, code, None);
            atlas.countries.insert(code.to_owned(), facts);
        }
    }
    for language in languages::ALL {
        let tag = language.code();
        let path = names.join(format!("main/{tag}/territories.json"));
        let file = read(&path)?;
        let at = format!("/main/{tag}/localeDisplayNames/territories");
        for (territory, name) in members(&file, &at) {
            let Some(name) = name.as_str() else { continue };
            let (territory, variant) = territory
                .split_once("-alt-")
                .map_or((territory, ""), |(territory, variant)| (territory, variant));
            if let Some(region) = atlas
                .regions
                .get_mut(territory)
                .filter(|_| variant.is_empty())
            {
                region.names.insert(tag.to_owned(), name.to_owned());
            }
            if let Some(country) = atlas.countries.get_mut(territory) {
                let known = country.names.entry(tag.to_owned()).or_default();
                add_names(known, name, variant == "short" && name.chars().count() > 5);
            }
        }
    }
    Ok(atlas)
}

/// The atlas as the bytes of its model file: one country a line, so that a change is one line of a diff.
///
/// # Errors
/// None in practice: the atlas holds only text.
pub fn render(atlas: &Atlas) -> Result<String, serde_json::Error> {
    let mut out = format!("{{\"source\":{},\n", serde_json::to_string(&atlas.source)?);
    let lines = |entries: Result<Vec<String>, serde_json::Error>| {
        Ok::<_, serde_json::Error>(entries?.join(",\n"))
    };
    let entry = |code: &String, value: String| format!("\"{code}\":{value}");
    let regions = atlas
        .regions
        .iter()
        .map(|(code, region)| Ok(entry(code, serde_json::to_string(region)?)))
        .collect();
    let countries = atlas
        .countries
        .iter()
        .map(|(code, facts)| Ok(entry(code, serde_json::to_string(facts)?)))
        .collect();
    out.push_str("\"regions\":{\n");
    out.push_str(&lines(regions)?);
    out.push_str("},\n\"countries\":{\n");
    out.push_str(&lines(countries)?);
    out.push_str("}}\n");
    Ok(out)
}

fn country(codes: &Value, previous: &Atlas, code: &str, region: Option<String>) -> CountryFacts {
    let text = |key: &str| {
        codes
            .pointer(&format!("/supplemental/codeMappings/{code}/{key}"))
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    CountryFacts {
        alpha3: text("_alpha3"),
        numeric: text("_numeric"),
        wikidata: previous
            .countries
            .get(code)
            .and_then(|facts| facts.wikidata.clone()),
        region,
        names: BTreeMap::new(),
    }
}

/// `Myanmar (Birmanie)` is two names; the short form of a long one is the one to show.
fn add_names(known: &mut Vec<String>, name: &str, first: bool) {
    let mut seen: BTreeSet<String> = known.iter().cloned().collect();
    let parts = name.split(['(', ')']).map(str::trim);
    for part in parts.filter(|part| part.chars().count() > 3) {
        if seen.insert(part.to_owned()) {
            if first {
                known.insert(0, part.to_owned());
            } else {
                known.push(part.to_owned());
            }
        }
    }
}

fn members<'a>(value: &'a Value, pointer: &str) -> impl Iterator<Item = (&'a str, &'a Value)> {
    value
        .pointer(pointer)
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(key, value)| (key.as_str(), value))
}

fn read(path: &Path) -> Result<Value, AtlasError> {
    let bytes = std::fs::read(path).map_err(|source| AtlasError::Unreadable {
        path: path.to_path_buf(),
        source,
    })?;
    serde_json::from_slice(&bytes).map_err(|source| AtlasError::Malformed {
        path: path.to_path_buf(),
        source,
    })
}
