//! Country names and demonyms in English: inflection and contexts.

use crate::languages::CountryWords;

/// English.
#[rustfmt::skip] // one line a list: these are tables, and one word a line would bury the file
pub(super) static COUNTRIES: CountryWords = CountryWords {
    inflections: &[
        ("ese", &["ese"]),
        ("ish", &["ish"]),
        ("ch", &["ch"]),
        ("ss", &["ss"]),
        ("ois", &["ois"]),
        ("", &["", "s"]),
    ],
    name_endings: &[],
    languages: &[
        "French", "English", "German", "Spanish", "Italian", "Portuguese", "Russian", "Chinese", "Japanese",
        "Korean", "Arabic", "Turkish", "Polish", "Dutch", "Swedish", "Danish", "Norwegian", "Finnish",
        "Greek", "Hungarian", "Czech", "Slovak", "Slovenian", "Croatian", "Serbian", "Romanian", "Bulgarian",
        "Latvian", "Lithuanian", "Estonian", "Ukrainian", "Georgian", "Armenian", "Vietnamese", "Thai",
        "Malagasy", "Icelandic", "Irish", "Albanian", "Macedonian", "Indonesian", "Mongolian", "Somali",
        "Catalan", "Latin", "Hebrew", "Burmese",
    ],
    language_contexts: &[
        "in", "into", "speak", "speaks", "speaking", "spoke", "fluent", "bilingual", "learn", "learns",
        "learning", "teach", "teaches", "teaching", "read", "write", "language", "languages", "speaker", "speakers",
        "version", "versions", "translation", "translations", "subtitles", "proficiency",
    ],
    language_heads: &["from", "into", "translated"],
    articles: &["the", "a", "an"],
    language_articles: &[],
    adjective_first: true,
    capitalised_nouns: false,
    names_take_article: false,
    streets: &["street", "avenue", "boulevard", "road", "square", "rue", "place"],
    links: &["de", "du", "la", "of", "the"],
    neutral_parts: &[
        "anti", "pro", "non", "ex", "neo", "post", "pre", "inter", "trans", "ultra", "afro", "euro", "pan",
        "pseudo", "quasi", "all", "mid",
    ],
    glued_parts: &["anti", "pro"],
    foreign_parts: &["latin", "latino", "ibero", "speaking", "language", "meso", "pan", "native"],
    inclusive_endings: &[],
    openers: &[
        "the", "a", "an", "in", "on", "at", "of", "to", "for", "from", "by", "with", "without", "and", "or",
        "but", "nor", "so", "yet", "if", "as", "is", "are", "was", "were", "be", "do", "does", "did", "can",
        "will", "would", "should", "could", "has", "have", "had", "why", "how", "when", "where", "who",
        "what", "which", "while", "since", "until", "before", "after", "against", "between", "under", "over",
        "into", "about", "across", "through", "towards", "only", "even", "both", "all", "any", "some",
        "every", "each", "no", "not", "that", "this", "these", "those", "its", "their", "our", "his", "her",
    ],
    state_heads: &[
        "republic", "kingdom", "principality", "sultanate", "emirate", "federation", "commonwealth",
    ],
    state_modifiers: &["of", "the", "and", "democratic", "people's", "islamic", "federal"],
};
