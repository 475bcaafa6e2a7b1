//! `depeche` reads a body of news articles, French first, and gives back for each what a person would want to know about it.
//!
//! An article walks one way through the rooms: ingest → language → text → recognize → link → embed →
//! ledger → related → write. ARCHITECTURE.md is the map.

pub mod article;
pub mod config;
pub mod embed;
pub mod evaluate;
pub mod explain;
pub mod ingest;
pub mod job;
pub mod languages;
pub mod ledger;
pub mod link;
pub mod models;
pub mod pipeline;
pub mod recognize;
pub mod related;
pub mod text;
pub mod train;
pub mod transformer;
pub mod write;
