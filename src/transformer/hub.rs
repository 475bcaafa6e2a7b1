//! Fetching a model from the Hugging Face hub: the only code in depeche that opens a connection, and only when asked.
//!
//! hf-hub honours `HF_ENDPOINT` (a mirror), `HF_HOME`, `HF_TOKEN`'s file, `HTTPS_PROXY` and its like, and goes on with a
//! download that was cut off.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use hf_hub::api::sync::{ApiBuilder, ApiError, ApiRepo};
use hf_hub::{Repo, RepoType};

use super::lock::{Lock, blake3_of};
use super::{EngineKind, TransformerError};

/// A model could not be fetched.
#[derive(Debug, thiserror::Error)]
pub enum HubError {
    /// Not `hf:OWNER/NAME@REVISION`.
    #[error(
        "{0:?} names no model\nhint: write hf:OWNER/NAME@REVISION, as in hf:intfloat/multilingual-e5-small@main"
    )]
    Name(String),
    /// The hub or the way to it.
    #[error(
        "{what} could not be fetched: {source}\nhint: HF_ENDPOINT names a mirror, HTTPS_PROXY a proxy; a download that was cut off goes on where it ended"
    )]
    Connection {
        /// What was asked for.
        what: String,
        /// The cause.
        source: Box<ApiError>,
    },
    /// The repository holds nothing that the engine runs.
    #[error("{name} holds no {wanted}\nhint: {hint}")]
    Missing {
        /// The model.
        name: String,
        /// The file.
        wanted: &'static str,
        /// What to do.
        hint: &'static str,
    },
    /// The licence forbids commercial use.
    #[error(
        "the licence of {name} is {licence:?}, which forbids commercial use\nhint: if that suits you, add --accept-licence {licence}"
    )]
    Licence {
        /// The model.
        name: String,
        /// As the card states it.
        licence: String,
    },
    /// A file could not be written or read.
    #[error(transparent)]
    Folder(#[from] TransformerError),
}

/// What to fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    owner: String,
    name: String,
    revision: String,
}

impl Request {
    /// Reads `hf:OWNER/NAME@REVISION`; without a revision, `main`.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse(text: &str) -> Result<Self, HubError> {
        let sound = |part: &str| {
            !part.is_empty()
                && !part.starts_with('.')
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
        };
        let read = || {
            let rest = text.strip_prefix("hf:")?;
            let (path, revision) = rest.split_once('@').unwrap_or((rest, "main"));
            let (owner, name) = path.split_once('/')?;
            (sound(owner) && sound(name) && sound(revision)).then(|| Self {
                owner: owner.to_owned(),
                name: name.to_owned(),
                revision: revision.to_owned(),
            })
        };
        read().ok_or_else(|| HubError::Name(text.to_owned()))
    }

    /// Name of the folder that it goes to.
    pub fn folder_name(&self) -> String {
        format!("{}--{}", self.owner, self.name)
    }

    fn id(&self) -> String {
        format!("{}/{}", self.owner, self.name)
    }
}

/// Files beside the weights; those that a repository has not are left out.
const FILES: &[&str] = &[
    "config.json",
    "tokenizer.json",
    "modules.json",
    "sentence_bert_config.json",
    "1_Pooling/config.json",
    "README.md",
];

/// Fetches what `engine` needs of a model into `folder` and writes its lock. `accepted` is a non-commercial licence that the
/// user accepts by its name.
///
/// # Errors
/// No connection, a repository without the files, a licence that was not accepted.
pub fn fetch(
    request: &Request,
    engine: EngineKind,
    folder: &Path,
    accepted: Option<&str>,
    progress: bool,
) -> Result<Lock, HubError> {
    let failed = |what: &str, source: ApiError| HubError::Connection {
        what: what.to_owned(),
        source: Box::new(source),
    };
    let id = request.id();
    let api = ApiBuilder::from_env()
        .with_progress(progress)
        .with_retries(3)
        .build()
        .map_err(|error| failed(&id, error))?;
    let asked = Repo::with_revision(id.clone(), RepoType::Model, request.revision.clone());
    let info = api.repo(asked).info().map_err(|error| failed(&id, error))?;
    // From here on by commit: a branch could move between two files.
    let repo = api.repo(Repo::with_revision(
        id.clone(),
        RepoType::Model,
        info.sha.clone(),
    ));
    let names: Vec<&str> = info
        .siblings
        .iter()
        .map(|sibling| sibling.rfilename.as_str())
        .collect();
    let wanted = files(&id, engine, &names)?;
    let licence = if names.contains(&"README.md") {
        let card = get(&repo, "README.md").map_err(|error| failed("README.md", error))?;
        let text = std::fs::read_to_string(&card)
            .map_err(|source| TransformerError::Unreadable { path: card, source })?;
        licence(&text).unwrap_or_default().to_owned()
    } else {
        String::new()
    };
    if is_non_commercial(&licence) && accepted != Some(&licence) {
        return Err(HubError::Licence { name: id, licence });
    }
    let mut lock = Lock {
        source: format!("hf:{id}@{}", request.revision),
        revision: info.sha.clone(),
        licence,
        files: BTreeMap::new(),
    };
    for (remote, local) in wanted {
        let fetched = get(&repo, remote).map_err(|error| failed(remote, error))?;
        let path = folder.join(local);
        place(&fetched, &path).map_err(|source| TransformerError::Unreadable {
            path: path.clone(),
            source,
        })?;
        lock.files.insert(local.to_owned(), blake3_of(&path)?);
    }
    lock.write(folder)?;
    Ok(lock)
}

fn get(repo: &ApiRepo, name: &str) -> Result<PathBuf, ApiError> {
    tracing::info!("fetching {name}");
    repo.get(name)
}

/// Copies beside the place and renames: a run never sees half a file.
fn place(fetched: &Path, path: &Path) -> std::io::Result<()> {
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent)?;
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    std::fs::copy(fetched, &beside)?;
    std::fs::rename(&beside, path)
}

/// Remote and local names of what is fetched.
fn files<'a>(
    id: &str,
    engine: EngineKind,
    names: &[&'a str],
) -> Result<Vec<(&'a str, &'static str)>, HubError> {
    let pick = |remote: &str, local| {
        names
            .iter()
            .find(|name| **name == remote)
            .map(|&name| (name, local))
    };
    let weights = match engine {
        EngineKind::RustBert => pick("model.safetensors", "model.safetensors").ok_or((
            "model.safetensors",
            "depeche reads no pickled weights; save the model with safe_serialization=True, or look for a revision that has it",
        )),
        EngineKind::Onnx => pick("model.onnx", "model.onnx")
            .or_else(|| pick("onnx/model.onnx", "model.onnx"))
            .ok_or((
                "model.onnx",
                "fetch it with --engine rust-bert, and export it with `optimum-cli export onnx`",
            )),
    };
    let weights = weights.map_err(|(wanted, hint)| HubError::Missing {
        name: id.to_owned(),
        wanted,
        hint,
    })?;
    if pick("tokenizer.json", "").is_none() {
        return Err(HubError::Missing {
            name: id.to_owned(),
            wanted: "tokenizer.json",
            hint: "in Python, `AutoTokenizer.from_pretrained(name).save_pretrained(folder)` writes it",
        });
    }
    let mut wanted: Vec<_> = FILES.iter().filter_map(|file| pick(file, file)).collect();
    wanted.push(weights);
    // Weights over two gigabytes lie beside an ONNX graph.
    for (remote, local) in [
        ("model.onnx_data", "model.onnx_data"),
        ("onnx/model.onnx_data", "model.onnx_data"),
    ] {
        if engine == EngineKind::Onnx {
            wanted.extend(pick(remote, local));
        }
    }
    Ok(wanted)
}

/// `license` of a card's front matter.
fn licence(card: &str) -> Option<&str> {
    let front = card.strip_prefix("---")?.split("\n---").next()?;
    front.lines().find_map(|line| {
        let value = line.strip_prefix("license:")?.trim();
        let value = value.trim_matches(['"', '\'']);
        (!value.is_empty()).then_some(value)
    })
}

fn is_non_commercial(licence: &str) -> bool {
    let licence = licence.to_ascii_lowercase();
    licence.split(['-', ' ', '_']).any(|part| part == "nc")
        || licence.contains("non-commercial")
        || licence.contains("noncommercial")
}

#[cfg(test)]
mod tests;
