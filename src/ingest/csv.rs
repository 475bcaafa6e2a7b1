//! CSV with a header; commas, semicolons or tabs, whichever the header has most of.

use std::io;
use std::ops::ControlFlow;

use serde_json::Value;

use super::input::{Input, too_large};
use super::output::{Output, Place};
use super::record::{self, Fields};
use super::{Format, IngestOptions, encoding};
use crate::article::Reason;

/// CSV and TSV.
pub(super) struct Csv;

impl Format for Csv {
    fn read(
        &self,
        input: &mut Input<'_>,
        options: &IngestOptions,
        out: &mut Output<'_>,
    ) -> ControlFlow<()> {
        let limit = options.limits.record();
        let mut rows = Rows::default();
        let mut header: Option<Vec<String>> = None;
        let mut record = 0;
        loop {
            let offset = input.offset;
            let taken = rows.next(input, limit);
            let place = Place {
                record,
                offset,
                length: rows.length,
                bytes: &rows.bytes,
            };
            match taken {
                Ok(false) => return ControlFlow::Continue(()),
                Err(error) => return out.cut(&place, &error),
                Ok(true) => {}
            }
            if rows.bytes.iter().all(u8::is_ascii_whitespace) && rows.length <= limit as u64 {
                continue;
            }
            let result = row(&rows, limit);
            match (&header, result) {
                (None, Ok(names)) => {
                    let names: Vec<String> = names
                        .iter()
                        .map(|name| name.trim().to_lowercase())
                        .collect();
                    let map = &options.fields;
                    let known = [&map.text, &map.title, &map.lead];
                    if !names.iter().any(|name| {
                        known
                            .iter()
                            .any(|field| field.iter().any(|f| f.to_lowercase() == *name))
                    }) {
                        let detail = "the first row names no column for text, title or lead; name them in ingest.fields";
                        return out.reject(&place, Reason::InvalidCsv, detail);
                    }
                    header = Some(names);
                }
                (None, Err((reason, detail))) => return out.reject(&place, reason, &detail),
                (Some(_), Err((reason, detail))) => out.reject(&place, reason, &detail)?,
                (Some(names), Ok(values)) if names.len() != values.len() => {
                    let detail = format!(
                        "the row has {} values and the header {} names",
                        values.len(),
                        names.len()
                    );
                    out.reject(&place, Reason::InvalidCsv, &detail)?;
                }
                (Some(names), Ok(values)) => {
                    let fields = Row { names, values };
                    match record::article(&fields, options) {
                        Ok(article) => out.accept(article, &place)?,
                        Err(refused) => out.reject(&place, refused.reason, &refused.detail)?,
                    }
                }
            }
            record += 1;
        }
    }
}

fn row(rows: &Rows, limit: usize) -> Result<Vec<String>, (Reason, String)> {
    if rows.length > limit as u64 {
        return Err((Reason::TooLarge, too_large(rows.length, limit)));
    }
    if rows.quoted {
        let detail = "the file ends inside a quoted value; a quotation mark is missing";
        return Err((Reason::InvalidCsv, detail.to_owned()));
    }
    let Some(text) = encoding::decode(&rows.bytes, None) else {
        let detail = "not text in an encoding that is known";
        return Err((Reason::InvalidEncoding, detail.to_owned()));
    };
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(rows.delimiter.unwrap_or(b','))
        .buffer_capacity(text.len().clamp(16, 64 << 10))
        .from_reader(text.as_bytes());
    let mut values = ::csv::StringRecord::new();
    match reader.read_record(&mut values) {
        Ok(_) => Ok(values.iter().map(str::to_owned).collect()),
        Err(error) => Err((Reason::InvalidCsv, error.to_string())),
    }
}

/// Splits a stream into rows; a line end inside quotation marks is part of the row.
#[derive(Default)]
struct Rows {
    bytes: Vec<u8>,
    length: u64,
    quoted: bool,
    delimiter: Option<u8>,
}

impl Rows {
    fn next(&mut self, input: &mut Input<'_>, limit: usize) -> io::Result<bool> {
        self.bytes.clear();
        self.length = 0;
        self.quoted = false;
        if self.delimiter.is_none() {
            self.delimiter = Some(delimiter(input.peek()?));
        }
        let delimiter = self.delimiter.unwrap_or(b',');
        let mut fresh = true;
        loop {
            let chunk = input.peek()?;
            if chunk.is_empty() {
                return Ok(self.length > 0);
            }
            let mut used = 0;
            let mut over = false;
            for &byte in chunk {
                used += 1;
                if byte == b'\n' && !self.quoted {
                    over = true;
                    break;
                }
                // A doubled mark closes and opens again at once, which comes to the same.
                if byte == b'"' && (self.quoted || fresh) {
                    self.quoted = !self.quoted;
                    fresh = true;
                } else {
                    fresh = byte == delimiter;
                }
                self.length += 1;
                if self.bytes.len() < limit {
                    self.bytes.push(byte);
                }
            }
            input.consume(used);
            if over {
                return Ok(true);
            }
        }
    }
}

fn delimiter(head: &[u8]) -> u8 {
    let line = head.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let count = |delimiter: u8| memchr::memchr_iter(delimiter, line).count();
    [b'\t', b';', b',']
        .into_iter()
        .max_by_key(|&delimiter| count(delimiter))
        .unwrap_or(b',')
}

struct Row<'a> {
    names: &'a [String],
    values: Vec<String>,
}

impl Fields for Row<'_> {
    fn first(&self, names: &[String]) -> Option<Value> {
        names
            .iter()
            .filter_map(|name| {
                let name = name.to_lowercase();
                let column = self.names.iter().position(|column| *column == name)?;
                self.values.get(column)
            })
            .find(|value| !value.trim().is_empty())
            .map(|value| Value::String(value.clone()))
    }
}
