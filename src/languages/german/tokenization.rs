//! Abbreviations of German.

use crate::languages::TokenizationRules;

pub(super) static RULES: TokenizationRules = TokenizationRules {
    abbreviations: &[
        "dr", "prof", "hr", "fr", "dipl", "st", "hl", "bzw", "ca", "vgl", "z", "inkl", "evtl",
        "ggf", "sog", "gen", "geb", "med", "jur", "phil", "rer", "nat", "ing",
    ],
    numbered: &[
        "art", "abs", "nr", "s", "bd", "kap", "abb", "ziff", "usw", "etc", "jan", "feb", "apr",
        "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dez", "tel", "str", "mio", "mrd", "tsd",
        "jh", "v", "n", "chr",
    ],
    ..*TokenizationRules::EMPTY
};
