//! What gives Spanish away in a short text.

use crate::languages::DetectionWords;

pub(super) static WORDS: DetectionWords = DetectionWords {
    function_words: &[
        "el", "la", "los", "las", "un", "una", "unos", "unas", "de", "del", "al", "y", "e", "o",
        "u", "que", "en", "por", "para", "con", "sin", "sobre", "entre", "hasta", "desde", "hacia",
        "según", "contra", "durante", "mediante", "a", "ante", "bajo", "tras", "no", "sí", "si",
        "ni", "pero", "sino", "aunque", "porque", "pues", "como", "cuando", "donde", "cual",
        "cuales", "quien", "quienes", "cuyo", "lo", "le", "les", "me", "te", "se", "nos", "os",
        "su", "sus", "mi", "mis", "tu", "tus", "nuestro", "nuestra", "nuestros", "nuestras", "yo",
        "él", "ella", "ellos", "ellas", "nosotros", "usted", "ustedes", "este", "esta", "estos",
        "estas", "ese", "esa", "esos", "esas", "aquel", "aquella", "eso", "esto", "muy", "más",
        "menos", "mucho", "mucha", "muchos", "muchas", "poco", "todo", "toda", "todos", "todas",
        "otro", "otra", "otros", "otras", "mismo", "misma", "cada", "alguno", "algunos", "alguna",
        "algunas", "ningún", "ninguna", "es", "son", "era", "eran", "fue", "fueron", "ser", "sido",
        "será", "está", "están", "estaba", "estar", "estado", "ha", "han", "había", "haber", "hay",
        "hacer", "hace", "hizo", "puede", "pueden", "debe", "tiene", "tienen", "tener", "también",
        "ya", "aún", "todavía", "siempre", "nunca", "ahora", "antes", "después", "entonces", "así",
        "bien", "mal", "años", "año", "día", "días", "vez", "veces", "vida", "mundo", "país",
        "dos", "tres", "gran", "mejor", "nuevo", "nueva", "hoy", "además", "solo", "sólo", "tan",
        "tanto", "parte",
    ],
    elisions: &[],
    endings: &[
        "ción", "ciones", "sión", "siones", "cion", "dad", "dades", "tad", "mente", "ando",
        "iendo", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "aba", "aban", "ía",
        "ías", "ían", "ar", "er", "ir", "arse", "erse", "irse", "ón", "ones", "or", "ores", "oras",
        "os", "as", "o", "a", "es", "ez", "eza", "ero", "era", "eros", "eras", "ino", "ina",
        "iento", "ientos", "miento", "amiento", "able", "ables", "ible", "ibles", "ico", "ica",
        "icos", "icas", "ismo", "ista", "istas", "ivo", "iva", "ivos", "ivas", "oso", "osa",
        "osos", "osas", "uelo", "ito", "ita", "illo", "illa", "illos", "illas", "ó", "é", "aron",
        "ieron", "ará", "arán", "ería", "aje", "ajes", "encia", "encias", "ancia", "anza", "cio",
        "cios", "cia", "cias", "dor", "dores", "dora", "ín", "án", "ués", "eño", "eña", "año",
        "ños", "ñas", "ll", "ro", "tro", "ndo", "nte", "ntes", "nto", "ntos", "sta", "stas", "cto",
        "cta", "ctos", "ctas", "bre", "bles", "erto", "ales", "al", "iles", "mos", "amos", "emos",
        "imos", "aste", "aré", "ere", "ase", "iese", "rio", "ria", "rios", "rias", "orio", "ncia",
        "ncias", "tivo", "tiva", "gico", "gica", "tico", "tica", "lmente", "z", "ces", "cer",
        "ecer", "uir", "ucir", "rse", "se", "lo", "le", "la", "los", "las", "gó", "tó", "ró",
    ],
    beginnings: &[
        "ll", "h", "es", "ex", "desp", "cu", "qu", "hu", "her", "hab", "hac", "j", "ju", "jug",
        "des", "par", "pue", "per", "ó", "vay", "mu", "cre", "enc", "emp", "ent", "re", "in",
        "con", "com", "pro", "pre", "tra", "est", "esp", "esc", "pod", "ten", "ha", "he", "pos",
        "sup", "sub", "ve", "ba", "bu", "ca", "ci", "cl", "qui", "pi", "pl",
    ],
    groups: &[
        "ue", "ie", "ll", "ñ", "rr", "ch", "uev", "uer", "ien", "ion", "cu", "qu", "ij", "aj",
        "ej", "ug", "uy", "j", "ección", "b", "uad", "ci", "sí", "rí", "dí", "gí", "mi", "ás",
        "és", "ía", "ío", "ect", "ifi", "aci", "icio", "tra", "ndo", "uest", "ient", "iert", "ier",
        "uel", "uen", "uec",
    ],
    letters: &['ñ', 'ó', 'í', 'á', 'ú', '¿', '¡'],
    foreign_letters: &[
        'ç', 'è', 'ê', 'à', 'â', 'î', 'ô', 'œ', 'ù', 'ã', 'õ', 'ò', 'ì', 'ß', 'ä', 'ö', 'ă', 'ș',
        'ț', 'ş', 'ţ', 'w', 'k',
    ],
};
