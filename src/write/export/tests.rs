#![allow(clippy::unwrap_used)]

use std::path::Path;

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::article::{Coverage, Embedding, EntityMention, EntityType, LanguageTag, MentionKind};
use crate::article::{SCHEMA, Source};
use crate::evaluate::annotated::from_conll;
use crate::languages;
use crate::recognize::crf::NameType;

const TEXT: &str = "« L’équipe lettone »\n\nÀ l’ambassade du Kenya, Ana Marel a dit : « 10 000 » fois merci. 🦆 Congo !";

fn mention(exact: &str, kind: MentionKind) -> EntityMention {
    let byte = TEXT.find(exact).unwrap();
    let start = TEXT.get(..byte).unwrap().chars().count() as u32;
    EntityMention {
        exact: exact.into(),
        prefix: "avant ".into(),
        suffix: " après".into(),
        start,
        end: start + exact.chars().count() as u32,
        kind,
        evidence: "test:rule".into(),
        confidence: 0.9,
    }
}

fn entity(id: &str, entity_type: EntityType, exact: &str, kind: MentionKind) -> Entity {
    Entity {
        id: id.into(),
        entity_type,
        label: exact.into(),
        iso3166: id.strip_prefix("country:").map(str::to_owned),
        wikidata: None,
        role: None,
        country: None,
        succession: None,
        candidates: Vec::new(),
        about: false,
        salience: 0.5,
        confidence: 0.9,
        mentions: vec![mention(exact, kind)],
    }
}

fn article() -> EnrichedArticle {
    let mut latvia = entity(
        "country:LV",
        EntityType::Country,
        "lettone",
        MentionKind::Demonym,
    );
    latvia.about = true;
    latvia.wikidata = Some("Q211".into());
    let mut congo = entity("country:?", EntityType::Country, "Congo", MentionKind::Name);
    congo.candidates = vec!["CD".into(), "CG".into()];
    EnrichedArticle {
        schema: SCHEMA.into(),
        id: "a b/é".into(),
        source: Source::default(),
        url: None,
        title: "Fin </script> de visite".into(),
        lead: String::new(),
        category: None,
        published: Some("2025-07-08".into()),
        modified: None,
        authors: vec!["Jo Ruiz".into()],
        image_credit: None,
        sections: Vec::new(),
        teasers: Vec::new(),
        text: TEXT.into(),
        language: LanguageTag {
            code: languages::DEFAULT.code().into(),
            confidence: 1.0,
            reliable: true,
            by: "lexical".into(),
        },
        foreign_passages: Vec::new(),
        entities: vec![
            latvia,
            entity(
                "organisation:ambassade-du-kenya",
                EntityType::Organisation,
                "ambassade du Kenya",
                MentionKind::Name,
            ),
            entity(
                "country:KE",
                EntityType::Country,
                "Kenya",
                MentionKind::Name,
            ),
            entity(
                "person:ana-marel",
                EntityType::Person,
                "Ana Marel",
                MentionKind::Name,
            ),
            congo,
        ],
        dates: Vec::new(),
        tags: Vec::new(),
        embedding: Embedding::default(),
        related: Vec::new(),
        coverage: Coverage::default(),
        warnings: Vec::new(),
    }
}

fn rendered(format: Format) -> String {
    let mut line = enriched::line(&article()).unwrap();
    line.push(b'\n');
    let mut out = Vec::new();
    let count = export(format, "enriched.jsonl".into(), line.as_slice(), |bytes| {
        out.extend_from_slice(bytes);
        Ok::<(), Box<dyn std::error::Error>>(())
    });
    assert_eq!(count.unwrap(), 1);
    String::from_utf8(out).unwrap()
}

#[test]
fn conll_columns_hold_the_outermost_name_of_each_token() {
    let text = rendered(Format::Conll);
    assert!(text.starts_with("-DOCSTART-\tO\n\n"));
    let names: Vec<(String, NameType)> = from_conll(&text)
        .iter()
        .flat_map(|sentence| {
            sentence.names.iter().map(|name| {
                let words = sentence.words.get(name.start..name.end).unwrap();
                (words.join(" "), name.name_type)
            })
        })
        .collect();
    assert_eq!(
        names,
        [
            ("ambassade du Kenya".to_owned(), NameType::Organisation),
            ("Ana Marel".to_owned(), NameType::Person),
            ("Congo".to_owned(), NameType::Place),
        ]
    );
    assert!(text.contains("lettone\tB-DEM\n"));
    assert!(text.contains("Kenya\tI-ORG\n"));
    // "10 000" holds a no-break space, which many readers part columns at.
    assert!(text.contains("10\tO\n000\tO\n"));
    assert!(
        text.lines()
            .all(|line| line.is_empty() || line.split_whitespace().count() == 2)
    );
}

#[test]
fn an_annotation_anchors_a_mention_by_its_words_and_by_code_points() {
    let text = rendered(Format::WebAnnotation);
    let annotations: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(annotations.len(), 5);
    // Which Congo is left open: no identity is stated.
    assert_eq!(annotations[4]["body"].as_array().unwrap().len(), 2);
    let characters: Vec<char> = TEXT.chars().collect();
    for annotation in &annotations {
        let selectors = &annotation["target"]["selector"];
        let at = |key: &str| selectors[1][key].as_u64().unwrap() as usize;
        let sliced: String = characters
            .get(at("start")..at("end"))
            .unwrap()
            .iter()
            .collect();
        assert_eq!(selectors[0]["exact"], sliced.as_str());
        assert_eq!(annotation["target"]["source"], "urn:depeche:a%20b%2F%C3%A9");
    }
    assert_eq!(
        annotations[0]["body"][0]["source"],
        "http://www.wikidata.org/entity/Q211"
    );
    let mut ids: Vec<&str> = annotations
        .iter()
        .map(|annotation| annotation["id"].as_str().unwrap())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 5);
}

#[test]
fn json_ld_tells_what_the_article_is_about_and_never_guesses() {
    let text = rendered(Format::JsonLd);
    let page: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(page["@type"], "NewsArticle");
    assert_eq!(page["about"][0]["identifier"], "LV");
    let mentioned: Vec<&str> = page["mentions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|thing| thing["name"].as_str().unwrap())
        .collect();
    assert_eq!(mentioned, ["ambassade du Kenya", "Kenya", "Ana Marel"]);
}

#[test]
fn json_ld_can_stand_in_a_script_element() {
    let text = rendered(Format::JsonLd);
    assert!(!text.contains('<'));
    let page: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(page["headline"], "Fin </script> de visite");
}

#[test]
fn mentions_are_rows_in_text_order() {
    let text = rendered(Format::Mentions);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let exact: Vec<String> = reader
        .records()
        .map(|row| row.unwrap().get(8).unwrap().to_owned())
        .collect();
    assert_eq!(
        exact,
        [
            "lettone",
            "ambassade du Kenya",
            "Kenya",
            "Ana Marel",
            "Congo"
        ]
    );
    assert_eq!(reader.headers().unwrap().len(), 16);
}

#[test]
fn a_line_that_is_no_enriched_article_is_told_with_its_place() {
    let mut lines = enriched::line(&article()).unwrap();
    lines.extend_from_slice(b"\n{\"id\":\"x\"}\n");
    let mut written = 0;
    let error = export(
        Format::JsonLd,
        Path::new("old.jsonl").into(),
        lines.as_slice(),
        |_| {
            written += 1;
            Ok::<(), Box<dyn std::error::Error>>(())
        },
    )
    .unwrap_err()
    .to_string();
    assert!(error.starts_with("old.jsonl, line 2, is no enriched article: missing field"));
    assert!(error.contains("\nhint: "));
    assert_eq!(written, 1);
}

#[test]
fn an_article_of_another_schema_is_refused() {
    let mut other = article();
    other.schema = "depeche/enriched-article/v0".into();
    let line = enriched::line(&other).unwrap();
    let error = enriched::read("old.jsonl".into(), line.as_slice())
        .next()
        .unwrap()
        .unwrap_err();
    assert!(error.to_string().contains("enriched-article/v0"));
}

proptest! {
    #[test]
    fn columns_hold_every_token_once_wherever_the_mentions_lie(
        spans in prop::collection::vec((0..120_u32, 0..120_u32), 0..12)
    ) {
        let mut article = article();
        for (index, (start, end)) in spans.into_iter().enumerate() {
            let one = index % article.entities.len();
            let mut mention = article.entities[one].mentions[0].clone();
            (mention.start, mention.end) = (start, end);
            article.entities[one].mentions.push(mention);
        }
        let words = |article: &EnrichedArticle| -> Vec<String> {
            let mut out = Vec::new();
            conll::render(article, &mut out);
            String::from_utf8(out)
                .unwrap()
                .lines()
                .map(|line| line.split('\t').next().unwrap_or_default().to_owned())
                .collect()
        };
        let mut bare = article.clone();
        bare.entities.clear();
        prop_assert_eq!(words(&article), words(&bare));
    }
}
