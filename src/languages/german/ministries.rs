//! Ministries and ministerial offices in German.

use crate::article::MentionKind::{Body, Nickname, Office};
use crate::languages::{MinistryHead, MinistryWords};

/// German.
#[rustfmt::skip] // tables: one word a line would bury the file
pub(super) static MINISTRIES: MinistryWords = MinistryWords {
    heads: &[
        MinistryHead::body("bundesministerium"),
        MinistryHead::body("bundesministeriums"),
        MinistryHead::body("ministerium"),
        MinistryHead::body("ministeriums"),
        MinistryHead::body("ministerien").plural(),
        MinistryHead::office("bundesminister"),
        MinistryHead::office("bundesministers"),
        MinistryHead::office("bundesministerin"),
        MinistryHead::office("minister"),
        MinistryHead::office("ministers"),
        MinistryHead::office("ministerin"),
        MinistryHead::office("staatssekretär"),
        MinistryHead::office("staatssekretärin"),
        MinistryHead::body("departement").narrow(),
        MinistryHead::body("eidgenössisches departement").of("CH"),
    ],
    not_after: &["premier"],
    modifiers: &["bundes", "vize", "ex"],
    governments: &[
        ("bayerische", "DE-BY"), ("bayerischer", "DE-BY"), ("bayerischen", "DE-BY"), ("bayerisches", "DE-BY"), ("bayern", "DE-BY"),
        ("sächsische", "DE-SN"), ("hessische", "DE-HE"), ("hessischen", "DE-HE"), ("hessen", "DE-HE"), ("thüringer", "DE-TH"),
    ],
    links: &["für", "der", "des", "zu", "im"],
    bare_links: &["zu", "im"],
    articles: &["die", "das", "den", "der"],
    charges: &["zuständig"],
    conjunctions: &["und", "sowie", "oder"],
    nouns: &["angelegenheiten", "zusammenarbeit", "wesen"],
    objects: &["gemeinschaft"],
    adjectives: &["auswärtige", "auswärtigen", "innere", "wirtschaftliche", "wirtschaftlicher", "europäische", "digitale", "digitales", "öffentliche", "öffentlichen", "soziale", "nukleare", "ländliche", "besondere"],
    never: &["regierung"],
    endings: &["ung", "heit", "keit", "schaft"],
    compounds: &[
        ("ministeriums", false), ("ministerium", false), ("ministerien", false), ("ministerinnen", true), ("ministerin", true),
        ("ministers", true), ("ministern", true), ("minister", true), ("ressort", false),
    ],
    compound_part: "minist",
    noun_rows: false,
    signs: &[("Bundestag", "DE"), ("Bundesregierung", "DE"), ("Berlin", "DE"), ("Bundesrat", "DE"), ("Wien", "AT"), ("Bern", "CH")],
    portfolios: PORTFOLIOS,
    named: NAMED,
    ..*MinistryWords::EMPTY
};

#[rustfmt::skip]
static PORTFOLIOS: &[(&str, &[&str])] = &[
    ("justice", &["justiz", "recht"]),
    ("affaires-etrangeres", &["auswärtige angelegenheiten", "aussen", "auswärtigen", "äusseres", "äußeres"]),
    ("interieur", &["innern", "inneres", "innen", "heimat"]),
    ("defense", &["verteidigung", "kriegs", "landesverteidigung"]),
    ("economie-finances", &["finanzen", "finanz", "wirtschaft", "wirtschafts"]),
    ("education-nationale", &["bildung", "bildungs", "kultus", "unterricht", "unterrichts", "schul"]),
    ("enseignement-superieur-recherche", &["forschung", "forschungs", "wissenschaft", "wissenschafts", "technologie", "raumfahrt"]),
    ("ecologie", &["umwelt", "naturschutz", "klimaschutz", "klima", "reaktorsicherheit", "verbraucherschutz"]),
    ("sante", &["gesundheit", "gesundheits"]),
    ("travail-emploi", &["arbeit", "arbeits", "soziales", "sozial"]),
    ("agriculture", &["ernährung", "landwirtschaft", "landwirtschafts", "agrar"]),
    ("culture", &["kultur", "kunst", "medien"]),
    ("transports", &["verkehr", "verkehrs"]),
    ("logement", &["wohnen", "stadtentwicklung", "bauwesen", "bau"]),
    ("energie", &["energie"]),
    ("numerique", &["digitales", "digital", "staatsmodernisierung"]),
    ("affaires-europeennes", &["europa"]),
    ("cooperation-developpement", &["zusammenarbeit", "entwicklung", "entwicklungs"]),
    ("famille-enfance", &["familie", "familien", "senioren"]),
    ("droits-des-femmes", &["frauen", "gleichstellung"]),
    ("jeunesse", &["jugend"]),
    ("sports", &["sport"]),
    ("commerce-artisanat", &["handel", "handels"]),
    ("industrie", &["industrie"]),
    ("immigration", &["migration", "integration", "integrations"]),
    ("tourisme", &["tourismus"]),
];

#[rustfmt::skip]
static NAMED: &[crate::languages::NamedMinistry] = &[
    ("auswärtiges amt", "affaires-etrangeres", "DE", Body),
    ("auswärtige amt", "affaires-etrangeres", "DE", Body),
    ("auswärtigen amt", "affaires-etrangeres", "DE", Body),
    ("auswärtigen amtes", "affaires-etrangeres", "DE", Body),
    ("auswärtigen amts", "affaires-etrangeres", "DE", Body),
    ("us-außenminister", "affaires-etrangeres", "US", Office),
    ("pentagon", "defense", "US", Nickname),
    ("premierminister", "", "", Office),
    ("premierministerin", "", "", Office),
    ("ministerpräsident", "", "", Office),
];
