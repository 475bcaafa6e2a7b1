//! Bodies: plain text into blocks, and what every article goes through before it leaves.

use crate::article::{Block, BlockKind, SourceArticle};

/// A line longer than this was not wrapped by hand: its end is the end of a paragraph.
const WRAPPED: usize = 110;
/// Words of the longest line that passes for a heading, or for a title.
const HEADING: usize = 14;
const TITLE: usize = 40;

/// Text on one line: white space other than no-break spaces becomes one space, control characters go.
pub(super) fn clean(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut space = false;
    for c in text.chars() {
        let breaking = c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}' | '\u{2007}');
        if breaking || c.is_control() {
            space = true;
        } else {
            if space && !line.is_empty() {
                line.push(' ');
            }
            space = false;
            line.push(c);
        }
    }
    line.truncate(line.trim_end().len());
    match line.trim_start() {
        trimmed if trimmed.len() == line.len() => line,
        trimmed => trimmed.to_owned(),
    }
}

/// A block, unless there is nothing in it.
pub(super) fn block(kind: BlockKind, text: &str) -> Option<Block> {
    let text = clean(text);
    (!text.is_empty()).then_some(Block { kind, text })
}

/// Plain text as blocks: blank lines part paragraphs, `# ` begins a heading, `- ` an item, `> ` a quotation.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut group: Vec<&str> = Vec::new();
    let mut after_blank = true;
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    for line in text.split('\n').chain([""]) {
        let trimmed = line.trim();
        if trimmed.is_empty() {
            flush(&mut group, after_blank, &mut blocks);
            after_blank = true;
        } else if let Some((kind, rest)) = marked(trimmed) {
            flush(&mut group, false, &mut blocks);
            blocks.extend(block(kind, rest));
            after_blank = false;
        } else {
            group.push(trimmed);
        }
    }
    // A short last line is a signature, not the heading of nothing.
    if let Some(last) = blocks.last_mut()
        && last.kind == BlockKind::Heading
    {
        last.kind = BlockKind::Paragraph;
    }
    blocks
}

fn marked(line: &str) -> Option<(BlockKind, &str)> {
    let bare = line.trim_start_matches('#');
    if bare.len() < line.len() && line.len() - bare.len() <= 6 && bare.starts_with(' ') {
        return Some((BlockKind::Heading, bare));
    }
    if let Some(rest) = line.strip_prefix("> ") {
        return Some((BlockKind::Quote, rest));
    }
    ["- ", "* ", "• "]
        .iter()
        .find_map(|marker| line.strip_prefix(marker))
        .map(|rest| (BlockKind::ListItem, rest))
}

fn flush(group: &mut Vec<&str>, alone: bool, blocks: &mut Vec<Block>) {
    if let [line] = group.as_slice()
        && alone
        && looks_like_heading(line)
    {
        blocks.extend(block(BlockKind::Heading, line));
        group.clear();
        return;
    }
    let wrapped = group.iter().all(|line| line.len() <= WRAPPED);
    let mut paragraph = String::new();
    for (index, line) in group.iter().enumerate() {
        paragraph.push_str(line);
        paragraph.push(' ');
        let next = group.get(index + 1);
        let parted = next.is_none_or(|next| {
            !wrapped && (ends_sentence(line) || next.chars().next().is_some_and(char::is_uppercase))
        });
        if parted {
            blocks.extend(block(BlockKind::Paragraph, &paragraph));
            paragraph.clear();
        }
    }
    group.clear();
}

fn looks_like_heading(line: &str) -> bool {
    !ends_sentence(line)
        && !line.ends_with([',', ';', ':'])
        && line.split_whitespace().nth(HEADING).is_none()
        && line.chars().any(char::is_alphabetic)
        && line
            .chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || c.is_numeric())
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['»', '”', '"', ')', ' ', '\u{A0}', '\u{202F}'])
        .ends_with(['.', '!', '?', '…'])
}

/// Cleans the fields, gives a title to what has none, and drops a title or lead that the body repeats.
pub(super) fn finish(article: &mut SourceArticle) {
    article.title = clean(&article.title);
    article.lead = clean(&article.lead);
    if article.title.is_empty() {
        title_from_body(article);
    } else {
        drop_repeated(&mut article.body, &article.title.clone());
    }
    if article.lead == article.title {
        article.lead.clear();
    }
    if !article.lead.is_empty() {
        drop_repeated(&mut article.body, &article.lead.clone());
        if article.body.is_empty() && article.lead.len() > 2000 {
            let text = std::mem::take(&mut article.lead);
            article.body.extend(block(BlockKind::Paragraph, &text));
        }
    }
}

/// The first heading, or short line, or sentence, becomes the title.
fn title_from_body(article: &mut SourceArticle) {
    let count = article.body.len();
    let Some(first) = article.body.first_mut() else {
        return;
    };
    let short = first.text.split_whitespace().nth(TITLE).is_none();
    let whole = short && (first.kind == BlockKind::Heading || !ends_sentence(&first.text));
    if whole && count > 1 {
        article.title = article.body.remove(0).text;
        return;
    }
    let Some(end) = sentence_end(&first.text) else {
        if short {
            article.title.clone_from(&first.text);
            return;
        }
        article
            .warnings
            .push("no title, and the text begins with no sentence short enough for one".to_owned());
        return;
    };
    let (title, rest) = first.text.split_at(end);
    let (title, rest) = (clean(title), clean(rest));
    article.title = title;
    if !rest.is_empty() {
        first.text = rest;
    } else if count > 1 {
        article.body.remove(0);
    }
}

/// Where the first sentence ends, if it has no more words than a title.
fn sentence_end(text: &str) -> Option<usize> {
    let mut words = 0;
    let mut letters = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|&(_, next)| next);
        match c {
            ' ' => {
                words += 1;
                letters = 0;
                if words > TITLE {
                    return None;
                }
            }
            // One or two letters before a stop are an abbreviation: "M.", "Mr.", "p.".
            '.' | '!' | '?' | '…'
                if next.is_none_or(char::is_whitespace) && (letters > 2 || c != '.') =>
            {
                return Some(at + c.len_utf8());
            }
            c => letters += usize::from(c.is_alphanumeric()),
        }
    }
    None
}

/// Drops `text` from the start of the body where it stands there verbatim as a block, or before a new sentence.
fn drop_repeated(body: &mut Vec<Block>, text: &str) {
    let Some(first) = body.first_mut() else {
        return;
    };
    let Some(rest) = first.text.strip_prefix(text) else {
        return;
    };
    let rest = rest.trim_start();
    if rest.is_empty() {
        body.remove(0);
    } else if text.split_whitespace().nth(4).is_some()
        && rest.chars().next().is_some_and(char::is_uppercase)
    {
        first.text = rest.to_owned();
    }
}
