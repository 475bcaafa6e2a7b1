//! Names that a function after them shows, where the tagger saw none: "France Morel, directrice du port".

use crate::link::Cover;
use crate::link::surface::{is_capitalised, lower};
use crate::recognize::Mention;
use crate::recognize::crf::KnownNames;
use crate::text::Document;

use super::context::is_eponym;
use super::names::{is_joined, name_run, span_of};
use super::{proposal, words_of};

const BEFORE_FUNCTION: &str = "people:function";
/// Most words of such a name.
const LONGEST: usize = 5;

/// Proposes runs of capitalised words that open with a known first name and that a comma and a function follow.
pub(super) fn propose(
    document: &Document,
    names: &KnownNames,
    taken: &Cover,
    proposals: &mut Vec<Mention>,
) {
    for sentence in &document.sentences {
        let words = words_of(document, sentence);
        let (first, last) = (sentence.tokens.0 as usize, sentence.tokens.1 as usize);
        for comma in first + 2..last {
            if document.word(comma) != "," {
                continue;
            }
            let next = lower(document.word(comma + 1));
            let function = !is_capitalised(document.word(comma + 1))
                && words.role_heads.contains(&next.as_str())
                && ![words.doubtful_heads, words.role_modifiers]
                    .iter()
                    .any(|table| table.contains(&next.as_str()));
            if !function {
                continue;
            }
            let start = (first..comma)
                .rev()
                .take(LONGEST)
                .take_while(|&at| at + 1 == comma || is_joined(document, at + 1))
                .filter(|&at| start_of_name(document, at, names))
                .filter(|&at| name_run(document, at, comma, words) == Some(comma))
                .last();
            if let Some(start) = start
                && start + 1 < comma
                && !is_eponym(document, start, words)
            {
                let span = span_of(document, start, comma);
                if !taken.touches(span) {
                    proposals.push(proposal(span, BEFORE_FUNCTION, 0.75));
                }
            }
        }
    }
}

/// Whether a first name stands there.
fn start_of_name(document: &Document, at: usize, names: &KnownNames) -> bool {
    is_capitalised(document.word(at)) && names.first_name(document.word(at)).is_some()
}
