//! Keys and slugs: how two ways of writing one name are told to be the same.

use unicode_normalization::UnicodeNormalization;

use crate::text::{is_invisible, plain};

/// Lower case, accents and invisible characters off, ligatures spelt out, one space for any white space,
/// one apostrophe and one hyphen for all of theirs.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '’' | '‘' | 'ʼ' | '`' => folded.push('\''),
            '\u{2010}'..='\u{2013}' => folded.push('-'),
            _ if character.is_whitespace() => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            _ => plain(character, &mut |letter| folded.push(letter)),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Lower case with its accents, one apostrophe: what the word tables of the languages are written in.
pub(crate) fn lower(word: &str) -> String {
    fn small(characters: impl Iterator<Item = char>) -> String {
        characters
            .filter(|&character| !is_invisible(character))
            .flat_map(char::to_lowercase)
            .map(|character| if character == '’' { '\'' } else { character })
            .collect()
    }
    // Nearly all words: what lies before the combining marks is composed already.
    if word.is_ascii() {
        word.to_ascii_lowercase()
    } else if word.chars().all(|c| c < '\u{300}' || c == '’') {
        small(word.chars())
    } else {
        small(word.nfc())
    }
}

/// The part of an identifier after the colon: folded, hyphens for everything that is no letter or digit.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for character in fold(text).chars() {
        if character.is_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() {
        slug.push('x');
    }
    slug
}

/// A label: the words as written, with plain spaces and nothing invisible.
pub(crate) fn label(text: &str) -> String {
    let visible: String = text.chars().filter(|&c| !is_invisible(c)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the first visible letter is a capital.
pub(crate) fn is_capitalised(word: &str) -> bool {
    word.chars()
        .find(|&character| !is_invisible(character))
        .is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_key_for_accents_apostrophes_and_invisible_characters() {
        assert_eq!(fold("Éléo\u{200B}nore  d’Aubry"), "eleonore d'aubry");
        assert_eq!(fold("E\u{301}le\u{301}onore d'Aubry"), "eleonore d'aubry");
        assert_eq!(fold("Zoé\u{00A0}Marel\n"), "zoe marel");
    }

    #[test]
    fn a_word_is_small_with_its_accents_however_they_are_written() {
        for word in ["ÉLÈVE", "E\u{301}LE\u{300}VE", "É\u{AD}lève"] {
            assert_eq!(lower(word), "élève", "{word}");
        }
        assert_eq!(lower("AUJOURD’HUI"), "aujourd'hui");
        assert_eq!(lower("Riga"), "riga");
    }

    #[test]
    fn slugs_are_safe_in_identifiers() {
        assert_eq!(slug("Éléonore d’Aubry-Œillet"), "eleonore-d-aubry-oeillet");
        assert_eq!(slug("../../x"), "x");
        assert_eq!(slug("!!!"), "x");
    }
}
