//! What a tagger's labels mean: `B-PER`, `I-ORG`, `O`, with the table of the configuration.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::TransformerError;
use crate::article::EntityType;

/// What a label stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LabelTarget {
    /// A person.
    Person,
    /// A place; a country where the lists know it as one.
    Place,
    /// An organisation; a ministry where the lists know it as one.
    Organisation,
    /// Nothing that is tagged.
    Ignore,
}

impl LabelTarget {
    /// The type of entity; `None` for what is not tagged.
    pub const fn entity_type(self) -> Option<EntityType> {
        match self {
            Self::Person => Some(EntityType::Person),
            Self::Place => Some(EntityType::Place),
            Self::Organisation => Some(EntityType::Organisation),
            Self::Ignore => None,
        }
    }
}

/// Labels that published models use, and what they mean.
const KNOWN: &[(&str, LabelTarget)] = &[
    ("PER", LabelTarget::Person),
    ("PERS", LabelTarget::Person),
    ("PERSON", LabelTarget::Person),
    ("LOC", LabelTarget::Place),
    ("LOCATION", LabelTarget::Place),
    ("GPE", LabelTarget::Place),
    ("ORG", LabelTarget::Organisation),
    ("ORGANIZATION", LabelTarget::Organisation),
    ("ORGANISATION", LabelTarget::Organisation),
    ("MISC", LabelTarget::Ignore),
];

/// One column of the logits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Label {
    /// Index into the types; `None` for `O`.
    pub(crate) kind: Option<usize>,
    /// Begins an entity: `B-`, `S-`, `U-`.
    pub(crate) begins: bool,
    /// Ends one: `E-`, `L-`, `S-`, `U-`.
    pub(crate) ends: bool,
}

/// The columns of a tagger's logits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    columns: Vec<Label>,
    types: Vec<(String, LabelTarget)>,
}

impl Labels {
    /// Reads the names of the columns; `table` goes before what is known of published models.
    ///
    /// # Errors
    /// Names that say nothing, and names that stand in no table.
    pub fn read(
        names: &[String],
        table: &BTreeMap<String, LabelTarget>,
        folder: &Path,
    ) -> Result<Self, TransformerError> {
        let nameless = |name: &String| {
            name.strip_prefix("LABEL_")
                .is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
        };
        if let Some(found) = names.iter().find(|name| nameless(name)) {
            return Err(TransformerError::NamelessLabels {
                folder: folder.to_path_buf(),
                found: found.clone(),
            });
        }
        let mut labels = Self {
            columns: Vec::with_capacity(names.len()),
            types: Vec::new(),
        };
        for name in names {
            let (mark, kind) = split(name);
            let kind = kind.map(|kind| labels.index_of(kind, table)).transpose()?;
            labels.columns.push(Label {
                kind,
                begins: matches!(mark, 'B' | 'S' | 'U'),
                ends: matches!(mark, 'E' | 'L' | 'S' | 'U'),
            });
        }
        Ok(labels)
    }

    fn index_of(
        &mut self,
        kind: &str,
        table: &BTreeMap<String, LabelTarget>,
    ) -> Result<usize, TransformerError> {
        if let Some(index) = self.types.iter().position(|(name, _)| name == kind) {
            return Ok(index);
        }
        let target = table
            .get(kind)
            .copied()
            .or_else(|| {
                KNOWN
                    .iter()
                    .find(|(name, _)| name.eq_ignore_ascii_case(kind))
                    .map(|&(_, target)| target)
            })
            .ok_or_else(|| TransformerError::UnknownLabel {
                label: kind.to_owned(),
            })?;
        self.types.push((kind.to_owned(), target));
        Ok(self.types.len() - 1)
    }

    /// Number of columns.
    pub fn len(&self) -> usize {
        self.columns.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    pub(crate) fn columns(&self) -> &[Label] {
        &self.columns
    }

    /// Name of type `index`, as the model calls it.
    pub fn name(&self, index: usize) -> &str {
        self.types.get(index).map_or("", |(name, _)| name)
    }

    /// What type `index` stands for.
    pub fn target(&self, index: usize) -> LabelTarget {
        self.types
            .get(index)
            .map_or(LabelTarget::Ignore, |&(_, target)| target)
    }
}

/// The mark of a label (` ` when there is none) and its type (`None` for `O`).
fn split(name: &str) -> (char, Option<&str>) {
    if matches!(name, "O" | "o") {
        return (' ', None);
    }
    if let Some((mark, kind)) = name.split_once(['-', '_'])
        && let ("B" | "I" | "E" | "L" | "S" | "U", Some(mark)) = (mark, mark.chars().next())
    {
        return (mark, Some(kind));
    }
    (' ', Some(name))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(names: &[&str], table: &[(&str, LabelTarget)]) -> Result<Labels, TransformerError> {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        let table = table
            .iter()
            .map(|&(name, target)| (name.to_owned(), target))
            .collect();
        Labels::read(&names, &table, Path::new("folder"))
    }

    #[test]
    fn marks_and_types_are_told_apart() {
        let labels = read(&["O", "B-PER", "I-PER", "S-LOC", "ORG"], &[]).unwrap();
        let kinds: Vec<Option<usize>> = labels.columns().iter().map(|c| c.kind).collect();
        assert_eq!(kinds, [None, Some(0), Some(0), Some(1), Some(2)]);
        assert!(labels.columns()[1].begins && !labels.columns()[2].begins);
        assert!(labels.columns()[3].ends);
        assert_eq!(labels.target(2), LabelTarget::Organisation);
    }

    #[test]
    fn the_table_of_the_configuration_goes_first() {
        let table = [
            ("MISC", LabelTarget::Organisation),
            ("CTY", LabelTarget::Place),
        ];
        let labels = read(&["O", "I-MISC", "I-CTY"], &table).unwrap();
        assert_eq!(labels.target(0), LabelTarget::Organisation);
        assert_eq!(labels.target(1), LabelTarget::Place);
    }

    #[test]
    fn a_label_in_no_table_is_an_error_that_says_what_to_write() {
        let said = read(&["O", "B-EVENT"], &[]).unwrap_err().to_string();
        assert!(said.contains("EVENT = "), "{said}");
    }

    #[test]
    fn labels_without_names_are_refused() {
        let said = read(&["LABEL_0", "LABEL_1"], &[]).unwrap_err().to_string();
        assert!(said.contains("id2label"), "{said}");
    }
}
