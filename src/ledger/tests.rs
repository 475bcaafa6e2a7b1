#![allow(clippy::unwrap_used)]

use super::*;
use crate::article::Source;

fn key(id: &str) -> Key {
    Key::of(&SourceArticle {
        id: id.to_owned(),
        source: Source {
            path: "a.jsonl".into(),
            record: 1,
            blake3: "00".into(),
        },
        ..SourceArticle::default()
    })
}

fn fill(folder: &Path, fingerprint: &str) -> Ledger {
    let mut ledger = Ledger::open(folder, fingerprint, false).unwrap();
    ledger.append(key("a"), b"{\"a\":1}").unwrap();
    ledger.append(key("b"), b"{\"b\":\"\xC3\xA9\"}").unwrap();
    ledger.sync().unwrap();
    ledger
}

#[test]
fn what_was_appended_is_found_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    drop(fill(folder.path(), "one"));
    let ledger = Ledger::open(folder.path(), "one", false).unwrap();
    let slot = ledger.find(key("b")).unwrap();
    assert_eq!(ledger.read(slot).unwrap(), "{\"b\":\"é\"}".as_bytes());
    assert_eq!(ledger.len(), 2);
}

#[test]
fn a_ledger_of_another_fingerprint_is_started_anew() {
    let folder = tempfile::tempdir().unwrap();
    drop(fill(folder.path(), "one"));
    assert!(
        Ledger::open(folder.path(), "two", false)
            .unwrap()
            .is_empty()
    );
    assert!(
        Ledger::open(folder.path(), "one", false)
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_fresh_ledger_is_empty() {
    let folder = tempfile::tempdir().unwrap();
    drop(fill(folder.path(), "one"));
    assert!(Ledger::open(folder.path(), "one", true).unwrap().is_empty());
}

#[test]
fn a_line_cut_off_by_a_crash_is_dropped_and_the_file_goes_on_after_the_last_whole_one() {
    let folder = tempfile::tempdir().unwrap();
    drop(fill(folder.path(), "one"));
    let path = folder.path().join(FILE);
    let whole = std::fs::read(&path).unwrap();
    for cut in 1..12 {
        std::fs::write(&path, whole.get(..whole.len() - cut).unwrap()).unwrap();
        let mut ledger = Ledger::open(folder.path(), "one", false).unwrap();
        assert!(ledger.find(key("a")).is_some());
        assert!(ledger.find(key("b")).is_none());
        let slot = ledger.append(key("c"), b"{}").unwrap();
        ledger.sync().unwrap();
        assert_eq!(ledger.read(slot).unwrap(), b"{}");
        drop(ledger);
        let again = Ledger::open(folder.path(), "one", false).unwrap();
        assert!(again.find(key("c")).is_some());
    }
}

#[test]
fn finishing_drops_articles_that_are_gone_once_they_are_most_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = fill(folder.path(), "one");
    let big = format!("{{\"x\":\"{}\"}}", "x".repeat(400));
    ledger.append(key("gone"), big.as_bytes()).unwrap();
    ledger.sync().unwrap();
    drop(ledger);
    let ledger = Ledger::open(folder.path(), "one", false).unwrap();
    let slot = ledger.find(key("b")).unwrap();
    ledger.finish(&[(key("b"), slot)]).unwrap();
    let ledger = Ledger::open(folder.path(), "one", false).unwrap();
    assert_eq!(ledger.len(), 1);
    let slot = ledger.find(key("b")).unwrap();
    assert_eq!(ledger.read(slot).unwrap(), "{\"b\":\"é\"}".as_bytes());
}
