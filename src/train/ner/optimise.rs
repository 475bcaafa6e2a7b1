//! The weights: maximum likelihood with a squared penalty, by stochastic gradients with a step of its own for each weight
//! (`AdaGrad`; Duchi, Hazan and Singer 2011). Features are left out at random while training, and the weights after each of the
//! last rounds averaged. One thread, one order, one seed: the same bits every time.

use super::problem::Example;
use crate::recognize::crf::labels::{LABELS, WIDTH, allowed, may_follow};
use crate::recognize::crf::lattice::{Lattice, PADDED, Row, Transitions};

/// Weights of one feature.
pub(super) type FloatWeights = [f32; WIDTH];

/// How to train.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hyperparameters {
    /// Rounds over the data.
    pub rounds: usize,
    /// Rounds at the end whose weights are averaged.
    pub averaged: usize,
    /// Step.
    pub rate: f32,
    /// Squared penalty, per occurrence.
    pub penalty: f32,
    /// Share of a word's features left out at random.
    pub dropout: f32,
    /// Seed of the order and of what is left out.
    pub seed: u64,
}

impl Default for Hyperparameters {
    fn default() -> Self {
        Self {
            rounds: 16,
            averaged: 6,
            rate: 0.15,
            penalty: 2e-4,
            dropout: 0.6,
            seed: 20_261_124,
        }
    }
}

/// What training gives.
#[derive(Debug, Clone)]
pub(super) struct Trained {
    pub(super) weights: Vec<FloatWeights>,
    pub(super) transitions: Vec<Transitions>,
}

/// Largest gradient of a word that is not worth a step.
const NEGLIGIBLE: f32 = 1e-3;

struct State {
    weights: Vec<FloatWeights>,
    squares: Vec<FloatWeights>,
    transitions: Vec<Transitions>,
    transition_squares: Vec<[Row; LABELS]>,
    random: u64,
}

/// Learns weights for `count` features in `domains` domains. `progress` hears of each round: its number and the mean loss of a word.
pub(super) fn train(
    examples: &[Example],
    count: usize,
    domains: usize,
    parameters: &Hyperparameters,
    progress: &mut dyn FnMut(usize, f64),
) -> Trained {
    let mut state = State {
        weights: vec![[0.0; WIDTH]; count],
        squares: vec![[1e-3; WIDTH]; count],
        transitions: vec![allowed(); domains],
        transition_squares: vec![[[1e-3; PADDED]; LABELS]; domains],
        random: parameters.seed | 1,
    };
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut sums = vec![[0.0_f32; WIDTH]; count];
    let mut transition_sums = vec![[[0.0_f32; PADDED]; LABELS]; domains];
    let mut buffers = Buffers::default();
    let words: usize = examples.iter().map(|example| example.labels.len()).sum();
    for round in 0..parameters.rounds {
        shuffle(&mut order, &mut state.random);
        let mut loss = 0.0;
        for example in order.iter().filter_map(|&index| examples.get(index)) {
            loss += step(&mut state, example, parameters, &mut buffers);
        }
        progress(round + 1, loss / words.max(1) as f64);
        if round + parameters.averaged >= parameters.rounds {
            for (sum, weights) in sums.iter_mut().zip(&state.weights) {
                for (sum, weight) in sum.iter_mut().zip(weights) {
                    *sum += weight;
                }
            }
            for (sum, transitions) in transition_sums.iter_mut().zip(&state.transitions) {
                for (sum, row) in sum.iter_mut().zip(&transitions.0) {
                    for (sum, weight) in sum.iter_mut().zip(row) {
                        *sum += weight;
                    }
                }
            }
        }
    }
    let share = 1.0 / parameters.averaged.clamp(1, parameters.rounds.max(1)) as f32;
    for weight in sums.iter_mut().flatten() {
        *weight *= share;
    }
    Trained {
        weights: sums,
        transitions: transition_sums
            .into_iter()
            .map(|mut rows| {
                for weight in rows.iter_mut().flatten() {
                    *weight *= share;
                }
                Transitions(rows)
            })
            .collect(),
    }
}

#[derive(Default)]
struct Buffers {
    kept: Vec<u32>,
    ends: Vec<usize>,
    scores: Vec<Row>,
    lattice: Lattice,
}

/// One step along the gradient of one sentence; returns its loss.
fn step(
    state: &mut State,
    example: &Example,
    parameters: &Hyperparameters,
    buffers: &mut Buffers,
) -> f64 {
    let domain = example.domain as usize;
    let Buffers {
        kept,
        ends,
        scores,
        lattice,
    } = buffers;
    kept.clear();
    ends.clear();
    scores.clear();
    let keep = 1.0 - parameters.dropout;
    let threshold = (f64::from(keep) * 4_294_967_296.0) as u64;
    let mut start = 0;
    for &end in &example.ends {
        let features = example
            .features
            .get(start..end as usize)
            .unwrap_or_default();
        start = end as usize;
        let mut row = [0.0; PADDED];
        for &feature in features {
            state.random = next(state.random);
            if state.random >> 32 >= threshold {
                continue;
            }
            kept.push(feature);
            if let Some(weights) = state.weights.get(feature as usize) {
                for (sum, weight) in row.iter_mut().zip(weights) {
                    *sum += weight;
                }
            }
        }
        for sum in &mut row {
            *sum /= keep;
        }
        ends.push(kept.len());
        scores.push(row);
    }
    let (Some(transitions), Some(squares)) = (
        state.transitions.get_mut(domain),
        state.transition_squares.get_mut(domain),
    ) else {
        return 0.0;
    };
    let mut expected = Transitions([[0.0; PADDED]; LABELS]);
    let log_z = lattice.marginals(scores, &transitions.factors(), Some(&mut expected));
    let mut gold_score = 0.0;
    let mut previous: Option<u8> = None;
    for (&label, row) in example.labels.iter().zip(scores.iter()) {
        gold_score += f64::from(row.get(label as usize).copied().unwrap_or_default());
        if let Some(previous) = previous {
            gold_score += f64::from(transitions.0[previous as usize][label as usize]);
            expected.0[previous as usize][label as usize] -= 1.0;
        }
        previous = Some(label);
    }
    let mut from = 0;
    for ((&end, marginals), &label) in ends.iter().zip(&lattice.marginals).zip(&example.labels) {
        let features = kept.get(from..end).unwrap_or_default();
        from = end;
        let mut gradient = [0.0_f32; WIDTH];
        for (gradient, marginal) in gradient.iter_mut().zip(marginals) {
            *gradient = -marginal;
        }
        if let Some(gold) = gradient.get_mut(label as usize) {
            *gold += 1.0;
        }
        if gradient.iter().all(|value| value.abs() < NEGLIGIBLE) {
            continue;
        }
        for &feature in features {
            let (Some(weights), Some(squares)) = (
                state.weights.get_mut(feature as usize),
                state.squares.get_mut(feature as usize),
            ) else {
                continue;
            };
            for ((weight, square), gradient) in weights.iter_mut().zip(squares).zip(&gradient) {
                *square += gradient * gradient;
                *weight +=
                    parameters.rate * (gradient - parameters.penalty * *weight) / square.sqrt();
            }
        }
    }
    for (label, (row, squares)) in transitions.0.iter_mut().zip(squares).enumerate() {
        for (to, (weight, square)) in row.iter_mut().zip(squares).enumerate().take(LABELS) {
            if may_follow(label, to) {
                let gradient = -expected.0[label][to];
                *square += gradient * gradient;
                *weight += parameters.rate * gradient / square.sqrt();
            }
        }
    }
    log_z - gold_score
}

/// Fisher and Yates.
fn shuffle(order: &mut [usize], random: &mut u64) {
    for index in (1..order.len()).rev() {
        *random = next(*random);
        order.swap(index, (*random >> 33) as usize % (index + 1));
    }
}

/// Xorshift64 (Marsaglia 2003).
const fn next(mut state: u64) -> u64 {
    state ^= state << 13;
    state ^= state >> 7;
    state ^ (state << 17)
}
