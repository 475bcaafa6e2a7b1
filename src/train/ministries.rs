//! Builds the dated table of ministries from the record of a parliament's open data.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use crate::recognize::ministries::{Record, stable_portfolio};

/// The table could not be built.
#[derive(Debug, thiserror::Error)]
pub enum MinistriesError {
    /// The source is not the CSV that is expected.
    #[error("the record of ministries is not readable: {0}")]
    Malformed(#[from] csv::Error),
    /// A date is not one.
    #[error("record {id}: {value:?} is not a date")]
    NotADate {
        /// Identifier in the source.
        id: String,
        /// What stands there.
        value: String,
    },
}

/// A row of `organes-ministeres.csv`, the Assemblée nationale's record of governments and their members' departments.
#[derive(Debug, Deserialize)]
struct Row {
    id: String,
    #[serde(rename = "codeType")]
    code_type: String,
    libelle: String,
    #[serde(rename = "libelleAbrege")]
    short: String,
    #[serde(rename = "dateDebut")]
    since: String,
    #[serde(rename = "dateFin")]
    until: String,
    #[serde(rename = "organeParent")]
    parent: String,
}

/// Days between two records of one name that count as one.
const GAP: i64 = 45;

/// The table as it ships: the records of `source`, a CSV file with a header, under stable portfolios; records of one name that follow
/// one another are one. `government` is the ISO 3166-1 code and `language` the BCP 47 code of the source. The same source gives
/// the same bytes.
///
/// # Errors
/// A source of another form.
pub fn table(source: &[u8], government: &str, language: &str) -> Result<String, MinistriesError> {
    let source = source.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(source);
    let rows: Vec<Row> = csv::Reader::from_reader(source)
        .deserialize()
        .collect::<Result<_, _>>()?;
    let governments: BTreeMap<&str, &Row> = rows.iter().map(|row| (row.id.as_str(), row)).collect();
    let mut records: BTreeMap<(String, u8), Vec<Record>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.code_type == "MINISTERE") {
        let Some((name, rank)) = name_and_rank(&row.libelle) else {
            continue;
        };
        let short = row.short.split(" (").next().unwrap_or_default().trim();
        let portfolio = stable_portfolio(short, language);
        // A row without a first day began with its government.
        let since = match row.since.as_str() {
            "" => governments
                .get(row.parent.as_str())
                .map_or("", |parent| &parent.since),
            since => since,
        };
        records.entry((portfolio, rank)).or_default().push(Record {
            rank,
            since: day(&row.id, since)?,
            until: day(&row.id, &row.until)?,
            name,
        });
    }
    let mut lines = vec![format!(
        "# government\tportfolio\trank\tsince\tuntil\tname, from {} records",
        rows.len()
    )];
    for ((portfolio, _), mut records) in records {
        records.sort_by(|a, b| {
            (&a.name, a.since, a.until, a.rank).cmp(&(&b.name, b.since, b.until, b.rank))
        });
        let mut merged = merge(records);
        merged.sort_by(|a, b| (a.since, a.until, &a.name).cmp(&(b.since, b.until, &b.name)));
        for record in merged {
            let written = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
            lines.push(format!(
                "{government}\t{portfolio}\t{}\t{}\t{}\t{}",
                record.rank,
                written(record.since),
                written(record.until),
                record.name
            ));
        }
    }
    lines.push(String::new());
    Ok(lines.join("\n"))
}

/// Joins records of one name, sorted by name and first day, that follow one another.
fn merge(records: Vec<Record>) -> Vec<Record> {
    let mut merged: Vec<Record> = Vec::with_capacity(records.len());
    for record in records {
        let follows = |last: &Record| {
            last.name == record.name
                && match (last.until, record.since) {
                    (Some(until), Some(since)) => {
                        since.duration_since(until).as_hours() <= GAP * 24
                    }
                    (None, _) => true,
                    _ => false,
                }
        };
        match merged.last_mut() {
            Some(last) if follows(last) => {
                last.until = match (last.until, record.until) {
                    (Some(a), Some(b)) => Some(a.max(b)),
                    _ => None,
                };
            }
            _ => merged.push(record),
        }
    }
    merged
}

fn day(id: &str, value: &str) -> Result<Option<Date>, MinistriesError> {
    if value.is_empty() {
        return Ok(None);
    }
    value
        .parse()
        .map(Some)
        .map_err(|_| MinistriesError::NotADate {
            id: id.to_owned(),
            value: value.to_owned(),
        })
}

/// The name with its slips of the pen mended, and its rank; nothing for a head of government.
fn name_and_rank(title: &str) -> Option<(String, u8)> {
    let mut name = title.split_whitespace().collect::<Vec<_>>().join(" ");
    for (slip, mended) in [
        ("Minsitère", "Ministère"),
        ("Minstère", "Ministère"),
        ("' ", "'"),
        ("’", "'"),
        ("Secrétariat d'Etat", "Secrétariat d'État"),
        ("réforme de l'Etat", "réforme de l'État"),
        ("Ministère d'Etat, Ministre", "Ministère d'État, ministère"),
    ] {
        name = name.replace(slip, mended);
    }
    let delegate = ["auprès", "délégué"].iter().any(|word| name.contains(word));
    let rank = match name.split(' ').next()? {
        "Ministère" | "Ministre" if delegate => 1,
        "Ministère" => 0,
        "Secrétariat" | "Secrétaire" | "Haut-commissariat" => 2,
        _ => return None,
    };
    Some((name, rank))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::print_stderr)]
mod tests {
    use super::*;
    use crate::languages;

    const SOURCE: &str = "id,codeType,libelle,libelleEdition,libelleAbrege,libelleAbrev,dateDebut,dateFin,organeParent\n\
        G1,GOUVERNEMENT,Gouvernement,,UN,GVT,2012-05-16,2014-03-31,\n\
        M1,MINISTERE,Minsitère de la mer,de la mer,Mer,MER,,2013-01-01,G1\n\
        M2,MINISTERE,Ministère de la mer,de la mer,Mer,MER,2013-01-02,2014-03-31,G1\n\
        M3,MINISTERE,\"Secrétariat d'Etat auprès de la ministre de la mer, chargé des ports\",,Ports,POR,2013-01-02,,G1\n\
        M4,MINISTERE,Premier ministre,,Premier ministre,PM,2012-05-16,2014-03-31,G1\n";

    #[test]
    fn records_of_one_name_that_follow_one_another_are_one() {
        let table = table(SOURCE.as_bytes(), "FR", languages::DEFAULT.code()).unwrap();
        let lines: Vec<&str> = table.lines().skip(1).collect();
        assert_eq!(
            lines,
            [
                "FR\tmer-peche\t0\t2012-05-16\t2014-03-31\tMinistère de la mer",
                "FR\tports\t2\t2013-01-02\t\tSecrétariat d'État auprès de la ministre de la mer, chargé des ports",
            ]
        );
    }

    #[test]
    fn the_same_source_gives_the_same_bytes_in_any_order_of_rows() {
        let mut rows: Vec<&str> = SOURCE.lines().collect();
        rows[1..].reverse();
        let reversed = rows.join("\n");
        assert_eq!(
            table(SOURCE.as_bytes(), "FR", languages::DEFAULT.code()).unwrap(),
            table(reversed.as_bytes(), "FR", languages::DEFAULT.code()).unwrap()
        );
    }

    #[test]
    fn a_date_that_is_none_is_refused_with_its_record() {
        let broken = SOURCE.replace("2013-01-02,2014", "demain,2014");
        let error = table(broken.as_bytes(), "FR", languages::DEFAULT.code()).unwrap_err();
        assert!(error.to_string().contains("M2"), "{error}");
    }

    /// Needs the data folder that `DEPECHE_SHARED` names; says so and passes without it.
    #[test]
    fn the_shipped_table_is_what_its_source_gives() {
        let Some(shared) = std::env::var_os("DEPECHE_SHARED") else {
            eprintln!("SKIPPED: set DEPECHE_SHARED to rebuild the table of ministries");
            return;
        };
        let source = std::path::Path::new(&shared).join("data/facts/organes-ministeres.csv");
        let built = table(
            &std::fs::read(source).unwrap(),
            "FR",
            languages::DEFAULT.code(),
        )
        .unwrap();
        let shipped = include_str!("../../models/ministries.tsv");
        if built != shipped {
            let path = std::env::temp_dir().join("ministries.tsv");
            std::fs::write(&path, &built).unwrap();
            panic!("the rebuilt table differs; it is in {}", path.display());
        }
    }
}
