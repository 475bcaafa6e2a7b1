//! The first pass: every record enriched, or taken over from the ledger, or refused.

use std::sync::atomic::Ordering;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use rayon::prelude::*;

use super::{Job, JobError, reader};
use crate::article::{EnrichedArticle, Reason, Rejection, RunReport, SourceArticle};
use crate::ingest::Event;
use crate::ledger::{Key, Ledger, Slot};
use crate::pipeline::Pipeline;
use crate::related::{self, Profile};
use crate::write::{self, Staged};

/// Time between two looks at the signals.
const PATIENCE: Duration = Duration::from_millis(100);

/// What the second pass needs.
pub(super) struct Collected {
    pub(super) slots: Vec<(Key, Slot)>,
    pub(super) index: related::Builder,
    pub(super) tags: Staged,
    pub(super) rejected: Staged,
}

/// An article on its way through the first pass.
struct Work {
    article: Box<SourceArticle>,
    key: Key,
    offset: u64,
    length: u64,
}

/// An article that has gone through it.
struct Done {
    key: Key,
    /// Where it lies already, or the line to append.
    line: Result<Slot, Vec<u8>>,
    tags: Vec<u8>,
    profile: Profile,
    tally: Tally,
}

/// What an article adds to the counts.
struct Tally {
    characters: u64,
    warnings: u64,
    language: String,
    entities: Vec<&'static str>,
}

pub(super) fn collect(
    job: &Job<'_>,
    pool: &rayon::ThreadPool,
    ledger: &mut Ledger,
    report: &mut RunReport,
) -> Result<Collected, JobError> {
    let mut collected = Collected {
        slots: Vec::new(),
        index: related::Builder::new(job.config.related.clone()),
        tags: Staged::create(job.output, write::TAGS)?,
        rejected: Staged::create(job.output, write::REJECTED)?,
    };
    collected.tags.write(&write::tags::header()?)?;
    let mut options = job.config.ingest.clone();
    options.passed_over = Some(job.output.to_path_buf());
    let reader = reader::start(job.inputs.to_vec(), options);
    loop {
        if job.stop.load(Ordering::Relaxed) {
            report.interrupted = true;
            break;
        }
        // Standard input may be silent for hours: a signal is heard all the same.
        match reader.chunks.recv_timeout(PATIENCE) {
            Ok(chunk) => one_chunk(job, pool, ledger, chunk, &mut collected, report)?,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    if job.stop.load(Ordering::Relaxed) {
        report.interrupted = true;
    }
    if report.interrupted {
        return Ok(collected);
    }
    match reader.thread.join() {
        Ok(ended) => ended?,
        Err(_) => return Err(JobError::Defect("the reader stopped".to_owned())),
    }
    Ok(collected)
}

fn one_chunk(
    job: &Job<'_>,
    pool: &rayon::ThreadPool,
    ledger: &mut Ledger,
    chunk: Vec<Event>,
    collected: &mut Collected,
    report: &mut RunReport,
) -> Result<(), JobError> {
    let mut work = Vec::with_capacity(chunk.len());
    for event in chunk {
        match event {
            Event::Article {
                article,
                offset,
                length,
            } => {
                let key = Key::of(&article);
                report.counts.bytes += length;
                work.push(Work {
                    article,
                    key,
                    offset,
                    length,
                });
            }
            Event::Rejected(rejection) => reject(job, &rejection, collected, report)?,
            Event::Skipped { path, why } => {
                job.observer.skipped(&path, why);
                report.counts.skipped += 1;
                *report.skipped.entry(why.to_owned()).or_default() += 1;
            }
        }
    }
    let places: Vec<(String, u64)> = work
        .iter()
        .map(|work| (work.article.source.path.clone(), work.offset + work.length))
        .collect();
    let pipeline = job.pipeline;
    let done: Vec<Result<Result<Done, Rejection>, JobError>> = pool.install(|| {
        let shared = &*ledger;
        let (known, new): (Vec<_>, Vec<_>) = work
            .into_par_iter()
            .enumerate()
            .map(|(place, work)| match take_over(work.key, shared) {
                Some((article, slot)) => (place, Ok((work.key, article, slot))),
                None => (place, Err(work)),
            })
            .partition(|(_, found)| found.is_ok());
        enrich(pipeline, known, new)
    });
    for (done, (path, end)) in done.into_iter().zip(places) {
        match done? {
            Ok(done) => keep(done, ledger, collected, report)?,
            Err(rejection) => reject(job, &rejection, collected, report)?,
        }
        job.observer.record(&path, end);
    }
    Ok(())
}

type Found = (usize, Result<(Key, EnrichedArticle, Slot), Work>);

/// Enriches what is new and puts it back among what is known, in input order.
fn enrich(
    pipeline: &Pipeline,
    known: Vec<Found>,
    new: Vec<Found>,
) -> Vec<Result<Result<Done, Rejection>, JobError>> {
    let mut places = Vec::with_capacity(new.len());
    let mut articles = Vec::with_capacity(new.len());
    for (place, work) in new {
        if let Err(work) = work {
            let source = work.article.source.clone();
            places.push((place, work.key, source, work.offset, work.length));
            articles.push(*work.article);
        }
    }
    let enriched = pipeline.enrich_all(articles);
    let fresh = enriched.into_par_iter().zip(places).map(
        |(article, (place, key, source, offset, length))| {
            let done = match article {
                Ok(article) => finish(key, &article, None).map(Ok),
                Err(defect) => Ok(Err(Rejection {
                    path: source.path,
                    record: source.record,
                    offset,
                    length,
                    reason: Reason::InternalError,
                    detail: format!("depeche failed on this article, please report it: {defect}"),
                    excerpt: String::new(),
                    excerpt_complete: false,
                })),
            };
            (place, done)
        },
    );
    let known = known.into_par_iter().filter_map(|(place, found)| {
        let (key, article, slot) = found.ok()?;
        Some((place, finish(key, &article, Some(slot)).map(Ok)))
    });
    let mut done: Vec<_> = fresh.chain(known).collect();
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, done)| done).collect()
}

/// The article of a record that the ledger knows. One that cannot be read is enriched again.
fn take_over(key: Key, ledger: &Ledger) -> Option<(EnrichedArticle, Slot)> {
    let slot = ledger.find(key)?;
    let json = ledger.read(slot).ok()?;
    Some((serde_json::from_slice(&json).ok()?, slot))
}

fn finish(key: Key, article: &EnrichedArticle, slot: Option<Slot>) -> Result<Done, JobError> {
    Ok(Done {
        key,
        line: match slot {
            Some(slot) => Ok(slot),
            None => Err(write::enriched::line(article)?),
        },
        tags: write::tags::rows(article)?,
        profile: related::profile(article),
        tally: Tally {
            characters: u64::from(article.coverage.characters),
            warnings: article.warnings.len() as u64,
            language: article.language.code.clone(),
            entities: article
                .entities
                .iter()
                .map(|entity| entity.entity_type.as_str())
                .collect(),
        },
    })
}

fn keep(
    done: Done,
    ledger: &mut Ledger,
    collected: &mut Collected,
    report: &mut RunReport,
) -> Result<(), JobError> {
    let slot = match done.line {
        Ok(slot) => {
            report.counts.reused += 1;
            slot
        }
        Err(line) => ledger.append(done.key, &line)?,
    };
    collected.slots.push((done.key, slot));
    collected.tags.write(&done.tags)?;
    collected.index.add(&done.profile);
    report.counts.articles += 1;
    report.counts.characters += done.tally.characters;
    report.counts.warnings += done.tally.warnings;
    *report.languages.entry(done.tally.language).or_default() += 1;
    for entity_type in done.tally.entities {
        // Looked up before it is inserted: the five names are there after the first article.
        match report.entities.get_mut(entity_type) {
            Some(count) => *count += 1,
            None => {
                report.entities.insert(entity_type.to_owned(), 1);
            }
        }
    }
    Ok(())
}

fn reject(
    job: &Job<'_>,
    rejection: &Rejection,
    collected: &mut Collected,
    report: &mut RunReport,
) -> Result<(), JobError> {
    collected
        .rejected
        .write(&write::rejected::line(rejection)?)?;
    report.counts.rejected += 1;
    *report.rejected.entry(rejection.reason).or_default() += 1;
    job.observer.rejected(rejection);
    job.observer
        .record(&rejection.path, rejection.offset + rejection.length);
    Ok(())
}
