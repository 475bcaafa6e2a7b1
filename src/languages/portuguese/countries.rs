//! Country names and demonyms in Portuguese: inflection and contexts.

use crate::languages::CountryWords;

/// Portuguese.
#[rustfmt::skip] // one line a list: these are tables, and one word a line would bury the file
pub(super) static COUNTRIES: CountryWords = CountryWords {
    inflections: &[
        ("ês", &["ês", "esa", "eses", "esas"]),
        ("ão", &["ão", "ã", "ãos", "ães", "ões", "ãs"]),
        ("ol", &["ol", "ola", "óis", "olas"]),
        ("eu", &["eu", "eia", "eus", "eias"]),
        ("o", &["o", "a", "os", "as"]),
        ("a", &["a", "as"]),
        ("e", &["e", "es"]),
        ("", &["", "es"]),
    ],
    name_endings: &[],
    languages: &[
        "português", "inglês", "francês", "alemão", "espanhol", "italiano", "russo", "chinês", "japonês",
        "coreano", "árabe", "turco", "polonês", "neerlandês", "grego", "latim",
    ],
    language_contexts: &["em", "língua", "línguas", "falar", "fala", "falam", "traduzido"],
    language_heads: &[
        "traduzido", "traduzida", "traduzir", "aprender", "curso", "cursos", "professor", "professora", "língua", "do",
        "aula", "aulas", "exame", "exames", "estudar",
    ],
    articles: &[
        "o", "a", "os", "as", "um", "uma", "do", "da", "dos", "das", "de", "ao", "à", "aos", "às", "no", "na",
        "nos", "nas", "em", "pelo", "pela",
    ],
    language_articles: &["o", "do", "ao"],
    adjective_first: false,
    capitalised_nouns: false,
    names_take_article: true,
    streets: &["rua", "avenida", "praça", "ponte", "estação", "palácio"],
    links: &["de", "do", "da", "dos", "das"],
    neutral_parts: &[
        "anti", "pró", "não", "ex", "neo", "pós", "pré", "inter", "trans", "ultra", "afro", "euro", "pan",
    ],
    glued_parts: &["anti", "pró"],
    foreign_parts: &["latino", "ibero", "sul", "norte", "centro", "hispano", "meso"],
    inclusive_endings: &[],
    openers: &[
        "o", "a", "os", "as", "um", "uma", "em", "de", "do", "da", "dos", "das", "ao", "no", "na", "nos",
        "nas", "com", "sem", "por", "para", "segundo", "contra", "entre", "desde", "até", "sobre", "e", "ou",
        "mas", "se", "que", "quando", "como", "só", "também",
    ],
    state_heads: &["república", "reino", "principado", "federação"],
    state_modifiers: &[
        "de", "do", "da", "dos", "das", "democrática", "popular", "islâmica", "federal", "árabe",
        "federativa",
    ],
};
