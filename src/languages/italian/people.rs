//! Words around people's names in Italian.

use crate::languages::PeopleWords;

/// Italian.
#[rustfmt::skip] // one line a list: these are tables, and one word a line would bury the file
pub(super) static PEOPLE: PeopleWords = PeopleWords {
    honorifics: &[
        "sig", "sig.ra", "signor", "signora", "signorina", "dott", "dott.ssa", "dottor", "dottoressa", "prof", "prof.ssa",
        "avv", "ing", "on", "onorevole", "mons", "monsignor", "don", "suor", "padre",
    ],
    feminine_honorifics: &["sig.ra", "signora", "signorina", "dott.ssa", "dottoressa", "prof.ssa", "suor"],
    masculine_honorifics: &["sig", "signor", "dottor", "monsignor", "padre"],
    titles: &[
        "presidente", "vicepresidente", "ministro", "ministra", "senatore", "senatrice", "deputato", "deputata", "sindaco",
        "sindaca", "governatore", "governatrice", "ambasciatore", "ambasciatrice", "generale", "colonnello", "capitano",
        "ammiraglio", "giudice", "procuratore", "procuratrice", "cancelliere", "cancelliera", "papa", "re", "regina",
        "principe", "principessa", "cardinale", "vescovo", "professor", "professore", "professoressa", "commissario",
        "commissaria", "segretario", "segretaria", "candidato", "candidata", "avvocato", "avvocata", "assessore", "assessora",
        "prefetto", "questore", "premier", "geologo", "geologa",
    ],
    particles: &["di", "de", "del", "della", "dello", "dei", "degli", "da", "dal", "dalla", "d'", "la", "lo", "li", "le", "van", "von", "der", "el", "al", "bin", "ben"],
    role_heads: &[
        "presidente", "vicepresidente", "ministro", "ministra", "viceministro", "viceministra", "sottosegretario",
        "sottosegretaria", "segretario", "segretaria", "direttore", "direttrice", "vicedirettore", "vicedirettrice", "sindaco",
        "sindaca", "vicesindaco", "vicesindaca", "assessore", "assessora", "consigliere", "consigliera", "deputato",
        "deputata", "senatore", "senatrice", "eurodeputato", "eurodeputata", "europarlamentare", "governatore",
        "governatrice", "ambasciatore", "ambasciatrice", "console", "portavoce", "capo", "responsabile", "coordinatore",
        "coordinatrice", "delegato", "delegata", "commissario", "commissaria", "prefetto", "prefetta", "questore", "questora",
        "procuratore", "procuratrice", "giudice", "magistrato", "magistrata", "avvocato", "avvocata", "notaio", "professore",
        "professoressa", "docente", "rettore", "rettrice", "preside", "insegnante", "ricercatore", "ricercatrice",
        "scienziato", "scienziata", "economista", "storico", "storica", "sociologo", "sociologa", "politologo", "politologa",
        "geologo", "geologa", "analista", "esperto", "esperta", "medico", "medica", "dottore", "dottoressa", "infermiere",
        "infermiera", "ingegnere", "ingegnera", "architetto", "architetta", "giornalista", "scrittore", "scrittrice",
        "autore", "autrice", "poeta", "regista", "attore", "attrice", "cantante", "musicista", "fotografo", "fotografa",
        "artista", "generale", "colonnello", "capitano", "ammiraglio", "comandante", "tenente", "re", "regina", "principe",
        "principessa", "papa", "vescovo", "arcivescovo", "cardinale", "cancelliere", "cancelliera", "leader", "premier",
        "candidato", "candidata", "fondatore", "fondatrice", "cofondatore", "cofondatrice", "amministratore",
        "amministratrice", "imprenditore", "imprenditrice", "titolare", "proprietario", "proprietaria", "rappresentante",
        "inviato", "inviata", "membro", "sindacalista", "allenatore", "allenatrice", "superintendente", "soprintendente",
        "ispettore", "ispettrice", "garante", "tecnico", "tecnica", "archivista", "bibliotecario", "bibliotecaria", "primo",
        "prima", "ad", "omologo", "omologa", "tesoriere", "tesoriera",
    ],
    role_modifiers: &["ex", "nuovo", "nuova", "attuale", "vice", "allora", "primo", "prima"],
    doubtful_heads: &["primo", "prima", "ad", "storico", "storica", "tecnico", "tecnica", "capo", "re"],
    weak_heads: &[
        "generale", "colonnello", "capitano", "ammiraglio", "comandante", "tenente", "membro", "leader", "omologo", "omologa",
        "esperto", "esperta",
    ],
    articles: &["il", "lo", "la", "l'", "i", "gli", "le", "un", "uno", "una", "un'", "suo", "sua"],
    role_adverbs: &["anche", "attualmente", "oggi", "ora", "allora"],
    copulas: &["è", "era", "sono", "fu"],
    determiners: &[
        "il", "lo", "la", "l'", "i", "gli", "le", "un", "uno", "una", "un'", "del", "dello", "della", "dell'", "dei", "degli",
        "delle", "al", "allo", "alla", "all'", "ai", "dal", "dalla", "dall'", "suo", "sua", "questo", "questa", "nostro", "nostra",
    ],
    possessives: &["suo", "sua", "suoi", "sue", "nostro", "nostra", "mio", "mia", "loro"],
    complements: &[
        "di", "del", "dello", "della", "dell'", "dei", "degli", "delle", "d'", "a", "al", "alla", "all'", "agli", "ai", "alle",
        "per", "in", "presso", "nel", "nella", "con",
    ],
    role_stops: &[
        "che", "chi", "cui", "è", "sono", "era", "ha", "hanno", "aveva", "sarà", "si", "non", "ne", "gli", "disse", "dice",
        "spiega", "afferma", "annuncia", "sostiene", "ricorda", "osserva", "avverte", "ha", "parla", "promette", "chiede",
        "replica", "ma", "quando", "mentre", "dove", "come", "secondo", "questo", "questa", "vuole", "spera", "ricorrerà",
    ],
    prepositions: &[
        "di", "del", "dello", "della", "dell'", "dei", "degli", "delle", "d'", "a", "al", "allo", "alla", "all'", "ai", "agli",
        "alle", "con", "per", "su", "sul", "sulla", "contro", "secondo", "senza", "tra", "fra", "come", "che", "e", "ed", "o",
        "in", "da", "dal", "dallo", "dalla", "dall'", "dai", "dagli", "verso",
    ],
    conjunctions: &["e", "ed", "o"],
    plural_articles: &["i", "gli", "dei", "degli", "ai", "agli"],
    family_words: &["famiglia", "famiglie", "fratelli", "sorelle", "coniugi", "clan", "dinastia"],
    eponym_words: &[
        "via", "viale", "piazza", "piazzale", "corso", "largo", "ponte", "liceo", "istituto", "scuola", "università", "ospedale",
        "premio", "medaglia", "stadio", "teatro", "biblioteca", "museo", "fondazione", "stazione", "aeroporto", "torre",
        "parco", "uragano", "tempesta", "palazzo", "caserma", "coppa",
    ],
    direct_eponym_words: &["legge", "decreto", "piano", "caso", "lodo", "riforma", "rapporto", "governo"],
    eponym_links: &["di", "del", "della", "dei", "d'"],
    storms: &["uragano", "tempesta", "ciclone", "tifone"],
    sentence_openers: &["grazie", "benvenuti", "mentre", "secondo", "anche", "finora", "dopo"],
    adverb_endings: &["mente"],
    credit_role: "credito dell'immagine",
    ..*PeopleWords::EMPTY
};
