//! Ministries with a name of their own: nicknames, departments named as such, and words that hold a portfolio and an office in one.

use crate::article::MentionKind;
use crate::languages::NamedMinistry;
use crate::link::surface::is_capitalised;
use crate::text::Span;

use super::entities::Raw;
use super::grammar::Grammar;
use super::lexicon::{Opens, class};
use super::scan::Draft;

/// Adds the named ministry from token `start` to `end` unless its surroundings speak against it; says where to go on.
pub(super) fn named(
    grammar: &Grammar<'_>,
    language: usize,
    start: usize,
    end: usize,
    named: &'static NamedMinistry,
    drafts: &mut Vec<Draft>,
) -> Option<usize> {
    let (_, portfolio, government, kind) = *named;
    if portfolio.is_empty() {
        return Some(end);
    }
    let reader = grammar.reader;
    let fits = match kind {
        MentionKind::Office => is_meant(grammar, start, end, named),
        MentionKind::Acronym => (start..end).all(|at| capitals(reader.word(at)) > 1),
        MentionKind::Nickname => {
            (start..end).any(|at| is_capitalised(reader.word(at)))
                && is_capitalised(reader.word(end - 1))
                    | (end - start > 1 && is_capitalised(reader.word(start)))
                && !is_place(grammar, start, end)
        }
        _ => (start..end).any(|at| is_capitalised(reader.word(at))),
    };
    let tokens = &reader.document.tokens;
    let opening = if kind == MentionKind::Office {
        grammar.opening(start)
    } else {
        start
    };
    let (Some(first), Some(last)) = (tokens.get(opening), tokens.get(end - 1)) else {
        return None;
    };
    if !fits {
        return None;
    }
    drafts.push(Draft {
        raw: Raw {
            span: Span::new(first.span.start, last.span.end),
            kind,
            evidence: match kind {
                MentionKind::Nickname => "ministries:nickname",
                MentionKind::Acronym => "ministries:acronym",
                _ => "ministries:named",
            },
            confidence: if kind == MentionKind::Nickname {
                0.8
            } else {
                0.9
            },
            portfolio: portfolio.to_owned(),
            key: String::new(),
            government: None,
        },
        governments: if government.is_empty() {
            let before = grammar.governments.before(reader, start);
            let beside = grammar.trailing(end).or_else(|| before.map(str::to_owned));
            beside.into_iter().collect()
        } else {
            vec![government.to_owned()]
        },
        language,
        formal: false,
    });
    Some(end)
}

/// An office that other governments have with a portfolio ("secrétaire d'État") is this one's only where this one is named.
fn is_meant(grammar: &Grammar<'_>, start: usize, end: usize, named: &NamedMinistry) -> bool {
    let key = grammar.reader.key(start);
    let shared = grammar.lexicon.phrases(&key).iter().any(|(phrase, opens)| {
        matches!(opens, Opens::Head(_)) && grammar.reader.phrase(phrase, start) == Some(end)
    });
    if !shared {
        return true;
    }
    let government = named.2;
    grammar.trailing(end).as_deref() == Some(government)
        || grammar.governments.before(grammar.reader, start) == Some(government)
        || grammar.governments.dominant() == Some(government)
            && is_capitalised(grammar.reader.word(end))
}

/// Whether a nickname is the place that it comes from: "rue de Bercy", "Bercy Village".
fn is_place(grammar: &Grammar<'_>, start: usize, end: usize) -> bool {
    let reader = grammar.reader;
    let next = reader.word(end);
    if is_capitalised(next) || next.starts_with(|c: char| c.is_ascii_digit()) || next == "-" {
        return true;
    }
    let mut before = start;
    for _ in 0..3 {
        let Some(at) = before.checked_sub(1) else {
            return false;
        };
        let bits = grammar.class(at);
        if bits & class::PLACE != 0 || reader.word(at) == "-" {
            return true;
        }
        if bits & (class::LINK | class::ARTICLE) == 0 {
            return false;
        }
        before = at;
    }
    false
}

fn capitals(word: &str) -> usize {
    word.chars().filter(|c| c.is_uppercase()).count()
}

/// Adds the one-word ministry or office at `at` ("Finanzministerin"); says where to go on.
pub(super) fn compound(
    grammar: &Grammar<'_>,
    language: usize,
    at: usize,
    drafts: &mut Vec<Draft>,
) -> Option<usize> {
    let words = grammar.lexicon.words;
    if words.compounds.is_empty() {
        return None;
    }
    let reader = grammar.reader;
    let key = reader.key(at);
    let (stem, office) = words.compounds.iter().find_map(|(ending, office)| {
        let stem = key.strip_suffix(super::lexicon::key(ending).as_str())?;
        (stem.len() > 2).then_some((stem, *office))
    })?;
    // "US-Handelsminister", "Ex-Außenminister": what a hyphen cuts off is no part of the portfolio.
    let stem = stem.rsplit('-').find(|part| part.len() > 2)?;
    let stem = words
        .modifiers
        .iter()
        .find_map(|modifier| stem.strip_prefix(super::lexicon::key(modifier).as_str()))
        .filter(|rest| rest.len() > 2)
        .unwrap_or(stem);
    let portfolio = grammar
        .lexicon
        .portfolio(stem)
        .or_else(|| grammar.lexicon.portfolio(stem.strip_suffix('s')?))?;
    let tokens = &reader.document.tokens;
    let token = tokens.get(at)?;
    let first = tokens.get(grammar.opening(at))?;
    let last = if office {
        token
    } else {
        tokens.get(grammar.closing(at + 1).checked_sub(1)?)?
    };
    let mut governments = Vec::new();
    let beside = grammar
        .governments
        .inside(token.span.start, token.span.end)
        .map(str::to_owned)
        .or_else(|| grammar.trailing(at + 1))
        .or_else(|| grammar.governments.before(reader, at).map(str::to_owned));
    governments.extend(beside);
    drafts.push(Draft {
        raw: Raw {
            span: Span::new(first.span.start, last.span.end),
            kind: if office {
                MentionKind::Office
            } else {
                MentionKind::Body
            },
            evidence: if office {
                "ministries:office"
            } else {
                "ministries:body"
            },
            confidence: 0.9,
            portfolio: portfolio.to_owned(),
            key: stem.to_owned(),
            government: None,
        },
        governments,
        language,
        formal: false,
    });
    Some(at + 1)
}
