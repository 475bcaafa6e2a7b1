//! Which articles are scored against which: all of them, or in a large corpus those that may be close.

use super::Index;
use super::clusters::Clusters;
use super::score::Parts;

/// Best candidates that are handed on.
const POOL: usize = 60;
/// Entities named by more articles than this are no way to find candidates in a large corpus.
const RARE: u32 = 200;

/// How candidates are found.
#[derive(Debug, Default)]
pub(super) enum Candidates {
    /// Every article.
    #[default]
    All,
    /// Articles of the same and of neighbouring clusters, and those that share a rare entity.
    Near {
        clusters: Clusters,
        /// For each entity that is rare enough, where its articles begin and end in `postings`.
        ranges: Vec<(u32, u32)>,
        postings: Vec<u32>,
    },
}

impl Candidates {
    /// `spread` is the number of articles that name each entity.
    pub(super) fn build(index: &Index, spread: &[u32]) -> Self {
        if index.len() <= index.options.exact_up_to {
            return Self::All;
        }
        let mut ranges = Vec::with_capacity(spread.len());
        let mut end = 0;
        for &count in spread {
            let kept = if (2..=RARE).contains(&count) {
                count
            } else {
                0
            };
            ranges.push((end, end));
            end += kept;
        }
        let limits: Vec<u32> = ranges
            .iter()
            .skip(1)
            .map(|range| range.0)
            .chain([end])
            .collect();
        let mut postings = vec![0; end as usize];
        for position in 0..index.len() {
            for entity in index.entities(position) {
                let number = entity.number as usize;
                if let (Some(range), Some(&limit)) = (ranges.get_mut(number), limits.get(number))
                    && range.1 < limit
                    && let Some(posting) = postings.get_mut(range.1 as usize)
                {
                    *posting = position as u32;
                    range.1 += 1;
                }
            }
        }
        Self::Near {
            clusters: Clusters::build(&index.vectors),
            ranges,
            postings,
        }
    }

    /// The best candidates for the article at `position`, best first; ties in order of position.
    pub(super) fn of(&self, index: &Index, position: usize) -> Vec<(usize, Parts)> {
        let mut scored = Vec::new();
        let mut consider = |other: usize| {
            if other != position {
                let parts = index.parts(position, other);
                if parts.substance() >= index.options.minimum && parts.substance() > 0.0 {
                    scored.push((other, parts));
                }
            }
        };
        match self {
            Self::All => {
                for other in 0..index.len() {
                    consider(other);
                }
            }
            Self::Near {
                clusters,
                ranges,
                postings,
            } => {
                let mut others = Vec::new();
                clusters.near(&index.vectors, position, index.options.probes, &mut others);
                for entity in index.entities(position) {
                    if let Some(&(start, end)) = ranges.get(entity.number as usize) {
                        others.extend_from_slice(
                            postings
                                .get(start as usize..end as usize)
                                .unwrap_or_default(),
                        );
                    }
                }
                others.sort_unstable();
                others.dedup();
                for other in others {
                    consider(other as usize);
                }
            }
        }
        let order = |a: &(usize, Parts), b: &(usize, Parts)| {
            b.1.total().total_cmp(&a.1.total()).then(a.0.cmp(&b.0))
        };
        if scored.len() > POOL {
            scored.select_nth_unstable_by(POOL, order);
            scored.truncate(POOL);
        }
        scored.sort_unstable_by(order);
        scored
    }
}
