//! For the tests of every room: hostile text takes time that grows as its length does.

use std::time::Instant;

/// Bytes of the short text; the long one has [`TIMES`] as many.
const SHORT: usize = 16_000;
const TIMES: usize = 8;
/// Below this many seconds a measurement is mostly chance.
const CHANCE: f64 = 0.002;
/// Eight times the text takes about eight times as long in linear time, and sixty-four times in quadratic time.
const MOST: f64 = 40.0;

/// Does `work` on each of `pieces` repeated to a short and to a long text.
///
/// # Panics
/// Where the long text took out of proportion longer: the two are measured in one run, so a slow machine changes nothing.
pub(crate) fn assert_linear(pieces: &[&str], work: impl Fn(&str)) {
    for piece in pieces {
        let time = |bytes: usize| {
            let text = piece.repeat(bytes / piece.len());
            // The quickest of a few: what else the machine does meanwhile is not in it.
            let runs = (0..3).map(|_| {
                let start = Instant::now();
                work(&text);
                start.elapsed().as_secs_f64()
            });
            runs.fold(f64::INFINITY, f64::min)
        };
        let (short, long) = (time(SHORT).max(CHANCE), time(SHORT * TIMES));
        assert!(
            long < short * MOST,
            "{piece:?}: {short} s, then {long} s for {TIMES} times the text"
        );
    }
}
