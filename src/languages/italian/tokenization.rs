//! Elisions and abbreviations of Italian.

use crate::languages::TokenizationRules;

pub(super) static RULES: TokenizationRules = TokenizationRules {
    elisions: &[
        "l", "d", "dell", "all", "nell", "sull", "dall", "coll", "un", "quell", "quest", "c", "s",
        "m", "t", "v", "n", "gl", "bell", "sant", "tutt", "senz",
    ],
    whole: &["po'"],
    abbreviations: &[
        "sig", "sigg", "dott", "prof", "avv", "ing", "on", "sen", "gen", "col", "mons", "cap",
    ],
    numbered: &[
        "art", "artt", "n", "nn", "p", "pp", "pag", "pagg", "vol", "fig", "cap", "ecc",
    ],
    enclitics: &[],
};
