//! Words around people's names in English.

use crate::languages::PeopleWords;

/// English.
#[rustfmt::skip] // one line a list: these are tables, and one word a line would bury the file
pub(super) static PEOPLE: PeopleWords = PeopleWords {
    honorifics: &["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "lord", "lady", "rev", "hon", "judge"],
    feminine_honorifics: &["mrs", "ms", "miss", "dame", "lady"],
    masculine_honorifics: &["mr", "sir", "lord"],
    titles: &[
        "president", "minister", "senator", "representative", "general", "colonel", "captain", "commander",
        "admiral", "professor", "doctor", "mayor", "governor", "chancellor", "ambassador", "pope", "king",
        "queen", "prince", "princess", "cardinal", "bishop", "justice", "judge", "secretary", "commissioner",
        "chairman", "chairwoman", "coach",
    ],
    particles: &[
        "de", "d'", "du", "van", "von", "der", "den", "ben", "bin", "ibn", "el", "al", "da", "di", "la", "le",
        "of", "st", "o'",
    ],
    role_heads: &[
        "director", "president", "vice-president", "chair", "chairman", "chairwoman", "minister", "secretary",
        "mayor", "senator", "governor", "ambassador", "spokesperson", "spokesman", "spokeswoman", "founder",
        "co-founder", "ceo", "cto", "cio", "head", "chief", "manager", "lawyer", "judge", "professor",
        "researcher", "teacher", "scientist", "historian", "economist", "writer", "author", "journalist",
        "reporter", "singer", "actor", "actress", "artist", "photographer", "designer", "developer", "engineer",
        "analyst", "member", "general", "colonel", "captain", "coach", "leader", "candidate", "commissioner",
        "inspector", "officer", "adviser", "advisor", "coordinator", "consultant", "expert", "doctor", "nurse",
        "editor", "producer", "lead", "deputy", "assistant", "executive", "prime", "chancellor", "counterpart",
        "mep", "mp", "congressman", "congresswoman", "filmmaker", "novelist", "poet", "trainer", "maintainer",
        "owner", "strategist", "planner", "architect", "specialist", "technologist", "librarian", "curator",
        "contributor", "administrator", "treasurer", "attorney", "prosecutor", "sociologist", "philosopher",
        "student", "fellow", "intern", "volunteer", "successor", "predecessor", "champion",
    ],
    role_endings: &[],
    role_modifiers: &[
        "former", "ex", "vice", "deputy", "new", "acting", "current", "assistant", "senior", "associate",
        "executive", "chief", "prime", "co", "interim", "managing",
    ],
    doubtful_heads: &["head", "lead", "chief", "executive", "assistant", "deputy", "prime"],
    weak_heads: &[
        "general", "colonel", "captain", "commander", "admiral", "member", "leader", "champion", "student",
        "successor", "predecessor", "counterpart", "volunteer",
    ],
    participles: &[],
    articles: &["the", "a", "an", "our", "their", "his", "her"],
    role_adverbs: &["also", "now", "currently", "formerly", "previously", "then", "today", "long", "once", "later"],
    copulas: &["is", "are", "was", "were", "became"],
    determiners: &["the", "a", "an", "our", "their", "his", "her", "its", "my", "your", "this", "that", "these"],
    possessives: &["our", "their", "his", "her", "its", "my", "your"],
    complements: &["of", "to", "for", "at", "in", "on", "from", "with"],
    role_stops: &[
        "who", "whom", "whose", "which", "that", "is", "are", "was", "were", "has", "have", "had", "will",
        "would", "said", "says", "told", "announced", "explained", "added", "noted", "he", "she", "they", "we",
        "you", "it", "but", "when", "while", "where", "since", "as",
    ],
    prepositions: &[
        "of", "to", "with", "by", "for", "on", "against", "from", "at", "in", "and", "or", "than", "like",
        "about", "between",
    ],
    conjunctions: &["and", "or"],
    plural_articles: &["the"],
    family_words: &["family", "families", "brothers", "sisters", "couple", "clan", "dynasty", "twins"],
    eponym_words: &[
        "street", "avenue", "boulevard", "road", "square", "university", "college", "school", "hospital",
        "prize", "award", "medal", "stadium", "theatre", "theater", "library", "museum", "foundation",
        "institute", "station", "airport", "tower", "park", "hurricane", "storm", "typhoon", "bridge",
    ],
    direct_eponym_words: &["act", "bill", "report", "law", "plan", "commission", "amendment"],
    eponym_links: &["of"],
    storms: &["hurricane", "storm", "cyclone", "typhoon", "tornado"],
    programming: &["written", "coded", "developed", "programmed", "language", "framework", "library", "programming"],
    sentence_openers: &["while", "although", "though", "thanks", "hello", "welcome", "once", "since", "because"],
    adverb_endings: &["ly"],
    several_surnames: false,
    capitalised_nouns: false,
    credit_role: "image credit",
};
