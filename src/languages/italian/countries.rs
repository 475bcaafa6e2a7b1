//! Country names and demonyms in Italian: inflection and contexts.

use crate::languages::CountryWords;

/// Italian.
#[rustfmt::skip] // one line a list: these are tables, and one word a line would bury the file
pub(super) static COUNTRIES: CountryWords = CountryWords {
    inflections: &[
        ("co", &["co", "ca", "ci", "che", "chi"]),
        ("go", &["go", "ga", "ghi", "ghe"]),
        ("ese", &["ese", "esi"]),
        ("o", &["o", "a", "i", "e"]),
        ("a", &["a", "i", "e"]),
        ("e", &["e", "i"]),
        ("", &[""]),
    ],
    name_endings: &[],
    languages: &[
        "italiano", "inglese", "francese", "tedesco", "spagnolo", "portoghese", "russo", "cinese",
        "giapponese", "coreano", "arabo", "turco", "polacco", "olandese", "greco", "latino",
    ],
    language_contexts: &["in", "lingua", "lingue", "parlare", "parla", "parlano", "tradotto"],
    language_heads: &[
        "tradotto", "tradotta", "tradurre", "imparare", "corso", "corsi", "professore", "lingua", "dal", "esame", "esami",
        "lezione", "lezioni", "insegnante", "docente", "studiare", "conoscenza",
    ],
    articles: &[
        "il", "lo", "la", "l", "i", "gli", "le", "un", "uno", "una", "del", "dello", "della", "dell", "dei",
        "degli", "delle", "al", "allo", "alla", "all", "ai", "agli", "alle", "dal", "dalla", "dall", "nel",
        "nella", "nell", "nei", "sul", "sulla", "in", "di",
    ],
    language_articles: &["il", "l", "dal"],
    adjective_first: false,
    capitalised_nouns: false,
    names_take_article: true,
    streets: &["via", "viale", "piazza", "corso", "ponte", "stazione", "palazzo", "largo"],
    links: &["di", "del", "della", "dell", "dei"],
    neutral_parts: &[
        "anti", "filo", "pro", "non", "ex", "neo", "post", "pre", "inter", "trans", "ultra", "afro", "euro",
        "pan",
    ],
    glued_parts: &["anti", "filo"],
    foreign_parts: &["latino", "ibero", "sud", "nord", "centro", "ispano", "meso"],
    inclusive_endings: &[],
    openers: &[
        "il", "lo", "la", "l", "i", "gli", "le", "un", "uno", "una", "in", "di", "a", "da", "con", "su",
        "per", "tra", "fra", "e", "o", "ma", "se", "che", "come", "anche", "solo", "secondo", "contro",
        "dopo", "prima",
    ],
    state_heads: &["repubblica", "regno", "principato", "federazione"],
    state_modifiers: &[
        "di", "del", "della", "dell", "dei", "democratica", "popolare", "islamica", "federale", "araba",
        "federativa",
    ],
};
