//! What gives German away in a short text.

use crate::languages::DetectionWords;

pub(super) static WORDS: DetectionWords = DetectionWords {
    function_words: &[
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer",
        "eines", "und", "oder", "aber", "sondern", "denn", "dass", "daß", "weil", "wenn", "als",
        "wie", "ob", "in", "im", "ins", "an", "am", "auf", "aus", "bei", "beim", "mit", "nach",
        "von", "vom", "vor", "zu", "zum", "zur", "für", "durch", "gegen", "ohne", "um", "über",
        "unter", "zwischen", "seit", "während", "wegen", "ich", "du", "er", "sie", "es", "wir",
        "ihr", "ihm", "ihn", "ihnen", "mich", "mir", "dich", "uns", "euch", "sich", "sein",
        "seine", "seinen", "seiner", "seinem", "mein", "meine", "dein", "unser", "unsere", "nicht",
        "kein", "keine", "keinen", "noch", "nur", "schon", "auch", "sehr", "mehr", "so", "dann",
        "da", "dort", "hier", "wo", "was", "wer", "welche", "welcher", "dieser", "diese", "dieses",
        "diesem", "diesen", "jeder", "jede", "alle", "alles", "viel", "viele", "man", "ist",
        "sind", "war", "waren", "bin", "bist", "sei", "gewesen", "wird", "werden", "wurde",
        "wurden", "worden", "hat", "haben", "hatte", "hatten", "kann", "können", "konnte", "muss",
        "müssen", "soll", "sollen", "will", "wollen", "darf", "mag", "immer", "wieder", "nie",
        "heute", "gestern", "jetzt", "jahr", "jahre", "jahren", "tag", "zeit", "zwei", "drei",
        "neue", "neuen", "große", "ganz", "gut", "bis", "doch", "damit", "dabei", "dazu", "etwa",
    ],
    elisions: &[],
    endings: &[
        "ung", "ungen", "heit", "heiten", "keit", "keiten", "lich", "liche", "lichen", "licher",
        "liches", "isch", "ische", "ischen", "ischer", "schaft", "schaften", "en", "ern", "eln",
        "er", "em", "el", "es", "st", "sten", "ste", "est", "te", "ten", "tet", "tete", "teten",
        "nd", "nde", "nden", "nder", "ig", "ige", "igen", "iger", "igkeit", "ieren", "iert",
        "ierte", "ierten", "ion", "ionen", "tät", "täten", "chen", "lein", "ling", "nis", "nisse",
        "tum", "los", "bar", "sam", "haft", "ler", "ner", "ger", "ft", "cht", "chte", "chten",
        "ck", "tz", "tzt", "ß", "ss", "ff", "eit", "ein", "eur", "ismus", "ität", "mus", "land",
        "stadt", "werk", "zeug", "weise", "e", "t", "n", "ngs",
    ],
    beginnings: &[
        "ge", "ver", "be", "er", "ent", "zer", "auf", "aus", "ein", "an", "ab", "vor", "sch", "st",
        "sp", "zu", "über", "unter", "wi", "we", "wo", "wa", "kr", "kn", "kl", "pf", "zw", "schl",
        "schw", "ang", "gr",
    ],
    groups: &[
        "sch", "ch", "ck", "ei", "ie", "eu", "äu", "tz", "pf", "ss", "ß", "ung", "cht", "nd",
        "ngs", "ft", "hl", "hr", "ah", "eh", "oh", "üh", "äh", "öh", "uh", "lich", "keit", "eit",
        "aus", "auf", "itz", "atz", "utz", "w", "z", "k", "en", "er", "ge", "rd", "rt", "nn", "mm",
        "ll", "nt", "nk", "lt", "rz", "ls",
    ],
    letters: &['ä', 'ö', 'ü', 'ß'],
    foreign_letters: &[
        'ç', 'é', 'è', 'ê', 'à', 'â', 'î', 'ô', 'œ', 'ñ', 'ã', 'õ', 'ò', 'ì', 'ă', 'ș', 'ț', 'ş',
        'ţ', 'í', 'ó', 'ú', 'á', 'ë',
    ],
};
