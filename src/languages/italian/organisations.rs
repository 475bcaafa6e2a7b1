//! Organisations' names in Italian.

use crate::languages::OrganisationWords;

#[rustfmt::skip] // tables: one word a line would bury the file
pub(super) static ORGANISATIONS: OrganisationWords = OrganisationWords {
    bodies: &[
        "accademia", "agenzia", "alleanza", "archivio", "associazione", "autorità", "banca", "biblioteca", "camera", "centro", "comitato",
        "commissione", "comunità", "confederazione", "consiglio", "corte", "direzione", "ente", "federazione", "fondazione", "fondo",
        "garante", "istituto", "movimento", "organizzazione", "partito", "presidenza", "procura", "scuola", "segretariato", "servizio",
        "sindacato", "scuola superiore", "società", "tribunale", "ufficio", "unione", "università",
    ],
    local: &[
        "comune", "prefettura", "questura", "università", "ospedale", "istituto", "tribunale", "procura", "camera di commercio", "museo",
        "fondazione", "partito", "gruppo", "liceo", "cooperativa", "azienda", "aeroporto", "politecnico", "regione", "corte d'appello",
    ],
    standalone: &["parlamento", "senato", "camera dei deputati", "corte costituzionale", "corte dei conti", "quirinale", "consiglio dei ministri", "consiglio di stato"],
    state: &["ambasciata", "consolato", "nazionale", "banca centrale"],
    cues: &["azienda", "quotidiano", "settimanale", "compagnia", "ong", "società", "gruppo", "banca", "associazione", "sindacato", "fondazione"],
    no_bodies: &["legge", "programma", "piano", "progetto", "trattato", "accordo", "imposta", "regolamento", "premio"],
    governments: &["governo"],
    posts: &["ambasciata", "consolato", "consolato generale", "delegazione"],
    host_links: &["in", "a", "presso"],
    legal_forms: &["SpA", "S.p.A", "Srl", "S.r.l", "Spa"],
    run_heads: &["università", "istituto", "banca", "fondazione", "agenzia", "partito"],
    acronyms_as_words: true,
    run_links: &["di", "del", "della", "dell", "dei", "delle", "degli", "e", "la", "il"],
    of: &["di", "del", "della", "dell", "dello", "dei", "degli", "delle", "d"],
    toward: &["per", "contro", "su", "sulla", "sul"],
    contractions: &[],
    articles: &["il", "lo", "la", "l", "i", "gli", "le"],
    indefinites: &["un", "una", "uno", "questo", "questa", "ogni", "suo", "sua"],
    joins: &["e", "ed"],
    stops: &[
        "che", "ha", "hanno", "è", "sono", "sarà", "si", "non", "con", "da", "senza", "fino", "tra", "fra", "secondo", "questo", "questa", "suo", "sua",
        "un", "una", "ma", "come", "più", "annuncia", "pubblica", "presenta", "comunica",
    ],
    levels: &["nazionale", "internazionale", "europeo", "europea", "regionale", "generale", "centrale", "superiore", "federale", "statale", "comunale", "provinciale"],
    adjective_endings: &["ale", "ali", "ico", "ica", "ici", "iche", "ivo", "iva", "ario", "aria", "ano", "ana", "ese", "ato", "ata", "abile", "ibile", "ista"],
    noun_endings: &["zione", "zioni", "tà", "mento", "ia", "ura", "ismo", "i", "e"],
    ..*OrganisationWords::EMPTY
};
