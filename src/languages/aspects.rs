//! The tables a language folder fills in. Owners of the rooms that read them add fields here, never logic.

/// What tells a language in a short text.
#[derive(Debug)]
pub struct DetectionWords {
    /// Frequent function words, lower case.
    pub function_words: &'static [&'static str],
    /// Elided forms without their apostrophe, lower case: `l`, `qu`.
    pub elisions: &'static [&'static str],
    /// Frequent word endings, lower case, the whole of a paradigm.
    pub endings: &'static [&'static str],
    /// Frequent word beginnings, lower case.
    pub beginnings: &'static [&'static str],
    /// Groups of letters that are frequent inside its words, lower case.
    pub groups: &'static [&'static str],
    /// Letters that are frequent in it and rare or absent elsewhere.
    pub letters: &'static [char],
    /// Letters that its own words hardly ever hold.
    pub foreign_letters: &'static [char],
}

impl DetectionWords {
    /// No words.
    pub const EMPTY: &'static Self = &Self {
        function_words: &[],
        elisions: &[],
        endings: &[],
        beginnings: &[],
        groups: &[],
        letters: &[],
        foreign_letters: &[],
    };
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

/// What people's names are dressed in. All lower case with a straight apostrophe unless said otherwise.
#[derive(Debug)]
pub struct PeopleWords {
    /// `m`, `mme`, `dr`: before a name, not part of it; without their stop.
    pub honorifics: &'static [&'static str],
    /// Those of women: `mme`.
    pub feminine_honorifics: &'static [&'static str],
    /// Those of men: `m`, `monsieur`.
    pub masculine_honorifics: &'static [&'static str],
    /// Functions that stand right before a bare name and show that it is a person's: `président`, `ministre`.
    pub titles: &'static [&'static str],
    /// Particles inside a name: `de`, `van`, `ben`.
    pub particles: &'static [&'static str],
    /// First words of a function: `directeur`, `présidente`; every inflection.
    pub role_heads: &'static [&'static str],
    /// Endings that make a function of a compound: `minister`, `sprecherin`.
    pub role_endings: &'static [&'static str],
    /// Words that may stand before a role head and belong to the function: `ancien`, `vice`.
    pub role_modifiers: &'static [&'static str],
    /// Those that head a function only before a complement: `maître` (de conférences).
    pub doubtful_heads: &'static [&'static str],
    /// Grades, kin and epithets among them, which say less than an office: `général`, `opposant`.
    pub weak_heads: &'static [&'static str],
    /// Those that are participles too, and no function after a copula: `chargé`.
    pub participles: &'static [&'static str],
    /// Words that may stand between a name and its function without belonging to it: articles.
    pub articles: &'static [&'static str],
    /// Adverbs that may stand there: `désormais`, `formerly`.
    pub role_adverbs: &'static [&'static str],
    /// Verbs between a name and its function: `est`.
    pub copulas: &'static [&'static str],
    /// Words that a phrase starts with: articles, possessives and their contractions with prepositions.
    pub determiners: &'static [&'static str],
    /// The possessives among them: no function holds one.
    pub possessives: &'static [&'static str],
    /// Prepositions before the complement of a function: `de`, `à`, `chez`.
    pub complements: &'static [&'static str],
    /// Words that end a function: relatives, auxiliaries, verbs of speech.
    pub role_stops: &'static [&'static str],
    /// Prepositions: a name after one is a complement, not the bearer of the function before it.
    pub prepositions: &'static [&'static str],
    /// Words that join two names: `et`.
    pub conjunctions: &'static [&'static str],
    /// Articles in the plural: right before a surname they make it a family.
    pub plural_articles: &'static [&'static str],
    /// Words before a surname that make it a family, not a person: `sœurs`, `famille`.
    pub family_words: &'static [&'static str],
    /// Words before a name, with or without `de`, that make it an eponym: `rue`, `prix`, `hôpital`.
    pub eponym_words: &'static [&'static str],
    /// Words that make an eponym only right before the name: `loi`, `place`, `rapport`.
    pub direct_eponym_words: &'static [&'static str],
    /// Prepositions that link an eponym to its name: `de`, `du`, `d'`.
    pub eponym_links: &'static [&'static str],
    /// What bears a person's name without being one, in a whole article: `ouragan`.
    pub storms: &'static [&'static str],
    /// Words for writing programs, before the name of a language: `écrit` (en), `langage`.
    pub programming: &'static [&'static str],
    /// Words that look like names only because a sentence starts with them.
    pub sentence_openers: &'static [&'static str],
    /// Endings of adverbs, of words of eight letters or more.
    pub adverb_endings: &'static [&'static str],
    /// A surname alone may be any of those that a person has: `Salcedo` of `Ana Salcedo Ibarrola`.
    pub several_surnames: bool,
    /// Every noun has a capital, so that one shows no name.
    pub capitalised_nouns: bool,
    /// What the page says of a person named in an image credit.
    pub credit_role: &'static str,
}

impl PeopleWords {
    /// No words.
    pub const EMPTY: &'static Self = &Self {
        honorifics: &[],
        feminine_honorifics: &[],
        masculine_honorifics: &[],
        titles: &[],
        particles: &[],
        role_heads: &[],
        role_endings: &[],
        role_modifiers: &[],
        doubtful_heads: &[],
        weak_heads: &[],
        participles: &[],
        articles: &[],
        role_adverbs: &[],
        copulas: &[],
        determiners: &[],
        possessives: &[],
        complements: &[],
        role_stops: &[],
        prepositions: &[],
        conjunctions: &[],
        plural_articles: &[],
        family_words: &[],
        eponym_words: &[],
        direct_eponym_words: &[],
        eponym_links: &[],
        storms: &[],
        programming: &[],
        sentence_openers: &[],
        adverb_endings: &[],
        several_surnames: false,
        capitalised_nouns: false,
        credit_role: "",
    };
}

/// Contexts of country names and the inflection of demonyms. Lower case unless said otherwise; accents do not matter.
#[derive(Debug)]
pub struct CountryWords {
    /// Endings of a demonym's first form with those of all its forms, the longest ending first; the last one is empty.
    pub inflections: &'static [(&'static str, &'static [&'static str])],
    /// Endings that a country's name may take besides none: the genitive.
    pub name_endings: &'static [&'static str],
    /// Demonyms, in the form that names the language, and other languages: `français`, `anglais`.
    pub languages: &'static [&'static str],
    /// Words right before a demonym that make it a language: `en`, `langue`, `parler`.
    pub language_contexts: &'static [&'static str],
    /// Words before an article and a demonym that make it a language: `traduit`, `apprendre`.
    pub language_heads: &'static [&'static str],
    /// Articles and articles in prepositions, before a name or a demonym: `le`, `l`, `du`, `aux`; elided ones without apostrophe.
    pub articles: &'static [&'static str],
    /// Those that make a language of a lower-case demonym that stands alone after them: `le`, `du`.
    pub language_articles: &'static [&'static str],
    /// Whether adjectives stand before their nouns: a demonym before a noun is then no language, whatever is before it.
    pub adjective_first: bool,
    /// Whether every noun has a capital: one beside a country's name makes no other name of it, and one makes a language of the form
    /// that names it, `Deutsch`, where the adjective would be `deutsche`.
    pub capitalised_nouns: bool,
    /// Whether a country's name stands with an article as a rule: one without it before another name is part of that name.
    pub names_take_article: bool,
    /// Streets and the like, and names of persons: what follows them with or without a link is an eponym.
    pub streets: &'static [&'static str],
    /// What may stand between a street and its eponym: `de`, `du`, `la`, `l`.
    pub links: &'static [&'static str],
    /// Parts that make a compound with a demonym without naming a country: `anti`, `pro`, `afro`.
    pub neutral_parts: &'static [&'static str],
    /// Those of them that are also written in one word with the demonym: `anti`, `pro`.
    pub glued_parts: &'static [&'static str],
    /// Parts of words that take a demonym elsewhere: `sud` in `sud-américain`, `latino`; no country is found there.
    pub foreign_parts: &'static [&'static str],
    /// Endings that inclusive writing hangs on a demonym: `ne`, `nes`, `es`.
    pub inclusive_endings: &'static [&'static str],
    /// Words with a capital at the start of a sentence that may stand right before a name: prepositions, conjunctions.
    pub openers: &'static [&'static str],
    /// Heads of an official name and what may stand between them and the name: (`république`, …), (`démocratique`, `de`, …).
    pub state_heads: &'static [&'static str],
    /// See `state_heads`.
    pub state_modifiers: &'static [&'static str],
}

impl CountryWords {
    /// No contexts.
    pub const EMPTY: &'static Self = &Self {
        inflections: &[],
        name_endings: &[],
        languages: &[],
        language_contexts: &[],
        language_heads: &[],
        articles: &[],
        language_articles: &[],
        adjective_first: false,
        capitalised_nouns: false,
        names_take_article: false,
        streets: &[],
        links: &[],
        neutral_parts: &[],
        glued_parts: &[],
        foreign_parts: &[],
        inclusive_endings: &[],
        openers: &[],
        state_heads: &[],
        state_modifiers: &[],
    };
}

/// Words of date expressions, lower case with a straight apostrophe.
#[derive(Debug)]
pub struct DateWords {
    /// Month names and their abbreviations with their number: (`janvier`, 1), (`janv`, 1); without a final stop.
    pub months: &'static [(&'static str, i8)],
    /// Weekday names, Monday is 1.
    pub weekdays: &'static [(&'static str, i8)],
    /// Words for a day near publication, with the days to add: (`hier`, -1).
    pub days: &'static [(&'static str, i32)],
    /// Suffixes of a first or other ordinal day: `er`, `st`.
    pub ordinals: &'static [&'static str],
    /// Words before a weekday or period that put it before publication, or after it (`lundi dernier`, `next month`).
    pub last: &'static [&'static str],
    /// Words that put it after publication.
    pub next: &'static [&'static str],
    /// Words that begin a count of time gone by: `il y a`; or end it: `ago`.
    pub ago: &'static [&'static str],
    /// Numbers written out: (`trois`, 3).
    pub numbers: &'static [(&'static str, i32)],
    /// Units: days in one, or months in one when negative: (`jours`, 1), (`semaine`, 7), (`mois`, -1), (`ans`, -12).
    pub units: &'static [(&'static str, i32)],
    /// Words before a year that stands alone: `en`, `depuis`, `since`.
    pub year_contexts: &'static [&'static str],
    /// Words right before a day, prepositions and articles aside, that put it after publication: `dès`, (à) `partir` (de).
    pub from: &'static [&'static str],
    /// Those that put it before: `depuis`.
    pub since: &'static [&'static str],
    /// Words that say that what is told is still to come: `prévu`, `will`.
    pub future_words: &'static [&'static str],
    /// Verbs that say so before an infinitive: `va`, `doit`.
    pub future_auxiliaries: &'static [&'static str],
    /// Endings of infinitives.
    pub infinitive_endings: &'static [&'static str],
    /// Endings of verbs in the future, of words longer than four letters.
    pub future_endings: &'static [&'static str],
    /// Words that say that it is past: `avait`, `was`.
    pub past_words: &'static [&'static str],
    /// Verbs that say so before a participle: `est`.
    pub past_auxiliaries: &'static [&'static str],
    /// Endings of participles.
    pub participle_endings: &'static [&'static str],
    /// Endings of verbs in a past tense, of words longer than four letters.
    pub past_endings: &'static [&'static str],
    /// Words before a weekday, or after it, that make it any such day: `chaque`, (un vendredi) `sur` (deux).
    pub recurring: &'static [&'static str],
    /// Articles and prepositions between a word of time and its day: `le`, `à`.
    pub small: &'static [&'static str],
    /// Words before a month that stands alone: `en`, `fin`.
    pub month_contexts: &'static [&'static str],
    /// Beginnings of a word that ends in a month: `mi-`.
    pub month_prefixes: &'static [&'static str],
    /// Ordinals of a part of the year: (`premier`, 1).
    pub part_ordinals: &'static [(&'static str, i8)],
    /// Parts of the year with their length in months: (`trimestre`, 3).
    pub year_parts: &'static [(&'static str, i8)],
    /// Words between two years: `à`, `et`; and before the first of them: `de`, `entre`.
    pub year_to: &'static [&'static str],
    /// See `year_to`.
    pub year_from: &'static [&'static str],
    /// Words between the two days of an interval: `au`, `et`, `to`.
    pub to: &'static [&'static str],
    /// Whether the month stands before the day: `May 22, 2025`.
    pub month_first: bool,
}

impl DateWords {
    /// No words.
    pub const EMPTY: &'static Self = &Self {
        months: &[],
        weekdays: &[],
        days: &[],
        ordinals: &[],
        last: &[],
        next: &[],
        ago: &[],
        numbers: &[],
        units: &[],
        year_contexts: &[],
        from: &[],
        since: &[],
        future_words: &[],
        future_auxiliaries: &[],
        infinitive_endings: &[],
        future_endings: &[],
        past_words: &[],
        past_auxiliaries: &[],
        participle_endings: &[],
        past_endings: &[],
        recurring: &[],
        small: &[],
        month_contexts: &[],
        month_prefixes: &[],
        part_ordinals: &[],
        year_parts: &[],
        year_to: &[],
        year_from: &[],
        to: &[],
        month_first: false,
    };
}

/// Words by which the parts of a flattened page are told apart. All lower case, with straight apostrophes.
#[derive(Debug)]
pub struct PageWords {
    /// What stands before the date of a teaser: `publiée le`.
    pub published_labels: &'static [&'static str],
    /// What stands before an image credit, longest first: `crédit image |`.
    pub credit_labels: &'static [&'static str],
    /// Beginnings of first sentences, of two words or more: `dans le cadre`.
    pub openers: &'static [&'static str],
    /// Words that sentences begin with; elided ones with their apostrophe.
    pub starters: &'static [&'static str],
    /// Names of the days.
    pub weekdays: &'static [&'static str],
    /// Names that begin with a capitalised article: `le monde`.
    pub article_names: &'static [&'static str],
    /// Words that no title ends with: articles, prepositions, honorifics.
    pub linking: &'static [&'static str],
    /// Frequent finite verbs: what holds one is a sentence rather than a heading.
    pub verbs: &'static [&'static str],
    /// Endings that only finite verbs have, of words longer than four letters.
    pub verb_endings: &'static [&'static str],
    /// Words that come after a participle and before the one who acted: `par`.
    pub agents: &'static [&'static str],
    /// Words that stand before a noun and never right after a name: `les`; elided ones with their apostrophe.
    pub determiners: &'static [&'static str],
    /// Endings of the participles and adverbs that sentences begin with.
    pub participle_endings: &'static [&'static str],
    /// Month names with their number, for dates of publication.
    pub months: &'static [(&'static str, i8)],
}

impl PageWords {
    /// No words.
    pub const EMPTY: &'static Self = &Self {
        published_labels: &[],
        credit_labels: &[],
        openers: &[],
        starters: &[],
        weekdays: &[],
        article_names: &[],
        linking: &[],
        verbs: &[],
        verb_endings: &[],
        agents: &[],
        determiners: &[],
        participle_endings: &[],
        months: &[],
    };
}
