//! Intervals, months that stand alone and parts of a year.

use jiff::civil::Date;

use super::Reader;

/// Most years between the two of an interval.
const LONGEST: i16 = 400;

impl Reader<'_> {
    /// `3 au 5 juillet 2025`, `2 au vendredi 6 novembre`, `1er et le 15 décembre`.
    pub(super) fn interval(&self, at: usize) -> Option<(usize, String)> {
        let digit = self
            .word(at)
            .as_bytes()
            .first()
            .is_some_and(u8::is_ascii_digit);
        let first = digit.then(|| self.day(at)).flatten()?;
        let join = at + 1 + usize::from(self.ordinal(at + 1));
        if !self.words.to.contains(&self.word(join)) {
            return None;
        }
        let mut second = join + 1;
        while second < join + 3
            && self.day(second).is_none()
            && (self.is_any(second, self.words.small)
                || self.lookup(self.words.weekdays, second).is_some())
        {
            second += 1;
        }
        let it = self.partial(second)?;
        let last = match it.year {
            Some(year) => Date::new(year, it.month, it.day?).ok()?,
            None => self.nearest(it.month, it.day?)?,
        };
        let first = Date::new(last.year(), last.month(), first).ok()?;
        (first < last).then(|| (second - at + it.length, format!("{first}/{last}")))
    }

    /// `2016 et 2021` after `entre`, `1988 à 1994` after `de`, `2026-2027`.
    pub(super) fn years(&self, at: usize) -> Option<(usize, String)> {
        let first = self.year(at)?;
        if !self.is_any(at + 1, self.words.year_to) {
            return None;
        }
        let last = self.year(at + 2)?;
        let mark = matches!(self.word(at + 1), "-" | "–");
        let opened = at
            .checked_sub(1)
            .is_some_and(|before| self.is_any(before, self.words.year_from));
        let plausible = first < last && last - first <= LONGEST && first >= 1500;
        let numbered = mark && matches!(self.word(at + 3), "-" | "–");
        (plausible && (opened || mark) && !numbered).then(|| (3, format!("{first:04}/{last:04}")))
    }

    /// `premier trimestre 2026`, `first quarter of 2026`.
    pub(super) fn part_of_year(&self, at: usize) -> Option<(usize, String)> {
        let ordinal = self.lookup(self.words.part_ordinals, at)?;
        let months = self.lookup(self.words.year_parts, at + 1)?;
        let link = usize::from(self.is_any(at + 2, self.words.small));
        let year = self.year(at + 2 + link)?;
        let parts = 12 / months;
        let ordinal = if ordinal == 0 { parts } else { ordinal };
        if !(1..=parts).contains(&ordinal) {
            return None;
        }
        let first = (ordinal - 1) * months + 1;
        let last = ordinal * months;
        Some((
            3 + link,
            format!("{year:04}-{first:02}/{year:04}-{last:02}"),
        ))
    }

    /// `octobre` after `en` or `fin`, `mi-novembre`, `mi-novembre 2017`: the year is the one that the verbs say, else the nearest.
    pub(super) fn lone_month(&self, at: usize) -> Option<(usize, String)> {
        let prefixed = self.prefixed_month(at);
        let month = prefixed.or_else(|| {
            let before = at.checked_sub(1)?;
            let month = self.month(at)?;
            (self.is_any(before, self.words.month_contexts)).then_some(month)
        })?;
        if let Some(year) = prefixed.and_then(|_| self.year(at + 1)) {
            return Some((2, format!("{year:04}-{month:02}")));
        }
        let published = self.document.published?;
        let ahead = (i32::from(month) - i32::from(published.month())).rem_euclid(12);
        let year = i32::from(published.year());
        // Months from publication to the month to come, or to the one gone by.
        let shift = match self.tense(at) {
            Some(false) if ahead > 0 => ahead - 12,
            None if ahead > 6 => ahead - 12,
            _ => ahead,
        };
        let year = year + (i32::from(published.month()) - 1 + shift).div_euclid(12);
        Some((1, format!("{year:04}-{month:02}")))
    }

    fn prefixed_month(&self, at: usize) -> Option<i8> {
        let word = self.word(at);
        let rest = self
            .words
            .month_prefixes
            .iter()
            .find_map(|prefix| word.strip_prefix(prefix))?;
        self.words
            .months
            .iter()
            .find(|(month, _)| rest.eq_ignore_ascii_case(month))
            .map(|&(_, month)| month)
    }
}
