//! Ministries and ministerial offices in Italian.

use crate::article::MentionKind::{Body, Nickname, Office};
use crate::languages::{MinistryHead, MinistryWords};

/// Italian.
#[rustfmt::skip] // tables: one word a line would bury the file
pub(super) static MINISTRIES: MinistryWords = MinistryWords {
    heads: &[
        MinistryHead::body("ministero"),
        MinistryHead::body("ministeri").plural(),
        MinistryHead::office("ministro"),
        MinistryHead::office("ministra"),
        MinistryHead::office("ministri").plural(),
        MinistryHead::office("ministre").plural(),
        MinistryHead::office("viceministro"),
        MinistryHead::office("viceministra"),
        MinistryHead::office("sottosegretario"),
        MinistryHead::office("sottosegretaria"),
        MinistryHead::office("segretario").narrow(),
        MinistryHead::body("dipartimento").narrow(),
    ],
    not_after: &["primo", "prima", "primi"],
    modifiers: &["federale", "uscente", "delegato", "delegata"],
    links: &["di", "del", "della", "dell'", "dello", "dei", "degli", "delle", "d'", "a", "al", "alla", "all'", "alle", "agli", "ai", "allo", "per"],
    bare_links: &["di", "d'", "a", "per"],
    articles: &["la", "il", "lo", "gli", "le", "i", "l'"],
    charges: &["incaricato", "incaricata", "con delega"],
    conjunctions: &["e", "ed", "o"],
    nouns: &[
        "affari", "attività", "politiche", "beni", "rapporti", "risorse", "relazioni", "pari", "pubblica",
        "cooperazione", "sicurezza", "crescita", "patrimonio", "migrazioni", "acqua", "acque", "comunicazione",
        "solidarietà", "integrazione", "riforme", "pianificazione", "artigianato", "finanza", "bilancio",
        "telecomunicazioni", "scienza", "tecnologia", "spettacolo", "unificazione", "governance", "diritti", "ordine",
        "transizione", "innovazione",
    ],
    objects: &[
        "parlamento", "regioni", "ricerca", "mare", "sud", "opportunità", "territorio", "italy",
        "stato", "cittadini", "minori", "famiglie",
    ],
    adjectives: &[
        "esteri", "estera", "interni", "internazionale", "internazionali", "pubblica", "pubblico", "pubblici", "pubbliche", "sociale", "sociali", "economico", "economica", "economiche",
        "agricole", "agricola", "alimentari", "forestali", "culturali", "culturale", "nazionale", "ecologica", "energetica", "tecnologica", "digitale", "europei", "europea", "regionali", "superiore", "produttive",
        "giovanili", "ambientale", "naturali", "civile", "alimentare",
        "istituzionali", "sostenibile", "sostenibili", "umano", "umane", "umani", "generale", "rurale", "marittimo",
        "marittime", "spaziali", "territoriale", "territoriali", "demografica", "militare", "scientifica",
        "religiosi",
    ],
    relations: &["rapporti"],
    relation_links: &["con"],
    never: &["governo", "repubblica", "chiesa", "culto"],
    endings: &["zione", "zioni", "tà", "enza", "anza", "ura", "mento", "ezza", "ismo"],
    local: &["università", "comune"],
    article_parts: true,
    capitals_tell: true,
    country_last: true,
    signs: &[("Palazzo Chigi", "IT"), ("gov.it", "IT")],
    portfolios: PORTFOLIOS,
    named: NAMED,
    ..*MinistryWords::EMPTY
};

#[rustfmt::skip]
static PORTFOLIOS: &[(&str, &[&str])] = &[
    ("justice", &["giustizia"]),
    ("affaires-etrangeres", &["affari esteri", "esteri", "affari esteri cooperazione internazionale"]),
    ("interieur", &["interno", "interni"]),
    ("defense", &["difesa"]),
    ("economie-finances", &["economia", "finanze", "tesoro", "economia finanze"]),
    ("education-nationale", &["istruzione", "pubblica istruzione", "scuola", "merito"]),
    ("enseignement-superieur-recherche", &["università", "ricerca", "innovazione"]),
    ("ecologie", &["ambiente", "transizione ecologica", "sicurezza energetica"]),
    ("sante", &["salute", "sanità"]),
    ("travail-emploi", &["lavoro", "politiche sociali"]),
    ("agriculture", &["agricoltura", "politiche agricole", "sovranità alimentare", "foreste"]),
    ("culture", &["cultura", "beni culturali", "beni attività culturali"]),
    ("transports", &["trasporti", "mobilità"]),
    ("fonction-publique", &["pubblica amministrazione", "semplificazione"]),
    ("industrie", &["industria", "imprese", "sviluppo economico", "made italy", "attività produttive"]),
    ("commerce-artisanat", &["commercio"]),
    ("energie", &["energia"]),
    ("numerique", &["transizione digitale", "comunicazioni"]),
    ("affaires-europeennes", &["affari europei", "politiche europee", "europa"]),
    ("collectivites-territoires", &["affari regionali", "autonomie", "sud", "coesione"]),
    ("famille-enfance", &["famiglia", "natalità"]),
    ("droits-des-femmes", &["pari opportunità"]),
    ("jeunesse", &["giovani", "politiche giovanili"]),
    ("sports", &["sport"]),
    ("handicap", &["disabilità"]),
    ("relations-parlement", &["rapporti parlamento"]),
    ("securite", &["protezione civile"]),
    ("tourisme", &["turismo"]),
    ("travaux-publics", &["infrastrutture", "lavori pubblici"]),
    ("mer-peche", &["mare", "pesca"]),
];

#[rustfmt::skip]
static NAMED: &[crate::languages::NamedMinistry] = &[
    ("farnesina", "affaires-etrangeres", "IT", Nickname),
    ("viminale", "interieur", "IT", Nickname),
    ("via arenula", "justice", "IT", Nickname),
    ("via xx settembre", "economie-finances", "IT", Nickname),
    ("mef", "economie-finances", "IT", Nickname),
    ("mimit", "industrie", "IT", Nickname),
    ("maeci", "affaires-etrangeres", "IT", Nickname),
    ("masaf", "agriculture", "IT", Nickname),
    ("pentagono", "defense", "US", Nickname),
    ("dipartimento di stato", "affaires-etrangeres", "US", Body),
    ("segretario di stato", "affaires-etrangeres", "US", Office),
    ("guardasigilli", "justice", "IT", Office),
];
