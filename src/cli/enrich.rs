//! `depeche enrich`: the nightly job.

use std::io::Write;
use std::process::ExitCode;

use depeche::article::RunReport;
use depeche::config::{Config, Progress};
use depeche::job::Job;
use depeche::models::Models;

use super::arguments::Enrich;
use super::{Exit, OUTPUT, Usage, pipeline, progress, signals};

/// What the flags change in the configuration.
pub(crate) fn configure(config: &mut Config, arguments: &Enrich) {
    if !arguments.inputs.is_empty() {
        config.inputs.clone_from(&arguments.inputs);
    }
    if let Some(output) = &arguments.output {
        config.output = Some(output.clone());
    }
    config.fresh |= arguments.fresh;
    if let Some(count) = arguments.related {
        config.related.count = count;
    }
    arguments.transformers.configure(config);
    if !arguments.languages.is_empty() {
        config.language.allowed.clone_from(&arguments.languages);
    }
}

pub(crate) fn run(config: &Config) -> anyhow::Result<ExitCode> {
    if config.inputs.is_empty() {
        return Err(Usage(
            "there is nothing to read\nhint: name files or folders, as in `depeche enrich corpus -o output`, or - for JSON lines on standard input".to_owned(),
        )
        .into());
    }
    let pipeline = pipeline(config)?;
    let models = Models::new(config.models.as_deref());
    let signals = signals::listen()?;
    let when = if config.verbosity < 0 {
        Progress::Never
    } else {
        config.progress
    };
    let shown = progress::show(&config.inputs, when);
    let output = config.output.clone().unwrap_or_else(|| OUTPUT.into());
    let ended = Job {
        inputs: &config.inputs,
        output: &output,
        config,
        pipeline: &pipeline,
        models: &models,
        stop: &signals.stop,
        observer: &shown,
    }
    .run();
    shown.end();
    let report = ended?;
    if report.counts.articles == 0 && !report.interrupted {
        tracing::warn!("the inputs hold no article: is the right folder mounted?");
    }
    if config.verbosity >= 0 {
        summarise(&report, &output.display().to_string())?;
    }
    Ok(if report.interrupted {
        signals.exit()
    } else if report.counts.rejected > 0 {
        Exit::Rejected.into()
    } else {
        Exit::Done.into()
    })
}

/// One line for a person, on standard error.
fn summarise(report: &RunReport, output: &str) -> std::io::Result<()> {
    let counts = &report.counts;
    let mut parts = vec![format!(
        "{} articles enriched in {:.1} s ({:.0}/s)",
        counts.articles, report.seconds.total, report.articles_per_second
    )];
    if counts.reused > 0 {
        parts.push(format!(
            "{} of them taken over from an earlier run",
            counts.reused
        ));
    }
    if counts.rejected > 0 {
        let reasons: Vec<String> = report
            .rejected
            .iter()
            .map(|(reason, count)| format!("{count} {}", reason.as_str()))
            .collect();
        parts.push(format!(
            "{} rejected ({})",
            counts.rejected,
            reasons.join(", ")
        ));
    }
    if counts.skipped > 0 {
        parts.push(format!("{} files passed over", counts.skipped));
    }
    let end = if report.interrupted {
        "; interrupted: run again, without --fresh, to go on"
    } else {
        ""
    };
    let line = parts.join(", ");
    writeln!(std::io::stderr(), "{line}; see {output}/{end}")
}
