//! What the room promises, format by format, and what it does with hostile input.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use tempfile::TempDir;

use super::*;
use crate::article::{BlockKind, Reason};

mod markdown;
mod properties;

fn read_all(path: &Path, options: &IngestOptions) -> (Vec<SourceArticle>, Vec<Rejection>) {
    let (mut articles, mut rejections) = (Vec::new(), Vec::new());
    read(&[path.to_path_buf()], options, &mut |event| {
        match event {
            Event::Article { article, .. } => articles.push(*article),
            Event::Rejected(rejection) => rejections.push(rejection),
            Event::Skipped { .. } => {}
        }
        ControlFlow::Continue(())
    })
    .unwrap();
    (articles, rejections)
}

fn read_bytes(name: &str, bytes: &[u8]) -> (Vec<SourceArticle>, Vec<Rejection>) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    read_all(&path, &IngestOptions::default())
}

fn reasons(name: &str, bytes: &[u8]) -> Vec<Reason> {
    read_bytes(name, bytes)
        .1
        .iter()
        .map(|rejection| rejection.reason)
        .collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

const PAGE: &str = "International Visite d’une délégation estonienne sur les archives ouvertes Le mardi 6 mai 2025, l’École des archives (EDA) a accueilli une délégation estonienne. Cette visite a duré deux jours. 12 mai 2025 Crédit image | © Ana Vasseur • École des archives (EDA) La délégation a été reçue par Paul Morvan, directeur des études. Un échange fécond pour les deux écoles Composée de six archivistes, la délégation a visité les magasins. Des suites à imaginer ensemble La séance a permis de parler de formation.\nCoopération avec le Chili : une semaine de formation sur les forêts Dans le cadre de son partenariat avec l’Association des forestiers, l’éco... International Amériques Publiée le 08 avril 2025\nVisite du ministre délégué du Kenya à l’EDA Jeudi 3 avril, le ministre délégué s’est rendu sur le sit... International Publiée le 4 avril 2025";

#[test]
fn a_flattened_page_comes_apart() {
    let (articles, rejections) = read_bytes("page.txt", PAGE.as_bytes());
    assert!(rejections.is_empty(), "{rejections:?}");
    let [article] = articles.as_slice() else {
        panic!("{articles:?}")
    };
    assert_eq!(article.category.as_deref(), Some("International"));
    assert_eq!(
        article.title,
        "Visite d’une délégation estonienne sur les archives ouvertes"
    );
    assert!(article.lead.starts_with("Le mardi 6 mai 2025, l’École"));
    assert!(article.lead.ends_with("deux jours."));
    assert_eq!(article.published.unwrap().to_string(), "2025-05-12");
    assert_eq!(
        article.image_credit.as_deref(),
        Some("© Ana Vasseur • École des archives (EDA)")
    );
    let headings: Vec<&str> = article
        .body
        .iter()
        .filter(|block| block.kind == BlockKind::Heading)
        .map(|block| block.text.as_str())
        .collect();
    assert_eq!(
        headings,
        [
            "Un échange fécond pour les deux écoles",
            "Des suites à imaginer ensemble"
        ]
    );
    let [chile, kenya] = article.teasers.as_slice() else {
        panic!("{:?}", article.teasers)
    };
    assert_eq!(
        chile.title,
        "Coopération avec le Chili : une semaine de formation sur les forêts"
    );
    assert!(chile.lead.starts_with("Dans le cadre") && chile.lead.ends_with("l’éco..."));
    assert_eq!(chile.tags, ["International", "Amériques"]);
    assert_eq!(chile.published.as_deref(), Some("2025-04-08"));
    assert_eq!(kenya.title, "Visite du ministre délégué du Kenya à l’EDA");
    assert_eq!(kenya.tags, ["International"]);
}

#[test]
fn plain_text_takes_its_first_line_as_title_once() {
    let (articles, _) = read_bytes(
        "note.txt",
        "Le port rouvre\n\nLe port de Valmer rouvre lundi.\nLes quais sont prêts.\n".as_bytes(),
    );
    let article = articles.first().unwrap();
    assert_eq!(article.title, "Le port rouvre");
    assert_eq!(article.body.len(), 1);
    assert_eq!(
        article.body.first().unwrap().text,
        "Le port de Valmer rouvre lundi. Les quais sont prêts."
    );
    assert!(article.id.starts_with("blake3:") && article.id.len() == 39);
}

#[test]
fn json_comes_in_lines_arrays_and_objects_over_several_lines() {
    let one = r#"{"id":"a","title":"Un titre","text":"Premier.\n\nSecond.","date":"28 mai 2025","tags":"x, y"}"#;
    let two = r#"{"id":"b","titre":"Autre","body":"<p>Bon <b>jour</b></p><ul><li>un</li></ul>"}"#;
    for (name, text) in [
        ("a.jsonl", format!("{one}\n\n{two}")),
        ("a.json", format!("[{one},\n{two}]")),
        ("a.json", format!("{one}\n{two}\n")),
        (
            "a.json",
            format!("{{\n{}\n{two}", one.trim_start_matches('{')),
        ),
        ("a", format!("[{one},{two}]")),
    ] {
        let (articles, rejections) = read_bytes(name, text.as_bytes());
        assert!(rejections.is_empty(), "{text} {rejections:?}");
        let [first, second] = articles.as_slice() else {
            panic!("{text}: {articles:?}")
        };
        assert_eq!(first.id, "a");
        assert_eq!(first.body.len(), 2);
        assert_eq!(first.tags, ["x", "y"]);
        assert_eq!(first.published.unwrap().to_string(), "2025-05-28");
        assert_eq!(second.body.first().unwrap().text, "Bon jour");
        assert_eq!(second.body.get(1).unwrap().kind, BlockKind::ListItem);
    }
}

#[test]
fn csv_rows_may_hold_line_ends_and_semicolons() {
    let text = "id;titre;texte;date\n1;Un;\"Une ligne.\n\nDeux; lignes.\";28/05/2025\n2;Deux;Trop;de;valeurs\n3;Trois;\"Une \"\"autre\"\".\";demain\n";
    let (articles, rejections) = read_bytes("e.csv", text.as_bytes());
    assert_eq!(articles.len(), 2);
    assert_eq!(articles.first().unwrap().body.len(), 2);
    assert_eq!(
        articles.get(1).unwrap().body.first().unwrap().text,
        "Une \"autre\"."
    );
    assert_eq!(articles.get(1).unwrap().source.record, 3);
    assert_eq!(articles.get(1).unwrap().warnings.len(), 1);
    let [rejection] = rejections.as_slice() else {
        panic!()
    };
    assert_eq!(
        (rejection.reason, rejection.record),
        (Reason::InvalidCsv, 2)
    );
}

#[test]
fn feeds_keep_their_dates_links_and_entries() {
    let rss = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>F</title><language>fr</language>\
        <item><title>Un</title><link>https://example.fr/un</link><description>&lt;p&gt;Bonjour &lt;b&gt;tous&lt;/b&gt;.&lt;/p&gt;</description><pubDate>Wed, 28 May 2025 00:30:00 +0200</pubDate></item>\
        <item><title>Deux</title><link>https://example.fr/deux</link><description><![CDATA[<p>Un </item> piégé.</p>]]></description></item></channel></rss>";
    let (articles, rejections) = read_bytes("flux.xml", rss.as_bytes());
    assert!(rejections.is_empty(), "{rejections:?}");
    let [one, two] = articles.as_slice() else {
        panic!("{articles:?}")
    };
    assert_eq!(one.id, "https://example.fr/un");
    assert_eq!(one.body.first().unwrap().text, "Bonjour tous.");
    assert_eq!(one.published.unwrap().to_string(), "2025-05-28");
    assert_eq!(one.language.as_deref(), Some("fr"));
    assert!(two.body.first().unwrap().text.contains("piégé"));
    let atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>F</title><entry><id>urn:1</id><title>Un</title><updated>2025-05-28T00:30:00+02:00</updated><content type=\"html\">&lt;h2&gt;A&lt;/h2&gt;&lt;p&gt;Bonjour.&lt;/p&gt;</content></entry></feed>";
    let (articles, rejections) = read_bytes("flux.atom", atom.as_bytes());
    assert!(rejections.is_empty(), "{rejections:?}");
    let article = articles.first().unwrap();
    assert_eq!(article.id, "urn:1");
    assert_eq!(article.published.unwrap().to_string(), "2025-05-28");
    assert_eq!(article.body.len(), 2);
}

#[test]
fn html_gives_its_metadata_and_main_text() {
    let long =
        "La ville de Valmer a inauguré sa bibliothèque, en présence de nombreux habitants, mardi. "
            .repeat(8);
    let html = format!(
        "<!doctype html><html lang=\"fr-FR\"><head><title>B</title><meta property=\"og:title\" content=\"Une bibliothèque\"><link rel=\"canonical\" href=\"https://example.fr/b\"><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"datePublished\":\"2025-05-28T10:00:00+02:00\",\"author\":{{\"name\":\"Ana Vasseur\"}}}}</script></head><body><nav>Menu</nav><article><h1>Une bibliothèque</h1><p>{long}</p><h2>La suite</h2><p>{long}</p><ul><li>Un point</li></ul></article></body></html>"
    );
    let (articles, rejections) = read_bytes("b.html", html.as_bytes());
    assert!(rejections.is_empty(), "{rejections:?}");
    let article = articles.first().unwrap();
    assert_eq!(article.id, "https://example.fr/b");
    assert_eq!(article.title, "Une bibliothèque");
    assert_eq!(article.published.unwrap().to_string(), "2025-05-28");
    assert_eq!(article.authors, ["Ana Vasseur"]);
    assert_eq!(article.language.as_deref(), Some("fr-FR"));
    let kinds: Vec<BlockKind> = article.body.iter().map(|block| block.kind).collect();
    assert_eq!(
        kinds,
        [
            BlockKind::Paragraph,
            BlockKind::Heading,
            BlockKind::Paragraph,
            BlockKind::ListItem
        ]
    );
}

#[test]
fn selectors_win_over_the_automatic_extraction() {
    let options = IngestOptions {
        selectors: vec![SiteSelectors {
            host: "*".to_owned(),
            title: Some(".t".to_owned()),
            body: Some(".b".to_owned()),
            remove: vec![".x".to_owned()],
            ..SiteSelectors::default()
        }],
        ..IngestOptions::default()
    };
    let html = "<html><body><h1>Non</h1><p class=t>Oui</p><div class=b><p>Court.</p><p class=x>Pub</p></div></body></html>";
    let article = html::page(html, &options).unwrap();
    assert_eq!(article.title, "Oui");
    assert_eq!(article.body.len(), 1);
}

#[test]
fn encodings_are_told_apart() {
    let text = "L’été à Évreux\n\nLa fête a été très réussie, près de l’église où l’on a chanté.\n";
    let utf16 = |big: bool| -> Vec<u8> {
        let units = text.encode_utf16();
        units
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    for bytes in [
        text.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        [&[0xFF, 0xFE][..], &utf16(false)].concat(),
        [&[0xFE, 0xFF][..], &utf16(true)].concat(),
        utf16(false),
        windows.into_owned(),
    ] {
        let (articles, rejections) = read_bytes("t.txt", &bytes);
        assert!(rejections.is_empty(), "{rejections:?}");
        assert_eq!(articles.first().unwrap().title, "L’été à Évreux");
    }
}

#[test]
fn hostile_files_are_refused_with_their_reason() {
    assert_eq!(reasons("vide.txt", b""), [Reason::EmptyText]);
    assert_eq!(reasons("blanc.txt", b"  \n \n"), [Reason::EmptyText]);
    let noise: Vec<u8> = (0..20_000_u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    assert_eq!(reasons("bruit.txt", &noise), [Reason::InvalidEncoding]);
    assert_eq!(reasons("bruit.jsonl", &noise), [Reason::InvalidEncoding]);
    assert_eq!(
        reasons("image.png", b"\x89PNG"),
        [Reason::UnsupportedFormat]
    );
    let deep = format!(
        "{{\"text\":{}{}}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    assert_eq!(
        reasons("profond.jsonl", deep.as_bytes()),
        [Reason::InvalidJson]
    );
    assert_eq!(
        reasons("profond.json", "[".repeat(100_000).as_bytes()),
        [Reason::InvalidJson]
    );
    assert_eq!(
        reasons("profond.html", "<div>".repeat(200_000).as_bytes()),
        [Reason::InvalidHtml]
    );
    assert_eq!(
        reasons(
            "croise.html",
            "<span><div></span>".repeat(60_000).as_bytes()
        ),
        [Reason::InvalidHtml]
    );
    assert_eq!(
        reasons("pas.xml", b"<?xml version=\"1.0\"?><a/>"),
        [Reason::InvalidFeed]
    );
    assert_eq!(
        reasons("f.gz", b"pas du gzip"),
        [Reason::DecompressionFailed]
    );
}

#[test]
fn ids_are_kept_checked_and_unique() {
    let long = "x".repeat(10_000);
    let text = format!(
        "{{\"id\":\"../../x\",\"text\":\"Un.\"}}\n{{\"id\":\"{long}\",\"text\":\"Deux.\"}}\n{{\"id\":\"a\\u0007\",\"text\":\"Trois.\"}}\n{{\"id\":\"../../x\",\"text\":\"Quatre.\"}}\n{{\"id\":7,\"text\":\"Cinq.\"}}\n"
    );
    let (articles, rejections) = read_bytes("i.jsonl", text.as_bytes());
    let ids: Vec<&str> = articles.iter().map(|article| article.id.as_str()).collect();
    assert_eq!(ids, ["../../x", "7"]);
    let found: Vec<(u64, Reason)> = rejections.iter().map(|r| (r.record, r.reason)).collect();
    assert_eq!(
        found,
        [
            (2, Reason::InvalidId),
            (3, Reason::InvalidId),
            (4, Reason::DuplicateId)
        ]
    );
}

#[test]
fn a_line_beyond_the_limit_is_passed_over_and_the_next_is_read() {
    let text = format!(
        "{{\"text\":\"{}\"}}\n{{\"text\":\"Bien.\"}}\n",
        "a".repeat(20 << 20)
    );
    let (articles, rejections) = read_bytes("l.jsonl", text.as_bytes());
    assert_eq!(articles.len(), 1);
    let rejection = rejections.first().unwrap();
    assert_eq!(rejection.reason, Reason::TooLarge);
    assert_eq!(rejection.length, (20 << 20) + 11);
    assert!(!rejection.excerpt_complete);
}

#[test]
fn a_truncated_gzip_still_gives_what_came_before_the_cut() {
    let mut lines = String::new();
    for number in 0..5_000_u32 {
        let noise = number.wrapping_mul(2_654_435_761);
        let _ = writeln!(lines, "{{\"id\":\"{number}\",\"text\":\"Texte {noise}.\"}}");
    }
    let whole = gzip(lines.as_bytes());
    let (articles, rejections) = read_bytes("t.jsonl.gz", &whole);
    assert_eq!((articles.len(), rejections.len()), (5_000, 0));
    let (articles, rejections) = read_bytes("t.jsonl.gz", &whole[..whole.len() / 2]);
    assert!(articles.len() > 1_000, "{}", articles.len());
    let [rejection] = rejections.as_slice() else {
        panic!()
    };
    assert_eq!(rejection.reason, Reason::DecompressionFailed);
}

#[test]
fn a_bomb_is_cut_off() {
    let bomb = gzip(&vec![0; 100 << 20]);
    assert_eq!(reasons("b.gz", &bomb), [Reason::DecompressionLimit]);
    assert_eq!(reasons("b.jsonl.gz", &bomb), [Reason::DecompressionLimit]);
    let bomb = gzip(&vec![b'a'; 100 << 20]);
    assert_eq!(reasons("b.txt.gz", &bomb), [Reason::DecompressionLimit]);
}

#[test]
fn zstandard_is_read() {
    let bytes = ruzstd::encoding::compress_to_vec(
        &b"{\"text\":\"Un.\"}\n"[..],
        ruzstd::encoding::CompressionLevel::Fastest,
    );
    let two = [bytes.clone(), bytes.clone()].concat();
    let (articles, rejections) = read_bytes("z.jsonl.zst", &two);
    assert_eq!(articles.len(), 1);
    assert_eq!(rejections.first().unwrap().reason, Reason::DuplicateId);
    assert_eq!(
        reasons("z.jsonl.zst", &bytes[..bytes.len() - 3]),
        [Reason::DecompressionFailed]
    );
}

#[test]
fn folders_are_walked_in_order_and_loops_end() {
    let folder = TempDir::new().unwrap();
    for name in ["b.txt", "a.txt", "README.md", ".cache", "x.gold.jsonl"] {
        fs::write(folder.path().join(name), format!("Titre {name}\n\nTexte.")).unwrap();
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.path(), folder.path().join("boucle")).unwrap();
    let mut events = Vec::new();
    read(
        &[folder.path().to_path_buf()],
        &IngestOptions::default(),
        &mut |event| {
            events.push(match event {
                Event::Article { article, .. } => article.title.clone(),
                Event::Skipped { path, .. } => format!("- {}", path.rsplit('/').next().unwrap()),
                Event::Rejected(rejection) => panic!("{rejection:?}"),
            });
            ControlFlow::Continue(())
        },
    )
    .unwrap();
    assert_eq!(
        events,
        [
            "- .cache",
            "- README.md",
            "Titre a.txt",
            "Titre b.txt",
            "- boucle",
            "- x.gold.jsonl"
        ]
    );
    let empty = TempDir::new().unwrap();
    assert!(
        read_all(empty.path(), &IngestOptions::default())
            .0
            .is_empty()
    );
    assert!(
        read(
            &[PathBuf::from("/nulle/part")],
            &IngestOptions::default(),
            &mut |_| ControlFlow::Continue(())
        )
        .is_err()
    );
}
