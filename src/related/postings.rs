//! Who else names an entity: inverted lists.

use super::index::Named;

/// An article that names an entity.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Posting {
    pub(super) article: u32,
    /// As [`Named::weight`].
    pub(super) weight: f32,
}

/// For each entity, the articles that name it, in order.
#[derive(Debug, Default)]
pub(super) struct Postings {
    /// Where the list of each entity ends.
    ends: Vec<usize>,
    lists: Vec<Posting>,
}

impl Postings {
    /// `spread` is the number of articles that name each entity; those for which `kept` is false get an empty list.
    pub(super) fn build<'a>(
        spread: &[u32],
        kept: impl Fn(usize) -> bool,
        articles: impl Iterator<Item = &'a [Named]>,
    ) -> Self {
        let mut end = 0;
        // Where the next posting of each entity goes; when all are in, where its list ends.
        let mut ends: Vec<usize> = Vec::with_capacity(spread.len());
        for (entity, &count) in spread.iter().enumerate() {
            ends.push(end);
            if kept(entity) {
                end += count as usize;
            }
        }
        let mut lists = vec![Posting::default(); end];
        for (article, entities) in (0..).zip(articles) {
            for entity in entities {
                let number = entity.number as usize;
                if kept(number)
                    && let Some(next) = ends.get_mut(number)
                    && let Some(posting) = lists.get_mut(*next)
                {
                    *posting = Posting {
                        article,
                        weight: entity.weight,
                    };
                    *next += 1;
                }
            }
        }
        Self { ends, lists }
    }

    /// The articles that name an entity.
    pub(super) fn of(&self, entity: u32) -> &[Posting] {
        let entity = entity as usize;
        let start = entity
            .checked_sub(1)
            .map_or(Some(0), |before| self.ends.get(before).copied());
        start
            .zip(self.ends.get(entity).copied())
            .and_then(|(start, end)| self.lists.get(start..end))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Named, Postings};

    #[test]
    fn each_entity_lists_the_articles_that_name_it_in_order() {
        let named = |number| Named {
            number,
            weight: 1.0,
        };
        let articles = [
            vec![named(0), named(2)],
            vec![],
            vec![named(0), named(1), named(2)],
        ];
        let postings = Postings::build(
            &[2, 1, 2],
            |entity| entity != 1,
            articles.iter().map(Vec::as_slice),
        );
        let articles = |entity| -> Vec<u32> {
            let list = postings.of(entity).iter();
            list.map(|posting| posting.article).collect()
        };
        assert_eq!(articles(0), [0, 2]);
        assert!(articles(1).is_empty() && articles(3).is_empty());
        assert_eq!(articles(2), [0, 2]);
    }
}
