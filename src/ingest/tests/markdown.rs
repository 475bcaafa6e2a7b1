//! Files of Markdown, with and without fields before the text.

use super::*;

#[test]
fn front_matter_in_yaml_gives_the_fields() {
    let file = "---\ntitle: \"Une visite : l’École des archives\"\ndate: 2024-05-17 09:30:00 +0200\ndescription: >-\n  Trois jours\n  d’échanges.\ntags: [international, Chili]\nauthor:\n  name: Léa Morvan\nlang: fr\n---\n\nLa délégation de **Paul Vasseur** a visité [l’école](https://ecole.example).\n\n## La suite\n\nElle reviendra.\n";
    let (articles, rejections) = read_bytes("visite.md", file.as_bytes());
    assert!(rejections.is_empty(), "{rejections:?}");
    let [article] = articles.as_slice() else {
        panic!("{articles:?}")
    };
    assert_eq!(article.title, "Une visite : l’École des archives");
    assert_eq!(article.lead, "Trois jours d’échanges.");
    assert_eq!(article.published.unwrap().to_string(), "2024-05-17");
    assert_eq!(article.tags, ["international", "Chili"]);
    assert_eq!(article.authors, ["Léa Morvan"]);
    assert_eq!(article.language.as_deref(), Some("fr"));
    let texts: Vec<(BlockKind, &str)> = article
        .body
        .iter()
        .map(|block| (block.kind, block.text.as_str()))
        .collect();
    assert_eq!(
        texts,
        [
            (
                BlockKind::Paragraph,
                "La délégation de Paul Vasseur a visité l’école."
            ),
            (BlockKind::Heading, "La suite"),
            (BlockKind::Paragraph, "Elle reviendra."),
        ]
    );
}

#[test]
fn front_matter_in_toml_gives_the_fields() {
    let file = "+++\r\ntitle = \"Une visite\"\r\ndate = 2024-05-17T09:30:00Z\r\ntags = [\"Chili\"]\r\n+++\r\nElle a duré deux jours.\r\n";
    let (articles, rejections) = read_bytes("visite.md", file.as_bytes());
    assert!(rejections.is_empty(), "{rejections:?}");
    assert_eq!(articles[0].title, "Une visite");
    assert_eq!(articles[0].published.unwrap().to_string(), "2024-05-17");
    assert_eq!(articles[0].tags, ["Chili"]);
    assert_eq!(articles[0].body[0].text, "Elle a duré deux jours.");
}

#[test]
fn the_day_of_an_article_may_stand_in_the_name_of_its_file() {
    let file = "---\ntitle: Une visite\n---\nElle a duré deux jours.";
    let (articles, _) = read_bytes("2024-05-17-une-visite.md", file.as_bytes());
    assert_eq!(articles[0].published.unwrap().to_string(), "2024-05-17");
}

#[test]
fn without_front_matter_the_first_heading_is_the_title() {
    let file = "# Une visite\n\nElle a duré **deux** jours.\n\n---\n\nFin.";
    let (articles, _) = read_bytes("visite.markdown", file.as_bytes());
    assert_eq!(articles[0].title, "Une visite");
    assert_eq!(articles[0].body[0].text, "Elle a duré deux jours.");
    assert_eq!(articles[0].body[1].text, "Fin.");
}

#[test]
fn fields_that_cannot_be_read_refuse_the_file_and_say_why() {
    for (file, said) in [
        ("---\ntitle: [a\n---\nTexte.", "not YAML"),
        ("---\njuste un texte\n---\nTexte.", "no list of fields"),
        ("+++\ntitle = \n+++\nTexte.", "not TOML"),
    ] {
        let (articles, rejections) = read_bytes("a.md", file.as_bytes());
        assert!(articles.is_empty());
        assert_eq!(rejections[0].reason, Reason::InvalidRecord);
        assert!(
            rejections[0].detail.contains(said),
            "{}",
            rejections[0].detail
        );
    }
}

#[test]
fn aliases_that_multiply_are_refused() {
    let mut file = "---\na: &a [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    let mut last = 'a';
    for name in 'b'..='k' {
        let _ = writeln!(
            file,
            "{name}: &{name} [{}]",
            vec![format!("*{last}"); 10].join(", ")
        );
        last = name;
    }
    file.push_str("---\nTexte.");
    assert_eq!(reasons("a.md", file.as_bytes()), [Reason::InvalidRecord]);
}
