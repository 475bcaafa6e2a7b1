//! Which files an input argument means, and in which order.

use std::ops::ControlFlow;
use std::path::Path;

use walkdir::WalkDir;

/// What the walk came upon.
pub(super) enum Entry<'a> {
    /// Standard input.
    Stdin,
    /// A file to read.
    File(&'a Path),
    /// A file to pass over.
    Skip(&'static str),
    /// A folder or file that could not be listed.
    Unreadable(String),
}

/// Visits the files of `input` sorted by name, with the path that a person finds them by.
pub(super) fn walk(
    input: &Path,
    passed_over: Option<&Path>,
    visit: &mut dyn FnMut(String, Entry<'_>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    if input.as_os_str() == "-" {
        return visit("-".to_owned(), Entry::Stdin);
    }
    if !input.is_dir() {
        return visit(display(input), Entry::File(input));
    }
    let mut entries = WalkDir::new(input)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter();
    while let Some(entry) = entries.next() {
        match entry {
            Ok(entry) => {
                let hidden =
                    entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".");
                if entry.file_type().is_dir() {
                    let own = passed_over.is_some_and(|folder| is_same(entry.path(), folder));
                    if hidden || own {
                        let why = if own {
                            "the output folder"
                        } else {
                            "hidden folder"
                        };
                        visit(display(entry.path()), Entry::Skip(why))?;
                        entries.skip_current_dir();
                    }
                    continue;
                }
                let name = entry.file_name().to_string_lossy();
                let event = match skipped(&name) {
                    Some(why) => Entry::Skip(why),
                    None if entry.file_type().is_file() => Entry::File(entry.path()),
                    None => Entry::Skip("neither a file nor a folder"),
                };
                visit(display(entry.path()), event)?;
            }
            Err(error) => {
                let path = error.path().map_or_else(|| display(input), display);
                let event = if error.loop_ancestor().is_some() {
                    Entry::Skip("symbolic link to a folder that holds it")
                } else {
                    Entry::Unreadable(error.to_string())
                };
                visit(path, event)?;
            }
        }
    }
    ControlFlow::Continue(())
}

/// Whether two paths are one folder.
fn is_same(a: &Path, b: &Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}

fn skipped(name: &str) -> Option<&'static str> {
    let upper = name.to_ascii_uppercase();
    if name.starts_with('.') {
        Some("hidden file")
    } else if upper.starts_with("README") || upper.starts_with("LICENSE") {
        Some("describes the folder")
    } else if upper.ends_with(".GOLD.JSONL") {
        Some("annotations, not articles")
    } else {
        None
    }
}

fn display(path: &Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' {
        text.into_owned()
    } else {
        text.replace(std::path::MAIN_SEPARATOR, "/")
    }
}
