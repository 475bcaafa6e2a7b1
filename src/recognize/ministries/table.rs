//! The dated table: which ministry had a portfolio on a day, and which before and after it.
//!
//! One record a line, tab-separated: government, portfolio, rank (0 ministry, 1 delegate minister, 2 secretariat of state), first
//! day, last day (both may be empty), name. Records are sorted by government, portfolio, rank and first day.

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use crate::article::Succession;
use crate::link::surface::fold;
use crate::models::ModelError;

/// File name of the table.
pub(super) const TABLE: &str = "ministries.tsv";

/// A ministry under one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record {
    /// 0 ministry, 1 delegate minister, 2 secretariat of state.
    pub rank: u8,
    /// First day under this name, when it is recorded.
    pub since: Option<Date>,
    /// Last day under this name; none while it lasts.
    pub until: Option<Date>,
    /// Its name.
    pub name: String,
}

impl Record {
    fn holds(&self, day: Date) -> bool {
        self.since.is_some_and(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// Records by government and portfolio.
#[derive(Debug, Default)]
pub(super) struct Table {
    records: FxHashMap<(String, String), Vec<Record>>,
    /// By the long words of their names, sorted: the governments with such a ministry, and when.
    long_names: FxHashMap<Vec<String>, Vec<Term>>,
    /// Last day that the records tell of: what is open then may have ended since.
    horizon: Option<Date>,
}

/// Long words from which on a name is hardly that of two governments: "réforme de l'État, décentralisation, fonction publique".
const TELLING: usize = 4;

/// When a government had a ministry of some name.
#[derive(Debug)]
struct Term {
    government: String,
    since: Option<Date>,
    until: Option<Date>,
}

/// What the table says of a portfolio on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dated {
    pub(super) name: String,
    pub(super) succession: Succession,
}

impl Table {
    /// Reads the table.
    pub(super) fn parse(text: &str) -> Result<Self, ModelError> {
        let malformed = |detail: String| ModelError::Malformed {
            name: TABLE.to_owned(),
            detail,
        };
        let mut table = Self::default();
        for (index, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let fields: Vec<&str> = line.split('\t').collect();
            let [government, portfolio, rank, since, until, name] = fields.as_slice() else {
                return Err(malformed(format!(
                    "line {}: {} fields, not 6",
                    index + 1,
                    fields.len()
                )));
            };
            let day = |field: &str| match field {
                "" => Ok(None),
                _ => field
                    .parse::<Date>()
                    .map(Some)
                    .map_err(|error| malformed(format!("line {}: {error}", index + 1))),
            };
            let record = Record {
                rank: rank
                    .parse()
                    .map_err(|_| malformed(format!("line {}: rank {rank:?}", index + 1)))?,
                since: day(since)?,
                until: day(until)?,
                name: (*name).to_owned(),
            };
            // The head word is in every name.
            let long = long_words(fold(name).split_once(' ').map_or("", |(_, rest)| rest));
            if record.rank == 0 && long.len() >= TELLING {
                table.long_names.entry(long).or_default().push(Term {
                    government: (*government).to_owned(),
                    since: record.since,
                    until: record.until,
                });
            }
            table.horizon = table.horizon.max(record.since).max(record.until);
            table
                .records
                .entry(((*government).to_owned(), (*portfolio).to_owned()))
                .or_default()
                .push(record);
        }
        Ok(table)
    }

    /// The government whose ministry bore the name of these folded content words on `day`, where the name is long enough to tell.
    pub(super) fn named_so(&self, key: &str, day: Date) -> Option<&str> {
        let terms = self.long_names.get(&long_words(key))?;
        let mut governments = terms
            .iter()
            .filter(|term| term.since.is_some_and(|since| since <= day))
            .filter(|term| term.until.is_none_or(|until| day <= until))
            .map(|term| term.government.as_str());
        let first = governments.next()?;
        governments.all(|other| other == first).then_some(first)
    }

    /// The ministry of `portfolio` on `day`: the highest in rank, and of several the one whose name is most like `key`, the folded
    /// content words of the text. After the last day that the records tell of, only a record that the text names itself.
    pub(super) fn on(
        &self,
        government: &str,
        portfolio: &str,
        day: Date,
        key: &str,
    ) -> Option<Dated> {
        let records = self
            .records
            .get(&(government.to_owned(), portfolio.to_owned()))?;
        let late = self.horizon.is_some_and(|horizon| day > horizon);
        let likeness = |record: &Record| likeness(&fold(&record.name), key);
        let record = records
            .iter()
            .filter(|record| record.holds(day))
            .filter(|record| !late || likeness(record).1 == 0)
            .max_by_key(|record| {
                let (shared, other) = likeness(record);
                // A whole ministry unless the text gives every word of a lower rank's name and the ministry's has others.
                (
                    std::cmp::Reverse(record.rank),
                    shared,
                    std::cmp::Reverse(other),
                )
            })?;
        let peers = || records.iter().filter(|other| other.rank == record.rank);
        let before = peers()
            .filter(|other| other.name != record.name && other.until.is_some())
            .filter(|other| {
                other.until
                    <= record
                        .since
                        .map(|since| since.saturating_add(jiff::Span::new().days(1)))
            })
            .max_by_key(|other| other.until);
        let after = peers()
            .filter(|other| other.name != record.name && record.until.is_some())
            .filter(|other| {
                other.since
                    >= record
                        .until
                        .map(|until| until.saturating_sub(jiff::Span::new().days(1)))
            })
            .min_by_key(|other| other.since);
        let written = |day: Option<Date>| day.map(|day| day.to_string());
        Some(Dated {
            name: record.name.clone(),
            succession: Succession {
                since: written(record.since),
                until: written(record.until),
                predecessor: before.map(|other| other.name.clone()),
                successor: after.map(|other| other.name.clone()),
            },
        })
    }
}

/// The words of more than three letters, sorted.
fn long_words(folded: &str) -> Vec<String> {
    let mut words: Vec<String> = folded
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| word.len() > 3)
        .map(str::to_owned)
        .collect();
    words.sort_unstable();
    words
}

/// How many words of `key` stand in `name`, and how many of the long words of `name` do not stand in `key`.
fn likeness(name: &str, key: &str) -> (usize, usize) {
    let words = || name.split(|c: char| !c.is_alphanumeric() && c != '-');
    let wanted: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
    let shared = wanted
        .iter()
        .filter(|wanted| words().any(|word| word == **wanted))
        .count();
    // The head word is in every name.
    let other = words()
        .skip(1)
        .filter(|word| word.len() > 3 && !wanted.contains(word))
        .count();
    (shared, other)
}
