//! The features of a word in its sequence. Those that depend on one word of the window alone are worked out once for each different
//! word ([`of_word`]); those that join several are worked out at each word near a capital ([`joined`]).

use super::hashing::{mix, of_chars};
use super::sequence::{Position, Sequence};
use super::word::{Case, Word};

/// How far the window reaches to each side.
pub(crate) const REACH: isize = 3;
/// Words in the window.
pub(crate) const WINDOW: usize = 2 * REACH as usize + 1;

/// What a feature looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Template {
    Bias,
    Surface,
    Lower,
    Shape,
    Prefix1,
    Prefix2,
    Prefix3,
    Prefix4,
    Suffix1,
    Suffix2,
    Suffix3,
    Suffix4,
    Suffix5,
    ClusterFine,
    ClusterMiddle,
    ClusterCoarse,
    Capital,
    List,
    Lists,
    Length,
    Initial,
    Quoted,
    WordBefore,
    WordAfter,
    BothSides,
    TwoBefore,
    TwoAfter,
    ShapeBefore,
    ShapeAfter,
    Shapes,
    WordBeforeShape,
    WordAfterShape,
    ClusterBefore,
    ClusterAfter,
    Clusters,
    FineBeforeShape,
    FineAfterShape,
    ListsBefore,
    ListsAfter,
    SuffixBefore,
    InitialHabit,
    InitialCluster,
    RunPlace,
    RunLeft,
    RunRight,
    RunLeftCluster,
    RunRightCluster,
    RunFirst,
    RunLast,
    RunFirstLists,
    RunLastLists,
    RunFirstCluster,
    RunLastCluster,
    Letters3,
    Letters4,
    Piece,
    Nearby,
    NearbyCluster,
}

/// Groups of templates that an ablation leaves out together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// Words themselves and their neighbours.
    Words,
    /// Prefixes and suffixes.
    Affixes,
    /// Case, shape and length.
    Shapes,
    /// Clusters trained on raw text.
    Clusters,
    /// How often the word has a capital in raw text.
    Habits,
    /// Lists of names and function words.
    Lists,
    /// Two or three words together.
    Joined,
    /// The run of capitals that the word is in.
    Runs,
    /// Groups of letters and hyphenated parts of capitalised words.
    Letters,
    /// Words farther away, in no order.
    Nearby,
}

impl Template {
    /// The group that it is left out with.
    #[allow(clippy::match_same_arms)] // a line for each kind reads better than one arm of twelve
    pub(crate) const fn group(self) -> Group {
        use Template as T;
        match self {
            T::Bias | T::Surface | T::Lower => Group::Words,
            T::Prefix1 | T::Prefix2 | T::Prefix3 | T::Prefix4 => Group::Affixes,
            T::Suffix1 | T::Suffix2 | T::Suffix3 | T::Suffix4 | T::Suffix5 | T::SuffixBefore => {
                Group::Affixes
            }
            T::Shape | T::Length | T::Initial | T::Quoted => Group::Shapes,
            T::ShapeBefore | T::ShapeAfter | T::Shapes => Group::Shapes,
            T::ClusterFine | T::ClusterMiddle | T::ClusterCoarse | T::ClusterBefore => {
                Group::Clusters
            }
            T::ClusterAfter | T::Clusters | T::FineBeforeShape | T::FineAfterShape => {
                Group::Clusters
            }
            T::InitialCluster | T::RunLeftCluster | T::RunRightCluster => Group::Clusters,
            T::RunFirstCluster | T::RunLastCluster => Group::Clusters,
            T::Capital | T::InitialHabit => Group::Habits,
            T::List | T::Lists | T::ListsBefore | T::ListsAfter => Group::Lists,
            T::RunFirstLists | T::RunLastLists => Group::Lists,
            T::WordBefore | T::WordAfter | T::BothSides | T::TwoBefore | T::TwoAfter => {
                Group::Joined
            }
            T::WordBeforeShape | T::WordAfterShape => Group::Joined,
            T::Letters3 | T::Letters4 | T::Piece => Group::Letters,
            T::Nearby | T::NearbyCluster => Group::Nearby,
            T::RunPlace | T::RunLeft | T::RunRight | T::RunFirst | T::RunLast => Group::Runs,
        }
    }
}

/// Key of a feature: template, offset in the window, value.
pub(crate) const fn key(template: Template, offset: isize, value: u64) -> u64 {
    mix(
        mix(0xD0_0D, (template as u64) << 8 | (offset + 8) as u64),
        value,
    )
}

/// A feature of a part of the training data: weighs there only.
pub(crate) const fn domain_key(key: u64, domain: u8) -> u64 {
    mix(key, 0xD0_11A1 + domain as u64)
}

/// Whether corpora may weigh it differently.
#[allow(clippy::match_same_arms)] // the distances are what differs
pub(crate) const fn differs_by_domain(template: Template, offset: isize) -> bool {
    use Template as T;
    match template {
        T::Bias | T::Surface | T::Capital | T::Suffix3 => offset == 0,
        T::Lower | T::Shape | T::ClusterMiddle | T::ClusterCoarse => -1 <= offset && offset <= 1,
        T::ClusterFine | T::Lists => offset == 0,
        T::RunPlace | T::RunLeft | T::RunFirst | T::RunLast => true,
        _ => false,
    }
}

/// Features of a word that stands `offset` words from the one to label.
pub(crate) fn of_word(word: &Word, offset: isize, mut emit: impl FnMut(Template, u64)) {
    use Template as T;
    let distance = offset.unsigned_abs();
    let entry = &word.entry;
    let case = word.case as u64;
    emit(T::Lower, word.lower);
    if distance <= 2 {
        emit(T::Shape, word.shape);
        emit(
            T::Capital,
            u64::from(entry.capital) << 8 | u64::from(entry.frequency) << 4 | case,
        );
        if entry.lists != 0 {
            emit(T::Lists, u64::from(entry.lists) << 8 | case);
        }
        emit(T::Suffix3, word.suffixes[2]);
    } else {
        emit(T::Shape, case);
    }
    let [fine, middle, coarse] = entry.clusters.map(u64::from);
    if fine != 0 {
        emit(T::ClusterMiddle, middle);
        emit(T::ClusterCoarse, coarse);
        if distance <= 1 {
            emit(T::ClusterFine, fine);
        }
    }
    if distance == 1 {
        emit(T::Suffix2, word.suffixes[1]);
        emit(T::Prefix3, word.prefixes[2]);
    }
    if distance > 0 {
        return;
    }
    emit(T::Bias, 0);
    emit(T::Surface, word.surface);
    emit(T::Prefix1, word.prefixes[0]);
    emit(T::Prefix2, word.prefixes[1]);
    emit(T::Prefix3, word.prefixes[2]);
    emit(T::Prefix4, word.prefixes[3]);
    emit(T::Suffix1, word.suffixes[0]);
    emit(T::Suffix2, word.suffixes[1]);
    emit(T::Suffix4, word.suffixes[3]);
    emit(T::Suffix5, word.suffixes[4]);
    emit(T::Length, u64::from(word.length.min(12)) << 4 | case);
    let mut bits = entry.lists;
    while bits != 0 {
        let bit = bits.trailing_zeros();
        emit(T::List, u64::from(bit) << 4 | case);
        bits &= bits - 1;
    }
}

/// Most letters of a word whose groups are features.
const MOST_LETTERS: usize = 24;

/// Features of the letters of a word with a capital, in lower case: groups of three and four, parts between hyphens.
pub(crate) fn of_letters(letters: &[char], case: Case, mut emit: impl FnMut(Template, u64)) {
    if !case.has_capital() {
        return;
    }
    let letters = letters.get(..MOST_LETTERS).unwrap_or(letters);
    let padded = |at: usize| match at.checked_sub(1) {
        None => '^',
        Some(at) => letters.get(at).copied().unwrap_or('$'),
    };
    for (size, template) in [(3, Template::Letters3), (4, Template::Letters4)] {
        for start in 0..(letters.len() + 3).saturating_sub(size) {
            emit(template, of_chars((start..start + size).map(padded)));
        }
    }
    if letters.contains(&'-') {
        for piece in letters.split(|&letter| letter == '-') {
            emit(Template::Piece, of_chars(piece.iter().copied()));
        }
    }
}

/// How far the words reach that count in no order, and how near they must not be.
pub(crate) const NEARBY: std::ops::RangeInclusive<usize> = 4..=10;

/// What a word says of capitalised words at [`NEARBY`] distance.
pub(crate) fn of_nearby(word: &Word, mut emit: impl FnMut(Template, u64)) {
    let common = word.entry.frequency == 7;
    if word.case == Case::Lower && !common {
        emit(Template::Nearby, word.lower);
        if word.entry.clusters[0] != 0 {
            emit(Template::NearbyCluster, u64::from(word.entry.clusters[0]));
        }
    }
}

/// What stands before the first word and after the last.
pub(crate) const BOUNDARY: Word = Word {
    surface: 1,
    lower: 1,
    shape: 1,
    prefixes: [0; 4],
    suffixes: [0; 5],
    case: Case::None,
    length: 0,
    entry: super::lexicon::Entry {
        clusters: [0; super::lexicon::GRAINS],
        capital: 0,
        frequency: 0,
        lists: 0,
    },
};

/// Features that join words, or a word and where it stands.
pub(crate) fn joined(sequence: &Sequence, index: usize, mut emit: impl FnMut(Template, u64)) {
    use Template as T;
    let Some(position) = sequence.positions.get(index) else {
        return;
    };
    let at = |offset: isize| {
        index
            .checked_add_signed(offset)
            .and_then(|index| sequence.words.get(index))
            .unwrap_or(&BOUNDARY)
    };
    let (word, before, after) = (at(0), at(-1), at(1));
    let case = word.case as u64;
    if position.initial != 0 {
        let initial = u64::from(position.initial) << 4;
        emit(T::Initial, initial | case);
        emit(
            T::InitialHabit,
            (initial | case) << 8 | u64::from(word.entry.capital),
        );
        if word.case.has_capital() {
            emit(
                T::InitialCluster,
                (initial | case) << 16 | u64::from(word.entry.clusters[1]),
            );
        }
    }
    if !position.near_capital {
        return;
    }
    if position.quoted {
        emit(T::Quoted, case);
    }
    let (two_before, two_after) = (at(-2), at(2));
    emit(T::WordBefore, mix(before.lower, word.lower));
    emit(T::WordAfter, mix(word.lower, after.lower));
    emit(T::BothSides, mix(mix(before.lower, after.lower), case));
    emit(T::TwoBefore, mix(mix(two_before.lower, before.lower), case));
    emit(T::TwoAfter, mix(mix(after.lower, two_after.lower), case));
    emit(T::ShapeBefore, mix(before.shape, word.shape));
    emit(T::ShapeAfter, mix(word.shape, after.shape));
    emit(T::Shapes, mix(mix(before.shape, word.shape), after.shape));
    emit(T::WordBeforeShape, mix(before.lower, word.shape));
    emit(T::WordAfterShape, mix(after.lower, word.shape));
    emit(T::SuffixBefore, mix(before.suffixes[2], word.shape));
    let cluster = |word: &Word, grain: usize| {
        let number = word.entry.clusters.get(grain).copied().unwrap_or_default();
        u64::from(number) << 3 | word.case as u64
    };
    emit(T::ClusterBefore, mix(cluster(before, 1), cluster(word, 1)));
    emit(T::ClusterAfter, mix(cluster(word, 1), cluster(after, 1)));
    emit(
        T::Clusters,
        mix(mix(cluster(before, 2), cluster(word, 2)), cluster(after, 2)),
    );
    emit(T::FineBeforeShape, mix(cluster(before, 0), word.shape));
    emit(T::FineAfterShape, mix(cluster(after, 0), word.shape));
    let lists = |word: &Word| u64::from(word.entry.lists) << 3 | word.case as u64;
    if word.entry.lists | before.entry.lists != 0 {
        emit(T::ListsBefore, mix(lists(before), lists(word)));
    }
    if word.entry.lists | after.entry.lists != 0 {
        emit(T::ListsAfter, mix(lists(word), lists(after)));
    }
    of_run(sequence, index, position, case, emit);
}

fn of_run(
    sequence: &Sequence,
    index: usize,
    position: &Position,
    case: u64,
    mut emit: impl FnMut(Template, u64),
) {
    use Template as T;
    let (start, end) = position.run;
    if start == end {
        return;
    }
    let at = |index: Option<usize>| {
        index
            .and_then(|index| sequence.words.get(index))
            .unwrap_or(&BOUNDARY)
    };
    let place = ((index - start).min(3) as u64) << 8 | ((end - index).min(4) as u64) << 4 | case;
    emit(T::RunPlace, place);
    let whole = ((end - start).min(3) as u64) << 3 | case;
    let (left, right) = (at(start.checked_sub(1)), at(Some(end)));
    emit(T::RunLeft, mix(left.lower, whole));
    emit(T::RunRight, mix(right.lower, whole));
    emit(
        T::RunLeftCluster,
        mix(u64::from(left.entry.clusters[1]), whole),
    );
    emit(
        T::RunRightCluster,
        mix(u64::from(right.entry.clusters[1]), whole),
    );
    if index > start {
        let first = at(Some(start));
        emit(T::RunFirst, mix(first.lower, case));
        emit(T::RunFirstLists, mix(u64::from(first.entry.lists), case));
        emit(
            T::RunFirstCluster,
            mix(u64::from(first.entry.clusters[1]), case),
        );
    }
    if index + 1 < end {
        let last = at(end.checked_sub(1));
        emit(T::RunLast, mix(last.lower, case));
        emit(T::RunLastLists, mix(u64::from(last.entry.lists), case));
        emit(
            T::RunLastCluster,
            mix(u64::from(last.entry.clusters[1]), case),
        );
    }
}
