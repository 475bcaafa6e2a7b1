//! The command line: one file per subcommand. Raw flags become a [`Config`] once, here; data goes to standard output or
//! files, messages to standard error.

mod arguments;
mod enrich;
mod evaluate;
mod explain;
mod export;
mod logging;
mod models;
mod progress;
mod schema;
mod signals;
mod train;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use depeche::config::{Config, ConfigError};
use depeche::job::JobError;
use depeche::models::Models;
use depeche::pipeline::{Pipeline, PipelineError};
use depeche::transformer::{Device, TransformerError};

use arguments::{Arguments, Command, Global};

/// Most threads that are started: thousands would only wait for one another.
const MOST_THREADS: usize = 1024;
/// Folder that the files go to when neither flag nor configuration names one.
const OUTPUT: &str = "output";
/// The file that is read when none is named.
const DEFAULT_CONFIG: &str = "depeche.toml";

/// How a command ended, as a scheduler sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Exit {
    /// All enriched.
    Done = 0,
    /// Failed.
    Failed = 1,
    /// Usage or configuration error.
    Usage = 2,
    /// Finished, but some articles were rejected.
    Rejected = 3,
    /// Another run holds the output.
    Held = 75,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Runs the command that the arguments name.
pub(crate) fn main() -> ExitCode {
    // clap prints usage errors itself and exits with 2.
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(code) => code,
        // `depeche schema | head`: who reads has had enough, and nothing is wrong.
        Err(error) if is_closed_pipe(&error) => Exit::Done.into(),
        Err(error) => {
            report(&error);
            exit_of(&error).into()
        }
    }
}

fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let mut config = configuration(&arguments.global)?;
    match &arguments.command {
        Command::Enrich(own) => enrich::configure(&mut config, own),
        Command::Evaluate(own) => own.transformers.configure(&mut config),
        Command::Explain(own) => own.transformers.configure(&mut config),
        Command::Train(_) => config.verbosity = train::verbosity(config.verbosity),
        Command::Export(_) | Command::Models(_) | Command::Schema => {}
    }
    logging::start(config.verbosity);
    match arguments.command {
        Command::Enrich(_) => enrich::run(&config),
        Command::Evaluate(own) => evaluate::run(&config, &own).map(ExitCode::from),
        Command::Explain(own) => explain::run(&config, &own).map(ExitCode::from),
        Command::Export(own) => export::run(&config, &own).map(ExitCode::from),
        Command::Models(own) => models::run(&config, &own).map(ExitCode::from),
        Command::Schema => schema::run().map(ExitCode::from),
        Command::Train(own) => train::run(&config, &own).map(ExitCode::from),
    }
}

/// The configuration file, overridden by the flags.
fn configuration(global: &Global) -> anyhow::Result<Config> {
    let mut config = match &global.config {
        Some(path) => Config::read(path)?,
        None if Path::new(DEFAULT_CONFIG).is_file() => Config::read(Path::new(DEFAULT_CONFIG))?,
        None => Config::default(),
    };
    if let Some(models) = &global.models {
        config.models = Some(models.clone());
    }
    if let Some(threads) = global.threads {
        config.threads = threads;
    }
    if let Some(progress) = global.progress {
        config.progress = progress.into();
    }
    if global.quiet {
        config.verbosity = -1;
    } else if global.verbose > 0 {
        config.verbosity = i8::try_from(global.verbose.min(2)).unwrap_or(2);
    }
    if config.threads > MOST_THREADS {
        return Err(Usage(format!(
            "{} threads are more than any machine runs at once\nhint: 0 means one per core; at most {MOST_THREADS} are started",
            config.threads
        ))
        .into());
    }
    if let Some(folder) = config.models.as_ref().filter(|folder| !folder.is_dir()) {
        return Err(Usage(format!(
            "there is no models folder {}\nhint: --models names a folder with files that replace shipped models",
            folder.display()
        ))
        .into());
    }
    if let Some(wrong) = config.related.out_of_range() {
        return Err(Usage(format!("[related] {wrong}\nhint: see depeche.toml")).into());
    }
    Ok(config)
}

/// The pipeline that the configuration asks for.
fn pipeline(config: &Config) -> anyhow::Result<Pipeline> {
    let models = Models::new(config.models.as_deref());
    let asked = config.transformer.device()?;
    if asked != Device::Cpu && config.recognizer.model.is_none() && config.embedder.model.is_none()
    {
        tracing::warn!(
            "nothing runs on {:?}, which [transformer] device asks for: the built-in models use the processor alone\nhint: --recognizer or --embedder names a transformer",
            config.transformer.device
        );
    }
    Ok(
        Pipeline::new(&models, &config.language.allowed, config.countries)?.with_transformers(
            &config.recognizer,
            &config.embedder,
            &config.transformer,
            config.threads,
        )?,
    )
}

/// Threads that the configuration asks for.
fn threads(config: &Config) -> anyhow::Result<rayon::ThreadPool> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(config.threads)
        .build()
        .context("cannot start the threads")
}

/// A command that cannot be carried out as given.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Usage(pub(crate) String);

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<std::io::Error>()
        .is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}

fn exit_of(error: &anyhow::Error) -> Exit {
    let pipeline = error.downcast_ref::<PipelineError>();
    match error.downcast_ref::<JobError>() {
        Some(JobError::Held(_)) => Exit::Held,
        Some(JobError::Ingest(_) | JobError::Output { .. }) => Exit::Usage,
        None if error.is::<TransformerError>() => Exit::Usage,
        None if error.is::<Usage>() || error.is::<ConfigError>() => Exit::Usage,
        None if matches!(
            pipeline,
            Some(PipelineError::Language(_) | PipelineError::Transformer(_))
        ) =>
        {
            Exit::Usage
        }
        _ => Exit::Failed,
    }
}

fn report(error: &anyhow::Error) {
    let mut text = String::from("error: ");
    let mut hints = Vec::new();
    for (index, cause) in error.chain().enumerate() {
        let said = cause.to_string();
        // A transparent error says what its source says.
        if index > 0
            && said
                .lines()
                .next()
                .is_some_and(|first| text.contains(first))
        {
            continue;
        }
        for (line, part) in said.lines().enumerate() {
            if part.starts_with("hint: ") {
                hints.push(part.to_owned());
            } else {
                text.push_str(match (index, line) {
                    (0, 0) => "",
                    (_, 0) => "\n  because: ",
                    _ => "\n  ",
                });
                text.push_str(part);
            }
        }
    }
    for hint in hints {
        text.push('\n');
        text.push_str(&hint);
    }
    // Nothing is left to do when standard error is closed.
    let _ = writeln!(std::io::stderr(), "{text}");
}
