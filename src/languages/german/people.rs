//! Words around people's names in German, where functions are compounds as often as not.

use crate::languages::PeopleWords;

/// German.
#[rustfmt::skip] // one line a list: these are tables, and one word a line would bury the file
pub(super) static PEOPLE: PeopleWords = PeopleWords {
    honorifics: &["herr", "herrn", "frau", "fräulein", "dr", "prof", "doktor", "pater", "schwester", "dipl.-ing"],
    titles: &[],
    particles: &["von", "van", "zu", "zum", "zur", "vom", "der", "den", "de", "del", "da", "di", "la", "le", "el", "al", "bin", "ibn", "ben", "dos"],
    role_heads: &[
        "präsident", "präsidentin", "präsidenten", "minister", "ministerin", "ministers", "kanzler", "kanzlerin",
        "staatssekretär", "staatssekretärin", "staatssekretärs", "senator", "senatorin", "direktor", "direktorin", "leiter",
        "leiterin", "chef", "chefin", "sprecher", "sprecherin", "vorsitzender", "vorsitzende", "vorsitzenden", "vorstand",
        "geschäftsführer", "geschäftsführerin", "generalsekretär", "generalsekretärin", "sekretär", "sekretärin",
        "bürgermeister", "bürgermeisterin", "landrat", "landrätin", "abgeordneter", "abgeordnete", "abgeordneten", "botschafter",
        "botschafterin", "konsul", "konsulin", "beauftragter", "beauftragte", "beauftragten", "referent", "referentin",
        "berater", "beraterin", "koordinator", "koordinatorin", "gründer", "gründerin", "inhaber", "inhaberin", "richter",
        "richterin", "staatsanwalt", "staatsanwältin", "anwalt", "anwältin", "rechtsanwalt", "rechtsanwältin", "professor",
        "professorin", "rektor", "rektorin", "dekan", "dekanin", "lehrer", "lehrerin", "forscher", "forscherin",
        "wissenschaftler", "wissenschaftlerin", "ökonom", "ökonomin", "historiker", "historikerin", "soziologe", "soziologin",
        "politologe", "politologin", "experte", "expertin", "arzt", "ärztin", "pfleger", "pflegerin", "ingenieur",
        "ingenieurin", "architekt", "architektin", "journalist", "journalistin", "autor", "autorin", "schriftsteller",
        "schriftstellerin", "regisseur", "regisseurin", "schauspieler", "schauspielerin", "sänger", "sängerin", "künstler",
        "künstlerin", "fotograf", "fotografin", "general", "oberst", "hauptmann", "admiral", "könig", "königin", "prinz",
        "prinzessin", "papst", "bischof", "kardinal", "kandidat", "kandidatin", "unternehmer", "unternehmerin", "mitglied",
        "vertreter", "vertreterin", "gesandter", "gesandte", "gesandten", "trainer", "trainerin", "kapitän", "intendant",
        "intendantin", "kommissar", "kommissarin", "gouverneur", "gouverneurin", "präfekt", "präfektin", "analyst",
        "analystin", "bundesrat", "bundesrätin", "amtskollege", "amtskollegin", "gewerkschafter", "gewerkschafterin",
    ],
    role_endings: &[
        "minister", "ministerin", "ministers", "präsident", "präsidentin", "präsidenten", "sekretär", "sekretärin", "kanzler",
        "kanzlerin", "direktor", "direktorin", "leiter", "leiterin", "chef", "chefin", "sprecher", "sprecherin", "vorsitzender",
        "vorsitzende", "vorsitzenden", "meister", "meisterin", "beauftragter", "beauftragte", "beauftragten", "abgeordneter",
        "abgeordnete", "abgeordneten", "anwalt", "anwältin", "richter", "richterin", "forscher", "forscherin",
        "wissenschaftler", "wissenschaftlerin", "professor", "professorin", "kapitän", "experte", "expertin", "kandidat",
        "kandidatin", "führer", "führerin", "gouverneur", "kommissar", "kommissarin", "historiker", "historikerin",
        "ökonom", "ökonomin", "arzt", "ärztin", "referent", "referentin", "inspekteur",
    ],
    role_modifiers: &[
        "ex", "ehemaliger", "ehemalige", "ehemaligen", "früherer", "frühere", "früheren", "neuer", "neue", "neuen",
        "stellvertretender", "stellvertretende", "stellvertretenden", "amtierender", "amtierende", "amtierenden", "designierter",
        "designierte", "designierten", "damaliger", "damalige", "damaligen", "parlamentarischer", "parlamentarische",
        "parlamentarischen", "vize",
    ],
    doubtful_heads: &["vorstand", "mitglied"],
    weak_heads: &["general", "oberst", "hauptmann", "admiral", "kapitän", "mitglied", "amtskollege", "amtskollegin"],
    articles: &["der", "die", "das", "den", "dem", "ein", "eine", "einer", "einem", "unser", "unsere", "ihr", "ihre", "sein", "seine"],
    role_adverbs: &["auch", "derzeit", "heute", "nun", "damals"],
    copulas: &["ist", "war", "sind", "wurde"],
    determiners: &[
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "einem", "einen", "eines", "sein", "seine", "seiner",
        "seinem", "ihr", "ihre", "ihrer", "ihrem", "dieser", "diese", "unser", "unsere",
    ],
    possessives: &["sein", "seine", "seiner", "seinem", "seinen", "ihr", "ihre", "ihrer", "ihrem", "ihren", "unser", "unsere", "mein", "meine"],
    complements: &["der", "des", "von", "vom", "für", "im", "in", "am", "an", "bei", "beim", "zu", "zur", "aus"],
    role_stops: &[
        "die", "das", "wer", "ist", "sind", "war", "waren", "hat", "haben", "hatte", "wird", "werden", "wurde", "sich",
        "sagte", "sagt", "erklärte", "betonte", "sprach", "kündigte", "teilte", "forderte", "warnte", "berichtete", "will",
        "soll", "kann", "muss", "aber", "als", "wenn", "während", "wo", "wie", "laut", "dass", "nicht", "hofft", "verwies",
        "unterschrieb", "unterzeichnete", "zählt",
    ],
    prepositions: &[
        "von", "vom", "mit", "bei", "beim", "für", "gegen", "über", "unter", "an", "am", "auf", "aus", "nach", "zu", "zum",
        "zur", "durch", "ohne", "laut", "wie", "als", "und", "oder", "in", "im", "neben",
    ],
    conjunctions: &["und", "oder", "sowie"],
    plural_articles: &[],
    family_words: &["familie", "familien", "brüder", "schwestern", "geschwister", "ehepaar", "clan", "dynastie"],
    eponym_words: &[
        "straße", "allee", "platz", "brücke", "schule", "gymnasium", "universität", "hochschule", "krankenhaus", "klinik", "preis",
        "medaille", "stadion", "theater", "bibliothek", "museum", "stiftung", "bahnhof", "flughafen", "turm", "park", "orkan",
        "hurrikan", "sturmtief", "kaserne",
    ],
    direct_eponym_words: &["gesetz", "plan", "bericht", "fall", "kabinett", "regierung"],
    eponym_links: &["der", "des", "von"],
    storms: &["orkan", "hurrikan", "sturmtief", "taifun", "zyklon"],
    sentence_openers: &["danke", "willkommen", "während", "obwohl", "laut", "wegen"],
    adverb_endings: &["weise"],
    capitalised_nouns: true,
    credit_role: "Bildnachweis",
    ..*PeopleWords::EMPTY
};
