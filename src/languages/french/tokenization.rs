//! Elisions, enclitics and abbreviations of French.

use crate::languages::TokenizationRules;

pub(super) static RULES: TokenizationRules = TokenizationRules {
    elisions: &[
        "l", "d", "qu", "s", "n", "c", "j", "m", "t", "ç", "jusqu", "lorsqu", "puisqu", "quoiqu",
        "presqu", "quelqu",
    ],
    whole: &[
        "aujourd'hui",
        "presqu'île",
        "presqu'îles",
        "presqu'ile",
        "presqu'iles",
        "c'est-à-dire",
        "rendez-vous",
        "vis-à-vis",
        "sauve-qui-peut",
        "chez-moi",
        "chez-soi",
        "soi-même",
        "moi-même",
        "là-dessus",
        "va-t-en-guerre",
        "laissez-passer",
        "cessez-le-feu",
        "suivez-moi",
    ],
    abbreviations: &[
        "m", "mm", "mme", "mmes", "mlle", "mlles", "dr", "drs", "pr", "prs", "me", "mgr", "st",
        "ste", "sts", "stes", "col", "cdt", "cne", "cap", "lt", "gal", "gén", "adj", "ing", "vve",
        "cf", "ex", "env", "resp", "bd", "bld", "av", "pl", "imp", "dir", "trad", "hon", "jr",
        "sr", "sgt", "amb", "prof", "rép", "vs", "mr", "mrs", "ms", "dép",
    ],
    numbered: &[
        "art", "al", "p", "pp", "n", "no", "nos", "vol", "t", "chap", "éd", "fig", "tab", "sect",
        "ann", "par", "réf", "rééd", "ch", "coll", "tél", "fax", "janv", "févr", "fév", "avr",
        "juil", "sept", "oct", "nov", "déc", "apr", "min", "max", "hab", "etc", "ibid", "op",
        "cit", "suppl", "tit",
    ],
    enclitics: &[
        "-t-elles", "-t-elle", "-t-ils", "-t-il", "-t-on", "-elles", "-elle", "-nous-en",
        "-vous-en", "-ils", "-il", "-on", "-nous", "-vous", "-moi", "-toi", "-lui", "-leur", "-je",
        "-tu", "-ce", "-les", "-le", "-la", "-en", "-y",
    ],
};
