//! Words as the embedder knows them: lower case, without accents, parted at everything that is neither letter nor digit.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::text::is_invisible;

/// Longest folded word, in characters. What follows is left unread, so that a word of a megabyte costs no more.
pub(super) const LONGEST: usize = 64;

/// Calls `each` with every folded word of `text` and returns whether all of `text` was read. `buffer` is scratch space.
///
/// `franco-allemand` is two words, `Œuvres` is `oeuvres`; invisible characters part nothing.
pub(crate) fn fold_words(text: &str, buffer: &mut String, mut each: impl FnMut(&str)) -> bool {
    buffer.clear();
    let mut length = 0;
    let mut whole = true;
    let mut take = |c: char| {
        if is_combining_mark(c) || is_invisible(c) {
            return;
        }
        if !c.is_alphanumeric() {
            if length > 0 {
                each(buffer);
                buffer.clear();
                length = 0;
            }
            return;
        }
        if length >= LONGEST {
            whole = false;
            return;
        }
        match c {
            'œ' | 'Œ' => buffer.push_str("oe"),
            'æ' | 'Æ' => buffer.push_str("ae"),
            'ß' => buffer.push_str("ss"),
            c if c.is_ascii() => buffer.push(c.to_ascii_lowercase()),
            c => buffer.extend(c.to_lowercase().filter(|&c| !is_combining_mark(c))),
        }
        length += 1;
    };
    for c in text.chars() {
        if c.is_ascii() {
            take(c);
        } else {
            decompose_canonical(c, &mut take);
        }
    }
    if length > 0 {
        each(buffer);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::fold_words;

    fn folded(text: &str) -> (Vec<String>, bool) {
        let mut words = Vec::new();
        let whole = fold_words(text, &mut String::new(), |word| words.push(word.to_owned()));
        (words, whole)
    }

    #[test]
    fn accents_case_and_ligatures_fold_away() {
        assert_eq!(folded("Œuvre").0, ["oeuvre"]);
        assert_eq!(folded("ÉLÉGANT").0, folded("e\u{301}le\u{301}gant").0);
        assert_eq!(folded("co\u{AD}opération").0, ["cooperation"]);
    }

    #[test]
    fn hyphens_and_apostrophes_part_words() {
        assert_eq!(folded("franco-allemand").0, ["franco", "allemand"]);
        assert_eq!(folded("l’École").0, folded("l'École").0);
    }

    #[test]
    fn an_endless_word_is_read_in_part_and_says_so() {
        let (words, whole) = folded(&"é".repeat(1000));
        assert_eq!(words.first().map(String::len), Some(super::LONGEST));
        assert!(!whole);
        assert!(folded("court").1);
    }
}
