//! `train ner`: from annotated sentences, raw text and lists to the tagger's model.

mod clusters;
mod export;
mod lists;
mod optimise;
mod problem;
mod raw;

use std::path::{Path, PathBuf};

pub use optimise::Hyperparameters;

use crate::evaluate::annotated::{AnnotatedSentence, read_sentences};
use crate::evaluate::{EvaluateError, Report, score_sentences};
use crate::languages::{self, Language};
use crate::models::ModelError;
use crate::recognize::crf::lexicon::Lexicon;
use crate::recognize::crf::model::Model;
use crate::recognize::crf::{Domain, Tagger};

/// Training failed.
#[derive(Debug, thiserror::Error)]
pub enum TrainError {
    /// A file or folder could not be read.
    #[error("cannot read {path}: {source}")]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// An annotated file could not be used.
    #[error(transparent)]
    Annotated(#[from] EvaluateError),
    /// A model that was to be built on is not usable.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// The model could not be packed.
    #[error("cannot pack the model: {0}")]
    Unpackable(#[source] std::io::Error),
}

/// What to train from and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// Folder that holds `ner`, `text`, `news` and `facts`.
    pub data: PathBuf,
    /// How to optimise.
    pub parameters: Hyperparameters,
    /// Model whose lexicon (clusters, habits, lists) is taken over instead of being made from raw text: minutes less.
    pub lexicon_of: Option<PathBuf>,
    /// Keep every fifth sentence of `WikiNER` and the development sentences out of training, to measure on.
    pub hold_out: bool,
}

/// What training made.
#[derive(Debug)]
pub struct Outcome {
    /// Content of the model's file.
    pub model: Vec<u8>,
    /// Name of each development set and the scores on it.
    pub scores: Vec<(String, Report)>,
}

/// One source of annotated sentences.
struct Source {
    name: &'static str,
    file: &'static str,
    domain: u8,
}

/// Number of the domain of the fictional reports, which no text is tagged as.
const REPORTS: u8 = 2;
const DOMAINS: usize = 3;
const SOURCES: [Source; 3] = [
    Source {
        name: "depeche-ner",
        file: "ner/depeche-ner.train.tsv",
        domain: Domain::News as u8,
    },
    Source {
        name: "wikiner",
        file: "ner/wikiner-fr.train.conll",
        domain: Domain::Encyclopedia as u8,
    },
    Source {
        name: "popcorn",
        file: "ner/popcorn-fr.train.conll",
        domain: REPORTS,
    },
];
/// One sentence in so many is held out.
const HELD_OUT: usize = 5;
/// Fewest occurrences of a feature.
const LEAST_OCCURRENCES: u32 = 2;
/// Fewest units of a weight that is kept.
const LEAST_UNITS: i8 = 2;

/// Trains the tagger. `progress` hears what is done, a line at a time.
pub fn train(options: &Options, progress: &mut dyn FnMut(&str)) -> Result<Outcome, TrainError> {
    let language = languages::ALL.first().copied().unwrap_or(languages::ALL[0]);
    let lexicon = match &options.lexicon_of {
        Some(path) => lexicon_of(path)?,
        None => lexicon(&options.data, language, progress)?,
    };
    let mut training: Vec<(u8, Vec<AnnotatedSentence>)> = Vec::new();
    let mut held_out: Vec<(String, Domain, Vec<AnnotatedSentence>)> = Vec::new();
    for source in &SOURCES {
        let mut sentences = read_sentences(&options.data.join(source.file))?;
        if options.hold_out && source.domain == Domain::Encyclopedia as u8 {
            let mut index = 0;
            let (out, kept) = sentences.into_iter().partition(|_| {
                index += 1;
                index % HELD_OUT == 0
            });
            held_out.push((source.name.to_owned(), Domain::Encyclopedia, out));
            sentences = kept;
        }
        progress(&format!("{}: {} sentences", source.name, sentences.len()));
        training.push((source.domain, sentences));
    }
    let dev = options.data.join("ner/depeche-ner.dev.tsv");
    if dev.exists() {
        held_out.push((
            "depeche-ner dev".into(),
            Domain::News,
            read_sentences(&dev)?,
        ));
    }
    let model = fit(
        &training,
        lexicon,
        &options.parameters,
        problem::LeftOut::default(),
        progress,
    );
    let bytes = model.to_bytes().map_err(TrainError::Unpackable)?;
    progress(&format!(
        "{} features, {} bytes",
        model.features.len(),
        bytes.len()
    ));
    let tagger = Tagger::new(model);
    let scores = held_out
        .iter()
        .map(|(name, domain, sentences)| {
            (name.clone(), score_sentences(&tagger, *domain, sentences))
        })
        .collect();
    Ok(Outcome {
        model: bytes,
        scores,
    })
}

/// Learns a model from sentences, each set with its domain.
fn fit(
    training: &[(u8, Vec<AnnotatedSentence>)],
    lexicon: Lexicon,
    parameters: &Hyperparameters,
    left_out: problem::LeftOut,
    progress: &mut dyn FnMut(&str),
) -> Model {
    let mut features = problem::Features::default();
    let mut examples = Vec::new();
    for (domain, sentences) in training {
        examples.extend(problem::examples(
            sentences,
            *domain,
            &lexicon,
            left_out,
            &mut features,
        ));
    }
    problem::prune(&mut features, &mut examples, LEAST_OCCURRENCES);
    progress(&format!(
        "{} sentences, {} features",
        examples.len(),
        features.len()
    ));
    let trained = optimise::train(
        &examples,
        features.len(),
        DOMAINS,
        parameters,
        &mut |round, loss| {
            progress(&format!("round {round}: loss {loss:.4}"));
        },
    );
    export::export(lexicon, &features, &trained, LEAST_UNITS)
}

/// The lexicon of a model that is there already.
fn lexicon_of(path: &Path) -> Result<Lexicon, TrainError> {
    let bytes = std::fs::read(path).map_err(|source| TrainError::Unreadable {
        path: path.to_path_buf(),
        source,
    })?;
    Ok(Model::from_bytes(&path.to_string_lossy(), &bytes)?.lexicon)
}

/// What is known of words beforehand.
fn lexicon(
    data: &Path,
    language: &'static dyn Language,
    progress: &mut dyn FnMut(&str),
) -> Result<Lexicon, TrainError> {
    let mut lists = lists::Lists::default();
    lists.add_language(language);
    lists.add_first_names(&data.join("facts/prenoms.csv"))?;
    for file in ["facts/regions.csv", "facts/departements.csv"] {
        lists.add_territories(&data.join(file), language)?;
    }
    let mut text = raw::RawText::default();
    for path in raw::files(&data.join("text"), ".txt.xz")? {
        text.add(&raw::read(&path)?, language);
        progress(&format!("read {}", path.display()));
    }
    let (clusters, coarser) = clusters::cluster(&text);
    progress("clustered");
    Ok(Lexicon {
        clusters,
        coarser,
        habits: text.habits(),
        lists: lists.table(),
    })
}
