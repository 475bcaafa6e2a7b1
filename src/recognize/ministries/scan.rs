//! One pass over the tokens of a document: only a word that may open a ministry is looked up.

use crate::article::MentionKind;
use crate::languages;
use crate::recognize::Mention;
use crate::text::{Document, PartKind, Span, TokenKind};

use super::acronyms;
use super::entities::Raw;
use super::governments::{self, Governments};
use super::grammar::{Found, Grammar};
use super::lexicon::{Lexicon, Opens, Reader};
use super::names;
use super::table::Table;

/// What a mention is worth by how it was found.
const BY_GRAMMAR: f32 = 0.95;
const UNLISTED: f32 = 0.7;

/// A mention whose government may have to be told from the whole article.
pub(super) struct Draft {
    pub(super) raw: Raw,
    /// Governments named in it or beside it: one mention for each.
    pub(super) governments: Vec<String>,
    /// Index of its language.
    pub(super) language: usize,
    pub(super) formal: bool,
}

/// The ministries of a document, in text order.
pub(super) fn scan(
    lexicons: &[Lexicon],
    table: &Table,
    document: &Document,
    found: &[Mention],
) -> Vec<Raw> {
    let mut governments: Option<Governments> = None;
    let mut drafts: Vec<Draft> = Vec::new();
    let mut free = 0;
    for (index, part) in document.parts.iter().enumerate() {
        let Some((language, lexicon)) = languages::ALL
            .iter()
            .position(|language| language.code() == part.language.code())
            .and_then(|at| Some((at, lexicons.get(at)?)))
        else {
            continue;
        };
        let first = document.token_at(part.span.start).max(free);
        let last = document.token_at(part.span.end);
        let mut at = first;
        while at < last {
            let Some(token) = document.tokens.get(at) else {
                break;
            };
            let word = document.slice(token.span);
            if token.kind == TokenKind::Word && lexicon.may_open(word.as_bytes()) {
                let known = governments.get_or_insert_with(|| Governments::new(document, found));
                let reader = Reader {
                    document,
                    limit: limit(document, index, last),
                };
                let grammar = Grammar {
                    reader: &reader,
                    lexicon,
                    governments: known,
                };
                if let Some(end) = open(&grammar, lexicons, language, at, &mut drafts) {
                    at = end.max(at + 1);
                    free = at;
                    continue;
                }
            }
            at += 1;
        }
    }
    if drafts.is_empty() {
        return Vec::new();
    }
    let mut governments = governments.unwrap_or_default();
    settle(lexicons, table, document, &mut governments, &mut drafts);
    let mut raws: Vec<Raw> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        if draft.governments.is_empty() {
            raws.push(draft.raw);
            continue;
        }
        for government in draft.governments {
            raws.push(Raw {
                government: (government != governments::OPEN).then_some(government),
                ..draft.raw.clone()
            });
        }
    }
    acronyms::define(document, &mut raws);
    raws
}

/// One past the last token that a ministry of this part may reach: a line broken inside a sentence goes on in the next part.
fn limit(document: &Document, part: usize, last: usize) -> usize {
    let (Some(own), Some(next)) = (document.parts.get(part), document.parts.get(part + 1)) else {
        return last;
    };
    let prose = |kind| {
        matches!(
            kind,
            PartKind::Paragraph | PartKind::ListItem | PartKind::Quote
        )
    };
    let open = last
        .checked_sub(1)
        .and_then(|end| document.tokens.get(end))
        .is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Elision));
    let goes_on = document.slice(next.span).starts_with(char::is_lowercase)
        || last.checked_sub(1).is_some_and(|end| {
            document
                .tokens
                .get(end)
                .is_some_and(|token| document.slice(token.span).chars().count() <= 3)
        });
    if prose(own.kind) && prose(next.kind) && open && goes_on {
        document.token_at(next.span.end)
    } else {
        last
    }
}

/// Reads what the token at `at` opens; adds it and says where to go on.
fn open(
    grammar: &Grammar<'_>,
    lexicons: &[Lexicon],
    language: usize,
    at: usize,
    drafts: &mut Vec<Draft>,
) -> Option<usize> {
    let lexicon = grammar.lexicon;
    let reader = grammar.reader;
    if let Some(end) = names::compound(grammar, language, at, drafts) {
        return Some(end);
    }
    let key = reader.key(at);
    for (phrase, opens) in lexicon.phrases(&key) {
        let Some(next) = reader.phrase(phrase, at) else {
            continue;
        };
        match opens {
            Opens::Head(head) => {
                if let Some(found) = grammar.read(at, next - at, head) {
                    let end = found.end;
                    add(grammar, language, &found, drafts);
                    return Some(end);
                }
            }
            Opens::Named(named) => {
                if grammar.is_title(phrase)
                    && let Some(office) = titled(grammar, at, next)
                {
                    let end = office.end;
                    add(grammar, language, &office, drafts);
                    return Some(end);
                }
                if let Some(end) = names::named(grammar, language, at, next, named, drafts) {
                    return Some(end);
                }
            }
            Opens::Foreign(other) => {
                if let Some(lexicon) = lexicons.get(*other)
                    && crate::link::surface::is_capitalised(reader.word(at))
                {
                    let foreign = Grammar {
                        lexicon,
                        ..*grammar
                    };
                    let found =
                        lexicon
                            .phrases(&key)
                            .iter()
                            .find_map(|(phrase, opens)| match opens {
                                Opens::Head(head) if !head.office && !head.narrow => {
                                    let next = reader.phrase(phrase, at)?;
                                    foreign.read(at, next - at, head)
                                }
                                _ => None,
                            });
                    if let Some(found) = found {
                        let end = found.end;
                        add(&foreign, *other, &found, drafts);
                        return Some(end);
                    }
                }
            }
        }
    }
    None
}

/// "garde des sceaux, ministre de la justice": the title from `at` to `next`, with the office behind it.
fn titled(grammar: &Grammar<'_>, at: usize, next: usize) -> Option<Found> {
    let comma = usize::from(grammar.reader.word(next) == ",");
    let mut office = grammar.office(next + comma)?;
    office.start = at;
    office.formal = true;
    Some(office)
}

/// Adds a mention, or several of one span when the head is plural and the portfolios are not one ministry's.
fn add(grammar: &Grammar<'_>, language: usize, found: &Found, drafts: &mut Vec<Draft>) {
    let lexicon = grammar.lexicon;
    let tokens = &grammar.reader.document.tokens;
    let end = if found.head.office {
        found.end
    } else {
        grammar.closing(found.end)
    };
    let (Some(first), Some(last)) = (
        tokens.get(grammar.opening(found.start)),
        end.checked_sub(1).and_then(|last| tokens.get(last)),
    ) else {
        return;
    };
    let mut governments = found.governments.to_vec();
    if governments.is_empty() {
        let beside = grammar
            .trailing(found.end)
            .or_else(|| {
                let before = grammar.governments.before(grammar.reader, found.start);
                before.map(str::to_owned)
            })
            .or_else(|| {
                let own = found.head.government;
                (!own.is_empty()).then(|| own.to_owned())
            });
        governments.extend(beside);
    }
    let parts = &found.portfolio.parts;
    let whole = parts.join(" ");
    let mut several: Vec<(String, String)> = Vec::new();
    if found.head.plural && parts.len() > 1 && lexicon.national(&whole).is_none() {
        for part in parts {
            let portfolio = stable(lexicon, std::slice::from_ref(part));
            if !several.iter().any(|(known, _)| *known == portfolio) {
                several.push((portfolio, part.clone()));
            }
        }
    }
    if several.is_empty() {
        several.push((stable(lexicon, parts), whole));
    }
    for (portfolio, key) in several {
        drafts.push(Draft {
            raw: Raw {
                span: Span::new(first.span.start, last.span.end),
                kind: if found.head.office {
                    MentionKind::Office
                } else {
                    MentionKind::Body
                },
                evidence: if found.head.office {
                    "ministries:office"
                } else {
                    "ministries:body"
                },
                confidence: if found.portfolio.listed {
                    BY_GRAMMAR
                } else {
                    UNLISTED
                },
                portfolio,
                key,
                government: None,
            },
            governments: governments.clone(),
            language,
            formal: found.formal,
        });
    }
}

/// The stable portfolio of a ministry of these parts: that of the longest row of its first words that is listed, else of a later part.
pub(super) fn stable(lexicon: &Lexicon, parts: &[String]) -> String {
    (0..parts.len())
        .find_map(|from| lexicon.portfolio(&parts.get(from..)?.join(" ")))
        .map_or_else(
            || crate::link::surface::slug(&parts.join(" ")),
            str::to_owned,
        )
}

/// Gives a government to the mentions that name none: by their title or a name that only one government had on that day, then by what the article is about.
fn settle(
    lexicons: &[Lexicon],
    table: &Table,
    document: &Document,
    governments: &mut Governments,
    drafts: &mut [Draft],
) {
    if drafts.iter().all(|draft| !draft.governments.is_empty()) {
        return;
    }
    let words = |draft: &Draft| lexicons.get(draft.language).map(|lexicon| lexicon.words);
    for draft in drafts.iter_mut() {
        // A name of its own shows the government as well as a title does.
        if let [own] = draft.governments.as_slice()
            && matches!(draft.raw.kind, MentionKind::Nickname | MentionKind::Acronym)
        {
            governments.add(own);
        }
        if draft.governments.is_empty()
            && let Some(lexicon) = lexicons.get(draft.language)
            && let Some(code) = lexicon.national(&draft.raw.key).or_else(|| {
                let published = document.published?;
                table.named_so(&draft.raw.key, published)
            })
        {
            draft.governments.push(code.to_owned());
            governments.add(code);
        }
    }
    if let Some(words) = drafts.first().and_then(words) {
        governments.add_signs(document, words.signs);
    }
    let dominant = governments.dominant().map(str::to_owned);
    for draft in drafts.iter_mut() {
        if !draft.governments.is_empty() {
            continue;
        }
        let formal = lexicons
            .get(draft.language)
            .map(|lexicon| lexicon.words.formal)
            .filter(|code| draft.formal && !code.is_empty());
        if let Some(code) = dominant.as_deref().or(formal) {
            draft.governments.push(code.to_owned());
        }
    }
}
