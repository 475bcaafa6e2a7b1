//! Language of a text.

/// Placeholder until the detector lands.
#[derive(Debug)]
pub struct Detector;
/// Placeholder until the detector lands.
#[derive(Debug)]
pub struct Verdict;
