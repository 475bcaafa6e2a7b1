//! Where a portfolio ends: "de l'enseignement supérieur, de la recherche et de l'innovation" and no word more.

use super::governments::Governments;
use super::lexicon::{Lexicon, Opens, Reader, class};
use crate::link::surface::{is_capitalised, lower};

/// Most tokens of one portfolio.
const LONGEST: usize = 80;
/// Shortest unlisted noun that may be a portfolio, in bytes.
const SHORTEST_UNLISTED: usize = 6;

/// A portfolio as the text gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Portfolio {
    /// One past the last token.
    pub(super) end: usize,
    /// Content words of each part, folded, without articles and prepositions: `affaires etrangeres`.
    pub(super) parts: Vec<String>,
    /// Whether all of its first nouns are listed.
    pub(super) listed: bool,
}

/// A link at some token: where what it leads to starts, and whether an article is part of it.
#[derive(Debug, Clone, Copy)]
struct Link {
    next: usize,
    article: bool,
}

/// Reads portfolios with one language's words.
pub(super) struct Portfolios<'a> {
    pub(super) reader: &'a Reader<'a>,
    pub(super) lexicon: &'a Lexicon,
    /// Nothing can be told from capitals.
    pub(super) capitals: bool,
    /// The countries of the article, where there is one.
    pub(super) governments: Option<&'a Governments>,
}

impl Portfolios<'_> {
    fn class(&self, index: usize) -> u16 {
        if index < self.reader.limit {
            self.lexicon.class(&self.reader.key(index))
        } else {
            0
        }
    }

    /// The link at `index`, one of `only` unless that is empty.
    fn link(&self, index: usize, only: &[&str]) -> Option<Link> {
        let bits = self.class(index);
        if bits & class::LINK == 0 {
            return None;
        }
        // "a" is a verb, "à" leads to a portfolio; in capitals the two are the same.
        let spelt = lower(self.reader.word(index));
        if !self.capitals && !self.lexicon.words.links.contains(&spelt.as_str()) {
            return None;
        }
        if !only.is_empty() {
            let key = self.reader.key(index);
            if !only.iter().any(|entry| super::lexicon::key(entry) == key) {
                return None;
            }
        }
        let mut next = index + 1;
        let mut article = bits & class::BARE_LINK == 0;
        if self.class(next) & class::ARTICLE != 0 {
            next += 1;
            article = true;
        }
        Some(Link { next, article })
    }

    /// The portfolio that a link at `index` leads to.
    pub(super) fn linked(&self, index: usize, only: &[&str]) -> Option<Portfolio> {
        let link = self.link(index, only)?;
        let bits = self.class(link.next);
        let listed = bits & (class::NOUN | class::PARTIAL | class::ADJECTIVE) != 0;
        let start = if listed {
            let sure = link.article
                || self.capitals
                || is_capitalised(self.reader.word(link.next))
                || self.reader.word(link.next).contains('-');
            let item = || {
                self.item(link.next, false)
                    .or_else(|| self.told_by_capital(link.next))
            };
            sure.then(item)??
        } else {
            // Where no link needs an article, none tells that a portfolio follows.
            let told = link.article && !self.lexicon.words.bare_links.is_empty();
            let unlisted = told.then(|| self.unlisted(link.next)).flatten();
            unlisted.or_else(|| self.told_by_capital(link.next))?
        };
        Some(self.complete(start, listed))
    }

    /// The portfolio that starts at `index` with nothing before it.
    pub(super) fn bare(&self, index: usize) -> Option<Portfolio> {
        let start = self.item(index, false)?;
        Some(self.complete(start, true))
    }

    /// Adjectives right after a plural head: "ministères économiques et financiers".
    pub(super) fn collective(&self, index: usize) -> Option<Portfolio> {
        if self.class(index) & class::COLLECTIVE == 0 {
            return None;
        }
        let mut parts = vec![self.reader.key(index)];
        let mut end = index + 1;
        while self.class(end) & class::CONJUNCTION != 0
            && self.class(end + 1) & class::COLLECTIVE != 0
        {
            parts.push(self.reader.key(end + 1));
            end += 2;
        }
        Some(Portfolio {
            end,
            parts: vec![parts.join(" ")],
            listed: true,
        })
    }

    /// A noun with its adjectives, from `index` on: where it ends, and its content words.
    /// `completes`: it completes a noun before it, so that nouns that start no portfolio will do.
    fn item(&self, index: usize, completes: bool) -> Option<(usize, String)> {
        let starters = class::NOUN | class::PARTIAL | if completes { class::OBJECT } else { 0 };
        let mut words = String::new();
        let mut at = index;
        // "petites et moyennes entreprises"
        while self.class(at) & class::ADJECTIVE != 0 && self.class(at) & starters == 0 {
            push(&mut words, &self.reader.key(at));
            at += 1;
            if self.class(at) & class::CONJUNCTION != 0
                && self.class(at + 1) & class::ADJECTIVE != 0
            {
                at += 1;
            }
        }
        let bits = self.class(at);
        if bits & starters == 0 || !self.reader.is_word(at) {
            return None;
        }
        push(&mut words, &self.reader.key(at));
        let noun = at;
        at += 1;
        let follows = if self.lexicon.words.noun_rows {
            class::ADJECTIVE | class::NOUN | class::PARTIAL | class::OBJECT
        } else {
            class::ADJECTIVE
        };
        while self.class(at) & follows != 0 && self.reader.is_word(at) {
            push(&mut words, &self.reader.key(at));
            at += 1;
        }
        if bits & class::PARTIAL != 0
            && bits & class::OBJECT == 0
            && at == noun + 1
            && noun == index
        {
            let whole = self.link(at, &[]).is_some_and(|link| {
                self.class(link.next) & (starters | class::OBJECT | class::ADJECTIVE) != 0
            }) || self.related(noun, at).is_some();
            if !whole {
                return None;
            }
        }
        if bits & class::LOCAL != 0 && self.is_local(at) {
            return None;
        }
        Some((at, words))
    }

    /// Whether the name of a place follows: "de la ville de Lourvin" is no portfolio.
    fn is_local(&self, index: usize) -> bool {
        self.link(index, &[]).is_some_and(|link| {
            self.class(link.next) & (class::NOUN | class::OBJECT | class::PARTIAL) == 0
                && is_capitalised(self.reader.word(link.next))
                && !self.capitals
        })
    }

    /// A noun that nobody listed and that looks like a portfolio.
    fn unlisted(&self, index: usize) -> Option<(usize, String)> {
        let word = self.reader.word(index);
        let key = self.reader.key(index);
        let fits = self.reader.is_word(index)
            && key.len() >= SHORTEST_UNLISTED
            && self.class(index) & (class::NEVER | class::LINK | class::ARTICLE) == 0
            && (self.capitals || word.chars().any(char::is_lowercase))
            && self
                .lexicon
                .words
                .endings
                .iter()
                .any(|ending| key.ends_with(super::lexicon::key(ending).as_str()));
        if !fits {
            return None;
        }
        let mut words = key;
        let mut at = index + 1;
        while self.class(at) & class::ADJECTIVE != 0 {
            push(&mut words, &self.reader.key(at));
            at += 1;
        }
        (!self.is_local(at)).then_some((at, words))
    }

    /// A part of a portfolio: a listed noun with what belongs to it, or one that its capital tells.
    fn part(&self, index: usize) -> Option<(usize, String)> {
        self.item(index, false)
            .or_else(|| self.told_by_capital(index))
    }

    /// A capitalised noun that nobody listed: "Unification", "Crédito Público", "Customary Affairs". Its ending or the listed
    /// word behind it speaks for it.
    fn told_by_capital(&self, index: usize) -> Option<(usize, String)> {
        let words = self.lexicon.words;
        let bits = self.class(index);
        let barred = class::NEVER | class::LINK | class::ARTICLE | class::CONJUNCTION;
        let named = |at: usize| {
            self.governments
                .is_some_and(|governments| governments.any(self.reader, at).is_some())
        };
        if !words.capitals_tell
            || self.capitals
            || bits & barred != 0
            || !self.reader.is_word(index)
            || !is_capitalised(self.reader.word(index))
            || named(index)
            || self.opens(index)
        {
            return None;
        }
        let follows = if words.noun_rows {
            class::NOUN | class::PARTIAL | class::OBJECT
        } else {
            class::ADJECTIVE
        };
        let key = self.reader.key(index);
        let next = self.class(index + 1) & follows != 0
            && is_capitalised(self.reader.word(index + 1))
            && !named(index + 1);
        let ending = || {
            key.len() >= SHORTEST_UNLISTED
                && words
                    .endings
                    .iter()
                    .any(|ending| key.ends_with(super::lexicon::key(ending).as_str()))
        };
        if !next && !ending() {
            return None;
        }
        let mut all = key;
        let mut at = index + 1;
        while self.class(at) & (follows | class::ADJECTIVE) != 0 && self.reader.is_word(at) {
            push(&mut all, &self.reader.key(at));
            at += 1;
        }
        (!self.is_local(at)).then_some((at, all))
    }

    /// Whether another ministry or office opens at `index`: "and the Home Office".
    fn opens(&self, index: usize) -> bool {
        let key = self.reader.key(index);
        self.lexicon.phrases(&key).iter().any(|(phrase, opens)| {
            matches!(opens, Opens::Named(_) | Opens::Head(_))
                && self.reader.phrase(phrase, index).is_some()
        })
    }

    /// The complement by "avec", "contre", "entre" of the noun at `noun`, when it takes one: where it ends and its words.
    fn related(&self, noun: usize, index: usize) -> Option<(usize, String)> {
        if self.class(noun) & class::RELATION == 0 || self.class(index) & class::RELATION_LINK == 0
        {
            return None;
        }
        let (mut end, mut words) = self.item(self.after_article(index + 1), true)?;
        while self.class(end) & class::CONJUNCTION != 0 {
            let Some((next, more)) = self.item(self.after_article(end + 1), true) else {
                break;
            };
            push(&mut words, &more);
            end = next;
        }
        Some((end, words))
    }

    fn after_article(&self, index: usize) -> usize {
        if self.class(index) & class::ARTICLE == 0 {
            index
        } else {
            index + 1
        }
    }

    /// Goes on from a first noun as long as the grammar allows.
    fn complete(&self, start: (usize, String), listed: bool) -> Portfolio {
        let (mut end, first) = start;
        let mut parts = vec![first];
        let limit = end + LONGEST;
        while end < limit {
            let Some((next, words, joined)) = self.more(end) else {
                break;
            };
            end = next;
            match parts.last_mut() {
                Some(last) if !joined => push(last, &words),
                _ => parts.push(words),
            }
        }
        Portfolio { end, parts, listed }
    }

    /// What may follow the part that ends at `end`: where that ends, its words, and whether it is a part of its own.
    fn more(&self, end: usize) -> Option<(usize, String, bool)> {
        if let Some(link) = self.link(end, &[])
            && let Some((next, words)) = self.item(link.next, true)
        {
            return Some((next, words, false));
        }
        // The noun of the part is within its last words: adjectives may stand between.
        let noun = (end.saturating_sub(3)..end)
            .rev()
            .find(|&at| self.class(at) & class::RELATION != 0);
        if let Some(noun) = noun
            && let Some((next, words)) = self.related(noun, end)
        {
            return Some((next, words, false));
        }
        let comma = self.reader.word(end) == ",";
        let after = if comma { end + 1 } else { end };
        let conjunction = self.reader.any(&self.lexicon.conjunctions, after);
        let at = conjunction.unwrap_or(after);
        if at == end {
            return None;
        }
        if let Some(link) = self.link(at, &[]) {
            // "and of the Data Protection Commission": where nouns stand in rows, what a link leads to is listed.
            let (next, words) = if self.lexicon.words.noun_rows {
                self.item(link.next, false)?
            } else {
                self.part(link.next)?
            };
            return Some((next, words, true));
        }
        if conjunction.is_some() {
            let open = if self.lexicon.words.article_parts {
                self.after_article(at)
            } else {
                at
            };
            if (open == at || !self.opens(open))
                && let Some((next, words)) = self.part(open)
            {
                return Some((next, words, true));
            }
            let mut next = at;
            let mut words = String::new();
            while self.class(next) & class::ADJECTIVE != 0 && self.reader.is_word(next) {
                push(&mut words, &self.reader.key(next));
                next += 1;
            }
            return (next > at && !comma).then_some((next, words, false));
        }
        self.listing(at).or_else(|| {
            let described = !self.lexicon.words.noun_rows
                && end > 0
                && self.class(end - 1) & class::ADJECTIVE != 0;
            let (next, words) = described.then(|| self.adjectives(at)).flatten()?;
            Some((next, words, false))
        })
    }

    /// "Souveraineté industrielle, énergétique et numérique": adjectives after a comma, closed by a conjunction.
    fn adjectives(&self, first: usize) -> Option<(usize, String)> {
        let mut words = String::new();
        let mut at = first;
        let mut closed = false;
        while self.class(at) & class::ADJECTIVE != 0 && self.reader.is_word(at) {
            push(&mut words, &self.reader.key(at));
            at += 1;
            if closed {
                return Some((at, words));
            }
            if let Some(next) = self.reader.any(&self.lexicon.conjunctions, at) {
                closed = true;
                at = next;
            } else if self.reader.word(at) == "," {
                at += 1;
            }
        }
        None
    }

    /// "…, Sécurité de la chaîne alimentaire et Environnement": parts without links, closed by a conjunction.
    fn listing(&self, at: usize) -> Option<(usize, String, bool)> {
        let (first, words) = self.part(at)?;
        let mut end = first;
        for _ in 0..LONGEST {
            if let Some(link) = self.link(end, &[])
                && let Some((next, _)) = self.item(link.next, true)
            {
                end = next;
                continue;
            }
            if self.class(end) & class::CONJUNCTION != 0 {
                let last = if self.lexicon.words.article_parts {
                    self.after_article(end + 1)
                } else {
                    end + 1
                };
                return self.part(last).map(|_| (first, words.clone(), true));
            }
            if self.reader.word(end) != "," {
                return None;
            }
            end = self.part(end + 1)?.0;
        }
        None
    }
}

fn push(words: &mut String, word: &str) {
    if !words.is_empty() {
        words.push(' ');
    }
    words.push_str(word);
}
