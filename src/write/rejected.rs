//! `rejected.jsonl`: one refused record a line.

use crate::article::Rejection;

/// The rejection as JSON with its line end.
///
/// # Errors
/// Never for the types of this crate; serde's signature allows one.
pub fn line(rejection: &Rejection) -> Result<Vec<u8>, serde_json::Error> {
    let mut line = serde_json::to_vec(rejection)?;
    line.push(b'\n');
    Ok(line)
}
