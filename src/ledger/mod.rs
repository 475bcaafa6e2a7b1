//! What has been done: an append-only file of enriched articles, so that an interrupted run goes on where it stopped and a
//! nightly one enriches only what is new.
//!
//! The first line names the format and the fingerprint of everything that the result depends on (program, models,
//! configuration); a ledger of another fingerprint is not used. Each further line is the key of a record, a space, and the
//! article as JSON without its `related`. A line that was cut off by a crash is dropped on opening.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;

use crate::article::SourceArticle;

/// First word of the first line.
const FORMAT: &str = "depeche-ledger/1";
/// File name in the ledger's folder.
const FILE: &str = "ledger";
/// Hexadecimal digits of a key.
const KEY_DIGITS: usize = 32;

/// The ledger could not be used.
#[derive(Debug, thiserror::Error)]
#[error(
    "cannot use the ledger {path}: {source}\nhint: it only saves time; remove it, or run with --fresh"
)]
pub struct LedgerError {
    /// The file.
    pub path: PathBuf,
    /// The cause.
    pub source: io::Error,
}

/// Where an article lies in the ledger: its JSON, without the line end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    offset: u64,
    length: u32,
}

/// Names what ingest made of a record, its identifier and place included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key(u128);

impl Key {
    /// The key of an article out of ingest: of all that ingest made of its record, so that a renamed column or another
    /// configuration of fields is another article.
    pub fn of(article: &SourceArticle) -> Self {
        let mut hasher = blake3::Hasher::new();
        // The derived form names every field, and a hasher never fails.
        let _ = write!(hasher, "{article:?}");
        let mut key = [0; 16];
        for (to, from) in key.iter_mut().zip(hasher.finalize().as_bytes()) {
            *to = *from;
        }
        Self(u128::from_be_bytes(key))
    }
}

/// An open ledger.
pub struct Ledger {
    path: PathBuf,
    reader: Mutex<File>,
    writer: BufWriter<File>,
    known: Known,
    end: u64,
    header: String,
}

impl Ledger {
    /// Opens the ledger in `folder`; starts an empty one when there is none, when it has another `fingerprint`, or when
    /// `fresh`.
    ///
    /// # Errors
    /// The file cannot be read or written.
    pub fn open(folder: &Path, fingerprint: &str, fresh: bool) -> Result<Self, LedgerError> {
        let path = folder.join(FILE);
        Self::open_at(&path, fingerprint, fresh).map_err(|source| LedgerError { path, source })
    }

    fn open_at(path: &Path, fingerprint: &str, fresh: bool) -> io::Result<Self> {
        let header = format!("{FORMAT} {fingerprint}\n");
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(fresh)
            .open(path)?;
        let (known, end) = if let Some(found) = scan(&mut file, &header)? {
            found
        } else {
            file.set_len(0)?;
            file.seek(SeekFrom::Start(0))?;
            file.write_all(header.as_bytes())?;
            (Known::default(), header.len() as u64)
        };
        file.set_len(end)?;
        file.seek(SeekFrom::Start(end))?;
        Ok(Self {
            path: path.to_path_buf(),
            reader: Mutex::new(File::open(path)?),
            writer: BufWriter::with_capacity(1 << 20, file),
            known,
            end,
            header,
        })
    }

    /// Articles that it held when it was opened.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether it held none.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Where the article of a record lies, if it was there when the ledger was opened.
    pub fn find(&self, key: Key) -> Option<Slot> {
        self.known.get(&key).copied()
    }

    /// The JSON at `slot`. Slots of this run can be read after [`Ledger::sync`].
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read(&self, slot: Slot) -> Result<Vec<u8>, LedgerError> {
        let mut bytes = vec![0; slot.length as usize];
        let mut file = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(slot.offset))
            .and_then(|_| file.read_exact(&mut bytes))
            .map_err(|source| self.error(source))?;
        Ok(bytes)
    }

    /// Adds the JSON of an article, which holds no line break.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn append(&mut self, key: Key, json: &[u8]) -> Result<Slot, LedgerError> {
        let start = self.end + KEY_DIGITS as u64 + 1;
        write!(self.writer, "{:032x} ", key.0)
            .and_then(|()| self.writer.write_all(json))
            .and_then(|()| self.writer.write_all(b"\n"))
            .map_err(|source| self.error(source))?;
        self.end = start + json.len() as u64 + 1;
        Ok(Slot {
            offset: start,
            length: json.len() as u32,
        })
    }

    /// Hands everything to the operating system and waits for the disk.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn sync(&mut self) -> Result<(), LedgerError> {
        self.writer
            .flush()
            .and_then(|()| self.writer.get_ref().sync_data())
            .map_err(|source| self.error(source))
    }

    /// Ends a complete run: keeps the articles of `slots` only, when more than half of the file is others.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn finish(mut self, slots: &[(Key, Slot)]) -> Result<(), LedgerError> {
        self.sync()?;
        let live: u64 = slots
            .iter()
            .map(|(_, slot)| u64::from(slot.length) + KEY_DIGITS as u64 + 2)
            .sum();
        if live * 2 >= self.end {
            return Ok(());
        }
        let path = self.path.with_extension("tmp");
        self.compact(&path, slots)
            .and_then(|()| std::fs::rename(&path, &self.path))
            .map_err(|source| self.error(source))
    }

    fn compact(&self, path: &Path, slots: &[(Key, Slot)]) -> io::Result<()> {
        let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
        out.write_all(self.header.as_bytes())?;
        for &(key, slot) in slots {
            let json = self.read(slot).map_err(|error| error.source)?;
            write!(out, "{:032x} ", key.0)?;
            out.write_all(&json)?;
            out.write_all(b"\n")?;
        }
        out.flush()?;
        out.get_ref().sync_data()
    }

    fn error(&self, source: io::Error) -> LedgerError {
        LedgerError {
            path: self.path.clone(),
            source,
        }
    }
}

type Known = FxHashMap<Key, Slot>;

/// What the file holds and where its last whole line ends; `None` when it is of another format or fingerprint.
fn scan(file: &mut File, header: &str) -> io::Result<Option<(Known, u64)>> {
    file.seek(SeekFrom::Start(0))?;
    let mut reader = BufReader::with_capacity(1 << 20, file);
    let mut first = vec![0; header.len()];
    if reader.read_exact(&mut first).is_err() || first != header.as_bytes() {
        return Ok(None);
    }
    let mut known = Known::default();
    let mut end = header.len() as u64;
    let mut line = Vec::new();
    loop {
        line.clear();
        reader.read_until(b'\n', &mut line)?;
        let Some(entry) = line.strip_suffix(b"\n") else {
            return Ok(Some((known, end)));
        };
        let key = entry
            .split_at_checked(KEY_DIGITS)
            .filter(|(_, rest)| rest.starts_with(b" {") && rest.ends_with(b"}"))
            .and_then(|(digits, _)| std::str::from_utf8(digits).ok())
            .and_then(|digits| u128::from_str_radix(digits, 16).ok());
        // A damaged line is as good as none: its record is enriched again.
        if let Some(key) = key {
            let slot = Slot {
                offset: end + KEY_DIGITS as u64 + 1,
                length: (entry.len() - KEY_DIGITS - 1) as u32,
            };
            known.insert(Key(key), slot);
        }
        end += line.len() as u64;
    }
}

#[cfg(test)]
mod tests;
