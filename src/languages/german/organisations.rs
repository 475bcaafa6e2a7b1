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
    run_links: &["für", "der", "des", "und", "zur", "von", "die", "das", "im", "in"],
    legal_forms: &["GmbH", "AG", "KG", "SE"],
    no_bodies: &["gesetz", "programm", "plan", "projekt", "vertrag", "abkommen", "verordnung", "preis"],
    articles: &["der", "die", "das", "den", "dem", "des"],
    indefinites: &["ein", "eine", "einen", "einem", "einer", "diese", "dieser", "dieses"],
    ..*OrganisationWords::EMPTY
};
