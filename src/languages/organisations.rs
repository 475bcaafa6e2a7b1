//! The words of organisations that a language folder fills in.

/// The grammar of organisations' names. All lower case with a straight apostrophe.
#[derive(Debug)]
pub struct OrganisationWords {
    /// Heads of bodies that a common complement names when they have a capital: `agence` (nationale de …), `institut`.
    pub bodies: &'static [&'static str],
    /// Heads that a proper name completes, whatever their case: `mairie` (de Paris), `université`, `lycée` (Carnot).
    pub local: &'static [&'static str],
    /// Bodies that a capital makes a name by itself: `parlement`, `cour suprême`.
    pub standalone: &'static [&'static str],
    /// Heads that a state or its demonym completes, whatever their case: `ambassade`, `équipe`.
    pub state: &'static [&'static str],
    /// Heads that only a country or its demonym completes: `équipe`.
    pub teams: &'static [&'static str],
    /// Heads that the genitive of a country completes: `gouvernement` (du Mali).
    pub governments: &'static [&'static str],
    /// Heads that the host completes too: `ambassade` (de Lettonie au Mexique).
    pub posts: &'static [&'static str],
    /// What opens a note below a text, and names a body elsewhere: `PS`.
    pub postscripts: &'static [&'static str],
    /// Prepositions between such a post and its host: `au`.
    pub host_links: &'static [&'static str],
    /// Common nouns that a field of duty makes a name, unless it is a body itself: `direction générale` (du patrimoine).
    pub directorates: &'static [&'static str],
    /// Common nouns that look like names when they have a capital: `conseil d'administration`.
    pub generic: &'static [&'static str],
    /// Heads that a political leaning completes: `parti`, `groupe`.
    pub factions: &'static [&'static str],
    /// Political leanings: `socialiste`.
    pub leanings: &'static [&'static str],
    /// Words before a name that are no part of it: `société`, `quotidien`.
    pub cues: &'static [&'static str],
    /// Those that no person follows: `groupe`, `fonds d'investissement`.
    pub firms: &'static [&'static str],
    /// Units that a noun beside them names, without a preposition: `mission` (logiciels libres), `pôle` (achats).
    pub units: &'static [&'static str],
    /// Those among them that a capitalised word names too: `pôle` (Design).
    pub named_units: &'static [&'static str],
    /// Words after those for firms that introduce an enumeration of them: `telles que`, `parmi lesquelles`.
    pub such_as: &'static [&'static str],
    /// Words between the members of an enumeration: `et`, `ou`, `encore`.
    pub enumerators: &'static [&'static str],
    /// Whole names in lower case: `commission des finances`.
    pub whole: &'static [&'static str],
    /// Heads inside a run of capitalised words, at its end or before a link: `agency`, `university`.
    pub run_heads: &'static [&'static str],
    /// Endings that make such a head of a compound: `akademie` in `Verwaltungsakademie`.
    pub run_endings: &'static [&'static str],
    /// Acronyms are written as words are: `Fmi`.
    pub acronyms_as_words: bool,
    /// Words that join the capitalised words of a run: `of`, `and`.
    pub run_links: &'static [&'static str],
    /// Legal forms after a company's name, with their capitals and without a final stop: `SA`, `Inc`.
    pub legal_forms: &'static [&'static str],
    /// Heads of names that have acronyms and are no bodies: `loi`, `programme`.
    pub no_bodies: &'static [&'static str],
    /// Prepositions and contractions of a genitive: `de`, `du`.
    pub of: &'static [&'static str],
    /// Other prepositions inside names: `pour`, `à`.
    pub toward: &'static [&'static str],
    /// Those that hold an article: `du`.
    pub contractions: &'static [&'static str],
    /// Definite articles.
    pub articles: &'static [&'static str],
    /// Determiners that make the head after them a common noun: `un`, `cette`.
    pub indefinites: &'static [&'static str],
    /// Conjunctions inside names: `et`.
    pub joins: &'static [&'static str],
    /// Words that end a name though they look like one of its adjectives: `signale`, `janvier`.
    pub stops: &'static [&'static str],
    /// Adjectives of rank, which make a lower-case head a name: `national`, `interministérielle`.
    pub levels: &'static [&'static str],
    /// Endings of adjectives that follow their noun.
    pub adjective_endings: &'static [&'static str],
    /// Endings of demonyms, for those that are no country's.
    pub demonym_endings: &'static [&'static str],
    /// Endings of nouns, for the second of two that are joined.
    pub noun_endings: &'static [&'static str],
}

impl OrganisationWords {
    /// No grammar.
    pub const EMPTY: &'static Self = &Self {
        bodies: &[],
        local: &[],
        standalone: &[],
        state: &[],
        teams: &[],
        governments: &[],
        posts: &[],
        host_links: &[],
        postscripts: &[],
        directorates: &[],
        generic: &[],
        factions: &[],
        leanings: &[],
        cues: &[],
        firms: &[],
        units: &[],
        named_units: &[],
        such_as: &[],
        enumerators: &[],
        whole: &[],
        run_heads: &[],
        run_endings: &[],
        acronyms_as_words: false,
        run_links: &[],
        legal_forms: &[],
        no_bodies: &[],
        of: &[],
        toward: &[],
        contractions: &[],
        articles: &[],
        indefinites: &[],
        joins: &[],
        stops: &[],
        levels: &[],
        adjective_endings: &[],
        demonym_endings: &[],
        noun_endings: &[],
    };
}
