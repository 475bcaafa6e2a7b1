//! Acronyms that the article defines: "Agence des ponts suspendus (APS)", "l'APS (Agence des ponts suspendus)".

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::article::{EntityType, MentionKind};
use crate::recognize::{Mention, Reference};
use crate::text::{Document, Span, TokenKind};

use super::entities::bare_key;
use super::overlap::Cover;
use super::surface::fold;

/// Maps the key of each defined acronym to the key of its full name, and adds acronyms that nobody proposed to `mentions`.
/// When one of the two is in a list, the other becomes that entry.
pub(super) fn definitions(
    document: &Document,
    mentions: &mut Vec<Mention>,
) -> FxHashMap<String, String> {
    let organisations: Vec<usize> = (0..mentions.len())
        .filter(|&index| {
            mentions
                .get(index)
                .is_some_and(|mention| mention.entity_type == EntityType::Organisation)
        })
        .collect();
    let mut keys = FxHashMap::default();
    let mut added = Vec::new();
    let mut known: Vec<(usize, Reference)> = Vec::new();
    for (position, &index) in organisations.iter().enumerate() {
        let Some(outer) = mentions.get(index) else {
            continue;
        };
        let Some(inner) = parenthesised(document, outer.span) else {
            continue;
        };
        let next = organisations.get(position + 1).copied();
        let tagged = next.filter(|&next| {
            mentions
                .get(next)
                .is_some_and(|mention| mention.span == inner)
        });
        let (a, b) = (document.slice(outer.span), document.slice(inner));
        let (long, short) = if a.chars().count() >= b.chars().count() {
            (a, b)
        } else {
            (b, a)
        };
        if !abbreviates(short, long) {
            continue;
        }
        keys.insert(bare_key(short), bare_key(long));
        match tagged {
            Some(next) => {
                let other = mentions.get(next).map(|mention| mention.reference.clone());
                match (&outer.reference, other) {
                    (Reference::Known(_), Some(Reference::Named)) => {
                        known.push((next, outer.reference.clone()));
                    }
                    (Reference::Named, Some(reference @ Reference::Known(_))) => {
                        known.push((index, reference));
                    }
                    _ => {}
                }
            }
            None if inner.len() < outer.span.len() => added.push((inner, outer.reference.clone())),
            None => {}
        }
    }
    for (index, reference) in known {
        if let Some(mention) = mentions.get_mut(index) {
            mention.reference = reference;
        }
    }
    add_missed(document, mentions, &added);
    keys
}

/// The words of the parenthesis that follows a span at once, when there are some.
fn parenthesised(document: &Document, span: Span) -> Option<Span> {
    let open = document.token_at(span.end);
    if document.word(open) != "(" {
        return None;
    }
    let close = (open + 2..open + 16).find(|&index| document.word(index) == ")")?;
    let first = document.tokens.get(open + 1)?.span.start;
    let last = document.tokens.get(close - 1)?.span.end;
    Some(Span::new(first, last))
}

/// Whether `short` may abbreviate `long`: capitals, and its letters in order at the starts of words or after, the first at a start.
/// A digit that `long` does not have stands for a word or for letters left out: "C4V", "Code for Vasquin".
pub(crate) fn abbreviates(short: &str, long: &str) -> bool {
    let numbered = long.contains(|c: char| c.is_ascii_digit());
    let letters: Vec<char> = fold(short)
        .chars()
        .filter(|c| c.is_alphabetic() || numbered && c.is_numeric())
        .collect();
    let capitals = short.chars().filter(|c| c.is_uppercase()).count();
    if !(2..=12).contains(&letters.len())
        || capitals < 2
        || long.chars().count() < short.chars().count() + 3
    {
        return false;
    }
    let mut rest = letters.iter().peekable();
    let mut starts = 0;
    for word in fold(long).split(|c: char| !c.is_alphanumeric()) {
        for (position, letter) in word.chars().enumerate() {
            if rest.peek() == Some(&&letter) && (position == 0 || starts > 0) {
                rest.next();
                starts += usize::from(position == 0);
            }
        }
    }
    rest.peek().is_none() && starts * 2 >= letters.len()
}

/// Every occurrence of a defined acronym that no mention covers.
fn add_missed(document: &Document, mentions: &mut Vec<Mention>, added: &[(Span, Reference)]) {
    if added.is_empty() {
        return;
    }
    let taken = Cover::new(mentions.iter().map(|mention| mention.span));
    let wanted: FxHashMap<&str, &Reference> = added
        .iter()
        .map(|(span, reference)| (document.slice(*span), reference))
        .collect();
    for token in &document.tokens {
        if token.kind != TokenKind::Word || taken.touches(token.span) {
            continue;
        }
        if let Some(&reference) = wanted.get(document.slice(token.span)) {
            mentions.push(Mention {
                span: token.span,
                entity_type: EntityType::Organisation,
                kind: MentionKind::Acronym,
                reference: reference.clone(),
                evidence: Cow::Borrowed("link:acronym"),
                confidence: 0.85,
                role: None,
                first_name: None,
            });
        }
    }
    mentions.sort_by(super::overlap::text_order);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_acronym_needs_its_letters_in_order() {
        assert!(abbreviates("APS", "Agence des ponts suspendus"));
        assert!(abbreviates("INSP", "Institut national du service public"));
        assert!(!abbreviates("XYZ", "Agence des ponts suspendus"));
        assert!(abbreviates("C4V", "Code for Vasquin"));
        assert!(!abbreviates("C4V", "Code 5 Vasquin"));
        assert!(!abbreviates("ponts", "Agence des ponts suspendus"));
    }
}
