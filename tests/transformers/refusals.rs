//! What cannot work is told by the program before it touches an article: what is wrong, and what to do.

use std::path::Path;

use assert_cmd::Command;
use depeche::transformer::EngineKind;
use serde_json::Value;

use super::{engines, fixtures};

/// A folder with one article, a copy of a tiny model that each test breaks, and a configuration.
struct Place(tempfile::TempDir);

impl Place {
    fn new(model: &str) -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        place.article("Camille Aubrac visite Riga.");
        copy(&fixtures().join(model), &place.model());
        place
    }

    fn model(&self) -> std::path::PathBuf {
        self.0.path().join("model")
    }

    fn article(&self, text: &str) {
        let line = serde_json::json!({"id": "a", "title": "Visite", "text": text});
        std::fs::write(self.0.path().join("articles.jsonl"), line.to_string()).unwrap();
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.model().join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from}");
        std::fs::write(path, text.replace(from, to)).unwrap();
    }

    fn enrich(&self, flag: &str, engine: EngineKind) -> Command {
        let mut command = Command::cargo_bin("depeche").unwrap();
        command
            .current_dir(self.0.path())
            .args(["enrich", "articles.jsonl", "-o", "out", flag])
            .arg(format!("{engine}:model"));
        command
    }

    /// What a run that cannot begin says; nothing was written.
    fn refused(&self, flag: &str, engine: EngineKind) -> String {
        let output = self.enrich(flag, engine).assert().code(2);
        assert!(
            !self.0.path().join("out").exists(),
            "no article was touched"
        );
        let said = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
        assert!(said.starts_with("error: "), "{said}");
        said
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn holds(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(said.contains(part), "{part:?} is not in: {said}");
    }
}

const WEIGHTS: [&str; 2] = ["model.safetensors", "model.onnx"];

#[test]
fn a_folder_that_is_not_there_or_is_empty() {
    for engine in engines() {
        let place = Place::new("camembert-tagger");
        std::fs::remove_dir_all(place.model()).unwrap();
        holds(
            &place.refused("--recognizer", engine),
            &["there is no folder model", "hint: name the folder"],
        );
        std::fs::create_dir(place.model()).unwrap();
        holds(
            &place.refused("--recognizer", engine),
            &["model holds no config.json", "hint: name a folder as"],
        );
    }
}

#[test]
fn a_folder_without_weights() {
    for engine in engines() {
        for (model, flag) in [
            ("camembert-tagger", "--recognizer"),
            ("bert-sentences", "--embedder"),
        ] {
            let place = Place::new(model);
            for file in WEIGHTS {
                std::fs::remove_file(place.model().join(file)).unwrap();
            }
            let hint = match engine {
                EngineKind::RustBert => ["no model.safetensors", "hint: take it"],
                EngineKind::Onnx => ["no model.onnx", "optimum-cli export onnx"],
            };
            holds(&place.refused(flag, engine), &hint);
        }
    }
}

#[test]
#[cfg(feature = "rust-bert")]
fn pickled_weights() {
    let place = Place::new("camembert-tagger");
    std::fs::remove_file(place.model().join("model.safetensors")).unwrap();
    std::fs::write(place.model().join("pytorch_model.bin"), b"PK\x03\x04").unwrap();
    holds(
        &place.refused("--recognizer", EngineKind::RustBert),
        &[
            "hint: pytorch_model.bin is pickled",
            "safe_serialization=True",
        ],
    );
}

#[test]
fn another_architecture() {
    for engine in engines() {
        let place = Place::new("camembert-tagger");
        place.edit("config.json", "\"camembert\"", "\"deberta-v2\"");
        holds(
            &place.refused("--recognizer", engine),
            &["deberta-v2", "hint: CamemBERT"],
        );
    }
}

#[test]
fn a_tokenizer_of_another_vocabulary() {
    for engine in engines() {
        let place = Place::new("camembert-tagger");
        place.edit(
            "config.json",
            "\"vocab_size\": 400",
            "\"vocab_size\": 32005",
        );
        holds(
            &place.refused("--recognizer", engine),
            &["400 tokens", "32005", "hint: take tokenizer.json"],
        );
    }
}

#[test]
fn weights_that_were_cut_off() {
    for engine in engines() {
        let place = Place::new("camembert-tagger");
        for file in WEIGHTS {
            let path = place.model().join(file);
            let bytes = std::fs::read(&path).unwrap();
            std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
        }
        let said = place.refused("--recognizer", engine);
        match engine {
            EngineKind::RustBert => {
                holds(
                    &said,
                    &["model.safetensors", "cut off", "hint: fetch it again"],
                );
            }
            EngineKind::Onnx => holds(&said, &["model.onnx is not usable", "hint:"]),
        }
    }
}

#[test]
fn labels_without_names_and_labels_in_no_table() {
    for engine in engines() {
        let place = Place::new("camembert-tagger");
        place.edit("config.json", "\"I-ORG\"", "\"LABEL_6\"");
        holds(
            &place.refused("--recognizer", engine),
            &["LABEL_6", "hint:", "id2label"],
        );
        place.edit("config.json", "\"LABEL_6\"", "\"I-EVENT\"");
        holds(
            &place.refused("--recognizer", engine),
            &[
                "\"EVENT\"",
                "hint: say what it is under [recognizer.labels]",
            ],
        );
        // What the hint says helps.
        std::fs::write(
            place.0.path().join("depeche.toml"),
            "[recognizer.labels]\nEVENT = \"ignore\"\n",
        )
        .unwrap();
        place.enrich("--recognizer", engine).assert().success();
    }
}

#[test]
fn a_model_for_another_task() {
    for engine in engines() {
        let place = Place::new("bert-sentences");
        holds(
            &place.refused("--recognizer", engine),
            &["not trained to tag"],
        );
    }
}

#[test]
fn a_gpu_that_is_not_there() {
    for engine in engines() {
        let place = Place::new("camembert-tagger");
        std::fs::write(
            place.0.path().join("depeche.toml"),
            "[transformer]\ndevice = \"cuda:7\"\n",
        )
        .unwrap();
        holds(
            &place.refused("--recognizer", engine),
            &["cuda:7", "hint:", "device = \"cpu\""],
        );
    }
}

#[test]
fn an_article_of_two_hundred_thousand_words_is_no_bad_input() {
    for engine in engines() {
        let place = Place::new("camembert-tagger");
        place.article(&"La délégation visite une école. ".repeat(40_000));
        place
            .enrich("--recognizer", engine)
            .args(["--related", "0"])
            .assert()
            .success();
        let line = std::fs::read_to_string(place.0.path().join("out/enriched.jsonl")).unwrap();
        let article: Value = serde_json::from_str(line.trim()).unwrap();
        assert_eq!(article["coverage"]["recognised"], 1.0);
    }
}

#[test]
#[cfg(not(all(feature = "rust-bert", feature = "onnx")))]
fn an_engine_that_this_build_lacks() {
    for engine in EngineKind::ALL.into_iter().filter(|kind| !kind.is_built()) {
        let place = Place::new("camembert-tagger");
        holds(
            &place.refused("--recognizer", engine),
            &["without the engine", "hint: build it with", engine.as_str()],
        );
    }
}
