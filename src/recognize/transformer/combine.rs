//! The transformer and the built-in tagger together: where the two differ, the surer of them.

use super::TransformerTagger;
use crate::article::EntityType;
use crate::recognize::{Mention, Recognizer};
use crate::text::Document;
use crate::transformer::Words;

impl TransformerTagger {
    /// Leaves in `mentions`, which are the transformer's, those that it is surer of than the built-in `tagger` is of the
    /// contrary, and adds of `others`, which are the tagger's, those of which the same holds the other way round. Of two that
    /// overlap the surer stays.
    pub(super) fn surer(
        &self,
        document: &Document,
        words: &Words,
        tagger: &dyn Recognizer,
        mentions: &mut Vec<Mention>,
        others: Vec<Mention>,
    ) {
        let same = |a: &Mention, b: &Mention| a.span == b.span && a.entity_type == b.entity_type;
        let mut probable = tagger.weigh(document, mentions).into_iter();
        mentions.retain(|mention| {
            let probable = probable.next();
            others.iter().any(|other| same(mention, other))
                || probable.is_none_or(|probable| mention.confidence >= 1.0 - probable)
        });
        for other in others {
            let stays = !mentions.iter().any(|mention| {
                same(mention, &other)
                    || (mention.span.overlaps(other.span) && mention.confidence > other.confidence)
            });
            if stays && self.contrary(document, words, &other) <= other.confidence {
                mentions.retain(|mention| !mention.span.overlaps(other.span));
                mentions.push(other);
            }
        }
        mentions.sort_by_key(|mention| mention.span);
    }

    /// How sure the transformer is, on the words' mean, that they are not of the type that the mention says.
    fn contrary(&self, document: &Document, words: &Words, mention: &Mention) -> f32 {
        let range = document.tokens_in(mention.span);
        let count = range.len().max(1) as f32;
        let total: f32 = range
            .map(|word| 1.0 - self.of_type(words, word, mention.entity_type))
            .sum();
        total / count
    }

    fn of_type(&self, words: &Words, word: usize, entity_type: EntityType) -> f32 {
        words
            .row(word)
            .iter()
            .zip(self.labels.columns())
            .filter_map(|(value, label)| {
                let target = self.labels.target(label.kind?).entity_type()?;
                (target == entity_type).then_some(*value)
            })
            .sum()
    }
}
