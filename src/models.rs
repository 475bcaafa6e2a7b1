//! The shipped models and lists: compiled into the binary, each overridable by a file of the same name under `--models DIR`.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

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
}

/// Name and bytes of every model that is compiled in. One line each.
static SHIPPED: &[(&str, &[u8])] = &[];

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
    pub fn bytes(&self, name: &str) -> Result<Cow<'static, [u8]>, ModelError> {
        if let Some(folder) = &self.folder {
            let path = folder.join(name);
            if path.exists() {
                return std::fs::read(&path)
                    .map(Cow::Owned)
                    .map_err(|source| ModelError::Unreadable { path, source });
            }
        }
        SHIPPED
            .iter()
            .find(|(shipped, _)| *shipped == name)
            .map(|&(_, bytes)| Cow::Borrowed(bytes))
            .ok_or_else(|| ModelError::Unknown(name.to_owned()))
    }
}
