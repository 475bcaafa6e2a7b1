//! `depeche export`: an enriched corpus in another format.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use depeche::config::Config;
use depeche::write::enriched::ReadError;
use depeche::write::export::export;
use depeche::write::{ENRICHED, REJECTED, RELATED, RUN, Staged, TAGS};

use super::arguments::Export;
use super::{Exit, OUTPUT, Usage};

/// The files of a run.
const FILES: [&str; 5] = [ENRICHED, RELATED, TAGS, REJECTED, RUN];

pub(crate) fn run(config: &Config, arguments: &Export) -> anyhow::Result<Exit> {
    let given = arguments.enriched.as_ref().or(config.output.as_ref());
    let given = given.map_or_else(|| PathBuf::from(OUTPUT), Clone::clone);
    let path = if given.is_dir() {
        given.join(ENRICHED)
    } else {
        given
    };
    let input = open(&path)?;
    let format = arguments.format.into();
    let count = if let Some(place) = &arguments.output {
        let (folder, name) = parts(place)?;
        if is_same(place, &path) || (folder.join(RUN).is_file() && FILES.contains(&name)) {
            return Err(Usage(format!(
                "{} is a file of a run, and would be lost\nhint: give -o another name",
                place.display()
            ))
            .into());
        }
        let mut staged = Staged::create(folder, name)?;
        let count = export(format, path, input, |bytes| {
            staged.write(bytes).map_err(anyhow::Error::from)
        })?;
        staged.commit()?;
        count
    } else {
        let mut out = BufWriter::new(io::stdout().lock());
        let count = export(format, path, input, |bytes| {
            out.write_all(bytes).map_err(told)
        })?;
        out.flush().map_err(told)?;
        count
    };
    tracing::info!("{count} articles exported");
    Ok(Exit::Done)
}

/// A closed pipe is no error, and is told by its type.
fn told(source: io::Error) -> anyhow::Error {
    if source.kind() == io::ErrorKind::BrokenPipe {
        return source.into();
    }
    anyhow::anyhow!("cannot write to standard output: {source}")
}

fn open(path: &Path) -> anyhow::Result<Box<dyn BufRead>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    match File::open(path) {
        Ok(file) => Ok(Box::new(BufReader::with_capacity(1 << 18, file))),
        Err(source) => Err(Usage(
            ReadError::Unreadable {
                path: path.to_path_buf(),
                source,
            }
            .to_string(),
        )
        .into()),
    }
}

/// Folder and name of the file to write.
fn parts(place: &Path) -> Result<(&Path, &str), Usage> {
    let folder = place
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    place
        .file_name()
        .and_then(|name| name.to_str())
        .filter(|_| !place.is_dir())
        .map(|name| (folder.unwrap_or(Path::new(".")), name))
        .ok_or_else(|| {
            Usage(format!(
                "{} is no name for a file\nhint: -o names the file to write",
                place.display()
            ))
        })
}

fn is_same(a: &Path, b: &Path) -> bool {
    let whole = |path: &Path| path.canonicalize().ok();
    whole(a).is_some_and(|a| whole(b) == Some(a))
}
