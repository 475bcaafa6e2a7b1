//! Linear-chain inference: the best path (Viterbi 1967) and the marginals (forward-backward, scaled as in Rabiner 1989).

use super::labels::{LABELS, OUTSIDE, may_end, may_start};

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
    pub(crate) fn factors(&self) -> Factors {
        let mut factors = Factors {
            after: [[0.0; PADDED]; LABELS],
            before: [[0.0; PADDED]; LABELS],
        };
        for (from, row) in self.0.iter().enumerate() {
            for (to, weight) in row.iter().enumerate().take(LABELS) {
                let factor = weight.exp();
                factors.after[from][to] = factor;
                factors.before[to][from] = factor;
            }
        }
        factors
    }
}

/// The factors of transitions, by rows for the forward pass and by columns for the backward one.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Factors {
    after: [Row; LABELS],
    before: [Row; LABELS],
}

/// Buffers of inference, kept from one sequence to the next.
#[derive(Debug, Default)]
pub(crate) struct Lattice {
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
        self.forward.clear();
        let Some(first) = scores.first() else {
            return;
        };
        let mut alpha = *first;
        for (label, weight) in alpha.iter_mut().enumerate() {
            if label >= LABELS || !may_start(label) {
                *weight = f32::NEG_INFINITY;
            }
        }
        self.forward.push(alpha);
        for row in scores.iter().skip(1) {
            let mut best = [f32::NEG_INFINITY; PADDED];
            for (&weight, next) in alpha.iter().zip(&transitions.0) {
                for (best, step) in best.iter_mut().zip(next) {
                    let sum = weight + step;
                    *best = if sum > *best { sum } else { *best };
                }
            }
            for (best, score) in best.iter_mut().zip(row) {
                *best += score;
            }
            alpha = best;
            self.forward.push(alpha);
        }
        // Which label came before is worked out again on the way back: cheaper than to keep it for every label.
        let mut label = LABELS;
        for alpha in self.forward.iter().rev() {
            let mut highest = f32::NEG_INFINITY;
            let mut best = OUTSIDE;
            for (candidate, &weight) in alpha.iter().enumerate().take(LABELS) {
                let step = match transitions.0.get(candidate).and_then(|row| row.get(label)) {
                    Some(&step) if label < LABELS => step,
                    _ if may_end(candidate) => 0.0,
                    _ => f32::NEG_INFINITY,
                };
                if weight + step > highest {
                    highest = weight + step;
                    best = candidate;
                }
            }
            label = best;
            path.push(label as u8);
        }
        path.reverse();
    }

    /// Marginal probabilities of a sequence, and its log partition. `factors` are those of the transitions.
    /// With `expected`, adds the expected count of each transition to it.
    pub(crate) fn marginals(
        &mut self,
        scores: &[Row],
        factors: &Factors,
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
                    spread(&before, &factors.after, &mut alpha);
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
                for ((counts, &a), row) in expected.0.iter_mut().zip(before).zip(&factors.after) {
                    for ((count, factor), ahead) in counts.iter_mut().zip(row).zip(&ahead) {
                        *count += a * factor * ahead;
                    }
                }
            }
            let mut next = [0.0; PADDED];
            spread(&ahead, &factors.before, &mut next);
            beta = next;
        }
        log_z
    }
}

/// Adds to `sums` the product of a row and a matrix.
fn spread(row: &Row, matrix: &[Row; LABELS], sums: &mut Row) {
    for (&weight, factors) in row.iter().zip(matrix) {
        for (sum, factor) in sums.iter_mut().zip(factors) {
            *sum += weight * factor;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::labels::allowed;
    use super::*;

    /// Every path of three words, scored one by one.
    fn all_paths(scores: &[Row], transitions: &Transitions) -> Vec<(f64, [usize; 3])> {
        let mut paths = Vec::new();
        for a in 0..LABELS {
            for b in 0..LABELS {
                for c in 0..LABELS {
                    let steps = transitions.0[a][b] + transitions.0[b][c];
                    if may_start(a) && may_end(c) && steps.is_finite() {
                        let sum = scores[0][a] + scores[1][b] + scores[2][c] + steps;
                        paths.push((f64::from(sum), [a, b, c]));
                    }
                }
            }
        }
        paths
    }

    #[test]
    fn path_and_probabilities_are_those_of_all_paths_listed() {
        let mut transitions = allowed();
        let mut scores = vec![[0.0; PADDED]; 3];
        for index in 0..3 * LABELS {
            scores[index / LABELS][index % LABELS] = ((index * 37) % 11) as f32 / 4.0 - 1.0;
        }
        transitions.0[OUTSIDE][0] += 0.7;
        let paths = all_paths(&scores, &transitions);
        let highest = paths.iter().map(|(sum, _)| *sum).fold(f64::MIN, f64::max);
        let total: f64 = paths.iter().map(|(sum, _)| sum.exp()).sum();
        let mut lattice = Lattice::default();
        let mut found = Vec::new();
        lattice.best(&scores, &transitions, &mut found);
        let found: Vec<usize> = found.iter().map(|&label| label as usize).collect();
        assert!(
            paths
                .iter()
                .any(|(sum, path)| path[..] == found && (sum - highest).abs() < 1e-5)
        );
        let log_z = lattice.marginals(&scores, &transitions.factors(), None);
        assert!((log_z - total.ln()).abs() < 1e-4);
        for label in 0..LABELS {
            let wanted: f64 = paths
                .iter()
                .filter(|(_, path)| path[1] == label)
                .map(|(sum, _)| sum.exp())
                .sum();
            assert!((wanted / total - f64::from(lattice.marginals[1][label])).abs() < 1e-4);
        }
    }
}
