//! A read-only map from 32-bit fingerprints to small numbers, open addressing.

/// Marks an empty slot; a fingerprint of that value is stored as its neighbour.
const EMPTY: u32 = 0;

/// The map.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table {
    slots: Vec<(u32, u16)>,
}

impl Table {
    /// From fingerprints and values; of two values for one fingerprint, the first stays.
    pub(crate) fn new(entries: &[(u32, u16)]) -> Self {
        let capacity = (entries.len() * 2 + 1).next_power_of_two();
        let mut slots = vec![(EMPTY, 0); capacity];
        for &(fingerprint, value) in entries {
            let key = fingerprint.max(1);
            let mut at = key as usize & (capacity - 1);
            while let Some(slot) = slots.get_mut(at) {
                if slot.0 == EMPTY {
                    *slot = (key, value);
                    break;
                }
                if slot.0 == key {
                    break;
                }
                at = (at + 1) & (capacity - 1);
            }
        }
        Self { slots }
    }

    /// The value of a fingerprint.
    pub(crate) fn get(&self, fingerprint: u32) -> Option<u16> {
        let key = fingerprint.max(1);
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = key as usize & mask;
        loop {
            match self.slots.get(at) {
                Some(&(stored, value)) if stored == key => return Some(value),
                Some(&(EMPTY, _)) | None => return None,
                Some(_) => at = (at + 1) & mask,
            }
        }
    }

    /// Every entry, by fingerprint.
    pub(crate) fn sorted(&self) -> Vec<(u32, u16)> {
        let mut entries: Vec<(u32, u16)> = self
            .slots
            .iter()
            .copied()
            .filter(|&(key, _)| key != EMPTY)
            .collect();
        entries.sort_unstable();
        entries
    }
}
