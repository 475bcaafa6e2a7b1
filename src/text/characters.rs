//! Classes of characters that tokens and sentences are told apart by.

use unicode_normalization::char::is_combining_mark;

/// Invisible characters that neither part words nor stand for anything: soft hyphen, zero-width spaces and joiners,
/// direction marks, byte order mark.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

/// What no token starts with: white space and invisible characters.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

pub(crate) const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{02BC}' | '\u{FF07}')
}

pub(crate) const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Letters, digits and the marks that combine with them.
pub(crate) fn is_word(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric()
    } else {
        c.is_alphanumeric() || is_combining_mark(c)
    }
}

/// Spaces that group digits by three.
pub(crate) const fn groups_digits(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

pub(crate) const fn is_closer(c: char) -> bool {
    matches!(c, '»' | '”' | '’' | '›' | ')' | ']' | '}' | '"' | '\'')
}

pub(crate) const fn is_opener(c: char) -> bool {
    matches!(
        c,
        '«' | '“'
            | '„'
            | '‘'
            | '‹'
            | '('
            | '['
            | '{'
            | '"'
            | '\''
            | '—'
            | '–'
            | '-'
            | '•'
            | '¿'
            | '¡'
    )
}

pub(crate) const fn is_punctuation(c: char) -> bool {
    match c {
        '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~' | '@' | '#' => false,
        '\u{2010}'..='\u{2027}'
        | '\u{2030}'..='\u{205E}'
        | '\u{3001}'..='\u{3003}'
        | '\u{3008}'..='\u{3011}'
        | '«'
        | '»'
        | '¡'
        | '¿'
        | '§'
        | '¶'
        | '·' => true,
        _ => c.is_ascii_punctuation(),
    }
}

/// Whether `word` is `entry`, case, kind of apostrophe and hyphen and invisible characters aside. `entry` is lower case.
pub(crate) fn folds_to(word: &str, entry: &str) -> bool {
    // Most pairs differ in their first letter: nothing else needs to be looked at.
    if let (Some(first), Some(wanted)) = (word.bytes().next(), entry.bytes().next())
        && first.is_ascii()
        && first.to_ascii_lowercase() != wanted
    {
        return false;
    }
    word.chars()
        .filter(|&c| !is_invisible(c))
        .flat_map(fold)
        .eq(entry.chars())
}

/// Lower case, straight apostrophe, plain hyphen.
pub(crate) fn fold(c: char) -> impl Iterator<Item = char> {
    let c = if is_apostrophe(c) {
        '\''
    } else if is_hyphen(c) {
        '-'
    } else {
        c
    };
    c.to_lowercase()
}
