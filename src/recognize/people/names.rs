//! Where a name starts and ends.

use crate::languages::PeopleWords;
use crate::link::surface::{is_capitalised, lower};
use crate::recognize::Mention;
use crate::text::{Document, Span, TokenKind};

use super::context::{is_eponym, is_family, is_honorific, is_no_name};

/// Most tokens a name has, particles and initials included.
const LONGEST: usize = 8;

/// From the first token to the last but `end`.
pub(super) fn span_of(document: &Document, start: usize, end: usize) -> Span {
    let first = document
        .tokens
        .get(start)
        .map_or(0, |token| token.span.start);
    let last = end
        .checked_sub(1)
        .and_then(|last| document.tokens.get(last));
    Span::new(first, last.map_or(first, |token| token.span.end))
}

/// One past the last token of the name that starts at token `start`: capitalised words, initials and particles between them,
/// with nothing but white space in between. `None` when no name starts there.
pub(crate) fn name_run(
    document: &Document,
    start: usize,
    limit: usize,
    words: &PeopleWords,
) -> Option<usize> {
    let mut first = start;
    while first < limit
        && first < start + 2
        && is_particle(document, first, words)
        && !is_capitalised(document.word(first))
    {
        first += 1;
    }
    let opens =
        first < limit && (is_name_word(document, first, words) || is_elided_name(document, first));
    opens
        .then(|| run_from(document, first, limit, words))
        .flatten()
}

/// As [`name_run`], from a token that must be a name word itself.
pub(super) fn run_from(
    document: &Document,
    start: usize,
    limit: usize,
    words: &PeopleWords,
) -> Option<usize> {
    let mut end = None;
    let mut index = start;
    while index < limit && index < start + LONGEST {
        if index > start && !is_joined(document, index) {
            break;
        }
        if is_elided_name(document, index) {
            index += 2;
            end = Some(index);
            continue;
        }
        if is_name_word(document, index, words) {
            index += 1;
            let initial = document.word(index - 1).chars().count() == 1;
            if initial && index < limit && document.word(index) == "." {
                index += 1;
            }
            end = Some(index);
        } else if end.is_some() && is_particle(document, index, words) {
            index += 1;
        } else {
            break;
        }
    }
    end
}

/// Whether only white space lies between this token and the one before.
pub(super) fn is_joined(document: &Document, index: usize) -> bool {
    let (Some(before), Some(token)) = (
        index.checked_sub(1).and_then(|i| document.tokens.get(i)),
        document.tokens.get(index),
    ) else {
        return false;
    };
    let gap = Span::new(before.span.end, token.span.start);
    let glued = gap.is_empty();
    document.slice(gap).chars().all(char::is_whitespace)
        && (!glued || before.kind == TokenKind::Elision || document.slice(before.span) == ".")
}

fn is_name_word(document: &Document, index: usize, words: &PeopleWords) -> bool {
    let Some(token) = document.tokens.get(index) else {
        return false;
    };
    let word = document.slice(token.span);
    token.kind == TokenKind::Word
        && token.span.len() < 64
        && is_name_capitalised(word, words)
        && !is_honorific(word, words)
        && !words.role_heads.contains(&lower(word).as_str())
}

/// "N’sele", "M’bala": a capital before an apostrophe that no French word elides in mid-sentence, and what follows it.
fn is_elided_name(document: &Document, index: usize) -> bool {
    let (Some(letter), Some(rest)) = (document.tokens.get(index), document.tokens.get(index + 1))
    else {
        return false;
    };
    letter.span.end == rest.span.start
        && rest.kind == TokenKind::Word
        && ["N'", "N’", "M'", "M’"].contains(&document.slice(letter.span))
}

/// `R.`, `J.-S.`, but not `M.`: capitals for first names.
pub(super) fn is_initial(word: &str, words: &PeopleWords) -> bool {
    word.len() <= 16
        && !is_honorific(word, words)
        && word.strip_suffix('.').is_some_and(|letters| {
            letters
                .split(['-', '.'])
                .filter(|it| !it.is_empty())
                .all(|it| {
                    let mut letters = it.chars();
                    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
                })
                && letters.starts_with(char::is_uppercase)
        })
}

/// A capital at the start, or after a particle and a hyphen: "al-Rahim".
fn is_name_capitalised(word: &str, words: &PeopleWords) -> bool {
    is_capitalised(word)
        || word.split_once('-').is_some_and(|(particle, rest)| {
            is_capitalised(rest) && words.particles.contains(&particle)
        })
}

fn is_particle(document: &Document, index: usize, words: &PeopleWords) -> bool {
    let Some(token) = document.tokens.get(index) else {
        return false;
    };
    matches!(token.kind, TokenKind::Word | TokenKind::Elision)
        && token.span.len() < 16
        && words
            .particles
            .contains(&lower(document.slice(token.span)).as_str())
}

/// Whether the token at `index` is the first of its sentence or follows an opening quote or a dash there.
pub(crate) fn is_sentence_initial(document: &Document, index: usize) -> bool {
    let Some(token) = document.tokens.get(index) else {
        return false;
    };
    let sentence = document
        .sentences
        .partition_point(|sentence| sentence.span.end <= token.span.start);
    let Some(first) = document
        .sentences
        .get(sentence)
        .map(|sentence| sentence.tokens.0 as usize)
    else {
        return false;
    };
    (first..index).all(|before| {
        document.tokens.get(before).is_some_and(|token| {
            matches!(
                token.kind,
                TokenKind::Punctuation | TokenKind::Symbol | TokenKind::Number
            )
        })
    })
}

/// Trims a proposed person to the name or names in it, and keeps those that their context does not speak against.
pub(super) fn clean(document: &Document, mention: &Mention, kept: &mut Vec<Mention>) {
    let start = document.token_at(mention.span.start);
    let end = document.token_at(mention.span.end);
    let words = document
        .part_at(mention.span.start)
        .map_or(document.language, |part| part.language)
        .people();
    if document
        .tokens
        .get(start)
        .is_none_or(|token| token.span.start != mention.span.start)
    {
        // The tagger cut inside a token ("M.Tran"): nothing to trim by.
        kept.push(mention.clone());
        return;
    }
    let mut segment = start;
    for index in start..=end {
        let word = document.word(index);
        let splits = index == end
            || matches!(word, "," | ";" | "&" | "/" | "•" | "|" | "(" | ")")
            || words.conjunctions.contains(&word);
        if splits {
            clean_one(document, mention, (segment, index), words, kept);
            segment = index + 1;
        }
    }
}

fn clean_one(
    document: &Document,
    mention: &Mention,
    (mut start, mut end): (usize, usize),
    words: &PeopleWords,
    kept: &mut Vec<Mention>,
) {
    let mut honorific = start > 0 && is_honorific(before(document, start), words);
    while start < end {
        let word = document.word(start);
        if is_honorific(word, words) && end - start > 1 {
            honorific = true;
        } else if is_name_capitalised(word, words)
            || (honorific && is_particle(document, start, words))
        {
            break;
        }
        start += 1;
    }
    while end > start && !is_name_capitalised(document.word(end - 1), words) {
        if end - start > 1 && is_elided_name(document, end - 2) {
            break;
        }
        // The stop of an initial at the end of a name belongs to it.
        if end - start > 1
            && document.word(end - 1) == "."
            && document.word(end - 2).chars().count() == 1
        {
            break;
        }
        end -= 1;
    }
    if start >= end {
        return;
    }
    while start > 0 && is_initial(document.word(start - 1), words) && is_joined(document, start) {
        start -= 1;
    }
    let span = span_of(document, start, end);
    let text = document.slice(span);
    let unlikely =
        text.contains(['@', '#', '_', '<', '>']) || text.chars().any(|c| c.is_ascii_digit());
    let single = end - start == 1 && !text.contains('.');
    // "Product Owner", "Directrice Technique": functions, whatever their capitals.
    let only_functions = !single
        && (start..end).all(|index| {
            words
                .role_heads
                .contains(&lower(document.word(index)).as_str())
        });
    if unlikely
        || only_functions
        || text.chars().filter(|c| c.is_alphabetic()).count() < 2
        || (!honorific && single && is_no_name(document, start, words))
        || (!honorific && is_family(document, start, single, words))
        || (!honorific && is_eponym(document, start, words))
    {
        return;
    }
    let mut mention = mention.clone();
    mention.span = span;
    kept.push(mention);
}

/// The word before a token, its full stop skipped.
fn before(document: &Document, index: usize) -> &str {
    let word = document.word(index - 1);
    if word == "." && index > 1 {
        document.word(index - 2)
    } else {
        word
    }
}
