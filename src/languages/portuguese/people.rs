//! Words around people's names in Portuguese, of Portugal and of Brazil.

use crate::languages::PeopleWords;

/// Portuguese.
#[rustfmt::skip] // one line a list: these are tables, and one word a line would bury the file
pub(super) static PEOPLE: PeopleWords = PeopleWords {
    honorifics: &[
        "sr", "sra", "srta", "srs", "senhor", "senhora", "dom", "dona", "dr", "dra", "doutor", "doutora", "prof", "profa",
        "eng", "exmo", "exma", "monsenhor", "frei", "irmã",
    ],
    feminine_honorifics: &["sra", "srta", "senhora", "dona", "dra", "doutora", "profa", "irmã"],
    masculine_honorifics: &["sr", "senhor", "dom", "frei"],
    titles: &[
        "presidente", "presidenta", "vice-presidente", "ministro", "ministra", "senador", "senadora", "deputado", "deputada",
        "prefeito", "prefeita", "governador", "governadora", "embaixador", "embaixadora", "general", "coronel", "capitão",
        "almirante", "juiz", "juíza", "procurador", "procuradora", "chanceler", "papa", "rei", "rainha", "príncipe",
        "princesa", "cardeal", "bispo", "professor", "professora", "comissário", "comissária", "secretário", "secretária",
        "candidato", "candidata", "advogado", "advogada", "vereador", "vereadora", "delegado", "delegada", "autarca",
    ],
    particles: &["de", "do", "da", "dos", "das", "d'", "e", "del", "di", "la", "van", "von", "der", "el", "al", "bin", "ben"],
    role_heads: &[
        "presidente", "presidenta", "ex-presidente", "vice-presidente", "ministro", "ministra", "vice-ministro",
        "vice-ministra", "ex-ministro", "ex-ministra", "secretário", "secretária", "subsecretário", "subsecretária", "diretor",
        "diretora", "director", "directora", "subdiretor", "subdiretora", "diretor-geral", "diretora-geral", "prefeito",
        "prefeita", "autarca", "vereador", "vereadora", "deputado", "deputada", "eurodeputado", "eurodeputada", "senador",
        "senadora", "governador", "governadora", "embaixador", "embaixadora", "cônsul", "porta-voz", "chefe", "responsável",
        "coordenador", "coordenadora", "delegado", "delegada", "conselheiro", "conselheira", "assessor", "assessora",
        "comissário", "comissária", "procurador", "procuradora", "juiz", "juíza", "desembargador", "desembargadora",
        "advogado", "advogada", "bastonário", "bastonária", "professor", "professora", "catedrático", "catedrática", "reitor",
        "reitora", "pesquisador", "pesquisadora", "investigador", "investigadora", "cientista", "economista", "historiador",
        "historiadora", "sociólogo", "socióloga", "politólogo", "politóloga", "analista", "especialista", "médico", "médica",
        "enfermeiro", "enfermeira", "obstetra", "engenheiro", "engenheira", "arquiteto", "arquiteta", "jornalista",
        "escritor", "escritora", "autor", "autora", "poeta", "cineasta", "ator", "atriz", "cantor", "cantora", "músico",
        "fotógrafo", "fotógrafa", "artista", "general", "coronel", "capitão", "almirante", "comandante", "tenente", "rei",
        "rainha", "príncipe", "princesa", "papa", "bispo", "arcebispo", "cardeal", "chanceler", "líder", "dirigente",
        "candidato", "candidata", "fundador", "fundadora", "cofundador", "cofundadora", "gerente", "administrador",
        "administradora", "empresário", "empresária", "dono", "dona", "proprietário", "proprietária", "representante",
        "enviado", "enviada", "membro", "sindicalista", "treinador", "treinadora", "superintendente", "inspetor", "inspetora",
        "adido", "adida", "técnico", "técnica", "maquinista", "provedor", "provedora", "primeiro-ministro",
        "primeira-ministra", "homólogo", "homóloga", "tesoureiro", "tesoureira",
    ],
    role_modifiers: &["ex", "antigo", "antiga", "novo", "nova", "atual", "actual", "então", "vice"],
    doubtful_heads: &["técnico", "técnica", "dona"],
    weak_heads: &[
        "general", "coronel", "capitão", "almirante", "comandante", "tenente", "membro", "líder", "dirigente", "dono", "dona",
        "homólogo", "homóloga",
    ],
    articles: &["o", "a", "os", "as", "um", "uma", "seu", "sua"],
    role_adverbs: &["também", "atualmente", "então", "hoje", "agora"],
    copulas: &["é", "era", "foi", "são"],
    determiners: &["o", "a", "os", "as", "um", "uma", "do", "da", "dos", "das", "ao", "à", "no", "na", "pelo", "pela", "seu", "sua", "este", "esta"],
    possessives: &["seu", "sua", "seus", "suas", "nosso", "nossa", "meu", "minha"],
    complements: &["de", "do", "da", "dos", "das", "d'", "para", "em", "no", "na", "ao", "à", "junto"],
    role_stops: &[
        "que", "quem", "cujo", "cuja", "é", "são", "era", "foi", "tem", "têm", "tinha", "será", "se", "lhe", "não", "disse",
        "diz", "afirmou", "explicou", "anunciou", "declarou", "acrescentou", "lembrou", "admitiu", "pediu", "prometeu",
        "negou", "informou", "elogiou", "comentou", "mas", "quando", "enquanto", "onde", "como", "segundo", "este", "esta",
        "quer", "espera", "viaja", "visita",
    ],
    prepositions: &[
        "de", "do", "da", "dos", "das", "a", "ao", "à", "com", "por", "pelo", "pela", "para", "sobre", "contra", "segundo",
        "sem", "entre", "como", "que", "e", "ou", "em", "no", "na",
    ],
    conjunctions: &["e", "ou"],
    plural_articles: &["os", "dos", "aos"],
    family_words: &["família", "famílias", "irmãos", "irmãs", "casal", "clã", "dinastia"],
    eponym_words: &[
        "rua", "avenida", "praça", "largo", "ponte", "escola", "colégio", "universidade", "hospital", "prémio", "prêmio",
        "medalha", "estádio", "teatro", "biblioteca", "museu", "fundação", "estação", "aeroporto", "torre", "parque", "furacão",
        "tempestade", "instituto", "palácio", "taça", "rodovia",
    ],
    direct_eponym_words: &["lei", "plano", "relatório", "decreto", "caso", "operação", "comissão", "governo"],
    eponym_links: &["de", "do", "da", "dos", "das"],
    storms: &["furacão", "tempestade", "ciclone", "tufão"],
    sentence_openers: &["obrigado", "obrigada", "embora", "enquanto", "segundo", "desde"],
    adverb_endings: &["mente"],
    several_surnames: true,
    credit_role: "crédito da imagem",
    ..*PeopleWords::EMPTY
};
