//! `run.json`: what the run says of itself.

use crate::article::RunReport;

/// The content of the file.
///
/// # Errors
/// Never for the types of this crate; serde's signature allows one.
pub fn content(report: &RunReport) -> Result<Vec<u8>, serde_json::Error> {
    let mut content = serde_json::to_vec_pretty(report)?;
    content.push(b'\n');
    Ok(content)
}
