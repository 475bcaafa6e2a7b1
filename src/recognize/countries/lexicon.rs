//! The names, demonyms and contexts of one language as a trie over hashed pieces.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::languages::{CountryWords, Language};
use crate::text::{Span, tokenize};

use super::atlas::Atlas;
use super::pieces::{self, Piece, Shape, hash_of};
use super::words::{Class, Row, Words};

/// Index into [`Codes::names`].
pub(super) type Code = u16;

/// The codes that entries point at: those of the atlas first, then those that are no country (`US-GA`).
#[derive(Debug)]
pub(super) struct Codes {
    pub(super) names: Vec<String>,
    pub(super) countries: usize,
}

impl Codes {
    pub(super) fn new(atlas: &Atlas, words: &Words) -> Self {
        let mut names: Vec<String> = atlas.countries.keys().cloned().collect();
        let countries = names.len();
        for language in crate::languages::ALL {
            for row in words.rows(language.code()) {
                for code in row.code.split(['|', '+']) {
                    if !names.iter().any(|name| name == code) {
                        names.push(code.to_owned());
                    }
                }
            }
        }
        Self { names, countries }
    }

    pub(super) fn find(&self, code: &str) -> Option<Code> {
        let at = self.names.iter().position(|name| name == code)?;
        Code::try_from(at).ok()
    }

    pub(super) fn name(&self, code: Code) -> &str {
        self.names.get(usize::from(code)).map_or("", String::as_str)
    }

    pub(super) fn is_country(&self, code: Code) -> bool {
        usize::from(code) < self.countries
    }

    /// The country whose part a code such as `US-GA` is.
    pub(super) fn whole(&self, code: Code) -> Option<Code> {
        self.find(self.name(code).split('-').next()?)
    }
}

/// What an entry points at: one code, one of several, or several at once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Target {
    pub(super) codes: SmallVec<[Code; 2]>,
    /// All of them are meant.
    pub(super) all: bool,
}

impl Target {
    pub(super) fn is_ambiguous(&self) -> bool {
        self.codes.len() > 1 && !self.all
    }
}

/// Bytes of the longest article: `les`.
const LONGEST_ARTICLE: u32 = 3;

/// A name or demonym at a node of the trie.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) target: Target,
    pub(super) class: Class,
    /// Pieces of the pattern that are the name itself: first, and one past the last.
    pub(super) from: u8,
    pub(super) to: u8,
    /// Which pieces of the pattern have a capital, by bit.
    capitals: u32,
    /// Public bodies carry it at their end.
    pub(super) direct: bool,
}

impl Entry {
    /// Whether the words are written as this entry asks.
    fn fits(&self, words: &[Piece]) -> bool {
        let name = words
            .get(usize::from(self.from)..usize::from(self.to))
            .unwrap_or_default();
        let capital = || {
            let from = usize::from(self.from);
            self.capitals >> from == 0
                || name.iter().enumerate().any(|(index, piece)| {
                    let at = (from + index).min(31);
                    // A sentence that begins with "La réunion" is about a meeting: an article's capital tells nothing.
                    let tells = name.len() == 1 || piece.span.len() > LONGEST_ARTICLE;
                    tells && self.capitals >> at & 1 == 1 && piece.shape.is(Shape::CAPITAL)
                })
        };
        match self.class {
            Class::Abbreviation => name
                .iter()
                .all(|piece| piece.shape.is(Shape::UPPER) || piece.shape.is(Shape::BREAK)),
            Class::Demonym => {
                let acronym = name.iter().all(|piece| {
                    piece.shape.is(Shape::UPPER)
                        && piece.shape.is(Shape::LONG)
                        && !piece.shape.is(Shape::LOUD)
                        && piece.span.len() <= 4
                });
                !acronym && capital()
            }
            _ => capital(),
        }
    }
}

/// An entry that words of the text spell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Match<'a> {
    pub(super) entry: &'a Entry,
    /// Pieces of the name.
    pub(super) from: usize,
    pub(super) to: usize,
    /// One past the last piece of the whole pattern.
    pub(super) end: usize,
}

/// What a word may be beside a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Roles(u32);

impl Roles {
    pub(super) const LANGUAGE: Self = Self(1);
    pub(super) const LANGUAGE_CONTEXT: Self = Self(1 << 1);
    pub(super) const LANGUAGE_HEAD: Self = Self(1 << 2);
    pub(super) const ARTICLE: Self = Self(1 << 3);
    pub(super) const LANGUAGE_ARTICLE: Self = Self(1 << 4);
    pub(super) const STREET: Self = Self(1 << 5);
    pub(super) const LINK: Self = Self(1 << 6);
    pub(super) const NEUTRAL: Self = Self(1 << 7);
    pub(super) const FOREIGN: Self = Self(1 << 8);
    pub(super) const INCLUSIVE: Self = Self(1 << 9);
    pub(super) const OPENER: Self = Self(1 << 10);
    pub(super) const STATE_HEAD: Self = Self(1 << 11);
    pub(super) const STATE_MODIFIER: Self = Self(1 << 12);

    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Bits of the filter that the first piece of every name passes.
const FILTER_BITS: u32 = 16;

/// One language's names.
#[derive(Debug)]
pub(super) struct Lexicon {
    filter: Vec<u64>,
    edges: FxHashMap<u64, u32>,
    entries: Vec<SmallVec<[Entry; 1]>>,
    compounds: FxHashMap<u64, Target>,
    roles: FxHashMap<u64, Roles>,
    pub(super) words: &'static CountryWords,
}

impl Lexicon {
    pub(super) fn new(
        language: &'static dyn Language,
        atlas: &Atlas,
        words: &Words,
        codes: &Codes,
    ) -> Self {
        let mut lexicon = Self {
            filter: vec![0; 1 << (FILTER_BITS - 6)],
            edges: FxHashMap::default(),
            entries: vec![SmallVec::new()],
            compounds: FxHashMap::default(),
            roles: FxHashMap::default(),
            words: language.countries(),
        };
        for (code, country) in &atlas.countries {
            let target = target(codes, code);
            for name in country.names.get(language.code()).into_iter().flatten() {
                lexicon.add_name(language, name, &target);
            }
        }
        for row in words.rows(language.code()) {
            lexicon.add_row(language, row, codes);
        }
        lexicon.settle();
        lexicon.add_roles(language);
        lexicon
    }

    fn add_row(&mut self, language: &'static dyn Language, row: Row<'_>, codes: &Codes) {
        let target = target(codes, row.code);
        for word in row.words() {
            match row.class {
                Class::Name => self.add_name(language, word, &target),
                Class::Demonym => {
                    for form in inflected(word, self.words.inflections) {
                        self.add(language, &form, &target, Class::Demonym);
                    }
                }
                Class::Compound => {
                    let hash = hash_of(word.rsplit('-').next().unwrap_or(word));
                    self.pass_filter(hash);
                    self.compounds.insert(hash, target.clone());
                }
                class => self.add(language, word, &target, class),
            }
        }
    }

    fn add_name(&mut self, language: &'static dyn Language, name: &str, target: &Target) {
        self.add(language, name, target, Class::Name);
        for ending in self.words.name_endings {
            if !name.ends_with(ending) {
                self.add(language, &format!("{name}{ending}"), target, Class::Name);
            }
        }
    }

    /// Adds a pattern; what stands in brackets is the name, or else the whole.
    fn add(
        &mut self,
        language: &'static dyn Language,
        pattern: &str,
        target: &Target,
        class: Class,
    ) {
        let open = pattern.find('[').unwrap_or(0) as u32;
        let plain = pattern.replace(['[', ']'], "");
        let close = pattern
            .find(']')
            .map_or(plain.len(), |at| at.saturating_sub(1)) as u32;
        let mut tokens = Vec::new();
        tokenize(&plain, 0, language, &mut tokens);
        let pieces = pieces::of_tokens(&plain, &tokens);
        let inside = |piece: &Piece| Span::new(open, close).contains(piece.span);
        let (Some(from), Some(last)) = (
            pieces.iter().position(inside),
            pieces.iter().rposition(inside),
        ) else {
            return;
        };
        let mut node = 0;
        let mut capitals = 0;
        for (index, piece) in pieces.iter().enumerate() {
            if index == 0 {
                self.pass_filter(piece.hash);
            }
            if piece.shape.is(Shape::CAPITAL) && index < 32 {
                capitals |= 1 << index;
            }
            let next = self.entries.len() as u32;
            node = *self.edges.entry(edge(node, piece.hash)).or_insert(next);
            if node == next {
                self.entries.push(SmallVec::new());
            }
        }
        let entry = Entry {
            target: target.clone(),
            class,
            from: from as u8,
            to: last as u8 + 1,
            capitals,
            direct: false,
        };
        let Some(entries) = self.entries.get_mut(node as usize) else {
            return;
        };
        let known = entries.iter().any(|other| {
            other.target == entry.target
                && other.class == entry.class
                && other.capitals == entry.capitals
        });
        if !known {
            entries.push(entry);
        }
    }

    /// Within each node: a name that is uncertain or ambiguous is not also a certain one, and the entries are in the order
    /// in which they are tried.
    fn settle(&mut self) {
        for entries in &mut self.entries {
            if entries.len() < 2 {
                continue;
            }
            let all = entries.clone();
            entries.retain(|entry| {
                entry.class != Class::Direct
                    && !(entry.class == Class::Name
                        && all.iter().any(|other| {
                            let same = other
                                .target
                                .codes
                                .iter()
                                .any(|code| entry.target.codes.contains(code));
                            same && (other.class == Class::Uncertain
                                || other.class == Class::Name
                                    && other.target.codes.len() > entry.target.codes.len())
                        }))
            });
            let direct = all.iter().any(|entry| entry.class == Class::Direct);
            for entry in entries.iter_mut() {
                entry.direct = direct;
            }
            entries.sort_by_key(|entry| match entry.class {
                Class::Blocked => 0,
                Class::Weak => 1,
                Class::Name => 2,
                Class::Abbreviation => 3,
                Class::Demonym => 4,
                Class::Uncertain => 5,
                _ => 6,
            });
        }
    }

    fn add_roles(&mut self, language: &'static dyn Language) {
        let words = self.words;
        let mut add = |list: &[&str], role: Roles| {
            for word in list {
                let known = self.roles.entry(hash_of(word)).or_default();
                *known = known.or(role);
            }
        };
        add(language.detection().function_words, Roles::OPENER);
        add(words.languages, Roles::LANGUAGE);
        add(words.language_contexts, Roles::LANGUAGE_CONTEXT);
        add(words.language_heads, Roles::LANGUAGE_HEAD);
        add(words.articles, Roles::ARTICLE);
        add(words.language_articles, Roles::LANGUAGE_ARTICLE);
        add(words.streets, Roles::STREET);
        add(words.links, Roles::LINK);
        add(words.neutral_parts, Roles::NEUTRAL);
        add(words.foreign_parts, Roles::FOREIGN);
        add(words.inclusive_endings, Roles::INCLUSIVE);
        add(words.openers, Roles::OPENER);
        add(words.state_heads, Roles::STATE_HEAD);
        add(words.state_modifiers, Roles::STATE_MODIFIER);
        for part in words
            .languages
            .iter()
            .chain(words.neutral_parts)
            .chain(words.foreign_parts)
        {
            self.pass_filter(hash_of(part));
        }
    }

    fn pass_filter(&mut self, hash: u64) {
        let bit = (hash >> (64 - FILTER_BITS)) as usize;
        if let Some(word) = self.filter.get_mut(bit / 64) {
            *word |= 1 << (bit % 64);
        }
    }

    /// Whether a name, a compound or a language may start with this piece; rarely true where none does.
    pub(super) fn may_start(&self, piece: &Piece) -> bool {
        let bit = (piece.hash >> (64 - FILTER_BITS)) as usize;
        self.filter
            .get(bit / 64)
            .is_some_and(|word| word >> (bit % 64) & 1 == 1)
    }

    pub(super) fn roles(&self, piece: &Piece) -> Roles {
        self.roles.get(&piece.hash).copied().unwrap_or_default()
    }

    /// What a first part of a compound points at.
    pub(super) fn compound(&self, piece: &Piece) -> Option<&Target> {
        self.compounds.get(&piece.hash)
    }

    /// The longest entry that the pieces from `at` spell, all within whole tokens unless `inside` a token.
    pub(super) fn longest(&self, pieces: &[Piece], at: usize, inside: bool) -> Option<Match<'_>> {
        let mut node = 0;
        let mut best = None;
        for (index, piece) in pieces.iter().enumerate().skip(at) {
            let Some(&next) = self.edges.get(&edge(node, piece.hash)) else {
                break;
            };
            node = next;
            let Some(entries) = self.entries.get(node as usize).filter(|e| !e.is_empty()) else {
                continue;
            };
            let words = pieces.get(at..=index).unwrap_or_default();
            for entry in entries {
                let from = at + usize::from(entry.from);
                let to = at + usize::from(entry.to);
                let whole = inside
                    || pieces
                        .get(from)
                        .is_some_and(|piece| piece.shape.is(Shape::TOKEN_START))
                        && pieces
                            .get(to - 1)
                            .is_some_and(|piece| piece.shape.is(Shape::TOKEN_END));
                if whole && entry.fits(words) {
                    let end = index + 1;
                    best = Some(Match {
                        entry,
                        from,
                        to,
                        end,
                    });
                    break;
                }
            }
        }
        best
    }

    /// A demonym of one piece by its hash alone.
    pub(super) fn demonym(&self, hash: u64) -> Option<&Target> {
        let node = *self.edges.get(&edge(0, hash))?;
        self.entries
            .get(node as usize)?
            .iter()
            .find(|entry| entry.class == Class::Demonym && entry.capitals == 0)
            .map(|entry| &entry.target)
    }
}

fn edge(node: u32, hash: u64) -> u64 {
    hash ^ u64::from(node).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

fn target(codes: &Codes, code: &str) -> Target {
    Target {
        codes: code
            .split(['|', '+'])
            .filter_map(|code| codes.find(code))
            .collect(),
        all: code.contains('+'),
    }
}

/// Every form of a demonym: by the endings of its language, or itself alone after `=`.
fn inflected(word: &str, inflections: &[(&str, &[&str])]) -> Vec<String> {
    if let Some(form) = word.strip_prefix('=') {
        return vec![form.to_owned()];
    }
    inflections
        .iter()
        .find_map(|(ending, forms)| {
            let stem = word.strip_suffix(ending)?;
            Some(forms.iter().map(|form| format!("{stem}{form}")).collect())
        })
        .unwrap_or_else(|| vec![word.to_owned()])
}
