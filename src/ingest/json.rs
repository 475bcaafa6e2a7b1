//! JSON lines, and JSON arrays or objects over several lines.

use std::ops::ControlFlow;

use serde_json::{Map, Value};

use super::input::{Input, too_large};
use super::json_values::{self, Scanner};
use super::output::{Output, Place};
use super::record::{self, Fields};
use super::{Format, IngestOptions, encoding};
use crate::article::Reason;

/// JSON in any of its layouts.
pub(super) struct Json;

impl Format for Json {
    fn read(
        &self,
        input: &mut Input<'_>,
        options: &IngestOptions,
        out: &mut Output<'_>,
    ) -> ControlFlow<()> {
        let lines_only = input.lines;
        let head = match input.peek() {
            Ok(head) => head,
            Err(error) => return out.cut(&Place::default(), &error),
        };
        let first = head.iter().find(|byte| !byte.is_ascii_whitespace());
        if first == Some(&b'[') {
            return Scanner::array().read(input, options, out);
        }
        // An object that is not closed on its first line is laid out over several.
        let line = memchr::memchr(b'\n', head).and_then(|end| head.get(..end));
        if !lines_only && line.is_some_and(|line| json_values::depth_at_end(line) > 0) {
            return Scanner::values().read(input, options, out);
        }
        lines(input, options, out)
    }
}

fn lines(input: &mut Input<'_>, options: &IngestOptions, out: &mut Output<'_>) -> ControlFlow<()> {
    let limit = options.limits.record();
    let mut line = Vec::new();
    let mut number = 0;
    loop {
        let offset = input.offset;
        number += 1;
        let taken = input.line(&mut line, limit);
        let place = Place {
            record: number,
            offset,
            length: line.len() as u64,
            bytes: &line,
        };
        match taken {
            Ok(None) => return ControlFlow::Continue(()),
            Ok(Some(taken)) if taken.length > limit as u64 => {
                let place = Place {
                    length: taken.length,
                    ..place
                };
                out.reject(&place, Reason::TooLarge, &too_large(taken.length, limit))?;
            }
            Ok(Some(taken)) => {
                if !line.iter().all(u8::is_ascii_whitespace) {
                    element(&place, options, out)?;
                }
                if taken.last {
                    return ControlFlow::Continue(());
                }
            }
            Err(error) => return out.cut(&place, &error),
        }
    }
}

/// Reads one JSON value as an article.
pub(super) fn element(
    place: &Place<'_>,
    options: &IngestOptions,
    out: &mut Output<'_>,
) -> ControlFlow<()> {
    let depth = options.limits.json_depth();
    if json_values::deepest(place.bytes) > depth {
        let detail = format!("nested deeper than limits.max_json_depth allows ({depth})");
        return out.reject(place, Reason::InvalidJson, &detail);
    }
    let Some(text) = encoding::decode(place.bytes, None) else {
        let detail = "not text in an encoding that is known";
        return out.reject(place, Reason::InvalidEncoding, detail);
    };
    match serde_json::from_str::<Value>(&text) {
        Err(error) => out.reject(place, Reason::InvalidJson, &format!("not JSON: {error}")),
        Ok(Value::Object(object)) => match record::article(&Object(object), options) {
            Ok(article) => out.accept(article, place),
            Err(refused) => out.reject(place, refused.reason, &refused.detail),
        },
        Ok(_) => out.reject(
            place,
            Reason::InvalidRecord,
            "not an object with the fields of an article",
        ),
    }
}

/// An object of named values.
pub(super) struct Object(pub Map<String, Value>);

impl Fields for Object {
    fn first(&self, names: &[String]) -> Option<Value> {
        names
            .iter()
            .filter_map(|name| {
                self.0.get(name).or_else(|| {
                    let (outer, inner) = name.split_once('.')?;
                    self.0.get(outer)?.get(inner)
                })
            })
            .find(|value| match value {
                Value::Null => false,
                Value::String(text) => !text.trim().is_empty(),
                Value::Array(items) => !items.is_empty(),
                _ => true,
            })
            .cloned()
    }
}
