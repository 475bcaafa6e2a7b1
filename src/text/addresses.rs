//! URLs, e-mail addresses, bare domains, handles and hashtags: each one token.

use super::characters::{is_apostrophe, is_blank, is_word};
use super::tokens::Scanner;

/// Longest local part of an e-mail address (RFC 5321, 4.5.3.1.1): bytes.
const LONGEST_LOCAL_PART: usize = 64;
/// Endings that make `name.ending` an address rather than two words without a space. They are the net's, of states and not of
/// languages; those that are also words ("maison.de", "fin.es") are left out.
const DOMAINS: &[&str] = &[
    "be", "ca", "ch", "com", "edu", "eu", "fr", "gouv", "gov", "info", "int", "io", "lv", "mil",
    "net", "org", "uk",
];

impl Scanner<'_> {
    /// End of a URL, e-mail address, handle or hashtag that starts at `at`.
    pub(super) fn address(&mut self, at: usize, c: char) -> Option<usize> {
        match c {
            '@' | '#' => {
                let start = at + 1;
                let end = self.while_at(start, |c| is_word(c) || c == '_');
                let glued = self
                    .out
                    .last()
                    .is_some_and(|last| last.span.end == self.base + at as u32 && c == '@');
                (end > start && !glued).then_some(end)
            }
            'h' | 'H' | 'w' | 'W' | 'f' | 'F' if self.starts_url(at) => {
                let end = self.while_at(at, |c| {
                    !is_blank(c) && !matches!(c, '<' | '>' | '«' | '»' | '"' | '“' | '”' | '’')
                });
                let kept = self
                    .slice(at, end)
                    .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '…', '*']);
                Some(at + kept.len())
            }
            _ if c.is_ascii_alphanumeric() => self.email(at).or_else(|| self.domain(at)),
            _ => None,
        }
    }

    fn starts_url(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        ["http://", "https://", "www.", "ftp://"]
            .iter()
            .any(|prefix| {
                bytes
                    .get(at..at + prefix.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(prefix.as_bytes()))
                    && self.char_at(at + prefix.len()).is_some_and(is_word)
            })
    }

    fn email(&mut self, at: usize) -> Option<usize> {
        while self.next_at.is_some_and(|next| next < at) {
            let from = at;
            self.next_at =
                memchr::memchr(b'@', self.text.as_bytes().get(from..)?).map(|i| from + i);
        }
        let sign = self.next_at?;
        if sign - at > LONGEST_LOCAL_PART {
            return None;
        }
        let bytes = self.text.as_bytes();
        let local = bytes.get(at..sign)?;
        if !local
            .iter()
            .all(|b| b.is_ascii_alphanumeric() || b".!#$%&*+/=?^_{|}~-".contains(b))
        {
            return None;
        }
        let end = self.while_at(sign + 1, |c| is_word(c) || c == '.' || c == '-');
        let kept = self.slice(sign + 1, end).trim_end_matches(['.', '-']).len();
        (kept > 0).then_some(sign + 1 + kept)
    }

    /// `lemonde.fr`, `data.gouv.fr`: labels without a space that end in a known domain.
    fn domain(&self, at: usize) -> Option<usize> {
        let window = self.text.as_bytes().get(at..)?;
        let window = window.get(..window.len().min(LONGEST_LOCAL_PART))?;
        let length = window
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric() || **b == b'-' || **b == b'.')
            .count();
        let labels = self.slice(at, at + length).trim_end_matches(['.', '-']);
        let last = labels.rsplit_once('.')?.1;
        let end = at + labels.len();
        let stands_alone = self
            .char_at(end)
            .is_none_or(|c| !is_word(c) && !is_apostrophe(c));
        (DOMAINS.contains(&last)
            && labels.bytes().any(|b| b.is_ascii_lowercase())
            && stands_alone
            && !labels.contains(".."))
        .then_some(end)
    }
}
