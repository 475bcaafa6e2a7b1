//! A model folder as Hugging Face lays it out, read and checked before anything runs.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use tokenizers::Tokenizer;

use super::pooling::{self, PoolingMode};
use super::weights::Header;
use super::{EngineKind, TransformerError};
use crate::models::sha256;

/// What the model is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// A label for each token.
    Tag,
    /// A vector for a passage.
    Embed,
}

/// The families that every engine runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Architecture {
    /// BERT.
    Bert,
    /// `RoBERTa`, and `CamemBERT` and XLM-R, which are it with other tokens. Positions count from `pad_token_id` + 1.
    Roberta,
    /// `DistilBERT`.
    DistilBert,
}

const KNOWN_TYPES: &str = "CamemBERT, RoBERTa, XLM-RoBERTa, BERT and DistilBERT models can be used";

/// What is read of `config.json`; `DistilBERT` has its own names for some of it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ModelConfig {
    /// Family, `camembert`.
    pub model_type: String,
    /// Class of the checkpoint, `CamembertForTokenClassification`.
    pub architectures: Option<Vec<String>>,
    /// Rows of the embeddings.
    pub vocab_size: usize,
    /// Size of a hidden state.
    #[serde(alias = "dim")]
    pub hidden_size: usize,
    /// Rows of the position embeddings.
    pub max_position_embeddings: usize,
    /// Token that fills a batch up.
    pub pad_token_id: Option<u32>,
    /// Added to the variance in a layer normalisation.
    pub layer_norm_eps: Option<f64>,
    /// Kind of positions; only `absolute` is known.
    pub position_embedding_type: Option<String>,
    /// Names of the labels by column.
    pub id2label: Option<BTreeMap<usize, String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct SentenceConfig {
    max_seq_length: Option<usize>,
}

/// A folder that was read and found sound.
#[derive(Debug, Clone)]
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
    /// What it is used for.
    pub task: Task,
    /// Family.
    pub architecture: Architecture,
    /// Its `config.json`.
    pub config: ModelConfig,
    /// The text of its `config.json`, for engines that read more of it.
    pub config_json: String,
    /// Its `tokenizer.json`, truncation and padding off.
    pub tokenizer: Tokenizer,
    /// Names of the labels in the order of the columns; empty for a sentence model.
    pub labels: Vec<String>,
    /// How a passage's vector comes from its hidden states, where the folder says so.
    pub pooling: Option<PoolingMode>,
    /// The file that the engine reads.
    pub weights: PathBuf,
    /// Longest input in tokens, special tokens included.
    pub limit: usize,
}

/// Largest difference between the entries of a tokenizer and the rows of the embeddings that are padded for speed.
const MOST_PADDING: usize = 512;

impl Folder {
    /// Reads and checks the folder `path` for `engine` and `task`.
    ///
    /// # Errors
    /// Whatever is missing, cut off or does not belong together, with what to do about it.
    pub fn open(path: &Path, engine: EngineKind, task: Task) -> Result<Self, TransformerError> {
        if !path.is_dir() {
            return Err(TransformerError::NoFolder(path.to_path_buf()));
        }
        let file = path.join("config.json");
        if !file.is_file() {
            return Err(TransformerError::NoWeights {
                folder: path.to_path_buf(),
                wanted: "config.json",
                hint: "name a folder as Hugging Face lays it out: config.json, tokenizer.json, and model.safetensors or model.onnx",
            });
        }
        let config_json = read_text(&file)?;
        let config: ModelConfig = parse(&file, &config_json)?;
        let architecture = architecture(path, &config, task)?;
        let weights = weights(path, engine)?;
        let tokenizer = tokenizer(path)?;
        let known = tokenizer
            .get_vocab(true)
            .values()
            .max()
            .map_or(0, |&id| id as usize + 1);
        if known > config.vocab_size || known + MOST_PADDING < config.vocab_size {
            return Err(TransformerError::Vocabulary {
                folder: path.to_path_buf(),
                tokenizer: known,
                model: config.vocab_size,
            });
        }
        let labels = match task {
            Task::Tag => labels(path, &config)?,
            Task::Embed => Vec::new(),
        };
        let pooling = match task {
            Task::Tag => None,
            Task::Embed => pooling::read(path)?,
        };
        let folder = Self {
            limit: limit(path, architecture, &config, task)?,
            path: path.to_path_buf(),
            task,
            architecture,
            config,
            config_json,
            tokenizer,
            labels,
            pooling,
            weights,
        };
        if engine == EngineKind::RustBert {
            folder.check_header(&Header::read(&folder.weights)?)?;
        }
        Ok(folder)
    }

    /// The folder's own name, such as `camembert-ner`.
    pub fn name(&self) -> String {
        let path = self.path.canonicalize();
        path.as_deref()
            .unwrap_or(&self.path)
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
    }

    /// Columns of the model's output.
    pub fn width(&self) -> usize {
        match self.task {
            Task::Tag => self.labels.len(),
            Task::Embed => self.config.hidden_size,
        }
    }

    /// Token that fills a batch up.
    pub fn padding(&self) -> u32 {
        self.config.pad_token_id.unwrap_or(match self.architecture {
            Architecture::Roberta => 1,
            Architecture::Bert | Architecture::DistilBert => 0,
        })
    }

    /// SHA-256, in hexadecimal, over every file of the folder that a result depends on: weights, configuration, tokenizer,
    /// pooling. Reads the weights once.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn fingerprint(&self) -> Result<String, TransformerError> {
        let mut all = String::new();
        let weights = self.weights.file_name().map(PathBuf::from);
        let external = weights.iter().flat_map(|name| {
            ["_data", ".data"].map(|end| {
                let mut name = name.clone().into_os_string();
                name.push(end);
                PathBuf::from(name)
            })
        });
        let names = FILES
            .iter()
            .map(PathBuf::from)
            .chain(weights.iter().cloned())
            .chain(external);
        for name in names {
            let path = self.path.join(&name);
            if !path.is_file() {
                continue;
            }
            let mut hasher = Sha256::new();
            std::fs::File::open(&path)
                .and_then(|mut file| std::io::copy(&mut file, &mut hasher))
                .map_err(|source| TransformerError::Unreadable { path, source })?;
            // Lines as sha256sum writes them.
            let _ = writeln!(all, "{:x}  {}", hasher.finalize(), name.display());
        }
        Ok(sha256(all.as_bytes()))
    }

    fn check_header(&self, header: &Header) -> Result<(), TransformerError> {
        let malformed = |detail: String| TransformerError::Malformed {
            path: self.weights.clone(),
            detail,
        };
        if let Some(name) = header.quantised() {
            return Err(malformed(format!(
                "{name} is quantised, which rust-bert cannot read\nhint: take the weights in full or half precision, or an ONNX export with onnx:DIR"
            )));
        }
        let embeddings = [self.config.vocab_size, self.config.hidden_size];
        match header.shape("embeddings.word_embeddings.weight") {
            Some(shape) if shape == embeddings => {}
            Some(shape) => {
                return Err(malformed(format!(
                    "its embeddings are {shape:?} where config.json says {embeddings:?}\nhint: take config.json and the weights from the same model and revision"
                )));
            }
            None => {
                return Err(malformed(format!(
                    "it holds no embeddings\nhint: {KNOWN_TYPES}"
                )));
            }
        }
        if self.task == Task::Tag {
            let columns = [self.labels.len(), self.config.hidden_size];
            match header.shape("classifier.weight") {
                Some(shape) if shape == columns => {}
                Some(shape) => {
                    return Err(malformed(format!(
                        "its classifier is {shape:?} where the labels of config.json ask for {columns:?}"
                    )));
                }
                None => {
                    return Err(malformed(
                        "it holds no classifier: it was not trained to tag\nhint: take a model for token classification".to_owned(),
                    ));
                }
            }
        }
        Ok(())
    }
}

/// Files beside the weights that a result depends on.
const FILES: &[&str] = &[
    "config.json",
    "tokenizer.json",
    "modules.json",
    "sentence_bert_config.json",
    "1_Pooling/config.json",
];

fn read_text(path: &Path) -> Result<String, TransformerError> {
    std::fs::read_to_string(path).map_err(|source| TransformerError::Unreadable {
        path: path.to_path_buf(),
        source,
    })
}

fn parse<T: DeserializeOwned>(path: &Path, text: &str) -> Result<T, TransformerError> {
    serde_json::from_str(text).map_err(|error| TransformerError::Malformed {
        path: path.to_path_buf(),
        detail: error.to_string(),
    })
}

/// Reads a JSON file that may be missing.
pub(super) fn optional<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, TransformerError> {
    if !path.is_file() {
        return Ok(None);
    }
    parse(path, &read_text(path)?).map(Some)
}

fn architecture(
    path: &Path,
    config: &ModelConfig,
    task: Task,
) -> Result<Architecture, TransformerError> {
    let error = |found: &str, known| TransformerError::Architecture {
        folder: path.to_path_buf(),
        found: found.to_owned(),
        known,
    };
    let architecture = match config.model_type.as_str() {
        "bert" => Architecture::Bert,
        "roberta" | "camembert" | "xlm-roberta" => Architecture::Roberta,
        "distilbert" => Architecture::DistilBert,
        other => return Err(error(other, KNOWN_TYPES)),
    };
    if let Some(kind) = config.position_embedding_type.as_deref()
        && kind != "absolute"
    {
        return Err(error(kind, "only absolute position embeddings are known"));
    }
    let class = config
        .architectures
        .as_deref()
        .and_then(<[String]>::first)
        .map_or("", String::as_str);
    if task == Task::Tag && !class.is_empty() && !class.ends_with("ForTokenClassification") {
        return Err(error(
            class,
            "a tagger is a model …ForTokenClassification; this one was not trained to tag",
        ));
    }
    Ok(architecture)
}

fn weights(path: &Path, engine: EngineKind) -> Result<PathBuf, TransformerError> {
    let (wanted, hint) = match engine {
        EngineKind::RustBert if path.join("model.safetensors.index.json").exists() => (
            "model.safetensors",
            "the weights lie in several files; join them: in Python, `model.save_pretrained(folder, max_shard_size=\"50GB\")`",
        ),
        EngineKind::RustBert if path.join("pytorch_model.bin").exists() => (
            "model.safetensors",
            "pytorch_model.bin is pickled Python, which can run code and is not read; convert it: in Python, `AutoModelForTokenClassification.from_pretrained(folder).save_pretrained(folder, safe_serialization=True)` (`AutoModel` for a sentence model)",
        ),
        EngineKind::RustBert => (
            "model.safetensors",
            "take it from the model's page, or run an ONNX export with onnx:DIR",
        ),
        EngineKind::Onnx => (
            "model.onnx",
            "export it: `pip install optimum[onnxruntime]` and `optimum-cli export onnx --model DIR DIR`, or run model.safetensors with rust-bert:DIR",
        ),
    };
    let file = path.join(wanted);
    if file.is_file() {
        Ok(file)
    } else {
        Err(TransformerError::NoWeights {
            folder: path.to_path_buf(),
            wanted,
            hint,
        })
    }
}

fn tokenizer(path: &Path) -> Result<Tokenizer, TransformerError> {
    let file = path.join("tokenizer.json");
    if !file.is_file() {
        return Err(TransformerError::NoWeights {
            folder: path.to_path_buf(),
            wanted: "tokenizer.json",
            hint: "in Python, `AutoTokenizer.from_pretrained(folder).save_pretrained(folder)` writes it beside sentencepiece.bpe.model or vocab.txt",
        });
    }
    let malformed = |error: tokenizers::Error| TransformerError::Malformed {
        path: file.clone(),
        detail: error.to_string(),
    };
    let mut tokenizer = Tokenizer::from_file(&file).map_err(malformed)?;
    // Whole texts are read: what does not fit is cut into windows, and batches are padded here.
    tokenizer.with_truncation(None).map_err(malformed)?;
    tokenizer.with_padding(None);
    Ok(tokenizer)
}

fn labels(path: &Path, config: &ModelConfig) -> Result<Vec<String>, TransformerError> {
    let malformed = |detail: &str| TransformerError::Malformed {
        path: path.join("config.json"),
        detail: detail.to_owned(),
    };
    let table = config
        .id2label
        .as_ref()
        .filter(|table| !table.is_empty())
        .ok_or_else(|| malformed("it names no labels (id2label)\nhint: a tagger says what each column of its output means"))?;
    if table.keys().copied().ne(0..table.len()) {
        return Err(malformed("id2label does not count from 0 without a gap"));
    }
    Ok(table.values().cloned().collect())
}

fn limit(
    path: &Path,
    architecture: Architecture,
    config: &ModelConfig,
    task: Task,
) -> Result<usize, TransformerError> {
    let positions = match architecture {
        Architecture::Roberta => config
            .max_position_embeddings
            .saturating_sub(config.pad_token_id.unwrap_or(1) as usize + 1),
        Architecture::Bert | Architecture::DistilBert => config.max_position_embeddings,
    };
    let trained = match task {
        Task::Tag => None,
        Task::Embed => optional::<SentenceConfig>(&path.join("sentence_bert_config.json"))?
            .and_then(|config| config.max_seq_length),
    };
    let limit = trained.map_or(positions, |trained| trained.min(positions));
    if limit < 8 {
        return Err(TransformerError::Malformed {
            path: path.join("config.json"),
            detail: format!("it says that the model takes {limit} tokens"),
        });
    }
    Ok(limit)
}
