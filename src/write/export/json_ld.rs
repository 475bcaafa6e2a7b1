//! schema.org `NewsArticle` in JSON-LD: what search engines and other sites read of an article. A name that may mean several things
//! is left out: the vocabulary has no way to say so.

use serde::Serialize;

use super::{entity_iri, iri, is_open};
use crate::article::{EnrichedArticle, Entity, EntityType};

#[derive(Serialize)]
struct NewsArticle<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    iri: String,
    identifier: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    headline: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    #[serde(rename = "articleSection", skip_serializing_if = "Option::is_none")]
    section: Option<&'a str>,
    #[serde(rename = "datePublished", skip_serializing_if = "Option::is_none")]
    published: Option<&'a str>,
    #[serde(rename = "dateModified", skip_serializing_if = "Option::is_none")]
    modified: Option<&'a str>,
    #[serde(rename = "inLanguage")]
    language: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Author<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    about: Vec<Thing<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mentions: Vec<Thing<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
struct Thing<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    iri: String,
    name: &'a str,
    identifier: &'a str,
    #[serde(rename = "jobTitle", skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
}

impl<'a> Thing<'a> {
    fn new(entity: &'a Entity) -> Self {
        Self {
            kind: match entity.entity_type {
                EntityType::Country => "Country",
                EntityType::Ministry => "GovernmentOrganization",
                EntityType::Person => "Person",
                EntityType::Organisation => "Organization",
                EntityType::Place => "Place",
            },
            iri: entity_iri(entity),
            name: &entity.label,
            identifier: entity.iso3166.as_deref().unwrap_or(&entity.id),
            role: entity.role.as_deref(),
        }
    }
}

pub(super) fn render(article: &EnrichedArticle, out: &mut Vec<u8>) -> serde_json::Result<()> {
    let things = |about: bool| -> Vec<Thing> {
        article
            .entities
            .iter()
            .filter(|entity| entity.about == about && !is_open(entity))
            .map(Thing::new)
            .collect()
    };
    let rendered = NewsArticle {
        context: "https://schema.org",
        kind: "NewsArticle",
        iri: iri(article),
        identifier: &article.id,
        url: article.url.as_deref(),
        headline: &article.title,
        description: &article.lead,
        section: article.category.as_deref(),
        published: article.published.as_deref(),
        modified: article.modified.as_deref(),
        language: &article.language.code,
        author: article
            .authors
            .iter()
            .map(|name| Author {
                kind: "Person",
                name,
            })
            .collect(),
        keywords: article.tags.iter().map(|tag| tag.label.as_str()).collect(),
        about: things(true),
        mentions: things(false),
    };
    // "</script>" in a title must not end the element that a site puts the line in.
    let line = serde_json::to_string(&rendered)?.replace('<', "\\u003c");
    out.extend_from_slice(line.as_bytes());
    out.push(b'\n');
    Ok(())
}
