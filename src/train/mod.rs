//! Training: rebuilds the models that ship from named data, bit for bit.

pub mod corpus;
pub mod embeddings;
pub mod ministries;
pub mod ner;
//! Rebuilds what ships in `models/` from its sources.

pub mod countries;
