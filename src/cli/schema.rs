//! `depeche schema`: JSON Schema of the enriched article.

use std::io::Write;

use super::Exit;

pub(crate) fn run() -> anyhow::Result<Exit> {
    let mut out = std::io::stdout().lock();
    out.write_all(depeche::article::schema().as_bytes())?;
    Ok(Exit::Done)
}
