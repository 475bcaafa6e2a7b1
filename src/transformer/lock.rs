//! What a fetched model folder is: where it comes from, its licence, and the hash of every file.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::TransformerError;

/// Name of the lock in a model folder.
pub const LOCK: &str = "depeche.lock.json";

/// The lock of a model folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// As it was asked for: `hf:OWNER/NAME@REVISION`.
    pub source: String,
    /// The commit that this was, in hexadecimal.
    pub revision: String,
    /// Licence as the model's card states it; empty where it states none.
    pub licence: String,
    /// BLAKE3 of each file, in hexadecimal, by its path in the folder.
    pub files: BTreeMap<String, String>,
}

impl Lock {
    /// The lock of `folder`, if it has one.
    ///
    /// # Errors
    /// A lock that cannot be read.
    pub fn read(folder: &Path) -> Result<Option<Self>, TransformerError> {
        super::folder::optional(&folder.join(LOCK))
    }

    /// Writes the lock into `folder`.
    ///
    /// # Errors
    /// A folder that cannot be written to.
    pub fn write(&self, folder: &Path) -> Result<(), TransformerError> {
        let path = folder.join(LOCK);
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        std::fs::write(&path, text).map_err(|source| TransformerError::Unreadable { path, source })
    }

    /// Holds every file of the lock against its hash.
    ///
    /// # Errors
    /// A file that is missing or is another one.
    pub fn verify(&self, folder: &Path) -> Result<(), TransformerError> {
        for (name, recorded) in &self.files {
            let path = folder.join(name);
            if blake3_of(&path)? != *recorded {
                return Err(TransformerError::Malformed {
                    path,
                    detail: format!(
                        "it is not the file that {LOCK} records\nhint: fetch it again with `depeche models fetch {}`, or remove {LOCK} if you changed it on purpose",
                        self.source
                    ),
                });
            }
        }
        Ok(())
    }
}

/// BLAKE3 of a file, in hexadecimal.
///
/// # Errors
/// A file that cannot be read.
pub fn blake3_of(path: &Path) -> Result<String, TransformerError> {
    let mut hasher = blake3::Hasher::new();
    File::open(path)
        .and_then(|mut file| std::io::copy(&mut file, &mut hasher))
        .map_err(|source| TransformerError::Unreadable {
            path: path.to_path_buf(),
            source,
        })?;
    Ok(hasher.finalize().to_hex().to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_file_that_changed_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("config.json");
        std::fs::write(&config, "{}").unwrap();
        let lock = Lock {
            source: "hf:a/b@main".to_owned(),
            files: BTreeMap::from([("config.json".to_owned(), blake3_of(&config).unwrap())]),
            ..Lock::default()
        };
        lock.write(folder.path()).unwrap();
        let read = Lock::read(folder.path()).unwrap().unwrap();
        assert_eq!(read, lock);
        read.verify(folder.path()).unwrap();
        std::fs::write(&config, "{ }").unwrap();
        let said = read.verify(folder.path()).unwrap_err().to_string();
        assert!(said.contains("models fetch hf:a/b@main"), "{said}");
    }
}
