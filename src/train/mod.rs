//! Training: rebuilds the models that ship from named data, bit for bit.

pub mod corpus;
pub mod countries;
pub mod embeddings;
pub mod ministries;
pub mod ner;
pub mod places;
