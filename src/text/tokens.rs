//! Tokens: one pass over the characters, with the elisions, enclitics and abbreviations of a language folder.
//!
//! Every look-ahead is bounded, so that a word of a megabyte costs a megabyte.

use super::characters::{
    fold, folds_to, groups_digits, is_apostrophe, is_blank, is_hyphen, is_invisible,
    is_punctuation, is_word,
};
use super::{Span, Token, TokenKind};
use crate::languages::{Language, TokenizationRules};

/// Longest stretch that is compared with a table: bytes.
const LONGEST_ENTRY: usize = 32;
/// Tokens of `text`, added to `out` in order. `base` is the byte offset of `text` in the canonical text.
///
/// Together the tokens cover every character that is neither white space nor invisible. A number may hold the spaces
/// that group its digits (`1 234,5`).
pub fn tokenize(text: &str, base: u32, language: &dyn Language, out: &mut Vec<Token>) {
    let mut scanner = Scanner {
        text,
        base,
        rules: language.tokenization(),
        function_words: language.detection().function_words,
        next_at: memchr::memchr(b'@', text.as_bytes()),
        out,
    };
    let mut at = 0;
    while let Some(c) = scanner.char_at(at) {
        at = if is_blank(c) {
            at + c.len_utf8()
        } else {
            scanner.token(at, c)
        };
    }
}

/// Where tokenization stands.
pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    pub(super) base: u32,
    rules: &'static TokenizationRules,
    function_words: &'static [&'static str],
    /// Byte of the next `@` not yet passed: e-mail addresses are looked for only before one.
    pub(super) next_at: Option<usize>,
    pub(super) out: &'a mut Vec<Token>,
}

impl Scanner<'_> {
    pub(super) fn rest(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    pub(super) fn char_at(&self, at: usize) -> Option<char> {
        // ASCII is most of any article; decoding the rest can afford the boundary check.
        match self.text.as_bytes().get(at) {
            Some(&byte) if byte.is_ascii() => Some(char::from(byte)),
            Some(_) => self.rest(at).chars().next(),
            None => None,
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: TokenKind) -> usize {
        let span = Span::new(self.base + start as u32, self.base + end as u32);
        self.out.push(Token { span, kind });
        end
    }

    /// Adds the tokens that start at `at`, where `c` is, and returns where to go on.
    fn token(&mut self, at: usize, c: char) -> usize {
        if let Some(end) = self.address(at, c) {
            return self.push(at, end, TokenKind::Symbol);
        }
        if c.is_numeric() {
            return self.number(at);
        }
        if is_word(c) {
            return self.word(at);
        }
        let end = self.run(at, c);
        let kind = if is_punctuation(c) {
            TokenKind::Punctuation
        } else {
            TokenKind::Symbol
        };
        self.push(at, end, kind)
    }

    /// End of a run of one punctuation mark that is one mark: `...`, `--`, `!!`.
    fn run(&self, at: usize, c: char) -> usize {
        let one = at + c.len_utf8();
        if !matches!(c, '.' | '-' | '!' | '?' | '*' | '=') {
            return one;
        }
        let more = self.rest(one).bytes().take_while(|&b| char::from(b) == c);
        one + more.count()
    }

    pub(super) fn while_at(&self, from: usize, keep: impl Fn(char) -> bool) -> usize {
        let rest = self.rest(from);
        from + rest.find(|c| !keep(c)).unwrap_or(rest.len())
    }

    /// `1 234,5`, `10h30`, `1er`, `3D`: from a digit on.
    fn number(&mut self, at: usize) -> usize {
        let mut end = self.while_at(at, char::is_numeric);
        let mut group = end - at;
        while let Some(separator) = self.char_at(end) {
            let from = end + separator.len_utf8();
            let stop = self.while_at(from, |c| c.is_ascii_digit());
            let digits = stop - from;
            let grouped = groups_digits(separator)
                && group <= 3
                && digits == 3
                && self.char_at(stop).is_none_or(|c| !is_word(c));
            if grouped {
                group = 3;
            } else if matches!(separator, '.' | ',' | ':') && digits > 0 {
                // After a decimal mark no group of three follows.
                group = if separator == '.' && digits == 3 {
                    3
                } else {
                    usize::MAX
                };
            } else {
                break;
            }
            end = stop;
        }
        if !self.char_at(end).is_some_and(is_word) {
            return self.push(at, end, TokenKind::Number);
        }
        let letters = end;
        let stop = self.while_at(end, is_word);
        let hour = self
            .slice(letters, stop)
            .trim_start_matches(['h', 'H'])
            .bytes()
            .all(|b| b.is_ascii_digit());
        if hour {
            return self.push(at, stop, TokenKind::Number);
        }
        let end = self.word_end(letters);
        self.push(at, end, TokenKind::Word)
    }

    /// End of the word that has a character at `from`, hyphens and inner apostrophes that join included, elisions not.
    fn word_end(&self, from: usize) -> usize {
        let mut end = from;
        loop {
            end = self.while_word(end);
            match self.joined_after(end) {
                Some((joiner, next)) if !is_apostrophe(joiner) => end = next,
                _ => return end,
            }
        }
    }

    /// End of the letters, digits, marks and inner invisible characters from `from` on.
    fn while_word(&self, from: usize) -> usize {
        let mut end = from;
        let mut at = from;
        while let Some(c) = self.char_at(at) {
            at += c.len_utf8();
            if is_word(c) {
                end = at;
            } else if !is_invisible(c) {
                break;
            }
        }
        end
    }

    /// A character at `end` that joins the word before it to letters after it, and where they start.
    fn joined_after(&self, end: usize) -> Option<(char, usize)> {
        let joiner = self.char_at(end)?;
        let joins =
            is_hyphen(joiner) || is_apostrophe(joiner) || matches!(joiner, '·' | '&' | '\u{2027}');
        let next = end + joiner.len_utf8();
        let after = self.char_at(next)?;
        if !joins || !is_word(after) || (joiner == '&' && !after.is_uppercase()) {
            return None;
        }
        Some((joiner, next))
    }

    /// The tokens of a word: elision, dotted acronym, abbreviation, word with its enclitics.
    fn word(&mut self, at: usize) -> usize {
        if let Some(end) = self.acronym(at) {
            return self.push(at, end, TokenKind::Word);
        }
        let mut end = self.while_word(at);
        while let Some(joiner) = self.char_at(end) {
            if is_apostrophe(joiner) {
                let after = end + joiner.len_utf8();
                if self.is_elision(at, end) {
                    let Some(whole) = self.whole(at) else {
                        return self.push(at, after, TokenKind::Elision);
                    };
                    end = whole;
                    continue;
                }
            }
            let Some((joiner, next)) = self.joined_after(end) else {
                break;
            };
            if is_apostrophe(joiner) && self.is_apostrophe_enclitic(next) {
                break;
            }
            end = self.while_word(next);
        }
        if matches!(self.char_at(end), Some('°' | 'º')) && end - at <= 2 {
            end += 2;
            return self.push(at, end, TokenKind::Word);
        }
        if self.char_at(end) == Some('.') && self.is_abbreviation(at, end) {
            return self.push(at, end + 1, TokenKind::Word);
        }
        self.word_and_enclitics(at, end)
    }

    fn is_elision(&self, start: usize, end: usize) -> bool {
        if end - start > LONGEST_ENTRY {
            return false;
        }
        let word = self.slice(start, end);
        self.rules
            .elisions
            .iter()
            .any(|entry| folds_to(word, entry))
    }

    /// End of the word that starts at `start` when the table says that it stays whole.
    fn whole(&self, start: usize) -> Option<usize> {
        self.rules.whole.iter().find_map(|entry| {
            let end = self.starts_with(start, entry)?;
            self.char_at(end).is_none_or(|c| !is_word(c)).then_some(end)
        })
    }

    /// End of `entry` in the text at `start`, folded.
    fn starts_with(&self, start: usize, entry: &str) -> Option<usize> {
        let mut wanted = entry.chars();
        let mut end = start;
        for c in self.rest(start).chars() {
            if wanted.as_str().is_empty() {
                return Some(end);
            }
            end += c.len_utf8();
            if is_invisible(c) {
                continue;
            }
            if !fold(c).all(|folded| wanted.next() == Some(folded)) {
                return None;
            }
        }
        wanted.as_str().is_empty().then_some(end)
    }

    /// Whether the letters after an apostrophe are an enclitic such as English `'s`.
    fn is_apostrophe_enclitic(&self, from: usize) -> bool {
        let end = self.while_word(from);
        let letters = self.slice(from, end);
        self.rules
            .enclitics
            .iter()
            .filter_map(|entry| entry.strip_prefix('\''))
            .any(|entry| folds_to(letters, entry))
    }

    /// `U.S.`, `R.-U.`, `J.-C.`, `e.g.`: two letters or more, each with its stop.
    fn acronym(&self, at: usize) -> Option<usize> {
        let mut end = at;
        let mut letters = 0;
        let mut from = at;
        while let Some(letter) = self.char_at(from).filter(|c| c.is_alphabetic()) {
            let stop = from + letter.len_utf8();
            if self.char_at(stop) != Some('.') {
                break;
            }
            letters += 1;
            end = stop + 1;
            from = match self.char_at(end) {
                Some(c) if is_hyphen(c) => end + c.len_utf8(),
                _ => end,
            };
        }
        // A letter more without a stop: `S.N.C.F` keeps it, `p.ex` is two words.
        if letters >= 2 {
            if let Some(last) = self.char_at(end).filter(|c| c.is_uppercase()) {
                let stop = end + last.len_utf8();
                if self.char_at(stop).is_none_or(|c| !is_word(c)) {
                    return Some(stop);
                }
            }
            return self
                .char_at(end)
                .is_none_or(|c| !is_word(c) || c.is_uppercase())
                .then_some(end);
        }
        None
    }

    /// Whether the full stop at `end` belongs to the word before it.
    fn is_abbreviation(&self, start: usize, end: usize) -> bool {
        let word = self.slice(start, end);
        if word.len() > LONGEST_ENTRY || matches!(self.char_at(end + 1), Some('.')) {
            return false;
        }
        let listed = |table: &[&str]| table.iter().any(|entry| folds_to(word, entry));
        if listed(self.rules.abbreviations) {
            return true;
        }
        let window = self.rest(end + 1);
        let next = window.trim_start_matches(is_blank);
        let following = next.chars().next();
        let single_capital = word.len() == 1 && word.starts_with(char::is_uppercase);
        if !single_capital && listed(self.rules.numbered) {
            return following.is_some_and(|c| {
                c.is_lowercase() || c.is_numeric() || matches!(c, ',' | ';' | ')')
            });
        }
        // Initials: `J. Dupont`, `J.-P. Dupont`, but `plan B. Le …` and `vitamine C` at the end.
        let mut letters = word.chars().filter(|c| !is_invisible(*c));
        let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
        let glued = window.len() == next.len();
        initial
            && following.is_some_and(|c| {
                c.is_uppercase() && !self.starts_sentence(next)
                    || glued && (is_hyphen(c) || c.is_uppercase())
            })
    }

    /// Whether the first word of `text` is a function word with a capital.
    fn starts_sentence(&self, text: &str) -> bool {
        let word = text.split(|c| !is_word(c)).next().unwrap_or_default();
        word.len() <= LONGEST_ENTRY
            && self
                .function_words
                .iter()
                .any(|entry| folds_to(word, entry))
    }

    fn word_and_enclitics(&mut self, start: usize, end: usize) -> usize {
        let word = self.slice(start, end);
        let cut = self.rules.enclitics.iter().find_map(|entry| {
            let head = word.len().checked_sub(entry.len())?;
            (head > 0 && word.ends_with(entry)).then_some(start + head)
        });
        if let Some(cut) = cut
            && !self.rules.whole.iter().any(|entry| folds_to(word, entry))
        {
            self.push(start, cut, TokenKind::Word);
            return self.push(cut, end, TokenKind::Word);
        }
        self.push(start, end, TokenKind::Word);
        // `'s` after a word.
        let Some(apostrophe) = self.char_at(end).filter(|&c| is_apostrophe(c)) else {
            return end;
        };
        let from = end + apostrophe.len_utf8();
        if self.char_at(from).is_some_and(is_word) && self.is_apostrophe_enclitic(from) {
            let stop = self.while_word(from);
            return self.push(end, stop, TokenKind::Word);
        }
        end
    }
}
