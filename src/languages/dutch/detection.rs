//! What gives Dutch away in a short text.

use crate::languages::DetectionWords;

pub(super) static WORDS: DetectionWords = DetectionWords {
    function_words: &[
        "de", "het", "een", "en", "van", "in", "is", "dat", "op", "te", "zijn", "voor", "met",
        "die", "niet", "aan", "er", "om", "ook", "als", "dan", "maar", "bij", "of", "uit", "nog",
        "door", "over", "ze", "zich", "hij", "zij", "ik", "je", "jij", "u", "we", "wij", "jullie",
        "hen", "hun", "haar", "mijn", "jouw", "onze", "ons", "dit", "deze", "wat", "wie", "waar",
        "wanneer", "hoe", "waarom", "omdat", "want", "toen", "nu", "al", "alle", "alles", "meer",
        "veel", "geen", "naar", "tot", "tegen", "tussen", "onder", "zonder", "sinds", "tijdens",
        "volgens", "werd", "werden", "wordt", "worden", "was", "waren", "ben", "bent", "heeft",
        "hebben", "had", "hadden", "kan", "kunnen", "kon", "moet", "moeten", "zal", "zullen",
        "zou", "zouden", "wil", "willen", "mag", "mogen", "gaan", "gaat", "doen", "doet", "zo",
        "zeer", "wel", "daar", "hier", "weer", "altijd", "nooit", "vandaag", "jaar", "jaren",
        "dag", "tijd", "twee", "drie", "nieuwe", "grote", "goed", "mensen", "eerste", "andere",
        "eigen", "toch", "echter", "ten", "ter",
    ],
    elisions: &[],
    endings: &[
        "ing", "ingen", "heid", "heden", "lijk", "lijke", "lijken", "elijk", "baar", "zaam",
        "schap", "schappen", "isch", "ische", "en", "er", "el", "ers", "els", "ig", "ige", "aan",
        "aar", "aars", "eer", "oor", "oon", "oot", "eel", "aal", "ielijk", "ijk", "ijke", "ijn",
        "ijs", "ijd", "ijf", "ijven", "uit", "uis", "ouw", "euw", "euws", "ieuw", "eld", "eid",
        "cht", "chten", "st", "ste", "sten", "d", "de", "den", "t", "te", "ten", "tje", "tjes",
        "je", "jes", "nd", "nde", "nden", "nt", "ft", "dt", "kt", "pt", "gt", "rt", "rd", "ie",
        "iek", "ieke", "teit", "atie", "aties", "tie", "ties", "eren", "eerd", "eerde", "eert",
        "isme", "uur", "uren", "air", "loos", "vol", "land", "stuk", "werk", "e", "n",
    ],
    beginnings: &[
        "ge", "ver", "be", "ont", "her", "aan", "af", "op", "uit", "in", "voor", "toe", "over",
        "onder", "sch", "st", "sl", "zw", "zo", "ze", "we", "wa", "vr", "vl", "kn", "kr", "kl",
        "ij", "ui", "oo", "ee", "gr", "ts", "bl", "tw",
    ],
    groups: &[
        "ij", "aa", "ee", "oo", "uu", "ui", "oe", "ou", "ie", "sch", "cht", "gg", "kk", "dd", "bb",
        "ng", "eu", "au", "eeu", "ieu", "oei", "aai", "ooi", "zw", "vr", "ijk", "eer", "oor",
        "aar", "aan", "z", "k", "w", "v", "en", "er", "ge", "rd", "rt", "nn", "mm", "ll", "nt",
        "nk", "lt", "ls",
    ],
    letters: &[],
    foreign_letters: &[
        'ç', 'è', 'ê', 'à', 'â', 'î', 'ô', 'œ', 'ñ', 'ã', 'õ', 'ò', 'ì', 'ß', 'ä', 'ö', 'ü', 'ă',
        'ș', 'ț', 'ş', 'ţ', 'í', 'ó', 'ú', 'á',
    ],
};
