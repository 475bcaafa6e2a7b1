//! Vectors packed to a byte a dimension, all of one length, one after another.

// What is inlined into `dispatch` is compiled for the registers that it found; a call would not be.
#![allow(clippy::inline_always)]

use pulp::Arch;

/// Packed unit vectors. A cosine comes out within 0.01 of what it was.
#[derive(Debug, Default)]
pub(super) struct Vectors {
    bytes: Vec<i8>,
    scales: Vec<f32>,
    width: usize,
}

impl Vectors {
    pub(super) const fn len(&self) -> usize {
        self.scales.len()
    }

    pub(super) const fn width(&self) -> usize {
        self.width
    }

    /// Adds a vector; one that is empty, or not as long as the first, is like nothing.
    pub(super) fn push(&mut self, vector: &[f32]) {
        if self.width == 0 && !vector.is_empty() {
            // Those before it were empty.
            self.width = vector.len();
            self.bytes.resize(self.scales.len() * self.width, 0);
        }
        let vector = if vector.len() == self.width {
            vector
        } else {
            &[]
        };
        let largest = vector.iter().fold(0.0_f32, |most, x| most.max(x.abs()));
        let factor = if largest > 0.0 && largest.is_finite() {
            127.0 / largest
        } else {
            0.0
        };
        let start = self.bytes.len();
        self.bytes
            .extend(vector.iter().map(|x| (x * factor).round() as i8));
        self.bytes.resize(start + self.width, 0);
        // The length after rounding makes the cosine of a vector with itself exactly one.
        let bytes = self.bytes.get(start..).unwrap_or_default();
        let norm = (dot(bytes, bytes) as f32).sqrt();
        self.scales.push(if norm > 0.0 { 1.0 / norm } else { 0.0 });
    }

    #[inline(always)]
    pub(super) fn get(&self, position: usize) -> &[i8] {
        self.bytes
            .get(position * self.width..(position + 1) * self.width)
            .unwrap_or_default()
    }

    pub(super) fn is_empty_at(&self, position: usize) -> bool {
        self.scale(position) == 0.0
    }

    #[inline(always)]
    fn scale(&self, position: usize) -> f32 {
        self.scales.get(position).copied().unwrap_or(0.0)
    }

    /// Cosine of two of them; 0 when one is empty.
    pub(super) fn cosine(&self, a: usize, b: usize) -> f32 {
        self.cosine_with(self.get(a), self.scale(a), b)
    }

    /// Calls `each` with the positions of `others` and the cosine of the vector at `position` with each of them, in the
    /// widest registers that the processor has.
    pub(super) fn cosines(
        &self,
        position: usize,
        others: impl Iterator<Item = usize>,
        each: impl FnMut(usize, f32),
    ) {
        self.cosines_across(position, self, others, each);
    }

    /// As [`Self::cosines`], with vectors of another store.
    pub(super) fn cosines_across(
        &self,
        position: usize,
        store: &Self,
        others: impl Iterator<Item = usize>,
        mut each: impl FnMut(usize, f32),
    ) {
        let (bytes, scale) = (self.get(position), self.scale(position));
        Arch::new().dispatch(
            #[inline(always)]
            || {
                for other in others {
                    each(other, store.cosine_with(bytes, scale, other));
                }
            },
        );
    }

    #[inline(always)]
    fn cosine_with(&self, bytes: &[i8], scale: f32, position: usize) -> f32 {
        dot(bytes, self.get(position)) as f32 * scale * self.scale(position)
    }
}

/// A loop, and inlined, so that it is compiled for the registers of whoever calls it.
#[inline(always)]
fn dot(a: &[i8], b: &[i8]) -> i32 {
    let mut sum = 0;
    for (&x, &y) in a.iter().zip(b) {
        sum += i32::from(x) * i32::from(y);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::Vectors;

    #[test]
    fn a_packed_cosine_is_close_to_the_true_one() {
        let unit = |seed: usize| {
            let values: Vec<f32> = (0..384)
                .map(|i| ((i * seed * 7919 % 1009) as f32 / 504.5) - 1.0)
                .collect();
            let norm = values.iter().map(|x| x * x).sum::<f32>().sqrt();
            values.into_iter().map(|x| x / norm).collect::<Vec<_>>()
        };
        let mut vectors = Vectors::default();
        vectors.push(&[]);
        for seed in 1..20 {
            vectors.push(&unit(seed));
        }
        for a in 1..20 {
            vectors.cosines(a, 0..20, |b, cosine| {
                assert!((cosine - vectors.cosine(a, b)).abs() < 1e-6);
            });
            assert!((vectors.cosine(a, a) - 1.0).abs() < 1e-5);
            assert!(vectors.cosine(0, a) == 0.0);
            for b in 1..20 {
                let exact: f32 = unit(a).iter().zip(unit(b)).map(|(x, y)| x * y).sum();
                assert!((vectors.cosine(a, b) - exact).abs() < 0.01);
            }
        }
    }
}
