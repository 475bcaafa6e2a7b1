//! An engine for tests: each output depends on its own row alone, as that of a real one does.

use std::sync::{Arc, Mutex};

use super::{Batch, Engine, EngineError};

/// What a fake engine says of a token id: one value for each column.
type Says = Box<dyn Fn(i64, usize) -> f32 + Send + Sync>;

pub(crate) struct Fake {
    width: usize,
    says: Says,
    seen: Arc<Mutex<Vec<(usize, usize)>>>,
}

impl Fake {
    /// A token that no batch can hold.
    pub(crate) const POISON: u32 = 999_999;

    /// Different values for different tokens.
    pub(crate) fn tagger(width: usize) -> Self {
        Self::saying(width, |id, column| {
            ((id as usize * 31 + column * 17) % 23) as f32 / 5.0
        })
    }

    pub(crate) fn saying(
        width: usize,
        says: impl Fn(i64, usize) -> f32 + Send + Sync + 'static,
    ) -> Self {
        Self {
            width,
            says: Box::new(says),
            seen: Arc::default(),
        }
    }

    /// Rows and length of every batch that went through.
    pub(crate) fn seen(&self) -> Arc<Mutex<Vec<(usize, usize)>>> {
        Arc::clone(&self.seen)
    }
}

impl Engine for Fake {
    fn width(&self) -> usize {
        self.width
    }

    fn run(&self, batch: &Batch) -> Result<Vec<f32>, EngineError> {
        if batch.ids.contains(&i64::from(Self::POISON)) {
            return Err(EngineError("poisoned".to_owned()));
        }
        if let Ok(mut seen) = self.seen.lock() {
            seen.push((batch.rows, batch.length));
        }
        Ok(batch
            .ids
            .iter()
            .flat_map(|&id| (0..self.width).map(move |column| (id, column)))
            .map(|(id, column)| (self.says)(id, column))
            .collect())
    }
}
