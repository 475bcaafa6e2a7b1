//! From a head word to the whole of a ministry or an office.

use smallvec::SmallVec;

use crate::languages::MinistryHead;
use crate::link::surface::is_capitalised;

use super::governments::Governments;
use super::lexicon::{Lexicon, Opens, Phrase, Reader, class};
use super::portfolio::{Portfolio, Portfolios};

/// A ministry or an office found in the text.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// First token.
    pub(super) start: usize,
    /// One past the last token.
    pub(super) end: usize,
    pub(super) head: &'static MinistryHead,
    pub(super) portfolio: Portfolio,
    /// Governments named inside it.
    pub(super) governments: SmallVec<[String; 2]>,
    /// It is worded as few governments word theirs: rank, charge, patron.
    pub(super) formal: bool,
}

/// Reads heads with one language's words.
pub(super) struct Grammar<'a> {
    pub(super) reader: &'a Reader<'a>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) governments: &'a Governments,
}

impl Grammar<'_> {
    /// The ministry whose head, of `length` tokens, starts at `start`.
    pub(super) fn read(
        &self,
        start: usize,
        length: usize,
        head: &'static MinistryHead,
    ) -> Option<Found> {
        if head.last {
            return self.read_back(start, length, head);
        }
        if start > 0 && self.class(start - 1) & class::NOT_AFTER != 0 {
            return None;
        }
        let portfolios = self.portfolios(start);
        let mut found = Found {
            start,
            end: start,
            head,
            portfolio: Portfolio {
                end: start,
                parts: Vec::new(),
                listed: true,
            },
            governments: SmallVec::new(),
            formal: false,
        };
        let (mut at, ranked) = self.qualifiers(start + length, &mut found);
        if ranked {
            if let Some(mut office) = self.ranked(at) {
                office.start = start;
                office.formal = true;
                return Some(office);
            }
            found.formal = true;
        }
        let mut patron = None;
        let after = self.after_comma(at);
        if let Some(next) = self.reader.any(&self.lexicon.beside, after) {
            let (end, portfolio) = self.patrons(next)?;
            patron = portfolio.map(|portfolio| Portfolio { end, ..portfolio });
            at = end;
            found.formal = true;
        }
        let charged = self
            .reader
            .any(&self.lexicon.charges, self.after_comma(at))
            .and_then(|next| portfolios.linked(next, &[]));
        let formal = found.formal;
        let direct = || {
            if patron.is_some() || formal && at != start + length {
                // A rank or a patron stands before the portfolio only with a link of its own: "ministre d'État à la Mer".
                return portfolios.linked(at, head.links).or_else(|| patron.clone());
            }
            if head.bare {
                return portfolios.bare(at);
            }
            if head.plural {
                let listed = self.reader.any(&self.lexicon.such_as, at);
                if let Some(next) = listed {
                    return portfolios.linked(next, &[]);
                }
                if let Some(portfolio) = portfolios.collective(at) {
                    return Some(portfolio);
                }
            }
            portfolios.linked(at, head.links)
        };
        found.formal |= charged.is_some() && head.office;
        found.portfolio = charged.or_else(direct)?;
        found.end = found.portfolio.end;
        self.extend(&portfolios, &mut found);
        self.is_sure(start + length, &found).then_some(found)
    }

    pub(super) fn class(&self, index: usize) -> u16 {
        self.lexicon.class(&self.reader.key(index))
    }

    fn portfolios(&self, head: usize) -> Portfolios<'_> {
        Portfolios {
            reader: self.reader,
            lexicon: self.lexicon,
            capitals: is_in_capitals(self.reader.word(head)),
            governments: Some(self.governments),
        }
    }

    fn after_comma(&self, index: usize) -> usize {
        if self.reader.word(index) == "," {
            index + 1
        } else {
            index
        }
    }

    /// Past the rank, the modifiers and the demonyms behind a head; whether there was a rank.
    fn qualifiers(&self, start: usize, found: &mut Found) -> (usize, bool) {
        let mut at = start;
        let mut ranked = false;
        for _ in 0..8 {
            if let Some(next) = self.reader.any(&self.lexicon.ranks, at) {
                ranked = true;
                at = next;
            } else if self.class(at) & class::MODIFIER != 0 {
                at += 1;
            } else if let Some((code, next)) = self.governments.adjective(self.reader, at) {
                found.governments.push(code.to_owned());
                at = next;
            } else if let Some((code, next)) = self.lexicon.government(self.reader, at) {
                found.governments.push(code.to_owned());
                at = next;
            } else if !found.governments.is_empty()
                && self.class(at) & class::CONJUNCTION != 0
                && self.governments.adjective(self.reader, at + 1).is_some()
            {
                at += 1;
            } else {
                break;
            }
        }
        (at, ranked)
    }

    /// The office behind a rank: "ministre d'État, garde des sceaux, ministre de la justice".
    fn ranked(&self, index: usize) -> Option<Found> {
        let mut at = self.after_comma(index);
        if at == index {
            return None;
        }
        if let Some(next) = self.reader.any(&self.lexicon.titles, at) {
            at = self.after_comma(next);
        }
        self.office(at)
    }

    /// The office whose head starts at `index`, without a rank of its own.
    pub(super) fn office(&self, index: usize) -> Option<Found> {
        let key = self.reader.key(index);
        self.lexicon
            .phrases(&key)
            .iter()
            .find_map(|(phrase, opens)| match opens {
                Opens::Head(head) if head.office && !head.last => {
                    let next = self.reader.phrase(phrase, index)?;
                    if self.reader.any(&self.lexicon.ranks, next).is_some() {
                        return None;
                    }
                    self.read(index, next - index, head)
                }
                _ => None,
            })
    }

    /// The ministers whom a junior one serves: where they end, and their portfolio.
    fn patrons(&self, index: usize) -> Option<(usize, Option<Portfolio>)> {
        let mut at = index;
        let mut portfolio: Option<Portfolio> = None;
        let mut any = false;
        for _ in 0..4 {
            let Some(head) = self.patron_head(at) else {
                break;
            };
            any = true;
            at = head;
            if self.reader.any(&self.lexicon.ranks, at).is_some()
                && let Some(office) = self.qualified_patron(at)
            {
                at = office.end;
                portfolio = Some(office.portfolio);
            } else if let Some(own) = self.portfolios(index).linked(at, &[]) {
                at = own.end;
                portfolio = Some(own);
            }
            match self
                .reader
                .any(&self.lexicon.conjunctions, self.after_comma(at))
            {
                Some(next) if self.patron_head(next).is_some() => at = next,
                _ => break,
            }
        }
        any.then_some((at, portfolio))
    }

    fn qualified_patron(&self, index: usize) -> Option<Found> {
        let next = self.reader.any(&self.lexicon.ranks, index)?;
        self.ranked(next)
    }

    /// Past link, article, "Premier" and the head itself.
    fn patron_head(&self, index: usize) -> Option<usize> {
        if self.class(index) & class::LINK == 0 {
            return None;
        }
        let mut at = index + 1;
        for _ in 0..2 {
            if self.class(at) & (class::ARTICLE | class::NOT_AFTER) != 0 {
                at += 1;
            }
        }
        let key = self.reader.key(at);
        self.lexicon
            .phrases(&key)
            .iter()
            .find_map(|(phrase, opens)| match opens {
                Opens::Head(_) => self.reader.phrase(phrase, at),
                _ => None,
            })
    }

    /// What may still belong to it: a charge after a comma, a title beside the portfolio.
    fn extend(&self, portfolios: &Portfolios<'_>, found: &mut Found) {
        let after = self.after_comma(found.end);
        if let Some(next) = self.reader.any(&self.lexicon.charges, after)
            && let Some(charge) = portfolios.linked(next, &[])
            && charge.listed
        {
            found.end = charge.end;
            found.formal = true;
        }
        let after = self.after_comma(found.end);
        let joined = self.reader.any(&self.lexicon.conjunctions, after);
        let at = joined.unwrap_or(after);
        if at > found.end
            && found.head.office
            && let Some(next) = self.reader.any(&self.lexicon.titles, at)
        {
            found.end = next;
            found.formal = true;
        }
    }

    /// Whether a head that means much else stands beside a government, or is written as a name.
    fn is_sure(&self, portfolio: usize, found: &Found) -> bool {
        let head = found.head;
        if !head.narrow {
            return true;
        }
        let beside = self.trailing(found.end);
        if !head.government.is_empty() {
            return beside.as_deref() == Some(head.government);
        }
        // "Department of Health", "département de la Défense": a name, not a part of a university, by its capitals.
        let named = || {
            (portfolio..found.end)
                .any(|at| is_capitalised(self.reader.word(at)) && self.class(at) & class::NOUN != 0)
                && (is_capitalised(self.reader.word(found.start))
                    || self.governments.is_named("US"))
        };
        found.portfolio.listed && (beside.is_some() || !found.governments.is_empty() || named())
    }

    /// First token of a name that starts at `start`, its nationality included: "Latvian Ministry of Finance".
    pub(super) fn opening(&self, start: usize) -> usize {
        if !self.lexicon.words.nationality_first {
            return start;
        }
        let below = || {
            (1..=3usize).find_map(|back| {
                let at = start.checked_sub(back)?;
                let (_, next) = self.lexicon.government(self.reader, at)?;
                (next == start).then_some(at)
            })
        };
        self.governments
            .nationality(self.reader, start)
            .or_else(below)
            .unwrap_or(start)
    }

    /// One past the last token of a body that ends at `end`, the country that completes it included.
    pub(super) fn closing(&self, end: usize) -> usize {
        if !self.lexicon.words.country_last {
            return end;
        }
        for at in end..end + 3 {
            if let Some(next) = self.governments.name(self.reader, at) {
                return next;
            }
            if self.class(at) & (class::LINK | class::ARTICLE) == 0 {
                return end;
            }
        }
        end
    }

    /// The government named right after token `end`: "du Liberia", "australien", "du Québec".
    pub(super) fn trailing(&self, end: usize) -> Option<String> {
        for at in end..end + 3 {
            if let Some((code, _)) = self.governments.any(self.reader, at) {
                return Some(code.to_owned());
            }
            if let Some((code, _)) = self.lexicon.government(self.reader, at) {
                return Some(code.to_owned());
            }
            if self.class(at) & (class::LINK | class::ARTICLE) == 0 {
                return None;
            }
        }
        None
    }

    /// A head that its portfolio stands before: "Foreign Minister", "Health and Social Care Secretary".
    fn read_back(&self, start: usize, length: usize, head: &'static MinistryHead) -> Option<Found> {
        let mut first = start;
        let mut words: Vec<String> = Vec::new();
        let nouns = class::NOUN | class::OBJECT | class::ADJECTIVE | class::PARTIAL;
        for _ in 0..6 {
            let Some(before) = first.checked_sub(1) else {
                break;
            };
            let bits = self.class(before);
            let joins = (bits & class::CONJUNCTION != 0 || self.reader.word(before) == ",")
                && !words.is_empty()
                && before > 0
                && self.class(before - 1) & nouns != 0;
            if bits & nouns != 0 && (head.small || is_capitalised(self.reader.word(before))) {
                words.push(self.reader.key(before));
            } else if !joins {
                break;
            }
            first = before;
        }
        // It must open with what a portfolio may start with.
        while first < start && self.class(first) & (class::NOUN | class::ADJECTIVE) == 0 {
            first += 1;
            words.pop();
        }
        let open = self.class(first) & class::NOUN != 0
            || self.class(first + 1) & class::NOUN != 0 && first + 1 < start;
        // "local government minister", but no "government minister".
        let generic = first + 1 == start && self.class(first) & class::NEVER != 0;
        if words.is_empty() || first >= start || !open || generic {
            return None;
        }
        words.reverse();
        Some(Found {
            start: first,
            end: start + length,
            head,
            portfolio: Portfolio {
                end: start + length,
                parts: vec![words.join(" ")],
                listed: true,
            },
            governments: SmallVec::new(),
            formal: false,
        })
    }

    /// Whether `phrase` is one of the titles that belong to an office beside them.
    pub(super) fn is_title(&self, phrase: &Phrase) -> bool {
        self.lexicon.titles.contains(phrase)
    }
}

/// Whether a word is written in capitals throughout.
pub(super) fn is_in_capitals(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}
