//! Eigenvalues of a small symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, 8.5).

/// Sweeps after which every matrix of this size has long converged.
const SWEEPS: usize = 30;

/// Eigenvalues in no order, and the matrix whose columns are their vectors.
pub(super) fn symmetric(mut matrix: Vec<Vec<f64>>) -> (Vec<f64>, Vec<Vec<f64>>) {
    let size = matrix.len();
    let mut vectors: Vec<Vec<f64>> = (0..size)
        .map(|row| {
            (0..size)
                .map(|column| f64::from(u8::from(row == column)))
                .collect()
        })
        .collect();
    for _ in 0..SWEEPS {
        let mut off = 0.0;
        for p in 0..size {
            for q in p + 1..size {
                off += at(&matrix, p, q).powi(2);
                rotate(&mut matrix, &mut vectors, p, q);
            }
        }
        if off < 1e-22 {
            break;
        }
    }
    let values = (0..size).map(|index| at(&matrix, index, index)).collect();
    (values, vectors)
}

fn at(matrix: &[Vec<f64>], row: usize, column: usize) -> f64 {
    matrix
        .get(row)
        .and_then(|row| row.get(column))
        .copied()
        .unwrap_or_default()
}

/// Makes element (p, q) zero.
fn rotate(matrix: &mut [Vec<f64>], vectors: &mut [Vec<f64>], p: usize, q: usize) {
    let apq = at(matrix, p, q);
    if apq.abs() < 1e-300 {
        return;
    }
    let theta = (at(matrix, q, q) - at(matrix, p, p)) / (2.0 * apq);
    let tangent = if theta == 0.0 {
        1.0
    } else {
        theta.signum() / (theta.abs() + theta.hypot(1.0))
    };
    let c = 1.0 / tangent.hypot(1.0);
    let s = tangent * c;
    for row in matrix.iter_mut().chain(vectors.iter_mut()) {
        turn(row, p, q, c, s);
    }
    let (head, tail) = matrix.split_at_mut(q);
    if let (Some(above), Some(below)) = (head.get_mut(p), tail.first_mut()) {
        for (one, other) in above.iter_mut().zip(below.iter_mut()) {
            (*one, *other) = (c * *one - s * *other, s * *one + c * *other);
        }
    }
}

fn turn(row: &mut [f64], first: usize, second: usize, cosine: f64, sine: f64) {
    let (head, tail) = row.split_at_mut(second);
    if let (Some(x), Some(y)) = (head.get_mut(first), tail.first_mut()) {
        (*x, *y) = (cosine * *x - sine * *y, sine * *x + cosine * *y);
    }
}

#[cfg(test)]
mod tests {
    use super::symmetric;

    #[test]
    fn eigenvalues_of_a_known_matrix() {
        let (mut values, vectors) = symmetric(vec![
            vec![2.0, -1.0, 0.0],
            vec![-1.0, 2.0, -1.0],
            vec![0.0, -1.0, 2.0],
        ]);
        values.sort_by(f64::total_cmp);
        let root = 2.0_f64.sqrt();
        for (found, known) in values.iter().zip([2.0 - root, 2.0, 2.0 + root]) {
            assert!((found - known).abs() < 1e-12);
        }
        let length: f64 = vectors.iter().map(|row| row[0] * row[0]).sum();
        assert!((length - 1.0).abs() < 1e-12);
    }
}
