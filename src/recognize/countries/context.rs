//! What the words around a name say: a language, a street, part of another name.

use super::lexicon::{Lexicon, Match, Roles};
use super::pieces::{Piece, Shape};
use super::words::Class;

/// The pieces of a part, read in one language.
pub(super) struct Around<'a> {
    pub(super) pieces: &'a [Piece],
    pub(super) lexicon: &'a Lexicon,
}

impl Around<'_> {
    /// The word right before piece `at`, unless punctuation is.
    fn before(&self, at: usize) -> Option<&Piece> {
        self.pieces
            .get(at.checked_sub(1)?)
            .filter(|piece| !piece.shape.is(Shape::BREAK))
    }

    /// The word at `at`, unless punctuation is there.
    fn word(&self, at: usize) -> Option<&Piece> {
        self.pieces
            .get(at)
            .filter(|piece| !piece.shape.is(Shape::BREAK))
    }

    fn roles_before(&self, at: usize) -> Roles {
        self.before(at)
            .map_or_else(Roles::default, |piece| self.lexicon.roles(piece))
    }

    /// Whether the demonym or language at `at` is a language here. `last` is the piece of the last language before it.
    pub(super) fn is_language(&self, at: usize, to: usize, last: Option<usize>) -> bool {
        let words = self.lexicon.words;
        let Some(piece) = self.pieces.get(at) else {
            return false;
        };
        let is_named = self.lexicon.roles(piece).any(Roles::LANGUAGE);
        let before = self.roles_before(at);
        let next = self.word(to);
        let glued = next.is_some_and(|next| next.token == piece.token);
        if words.capitalised_nouns && is_named && piece.shape.is(Shape::CAPITAL) && !glued {
            return !piece.shape.is(Shape::LOUD);
        }
        if words.adjective_first {
            let noun_follows = next.is_some_and(|next| {
                !self
                    .lexicon
                    .roles(next)
                    .any(Roles::OPENER.or(Roles::ARTICLE).or(Roles::LANGUAGE_CONTEXT))
            });
            let named_after = next
                .is_some_and(|next| self.lexicon.roles(next).any(Roles::LANGUAGE_CONTEXT))
                && !before.any(Roles::LANGUAGE_CONTEXT);
            return is_named && self.is_paired(at, to)
                || is_named
                    && !noun_follows
                    && (before.any(Roles::LANGUAGE_CONTEXT.or(Roles::LANGUAGE_HEAD))
                        || named_after
                        || self.continues(at, last));
        }
        if piece.shape.is(Shape::CAPITAL) && !piece.shape.is(Shape::LOUD) {
            return false;
        }
        if before.any(Roles::LANGUAGE_CONTEXT) && (is_named || !before.any(Roles::ARTICLE)) {
            return true;
        }
        if !is_named {
            return self.continues(at, last) && before.any(Roles::LANGUAGE_CONTEXT);
        }
        let capital_follows = next.is_some_and(|next| next.shape.is(Shape::CAPITAL));
        if before.any(Roles::LANGUAGE_ARTICLE) && !capital_follows {
            return true;
        }
        let head = at
            .checked_sub(1)
            .map_or_else(Roles::default, |article| self.roles_before(article));
        before.any(Roles::ARTICLE) && head.any(Roles::LANGUAGE_HEAD) && !capital_follows
            || self.continues(at, last)
    }

    /// Whether a word that names a language and no country stands beside it: "French and English posts".
    fn is_paired(&self, at: usize, to: usize) -> bool {
        let language = |other: usize| {
            self.word(other).is_some_and(|piece| {
                self.lexicon.roles(piece).any(Roles::LANGUAGE)
                    && self.lexicon.longest(self.pieces, other, false).is_none()
            })
        };
        let joins = |between: usize| {
            self.word(between).is_some_and(|piece| {
                self.lexicon.roles(piece).any(Roles::OPENER) && !piece.shape.is(Shape::CAPITAL)
            })
        };
        joins(to) && language(to + 1) || at > 1 && joins(at - 1) && language(at - 2)
    }

    /// Whether only commas, conjunctions and articles stand between the last language and this one.
    fn continues(&self, at: usize, last: Option<usize>) -> bool {
        let Some(last) = last.filter(|&last| last < at && at - last <= 4) else {
            return false;
        };
        let between = self.pieces.get(last + 1..at).unwrap_or_default();
        !between.is_empty()
            && between.iter().all(|piece| {
                piece.shape.is(Shape::BREAK)
                    || self
                        .lexicon
                        .roles(piece)
                        .any(Roles::OPENER.or(Roles::ARTICLE))
            })
    }

    /// Whether the name is that of a street: `rue de Suède`.
    fn is_street(&self, at: usize) -> bool {
        let mut at = at;
        for _ in 0..4 {
            let Some(before) = self.before(at) else {
                return false;
            };
            let roles = self.lexicon.roles(before);
            if roles.any(Roles::STREET) {
                return true;
            }
            if !roles.any(Roles::LINK) {
                return false;
            }
            at -= 1;
        }
        false
    }

    /// Whether a street follows, where what describes a noun stands before it: `Schweizer Straße`, `Norway Street`.
    pub(super) fn is_street_behind(&self, to: usize) -> bool {
        self.lexicon.words.adjective_first
            && self.word(to).is_some_and(|next| {
                next.shape.is(Shape::CAPITAL) && self.lexicon.roles(next).any(Roles::STREET)
            })
    }

    /// Whether the words are part of another name that does not point at the country. `last_end` is where the last match
    /// ended.
    pub(super) fn is_inside_name(&self, found: &Match<'_>, last_end: usize) -> bool {
        if self.is_street(found.from) || self.is_street_behind(found.to) {
            return true;
        }
        let Some(piece) = self.pieces.get(found.from) else {
            return false;
        };
        let one_token = self
            .pieces
            .get(found.to - 1)
            .is_some_and(|last| last.token == piece.token);
        let telling = one_token && !piece.shape.is(Shape::LOUD) && !piece.shape.is(Shape::TITLED);
        if !telling || found.entry.direct {
            return false;
        }
        let is_part = |other: &Piece| {
            !self.lexicon.words.capitalised_nouns
                && other.shape.is(Shape::CAPITAL)
                && !self
                    .lexicon
                    .roles(other)
                    .any(Roles::OPENER.or(Roles::ARTICLE).or(Roles::LINK))
        };
        if last_end != found.from && self.before(found.from).is_some_and(is_part) {
            return true;
        }
        let before = self.roles_before(found.from);
        let bare = if self.lexicon.words.names_take_article {
            !before.any(Roles::ARTICLE)
        } else {
            !before.any(Roles::OPENER.or(Roles::ARTICLE))
        };
        bare && found.entry.class == Class::Name
            && self.word(found.to).is_some_and(|next| {
                is_part(next) && self.lexicon.longest(self.pieces, found.to, false).is_none()
            })
    }

    /// First piece of the official name that ends with the name at `at`: `République de Lettonie`.
    pub(super) fn official_start(&self, at: usize) -> usize {
        let mut start = at;
        for _ in 0..8 {
            let Some(before) = self.before(start) else {
                return at;
            };
            let roles = self.lexicon.roles(before);
            if roles.any(Roles::STATE_HEAD) {
                return if before.shape.is(Shape::CAPITAL) {
                    start - 1
                } else {
                    at
                };
            }
            if !roles.any(Roles::STATE_MODIFIER) {
                return at;
            }
            start -= 1;
        }
        at
    }
}
