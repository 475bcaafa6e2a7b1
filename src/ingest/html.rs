//! HTML pages: the main text by the readability method (crate `dom_smoothie`, after Mozilla's readability.js),
//! or by CSS selectors where the site has been described.

use std::ops::ControlFlow;

use dom_smoothie::Readability;
use ego_tree::iter::Edge;
use scraper::{ElementRef, Html as Dom, Node, Selector};

use super::input::{self, Input};
use super::output::Output;
use super::record::Refused;
use super::{Format, IngestOptions, SiteSelectors, body, dates, encoding, html_depth, html_meta};
use crate::article::{Block, BlockKind, Reason, SourceArticle};

/// HTML pages.
pub(super) struct Html;

impl Format for Html {
    fn read(
        &self,
        input: &mut Input<'_>,
        options: &IngestOptions,
        out: &mut Output<'_>,
    ) -> ControlFlow<()> {
        let article = |text: &str, _: &str| {
            page(text, options).map_err(|detail| Refused {
                reason: Reason::InvalidHtml,
                detail,
            })
        };
        input::one_article(input, options, out, encoding::declared, article)
    }
}

/// The blocks of a piece of HTML.
pub(super) fn fragment(html: &str, options: &IngestOptions) -> Result<Vec<Block>, String> {
    html_depth::check(html, options.limits.html_depth())?;
    let dom = Dom::parse_fragment(html);
    let mut walk = Walk::default();
    walk.element(dom.root_element(), &[]);
    Ok(walk.blocks)
}

/// The article of a page.
pub(super) fn page(html: &str, options: &IngestOptions) -> Result<SourceArticle, String> {
    html_depth::check(html, options.limits.html_depth())?;
    let dom = Dom::parse_document(html);
    let mut article = html_meta::read(&dom);
    let host = article.url.as_deref().map(host).unwrap_or_default();
    let site = options
        .selectors
        .iter()
        .find(|site| site.host == host)
        .or_else(|| options.selectors.iter().find(|site| site.host == "*"));
    let mut walk = Walk::default();
    if let Some(site) = site {
        by_selectors(&dom, site, &mut article, &mut walk);
    }
    if walk.blocks.is_empty() {
        readable(html, options, &dom, &mut walk);
    }
    article.body = walk.blocks;
    if article.image_credit.is_none() {
        article.image_credit = walk.credit;
    }
    Ok(article)
}

fn readable(html: &str, options: &IngestOptions, dom: &Dom, walk: &mut Walk) {
    let config = dom_smoothie::Config {
        disable_json_ld: true,
        ..dom_smoothie::Config::default()
    };
    let content = Readability::new(html, None, Some(config))
        .and_then(|mut readability| readability.parse())
        .map(|article| article.content);
    if let Ok(content) = content
        && html_depth::check(&content, options.limits.html_depth() * 2).is_ok()
    {
        let content = Dom::parse_fragment(&content);
        walk.element(content.root_element(), &[]);
    }
    // Too short a page for the method, or none of its paragraphs was recognised.
    for place in ["article", "main", "body"] {
        if walk.blocks.is_empty()
            && let Ok(selector) = Selector::parse(place)
        {
            for element in dom.select(&selector) {
                if element
                    .ancestors()
                    .filter_map(ElementRef::wrap)
                    .all(|outer| outer.value().name() != place)
                {
                    walk.element(element, &[]);
                }
            }
        }
    }
}

fn by_selectors(dom: &Dom, site: &SiteSelectors, article: &mut SourceArticle, walk: &mut Walk) {
    let texts = |selector: &Option<String>, warnings: &mut Vec<String>| -> Vec<String> {
        let Some(css) = selector else {
            return Vec::new();
        };
        let Ok(selector) = Selector::parse(css) else {
            warnings.push(format!("the selector {css:?} of {} is not CSS", site.host));
            return Vec::new();
        };
        dom.select(&selector)
            .map(|element| {
                let attribute = element.attr("datetime").or_else(|| element.attr("content"));
                attribute.map_or_else(
                    || body::clean(&element.text().collect::<String>()),
                    body::clean,
                )
            })
            .filter(|text| !text.is_empty())
            .collect()
    };
    let mut warnings = std::mem::take(&mut article.warnings);
    let mut first = |selector| texts(selector, &mut warnings).into_iter().next();
    if let Some(title) = first(&site.title) {
        article.title = title;
    }
    if let Some(lead) = first(&site.lead) {
        article.lead = lead;
    }
    if let Some(category) = first(&site.category) {
        article.category = Some(category);
    }
    if let Some(credit) = first(&site.image_credit) {
        article.image_credit = Some(credit);
    }
    if let Some(date) = first(&site.published) {
        article.published = dates::parse(&date).or(article.published);
    }
    let authors = texts(&site.authors, &mut warnings);
    if !authors.is_empty() {
        article.authors = authors;
    }
    let tags = texts(&site.tags, &mut warnings);
    if !tags.is_empty() {
        article.tags = tags;
    }
    if let Some(css) = &site.body {
        let removed: Vec<Selector> = site
            .remove
            .iter()
            .filter_map(|css| Selector::parse(css).ok())
            .collect();
        match Selector::parse(css) {
            Ok(selector) => dom
                .select(&selector)
                .for_each(|element| walk.element(element, &removed)),
            Err(_) => warnings.push(format!("the selector {css:?} of {} is not CSS", site.host)),
        }
    }
    article.warnings = warnings;
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#', ':']).next().unwrap_or(rest)
}

/// Gathers blocks while it walks a tree, without recursion.
#[derive(Default)]
struct Walk {
    blocks: Vec<Block>,
    credit: Option<String>,
    kinds: Vec<BlockKind>,
    text: String,
}

impl Walk {
    fn element(&mut self, root: ElementRef<'_>, removed: &[Selector]) {
        let mut skipped = 0;
        for edge in root.traverse() {
            match edge {
                Edge::Open(node) => match node.value() {
                    Node::Text(text) if skipped == 0 => self.text.push_str(text),
                    Node::Element(element) => {
                        let name = element.name();
                        let out = skip(name)
                            || ElementRef::wrap(node).is_some_and(|element| {
                                removed.iter().any(|selector| selector.matches(&element))
                            });
                        if skipped > 0 || out {
                            skipped += 1;
                        } else {
                            self.open(name);
                        }
                    }
                    _ => {}
                },
                Edge::Close(node) => {
                    if let Node::Element(element) = node.value() {
                        if skipped > 0 {
                            skipped -= 1;
                        } else {
                            self.close(element.name());
                        }
                    }
                }
            }
        }
        self.flush();
    }

    fn open(&mut self, name: &str) {
        if is_block(name) {
            self.flush();
        }
        match kind(name) {
            Some(kind) => self.kinds.push(kind),
            None if matches!(name, "td" | "th") => self.text.push(' '),
            None => {}
        }
    }

    fn close(&mut self, name: &str) {
        if name == "figcaption" || name == "br" {
            let caption = body::clean(&self.text);
            if name == "figcaption" && caption.contains('©') && self.credit.is_none() {
                self.credit = Some(caption);
                self.text.clear();
            } else {
                self.text.push('\n');
            }
        }
        if is_block(name) {
            self.flush();
        }
        if kind(name).is_some() {
            self.kinds.pop();
        }
    }

    fn flush(&mut self) {
        let kind = self.kinds.last().copied().unwrap_or(BlockKind::Paragraph);
        // Two line breaks in a row are how old pages part paragraphs.
        for part in self.text.replace("\n \n", "\n\n").split("\n\n") {
            self.blocks.extend(body::block(kind, part));
        }
        self.text.clear();
    }
}

fn kind(name: &str) -> Option<BlockKind> {
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(BlockKind::Heading),
        "li" | "dt" | "dd" => Some(BlockKind::ListItem),
        "blockquote" => Some(BlockKind::Quote),
        _ => None,
    }
}

fn skip(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "math"
            | "nav"
            | "form"
            | "button"
            | "iframe"
            | "select"
            | "textarea"
            | "head"
            | "footer"
            | "aside"
            | "object"
            | "audio"
            | "video"
    )
}

fn is_block(name: &str) -> bool {
    kind(name).is_some()
        || matches!(
            name,
            "p" | "div"
                | "section"
                | "article"
                | "main"
                | "header"
                | "figure"
                | "figcaption"
                | "ul"
                | "ol"
                | "dl"
                | "table"
                | "tr"
                | "caption"
                | "pre"
                | "address"
                | "hr"
                | "details"
                | "summary"
                | "body"
                | "html"
        )
}
