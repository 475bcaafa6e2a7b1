//! The grammar of a function: which words head it, which belong to it, which end it.

use crate::languages::{DateWords, Language, PeopleWords};
use crate::link::abbreviates;
use crate::link::surface::{is_capitalised, lower};
use crate::text::{Document, Sentence, Span, TokenKind};

use super::{Stated, Strength};

/// Most tokens of a function.
const LONGEST: usize = 28;
/// Most tokens of what stands in brackets or quotes inside a function or beside it.
const LONGEST_ASIDE: usize = 9;

/// A sentence, read for functions.
pub(super) struct Phrase<'a> {
    pub(super) document: &'a Document,
    pub(super) words: &'static PeopleWords,
    dates: &'static DateWords,
    /// Whether what describes a head stands before it.
    pub(super) head_last: bool,
    people: &'a [Span],
    /// First token of the sentence, and one past the last.
    pub(super) first: usize,
    pub(super) limit: usize,
}

impl<'a> Phrase<'a> {
    pub(super) fn new(
        document: &'a Document,
        language: &'static dyn Language,
        people: &'a [Span],
        sentence: &Sentence,
    ) -> Self {
        Self {
            document,
            words: language.people(),
            dates: language.dates(),
            head_last: language.countries().adjective_first,
            people,
            first: sentence.tokens.0 as usize,
            limit: sentence.tokens.1 as usize,
        }
    }

    /// The word at a token of the sentence; nothing beyond it.
    pub(super) fn word(&self, at: usize) -> &'a str {
        if (self.first..self.limit).contains(&at) {
            self.document.word(at)
        } else {
            ""
        }
    }

    pub(super) fn is(&self, at: usize, table: &[&str]) -> bool {
        let word = self.word(at);
        if word.is_ascii() {
            return !word.is_empty() && table.iter().any(|entry| entry.eq_ignore_ascii_case(word));
        }
        word.len() < 24 && table.contains(&lower(word).as_str())
    }

    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.document.tokens.get(at).map(|token| token.kind)
    }

    /// The name that covers the token.
    pub(super) fn person(&self, at: usize) -> Option<Span> {
        let start = self.document.tokens.get(at)?.span.start;
        let place = self.people.partition_point(|span| span.end <= start);
        self.people
            .get(place)
            .copied()
            .filter(|span| span.start <= start)
    }

    /// Whether the token heads a function. Words that also modify others ("principal", "haut") head one only before a complement.
    pub(super) fn is_head(&self, at: usize) -> bool {
        let word = self.word(at);
        if word.is_empty() || word.len() >= 40 {
            return false;
        }
        let word = lower(word);
        let bare = inclusive_stem(&word);
        let known = |word: &str| self.words.role_heads.contains(&word);
        let head = known(bare)
            || bare.strip_suffix('s').is_some_and(known)
            || self
                .words
                .role_endings
                .iter()
                .any(|ending| bare.len() > ending.len() && bare.ends_with(*ending));
        head && (!(self.words.role_modifiers.contains(&bare)
            || self.words.doubtful_heads.contains(&bare))
            || self.is(at + 1, self.words.eponym_links))
    }

    /// Whether a head names several people.
    fn is_plural(&self, at: usize) -> bool {
        let word = lower(self.word(at));
        let heads = self.words.role_heads;
        word.strip_suffix('s')
            .is_some_and(|one| heads.contains(&one) || heads.contains(&word.as_str()))
    }

    /// One past the last token of the function whose head is at `head`.
    pub(super) fn end_of(&self, head: usize, limit: usize) -> usize {
        let mut last = head + 1;
        while last < limit && last < head + LONGEST {
            match self.belongs(last, limit) {
                0 => break,
                taken => last += taken,
            }
        }
        let mut last = last.min(limit);
        // "ingénieur pour", before the end of a line: a function never ends with a preposition.
        while last > head + 1
            && [
                self.words.complements,
                self.words.conjunctions,
                self.words.determiners,
            ]
            .iter()
            .any(|table| self.is(last - 1, table))
        {
            last -= 1;
        }
        last
    }

    /// How many tokens from `at` on belong to a function that is read forward; none where it ends.
    fn belongs(&self, at: usize, limit: usize) -> usize {
        let word = self.word(at);
        if let Some(person) = self.person(at) {
            // "avocate de M. Marel", but not "maire Ana Marel".
            let past_honorific = (self.first..at).rev().take(2).find(|&before| {
                self.word(before) != "."
                    && !crate::recognize::people::is_honorific(self.word(before), self.words)
            });
            return past_honorific
                .filter(|&before| self.is(before, self.words.eponym_links))
                .map_or(0, |_| self.document.token_at(person.end).saturating_sub(at));
        }
        match word {
            "(" => match self.inclusive_ending(at) {
                0 => self.acronym(at),
                taken => taken,
            },
            "«" => self.aside(at, "»", limit).unwrap_or(0),
            "/" | "-" | "·" | "•" => {
                2 * usize::from(self.is_glued(at) && self.is_glued(at + 1) && at + 1 < limit)
            }
            "&" | "+" | "'" | "’" => 1,
            // A stop inside a word, of an abbreviation or of inclusive writing.
            "." => usize::from(self.is_glued(at) && self.is_glued(at + 1) && at + 1 < limit),
            // "ministre de la Culture, de la Jeunesse", "historien, professeur à l'université de Sault".
            "," => usize::from(
                at + 1 < limit
                    && (self.is(at + 1, self.words.eponym_links) || self.goes_on(at + 1, limit)),
            ),
            _ if matches!(
                self.kind(at),
                Some(TokenKind::Symbol | TokenKind::Punctuation)
            ) =>
            {
                0
            }
            // "animé par Ana Marel, directrice du port et Jo Ruiz": a capital after the conjunction opens another name.
            // "géographe à Sault et actuellement en congé": an adverb opens another phrase, and so does an article.
            _ if self.is(at, self.words.conjunctions) => usize::from(
                !is_capitalised(self.word(at + 1))
                    && self.person(at + 1).is_none()
                    && !self.is(at + 1, self.words.role_adverbs)
                    && (!self.is(at + 1, self.words.articles)
                        || self.is(at + 1, self.words.eponym_links)),
            ),
            _ if self.is(at, self.words.role_stops) || self.is_time(at) => 0,
            // "maire de Sault en 2020"
            _ if self.is(at, self.dates.year_contexts)
                && self.kind(at + 1) == Some(TokenKind::Number) =>
            {
                0
            }
            _ => 1,
        }
    }

    /// Whether a second function without an article follows a comma, and is nobody else's.
    fn goes_on(&self, at: usize, limit: usize) -> bool {
        let mut head = at;
        while head < at + 2 && self.is(head, self.words.role_modifiers) && !self.is_head(head) {
            head += 1;
        }
        self.is_head(head)
            && !is_capitalised(self.word(at))
            && !is_capitalised(self.word(head + 1))
            && (self.is(head + 1, self.words.complements)
                || self.is(head + 2, self.words.complements))
            && !(head..limit.min(head + LONGEST))
                .take_while(|&at| self.word(at) != ",")
                .any(|at| self.person(at).is_some())
    }

    /// Days are no part of a function.
    pub(super) fn is_time(&self, at: usize) -> bool {
        let word = self.word(at);
        if word.len() > 24 || word.is_empty() {
            return false;
        }
        let word = lower(word);
        self.dates.weekdays.iter().any(|(day, _)| *day == word)
            || self.dates.days.iter().any(|(day, _)| *day == word)
    }

    /// Whether nothing stands between the token and the one before.
    fn is_glued(&self, at: usize) -> bool {
        let tokens = &self.document.tokens;
        at.checked_sub(1)
            .and_then(|before| tokens.get(before))
            .zip(tokens.get(at))
            .is_some_and(|(before, token)| before.span.end == token.span.start)
    }

    /// "entrepreneur(e)s", "directeur(rice)": what brackets add to the word before them.
    fn inclusive_ending(&self, at: usize) -> usize {
        let inside = self.word(at + 1);
        let short = inside.chars().count() <= 5 && inside.chars().all(char::is_lowercase);
        if !(short && self.is_glued(at) && self.is_glued(at + 1) && self.word(at + 2) == ")") {
            return 0;
        }
        let ending = self.is_glued(at + 3) && matches!(self.word(at + 3), "s" | "x");
        3 + usize::from(ending)
    }

    /// Tokens of the acronym of the words before it, brackets and all: "directrice de l'Institut des ports (IDP)".
    fn acronym(&self, open: usize) -> usize {
        let tokens = &self.document.tokens;
        let first = self.first.max(open.saturating_sub(LONGEST));
        let long = tokens
            .get(first)
            .zip(tokens.get(open.wrapping_sub(1)))
            .filter(|(first, last)| first.span.start < last.span.end)
            .map_or("", |(first, last)| {
                let span = Span::new(first.span.start, last.span.end);
                self.document.slice(span)
            });
        let short = self.word(open + 1);
        // Two letters are a party's more often: "sénateur de la Sarthe (LR)".
        let told = short.chars().filter(|c| c.is_uppercase()).count() > 2;
        3 * usize::from(self.word(open + 2) == ")" && told && abbreviates(short, long))
    }

    /// Tokens from an opening mark to its closing one, where that is near and nobody is named between them.
    pub(super) fn aside(&self, at: usize, closing: &str, limit: usize) -> Option<usize> {
        (at + 1..limit.min(at + LONGEST_ASIDE))
            .find(|&close| self.word(close) == closing)
            .filter(|&close| (at..close).all(|at| self.person(at).is_none()))
            .map(|close| close + 1 - at)
    }

    /// Whether the names at `a` and `b` are neighbours in a list: a comma, a conjunction, or the marks of links between them.
    pub(super) fn lists(&self, a: Span, b: Span) -> bool {
        let (start, end) = (
            self.document.token_at(a.end),
            self.document.token_at(b.start),
        );
        if start < self.first || end > self.limit || start >= end || end - start > LONGEST_ASIDE {
            return false;
        }
        (start..end).all(|at| match self.kind(at) {
            Some(TokenKind::Symbol | TokenKind::Punctuation) => !matches!(
                self.word(at),
                "." | ";" | ":" | "!" | "?" | "—" | "–" | "«" | "»"
            ),
            _ => self.is(at, self.words.conjunctions),
        })
    }

    /// The function from `first` on with its head at `head`, to `end`.
    pub(super) fn stated(&self, first: usize, head: usize, end: usize) -> Option<Stated> {
        let tokens = &self.document.tokens;
        let start = tokens.get(first)?.span.start;
        let last = tokens.get(end.checked_sub(1)?)?.span;
        // "analyste chez ING." ends a sentence, though it looks like an abbreviation; "S.A." is one.
        let word = self.document.slice(last);
        let stops = word.ends_with('.') && word.matches('.').count() == 1;
        let last = last.end - u32::from(stops);
        let complement =
            (head + 1..end).any(|at| self.is(at, self.words.complements) || self.word(at) == ",");
        let weak = self.is(head, self.words.weak_heads);
        let strength = match (weak, complement || end - first > 1) {
            (true, _) if !complement => Strength::Weak,
            // What is said of several people says less of each.
            (false, true) if !self.is_plural(head) => Strength::Full,
            _ => Strength::Bare,
        };
        (start < last).then(|| Stated {
            span: Span::new(start, last),
            strength,
            plural: self.is_plural(head),
        })
    }
}

/// "chargé·e", "directeur.rice": the word that inclusive writing starts from.
fn inclusive_stem(word: &str) -> &str {
    word.split(['·', '•', '.', '⋅']).next().unwrap_or(word)
}
