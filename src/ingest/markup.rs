//! What a text is written in (plain text, HTML, Markdown), told by its marks, and the text without them.

use scraper::Html as Dom;

use super::{IngestOptions, body, html, markdown};
use crate::article::Block;

/// Elements that a text in HTML consists of.
const BLOCKS: [&str; 14] = [
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "section",
    "article",
];
/// Elements that stand in Markdown too, where it has no mark for them.
const OTHERS: [&str; 25] = [
    "a", "abbr", "b", "br", "cite", "code", "del", "em", "figure", "hr", "i", "ins", "mark", "pre",
    "q", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "td", "u",
];
/// The longest name of a character is `CounterClockwiseContourIntegral`.
const LONGEST_ENTITY: usize = 32;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Markup {
    Plain,
    Html,
    Markdown,
}

impl Markup {
    fn of(text: &str) -> Self {
        let (blocks, others) = tags(text);
        let marks = markdown::marks(text);
        // Markdown may hold HTML, and HTML a stray mark: what there is more of tells.
        if marks > 0 && marks >= blocks {
            Self::Markdown
        } else if blocks + others > 0 {
            Self::Html
        } else {
            Self::Plain
        }
    }
}

/// The blocks of a text.
///
/// # Errors
/// HTML that is nested too deeply.
pub(super) fn blocks(text: &str, options: &IngestOptions) -> Result<Vec<Block>, String> {
    match Markup::of(text) {
        Markup::Html => html::fragment(text, options),
        // Quotations within quotations beyond the limit are a game, and every text is some Markdown.
        Markup::Markdown => Ok(html::fragment(&markdown::to_html(text), options)
            .unwrap_or_else(|_| body::blocks(text))),
        Markup::Plain => Ok(body::blocks(&unescaped(text))),
    }
}

/// The text of a field that has one line.
pub(super) fn line(text: &str, options: &IngestOptions) -> String {
    if !text.contains(['<', '&', '*', '[', '`']) {
        return text.to_owned();
    }
    if Markup::of(text) == Markup::Plain {
        return unescaped(text);
    }
    match blocks(text, options) {
        Ok(blocks) if !blocks.is_empty() => blocks
            .iter()
            .map(|block| block.text.as_str())
            .collect::<Vec<_>>()
            .join(" "),
        _ => text.to_owned(),
    }
}

/// How many tags there are of either list. Opening tags of most elements do not count: a letter after a "less than" sign is no
/// mark-up.
fn tags(text: &str) -> (usize, usize) {
    let (mut blocks, mut others) = (0, 0);
    for at in memchr::memchr_iter(b'<', text.as_bytes()) {
        let rest = text.get(at + 1..).unwrap_or_default();
        let (closing, rest) = match rest.strip_prefix('/') {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        let (name, rest) = rest.split_at(end);
        if !rest.starts_with(['>', ' ', '/', '\n']) {
            continue;
        }
        let is = |names: &[&str]| names.iter().any(|known| name.eq_ignore_ascii_case(known));
        if !closing && !is(&["p", "br", "hr"]) {
            continue;
        }
        if is(&BLOCKS) {
            blocks += 1;
        } else if is(&OTHERS) {
            others += 1;
        }
    }
    (blocks, others)
}

/// Plain text with the characters that entities of HTML stand for. Only those with their semicolon: an address may hold `&copy=2`.
fn unescaped(text: &str) -> String {
    let entity = |at: usize| {
        let rest = text.as_bytes().get(at + 1..).unwrap_or_default();
        let end = rest.iter().take(LONGEST_ENTITY).position(|&b| b == b';');
        end.is_some_and(|end| {
            let name = rest.get(..end).unwrap_or_default();
            let name = name.strip_prefix(b"#").unwrap_or(name);
            !name.is_empty() && name.iter().all(u8::is_ascii_alphanumeric)
        })
    };
    if !memchr::memchr_iter(b'&', text.as_bytes()).any(entity) {
        return text.to_owned();
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for (at, c) in text.char_indices() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '&' if !entity(at) => escaped.push_str("&amp;"),
            c => escaped.push(c),
        }
    }
    Dom::parse_fragment(&escaped)
        .root_element()
        .text()
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::article::BlockKind;

    fn read(text: &str) -> Vec<(BlockKind, String)> {
        blocks(text, &IngestOptions::default())
            .unwrap()
            .into_iter()
            .map(|block| (block.kind, block.text))
            .collect()
    }

    fn titled(text: &str) -> String {
        line(text, &IngestOptions::default())
    }

    #[test]
    fn markdown_loses_its_marks_and_keeps_its_words() {
        let text = "Un mot de **Léa Morvan**, de l’[École des archives](https://ecole.example/a_b_c).\n\n## La suite\n\n- premier *point*\n- second\n\n> Une phrase.\n\n![Une salle](salle.png)";
        assert_eq!(
            read(text),
            [
                (
                    BlockKind::Paragraph,
                    "Un mot de Léa Morvan, de l’École des archives.".to_owned()
                ),
                (BlockKind::Heading, "La suite".to_owned()),
                (BlockKind::ListItem, "premier point".to_owned()),
                (BlockKind::ListItem, "second".to_owned()),
                (BlockKind::Quote, "Une phrase.".to_owned()),
            ]
        );
    }

    #[test]
    fn markdown_may_hold_html_and_entities() {
        let text = "Le projet **Balise**&nbsp;: une <strong>suite</strong><br>d’ateliers.\n\n<figure><iframe src=\"x\"></iframe></figure>\n\nFin &amp; suite.";
        assert_eq!(
            read(text),
            [
                (
                    BlockKind::Paragraph,
                    "Le projet Balise\u{A0}: une suite d’ateliers.".to_owned()
                ),
                (BlockKind::Paragraph, "Fin & suite.".to_owned()),
            ]
        );
    }

    #[test]
    fn footnotes_do_not_stick_to_words() {
        let text = "Le **rapport**[^1] est paru.\n\n[^1]: Par l’école.";
        assert_eq!(
            read(text),
            [
                (BlockKind::Paragraph, "Le rapport est paru.".to_owned()),
                (BlockKind::Paragraph, "Par l’école.".to_owned()),
            ]
        );
    }

    #[test]
    fn calls_of_site_generators_are_not_on_the_page() {
        let text = "## Vidéo\n\n{{< lecteur x8 \"Présentation\" >}}\n\nLe texte{:target=\"_blank\"} suit.\n\n{% image \"a.png\" %}\n\n{{ sans fin";
        assert_eq!(
            read(text),
            [
                (BlockKind::Heading, "Vidéo".to_owned()),
                (BlockKind::Paragraph, "Le texte suit.".to_owned()),
                (BlockKind::Paragraph, "{{ sans fin".to_owned()),
            ]
        );
    }

    #[test]
    fn html_with_a_stray_mark_is_html() {
        let text = "<p>Une note **</p>\n\n    <p>suit** ici.</p>";
        assert_eq!(
            read(text),
            [
                (BlockKind::Paragraph, "Une note **".to_owned()),
                (BlockKind::Paragraph, "suit** ici.".to_owned()),
            ]
        );
    }

    #[test]
    fn plain_text_keeps_its_signs_and_loses_its_entities() {
        let text = "Si a < b et c > d, R&D compte 3 * 4 * 5 [sic].\n\nL&#8217;&eacute;cole&nbsp;: https://x.example/?a=1&copy=2";
        assert_eq!(
            read(text),
            [
                (
                    BlockKind::Paragraph,
                    "Si a < b et c > d, R&D compte 3 * 4 * 5 [sic].".to_owned()
                ),
                (
                    BlockKind::Paragraph,
                    "L’école\u{A0}: https://x.example/?a=1&copy=2".to_owned()
                ),
            ]
        );
    }

    #[test]
    fn titles_lose_tags_marks_and_entities() {
        assert_eq!(
            titled("Bonjour, <strike>le Monde</strike> <i>Pays</i>"),
            "Bonjour, le Monde Pays"
        );
        assert_eq!(
            titled("Parlons **usages** d&rsquo;abord"),
            "Parlons usages d’abord"
        );
        assert_eq!(titled("[Vidéo] R&D : a < b"), "[Vidéo] R&D : a < b");
        assert_eq!(titled("<>"), "<>");
    }

    #[test]
    fn quotations_nested_beyond_any_limit_are_still_read() {
        let text = format!("**a** {}b", "\n".to_owned() + &">".repeat(5000));
        assert!(read(&text).iter().any(|(_, text)| text.contains('b')));
    }
}
