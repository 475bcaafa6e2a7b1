//! Which encoding bytes are in: byte order marks, UTF-8, UTF-16, a declared charset, and the single-byte ones by their statistics.

use crate::languages;
use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// What the head of a file says of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// UTF-8, or a single-byte encoding: each record tells.
    Bytes,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// No text.
    Binary,
}

/// Looks at the first bytes of a file.
pub(super) fn sniff(head: &[u8]) -> Kind {
    match head {
        [0xFF, 0xFE, ..] => return Kind::Utf16Le,
        [0xFE, 0xFF, ..] => return Kind::Utf16Be,
        _ => {}
    }
    let zeros = |first: usize| {
        head.iter()
            .skip(first)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    if even + odd == 0 {
        return if controls(head) * 20 > head.len() {
            Kind::Binary
        } else {
            Kind::Bytes
        };
    }
    let pairs = head.len() / 2;
    // Latin text in UTF-16 has a zero in nearly every pair, always on the same side.
    if pairs >= 4 && odd * 10 > pairs * 7 && even * 20 < pairs {
        Kind::Utf16Le
    } else if pairs >= 4 && even * 10 > pairs * 7 && odd * 20 < pairs {
        Kind::Utf16Be
    } else if (even + odd) * 100 > head.len() || controls(head) * 20 > head.len() {
        Kind::Binary
    } else {
        // A zero here and there is the fault of one record, not of the file.
        Kind::Bytes
    }
}

fn controls(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .filter(|&&byte| {
            byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C) || byte == 0x7F
        })
        .count()
}

/// The head as text, good enough to tell a format by.
pub(super) fn preview(head: &[u8], kind: Kind) -> Cow<'_, str> {
    match kind {
        Kind::Utf16Le => UTF_16LE.decode(head).0,
        Kind::Utf16Be => UTF_16BE.decode(head).0,
        _ => String::from_utf8_lossy(strip_bom(head)),
    }
}

/// The reader with UTF-16 turned into UTF-8 and without a UTF-8 byte order mark.
pub(super) fn to_bytes<'a>(mut reader: Box<dyn BufRead + 'a>, kind: Kind) -> Box<dyn BufRead + 'a> {
    let encoding = match kind {
        Kind::Utf16Le => UTF_16LE,
        Kind::Utf16Be => UTF_16BE,
        Kind::Bytes | Kind::Binary => {
            if let Ok([0xEF, 0xBB, 0xBF, ..]) = reader.fill_buf() {
                reader.consume(3);
            }
            return reader;
        }
    };
    Box::new(BufReader::with_capacity(
        64 << 10,
        Transcoder {
            reader,
            decoder: encoding.new_decoder_with_bom_removal(),
            pending: Vec::new(),
            at: 0,
            over: false,
        },
    ))
}

struct Transcoder<'a> {
    reader: Box<dyn BufRead + 'a>,
    decoder: Decoder,
    pending: Vec<u8>,
    at: usize,
    over: bool,
}

impl Read for Transcoder<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.at == self.pending.len() && !self.over {
            let bytes = self.reader.fill_buf()?;
            self.over = bytes.is_empty();
            let room = self
                .decoder
                .max_utf8_buffer_length(bytes.len())
                .unwrap_or(bytes.len() * 3 + 16);
            self.pending.resize(room, 0);
            let (_, read, written, _) =
                self.decoder
                    .decode_to_utf8(bytes, &mut self.pending, self.over);
            self.reader.consume(read);
            self.pending.truncate(written);
            self.at = 0;
        }
        let left = self.pending.get(self.at..).unwrap_or_default();
        let amount = left.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(left) {
            *to = *from;
        }
        self.at += amount;
        Ok(amount)
    }
}

fn strip_bom(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// A record as text. `declared` is the charset that the record itself names. `None` for binary data.
pub(super) fn decode<'a>(bytes: &'a [u8], declared: Option<&str>) -> Option<Cow<'a, str>> {
    let bytes = strip_bom(bytes);
    if memchr::memchr(0, bytes).is_some() {
        return None;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(Cow::Borrowed(text));
    }
    if controls(bytes) * 20 > bytes.len() {
        return None;
    }
    let declared = declared
        .and_then(|label| Encoding::for_label(label.trim().as_bytes()))
        // What claims to be UTF-8 and is not, or to be UTF-16 and has no zeros, is lying.
        .filter(|&encoding| encoding != UTF_8 && encoding != UTF_16LE && encoding != UTF_16BE);
    let encoding = declared.unwrap_or_else(|| guess(bytes));
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    // C1 controls are what single-byte encodings make of bytes that are no letters.
    let odd = text
        .chars()
        .filter(|&c| matches!(c, '\u{80}'..='\u{9F}' | '\u{FFFD}'))
        .count();
    (odd * 50 <= bytes.len()).then_some(text)
}

/// The encoding of bytes that are not UTF-8.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(
        Some(languages::DEFAULT.code().as_bytes()),
        Utf8Detection::Deny,
    );
    // In a few accented letters the detector may see two-byte characters; an archive hardly holds any.
    if guess.is_single_byte() {
        guess
    } else {
        WINDOWS_1252
    }
}

/// The charset that an HTML page or an XML prolog names in its first bytes.
pub(super) fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..4096).unwrap_or(bytes)).to_ascii_lowercase();
    let after = |key: &str| head.split_once(key).map(|(_, rest)| rest);
    let prolog = if head.trim_start().starts_with("<?xml") {
        after("encoding=")
    } else {
        None
    };
    let value = prolog.or_else(|| after("charset="))?;
    let name: String = value
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    (!name.is_empty()).then_some(name)
}
