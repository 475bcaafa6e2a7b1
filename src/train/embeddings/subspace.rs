//! The leading right singular vectors of a sparse matrix, by subspace iteration (Halko, Martinsson and Tropp 2011)
//! with a Rayleigh–Ritz step at the end (Golub and Van Loan, Matrix Computations, 8.2).
//!
//! Sums are taken in an order that does not depend on the number of threads: the same input gives the same bits.

use rayon::prelude::*;

/// Dimensions more than wanted, which make the wanted ones converge.
const MORE: usize = 32;
/// Times the matrix is applied.
const ITERATIONS: usize = 8;
/// Parts of the matrix that are multiplied independently.
const BLOCKS: usize = 8;
/// Of the random beginning.
const SEED: u64 = 0x0DE9_EC4E_2026_1124;

/// A sparse matrix by rows, each of unit length.
#[derive(Debug)]
pub(super) struct Matrix {
    starts: Vec<usize>,
    ids: Vec<u32>,
    values: Vec<f32>,
    /// Weight of each column, already in the values.
    pub(super) idf: Vec<f32>,
}

impl Matrix {
    pub(super) fn new(idf: Vec<f32>) -> Self {
        Self {
            starts: vec![0],
            ids: Vec::new(),
            values: Vec::new(),
            idf,
        }
    }

    pub(super) const fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    pub(super) const fn columns(&self) -> usize {
        self.idf.len()
    }

    /// Adds a row: the `touched` columns of `dense`, which is cleared.
    pub(super) fn push(&mut self, touched: &[u32], dense: &mut [f32]) {
        let first = self.ids.len();
        let mut norm = 0.0;
        for &id in touched {
            let (Some(value), Some(idf)) = (dense.get_mut(id as usize), self.idf.get(id as usize))
            else {
                continue;
            };
            let weighted = *value * idf;
            *value = 0.0;
            if weighted > 0.0 {
                norm += weighted * weighted;
                self.ids.push(id);
                self.values.push(weighted);
            }
        }
        for value in self.values.iter_mut().skip(first) {
            *value /= norm.sqrt();
        }
        self.starts.push(self.ids.len());
    }

    fn row(&self, index: usize) -> impl Iterator<Item = (usize, f32)> {
        let range = self.starts.get(index).copied().unwrap_or_default()
            ..self.starts.get(index + 1).copied().unwrap_or_default();
        let ids = self.ids.get(range.clone()).unwrap_or_default();
        let values = self.values.get(range).unwrap_or_default();
        ids.iter()
            .map(|&id| id as usize)
            .zip(values.iter().copied())
    }

    /// `AᵀA` times a block of `width` columns stored by rows.
    fn gram_times(&self, block: &[f32], width: usize) -> Vec<f32> {
        let step = self.rows().div_ceil(BLOCKS);
        let parts: Vec<Vec<f32>> = (0..BLOCKS)
            .into_par_iter()
            .map(|part| {
                let mut product = vec![0.0_f32; block.len()];
                let mut through = vec![0.0_f32; width];
                for row in part * step..((part + 1) * step).min(self.rows()) {
                    through.fill(0.0);
                    for (id, value) in self.row(row) {
                        let source = block.get(id * width..(id + 1) * width);
                        for (sum, x) in through.iter_mut().zip(source.unwrap_or_default()) {
                            *sum += value * x;
                        }
                    }
                    for (id, value) in self.row(row) {
                        let target = product.get_mut(id * width..(id + 1) * width);
                        for (sum, x) in target.unwrap_or_default().iter_mut().zip(&through) {
                            *sum += value * x;
                        }
                    }
                }
                product
            })
            .collect();
        let mut product = vec![0.0_f32; block.len()];
        for part in parts {
            for (sum, x) in product.iter_mut().zip(part) {
                *sum += x;
            }
        }
        product
    }
}

/// What came out.
#[derive(Debug)]
pub(super) struct Space {
    /// Singular values, largest first.
    pub(super) singular: Vec<f64>,
    /// One vector of a value per column of the matrix, for each singular value.
    pub(super) vectors: Vec<Vec<f32>>,
}

/// The `wanted` leading right singular vectors.
pub(super) fn leading(matrix: &Matrix, wanted: usize) -> Space {
    let width = wanted + MORE;
    let mut vectors = random(matrix.columns(), width);
    orthonormalise(&mut vectors);
    let mut product = Vec::new();
    for _ in 0..ITERATIONS {
        product = columns(&matrix.gram_times(&by_rows(&vectors), width), width);
        vectors.clone_from(&product);
        orthonormalise(&mut vectors);
    }
    product.clear();
    product.extend(columns(
        &matrix.gram_times(&by_rows(&vectors), width),
        width,
    ));
    let small: Vec<Vec<f64>> = vectors
        .par_iter()
        .map(|a| product.iter().map(|b| dot(a, b)).collect())
        .collect();
    let (values, rotation) = super::eigen::symmetric(small);
    let mut order: Vec<usize> = (0..width).collect();
    order.sort_by(|&a, &b| {
        values
            .get(b)
            .unwrap_or(&0.0)
            .total_cmp(values.get(a).unwrap_or(&0.0))
    });
    order.truncate(wanted);
    Space {
        singular: order
            .iter()
            .map(|&index| values.get(index).copied().unwrap_or(0.0).max(0.0).sqrt())
            .collect(),
        vectors: order
            .par_iter()
            .map(|&index| combine(&vectors, rotation.iter().map(|row| row.get(index).copied())))
            .collect(),
    }
}

fn combine(vectors: &[Vec<f32>], weights: impl Iterator<Item = Option<f64>>) -> Vec<f32> {
    let mut sum = vec![0.0_f64; vectors.first().map_or(0, Vec::len)];
    for (vector, weight) in vectors.iter().zip(weights) {
        let weight = weight.unwrap_or_default();
        for (sum, &x) in sum.iter_mut().zip(vector) {
            *sum += weight * f64::from(x);
        }
    }
    // The sign of a singular vector is free: the largest value is made positive.
    let largest = sum
        .iter()
        .copied()
        .fold(0.0_f64, |a, b| if b.abs() > a.abs() { b } else { a });
    sum.iter().map(|&x| (x * largest.signum()) as f32).collect()
}

fn random(length: usize, count: usize) -> Vec<Vec<f32>> {
    let mut state = SEED;
    (0..count)
        .map(|_| {
            (0..length)
                .map(|_| {
                    // SplitMix64 (Steele, Lea and Flood 2014).
                    state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
                    let mut bits = state;
                    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
                    ((bits ^ (bits >> 31)) >> 40) as f32 / 8_388_608.0 - 1.0
                })
                .collect()
        })
        .collect()
}

/// Modified Gram–Schmidt, twice, since once loses digits.
fn orthonormalise(vectors: &mut [Vec<f32>]) {
    for _ in 0..2 {
        for index in 0..vectors.len() {
            let (done, rest) = vectors.split_at_mut(index);
            let Some(vector) = rest.first_mut() else {
                continue;
            };
            for other in &*done {
                let along = dot(vector, other) as f32;
                for (x, y) in vector.iter_mut().zip(other) {
                    *x -= along * y;
                }
            }
            let norm = dot(vector, vector).sqrt();
            let factor = if norm > 0.0 { (1.0 / norm) as f32 } else { 0.0 };
            for x in vector.iter_mut() {
                *x *= factor;
            }
        }
    }
}

/// Summed in eight lanes, so that the compiler can use vector registers, then in double precision.
fn dot(a: &[f32], b: &[f32]) -> f64 {
    let (a, b) = (a.chunks(1024), b.chunks(1024));
    a.zip(b)
        .map(|(a, b)| {
            let mut lanes = [0.0_f32; 8];
            for (a, b) in a.chunks(8).zip(b.chunks(8)) {
                for (lane, (x, y)) in lanes.iter_mut().zip(a.iter().zip(b)) {
                    *lane += x * y;
                }
            }
            lanes.iter().copied().map(f64::from).sum::<f64>()
        })
        .sum()
}

fn by_rows(vectors: &[Vec<f32>]) -> Vec<f32> {
    let length = vectors.first().map_or(0, Vec::len);
    let mut rows = vec![0.0; length * vectors.len()];
    for (column, vector) in vectors.iter().enumerate() {
        for (target, &x) in rows
            .iter_mut()
            .skip(column)
            .step_by(vectors.len())
            .zip(vector)
        {
            *target = x;
        }
    }
    rows
}

fn columns(rows: &[f32], width: usize) -> Vec<Vec<f32>> {
    (0..width)
        .map(|column| rows.iter().skip(column).step_by(width).copied().collect())
        .collect()
}
