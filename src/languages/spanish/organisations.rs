//! Organisations' names in Spanish.

use crate::languages::OrganisationWords;

#[rustfmt::skip] // tables: one word a line would bury the file
pub(super) static ORGANISATIONS: OrganisationWords = OrganisationWords {
    bodies: &[
        "academia", "agencia", "alianza", "archivo", "asamblea", "asociación", "autoridad", "banco", "biblioteca", "cámara", "centro",
        "comisión", "comité", "comunidad", "confederación", "consejo", "corte", "defensor", "dirección", "escuela", "federación",
        "fiscalía", "fondo", "frente", "fundación", "instituto", "junta", "movimiento", "oficina", "organización", "partido",
        "secretaría", "servicio", "sindicato", "sociedad", "tribunal", "unión", "universidad",
    ],
    local: &[
        "ayuntamiento", "universidad", "cabildo", "hospital", "instituto", "diputación", "tribunal superior de justicia", "audiencia provincial",
        "cámara de comercio", "museo", "fundación", "partido", "grupo", "colegio", "fiscalía",
    ],
    standalone: &["congreso", "senado", "parlamento", "congreso de los diputados", "tribunal supremo", "tribunal constitucional", "corte suprema", "asamblea nacional"],
    state: &["embajada", "consulado", "selección", "banco central", "ejército"],
    cues: &["empresa", "compañía", "diario", "periódico", "ong", "cadena", "patronal", "sindicato", "petrolera", "naviera", "aerolínea", "grupo", "constructora", "farmacéutica", "asociación"],
    no_bodies: &["ley", "programa", "plan", "proyecto", "tratado", "convenio", "acuerdo", "impuesto", "reglamento", "premio"],
    governments: &["gobierno"],
    posts: &["embajada", "consulado", "consulado general", "delegación"],
    host_links: &["en", "ante"],
    legal_forms: &["S.A", "S.L"],
    run_heads: &["universidad", "instituto", "banco", "fundación", "agencia", "partido"],
    run_links: &["de", "del", "y", "la", "el", "los", "las"],
    of: &["de", "del"],
    toward: &["para", "contra", "sobre", "en"],
    contractions: &[],
    articles: &["el", "la", "los", "las"],
    indefinites: &["un", "una", "este", "esta", "cada", "su", "sus"],
    joins: &["y", "e"],
    stops: &[
        "que", "ha", "han", "es", "son", "fue", "será", "se", "no", "con", "por", "sin", "desde", "hasta", "entre", "según", "este", "esta", "su", "sus",
        "un", "una", "pero", "como", "más", "anuncia", "anunció", "publica", "publicó", "presenta", "presentó", "informa", "informó",
    ],
    levels: &["nacional", "internacional", "europeo", "europea", "regional", "general", "central", "superior", "federal", "estatal", "supremo", "suprema"],
    adjective_endings: &["al", "ales", "ico", "ica", "icos", "icas", "ivo", "iva", "ario", "aria", "ano", "ana", "ense", "és", "esa", "ado", "ada", "able", "ible", "ísta", "ista"],
    noun_endings: &["ción", "ciones", "dad", "miento", "ía", "ura", "ismo", "s"],
    ..*OrganisationWords::EMPTY
};
