//! What is known about every country and territory of ISO 3166-1: codes, names by language, Wikidata item, and the UN M49
//! regions it lies in.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::models::{ModelError, Models};

/// Model file that holds it.
pub const ATLAS: &str = "countries.json";

/// A region of UN M49.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// Code of the region it lies in, `None` for a continent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<String>,
    /// Name by BCP 47 language code.
    pub names: BTreeMap<String, String>,
}

/// A country or territory.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountryFacts {
    /// ISO 3166-1 alpha-3.
    pub alpha3: String,
    /// ISO 3166-1 numeric, three digits, which is its UN M49 code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub numeric: String,
    /// Wikidata item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
    /// Code of the smallest UN M49 region that it lies in; `None` for Antarctica.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Names by BCP 47 language code, the one to show first.
    pub names: BTreeMap<String, Vec<String>>,
}

/// All countries and regions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Atlas {
    /// Where the names are from, with its version.
    pub source: String,
    /// Regions by M49 code.
    pub regions: BTreeMap<String, Region>,
    /// Countries by ISO 3166-1 alpha-2.
    pub countries: BTreeMap<String, CountryFacts>,
}

impl Atlas {
    /// Reads the shipped atlas, or the one that overrides it.
    ///
    /// # Errors
    /// A model that is missing or malformed.
    pub fn new(models: &Models) -> Result<Self, ModelError> {
        let bytes = models.bytes(ATLAS)?;
        serde_json::from_slice(&bytes).map_err(|error| ModelError::Malformed {
            name: ATLAS.to_owned(),
            detail: error.to_string(),
        })
    }

    /// Name of the country with this alpha-2 code in a language, or else in the first language that has a folder.
    pub fn label(&self, code: &str, language: &str) -> Option<&str> {
        let names = &self.countries.get(code)?.names;
        let shown = |language: &str| names.get(language)?.first().map(String::as_str);
        shown(language).or_else(|| {
            crate::languages::ALL
                .iter()
                .find_map(|other| shown(other.code()))
        })
    }

    /// The UN M49 regions that the country with this alpha-2 code lies in, the continent first, each with its code and
    /// its label in a language. Empty for a code that is not one.
    pub fn regions<'a>(&'a self, code: &str, language: &str) -> Vec<(&'a str, Cow<'a, str>)> {
        let mut found = Vec::new();
        let mut next = self
            .countries
            .get(code)
            .and_then(|country| country.region.as_deref());
        while let Some((code, region)) = next.and_then(|code| self.regions.get_key_value(code)) {
            let label = region
                .names
                .get(language)
                .or_else(|| {
                    crate::languages::ALL
                        .iter()
                        .find_map(|other| region.names.get(other.code()))
                })
                .map_or(Cow::Borrowed(code.as_str()), |label| {
                    Cow::Borrowed(label.as_str())
                });
            found.push((code.as_str(), label));
            // A file that an analyst wrote may go round in circles.
            if found.len() > 4 {
                break;
            }
            next = region.within.as_deref();
        }
        found.reverse();
        found
    }
}
