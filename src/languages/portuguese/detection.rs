//! What gives Portuguese away in a short text.

use crate::languages::DetectionWords;

pub(super) static WORDS: DetectionWords = DetectionWords {
    function_words: &[
        "o", "a", "os", "as", "um", "uma", "uns", "umas", "de", "do", "da", "dos", "das", "em",
        "no", "na", "nos", "nas", "num", "numa", "ao", "aos", "à", "às", "por", "pelo", "pela",
        "pelos", "pelas", "para", "com", "sem", "sobre", "entre", "até", "desde", "contra",
        "durante", "após", "perante", "e", "ou", "mas", "porém", "que", "quem", "qual", "quais",
        "cujo", "onde", "quando", "como", "porque", "pois", "se", "não", "nem", "sim", "também",
        "mais", "menos", "muito", "muita", "muitos", "muitas", "pouco", "todo", "toda", "todos",
        "todas", "outro", "outra", "outros", "outras", "mesmo", "mesma", "cada", "algum", "alguns",
        "alguma", "algumas", "nenhum", "eu", "tu", "ele", "ela", "eles", "elas", "nós", "vós",
        "você", "vocês", "me", "te", "lhe", "lhes", "seu", "sua", "seus", "suas", "meu", "minha",
        "nosso", "nossa", "este", "esta", "estes", "estas", "esse", "essa", "esses", "essas",
        "aquele", "aquela", "isso", "isto", "é", "são", "era", "eram", "foi", "foram", "ser",
        "sido", "será", "está", "estão", "estava", "estar", "ter", "tem", "têm", "tinha", "há",
        "havia", "haver", "fazer", "faz", "fez", "pode", "podem", "deve", "já", "ainda", "sempre",
        "nunca", "agora", "antes", "depois", "então", "assim", "bem", "ano", "anos", "dia", "dias",
        "vez", "vezes", "vida", "mundo", "dois", "duas", "três", "grande", "melhor", "novo",
        "nova", "hoje", "além", "só", "tão", "parte",
    ],
    elisions: &[],
    endings: &[
        "ção", "ções", "são", "sões", "cao", "coes", "ão", "ões", "ães", "dade", "dades", "mente",
        "ando", "endo", "indo", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ava",
        "avam", "ia", "iam", "ar", "er", "ir", "or", "ores", "oras", "ou", "eu", "iu", "aram",
        "eram", "iram", "ará", "arão", "eiro", "eira", "eiros", "eiras", "inho", "inha", "inhos",
        "ável", "áveis", "ível", "íveis", "ico", "ica", "icos", "icas", "ismo", "ista", "istas",
        "ivo", "iva", "ivos", "ivas", "oso", "osa", "osos", "osas", "agem", "agens", "gem", "em",
        "am", "im", "om", "um", "ência", "ências", "ância", "ança", "anças", "mento", "mentos",
        "dor", "dores", "dora", "eza", "el", "éis", "al", "ais", "ol", "óis", "lho", "lha", "lhos",
        "lhas", "nho", "nha", "nhos", "nhas", "o", "a", "os", "as", "ura", "eja", "mos", "amos",
        "emos", "ndo", "nte", "ntes", "nto", "ntos", "sta", "stas", "eis", "rio", "ria", "rios",
        "rias", "ário", "ária", "ários", "árias", "cia", "cias", "ório", "ncia", "tivo", "tiva",
        "gico", "gica", "tico", "tica", "ecer", "zir", "rse", "se", "te", "lo", "la", "z", "s",
        "r", "m", "ei",
    ],
    beginnings: &[
        "qu", "lh", "nh", "es", "des", "en", "em", "im", "rec", "ach", "vej", "pel", "tr", "per",
        "mu", "ve", "fa", "foi", "jog", "re", "in", "con", "com", "pro", "pre", "par", "tra",
        "est", "esp", "esc", "po", "ten", "ha", "pos", "sup", "sub",
    ],
    groups: &[
        "ão", "õe", "ç", "lh", "nh", "ei", "ou", "çã", "çõ", "ê", "ã", "õ", "ss", "rr", "ões",
        "ai", "oi", "ção", "gu", "qu", "eir", "elh", "ilh", "inh", "anh", "enh", "uit", "ci", "ns",
        "rç", "nç", "uç", "aç", "iç", "ês", "ém", "éc", "ár", "ór", "gia", "gio", "vei", "rei",
        "zei",
    ],
    letters: &['ã', 'õ', 'ç', 'ê', 'ô', 'â'],
    foreign_letters: &[
        'ñ', 'è', 'ù', 'ò', 'ì', 'œ', 'ß', 'ä', 'ö', 'ü', 'ă', 'ș', 'ț', 'ş', 'ţ', 'w', 'k', 'y',
    ],
};
