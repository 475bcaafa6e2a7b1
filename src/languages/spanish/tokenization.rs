//! Abbreviations of Spanish.

use crate::languages::TokenizationRules;

pub(super) static RULES: TokenizationRules = TokenizationRules {
    abbreviations: &[
        "sr", "sra", "srta", "sres", "dr", "dra", "dres", "prof", "lic", "ing", "excmo", "excma",
        "ilmo", "ilma", "gral", "cnel", "cap", "mons", "ud", "uds", "vd", "ee", "ff", "cc",
    ],
    numbered: &[
        "art", "arts", "núm", "nº", "n", "pág", "págs", "p", "pp", "vol", "cap", "ed", "fig",
        "etc", "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "sept", "oct", "nov",
        "dic", "av", "avda", "c", "aprox", "cía", "depto", "tel",
    ],
    ..*TokenizationRules::EMPTY
};
