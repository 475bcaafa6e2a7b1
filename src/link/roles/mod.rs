//! What the words beside a name say of the person: "Ana Marel, directrice du port", "le maire de Sault, Jo Ruiz".

mod after;
mod before;
mod phrase;

use crate::recognize::people::is_honorific;
use crate::text::{Document, PartKind, Span};

use super::surface::label;
use phrase::Phrase;

/// Most names that one plural function is shared with in either direction: "les députés Ana Marel, Jo Ruiz et …".
const LONGEST_LIST: usize = 32;

/// How much a function says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// A grade, kin or epithet: "général", "mère".
    Weak,
    /// A function by itself: "ministre".
    Bare,
    /// A function with what it is the function of: "ministre des Ports".
    Full,
}

/// A function stated beside a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stated {
    span: Span,
    strength: Strength,
    /// Whether it is one of several people's: "députés".
    plural: bool,
}

/// Reads functions, knowing where people are named.
#[derive(Debug)]
pub(super) struct Roles<'a> {
    document: &'a Document,
    /// Where people are named, in text order.
    people: Vec<Span>,
    /// Where ministerial offices are named.
    offices: Vec<Span>,
}

impl<'a> Roles<'a> {
    pub(super) fn new(document: &'a Document, people: impl Iterator<Item = Span>) -> Self {
        let mut people: Vec<Span> = people.collect();
        people.sort_unstable();
        people.dedup();
        Self {
            document,
            people,
            offices: Vec::new(),
        }
    }

    /// The same, knowing where ministerial offices are named: their recogniser knows how far they go.
    pub(super) fn with_offices(self, mut offices: Vec<Span>) -> Self {
        offices.sort_unstable();
        offices.dedup();
        Self { offices, ..self }
    }

    /// The office that is named right before the name at `span`, or behind it after a comma.
    fn office(&self, phrase: &Phrase<'_>, span: Span) -> Option<Span> {
        let tokens = |span: Span| {
            let document = self.document;
            (document.token_at(span.start), document.token_at(span.end))
        };
        let (start, end) = tokens(span);
        // Offices do not overlap: only the last one before the name and the first one behind it can stand beside it.
        let behind = self
            .offices
            .partition_point(|office| office.start < span.start);
        let near = self.offices.get(behind.saturating_sub(1)..);
        near.into_iter().flatten().take(2).copied().find(|&office| {
            let (first, past) = tokens(office);
            if past <= start {
                let mut at = past;
                at += usize::from(phrase.word(at) == ",");
                at += usize::from(is_honorific(phrase.word(at), phrase.words));
                at == start
            } else {
                let mut at = end;
                at += usize::from(phrase.word(at) == ",");
                at > end && (at == first || at + 1 == first && phrase.is(at, phrase.words.articles))
            }
        })
    }

    /// The function stated beside the name at `span`, verbatim, without its article.
    pub(super) fn beside(&self, span: Span) -> Option<(String, Strength)> {
        let part = self.document.part_at(span.start)?;
        if part.kind == PartKind::Credit {
            let role = part.language.people().credit_role;
            return (!role.is_empty()).then(|| (role.to_owned(), Strength::Weak));
        }
        let phrase = self.phrase(span)?;
        let (after, before) = (after::stated(&phrase, span), before::stated(&phrase, span));
        let stated = match (after, before) {
            (Some(after), Some(before)) if before.strength > after.strength => Some(before),
            (after, before) => after.or(before).or_else(|| self.shared(&phrase, span)),
        };
        let office = self.office(&phrase, span).map(|office| Stated {
            span: office,
            strength: Strength::Full,
            plural: false,
        });
        let stated = match (stated, office) {
            (Some(stated), Some(office)) if stated.span.overlaps(office.span) => Stated {
                span: Span::new(
                    stated.span.start.min(office.span.start),
                    stated.span.end.max(office.span.end),
                ),
                ..stated
            },
            (stated, office) => stated.or(office)?,
        };
        let text = label(self.document.slice(stated.span));
        (!text.is_empty()).then_some((text, stated.strength))
    }

    fn phrase(&self, span: Span) -> Option<Phrase<'_>> {
        let sentences = &self.document.sentences;
        let sentence =
            sentences.get(sentences.partition_point(|sentence| sentence.span.end <= span.start))?;
        let language = self.document.part_at(span.start)?.language;
        Some(Phrase::new(self.document, language, &self.people, sentence))
    }

    /// A plural function that stands at the head or at the end of the list of names that `span` is in.
    fn shared(&self, phrase: &Phrase<'_>, span: Span) -> Option<Stated> {
        let place = self.people.binary_search(&span).ok()?;
        let joined = |a: usize, b: usize| {
            self.people
                .get(a)
                .zip(self.people.get(b))
                .is_some_and(|(&a, &b)| phrase.lists(a, b))
        };
        let mut first = place;
        while first > 0 && place - first < LONGEST_LIST && joined(first - 1, first) {
            first -= 1;
        }
        let mut last = place;
        while last - place < LONGEST_LIST && joined(last, last + 1) {
            last += 1;
        }
        let at_head = (first < place)
            .then(|| self.people.get(first))
            .flatten()
            .and_then(|&span| before::stated(phrase, span));
        let at_end = || {
            (last > place)
                .then(|| self.people.get(last))
                .flatten()
                .and_then(|&span| after::stated(phrase, span))
        };
        at_head
            .filter(|stated| stated.plural)
            .or_else(|| at_end().filter(|stated| stated.plural))
    }
}

#[cfg(test)]
mod tests;
