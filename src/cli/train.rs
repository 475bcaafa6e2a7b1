//! `depeche train`: rebuilds the models that ship, from named data.

use std::io::Write;
use std::path::Path;

use anyhow::Context;
use depeche::config::Config;
use depeche::models::{MANIFEST, Manifest, Models};
use depeche::recognize::countries::{ATLAS, Atlas};
use depeche::recognize::places::PLACES;
use depeche::train::embeddings::{self, EmbeddingsOptions};
use depeche::train::{countries, ministries, ner, places};

use super::Exit;
use super::arguments::{
    TrainCommand, TrainCountries, TrainEmbeddings, TrainMinistries, TrainNer, TrainPlaces,
};

pub(crate) fn run(config: &Config, command: &TrainCommand) -> anyhow::Result<Exit> {
    match command {
        TrainCommand::Ner(arguments) => train_ner(config, arguments),
        TrainCommand::Embeddings(arguments) => train_embeddings(arguments),
        TrainCommand::Ministries(arguments) => train_ministries(arguments),
        TrainCommand::Countries(arguments) => train_countries(config, arguments),
        TrainCommand::Places(arguments) => train_places(arguments),
    }
}

fn told(line: &str) {
    tracing::info!("{line}");
}

/// The level of log lines: training takes minutes, so it says what it does unless it is told to be quiet.
pub(crate) const fn verbosity(asked: i8) -> i8 {
    if asked == 0 { 1 } else { asked }
}

fn train_ner(config: &Config, arguments: &TrainNer) -> anyhow::Result<Exit> {
    let outcome = ner::train(
        &ner::Options {
            data: arguments.data.clone(),
            names: arguments.names.clone(),
            models: config.models.clone(),
            more: arguments.with.clone(),
            lexicon_of: arguments.lexicon_of.clone(),
            parameters: ner::Hyperparameters::default().with(
                arguments.rounds.map(usize::from),
                arguments.runs.map(usize::from),
            ),
            measure_only: arguments.measure_only,
            ablation: arguments.ablation,
        },
        &mut told,
    )?;
    let mut out = std::io::stdout().lock();
    for (name, report) in &outcome.scores {
        writeln!(out, "{name}: {report}")?;
    }
    if let Some(ablation) = &outcome.ablation {
        writeln!(out, "{ablation}")?;
    }
    if !arguments.measure_only {
        save(&arguments.out, &[("ner.bin", &outcome.model)])?;
        let card = arguments.out.join("ner.md");
        std::fs::write(&card, &outcome.card)
            .with_context(|| format!("cannot write {}", card.display()))?;
    }
    Ok(Exit::Done)
}

fn train_ministries(arguments: &TrainMinistries) -> anyhow::Result<Exit> {
    let source = read(&arguments.data)?;
    let table = ministries::table(&source, &arguments.government, &arguments.language)?;
    save(&arguments.out, &[("ministries.tsv", table.as_bytes())])?;
    Ok(Exit::Done)
}

fn train_places(arguments: &TrainPlaces) -> anyhow::Result<Exit> {
    let list = places::list(&read(&arguments.data)?)?;
    save(&arguments.out, &[(PLACES, list.as_bytes())])?;
    Ok(Exit::Done)
}

fn train_embeddings(arguments: &TrainEmbeddings) -> anyhow::Result<Exit> {
    let options = EmbeddingsOptions::discover(&arguments.data, &arguments.version)?;
    let trained = embeddings::train(&options, told)?;
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{} passages, {} words",
        trained.passages, trained.words
    )?;
    save(&arguments.out, &trained.files())?;
    Ok(Exit::Done)
}

fn train_countries(config: &Config, arguments: &TrainCountries) -> anyhow::Result<Exit> {
    let previous = Atlas::new(&Models::new(config.models.as_deref()))?;
    let atlas = countries::rebuild(&previous, &arguments.core, &arguments.names)?;
    let text = countries::render(&atlas)?;
    save(&arguments.out, &[(ATLAS, text.as_bytes())])?;
    Ok(Exit::Done)
}

fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes model files and records their hashes in the manifest beside them.
fn save(folder: &Path, files: &[(&'static str, &[u8])]) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    let path = folder.join(MANIFEST);
    let mut manifest = match std::fs::read(&path) {
        Ok(bytes) => Manifest::parse(&bytes)
            .with_context(|| format!("the manifest {} is not valid", path.display()))?,
        Err(_) => Manifest::default(),
    };
    for (name, bytes) in files {
        let file = folder.join(name);
        std::fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
        manifest.record(name, bytes);
        tracing::info!("wrote {} ({} bytes)", file.display(), bytes.len());
    }
    std::fs::write(&path, manifest.render())
        .with_context(|| format!("cannot write {}", path.display()))
}
