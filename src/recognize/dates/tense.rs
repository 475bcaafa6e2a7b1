//! Whether a day without a date is still to come: what the verbs around it say.

use super::Reader;

/// Tokens on either side of a day that are read for its verb.
const REACH: usize = 16;

impl Reader<'_> {
    /// True: the day at token `at` is to come, false: it is past. The nearest word before it that says so is believed,
    /// then the nearest one after it.
    pub(super) fn tense(&self, at: usize) -> Option<bool> {
        let mut before = at;
        while before > 0 && at - before < 4 && self.is_any(before - 1, self.words.small) {
            before -= 1;
        }
        if let Some(opener) = before.checked_sub(1) {
            if self.is_any(opener, self.words.since) {
                return Some(false);
            }
            if self.is_any(opener, self.words.from) {
                return Some(true);
            }
        }
        (at.saturating_sub(REACH)..at)
            .rev()
            .take_while(|&at| !self.ends_clause(at))
            .find_map(|at| self.tense_of(at))
            .or_else(|| {
                (at + 1..(at + REACH).min(self.tokens.len()))
                    .take_while(|&at| !self.ends_clause(at))
                    .find_map(|at| self.tense_of(at))
            })
    }

    /// Whether the weekday at `at` is any such day: "chaque lundi", "un vendredi sur deux".
    pub(super) fn recurs(&self, at: usize) -> bool {
        at.checked_sub(1)
            .is_some_and(|before| self.is_any(before, self.words.recurring))
            || (self.is_any(at + 1, self.words.recurring)
                && self.lookup(self.words.numbers, at + 2).is_some())
    }

    fn ends_clause(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            ";" | ":" | "(" | ")" | "«" | "»" | "." | "!" | "?"
        )
    }

    pub(super) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(at, word))
    }

    fn tense_of(&self, at: usize) -> Option<bool> {
        let words = self.words;
        if self.is_any(at, words.future_words) {
            return Some(true);
        }
        if self.is_any(at, words.past_words) {
            return Some(false);
        }
        let near =
            |endings: &[&str]| (at + 1..at + 3).any(|next| ends_in(self.word(next), endings));
        if self.is_any(at, words.future_auxiliaries) && near(words.infinitive_endings) {
            return Some(true);
        }
        if self.is_any(at, words.past_auxiliaries)
            && near(words.participle_endings)
            && !(at + 1..at + 3).any(|next| self.is_any(next, words.future_words))
        {
            return Some(false);
        }
        let word = self.word(at);
        let lower_case = word.chars().all(char::is_lowercase);
        if !lower_case || word.chars().nth(4).is_none() {
            return None;
        }
        if ends_in(word, words.future_endings) {
            Some(true)
        } else {
            ends_in(word, words.past_endings).then_some(false)
        }
    }
}

fn ends_in(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending))
}
