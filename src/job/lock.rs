//! One run at a time in one output folder. The lock goes with the process, however it ends.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::JobError;

/// Takes the lock of the output folder; it is held until the file is dropped.
pub(super) fn take(state: &Path, output: &Path) -> Result<File, JobError> {
    let unusable = |source| JobError::Output {
        path: output.to_path_buf(),
        source,
    };
    let file = File::create(state.join("lock")).map_err(unusable)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(JobError::Held(output.to_path_buf())),
        Err(TryLockError::Error(source)) => Err(unusable(source)),
    }
}
