//! Enclitics and abbreviations of English.

use crate::languages::TokenizationRules;

pub(super) static RULES: TokenizationRules = TokenizationRules {
    elisions: &[],
    whole: &["o'clock", "ma'am", "rock'n'roll", "d'etat"],
    abbreviations: &[
        "mr", "mrs", "ms", "messrs", "dr", "prof", "rev", "hon", "st", "sen", "rep", "gov", "gen",
        "col", "capt", "lt", "sgt", "cmdr", "maj", "pres", "supt", "insp", "vs", "cf", "mt", "ft",
        "viz",
    ],
    numbered: &[
        "no", "nos", "p", "pp", "vol", "vols", "fig", "figs", "sec", "art", "arts", "ch", "ed",
        "eds", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "al", "etc", "inc", "ltd", "co", "corp", "approx", "est", "ave", "blvd", "rd", "dept",
        "jr", "sr", "ca", "c",
    ],
    enclitics: &["n't", "n’t", "'s", "'re", "'ve", "'ll", "'d", "'m"],
};
