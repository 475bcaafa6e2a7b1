//! What the site files an article under: the countries and ministries that it is about, their UN M49 regions, and the
//! tags that its source gave it. A country may be among them that no word names, where its institutions are what the
//! article speaks of: the entities with that `country` are the evidence.

use crate::article::{EntityType, SourceArticle, Tag};
use crate::link::Linked;
use crate::recognize::countries::Atlas;

/// The tags of an article, each once, in the order: countries, regions, ministries, the source's own.
pub(super) fn tags(
    article: &SourceArticle,
    linked: &Linked,
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
        let entities = linked.entities.iter();
        entities.filter(move |entity| entity.about && entity.entity_type == entity_type)
    };
    let named = about(EntityType::Country)
        .filter_map(|country| Some((country.iso3166.as_deref()?, country.label.as_str())));
    let unnamed = linked.unnamed_country.as_deref();
    let unnamed = unnamed.map(|code| (code, atlas.label(code, language).unwrap_or(code)));
    for (code, label) in named.clone().chain(unnamed) {
        add(code.to_owned(), label, "iso3166");
    }
    for (code, _) in named.chain(unnamed) {
        for (region, label) in atlas.regions(code, language) {
            add(region.to_owned(), &label, "m49");
        }
    }
    // A site cannot file anything under a ministry of an unknown state.
    for ministry in about(EntityType::Ministry).filter(|ministry| ministry.country.is_some()) {
        add(ministry.id.clone(), &ministry.label, "ministry");
    }
    for label in article.category.iter().chain(&article.tags) {
        add(crate::link::surface::slug(label), label, "source");
    }
    tags
}
