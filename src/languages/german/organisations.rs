//! Organisations' names in German: runs of capitalised words around a head, often a compound.

use crate::languages::OrganisationWords;

#[rustfmt::skip] // tables: one word a line would bury the file
pub(super) static ORGANISATIONS: OrganisationWords = OrganisationWords {
    standalone: &["bundestag", "bundesrat", "bundesverfassungsgericht", "bundeskanzleramt", "bundesbank", "bundesgerichtshof", "bundesregierung", "nationalrat"],
    run_heads: &[
        "agentur", "akademie", "amt", "bank", "behörde", "bundesagentur", "bundesamt", "bundesanstalt", "bundesinstitut", "bundesverband", "bund",
        "gesellschaft", "gewerkschaft", "hochschule", "institut", "kommission", "landgericht", "landtag", "oberlandesgericht", "amtsgericht",
        "partei", "rat", "rundfunk", "stiftung", "universität", "verband", "verein", "verwaltungsgericht", "zeitung", "zentralrat", "zentrum",
    ],
    run_endings: &[
        "agentur", "akademie", "amt", "amtes", "amts", "bank", "behörde", "anstalt", "institut", "instituts", "verband", "verbands", "gesellschaft",
        "gewerkschaft", "hochschule", "kommission", "gericht", "gerichts", "partei", "rundfunk", "stiftung", "universität",
        "verein", "zentrum", "zentrums", "kammer", "museum", "museums", "bibliothek", "orchester", "feuerwehr",
    ],
    local: &[
        "universität", "hochschule", "landgericht", "amtsgericht", "verwaltungsgericht", "oberlandesgericht", "staatsanwaltschaft",
        "handelskammer", "museum", "klinikum", "fachhochschule", "polizeipräsidium", "wirtschaftsuniversität", "technische universität",
    ],
    state: &["botschaft", "nationalbank", "marine", "armee", "luftwaffe", "parlament", "nationalmannschaft"],
    run_links: &["für", "der", "des", "und", "zur", "von", "die", "das"],
    legal_forms: &["GmbH", "AG", "KG", "SE"],
    cues: &["gewerkschaft", "reederei", "firma", "konzern", "zeitung", "verein", "hilfsorganisation", "bank", "partei", "hersteller", "unternehmen"],
    no_bodies: &["gesetz", "programm", "plan", "projekt", "vertrag", "abkommen", "verordnung", "preis"],
    articles: &["der", "die", "das", "den", "dem", "des"],
    indefinites: &["ein", "eine", "einen", "einem", "einer", "diese", "dieser", "dieses"],
    ..*OrganisationWords::EMPTY
};
