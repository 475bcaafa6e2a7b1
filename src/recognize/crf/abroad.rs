//! Names in other languages than the one that the model was trained on. There the tagger knows few words and takes any capital for
//! a name, above all where every noun has one; but a list of first names holds everywhere.

use super::lexicon::{Lexicon, lists};
use super::word::Word;
use super::{NameSpan, NameType};
use crate::languages::{self, Language, PeopleWords};
use crate::link::surface::{is_capitalised, lower};
use crate::recognize::people;
use crate::text::{Document, Span, TokenKind};

/// Least probability of a name that nothing else speaks for.
const LEAST: f32 = 0.75;
/// Least probability of a person whose first word is on a list of first names.
const LEAST_WITH_FIRST_NAME: f32 = 0.4;
/// Probability of a first name and a surname that the tagger passed over.
const BY_FIRST_NAME: f32 = 0.6;
/// Least probability of a name that begins with a first name after a function or an honorific.
const ANNOUNCED: f32 = 0.8;
/// Most tokens of such a name.
const LONGEST: usize = 5;

/// Trims people to their names, leaves out what too little speaks for, and adds names that begin with a listed first name.
pub(super) fn sift(document: &Document, lexicon: &Lexicon, names: &mut Vec<NameSpan>) {
    let mut lists = Lists {
        document,
        lexicon,
        letters: Vec::new(),
    };
    names.retain_mut(|name| {
        let language = language_at(document, name.start);
        if is_native(language) {
            return true;
        }
        let words = language.people();
        if name.name_type == NameType::Organisation
            && name.end > name.start + 1
            && lists.is_first_name(name.start)
            && is_announced(document, name.start, words)
        {
            // "delegado Wellington Fagundes"
            name.name_type = NameType::Person;
        }
        if name.name_type != NameType::Person {
            let (functions, cues) = (
                language.detection().function_words,
                language.organisations().cues,
            );
            while name.end > name.start + 1 {
                let word = lower(document.word(name.start));
                if !functions.contains(&word.as_str()) && !cues.contains(&word.as_str()) {
                    break;
                }
                name.start += 1;
            }
            return name.confidence >= LEAST && is_capitalised(document.word(name.start));
        }
        trim(&mut lists, name, words);
        if name.start >= name.end || holds_article(document, name, words) {
            return false;
        }
        // "Zambia e Laos": two names that the tagger cannot part.
        let joined =
            (name.start + 1..name.end).any(|at| words.conjunctions.contains(&document.word(at)));
        if joined && !lists.is_first_name(name.start) {
            return false;
        }
        if lists.is_first_name(name.start) {
            if name.confidence < LEAST_WITH_FIRST_NAME {
                return false;
            }
            if name.end > name.start + 1 && is_announced(document, name.start, words) {
                name.confidence = name.confidence.max(ANNOUNCED);
            }
            return true;
        }
        // Where every noun has a capital, one says nothing.
        let alone = name.end == name.start + 1;
        name.confidence >= LEAST
            && (!words.capitalised_nouns || alone || is_announced(document, name.start, words))
    });
    add(&mut lists, names);
}

/// Whether a line ends inside.
fn is_broken(document: &Document, start: usize, end: usize) -> bool {
    let first = document.tokens.get(start);
    let last = end.checked_sub(1).and_then(|at| document.tokens.get(at));
    first.zip(last).is_none_or(|(first, last)| {
        document
            .slice(Span::new(first.span.start, last.span.end))
            .contains('\n')
    })
}

/// Whether the capital of a lone word says anything to the tagger.
pub(super) fn tells(document: &Document, token: usize) -> bool {
    let language = language_at(document, token);
    is_native(language)
        || !language.people().capitalised_nouns && !people::is_sentence_initial(document, token)
}

/// Whether the model was trained on this language.
fn is_native(language: &dyn Language) -> bool {
    language.code() == languages::DEFAULT.code()
}

fn language_at(document: &Document, token: usize) -> &'static dyn Language {
    let start = document
        .tokens
        .get(token)
        .map_or(0, |token| token.span.start);
    document
        .part_at(start)
        .map_or(document.language, |part| part.language)
}

struct Lists<'a> {
    document: &'a Document,
    lexicon: &'a Lexicon,
    letters: Vec<char>,
}

impl Lists<'_> {
    fn of(&mut self, word: &str) -> u16 {
        Word::read(word, false, self.lexicon, &mut self.letters)
            .entry
            .lists
    }

    fn is_first_name(&mut self, token: usize) -> bool {
        let word = self.document.word(token);
        // Of a compound the first part tells: "Anne-Marie".
        let word = word.split('-').next().unwrap_or(word);
        self.of(word) & lists::ANY_FIRST_NAME != 0
    }

    /// A word that running text knows and no list of surnames does.
    fn is_ordinary(&mut self, token: usize) -> bool {
        let word = self.document.word(token);
        let entry = Word::read(word, false, self.lexicon, &mut self.letters).entry;
        entry.lists & lists::SURNAME == 0 && entry.frequency > 1
    }

    fn is_part_of_town(&mut self, token: usize) -> bool {
        let word = self.document.word(token);
        self.of(word) & (lists::CITY | lists::CITY_PART | lists::TERRITORY) != 0
    }
}

/// Cuts off what stands before the name: functions that have a capital, and where every noun has one, all up to the first name.
fn trim(lists: &mut Lists<'_>, name: &mut NameSpan, words: &PeopleWords) {
    let document = lists.document;
    while name.end > name.start + 1 && is_function(document.word(name.start), words) {
        name.start += 1;
    }
    if words.capitalised_nouns
        && let Some(first) =
            (name.start..name.end.saturating_sub(1)).find(|&at| lists.is_first_name(at))
    {
        name.start = first;
    }
}

/// A word that is said of people or leads to them, whatever its case.
fn is_function(word: &str, words: &PeopleWords) -> bool {
    let word = lower(word);
    words.role_heads.contains(&word.as_str())
        || words.titles.contains(&word.as_str())
        || words.prepositions.contains(&word.as_str())
        || words
            .role_endings
            .iter()
            .any(|ending| word.len() > ending.len() && word.ends_with(*ending))
}

/// Whether an article stands inside that no particle leads to: "Kenia den Weg", but "Ursula von der Leyen".
fn holds_article(document: &Document, name: &NameSpan, words: &PeopleWords) -> bool {
    words.capitalised_nouns
        && (name.start + 1..name.end).any(|at| {
            words.articles.contains(&document.word(at)) && is_capitalised(document.word(at - 1))
        })
}

/// Whether a function or an honorific stands right before the token.
fn is_announced(document: &Document, token: usize, words: &PeopleWords) -> bool {
    let Some(before) = token.checked_sub(1) else {
        return false;
    };
    let before = if document.word(before) == "." {
        before.saturating_sub(1)
    } else {
        before
    };
    let word = document.word(before);
    people::is_honorific(word, words)
        || is_function(word, words) && !words.prepositions.contains(&lower(word).as_str())
}

/// Adds runs of capitalised words that begin with a listed first name, where nothing was found.
fn add(lists: &mut Lists<'_>, names: &mut Vec<NameSpan>) {
    let document = lists.document;
    if document.parts.iter().all(|part| is_native(part.language)) {
        return;
    }
    let mut taken: Vec<(usize, usize)> = names.iter().map(|name| (name.start, name.end)).collect();
    taken.sort_unstable();
    let mut at = 0;
    while at + 1 < document.tokens.len() {
        let start = at;
        at += 1;
        if !is_capitalised(document.word(start)) || !is_capitalised(document.word(start + 1)) {
            continue;
        }
        let language = language_at(document, start);
        let words = language.people();
        let past = taken.partition_point(|&(_, end)| end <= start);
        let free_until = taken.get(past).map_or(usize::MAX, |&(first, _)| first);
        if is_native(language) || free_until <= start || !lists.is_first_name(start) {
            continue;
        }
        let limit = (start + LONGEST).min(document.tokens.len());
        let Some(end) = people::name_run(document, start, limit, words) else {
            continue;
        };
        let plain = (start..end).all(|at| {
            document
                .tokens
                .get(at)
                .is_some_and(|token| token.kind == TokenKind::Word)
                && document.word(at).chars().skip(1).any(char::is_lowercase)
        });
        let town = (start..end).all(|at| lists.is_part_of_town(at));
        let ordinary = lists.is_ordinary(end - 1)
            || language
                .countries()
                .languages
                .contains(&document.word(start))
            || is_broken(document, start, end);
        if end < start + 2 || end > free_until || !plain || town || ordinary {
            continue;
        }
        names.push(NameSpan {
            start,
            end,
            name_type: NameType::Person,
            confidence: if is_announced(document, start, words) {
                ANNOUNCED
            } else {
                BY_FIRST_NAME
            },
        });
        at = end;
    }
    names.sort_by_key(|name| name.start);
}
