//! One row of logits for each token of a text, from windows that overlap.

use super::Window;

/// Collects what the windows say of each token: the nearer a token stands to the edge of a window, the less context the
/// model saw there, and the less its word counts.
#[derive(Debug, Clone)]
pub struct Merged {
    width: usize,
    sums: Vec<f32>,
    weights: Vec<f32>,
}

impl Merged {
    /// For `tokens` tokens and `width` labels.
    pub fn new(tokens: usize, width: usize) -> Self {
        Self {
            width: width.max(1),
            sums: vec![0.0; tokens * width],
            weights: vec![0.0; tokens],
        }
    }

    /// Adds the logits of a window, one row of `width` for each of its tokens.
    pub fn add(&mut self, window: Window, logits: &[f32]) {
        let tokens = self.weights.len();
        for (offset, row) in logits
            .chunks_exact(self.width)
            .take(window.len())
            .enumerate()
        {
            let token = window.start + offset;
            let from_start = (window.start > 0).then_some(offset + 1);
            let from_end = (window.end < tokens).then_some(window.len() - offset);
            // The text's own ends are no edges: nothing is missing there.
            let weight = match (from_start, from_end) {
                (Some(a), Some(b)) => a.min(b),
                (Some(a), None) | (None, Some(a)) => a,
                (None, None) => 1,
            } as f32;
            let Some(sums) = self
                .sums
                .get_mut(token * self.width..(token + 1) * self.width)
            else {
                return;
            };
            for (sum, value) in sums.iter_mut().zip(row) {
                *sum += weight * value;
            }
            if let Some(total) = self.weights.get_mut(token) {
                *total += weight;
            }
        }
    }

    /// The mean logits of each token; `None` for one that no window held.
    pub fn rows(&self) -> impl Iterator<Item = Option<Vec<f32>>> {
        self.sums
            .chunks_exact(self.width)
            .zip(&self.weights)
            .map(|(row, &weight)| {
                (weight > 0.0).then(|| row.iter().map(|value| value / weight).collect())
            })
    }

    /// Probabilities (softmax of the mean logits), `width` for each token; all zero for a token that no window held or that
    /// the model gave no number for.
    pub fn probabilities(mut self) -> Vec<f32> {
        for (row, &weight) in self.sums.chunks_exact_mut(self.width).zip(&self.weights) {
            if weight <= 0.0 || row.iter().any(|value| !value.is_finite()) {
                row.fill(0.0);
                continue;
            }
            let largest = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            let mut total = 0.0;
            for value in row.iter_mut() {
                *value = ((*value - largest) / weight).exp();
                total += *value;
            }
            for value in row.iter_mut() {
                *value /= total;
            }
        }
        self.sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_in_two_windows_listens_to_the_one_that_holds_it_deeper() {
        let mut merged = Merged::new(6, 1);
        merged.add(Window { start: 0, end: 4 }, &[1.0, 1.0, 1.0, 1.0]);
        merged.add(Window { start: 2, end: 6 }, &[4.0, 4.0, 4.0, 4.0]);
        let rows: Vec<f32> = merged
            .rows()
            .map(|row| row.and_then(|row| row.first().copied()).unwrap_or(f32::NAN))
            .collect();
        // Token 2: weight 2 in the first window, 1 in the second; token 3 the other way round.
        assert_eq!(rows, [1.0, 1.0, 2.0, 3.0, 4.0, 4.0]);
    }

    #[test]
    fn what_no_window_held_has_no_probability() {
        let mut merged = Merged::new(2, 2);
        merged.add(Window { start: 0, end: 1 }, &[0.0, 0.0]);
        assert_eq!(merged.probabilities(), [0.5, 0.5, 0.0, 0.0]);
        let mut broken = Merged::new(1, 2);
        broken.add(Window { start: 0, end: 1 }, &[f32::NAN, 1.0]);
        assert_eq!(broken.probabilities(), [0.0, 0.0]);
    }
}
