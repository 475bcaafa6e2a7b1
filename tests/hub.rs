//! `depeche models fetch` against a hub of our own on this machine: what it fetches, refuses, resumes and records.
#![cfg(feature = "hub")]
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex};

use assert_cmd::Command;

const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";

/// Files by name, and every request line that came.
struct Hub {
    address: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Hub {
    /// Serves `files`; where `cut` is given, the first download of the weights ends after so many bytes.
    fn start(files: &[(&str, &[u8])], cut: Option<usize>) -> Self {
        let files: BTreeMap<String, Vec<u8>> = files
            .iter()
            .map(|&(name, bytes)| (name.to_owned(), bytes.to_vec()))
            .collect();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&requests);
        std::thread::spawn(move || {
            let mut cut = cut;
            for stream in listener.incoming() {
                answer(&stream.unwrap(), &files, &mut cut, &seen);
            }
        });
        Self { address, requests }
    }

    fn fetch(&self, folder: &Path, arguments: &[&str]) -> assert_cmd::assert::Assert {
        Command::cargo_bin("depeche")
            .unwrap()
            .current_dir(folder)
            .env("HF_ENDPOINT", &self.address)
            .env("HF_HOME", folder.join("cache"))
            .env_remove("HTTP_PROXY")
            .env_remove("http_proxy")
            .env_remove("ALL_PROXY")
            .env("NO_PROXY", "*")
            .args(["models", "fetch"])
            .args(arguments)
            .assert()
    }
}

fn answer(
    mut stream: &TcpStream,
    files: &BTreeMap<String, Vec<u8>>,
    cut: &mut Option<usize>,
    seen: &Mutex<Vec<String>>,
) {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let Some(request) = lines.next() else { return };
    let headers: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    let range = headers.iter().find_map(|line| {
        let value = line.to_ascii_lowercase();
        Some(value.strip_prefix("range: bytes=")?.to_owned())
    });
    seen.lock().unwrap().push(format!(
        "{request} {}",
        range.as_deref().unwrap_or_default()
    ));
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    if path.starts_with("/api/") {
        let siblings: Vec<_> = files
            .keys()
            .map(|name| serde_json::json!({ "rfilename": name }))
            .collect();
        let body = serde_json::json!({ "sha": COMMIT, "siblings": siblings }).to_string();
        let _ = write!(
            stream,
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        return;
    }
    let name = path
        .split_once("/resolve/")
        .and_then(|(_, rest)| rest.split_once('/'));
    let Some(bytes) = name.and_then(|(_, name)| files.get(name)) else {
        let _ = write!(
            stream,
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
        return;
    };
    let range = range.unwrap_or_else(|| "0-".to_owned());
    let (start, end) = range.split_once('-').unwrap();
    let start: usize = start.parse().unwrap();
    let end = end
        .parse()
        .map_or(bytes.len(), |end: usize| end + 1)
        .min(bytes.len());
    let part = bytes.get(start..end).unwrap_or_default();
    let _ = write!(
        stream,
        "HTTP/1.1 206 Partial Content\r\nETag: \"{}\"\r\nX-Repo-Commit: {COMMIT}\r\nContent-Range: bytes {start}-{}/{}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        blake3::hash(bytes).to_hex(),
        end.max(1) - 1,
        bytes.len(),
        part.len()
    );
    let sent = match cut.take_if(|_| part.len() > 1000) {
        Some(cut) => part.get(..cut).unwrap_or_default(),
        None => part,
    };
    let _ = stream.write_all(sent);
}

const CARD: &[u8] = b"---\nlicense: apache-2.0\n---\n";
const NON_COMMERCIAL: &[u8] = b"---\nlicense: cc-by-nc-4.0\n---\n";

fn files(card: &'static [u8], weights: &'static [u8]) -> Vec<(&'static str, &'static [u8])> {
    vec![
        ("README.md", card),
        ("config.json", b"{}"),
        ("tokenizer.json", b"{}"),
        ("model.safetensors", weights),
        ("pytorch_model.bin", b"never fetched"),
    ]
}

#[test]
fn a_model_is_fetched_recorded_and_verified() {
    let hub = Hub::start(&files(CARD, b"weights"), None);
    let folder = tempfile::tempdir().unwrap();
    hub.fetch(folder.path(), &["hf:lin/tagger@v1", "--to", "model"])
        .success();
    let lock = std::fs::read_to_string(folder.path().join("model/depeche.lock.json")).unwrap();
    assert!(
        lock.contains(COMMIT) && lock.contains("apache-2.0") && lock.contains("hf:lin/tagger@v1")
    );
    assert!(lock.contains(blake3::hash(b"weights").to_hex().as_str()));
    assert!(!folder.path().join("model/pytorch_model.bin").exists());
    assert!(
        hub.requests
            .lock()
            .unwrap()
            .iter()
            .all(|line| !line.contains(".bin"))
    );
    let verify = || {
        Command::cargo_bin("depeche")
            .unwrap()
            .current_dir(folder.path())
            .args(["models", "verify", "model"])
            .assert()
    };
    verify().success();
    std::fs::write(folder.path().join("model/config.json"), "{ }").unwrap();
    verify().code(2);
}

#[test]
fn a_non_commercial_licence_is_refused_until_it_is_named() {
    let hub = Hub::start(&files(NON_COMMERCIAL, b"weights"), None);
    let folder = tempfile::tempdir().unwrap();
    let refused = hub
        .fetch(folder.path(), &["hf:lin/tagger", "--to", "model"])
        .failure();
    let said = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
    assert!(said.contains("--accept-licence cc-by-nc-4.0"), "{said}");
    assert!(!folder.path().join("model").exists());
    let accepted = [
        "hf:lin/tagger",
        "--to",
        "model",
        "--accept-licence",
        "cc-by-nc-4.0",
    ];
    hub.fetch(folder.path(), &accepted).success();
}

#[test]
fn a_download_that_was_cut_off_goes_on_where_it_ended() {
    static WEIGHTS: [u8; 50_000] = [7; 50_000];
    let hub = Hub::start(&files(CARD, &WEIGHTS), Some(20_000));
    let folder = tempfile::tempdir().unwrap();
    hub.fetch(folder.path(), &["hf:lin/tagger", "--to", "model"])
        .success();
    let fetched = std::fs::read(folder.path().join("model/model.safetensors")).unwrap();
    assert_eq!(fetched, WEIGHTS);
    let requests = hub.requests.lock().unwrap();
    assert!(
        requests
            .iter()
            .any(|line| line.contains("model.safetensors") && line.ends_with(" 20000-")),
        "{requests:?}"
    );
}

#[test]
fn a_name_that_is_none_and_a_hub_that_is_not_there_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let hub = Hub {
        address: "http://127.0.0.1:9".to_owned(),
        requests: Arc::default(),
    };
    for model in ["lin/tagger", "hf:../../etc@main", "hf:lin/tagger"] {
        let failed = hub
            .fetch(folder.path(), &[model, "--to", "model"])
            .failure();
        let said = String::from_utf8_lossy(&failed.get_output().stderr).into_owned();
        assert!(said.contains("hint:"), "{said}");
    }
    assert!(!folder.path().join("model").exists());
}
