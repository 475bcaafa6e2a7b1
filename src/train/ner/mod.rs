//! `train ner`: from annotated sentences, raw text and lists to the tagger's model, its scores, its ablation and its card.

mod ablation;
mod card;
mod clusters;
mod export;
mod lexicon;
mod lists;
mod optimise;
mod problem;
mod raw;
mod standoff;

use std::path::PathBuf;

pub use ablation::{Ablation, AblationRow};
pub use optimise::Hyperparameters;

use crate::evaluate::annotated::{AnnotatedSentence, read_sentences};
use crate::evaluate::{EvaluateError, Report, score_sentences};
use crate::ingest::IngestError;
use crate::models::ModelError;
use crate::recognize::crf::lexicon::Lexicon;
use crate::recognize::crf::model::Model;
use crate::recognize::crf::{Domain, Tagger};
use crate::train::corpus::CorpusError;

use self::optimise::{Problem, Round};
use self::problem::LeftOut;

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
    /// Raw text or a list could not be read.
    #[error(transparent)]
    Corpus(#[from] CorpusError),
    /// An annotated file could not be used.
    #[error(transparent)]
    Annotated(#[from] EvaluateError),
    /// A line of annotations does not say where its sentence stands.
    #[error(
        "{path}, line {line}: not an annotation\nhint: file:record:start-end, a tab, a check sum, a tab, LABEL:words | …"
    )]
    Annotation {
        /// The file.
        path: PathBuf,
        /// Line, counted from 1.
        line: usize,
    },
    /// The articles of annotated sentences could not be read.
    #[error(transparent)]
    Ingest(#[from] IngestError),
    /// A model that was to be built on is not usable.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// The model could not be packed.
    #[error("cannot pack the model: {0}")]
    Unpackable(#[source] std::io::Error),
}

/// What to train from and how.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Folder that holds `ner`, `text` and `facts`.
    pub data: PathBuf,
    /// Tables of names: a kind (`city`, `place`, `organisation`, `first`, `last`), a tab and a name a line; `.xz` or plain.
    pub names: Vec<PathBuf>,
    /// Folder with models that replace shipped ones: the list of organisations is taken from there.
    pub models: Option<PathBuf>,
    /// More annotated sentences, `.tsv`, `CoNLL` or `.standoff`: those of this repository, an analyst's corrections.
    pub more: Vec<PathBuf>,
    /// Model whose clusters and habits are taken over instead of being made from raw text: minutes less.
    pub lexicon_of: Option<PathBuf>,
    /// How to optimise.
    pub parameters: Hyperparameters,
    /// Measure only: leave out the model that learns from everything.
    pub measure_only: bool,
    /// Train once more without each source, without a part of the sentences and without each group of features.
    pub ablation: bool,
}

/// What training made.
#[derive(Debug)]
pub struct Outcome {
    /// Content of the model's file, learnt from all that may be trained on.
    pub model: Vec<u8>,
    /// The model card, in Markdown.
    pub card: String,
    /// Each development set with the scores of a model that never saw it: every fifth sentence of `WikiNER` is held out,
    /// and the sentences of depeche-ner's development file.
    pub scores: Vec<(String, Report)>,
    /// What each source, the number of sentences and each group of features is worth, if asked for.
    pub ablation: Option<Ablation>,
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
/// Sentences to tune on.
const DEVELOPMENT: &str = "ner/depeche-ner.dev.tsv";
/// One sentence of `WikiNER` in so many is held out.
const HELD_OUT: usize = 5;
/// Fewest occurrences of a feature.
const LEAST_OCCURRENCES: u32 = 2;
/// Fewest units of a weight that is kept.
const LEAST_UNITS: i8 = 3;

/// Annotated sentences of one source.
#[derive(Debug, Clone)]
struct Corpus {
    name: String,
    domain: u8,
    sentences: Vec<AnnotatedSentence>,
}

/// Sentences to measure on.
struct HeldOut {
    name: String,
    domain: Domain,
    sentences: Vec<AnnotatedSentence>,
}

/// Trains the tagger. `progress` hears what is done, a line at a time.
pub fn train(options: &Options, progress: &mut dyn FnMut(&str)) -> Result<Outcome, TrainError> {
    let all = corpora(options, progress)?;
    for corpus in &all {
        progress(&format!(
            "{}: {} sentences",
            corpus.name,
            corpus.sentences.len()
        ));
    }
    let lexicon = match &options.lexicon_of {
        Some(path) => lexicon::of_model(path, options)?,
        None => lexicon::build(options, progress)?,
    };
    let (training, held_out) = hold_out(options, all.clone())?;
    let trainer = Trainer {
        lexicon,
        parameters: options.parameters,
    };
    progress("learning from what is not held out");
    let measured = Tagger::new(trainer.fit(&training, LeftOut::default(), progress));
    let scores = score(&measured, &held_out);
    let ablation = options
        .ablation
        .then(|| ablation::run(&trainer, &training, &held_out, &scores, progress));
    let model = if options.measure_only {
        Vec::new()
    } else {
        progress("learning from everything");
        let model = trainer.fit(&all, LeftOut::default(), progress);
        model.to_bytes().map_err(TrainError::Unpackable)?
    };
    let card = card::render(&all, &model, &scores, ablation.as_ref(), options);
    Ok(Outcome {
        model,
        card,
        scores,
        ablation,
    })
}

fn corpora(options: &Options, progress: &mut dyn FnMut(&str)) -> Result<Vec<Corpus>, TrainError> {
    let mut corpora = Vec::new();
    for source in &SOURCES {
        corpora.push(Corpus {
            name: source.name.to_owned(),
            domain: source.domain,
            sentences: read_sentences(&options.data.join(source.file))?,
        });
    }
    for path in &options.more {
        let name = path
            .file_name()
            .map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy())
            .into_owned();
        let sentences = if path.extension().is_some_and(|ending| ending == "standoff") {
            let (sentences, lost) = standoff::read(path, &options.data)?;
            if lost > 0 {
                progress(&format!(
                    "{name}: {lost} sentences are no longer where it says; annotate them anew"
                ));
            }
            sentences
        } else {
            read_sentences(path)?
        };
        corpora.push(Corpus {
            name,
            domain: Domain::News as u8,
            sentences,
        });
    }
    Ok(corpora)
}

fn hold_out(
    options: &Options,
    mut corpora: Vec<Corpus>,
) -> Result<(Vec<Corpus>, Vec<HeldOut>), TrainError> {
    let mut held_out = Vec::new();
    for corpus in &mut corpora {
        if corpus.domain != Domain::Encyclopedia as u8 {
            continue;
        }
        let mut index = 0;
        let (out, kept) = std::mem::take(&mut corpus.sentences)
            .into_iter()
            .partition(|_| {
                index += 1;
                index % HELD_OUT == 0
            });
        corpus.sentences = kept;
        held_out.push(HeldOut {
            name: format!("{}, every {HELD_OUT}th sentence", corpus.name),
            domain: Domain::Encyclopedia,
            sentences: out,
        });
    }
    let path = options.data.join(DEVELOPMENT);
    if path.exists() {
        held_out.push(HeldOut {
            name: "depeche-ner, development sentences".to_owned(),
            domain: Domain::News,
            sentences: read_sentences(&path)?,
        });
    }
    Ok((corpora, held_out))
}

fn score(tagger: &Tagger, held_out: &[HeldOut]) -> Vec<(String, Report)> {
    held_out
        .iter()
        .map(|set| {
            (
                set.name.clone(),
                score_sentences(tagger, set.domain, &set.sentences),
            )
        })
        .collect()
}

/// What every fit shares.
struct Trainer {
    lexicon: Lexicon,
    parameters: Hyperparameters,
}

impl Trainer {
    /// Learns a model from corpora.
    fn fit(&self, corpora: &[Corpus], left_out: LeftOut, progress: &mut dyn FnMut(&str)) -> Model {
        let mut features = problem::Features::default();
        let mut examples = Vec::new();
        for corpus in corpora {
            let (sentences, domain) = (&corpus.sentences, corpus.domain);
            examples.extend(problem::examples(
                sentences,
                domain,
                &self.lexicon,
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
        let problem = Problem {
            examples: &examples,
            features: features.len(),
            domains: DOMAINS,
        };
        let trained = optimise::train(&problem, &self.parameters, &mut |done: Round| {
            let Round { run, number, loss } = done;
            progress(&format!("run {run}, round {number}: loss {loss:.4} a word"));
        });
        export::export(self.lexicon.clone(), &features, &trained, LEAST_UNITS)
    }
}
