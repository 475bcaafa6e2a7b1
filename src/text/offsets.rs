//! Spans in bytes, and the one place where bytes become code points.

/// A half-open range of bytes of the canonical text, on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// Length in bytes.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it is empty.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether the two share a byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies inside it.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The words it covers; empty when it does not lie in `text` on character boundaries.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }
}

/// Bytes between two checkpoints of the index.
const STEP: usize = 128;

/// Converts byte offsets to code point offsets in constant time, from a checkpoint every 128 bytes.
#[derive(Debug, Clone, Default)]
pub struct CodePoints {
    checkpoints: Vec<u32>,
}

impl CodePoints {
    /// Indexes `text` in one pass.
    pub fn new(text: &str) -> Self {
        let mut checkpoints = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            checkpoints.push(count);
            count += leading_bytes(chunk);
        }
        Self { checkpoints }
    }

    /// Code points of `text` before byte `offset`. `text` is the text that was indexed.
    pub fn at(&self, text: &str, offset: u32) -> u32 {
        let offset = (offset as usize).min(text.len());
        let step = (offset / STEP).min(self.checkpoints.len().saturating_sub(1));
        let before = self.checkpoints.get(step).copied().unwrap_or(0);
        before
            + text
                .as_bytes()
                .get(step * STEP..offset)
                .map_or(0, leading_bytes)
    }

    /// Both ends of a span.
    pub fn span(&self, text: &str, span: Span) -> (u32, u32) {
        (self.at(text, span.start), self.at(text, span.end))
    }
}

fn leading_bytes(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .map(|&byte| u32::from(byte & 0xC0 != 0x80))
        .sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::CodePoints;

    proptest! {
        #[test]
        fn code_points_are_counted_at_every_boundary(text in "(\\PC|[éœ’\u{301}😀]){0,400}") {
            let index = CodePoints::new(&text);
            let mut count = 0;
            for (offset, _) in text.char_indices() {
                prop_assert_eq!(index.at(&text, offset as u32), count);
                count += 1;
            }
            prop_assert_eq!(index.at(&text, text.len() as u32), count);
            prop_assert_eq!(index.at(&text, u32::MAX), count);
        }
    }
}
