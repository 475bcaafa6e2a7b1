//! A token and its label a line, a blank line after each sentence, `-DOCSTART-` before each article, in the order of the corpus: the
//! columns of CoNLL-2003, in IOB2. Labels are those of the annotation that `depeche train` reads. A name that is part of a token
//! labels the whole token; a number is parted where white space groups its digits.

use crate::article::{EnrichedArticle, EntityMention, EntityType, MentionKind};
use crate::languages;
use crate::text::Document;

pub(super) fn render(article: &EnrichedArticle, out: &mut Vec<u8>) {
    let language = languages::by_code(&article.language.code).unwrap_or(languages::DEFAULT);
    let document = Document::from_text(&article.text, language);
    let names = outermost(article);
    out.extend_from_slice(b"-DOCSTART-\tO\n\n");
    let mut names = names.iter().peekable();
    let mut begun = false;
    for sentence in &document.sentences {
        for token in document.tokens_of(sentence) {
            let (start, end) = document.code_points.span(&document.text, token.span);
            while names.next_if(|(mention, _)| mention.end <= start).is_some() {
                begun = false;
            }
            let label = names
                .peek()
                .filter(|(mention, _)| mention.start < end)
                .map(|(_, label)| *label);
            for word in document.slice(token.span).split_whitespace() {
                out.extend_from_slice(word.as_bytes());
                let position = match label {
                    Some(_) if begun => "\tI-",
                    Some(_) => "\tB-",
                    None => "\tO",
                };
                out.extend_from_slice(position.as_bytes());
                out.extend_from_slice(label.unwrap_or_default().as_bytes());
                out.push(b'\n');
                begun |= label.is_some();
            }
        }
        out.push(b'\n');
        // A name that goes on in the next sentence begins anew there.
        begun = false;
    }
}

/// The mentions that lie in no other, with their labels, in text order: the columns hold one name for a token.
fn outermost(article: &EnrichedArticle) -> Vec<(&EntityMention, &'static str)> {
    let mut all: Vec<(&EntityMention, &'static str)> = article
        .entities
        .iter()
        .flat_map(|entity| {
            entity
                .mentions
                .iter()
                .map(|mention| (mention, label(entity.entity_type, mention.kind)))
        })
        .collect();
    all.sort_by_key(|(mention, label)| (mention.start, u32::MAX - mention.end, *label));
    let mut free = 0;
    all.retain(|(mention, _)| {
        let kept = mention.start >= free;
        if kept {
            free = mention.end;
        }
        kept
    });
    all
}

const fn label(entity_type: EntityType, kind: MentionKind) -> &'static str {
    match (entity_type, kind) {
        (EntityType::Country, MentionKind::Demonym) => "DEM",
        (EntityType::Country, _) => "CTY",
        (EntityType::Ministry, MentionKind::Office) => "OFF",
        (EntityType::Ministry, _) => "MIN",
        (EntityType::Person, _) => "PER",
        (EntityType::Organisation, _) => "ORG",
        (EntityType::Place, _) => "LOC",
    }
}
