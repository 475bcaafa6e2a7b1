//! Embassies and other posts abroad, whose name goes on to their host: "ambassade de Lettonie au Mexique", "à Vasquin".

use rustc_hash::FxHashMap;

use crate::article::EntityType;
use crate::recognize::{Mention, Reference};
use crate::text::Span;

use super::Scene;
use super::words::POST;

/// Makes the posts among `found` as long as their names are.
pub(super) fn complete(scene: &Scene, found: &mut [Mention]) {
    let is_post = |mention: &Mention| {
        mention.entity_type == EntityType::Organisation
            && mention.reference == Reference::Named
            && scene.range(mention.span).is_some_and(|(first, _)| {
                scene.units.get(first).is_some_and(|unit| {
                    (scene.vocabularies).has_head(unit.language, unit.hash, POST)
                })
            })
    };
    if !found.iter().any(is_post) {
        return;
    }
    let places: FxHashMap<u32, Span> = found
        .iter()
        .filter(|mention| matches!(mention.entity_type, EntityType::Country | EntityType::Place))
        .map(|mention| (mention.span.start, mention.span))
        .collect();
    for mention in found.iter_mut().filter(|mention| is_post(mention)) {
        let Some((_, end)) = scene.range(mention.span) else {
            continue;
        };
        let (Some(link), Some(host)) = (scene.units.get(end), scene.units.get(end + 1)) else {
            continue;
        };
        let table = scene.vocabularies.table(link.language);
        if link.sentence == host.sentence
            && table.host_links.contains(&scene.text(end))
            && let Some(place) = places.get(&host.span.start)
        {
            mention.span = Span::new(mention.span.start, place.end);
        }
    }
}
