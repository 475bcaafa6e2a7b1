//! What holds for any bytes, any mark-up and any page.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;

fn words(text: &str) -> Vec<String> {
    // A bullet at the start of a line is mark-up of a list, not a word.
    let mut words: Vec<String> = text
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
        .map(str::to_owned)
        .collect();
    words.sort();
    words
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_make_a_parser_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600), name in 0_usize..9) {
        let names = ["a.txt", "a.html", "a.json", "a.jsonl", "a.csv", "a.xml", "a.gz", "a.md", "a"];
        let (articles, rejections) = read_bytes(names[name], &bytes);
        prop_assert!(!articles.is_empty() || !rejections.is_empty());
    }

    #[test]
    fn no_mark_up_makes_a_parser_panic(
        parts in proptest::collection::vec(prop_oneof![
            Just("<item>"), Just("</item>"), Just("<rss version=\"2.0\"><channel>"), Just("<![CDATA["), Just("]]>"),
            Just("<p>"), Just("<table>"), Just("</div>"), Just("<svg>"), Just("é “x”"), Just("\""), Just("{"), Just("}"),
            Just("["), Just("]"), Just("("), Just("**"), Just("---\n"), Just("{{"), Just("# "), Just(","), Just("\"text\":"), Just("\n"), Just(";"), Just("<entry>"), Just("<feed>"),
        ], 0..60),
        name in 0_usize..9,
    ) {
        let names = ["a.txt", "a.html", "a.json", "a.jsonl", "a.csv", "a.xml", "a.rss", "a.md", "a"];
        let _ = read_bytes(names[name], parts.concat().as_bytes());
    }

    #[test]
    fn every_word_of_a_markdown_text_is_kept(
        words_in in proptest::collection::vec("[a-zé]{2,8}", 1..30),
        marks in proptest::collection::vec(prop_oneof![
            Just(" **"), Just("** "), Just("*"), Just(" "), Just("\n"), Just("\n\n"), Just("\n## "), Just("\n> "), Just("\n- "),
            Just("\n1. "), Just("`"), Just("\n\n    "), Just(" | "), Just("~~"),
        ], 30),
    ) {
        let mut text = "Voir **ici** : ".to_owned();
        for (word, mark) in words_in.iter().zip(&marks) {
            text.push_str(word);
            text.push_str(mark);
        }
        let blocks = markup::blocks(&text, &IngestOptions::default()).unwrap();
        let out: Vec<String> = blocks.into_iter().map(|block| block.text).collect();
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        prop_assert_eq!(letters(&out.concat()), letters(&text));
    }

    #[test]
    fn every_word_of_a_page_is_in_exactly_one_field(
        parts in proptest::collection::vec(prop_oneof![
            Just("Le"), Just("La visite"), Just("délégation"), Just("(INSP)"), Just("fin."), Just("Dans le cadre"),
            Just("©"), Just("•"), Just("Composée de"), Just("l’école"), Just("Paul"), Just("coupé..."), Just("«"), Just("»"),
            Just("International"), Just("\nTitre Le sujet coupé... Asie"), Just("\n"),
        ], 0..60),
    ) {
        let text = format!("International Titre long de la page {} Crédit image | © X", parts.join(" "));
        let article = page::article(&text, &IngestOptions::default());
        let mut out = format!(
            "{} {} {} Crédit image | {} ",
            article.category.unwrap_or_default(),
            article.title,
            article.lead,
            article.image_credit.clone().unwrap_or_default()
        );
        if article.image_credit.is_none() {
            out = out.replace("Crédit image | ", "");
        }
        for block in &article.body {
            out.push_str(&block.text);
            out.push(' ');
        }
        for teaser in &article.teasers {
            let _ = write!(out, "{} {} {} ", teaser.title, teaser.lead, teaser.tags.join(" "));
        }
        prop_assert_eq!(words(&out), words(&text));
    }
}
