//! What gives Italian away in a short text.

use crate::languages::DetectionWords;

pub(super) static WORDS: DetectionWords = DetectionWords {
    function_words: &[
        "il", "lo", "la", "i", "gli", "le", "un", "uno", "una", "di", "del", "dello", "della",
        "dei", "degli", "delle", "a", "al", "allo", "alla", "ai", "agli", "alle", "da", "dal",
        "dallo", "dalla", "dai", "dagli", "dalle", "in", "nel", "nello", "nella", "nei", "negli",
        "nelle", "con", "su", "sul", "sulla", "sui", "sulle", "per", "tra", "fra", "e", "ed", "o",
        "ma", "se", "che", "chi", "cui", "non", "né", "anche", "come", "quando", "dove", "perché",
        "poiché", "quindi", "però", "più", "meno", "molto", "molta", "molti", "molte", "poco",
        "tutto", "tutta", "tutti", "tutte", "altro", "altra", "altri", "altre", "stesso", "ogni",
        "alcuni", "qualche", "nessuno", "questo", "questa", "questi", "queste", "quello", "quella",
        "quelli", "quelle", "io", "tu", "lui", "lei", "noi", "voi", "loro", "mi", "ti", "si", "ci",
        "vi", "ne", "suo", "sua", "suoi", "sue", "mio", "mia", "nostro", "nostra", "vostro", "è",
        "sono", "era", "erano", "essere", "stato", "stata", "stati", "state", "sarà", "ha",
        "hanno", "aveva", "avere", "avuto", "fatto", "fare", "può", "possono", "deve", "già",
        "ancora", "sempre", "mai", "ora", "oggi", "ieri", "prima", "dopo", "così", "bene", "senza",
        "verso", "sotto", "sopra", "contro", "durante", "secondo", "anni", "anno", "giorno",
        "volta", "due", "tre", "gran", "nuovo", "nuova", "parte",
    ],
    elisions: &[
        "l", "dell", "all", "nell", "sull", "dall", "un", "c", "d", "s", "quell", "quest", "anch",
    ],
    endings: &[
        "zione", "zioni", "sione", "sioni", "tà", "mente", "ando", "endo", "ato", "ata", "ati",
        "ate", "ito", "ita", "iti", "ite", "uto", "uta", "uti", "ute", "are", "ere", "ire", "arsi",
        "ersi", "irsi", "ava", "avano", "eva", "evano", "iva", "ivano", "ò", "è", "ì", "ù", "à",
        "ano", "ono", "iamo", "ete", "ella", "elle", "ello", "elli", "etto", "etta", "etti",
        "ette", "ino", "ina", "ini", "ine", "one", "oni", "ore", "ori", "ice", "ici", "ico", "ica",
        "iche", "ismo", "ista", "isti", "iste", "oso", "osa", "osi", "ose", "ivo", "ivi", "ive",
        "enza", "enze", "anza", "anze", "aggio", "aggi", "mento", "menti", "zza", "zze", "ezza",
        "ezze", "glia", "glie", "gli", "io", "ia", "ie", "zio", "zia", "nte", "nti", "tti", "tte",
        "sso", "ssa", "ssi", "sse", "tto", "tta", "cce", "ccia", "ccio", "o", "i", "e", "a",
        "bile", "bili", "tore", "tori", "trice", "rono", "mo", "no", "to", "ta", "ti", "te", "la",
        "le", "lo", "li", "ra", "re", "ri", "ro", "na", "ne", "ni", "sa", "si", "so", "se", "va",
        "ve", "vo", "ca", "co", "da", "do", "di", "de", "pa", "po", "pe", "mi", "ma", "me", "za",
        "zo", "zi", "gio", "gia",
    ],
    beginnings: &[
        "gi", "gl", "sc", "sp", "st", "sv", "sf", "sg", "sm", "qu", "ch", "un", "ci", "ce", "sb",
        "inn", "pi", "fi", "gu", "di",
    ],
    groups: &[
        "zz", "gli", "gn", "cch", "ggi", "cci", "tt", "ss", "ll", "zi", "uo", "gg", "cc", "cqu",
        "pp", "bb", "ff", "sci", "che", "ghi", "chi", "gia", "gio", "ciò", "iu",
    ],
    letters: &['ò', 'ì', 'à', 'è', 'ù'],
    foreign_letters: &[
        'ç', 'ê', 'â', 'î', 'ô', 'œ', 'ñ', 'ã', 'õ', 'ß', 'ä', 'ö', 'ü', 'ă', 'ș', 'ț', 'ş', 'ţ',
        'w', 'k', 'j', 'x', 'y', 'í', 'ó', 'ú', 'á',
    ],
};
