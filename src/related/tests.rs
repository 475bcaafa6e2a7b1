#![allow(clippy::unwrap_used)]

use jiff::civil::date;
use proptest::prelude::*;

use super::{Builder, Exposure, Index, Profile, ProfileEntity, RelatedOptions, Scratch, evaluate};
use crate::article::{Related, Why};

/// A unit vector in a plane of its own for each `subject`, turned by `angle` radians.
fn vector(subject: usize, angle: f32) -> Vec<f32> {
    let mut vector = vec![0.0; 64];
    vector[2 * subject] = angle.cos();
    vector[2 * subject + 1] = angle.sin();
    vector
}

fn article(id: &str, vector: Vec<f32>) -> Profile {
    Profile {
        id: id.to_owned(),
        title: format!("Titre de {id}"),
        vector,
        ..Profile::default()
    }
}

fn entity(id: &str) -> ProfileEntity {
    ProfileEntity {
        id: id.to_owned(),
        salience: 0.5,
        about: false,
    }
}

fn index(profiles: &[Profile], options: RelatedOptions) -> Index {
    let mut builder = Builder::new(options);
    for profile in profiles {
        builder.add(profile);
    }
    builder.finish()
}

fn proposed(id: &str) -> Related {
    Related {
        id: id.to_owned(),
        title: String::new(),
        teaser: String::new(),
        tags: Vec::new(),
        published: None,
        score: 0.5,
        why: Why::default(),
    }
}

fn ids(related: &[Related]) -> Vec<&str> {
    related.iter().map(|related| related.id.as_str()).collect()
}

#[test]
fn an_article_is_never_related_to_itself_nor_to_its_near_duplicate() {
    let index = index(
        &[
            article("a", vector(0, 0.0)),
            article("a again", vector(0, 0.1)),
            article("near", vector(0, 0.9)),
            article("far", vector(1, 0.0)),
        ],
        RelatedOptions::default(),
    );
    assert_eq!(ids(&index.related(0, &mut Scratch::default())), ["near"]);
    assert!(index.near_duplicates(0, 1));
}

#[test]
fn two_near_duplicates_never_stand_in_one_list() {
    let index = index(
        &[
            article("a", vector(0, 0.0)),
            article("b", vector(0, 0.8)),
            article("b again", vector(0, 0.85)),
        ],
        RelatedOptions::default(),
    );
    assert_eq!(ids(&index.related(0, &mut Scratch::default())), ["b"]);
}

#[test]
fn nothing_is_proposed_where_nothing_is_close() {
    let index = index(
        &[
            article("a", vector(0, 0.0)),
            article("b", vector(1, 0.0)),
            article("empty", Vec::new()),
        ],
        RelatedOptions::default(),
    );
    for position in 0..4 {
        assert!(index.related(position, &mut Scratch::default()).is_empty());
    }
}

#[test]
fn a_shared_rare_entity_is_a_reason_and_a_common_or_ambiguous_one_is_not() {
    let mut profiles: Vec<Profile> = (0..20)
        .map(|n| {
            let mut profile = article(&format!("{n}"), vector(n, 0.0));
            profile.entities = vec![entity("country:FR"), entity("country:?")];
            profile
        })
        .collect();
    for profile in profiles.iter_mut().take(2) {
        profile.entities.push(entity("person:lena-okafor"));
    }
    let options = RelatedOptions {
        minimum: 0.05,
        ..RelatedOptions::default()
    };
    let index = index(&profiles, options);
    let related = index.related(0, &mut Scratch::default());
    assert_eq!(ids(&related), ["1"]);
    assert_eq!(related[0].why.shared_entities, ["person:lena-okafor"]);
    assert!(related[0].why.entities > 0.0);
}

#[test]
fn the_parts_add_up_to_the_score() {
    let mut profiles = [
        article("a", vector(0, 0.0)),
        article("b", vector(0, 0.9)),
        article("c", vector(0, 2.2)),
    ];
    for profile in &mut profiles {
        profile.entities.push(entity("organisation:insp"));
        profile.published = Some(date(2025, 5, 22));
    }
    profiles[1].published = Some(date(2025, 5, 30));
    let index = index(&profiles, RelatedOptions::default());
    let related = index.related(0, &mut Scratch::default());
    let first = &related[0];
    let why = &first.why;
    assert!((why.similarity + why.entities + why.recency - first.score).abs() < 2e-4);
    assert_eq!(first.published.as_deref(), Some("2025-05-30"));
    assert!(why.recency > 0.07);
}

#[test]
fn of_equals_the_newer_is_closer_to_a_new_article() {
    let mut profiles = [
        article("a", vector(0, 0.0)),
        article("old", vector(0, 0.9)),
        article("new", vector(0, -0.9)),
    ];
    profiles[0].published = Some(date(2025, 5, 22));
    profiles[1].published = Some(date(2015, 5, 22));
    profiles[2].published = Some(date(2025, 5, 1));
    let index = index(&profiles, RelatedOptions::default());
    assert_eq!(
        ids(&index.related(0, &mut Scratch::default())),
        ["new", "old"]
    );
}

#[test]
fn variety_takes_another_side_of_the_subject_over_more_of_the_same() {
    let side = |x: f32, y: f32, z: f32| {
        let norm = (x * x + y * y + z * z).sqrt();
        vec![x / norm, y / norm, z / norm]
    };
    let profiles = [
        article("a", side(1.0, 0.0, 0.0)),
        article("left", side(0.7, 0.71, 0.0)),
        article("left too", side(0.69, 0.5, 0.51)),
        article("right", side(0.66, -0.75, 0.0)),
    ];
    let two = |variety_balance| {
        let options = RelatedOptions {
            count: 2,
            variety_balance,
            duplicate_cosine: 0.99,
            ..RelatedOptions::default()
        };
        let index = index(&profiles, options);
        let related = index.related(0, &mut Scratch::default());
        related
            .into_iter()
            .map(|related| related.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(two(1.0), ["left", "left too"]);
    assert_eq!(two(0.5), ["left", "right"]);
}

#[test]
fn exposure_counts_what_is_never_proposed() {
    let list = |ids: &[&str]| -> Vec<Related> { ids.iter().map(|&id| proposed(id)).collect() };
    let lists = [
        ("a", list(&["b"])),
        ("b", list(&["a"])),
        ("c", list(&["b"])),
        ("d", list(&[])),
    ];
    let exposure = Exposure::of(lists.iter().map(|(id, list)| (*id, list.as_slice())));
    assert_eq!(exposure.never_proposed, 2);
    assert_eq!(exposure.without_list, 1);
    assert_eq!(
        exposure.most_proposed,
        [("b".to_owned(), 2), ("a".to_owned(), 1)]
    );
    assert!(exposure.gini > 0.4 && exposure.gini < 0.8);
}

#[test]
fn a_perfect_list_scores_one() {
    let gold = [("a".to_owned(), ["b".to_owned(), "c".to_owned()].into())].into();
    let list: Vec<Related> = ["b", "c", "x"].iter().map(|&id| proposed(id)).collect();
    let report = evaluate::measure(&gold, [("a", list.as_slice())], |_, _| false);
    assert!((report.ndcg - 1.0).abs() < 1e-9 && (report.recall - 1.0).abs() < 1e-9);
    assert!((report.mrr - 1.0).abs() < 1e-9 && (report.precision - 2.0 / 3.0).abs() < 1e-9);
}

/// Articles around a few subjects, drawn from a fixed sequence.
fn crowd(count: usize) -> Vec<Profile> {
    let mut state = 1_u64;
    let mut next = move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f32 / 8_388_608.0 - 1.0
    };
    let subjects: Vec<Vec<f32>> = (0..12).map(|_| (0..48).map(|_| next()).collect()).collect();
    (0..count)
        .map(|n| {
            let raw: Vec<f32> = subjects[n % 12].iter().map(|x| x + next()).collect();
            let norm = raw.iter().map(|x| x * x).sum::<f32>().sqrt();
            let mut profile = article(&format!("{n}"), raw.into_iter().map(|x| x / norm).collect());
            profile.entities.push(entity(&format!("person:{}", n / 3)));
            profile
        })
        .collect()
}

#[test]
fn clusters_find_nearly_all_that_comparing_every_pair_finds() {
    let profiles = crowd(1200);
    let exact = index(&profiles, RelatedOptions::default());
    let options = RelatedOptions {
        exact_up_to: 100,
        ..RelatedOptions::default()
    };
    let clustered = index(&profiles, options);
    let (mut wanted, mut found) = (0, 0);
    for position in (0..profiles.len()).step_by(10) {
        let near = clustered.related_positions(position, &mut Scratch::default());
        for other in exact.related_positions(position, &mut Scratch::default()) {
            wanted += 1;
            found += usize::from(near.contains(&other));
        }
    }
    assert!(found * 100 >= wanted * 90, "{found} of {wanted}");
}

proptest! {
    #[test]
    fn any_profiles_give_lists_that_keep_the_rules(
        seeds in prop::collection::vec((0_usize..4, -3.0_f32..3.0, 0_u8..5, any::<bool>()), 0..40),
        exact_up_to in 0_usize..60,
    ) {
        let profiles: Vec<Profile> = seeds.iter().enumerate().map(|(n, &(subject, angle, name, empty))| {
            let mut profile = article(&format!("{n}"), if empty { Vec::new() } else { vector(subject, angle) });
            profile.entities = (0..name).map(|n| entity(&format!("place:{n}"))).collect();
            profile
        }).collect();
        let index = index(&profiles, RelatedOptions { exact_up_to, ..RelatedOptions::default() });
        for position in 0..=profiles.len() {
            let related = index.related_positions(position, &mut Scratch::default());
            prop_assert!(related.len() <= 5);
            prop_assert_eq!(&related, &index.related_positions(position, &mut Scratch::default()));
            for (place, &other) in related.iter().enumerate() {
                prop_assert!(!index.near_duplicates(position, other));
                for &earlier in related.iter().take(place) {
                    prop_assert!(!index.near_duplicates(earlier, other));
                }
            }
        }
    }
}
