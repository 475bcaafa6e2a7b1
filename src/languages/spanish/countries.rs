//! Country names and demonyms in Spanish: inflection and contexts.

use crate::languages::CountryWords;

/// Spanish.
#[rustfmt::skip] // one line a list: these are tables, and one word a line would bury the file
pub(super) static COUNTRIES: CountryWords = CountryWords {
    inflections: &[
        ("és", &["és", "esa", "eses", "esas"]),
        ("án", &["án", "ana", "anes", "anas"]),
        ("ón", &["ón", "ona", "ones", "onas"]),
        ("ol", &["ol", "ola", "oles", "olas"]),
        ("í", &["í", "íes", "ís"]),
        ("o", &["o", "a", "os", "as"]),
        ("a", &["a", "as"]),
        ("e", &["e", "es"]),
        ("", &["", "es", "s"]),
    ],
    name_endings: &[],
    languages: &[
        "español", "inglés", "francés", "alemán", "italiano", "portugués", "ruso", "chino", "japonés",
        "coreano", "árabe", "turco", "polaco", "neerlandés", "griego", "catalán", "vasco", "gallego", "latín",
    ],
    language_contexts: &[
        "en", "idioma", "lengua", "lenguas", "hablar", "habla", "hablan", "traducido",
    ],
    language_heads: &[
        "traducido", "traducida", "traducir", "aprender", "aprende", "clases", "profesor", "profesora",
        "dominio", "idioma", "lengua", "del", "clase", "curso", "cursos", "examen", "exámenes", "conocimientos", "estudiar",
    ],
    articles: &[
        "el", "la", "los", "las", "un", "una", "unos", "unas", "del", "al", "de", "en",
    ],
    language_articles: &["el", "del", "al"],
    adjective_first: false,
    capitalised_nouns: false,
    names_take_article: false,
    streets: &["calle", "avenida", "plaza", "paseo", "puente", "estación", "palacio"],
    links: &["de", "del", "la", "los", "las", "el"],
    neutral_parts: &[
        "anti", "pro", "no", "ex", "neo", "post", "pre", "inter", "trans", "ultra", "afro", "euro", "pan",
    ],
    glued_parts: &["anti", "pro"],
    foreign_parts: &["latino", "ibero", "sud", "sur", "nor", "norte", "centro", "hispano", "meso"],
    inclusive_endings: &[],
    openers: &[
        "el", "la", "los", "las", "un", "una", "en", "de", "del", "al", "a", "y", "e", "o", "u", "con", "sin",
        "por", "para", "según", "contra", "entre", "desde", "hasta", "sobre", "pero", "si", "que", "cuando",
        "como", "solo", "también",
    ],
    state_heads: &["república", "reino", "principado", "federación"],
    state_modifiers: &[
        "de", "del", "la", "los", "las", "democrática", "popular", "islámica", "federal", "árabe",
        "federativa",
    ],
};
