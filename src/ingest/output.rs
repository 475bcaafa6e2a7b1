//! The one door out of ingest: identifiers, duplicates, empty records and rejections are settled here, for every format.

use std::ops::ControlFlow;

use super::compression::Cut;
use super::ids::{Identifier, Seen};
use super::{Event, body, ids};
use crate::article::{Reason, Rejection, Source, SourceArticle};

/// Characters of a refused record that are kept.
const EXCERPT: usize = 4096;

/// Where a record lies in its file, and its bytes, or the first of them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place<'a> {
    pub record: u64,
    pub offset: u64,
    pub length: u64,
    pub bytes: &'a [u8],
}

/// Where the events of one file go.
pub(super) struct Output<'a> {
    path: String,
    seen: &'a mut Seen,
    sink: &'a mut dyn FnMut(Event) -> ControlFlow<()>,
    events: u64,
}

impl<'a> Output<'a> {
    pub fn new(
        path: String,
        seen: &'a mut Seen,
        sink: &'a mut dyn FnMut(Event) -> ControlFlow<()>,
    ) -> Self {
        Self {
            path,
            seen,
            sink,
            events: 0,
        }
    }

    /// The name of the file that is read.
    pub fn file_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// Articles and rejections so far.
    pub fn events(&self) -> u64 {
        self.events
    }

    /// Hands on an article whose `id` is the given one, or empty.
    pub fn accept(&mut self, mut article: SourceArticle, place: &Place<'_>) -> ControlFlow<()> {
        body::finish(&mut article);
        if article.body.is_empty() && article.lead.is_empty() {
            let detail = "there is nothing to read in it: no body and no lead";
            return self.reject(place, Reason::EmptyText, detail);
        }
        match ids::identify(&article) {
            Identifier::Usable(id) => article.id = id,
            Identifier::Invalid(detail) => return self.reject(place, Reason::InvalidId, detail),
        }
        if !self.seen.insert(&article.id) {
            let detail = format!(
                "an earlier record bears the id {:?}; give each article its own id",
                article.id
            );
            return self.reject(place, Reason::DuplicateId, &detail);
        }
        article.source = Source {
            path: self.path.clone(),
            record: place.record,
            blake3: blake3::hash(place.bytes).to_hex().to_string(),
        };
        self.events += 1;
        (self.sink)(Event::Article {
            article: Box::new(article),
            offset: place.offset,
            length: place.length,
        })
    }

    /// Refuses a record.
    pub fn reject(&mut self, place: &Place<'_>, reason: Reason, detail: &str) -> ControlFlow<()> {
        // Four bytes per character at most; a character cut in two shows as U+FFFD, which the count then drops.
        let kept = place.bytes.get(..EXCERPT * 4).unwrap_or(place.bytes);
        let lossy = String::from_utf8_lossy(kept);
        let mut characters = lossy.chars();
        let excerpt: String = characters.by_ref().take(EXCERPT).collect();
        let complete = characters.next().is_none() && kept.len() as u64 == place.length;
        self.events += 1;
        (self.sink)(Event::Rejected(Rejection {
            path: self.path.clone(),
            record: place.record,
            offset: place.offset,
            length: place.length,
            reason,
            detail: detail.to_owned(),
            excerpt,
            excerpt_complete: complete,
        }))
    }

    /// Refuses the record in hand, and with it the rest of the file, because reading failed.
    pub fn cut(&mut self, place: &Place<'_>, error: &std::io::Error) -> ControlFlow<()> {
        let cut = Cut::of(error);
        self.reject(place, cut.reason, &cut.detail)
    }

    /// Passes over the file.
    pub fn skip(&mut self, why: &'static str) -> ControlFlow<()> {
        (self.sink)(Event::Skipped {
            path: self.path.clone(),
            why,
        })
    }
}
