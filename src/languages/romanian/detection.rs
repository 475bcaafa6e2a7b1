//! What gives Romanian away in a short text.

use crate::languages::DetectionWords;

pub(super) static WORDS: DetectionWords = DetectionWords {
    function_words: &[
        "și", "si", "în", "in", "la", "de", "pe", "cu", "din", "a", "al", "ai", "ale", "o", "un",
        "una", "unui", "unei", "unor", "cel", "cea", "cei", "cele", "care", "ce", "că", "ca", "să",
        "sa", "nu", "mai", "este", "e", "sunt", "era", "erau", "fi", "fost", "va", "vor", "ar",
        "am", "au", "avea", "avut", "are", "fie", "pentru", "prin", "după", "către", "până",
        "între", "sub", "fără", "despre", "asupra", "contra", "dintre", "dar", "sau", "ori", "iar",
        "deci", "însă", "dacă", "când", "cum", "unde", "cât", "tot", "toți", "toată", "toate",
        "alt", "altă", "alți", "alte", "fiecare", "același", "eu", "tu", "el", "ea", "noi", "voi",
        "ei", "ele", "îi", "îl", "le", "lui", "lor", "mă", "te", "se", "ne", "vă", "își", "și-a",
        "s-a", "m-a", "mi-a", "acest", "această", "acesta", "aceasta", "acești", "aceste", "acel",
        "acea", "foarte", "mult", "multe", "mulți", "puțin", "doar", "numai", "chiar", "încă",
        "deja", "acum", "atunci", "apoi", "astfel", "bine", "an", "ani", "anul", "zi", "zile",
        "două", "doi", "trei", "mare", "nou", "nouă", "azi", "ieri", "poate", "pot", "trebuie",
        "face", "fac", "făcut", "lucru",
    ],
    elisions: &[],
    endings: &[
        "ul", "ului", "lui", "ele", "elor", "ilor", "urilor", "uri", "urile", "ii", "iei", "iile",
        "a", "ă", "ea", "ia", "ție", "ții", "țiile", "ția", "ției", "tie", "tii", "tiei", "are",
        "ere", "ire", "ări", "ării", "arii", "eri", "at", "ată", "ați", "ate", "it", "ită", "iți",
        "ite", "ut", "ută", "uți", "ute", "ând", "ind", "esc", "ește", "esti", "ești", "eză",
        "ează", "ez", "am", "au", "eau", "eam", "eai", "se", "ste", "ist", "iști", "istă", "ism",
        "ic", "ică", "ici", "ice", "iv", "ivă", "ive", "os", "oasă", "oși", "oase", "or", "oare",
        "tor", "tori", "toare", "tate", "tății", "tatea", "tăți", "ment", "mente", "mentului",
        "ier", "ieri", "iera", "eț", "uț", "orul", "nd", "nt", "nte", "nță", "nței", "anță",
        "ență", "eni", "enii", "an", "ani", "ană", "ene", "ească", "easc", "al", "ală", "ali",
        "ale", "el", "ei", "ti", "ți", "ui", "uie", "eşte", "ţii", "ţie", "scu", "re", "le", "te",
        "ne", "ce", "me", "ge", "e", "i", "u", "ri", "ni", "li", "ci", "rii", "lii", "nii", "zi",
        "ză", "zat", "zată", "zare", "zării", "ura", "ură", "turi",
    ],
    beginnings: &[
        "în", "îm", "sc", "st", "pr", "prin", "pu", "ob", "cr", "cu", "de", "dum", "tre", "um",
        "desc", "ced", "nic", "vr", "făc", "aj", "sl", "zi", "zb", "zv", "dr", "br", "ș", "într",
    ],
    groups: &[
        "ă", "â", "î", "ș", "ț", "ş", "ţ", "oa", "ea", "ie", "iu", "ii", "ui", "tr", "str", "sc",
        "cea", "ceas", "zi", "âr", "ân", "ăr", "oas", "eas", "iun", "eșt", "mb", "scr", "nd", "j",
        "ghe", "ghi", "che", "chi",
    ],
    letters: &['ă', 'ș', 'ț', 'ş', 'ţ', 'â', 'î'],
    foreign_letters: &[
        'ç', 'é', 'è', 'ê', 'à', 'ô', 'œ', 'ñ', 'ã', 'õ', 'ò', 'ì', 'ß', 'ä', 'ö', 'ü', 'í', 'ó',
        'ú', 'á', 'w', 'y', 'q',
    ],
};
