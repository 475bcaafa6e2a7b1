//! Where one part of a flattened page ends and the next begins, when nothing but the words tells.
//!
//! Every boundary is one decision with a score: how much the word looks like the beginning of a sentence, how well the words before it
//! may end a part, and how usual the length of that part is. The weights are whole numbers set by reasoning and checked on news pages
//! whose boundaries were known because they had been flattened on purpose.

use std::ops::RangeInclusive;

use crate::languages::PageWords;

/// A split is made at this score or above: an article before a word in lower case (4) reaches it alone, a mere capital (0) never.
const ENOUGH: i32 = 4;
const NEVER: i32 = -100;
/// No sentence is looked at beyond this many words: hostile input has sentences without end.
const LOOK_AHEAD: usize = 60;

const CLOSING: [char; 6] = ['»', '”', '"', ')', '\u{A0}', '\u{202F}'];

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

fn opens_quotation(word: &str) -> bool {
    word.starts_with(['«', '“'])
}

/// Whether a sentence ends with `word`, the next word being `next`.
pub(super) fn ends_sentence(word: &str, next: Option<&str>) -> bool {
    let bare = word.trim_end_matches(CLOSING);
    let letters = bare.chars().filter(|c| c.is_alphanumeric()).count();
    let stop = bare.ends_with(['!', '?', '…'])
        || bare.ends_with('.') && (letters > 3 || bare.len() < word.len());
    stop && next.is_none_or(|next| {
        begins_upper(next)
            || next.starts_with(['«', '“', '"', '—', '–'])
            || next.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Whether one of `words` can only be a finite verb.
fn has_verb(words: &[&str], page: &PageWords) -> bool {
    words.iter().any(|word| {
        let word = normal(word);
        let word = word.trim_end_matches(['.', ':', '!', '?', '…']);
        let bare = match word.split_once('\'') {
            Some((_, bare)) => bare,
            None => word,
        };
        page.verbs.contains(&word)
            || page.verbs.contains(&bare)
            || bare.chars().count() > 4 && page.verb_endings.iter().any(|end| bare.ends_with(end))
    })
}

/// The words from `at` to the end of their sentence.
fn sentence<'w, 't>(words: &'w [&'t str], at: usize) -> &'w [&'t str] {
    let rest = words.get(at..).unwrap_or_default();
    let end = (0..rest.len().min(LOOK_AHEAD))
        .find(|&at| {
            let word = rest.get(at).copied().unwrap_or_default();
            ends_sentence(word, rest.get(at + 1).copied())
        })
        .map_or(rest.len().min(LOOK_AHEAD), |at| at + 1);
    rest.get(..end).unwrap_or_default()
}

/// Whether the quotation that opens at `words[at]` is a sentence and no name: long enough, and closed by a pause.
fn quotes_sentence(words: &[&str], at: usize) -> bool {
    let rest = words.get(at..).unwrap_or_default();
    let rest = rest.get(..rest.len().min(LOOK_AHEAD)).unwrap_or_default();
    let Some(close) = rest.iter().position(|word| word.contains(['»', '”'])) else {
        return rest.len() > 6;
    };
    let paused = rest
        .get(close)
        .is_some_and(|word| word.ends_with([',', '.']));
    close > 5 || close > 3 && paused
}

/// How much `words[at]`, capitalised, looks like the first word of a sentence.
fn beginning(words: &[&str], at: usize, page: &PageWords) -> i32 {
    let word_at = |at: usize| words.get(at).copied().unwrap_or_default();
    let quoted = opens_quotation(word_at(at));
    if quoted {
        return if quotes_sentence(words, at) { 4 } else { NEVER };
    }
    let before = word_at(at.wrapping_sub(1));
    let after_name = before.chars().any(char::is_lowercase)
        && begins_upper(before)
        && !before.ends_with(CLOSING);
    let word = normal(word_at(at));
    let next = word_at(at + 1);
    let next_normal = normal(next);
    let name = format!("{} {next_normal}", head(&word));
    if page.article_names.contains(&name.as_str()) {
        return NEVER;
    }
    let opener = page.openers.iter().any(|opener| {
        let mut rest = words.get(at..).unwrap_or_default().iter();
        opener.split(' ').all(|expected| {
            rest.next()
                .is_some_and(|word| normal(word).starts_with(expected))
        })
    });
    let starter = page.starters.contains(&head(&word));
    let dated = next.starts_with(|c: char| c.is_ascii_digit())
        || page.weekdays.contains(&next_normal.as_str());
    if opener || starter && dated {
        return 6;
    }
    if starter {
        // `La Rochelle` is a name, `La ville` none; `L’Europe` may be either.
        return match (word.contains('\''), begins_upper(next)) {
            (true, _) | (_, false) => 4,
            (false, true) if after_name => 2,
            (false, true) => 3,
        };
    }
    let number = word.split('-').next().unwrap_or_default();
    if page.starters.contains(&number) && word.contains('-') {
        return 4;
    }
    let long = word.chars().count() > 3;
    let participle = page
        .participle_endings
        .iter()
        .any(|ending| word.ends_with(ending));
    if long && page.agents.contains(&next_normal.as_str()) {
        return 4;
    }
    // `Privilégier les`, `Imaginez un`: no name stands before an article.
    if long && !begins_upper(next) && page.determiners.contains(&head(&next_normal)) {
        return 3;
    }
    if long && participle && !next.is_empty() && !begins_upper(next) {
        return 1 + 2 * i32::from(page.linking.contains(&head(&next_normal)));
    }
    // A name begins a sentence if a verb or an apposition comes after it, and nothing that it may belong to stands before.
    if after_name && normal(before) != word {
        return 0;
    }
    let chain = (at..words.len().min(at + 5))
        .find(|&at| !begins_upper(word_at(at)) || word_at(at).ends_with(','))
        .unwrap_or(at);
    let last = word_at(chain);
    let apposed = chain > at && last.ends_with(',') && !begins_upper(word_at(chain + 1));
    let acts = chain > at && has_verb(&[last], page);
    2 * i32::from(acts || apposed)
}

/// How likely a new part begins at `words[at]`.
fn score(words: &[&str], at: usize, page: &PageWords) -> i32 {
    let (Some(&word), Some(&before)) = (
        words.get(at),
        at.checked_sub(1).and_then(|before| words.get(before)),
    ) else {
        return NEVER;
    };
    let capital = if opens_quotation(word) && !word.chars().any(char::is_alphanumeric) {
        words.get(at + 1).is_some_and(|next| begins_upper(next))
    } else {
        begins_upper(word)
    };
    let ended = before.trim_end_matches(CLOSING);
    if !capital
        || before.ends_with([
            ',', ';', ':', '(', '«', '–', '-', '—', '/', '&', '•', '|', '©', '\'', '’',
        ])
        || page.linking.contains(&normal(before).as_str())
    {
        return NEVER;
    }
    let beginning = beginning(words, at, page);
    // A capital after a noun says more than one after a name, which it may belong to.
    let ending = if ended.ends_with(['!', '?', '…', '.']) || before.ends_with([')', '»']) {
        2
    } else {
        i32::from(!begins_upper(before))
    };
    // A title ends with the name that the first sentence takes up.
    let repeated = 2 * i32::from(normal(before) == normal(word));
    beginning + ending + repeated + i32::from(has_verb(sentence(words, at), page))
}

/// Parentheses and quotation marks that are open after `word`, given those before it.
fn open_after(open: i32, word: &str) -> i32 {
    word.chars().fold(open, |open, c| match c {
        '(' | '«' | '“' => open + 1,
        ')' | '»' | '”' => (open - 1).max(0),
        _ => open,
    })
}

/// The best boundary in `range`, the first of equals. `length` scores how usual a part of so many words is; `full` tells what a part is worth that
/// ends with its own full stop. Nothing beyond that stop is looked at.
fn best(
    words: &[&str],
    range: RangeInclusive<usize>,
    page: &PageWords,
    length: impl Fn(usize) -> i32,
    full: impl Fn(&[&str]) -> i32,
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
                full(words.get(..at).unwrap_or_default())
            } else {
                score(words, at, page) + length(at)
            };
            if score > highest {
                highest = score;
                found = Some(at);
            }
        }
        if ended {
            break;
        }
    }
    found
}

/// Where the lead begins after a title.
pub(super) fn lead(words: &[&str], page: &PageWords) -> Option<usize> {
    let length = |at: usize| match at {
        0..3 => -3,
        3 | 23..=30 => 0,
        4..=22 => 1,
        _ => -2,
    };
    best(words, 2..=40, page, length, |_| ENOUGH)
}

/// Where the body begins after an image credit.
pub(super) fn body(words: &[&str], page: &PageWords) -> Option<usize> {
    // The organisation stands after the bullet; before it there are only names.
    let bullet = words
        .iter()
        .take(12)
        .position(|word| matches!(*word, "•" | "|" | "/" | "·"));
    let length = |at: usize| match bullet {
        Some(bullet) if at <= bullet + 1 => NEVER,
        Some(bullet) if at <= bullet + 8 => 1,
        None if (3..=8).contains(&at) => 1,
        _ => 0,
    };
    let full = |credit: &[&str]| {
        if has_verb(credit, page) {
            NEVER
        } else {
            ENOUGH
        }
    };
    best(words, 2..=30, page, length, full)
}

/// Where the text begins after a section heading, if `sentence` begins with one.
pub(super) fn heading(sentence: &[&str], page: &PageWords) -> Option<usize> {
    let first = sentence.first()?;
    if !begins_upper(first) && !first.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let length = |at: usize| match at {
        0..=1 => -2,
        2..=9 => 0,
        _ => -1,
    };
    let at = best(sentence, 1..=16, page, length, |_| NEVER)?;
    let heading = sentence.get(..at).unwrap_or_default();
    let text = sentence.len() - at;
    // In running text a capital after a verb is more often a name than a beginning.
    let plain = |word: &&str| !page.starters.contains(&head(&normal(word)));
    let ended = heading
        .last()
        .is_some_and(|last| last.ends_with(['.', '!', '?', '…', ']']));
    // After an article only a sure beginning counts: `Le service Numérique` goes on.
    let sure = plain(first) || beginning(sentence, at, page) >= 3;
    (text >= 4 && sure && !ended && !has_verb(heading, page) && heading.iter().any(&plain))
        .then_some(at)
}
