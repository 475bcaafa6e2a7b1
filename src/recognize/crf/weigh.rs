//! How probable a name that another recogniser proposes is to the tagger.

use std::ops::Range;

use super::article::shares;
use super::{Domain, NameType, Tagger};
use crate::article::EntityType;
use crate::recognize::Mention;
use crate::text::Document;

impl Tagger {
    /// For each mention, in the order of the text, the probability that its words are of a name of its type, on their mean.
    pub(super) fn probabilities(&self, document: &Document, mentions: &[Mention]) -> Vec<f32> {
        let Some((factors, _)) = self.transitions.first() else {
            return Vec::new();
        };
        let words: Vec<Range<usize>> = mentions
            .iter()
            .map(|mention| document.tokens_in(mention.span))
            .collect();
        let mut sums = vec![0.0; mentions.len()];
        let mut scratch = self.take(Domain::News);
        let mut memory = self.remember(document, &mut scratch);
        let mut first = 0;
        // Words far from every capital are in no stretch: they are of no name.
        for (base, scores) in memory.revise() {
            let stretch = base..base + scores.len();
            while words.get(first).is_some_and(|words| words.end <= base) {
                first += 1;
            }
            let mut read = false;
            for (index, words) in words.iter().enumerate().skip(first) {
                if words.start >= stretch.end {
                    break;
                }
                if !read {
                    scratch.lattice.marginals(scores, factors, None);
                    read = true;
                }
                let (Some(sum), Some(mention)) = (sums.get_mut(index), mentions.get(index)) else {
                    break;
                };
                for word in words.start.max(base)..words.end.min(stretch.end) {
                    let marginals = scratch.lattice.marginals.get(word - base);
                    *sum += marginals.map_or(0.0, |row| of_type(&shares(row), mention.entity_type));
                }
            }
        }
        scratch.memory = memory;
        self.give_back(scratch);
        for (sum, words) in sums.iter_mut().zip(&words) {
            *sum = (*sum / words.len().max(1) as f32).clamp(0.0, 1.0);
        }
        sums
    }
}

fn of_type(shares: &[f32], entity_type: EntityType) -> f32 {
    let name_type = match entity_type {
        EntityType::Person => NameType::Person,
        EntityType::Place | EntityType::Country => NameType::Place,
        EntityType::Organisation | EntityType::Ministry => NameType::Organisation,
    };
    shares.get(name_type as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::article::MentionKind;
    use crate::languages;
    use crate::models::Models;
    use crate::recognize::{Recognizer, Reference};
    use crate::text::Span;

    fn mention(document: &Document, exact: &str, entity_type: EntityType) -> Mention {
        let start = document.text.find(exact).unwrap() as u32;
        Mention {
            span: Span::new(start, start + exact.len() as u32),
            entity_type,
            kind: MentionKind::Name,
            reference: Reference::Named,
            evidence: "test".into(),
            confidence: 1.0,
            role: None,
            first_name: None,
        }
    }

    #[test]
    fn what_it_would_propose_itself_is_probable_and_what_it_would_not_is_not() {
        let tagger = Tagger::shipped(&Models::new(None)).unwrap();
        let text = format!(
            "{}La ministre Camille Aubrac est arrivée à Marseille, où les élèves l’attendaient.",
            "Rien de neuf ici, tout est calme au bord de la rivière. ".repeat(30)
        );
        let document = Document::from_text(&text, languages::DEFAULT);
        let asked = [
            mention(&document, "rivière", EntityType::Place),
            mention(&document, "Camille Aubrac", EntityType::Person),
            mention(&document, "Camille Aubrac", EntityType::Organisation),
            mention(&document, "Marseille", EntityType::Place),
            mention(&document, "élèves", EntityType::Organisation),
        ];
        let probable = tagger.weigh(&document, &asked);
        assert!(probable[1] > 0.9 && probable[3] > 0.9, "{probable:?}");
        for other in [0, 2, 4] {
            assert!(probable[other] < 0.1, "{probable:?}");
        }
    }

    #[test]
    fn nothing_is_asked_of_an_empty_text() {
        let tagger = Tagger::shipped(&Models::new(None)).unwrap();
        let document = Document::from_text("", languages::DEFAULT);
        assert!(tagger.weigh(&document, &[]).is_empty());
    }
}
