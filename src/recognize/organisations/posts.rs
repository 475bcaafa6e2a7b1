//! Embassies and other posts abroad, whose name goes on to their host: "ambassade de Lettonie au Mexique", "à Vasquin".

use rustc_hash::FxHashMap;

use crate::article::{EntityType, MentionKind};
use crate::link::surface::lower;
use crate::recognize::{Mention, Reference};
use crate::text::Span;

use super::Scene;
use super::words::{ARTICLE, POST};

/// Makes the posts among `found` as long as their names are.
pub(super) fn complete(scene: &Scene, found: &mut [Mention]) {
    let end_of_post = |mention: &Mention| {
        let named = mention.entity_type == EntityType::Organisation
            && mention.reference == Reference::Named;
        let (first, end) = scene.range(mention.span).filter(|_| named)?;
        let unit = scene.units.get(first)?;
        let mut heads = scene.vocabularies.heads(unit.language, unit.hash).iter();
        heads
            .any(|head| head.kind & POST != 0 && scene.follows(first, head))
            .then_some(end)
    };
    if found.iter().all(|mention| end_of_post(mention).is_none()) {
        return;
    }
    // A state by its name, not by its people: "aux Maliens".
    let hosts: FxHashMap<u32, Span> = found
        .iter()
        .filter(|mention| match mention.entity_type {
            EntityType::Place => true,
            EntityType::Country => {
                mention.kind != MentionKind::Demonym && mention.reference != Reference::Blocked
            }
            _ => false,
        })
        .map(|mention| (mention.span.start, mention.span))
        .collect();
    for mention in found.iter_mut() {
        if let Some(end) = end_of_post(mention)
            && let Some(host) = host(scene, end, &hosts)
        {
            mention.span = Span::new(mention.span.start, host.end);
        }
    }
}

/// The host that a preposition at unit `end` leads to, an article between them or not.
fn host(scene: &Scene, end: usize, hosts: &FxHashMap<u32, Span>) -> Option<Span> {
    let (last, link) = (scene.units.get(end.checked_sub(1)?)?, scene.units.get(end)?);
    let table = scene.vocabularies.table(link.language);
    let leads = table.host_links.contains(&lower(scene.text(end)).as_str());
    if last.sentence != link.sentence || !leads {
        return None;
    }
    let article = usize::from(scene.word(end + 1) & ARTICLE != 0);
    [end + 1, end + 1 + article].into_iter().find_map(|at| {
        let unit = scene
            .units
            .get(at)
            .filter(|unit| unit.sentence == link.sentence)?;
        hosts.get(&unit.span.start).copied()
    })
}
