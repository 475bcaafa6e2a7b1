//! `depeche evaluate`: how good the tags are.

use std::io::Write;

use depeche::article::EnrichedArticle;
use depeche::config::Config;
use depeche::evaluate::{self, gold};

use super::arguments::Evaluate;
use super::{Exit, pipeline, threads};

pub(crate) fn run(config: &Config, arguments: &Evaluate) -> anyhow::Result<Exit> {
    let pipeline = pipeline(config)?;
    let mut golds = Vec::new();
    for path in &arguments.gold {
        golds.extend(gold::read(path)?);
    }
    let articles = golds.iter().map(gold::GoldArticle::to_source).collect();
    let predicted: Vec<EnrichedArticle> = threads(config)?
        .install(|| pipeline.enrich_all(articles))
        .into_iter()
        .collect::<Result<_, String>>()
        .map_err(|panic| anyhow::anyhow!("a recogniser failed: {panic}"))?;
    let report = evaluate::score(&golds, &predicted);
    let mut out = std::io::stdout().lock();
    if arguments.json {
        serde_json::to_writer_pretty(&mut out, &report)?;
        writeln!(out)?;
    } else if config.verbosity > 0 {
        writeln!(out, "{report:#}")?;
    } else {
        writeln!(out, "{report}")?;
    }
    Ok(Exit::Done)
}
