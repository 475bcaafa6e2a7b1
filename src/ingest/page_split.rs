//! Where one part of a flattened page ends and the next begins, when nothing but the words tells.
//! Every candidate is a capitalised word; it scores by how likely a sentence begins there and by how unlikely a title ends before it.

use crate::languages::PageWords;

/// A split is made at this score or above.
const ENOUGH: i32 = 4;
const NEVER: i32 = -100;

/// Lower case, straight apostrophes, without the quotation marks around it.
pub(super) fn normal(word: &str) -> String {
    word.trim_matches([
        '«', '»', '“', '”', '"', '(', ')', ',', ';', '\u{A0}', '\u{202F}',
    ])
    .to_lowercase()
    .replace('’', "'")
}

/// The word that an elision begins with, apostrophe included, or the whole word.
fn head(normal: &str) -> &str {
    normal
        .char_indices()
        .find(|&(_, c)| c == '\'')
        .and_then(|(at, _)| normal.get(..=at))
        .unwrap_or(normal)
}

fn begins_upper(word: &str) -> bool {
    word.chars()
        .find(|c| c.is_alphanumeric())
        .is_some_and(char::is_uppercase)
}

/// Whether a sentence ends with `word`, the next word being `next`.
pub(super) fn ends_sentence(word: &str, next: Option<&str>) -> bool {
    let bare = word.trim_end_matches(['»', '”', '"', ')', '\u{A0}', '\u{202F}']);
    let letters = bare.chars().filter(|c| c.is_alphanumeric()).count();
    let stop = bare.ends_with(['!', '?', '…']) || bare.ends_with('.') && letters > 3;
    stop && next
        .is_none_or(|next| begins_upper(next) || next.starts_with(['«', '“', '"', '—', '–']))
}

/// How likely a new part begins at `words[at]`.
fn score(words: &[&str], at: usize, page: &PageWords) -> i32 {
    let (Some(&word), Some(&before)) = (
        words.get(at),
        at.checked_sub(1).and_then(|before| words.get(before)),
    ) else {
        return NEVER;
    };
    let previous = normal(before);
    if !begins_upper(word)
        || before.ends_with([
            ',', ';', ':', '(', '«', '–', '-', '—', '/', '&', '•', '|', '©', '\'', '’',
        ])
        || page.linking.contains(&previous.as_str())
    {
        return NEVER;
    }
    let word = normal(word);
    let next = words.get(at + 1).copied().unwrap_or_default();
    let next_normal = normal(next);
    let mut score = 0;
    if page
        .article_names
        .contains(&format!("{} {next_normal}", head(&word)).as_str())
    {
        return NEVER;
    }
    let starter = page.starters.contains(&head(&word));
    let dated = next.starts_with(|c: char| c.is_ascii_digit())
        || page.weekdays.contains(&next_normal.as_str());
    let opener = page.openers.iter().any(|opener| {
        let mut rest = words.get(at..).unwrap_or_default().iter();
        opener.split(' ').all(|expected| {
            rest.next()
                .is_some_and(|word| normal(word).starts_with(expected))
        })
    });
    if opener || (starter && dated) {
        score += 5;
    } else if starter {
        score += 3;
        if begins_upper(next) && !word.contains('\'') {
            score -= 1;
        }
    } else if page
        .participle_endings
        .iter()
        .any(|ending| word.ends_with(ending))
        && word.chars().count() > 4
    {
        score += 2 + i32::from(page.linking.contains(&head(&next_normal)));
    }
    score + i32::from(!begins_upper(before) || before.ends_with([')', '!', '?', '.', '»']))
}

/// Parentheses and quotation marks that are open after `word`, given those before it.
fn open_after(open: i32, word: &str) -> i32 {
    word.chars().fold(open, |open, c| match c {
        '(' | '«' | '“' => open + 1,
        ')' | '»' | '”' => (open - 1).max(0),
        _ => open,
    })
}

fn best(
    words: &[&str],
    range: std::ops::RangeInclusive<usize>,
    page: &PageWords,
    bonus: impl Fn(usize) -> i32,
) -> Option<usize> {
    let mut open = 0;
    let mut found = None;
    let mut highest = ENOUGH - 1;
    for at in 1..words.len().min(range.end() + 1) {
        let before = words.get(at - 1).copied().unwrap_or_default();
        open = open_after(open, before);
        let ended = ends_sentence(before, words.get(at).copied());
        if at >= *range.start() && open == 0 {
            let score = if ended {
                ENOUGH
            } else {
                score(words, at, page) + bonus(at)
            };
            if score > highest {
                highest = score;
                found = Some(at);
            }
        }
        // Past the end of a first sentence it is no title any more.
        if ended {
            break;
        }
    }
    found
}

/// Where the lead begins after a title.
pub(super) fn lead(words: &[&str], page: &PageWords) -> Option<usize> {
    best(words, 2..=40, page, |at| match at {
        0..3 => -3,
        3..=25 => 1,
        _ => -1,
    })
}

/// Where the body begins after an image credit.
pub(super) fn body(words: &[&str], page: &PageWords) -> Option<usize> {
    best(words, 2..=30, page, |at| {
        let after = at.checked_sub(1).and_then(|before| words.get(before));
        if after.is_some_and(|word| word.ends_with(')')) {
            3
        } else {
            0
        }
    })
}

/// Where the text begins after a section heading, if `sentence` begins with one.
pub(super) fn heading(sentence: &[&str], page: &PageWords) -> Option<usize> {
    let at = best(sentence, 3..=14, page, |at| i32::from(at >= 3))?;
    let heading = sentence.get(..at).unwrap_or_default();
    let verb = heading.iter().any(|word| {
        let word = normal(word);
        page.verbs.contains(&word.as_str())
    });
    let ended = heading
        .last()
        .is_some_and(|last| last.ends_with(['.', '!', '?', '…']));
    let text = sentence.len() - at;
    // One more than enough: in running text a capital is more often a name than a beginning.
    (!verb && !ended && text >= 4).then_some(at)
}
