//! The raw flags, as clap reads them.

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use depeche::config::Progress;

/// Enriches French news archives offline: language, countries, ministries, people, dates, vectors and related articles,
/// each with its evidence.
#[derive(Debug, Parser)]
#[command(name = "depeche", version, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Flags that every command takes.
#[derive(Debug, Args)]
pub(crate) struct Global {
    /// Configuration file; without it, depeche.toml in the current folder is read if it is there
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// Folder with models that replace shipped ones of the same name
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) models: Option<PathBuf>,
    /// Threads; 0 means one per core
    #[arg(long, global = true, value_name = "N")]
    pub(crate) threads: Option<usize>,
    /// Progress bars; auto shows them on a terminal only
    #[arg(long, global = true, value_name = "WHEN")]
    pub(crate) progress: Option<ProgressFlag>,
    /// Say more: -v what is done, -vv every detail
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub(crate) verbose: u8,
    /// Say nothing but errors
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
}

/// `--progress`.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ProgressFlag {
    Auto,
    Always,
    Never,
}

impl From<ProgressFlag> for Progress {
    fn from(flag: ProgressFlag) -> Self {
        match flag {
            ProgressFlag::Auto => Self::Auto,
            ProgressFlag::Always => Self::Always,
            ProgressFlag::Never => Self::Never,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Measure precision, recall and F1 against annotated articles
    Evaluate(Evaluate),
}

/// `depeche evaluate`.
#[derive(Debug, Args)]
pub(crate) struct Evaluate {
    /// Annotated articles, one JSON object a line (repeatable)
    #[arg(long, required = true, value_name = "FILE")]
    pub(crate) gold: Vec<PathBuf>,
    /// Print JSON instead of a table
    #[arg(long)]
    pub(crate) json: bool,
}
