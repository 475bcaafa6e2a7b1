//! A scan of HTML before it is parsed: the parser nests as deep as the page tells it to, and takes quadratic time over some pages.

/// Elements that have no content.
const VOID: [&str; 15] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "frame",
];
/// Elements that the next of their kind closes.
const OPTIONAL: [&str; 16] = [
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup",
    "html", "head", "body", "colgroup",
];
/// Elements that an end tag of an inline element does not reach beyond.
const SPECIAL: [&str; 26] = [
    "div",
    "section",
    "article",
    "main",
    "nav",
    "aside",
    "header",
    "footer",
    "ul",
    "ol",
    "dl",
    "table",
    "form",
    "blockquote",
    "figure",
    "button",
    "details",
    "fieldset",
    "center",
    "template",
    "object",
    "select",
    "marquee",
    "applet",
    "caption",
    "pre",
];
/// Elements of which the content is text.
const RAW: [&str; 6] = ["script", "style", "textarea", "title", "xmp", "iframe"];
const ATTRIBUTES: usize = 1_000;
const ELEMENTS: usize = 250_000;

/// Whether `html` can be parsed in bounded stack and time; otherwise what is wrong with it.
pub(super) fn check(html: &str, limit: usize) -> Result<(), String> {
    let bytes = html.as_bytes();
    let mut open: Vec<String> = Vec::new();
    let mut foreign = 0;
    let mut elements = 0;
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'<', bytes.get(at..).unwrap_or_default()) {
        at += found + 1;
        let rest = bytes.get(at..).unwrap_or_default();
        if rest.starts_with(b"!--") {
            at += memchr::memmem::find(rest, b"-->").map_or(rest.len(), |end| end + 3);
            continue;
        }
        let closing = rest.first() == Some(&b'/');
        let name: String = rest
            .iter()
            .skip(usize::from(closing))
            .take(32)
            .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-' || **byte == b':')
            .map(|byte| byte.to_ascii_lowercase() as char)
            .collect();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let (length, attributes, selfclosing) = tag(rest);
        at += length;
        if attributes > ATTRIBUTES {
            return Err(format!(
                "a <{name}> tag has more than {ATTRIBUTES} attributes"
            ));
        }
        if closing {
            close(&name, &mut open, &mut foreign);
            continue;
        }
        elements += 1;
        if elements > ELEMENTS {
            return Err(format!("more than {ELEMENTS} elements"));
        }
        if RAW.contains(&name.as_str()) && foreign == 0 {
            at += raw_end(bytes.get(at..).unwrap_or_default(), &name);
            continue;
        }
        let optional = foreign == 0 && OPTIONAL.contains(&name.as_str());
        if VOID.contains(&name.as_str()) || optional || foreign > 0 && selfclosing {
            continue;
        }
        if matches!(name.as_str(), "svg" | "math") {
            foreign += 1;
        }
        open.push(name);
        if open.len() > limit {
            return Err(format!(
                "elements nested deeper than limits.max_html_depth allows ({limit})"
            ));
        }
    }
    Ok(())
}

/// Length of a tag, number of its attributes, and whether it ends in `/>`.
fn tag(rest: &[u8]) -> (usize, usize, bool) {
    let mut quote = None;
    let mut attributes = 0;
    let mut before = b' ';
    for (index, &byte) in rest.iter().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => {
                quote = None;
                // Attributes may follow each other without a space.
                attributes += 1;
            }
            (Some(_), _) => {}
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (None, b'>') => return (index + 1, attributes, before == b'/'),
            (None, _) => {
                attributes += usize::from(
                    (before.is_ascii_whitespace() || before == b'/') && !byte.is_ascii_whitespace(),
                );
            }
        }
        if !byte.is_ascii_whitespace() || before != b'=' {
            before = byte;
        }
    }
    (rest.len(), attributes, false)
}

fn raw_end(rest: &[u8], name: &str) -> usize {
    let mut at = 0;
    while let Some(found) = memchr::memmem::find(rest.get(at..).unwrap_or_default(), b"</") {
        at += found + 2;
        let end = rest.get(at..at + name.len()).unwrap_or_default();
        if end.eq_ignore_ascii_case(name.as_bytes()) {
            return at - 2;
        }
    }
    rest.len()
}

fn close(name: &str, open: &mut Vec<String>, foreign: &mut usize) {
    let special = SPECIAL.contains(&name);
    for index in (0..open.len()).rev() {
        let Some(candidate) = open.get(index) else {
            return;
        };
        if candidate == name {
            let closed = open.drain(index..);
            *foreign -= closed
                .filter(|name| matches!(name.as_str(), "svg" | "math"))
                .count();
            return;
        }
        let wall = matches!(
            candidate.as_str(),
            "table" | "template" | "object" | "marquee" | "applet" | "caption" | "svg" | "math"
        );
        if wall && name != "table" || !special && SPECIAL.contains(&candidate.as_str()) {
            return;
        }
    }
}
