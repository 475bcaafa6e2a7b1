//! Names after the noun of a nationality: "l'Éthiopien Ana Marel", "la Danoise Jo Ruiz". Where adjectives follow their nouns,
//! a capital makes the demonym a noun, and the noun is a person.

use crate::article::{EntityType, MentionKind};
use crate::link::surface::is_capitalised;
use crate::recognize::Mention;
use crate::text::Document;

use super::{names, proposal};

const AFTER_DEMONYM: &str = "people:demonym";

/// The names that stand after the demonyms in `found`.
pub(super) fn names(document: &Document, found: &[Mention]) -> Vec<Mention> {
    found
        .iter()
        .filter(|mention| {
            mention.entity_type == EntityType::Country && mention.kind == MentionKind::Demonym
        })
        .filter_map(|mention| after(document, mention))
        .collect()
}

fn after(document: &Document, demonym: &Mention) -> Option<Mention> {
    let language = document.part_at(demonym.span.start)?.language;
    let words = language.people();
    let index = document.token_at(demonym.span.start);
    let before = document.word(index.checked_sub(1)?);
    let article = crate::link::surface::lower(before);
    if language.countries().adjective_first
        || before.len() > 8
        || !words.determiners.contains(&article.as_str())
        || words.plural_articles.contains(&article.as_str())
        || !is_capitalised(document.slice(demonym.span))
        // One word, not the half of a compound.
        || document.tokens.get(index).is_none_or(|token| token.span != demonym.span)
    {
        return None;
    }
    let start = index + 1;
    let limit = document
        .sentences
        .get(
            document
                .sentences
                .partition_point(|sentence| sentence.span.end <= demonym.span.start),
        )?
        .tokens
        .1 as usize;
    // "la Française des Jeux" is nobody.
    if !names::is_joined(document, start) || !is_capitalised(document.word(start)) {
        return None;
    }
    let end = names::name_run(document, start, limit, words)?;
    let span = names::span_of(document, start, end);
    let mixed = document.slice(span).chars().any(char::is_lowercase);
    (end - start > 1 && mixed).then(|| proposal(span, AFTER_DEMONYM, 0.85))
}
