//! What the end-to-end tests share: the real binary, folders of its own, and its files read back.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)]

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use depeche::article::{EnrichedArticle, Rejection, RunReport};
use tempfile::TempDir;

/// The root of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The binary, in the root of the repository, with nothing of the caller's terminal.
pub fn depeche() -> Command {
    let mut command = Command::cargo_bin("depeche").unwrap();
    command.current_dir(root()).env("NO_COLOR", "1");
    command
}

/// A folder for one test: `input` and `output` inside it.
pub struct Place {
    folder: TempDir,
}

impl Place {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("input")).unwrap();
        Self { folder }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn input(&self) -> PathBuf {
        self.path().join("input")
    }

    pub fn output(&self) -> PathBuf {
        self.path().join("output")
    }

    /// Adds an input file.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.input().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// A command that enriches the input folder into the output folder.
    pub fn enrich(&self) -> Command {
        let mut command = depeche();
        command
            .arg("enrich")
            .arg(self.input())
            .arg("-o")
            .arg(self.output());
        command
    }

    pub fn articles(&self) -> Vec<EnrichedArticle> {
        articles(&self.output())
    }

    pub fn rejections(&self) -> Vec<Rejection> {
        lines(&self.output().join("rejected.jsonl"))
    }

    pub fn report(&self) -> RunReport {
        report(&self.output())
    }
}

pub fn articles(output: &Path) -> Vec<EnrichedArticle> {
    lines(&output.join("enriched.jsonl"))
}

pub fn report(output: &Path) -> RunReport {
    serde_json::from_slice(&std::fs::read(output.join("run.json")).unwrap()).unwrap()
}

fn lines<T: serde::de::DeserializeOwned>(path: &Path) -> Vec<T> {
    std::fs::read_to_string(path)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// An article of our own as a line of JSON.
pub fn record(id: &str, text: &str) -> String {
    serde_json::json!({"id": id, "title": "Un pont pour Saulnes", "text": text, "date": "2025-03-04"})
        .to_string()
}

/// Text of about `words` words, different for every `seed`.
pub fn prose(seed: usize, words: usize) -> String {
    let stock = [
        "la",
        "ministre",
        "a",
        "reçu",
        "une",
        "délégation",
        "kényane",
        "venue",
        "étudier",
        "les",
        "ponts",
        "de",
        "Saulnes",
        "où",
        "Ana",
        "Vasquin",
        "dirige",
        "le",
        "chantier",
        "avec",
        "l’agence",
        "des",
        "routes",
        "depuis",
        "mardi",
    ];
    (0..words)
        .map(|index| stock[(index * 7 + seed * 13 + index * index % 11) % stock.len()])
        .collect::<Vec<_>>()
        .join(" ")
}
