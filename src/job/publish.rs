//! The second pass: related articles, and every output file into its place.

use std::path::Path;

use rayon::prelude::*;

use super::collect::Collected;
use super::{Job, JobError};
use crate::article::{RunReport, RunSeconds};
use crate::ledger::{Key, Ledger, Slot};
use crate::related::Scratch;
use crate::write::{self, Staged};

/// Articles whose lines are held at a time.
const CHUNK: usize = 256;

/// What an article adds to `enriched.jsonl` and to `related.csv`.
type Rows = (Vec<u8>, Vec<u8>);

/// Whether a run that was not interrupted has written its files to `output`.
pub(super) fn finished_run(output: &Path) -> bool {
    let written = std::fs::read(output.join(write::RUN))
        .ok()
        .and_then(|content| serde_json::from_slice::<RunReport>(&content).ok());
    written.is_some_and(|report| !report.interrupted)
}

/// Whether `output` holds articles of an earlier run.
pub(super) fn holds_articles(output: &Path) -> bool {
    std::fs::metadata(output.join(write::ENRICHED)).is_ok_and(|file| file.len() > 0)
}

/// The high-water mark of resident memory, from Linux's `/proc/self/status`.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}

pub(super) fn publish(
    job: &Job<'_>,
    pool: &rayon::ThreadPool,
    ledger: &Ledger,
    mut collected: Collected,
    report: &mut RunReport,
    seconds: impl Fn() -> RunSeconds,
) -> Result<Vec<(Key, Slot)>, JobError> {
    let mut enriched = Staged::create(job.output, write::ENRICHED)?;
    let mut proposals = Staged::create(job.output, write::RELATED)?;
    proposals.write(&write::related::header()?)?;
    let slots = collected.slots;
    let index = pool.install(|| collected.index.finish());
    for (number, chunk) in slots.chunks(CHUNK).enumerate() {
        let first = number * CHUNK;
        let lines: Vec<Result<Rows, JobError>> = pool.install(|| {
            chunk
                .par_iter()
                .enumerate()
                .map_init(Scratch::default, |scratch, (offset, &(_, slot))| {
                    let position = first + offset;
                    let related = index.related(position, scratch);
                    let json = ledger.read(slot)?;
                    let mut line = Vec::with_capacity(json.len() + related.len() * 512);
                    write::enriched::splice(&json, &related, &mut line)?;
                    let rows = write::related::rows(index.id(position), &related)?;
                    Ok((line, rows))
                })
                .collect()
        });
        for line in lines {
            let (line, rows) = line?;
            enriched.write(&line)?;
            proposals.write(&rows)?;
        }
        job.observer.related(first + chunk.len(), slots.len());
    }
    report.seconds = seconds();
    report.articles_per_second =
        report.counts.articles as f64 / report.seconds.total.max(f64::MIN_POSITIVE);
    report.peak_memory_bytes = peak_memory();
    let mut run = Staged::create(job.output, write::RUN)?;
    run.write(&write::run::content(report)?)?;
    // A full disk shows before the first file is placed: the files of the last run are then untouched.
    for file in [
        &mut enriched,
        &mut proposals,
        &mut collected.tags,
        &mut collected.rejected,
        &mut run,
    ] {
        file.seal()?;
    }
    enriched.commit()?;
    proposals.commit()?;
    collected.tags.commit()?;
    collected.rejected.commit()?;
    // Last: whoever sees it sees the files that it speaks of.
    run.commit()?;
    Ok(slots)
}
