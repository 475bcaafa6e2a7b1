//! What is known of words beforehand: the cluster of each frequent word, how often it has a capital in running text, how frequent
//! it is, and which lists of names it is on.

use super::hashing::fingerprint;
use super::table::Table;
use super::word::Case;

/// Granularities of the clusters.
pub(crate) const GRAINS: usize = 3;

/// Lists that a word may be on, one bit each.
pub(crate) mod lists {
    /// First names given in France; in the table, to boys.
    pub(crate) const FIRST_NAME: u16 = 1;
    /// First names given in France to girls. Only the table tells them apart: the tagger reads [`FIRST_NAME`] for both.
    pub(crate) const GIRLS_NAME: u16 = 1 << 15;
    /// French regions, departments and overseas territories.
    pub(crate) const TERRITORY: u16 = 1 << 1;
    /// Organisations of one word: `SNCF`, `Airbus`.
    pub(crate) const ORGANISATION: u16 = 1 << 2;
    /// Words before a name: `mme`.
    pub(crate) const HONORIFIC: u16 = 1 << 3;
    /// Functions: `directrice`.
    pub(crate) const ROLE: u16 = 1 << 4;
    /// `de`, `van`
    pub(crate) const PARTICLE: u16 = 1 << 5;
    /// What is named after people: `rue`, `prix`.
    pub(crate) const EPONYM: u16 = 1 << 6;
    /// Cities of the world.
    pub(crate) const CITY: u16 = 1 << 7;
    /// A word of the name of a city of several words.
    pub(crate) const CITY_PART: u16 = 1 << 8;
    /// First names elsewhere.
    pub(crate) const FOREIGN_FIRST_NAME: u16 = 1 << 9;
    /// First names anywhere.
    pub(crate) const ANY_FIRST_NAME: u16 = FIRST_NAME | FOREIGN_FIRST_NAME;
    /// Surnames.
    pub(crate) const SURNAME: u16 = 1 << 10;
    /// Months and days of the week.
    pub(crate) const CALENDAR: u16 = 1 << 11;
    /// A word of the name of an organisation of several words.
    pub(crate) const ORGANISATION_PART: u16 = 1 << 12;
    /// Regions, rivers, mountains, districts: places that are no cities.
    pub(crate) const PLACE: u16 = 1 << 13;
    /// A word of the name of such a place of several words.
    pub(crate) const PLACE_PART: u16 = 1 << 14;
    /// The lists of names: a word is on one only when it has a capital.
    pub(crate) const NAMES: u16 = FIRST_NAME
        | TERRITORY
        | ORGANISATION
        | CITY
        | CITY_PART
        | FOREIGN_FIRST_NAME
        | SURNAME
        | ORGANISATION_PART
        | PLACE
        | PLACE_PART;
}

/// What the lexicon holds on a word; all zero for an unknown one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Cluster at each grain, finest first, from 1; 0 for none.
    pub(crate) clusters: [u16; GRAINS],
    /// How often it has a capital where none is due: 0 unknown, 1 never to 7 always.
    pub(crate) capital: u8,
    /// How frequent it is: 0 unknown to 7.
    pub(crate) frequency: u8,
    /// Bits of [`lists`].
    pub(crate) lists: u16,
}

/// The tables, keyed by fingerprints.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lexicon {
    /// Word as written to its finest cluster.
    pub(crate) clusters: Table,
    /// Coarser clusters of each finest one, by its number.
    pub(crate) coarser: Vec<[u16; GRAINS - 1]>,
    /// Word in lower case to capital (3 bits) and frequency (3 bits).
    pub(crate) habits: Table,
    /// Word in lower case without accents to the lists it is on.
    pub(crate) lists: Table,
}

impl Lexicon {
    /// What is known of a word, by the hashes of its forms.
    pub(crate) fn entry(&self, surface: u64, lower: u64, folded: u64, case: Case) -> Entry {
        let cluster = self
            .clusters
            .get(fingerprint(surface))
            .or_else(|| {
                self.clusters
                    .get(fingerprint(lower))
                    .filter(|_| case.has_capital())
            })
            .unwrap_or_default();
        let coarser = self
            .coarser
            .get(cluster as usize)
            .copied()
            .unwrap_or_default();
        let habits = self.habits.get(fingerprint(lower)).unwrap_or_default();
        let mut lists = self.lists.get(fingerprint(folded)).unwrap_or_default();
        if lists & lists::GIRLS_NAME != 0 {
            lists = lists & !lists::GIRLS_NAME | lists::FIRST_NAME;
        }
        if !case.has_capital() {
            lists &= !lists::NAMES;
        }
        Entry {
            clusters: [cluster, coarser[0], coarser[1]],
            capital: (habits & 7) as u8,
            frequency: (habits >> 3 & 7) as u8,
            lists,
        }
    }

    /// Whether the word of this hash, in lower case and without accents, is given as a first name to boys and to girls.
    pub(crate) fn given_to(&self, folded: u64) -> (bool, bool) {
        let lists = self.lists.get(fingerprint(folded)).unwrap_or_default();
        (
            lists & lists::FIRST_NAME != 0,
            lists & lists::GIRLS_NAME != 0,
        )
    }

    /// Whether the word of this lower-case hash seldom has a capital.
    pub(crate) fn is_usually_small(&self, lower: u64) -> bool {
        let habits = self.habits.get(fingerprint(lower)).unwrap_or_default();
        (1..=3).contains(&(habits & 7))
    }
}
