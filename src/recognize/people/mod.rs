//! People by rule: what the tagger proposed is trimmed to the name, split and checked against its context; names after an
//! honorific or a title and in image credits are found even where the tagger missed them.

mod context;
mod demonyms;
mod functions;
mod names;

pub(crate) use context::{is_eponym, is_family, is_honorific};
pub(crate) use names::{is_sentence_initial, name_run};

use crate::article::{EntityType, MentionKind};
use crate::languages::PeopleWords;
use crate::link::Cover;
use crate::link::surface::{is_capitalised, lower};
use crate::text::{Document, Part, PartKind, Sentence, Span, TokenKind};

use super::crf::KnownNames;
use super::{Mention, Recognizer, Reference, crf};

/// The people rules. Runs after the tagger: it trims, splits and drops its people, then adds its own.
#[derive(Debug, Clone, Default)]
pub struct People {
    names: Option<KnownNames>,
}

impl People {
    /// With first names, which tell the members of a couple apart; without them, nothing does but honorifics.
    #[must_use]
    pub fn with_names(self, names: KnownNames) -> Self {
        Self { names: Some(names) }
    }
}

impl Recognizer for People {
    fn name(&self) -> &'static str {
        "people"
    }

    fn recognize(&self, document: &Document, found: &mut Vec<Mention>) {
        leave_states(document, found);
        let mut people = Vec::new();
        found.retain(|mention| {
            let person = mention.entity_type == EntityType::Person;
            if person {
                names::clean(document, mention, &mut people);
            }
            !person
        });
        if !people.is_empty() {
            let storms = context::storms(document, document.language.people());
            people.retain(|mention| !storms.contains(&document.slice(mention.span)));
        }
        let mut taken = Cover::new(
            people
                .iter()
                .chain(found.iter().filter(|mention| holds_no_person(mention)))
                .map(|mention| mention.span),
        );
        let mut proposals = Vec::new();
        for part in &document.parts {
            if part.kind == PartKind::Credit {
                in_credit(document, part, &taken, &mut proposals);
            }
        }
        after_honorifics(document, &mut proposals);
        let after_demonym = demonyms::names(document, found);
        // Whatever else the tagger made of the name, demonym and all, is none.
        if !after_demonym.is_empty() {
            let named = Cover::new(after_demonym.iter().map(|mention| mention.span));
            found.retain(|mention| {
                mention.entity_type == EntityType::Country
                    || mention.by() != crf::NAME
                    || !named.touches(mention.span)
            });
            people.retain(|mention| !named.touches(mention.span));
        }
        proposals.extend(after_demonym);
        after_initials(document, &mut proposals);
        // An honorific is a better judge of where the name starts and ends than the tagger that overlaps it.
        let sure = Cover::new(
            proposals
                .iter()
                .filter(|mention| mention.evidence == AFTER_HONORIFIC)
                .map(|mention| mention.span),
        );
        people.retain(|mention| {
            sure.holding(mention.span)
                .is_none_or(|whole| whole == mention.span)
        });
        taken = Cover::new(
            people
                .iter()
                .chain(found.iter().filter(|mention| holds_no_person(mention)))
                .map(|mention| mention.span),
        );
        proposals.retain(|mention| !taken.touches(mention.span));
        people.append(&mut proposals);
        if let Some(names) = &self.names {
            let taken = Cover::new(
                people
                    .iter()
                    .chain(found.iter().filter(|mention| holds_no_person(mention)))
                    .map(|mention| mention.span),
            );
            functions::propose(document, names, &taken, &mut people);
        }
        if let Some(names) = &self.names {
            for mention in &mut people {
                mention.first_name = document
                    .slice(mention.span)
                    .split_whitespace()
                    .next()
                    .and_then(|word| names.first_name(word));
            }
        }
        found.append(&mut people);
    }
}

/// "Costa Rica", "United States": what names a state in several words is nothing else, however sure the tagger is.
fn leave_states(document: &Document, found: &mut Vec<Mention>) {
    let states: Vec<Span> = found
        .iter()
        .filter(|mention| {
            mention.entity_type == EntityType::Country
                && mention.kind == MentionKind::Name
                && document.slice(mention.span).contains(char::is_whitespace)
        })
        .map(|mention| mention.span)
        .collect();
    if !states.is_empty() {
        found.retain(|mention| {
            mention.entity_type == EntityType::Country
                || mention.reference != Reference::Named
                || !states.contains(&mention.span)
        });
    }
}

const AFTER_HONORIFIC: &str = "people:honorific";
const AFTER_INITIAL: &str = "people:initial";
const AFTER_TITLE: &str = "people:title";
const IN_CREDIT: &str = "people:credit";

/// Mentions inside which no person is looked for.
fn holds_no_person(mention: &Mention) -> bool {
    mention.entity_type != EntityType::Person && mention.reference != Reference::Blocked
}

fn proposal(span: Span, evidence: &'static str, confidence: f32) -> Mention {
    Mention {
        span,
        entity_type: EntityType::Person,
        kind: MentionKind::Name,
        reference: Reference::Named,
        evidence: evidence.into(),
        confidence,
        role: None,
        first_name: None,
    }
}

/// The words of the language that a sentence is in.
fn words_of(document: &Document, sentence: &Sentence) -> &'static PeopleWords {
    document
        .parts
        .get(sentence.part as usize)
        .map_or(document.language, |part| part.language)
        .people()
}

fn after_honorifics(document: &Document, proposals: &mut Vec<Mention>) {
    for sentence in &document.sentences {
        let words = words_of(document, sentence);
        let (first, last) = (sentence.tokens.0 as usize, sentence.tokens.1 as usize);
        let mut index = first;
        while index < last {
            let next = match opener(document, index, words) {
                Some(evidence) => {
                    let start = after_stop(document, index + 1, last);
                    name_run(document, start, last, words).map(|end| (start, end, evidence))
                }
                None => None,
            };
            index = match next {
                Some((start, end, evidence)) => {
                    let honorific = evidence == AFTER_HONORIFIC;
                    let span = names::span_of(document, start, end);
                    let all_capitals = |span: Span| {
                        document
                            .slice(span)
                            .chars()
                            .filter(|c| c.is_alphabetic())
                            .all(char::is_uppercase)
                    };
                    // "le président SNCF": a title does not make an acronym a person.
                    if honorific || !all_capitals(span) {
                        proposals.push(proposal(span, evidence, if honorific { 0.9 } else { 0.6 }));
                    }
                    end
                }
                None => index + 1,
            };
        }
        glued_honorifics(document, first, last, words, proposals);
    }
}

/// "Bilan | R. Ostrava et J.-S. Lindqvist": programmes and credits, where a name stands without a sentence around it.
fn after_initials(document: &Document, proposals: &mut Vec<Mention>) {
    let mut index = 1;
    while index < document.tokens.len() {
        let start = index;
        index += 1;
        if !document.word(start).ends_with('.') {
            continue;
        }
        let words = document
            .part_at(
                document
                    .tokens
                    .get(start)
                    .map_or(0, |token| token.span.start),
            )
            .map_or(document.language, |part| part.language)
            .people();
        let before = document.word(start - 1);
        // "plan B. Robin …" is no name, and a letter at the start of a line numbers it.
        let opens = before == ","
            || words.conjunctions.contains(&before)
            || document
                .tokens
                .get(start - 1)
                .is_some_and(|token| token.kind == TokenKind::Symbol);
        if !opens
            || !names::is_initial(document.word(start), words)
            || !names::is_joined(document, start)
        {
            continue;
        }
        let limit = (start + 4).min(document.tokens.len());
        let surname = document.word(start + 1);
        if surname.chars().count() > 2
            && surname.chars().any(char::is_lowercase)
            && let Some(end) = name_run(document, start, limit, words)
            && end > start + 1
        {
            proposals.push(proposal(
                names::span_of(document, start, end),
                AFTER_INITIAL,
                0.6,
            ));
            index = end;
        }
    }
}

/// Which rule a token opens, if any.
fn opener(document: &Document, index: usize, words: &PeopleWords) -> Option<&'static str> {
    let word = document.word(index);
    if word.len() > 24 || document.tokens.get(index)?.kind != TokenKind::Word {
        return None;
    }
    if is_honorific(word, words) {
        return Some(AFTER_HONORIFIC);
    }
    let next = document.word(index + 1);
    (is_capitalised(next) && !is_capitalised(word) && words.titles.contains(&lower(word).as_str()))
        .then_some(AFTER_TITLE)
}

/// Past the full stop of an abbreviated honorific, where the tokeniser cut it off.
fn after_stop(document: &Document, index: usize, last: usize) -> usize {
    if index < last && document.word(index) == "." {
        index + 1
    } else {
        index
    }
}

/// "M.Tran", where no space was typed and the tokeniser kept one word.
fn glued_honorifics(
    document: &Document,
    first: usize,
    last: usize,
    words: &PeopleWords,
    proposals: &mut Vec<Mention>,
) {
    for index in first..last {
        let Some(token) = document.tokens.get(index) else {
            return;
        };
        let word = document.slice(token.span);
        let Some((before, after)) = word.split_once('.') else {
            continue;
        };
        if is_honorific(before, words)
            && after.chars().count() > 2
            && is_capitalised(after)
            && !after.contains('.')
        {
            let start = token.span.end - after.len() as u32;
            let end = names::run_from(document, index + 1, last, words);
            let end = end.map_or(token.span.end, |end| {
                names::span_of(document, index, end).end
            });
            proposals.push(proposal(Span::new(start, end), AFTER_HONORIFIC, 0.9));
        }
    }
}

/// The names that an image credit opens with: "© Ana Marel et Jo Ruiz • Agence des ponts".
fn in_credit(document: &Document, part: &Part, taken: &Cover, proposals: &mut Vec<Mention>) {
    let words = part.language.people();
    let last = document.token_at(part.span.end);
    let mut index = document.token_at(part.span.start);
    while index < last && !is_capitalised(document.word(index)) {
        index += 1;
    }
    while let Some(end) = name_run(document, index, last, words) {
        let span = names::span_of(document, index, end);
        let closes = end == last
            || matches!(
                document.tokens.get(end).map(|token| token.kind),
                Some(TokenKind::Punctuation | TokenKind::Symbol)
            )
            || words.conjunctions.contains(&document.word(end));
        if !closes || end - index < 2 || taken.touches(span) {
            return;
        }
        let mut mention = proposal(span, IN_CREDIT, 0.75);
        mention.role = Some(words.credit_role.to_owned());
        proposals.push(mention);
        let joins = document.word(end) == "," || words.conjunctions.contains(&document.word(end));
        if !joins {
            return;
        }
        index = end + 1;
    }
}

#[cfg(test)]
mod tests;
