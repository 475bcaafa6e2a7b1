//! The labels of the tagger: four types, each as beginning, inside, last or unit (BILOU, Ratinov and Roth 2009), and outside.
//!
//! The weights of "outside" are zero by definition, so that a row of weights has sixteen numbers: one vector register.

use super::lattice::Transitions;

/// Labels with weights of their own.
pub(crate) const WIDTH: usize = 16;
/// The label "outside".
pub(crate) const OUTSIDE: usize = WIDTH;
/// All labels.
pub(crate) const LABELS: usize = WIDTH + 1;

/// What the tagger tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameType {
    /// A person.
    Person,
    /// A place, countries included.
    Place,
    /// An organisation, ministries included.
    Organisation,
    /// Another proper name: a work, an event, a law, a product.
    Other,
}

impl NameType {
    /// Every type, in label order.
    pub const ALL: [Self; 4] = [Self::Person, Self::Place, Self::Organisation, Self::Other];

    /// As `CoNLL` files write it.
    pub const fn as_conll(self) -> &'static str {
        match self {
            Self::Person => "PER",
            Self::Place => "LOC",
            Self::Organisation => "ORG",
            Self::Other => "MISC",
        }
    }

    /// The type that a label of one of the annotation schemes stands for; `None` for what the tagger leaves to rules.
    pub fn from_label(label: &str) -> Option<Self> {
        match label {
            "PER" | "Person" | "person" => Some(Self::Person),
            "LOC" | "CTY" | "Location" | "GPE" => Some(Self::Place),
            "ORG" | "MIN" | "Organization" | "Organisation" => Some(Self::Organisation),
            "MISC" => Some(Self::Other),
            _ => None,
        }
    }

    const fn first_label(self) -> usize {
        4 * self as usize
    }
}

/// A name in a sequence of tokens.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NameSpan {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// Its type.
    pub name_type: NameType,
    /// Probability, 0 to 1; 1 in a gold annotation.
    pub confidence: f32,
}

const BEGIN: usize = 0;
const INSIDE: usize = 1;
const LAST: usize = 2;
const UNIT: usize = 3;

/// Whether label `to` may follow label `from`.
pub(crate) const fn may_follow(from: usize, to: usize) -> bool {
    let open = from < WIDTH && matches!(from % 4, BEGIN | INSIDE);
    let continues = to < WIDTH && matches!(to % 4, INSIDE | LAST);
    if open || continues {
        open && continues && from / 4 == to / 4
    } else {
        true
    }
}

/// Whether a sequence may start with it.
pub(crate) const fn may_start(label: usize) -> bool {
    label == OUTSIDE || matches!(label % 4, BEGIN | UNIT)
}

/// Whether a sequence may end with it.
pub(crate) const fn may_end(label: usize) -> bool {
    label == OUTSIDE || matches!(label % 4, LAST | UNIT)
}

/// Labels of a sequence of `length` tokens with these names. Names past the end or over one another are cut off or left out.
pub(crate) fn encode(length: usize, names: &[NameSpan]) -> Vec<u8> {
    let mut labels = vec![OUTSIDE as u8; length];
    for name in names {
        let Some(slots) = labels.get_mut(name.start..name.end.min(length)) else {
            continue;
        };
        if slots.iter().any(|&label| label != OUTSIDE as u8) {
            continue;
        }
        let base = name.name_type.first_label();
        let last = slots.len().saturating_sub(1);
        for (index, slot) in slots.iter_mut().enumerate() {
            let position = match (index == 0, index == last) {
                (true, true) => UNIT,
                (true, false) => BEGIN,
                (false, true) => LAST,
                (false, false) => INSIDE,
            };
            *slot = (base + position) as u8;
        }
    }
    labels
}

/// The names that a well-formed sequence of labels spells; `confidence` is 1.
pub(crate) fn decode(labels: &[u8]) -> Vec<NameSpan> {
    let mut names = Vec::new();
    let mut start = 0;
    for (index, &label) in labels.iter().enumerate() {
        let label = label as usize;
        if label == OUTSIDE {
            continue;
        }
        if matches!(label % 4, BEGIN | UNIT) {
            start = index;
        }
        if matches!(label % 4, LAST | UNIT)
            && let Some(&name_type) = NameType::ALL.get(label / 4)
        {
            names.push(NameSpan {
                start,
                end: index + 1,
                name_type,
                confidence: 1.0,
            });
        }
    }
    names
}

/// The transitions that the scheme allows, all with weight zero.
pub(crate) fn allowed() -> Transitions {
    let mut transitions = Transitions::default();
    for (from, row) in transitions.0.iter_mut().enumerate().take(LABELS) {
        for (to, weight) in row.iter_mut().enumerate().take(LABELS) {
            *weight = if may_follow(from, to) {
                0.0
            } else {
                f32::NEG_INFINITY
            };
        }
    }
    transitions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_spell_the_names_they_were_made_from() {
        let name = |start, end, name_type| NameSpan {
            start,
            end,
            name_type,
            confidence: 1.0,
        };
        let names = vec![
            name(0, 2, NameType::Person),
            name(2, 3, NameType::Place),
            name(5, 9, NameType::Other),
        ];
        assert_eq!(decode(&encode(10, &names)), names);
    }

    #[test]
    fn a_name_is_left_by_its_last_word_only() {
        let labels = encode(
            3,
            &[NameSpan {
                start: 0,
                end: 3,
                name_type: NameType::Person,
                confidence: 1.0,
            }],
        );
        for pair in labels.windows(2) {
            assert!(may_follow(pair[0] as usize, pair[1] as usize));
        }
        assert!(!may_follow(labels[1] as usize, OUTSIDE));
        assert!(!may_end(labels[0] as usize));
        assert!(!may_start(labels[2] as usize));
    }
}
