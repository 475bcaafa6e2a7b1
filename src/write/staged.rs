//! A file that is written beside its place and renamed into it.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::WriteError;

/// A file on its way. Dropped without [`Staged::commit`], it leaves nothing behind.
#[derive(Debug)]
pub struct Staged {
    place: PathBuf,
    beside: PathBuf,
    writer: Option<BufWriter<File>>,
}

impl Staged {
    /// Starts file `name` of `folder`.
    ///
    /// # Errors
    /// The file cannot be created.
    pub fn create(folder: &Path, name: &str) -> Result<Self, WriteError> {
        let beside = folder.join(format!(".{name}.tmp"));
        let file = File::create(&beside).map_err(|source| WriteError {
            path: beside.clone(),
            source,
        })?;
        Ok(Self {
            place: folder.join(name),
            beside,
            writer: Some(BufWriter::with_capacity(1 << 18, file)),
        })
    }

    /// Adds bytes.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), WriteError> {
        match &mut self.writer {
            Some(writer) => writer.write_all(bytes),
            None => Ok(()),
        }
        .map_err(|source| self.error(source))
    }

    /// Ends the file and waits until the disk has it. All that may fail for want of room fails here, before any file is placed.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn seal(&mut self) -> Result<(), WriteError> {
        match self.writer.take() {
            Some(writer) => writer
                .into_inner()
                .map_err(io::IntoInnerError::into_error)
                .and_then(|file| file.sync_all()),
            None => Ok(()),
        }
        .map_err(|source| self.error(source))
    }

    /// Seals the file and puts it in its place.
    ///
    /// # Errors
    /// The file cannot be written or renamed.
    pub fn commit(mut self) -> Result<(), WriteError> {
        self.seal()?;
        std::fs::rename(&self.beside, &self.place).map_err(|source| self.error(source))
    }

    fn error(&self, source: io::Error) -> WriteError {
        WriteError {
            path: self.place.clone(),
            source,
        }
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // After a commit there is nothing beside the place any more; a failure here leaves a file that the next run overwrites.
        let _ = std::fs::remove_file(&self.beside);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_old_file_stays_until_the_new_one_is_committed() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("a");
        std::fs::write(&place, "old").unwrap();
        let mut staged = Staged::create(folder.path(), "a").unwrap();
        staged.write(b"new").unwrap();
        assert_eq!(std::fs::read_to_string(&place).unwrap(), "old");
        staged.commit().unwrap();
        assert_eq!(std::fs::read_to_string(&place).unwrap(), "new");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn an_abandoned_file_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let mut staged = Staged::create(folder.path(), "a").unwrap();
        staged.write(b"half").unwrap();
        drop(staged);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
