//! SIGINT and SIGTERM: the first finishes the articles in hand, a second ends the program at once.

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// What the signals said.
pub(crate) struct Signals {
    /// Set by the first signal.
    pub(crate) stop: Arc<AtomicBool>,
    which: Arc<AtomicUsize>,
}

/// Starts listening.
pub(crate) fn listen() -> std::io::Result<Signals> {
    let stop = Arc::new(AtomicBool::new(false));
    let which = Arc::new(AtomicUsize::new(0));
    for signal in [SIGINT, SIGTERM] {
        // In this order: only a second signal finds the flag set.
        flag::register_conditional_shutdown(signal, exit_of(signal), Arc::clone(&stop))?;
        flag::register_usize(signal, Arc::clone(&which), signal.unsigned_abs() as usize)?;
        flag::register(signal, Arc::clone(&stop))?;
    }
    Ok(Signals { stop, which })
}

impl Signals {
    /// The exit code of a run that was interrupted: 128 and the signal's number.
    pub(crate) fn exit(&self) -> ExitCode {
        let signal = self.which.load(Ordering::Relaxed);
        ExitCode::from(u8::try_from(128 + signal).unwrap_or(130))
    }
}

const fn exit_of(signal: i32) -> i32 {
    128 + signal
}
