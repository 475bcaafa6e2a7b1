//! `depeche models`: what ships, and whether it is what it should be.

use std::io::Write;

use depeche::config::Config;
use depeche::models::{Listed, Models, Origin};

use super::arguments::{ModelsCommand, Verify};
use super::{Exit, Usage};

pub(crate) fn run(config: &Config, command: &ModelsCommand) -> anyhow::Result<Exit> {
    let models = Models::new(config.models.as_deref());
    match command {
        ModelsCommand::List { json } => list(&models, *json),
        ModelsCommand::Verify(arguments) => verify(config, &models, arguments),
    }
}

fn origin(model: &Listed) -> &'static str {
    match model.origin {
        Origin::Shipped => "shipped",
        Origin::Folder => "folder",
    }
}

fn list(models: &Models, json: bool) -> anyhow::Result<Exit> {
    let mut out = std::io::stdout().lock();
    let listed = models.list()?;
    if json {
        let rows: Vec<_> = listed
            .iter()
            .map(|model| {
                serde_json::json!({
                    "name": model.name,
                    "version": model.entry.version,
                    "sha256": model.actual,
                    "bytes": model.length,
                    "origin": origin(model),
                    "licence": model.entry.licence,
                    "data": model.entry.data,
                    "scores": model.entry.scores,
                })
            })
            .collect();
        serde_json::to_writer_pretty(&mut out, &rows)?;
        writeln!(out)?;
        return Ok(Exit::Done);
    }
    for model in &listed {
        writeln!(out, "{} {}", model.name, model.entry.version)?;
        writeln!(out, "  {} bytes, {}", model.length, origin(model))?;
        writeln!(out, "  sha256   {}", model.actual)?;
        writeln!(out, "  licence  {}", model.entry.licence)?;
        writeln!(out, "  data     {}", model.entry.data)?;
        writeln!(out, "  scores   {}", model.entry.scores)?;
    }
    Ok(Exit::Done)
}

fn verify(config: &Config, models: &Models, arguments: &Verify) -> anyhow::Result<Exit> {
    let mut out = std::io::stdout().lock();
    if arguments.record {
        if config.models.is_none() {
            return Err(Usage(
                "--record needs a folder\nhint: `depeche models verify --record --models DIR`"
                    .to_owned(),
            )
            .into());
        }
        for name in models.record()? {
            writeln!(out, "{name} recorded")?;
        }
        return Ok(Exit::Done);
    }
    let mut failed = false;
    for model in models.list()? {
        let verdict = if model.is_verified() {
            "verified"
        } else if model.entry.sha256.is_empty() {
            failed = true;
            "NOT RECORDED in the manifest"
        } else {
            failed = true;
            "CHANGED: not the file that the manifest records"
        };
        writeln!(out, "{} ({}) {verdict}", model.name, origin(&model))?;
    }
    Ok(if failed { Exit::Failed } else { Exit::Done })
}
