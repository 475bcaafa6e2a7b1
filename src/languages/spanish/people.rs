//! Words around people's names in Spanish.

use crate::languages::PeopleWords;

/// Spanish.
#[rustfmt::skip] // one line a list: these are tables, and one word a line would bury the file
pub(super) static PEOPLE: PeopleWords = PeopleWords {
    honorifics: &[
        "sr", "sra", "srta", "sres", "señor", "señora", "señorita", "don", "doña", "dr", "dra", "doctor", "doctora", "prof",
        "lic", "ing", "monseñor", "sor", "fray", "excmo", "excma",
    ],
    feminine_honorifics: &["sra", "srta", "señora", "señorita", "doña", "dra", "doctora", "sor"],
    masculine_honorifics: &["sr", "señor", "don", "fray"],
    titles: &[
        "presidente", "presidenta", "vicepresidente", "vicepresidenta", "ministro", "ministra", "senador", "senadora",
        "diputado", "diputada", "alcalde", "alcaldesa", "gobernador", "gobernadora", "embajador", "embajadora", "general",
        "coronel", "capitán", "almirante", "juez", "jueza", "fiscal", "canciller", "papa", "rey", "reina", "príncipe",
        "princesa", "cardenal", "obispo", "profesor", "profesora", "comisario", "comisaria", "secretario", "secretaria",
        "candidato", "candidata", "abogado", "abogada", "consejero", "consejera",
    ],
    particles: &["de", "del", "la", "las", "los", "y", "i", "e", "van", "von", "der", "da", "di", "do", "dos", "san", "el", "al", "bin", "ibn", "ben"],
    role_heads: &[
        "presidente", "presidenta", "expresidente", "expresidenta", "vicepresidente", "vicepresidenta", "ministro", "ministra",
        "viceministro", "viceministra", "exministro", "exministra", "secretario", "secretaria", "subsecretario",
        "subsecretaria", "director", "directora", "subdirector", "subdirectora", "alcalde", "alcaldesa", "concejal",
        "concejala", "diputado", "diputada", "senador", "senadora", "eurodiputado", "eurodiputada", "gobernador",
        "gobernadora", "embajador", "embajadora", "cónsul", "portavoz", "vocero", "vocera", "jefe", "jefa", "responsable",
        "coordinador", "coordinadora", "delegado", "delegada", "consejero", "consejera", "asesor", "asesora", "comisario",
        "comisaria", "fiscal", "juez", "jueza", "magistrado", "magistrada", "abogado", "abogada", "notario", "notaria",
        "profesor", "profesora", "catedrático", "catedrática", "rector", "rectora", "decano", "decana", "maestro", "maestra",
        "investigador", "investigadora", "científico", "científica", "economista", "historiador", "historiadora",
        "sociólogo", "socióloga", "politólogo", "politóloga", "analista", "experto", "experta", "médico", "médica", "doctor",
        "doctora", "enfermero", "enfermera", "ingeniero", "ingeniera", "arquitecto", "arquitecta", "periodista", "escritor",
        "escritora", "autor", "autora", "poeta", "novelista", "cineasta", "actor", "actriz", "cantante", "músico",
        "fotógrafo", "fotógrafa", "artista", "general", "coronel", "capitán", "almirante", "comandante", "teniente",
        "rey", "reina", "príncipe", "princesa", "papa", "obispo", "arzobispo", "cardenal", "canciller", "líder", "dirigente",
        "candidato", "candidata", "fundador", "fundadora", "cofundador", "cofundadora", "gerente", "administrador",
        "administradora", "empresario", "empresaria", "dueño", "dueña", "propietario", "propietaria", "representante",
        "enviado", "enviada", "miembro", "sindicalista", "entrenador", "entrenadora", "comisionado", "comisionada", "vocal",
        "inspector", "inspectora", "defensor", "defensora", "técnico", "técnica", "archivero", "archivera", "bibliotecario",
        "bibliotecaria", "homólogo", "homóloga", "primer", "primera", "intendente", "superintendente", "tesorero", "tesorera",
    ],
    role_modifiers: &["ex", "antiguo", "antigua", "nuevo", "nueva", "actual", "entonces", "vice", "primer", "primera", "alto", "alta"],
    doubtful_heads: &["primer", "primera", "técnico", "técnica", "vocal"],
    weak_heads: &[
        "general", "coronel", "capitán", "almirante", "comandante", "teniente", "miembro", "líder", "dirigente", "dueño", "dueña",
        "homólogo", "homóloga",
    ],
    articles: &["el", "la", "los", "las", "un", "una", "su", "nuestro", "nuestra"],
    role_adverbs: &["también", "actualmente", "entonces", "hoy", "ahora", "hasta"],
    copulas: &["es", "era", "fue", "son"],
    determiners: &["el", "la", "los", "las", "un", "una", "del", "al", "su", "sus", "este", "esta", "nuestro", "nuestra"],
    possessives: &["su", "sus", "nuestro", "nuestra", "mi", "mis"],
    complements: &["de", "del", "para", "en", "ante", "por", "a", "al"],
    role_stops: &[
        "que", "quien", "quienes", "cuyo", "cuya", "es", "son", "era", "fue", "ha", "han", "había", "será", "se", "le", "lo",
        "no", "dijo", "dice", "afirmó", "explicó", "anunció", "señaló", "declaró", "aseguró", "añadió", "indicó", "recordó",
        "advirtió", "reconoció", "prometió", "pidió", "acusó", "respondió", "sostuvo", "confirmó", "destacó", "pero", "cuando",
        "mientras", "donde", "como", "según", "este", "esta", "quiere", "viajará", "recibió", "firmó",
    ],
    prepositions: &[
        "de", "del", "a", "al", "con", "por", "para", "sobre", "contra", "ante", "según", "sin", "entre", "como", "que", "y",
        "e", "o", "u", "en", "hacia",
    ],
    conjunctions: &["y", "e", "o"],
    plural_articles: &["los", "las"],
    family_words: &["familia", "familias", "hermanos", "hermanas", "matrimonio", "esposos", "clan", "dinastía"],
    eponym_words: &[
        "calle", "avenida", "plaza", "paseo", "puente", "instituto", "colegio", "universidad", "hospital", "premio", "medalla",
        "estadio", "teatro", "biblioteca", "museo", "fundación", "estación", "aeropuerto", "torre", "parque", "huracán",
        "tormenta", "barrio", "mercado", "copa", "cine", "auditorio", "campus",
    ],
    direct_eponym_words: &["ley", "plan", "informe", "decreto", "caso", "operación", "comisión"],
    eponym_links: &["de", "del"],
    storms: &["huracán", "tormenta", "borrasca", "ciclón", "tifón"],
    sentence_openers: &["gracias", "hola", "bienvenidos", "aunque", "mientras", "desde", "según"],
    adverb_endings: &["mente"],
    several_surnames: true,
    credit_role: "crédito de la imagen",
    ..*PeopleWords::EMPTY
};
