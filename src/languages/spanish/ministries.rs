//! Ministries and ministerial offices in Spanish.

use crate::article::MentionKind::{Body, Nickname, Office};
use crate::languages::{MinistryHead, MinistryWords};

/// Spanish.
#[rustfmt::skip] // tables: one word a line would bury the file
pub(super) static MINISTRIES: MinistryWords = MinistryWords {
    heads: &[
        MinistryHead::body("ministerio"),
        MinistryHead::body("ministerios").plural(),
        MinistryHead::body("secretaría de estado"),
        MinistryHead::body("secretaría").narrow(),
        MinistryHead::office("ministro"),
        MinistryHead::office("ministra"),
        MinistryHead::office("ministros").plural(),
        MinistryHead::office("ministras").plural(),
        MinistryHead::office("viceministro"),
        MinistryHead::office("viceministra"),
        MinistryHead::office("secretario de estado"),
        MinistryHead::office("secretaria de estado"),
        MinistryHead::office("secretario").narrow(),
        MinistryHead::body("departamento").narrow(),
    ],
    not_after: &["primer", "primera", "primeros"],
    modifiers: &["federal", "saliente", "interino", "interina", "delegado", "delegada"],
    governments: &[("catalán", "ES-CT"), ("catalana", "ES-CT"), ("cataluña", "ES-CT"), ("vasco", "ES-PV"), ("vasca", "ES-PV")],
    links: &["de", "del", "para"],
    bare_links: &["de", "para"],
    articles: &["la", "los", "las", "el"],
    charges: &["encargado", "encargada", "a cargo", "responsable"],
    conjunctions: &["y", "e", "o"],
    nouns: &["asuntos", "relaciones", "servicios", "política", "función", "unión", "obras", "memoria", "reto", "agenda", "recursos", "medio"],
    objects: &["cortes", "mayores", "estado", "autónomos", "demográfico", "territorio", "mar", "género"],
    adjectives: &[
        "exteriores", "exterior", "interior", "internacional", "internacionales", "pública", "públicas", "público", "públicos", "social", "sociales", "económica", "económicos",
        "económico", "ecológica", "nacional", "agraria", "rural", "demográfico", "europea", "europeos", "democrática", "digital", "territorial", "científica", "superior", "naturales",
        "humanos", "religiosos", "culturales", "cultural", "universal", "2030", "ambiente", "profesional",
    ],
    never: &["gobierno", "iglesia", "república"],
    endings: &["ción", "ciones", "dad", "encia", "ancia", "ura"],
    formal: "",
    signs: &[("Moncloa", "ES"), ("gob.es", "ES"), ("gob.mx", "MX")],
    portfolios: PORTFOLIOS,
    named: NAMED,
    ..*MinistryWords::EMPTY
};

#[rustfmt::skip]
static PORTFOLIOS: &[(&str, &[&str])] = &[
    ("justice", &["justicia"]),
    ("affaires-etrangeres", &["asuntos exteriores", "exteriores", "relaciones exteriores", "asuntos exteriores unión europea cooperación"]),
    ("interieur", &["interior", "gobernación"]),
    ("defense", &["defensa"]),
    ("economie-finances", &["economía", "hacienda", "finanzas", "asuntos económicos", "economía hacienda"]),
    ("education-nationale", &["educación"]),
    ("enseignement-superieur-recherche", &["ciencia", "universidades", "innovación", "tecnología"]),
    ("ecologie", &["medio ambiente", "transición ecológica", "ambiente", "clima"]),
    ("sante", &["sanidad", "salud", "salud pública"]),
    ("travail-emploi", &["trabajo", "empleo", "economía social"]),
    ("agriculture", &["agricultura", "alimentación", "ganadería"]),
    ("culture", &["cultura"]),
    ("transports", &["transportes", "transporte", "fomento", "movilidad"]),
    ("logement", &["vivienda"]),
    ("fonction-publique", &["función pública", "administraciones públicas"]),
    ("industrie", &["industria"]),
    ("commerce-artisanat", &["comercio"]),
    ("energie", &["energía", "minas", "petróleo"]),
    ("numerique", &["transformación digital", "telecomunicaciones", "comunicaciones"]),
    ("cooperation-developpement", &["cooperación", "desarrollo"]),
    ("collectivites-territoires", &["política territorial"]),
    ("immigration", &["migraciones", "inmigración", "inclusión"]),
    ("droits-des-femmes", &["igualdad", "mujer", "mujeres"]),
    ("jeunesse", &["juventud", "infancia"]),
    ("sports", &["deporte", "deportes"]),
    ("affaires-sociales", &["derechos sociales", "seguridad social", "asuntos sociales", "bienestar", "bienestar social"]),
    ("tourisme", &["turismo"]),
    ("consommation", &["consumo"]),
    ("relations-parlement", &["presidencia"]),
    ("securite", &["seguridad", "seguridad ciudadana"]),
    ("travaux-publics", &["obras públicas", "infraestructuras"]),
    ("mer-peche", &["pesca"]),
    ("communication", &["comunicación", "información"]),
];

#[rustfmt::skip]
static NAMED: &[crate::languages::NamedMinistry] = &[
    ("casa rosada", "", "AR", Nickname),
    ("palacio de santa cruz", "affaires-etrangeres", "ES", Nickname),
    ("pentágono", "defense", "US", Nickname),
    ("departamento de estado", "affaires-etrangeres", "US", Body),
    ("secretario de estado", "affaires-etrangeres", "US", Office),
    ("cancillería", "", "", Body),
];
