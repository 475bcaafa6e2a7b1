//! Country names and demonyms in German: inflection and contexts.

use crate::languages::CountryWords;

/// German.
#[rustfmt::skip] // one line a list: these are tables, and one word a line would bury the file
pub(super) static COUNTRIES: CountryWords = CountryWords {
    inflections: &[
        ("isch", &["isch", "ische", "ischer", "ischen", "isches", "ischem"]),
        ("deutsch", &["deutsch", "deutsche", "deutscher", "deutschen", "deutsches", "deutschem"]),
        ("er", &["er", "ern", "ers", "erin", "erinnen"]),
        ("e", &["e", "en", "in", "innen"]),
        ("", &[""]),
    ],
    name_endings: &["s"],
    languages: &[
        "Deutsch", "Englisch", "Französisch", "Spanisch", "Italienisch", "Russisch", "Chinesisch",
        "Japanisch", "Arabisch", "Türkisch", "Polnisch", "Niederländisch", "Griechisch", "Tschechisch", "Slowakisch",
        "Slowenisch", "Kroatisch", "Serbisch", "Ungarisch", "Rumänisch", "Bulgarisch", "Ukrainisch", "Portugiesisch",
        "Schwedisch", "Dänisch", "Norwegisch", "Finnisch", "Isländisch", "Koreanisch", "Vietnamesisch", "Persisch",
        "Lettisch", "Litauisch", "Estnisch", "Georgisch", "Albanisch", "Mazedonisch",
    ],
    language_contexts: &["auf"],
    language_heads: &["aus"],
    articles: &[
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "in",
        "im",
    ],
    language_articles: &[],
    adjective_first: true,
    capitalised_nouns: true,
    names_take_article: false,
    streets: &["straße", "strasse", "platz", "allee", "brücke", "gasse", "ufer", "damm", "weg", "ring", "chaussee"],
    links: &["der", "des", "von"],
    neutral_parts: &[
        "anti", "pro", "nicht", "ex", "neo", "post", "inter", "trans", "ultra", "afro", "euro", "pan",
    ],
    glued_parts: &["anti", "pro"],
    foreign_parts: &["latein", "süd", "nord", "mittel", "zentral"],
    inclusive_endings: &["innen", "in"],
    openers: &[
        "der", "die", "das", "in", "im", "aus", "von", "mit", "nach", "bei", "für", "gegen", "ohne", "und",
        "oder", "aber", "wenn", "als", "auch", "nur", "zwischen", "seit", "vor", "über", "unter", "auf", "an",
        "am", "zum", "zur", "laut",
    ],
    state_heads: &["republik", "königreich", "fürstentum", "föderation"],
    state_modifiers: &["der", "des", "demokratische"],
};
