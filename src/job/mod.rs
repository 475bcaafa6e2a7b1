//! The nightly job: ingest → pipeline → ledger → related → write, over any number of articles in flat memory.
//!
//! One thread reads; articles are enriched in chunks on all cores and go to the ledger in input order; when the last one is
//! known, related articles are ranked and the output files written beside their places and renamed.

mod collect;
mod lock;
mod publish;
mod reader;

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use crate::article::{ModelFingerprint, RUN_SCHEMA, RunReport, RunSeconds};
use crate::config::Config;
use crate::ingest::{self, IngestError};
use crate::ledger::{Ledger, LedgerError};
use crate::models::{ModelError, Models};
use crate::pipeline::Pipeline;
use crate::write::WriteError;

/// Folder inside the output folder that holds the lock and the ledger.
const STATE: &str = ".depeche";

/// A run could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// An input does not exist.
    #[error(transparent)]
    Ingest(#[from] IngestError),
    /// An output file could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The ledger could not be used.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// A model could not be read.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// The output folder cannot be one.
    #[error(
        "cannot use {path} as the output folder: {source}\nhint: name a folder that can be created and written with -o"
    )]
    Output {
        /// The path.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// Another run is writing there.
    #[error(
        "another run holds the output folder {0}\nhint: wait until it has ended, or name another folder with -o"
    )]
    Held(PathBuf),
    /// Nothing was read, and articles of an earlier run would be lost.
    #[error(
        "the inputs hold no article, and {0} holds those of an earlier run: they stay as they are\nhint: is the right folder mounted? To start over, remove {0} or name another folder with -o"
    )]
    Nothing(PathBuf),
    /// Threads could not be started.
    #[error("cannot start the threads: {0}")]
    Threads(#[from] rayon::ThreadPoolBuildError),
    /// An output could not be serialised, or reading stopped for a defect of depeche.
    #[error(
        "a defect of depeche: {0}\nhint: the files of the last run are untouched; please report this"
    )]
    Defect(String),
}

impl From<serde_json::Error> for JobError {
    fn from(error: serde_json::Error) -> Self {
        Self::Defect(error.to_string())
    }
}

impl From<csv::Error> for JobError {
    fn from(error: csv::Error) -> Self {
        Self::Defect(error.to_string())
    }
}

/// Is told how a run goes on. Called on one thread, in input order.
pub trait Observer {
    /// A record was dealt with: `end` is the byte behind it in the decompressed file `path`.
    fn record(&self, path: &str, end: u64);
    /// A file was passed over.
    fn skipped(&self, path: &str, why: &str);
    /// A record was refused.
    fn rejected(&self, rejection: &crate::article::Rejection);
    /// Related articles are being ranked: `done` of `all` are.
    fn related(&self, done: usize, all: usize);
}

/// What to do.
pub struct Job<'a> {
    /// Files and folders, or `-` for JSON lines on standard input.
    pub inputs: &'a [PathBuf],
    /// Folder that the files go to.
    pub output: &'a Path,
    /// The configuration in force.
    pub config: &'a Config,
    /// What an article goes through.
    pub pipeline: &'a Pipeline,
    /// Where models come from.
    pub models: &'a Models,
    /// Set by a signal: the articles in hand are finished, then the run ends.
    pub stop: &'a AtomicBool,
    /// Is told how the run goes on.
    pub observer: &'a dyn Observer,
}

impl Job<'_> {
    /// Runs it.
    ///
    /// An interrupted run keeps what it has done in the ledger; it writes the output files only where no finished run has
    /// written any, so that a site never loses articles to a signal.
    ///
    /// # Errors
    /// Inputs that do not exist, an output folder that cannot be used or that another run holds, a full disk.
    pub fn run(&self) -> Result<RunReport, JobError> {
        let start = Instant::now();
        let started = jiff::Timestamp::now();
        // Before anything is made: a slip of the pen leaves no folder behind.
        ingest::check(self.inputs)?;
        let state = self.output.join(STATE);
        std::fs::create_dir_all(&state).map_err(|source| JobError::Output {
            path: self.output.to_path_buf(),
            source,
        })?;
        let _lock = lock::take(&state, self.output)?;
        let models = self.fingerprints()?;
        let fingerprint = self.fingerprint(&models)?;
        let mut ledger = Ledger::open(&state, &fingerprint, self.config.fresh)?;
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(self.config.threads)
            .build()?;

        let mut report = RunReport {
            schema: RUN_SCHEMA.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            started: started.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
            inputs: self
                .inputs
                .iter()
                .map(|path| path.display().to_string())
                .collect(),
            models,
            // By way of text, so that 0.85 in single precision stays 0.85.
            configuration: serde_json::from_str(&serde_json::to_string(self.config)?)?,
            ..RunReport::default()
        };
        let collected = collect::collect(self, &pool, &mut ledger, &mut report)?;
        ledger.sync()?;
        if report.counts.articles + report.counts.rejected == 0
            && !report.interrupted
            && publish::holds_articles(self.output)
        {
            return Err(JobError::Nothing(self.output.to_path_buf()));
        }
        let enriched = start.elapsed().as_secs_f64();
        report.seconds.enrich = enriched;
        if report.interrupted && publish::finished_run(self.output) {
            tracing::warn!(
                "interrupted: the files of the last finished run stay as they are; run again to go on with {} articles done",
                report.counts.articles
            );
            return Ok(report);
        }
        let slots = publish::publish(self, &pool, &ledger, collected, &mut report, || {
            let total = start.elapsed().as_secs_f64();
            RunSeconds {
                enrich: enriched,
                relate: total - enriched,
                total,
            }
        })?;
        if !report.interrupted {
            ledger.finish(&slots)?;
        }
        Ok(report)
    }

    /// Names everything that the enrichment of one record depends on: program, models, and the configuration but for where
    /// things lie and how many threads there are.
    fn fingerprint(&self, models: &[ModelFingerprint]) -> Result<String, JobError> {
        let mut hasher = blake3::Hasher::new();
        let program = std::env::current_exe().and_then(std::fs::read);
        // Where the program cannot read itself, its version has to do.
        hasher.update(
            program
                .as_deref()
                .unwrap_or(env!("CARGO_PKG_VERSION").as_bytes()),
        );
        for model in models {
            hasher.update(model.name.as_bytes());
            hasher.update(model.sha256.as_bytes());
        }
        // Models are named above by what they hold; where they lie does not matter.
        let mut recognizer = self.config.recognizer.clone();
        recognizer.model = None;
        let mut embedder = self.config.embedder.clone();
        embedder.model = None;
        hasher.update(&serde_json::to_vec(&(
            &self.config.ingest,
            &self.config.language,
            &recognizer,
            &embedder,
            &self.config.transformer,
        ))?);
        Ok(hasher.finalize().to_hex().to_string())
    }

    fn fingerprints(&self) -> Result<Vec<ModelFingerprint>, JobError> {
        Ok(self
            .models
            .list()?
            .into_iter()
            .map(|model| ModelFingerprint {
                name: model.name,
                version: model.entry.version,
                sha256: model.actual,
            })
            .chain(self.pipeline.fingerprints().iter().cloned())
            .collect())
    }
}
