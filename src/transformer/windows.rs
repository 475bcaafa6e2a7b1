//! Cutting a long text into windows that a model can take.

/// Tokens `start..end` of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
}

impl Window {
    /// Number of tokens.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds none.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

/// Windows of at most `limit` tokens that together cover `start..end`, as few and as even as they come, since the cost of
/// attention grows with the square of a window. A window ends where a sentence does (`cuts`, sorted: tokens that begin one)
/// if that leaves it at least half full, and begins `overlap` tokens before its predecessor ends, so that no word is read
/// without its context.
pub fn windows(
    start: usize,
    end: usize,
    cuts: &[usize],
    limit: usize,
    overlap: usize,
) -> Vec<Window> {
    let limit = limit.max(1);
    // Half a window of progress at least, whatever is configured.
    let overlap = overlap.min(limit / 4);
    let mut windows = Vec::new();
    let mut from = start;
    while from < end {
        let left = end - from;
        if left <= limit {
            windows.push(Window { start: from, end });
            break;
        }
        let count = (left - overlap).div_ceil(limit - overlap);
        let target = from + ((left + (count - 1) * overlap).div_ceil(count)).min(limit);
        let to = cut(cuts, from, target, limit);
        windows.push(Window {
            start: from,
            end: to,
        });
        from = to - overlap;
    }
    windows
}

/// The first cut from `target` on that still fits, else the last one before it, else no sentence ends in time.
fn cut(cuts: &[usize], from: usize, target: usize, limit: usize) -> usize {
    let index = cuts.partition_point(|&cut| cut < target);
    if let Some(&cut) = cuts.get(index)
        && cut <= from + limit
    {
        return cut;
    }
    index
        .checked_sub(1)
        .and_then(|before| cuts.get(before))
        .copied()
        .filter(|&cut| cut > from + limit / 2)
        .unwrap_or(from + limit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn window(start: usize, end: usize) -> Window {
        Window { start, end }
    }

    #[test]
    fn a_text_that_fits_is_one_window() {
        assert_eq!(windows(0, 10, &[0, 5], 10, 4), [window(0, 10)]);
        assert_eq!(windows(3, 3, &[], 10, 4), []);
    }

    #[test]
    fn windows_end_with_sentences_and_overlap() {
        assert_eq!(
            windows(0, 40, &[0, 13, 22, 31], 24, 4),
            [window(0, 22), window(18, 40)]
        );
    }

    #[test]
    fn a_sentence_longer_than_a_window_is_cut() {
        let cut = windows(0, 50, &[0], 20, 4);
        assert_eq!(cut.first(), Some(&window(0, 20)));
        assert!(cut.iter().all(|window| window.len() <= 20));
        assert_eq!(cut.last().map(|window| window.end), Some(50));
    }

    #[test]
    fn windows_are_even_where_sentences_allow_it() {
        let cuts: Vec<usize> = (0..105).collect();
        let lengths: Vec<usize> = windows(0, 105, &cuts, 100, 0)
            .into_iter()
            .map(Window::len)
            .collect();
        assert_eq!(lengths, [53, 52]);
    }

    proptest! {
        #[test]
        fn every_token_is_in_a_window_and_no_window_is_too_long(
            length in 0_usize..3000,
            mut cuts in proptest::collection::vec(0_usize..3000, 0..120),
            limit in 1_usize..520,
            overlap in 0_usize..600,
        ) {
            cuts.sort_unstable();
            let made = windows(0, length, &cuts, limit, overlap);
            let mut covered = 0;
            for window in &made {
                prop_assert!(window.start <= covered && window.end > covered);
                prop_assert!(window.len() <= limit);
                covered = window.end;
            }
            prop_assert_eq!(covered, length);
            prop_assert!(made.len() <= 2 + 4 * length / limit);
        }
    }
}
