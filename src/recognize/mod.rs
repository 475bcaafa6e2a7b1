//! Recognisers: each reads a [`Document`] and proposes mentions. Whether proposals that overlap stay is settled in
//! [`crate::link`], in one place.

pub mod countries;
pub mod crf;
pub mod ministries;
pub mod organisations;
pub mod people;
pub mod places;
pub mod transformer;

mod dates;

use std::borrow::Cow;

use countries::CountryOptions;

use crate::article::{EntityType, MentionKind};
use crate::explain::Weighed;
use crate::models::{ModelError, Models};
use crate::text::{Document, Span};

pub use dates::{FoundDate, dates};

/// What a recogniser knows about the thing that a mention names.
#[derive(Debug, Clone, PartialEq)]
pub enum Reference {
    /// Linked: the recogniser's list or table holds it.
    Known(Box<Known>),
    /// One of several: identifiers such as `CG`, `CD`.
    Ambiguous(Vec<Cow<'static, str>>),
    /// A name only; linking resolves it within the article.
    Named,
    /// No entity, and nothing else may be one here: `Air France` keeps `France` from being a country.
    Blocked,
}

/// A linked thing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Known {
    /// Whole identifier: `country:LV`, `ministry:fr/interieur`, `organisation:insp`.
    pub id: Cow<'static, str>,
    /// Name to show.
    pub label: Cow<'static, str>,
    /// ISO 3166-1 alpha-2 for a country.
    pub iso3166: Option<Cow<'static, str>>,
    /// Wikidata item.
    pub wikidata: Option<Cow<'static, str>>,
    /// ISO 3166-1 alpha-2 of the state it belongs to.
    pub country: Option<Cow<'static, str>>,
    /// Whether it is part of that state: a ministry, an administration, a parliament, a court.
    pub public: bool,
    /// For a ministry in the dated table and a listed organisation: its validity, what came before and after.
    pub succession: Option<crate::article::Succession>,
}

/// A proposal: these words name that.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// The words.
    pub span: Span,
    /// What kind of thing.
    pub entity_type: EntityType,
    /// How it is named.
    pub kind: MentionKind,
    /// What is known about it.
    pub reference: Reference,
    /// Which rule, list or model: short, stable, lower case, `recogniser:rule`.
    pub evidence: Cow<'static, str>,
    /// 0 to 1.
    pub confidence: f32,
    /// Function of a person that the recogniser read beside the name.
    pub role: Option<String>,
    /// That of a person whose name starts with one that the lists know.
    pub first_name: Option<FirstName>,
}

/// What lists know of a first name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstName {
    /// That of the children who are given it; none where both are, or where nobody counted.
    pub gender: Option<Gender>,
}

/// Grammatical gender, by which names and honorifics tell a woman from a man of the same surname.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// "Mme", "Claire".
    Feminine,
    /// "M.", "Luc".
    Masculine,
}

impl Mention {
    /// The recogniser that proposed it.
    pub fn by(&self) -> &str {
        proposer(&self.evidence)
    }
}

/// The recogniser that an `evidence` names.
pub fn proposer(evidence: &str) -> &str {
    evidence.split(':').next().unwrap_or(evidence)
}

/// What was read of a document, and found in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// What was found.
    pub mentions: Vec<Mention>,
    /// Share of the text that was read, 0 to 1.
    pub coverage: f32,
    /// Why it is less than all.
    pub warning: Option<String>,
}

/// Reads many documents at once, as a large model must to be fast. What it finds in one does not depend on the others.
pub trait BatchRecognizer: Send + Sync {
    /// One reading for each document, in order.
    fn read(&self, documents: &[&Document]) -> Vec<Reading>;
}

/// Finds mentions. A pure function of the document and the recogniser's own model.
pub trait Recognizer: Send + Sync {
    /// Stable lower-case name, the first part of `evidence`.
    fn name(&self) -> &'static str;
    /// Adds its proposals to `found`, which holds those of the recognisers before it in the order of registration.
    fn recognize(&self, document: &Document, found: &mut Vec<Mention>);
    /// Itself, where it had rather read many documents at once; [`recognize`](Self::recognize) is then for one alone.
    fn as_batch(&self) -> Option<&dyn BatchRecognizer> {
        None
    }
    /// How probable it finds it, 0 to 1, that the words of each mention are of a name of its type, on their mean; `mentions`
    /// are in the order of the text and may be another's. Empty where it cannot say.
    fn weigh(&self, _document: &Document, _mentions: &[Mention]) -> Vec<f32> {
        Vec::new()
    }
    /// What it found and took back by a rule of its own, with the rule, before it proposed the rest.
    fn taken_back(&self, _document: &Document) -> Vec<(Mention, &'static str)> {
        Vec::new()
    }
    /// What weighed for and against the label it gave to `span`; nothing where it does not weigh.
    fn explain(&self, _document: &Document, _span: Span) -> Vec<Weighed> {
        Vec::new()
    }
}

/// The recognisers that ship, in the order in which they read: one line each.
///
/// # Errors
/// A model that is missing or malformed.
pub fn shipped(
    models: &Models,
    countries: CountryOptions,
) -> Result<Vec<Box<dyn Recognizer>>, ModelError> {
    // Unpacking the tagger takes as long as all the lists: side by side, so that a run of one article starts at once.
    let (tagger, lists) = rayon::join(
        || crf::Tagger::shipped(models),
        || {
            Ok::<_, ModelError>((
                countries::Countries::new(models, countries)?,
                ministries::Ministries::new(models)?,
                organisations::Organisations::new(models)?,
                places::Places::new(models)?,
            ))
        },
    );
    let (countries, ministries, organisations, places) = lists?;
    let tagger = tagger?;
    let organisations = organisations.with_names(tagger.known_names());
    let people = people::People::default().with_names(tagger.known_names());
    Ok(vec![
        Box::new(tagger),
        Box::new(countries),
        // It says where the places lie that the tagger found.
        Box::new(places),
        // After those two, which tell it whose ministry it is.
        Box::new(ministries),
        // After the countries, whose demonyms complete names, and the people, who end them.
        Box::new(organisations),
        // Last: it trims, splits and completes what the tagger proposed.
        Box::new(people),
    ])
}
