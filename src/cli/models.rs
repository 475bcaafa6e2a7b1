//! `depeche models`: what ships, and whether it is what it should be.

#[cfg(feature = "hub")]
use std::io::IsTerminal;
use std::io::Write;
use std::path::Path;

use depeche::config::Config;
#[cfg(feature = "hub")]
use depeche::config::Progress;
use depeche::models::{Listed, Models, Origin};
use depeche::transformer::lock::{LOCK, Lock};

use super::arguments::{Fetch, ModelsCommand, Verify};
use super::{Exit, Usage};

pub(crate) fn run(config: &Config, command: &ModelsCommand) -> anyhow::Result<Exit> {
    let models = Models::new(config.models.as_deref());
    match command {
        ModelsCommand::List { json } => list(&models, *json),
        ModelsCommand::Verify(arguments) => match &arguments.folder {
            Some(folder) => verify_folder(folder),
            None => verify(config, &models, arguments),
        },
        ModelsCommand::Fetch(arguments) => fetch(config, arguments),
    }
}

/// Checks a fetched transformer against its lock.
fn verify_folder(folder: &Path) -> anyhow::Result<Exit> {
    let Some(lock) = Lock::read(folder)? else {
        return Err(Usage(format!(
            "{} holds no {LOCK}\nhint: `depeche models fetch` writes it",
            folder.display()
        ))
        .into());
    };
    lock.verify(folder)?;
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{} verified: {} at {}",
        folder.display(),
        lock.source,
        lock.revision
    )?;
    Ok(Exit::Done)
}

#[cfg(feature = "hub")]
fn fetch(config: &Config, arguments: &Fetch) -> anyhow::Result<Exit> {
    use depeche::transformer::hub;

    let request = hub::Request::parse(&arguments.model)?;
    let folder = arguments
        .to
        .clone()
        .unwrap_or_else(|| request.folder_name().into());
    let accepted = arguments.accept_licence.as_deref();
    let bars = config.verbosity >= 0
        && match config.progress {
            Progress::Auto => std::io::stderr().is_terminal(),
            Progress::Always => true,
            Progress::Never => false,
        };
    let lock = hub::fetch(&request, arguments.engine, &folder, accepted, bars)?;
    let mut out = std::io::stdout().lock();
    let licence = match lock.licence.as_str() {
        "" => "not stated: ask its authors before you rely on it",
        licence => licence,
    };
    writeln!(out, "{} fetched to {}", lock.source, folder.display())?;
    writeln!(out, "  revision {}", lock.revision)?;
    writeln!(out, "  licence  {licence}")?;
    Ok(Exit::Done)
}

#[cfg(not(feature = "hub"))]
fn fetch(_: &Config, arguments: &Fetch) -> anyhow::Result<Exit> {
    Err(Usage(format!(
        "this depeche cannot fetch {}: it was built without the feature hub\nhint: build it with `cargo build --release --features hub`, or put the files of the model into a folder by hand",
        arguments.model
    ))
    .into())
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
