//! From learnt weights to the model that ships.

use std::collections::BTreeMap;

use super::optimise::{FloatWeights, Trained};
use super::problem::Features;
use crate::recognize::crf::Domain;
use crate::recognize::crf::features::domain_key;
use crate::recognize::crf::hashing::fingerprint;
use crate::recognize::crf::labels::WIDTH;
use crate::recognize::crf::lexicon::Lexicon;
use crate::recognize::crf::model::{Model, Weights};

/// Units that the largest kept weight takes.
const UNITS: f32 = 127.0;
/// Weights beyond it are cut.
const LARGEST: f32 = 3.2;

/// Folds domain weights, rounds to eight bits and drops what rounds to nothing or less than `least` units.
///
/// The row of a feature holds shared plus news weights; a row under its encyclopedia key holds what encyclopedia weights differ by.
pub(super) fn export(lexicon: Lexicon, features: &Features, trained: &Trained, least: i8) -> Model {
    let mut rows: BTreeMap<u64, FloatWeights> = BTreeMap::new();
    for ((&key, parent), weights) in features
        .keys
        .iter()
        .zip(&features.parents)
        .zip(&trained.weights)
    {
        let Some((shared, domain)) = *parent else {
            add(rows.entry(key).or_default(), weights, 1.0);
            continue;
        };
        let Some(&shared) = features.keys.get(shared as usize) else {
            continue;
        };
        let other = Domain::Encyclopedia as u8;
        if domain == Domain::News as u8 {
            add(rows.entry(shared).or_default(), weights, 1.0);
            add(
                rows.entry(domain_key(shared, other)).or_default(),
                weights,
                -1.0,
            );
        } else if domain == other {
            add(
                rows.entry(domain_key(shared, other)).or_default(),
                weights,
                1.0,
            );
        }
    }
    let scale = LARGEST / UNITS;
    let mut packed: BTreeMap<u32, Weights> = BTreeMap::new();
    for (key, weights) in rows {
        let mut units = [0; WIDTH];
        for (unit, weight) in units.iter_mut().zip(weights) {
            let rounded = (weight / scale).round().clamp(-UNITS, UNITS) as i8;
            *unit = if rounded.abs() < least { 0 } else { rounded };
        }
        if units.iter().any(|&unit| unit != 0) {
            packed.entry(fingerprint(key)).or_insert(units);
        }
    }
    Model {
        lexicon,
        features: packed.into_iter().collect(),
        scale,
        transitions: trained
            .transitions
            .iter()
            .take(Domain::ALL.len())
            .cloned()
            .collect(),
    }
}

fn add(sums: &mut FloatWeights, weights: &FloatWeights, factor: f32) {
    for (sum, weight) in sums.iter_mut().zip(weights) {
        *sum += factor * weight;
    }
}
