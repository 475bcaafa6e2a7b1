//! Where the parts of a flattened page begin and end. The people, schools and events are invented.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::article::SourceArticle;

fn page(text: &str) -> SourceArticle {
    page::article(text, &IngestOptions::default())
}

fn headings(article: &SourceArticle) -> Vec<&str> {
    let blocks = article.body.iter();
    blocks
        .filter(|block| block.kind == crate::article::BlockKind::Heading)
        .map(|block| block.text.as_str())
        .collect()
}

#[test]
fn a_lead_may_begin_with_a_number_in_words_after_an_acronym() {
    let article = page(
        "International Au Bénin, une filière de greffiers ouvre avec l’appui de l’EDA Vingt-six agents ont reçu leur diplôme. 1er juillet 2025 Crédit image | © Rose Adjovi • EDA Les lauréats travaillent à Cotonou.",
    );
    assert_eq!(
        article.title,
        "Au Bénin, une filière de greffiers ouvre avec l’appui de l’EDA"
    );
    assert_eq!(article.lead, "Vingt-six agents ont reçu leur diplôme.");
    assert_eq!(article.published.unwrap().to_string(), "2025-07-01");
    assert_eq!(article.image_credit.as_deref(), Some("© Rose Adjovi • EDA"));
}

#[test]
fn a_credit_ends_before_a_participle_and_the_one_who_acted() {
    let article = page(
        "Europe Atelier commun sur les archives Le séminaire a duré deux jours. 28/05/2025 Crédit image | © Greta Lohmann • BArch Ouvert par Paul Morvan, délégué, l’atelier a réuni dix élèves.",
    );
    assert_eq!(
        article.image_credit.as_deref(),
        Some("© Greta Lohmann • BArch")
    );
    assert_eq!(article.published.unwrap().to_string(), "2025-05-28");
    assert!(
        article
            .body
            .first()
            .unwrap()
            .text
            .starts_with("Ouvert par Paul Morvan")
    );
}

#[test]
fn a_heading_ends_before_a_quoted_sentence() {
    let article = page(
        "Formation Un cycle pour les archivistes Le cycle a commencé lundi. 12 mai 2025 Crédit image | © Ana Vasseur • EDA Les élèves viennent de Lyon. Apprendre sur le terrain « Nous voulions sortir des salles », explique Mme Vasseur. Elle dirige le cycle.",
    );
    assert_eq!(headings(&article), ["Apprendre sur le terrain"]);
}

#[test]
fn a_name_in_running_text_makes_no_heading() {
    let article = page(
        "Formation Un cycle pour les archivistes Le cycle a commencé lundi. 12 mai 2025 Crédit image | © Ana Vasseur • EDA Les élèves viennent de Lyon. Le programme Horizon Archives est ouvert à tous. La ministre Jeanne Le Goff a visité les magasins.",
    );
    assert_eq!(headings(&article), [""; 0]);
}

#[test]
fn a_category_is_known_with_either_apostrophe() {
    let article = page(
        "Vie de l'institut Une bibliothèque rouvre ses portes La salle de lecture a rouvert lundi. 12 mai 2025 Crédit image | © Ana Vasseur • EDA Le public est venu.",
    );
    assert_eq!(article.category.as_deref(), Some("Vie de l'institut"));
    assert_eq!(article.title, "Une bibliothèque rouvre ses portes");
}

#[test]
fn a_page_without_date_or_category_keeps_title_and_credit_apart() {
    let article = page(
        "Portes ouvertes à l’école des archives Le public a visité les magasins. Crédit image | © Ana Vasseur • École des archives (EDA) La journée a été un succès.",
    );
    assert_eq!(article.category, None);
    assert_eq!(article.title, "Portes ouvertes à l’école des archives");
    assert_eq!(
        article.image_credit.as_deref(),
        Some("© Ana Vasseur • École des archives (EDA)")
    );
}

#[test]
fn a_teaser_may_have_a_date_in_figures_and_no_tags() {
    let article = page(
        "Formation Un cycle pour les archivistes Le cycle a commencé. 12 mai 2025 Crédit image | © Ana Vasseur • EDA Le public est venu.\nUn prix pour les relieurs La remise a eu lieu à... Publiée le 28/05/2025",
    );
    let teaser = article.teasers.first().unwrap();
    assert_eq!(teaser.title, "Un prix pour les relieurs");
    assert_eq!(teaser.published.as_deref(), Some("2025-05-28"));
}
