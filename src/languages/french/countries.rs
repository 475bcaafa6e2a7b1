//! Country names and demonyms in French: inflection and contexts.

use crate::languages::CountryWords;

/// French.
#[rustfmt::skip] // one line a list: these are tables, and one word a line would bury the file
pub(super) static COUNTRIES: CountryWords = CountryWords {
    inflections: &[
        ("ais", &["ais", "aise", "aises"]),
        ("ois", &["ois", "oise", "oises"]),
        ("éen", &["éen", "éenne", "éens", "éennes"]),
        ("ien", &["ien", "ienne", "iens", "iennes"]),
        ("yen", &["yen", "yenne", "yens", "yennes"]),
        ("on", &["on", "onne", "ons", "onnes"]),
        ("e", &["e", "es"]),
        ("", &["", "e", "s", "es"]),
    ],
    name_endings: &[],
    languages: &[
        "français", "anglais", "allemand", "espagnol", "italien", "portugais", "russe", "chinois", "japonais",
        "coréen", "arabe", "turc", "polonais", "néerlandais", "suédois", "danois", "norvégien", "finnois",
        "finlandais", "grec", "hongrois", "tchèque", "slovaque", "slovène", "croate", "serbe", "roumain",
        "bulgare", "letton", "lituanien", "estonien", "ukrainien", "biélorusse", "géorgien", "arménien",
        "persan", "hindi", "vietnamien", "thaï", "malgache", "islandais", "irlandais", "albanais",
        "macédonien", "indonésien", "mongol", "catalan", "basque", "breton", "latin", "créole", "mandarin",
        "somali", "swahili", "hébreu", "flamand", "wallon", "occitan",
    ],
    language_contexts: &[
        "en", "langue", "langues", "parler", "parle", "parles", "parlent", "parlait", "parlaient", "parlez",
        "parlons", "parlant", "bilingue", "trilingue", "polyglotte", "idiome", "mot", "mots", "terme",
        "traduction", "version", "versions",
    ],
    language_heads: &[
        "traduit", "traduite", "traduits", "traduites", "traduire", "adapté", "adaptée", "apprendre",
        "apprend", "apprennent", "apprenant", "apprentissage", "enseigner", "enseignement", "cours",
        "professeur", "professeure", "prof", "profs", "maîtrise", "maîtriser", "maîtrisent", "connaissance",
        "pratique", "pratiquer", "étudier", "étudie", "langue", "parle", "parler", "vers", "mot", "mots",
    ],
    articles: &[
        "le", "la", "l", "les", "du", "au", "aux", "un", "une", "des", "cette", "ce", "cet", "ces",
        "en",
    ],
    language_articles: &["le", "l", "du", "au"],
    adjective_first: false,
    capitalised_nouns: false,
    names_take_article: true,
    streets: &[
        "rue", "rues", "avenue", "boulevard", "bd", "bld", "quai", "quais", "square", "porte",
        "allée", "allées", "pont", "chemin", "faubourg", "métro", "villa", "passage",
        "esplanade", "rond-point", "hôtel", "jardin", "jardins", "palais", "château", "prénommée", "prénommé",
    ],
    links: &["de", "du", "des", "d", "la", "le", "l", "les"],
    neutral_parts: &[
        "anti", "pro", "non", "ex", "néo", "post", "pré", "inter", "trans", "ultra", "afro", "euro", "pan",
        "archi", "pseudo", "quasi", "semi", "extra", "intra", "hors", "mi", "tout-puissant", "afrique",
        "europe", "asie", "ue", "onu", "otan", "maghreb", "québec", "africano", "europeo", "arabo", "judéo",
        "islamo", "catho", "eurasiano", "méditerranéo", "flamand", "québécois", "africain", "arabe",
        "européen",
    ],
    glued_parts: &["anti", "pro"],
    foreign_parts: &[
        "sud", "nord", "centre", "est", "ouest", "latino", "ibéro", "méso", "panibéro", "pan", "inter",
        "amér",
    ],
    inclusive_endings: &["e", "es", "ne", "nes", "s", "fr", "iennes", "ienne"],
    openers: &[
        "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "en", "à", "a", "et", "ou",
        "mais", "donc", "or", "ni", "car", "par", "pour", "avec", "sans", "sous", "sur", "chez", "vers",
        "selon", "contre", "entre", "dans", "depuis", "pendant", "si", "que", "qu", "quand", "quant", "comme",
        "ce", "cet", "cette", "ces", "seul", "seule", "seuls", "tout", "toute", "tous", "toutes", "côté",
        "hors", "outre", "voici", "voilà", "vive", "quel", "quelle", "après", "avant", "malgré", "ailleurs",
        "ainsi", "aussi", "puis", "enfin", "alors", "même", "surtout", "notamment", "dont", "où", "y",
    ],
    state_heads: &[
        "république", "royaume", "principauté", "sultanat", "émirat", "fédération", "confédération", "grand-
        duché",
    ],
    state_modifiers: &[
        "de", "du", "des", "d", "la", "le", "l", "les", "démocratique", "populaire", "islamique", "fédérale",
        "fédérative", "arabe", "unie", "socialiste", "bolivarienne", "orientale", "coopérative", "hachémite",
        "unifiée", "plurinational", "indépendant",
    ],
};
