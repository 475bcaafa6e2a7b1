//! Codes of three capitals in parentheses after a person, as results of sports have them: "Ana Marel (KEN)". They are those of
//! ISO 3166-1, or of the International Olympic Committee where it has its own.

use crate::article::{EntityType, MentionKind};
use crate::recognize::Mention;
use crate::text::{Document, Span};

use super::Countries;

const CODE: &str = "countries:code";

/// Olympic codes that differ from those of ISO.
#[rustfmt::skip] // a table: one country a line would bury the file
const OLYMPIC: [(&str, &str); 85] = [
    ("ALG", "DZ"), ("ANG", "AO"), ("ANT", "AG"), ("ARU", "AW"), ("ASA", "AS"), ("BAH", "BS"), ("BAN", "BD"), ("BAR", "BB"),
    ("BER", "BM"), ("BHU", "BT"), ("BIZ", "BZ"), ("BOT", "BW"), ("BRU", "BN"), ("BUL", "BG"), ("BUR", "BF"), ("CAM", "KH"),
    ("CAY", "KY"), ("CGO", "CG"), ("CHA", "TD"), ("CHI", "CL"), ("CRC", "CR"), ("CRO", "HR"), ("DEN", "DK"), ("ESA", "SV"),
    ("FIJ", "FJ"), ("GAM", "GM"), ("GBS", "GW"), ("GEQ", "GQ"), ("GER", "DE"), ("GRE", "GR"), ("GRN", "GD"), ("GUA", "GT"),
    ("GUI", "GN"), ("HAI", "HT"), ("HON", "HN"), ("INA", "ID"), ("IRI", "IR"), ("ISV", "VI"), ("IVB", "VG"), ("KOS", "XK"),
    ("KSA", "SA"), ("KUW", "KW"), ("LAT", "LV"), ("LBA", "LY"), ("LES", "LS"), ("LIB", "LB"), ("MAD", "MG"), ("MAS", "MY"),
    ("MAW", "MW"), ("MGL", "MN"), ("MON", "MC"), ("MRI", "MU"), ("MTN", "MR"), ("MYA", "MM"), ("NCA", "NI"), ("NED", "NL"),
    ("NEP", "NP"), ("NGR", "NG"), ("NIG", "NE"), ("OMA", "OM"), ("PAR", "PY"), ("PHI", "PH"), ("PLE", "PS"), ("POR", "PT"),
    ("PUR", "PR"), ("RSA", "ZA"), ("SAM", "WS"), ("SEY", "SC"), ("SKN", "KN"), ("SLO", "SI"), ("SOL", "SB"), ("SRI", "LK"),
    ("SUD", "SD"), ("SUI", "CH"), ("TAN", "TZ"), ("TGA", "TO"), ("TOG", "TG"), ("TPE", "TW"), ("UAE", "AE"), ("URU", "UY"),
    ("VAN", "VU"), ("VIE", "VN"), ("VIN", "VC"), ("ZAM", "ZM"), ("ZIM", "ZW"),
];

impl Countries {
    /// The codes that stand in parentheses after the people in `found`.
    pub(super) fn codes_of_people(&self, document: &Document, found: &mut Vec<Mention>) {
        let language = document.language.code();
        let coded: Vec<Mention> = found
            .iter()
            .filter(|mention| mention.entity_type == EntityType::Person)
            .filter_map(|person| {
                let (span, country) = self.code_after(document, person.span.end)?;
                Some(Mention {
                    span,
                    entity_type: EntityType::Country,
                    kind: MentionKind::Acronym,
                    reference: self.known(self.codes.find(country)?, language),
                    evidence: CODE.into(),
                    confidence: 0.9,
                    role: None,
                    first_name: None,
                })
            })
            .collect();
        found.extend(coded);
    }

    /// The code after byte `end`, and the country that it stands for.
    fn code_after(&self, document: &Document, end: u32) -> Option<(Span, &str)> {
        let open = document.token_at(end);
        let token = document.tokens.get(open + 1)?;
        let code = document.slice(token.span);
        let closes = matches!(document.word(open + 2), ")" | "," | ";" | "/");
        if document.word(open) != "("
            || !closes
            || code.len() != 3
            || !code.bytes().all(|letter| letter.is_ascii_uppercase())
        {
            return None;
        }
        let olympic = OLYMPIC.iter().find(|(other, _)| *other == code);
        let country = olympic.map(|&(_, country)| country).or_else(|| {
            let mut countries = self.atlas.countries.iter();
            let found = countries.find(|(_, facts)| facts.alpha3 == code);
            found.map(|(country, _)| country.as_str())
        })?;
        Some((token.span, country))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use crate::languages;
    use crate::models::Models;
    use crate::recognize::countries::{Countries, CountryOptions};
    use crate::recognize::{Recognizer, Reference, crf};
    use crate::text::Document;

    /// The countries of a text in which the tagger saw a person.
    fn countries(text: &str, person: &str) -> Vec<String> {
        let document = Document::from_text(text, languages::DEFAULT);
        let mut found = vec![crf::proposed(&document, person, crf::PERSON, 0.9)];
        Countries::new(&Models::default(), CountryOptions::default())
            .unwrap()
            .recognize(&document, &mut found);
        found
            .into_iter()
            .filter_map(|mention| match mention.reference {
                Reference::Known(known) => known.iso3166.map(|code| code.to_string()),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn a_code_in_parentheses_after_a_person_is_their_country() {
        for (code, country) in [("SUI", "CH"), ("CHE", "CH"), ("NED", "NL"), ("KEN", "KE")] {
            let text = format!("Jo Marel ({code}) l’emporte.");
            assert_eq!(countries(&text, "Jo Marel"), [country], "{code}");
        }
        assert_eq!(countries("Jo Marel (SUI, BMC) mène.", "Jo Marel"), ["CH"]);
    }

    #[test]
    fn other_parentheses_and_other_names_have_no_code() {
        for text in [
            "Jo Marel (ZZZ) l’emporte.",
            "Jo Marel (SUI est là) l’emporte.",
            "Jo Marel dirige la Société utile (SUI).",
        ] {
            assert!(countries(text, "Jo Marel").is_empty(), "{text}");
        }
    }
}
