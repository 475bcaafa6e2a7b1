//! Log lines on standard error.

use std::io::IsTerminal;

use tracing::level_filters::LevelFilter;

/// Starts logging at the level that the configuration asks for; colours only on a terminal and without `NO_COLOR`.
pub(crate) fn start(verbosity: i8) {
    let level = match verbosity {
        i8::MIN..0 => LevelFilter::ERROR,
        0 => LevelFilter::WARN,
        1 => LevelFilter::INFO,
        _ => LevelFilter::DEBUG,
    };
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    tracing_subscriber::fmt()
        .with_max_level(level)
        .with_writer(std::io::stderr)
        .with_ansi(!plain && std::io::stderr().is_terminal())
        .with_target(false)
        .without_time()
        .init();
}
