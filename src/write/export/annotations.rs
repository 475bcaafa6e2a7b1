//! W3C Web Annotation Data Model (Recommendation of 2017-02-23): one mention a line, anchored by its words with what stands around
//! them and by its place. The model counts code points, as this crate does.

use serde::Serialize;

use super::{entity_iri, escaped, iri, is_open};
use crate::article::{EnrichedArticle, EntityMention};

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

#[derive(Serialize)]
struct Annotation<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    generator: Generator,
    body: Vec<Body<'a>>,
    target: Target<'a>,
}

#[derive(Serialize)]
struct Generator {
    #[serde(rename = "type")]
    kind: &'static str,
    name: &'static str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Body<'a> {
    Identity(Identity),
    Text(Text<'a>),
}

/// What the words name.
#[derive(Serialize)]
struct Identity {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    source: String,
}

#[derive(Serialize)]
struct Text<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    value: &'a str,
}

impl<'a> Text<'a> {
    const fn new(purpose: &'static str, value: &'a str) -> Self {
        Self {
            kind: "TextualBody",
            purpose,
            value,
        }
    }
}

#[derive(Serialize)]
struct Target<'a> {
    source: String,
    selector: (Quote<'a>, Position),
}

#[derive(Serialize)]
struct Quote<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
}

#[derive(Serialize)]
struct Position {
    #[serde(rename = "type")]
    kind: &'static str,
    start: u32,
    end: u32,
}

pub(super) fn render(article: &EnrichedArticle, out: &mut Vec<u8>) -> serde_json::Result<()> {
    let source = iri(article);
    for entity in &article.entities {
        let identity = (!is_open(entity)).then(|| entity_iri(entity));
        for mention in &entity.mentions {
            let EntityMention { start, end, .. } = mention;
            let said = format!("{} {:.2}", mention.evidence, mention.confidence);
            let annotation = Annotation {
                context: CONTEXT,
                id: format!("{source}#{start}-{end}-{}", escaped(&entity.id)),
                kind: "Annotation",
                motivation: "identifying",
                generator: Generator {
                    kind: "Software",
                    name: concat!("depeche ", env!("CARGO_PKG_VERSION")),
                },
                body: identity
                    .clone()
                    .map(|source| {
                        Body::Identity(Identity {
                            kind: "SpecificResource",
                            purpose: "identifying",
                            source,
                        })
                    })
                    .into_iter()
                    .chain([
                        Body::Text(Text::new("tagging", &entity.label)),
                        Body::Text(Text::new("describing", &said)),
                    ])
                    .collect(),
                target: Target {
                    source: source.clone(),
                    selector: (
                        Quote {
                            kind: "TextQuoteSelector",
                            exact: &mention.exact,
                            prefix: &mention.prefix,
                            suffix: &mention.suffix,
                        },
                        Position {
                            kind: "TextPositionSelector",
                            start: *start,
                            end: *end,
                        },
                    ),
                },
            };
            serde_json::to_writer(&mut *out, &annotation)?;
            out.push(b'\n');
        }
    }
    Ok(())
}
