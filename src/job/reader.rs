//! Reading on a thread of its own, in chunks small enough to be held and large enough to keep every core busy.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;

use crate::ingest::{self, Event, IngestError, IngestOptions};

/// Articles in a chunk.
const ARTICLES: usize = 64;
/// Bytes of records after which a chunk is full.
const BYTES: u64 = 8 << 20;
/// Chunks that are read ahead.
const AHEAD: usize = 2;

/// A reader at work.
pub(super) struct Reader {
    /// Chunks in input order; ends when the input does.
    pub(super) chunks: Receiver<Vec<Event>>,
    /// What reading ended with.
    pub(super) thread: JoinHandle<Result<(), IngestError>>,
}

/// Starts reading. The thread ends soon after the receiver is dropped; one that waits for standard input ends with the
/// process.
pub(super) fn start(inputs: Vec<PathBuf>, options: IngestOptions) -> Reader {
    let (sender, chunks) = sync_channel(AHEAD);
    let thread = std::thread::spawn(move || read(&inputs, &options, &sender));
    Reader { chunks, thread }
}

fn read(
    inputs: &[PathBuf],
    options: &IngestOptions,
    sender: &SyncSender<Vec<Event>>,
) -> Result<(), IngestError> {
    let mut chunk = Vec::with_capacity(ARTICLES);
    let mut bytes = 0;
    ingest::read(inputs, options, &mut |event| {
        bytes += match &event {
            Event::Article { length, .. } => *length,
            _ => 0,
        };
        chunk.push(event);
        if chunk.len() < ARTICLES && bytes < BYTES {
            return ControlFlow::Continue(());
        }
        bytes = 0;
        let full = std::mem::replace(&mut chunk, Vec::with_capacity(ARTICLES));
        match sender.send(full) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    })?;
    // The receiver is gone only when the run has been stopped.
    let _ = sender.send(chunk);
    Ok(())
}
