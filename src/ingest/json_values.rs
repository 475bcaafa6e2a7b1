//! Splits a stream into JSON values without parsing or holding it: strings and brackets are all it knows.

use std::ops::ControlFlow;

use super::input::{Input, too_large};
use super::output::{Output, Place};
use super::{IngestOptions, json};
use crate::article::Reason;

/// Follows brackets and strings, byte by byte.
#[derive(Debug, Clone, Copy, Default)]
struct Nesting {
    depth: u32,
    deepest: u32,
    string: bool,
    escaped: bool,
}

impl Nesting {
    fn step(&mut self, byte: u8) {
        if self.string {
            if self.escaped {
                self.escaped = false;
            } else if byte == b'\\' {
                self.escaped = true;
            } else if byte == b'"' {
                self.string = false;
            }
            return;
        }
        match byte {
            b'"' => self.string = true,
            b'{' | b'[' => {
                self.depth = self.depth.saturating_add(1);
                self.deepest = self.deepest.max(self.depth);
            }
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
    }
}

/// How deep a value nests.
pub(super) fn deepest(bytes: &[u8]) -> u32 {
    follow(bytes).deepest
}

/// How many brackets are open at the end.
pub(super) fn depth_at_end(bytes: &[u8]) -> u32 {
    follow(bytes).depth
}

fn follow(bytes: &[u8]) -> Nesting {
    let mut nesting = Nesting::default();
    for &byte in bytes {
        nesting.step(byte);
    }
    nesting
}

/// Reads the elements of an array, or values one after the other.
pub(super) struct Scanner {
    array: bool,
    opened: bool,
    closed: bool,
    nesting: Nesting,
    value: Vec<u8>,
    length: u64,
    start: u64,
    record: u64,
}

impl Scanner {
    /// For `[…]`.
    pub fn array() -> Self {
        Self {
            array: true,
            opened: false,
            closed: false,
            nesting: Nesting::default(),
            value: Vec::new(),
            length: 0,
            start: 0,
            record: 0,
        }
    }

    /// For `{…} {…}`.
    pub fn values() -> Self {
        Self {
            array: false,
            opened: true,
            ..Self::array()
        }
    }

    /// Hands every value on.
    pub fn read(
        mut self,
        input: &mut Input<'_>,
        options: &IngestOptions,
        out: &mut Output<'_>,
    ) -> ControlFlow<()> {
        let limit = options.limits.record();
        loop {
            let offset = input.offset;
            let chunk = match input.peek() {
                Ok([]) => return self.end(options, out),
                Ok(chunk) => chunk,
                Err(error) => {
                    self.record += 1;
                    return out.cut(&self.place(), &error);
                }
            };
            let mut used = 0;
            for &byte in chunk {
                let at = offset + used as u64;
                used += 1;
                self.step(byte, at, limit, options, out)?;
            }
            input.consume(used);
        }
    }

    fn step(
        &mut self,
        byte: u8,
        at: u64,
        limit: usize,
        options: &IngestOptions,
        out: &mut Output<'_>,
    ) -> ControlFlow<()> {
        if self.length == 0 {
            if byte.is_ascii_whitespace() || self.opened && byte == b',' {
                return ControlFlow::Continue(());
            }
            if !self.opened {
                self.opened = byte == b'[';
                return ControlFlow::Continue(());
            }
            if self.array && !self.closed && byte == b']' {
                self.closed = true;
                return ControlFlow::Continue(());
            }
            self.start = at;
        } else if self.nesting.depth == 0
            && !self.nesting.string
            && (matches!(byte, b',' | b']' | b'{' | b'[') || byte.is_ascii_whitespace())
        {
            // A bare word or number ends before what follows it.
            self.emit(limit, options, out)?;
            return self.step(byte, at, limit, options, out);
        }
        self.nesting.step(byte);
        self.length += 1;
        if self.value.len() < limit {
            self.value.push(byte);
        }
        if self.nesting.depth == 0 && !self.nesting.string && matches!(byte, b'}' | b']' | b'"') {
            self.emit(limit, options, out)?;
        }
        ControlFlow::Continue(())
    }

    fn place(&self) -> Place<'_> {
        Place {
            record: self.record,
            offset: self.start,
            length: self.length,
            bytes: &self.value,
        }
    }

    fn emit(
        &mut self,
        limit: usize,
        options: &IngestOptions,
        out: &mut Output<'_>,
    ) -> ControlFlow<()> {
        self.record += 1;
        let place = self.place();
        let flow = if self.length > limit as u64 {
            out.reject(&place, Reason::TooLarge, &too_large(self.length, limit))
        } else if self.closed {
            out.reject(
                &place,
                Reason::InvalidJson,
                "it stands after the end of the array",
            )
        } else {
            json::element(&place, options, out)
        };
        self.value.clear();
        self.length = 0;
        self.nesting = Nesting::default();
        flow
    }

    fn end(mut self, options: &IngestOptions, out: &mut Output<'_>) -> ControlFlow<()> {
        let limit = options.limits.record();
        if self.length > 0 {
            return self.emit(limit, options, out);
        }
        if self.array && !self.closed {
            self.record += 1;
            let detail = "the file ends before the array does; what came before was read";
            return out.reject(&self.place(), Reason::InvalidJson, detail);
        }
        ControlFlow::Continue(())
    }
}
