//! Seconds of each group of articles, kept in a file where one is named, so that a long measurement may run in pieces.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;

/// The runs that are timed, in the order of [`Group::seconds`].
pub(crate) const RUNS: usize = 3;

/// What one group of articles took.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    /// Engine, model and number of the first article.
    pub(crate) key: String,
    /// Tokens of its articles.
    pub(crate) tokens: usize,
    /// The bare engine on rows, ours, the bare engine on our batches.
    pub(crate) seconds: [f64; RUNS],
}

/// The file of `DEPECHE_TIMES`, or nothing.
pub(crate) struct Times {
    path: Option<PathBuf>,
    known: Vec<Group>,
}

impl Times {
    pub(crate) fn open() -> Self {
        let path = std::env::var_os("DEPECHE_TIMES").map(PathBuf::from);
        let text = path
            .as_ref()
            .and_then(|path| std::fs::read_to_string(path).ok())
            .unwrap_or_default();
        // A line that a run cut off in the middle is measured again.
        let known = text.lines().filter_map(parse).collect();
        Self { path, known }
    }

    pub(crate) fn get(&self, key: &str) -> Option<Group> {
        self.known.iter().find(|group| group.key == key).cloned()
    }

    pub(crate) fn keep(&self, group: &Group) {
        let Some(path) = &self.path else { return };
        let mut line = format!("\n{}\t{}", group.key, group.tokens);
        for seconds in group.seconds {
            write!(line, "\t{seconds:.6}").unwrap();
        }
        std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(path)
            .and_then(|mut file| writeln!(file, "{line}\tend"))
            .unwrap();
    }
}

fn parse(line: &str) -> Option<Group> {
    let mut cells = line.strip_suffix("\tend")?.split('\t');
    let key = cells.next()?.to_owned();
    let tokens = cells.next()?.parse().ok()?;
    let mut seconds = [0.0; RUNS];
    for second in &mut seconds {
        *second = cells.next()?.parse().ok()?;
    }
    Some(Group {
        key,
        tokens,
        seconds,
    })
}

/// The row of a table: speeds over all groups, ratios as medians and quartiles over them.
pub(crate) fn row(groups: &[Group]) -> String {
    let tokens: usize = groups.iter().map(|group| group.tokens).sum();
    let speed = |run: usize| {
        let seconds: f64 = groups.iter().map(|group| group.seconds[run]).sum();
        tokens as f64 / seconds
    };
    let ratio = |run: usize| {
        let ratios = groups
            .iter()
            .map(|group| group.seconds[run] / group.seconds[1]);
        quartiles(ratios.collect())
    };
    format!(
        "{tokens} | {:.0} | {:.0} | {:.0} | {} | {} |",
        speed(0),
        speed(2),
        speed(1),
        ratio(2),
        ratio(0),
    )
}

fn quartiles(mut values: Vec<f64>) -> String {
    values.sort_by(f64::total_cmp);
    let at = |part: usize| values[values.len() * part / 4];
    format!("{:.3} ({:.3}–{:.3})", at(2), at(1), at(3))
}
