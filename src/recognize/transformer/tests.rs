#![allow(clippy::unwrap_used)]
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::*;
use crate::article::EntityType;
use crate::languages;
use crate::transformer::LabelTarget;
use crate::transformer::engines::fake::Fake;

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transformers/fixtures/camembert-tagger")
}

fn folder() -> Folder {
    Folder::open(&fixture(), EngineKind::RustBert, Task::Tag).unwrap()
}

fn document(text: &str) -> Document {
    Document::from_text(text, languages::DEFAULT)
}

/// Of whole words and their endings: no sub-token is shared by names and other words by chance.
fn word_pieces() -> Folder {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transformers/fixtures/distilbert-tagger");
    Folder::open(&path, EngineKind::RustBert, Task::Tag).unwrap()
}

/// A tagger that finds a person in every word whose first sub-token is one of these, and nothing else.
fn tagger(names: &'static [&'static str], options: &RecognizerOptions) -> TransformerTagger {
    let folder = word_pieces();
    let tokens = Tokens::new(&folder, 32, "").unwrap();
    let ids: Vec<i64> = names
        .iter()
        .filter_map(|name| {
            let encoding = folder.tokenizer.encode(*name, false).ok()?;
            encoding.get_ids().first().map(|&id| i64::from(id))
        })
        .collect();
    let engine = Fake::saying(2, move |id, column| {
        if (column == 1) == ids.contains(&id) {
            3.0
        } else {
            0.0
        }
    });
    let labels = Labels::read(
        &["O".to_owned(), "I-PER".to_owned()],
        &BTreeMap::new(),
        &folder.path,
    )
    .unwrap();
    let runner = Runner::new(Box::new(engine), 128, folder.padding());
    TransformerTagger::new("fake", tokens, runner, labels, 8, options)
}

/// Proposes the first with that confidence, and is sure that the last is no name.
struct Says(&'static str, f32, &'static str);

impl Recognizer for Says {
    fn name(&self) -> &'static str {
        "says"
    }

    fn recognize(&self, document: &Document, found: &mut Vec<Mention>) {
        let start = document.text.find(self.0).unwrap() as u32;
        found.push(Mention {
            span: Span::new(start, start + self.0.len() as u32),
            entity_type: EntityType::Person,
            kind: MentionKind::Name,
            reference: Reference::Named,
            evidence: "says:so".into(),
            confidence: self.1,
            role: None,
            first_name: None,
        });
    }

    fn weigh(&self, document: &Document, mentions: &[Mention]) -> Vec<f32> {
        let probable = |mention: &Mention| f32::from(document.slice(mention.span) != self.2);
        mentions.iter().map(probable).collect()
    }
}

fn exact<'a>(document: &'a Document, reading: &'a Reading) -> Vec<&'a str> {
    reading
        .mentions
        .iter()
        .map(|mention| document.slice(mention.span))
        .collect()
}

#[test]
fn a_long_text_is_read_to_its_end() {
    let text = format!("{} Ozols parle.", "Une phrase de plus. ".repeat(400));
    let document = document(&text);
    let tagger = tagger(&["Ozols"], &RecognizerOptions::default());
    let readings = tagger.read(&[&document]);
    let reading = readings.first().unwrap();
    assert!(exact(&document, reading).contains(&"Ozols"));
    assert!((reading.coverage - 1.0).abs() < f32::EPSILON);
    assert_eq!(reading.warning, None);
    assert_eq!(reading.mentions[0].evidence, "transformer:fake");
}

#[test]
fn documents_keep_their_order_and_do_not_change_each_other() {
    let tagger = tagger(&["Ozols"], &RecognizerOptions::default());
    let texts = [
        "Ozols part.",
        "",
        "Rien ici.\nOzols revient, dit Ozols.",
        "Fin.",
    ];
    let documents: Vec<Document> = texts.iter().map(|text| document(text)).collect();
    let all: Vec<&Document> = documents.iter().collect();
    let together = tagger.read(&all);
    let alone: Vec<Reading> = documents
        .iter()
        .flat_map(|document| tagger.read(&[document]))
        .collect();
    assert_eq!(together, alone);
    assert_eq!(together.len(), 4);
}

#[test]
fn the_comma_behind_a_name_is_no_part_of_it() {
    let document = document("Ozols, Ozols et l’Ozols.");
    let found = tagger(&["Ozols", ",", "l’"], &RecognizerOptions::default()).read(&[&document]);
    for words in exact(&document, &found[0]) {
        assert!(!words.ends_with(',') && !words.starts_with("l’"), "{words}");
    }
}

#[test]
fn together_with_the_tagger_either_finds_or_the_surer_of_them() {
    let found = |combine, says| {
        let document = document("Ozols rencontre Aubrac.");
        let options = RecognizerOptions {
            combine,
            ..RecognizerOptions::default()
        };
        let mut tagger = tagger(&["Ozols"], &options);
        tagger.beside(Box::new(says));
        let readings = tagger.read(&[&document]);
        exact(&document, &readings[0])
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(found(Combine::Replace, Says("Aubrac", 0.99, "")), ["Ozols"]);
    assert_eq!(
        found(Combine::Union, Says("Aubrac", 0.2, "")),
        ["Ozols", "Aubrac"]
    );
    // The transformer is sure by 0.95 that "Aubrac" is nobody.
    assert_eq!(found(Combine::Surer, Says("Aubrac", 0.9, "")), ["Ozols"]);
    assert_eq!(
        found(Combine::Surer, Says("Aubrac", 0.99, "")),
        ["Ozols", "Aubrac"]
    );
    assert_eq!(
        found(Combine::Surer, Says("Ozols rencontre", 0.99, "")),
        ["Ozols rencontre"]
    );
    assert_eq!(
        found(Combine::Surer, Says("Aubrac", 0.99, "Ozols")),
        ["Aubrac"]
    );
    assert_eq!(
        found(Combine::Surer, Says("Ozols rencontre", 0.6, "")),
        ["Ozols"]
    );
}

#[test]
fn what_the_engine_cannot_read_is_said() {
    let folder = folder();
    let tokens = Tokens::new(&folder, 32, "").unwrap();
    let engine = Fake::saying(1, |_, _| f32::NAN);
    let labels = Labels::read(&["O".to_owned()], &BTreeMap::new(), &folder.path).unwrap();
    let runner = Runner::new(Box::new(engine), 128, folder.padding());
    let options = RecognizerOptions::default();
    let tagger = TransformerTagger::new("fake", tokens, runner, labels, 8, &options);
    let document = document("Une phrase.");
    let reading = tagger.read(&[&document]).remove(0);
    assert!(reading.coverage < 0.2);
    assert!(reading.warning.unwrap().contains("of the text"));
}

#[test]
fn hostile_texts_keep_spans_valid() {
    let tagger = tagger(&["Ozols"], &RecognizerOptions::default());
    for text in [
        "e\u{301}\u{301}\u{301} Ozols\u{200b}\u{feff} Ozo\u{ad}ls",
        &"OZOLS".repeat(2000),
        &"\u{301}".repeat(5000),
        &"😀Ozols’".repeat(500),
        "\u{a0}\u{202f} Ozols \u{2028}",
    ] {
        let document = document(text);
        for mention in &tagger.read(&[&document])[0].mentions {
            assert!(!document.slice(mention.span).is_empty(), "{text:?}");
        }
    }
}

mod folders {
    use super::*;

    fn copy() -> tempfile::TempDir {
        let copy = tempfile::tempdir().unwrap();
        for entry in std::fs::read_dir(fixture()).unwrap() {
            let entry = entry.unwrap();
            std::fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
        }
        copy
    }

    fn said(folder: &Path, engine: EngineKind) -> String {
        Folder::open(folder, engine, Task::Tag)
            .unwrap_err()
            .to_string()
    }

    fn edit(folder: &Path, file: &str, from: &str, to: &str) {
        let path = folder.join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from}");
        std::fs::write(path, text.replace(from, to)).unwrap();
    }

    #[test]
    fn a_sound_folder_opens_with_its_labels_and_limit() {
        let folder = folder();
        assert_eq!(folder.limit, 64);
        assert_eq!(folder.labels.len(), 7);
        assert_eq!(folder.name(), "camembert-tagger");
    }

    #[test]
    fn without_weights_it_says_where_they_come_from() {
        let copy = copy();
        std::fs::remove_file(copy.path().join("model.onnx")).unwrap();
        assert!(said(copy.path(), EngineKind::Onnx).contains("optimum-cli export onnx"));
        std::fs::remove_file(copy.path().join("model.safetensors")).unwrap();
        assert!(said(copy.path(), EngineKind::RustBert).contains("no model.safetensors"));
        std::fs::write(copy.path().join("pytorch_model.bin"), b"PK").unwrap();
        assert!(said(copy.path(), EngineKind::RustBert).contains("safe_serialization=True"));
    }

    #[test]
    fn another_architecture_is_refused_by_name() {
        let copy = copy();
        edit(
            copy.path(),
            "config.json",
            "\"camembert\"",
            "\"deberta-v2\"",
        );
        let said = said(copy.path(), EngineKind::RustBert);
        assert!(
            said.contains("deberta-v2") && said.contains("CamemBERT"),
            "{said}"
        );
    }

    #[test]
    fn a_model_that_was_not_trained_to_tag_is_refused() {
        let copy = copy();
        edit(
            copy.path(),
            "config.json",
            "CamembertForTokenClassification",
            "CamembertForMaskedLM",
        );
        assert!(said(copy.path(), EngineKind::RustBert).contains("not trained to tag"));
    }

    #[test]
    fn a_tokenizer_of_another_model_is_refused() {
        let copy = copy();
        edit(
            copy.path(),
            "config.json",
            "\"vocab_size\": 400",
            "\"vocab_size\": 32005",
        );
        let said = said(copy.path(), EngineKind::RustBert);
        assert!(said.contains("400") && said.contains("32005"), "{said}");
    }

    #[test]
    fn weights_cut_off_or_of_another_shape_are_refused() {
        let copy = copy();
        let weights = copy.path().join("model.safetensors");
        let bytes = std::fs::read(&weights).unwrap();
        std::fs::write(&weights, bytes.get(..bytes.len() / 2).unwrap()).unwrap();
        assert!(said(copy.path(), EngineKind::RustBert).contains("cut off"));
        std::fs::write(&weights, bytes).unwrap();
        edit(
            copy.path(),
            "config.json",
            "\"hidden_size\": 16",
            "\"hidden_size\": 32",
        );
        assert!(said(copy.path(), EngineKind::RustBert).contains("[400, 16]"));
    }

    #[test]
    fn labels_without_a_meaning_are_refused() {
        let names = ["O", "I-EVENT"].map(str::to_owned);
        let error = Labels::read(&names, &BTreeMap::new(), Path::new("d")).unwrap_err();
        assert!(error.to_string().contains("[recognizer.labels]"));
        let table = BTreeMap::from([("EVENT".to_owned(), LabelTarget::Ignore)]);
        assert!(Labels::read(&names, &table, Path::new("d")).is_ok());
    }

    #[test]
    fn the_fingerprint_changes_with_any_file() {
        let copy = copy();
        let fingerprint = || {
            Folder::open(copy.path(), EngineKind::RustBert, Task::Tag)
                .unwrap()
                .fingerprint()
                .unwrap()
        };
        let first = fingerprint();
        assert_eq!(first.len(), 64);
        assert_eq!(first, fingerprint());
        edit(copy.path(), "config.json", "I-ORG", "I-MISC");
        assert_ne!(first, fingerprint());
    }

    #[test]
    fn an_engine_that_is_not_built_in_is_told_before_the_folder_is_read() {
        for engine in EngineKind::ALL.into_iter().filter(|kind| !kind.is_built()) {
            let spec = Spec {
                engine,
                folder: "nowhere".into(),
            };
            let options = RecognizerOptions::default();
            let error = TransformerTagger::open(&spec, &options, &TransformerOptions::default(), 1);
            let said = error.err().unwrap().to_string();
            assert!(said.contains("--features"), "{said}");
        }
    }
}
