//! How the program speaks: help, errors and tables, as a person sees them. `INSTA_UPDATE=always` accepts a change.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Place, depeche, record};
use depeche::transformer::EngineKind;

/// What a command says, with what differs between machines and runs taken out.
fn said(command: &mut assert_cmd::Command) -> String {
    let output = command.output().unwrap();
    format!(
        "exit: {}\n--- stdout\n{}--- stderr\n{}",
        output.status.code().unwrap(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

macro_rules! speaks {
    ($($name:ident: $arguments:expr;)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(said(depeche().env("COLUMNS", "100").args($arguments)));
        }
    )*};
}

speaks! {
    help: ["--help"];
    enrich_help: ["enrich", "--help"];
    evaluate_help: ["evaluate", "--help"];
    export_help: ["export", "--help"];
    models_help: ["models", "--help"];
    train_help: ["train", "--help"];
    an_unknown_command: ["enrihc"];
    nothing_to_read: ["enrich", "--config", "tests/data/empty.toml"];
    a_gold_file_that_is_not_there: ["evaluate", "--gold", "nowhere.jsonl"];
    a_configuration_that_is_not_there: ["schema", "--config", "nowhere.toml"];
    a_record_without_a_folder: ["models", "verify", "--record"];
}

#[test]
fn an_engine_that_is_not_built_in_is_told_before_an_article_is_read() {
    for engine in EngineKind::ALL.into_iter().filter(|kind| !kind.is_built()) {
        let hint = format!(
            "error: this depeche was built without the engine {engine}\n\
             hint: build it with `cargo build --release --features {engine}`\n"
        );
        for part in ["recognizer", "embedder"] {
            let place = Place::new();
            place.file("a.jsonl", record("a", "Une délégation lettone."));
            let flag = [format!("--{part}"), format!("{engine}:models/camembert")];
            assert_eq!(usage_error(place.enrich().args(flag)), hint);
            let key = format!("[{part}]\nmodel = \"{engine}:models/camembert\"\n");
            let config = place.path().join("depeche.toml");
            std::fs::write(&config, key).unwrap();
            let mut command = place.enrich();
            assert_eq!(usage_error(command.arg("--config").arg(config)), hint);
            assert!(!place.path().join("output").exists());
        }
    }
}

#[test]
fn a_gpu_that_nothing_would_run_on_is_said() {
    let place = Place::new();
    place.file(
        "a.txt",
        "Visite à Riga\n\nUne délégation lettone est venue.",
    );
    let config = place.path().join("depeche.toml");
    std::fs::write(&config, "[transformer]\ndevice = \"cuda\"\n").unwrap();
    let output = place
        .enrich()
        .arg("--config")
        .arg(&config)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    assert!(said.contains("nothing runs on \"cuda\""), "{said}");
    assert!(said.contains("hint: --recognizer"), "{said}");
}

#[test]
#[cfg(not(feature = "hub"))]
fn a_model_is_fetched_by_a_build_with_the_hub_only() {
    let said = usage_error(depeche().args(["models", "fetch", "hf:owner/name@main"]));
    assert!(said.starts_with("error: this depeche cannot fetch hf:owner/name@main"));
    assert!(said.contains("\nhint: build it with `cargo build --release --features hub`"));
}

/// What a command says that cannot be carried out as given.
fn usage_error(command: &mut assert_cmd::Command) -> String {
    let output = command.assert().code(2);
    String::from_utf8_lossy(&output.get_output().stderr).into_owned()
}

#[test]
fn a_reader_that_has_had_enough_is_no_error() {
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin!("depeche"))
        .arg("schema")
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{:?}", output.status);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn explain_tells_what_the_tagger_found_and_took_back_by_which_rule() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("atelier.txt");
    let text = "Un atelier\n\nLa délégation part vers Java, Sumatra et Python.";
    std::fs::write(&path, text).unwrap();
    let output = depeche().arg("explain").arg(path).output().unwrap();
    let shown = String::from_utf8(output.stdout).unwrap();
    let line = shown.lines().find(|line| line.contains("\"Java\""));
    assert!(
        line.is_some_and(
            |line| line.contains("crf:place") && line.ends_with("revised by crf:software")
        ),
        "{shown}"
    );
}

#[test]
fn explain_tells_who_proposed_a_name_what_weighed_and_what_it_lost_to() {
    let place = Place::new();
    let path = place.file(
        "a.jsonl",
        record(
            "a",
            "La directrice Camille Brunel, de l’agence de Riga, arrive en Lettonie.",
        ),
    );
    let output = depeche().arg("explain").arg(path).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    for part in [
        "person:camille-brunel",
        "crf:person \"Camille Brunel\"",
        "weighed: +",
        "dropped, rule 3",
        "role: directrice",
    ] {
        assert!(told.contains(part), "{part} in {told}");
    }
}

#[test]
fn what_was_refused_is_said_with_its_place() {
    let place = Place::new();
    place.file(
        "a.jsonl",
        format!(
            "{}\n{{\"id\": 1, \"text\": [1]}}\n{{\n",
            record("a", "Une délégation lettone.")
        ),
    );
    let output = place.path().to_string_lossy().into_owned();
    let text = said(place.enrich().arg("-v")).replace(&output, "[PLACE]");
    insta::with_settings!({filters => vec![
        (r"in \d+\.\d s \(\d+/s\)", "in [TIME]"),
    ]}, {
        insta::assert_snapshot!(text);
    });
}
