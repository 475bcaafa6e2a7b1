//! The latent table as it ships: signed bytes, one scale a row.

use std::collections::HashMap;

use safetensors::Dtype;
use safetensors::tensor::TensorView;

use super::subspace::{Matrix, Space};
use super::{EmbeddingsError, EmbeddingsOptions};
use crate::embed::{Header, MODEL};

/// Largest value of a byte. Coarser than a byte can be: the cosines of whole articles do not feel it, and the file packs
/// to two thirds.
const LEVELS: f32 = 31.0;
/// Power of the singular values that dimensions are scaled by. Below zero the few broad subjects of the training text
/// (law against novels) weigh less, which matters more than what they explain of it.
const POWER: f64 = -0.5;

/// The content of the model file.
pub(super) fn render(
    matrix: &Matrix,
    space: &Space,
    options: &EmbeddingsOptions,
) -> Result<Vec<u8>, EmbeddingsError> {
    let width = space.vectors.len();
    let first = space.singular.first().copied().unwrap_or(1.0);
    let factors: Vec<f32> = space
        .singular
        .iter()
        .map(|singular| (singular.max(1e-9) / first).powf(POWER) as f32)
        .collect();
    let mut rows = Vec::with_capacity(matrix.columns() * width);
    let mut scales = Vec::with_capacity(matrix.columns());
    for (entry, idf) in matrix.idf.iter().enumerate() {
        let row: Vec<f32> = space
            .vectors
            .iter()
            .zip(&factors)
            .map(|(vector, factor)| vector.get(entry).copied().unwrap_or(0.0) * factor * idf)
            .collect();
        let largest = row.iter().fold(0.0_f32, |largest, x| largest.max(x.abs()));
        let scale = largest / LEVELS;
        scales.extend(scale.to_le_bytes());
        rows.extend(row.iter().map(|x| {
            let level = if scale > 0.0 {
                (x / scale).round()
            } else {
                0.0
            };
            (level as i8).cast_unsigned()
        }));
    }
    let idf: Vec<u8> = matrix
        .idf
        .iter()
        .flat_map(|idf| idf.to_le_bytes())
        .collect();
    let header = Header {
        name: format!("depeche-static-{}", options.version),
        passages: matrix.rows() as u32,
    };
    let failed = |detail: String| EmbeddingsError::Write {
        name: MODEL,
        detail,
    };
    let header = serde_json::to_string(&header).map_err(|error| failed(error.to_string()))?;
    // A single key: the order of several would change from run to run.
    let metadata = HashMap::from([("depeche".to_owned(), header)]);
    let entries = matrix.columns();
    let tensor = |dtype, shape, data| {
        TensorView::new(dtype, shape, data).map_err(|error| failed(error.to_string()))
    };
    let tensors = [
        ("rows", tensor(Dtype::I8, vec![entries, width], &rows)?),
        ("scales", tensor(Dtype::F32, vec![entries], &scales)?),
        ("idf", tensor(Dtype::F32, vec![entries], &idf)?),
    ];
    safetensors::serialize(tensors, Some(metadata)).map_err(|error| failed(error.to_string()))
}
