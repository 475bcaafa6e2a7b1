//! Which articles are scored against which: all of them, or in a large corpus those that may be close.

use super::Index;
use super::clusters::Clusters;
use super::score::Parts;

/// Best candidates that are handed on.
const POOL: usize = 60;
/// Entities named by more articles than this are no way to find candidates in a large corpus.
const RARE: usize = 200;

/// How candidates are found.
#[derive(Debug, Default)]
pub(super) enum Candidates {
    /// Every article.
    #[default]
    All,
    /// Articles of the same and of neighbouring clusters, and those that share a rare entity.
    Near(Clusters),
}

/// Room that ranking one article needs, kept for the next one.
#[derive(Debug, Default)]
pub struct Scratch {
    /// What each article shares with this one.
    shared: Vec<f32>,
    others: Vec<u32>,
    scored: Vec<(usize, Parts)>,
}

impl Candidates {
    pub(super) fn build(index: &Index) -> Self {
        if index.len() <= index.options.exact_up_to {
            Self::All
        } else {
            Self::Near(Clusters::build(&index.vectors))
        }
    }

    /// The best candidates for the article at `position`, best first; ties in order of position.
    pub(super) fn of(
        &self,
        index: &Index,
        position: usize,
        scratch: &mut Scratch,
    ) -> Vec<(usize, Parts)> {
        let Scratch {
            shared,
            others,
            scored,
        } = scratch;
        index.shared(position, shared);
        scored.clear();
        let consider = |other: usize, cosine: f32| {
            let shared = shared.get(other).copied().unwrap_or(0.0);
            let parts = index.parts(position, other, cosine, shared);
            let substance = parts.substance();
            if substance >= index.options.minimum && substance > 0.0 && other != position {
                scored.push((other, parts));
            }
        };
        match self {
            Self::All => index.vectors.cosines(position, 0..index.len(), consider),
            Self::Near(clusters) => {
                others.clear();
                clusters.near(&index.vectors, position, index.options.probes, others);
                for entity in index.entities(position) {
                    let postings = index.postings.of(entity.number);
                    if postings.len() <= RARE {
                        others.extend(postings.iter().map(|posting| posting.article));
                    }
                }
                others.sort_unstable();
                others.dedup();
                let others = others.iter().map(|&other| other as usize);
                index.vectors.cosines(position, others, consider);
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
        scored.clone()
    }
}
