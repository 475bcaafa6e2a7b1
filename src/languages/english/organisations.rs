//! Organisations' names in English: runs of capitalised words around a head.

use crate::languages::OrganisationWords;

#[rustfmt::skip] // tables: one word a line would bury the file
pub(super) static ORGANISATIONS: OrganisationWords = OrganisationWords {
    standalone: &["parliament", "congress", "supreme court", "house of representatives", "house of commons", "senate", "central bank"],
    state: &["embassy", "consulate", "high commission", "national bank", "navy", "air force"],
    run_heads: &[
        "academy", "administration", "airlines", "center", "corps", "fund", "service", "trust", "agency", "airways", "alliance", "assembly", "association", "authority",
        "bank", "board", "broadcasting", "bureau", "centre", "chamber", "coalition",
        "college", "commission", "committee", "commonwealth", "company", "confederation", 
        "congress", "consortium", "cooperative", "corporation", "council", "court", "directorate",
        "embassy", "federation", "forum", "foundation", "hospital",
        "institute", "institutes", "institution", "laboratories", "laboratory", "library", 
        "museum", "navy", "observatory", "office", "orchestra", "organisation", "organization", "parliament",
        "partnership", "party", "police", "school", "secretariat", "senate", 
        "society", "tribunal", "union", "university", "archives", "delegation", "mission",
        
    ],
    run_links: &["of", "for", "and", "&", "on", "the", "in"],
    legal_forms: &["Inc", "Ltd", "LLC", "PLC", "plc", "Corp", "LLP", "GmbH", "AG", "AB", "Oy", "SE", "S.A", "S.p.A", "SpA", "NV", "BV", "ASA", "Oyj", "Pty", "KK", "Bhd"],
    no_bodies: &["act", "program", "programme", "plan", "project", "treaty", "agreement", "convention", "strategy", "bill", "syndrome", "disease", "award"],
    cues: &["company", "startup", "start-up", "newspaper", "ngo", "charity", "airline", "lender", "retailer", "carmaker", "union", "firm", "group"],
    articles: &["the"],
    indefinites: &["a", "an", "this", "that", "these", "each", "our", "your", "his", "her", "their"],
    governments: &["government"],
    posts: &["embassy", "consulate", "consulate general", "high commission", "delegation"],
    host_links: &["in", "to", "at"],
    of: &["of"],
    ..*OrganisationWords::EMPTY
};
