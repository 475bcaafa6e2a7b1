//! The weights: maximum likelihood with a squared penalty, by stochastic gradients with a step of its own for each weight
//! (`AdaGrad`; Duchi, Hazan and Singer 2011). Features are left out at random while training, and the weights after each of the
//! last rounds averaged, as are several runs from different seeds, which differ from each other by more than most changes of the
//! features do. One order and one seed a run, and the runs summed in their order: the same bits on any number of threads.

use rayon::prelude::*;

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
    /// Runs, each from a seed of its own, whose weights are averaged.
    pub runs: usize,
}

impl Default for Hyperparameters {
    fn default() -> Self {
        Self {
            rounds: 20,
            averaged: 8,
            rate: 0.15,
            penalty: 2e-4,
            dropout: 0.7,
            seed: 20_261_124,
            runs: 8,
        }
    }
}

impl Hyperparameters {
    /// With another number of rounds or runs, where one is given; at most half of the rounds are averaged.
    #[must_use]
    pub fn with(mut self, rounds: Option<usize>, runs: Option<usize>) -> Self {
        if let Some(rounds) = rounds {
            self.rounds = rounds;
            self.averaged = self.averaged.min(rounds.div_ceil(2));
        }
        self.runs = runs.unwrap_or(self.runs);
        self
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

/// Runs at a time: each takes as much memory as all weights three times.
const AT_A_TIME: usize = 2;
/// Distance of the seeds of two runs.
const SEEDS_APART: u64 = 0x9E37_79B9_7F4A_7C15;

/// What there is to learn from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Problem<'a> {
    pub(super) examples: &'a [Example],
    /// Number of features.
    pub(super) features: usize,
    /// Number of domains.
    pub(super) domains: usize,
}

/// A round that is done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Round {
    /// Number of its run, from 1.
    pub(super) run: usize,
    /// Its own number in the run, from 1.
    pub(super) number: usize,
    /// Mean loss of a word.
    pub(super) loss: f64,
}

/// Learns the weights. `progress` hears of each round as soon as the runs beside it have done theirs.
pub(super) fn train(
    problem: &Problem,
    parameters: &Hyperparameters,
    progress: &mut dyn FnMut(Round),
) -> Trained {
    let mut mean = Trained::zero(problem);
    let count = parameters.runs.max(1);
    let numbers: Vec<usize> = (0..count).collect();
    for beside in numbers.chunks(AT_A_TIME) {
        let mut runs: Vec<Run> = beside
            .iter()
            .map(|&number| Run::new(problem, seed_of(parameters, number)))
            .collect();
        for round in 0..parameters.rounds {
            let losses: Vec<f64> = runs
                .par_iter_mut()
                .map(|run| run.round(round, problem.examples, parameters))
                .collect();
            for (&run, loss) in beside.iter().zip(losses) {
                progress(Round {
                    run: run + 1,
                    number: round + 1,
                    loss,
                });
            }
        }
        let averaged = parameters.averaged.clamp(1, parameters.rounds.max(1));
        for run in &runs {
            mean.add(&run.sums, 1.0 / (averaged * count) as f32);
        }
    }
    mean
}

/// The seed of a run; the first one has that of the parameters.
const fn seed_of(parameters: &Hyperparameters, run: usize) -> u64 {
    let apart = (run as u64).wrapping_mul(SEEDS_APART);
    parameters.seed.wrapping_add(apart)
}

impl Trained {
    fn zero(problem: &Problem) -> Self {
        Self {
            weights: vec![[0.0; WIDTH]; problem.features],
            transitions: vec![Transitions([[0.0; PADDED]; LABELS]); problem.domains],
        }
    }

    /// Adds a share of other weights.
    fn add(&mut self, other: &Self, share: f32) {
        self.add_all(&other.weights, &other.transitions, share);
    }

    fn add_all(&mut self, weights: &[FloatWeights], transitions: &[Transitions], share: f32) {
        let sums = self.weights.iter_mut().flatten();
        for (sum, weight) in sums.zip(weights.iter().flatten()) {
            *sum += share * weight;
        }
        for (sums, transitions) in self.transitions.iter_mut().zip(transitions) {
            let sums = sums.0.iter_mut().flatten();
            for (sum, weight) in sums.zip(transitions.0.iter().flatten()) {
                *sum += share * weight;
            }
        }
    }
}

struct State {
    weights: Vec<FloatWeights>,
    squares: Vec<FloatWeights>,
    transitions: Vec<Transitions>,
    transition_squares: Vec<[Row; LABELS]>,
    random: u64,
}

/// One pass of rounds from one seed.
struct Run {
    state: State,
    order: Vec<usize>,
    /// Sums of the weights after each of the last rounds.
    sums: Trained,
    buffers: Buffers,
}

impl Run {
    fn new(problem: &Problem, seed: u64) -> Self {
        Self {
            state: State {
                weights: vec![[0.0; WIDTH]; problem.features],
                squares: vec![[1e-3; WIDTH]; problem.features],
                transitions: vec![allowed(); problem.domains],
                transition_squares: vec![[[1e-3; PADDED]; LABELS]; problem.domains],
                random: seed | 1,
            },
            order: (0..problem.examples.len()).collect(),
            sums: Trained::zero(problem),
            buffers: Buffers::default(),
        }
    }

    /// Goes over the examples once, in a new order; returns the mean loss of a word.
    fn round(&mut self, round: usize, examples: &[Example], parameters: &Hyperparameters) -> f64 {
        shuffle(&mut self.order, &mut self.state.random);
        let mut loss = 0.0;
        let mut words = 0;
        for example in self.order.iter().filter_map(|&index| examples.get(index)) {
            loss += step(&mut self.state, example, parameters, &mut self.buffers);
            words += example.labels.len();
        }
        if round + parameters.averaged.max(1) >= parameters.rounds {
            let State {
                weights,
                transitions,
                ..
            } = &self.state;
            self.sums.add_all(weights, transitions, 1.0);
        }
        loss / words.max(1) as f64
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

#[cfg(test)]
mod tests;
