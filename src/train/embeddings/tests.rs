#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;

use super::{EmbeddingsOptions, train};
use crate::embed::{Embedder, StaticEmbedder};
use crate::languages;
use crate::text::Document;

/// Sentences about five subjects, from words that are drawn in a fixed order.
fn invented(folder: &std::path::Path) -> EmbeddingsOptions {
    let subjects = [
        ["navire", "quai", "docker", "grue", "jetée"],
        ["élève", "classe", "maître", "cahier", "préau"],
        ["vigne", "cave", "raisin", "tonneau", "cépage"],
        ["juge", "greffe", "prévenu", "verdict", "avocat"],
        ["piano", "violon", "choeur", "opéra", "ballet"],
    ];
    let mut text = String::new();
    let mut state = 7_usize;
    for words in subjects.iter().cycle().take(150) {
        for _ in 0..360 {
            state = (state * 1_103_515_245 + 12345) % 2_147_483_648;
            text.push_str(words[state / 65536 % words.len()]);
            text.push_str(if (state / 1024).is_multiple_of(3) {
                "s "
            } else {
                " "
            });
            text.push_str(["vert ", "grand ", "vieux ", "neuf\n"][state / 4096 % 4]);
        }
        text.push('\n');
    }
    let path = folder.join("invented.txt");
    fs::write(&path, text).expect("write");
    EmbeddingsOptions {
        texts: vec![path],
        news: Vec::new(),
        version: "test".to_owned(),
        words: 60,
        pieces: 20,
        width: 5,
    }
}

#[test]
fn the_same_data_give_the_same_bytes_whatever_the_number_of_threads() {
    let folder = tempfile::tempdir().expect("folder");
    let options = invented(folder.path());
    let with = |threads| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("pool")
            .install(|| train(&options, |_| {}).expect("trains"))
    };
    assert_eq!(with(1), with(3));
}

#[test]
fn words_of_one_subject_come_close_in_the_latent_part() {
    let folder = tempfile::tempdir().expect("folder");
    let trained = train(&invented(folder.path()), |_| {}).expect("trains");
    let embedder = StaticEmbedder::new(&trained.table, &trained.tokenizer).expect("loads");
    let language = languages::UNDETERMINED;
    let vector = |text: &str| embedder.embed(&Document::from_text(text, language)).values;
    let cosine = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(x, y)| x * y).sum::<f32>();
    let (ship, pier, pupil) = (vector("navire"), vector("jetée"), vector("élève"));
    assert!(cosine(&ship, &pier) > cosine(&ship, &pupil) + 0.2);
}

#[test]
fn too_little_text_is_refused() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("little.txt");
    fs::write(&path, "Trois mots seulement.\n").expect("write");
    let mut options = EmbeddingsOptions::discover(folder.path(), "test").expect("discovers");
    assert_eq!(options.texts, [path]);
    options.width = 8;
    assert!(train(&options, |_| {}).is_err());
}
