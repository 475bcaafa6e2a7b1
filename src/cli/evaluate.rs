//! `depeche evaluate`: how good the tags, the vectors and the lists of related articles are.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs::File;
use std::io::{BufReader, Write};
use std::path::Path;

use anyhow::Context;
use depeche::article::{EnrichedArticle, Related};
use depeche::config::Config;
use depeche::embed::transformer::TransformerEmbedder;
use depeche::embed::{self, Embedder};
use depeche::evaluate::annotated::read_sentences;
use depeche::evaluate::gold::{self, GoldArticle};
use depeche::evaluate::{self, score_names, score_sentences};
use depeche::models::Models;
use depeche::recognize::crf::{Domain, Tagger};
use depeche::recognize::transformer::TransformerTagger;
use depeche::related;
use serde::Serialize;

use super::arguments::{ByFlag, DomainFlag, Evaluate};
use super::{Exit, pipeline, threads};

pub(crate) fn run(config: &Config, arguments: &Evaluate) -> anyhow::Result<Exit> {
    let (sentences, articles): (Vec<_>, Vec<_>) = arguments.gold.iter().partition(|path| {
        path.extension()
            .is_some_and(|extension| extension == "conll" || extension == "tsv")
    });
    if !articles.is_empty() {
        let mut golds = Vec::new();
        for path in articles {
            golds.extend(gold::read(path)?);
        }
        tags(config, arguments, golds)?;
    }
    let models = Models::new(config.models.as_deref());
    for path in sentences {
        let sentences = read_sentences(path)?;
        let report = if let Some(spec) = &config.recognizer.model {
            let (tagger, _) = TransformerTagger::open(
                spec,
                &config.recognizer,
                &config.transformer,
                config.threads,
            )?;
            let words: Vec<_> = sentences.iter().map(|s| s.words.clone()).collect();
            score_names(&sentences, &tagger.names(&words))
        } else {
            let domain = match arguments.domain {
                DomainFlag::News => Domain::News,
                DomainFlag::Wikiner => Domain::Encyclopedia,
            };
            score_sentences(&Tagger::shipped(&models)?, domain, &sentences)
        };
        show(config, arguments, &path.display().to_string(), &report)?;
    }
    if !arguments.vectors.is_empty() {
        vectors(config, &models, arguments)?;
    }
    if let (Some(gold), Some(enriched)) = (&arguments.related, &arguments.enriched) {
        ranking(config, gold, enriched)?;
    }
    Ok(Exit::Done)
}

/// One report for all articles, one for each source, or one for each type.
fn tags(config: &Config, arguments: &Evaluate, golds: Vec<GoldArticle>) -> anyhow::Result<()> {
    let pipeline = pipeline(config)?;
    let articles = golds.iter().map(GoldArticle::to_source).collect();
    let predicted: Vec<EnrichedArticle> = threads(config)?
        .install(|| pipeline.enrich_all(articles))
        .into_iter()
        .collect::<Result<_, String>>()
        .map_err(|panic| anyhow::anyhow!("a recogniser failed: {panic}"))?;
    match arguments.by {
        None => show(config, arguments, "", &evaluate::score(&golds, &predicted)),
        Some(ByFlag::Type) => {
            let report = evaluate::score(&golds, &predicted);
            let types = evaluate::by_type(&golds, &predicted, &report);
            let named = types
                .into_iter()
                .map(|report| (report.entity_type.as_str().to_owned(), report))
                .collect();
            show_all(config, arguments, named)
        }
        Some(ByFlag::Source) => {
            let mut groups: BTreeMap<String, Vec<GoldArticle>> = BTreeMap::new();
            for gold in golds {
                let source = gold.source.clone().unwrap_or_default();
                groups.entry(source).or_default().push(gold);
            }
            let named = groups
                .into_iter()
                .map(|(name, golds)| (name, evaluate::score(&golds, &predicted)))
                .collect();
            show_all(config, arguments, named)
        }
    }
}

/// Several reports, each under its name; one object of them in JSON.
fn show_all<R: Serialize + Display>(
    config: &Config,
    arguments: &Evaluate,
    reports: Vec<(String, R)>,
) -> anyhow::Result<()> {
    if arguments.json {
        let object: serde_json::Map<String, serde_json::Value> = reports
            .into_iter()
            .map(|(name, report)| Ok((name, serde_json::to_value(report)?)))
            .collect::<serde_json::Result<_>>()?;
        let mut out = std::io::stdout().lock();
        serde_json::to_writer_pretty(&mut out, &object)?;
        writeln!(out)?;
        return Ok(());
    }
    for (name, report) in &reports {
        show(config, arguments, name, report)?;
    }
    Ok(())
}

fn show<R: Serialize + Display>(
    config: &Config,
    arguments: &Evaluate,
    name: &str,
    report: &R,
) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    if arguments.json {
        serde_json::to_writer_pretty(&mut out, report)?;
        writeln!(out)?;
        return Ok(());
    }
    if !name.is_empty() {
        writeln!(out, "{name}")?;
    }
    if config.verbosity > 0 {
        writeln!(out, "{report:#}")?;
    } else {
        writeln!(out, "{report}")?;
    }
    Ok(())
}

fn vectors(config: &Config, models: &Models, arguments: &Evaluate) -> anyhow::Result<()> {
    let embedder: Box<dyn Embedder> = match &config.embedder.model {
        Some(spec) => Box::new(
            TransformerEmbedder::open(spec, &config.embedder, &config.transformer, config.threads)?
                .0,
        ),
        None => embed::shipped(models)?,
    };
    let mut report = embed::evaluate::EmbeddingReport::default();
    for path in &arguments.vectors {
        let samples = embed::evaluate::samples(path)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        report
            .rows
            .push(embed::evaluate::measure(embedder.as_ref(), &name, &samples));
    }
    write!(std::io::stdout().lock(), "{report}")?;
    Ok(())
}

/// Articles without an id of their own are named in the gold by the end of their path.
fn ranking(config: &Config, gold: &Path, enriched: &Path) -> anyhow::Result<()> {
    let gold = related::evaluate::gold(gold)?;
    let file =
        File::open(enriched).with_context(|| format!("cannot read {}", enriched.display()))?;
    let articles: Vec<EnrichedArticle> =
        depeche::write::enriched::read(enriched.to_path_buf(), BufReader::new(file))
            .collect::<Result<_, _>>()?;
    let names: BTreeMap<&str, &str> = articles
        .iter()
        .map(|article| {
            let name = gold.keys().find(|key| {
                **key == article.id || article.source.path.ends_with(&format!("/{key}"))
            });
            (
                article.id.as_str(),
                name.map_or(article.id.as_str(), String::as_str),
            )
        })
        .collect();
    let name = |id: &str| names.get(id).copied().unwrap_or_default().to_owned();
    let vectors: BTreeMap<String, &[f32]> = articles
        .iter()
        .map(|article| (name(&article.id), article.embedding.vector.as_slice()))
        .collect();
    let lists: Vec<(String, Vec<Related>)> = articles
        .iter()
        .map(|article| {
            let mut list = article.related.clone();
            for other in &mut list {
                other.id = name(&other.id);
            }
            (name(&article.id), list)
        })
        .collect();
    let report = related::evaluate::measure(
        &gold,
        lists
            .iter()
            .map(|(id, list)| (id.as_str(), list.as_slice())),
        |a, b| match (vectors.get(a), vectors.get(b)) {
            (Some(a), Some(b)) => {
                let cosine: f32 = a.iter().zip(*b).map(|(a, b)| a * b).sum();
                cosine >= config.related.duplicate_cosine
            }
            _ => false,
        },
    );
    writeln!(std::io::stdout().lock(), "{report}")?;
    Ok(())
}
