//! What to read next: for each article, those of the corpus closest to it, with the reasons.
//!
//! Candidates → score → near-duplicates out → variety. All articles are [added](Builder::add) first, each packed to a few
//! hundred bytes; [`Index::related`] is then a pure function of a position, to be called from as many threads as there are.

mod candidates;
mod clusters;
mod diversity;
mod duplicates;
pub mod evaluate;
mod exposure;
mod index;
mod options;
mod postings;
mod profile;
mod score;
#[cfg(test)]
mod tests;
mod vectors;

pub use candidates::Scratch;
pub use exposure::Exposure;
pub use index::{Builder, Index};
pub use options::RelatedOptions;
pub use profile::{Profile, ProfileEntity, profile};
