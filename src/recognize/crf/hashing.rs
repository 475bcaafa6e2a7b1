//! The hash that models are keyed by: fixed for all time, whatever the platform or the standard library does.

const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// One step: `hash` with `value` worked in.
pub(crate) const fn mix(hash: u64, value: u64) -> u64 {
    let mixed = (hash.rotate_left(23) ^ value).wrapping_mul(MULTIPLIER);
    mixed ^ (mixed >> 29)
}

/// Of characters.
pub(crate) fn of_chars(characters: impl IntoIterator<Item = char>) -> u64 {
    characters
        .into_iter()
        .fold(0x5EED, |hash, character| mix(hash, character as u64))
}

/// Of bytes, eight at a time: the key of the cache of words, not of the model.
pub(crate) fn of_bytes(bytes: &[u8]) -> u64 {
    let mut chunks = bytes.chunks_exact(8);
    let mut hash = bytes.len() as u64;
    for chunk in &mut chunks {
        hash = mix(
            hash,
            chunk
                .iter()
                .rev()
                .fold(0, |word, &byte| word << 8 | u64::from(byte)),
        );
    }
    mix(
        hash,
        chunks
            .remainder()
            .iter()
            .fold(0, |word, &byte| word << 8 | u64::from(byte)),
    )
}

/// The 32 bits by which the model's tables know a hash.
pub(crate) const fn fingerprint(hash: u64) -> u32 {
    (hash ^ (hash >> 32))
        .wrapping_mul(MULTIPLIER)
        .rotate_right(32) as u32
}
