//! RSS and Atom: the stream is cut into entries, and `feed-rs` reads each with the head of its feed.

use std::ops::ControlFlow;

use feed_rs::model::{Entry, Text};
use feed_rs::parser;

use super::input::{Input, too_large};
use super::output::{Output, Place};
use super::{Format, IngestOptions, body, dates, encoding, html, html_depth, record};
use crate::article::{Block, Reason, SourceArticle};

/// RSS 0.9 to 2.0, RDF, Atom.
pub(super) struct Feed;

/// Bytes of the part before the first entry.
const HEAD: usize = 64 << 10;

impl Format for Feed {
    fn read(
        &self,
        input: &mut Input<'_>,
        options: &IngestOptions,
        out: &mut Output<'_>,
    ) -> ControlFlow<()> {
        let limit = options.limits.record();
        let mut cutter = Cutter::default();
        let mut declared = None;
        let mut frame = None;
        let mut record = 0;
        loop {
            let piece = cutter.next(input, limit);
            let place = Place {
                record,
                offset: cutter.start,
                length: cutter.length,
                bytes: &cutter.bytes,
            };
            let piece = match piece {
                Ok(piece) => piece,
                Err(error) => return out.cut(&place, &error),
            };
            let Some(head) = &frame else {
                declared = encoding::declared(&cutter.bytes);
                let found = Frame::of(&cutter.bytes, declared.as_deref());
                let Some(found) = found else {
                    let detail = "neither RSS nor Atom: no <rss>, <rdf:RDF> or <feed> before the first entry";
                    return out.reject(&place, Reason::InvalidFeed, detail);
                };
                frame = Some(found);
                record = 1;
                if piece == Piece::End {
                    return ControlFlow::Continue(());
                }
                continue;
            };
            match piece {
                Piece::End => return ControlFlow::Continue(()),
                Piece::Unclosed => {
                    let detail = "the file ends inside this entry";
                    return out.reject(&place, Reason::InvalidFeed, detail);
                }
                Piece::Between => continue,
                Piece::Entry => {}
            }
            if cutter.length > limit as u64 {
                out.reject(&place, Reason::TooLarge, &too_large(cutter.length, limit))?;
            } else {
                match entry(&cutter.bytes, declared.as_deref(), head, options) {
                    Ok(article) => out.accept(article, &place)?,
                    Err((reason, detail)) => out.reject(&place, reason, &detail)?,
                }
            }
            record += 1;
        }
    }
}

/// What stands around an entry to make a feed of it.
struct Frame {
    before: String,
    after: &'static str,
}

impl Frame {
    fn of(head: &[u8], declared: Option<&str>) -> Option<Self> {
        let head = head.get(..HEAD).unwrap_or(head);
        let text = encoding::decode(head, declared)?;
        // The prolog names the encoding that the text is no longer in.
        let text = match text.trim_start().strip_prefix("<?xml") {
            Some(rest) => rest.split_once("?>")?.1.to_owned(),
            None => text.into_owned(),
        };
        html_depth::check(&text, 64).ok()?;
        let after = if text.contains("<rss") {
            "</channel></rss>"
        } else if text.contains("<rdf:RDF") {
            "</rdf:RDF>"
        } else if text.contains("<feed") {
            "</feed>"
        } else {
            return None;
        };
        Some(Self {
            before: text,
            after,
        })
    }
}

fn entry(
    bytes: &[u8],
    declared: Option<&str>,
    frame: &Frame,
    options: &IngestOptions,
) -> Result<SourceArticle, (Reason, String)> {
    let Some(text) = encoding::decode(bytes, declared) else {
        let detail = "not text in an encoding that is known".to_owned();
        return Err((Reason::InvalidEncoding, detail));
    };
    let invalid = |detail: String| (Reason::InvalidFeed, detail);
    html_depth::check(&text, options.limits.html_depth()).map_err(invalid)?;
    let document = format!("{}{text}{}", frame.before, frame.after);
    let feed = parser::Builder::new()
        // An entry without an id is given ours, which does not change from run to run.
        .id_generator(|_, _, _| String::new())
        .sanitize_content(false)
        // The day that is printed, not the day it was in Greenwich.
        .timestamp_parser(|text| format!("{}T00:00:00Z", dates::parse(text)?).parse().ok())
        .build()
        .parse(document.as_bytes())
        .map_err(|error| invalid(format!("the entry cannot be read: {error}")))?;
    let language = feed.language;
    let Some(entry) = feed.entries.into_iter().next() else {
        return Err(invalid(
            "the entry cannot be read: it is not where the feed keeps its entries".to_owned(),
        ));
    };
    article(entry, language, options).map_err(|detail| (Reason::InvalidHtml, detail))
}

fn article(
    entry: Entry,
    language: Option<String>,
    options: &IngestOptions,
) -> Result<SourceArticle, String> {
    let link = entry
        .links
        .iter()
        .find(|link| link.rel.as_deref().is_none_or(|rel| rel == "alternate"))
        .and_then(|link| record::url(&link.href));
    let plain = |text: Option<Text>| -> Result<String, String> {
        let text = text.map(|text| text.content).unwrap_or_default();
        let blocks = blocks(&text, options)?;
        Ok(blocks
            .iter()
            .map(|block| block.text.as_str())
            .collect::<Vec<_>>()
            .join(" "))
    };
    let body = entry
        .content
        .and_then(|content| content.body)
        .unwrap_or_default();
    let mut article = SourceArticle {
        id: entry.id,
        title: plain(entry.title)?,
        url: link,
        language: entry.language.or(language),
        tags: entry
            .categories
            .into_iter()
            .map(|category| category.label.unwrap_or(category.term))
            .collect(),
        authors: entry
            .authors
            .into_iter()
            .filter_map(|person| person.name)
            .map(|name| body::clean(&name))
            .filter(|name| !name.is_empty())
            .collect(),
        body: blocks(&body, options)?,
        ..SourceArticle::default()
    };
    article.published = entry
        .published
        .and_then(|date| dates::parse(&date.to_string()));
    article.modified = entry
        .updated
        .and_then(|date| dates::parse(&date.to_string()));
    if article.published.is_none() {
        article.published = article.modified;
    }
    match entry.summary {
        Some(summary) if article.body.is_empty() => {
            article.body = blocks(&summary.content, options)?;
        }
        summary => article.lead = plain(summary)?,
    }
    Ok(article)
}

fn blocks(text: &str, options: &IngestOptions) -> Result<Vec<Block>, String> {
    // Feeds escape their text as HTML even where it has no tags.
    if text.contains(['<', '&']) {
        html::fragment(text, options)
    } else {
        Ok(body::blocks(text))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Between,
    Entry,
    Unclosed,
    End,
}

/// Cuts a stream at `<item>`, `<entry>` and their ends; CDATA and comments are passed over whole.
#[derive(Default)]
struct Cutter {
    bytes: Vec<u8>,
    length: u64,
    start: u64,
    inside: bool,
    /// A tag that began the next piece.
    pending: Vec<u8>,
    verbatim: Option<&'static [u8]>,
}

impl Cutter {
    /// The next piece in `bytes`: what stands before an entry, or an entry with its tags.
    fn next(&mut self, input: &mut Input<'_>, limit: usize) -> std::io::Result<Piece> {
        self.bytes.clear();
        self.bytes.append(&mut self.pending);
        self.length = self.bytes.len() as u64;
        self.start = input.offset - self.length;
        let mut tag: Vec<u8> = Vec::new();
        let mut in_tag = false;
        let mut tail = [0_u8; 3];
        loop {
            let chunk = input.peek()?;
            if chunk.is_empty() {
                return Ok(if self.inside {
                    Piece::Unclosed
                } else {
                    Piece::End
                });
            }
            let mut used = 0;
            let mut found = None;
            for &byte in chunk {
                used += 1;
                self.length += 1;
                if self.bytes.len() < limit {
                    self.bytes.push(byte);
                }
                tail = [tail[1], tail[2], byte];
                if let Some(end) = self.verbatim {
                    if tail == end {
                        self.verbatim = None;
                    }
                    continue;
                }
                if byte == b'<' {
                    in_tag = true;
                    tag.clear();
                    continue;
                }
                if !in_tag {
                    continue;
                }
                if tag.len() < 16 && byte != b'>' {
                    tag.push(byte);
                }
                if tag == b"!--" {
                    self.verbatim = Some(b"-->");
                    in_tag = false;
                } else if tag == b"![CDATA[" {
                    self.verbatim = Some(b"]]>");
                    in_tag = false;
                } else if byte == b'>' || byte.is_ascii_whitespace() {
                    let name = tag.trim_ascii();
                    if !self.inside && matches!(name, b"item" | b"entry") {
                        found = Some(Piece::Between);
                    } else if self.inside && matches!(name, b"/item" | b"/entry") && byte == b'>' {
                        found = Some(Piece::Entry);
                    }
                    // `</item >`: the name is complete, the tag is not.
                    in_tag = byte != b'>' && name.starts_with(b"/");
                    if found.is_some() {
                        break;
                    }
                }
            }
            input.consume(used);
            match found {
                Some(Piece::Between) => {
                    self.inside = true;
                    let opening = tag.trim_ascii().len() + 2;
                    let cut = self.bytes.len().saturating_sub(opening);
                    self.pending = self.bytes.split_off(cut);
                    self.length -= opening as u64;
                    return Ok(Piece::Between);
                }
                Some(piece) => {
                    self.inside = false;
                    return Ok(piece);
                }
                None => {}
            }
        }
    }
}
