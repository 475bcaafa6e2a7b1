//! From an article to an enriched one: language → text → recognize → link → embed. A pure function of the article and
//! the models, so that it runs on as many threads as there are; ingest stands before it, related and write after it.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use rayon::prelude::*;

use crate::article::{
    Coverage, DateExpression, Embedding, EnrichedArticle, ForeignPassage, LanguageTag,
    ModelFingerprint, SCHEMA, Section, SourceArticle,
};
use crate::embed::{self, Embedded, Embedder};
use crate::languages::{self, Detector, PeopleWords, UnknownLanguage, Verdict};
use crate::link;
use crate::models::{ModelError, Models};
use crate::recognize::countries::{Atlas, CountryOptions};
use crate::recognize::{self, Reading, Recognizer};
use crate::text::{Document, PartKind};
use crate::transformer::TransformerError;

mod tags;
mod transformers;

/// A pipeline could not be set up.
#[derive(Debug, thiserror::Error)]
pub enum PipelineError {
    /// A model is missing or malformed.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// A language was configured that cannot be told.
    #[error(transparent)]
    Language(#[from] UnknownLanguage),
    /// A transformer cannot be used.
    #[error(transparent)]
    Transformer(#[from] TransformerError),
}

/// Everything an article goes through on its own.
pub struct Pipeline {
    detector: Detector,
    recognizers: Vec<Box<dyn Recognizer>>,
    embedder: Option<Box<dyn Embedder>>,
    fingerprints: Vec<ModelFingerprint>,
    atlas: Atlas,
}

impl Pipeline {
    /// The shipped recognisers and embedder, telling the languages with these BCP 47 codes, or every language with a
    /// folder when there are none.
    ///
    /// # Errors
    /// A model that is missing or malformed, or a language that cannot be told.
    pub fn new(
        models: &Models,
        languages: &[String],
        countries: CountryOptions,
    ) -> Result<Self, PipelineError> {
        let (recognizers, embedder) = rayon::join(
            || recognize::shipped(models, countries),
            || embed::shipped(models),
        );
        Ok(Self {
            detector: Detector::new(languages)?,
            recognizers: recognizers?,
            embedder: Some(embedder?),
            fingerprints: Vec::new(),
            atlas: Atlas::new(models)?,
        })
    }

    /// Enriches many articles on all threads of the current rayon pool, in order. An article that makes a recogniser
    /// panic is a defect of ours: it gives the panic's message, and the others go on.
    pub fn enrich_all(&self, articles: Vec<SourceArticle>) -> Vec<Result<EnrichedArticle, String>> {
        if self.batch_recognizer().is_some() || self.batch_embedder().is_some() {
            return self.enrich_together(articles);
        }
        articles
            .into_par_iter()
            .map(|article| caught(|| self.enrich(article)))
            .collect()
    }

    /// Enriches one article; `related` stays empty, since it takes the whole corpus.
    pub fn enrich(&self, article: SourceArticle) -> EnrichedArticle {
        let (document, verdict) = self.read(&article);
        let alone = [&document];
        let reading = self
            .batch_recognizer()
            .and_then(|recognizer| recognizer.read(&alone).pop());
        let embedded = self
            .batch_embedder()
            .and_then(|embedder| embedder.read(&alone).pop());
        self.finish(article, document, &verdict, reading, embedded)
    }

    /// All that follows once those who read many documents at once have read this one.
    fn finish(
        &self,
        article: SourceArticle,
        document: Document,
        verdict: &Verdict,
        reading: Option<Reading>,
        embedded: Option<Embedded>,
    ) -> EnrichedArticle {
        let mut mentions = Vec::new();
        let mut warnings = article.warnings.clone();
        warnings.extend(doubts(&article, verdict));
        let mut reading = reading.unwrap_or(Reading {
            coverage: 1.0,
            ..Reading::default()
        });
        for recognizer in &self.recognizers {
            if recognizer.as_batch().is_some() {
                mentions.append(&mut reading.mentions);
            } else {
                recognizer.recognize(&document, &mut mentions);
            }
        }
        let dates = recognize::dates(&document);
        let linked = link::link(&document, mentions);
        let Embedded { vector, warning } = embedded.unwrap_or_else(|| Embedded {
            vector: self
                .embedder
                .as_ref()
                .map(|embedder| embedder.embed(&document))
                .unwrap_or_default(),
            warning: None,
        });
        warnings.extend(reading.warning);
        warnings.extend(warning);
        let mut coverage = coverage(&document, vector.coverage, &mut warnings);
        coverage.recognised = coverage.recognised.min(reading.coverage);
        let tags = tags::tags(&article, &linked, &self.atlas, document.language.code());
        warnings.extend(linked.warnings);
        EnrichedArticle {
            schema: SCHEMA.to_owned(),
            sections: sections(&document),
            foreign_passages: self.foreign_passages(&document),
            dates: dates
                .into_iter()
                .map(|date| {
                    let (start, end) = document.code_points.span(&document.text, date.span);
                    DateExpression {
                        exact: document.slice(date.span).to_owned(),
                        start,
                        end,
                        value: date.value,
                    }
                })
                .collect(),
            embedding: Embedding {
                model: self
                    .embedder
                    .as_ref()
                    .map_or_else(String::new, |embedder| embedder.name().to_owned()),
                dimensions: vector.values.len() as u32,
                vector: vector.values,
            },
            language: tag(verdict),
            entities: linked.entities,
            tags,
            related: Vec::new(),
            coverage,
            warnings,
            text: document.text,
            id: article.id,
            source: article.source,
            url: article.url,
            title: article.title,
            lead: article.lead,
            category: article.category,
            published: article.published.map(|date| date.to_string()),
            modified: article.modified.map(|date| date.to_string()),
            authors: article.authors,
            image_credit: article.image_credit,
            teasers: article.teasers,
        }
    }

    /// The recognisers, in the order in which they read.
    pub fn recognizers(&self) -> &[Box<dyn Recognizer>] {
        &self.recognizers
    }

    /// The document that the recognisers read.
    pub fn document(&self, article: &SourceArticle) -> Document {
        self.read(article).0
    }

    fn read(&self, article: &SourceArticle) -> (Document, Verdict) {
        let verdict = self
            .detector
            .detect(&everything(article), article.language.as_deref());
        let language = languages::by_code(verdict.code).unwrap_or(languages::UNDETERMINED);
        let document = Document::build(article, language, Some(&self.detector));
        (document, verdict)
    }

    fn foreign_passages(&self, document: &Document) -> Vec<ForeignPassage> {
        document
            .parts
            .iter()
            .filter(|part| part.language.code() != document.language.code())
            .map(|part| {
                let (start, end) = document.code_points.span(&document.text, part.span);
                let verdict = self
                    .detector
                    .detect(document.slice(part.span), Some(document.language.code()));
                ForeignPassage {
                    start,
                    end,
                    language: tag(&verdict),
                }
            })
            .collect()
    }
}

/// A panic becomes what it said.
fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| said(&*panic))
}

/// What a panic said.
fn said(panic: &(dyn Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|&text| text.to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "no message".to_owned())
}

/// Title, lead and body: what the article's language is told by.
fn everything(article: &SourceArticle) -> String {
    let parts = || {
        [article.title.as_str(), article.lead.as_str()]
            .into_iter()
            .chain(article.body.iter().map(|block| block.text.as_str()))
    };
    let mut text = String::with_capacity(parts().map(|part| part.len() + 1).sum());
    for part in parts() {
        text.push_str(part);
        text.push('\n');
    }
    text
}

fn tag(verdict: &Verdict) -> LanguageTag {
    LanguageTag {
        code: verdict.code.to_owned(),
        confidence: verdict.confidence,
        reliable: verdict.reliable,
        by: verdict.by.to_owned(),
    }
}

fn doubts(article: &SourceArticle, verdict: &Verdict) -> Option<String> {
    let claimed = article.language.as_deref()?;
    verdict.contradicts_source.then(|| {
        format!(
            "the source says that the language is {claimed:?}, the text that it is {:?}",
            verdict.code
        )
    })
}

/// Each heading with all that follows up to the next heading or the image credit.
fn sections(document: &Document) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut open = false;
    for part in &document.parts {
        let (start, end) = document.code_points.span(&document.text, part.span);
        match part.kind {
            PartKind::Heading => {
                open = true;
                sections.push(Section {
                    heading: document.slice(part.span).to_owned(),
                    start,
                    end,
                });
            }
            PartKind::Credit => open = false,
            _ => {
                if let Some(section) = sections.last_mut().filter(|_| open) {
                    section.end = end;
                }
            }
        }
    }
    sections
}

/// How much of the text was read, and what to say of the rest.
fn coverage(document: &Document, embedded: f32, warnings: &mut Vec<String>) -> Coverage {
    let characters = |all: &dyn Fn(&crate::text::Part) -> bool| -> u32 {
        document
            .parts
            .iter()
            .filter(|part| all(part))
            .map(|part| {
                let (start, end) = document.code_points.span(&document.text, part.span);
                end - start
            })
            .sum()
    };
    let all = characters(&|_| true);
    let read = characters(&|part| !std::ptr::eq(part.language.people(), PeopleWords::EMPTY));
    let recognised = if all == 0 {
        1.0
    } else {
        read as f32 / all as f32
    };
    if read < all {
        let mut codes: Vec<&str> = document
            .parts
            .iter()
            .filter(|part| std::ptr::eq(part.language.people(), PeopleWords::EMPTY))
            .map(|part| part.language.code())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        warnings.push(format!(
            "people, ministries and organisations are not fully recognised in {}: {} of {all} characters",
            codes.join(", "),
            all - read
        ));
    }
    if embedded < 1.0 && all > 0 {
        warnings.push(format!(
            "the vector stands for {:.0} % of the text",
            embedded * 100.0
        ));
    }
    Coverage {
        characters: document
            .code_points
            .at(&document.text, document.text.len() as u32),
        recognised,
        embedded,
    }
}
