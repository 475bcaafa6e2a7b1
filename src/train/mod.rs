//! Training: rebuilds the models that ship from named data, bit for bit.

pub mod ministries;
pub mod ner;
