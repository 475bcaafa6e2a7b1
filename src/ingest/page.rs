//! Text files: a flattened page, where title, lead, date, credit and body run into each other on one line
//! and the lines below are teasers of other articles; or plain text.
//! Every word of the file ends up in exactly one field, save the labels and dates that were understood.

use std::ops::ControlFlow;

use jiff::civil::Date;

use super::input::{self, Input};
use super::output::Output;
use super::page_split::{self, normal};
use super::{Format, IngestOptions, body, dates, markup};
use crate::article::{Block, BlockKind, SourceArticle, Teaser};
use crate::languages::{ALL, PageWords};

/// Flattened pages and plain text.
pub(super) struct Page;

impl Format for Page {
    fn read(
        &self,
        input: &mut Input<'_>,
        options: &IngestOptions,
        out: &mut Output<'_>,
    ) -> ControlFlow<()> {
        let article = |text: &str, _: &str| Ok(article(text, options));
        input::one_article(input, options, out, |_| None, article)
    }
}

/// The article of a text file.
pub(super) fn article(text: &str, options: &IngestOptions) -> SourceArticle {
    let lines: Vec<&str> = text.lines().collect();
    for language in ALL {
        let page = language.page();
        if let Some(article) = flattened(&lines, page, options) {
            return article;
        }
    }
    SourceArticle {
        body: markup::blocks(text, options).unwrap_or_else(|_| body::blocks(text)),
        ..SourceArticle::default()
    }
}

/// A date that begins at `words[at]`, of three words or of one (`28/05/2025`): how many words, and the day.
fn date_at(words: &[&str], at: usize) -> Option<(usize, Date)> {
    let word = |offset: usize| words.get(at + offset).copied();
    if word(0)?.len() == 10 && word(0)?.contains('/') {
        return dates::parse(word(0)?).map(|date| (1, date));
    }
    dates::day(word(0)?)?;
    dates::month(word(1)?)?;
    dates::year(word(2)?)?;
    let date = dates::parse(&words.get(at..at + 3)?.join(" "))?;
    Some((3, date))
}

/// Where one of `labels` begins, and how many words it has.
fn label(words: &[&str], labels: &[&str], at: usize) -> Option<usize> {
    labels.iter().find_map(|label| {
        let expected: Vec<&str> = label.split(' ').collect();
        let found = words.get(at..at + expected.len())?;
        let same = found
            .iter()
            .zip(&expected)
            .all(|(word, expected)| normal(word) == *expected);
        same.then_some(expected.len())
    })
}

fn flattened(lines: &[&str], page: &PageWords, options: &IngestOptions) -> Option<SourceArticle> {
    if page.credit_labels.is_empty() {
        return None;
    }
    let mut rest = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    let (_, first) = rest.next()?;
    let words: Vec<&str> = first.split_whitespace().collect();
    let category = prefix(&words, &options.categories);
    let credit = (0..words.len()).find_map(|at| {
        // Cheap test first: the loop runs over every word of the page.
        let word = words.get(at)?;
        word.starts_with(['c', 'C'])
            .then(|| label(&words, page.credit_labels, at))?
            .map(|length| (at, length))
    });
    let dated = match credit {
        Some((at, _)) => [3, 1].into_iter().find_map(|length| {
            let before = at.checked_sub(length)?;
            let (found, date) = date_at(&words, before)?;
            (found == length).then_some((before, length, date))
        }),
        None => standalone_date(&words),
    };
    let teasers: Vec<(usize, Teaser)> = rest
        .clone()
        .filter_map(|(index, line)| teaser(line, page, options).map(|teaser| (index, teaser)))
        .collect();
    let is_page = credit.is_some() || !teasers.is_empty() || category > 0 && dated.is_some();
    if !is_page {
        return None;
    }
    let mut article = SourceArticle {
        category: (category > 0).then(|| join(&words, 0, category)),
        ..SourceArticle::default()
    };
    let tail = match (dated, credit) {
        (Some((at, length, date)), _) => {
            article.published = Some(date);
            title_and_lead(&words, category, at, page, &mut article);
            at + length
        }
        (None, Some((at, _))) => {
            title_and_lead(&words, category, at, page, &mut article);
            at
        }
        (None, None) => {
            // Without a date nothing tells a lead from the body.
            let line = words.get(category..).unwrap_or_default();
            let split = page_split::lead(line, page);
            match split {
                Some(split) => article.title = join(&words, category, category + split),
                None if line.len() <= 40 => article.title = line.join(" "),
                None => {}
            }
            match split {
                Some(split) => category + split,
                None if line.len() <= 40 => words.len(),
                None => category,
            }
        }
    };
    let body_from = match credit {
        Some((at, length)) => {
            let after = words.get(at + length..).unwrap_or_default();
            // Without a sentence there is no body, only a credit.
            let split = page_split::body(after, page)
                .or_else(|| (after.len() <= 15).then_some(after.len()));
            match split {
                Some(split) => {
                    article.image_credit =
                        Some(join(after, 0, split)).filter(|credit| !credit.is_empty());
                    at + length + split
                }
                // What cannot be told apart stays in the text.
                None => at,
            }
        }
        None => tail,
    };
    sections(
        words.get(body_from..).unwrap_or_default(),
        page,
        &mut article.body,
    );
    let mut teasers = teasers.into_iter().peekable();
    let mut text = String::new();
    for (index, line) in rest {
        if teasers.peek().is_some_and(|(at, _)| *at == index) {
            article
                .teasers
                .extend(teasers.next().map(|(_, teaser)| teaser));
        } else {
            text.push_str(line);
            text.push_str("\n\n");
        }
    }
    article.body.extend(body::blocks(&text));
    Some(article)
}

fn title_and_lead(
    words: &[&str],
    from: usize,
    to: usize,
    page: &PageWords,
    article: &mut SourceArticle,
) {
    let head = words.get(from..to).unwrap_or_default();
    match page_split::lead(head, page) {
        Some(split) => {
            article.title = join(head, 0, split);
            article.lead = join(head, split, head.len());
        }
        None if head.len() <= 40 => article.title = head.join(" "),
        None => article.lead = head.join(" "),
    }
}

/// A date that stands between two sentences and belongs to neither.
fn standalone_date(words: &[&str]) -> Option<(usize, usize, Date)> {
    (1..words.len()).find_map(|at| {
        let starts = words.get(at)?.starts_with(|c: char| c.is_ascii_digit());
        let (length, date) = starts.then(|| date_at(words, at))??;
        let before = words.get(at - 1)?;
        let after = words.get(at + length);
        let ends = before.ends_with(['.', '!', '?', '…', '»', ')']);
        let begins = after.is_none_or(|word| word.chars().any(char::is_uppercase));
        (ends && begins).then_some((at, length, date))
    })
}

/// How many words of the longest of `names` the line begins with.
fn prefix(words: &[&str], names: &[String]) -> usize {
    names
        .iter()
        .filter_map(|name| {
            let name: Vec<&str> = name.split_whitespace().collect();
            let same = |(word, name): (&&str, &&str)| {
                let straight = |c: char| if c == '’' { '\'' } else { c };
                word.chars().map(straight).eq(name.chars().map(straight))
            };
            let fits = words.len() >= name.len() && words.iter().zip(&name).all(same);
            fits.then_some(name.len())
        })
        .max()
        .unwrap_or(0)
}

fn teaser(line: &str, page: &PageWords, options: &IngestOptions) -> Option<Teaser> {
    let words: Vec<&str> = line.split_whitespace().collect();
    // The label, then the date: three words or one.
    let (at, date) = (2..=6).find_map(|back| {
        let at = words.len().checked_sub(back)?;
        let length = label(&words, page.published_labels, at)?;
        let (found, date) = date_at(&words, at + length)?;
        (at + length + found == words.len()).then_some((at, date))
    })?;
    let mut words = words.get(..at).unwrap_or_default();
    let mut tags = Vec::new();
    let known = |words: &[&str]| {
        let names = options.categories.iter().chain(&options.regions);
        names
            .filter_map(|name| {
                let parts: Vec<&str> = name.split_whitespace().collect();
                words.ends_with(&parts).then(|| (parts.len(), name.clone()))
            })
            .max_by_key(|(length, _)| *length)
    };
    while let Some((length, name)) = known(words) {
        tags.insert(0, name);
        words = words.get(..words.len() - length).unwrap_or_default();
    }
    // Whatever stands between the cut-off mark and the tags that are known is a tag too.
    if let Some(cut) = words
        .iter()
        .rposition(|word| word.ends_with("...") || word.ends_with('…'))
        && cut + 1 < words.len()
        && words.len() - cut <= 6
    {
        tags.insert(0, join(words, cut + 1, words.len()));
        words = words.get(..=cut).unwrap_or_default();
    }
    let split = page_split::lead(words, page).unwrap_or(words.len());
    Some(Teaser {
        title: join(words, 0, split),
        lead: join(words, split, words.len()),
        tags,
        published: Some(date.to_string()),
        url: None,
    })
}

/// Running words as headings and paragraphs.
fn sections(words: &[&str], page: &PageWords, blocks: &mut Vec<Block>) {
    let mut paragraph: Vec<&str> = Vec::new();
    let mut start = 0;
    while start < words.len() {
        let end = (start..words.len())
            .find(|&at| {
                let word = words.get(at).copied().unwrap_or_default();
                page_split::ends_sentence(word, words.get(at + 1).copied())
            })
            .map_or(words.len(), |at| at + 1);
        let mut sentence = words.get(start..end).unwrap_or_default();
        if let Some(split) = page_split::heading(sentence, page) {
            blocks.extend(body::block(BlockKind::Paragraph, &paragraph.join(" ")));
            paragraph.clear();
            blocks.extend(body::block(BlockKind::Heading, &join(sentence, 0, split)));
            sentence = sentence.get(split..).unwrap_or_default();
        }
        paragraph.extend_from_slice(sentence);
        start = end;
    }
    blocks.extend(body::block(BlockKind::Paragraph, &paragraph.join(" ")));
}

fn join(words: &[&str], from: usize, to: usize) -> String {
    words.get(from..to).unwrap_or_default().join(" ")
}
