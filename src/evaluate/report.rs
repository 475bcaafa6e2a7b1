//! The report: a table for people, fields for programs.

use std::fmt;

use serde::Serialize;

use super::Measure;
use super::confusion::Confusion;

/// What went wrong in one article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ArticleErrors {
    /// Identifier of the article.
    pub id: String,
    /// `measure: string` of everything in the gold that was not found.
    pub missing: Vec<String>,
    /// `measure: string` of everything found that is not in the gold.
    pub spurious: Vec<String>,
}

impl ArticleErrors {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.missing.len() + self.spurious.len()
    }
}

/// Scores over a set of annotated articles. [`fmt::Display`] aligns it as a table; `{:#}` adds every disagreement, the worst articles first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// Articles compared.
    pub articles: usize,
    /// Gold articles for which there was no prediction; they count as found nothing.
    pub unpredicted: Vec<String>,
    /// One row per measure.
    pub measures: Vec<Measure>,
    /// Which types were taken for which. Empty for sentences.
    pub confusion: Confusion,
    /// Articles with errors, worst first.
    pub errors: Vec<ArticleErrors>,
}

impl Report {
    /// The row of a measure.
    pub fn measure(&self, name: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.name == name)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        table(f, self.articles, &self.measures)?;
        if !self.unpredicted.is_empty() {
            writeln!(f, "without prediction: {}", self.unpredicted.join(", "))?;
        }
        if self.confusion != Confusion::default() {
            write!(f, "\n{}", self.confusion)?;
        }
        if f.alternate() {
            disagreements(f, &self.errors)?;
        }
        Ok(())
    }
}

/// How many articles, and a row for each measure.
pub(super) fn table(
    f: &mut fmt::Formatter<'_>,
    articles: usize,
    measures: &[Measure],
) -> fmt::Result {
    let width = measures
        .iter()
        .map(|measure| measure.name.chars().count())
        .max()
        .unwrap_or(0)
        .max(8);
    writeln!(f, "{articles} articles")?;
    writeln!(
        f,
        "{:width$}  {:>6} {:>6} {:>6}  {:<15} {:>5} {:>5} {:>5}",
        "", "P", "R", "F1", "F1 95 %", "TP", "FP", "FN"
    )?;
    for measure in measures {
        let interval = format!(
            "[{:.3}, {:.3}]",
            measure.f1_interval.low, measure.f1_interval.high
        );
        writeln!(
            f,
            "{:width$}  {:>6.3} {:>6.3} {:>6.3}  {interval:<15} {:>5} {:>5} {:>5}",
            measure.name,
            measure.precision,
            measure.recall,
            measure.f1,
            measure.counts.true_positives,
            measure.counts.false_positives,
            measure.counts.false_negatives,
        )?;
    }
    Ok(())
}

/// What is missing and what is too much, article by article.
pub(super) fn disagreements(f: &mut fmt::Formatter<'_>, errors: &[ArticleErrors]) -> fmt::Result {
    for article in errors {
        writeln!(f, "\n{}", article.id)?;
        for missing in &article.missing {
            writeln!(f, "  - {missing}")?;
        }
        for spurious in &article.spurious {
            writeln!(f, "  + {spurious}")?;
        }
    }
    Ok(())
}
