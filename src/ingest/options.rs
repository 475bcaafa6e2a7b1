//! What can be configured about reading: the `[ingest]` table of `depeche.toml`.

use serde::{Deserialize, Serialize};

/// How records are read. The default fits the news site of a French school of public service.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct IngestOptions {
    /// Categories that a flattened page may begin with, as printed.
    pub categories: Vec<String>,
    /// Region tags that a teaser may end with, as printed.
    pub regions: Vec<String>,
    /// CSS selectors per site; they win over the automatic extraction.
    pub selectors: Vec<SiteSelectors>,
    /// Names of the fields of JSON and CSV records.
    pub fields: FieldMap,
    /// Limits that protect a run from hostile input.
    pub limits: Limits,
    /// A folder that is passed over wherever it lies in an input: that of the output.
    #[serde(skip)]
    pub passed_over: Option<std::path::PathBuf>,
}

impl Default for IngestOptions {
    fn default() -> Self {
        Self {
            categories: strings(&[
                "International",
                "Actualité",
                "Actualités",
                "Formation",
                "Formation initiale",
                "Formation continue",
                "Recherche",
                "Recrutement",
                "Concours",
                "Événement",
                "Événements",
                "Europe",
                "Institutionnel",
                "Partenariat",
                "Partenariats",
                "Publications",
                "Vie de l’école",
                "Vie de l’institut",
                "Numérique",
            ]),
            regions: strings(&[
                "Afrique",
                "Amériques",
                "Amérique du Nord",
                "Amérique latine",
                "Asie",
                "Europe",
                "Moyen-Orient",
                "Maghreb",
                "Océanie",
                "Union européenne",
            ]),
            selectors: Vec::new(),
            fields: FieldMap::default(),
            limits: Limits::default(),
            passed_over: None,
        }
    }
}

/// CSS selectors of one site. Each is optional; what is not selected is found as on any other page.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SiteSelectors {
    /// Host of the page's canonical address (`www.example.fr`); `*` for every page, those without an address too.
    pub host: String,
    /// The title.
    pub title: Option<String>,
    /// The lead.
    pub lead: Option<String>,
    /// The body; every element that matches, in page order.
    pub body: Option<String>,
    /// What to leave out of the body.
    pub remove: Vec<String>,
    /// The publication date: its `datetime` or `content` attribute, else its text.
    pub published: Option<String>,
    /// The authors, one per element.
    pub authors: Option<String>,
    /// The category.
    pub category: Option<String>,
    /// The tags, one per element.
    pub tags: Option<String>,
    /// The image credit.
    pub image_credit: Option<String>,
}

/// Names under which JSON and CSV records, and what stands before a Markdown text, keep each field; the first one present and not empty is taken. `a.b` reaches into a JSON object.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FieldMap {
    /// Identifier.
    pub id: Vec<String>,
    /// Canonical address.
    pub url: Vec<String>,
    /// Title.
    pub title: Vec<String>,
    /// Lead.
    pub lead: Vec<String>,
    /// Body: plain text, HTML or Markdown.
    pub text: Vec<String>,
    /// Publication date.
    pub published: Vec<String>,
    /// Date of last change.
    pub modified: Vec<String>,
    /// Category.
    pub category: Vec<String>,
    /// Tags, a list or a string with commas.
    pub tags: Vec<String>,
    /// Authors, a list or a string with commas.
    pub authors: Vec<String>,
    /// Language, BCP 47.
    pub lang: Vec<String>,
    /// Image credit.
    pub image_credit: Vec<String>,
}

impl Default for FieldMap {
    fn default() -> Self {
        Self {
            id: strings(&["id", "identifiant", "guid"]),
            url: strings(&["url", "link", "lien"]),
            title: strings(&["title", "titre", "headline"]),
            lead: strings(&["lead", "description", "chapo", "chapô", "summary"]),
            text: strings(&["text", "body", "content", "texte"]),
            published: strings(&["published", "date", "date_published", "published_at"]),
            modified: strings(&["modified", "updated", "date_modified", "updated_at"]),
            category: strings(&["category", "categorie", "catégorie", "section"]),
            tags: strings(&["tags", "keywords", "mots_cles"]),
            authors: strings(&["authors", "author", "auteurs", "auteur"]),
            lang: strings(&["lang", "language", "langue"]),
            image_credit: strings(&["image_credit", "credit"]),
        }
    }
}

/// Limits. What exceeds one is refused with a typed reason, and the run goes on.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Bytes of one record: a line, an element, a row, an entry, a page. At most 1 GiB is honoured, since offsets are 32 bits wide.
    pub max_record_bytes: u64,
    /// Bytes that one compressed file may expand to.
    pub max_expansion: u64,
    /// Ratio of expansion that is refused once the file has expanded beyond 64 MiB.
    pub max_expansion_ratio: u64,
    /// Nesting of JSON objects and arrays; at most 128 is honoured.
    pub max_json_depth: u32,
    /// Nesting of HTML elements; at most 1,024 is honoured.
    pub max_html_depth: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_record_bytes: 16 << 20,
            max_expansion: 4 << 30,
            max_expansion_ratio: 200,
            max_json_depth: 128,
            max_html_depth: 256,
        }
    }
}

impl Limits {
    /// Bytes of one record, as a length in memory.
    pub(super) fn record(&self) -> usize {
        self.max_record_bytes.min(1 << 30) as usize
    }

    /// Nesting of JSON that the parser is known to bear.
    pub(super) fn json_depth(&self) -> u32 {
        self.max_json_depth.min(128)
    }

    /// Nesting of HTML that the parser is known to bear.
    pub(super) fn html_depth(&self) -> usize {
        self.max_html_depth.min(1024) as usize
    }
}

fn strings(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}
