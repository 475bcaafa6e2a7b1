//! Linear-chain inference: the best path (Viterbi 1967) and the marginals (forward-backward, scaled as in Rabiner 1989).

use super::labels::{LABELS, may_end, may_start};

/// Labels, padded to whole vector registers.
pub(crate) const PADDED: usize = 20;
/// One number for each label of a token; the padding holds negative infinity or zero.
pub(crate) type Row = [f32; PADDED];

/// Weight of each label after each other; negative infinity where the scheme forbids it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Transitions(pub(crate) [Row; LABELS]);

impl Default for Transitions {
    fn default() -> Self {
        Self([[f32::NEG_INFINITY; PADDED]; LABELS])
    }
}

impl Transitions {
    /// The factor that each weight stands for.
    pub(crate) fn factors(&self) -> Self {
        let mut factors = self.clone();
        for row in &mut factors.0 {
            for weight in row.iter_mut() {
                *weight = weight.exp();
            }
        }
        factors
    }
}

/// Buffers of inference, kept from one sequence to the next.
#[derive(Debug, Default)]
pub(crate) struct Lattice {
    back: Vec<[u8; PADDED]>,
    potentials: Vec<Row>,
    forward: Vec<Row>,
    /// Probability of each label at each token, after [`Lattice::marginals`].
    pub(crate) marginals: Vec<Row>,
    scales: Vec<f32>,
}

impl Lattice {
    /// The labels of highest total weight for tokens with these label weights, written to `path`.
    pub(crate) fn best(&mut self, scores: &[Row], transitions: &Transitions, path: &mut Vec<u8>) {
        path.clear();
        self.back.clear();
        let Some(first) = scores.first() else {
            return;
        };
        let mut alpha = *first;
        for (label, weight) in alpha.iter_mut().enumerate() {
            if label >= LABELS || !may_start(label) {
                *weight = f32::NEG_INFINITY;
            }
        }
        for row in scores.iter().skip(1) {
            let mut best = [f32::NEG_INFINITY; PADDED];
            let mut from_best = [0_u8; PADDED];
            for (from, (&weight, next)) in alpha.iter().zip(&transitions.0).enumerate() {
                for ((best, from_best), step) in best.iter_mut().zip(&mut from_best).zip(next) {
                    let sum = weight + step;
                    let better = sum > *best;
                    *best = if better { sum } else { *best };
                    *from_best = if better { from as u8 } else { *from_best };
                }
            }
            for (best, score) in best.iter_mut().zip(row) {
                *best += score;
            }
            alpha = best;
            self.back.push(from_best);
        }
        let mut label = 0;
        let mut highest = f32::NEG_INFINITY;
        for (candidate, &weight) in alpha.iter().enumerate().take(LABELS) {
            if may_end(candidate) && weight > highest {
                highest = weight;
                label = candidate as u8;
            }
        }
        path.push(label);
        for back in self.back.iter().rev() {
            label = back.get(label as usize).copied().unwrap_or_default();
            path.push(label);
        }
        path.reverse();
    }

    /// Marginal probabilities of a sequence, and its log partition. `factors` are those of the transitions.
    /// With `expected`, adds the expected count of each transition to it.
    pub(crate) fn marginals(
        &mut self,
        scores: &[Row],
        factors: &Transitions,
        mut expected: Option<&mut Transitions>,
    ) -> f64 {
        let length = scores.len();
        self.potentials.clear();
        self.forward.clear();
        self.scales.clear();
        self.marginals.clear();
        self.marginals.resize(length, [0.0; PADDED]);
        let mut log_z = 0.0_f64;
        let mut previous: Option<Row> = None;
        for (index, row) in scores.iter().enumerate() {
            let highest = row.iter().take(LABELS).copied().fold(0.0, f32::max);
            log_z += f64::from(highest);
            let mut potential = [0.0; PADDED];
            for (label, (factor, &score)) in potential.iter_mut().zip(row).take(LABELS).enumerate()
            {
                let possible =
                    (index > 0 || may_start(label)) && (index + 1 < length || may_end(label));
                *factor = if possible {
                    (score - highest).exp()
                } else {
                    0.0
                };
            }
            let mut alpha = [0.0; PADDED];
            match previous {
                None => alpha = potential,
                Some(before) => {
                    spread(&before, factors, &mut alpha);
                    for (sum, factor) in alpha.iter_mut().zip(&potential) {
                        *sum *= factor;
                    }
                }
            }
            let total: f32 = alpha.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            for value in &mut alpha {
                *value /= total;
            }
            log_z += f64::from(total.ln());
            self.scales.push(total);
            self.potentials.push(potential);
            self.forward.push(alpha);
            previous = Some(alpha);
        }
        let mut beta = [1.0_f32; PADDED];
        for index in (0..length).rev() {
            let (Some(alpha), Some(marginal)) =
                (self.forward.get(index), self.marginals.get_mut(index))
            else {
                break;
            };
            for ((marginal, a), b) in marginal.iter_mut().zip(alpha).zip(&beta) {
                *marginal = a * b;
            }
            let (Some(potential), Some(scale)) =
                (self.potentials.get(index), self.scales.get(index))
            else {
                break;
            };
            let mut ahead = [0.0; PADDED];
            for ((ahead, b), factor) in ahead.iter_mut().zip(&beta).zip(potential) {
                *ahead = b * factor / scale;
            }
            let before = index
                .checked_sub(1)
                .and_then(|before| self.forward.get(before));
            if let (Some(expected), Some(before)) = (expected.as_deref_mut(), before) {
                for ((counts, &a), row) in expected.0.iter_mut().zip(before).zip(&factors.0) {
                    for ((count, factor), ahead) in counts.iter_mut().zip(row).zip(&ahead) {
                        *count += a * factor * ahead;
                    }
                }
            }
            let mut next = [0.0; PADDED];
            for (value, row) in next.iter_mut().zip(&factors.0) {
                *value = row
                    .iter()
                    .zip(&ahead)
                    .map(|(factor, ahead)| factor * ahead)
                    .sum();
            }
            beta = next;
        }
        log_z
    }
}

/// `alpha` = `before` times the matrix of factors.
fn spread(before: &Row, factors: &Transitions, alpha: &mut Row) {
    for (&weight, row) in before.iter().zip(&factors.0) {
        for (sum, factor) in alpha.iter_mut().zip(row) {
            *sum += weight * factor;
        }
    }
}
