//! Words made of several: `franco-allemand`, `anti-américaine`, `France-Allemagne`, `antiaméricain`, `Canadien·ne·s`.

use smallvec::SmallVec;

use super::lexicon::{Lexicon, Roles, Target};
use super::pieces::{Piece, Shape, hash_of};
use super::words::Class;

/// Most pieces of a compound.
const MOST_PIECES: usize = 12;

/// A country within a compound.
pub(super) struct Part<'a> {
    pub(super) target: &'a Target,
    /// Its own pieces.
    pub(super) from: usize,
    pub(super) to: usize,
    /// A name with a span of its own, not an adjective that makes one word with the others.
    pub(super) is_name: bool,
}

/// The countries in the token whose pieces are `from..to`; none unless every piece is accounted for.
pub(super) fn parts<'a>(
    pieces: &[Piece],
    from: usize,
    to: usize,
    lexicon: &'a Lexicon,
) -> SmallVec<[Part<'a>; 2]> {
    let mut found: SmallVec<[Part<'a>; 2]> = SmallVec::new();
    let Some(token) = pieces.get(..to).filter(|_| to - from <= MOST_PIECES) else {
        return found;
    };
    let mut at = from;
    while let Some(piece) = token.get(at) {
        let matched = lexicon.longest(token, at, true).filter(|found| {
            found.end == found.to
                && matches!(
                    found.entry.class,
                    Class::Name | Class::Demonym | Class::Abbreviation
                )
        });
        if let Some(matched) = matched {
            found.push(Part {
                target: &matched.entry.target,
                from: matched.from,
                to: matched.to,
                is_name: matched.entry.class != Class::Demonym,
            });
            at = matched.end;
            continue;
        }
        let roles = lexicon.roles(piece);
        if at + 1 < to
            && let Some(target) = lexicon.compound(piece)
        {
            found.push(Part {
                target,
                from: at,
                to: at + 1,
                is_name: false,
            });
        } else if roles.any(Roles::FOREIGN)
            || !(roles.any(Roles::NEUTRAL) || roles.any(Roles::INCLUSIVE) && at > from)
        {
            return SmallVec::new();
        }
        at += 1;
    }
    found
}

/// The country of a demonym written in one word with what stands before it: `antiaméricain`.
pub(super) fn glued<'a>(word: &str, piece: &Piece, lexicon: &'a Lexicon) -> Option<&'a Target> {
    if piece.shape.is(Shape::BREAK) || piece.span.len() > 40 {
        return None;
    }
    lexicon.words.glued_parts.iter().find_map(|part| {
        let head = word.get(..part.len())?;
        if !head.eq_ignore_ascii_case(part) {
            return None;
        }
        let rest = word.get(part.len()..).filter(|rest| rest.len() > 3)?;
        lexicon.demonym(hash_of(rest))
    })
}
