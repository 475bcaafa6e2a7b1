//! Which types are taken for which: forms of the gold by what they were found as.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;

use crate::article::EntityType;

/// Row or column of what one side does not have.
const NOTHING: &str = "nothing";

/// Counts of distinct forms, article by article: the row is what the gold says, the column what was found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Confusion {
    rows: BTreeMap<&'static str, BTreeMap<&'static str, u32>>,
}

impl Confusion {
    /// Adds an article, given as pairs of type and form.
    pub(super) fn add(
        &mut self,
        gold: &BTreeSet<(EntityType, String)>,
        found: &BTreeSet<(EntityType, String)>,
    ) {
        let types_of = |set: &BTreeSet<(EntityType, String)>, form: &str| -> Vec<EntityType> {
            let all = EntityType::ALL.into_iter();
            all.filter(|&it| set.contains(&(it, form.to_owned())))
                .collect()
        };
        let forms: BTreeSet<&str> = gold.union(found).map(|(_, form)| form.as_str()).collect();
        for form in forms {
            let (mut wanted, mut had) = (types_of(gold, form), types_of(found, form));
            for right in wanted.clone() {
                if had.contains(&right) {
                    self.count(right.as_str(), right.as_str());
                    wanted.retain(|&it| it != right);
                    had.retain(|&it| it != right);
                }
            }
            // What is left over on one side is paired with what is left over on the other.
            for pair in 0..wanted.len().max(had.len()) {
                let name = |types: &[EntityType]| types.get(pair).map_or(NOTHING, |it| it.as_str());
                self.count(name(&wanted), name(&had));
            }
        }
    }

    fn count(&mut self, gold: &'static str, found: &'static str) {
        *self.rows.entry(gold).or_default().entry(found).or_default() += 1;
    }

    /// The row and the column of one type.
    pub(super) fn only(&self, name: &str) -> Self {
        let rows = self.rows.iter().filter_map(|(&gold, row)| {
            let cells = row
                .iter()
                .filter(|&(&found, _)| gold == name || found == name);
            let cells: BTreeMap<_, _> = cells.map(|(&found, &count)| (found, count)).collect();
            (!cells.is_empty()).then_some((gold, cells))
        });
        Self {
            rows: rows.collect(),
        }
    }

    /// How many forms of type `gold` were found as `found`; `nothing` stands for neither.
    pub fn of(&self, gold: &str, found: &str) -> u32 {
        let row = self.rows.get(gold);
        row.and_then(|row| row.get(found)).copied().unwrap_or(0)
    }
}

impl fmt::Display for Confusion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = || {
            let types = EntityType::ALL.into_iter().map(EntityType::as_str);
            types.chain([NOTHING])
        };
        write!(f, "{:<22}", "forms: gold \\ found")?;
        for found in names() {
            write!(f, " {found:>12}")?;
        }
        writeln!(f)?;
        for gold in names().filter(|gold| self.rows.contains_key(gold)) {
            write!(f, "{gold:<22}")?;
            for found in names() {
                write!(f, " {:>12}", self.of(gold, found))?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_of_another_type_is_confused_not_missed() {
        let set = |pairs: &[(EntityType, &str)]| -> BTreeSet<(EntityType, String)> {
            pairs
                .iter()
                .map(|&(it, form)| (it, form.to_owned()))
                .collect()
        };
        let mut confusion = Confusion::default();
        confusion.add(
            &set(&[
                (EntityType::Person, "Marel"),
                (EntityType::Organisation, "INSP"),
                (EntityType::Country, "Mali"),
            ]),
            &set(&[
                (EntityType::Person, "Marel"),
                (EntityType::Person, "INSP"),
                (EntityType::Person, "Pulse"),
            ]),
        );
        assert_eq!(confusion.of("person", "person"), 1);
        assert_eq!(confusion.of("organisation", "person"), 1);
        assert_eq!(confusion.of("country", "nothing"), 1);
        assert_eq!(confusion.of("nothing", "person"), 1);
        assert!(confusion.to_string().contains("nothing"));
    }
}
