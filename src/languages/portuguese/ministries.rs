//! Ministries and ministerial offices in Portuguese.

use crate::article::MentionKind::{Acronym, Body, Nickname, Office};
use crate::languages::{MinistryHead, MinistryWords};

/// Portuguese.
#[rustfmt::skip] // tables: one word a line would bury the file
pub(super) static MINISTRIES: MinistryWords = MinistryWords {
    heads: &[
        MinistryHead::body("ministério"),
        MinistryHead::body("ministérios").plural(),
        MinistryHead::body("secretaria de estado"),
        MinistryHead::office("ministro"),
        MinistryHead::office("ministra"),
        MinistryHead::office("ministros").plural(),
        MinistryHead::office("ministras").plural(),
        MinistryHead::office("secretário de estado"),
        MinistryHead::office("secretária de estado"),
        MinistryHead::body("departamento").narrow(),
    ],
    not_after: &["primeiro", "primeira", "primeiros"],
    modifiers: &["federal", "interino", "interina", "adjunto", "adjunta"],
    links: &["de", "do", "da", "dos", "das", "para"],
    bare_links: &["de", "para"],
    articles: &["a", "o", "as", "os"],
    charges: &["encarregado", "encarregada", "responsável"],
    conjunctions: &["e", "ou"],
    nouns: &[
        "assuntos", "negócios", "relações", "obras", "meio", "administração", "minas", "povos", "direitos", "gestão",
        "acção", "ação", "águas", "petróleo", "gás", "urbanismo", "combatentes", "veteranos", "terra", "género",
        "gênero", "criança", "função", "orçamento", "serviços", "portos", "aeroportos", "aquicultura", "cidadania",
        "reforma", "modernização", "promoção", "telecomunicações", "tecnologias", "família", "solidariedade",
        "informação", "recursos", "território", "defesa", "antigos", "reconstrução",
    ],
    objects: &[
        "clima", "família", "estado", "mulher", "ambiente", "comunidades", "mar", "parlamentares",
        "pátria", "informação", "território", "comunicação", "fome", "reinserção",
    ],
    adjectives: &[
        "exteriores", "externos", "estrangeiros", "interna", "internos", "interior", "internacional", "pública", "públicas", "públicos", "público", "social", "sociais", "económicos", "econômico",
        "econômica", "económica", "nacional", "agrário", "rural", "ambiente", "superior", "digital", "territorial", "humanos", "indígenas", "racial", "institucionais", "regional", "civil",
        "humanitária", "humanitário", "estatal", "minerais", "militar", "militares", "familiar", "parlamentares",
        "naturais", "sustentável", "científica", "marítima", "rurais", "urbanas", "urbano", "penitenciária",
    ],
    never: &["governo", "república", "igreja"],
    endings: &["ção", "ções", "dade", "ência", "ância", "ura", "mento", "ismo", "ança"],
    relations: &["inovação", "relações", "combate"],
    relation_links: &["em", "com"],
    local: &["cidades", "universidade", "cidade"],
    article_parts: true,
    capitals_tell: true,
    country_last: true,
    signs: &[("Planalto", "BR"), ("gov.br", "BR"), ("gov.pt", "PT")],
    portfolios: PORTFOLIOS,
    named: NAMED,
    ..*MinistryWords::EMPTY
};

#[rustfmt::skip]
static PORTFOLIOS: &[(&str, &[&str])] = &[
    ("justice", &["justiça"]),
    ("affaires-etrangeres", &["negócios estrangeiros", "relações exteriores"]),
    ("interieur", &["administração interna", "interior"]),
    ("defense", &["defesa", "defesa nacional"]),
    ("economie-finances", &["economia", "finanças", "fazenda"]),
    ("education-nationale", &["educação"]),
    ("enseignement-superieur-recherche", &["ensino superior", "ensino", "ciência", "tecnologia", "inovação"]),
    ("ecologie", &["ambiente", "meio ambiente", "ação climática", "ação"]),
    ("sante", &["saúde"]),
    ("travail-emploi", &["trabalho", "emprego"]),
    ("agriculture", &["agricultura", "pecuária", "alimentação"]),
    ("culture", &["cultura"]),
    ("transports", &["transportes", "mobilidade"]),
    ("logement", &["habitação", "cidades"]),
    ("planification", &["planeamento", "planejamento"]),
    ("industrie", &["indústria"]),
    ("commerce-artisanat", &["comércio"]),
    ("energie", &["energia", "minas energia"]),
    ("numerique", &["comunicações"]),
    ("cooperation-developpement", &["cooperação", "desenvolvimento"]),
    ("collectivites-territoires", &["coesão territorial", "coesão", "integração"]),
    ("droits-des-femmes", &["igualdade", "mulheres", "mulher"]),
    ("jeunesse", &["juventude"]),
    ("sports", &["esporte", "esportes", "desporto"]),
    ("affaires-sociales", &["solidariedade", "segurança social", "assistência", "previdência", "previdência social"]),
    ("tourisme", &["turismo"]),
    ("securite", &["segurança", "segurança pública"]),
    ("travaux-publics", &["obras públicas", "infraestruturas", "infraestrutura"]),
    ("relations-parlement", &["presidência", "assuntos parlamentares"]),
    ("mer-peche", &["mar", "pesca", "pescas"]),
    ("affaires-autochtones", &["povos indígenas"]),
];

#[rustfmt::skip]
static NAMED: &[crate::languages::NamedMinistry] = &[
    ("itamaraty", "affaires-etrangeres", "BR", Nickname),
    ("palácio das necessidades", "affaires-etrangeres", "PT", Nickname),
    ("mre", "affaires-etrangeres", "BR", Acronym),
    ("pentágono", "defense", "US", Nickname),
    ("departamento de estado", "affaires-etrangeres", "US", Body),
    ("secretário de estado", "affaires-etrangeres", "US", Office),
];
