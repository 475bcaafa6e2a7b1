//! Opening a file: gzip and Zstandard are told by their first bytes, and a bomb is cut off while it expands.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::rc::Rc;

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use super::Limits;
use crate::article::Reason;

/// Below this, no ratio of expansion is suspicious: a small file of blanks is not a bomb.
const HARMLESS: u64 = 64 << 20;

/// Why a stream ended early; carried inside an [`io::Error`] through the readers above.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{detail}")]
pub(super) struct Cut {
    pub reason: Reason,
    pub detail: String,
}

impl Cut {
    /// What an I/O error of any of our readers means for the record in hand.
    pub fn of(error: &io::Error) -> Self {
        error
            .get_ref()
            .and_then(|inner| inner.downcast_ref::<Self>())
            .cloned()
            .unwrap_or_else(|| Self {
                reason: Reason::Unreadable,
                detail: format!("cannot be read: {error}"),
            })
    }
}

/// An open file, decompressed.
pub(super) struct Opened {
    pub reader: Box<dyn BufRead>,
    pub compressed: bool,
}

/// Opens `path` and decompresses it when its bytes or its name say so.
pub(super) fn open(path: &Path, limits: &Limits) -> io::Result<Opened> {
    let mut source = BufReader::with_capacity(64 << 10, File::open(path)?);
    let magic = source.fill_buf()?;
    let gzip = magic.starts_with(&[0x1F, 0x8B]);
    let zstd = magic.starts_with(&[0x28, 0xB5, 0x2F, 0xFD]);
    let named = path.extension().is_some_and(|extension| {
        extension.eq_ignore_ascii_case("gz") || extension.eq_ignore_ascii_case("zst")
    });
    if !gzip && !zstd {
        if named && !magic.is_empty() {
            return Err(io::Error::other(Cut {
                reason: Reason::DecompressionFailed,
                detail: "named as a compressed file, but its bytes are neither gzip nor Zstandard"
                    .to_owned(),
            }));
        }
        return Ok(Opened {
            reader: Box::new(source),
            compressed: false,
        });
    }
    let consumed = Rc::new(Cell::new(0));
    let source = BufReader::with_capacity(
        64 << 10,
        Counting {
            inner: source,
            count: Rc::clone(&consumed),
        },
    );
    let inner: Box<dyn Read> = if gzip {
        Box::new(MultiGzDecoder::new(source))
    } else {
        Box::new(ZstdFrames::new(source))
    };
    Ok(Opened {
        reader: Box::new(BufReader::with_capacity(
            64 << 10,
            Guard {
                inner,
                consumed,
                produced: 0,
                most: limits.max_expansion,
                ratio: limits.max_expansion_ratio.max(1),
                cut: None,
            },
        )),
        compressed: true,
    })
}

struct Counting<R> {
    inner: R,
    count: Rc<Cell<u64>>,
}

impl<R: Read> Read for Counting<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.count.set(self.count.get() + read as u64);
        Ok(read)
    }
}

/// Every frame of a Zstandard file, one after the other; skippable frames are skipped.
struct ZstdFrames<R: BufRead> {
    state: Frame<R>,
}

enum Frame<R: BufRead> {
    Between(R),
    Inside(R, Box<FrameDecoder>),
    Over,
}

impl<R: BufRead> ZstdFrames<R> {
    fn new(source: R) -> Self {
        Self {
            state: Frame::Between(source),
        }
    }
}

impl<R: BufRead> Read for ZstdFrames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            match std::mem::replace(&mut self.state, Frame::Over) {
                Frame::Over => return Ok(0),
                Frame::Between(mut source) => {
                    if source.fill_buf()?.is_empty() {
                        return Ok(0);
                    }
                    let mut decoder = Box::new(FrameDecoder::new());
                    match decoder.init(&mut source) {
                        Ok(()) => {
                            self.state = Frame::Inside(source, decoder);
                        }
                        Err(FrameDecoderError::ReadFrameHeaderError(
                            ReadFrameHeaderError::SkipFrame { length, .. },
                        )) => {
                            io::copy(
                                &mut source.by_ref().take(u64::from(length)),
                                &mut io::sink(),
                            )?;
                            self.state = Frame::Between(source);
                        }
                        Err(error) => return Err(io::Error::other(error)),
                    }
                }
                Frame::Inside(mut source, mut decoder) => {
                    while decoder.can_collect() == 0 && !decoder.is_finished() {
                        decoder
                            .decode_blocks(&mut source, BlockDecodingStrategy::UptoBlocks(1))
                            .map_err(io::Error::other)?;
                    }
                    let read = decoder.read(buffer)?;
                    if read > 0 {
                        self.state = Frame::Inside(source, decoder);
                        return Ok(read);
                    }
                    self.state = Frame::Between(source);
                }
            }
        }
    }
}

/// Stops a bomb, and says of every failure that it is one of decompression. A failure is final: it is returned again on every later read.
struct Guard {
    inner: Box<dyn Read>,
    consumed: Rc<Cell<u64>>,
    produced: u64,
    most: u64,
    ratio: u64,
    cut: Option<Cut>,
}

impl Read for Guard {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if let Some(cut) = &self.cut {
            return Err(io::Error::other(cut.clone()));
        }
        let cut = match self.inner.read(buffer) {
            Ok(read) => {
                self.produced += read as u64;
                let suspicious = self.produced > HARMLESS
                    && self.produced / self.ratio > self.consumed.get().max(1);
                if self.produced <= self.most && !suspicious {
                    return Ok(read);
                }
                Cut {
                    reason: Reason::DecompressionLimit,
                    detail: format!(
                        "{} compressed bytes had expanded to {} when reading stopped; raise limits.max_expansion or limits.max_expansion_ratio if the file is honest",
                        self.consumed.get(),
                        self.produced
                    ),
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return Err(error),
            Err(error) => Cut {
                reason: Reason::DecompressionFailed,
                detail: format!(
                    "the compressed stream is damaged or cut off after {} decompressed bytes: {error}",
                    self.produced
                ),
            },
        };
        self.cut = Some(cut.clone());
        Err(io::Error::other(cut))
    }
}
