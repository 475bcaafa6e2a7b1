//! One pass over the pieces of a part.

use crate::article::MentionKind;
use crate::text::{Document, Span};

use super::compound;
use super::context::Around;
use super::lexicon::{Lexicon, Match, Roles, Target};
use super::pieces::{Piece, Shape};
use super::resolve::Evidence;
use super::words::Class;
use super::{CountryOptions, Find};

const NAME: &str = "countries:name";
const IN_CONTEXT: &str = "countries:context";
const ABBREVIATION: &str = "countries:abbreviation";
const DEMONYM: &str = "countries:demonym";
const COMPOUND: &str = "countries:compound";
const CAPITAL: &str = "countries:capital";

/// A part being read.
pub(super) struct Scan<'a> {
    document: &'a Document,
    around: Around<'a>,
    options: CountryOptions,
    /// Where the last match ended.
    last_end: usize,
    /// The last demonym or language that was a language.
    last_language: Option<usize>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(
        document: &'a Document,
        pieces: &'a [Piece],
        lexicon: &'a Lexicon,
        options: CountryOptions,
    ) -> Self {
        Self {
            document,
            around: Around { pieces, lexicon },
            options,
            last_end: usize::MAX,
            last_language: None,
        }
    }

    pub(super) fn run(mut self, finds: &mut Vec<Find>, evidence: &mut Evidence) {
        let pieces = self.around.pieces;
        let lexicon = self.around.lexicon;
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            let next = if lexicon.may_start(piece) {
                self.start(at, finds, evidence)
            } else {
                self.glued(piece, finds, evidence);
                at + 1
            };
            at = next.max(at + 1);
        }
    }

    /// Looks for what starts at `at` and returns where to go on.
    fn start(&mut self, at: usize, finds: &mut Vec<Find>, evidence: &mut Evidence) -> usize {
        let (pieces, lexicon) = (self.around.pieces, self.around.lexicon);
        if let Some(found) = lexicon.longest(pieces, at, false) {
            self.found(&found, finds, evidence);
            self.last_end = found.end;
            return found.end;
        }
        let Some(piece) = pieces.get(at) else {
            return at + 1;
        };
        if lexicon.roles(piece).any(Roles::LANGUAGE)
            && self.around.is_language(at, at + 1, self.last_language)
        {
            self.last_language = Some(at);
        }
        if !piece.shape.is(Shape::TOKEN_START) || piece.shape.is(Shape::TOKEN_END) {
            self.glued(piece, finds, evidence);
            return at + 1;
        }
        self.compound(at, finds, evidence)
    }

    fn compound(&mut self, at: usize, finds: &mut Vec<Find>, evidence: &mut Evidence) -> usize {
        let (pieces, lexicon) = (self.around.pieces, self.around.lexicon);
        let rest = pieces.get(at..).unwrap_or_default();
        let length = rest
            .iter()
            .position(|piece| piece.shape.is(Shape::TOKEN_END))
            .map_or(1, |last| last + 1);
        let parts = compound::parts(pieces, at, at + length, lexicon);
        if parts.is_empty() {
            return at + 1;
        }
        let separate = parts.iter().all(|part| part.is_name);
        for part in &parts {
            let (from, to) = if separate {
                (part.from, part.to)
            } else {
                (at, at + length)
            };
            let kind = if part.is_name && separate {
                MentionKind::Name
            } else {
                MentionKind::Demonym
            };
            add(
                self.span(from, to),
                part.target,
                (Class::Compound, kind, COMPOUND, 0.93),
                finds,
                evidence,
            );
        }
        self.last_end = at + length;
        at + length
    }

    fn glued(&self, piece: &Piece, finds: &mut Vec<Find>, evidence: &mut Evidence) {
        let word = self.document.slice(piece.span);
        if let Some(target) = compound::glued(word, piece, self.around.lexicon) {
            let rule = (Class::Compound, MentionKind::Demonym, COMPOUND, 0.9);
            add(piece.span, target, rule, finds, evidence);
        }
    }

    fn found(&mut self, found: &Match<'_>, finds: &mut Vec<Find>, evidence: &mut Evidence) {
        let entry = found.entry;
        let span = self.span(found.from, found.to);
        let blocked = (Class::Blocked, MentionKind::Name, "", 1.0);
        match entry.class {
            Class::Blocked => add(span, &entry.target, blocked, finds, evidence),
            Class::Demonym => {
                if found.to - found.from == 1
                    && self
                        .around
                        .is_language(found.from, found.to, self.last_language)
                {
                    self.last_language = Some(found.from);
                    return;
                }
                if self.around.is_street_behind(found.to) {
                    add(span, &entry.target, blocked, finds, evidence);
                    return;
                }
                let rule = (Class::Demonym, MentionKind::Demonym, DEMONYM, 0.95);
                add(span, &entry.target, rule, finds, evidence);
            }
            Class::Name | Class::Abbreviation | Class::Uncertain => {
                if self.around.is_inside_name(found, self.last_end) {
                    add(span, &entry.target, blocked, finds, evidence);
                    return;
                }
                if entry.class == Class::Uncertain {
                    let rule = (Class::Uncertain, MentionKind::Name, "", 0.75);
                    add(span, &entry.target, rule, finds, evidence);
                    return;
                }
                let start = self.around.official_start(found.from);
                let rule = if entry.class == Class::Name {
                    (Class::Name, MentionKind::Name, NAME, 0.97)
                } else {
                    (
                        Class::Abbreviation,
                        MentionKind::Acronym,
                        ABBREVIATION,
                        0.95,
                    )
                };
                add(
                    self.span(start, found.to),
                    &entry.target,
                    rule,
                    finds,
                    evidence,
                );
            }
            Class::Weak => {
                let rule = (Class::Weak, MentionKind::Name, IN_CONTEXT, 0.85);
                add(span, &entry.target, rule, finds, evidence);
            }
            Class::Place => evidence.add(&entry.target, span),
            Class::Capital => {
                if self.options.capitals {
                    let rule = (Class::Capital, MentionKind::Nickname, CAPITAL, 0.6);
                    add(span, &entry.target, rule, finds, evidence);
                }
            }
            Class::Compound | Class::Direct => {}
        }
    }

    /// The span of pieces, with the stops of abbreviations (`R.-U.`).
    fn span(&self, from: usize, to: usize) -> Span {
        let piece = |at: usize| self.around.pieces.get(at);
        let (Some(first), Some(last)) = (piece(from), to.checked_sub(1).and_then(piece)) else {
            return Span::default();
        };
        let end = if last.shape.is(Shape::TOKEN_END) {
            self.document
                .tokens
                .get(last.token as usize)
                .map_or(last.span.end, |token| token.span.end)
        } else {
            last.span.end
        };
        Span::new(first.span.start, end)
    }
}

/// Keeps a find, and what it says of the article.
fn add(
    span: Span,
    target: &Target,
    (class, kind, rule, confidence): (Class, MentionKind, &'static str, f32),
    finds: &mut Vec<Find>,
    evidence: &mut Evidence,
) {
    if !matches!(class, Class::Blocked | Class::Uncertain | Class::Capital) {
        evidence.add(target, span);
    }
    finds.push(Find {
        span,
        target: target.clone(),
        class,
        kind,
        evidence: rule,
        confidence,
    });
}
