//! From an article to a document: canonical text, parts, sentences and tokens, in one pass.

use super::{CodePoints, Document, Part, PartKind, Span, sentences, tokenize};
use crate::article::{BlockKind, SourceArticle};
use crate::languages::{self, Detector, Language};

/// What stands between two parts of the canonical text.
const BLANK_LINE: &str = "\n\n";
/// Shortest part, in bytes, whose language is looked at apart from its article's.
const SHORTEST_FOREIGN: usize = 60;

impl From<BlockKind> for PartKind {
    fn from(kind: BlockKind) -> Self {
        match kind {
            BlockKind::Heading => Self::Heading,
            BlockKind::Paragraph => Self::Paragraph,
            BlockKind::ListItem => Self::ListItem,
            BlockKind::Quote => Self::Quote,
        }
    }
}

impl Document {
    /// Reads an article: title, lead, body and image credit, each block parted from the next by a blank line, empty ones
    /// left out. With a `detector`, paragraphs long enough that are clearly in another language are read with its rules.
    pub fn build(
        article: &SourceArticle,
        language: &'static dyn Language,
        detector: Option<&Detector>,
    ) -> Self {
        let blocks = [
            (PartKind::Title, article.title.as_str()),
            (PartKind::Lead, article.lead.as_str()),
        ]
        .into_iter()
        .chain(
            article
                .body
                .iter()
                .map(|block| (block.kind.into(), block.text.as_str())),
        )
        .chain(
            article
                .image_credit
                .iter()
                .map(|credit| (PartKind::Credit, credit.as_str())),
        )
        .filter(|(_, text)| !text.trim().is_empty());
        let mut text = String::new();
        let mut parts = Vec::new();
        for (kind, block) in blocks {
            if !text.is_empty() {
                text.push_str(BLANK_LINE);
            }
            let start = text.len() as u32;
            text.push_str(block);
            let own = detector
                .filter(|_| kind != PartKind::Credit)
                .map_or(language, |detector| language_of(block, language, detector));
            parts.push(part(kind, Span::new(start, text.len() as u32), own));
        }
        let mut document = Self::read(text, parts, language);
        document.published = article.published;
        document
    }

    /// Reads plain text, kept verbatim: each line that is not blank is a paragraph.
    pub fn from_text(text: &str, language: &'static dyn Language) -> Self {
        let mut parts = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let end = start + line.len();
            let kept = start + line.trim_end().len();
            let first = start + (line.len() - line.trim_start().len());
            if first < kept {
                parts.push(part(
                    PartKind::Paragraph,
                    Span::new(first as u32, kept as u32),
                    language,
                ));
            }
            start = end;
        }
        Self::read(text.to_owned(), parts, language)
    }

    fn read(text: String, mut parts: Vec<Part>, language: &'static dyn Language) -> Self {
        // A token is about five bytes, a sentence about a hundred: one allocation each for nearly every article.
        let mut tokens = Vec::with_capacity(text.len() / 5 + 1);
        let mut found = Vec::with_capacity(text.len() / 100 + parts.len());
        for (index, part) in parts.iter_mut().enumerate() {
            let first_token = tokens.len();
            let first_sentence = found.len() as u32;
            tokenize(
                part.span.of(&text),
                part.span.start,
                part.language,
                &mut tokens,
            );
            sentences::split(
                &text,
                &tokens,
                first_token,
                index as u32,
                part.language,
                &mut found,
            );
            part.sentences = (first_sentence, found.len() as u32);
        }
        Self {
            code_points: CodePoints::new(&text),
            text,
            parts,
            sentences: found,
            tokens,
            language,
            published: None,
        }
    }
}

fn part(kind: PartKind, span: Span, language: &'static dyn Language) -> Part {
    Part {
        kind,
        span,
        language,
        sentences: (0, 0),
    }
}

/// The language of a block: the article's unless the block is long enough and reliably in another one.
fn language_of(
    block: &str,
    article: &'static dyn Language,
    detector: &Detector,
) -> &'static dyn Language {
    if block.len() < SHORTEST_FOREIGN {
        return article;
    }
    let verdict = detector.detect(block, Some(article.code()));
    if verdict.reliable {
        languages::by_code(verdict.code).unwrap_or(article)
    } else {
        article
    }
}
