//! The organisation words of every language, folded and ready to be looked up.

use rustc_hash::FxHashMap;

use crate::languages::{ALL, OrganisationWords};
use crate::text::tokenize;

use super::units;

/// A head that names a body with what follows: `agence`, `institut`.
pub(super) const BODY: u32 = 1;
/// A head that needs a proper name: `mairie`, `université`.
pub(super) const LOCAL: u32 = 1 << 1;
/// A head that a capital makes a name by itself: `Sénat`.
pub(super) const STANDALONE: u32 = 1 << 2;
/// A head that a state completes: `ambassade`, `équipe`.
pub(super) const STATE: u32 = 1 << 3;
/// A head that a political leaning completes: `groupe`, `parti`.
pub(super) const FACTION: u32 = 1 << 4;
/// A word before a name that is not part of it: `société`.
pub(super) const CUE: u32 = 1 << 5;
/// A whole name in lower case: `commission des finances`.
pub(super) const WHOLE: u32 = 1 << 6;
/// A cue that no person follows: `groupe`, not `éditeur`.
pub(super) const FIRM: u32 = 1 << 22;
/// A word in a run of capitalised words: `Agency`.
pub(super) const RUN: u32 = 1 << 7;
/// A legal form after a name: `SA`, `Inc`.
pub(super) const LEGAL: u32 = 1 << 8;
/// No head of an organisation, though it may have an acronym: `loi`.
pub(super) const NO_BODY: u32 = 1 << 9;
/// A unit that a noun beside it names: `mission` (logiciels libres).
pub(super) const UNIT: u32 = 1 << 25;
/// A unit that a capitalised word names: `pôle` (Design).
pub(super) const NAMED_UNIT: u32 = 1 << 26;
/// Introduces an enumeration of firms: `telles que`.
pub(super) const SUCH_AS: u32 = 1 << 27;

/// A head that only a state completes: `équipe`.
pub(super) const TEAM: u32 = 1 << 20;
/// A head that its host completes too: `ambassade`.
pub(super) const POST: u32 = 1 << 31;
/// A head that the genitive of a country completes: `gouvernement`.
pub(super) const GOVERNMENT: u32 = 1 << 29;
/// A common noun that a field of duty makes a name: `direction générale`.
pub(super) const DIRECTORATE: u32 = 1 << 30;
/// A common noun, whatever its capitals.
pub(super) const GENERIC: u32 = 1 << 21;

/// `de`, `du`
pub(super) const OF: u32 = 1 << 10;
/// `pour`, `à`
pub(super) const TOWARD: u32 = 1 << 11;
/// `le`, `la`
pub(super) const ARTICLE: u32 = 1 << 12;
/// `et`
pub(super) const JOIN: u32 = 1 << 13;
/// A word that ends a name.
pub(super) const STOP: u32 = 1 << 14;
/// `national`, `interministériel`
pub(super) const LEVEL: u32 = 1 << 15;
/// `socialiste`
pub(super) const LEANING: u32 = 1 << 16;
/// A function word of the language.
pub(super) const FUNCTION: u32 = 1 << 17;
/// `un`, `cette`: before a head, it is no name.
pub(super) const INDEFINITE: u32 = 1 << 18;
/// A function that a person holds: `directrice`.
pub(super) const HOLDER: u32 = 1 << 23;
/// A preposition with an article: `du`.
pub(super) const CONTRACTION: u32 = 1 << 24;
/// Stands between the members of an enumeration: `ou`, `encore`.
pub(super) const ENUMERATES: u32 = 1 << 28;
/// Joins the words of a run: `of`, `and`.
pub(super) const RUN_LINK: u32 = 1 << 19;

/// A head of one word or more.
#[derive(Debug)]
pub(super) struct Head {
    /// Hashes of the words after the first.
    pub(super) rest: Box<[u64]>,
    pub(super) kind: u32,
}

/// The words of every language.
#[derive(Debug, Default)]
pub(super) struct Vocabularies {
    heads: FxHashMap<(u8, u64), Vec<Head>>,
    words: FxHashMap<(u8, u64), u32>,
    tables: Vec<&'static OrganisationWords>,
}

impl Vocabularies {
    pub(super) fn new() -> Self {
        let mut all = Self::default();
        for (index, language) in ALL.iter().enumerate() {
            let index = index as u8;
            let table = language.organisations();
            all.tables.push(table);
            for (list, kind) in [
                (table.bodies, BODY),
                (table.local, LOCAL),
                (table.standalone, STANDALONE),
                (table.state, STATE),
                (table.factions, FACTION),
                (table.cues, CUE),
                (table.firms, CUE | FIRM),
                (table.whole, WHOLE),
                (table.run_heads, RUN),
                (table.legal_forms, LEGAL),
                (table.no_bodies, NO_BODY),
                (table.teams, TEAM),
                (table.governments, GOVERNMENT),
                (table.posts, POST),
                (table.directorates, DIRECTORATE | GENERIC),
                (table.generic, GENERIC),
                (table.units, UNIT),
                (table.named_units, NAMED_UNIT),
                (table.such_as, SUCH_AS),
            ] {
                for head in list {
                    let mut tokens = Vec::new();
                    tokenize(head, 0, *language, &mut tokens);
                    let mut hashes = units::hashes(head, &tokens).into_iter();
                    if let Some(first) = hashes.next() {
                        all.head(index, first, hashes.collect(), kind);
                    }
                }
            }
            let detection = language.detection();
            let people = language.people();
            for (list, bit) in [
                (table.of, OF),
                (table.toward, TOWARD),
                (table.contractions, CONTRACTION),
                (table.articles, ARTICLE),
                (table.joins, JOIN),
                (table.stops, STOP),
                (table.levels, LEVEL),
                (table.leanings, LEANING),
                (table.indefinites, INDEFINITE),
                (table.run_links, RUN_LINK),
                (table.enumerators, ENUMERATES),
                (people.role_heads, HOLDER),
                (people.titles, HOLDER),
                (detection.function_words, FUNCTION),
                (detection.elisions, FUNCTION),
            ] {
                for word in list {
                    *all.words.entry((index, units::hash(word))).or_default() |= bit;
                }
            }
        }
        all
    }

    fn head(&mut self, language: u8, first: u64, rest: Box<[u64]>, kind: u32) {
        let heads = self.heads.entry((language, first)).or_default();
        match heads.iter_mut().find(|head| head.rest == rest) {
            Some(head) => head.kind |= kind,
            None => heads.push(Head { rest, kind }),
        }
        // Longest first.
        heads.sort_by_key(|head| std::cmp::Reverse(head.rest.len()));
    }

    /// Heads whose first word has this hash, longest first.
    pub(super) fn heads(&self, language: u8, hash: u64) -> &[Head] {
        self.heads
            .get(&(language, hash))
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// Whether the word alone, or with others, is a head of one of these kinds.
    pub(super) fn has_head(&self, language: u8, hash: u64, kinds: u32) -> bool {
        self.heads(language, hash)
            .iter()
            .any(|head| head.kind & kinds != 0)
    }

    /// Whether the word is a head of one of these kinds in any language.
    pub(super) fn has_head_anywhere(&self, hash: u64, kinds: u32) -> bool {
        (0..self.tables.len() as u8).any(|language| self.has_head(language, hash, kinds))
    }

    /// What the word is.
    pub(super) fn word(&self, language: u8, hash: u64) -> u32 {
        self.words.get(&(language, hash)).copied().unwrap_or(0)
    }

    pub(super) fn table(&self, language: u8) -> &'static OrganisationWords {
        self.tables
            .get(language as usize)
            .copied()
            .unwrap_or(OrganisationWords::EMPTY)
    }

    /// How many languages there are.
    pub(super) fn languages(&self) -> u8 {
        self.tables.len() as u8
    }
}

/// Index of a language, by code.
pub(super) fn language_index(code: &str) -> u8 {
    ALL.iter()
        .position(|language| language.code() == code)
        .map_or(u8::MAX, |index| index as u8)
}
