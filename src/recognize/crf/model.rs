//! The model in memory and in its file: lexicon, feature weights in eight bits, transitions for each kind of text.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use super::labels::{LABELS, WIDTH};
use super::lattice::{PADDED, Transitions};
use super::lexicon::{GRAINS, Lexicon};
use super::table::Table;
use crate::models::ModelError;

const MAGIC: &[u8; 8] = b"DEPNER01";
/// Most bytes that a model file may unpack to.
const LARGEST: u64 = 256 << 20;

/// The manner of annotation to imitate: corpora label the same words differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Domain {
    /// News and administrations, by this project's guidelines.
    #[default]
    News,
    /// Encyclopedia articles as `WikiNER` labels them.
    Encyclopedia,
}

impl Domain {
    /// Every domain that a model can imitate.
    pub const ALL: [Self; 2] = [Self::News, Self::Encyclopedia];
}

/// Weights of one feature for each label, in units of the model's scale.
pub(crate) type Weights = [i8; WIDTH];

/// Everything that the tagger reads.
#[derive(Debug, Clone, Default)]
pub(crate) struct Model {
    pub(crate) lexicon: Lexicon,
    /// Fingerprint and weights of each feature, by fingerprint.
    pub(crate) features: Vec<(u32, Weights)>,
    /// What one unit of weight is worth.
    pub(crate) scale: f32,
    /// Transitions of each [`Domain`].
    pub(crate) transitions: Vec<Transitions>,
}

impl Model {
    /// The content of the model's file.
    pub(crate) fn to_bytes(&self) -> std::io::Result<Vec<u8>> {
        let mut body = Vec::new();
        put_table(&mut body, &self.lexicon.clusters);
        put(&mut body, self.lexicon.coarser.len() as u32);
        for coarser in &self.lexicon.coarser {
            for number in coarser {
                body.extend(number.to_le_bytes());
            }
        }
        put_table(&mut body, &self.lexicon.habits);
        put_table(&mut body, &self.lexicon.lists);
        body.extend(self.scale.to_le_bytes());
        put(&mut body, self.transitions.len() as u32);
        for transitions in &self.transitions {
            for row in &transitions.0 {
                for weight in row.iter().take(LABELS) {
                    body.extend(weight.to_le_bytes());
                }
            }
        }
        put(&mut body, self.features.len() as u32);
        put_keys(&mut body, self.features.iter().map(|(key, _)| *key));
        // Label by label: a column is mostly zeros and packs better than a row.
        for label in 0..WIDTH {
            body.extend(
                self.features
                    .iter()
                    .filter_map(|(_, weights)| Some(*weights.get(label)? as u8)),
            );
        }
        let mut encoder = DeflateEncoder::new(MAGIC.to_vec(), Compression::best());
        encoder.write_all(&body)?;
        encoder.finish()
    }

    /// Reads the content of a model file called `name`.
    pub(crate) fn from_bytes(name: &str, bytes: &[u8]) -> Result<Self, ModelError> {
        let malformed = |detail: &str| ModelError::Malformed {
            name: name.to_owned(),
            detail: detail.to_owned(),
        };
        let packed = bytes
            .strip_prefix(MAGIC)
            .ok_or_else(|| malformed("it does not start as a tagger model does"))?;
        let mut body = Vec::with_capacity(bytes.len() * 3);
        DeflateDecoder::new(packed)
            .take(LARGEST)
            .read_to_end(&mut body)
            .map_err(|error| malformed(&error.to_string()))?;
        Reader(&body)
            .model()
            .ok_or_else(|| malformed("it ends too early"))
    }
}

fn put(body: &mut Vec<u8>, number: u32) {
    body.extend(number.to_le_bytes());
}

/// Sorted keys as differences, seven bits a byte.
fn put_keys(body: &mut Vec<u8>, keys: impl Iterator<Item = u32>) {
    let mut last = 0;
    for key in keys {
        let mut step = key.wrapping_sub(last);
        last = key;
        while step >= 0x80 {
            body.push(step as u8 | 0x80);
            step >>= 7;
        }
        body.push(step as u8);
    }
}

fn put_table(body: &mut Vec<u8>, table: &Table) {
    let entries = table.sorted();
    put(body, entries.len() as u32);
    put_keys(body, entries.iter().map(|(key, _)| *key));
    for byte in [0, 1] {
        body.extend(entries.iter().map(|(_, value)| value.to_le_bytes()[byte]));
    }
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take(&mut self, length: usize) -> Option<&[u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn number(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    fn float(&mut self) -> Option<f32> {
        self.array().map(f32::from_le_bytes)
    }

    /// How many of something follow: no more than the bytes that are left could hold.
    fn count(&mut self) -> Option<usize> {
        let count = self.number()? as usize;
        (count <= self.0.len()).then_some(count)
    }

    fn keys(&mut self, count: usize) -> Option<Vec<u32>> {
        let mut keys = Vec::with_capacity(count);
        let mut last = 0_u32;
        for _ in 0..count {
            let mut step = 0_u32;
            for shift in (0..35).step_by(7) {
                let [byte] = self.array()?;
                step |= u32::from(byte & 0x7F).checked_shl(shift)?;
                if byte & 0x80 == 0 {
                    break;
                }
            }
            last = last.wrapping_add(step);
            keys.push(last);
        }
        Some(keys)
    }

    fn table(&mut self) -> Option<Table> {
        let count = self.count()?;
        let keys = self.keys(count)?;
        let low = self.take(count)?.to_vec();
        let high = self.take(count)?;
        let entries: Vec<(u32, u16)> = keys
            .into_iter()
            .zip(low.iter().zip(high))
            .map(|(key, (&low, &high))| (key, u16::from_le_bytes([low, high])))
            .collect();
        Some(Table::new(&entries))
    }

    fn model(&mut self) -> Option<Model> {
        let mut lexicon = Lexicon {
            clusters: self.table()?,
            ..Lexicon::default()
        };
        for _ in 0..self.count()? {
            let mut coarser = [0; GRAINS - 1];
            for number in &mut coarser {
                *number = u16::from_le_bytes(self.array()?);
            }
            lexicon.coarser.push(coarser);
        }
        lexicon.habits = self.table()?;
        lexicon.lists = self.table()?;
        let scale = self.float()?;
        let mut transitions = Vec::new();
        for _ in 0..self.count()? {
            let mut matrix = Transitions([[f32::NEG_INFINITY; PADDED]; LABELS]);
            for row in &mut matrix.0 {
                for weight in row.iter_mut().take(LABELS) {
                    *weight = self.float()?;
                }
            }
            transitions.push(matrix);
        }
        let count = self.count()?;
        let mut features: Vec<(u32, Weights)> = self
            .keys(count)?
            .into_iter()
            .map(|key| (key, [0; WIDTH]))
            .collect();
        for label in 0..WIDTH {
            let column = self.take(count)?;
            for ((_, weights), &weight) in features.iter_mut().zip(column) {
                if let Some(slot) = weights.get_mut(label) {
                    *slot = weight.cast_signed();
                }
            }
        }
        Some(Model {
            lexicon,
            features,
            scale,
            transitions,
        })
    }
}

/// The features, to be looked up fast.
#[derive(Debug, Clone, Default)]
pub(crate) struct FeatureTable {
    slots: Vec<(u32, u32)>,
    rows: Vec<Weights>,
}

impl FeatureTable {
    /// Indexes features.
    pub(crate) fn new(features: &[(u32, Weights)]) -> Self {
        let capacity = (features.len() * 2 + 1).next_power_of_two();
        let mut slots = vec![(0, 0); capacity];
        let mut rows = Vec::with_capacity(features.len());
        for &(key, weights) in features {
            let mut at = key as usize & (capacity - 1);
            while slots.get(at).is_some_and(|slot| slot.1 != 0) {
                at = (at + 1) & (capacity - 1);
            }
            rows.push(weights);
            if let Some(slot) = slots.get_mut(at) {
                *slot = (key, rows.len() as u32);
            }
        }
        Self { slots, rows }
    }

    /// Weights of a feature; `None` for one that was never learnt.
    pub(crate) fn get(&self, fingerprint: u32) -> Option<&Weights> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = fingerprint as usize & mask;
        loop {
            match self.slots.get(at) {
                Some(&(_, 0)) | None => return None,
                Some(&(key, row)) if key == fingerprint => return self.rows.get(row as usize - 1),
                Some(_) => at = (at + 1) & mask,
            }
        }
    }
}
