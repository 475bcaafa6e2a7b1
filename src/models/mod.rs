//! The shipped models and lists: compiled into the binary, each overridable by a file of the same name under
//! `--models DIR`. Each is checked against the hash that the manifest records before it is used.

mod manifest;

use std::borrow::Cow;
use std::path::{Path, PathBuf};

pub use manifest::{Entry, MANIFEST, Manifest, sha256};

/// A model could not be used.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// No model of that name ships or lies in the folder.
    #[error("no model named {0:?} ships with depeche or lies in the models folder")]
    Unknown(String),
    /// The file could not be read.
    #[error("cannot read the model {path}: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// The content is not what the loader expects.
    #[error(
        "the model {name} is not usable: {detail}\nhint: run `depeche models verify`, and rebuild it with `depeche train` if it fails"
    )]
    Malformed {
        /// Model file name.
        name: String,
        /// What is wrong, where.
        detail: String,
    },
    /// The manifest of the models folder is not valid.
    #[error("the manifest {path} is not valid: {source}")]
    Manifest {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        source: serde_json::Error,
    },
    /// The file is not the one that the manifest records.
    #[error(
        "{path} is not the file that its manifest records\nhint: if you changed it on purpose, record it with `depeche models verify --record --models {folder}`"
    )]
    Changed {
        /// The file.
        path: PathBuf,
        /// The models folder.
        folder: PathBuf,
    },
}

macro_rules! shipped {
    ($($name:literal,)*) => {
        &[$(($name, include_bytes!(concat!("../../models/", $name)))),*]
    };
}

/// Name and bytes of every model that is compiled in. One line each.
static SHIPPED: &[(&str, &[u8])] = shipped![
    "countries.json",
    "country-words.csv",
    "embeddings.safetensors",
    "embeddings.tokenizer.json",
    "ministries.tsv",
    "ner.bin",
    "organisations.tsv",
    "places.tsv",
    "regions.tsv",
];

/// What is recorded of those.
static SHIPPED_MANIFEST: &[u8] = include_bytes!("../../models/manifest.json");

/// Where a model comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Compiled into the binary.
    Shipped,
    /// A file in the models folder.
    Folder,
}

/// A model as it would be used.
#[derive(Debug, Clone)]
pub struct Listed {
    /// File name.
    pub name: String,
    /// Where it comes from.
    pub origin: Origin,
    /// Length in bytes.
    pub length: u64,
    /// What is recorded of it.
    pub entry: Entry,
    /// SHA-256 of the file as it is.
    pub actual: String,
}

impl Listed {
    /// Whether the file is the one that is recorded.
    pub fn is_verified(&self) -> bool {
        self.entry.sha256 == self.actual
    }
}

/// Where models come from.
#[derive(Debug, Clone, Default)]
pub struct Models {
    folder: Option<PathBuf>,
}

impl Models {
    /// Shipped models, overridden by files of the same name in `folder`.
    pub fn new(folder: Option<&Path>) -> Self {
        Self {
            folder: folder.map(Path::to_path_buf),
        }
    }

    /// The bytes of model `name`, such as `countries.json`.
    ///
    /// # Errors
    /// No such model, a file that cannot be read, or one that is not what the manifest records.
    pub fn bytes(&self, name: &str) -> Result<Cow<'static, [u8]>, ModelError> {
        if let Some((folder, path)) = self.overriding(name) {
            let bytes = read(&path)?;
            let recorded = self.folder_manifest()?;
            if recorded
                .0
                .get(name)
                .is_none_or(|entry| entry.sha256 != sha256(&bytes))
            {
                return Err(ModelError::Changed {
                    path,
                    folder: folder.to_path_buf(),
                });
            }
            return Ok(Cow::Owned(bytes));
        }
        // Compiled-in bytes cannot change under way: a test holds them against the manifest once.
        SHIPPED
            .iter()
            .find(|(shipped, _)| *shipped == name)
            .map(|&(_, bytes)| Cow::Borrowed(bytes))
            .ok_or_else(|| ModelError::Unknown(name.to_owned()))
    }

    /// A list, which is text.
    ///
    /// # Errors
    /// Those of [`bytes`](Self::bytes), and a file that is not UTF-8.
    pub fn text(&self, name: &str) -> Result<Cow<'static, str>, ModelError> {
        let malformed = |error: std::str::Utf8Error| ModelError::Malformed {
            name: name.to_owned(),
            detail: error.to_string(),
        };
        match self.bytes(name)? {
            Cow::Borrowed(bytes) => std::str::from_utf8(bytes)
                .map(Cow::Borrowed)
                .map_err(malformed),
            Cow::Owned(bytes) => String::from_utf8(bytes)
                .map(Cow::Owned)
                .map_err(|error| malformed(error.utf8_error())),
        }
    }

    /// Every model as it would be used, by name.
    ///
    /// # Errors
    /// A file of the models folder that cannot be read.
    pub fn list(&self) -> Result<Vec<Listed>, ModelError> {
        let shipped = shipped_manifest()?;
        let own = self.folder_manifest()?;
        let mut listed = Vec::with_capacity(SHIPPED.len());
        for &(name, bytes) in SHIPPED {
            let (origin, bytes, entry) = match self.overriding(name) {
                Some((_, path)) => (Origin::Folder, Cow::Owned(read(&path)?), own.0.get(name)),
                None => (Origin::Shipped, Cow::Borrowed(bytes), shipped.0.get(name)),
            };
            listed.push(Listed {
                name: name.to_owned(),
                origin,
                length: bytes.len() as u64,
                entry: entry.cloned().unwrap_or_default(),
                actual: sha256(&bytes),
            });
        }
        listed.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(listed)
    }

    /// Writes the hashes of the known models that lie in the models folder into its manifest; returns their names.
    ///
    /// # Errors
    /// No models folder, or a file that cannot be read or written.
    pub fn record(&self) -> Result<Vec<String>, ModelError> {
        let Some(folder) = &self.folder else {
            return Err(ModelError::Unknown(MANIFEST.to_owned()));
        };
        let mut manifest = self.folder_manifest()?;
        let shipped = shipped_manifest()?;
        let mut recorded = Vec::new();
        for &(name, _) in SHIPPED {
            let Some((_, path)) = self.overriding(name) else {
                continue;
            };
            let bytes = read(&path)?;
            if !manifest.0.contains_key(name)
                && let Some(entry) = shipped.0.get(name)
            {
                manifest.0.insert(name.to_owned(), entry.clone());
            }
            manifest.record(name, &bytes);
            recorded.push(name.to_owned());
        }
        let path = folder.join(MANIFEST);
        std::fs::write(&path, manifest.render())
            .map_err(|source| ModelError::Unreadable { path, source })?;
        Ok(recorded)
    }

    fn overriding(&self, name: &str) -> Option<(&Path, PathBuf)> {
        let folder = self.folder.as_deref()?;
        let path = folder.join(name);
        path.exists().then_some((folder, path))
    }

    fn folder_manifest(&self) -> Result<Manifest, ModelError> {
        let Some(path) = self.folder.as_ref().map(|folder| folder.join(MANIFEST)) else {
            return Ok(Manifest::default());
        };
        if !path.exists() {
            return Ok(Manifest::default());
        }
        Manifest::parse(&read(&path)?).map_err(|source| ModelError::Manifest { path, source })
    }
}

fn shipped_manifest() -> Result<Manifest, ModelError> {
    Manifest::parse(SHIPPED_MANIFEST).map_err(|source| ModelError::Manifest {
        path: PathBuf::from(MANIFEST),
        source,
    })
}

fn read(path: &Path) -> Result<Vec<u8>, ModelError> {
    std::fs::read(path).map_err(|source| ModelError::Unreadable {
        path: path.to_path_buf(),
        source,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_shipped_model_is_the_one_that_the_manifest_records() {
        let listed = Models::default().list().unwrap();
        let changed: Vec<&str> = listed
            .iter()
            .filter(|model| !model.is_verified())
            .map(|model| model.name.as_str())
            .collect();
        assert_eq!(
            changed,
            Vec::<&str>::new(),
            "record them: cargo run -- models verify --record --models models"
        );
        for model in &listed {
            for told in [
                &model.entry.version,
                &model.entry.licence,
                &model.entry.data,
            ] {
                assert!(!told.is_empty(), "{} says what it is", model.name);
            }
        }
    }

    #[test]
    fn a_file_in_the_folder_is_used_only_when_its_hash_is_recorded() {
        let Some(&(name, bytes)) = SHIPPED.first() else {
            return;
        };
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(name), bytes).unwrap();
        let models = Models::new(Some(folder.path()));
        assert!(matches!(
            models.bytes(name),
            Err(ModelError::Changed { .. })
        ));
        assert_eq!(models.record().unwrap(), [name]);
        assert_eq!(models.bytes(name).unwrap(), bytes);
        std::fs::write(folder.path().join(name), b"changed").unwrap();
        assert!(matches!(
            models.bytes(name),
            Err(ModelError::Changed { .. })
        ));
    }
}
