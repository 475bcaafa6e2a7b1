//! A token and its label a line, a blank line after each sentence, `# newdoc id = …` before each article: CoNLL-2002 columns with
//! the comments of CoNLL-U. Labels are those of the annotation that `depeche train` and `depeche evaluate` read, in IOB2.

use crate::article::{EnrichedArticle, EntityMention, EntityType, MentionKind};
use crate::languages;
use crate::text::Document;
use crate::write::tags::one_line;

pub(super) fn render(article: &EnrichedArticle, out: &mut Vec<u8>) {
    let language = languages::by_code(&article.language.code).unwrap_or(languages::DEFAULT);
    let document = Document::from_text(&article.text, language);
    let names = outermost(article);
    out.extend_from_slice(format!("# newdoc id = {}\n", one_line(&article.id)).as_bytes());
    let mut names = names.iter().peekable();
    let mut begun = false;
    for sentence in &document.sentences {
        for token in document.tokens_of(sentence) {
            let (start, end) = document.code_points.span(&document.text, token.span);
            while names.next_if(|(mention, _)| mention.end <= start).is_some() {
                begun = false;
            }
            out.extend_from_slice(document.slice(token.span).as_bytes());
            match names.peek().filter(|(mention, _)| mention.start < end) {
                Some((_, label)) => {
                    let position = if begun { "\tI-" } else { "\tB-" };
                    out.extend_from_slice(position.as_bytes());
                    out.extend_from_slice(label.as_bytes());
                    begun = true;
                }
                None => out.extend_from_slice(b"\tO"),
            }
            out.push(b'\n');
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
