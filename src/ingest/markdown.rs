//! Markdown (`CommonMark` with tables, footnotes and ~~strike-through~~, by crate `pulldown-cmark`), and the Markdown files of
//! site generators, which begin with front matter: fields in YAML between `---` or in TOML between `+++`.

use std::ops::ControlFlow;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::{Map, Value};

use super::input::{self, Input};
use super::json::Object;
use super::output::Output;
use super::record::{self, Refused};
use super::{Format, IngestOptions, dates, page};
use crate::article::{Reason, SourceArticle};

/// Markdown files.
pub(super) struct Markdown;

impl Format for Markdown {
    fn read(
        &self,
        input: &mut Input<'_>,
        options: &IngestOptions,
        out: &mut Output<'_>,
    ) -> ControlFlow<()> {
        let article = |text: &str, file_name: &str| article(text, file_name, options);
        input::one_article(input, options, out, |_| None, article)
    }
}

fn article(text: &str, file_name: &str, options: &IngestOptions) -> Result<SourceArticle, Refused> {
    let Some((matter, text)) = FrontMatter::split(text) else {
        return Ok(page::article(text, options));
    };
    let mut fields = matter.fields().map_err(|detail| Refused {
        reason: Reason::InvalidRecord,
        detail,
    })?;
    // The text stands below the fields, whatever they are called; first, where the user has renamed it.
    let name = options.fields.text.first();
    let name = name.map_or("text", String::as_str);
    fields.insert(name.to_owned(), Value::String(text.to_owned()));
    let mut article = record::article(&Object(fields), options)?;
    if article.published.is_none() {
        // Jekyll keeps the day in the name: `2024-05-17-la-suite.md`.
        article.published = file_name.get(..10).and_then(dates::parse);
    }
    Ok(article)
}

/// Fields before a text, not yet read.
enum FrontMatter<'a> {
    Yaml(&'a str),
    Toml(&'a str),
}

impl<'a> FrontMatter<'a> {
    /// The fields and the text below them, where the first line opens fields and a later one closes them.
    fn split(text: &'a str) -> Option<(Self, &'a str)> {
        let (fence, kind): (_, fn(&'a str) -> Self) = match text.get(..3)? {
            "---" => ("---", Self::Yaml),
            "+++" => ("+++", Self::Toml),
            _ => return None,
        };
        let (opening, rest) = text.split_once('\n')?;
        if opening.trim_end() != fence {
            return None;
        }
        let mut at = 0;
        for line in rest.split_inclusive('\n') {
            if line.trim_end() == fence {
                let text = rest.get(at + line.len()..)?;
                return Some((kind(rest.get(..at)?), text));
            }
            at += line.len();
        }
        None
    }

    fn fields(&self) -> Result<Map<String, Value>, String> {
        match self {
            Self::Yaml(text) => match serde_saphyr::from_str::<Value>(text) {
                Ok(Value::Object(fields)) => Ok(fields),
                Ok(Value::Null) => Ok(Map::new()),
                Ok(_) => Err("the front matter is no list of fields (name: value)".to_owned()),
                Err(error) => {
                    let error = error.to_string();
                    let first = error.lines().next().unwrap_or_default();
                    Err(format!("the front matter is not YAML: {first}"))
                }
            },
            Self::Toml(text) => {
                let table: toml::Table = text
                    .parse()
                    .map_err(|error| format!("the front matter is not TOML: {error}"))?;
                Ok(table
                    .into_iter()
                    .map(|(name, value)| (name, json(value)))
                    .collect())
            }
        }
    }
}

/// A value of TOML as one of JSON, dates as text.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(date) => Value::String(date.to_string()),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::Table(table) => table
            .into_iter()
            .map(|(name, value)| (name, json(value)))
            .collect::<Map<_, _>>()
            .into(),
        other => serde_json::to_value(other).unwrap_or_default(),
    }
}

/// How many marks tell that a text is Markdown: links, bold words, headings and fences. Lists, quotations and single
/// asterisks are as usual in plain text.
pub(super) fn marks(text: &str) -> usize {
    let (mut links, mut open, mut before) = (0, false, b' ');
    for &byte in text.as_bytes() {
        match byte {
            b'[' => open = true,
            b'\n' => open = false,
            b'(' if open && before == b']' => {
                links += 1;
                open = false;
            }
            _ => {}
        }
        before = byte;
    }
    let mut others = 0;
    for line in text.lines() {
        let bare = line.trim_start();
        let level = bare.bytes().take_while(|&b| b == b'#').count();
        others += usize::from(bare.starts_with("```"));
        others += usize::from((1..=6).contains(&level) && bare.get(level..level + 1) == Some(" "));
        others += bold(line);
    }
    links + others
}

/// How many runs of words stand between `**` and `**`.
fn bold(line: &str) -> usize {
    let parts: Vec<&str> = line.split("**").collect();
    let inner = parts.get(1..parts.len() - 1).unwrap_or_default();
    inner
        .iter()
        .step_by(2)
        .filter(|part| {
            !part.is_empty()
                && !part.starts_with(char::is_whitespace)
                && !part.ends_with(char::is_whitespace)
        })
        .count()
}

/// Markdown as HTML: without what only a site generator understands and without the signs of footnotes, which would stick to words.
pub(super) fn to_html(text: &str) -> String {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let text = without_calls(text);
    let events = Parser::new_ext(&text, options).filter(|event| {
        !matches!(
            event,
            Event::FootnoteReference(_)
                | Event::Start(Tag::FootnoteDefinition(_))
                | Event::End(TagEnd::FootnoteDefinition)
        )
    });
    let mut html = String::with_capacity(text.len() * 5 / 4);
    pulldown_cmark::html::push_html(&mut html, events);
    html
}

/// Text without the calls of site generators that close on their line: `{{< … >}}`, `{{ … }}` (Hugo), `{% … %}` (Liquid, Nunjucks),
/// `{: … }` (kramdown).
fn without_calls(text: &str) -> String {
    const CALLS: [(&str, &str); 3] = [("{{", "}}"), ("{%", "%}"), ("{:", "}")];
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let mut rest = line;
        // A call that does not close need not be looked for again on its line.
        let mut closes = [true; CALLS.len()];
        while let Some(at) = rest.find('{') {
            let (before, after) = rest.split_at(at);
            out.push_str(before);
            let end = CALLS
                .iter()
                .zip(&mut closes)
                .find_map(|((open, close), closes)| {
                    let inside = after.strip_prefix(open).filter(|_| *closes)?;
                    let end = inside.find(close);
                    *closes = end.is_some();
                    Some(open.len() + end? + close.len())
                });
            if end.is_none() {
                out.push('{');
            }
            rest = after.get(end.unwrap_or(1)..).unwrap_or_default();
        }
        out.push_str(rest);
    }
    out
}
