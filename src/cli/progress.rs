//! How far a run is: bars on a terminal, log lines elsewhere.

use std::cell::RefCell;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use depeche::article::Rejection;
use depeche::config::Progress;
use depeche::ingest;
use depeche::job::Observer;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Time between two log lines about progress.
const PACE: Duration = Duration::from_secs(10);

/// Shows a run.
pub(crate) struct Shown {
    state: RefCell<State>,
    bars: bool,
}

struct State {
    bar: ProgressBar,
    articles: u64,
    rejected: u64,
    /// Bytes of the files that are done.
    before: u64,
    path: String,
    size: u64,
    said: Instant,
    ranking: bool,
}

/// A bar whose end is the size of the inputs, where that is known.
pub(crate) fn show(inputs: &[PathBuf], when: Progress) -> Shown {
    let bars = match when {
        Progress::Auto => std::io::stderr().is_terminal(),
        Progress::Always => true,
        Progress::Never => false,
    };
    let total = bars.then(|| ingest::size(inputs)).flatten();
    let bar = match total {
        Some(bytes) => ProgressBar::new(bytes).with_style(style(
            "{elapsed_precise} {wide_bar} {bytes}/{total_bytes} {msg} {eta} left",
        )),
        None => {
            ProgressBar::no_length().with_style(style("{elapsed_precise} {spinner} {bytes} {msg}"))
        }
    };
    bar.set_draw_target(if bars {
        ProgressDrawTarget::stderr_with_hz(8)
    } else {
        ProgressDrawTarget::hidden()
    });
    Shown {
        state: RefCell::new(State {
            bar,
            articles: 0,
            rejected: 0,
            before: 0,
            path: String::new(),
            size: 0,
            said: Instant::now(),
            ranking: false,
        }),
        bars,
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template)
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .progress_chars("█▉▊▋▌▍▎▏ ")
}

impl Shown {
    /// Removes the bar.
    pub(crate) fn end(&self) {
        self.state.borrow().bar.finish_and_clear();
    }

    fn say(&self, text: &str) {
        let state = self.state.borrow();
        state.bar.suspend(|| tracing::info!("{text}"));
    }
}

impl Observer for Shown {
    fn record(&self, path: &str, end: u64) {
        let mut state = self.state.borrow_mut();
        if state.path != path {
            state.before += state.size;
            path.clone_into(&mut state.path);
            state.size = std::fs::metadata(path).map_or(0, |file| file.len());
        }
        state.articles += 1;
        // A compressed file grows while it is read; its bar does not.
        let within = if state.size == 0 {
            end
        } else {
            end.min(state.size)
        };
        if self.bars {
            state.bar.set_position(state.before + within);
            let seconds = state.bar.elapsed().as_secs_f64().max(0.001);
            state.bar.set_message(format!(
                "{} articles, {:.0}/s",
                state.articles,
                state.articles as f64 / seconds
            ));
        } else if state.said.elapsed() > PACE {
            state.said = Instant::now();
            tracing::info!(
                "{} records, {} rejected, {}",
                state.articles,
                state.rejected,
                state.path
            );
        }
    }

    fn skipped(&self, path: &str, why: &str) {
        self.say(&format!("skipped {path}: {why}"));
    }

    fn rejected(&self, rejection: &Rejection) {
        self.state.borrow_mut().rejected += 1;
        self.say(&format!(
            "rejected {} record {}: {}: {}",
            rejection.path,
            rejection.record,
            rejection.reason.as_str(),
            rejection.detail
        ));
    }

    fn related(&self, done: usize, all: usize) {
        let mut state = self.state.borrow_mut();
        if !self.bars {
            return;
        }
        if !state.ranking {
            state.ranking = true;
            state.bar.finish_and_clear();
            state.bar = ProgressBar::new(all as u64).with_style(style(
                "{elapsed_precise} {wide_bar} {pos}/{len} ranked {eta} left",
            ));
            state
                .bar
                .set_draw_target(ProgressDrawTarget::stderr_with_hz(8));
        }
        state.bar.set_position(done as u64);
    }
}
