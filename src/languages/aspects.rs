//! The tables a language folder fills in. Owners of the rooms that read them add fields here, never logic.

/// What tells a language in a short text.
#[derive(Debug)]
pub struct DetectionWords {
    /// Frequent function words, lower case.
    pub function_words: &'static [&'static str],
    /// Elided forms without their apostrophe, lower case: `l`, `qu`.
    pub elisions: &'static [&'static str],
    /// Letters that are frequent in it and rare or absent elsewhere.
    pub letters: &'static [char],
}

/// How words are told apart.
#[derive(Debug)]
pub struct TokenizationRules {
    /// Words that lose their vowel before another and keep the apostrophe (`l`, `d`, `qu`), lower case, without it.
    pub elisions: &'static [&'static str],
    /// Words that stay whole for all their apostrophe or hyphen: `aujourd'hui`, `rendez-vous`, lower case, straight apostrophe.
    pub whole: &'static [&'static str],
    /// Abbreviations that end in a full stop without ending a sentence, lower case, without the stop: `m`, `dr`.
    pub abbreviations: &'static [&'static str],
    /// Abbreviations that stand before a number or a lower-case word, and end the sentence before a capital: `art`, `p`.
    pub numbered: &'static [&'static str],
    /// Endings cut off a word, longest first: `-t-il`, `-vous`, `n't`; `'s` with its apostrophe of either form.
    pub enclitics: &'static [&'static str],
}

impl TokenizationRules {
    /// No rules.
    pub const EMPTY: &'static Self = &Self {
        elisions: &[],
        whole: &[],
        abbreviations: &[],
        numbered: &[],
        enclitics: &[],
    };
}

/// What people's names are dressed in.
#[derive(Debug)]
pub struct PeopleWords {
    /// `M.`, `Mme`, `Dr`: before a name, not part of it. With its stop, as written.
    pub honorifics: &'static [&'static str],
    /// Particles inside a name: `de`, `van`, `ben`; lower case.
    pub particles: &'static [&'static str],
    /// First words of a function: `directeur`, `présidente`; lower case, every inflection.
    pub role_heads: &'static [&'static str],
    /// Words before a surname in the plural that make it a family, not a person: `les sœurs`, `la famille`; lower case.
    pub family_words: &'static [&'static str],
    /// Words before a name that make it an eponym: `rue`, `prix`, `loi`, `hôpital`; lower case.
    pub eponym_words: &'static [&'static str],
}

impl PeopleWords {
    /// No words.
    pub const EMPTY: &'static Self = &Self {
        honorifics: &[],
        particles: &[],
        role_heads: &[],
        family_words: &[],
        eponym_words: &[],
    };
}

/// The grammar of ministries. Filled by the ministries recogniser's owner.
#[derive(Debug)]
pub struct MinistryWords {
    /// Heads of a body, lower case: `ministère`, `secrétariat d'état`.
    pub bodies: &'static [&'static str],
    /// Heads of an office, lower case: `ministre`, `ministre déléguée`, `secrétaire d'état`.
    pub offices: &'static [&'static str],
}

impl MinistryWords {
    /// No grammar.
    pub const EMPTY: &'static Self = &Self {
        bodies: &[],
        offices: &[],
    };
}

/// Contexts of country names. Filled by the countries recogniser's owner.
#[derive(Debug)]
pub struct CountryWords {
    /// Words before a demonym that make it a language: `en`, `parler`, `traduit de l'`; lower case.
    pub language_contexts: &'static [&'static str],
}

impl CountryWords {
    /// No contexts.
    pub const EMPTY: &'static Self = &Self {
        language_contexts: &[],
    };
}

/// Words of date expressions. Filled by the dates recogniser's owner.
#[derive(Debug)]
pub struct DateWords {
    /// Month names and their abbreviations with their number, lower case: (`janvier`, 1), (`janv.`, 1).
    pub months: &'static [(&'static str, i8)],
    /// Weekday names, Monday is 1, lower case.
    pub weekdays: &'static [(&'static str, i8)],
}

impl DateWords {
    /// No words.
    pub const EMPTY: &'static Self = &Self {
        months: &[],
        weekdays: &[],
    };
}
