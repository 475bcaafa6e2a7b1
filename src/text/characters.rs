//! Classes of characters that tokens and sentences are told apart by.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

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

/// Calls `out` with what is left of a character where case and accents do not matter: small letters without marks, ligatures
/// spelt out; nothing of what is invisible or only combines.
pub(crate) fn plain(c: char, out: &mut impl FnMut(char)) {
    if c.is_ascii() {
        return out(c.to_ascii_lowercase());
    }
    let spelt = |letters: &str, out: &mut dyn FnMut(char)| letters.chars().for_each(out);
    match c {
        // Nearly all of French and its neighbours, without a search in tables.
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => out('e'),
        'à' | 'â' | 'ä' | 'á' | 'À' | 'Â' | 'Ä' | 'Á' => out('a'),
        'î' | 'ï' | 'í' | 'Î' | 'Ï' | 'Í' | 'ı' => out('i'),
        'ô' | 'ö' | 'ó' | 'ø' | 'Ô' | 'Ö' | 'Ó' | 'Ø' => out('o'),
        'ù' | 'û' | 'ü' | 'ú' | 'Ù' | 'Û' | 'Ü' | 'Ú' => out('u'),
        'ç' | 'Ç' => out('c'),
        'ñ' | 'Ñ' => out('n'),
        'ł' | 'Ł' => out('l'),
        'đ' | 'Đ' => out('d'),
        'œ' | 'Œ' => spelt("oe", out),
        'æ' | 'Æ' => spelt("ae", out),
        'ß' | 'ẞ' => spelt("ss", out),
        _ if is_invisible(c) || is_combining_mark(c) => {}
        _ => decompose_canonical(c, |part| {
            if !is_combining_mark(part) {
                part.to_lowercase()
                    .filter(|&part| !is_combining_mark(part))
                    .for_each(&mut *out);
            }
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_ligatures_are_left_out_of_plain_letters() {
        let plainly = |text: &str| {
            let mut letters = String::new();
            for c in text.chars() {
                plain(c, &mut |letter| letters.push(letter));
            }
            letters
        };
        assert_eq!(plainly("Été à Ølen"), "ete a olen");
        assert_eq!(plainly("E\u{301}te\u{301}"), "ete");
        assert_eq!(plainly("ŒUVRE æ Straße ẞ"), "oeuvre ae strasse ss");
        assert_eq!(plainly("Kalnbērziņa Łódź İ"), "kalnberzina lodz i");
        assert_eq!(plainly("a\u{200B}b\u{AD}c"), "abc");
    }
}
