//! Abbreviations of Portuguese.

use crate::languages::TokenizationRules;

pub(super) static RULES: TokenizationRules = TokenizationRules {
    abbreviations: &[
        "sr", "sra", "srta", "srs", "dr", "dra", "prof", "profa", "eng", "exmo", "exma", "gen",
        "cel", "cap", "mons", "d", "st",
    ],
    numbered: &[
        "art", "arts", "n", "nº", "núm", "pág", "págs", "p", "pp", "vol", "cap", "ed", "fig",
        "etc", "jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez",
        "av", "r", "ltda", "cia", "tel",
    ],
    ..*TokenizationRules::EMPTY
};
