//! The model card.

use std::fmt::Write;

use super::{Ablation, Corpus, Options};
use crate::evaluate::Report;

/// Day of the training data and method, not of the run: the same data give the same card.
const VERSION: &str = "2026-11-29";

const DATA: &str = "\
| data | used for | licence |
|---|---|---|
| `ner/depeche-ner.train.tsv`: NTREX-128, FLORES, UD_French-GSD, Assemblée nationale debates, code.gouv.fr, EIG | labels | texts CC BY-SA 4.0, CC0, Licence Ouverte 2.0; annotation CC BY-SA 4.0 |
| `ner/wikiner-fr.train.conll`: WikiNER (Nothman et al. 2013) | labels | CC BY 4.0 |
| `ner/popcorn-fr.train.conll`: POPCORN (Airbus, Emvista, LIG) | labels | MIT |
| `models/ner-written.tsv`: sentences written for this project, about invented people | labels | MIT or Apache-2.0, as the project |
| `models/ner-posts.standoff`: names in posts of code.gouv.fr and EIG, debates, Wikisource and Framabook; their texts stand in `news/` and `text/` | labels | texts Licence Ouverte 2.0, CC0; annotation as the project |
| `text/*.txt.xz`: debates, legal codes, Wikisource, Gutenberg, Framabook; 24 million words | clusters of words, habits of capitals | CC0, Licence Ouverte 2.0 |
| `facts/prenoms.csv` (INSEE), `facts/regions.csv`, `facts/departements.csv` (Etalab) | lists | Licence Ouverte 2.0 |
| `models/organisations.tsv`, `models/ner-known.tsv`: names of organisations and places, written down from general knowledge | lists | MIT or Apache-2.0, as the project |
| `models/ner-names.tsv`: names of cities (GeoNames), first names and surnames (Faker) | lists | CC BY 4.0, MIT |
";

/// The card in Markdown.
pub(super) fn render(
    corpora: &[Corpus],
    model: &[u8],
    scores: &[(String, Report)],
    ablation: Option<&Ablation>,
    options: &Options,
) -> String {
    let mut card = String::new();
    // Writing to a string cannot fail.
    let _ = write_card(&mut card, corpora, model, scores, ablation, options);
    card
}

fn write_card(
    card: &mut String,
    corpora: &[Corpus],
    model: &[u8],
    scores: &[(String, Report)],
    ablation: Option<&Ablation>,
    options: &Options,
) -> std::fmt::Result {
    let parameters = &options.parameters;
    let kept_lexicon = options.lexicon_of.is_some();
    let mut with = String::new();
    for (flag, paths) in [("names", &options.names), ("with", &options.more)] {
        for path in paths {
            write!(with, " --{flag} {}", path.display())?;
        }
    }
    writeln!(
        card,
        "# ner.bin: people, places, organisations and other names\n"
    )?;
    writeln!(
        card,
        "A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over hashed features, weights in eight bits."
    )?;
    writeln!(
        card,
        "French; other languages get what their names share with French ones.\n"
    )?;
    writeln!(card, "- version: {VERSION}")?;
    writeln!(card, "- licence: CC BY-SA 4.0, because of its data")?;
    writeln!(card, "- bytes: {}", model.len())?;
    writeln!(card, "- blake3: {}", blake3::hash(model).to_hex())?;
    writeln!(
        card,
        "- rebuild: `depeche train ner --data DATA{}{} --out models/`, the same bytes every time, on any number of threads",
        if kept_lexicon {
            " --lexicon-of models/ner.bin"
        } else {
            ""
        },
        with
    )?;
    if kept_lexicon {
        writeln!(
            card,
            "- clusters and habits of words: kept from an earlier model; without `--lexicon-of` they are made anew from the raw text named below"
        )?;
    }
    writeln!(
        card,
        "- training: mean of {} runs (`--runs`), each of {} rounds, the last {} averaged, step {}, dropout {}, penalty {}, seed {}\n",
        parameters.runs,
        parameters.rounds,
        parameters.averaged,
        parameters.rate,
        parameters.dropout,
        parameters.penalty,
        parameters.seed
    )?;
    writeln!(card, "## Data\n\n{DATA}")?;
    for corpus in corpora {
        let names: usize = corpus
            .sentences
            .iter()
            .map(|sentence| sentence.names.len())
            .sum();
        writeln!(
            card,
            "- {}: {} sentences, {names} names",
            corpus.name,
            corpus.sentences.len()
        )?;
    }
    writeln!(
        card,
        "\nDemonyms and ministerial offices are left to the rules; countries count as places, ministries as organisations."
    )?;
    writeln!(
        card,
        "\n## Scores\n\nExact spans and types, of a model trained without the sentences measured on."
    )?;
    for (name, report) in scores {
        writeln!(card, "\n{name}\n\n```\n{report}```")?;
    }
    if let Some(ablation) = ablation {
        writeln!(
            card,
            "\n## What each part is worth\n\nF1 over all types when it is left out.\n\n{ablation}"
        )?;
    }
    Ok(())
}
