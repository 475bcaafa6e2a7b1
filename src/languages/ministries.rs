//! The table of ministries that a language folder fills in.

use crate::article::MentionKind;

/// A word or words that a ministry or an office is called by.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::struct_excessive_bools)] // independent traits of a word, not states of a machine
pub struct MinistryHead {
    /// Lower case; several words are parted by spaces: `secrétaire d'état`.
    pub words: &'static str,
    /// The office of a person rather than a body.
    pub office: bool,
    /// Portfolios joined to it are several ministries.
    pub plural: bool,
    /// Words that may lead to its portfolio; empty: any of [`MinistryWords::links`].
    pub links: &'static [&'static str],
    /// The word means too much else: it counts only where a government is named beside it or the portfolio is capitalised.
    pub narrow: bool,
    /// The portfolio follows with nothing in between: `SPF Finances`.
    pub bare: bool,
    /// The portfolio stands before it: `Health Secretary`.
    pub last: bool,
    /// What stands before it counts in lower case too: `health minister`.
    pub small: bool,
    /// ISO 3166-1 or 3166-2 code of the only government that uses it; empty when several do.
    pub government: &'static str,
}

impl MinistryHead {
    /// A body.
    #[must_use]
    pub const fn body(words: &'static str) -> Self {
        Self {
            words,
            office: false,
            plural: false,
            links: &[],
            narrow: false,
            bare: false,
            last: false,
            small: false,
            government: "",
        }
    }
    /// An office.
    #[must_use]
    pub const fn office(words: &'static str) -> Self {
        Self {
            office: true,
            ..Self::body(words)
        }
    }
    /// The same, of several ministries.
    #[must_use]
    pub const fn plural(self) -> Self {
        Self {
            plural: true,
            ..self
        }
    }
    /// The same, that counts only beside a government or a capital.
    #[must_use]
    pub const fn narrow(self) -> Self {
        Self {
            narrow: true,
            ..self
        }
    }
    /// The same, led to its portfolio by these words only.
    #[must_use]
    pub const fn by(self, links: &'static [&'static str]) -> Self {
        Self { links, ..self }
    }
    /// The same, followed by a bare portfolio, of one government.
    #[must_use]
    pub const fn bare(self, government: &'static str) -> Self {
        Self {
            bare: true,
            government,
            ..self
        }
    }
    /// The same, behind its portfolio.
    #[must_use]
    pub const fn last(self) -> Self {
        Self { last: true, ..self }
    }
    /// The same, where what stands before it may be written small.
    #[must_use]
    pub const fn small(self) -> Self {
        Self {
            small: true,
            ..self
        }
    }
    /// The same, of one government.
    #[must_use]
    pub const fn of(self, government: &'static str) -> Self {
        Self { government, ..self }
    }
}

/// A ministry or an office that has a name of its own: (words in lower case, portfolio, government, kind). The kind is `body`,
/// `office`, `nickname` or `acronym`; a nickname or acronym must be capitalised as it is used.
pub type NamedMinistry = (&'static str, &'static str, &'static str, MentionKind);

/// The grammar of ministries. All lower case with a straight apostrophe; accents are looked at only in `links`.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools)] // independent traits of a language, not states of a machine
pub struct MinistryWords {
    /// What ministries and offices are called.
    pub heads: &'static [MinistryHead],
    /// Rank between an office and its portfolio, or before another office: `d'état`.
    pub ranks: &'static [&'static str],
    /// Titles that belong to the office beside them: `garde des sceaux`.
    pub titles: &'static [&'static str],
    /// Words before an office that make it another one: `premier`.
    pub not_after: &'static [&'static str],
    /// Words between a head and its portfolio: `délégué`, `fédéral`, `sortant`.
    pub modifiers: &'static [&'static str],
    /// Adjectives and names of governments below the state, with their ISO 3166-2 code: (`québécois`, `CA-QC`).
    pub governments: &'static [(&'static str, &'static str)],
    /// Words that lead to a portfolio or to a part of it: `de`, `du`, `à`.
    pub links: &'static [&'static str],
    /// Those of `links` that lead to an unlisted or lower-case portfolio only with an article after them: `de`.
    pub bare_links: &'static [&'static str],
    /// Articles: `la`, `l'`.
    pub articles: &'static [&'static str],
    /// Words that lead to `links`: `chargé`, `en charge`.
    pub charges: &'static [&'static str],
    /// Words that lead to the minister whom a junior one serves: `auprès`.
    pub beside: &'static [&'static str],
    /// Words between a plural head and the portfolios it stands for: `comme ceux`.
    pub such_as: &'static [&'static str],
    /// Words that join portfolios: `et`.
    pub conjunctions: &'static [&'static str],
    /// Words of portfolios by the stable portfolio they belong to, the name of which is part of identifiers: (`sante`, `santé`).
    pub portfolios: &'static [(&'static str, &'static [&'static str])],
    /// Other nouns that a portfolio, or a part of one, may start with.
    pub nouns: &'static [&'static str],
    /// Nouns that are a portfolio only with an adjective or a complement: `services`.
    pub partial: &'static [&'static str],
    /// Nouns that only complete a portfolio: `parlement` in `relations avec le parlement`.
    pub objects: &'static [&'static str],
    /// Adjectives of portfolios.
    pub adjectives: &'static [&'static str],
    /// Nouns stand side by side in a portfolio: `climate change`.
    pub noun_rows: bool,
    /// The nationality right before a head is part of the name: `Latvian Ministry of Finance`.
    pub nationality_first: bool,
    /// A part after a conjunction may open with an article alone: `para la Transición Ecológica y el Reto Demográfico`.
    pub article_parts: bool,
    /// A capital tells a portfolio from other nouns, so that one with an ending of `endings` needs no list: `Unification`.
    pub capitals_tell: bool,
    /// The country that completes a body is part of its name: `Ministerio de Planificación de Costa Rica`.
    pub country_last: bool,
    /// Nouns that take a complement by one of `relation_links`: `relations`, `lutte`.
    pub relations: &'static [&'static str],
    /// `avec`, `contre`, `entre`.
    pub relation_links: &'static [&'static str],
    /// Adjectives that are a whole portfolio right after a plural head: `sociaux`.
    pub collective: &'static [&'static str],
    /// Nouns that are no portfolio right after a link, for all their ending: `gouvernement`.
    pub never: &'static [&'static str],
    /// Endings of nouns that may be portfolios though nobody listed them.
    pub endings: &'static [&'static str],
    /// Nouns that are another thing when the name of a place follows: `ville`.
    pub local: &'static [&'static str],
    /// Portfolios that only one government has: (`armées`, `FR`).
    pub national: &'static [(&'static str, &'static str)],
    /// Government whose offices are worded with ranks and charges, where nothing in the article speaks for another; or empty.
    pub formal: &'static str,
    /// Strings that show which government an article is about, with its code: (`gouv.fr`, `FR`).
    pub signs: &'static [(&'static str, &'static str)],
    /// Ministries and offices with a name of their own.
    pub named: &'static [NamedMinistry],
    /// Words before a nickname that make it a place: `rue`, `gare`.
    pub place_words: &'static [&'static str],
    /// Endings of one-word offices and ministries, portfolio included: `minister`; with whether it is an office.
    pub compounds: &'static [(&'static str, bool)],
    /// What every one-word office or ministry holds, as it is written inside the word: `minist`.
    pub compound_part: &'static str,
}

impl MinistryWords {
    /// No grammar.
    pub const EMPTY: &'static Self = &Self {
        heads: &[],
        ranks: &[],
        titles: &[],
        not_after: &[],
        modifiers: &[],
        governments: &[],
        links: &[],
        bare_links: &[],
        articles: &[],
        charges: &[],
        beside: &[],
        such_as: &[],
        conjunctions: &[],
        portfolios: &[],
        nouns: &[],
        partial: &[],
        objects: &[],
        adjectives: &[],
        noun_rows: false,
        nationality_first: false,
        article_parts: false,
        capitals_tell: false,
        country_last: false,
        relations: &[],
        relation_links: &[],
        collective: &[],
        never: &[],
        endings: &[],
        local: &[],
        national: &[],
        formal: "",
        signs: &[],
        named: &[],
        place_words: &[],
        compounds: &[],
        compound_part: "",
    };
}
