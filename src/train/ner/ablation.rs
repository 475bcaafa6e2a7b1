//! What each source of sentences, their number and each group of features is worth: the model trained again without it.

use std::fmt;

use super::problem::LeftOut;
use super::{Corpus, HeldOut, Trainer, score};
use crate::evaluate::Report;
use crate::recognize::crf::Tagger;
use crate::recognize::crf::features::Group;

/// One training run.
#[derive(Debug, Clone, PartialEq)]
pub struct AblationRow {
    /// What was left out.
    pub without: String,
    /// F1 over all types on each development set.
    pub f1: Vec<f64>,
}

/// F1 of the whole and without each part. [`fmt::Display`] is a Markdown table.
#[derive(Debug, Clone, PartialEq)]
pub struct Ablation {
    /// Names of the development sets.
    pub sets: Vec<String>,
    /// The runs; the first one leaves out nothing.
    pub rows: Vec<AblationRow>,
}

const GROUPS: [(Group, &str); 10] = [
    (Group::Words, "words of the window"),
    (Group::Affixes, "prefixes and suffixes"),
    (Group::Letters, "groups of letters"),
    (Group::Shapes, "case, shape, place in the sentence"),
    (Group::Clusters, "word clusters"),
    (Group::Habits, "habits of capitals in raw text"),
    (Group::Lists, "lists of names and functions"),
    (Group::Joined, "pairs of words"),
    (Group::Runs, "runs of capitals"),
    (Group::Nearby, "words farther away"),
];

/// The learning curve: of so many sentences of each source one stays.
const FEWER: [(usize, &str); 3] = [
    (2, "half of the sentences"),
    (4, "three quarters of them"),
    (8, "seven eighths of them"),
];

/// Trains without each part in turn.
pub(super) fn run(
    trainer: &Trainer,
    training: &[Corpus],
    held_out: &[HeldOut],
    whole: &[(String, Report)],
    progress: &mut dyn FnMut(&str),
) -> Ablation {
    let mut rows = vec![row("nothing", whole)];
    let mut fit = |without: &str, corpora: &[Corpus], left_out: LeftOut| {
        progress(&format!("learning without {without}"));
        let tagger = Tagger::new(trainer.fit(corpora, left_out, &mut |_| {}));
        rows.push(row(without, &score(&tagger, held_out)));
    };
    for corpus in training {
        let others: Vec<Corpus> = training
            .iter()
            .filter(|other| other.name != corpus.name)
            .cloned()
            .collect();
        fit(
            &format!("the source {}", corpus.name),
            &others,
            LeftOut::default(),
        );
    }
    for (step, name) in FEWER {
        let fewer: Vec<Corpus> = training
            .iter()
            .map(|corpus| Corpus {
                sentences: corpus.sentences.iter().step_by(step).cloned().collect(),
                ..corpus.clone()
            })
            .collect();
        fit(name, &fewer, LeftOut::default());
    }
    let domains = LeftOut {
        domains: true,
        ..LeftOut::default()
    };
    fit("weights by source", training, domains);
    for (group, name) in GROUPS {
        let left_out = LeftOut {
            group: Some(group),
            ..LeftOut::default()
        };
        fit(name, training, left_out);
    }
    Ablation {
        sets: whole.iter().map(|(name, _)| name.clone()).collect(),
        rows,
    }
}

fn row(without: &str, scores: &[(String, Report)]) -> AblationRow {
    AblationRow {
        without: without.to_owned(),
        f1: scores
            .iter()
            .map(|(_, report)| report.measure("all").map_or(0.0, |measure| measure.f1))
            .collect(),
    }
}

impl fmt::Display for Ablation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| without | {} |", self.sets.join(" | "))?;
        writeln!(f, "|---|{}", "---|".repeat(self.sets.len()))?;
        let whole = self.rows.first();
        for (index, row) in self.rows.iter().enumerate() {
            write!(f, "| {} |", row.without)?;
            for (set, f1) in row.f1.iter().enumerate() {
                let reference = whole
                    .and_then(|whole| whole.f1.get(set))
                    .copied()
                    .unwrap_or_default();
                if index == 0 {
                    write!(f, " {f1:.3} |")?;
                } else {
                    write!(f, " {f1:.3} ({:+.3}) |", f1 - reference)?;
                }
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
