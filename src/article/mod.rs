//! The types that travel from room to room, and nothing else: everything that is read, carried or serialised.

mod enriched;
mod rejection;
mod run;
mod source;

pub use enriched::*;
pub use rejection::*;
pub use run::*;
pub use source::*;
