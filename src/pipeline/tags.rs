//! What the site files an article under: the countries and ministries that it is about, their UN M49 regions, and the
//! tags that its source gave it.

use crate::article::{Entity, EntityType, SourceArticle, Tag};
use crate::recognize::countries::Atlas;

/// The tags of an article, each once, in the order: countries, regions, ministries, the source's own.
pub(super) fn tags(
    article: &SourceArticle,
    entities: &[Entity],
    atlas: &Atlas,
    language: &str,
) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    let mut add = |id: String, label: &str, scheme: &str| {
        if !tags.iter().any(|tag| tag.scheme == scheme && tag.id == id) {
            tags.push(Tag {
                id,
                label: label.to_owned(),
                scheme: scheme.to_owned(),
            });
        }
    };
    let about = |entity_type: EntityType| {
        entities
            .iter()
            .filter(move |entity| entity.about && entity.entity_type == entity_type)
    };
    for country in about(EntityType::Country) {
        if let Some(code) = &country.iso3166 {
            add(code.clone(), &country.label, "iso3166");
        }
    }
    for code in about(EntityType::Country).filter_map(|country| country.iso3166.as_deref()) {
        for (region, label) in atlas.regions(code, language) {
            add(region.to_owned(), &label, "m49");
        }
    }
    for ministry in about(EntityType::Ministry) {
        add(ministry.id.clone(), &ministry.label, "ministry");
    }
    for label in article.category.iter().chain(&article.tags) {
        add(crate::link::surface::slug(label), label, "source");
    }
    tags
}
