//! Date expressions, normalised to ISO 8601. Absolute ones stand for themselves; relative ones are counted from the
//! publication date, and left out where it is not known.

use jiff::civil::{Date, Weekday};
use jiff::{Span as Duration, ToSpan};

use crate::languages::DateWords;
use crate::text::{Document, Span, Token, TokenKind};

mod openers;
mod spans;
mod tense;

use openers::Openers;

/// A date expression of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDate {
    /// The words.
    pub span: Span,
    /// ISO 8601: day, month, year or interval of any of them.
    pub value: String,
}

/// Every date expression of `document`, in text order, none overlapping another.
pub fn dates(document: &Document) -> Vec<FoundDate> {
    let mut found = Vec::new();
    let mut known: Option<(&DateWords, Openers)> = None;
    for sentence in &document.sentences {
        let Some(part) = document.parts.get(sentence.part as usize) else {
            continue;
        };
        let words = part.language.dates();
        let openers = match known {
            Some((of, openers)) if std::ptr::eq(of, words) => openers,
            _ => Openers::new(words),
        };
        known = Some((words, openers));
        let reader = Reader {
            document,
            tokens: document.tokens_of(sentence),
            words,
        };
        let mut at = 0;
        while at < reader.tokens.len() {
            if !openers.may_open(reader.word(at)) {
                at += 1;
                continue;
            }
            match reader.expression(at) {
                Some((length, value)) => {
                    let end = reader
                        .tokens
                        .get(at + length - 1)
                        .map_or(0, |it| it.span.end);
                    let start = reader.tokens.get(at).map_or(0, |it| it.span.start);
                    found.push(FoundDate {
                        span: Span::new(start, end),
                        value,
                    });
                    at += length;
                }
                None => at += 1,
            }
        }
    }
    found
}

struct Reader<'a> {
    document: &'a Document,
    tokens: &'a [Token],
    words: &'static DateWords,
}

/// A day of a month whose year may be missing.
struct PartialDate {
    length: usize,
    day: Option<i8>,
    month: i8,
    year: Option<i16>,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens
            .get(at)
            .map_or("", |token| self.document.slice(token.span))
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// Tokens taken and value of the expression that starts at token `at`.
    fn expression(&self, at: usize) -> Option<(usize, String)> {
        match self.kind(at)? {
            TokenKind::Number => self
                .numeric(at)
                .or_else(|| self.interval(at))
                .or_else(|| self.calendar(at))
                .or_else(|| self.years(at))
                .or_else(|| self.lone_year(at))
                .or_else(|| self.counted_after(at)),
            TokenKind::Word | TokenKind::Elision => self
                .weekday(at)
                .or_else(|| self.interval(at))
                .or_else(|| self.calendar(at))
                .or_else(|| self.part_of_year(at))
                .or_else(|| self.lone_month(at))
                .or_else(|| self.near_day(at))
                .or_else(|| self.counted_before(at))
                .or_else(|| self.counted_after(at)),
            _ => None,
        }
    }

    /// `2025-05-22`, `22/05/2025`, `22.05.2025`, whether the tokeniser kept it whole or not.
    fn numeric(&self, at: usize) -> Option<(usize, String)> {
        let start = self.tokens.get(at)?.span.start;
        for length in [5, 3, 1] {
            let Some(last) = self.tokens.get(at + length - 1) else {
                continue;
            };
            let text = self.document.slice(Span::new(start, last.span.end));
            if text.len() > 10 || text.len() < 8 {
                continue;
            }
            let fields: Vec<&str> = text.split(['-', '/', '.']).collect();
            let [a, b, c] = fields.as_slice() else {
                continue;
            };
            let (year, month, day) = if a.len() == 4 {
                (a, b, c)
            } else if c.len() == 4 {
                (c, b, a)
            } else {
                continue;
            };
            let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
            if let Ok(date) = date {
                return Some((length, date.to_string()));
            }
        }
        None
    }

    /// `22 mai 2025`, `May 22, 2025`, `mai 2025`, `22 mai`.
    fn calendar(&self, at: usize) -> Option<(usize, String)> {
        let it = self.partial(at)?;
        let value = match (it.day, it.year) {
            (Some(day), Some(year)) => Date::new(year, it.month, day).ok()?.to_string(),
            (Some(day), None) => self.nearest(it.month, day)?.to_string(),
            (None, Some(year)) => format!("{year:04}-{:02}", it.month),
            (None, None) => return None,
        };
        Some((it.length, value))
    }

    fn partial(&self, at: usize) -> Option<PartialDate> {
        if let Some(month) = self.month(at) {
            let mut length = 1 + usize::from(self.word(at + 1) == ".");
            if self.words.month_first
                && let Some(day) = self.day(at + length)
            {
                length += 1 + usize::from(self.ordinal(at + length + 1));
                let comma = usize::from(self.word(at + length) == ",");
                let year = self.year(at + length + comma);
                let length = if year.is_some() {
                    length + comma + 1
                } else {
                    length
                };
                return Some(PartialDate {
                    length,
                    day: Some(day),
                    month,
                    year,
                });
            }
            let year = self.year(at + length)?;
            return Some(PartialDate {
                length: length + 1,
                day: None,
                month,
                year: Some(year),
            });
        }
        let day = self.day(at)?;
        let mut length = 1 + usize::from(self.ordinal(at + 1));
        let month = self.month(at + length)?;
        length += 1;
        let stop = usize::from(self.word(at + length) == ".");
        let year = self.year(at + length + stop);
        if year.is_some() {
            length += stop + 1;
        }
        Some(PartialDate {
            length,
            day: Some(day),
            month,
            year,
        })
    }

    /// `jeudi 22 mai 2025`, `jeudi`, `lundi dernier`.
    fn weekday(&self, at: usize) -> Option<(usize, String)> {
        let (before, name) = match self.direction(at) {
            Some(direction) => (Some(direction), at + 1),
            None => (None, at),
        };
        let weekday = self.lookup(self.words.weekdays, name)?;
        let comma = usize::from(self.word(name + 1) == ",");
        if before.is_none()
            && let Some((length, value)) = self
                .interval(name + 1 + comma)
                .or_else(|| self.calendar(name + 1 + comma))
                .or_else(|| self.numeric(name + 1 + comma))
        {
            return Some((1 + comma + length, value));
        }
        let published = self.document.published?;
        let after = self.direction(name + 1);
        let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
        if before.or(after).is_none() && self.recurs(name) {
            return None;
        }
        let date = match before.or(after) {
            Some(true) => published.nth_weekday(1, weekday).ok()?,
            None if published.weekday() == weekday => published,
            None if self.tense(name) == Some(true) => published.nth_weekday(1, weekday).ok()?,
            // News speaks of the week gone by more often than of the one to come.
            _ => published.nth_weekday(-1, weekday).ok()?,
        };
        Some((
            name + 1 - at + usize::from(after.is_some()),
            date.to_string(),
        ))
    }

    /// `hier`, `demain`.
    fn near_day(&self, at: usize) -> Option<(usize, String)> {
        let days = self.lookup(self.words.days, at)?;
        Some((1, self.shifted(i64::from(days).days())?.to_string()))
    }

    /// `il y a trois jours`.
    fn counted_before(&self, at: usize) -> Option<(usize, String)> {
        let ago = self.words.ago;
        if ago.len() < 2
            || !ago
                .iter()
                .enumerate()
                .all(|(index, word)| self.is(at + index, word))
        {
            return None;
        }
        let start = at + ago.len();
        let span = self.count(start)?;
        Some((ago.len() + 2, self.gone_by(start, span)?))
    }

    /// `three days ago`.
    fn counted_after(&self, at: usize) -> Option<(usize, String)> {
        let [ago] = self.words.ago else { return None };
        let span = self.count(at)?;
        if !self.is(at + 2, ago) {
            return None;
        }
        Some((3, self.gone_by(at, span)?))
    }

    /// A number and a unit, as a span of time.
    fn count(&self, at: usize) -> Option<Duration> {
        let number = match self.kind(at)? {
            TokenKind::Number => self.word(at).parse().ok()?,
            _ => self.lookup(self.words.numbers, at)?,
        };
        if !(1..=1000).contains(&number) {
            return None;
        }
        let unit = self.lookup(self.words.units, at + 1)?;
        let count = i64::from(number) * i64::from(unit.abs());
        Some(if unit > 0 {
            count.days()
        } else {
            count.months()
        })
    }

    /// The value of a time gone by: a day when counted in days, else as coarse as its unit.
    fn gone_by(&self, at: usize, span: Duration) -> Option<String> {
        let unit = self.lookup(self.words.units, at + 1)?;
        let date = self.shifted(-span)?;
        Some(match unit {
            1.. => date.to_string(),
            -11..=0 => format!("{:04}-{:02}", date.year(), date.month()),
            _ => format!("{:04}", date.year()),
        })
    }

    /// `2025` after `en`, `depuis`.
    fn lone_year(&self, at: usize) -> Option<(usize, String)> {
        let year = self.year(at)?;
        let before = at.checked_sub(1)?;
        let context = self
            .words
            .year_contexts
            .iter()
            .any(|word| self.is(before, word));
        (context && self.word(at + 1) != "%").then(|| (1, format!("{year:04}")))
    }

    /// The date of that day and month nearest to publication.
    fn nearest(&self, month: i8, day: i8) -> Option<Date> {
        let published = self.document.published?;
        (-1..=1)
            .filter_map(|shift| Date::new(published.year() + shift, month, day).ok())
            .min_by_key(|date| {
                (
                    published
                        .until(*date)
                        .map_or(i32::MAX, |span| span.get_days().abs()),
                    *date,
                )
            })
    }

    fn shifted(&self, span: Duration) -> Option<Date> {
        self.document.published?.checked_add(span).ok()
    }

    /// True: a word for the future, false: for the past.
    fn direction(&self, at: usize) -> Option<bool> {
        let any = |words: &[&str]| words.iter().any(|word| self.is(at, word));
        if any(self.words.last) {
            Some(false)
        } else {
            any(self.words.next).then_some(true)
        }
    }

    fn month(&self, at: usize) -> Option<i8> {
        self.lookup(self.words.months, at)
    }

    fn day(&self, at: usize) -> Option<i8> {
        let word = self.word(at);
        let digits = self
            .words
            .ordinals
            .iter()
            .find_map(|suffix| word.strip_suffix(suffix))
            .unwrap_or(word);
        if digits.len() > 2 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        digits.parse().ok().filter(|day| (1..=31).contains(day))
    }

    fn ordinal(&self, at: usize) -> bool {
        self.words.ordinals.iter().any(|suffix| self.is(at, suffix))
    }

    fn year(&self, at: usize) -> Option<i16> {
        let word = self.word(at);
        if word.len() != 4 {
            return None;
        }
        word.parse()
            .ok()
            .filter(|year| (1000..=2999).contains(year))
    }

    fn lookup<T: Copy>(&self, table: &[(&str, T)], at: usize) -> Option<T> {
        table
            .iter()
            .find(|(word, _)| self.is(at, word))
            .map(|&(_, value)| value)
    }

    /// Whether token `at` is `word`, whatever its case and apostrophe.
    fn is(&self, at: usize, word: &str) -> bool {
        let plain = |c: char| if c == '’' { '\'' } else { c };
        let token = self.word(at);
        // Most words differ in their first letter, and most of those letters are ASCII.
        let first = token.as_bytes().first().copied().unwrap_or_default();
        if first.is_ascii() && word.as_bytes().first() != Some(&first.to_ascii_lowercase()) {
            return false;
        }
        if token.is_ascii() {
            return token.eq_ignore_ascii_case(word);
        }
        token
            .chars()
            .flat_map(char::to_lowercase)
            .map(plain)
            .eq(word.chars())
    }
}

#[cfg(test)]
mod tests;
