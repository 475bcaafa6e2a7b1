#![allow(clippy::unwrap_used)]
use super::*;

#[test]
fn a_request_names_owner_name_and_revision() {
    let request = Request::parse("hf:almanach/camembert-base@abc123").unwrap();
    assert_eq!(request.folder_name(), "almanach--camembert-base");
    assert_eq!(request.revision, "abc123");
    assert_eq!(Request::parse("hf:a/b").unwrap().revision, "main");
    for text in [
        "a/b",
        "hf:a",
        "hf:../b",
        "hf:a/..",
        "hf:a/b/c",
        "hf:a/b@",
        "hf:a/b@x/y",
    ] {
        assert!(Request::parse(text).is_err(), "{text}");
    }
}

#[test]
fn the_licence_is_what_the_card_states() {
    let card = "---\nlanguage: fr\nlicense: cc-by-nc-4.0\n---\n# Card\nlicense: mit\n";
    assert_eq!(licence(card), Some("cc-by-nc-4.0"));
    assert_eq!(licence("# no front matter"), None);
}

#[test]
fn non_commercial_licences_are_known_by_their_parts() {
    for licence in [
        "cc-by-nc-4.0",
        "CC-BY-NC-SA-4.0",
        "some-non-commercial-licence",
    ] {
        assert!(is_non_commercial(licence), "{licence}");
    }
    for licence in ["mit", "apache-2.0", "cc-by-sa-4.0", "ncsa", ""] {
        assert!(!is_non_commercial(licence), "{licence}");
    }
}

#[test]
fn files_are_what_the_engine_needs() {
    let names = [
        "config.json",
        "tokenizer.json",
        "onnx/model.onnx",
        "pytorch_model.bin",
    ];
    let onnx = files("a/b", EngineKind::Onnx, &names).unwrap();
    assert!(onnx.contains(&("onnx/model.onnx", "model.onnx")));
    assert_eq!(onnx.len(), 3);
    let said = files("a/b", EngineKind::RustBert, &names)
        .unwrap_err()
        .to_string();
    assert!(said.contains("model.safetensors"), "{said}");
}
