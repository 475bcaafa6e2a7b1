//! Organisations' names in Portuguese.

use crate::languages::OrganisationWords;

#[rustfmt::skip] // tables: one word a line would bury the file
pub(super) static ORGANISATIONS: OrganisationWords = OrganisationWords {
    bodies: &[
        "academia", "agência", "aliança", "arquivo", "assembleia", "associação", "autoridade", "banco", "biblioteca", "câmara", "centro",
        "comissão", "comité", "comitê", "comunidade", "confederação", "conselho", "direção", "escola", "federação", "fundação", "fundo",
        "gabinete", "instituto", "movimento", "organização", "partido", "procuradoria", "secretaria", "serviço", "sindicato", "sociedade",
        "tribunal", "união", "universidade",
    ],
    local: &["prefeitura", "universidade", "hospital", "instituto", "câmara municipal", "tribunal", "museu", "fundação", "partido", "grupo", "colégio"],
    standalone: &["congresso", "senado", "parlamento", "câmara dos deputados", "supremo tribunal federal", "assembleia da república", "tribunal constitucional"],
    state: &["embaixada", "consulado", "seleção", "banco central", "exército"],
    cues: &["empresa", "companhia", "jornal", "revista", "ong", "sindicato", "grupo", "exportadora", "petrolífera", "construtora", "concessionária", "associação"],
    no_bodies: &["lei", "programa", "plano", "projeto", "tratado", "acordo", "imposto", "regulamento", "prémio", "prêmio"],
    governments: &["governo"],
    posts: &["embaixada", "consulado", "consulado-geral", "delegação"],
    host_links: &["em", "no", "na", "nos"],
    legal_forms: &["S.A", "Ltda", "Lda", "I.P"],
    run_heads: &["universidade", "instituto", "banco", "fundação", "agência", "partido"],
    run_links: &["de", "do", "da", "dos", "das", "e"],
    of: &["de", "do", "da", "dos", "das"],
    toward: &["para", "contra", "sobre"],
    contractions: &[],
    articles: &["o", "a", "os", "as"],
    indefinites: &["um", "uma", "este", "esta", "cada", "seu", "sua"],
    joins: &["e"],
    stops: &[
        "que", "tem", "têm", "é", "são", "foi", "será", "se", "não", "com", "por", "sem", "desde", "até", "entre", "segundo", "este", "esta", "seu", "sua",
        "um", "uma", "mas", "como", "mais", "anuncia", "anunciou", "publica", "publicou", "apresenta", "apresentou",
    ],
    levels: &["nacional", "internacional", "europeu", "europeia", "regional", "geral", "central", "superior", "federal", "estadual", "municipal", "supremo"],
    adjective_endings: &["al", "ais", "ico", "ica", "icos", "icas", "ivo", "iva", "ário", "ária", "ano", "ana", "ense", "ês", "esa", "ado", "ada", "ável", "ível", "ista"],
    noun_endings: &["ção", "ções", "dade", "mento", "ia", "ura", "ismo", "s"],
    ..*OrganisationWords::EMPTY
};
