//! Input that nobody should send: no panic, no hang, a typed rejection with its place, and every good article enriched.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::io::Write;

use common::{Place, depeche, record};
use depeche::article::Reason;
use flate2::Compression;
use flate2::write::GzEncoder;
use predicates::prelude::*;

const GOOD: &str = "Une délégation lettone est venue à Saulnes.";

/// Runs on the hostile file and a good one beside it; gives the reasons of the refusals.
fn survive(name: &str, content: impl AsRef<[u8]>) -> Vec<Reason> {
    let place = Place::new();
    place.file(name, content);
    place.file("zz-good.jsonl", record("good", GOOD));
    let code = place
        .enrich()
        .timeout(std::time::Duration::from_mins(2))
        .assert()
        .get_output()
        .status
        .code();
    let rejections = place.rejections();
    assert_eq!(code, Some(if rejections.is_empty() { 0 } else { 3 }));
    assert!(
        place.articles().iter().any(|article| article.id == "good"),
        "the good article is enriched"
    );
    for rejection in &rejections {
        assert!(rejection.path.ends_with(name), "it says where");
        assert!(!rejection.detail.is_empty(), "and what");
    }
    rejections
        .into_iter()
        .map(|rejection| rejection.reason)
        .collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn an_empty_file() {
    assert_eq!(survive("a.txt", ""), [Reason::EmptyText]);
}

#[test]
fn an_empty_folder_gives_empty_files() {
    let place = Place::new();
    place.enrich().assert().code(0);
    assert!(place.articles().is_empty());
    assert_eq!(place.report().counts.articles, 0);
}

#[test]
fn a_line_of_100_megabytes() {
    let mut line = String::from("{\"id\":\"long\",\"text\":\"");
    line.push_str(&"mot ".repeat(25 << 20));
    line.push_str("\"}\n");
    line.push_str(&record("after", GOOD));
    assert_eq!(survive("a.jsonl", line), [Reason::TooLarge]);
}

#[test]
fn random_bytes() {
    let mut state = 1_u32;
    let noise: Vec<u8> = (0..200_000)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .collect();
    assert_eq!(survive("a.txt", &noise), [Reason::InvalidEncoding]);
    assert_eq!(survive("a.html", &noise), [Reason::InvalidEncoding]);
    assert!(!survive("a.json", &noise).is_empty());
}

#[test]
fn a_truncated_gzip() {
    let whole = gzip(record("cut", &common::prose(1, 4000)).as_bytes());
    let half = whole.get(..whole.len() / 2).unwrap();
    assert_eq!(survive("a.jsonl.gz", half), [Reason::DecompressionFailed]);
}

#[test]
fn a_bomb() {
    // 1 GiB of spaces in about a megabyte.
    let megabyte = vec![b' '; 1 << 20];
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    for _ in 0..1024 {
        encoder.write_all(&megabyte).unwrap();
    }
    let bomb = encoder.finish().unwrap();
    assert_eq!(survive("a.txt.gz", &bomb), [Reason::DecompressionLimit]);
}

#[test]
fn json_nested_100_000_deep() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let inside = format!("{{\"id\":\"deep\",\"text\":{deep}}}");
    assert_eq!(survive("a.json", &deep), [Reason::InvalidJson]);
    assert_eq!(survive("a.jsonl", &inside), [Reason::InvalidJson]);
}

#[test]
fn html_with_200_000_open_tags() {
    let open = format!("<html><body>{}texte", "<div>".repeat(200_000));
    assert_eq!(survive("a.html", open), [Reason::InvalidHtml]);
}

#[test]
fn ids_that_look_like_paths_stay_ids() {
    let place = Place::new();
    let ids = [
        "../../x",
        "/etc/passwd",
        "a/../../b",
        "C:\\x",
        "..",
        "%2e%2e%2f",
    ];
    let lines: Vec<String> = ids.iter().map(|id| record(id, GOOD)).collect();
    place.file("a.jsonl", lines.join("\n"));
    place.enrich().assert().code(0);
    let found: Vec<String> = place.articles().into_iter().map(|it| it.id).collect();
    assert_eq!(found, ids);
    let mut beside: Vec<String> = std::fs::read_dir(place.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    beside.sort();
    assert_eq!(beside, ["input", "output"], "nothing is written elsewhere");
}

#[test]
fn an_id_of_10_000_characters() {
    assert_eq!(
        survive("a.jsonl", record(&"x".repeat(10_000), GOOD)),
        [Reason::InvalidId]
    );
}

#[test]
#[cfg(unix)]
fn a_file_without_read_permission() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let path = place.file("a.txt", GOOD);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::File::open(&path).is_ok() {
        // Root reads everything: a folder in the place of a file is unreadable for root too.
        std::fs::remove_file(&path).unwrap();
        std::os::unix::fs::symlink(place.path().join("nowhere"), &path).unwrap();
    }
    place.file("b.jsonl", record("good", GOOD));
    place.enrich().assert().code(3);
    let reasons: Vec<Reason> = place.rejections().iter().map(|it| it.reason).collect();
    assert_eq!(reasons, [Reason::Unreadable]);
    assert_eq!(place.articles().len(), 1);
}

#[test]
fn an_output_folder_that_is_a_file() {
    let place = Place::new();
    place.file("a.jsonl", record("a", GOOD));
    std::fs::write(place.output(), "mine").unwrap();
    place
        .enrich()
        .assert()
        .code(2)
        .stderr(predicate::str::contains("output folder").and(predicate::str::contains("hint:")));
    assert_eq!(std::fs::read_to_string(place.output()).unwrap(), "mine");
}

#[test]
fn an_input_that_does_not_exist() {
    let place = Place::new();
    depeche()
        .args(["enrich", "nowhere.jsonl", "-o"])
        .arg(place.output())
        .assert()
        .code(2)
        .stderr(predicate::str::contains("nowhere.jsonl"));
}

#[test]
fn text_that_no_writer_writes_keeps_the_contract() {
    let texts = [
        "MOT".repeat(300_000),
        "a b ".repeat(60_000),
        "Le Président DE LA RÉPUBLIQUE ".repeat(4_000),
        "Éle\u{301}o\u{200B}no\u{FEFF}re\u{AD} d\u{2019}Aubry ".repeat(2_000),
        "\u{202E}مرحبا \u{202D}".repeat(5_000),
        "\u{301}\u{301}\u{301} ".repeat(20_000),
        "« » … — \u{A0}\u{202F}".repeat(10_000),
        "ministre de la Santé, ".repeat(5_000),
        "France ".repeat(20_000),
    ];
    let place = Place::new();
    let lines: Vec<String> = texts
        .iter()
        .enumerate()
        .map(|(index, text)| record(&format!("t{index}"), text))
        .collect();
    place.file("a.jsonl", lines.join("\n"));
    place
        .enrich()
        .timeout(std::time::Duration::from_mins(3))
        .assert()
        .code(0);
    let articles = place.articles();
    assert_eq!(articles.len(), texts.len());
    for article in articles {
        let text: Vec<char> = article.text.chars().collect();
        for mention in article.entities.iter().flat_map(|entity| &entity.mentions) {
            let words: String = text
                .get(mention.start as usize..mention.end as usize)
                .unwrap()
                .iter()
                .collect();
            assert_eq!(words, mention.exact);
        }
    }
}
