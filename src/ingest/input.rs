//! One file on its way to a format: opened, decompressed, its encoding and format told by its head.

use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::output::{Output, Place};
use super::record::Refused;
use super::walk::Entry;
use super::{Format, IngestOptions, compression, encoding, format_of, json};
use crate::article::{Reason, SourceArticle};

/// Bytes that are looked at to tell encoding and format.
const HEAD: usize = 8 << 10;

/// A decompressed file, at `offset`.
pub(super) struct Input<'a> {
    reader: Box<dyn BufRead + 'a>,
    /// Bytes consumed.
    pub offset: u64,
    /// Whether the name says that the file is a sequence of lines.
    pub lines: bool,
}

/// What [`Input::take`] found.
pub(super) struct Taken {
    /// Its length; more than what was kept when it exceeds the limit.
    pub length: u64,
    /// Whether the end of the file ended it.
    pub last: bool,
}

impl<'a> Input<'a> {
    pub fn new(reader: Box<dyn BufRead + 'a>) -> Self {
        Self {
            reader,
            offset: 0,
            lines: false,
        }
    }

    /// The bytes at hand; empty at the end.
    pub fn peek(&mut self) -> io::Result<&[u8]> {
        loop {
            match self.reader.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
                // The borrow checker cannot see that the first borrow has ended; the buffer is full now.
                Ok(_) => return self.reader.fill_buf(),
            }
        }
    }

    /// Leaves `amount` of the bytes at hand behind.
    pub fn consume(&mut self, amount: usize) {
        self.reader.consume(amount);
        self.offset += amount as u64;
    }

    /// Reads a line without its end into `line`, of which no more than `limit` bytes are kept. `None` at the end of the file.
    pub fn line(&mut self, line: &mut Vec<u8>, limit: usize) -> io::Result<Option<Taken>> {
        line.clear();
        let mut length = 0;
        loop {
            let bytes = self.peek()?;
            if bytes.is_empty() {
                return Ok((length > 0).then_some(Taken { length, last: true }));
            }
            let end = memchr::memchr(b'\n', bytes);
            let part = bytes.get(..end.unwrap_or(bytes.len())).unwrap_or_default();
            let room = limit.saturating_sub(line.len()).min(part.len());
            line.extend_from_slice(part.get(..room).unwrap_or_default());
            length += part.len() as u64;
            let used = part.len() + usize::from(end.is_some());
            self.consume(used);
            if end.is_some() {
                return Ok(Some(Taken {
                    length,
                    last: false,
                }));
            }
        }
    }

    /// Reads to the end, keeping no more than `limit` bytes; the length is of all of it.
    pub fn whole(&mut self, limit: usize) -> (Vec<u8>, u64, io::Result<()>) {
        let mut kept = Vec::new();
        let start = self.offset;
        let result = loop {
            match self.peek() {
                Ok([]) => break Ok(()),
                Ok(bytes) => {
                    let room = limit.saturating_sub(kept.len()).min(bytes.len());
                    kept.extend_from_slice(bytes.get(..room).unwrap_or_default());
                    let all = bytes.len();
                    self.consume(all);
                }
                Err(error) => break Err(error),
            }
        };
        (kept, self.offset - start, result)
    }

    /// Reads a file that is one record: `None` when it was refused instead.
    fn page(
        &mut self,
        limit: usize,
        out: &mut Output<'_>,
    ) -> ControlFlow<(), Option<(Vec<u8>, u64)>> {
        let offset = self.offset;
        let (bytes, length, result) = self.whole(limit);
        let place = Place {
            record: 1,
            offset,
            length,
            bytes: &bytes,
        };
        if let Err(error) = result {
            out.cut(&place, &error)?;
        } else if length > limit as u64 {
            out.reject(&place, Reason::TooLarge, &too_large(length, limit))?;
        } else {
            return ControlFlow::Continue(Some((bytes, length)));
        }
        ControlFlow::Continue(None)
    }
}

/// Reads a file that is one article. `declared` finds the encoding that the bytes name; `article` gets the text and the name of the file.
pub(super) fn one_article(
    input: &mut Input<'_>,
    options: &IngestOptions,
    out: &mut Output<'_>,
    declared: impl FnOnce(&[u8]) -> Option<String>,
    article: impl FnOnce(&str, &str) -> Result<SourceArticle, Refused>,
) -> ControlFlow<()> {
    let Some((bytes, length)) = input.page(options.limits.record(), out)? else {
        return ControlFlow::Continue(());
    };
    let place = Place {
        record: 1,
        offset: 0,
        length,
        bytes: &bytes,
    };
    let Some(text) = encoding::decode(&bytes, declared(&bytes).as_deref()) else {
        let detail = "binary data, not text in an encoding that is known";
        return out.reject(&place, Reason::InvalidEncoding, detail);
    };
    match article(&text, out.file_name()) {
        Ok(article) => out.accept(article, &place),
        Err(refused) => out.reject(&place, refused.reason, &refused.detail),
    }
}

/// The detail of a `too_large` rejection.
pub(super) fn too_large(length: u64, limit: usize) -> String {
    format!("{length} bytes, and limits.max_record_bytes allows {limit}")
}

/// Reads whatever the walk came upon.
pub(super) fn read_entry(
    entry: Entry<'_>,
    options: &IngestOptions,
    out: &mut Output<'_>,
) -> ControlFlow<()> {
    match entry {
        Entry::Skip(why) => out.skip(why),
        Entry::Unreadable(detail) => out.reject(&Place::default(), Reason::Unreadable, &detail),
        Entry::Stdin => {
            let mut input = Input::new(Box::new(BufReader::new(io::stdin())));
            input.lines = true;
            json::Json.read(&mut input, options, out)
        }
        Entry::File(path) => match compression::open(path, &options.limits) {
            Err(error) => out.cut(&Place::default(), &error),
            Ok(opened) => read_file(path, opened, options, out),
        },
    }
}

fn read_file(
    path: &Path,
    opened: compression::Opened,
    options: &IngestOptions,
    out: &mut Output<'_>,
) -> ControlFlow<()> {
    let compression::Opened {
        mut reader,
        compressed,
    } = opened;
    let extension = extension(path);
    let mut head = Vec::with_capacity(HEAD);
    // An error here comes again when the format reads on.
    let failed = reader
        .by_ref()
        .take(HEAD as u64)
        .read_to_end(&mut head)
        .err();
    if head.is_empty() {
        return match failed {
            Some(error) => out.cut(&Place::default(), &error),
            None => out.reject(&Place::default(), Reason::EmptyText, "the file is empty"),
        };
    }
    let kind = encoding::sniff(&head);
    let text = encoding::preview(&head, kind);
    let format = format_of(extension.as_deref(), &text);
    let place = Place {
        record: 0,
        offset: 0,
        length: head.len() as u64,
        bytes: &head,
    };
    let Some(format) = format else {
        let detail = format!(
            "files named .{} are not read",
            extension.unwrap_or_default()
        );
        return out.reject(&place, Reason::UnsupportedFormat, &detail);
    };
    if kind == encoding::Kind::Binary {
        // A bomb is a bomb before it is binary: let the guard speak first.
        if compressed && let Err(error) = io::copy(&mut reader, &mut io::sink()) {
            return out.cut(&place, &error);
        }
        let detail = "binary data, not text in an encoding that is known";
        return out.reject(&place, Reason::InvalidEncoding, detail);
    }
    let chained = Cursor::new(head).chain(reader);
    let mut input = Input::new(encoding::to_bytes(Box::new(chained), kind));
    input.lines = matches!(extension.as_deref(), Some("jsonl" | "ndjson"));
    let before = out.events();
    // A parser that panics on one file must not take the run with it.
    let read = catch_unwind(AssertUnwindSafe(|| format.read(&mut input, options, out)));
    let Ok(flow) = read else {
        let place = Place {
            record: out.events() - before + 1,
            offset: input.offset,
            ..Place::default()
        };
        let detail = "depeche failed while reading this file from here on; please report it";
        return out.reject(&place, Reason::InternalError, detail);
    };
    flow?;
    if out.events() == before {
        let detail = "no record in the file";
        return out.reject(&Place::default(), Reason::EmptyText, detail);
    }
    ControlFlow::Continue(())
}

/// The lower-case extension, under that of compression.
fn extension(path: &Path) -> Option<String> {
    let lower = |path: &Path| {
        path.extension()
            .map(|extension| extension.to_string_lossy().to_ascii_lowercase())
    };
    match lower(path) {
        Some(outer) if outer == "gz" || outer == "zst" => {
            path.file_stem().and_then(|stem| lower(Path::new(stem)))
        }
        other => other,
    }
}
