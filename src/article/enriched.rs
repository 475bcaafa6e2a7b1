//! The output contract: one enriched article, `depeche/enriched-article/v1`.
//! Every `start`/`end` counts Unicode code points in `text`, half open.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Source, Teaser};

/// Value of [`EnrichedArticle::schema`].
pub const SCHEMA: &str = "depeche/enriched-article/v1";

/// JSON Schema (draft 2020-12) of [`EnrichedArticle`], made from the types, with its line end.
pub fn schema() -> String {
    let schema = schemars::schema_for!(EnrichedArticle);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// Language of an article or a paragraph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LanguageTag {
    /// BCP 47 code; `und` when the text gives no sign.
    pub code: String,
    /// 0 to 1.
    pub confidence: f32,
    /// False for texts too short or too mixed to tell.
    pub reliable: bool,
    /// What decided: `whatlang`, `lexical`, `whatlang+lexical`, `source`.
    pub by: String,
}

/// A stretch of text in another language than the article's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ForeignPassage {
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
    /// Its language.
    pub language: LanguageTag,
}

/// A section of the body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// Heading as printed.
    pub heading: String,
    /// First code point, the heading included.
    pub start: u32,
    /// One past the last code point of the section.
    pub end: u32,
}

/// What kind of thing an entity is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum EntityType {
    /// A state or territory with an ISO 3166-1 code.
    Country,
    /// A ministry, or the office of its head.
    Ministry,
    /// A named individual.
    Person,
    /// A named body that is not a ministry.
    Organisation,
    /// Any other place.
    Place,
}

impl EntityType {
    /// Every type, in the order of the contract.
    pub const ALL: [Self; 5] = [
        Self::Country,
        Self::Ministry,
        Self::Person,
        Self::Organisation,
        Self::Place,
    ];

    /// The name used in files, and the prefix of identifiers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Ministry => "ministry",
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Place => "place",
        }
    }
}

/// How a mention names its entity.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum MentionKind {
    /// By a name.
    Name,
    /// By a demonym, noun or adjective.
    Demonym,
    /// A ministry as a body.
    Body,
    /// A ministry by the office of its head.
    Office,
    /// By a nickname ("Bercy").
    Nickname,
    /// By an acronym or abbreviation.
    Acronym,
    /// A person by a part of the name: surname, first name, initial and surname.
    Surname,
}

impl MentionKind {
    /// The name used in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Demonym => "demonym",
            Self::Body => "body",
            Self::Office => "office",
            Self::Nickname => "nickname",
            Self::Acronym => "acronym",
            Self::Surname => "surname",
        }
    }
}

/// One place in the text that shows an entity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EntityMention {
    /// The words, exactly as in `text`.
    pub exact: String,
    /// Up to 32 code points before.
    pub prefix: String,
    /// Up to 32 code points after.
    pub suffix: String,
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
    /// How it names the entity.
    pub kind: MentionKind,
    /// Which rule, list or model found it.
    pub evidence: String,
    /// 0 to 1.
    pub confidence: f32,
}

/// A ministry as it was on the day of the article, or an organisation: how long it bore its name, and what stood in its place
/// before and after.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Succession {
    /// First day under this name, ISO 8601; none when it is not recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// Last day under this name, ISO 8601; none when the record has no end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Name of the ministry that had the portfolio before, or of the body before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predecessor: Option<String>,
    /// Name of the ministry that had it after, or of the body after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<String>,
}

/// An entity with everything in the article that shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Entity {
    /// Stable identifier, such as `country:LV`, `ministry:fr/interieur`, `person:alexandre-tran`; `country:?` with `candidates` when ambiguous.
    pub id: String,
    /// What it is.
    #[serde(rename = "type")]
    pub entity_type: EntityType,
    /// Name to show.
    pub label: String,
    /// ISO 3166-1 alpha-2, for countries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iso3166: Option<String>,
    /// Wikidata item, where it is known for certain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
    /// Function of a person, as the text states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// ISO 3166-1 alpha-2 of the government or state that it belongs to; of a place, the state that it lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// For a ministry in the dated table and a listed organisation: its validity, what came before and after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub succession: Option<Succession>,
    /// What an ambiguous name may mean.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
    /// True: the article is about it; false: it is mentioned.
    pub about: bool,
    /// 0 to 1, the entities of an article compared.
    pub salience: f32,
    /// 0 to 1.
    pub confidence: f32,
    /// In text order, never empty.
    pub mentions: Vec<EntityMention>,
}

/// A date expression.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DateExpression {
    /// The words, exactly as in `text`.
    pub exact: String,
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
    /// ISO 8601: a day `2025-05-22`, month `2025-05`, year `2025`, or interval `2025-07-01/2025-07-05`.
    pub value: String,
}

/// What the site files the article under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Tag {
    /// Stable identifier within the scheme.
    pub id: String,
    /// Text to show.
    pub label: String,
    /// `iso3166`, `m49`, `ministry`, `source`.
    pub scheme: String,
}

/// The article's vector.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Embedding {
    /// Model name and version.
    pub model: String,
    /// Length of `vector`.
    pub dimensions: u32,
    /// Unit length, or empty when nothing of the text was known to the model.
    pub vector: Vec<f32>,
}

/// Why an article is proposed as related. Each part is what it added to `score`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Why {
    /// What the similarity of the texts (cosine of the vectors) added.
    pub similarity: f32,
    /// What the entities that both name added, rare ones counting more.
    pub entities: f32,
    /// Identifiers of those entities, heaviest first.
    pub shared_entities: Vec<String>,
    /// What closeness in time added: most for the same day, falling with the days between them.
    pub recency: f32,
}

/// One article to read next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Related {
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: String,
    /// First words of its lead or text.
    pub teaser: String,
    /// Labels of its tags.
    pub tags: Vec<String>,
    /// Its date, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Higher is closer.
    pub score: f32,
    /// The reasons.
    pub why: Why,
}

/// How much of `text` each stage really read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Coverage {
    /// Code points in `text`.
    pub characters: u32,
    /// Share of them that the recognisers read, 0 to 1.
    pub recognised: f32,
    /// Share of them that the embedder read, 0 to 1.
    pub embedded: f32,
}

/// One enriched article: a line of `enriched.jsonl`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EnrichedArticle {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// Stable across runs.
    pub id: String,
    /// Where it was read.
    pub source: Source,
    /// Canonical address.
    pub url: Option<String>,
    /// Title.
    pub title: String,
    /// Lead (chapô).
    pub lead: String,
    /// Category the site files it under.
    pub category: Option<String>,
    /// Publication date, ISO 8601.
    pub published: Option<String>,
    /// Date of last change, ISO 8601.
    pub modified: Option<String>,
    /// Authors as printed.
    pub authors: Vec<String>,
    /// Image credit as printed.
    pub image_credit: Option<String>,
    /// Sections of the body.
    pub sections: Vec<Section>,
    /// Related teasers found on the page.
    pub teasers: Vec<Teaser>,
    /// The canonical text: title, lead, body and image credit, blocks parted by a blank line.
    pub text: String,
    /// Language of the article.
    pub language: LanguageTag,
    /// Paragraphs in another language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub foreign_passages: Vec<ForeignPassage>,
    /// Countries, ministries, people, organisations and places.
    pub entities: Vec<Entity>,
    /// Normalised date expressions.
    pub dates: Vec<DateExpression>,
    /// What the site files it under.
    pub tags: Vec<Tag>,
    /// The vector.
    pub embedding: Embedding,
    /// What to read next, best first.
    pub related: Vec<Related>,
    /// How much was read.
    pub coverage: Coverage,
    /// What a reader should know before trusting the rest.
    pub warnings: Vec<String>,
}
