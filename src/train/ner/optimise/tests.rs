#![allow(clippy::unwrap_used)]

use super::*;
use crate::recognize::crf::labels::OUTSIDE;

const BEGIN: u8 = 0;
const LAST: u8 = 2;
const FEATURES: usize = 3;
const QUICK: Hyperparameters = Hyperparameters {
    rounds: 6,
    averaged: 3,
    rate: 0.15,
    penalty: 2e-4,
    dropout: 0.2,
    seed: 7,
    runs: 1,
};

/// Names of two words, told by their features, and words outside.
fn examples() -> Vec<Example> {
    let outside = OUTSIDE as u8;
    (0..20)
        .map(|_| Example {
            labels: vec![outside, BEGIN, LAST, outside],
            features: vec![0, 1, 2, 0],
            ends: vec![1, 2, 3, 4],
            domain: 0,
        })
        .collect()
}

fn trained(parameters: Hyperparameters) -> (Trained, Vec<Round>) {
    let examples = examples();
    let problem = Problem {
        examples: &examples,
        features: FEATURES,
        domains: 1,
    };
    let mut rounds = Vec::new();
    let trained = train(&problem, &parameters, &mut |round| rounds.push(round));
    (trained, rounds)
}

fn bits(trained: &Trained) -> Vec<u32> {
    let transitions = trained.transitions.iter().flat_map(|rows| rows.0);
    let weights = trained.weights.iter().flatten();
    weights
        .copied()
        .chain(transitions.flatten())
        .map(f32::to_bits)
        .collect()
}

#[test]
fn what_tells_a_label_weighs_for_it() {
    let (trained, rounds) = trained(QUICK);
    assert!(trained.weights[1][BEGIN as usize] > 0.1);
    assert!(trained.weights[2][LAST as usize] > 0.1);
    assert!(trained.weights[0][BEGIN as usize] < 0.0);
    assert!(rounds.last().unwrap().loss < rounds.first().unwrap().loss);
}

#[test]
fn several_runs_give_the_mean_of_each() {
    let of = |run| {
        trained(Hyperparameters {
            seed: seed_of(&QUICK, run),
            ..QUICK
        })
        .0
    };
    let singles = [of(0), of(1), of(2)];
    assert_ne!(bits(&singles[0]), bits(&singles[1]));
    let (mean, _) = trained(Hyperparameters { runs: 3, ..QUICK });
    for feature in 0..FEATURES {
        for label in 0..WIDTH {
            let sum: f32 = singles.iter().map(|run| run.weights[feature][label]).sum();
            assert!((mean.weights[feature][label] - sum / 3.0).abs() < 1e-5);
        }
    }
    assert!(mean.transitions[0].0[BEGIN as usize][OUTSIDE] < -1e6);
}

#[test]
fn the_number_of_threads_changes_no_bit() {
    let on = |threads| {
        rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap()
            .install(|| bits(&trained(Hyperparameters { runs: 5, ..QUICK }).0))
    };
    assert_eq!(on(1), on(4));
}

#[test]
fn each_round_is_told_when_it_is_done() {
    let (_, rounds) = trained(Hyperparameters {
        runs: 3,
        rounds: 2,
        ..QUICK
    });
    let told: Vec<(usize, usize)> = rounds.iter().map(|done| (done.number, done.run)).collect();
    assert_eq!(told, [(1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (2, 3)]);
}

#[test]
fn of_few_rounds_half_are_averaged() {
    let default = Hyperparameters::default();
    assert_eq!(default.with(None, None), default);
    let few = default.with(Some(5), Some(1));
    assert_eq!((few.rounds, few.averaged, few.runs), (5, 3, 1));
    let many = default.with(Some(40), None);
    assert_eq!((many.averaged, many.runs), (default.averaged, default.runs));
}
