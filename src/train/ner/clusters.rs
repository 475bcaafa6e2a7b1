//! Clusters of words that stand in like company: positive pointwise mutual information with the words one and two places away
//! (Levy and Goldberg 2014), reduced by subspace iteration (Halko, Martinsson and Tropp 2011), then spherical k-means.
//! Coarse clusters are split into finer ones. Everything in a fixed order from fixed seeds.

use rayon::prelude::*;

use super::raw::RawText;
use crate::recognize::crf::hashing::{fingerprint, mix};
use crate::recognize::crf::lexicon::GRAINS;
use crate::recognize::crf::table::Table;

/// Clusters at each grain, finest first.
const SIZES: [usize; GRAINS] = [1024, 256, 64];
/// Most words clustered, the most frequent ones, and their fewest occurrences.
const MOST_WORDS: usize = 60_000;
const LEAST: u32 = 8;
/// Words that count as neighbours by themselves; others by the class of their first letter.
const NEIGHBOURS: usize = 2000;
const CLASSES: usize = 4;
const OFFSETS: [isize; 4] = [-2, -1, 1, 2];
const WIDTH: usize = (NEIGHBOURS + CLASSES) * OFFSETS.len();
/// Dimensions of the reduced space.
const DIMENSIONS: usize = 64;
const ROUNDS: usize = 5;
const ROUNDS_OF_MEANS: usize = 12;

type Vector = [f32; DIMENSIONS];

/// Finest cluster of each word, and the coarser clusters of each of those, all from 1.
pub(super) fn cluster(text: &RawText) -> (Table, Vec<[u16; GRAINS - 1]>) {
    let mut order: Vec<u32> = (0..text.counts.len() as u32).collect();
    let count = |word: u32| text.counts.get(word as usize).copied().unwrap_or_default();
    order.sort_by_key(|&word| (u32::MAX - count(word), word));
    order.truncate(MOST_WORDS);
    order.retain(|&word| count(word) >= LEAST);
    let vectors = reduce(&rows(text, &order));
    let coarse = means(&vectors, SIZES[2]);
    let middle = split(&vectors, &coarse, SIZES[1]);
    let fine = split(&vectors, &middle, SIZES[0]);
    let mut coarser =
        vec![[0; GRAINS - 1]; 1 + fine.iter().copied().max().unwrap_or_default() as usize + 1];
    for ((&fine, &middle), &coarse) in fine.iter().zip(&middle).zip(&coarse) {
        if let Some(slot) = coarser.get_mut(fine as usize + 1) {
            *slot = [middle + 1, coarse + 1];
        }
    }
    let mut entries: Vec<(u32, u16)> = order
        .iter()
        .zip(&fine)
        .filter_map(|(&word, &cluster)| {
            Some((fingerprint(*text.hashes.get(word as usize)?), cluster + 1))
        })
        .collect();
    entries.sort_unstable();
    entries.dedup_by_key(|(key, _)| *key);
    (Table::new(&entries), coarser)
}

/// Sparse rows of mutual information: for each word of `order`, its neighbours and their weights.
fn rows(text: &RawText, order: &[u32]) -> Vec<Vec<(u32, f32)>> {
    let mut rank = vec![u32::MAX; text.counts.len()];
    for (position, &word) in order.iter().enumerate() {
        if let Some(slot) = rank.get_mut(word as usize) {
            *slot = position as u32;
        }
    }
    let neighbour = |word: u32| -> Option<usize> {
        let position = *rank.get(word as usize)? as usize;
        if position < NEIGHBOURS {
            return Some(position);
        }
        let class = match text.classes.get(word as usize) {
            Some('X') => 0,
            Some('x') => 1,
            Some('0') => 2,
            _ => 3,
        };
        Some(NEIGHBOURS + class)
    };
    let mut places: Vec<Vec<u32>> = vec![Vec::new(); order.len()];
    for (at, &word) in text.sequence.iter().enumerate() {
        if let Some(list) = rank
            .get(word as usize)
            .and_then(|&position| places.get_mut(position as usize))
        {
            list.push(at as u32);
        }
    }
    let counts: Vec<Vec<(u32, f32)>> = places
        .par_iter()
        .map(|places| {
            let mut dense = vec![0_u32; WIDTH];
            for &at in places {
                for (side, offset) in OFFSETS.iter().enumerate() {
                    let found = (at as usize)
                        .checked_add_signed(*offset)
                        .and_then(|at| text.sequence.get(at))
                        .and_then(|&word| neighbour(word));
                    if let Some(slot) =
                        found.and_then(|found| dense.get_mut(side * (NEIGHBOURS + CLASSES) + found))
                    {
                        *slot += 1;
                    }
                }
            }
            dense
                .iter()
                .enumerate()
                .filter(|&(_, &count)| count > 0)
                .map(|(column, &count)| (column as u32, count as f32))
                .collect()
        })
        .collect();
    weigh(counts)
}

/// Counts to positive pointwise mutual information, with the smoothed neighbours of Levy, Goldberg and Dagan (2015), rows of length one.
fn weigh(mut counts: Vec<Vec<(u32, f32)>>) -> Vec<Vec<(u32, f32)>> {
    let mut columns = vec![0.0_f64; WIDTH];
    for &(column, count) in counts.iter().flatten() {
        if let Some(sum) = columns.get_mut(column as usize) {
            *sum += f64::from(count);
        }
    }
    for sum in &mut columns {
        *sum = sum.powf(0.75);
    }
    let all: f64 = columns.iter().sum();
    counts.par_iter_mut().for_each(|row| {
        let total: f64 = row.iter().map(|&(_, count)| f64::from(count)).sum();
        for (column, count) in row.iter_mut() {
            let expected = columns.get(*column as usize).copied().unwrap_or(1.0) * total / all;
            *count = (f64::from(*count) / expected).ln().max(0.0) as f32;
        }
        row.retain(|&(_, weight)| weight > 0.0);
        let norm = row
            .iter()
            .map(|&(_, weight)| weight * weight)
            .sum::<f32>()
            .sqrt()
            .max(1e-6);
        for (_, weight) in row.iter_mut() {
            *weight /= norm;
        }
    });
    counts
}

/// Projections of sparse rows on their leading right singular vectors, of length one.
fn reduce(rows: &[Vec<(u32, f32)>]) -> Vec<Vector> {
    let mut basis: Vec<Vector> = (0..WIDTH)
        .map(|row| {
            let mut vector = [0.0; DIMENSIONS];
            for (column, value) in vector.iter_mut().enumerate() {
                *value = (mix(row as u64, column as u64) >> 40) as f32 / (1_u64 << 24) as f32 - 0.5;
            }
            vector
        })
        .collect();
    orthonormalise(&mut basis);
    for _ in 0..ROUNDS {
        let projected = project(rows, &basis);
        let mut next = vec![[0.0; DIMENSIONS]; WIDTH];
        for (row, vector) in rows.iter().zip(&projected) {
            for &(column, weight) in row {
                if let Some(sum) = next.get_mut(column as usize) {
                    for (sum, value) in sum.iter_mut().zip(vector) {
                        *sum += weight * value;
                    }
                }
            }
        }
        basis = next;
        orthonormalise(&mut basis);
    }
    let mut vectors = project(rows, &basis);
    // Each dimension by the root of its length: between plain directions and the raw spectrum.
    let mut lengths = [0.0_f32; DIMENSIONS];
    for vector in &vectors {
        for (length, value) in lengths.iter_mut().zip(vector) {
            *length += value * value;
        }
    }
    for vector in &mut vectors {
        for (value, length) in vector.iter_mut().zip(&lengths) {
            *value /= length.sqrt().sqrt().max(1e-6);
        }
        normalise(vector);
    }
    vectors
}

fn project(rows: &[Vec<(u32, f32)>], basis: &[Vector]) -> Vec<Vector> {
    rows.par_iter()
        .map(|row| {
            let mut vector = [0.0; DIMENSIONS];
            for &(column, weight) in row {
                if let Some(direction) = basis.get(column as usize) {
                    for (sum, value) in vector.iter_mut().zip(direction) {
                        *sum += weight * value;
                    }
                }
            }
            vector
        })
        .collect()
}

/// Gram-Schmidt over the columns.
fn orthonormalise(basis: &mut [Vector]) {
    for column in 0..DIMENSIONS {
        for before in 0..column {
            let dot: f32 = basis.iter().map(|row| row[column] * row[before]).sum();
            for row in basis.iter_mut() {
                row[column] -= dot * row[before];
            }
        }
        let norm = basis
            .iter()
            .map(|row| row[column] * row[column])
            .sum::<f32>()
            .sqrt()
            .max(1e-9);
        for row in basis.iter_mut() {
            row[column] /= norm;
        }
    }
}

fn normalise(vector: &mut Vector) {
    let norm = vector
        .iter()
        .map(|value| value * value)
        .sum::<f32>()
        .sqrt()
        .max(1e-9);
    for value in vector {
        *value /= norm;
    }
}

/// Splits each cluster into its share of about `clusters` smaller ones.
fn split(vectors: &[Vector], parents: &[u16], clusters: usize) -> Vec<u16> {
    let families = 1 + parents.iter().copied().max().unwrap_or_default() as usize;
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); families];
    for (index, &parent) in parents.iter().enumerate() {
        if let Some(family) = members.get_mut(parent as usize) {
            family.push(index);
        }
    }
    let mut numbers = vec![0; vectors.len()];
    let mut first = 0;
    for family in members {
        let parts = (clusters * family.len())
            .div_ceil(vectors.len().max(1))
            .max(1);
        let own: Vec<Vector> = family
            .iter()
            .filter_map(|&index| vectors.get(index))
            .copied()
            .collect();
        for (&index, part) in family.iter().zip(means(&own, parts)) {
            if let Some(slot) = numbers.get_mut(index) {
                *slot = first + part;
            }
        }
        first += parts as u16;
    }
    numbers
}

/// Spherical k-means: the cluster of each vector. Vectors spread evenly over the list are the first centres.
fn means(vectors: &[Vector], clusters: usize) -> Vec<u16> {
    let clusters = clusters.min(vectors.len()).max(1);
    let step = (vectors.len() / clusters).max(1);
    let mut centres: Vec<Vector> = vectors
        .iter()
        .step_by(step)
        .take(clusters)
        .copied()
        .collect();
    let mut nearest: Vec<u16> = Vec::new();
    for _ in 0..ROUNDS_OF_MEANS {
        nearest = vectors
            .par_iter()
            .map(|vector| {
                let mut best = (f32::NEG_INFINITY, 0);
                for (number, centre) in centres.iter().enumerate() {
                    let dot = dot(vector, centre);
                    if dot > best.0 {
                        best = (dot, number as u16);
                    }
                }
                best.1
            })
            .collect();
        let mut sums = vec![[0.0; DIMENSIONS]; centres.len()];
        for (vector, &number) in vectors.iter().zip(&nearest) {
            if let Some(sum) = sums.get_mut(number as usize) {
                for (sum, value) in sum.iter_mut().zip(vector) {
                    *sum += value;
                }
            }
        }
        for (centre, mut sum) in centres.iter_mut().zip(sums) {
            if sum.iter().any(|&value| value != 0.0) {
                normalise(&mut sum);
                *centre = sum;
            }
        }
    }
    nearest
}

/// In eight lanes, so that the compiler may use vector registers without changing the order of additions.
fn dot(a: &Vector, b: &Vector) -> f32 {
    let mut lanes = [0.0_f32; 8];
    for (a, b) in a.chunks_exact(8).zip(b.chunks_exact(8)) {
        for ((lane, a), b) in lanes.iter_mut().zip(a).zip(b) {
            *lane += a * b;
        }
    }
    lanes.iter().sum()
}
