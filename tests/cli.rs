//! How the program speaks: help, errors and tables, as a person sees them. `INSTA_UPDATE=always` accepts a change.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Place, depeche, record};

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
    models_help: ["models", "--help"];
    train_help: ["train", "--help"];
    an_unknown_command: ["enrihc"];
    nothing_to_read: ["enrich", "--config", "tests/data/empty.toml"];
    a_gold_file_that_is_not_there: ["evaluate", "--gold", "nowhere.jsonl"];
    a_configuration_that_is_not_there: ["schema", "--config", "nowhere.toml"];
    a_record_without_a_folder: ["models", "verify", "--record"];
}

#[test]
#[cfg(not(feature = "rust-bert"))]
fn an_engine_that_is_not_built_in_is_told_before_an_article_is_read() {
    let place = Place::new();
    place.file("a.jsonl", record("a", "Une délégation lettone."));
    let output = place
        .enrich()
        .args(["--recognizer", "rust-bert:models/camembert"])
        .assert()
        .code(2);
    let said = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
    assert_eq!(
        said,
        "error: this depeche was built without the engine rust-bert\n\
         hint: build it with `cargo build --release --features rust-bert`\n"
    );
    assert!(!place.path().join("output").exists());
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
