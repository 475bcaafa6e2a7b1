//! What the words before a name say about it: an honorific, a family, a street.

use crate::languages::PeopleWords;
use crate::link::surface::{is_capitalised, lower};
use crate::text::{Document, TokenKind};

use super::names::is_sentence_initial;

/// Whether `word` is an honorific, with or without its stop. Short ones count only with a capital: "me" is a pronoun.
pub(crate) fn is_honorific(word: &str, words: &PeopleWords) -> bool {
    let bare = word.trim_end_matches('.');
    if bare.is_empty() || bare.len() > 16 || (bare.len() <= 3 && !is_capitalised(bare)) {
        return false;
    }
    words.honorifics.contains(&lower(bare).as_str())
}

/// Whether the name that starts at token `index` follows a word of family or a plural article: "les sœurs Marel", "les Marel".
/// `single`: the name is one word.
pub(crate) fn is_family(
    document: &Document,
    index: usize,
    single: bool,
    words: &PeopleWords,
) -> bool {
    if !single || index == 0 {
        return false;
    }
    let before = lower(document.word(index - 1));
    if words.plural_articles.contains(&before.as_str())
        || words.family_words.contains(&before.as_str())
    {
        return true;
    }
    let link = words.eponym_links.contains(&before.as_str()) || before == "-";
    link && index > 1
        && words
            .family_words
            .first()
            .is_some_and(|family| lower(document.word(index - 2)) == *family)
}

/// Whether the name that starts at token `index` names a thing after somebody: "rue Ana Marel", "prix Marel", "hôpital de la Marel".
pub(crate) fn is_eponym(document: &Document, index: usize, words: &PeopleWords) -> bool {
    let Some(before) = index.checked_sub(1).map(|at| lower(document.word(at))) else {
        return false;
    };
    let before = before.as_str();
    if words.eponym_words.contains(&before) || words.direct_eponym_words.contains(&before) {
        return true;
    }
    words.eponym_links.contains(&before)
        && index > 1
        && words
            .eponym_words
            .contains(&lower(document.word(index - 2)).as_str())
}

/// Whether the word at token `index`, alone, is a month, or has its capital from the start of the sentence.
pub(super) fn is_no_name(document: &Document, index: usize, words: &PeopleWords) -> bool {
    let Some(token) = document.tokens.get(index) else {
        return false;
    };
    let word = lower(document.slice(token.span));
    let months = document
        .part_at(token.span.start)
        .map_or(document.language, |part| part.language)
        .dates()
        .months;
    if months.iter().any(|(month, _)| *month == word) {
        return true;
    }
    let adverb = word.chars().nth(7).is_some()
        && words
            .adverb_endings
            .iter()
            .any(|ending| word.ends_with(ending));
    (adverb || words.sentence_openers.contains(&word.as_str()))
        && is_sentence_initial(document, index)
}

/// The names of the storms that the article names as such.
pub(super) fn storms<'a>(document: &'a Document, words: &PeopleWords) -> Vec<&'a str> {
    document
        .tokens
        .iter()
        .enumerate()
        .filter(|(index, token)| {
            token.kind == TokenKind::Word
                && words.storms.contains(&document.slice(token.span))
                && is_capitalised(document.word(index + 1))
        })
        .map(|(index, _)| document.word(index + 1))
        .collect()
}
