//! Dates as records give them: the day that is printed, whatever the time zone.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::languages::ALL;

/// Reads ISO 8601 dates and date-times, `20250528`, `28/05/2025`, `28.05.2025`, `28 mai 2025`, `1er juin 2024`, `May 28, 2025`, RFC 2822.
pub(super) fn parse(text: &str) -> Option<Date> {
    let text = text.trim();
    if text.len() > 80 {
        return None;
    }
    numeric(text).or_else(|| in_words(text))
}

/// Seconds, or milliseconds, since 1970, as a day in UTC.
pub(super) fn from_seconds(number: i64) -> Option<Date> {
    let seconds = if number.abs() > 100_000_000_000 {
        number / 1000
    } else {
        number
    };
    let timestamp = Timestamp::from_second(seconds).ok()?;
    Some(TimeZone::UTC.to_datetime(timestamp).date())
}

fn numeric(text: &str) -> Option<Date> {
    let day = text.split([' ', 'T', 't', ',']).next().unwrap_or(text);
    let mut parts = day.split(['-', '/', '.']);
    let first = parts.next()?;
    let (Some(second), Some(third), None) = (parts.next(), parts.next(), parts.next()) else {
        let digits = first.len() == 8 && first.bytes().all(|byte| byte.is_ascii_digit());
        let number: i32 = first.parse().ok().filter(|_| digits)?;
        return Date::new(
            (number / 10_000) as i16,
            (number / 100 % 100) as i8,
            (number % 100) as i8,
        )
        .ok();
    };
    let month: i8 = second.parse().ok()?;
    match (first.len(), third.len()) {
        (4, 1..=2) => Date::new(first.parse().ok()?, month, third.parse().ok()?).ok(),
        (1..=2, 4) => Date::new(third.parse().ok()?, month, first.parse().ok()?).ok(),
        _ => None,
    }
}

fn in_words(text: &str) -> Option<Date> {
    let words: Vec<&str> = text
        .split([' ', ',', '\u{A0}', '\u{202F}', '-'])
        .filter(|word| !word.is_empty())
        .collect();
    let at = words.iter().position(|word| month(word).is_some())?;
    let month = words.get(at).copied().and_then(month)?;
    let before = at
        .checked_sub(1)
        .and_then(|before| words.get(before))
        .copied();
    let after = words.get(at + 1).copied();
    let (day, year) = match (before.and_then(day), after.and_then(year)) {
        (Some(day), Some(year)) => (day, year),
        _ => (
            after.and_then(day)?,
            words.get(at + 2).copied().and_then(year)?,
        ),
    };
    Date::new(year, month, day).ok()
}

/// The number of a month by its name or abbreviation, in any language.
pub(super) fn month(word: &str) -> Option<i8> {
    /// Of RFC 2822: part of that format, whatever the language of the article.
    const MAIL: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    if word.len() > 16 {
        return None;
    }
    let lower = word.to_lowercase();
    let bare = lower.trim_end_matches('.');
    ALL.iter()
        .flat_map(|language| {
            let dates = language.dates().months.iter();
            dates.chain(language.page().months).copied()
        })
        .find(|(name, _)| name.trim_end_matches('.') == bare)
        .map(|(_, number)| number)
        .or_else(|| {
            (1..)
                .zip(MAIL)
                .find(|&(_, name)| name == bare)
                .map(|(number, _)| number)
        })
}

/// A day of the month: `28`, `1er`, `3rd`.
pub(super) fn day(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic() || c == '.');
    if digits.len() > 2 || word.len() > digits.len() + 3 {
        return None;
    }
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

/// A year of four digits.
pub(super) fn year(word: &str) -> Option<i16> {
    (word.len() == 4)
        .then(|| word.parse().ok())
        .flatten()
        .filter(|year| *year >= 1000)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn reads_the_day_that_is_printed() {
        for text in [
            "2025-05-28",
            "2025-05-28T00:30:00+02:00",
            "2025-05-28 23:59:59Z",
            "2025/05/28",
            "20250528",
            "28/05/2025",
            "28.05.2025",
            "28 mai 2025",
            "mercredi 28 mai 2025",
            "28\u{A0}mai\u{A0}2025",
            "Wed, 28 May 2025 00:30:00 +0200",
            "May 28, 2025",
        ] {
            assert_eq!(parse(text), Date::new(2025, 5, 28).ok(), "{text}");
        }
        assert_eq!(parse("1er juin 2024"), Date::new(2024, 6, 1).ok());
    }

    #[test]
    fn says_nothing_of_what_is_no_date() {
        for text in [
            "",
            "hier",
            "2025-13-40",
            "mai",
            "32 mai 2025",
            "99999999999999999999",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in "\\PC{0,40}") {
            let _ = parse(&text);
        }
    }
}
