//! Many rows through an engine: batches bounded by tokens, of rows of nearly one length, so that padding is rare.

use super::{Batch, Engine, EngineError};

/// One input: token ids, special tokens included.
pub type Row = Vec<u32>;

/// A row that the engine could not run, even alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Index of the row.
    pub row: usize,
    /// What the engine said.
    pub error: EngineError,
}

/// Runs rows in batches.
pub struct Runner {
    engine: Box<dyn Engine>,
    budget: usize,
    padding: u32,
}

impl Runner {
    /// Batches of at most `budget` tokens (one row at least), padded with the token `padding`.
    pub fn new(engine: Box<dyn Engine>, budget: usize, padding: u32) -> Self {
        Self {
            engine,
            budget,
            padding,
        }
    }

    /// Columns of an output row.
    pub fn width(&self) -> usize {
        self.engine.width()
    }

    /// Tokens that are worth looking at together: enough rows to sort, and a bound on the memory that they take.
    pub fn look_ahead(&self) -> usize {
        self.budget.saturating_mul(16)
    }

    /// Runs all rows and gives each one's output, its length × [`width`](Self::width), to `take` with its index. The order
    /// in which `take` sees them follows their lengths. A batch that fails is tried again row by row.
    pub fn run(&self, rows: &[Row], mut take: impl FnMut(usize, &[f32])) -> Vec<Failure> {
        let mut failures = Vec::new();
        for batch in self.plan(rows) {
            if let Err(error) = self.run_batch(rows, &batch, &mut take) {
                if let [row] = *batch.as_slice() {
                    failures.push(Failure { row, error });
                    continue;
                }
                tracing::warn!(
                    "a batch of {} windows failed and is tried one by one: {error}",
                    batch.len()
                );
                for row in batch {
                    if let Err(error) = self.run_batch(rows, &[row], &mut take) {
                        failures.push(Failure { row, error });
                    }
                }
            }
        }
        failures
    }

    /// Longest first: the batch that needs most memory shows at once whether there is enough.
    fn plan(&self, rows: &[Row]) -> Vec<Vec<usize>> {
        let mut order: Vec<(usize, usize)> = rows
            .iter()
            .enumerate()
            .map(|(index, row)| (row.len(), index))
            .filter(|&(length, _)| length > 0)
            .collect();
        order.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut batches: Vec<Vec<usize>> = Vec::new();
        let mut longest = 0;
        for (length, index) in order {
            match batches.last_mut() {
                Some(batch)
                    if !self.engine.one_by_one() && (batch.len() + 1) * longest <= self.budget =>
                {
                    batch.push(index);
                }
                _ => {
                    longest = length;
                    batches.push(vec![index]);
                }
            }
        }
        batches
    }

    fn run_batch(
        &self,
        rows: &[Row],
        indices: &[usize],
        take: &mut impl FnMut(usize, &[f32]),
    ) -> Result<(), EngineError> {
        let chosen = || indices.iter().filter_map(|&index| rows.get(index));
        let length = chosen().map(Vec::len).max().unwrap_or(0);
        let mut batch = Batch {
            rows: indices.len(),
            length,
            ids: Vec::with_capacity(indices.len() * length),
            mask: Vec::with_capacity(indices.len() * length),
        };
        for row in chosen() {
            let padding = length - row.len();
            batch.ids.extend(row.iter().map(|&id| i64::from(id)));
            batch
                .ids
                .extend(std::iter::repeat_n(i64::from(self.padding), padding));
            batch.mask.extend(std::iter::repeat_n(1, row.len()));
            batch.mask.extend(std::iter::repeat_n(0, padding));
        }
        let output = self.engine.run(&batch)?;
        let stride = length * self.width();
        if output.len() != batch.rows * stride {
            return Err(EngineError(format!(
                "{} numbers came out where {} were due",
                output.len(),
                batch.rows * stride
            )));
        }
        for ((&index, row), values) in indices
            .iter()
            .zip(chosen())
            .zip(output.chunks_exact(stride.max(1)))
        {
            take(
                index,
                values.get(..row.len() * self.width()).unwrap_or_default(),
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::engines::fake::Fake;
    use super::*;

    fn rows(lengths: &[usize]) -> Vec<Row> {
        lengths
            .iter()
            .enumerate()
            .map(|(row, &length)| (0..length).map(|i| (row * 7 + i) as u32 + 3).collect())
            .collect()
    }

    fn outputs(engine: Fake, budget: usize, rows: &[Row]) -> (BTreeMap<usize, Vec<f32>>, usize) {
        let runner = Runner::new(Box::new(engine), budget, 1);
        let mut all = BTreeMap::new();
        let failures = runner.run(rows, |row, values| {
            assert!(all.insert(row, values.to_vec()).is_none(), "each row once");
        });
        (all, failures.len())
    }

    #[test]
    fn the_output_does_not_depend_on_the_batch() {
        let rows = rows(&[5, 0, 30, 12, 12, 1, 29, 7]);
        let (alone, _) = outputs(Fake::tagger(3), 1, &rows);
        for budget in [8, 40, 64, 10_000] {
            let (batched, failed) = outputs(Fake::tagger(3), budget, &rows);
            assert_eq!(batched, alone);
            assert_eq!(failed, 0);
        }
        assert_eq!(alone.len(), 7, "an empty row has no output");
    }

    #[test]
    fn a_batch_holds_no_more_tokens_than_the_budget() {
        let rows = rows(&[40, 9, 9, 9, 9, 9, 2]);
        let engine = Fake::tagger(2);
        let seen = engine.seen();
        outputs(engine, 27, &rows);
        let sizes = seen.lock().map(|s| s.clone()).unwrap_or_default();
        assert_eq!(sizes, [(1, 40), (3, 9), (3, 9)]);
    }

    #[test]
    fn a_row_that_fails_fails_alone() {
        let mut rows = rows(&[5, 5, 5]);
        rows[1][2] = Fake::POISON;
        let (all, failed) = outputs(Fake::tagger(2), 1000, &rows);
        assert_eq!(failed, 1);
        assert_eq!(all.keys().copied().collect::<Vec<_>>(), [0, 2]);
    }
}
