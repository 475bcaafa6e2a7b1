//! A language's grammar of ministries, compiled: words looked up by one folded key.

use rustc_hash::FxHashMap;

use crate::languages::{MinistryHead, MinistryWords, NamedMinistry};
use crate::link::surface::fold;
use crate::text::{Document, TokenKind};

/// Longest word that is looked up, in bytes.
const LONGEST: usize = 64;
/// Shortest word that holds a portfolio and an office in one, in bytes.
const SHORTEST_COMPOUND: usize = 10;

/// Shortest nickname that other languages take over, in bytes: a shorter one is a word of theirs.
const SHORTEST_NICKNAME: usize = 6;

/// What a word may be, one bit each.
pub(super) mod class {
    pub(in super::super) const LINK: u16 = 1;
    pub(in super::super) const BARE_LINK: u16 = 1 << 1;
    pub(in super::super) const ARTICLE: u16 = 1 << 2;
    pub(in super::super) const CONJUNCTION: u16 = 1 << 3;
    pub(in super::super) const NOUN: u16 = 1 << 4;
    pub(in super::super) const PARTIAL: u16 = 1 << 5;
    pub(in super::super) const OBJECT: u16 = 1 << 6;
    pub(in super::super) const ADJECTIVE: u16 = 1 << 7;
    pub(in super::super) const MODIFIER: u16 = 1 << 8;
    pub(in super::super) const RELATION: u16 = 1 << 9;
    pub(in super::super) const RELATION_LINK: u16 = 1 << 10;
    pub(in super::super) const NEVER: u16 = 1 << 11;
    pub(in super::super) const LOCAL: u16 = 1 << 12;
    pub(in super::super) const COLLECTIVE: u16 = 1 << 13;
    pub(in super::super) const NOT_AFTER: u16 = 1 << 14;
    pub(in super::super) const PLACE: u16 = 1 << 15;
}

/// What a phrase opens.
#[derive(Debug, Clone, Copy)]
pub(super) enum Opens {
    /// A ministry or an office with a portfolio.
    Head(&'static MinistryHead),
    /// One with a name of its own.
    Named(&'static NamedMinistry),
    /// The same in another language: index of its lexicon.
    Foreign(usize),
}

/// Words in a row, each folded.
pub(super) type Phrase = Box<[Box<str>]>;

/// One language's words.
#[derive(Debug)]
pub(super) struct Lexicon {
    pub(super) words: &'static MinistryWords,
    /// By first word, longest first.
    phrases: FxHashMap<Box<str>, Vec<(Phrase, Opens)>>,
    classes: FxHashMap<Box<str>, u16>,
    portfolios: FxHashMap<Box<str>, &'static str>,
    national: FxHashMap<Box<str>, &'static str>,
    governments: Vec<(Phrase, &'static str)>,
    pub(super) ranks: Vec<Phrase>,
    pub(super) titles: Vec<Phrase>,
    pub(super) charges: Vec<Phrase>,
    pub(super) beside: Vec<Phrase>,
    pub(super) such_as: Vec<Phrase>,
    pub(super) conjunctions: Vec<Phrase>,
    starts: Starts,
}

impl Lexicon {
    pub(super) fn new(words: &'static MinistryWords) -> Self {
        let mut lexicon = Self {
            words,
            phrases: FxHashMap::default(),
            classes: FxHashMap::default(),
            portfolios: FxHashMap::default(),
            national: FxHashMap::default(),
            governments: words
                .governments
                .iter()
                .map(|(phrase, code)| (split(phrase), *code))
                .collect(),
            ranks: all(words.ranks),
            titles: all(words.titles),
            charges: all(words.charges),
            beside: all(words.beside),
            such_as: all(words.such_as),
            conjunctions: all(words.conjunctions),
            starts: Starts::default(),
        };
        for head in words.heads {
            lexicon.opens(head.words, Opens::Head(head));
        }
        for named in words.named {
            lexicon.opens(named.0, Opens::Named(named));
        }
        for (list, bits) in [
            (words.links, class::LINK),
            (words.bare_links, class::BARE_LINK),
            (words.articles, class::ARTICLE),
            (words.conjunctions, class::CONJUNCTION),
            (words.nouns, class::NOUN),
            (words.partial, class::PARTIAL),
            (words.objects, class::OBJECT),
            (words.adjectives, class::ADJECTIVE),
            (words.modifiers, class::MODIFIER),
            (words.relations, class::RELATION),
            (words.relation_links, class::RELATION_LINK),
            (words.never, class::NEVER),
            (words.local, class::LOCAL),
            (words.collective, class::COLLECTIVE),
            (words.not_after, class::NOT_AFTER),
            (words.place_words, class::PLACE),
        ] {
            for word in list {
                *lexicon.classes.entry(fold(word).into()).or_default() |= bits;
            }
        }
        for (portfolio, phrases) in words.portfolios {
            for phrase in *phrases {
                lexicon.portfolio_words(phrase);
                lexicon.portfolios.insert(key_of(phrase), portfolio);
            }
        }
        for (title, government) in words.national {
            lexicon.national.insert(key_of(title), government);
        }
        for phrases in lexicon.phrases.values_mut() {
            phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        lexicon
    }

    fn opens(&mut self, phrase: &str, what: Opens) {
        let parted = split(phrase);
        // Only some languages part a word at its apostrophe.
        let whole: Phrase = fold(phrase)
            .replace(',', " ,")
            .split(' ')
            .map(Box::from)
            .collect();
        if whole != parted {
            self.opens_with(whole, what);
        }
        self.opens_with(parted, what);
    }

    fn opens_with(&mut self, phrase: Phrase, what: Opens) {
        if let Some(first) = phrase.first() {
            self.starts.add(first);
            self.phrases
                .entry(first.clone())
                .or_default()
                .push((phrase, what));
        }
    }

    /// Adds a body of another language where this one has nothing under its first word.
    pub(super) fn add_foreign(&mut self, head: &MinistryHead, index: usize) {
        let phrase = split(head.words);
        if let Some(first) = phrase.first()
            && !self.phrases.contains_key(first)
            && !self.classes.contains_key(first)
        {
            self.starts.add(first);
            let opens = vec![(Box::from([first.clone()]), Opens::Foreign(index))];
            self.phrases.insert(first.clone(), opens);
        }
    }

    /// Adds a nickname that another language lists: the Farnesina is called so in all of them.
    pub(super) fn add_nickname(&mut self, named: &'static NamedMinistry) {
        let phrase = split(named.0);
        let Some(first) = phrase.first().cloned() else {
            return;
        };
        if named.0.len() < SHORTEST_NICKNAME {
            return;
        }
        if self.phrases(&first).iter().any(|(own, _)| *own == phrase) {
            return;
        }
        self.opens(named.0, Opens::Named(named));
        if let Some(opened) = self.phrases.get_mut(&first) {
            opened.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
    }

    /// The first noun of a portfolio may start one; its other nouns only complete one.
    fn portfolio_words(&mut self, phrase: &str) {
        let key = key_of(phrase);
        let alone = !key.contains(' ');
        let mut nouns = 0;
        for word in key.split(' ') {
            let bits = self.classes.entry(word.into()).or_default();
            if *bits & class::ADJECTIVE == 0 || alone && *bits & class::COLLECTIVE == 0 {
                nouns += 1;
                if *bits & class::PARTIAL == 0 {
                    *bits |= if nouns == 1 {
                        class::NOUN
                    } else {
                        class::OBJECT
                    };
                }
            }
        }
    }

    /// Whether this word may open anything.
    pub(super) fn may_open(&self, word: &[u8]) -> bool {
        self.starts.may(word)
            || !self.words.compounds.is_empty()
                && (SHORTEST_COMPOUND..=LONGEST).contains(&word.len())
                && memchr::memmem::find(word, self.words.compound_part.as_bytes()).is_some()
    }

    pub(super) fn phrases(&self, key: &str) -> &[(Phrase, Opens)] {
        self.phrases.get(key).map_or(&[], Vec::as_slice)
    }

    pub(super) fn class(&self, key: &str) -> u16 {
        self.classes.get(key).copied().unwrap_or(0)
    }

    /// The stable portfolio of folded content words, or of the longest row of first words that is one.
    pub(super) fn portfolio(&self, mut key: &str) -> Option<&'static str> {
        loop {
            if let Some(portfolio) = self.portfolios.get(key) {
                return Some(portfolio);
            }
            key = key.rsplit_once(' ')?.0;
        }
    }

    /// The government that alone has a ministry of these content words.
    pub(super) fn national(&self, key: &str) -> Option<&'static str> {
        self.national.get(key).copied()
    }

    /// The government named at token `index`, and one past its last token.
    pub(super) fn government(
        &self,
        reader: &Reader,
        index: usize,
    ) -> Option<(&'static str, usize)> {
        self.governments
            .iter()
            .find_map(|(phrase, code)| Some((*code, reader.phrase(phrase, index)?)))
    }
}

/// Folds the words of a table entry and parts them at spaces, after apostrophes and before commas, as the tokeniser does.
pub(super) fn split(phrase: &str) -> Phrase {
    fold(phrase)
        .replace(',', " ,")
        .split(' ')
        .flat_map(|word| word.split_inclusive('\''))
        .map(Box::from)
        .collect()
}

fn all(phrases: &[&str]) -> Vec<Phrase> {
    phrases.iter().map(|phrase| split(phrase)).collect()
}

fn key_of(phrase: &str) -> Box<str> {
    fold(phrase).into()
}

/// Which first two bytes words may have: one look that spares a look-up for most words.
#[derive(Debug, Clone)]
struct Starts(Box<[bool]>);

impl Default for Starts {
    fn default() -> Self {
        Self(vec![false; 1 << 16].into_boxed_slice())
    }
}

impl Starts {
    fn add(&mut self, key: &str) {
        if let Some(pair) = Self::pair(key.as_bytes())
            && let Some(slot) = self.0.get_mut(pair)
        {
            *slot = true;
        }
    }

    /// Words with a letter beyond ASCII among the first two are always looked up.
    fn may(&self, word: &[u8]) -> bool {
        match word {
            [a, b, ..] if a.is_ascii() && b.is_ascii() => {
                Self::pair(word).is_some_and(|pair| self.0.get(pair).copied().unwrap_or(false))
            }
            [_, _, ..] => true,
            _ => false,
        }
    }

    fn pair(word: &[u8]) -> Option<usize> {
        match word {
            [a, b, ..] => {
                Some(usize::from(a.to_ascii_lowercase()) << 8 | usize::from(b.to_ascii_lowercase()))
            }
            _ => None,
        }
    }
}

/// Folded words of a stretch of tokens.
pub(super) struct Reader<'a> {
    pub(super) document: &'a Document,
    /// One past the last token that may be read.
    pub(super) limit: usize,
}

impl Reader<'_> {
    pub(super) fn word(&self, index: usize) -> &str {
        if index < self.limit {
            self.document.word(index)
        } else {
            ""
        }
    }

    /// The folded word; empty past the end and for what is too long to be listed.
    pub(super) fn key(&self, index: usize) -> String {
        let word = self.word(index);
        if word.len() > LONGEST {
            String::new()
        } else {
            key(word)
        }
    }

    pub(super) fn is_word(&self, index: usize) -> bool {
        index < self.limit
            && self
                .document
                .tokens
                .get(index)
                .is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// One past the last token of `phrase` when it stands at `index`.
    pub(super) fn phrase(&self, phrase: &Phrase, index: usize) -> Option<usize> {
        let mut at = index;
        for wanted in phrase {
            if *self.key(at) != **wanted {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// The same for the first of several.
    pub(super) fn any(&self, phrases: &[Phrase], index: usize) -> Option<usize> {
        phrases.iter().find_map(|phrase| self.phrase(phrase, index))
    }
}

/// The key of a word: folded. Plain ASCII takes the short way.
pub(super) fn key(word: &str) -> String {
    if word.is_ascii() {
        word.to_ascii_lowercase()
    } else {
        fold(word)
    }
}
