#![allow(clippy::unwrap_used, clippy::string_slice, clippy::expect_used)]

use super::Document;
use super::linear::assert_linear;
use crate::languages;

fn tokens(text: &str) -> String {
    let document = Document::from_text(text, languages::DEFAULT);
    let words: Vec<_> = (0..document.tokens.len())
        .map(|i| document.word(i))
        .collect();
    words.join("|")
}

fn sentences(text: &str) -> Vec<String> {
    let document = Document::from_text(text, languages::DEFAULT);
    document
        .sentences
        .iter()
        .map(|s| document.slice(s.span).to_owned())
        .collect()
}

#[test]
fn elided_words_are_tokens_of_their_own() {
    assert_eq!(
        tokens("l'école qu’il d'Artagnan"),
        "l'|école|qu’|il|d'|Artagnan"
    );
    assert_eq!(
        tokens("Jusqu'au bout, lorsqu’on s'y met"),
        "Jusqu'|au|bout|,|lorsqu’|on|s'|y|met"
    );
    assert_eq!(
        tokens("L'Haÿ-les-Roses et Villeneuve-d'Ascq"),
        "L'|Haÿ-les-Roses|et|Villeneuve-d'Ascq"
    );
}

#[test]
fn words_with_an_inner_apostrophe_stay_whole() {
    for word in [
        "aujourd'hui",
        "Aujourd’hui",
        "presqu'île",
        "prud’hommes",
        "entr'ouvert",
        "O'Brien",
    ] {
        assert_eq!(tokens(word), word);
    }
    assert_eq!(tokens("presqu'aussi"), "presqu'|aussi");
    assert_eq!(tokens("d'aujourd'hui"), "d'|aujourd'hui");
}

#[test]
fn enclitics_are_cut_and_compounds_are_not() {
    assert_eq!(
        tokens("A-t-il dit ? Est-ce vrai"),
        "A|-t-il|dit|?|Est|-ce|vrai"
    );
    assert_eq!(
        tokens("Jean-Pierre, Corée-du-Nord, franco-allemand, rendez-vous"),
        "Jean-Pierre|,|Corée-du-Nord|,|franco-allemand|,|rendez-vous"
    );
}

#[test]
fn abbreviations_keep_their_stop() {
    assert_eq!(tokens("M. Morin et Mme Sy"), "M.|Morin|et|Mme|Sy");
    assert_eq!(tokens("M.Houdré"), "M.|Houdré");
    assert_eq!(
        tokens("J. Dupont, J.-P. Roy, R.-U., les U.S."),
        "J.|Dupont|,|J.-P.|Roy|,|R.-U.|,|les|U.S."
    );
    assert_eq!(
        tokens("art. 12, n° 4, p. ex. ici"),
        "art.|12|,|n°|4|,|p.|ex.|ici"
    );
}

#[test]
fn numbers_hold_their_separators() {
    assert_eq!(
        tokens("1 234,5 et 3,5 % à 10h30"),
        "1 234,5|et|3,5|%|à|10h30"
    );
    assert_eq!(
        tokens("12\u{202f}500\u{a0}euros, 1er mai 2012"),
        "12\u{202f}500|euros|,|1er|mai|2012"
    );
    assert_eq!(
        tokens("le XXe siècle, 12/05/2025"),
        "le|XXe|siècle|,|12|/|05|/|2025"
    );
}

#[test]
fn addresses_are_one_symbol() {
    assert_eq!(
        tokens("voir https://exemple.fr/a?b=c."),
        "voir|https://exemple.fr/a?b=c|."
    );
    assert_eq!(
        tokens("à anne.sy@exemple.gouv.fr, @compte #mot"),
        "à|anne.sy@exemple.gouv.fr|,|@compte|#mot"
    );
    assert_eq!(tokens("sur exemple.gouv.fr."), "sur|exemple.gouv.fr|.");
}

#[test]
fn invisible_characters_and_combining_accents_do_not_part_words() {
    assert_eq!(
        tokens("mi\u{ad}nis\u{200b}tre e\u{301}cole"),
        "mi\u{ad}nis\u{200b}tre|e\u{301}cole"
    );
}

#[test]
fn sentences_end_where_a_reader_ends_them() {
    assert_eq!(
        sentences("M. Roy part. Il revient."),
        ["M. Roy part.", "Il revient."]
    );
    assert_eq!(sentences("« Oui. » Elle sort."), ["« Oui. »", "Elle sort."]);
    assert_eq!(
        sentences("« Venez ! », dit-il. Fin"),
        ["« Venez ! », dit-il.", "Fin"]
    );
    assert_eq!(
        sentences("Le plan B. Le reste suit."),
        ["Le plan B.", "Le reste suit."]
    );
    assert_eq!(
        sentences("Selon J. Roy, art. 3. Les U.S. La fin"),
        ["Selon J. Roy, art. 3.", "Les U.S.", "La fin"]
    );
    assert_eq!(
        sentences("Il est là… peut-être. Bien."),
        ["Il est là… peut-être.", "Bien."]
    );
    assert_eq!(sentences("une fin.Le début"), ["une fin.", "Le début"]);
}

#[test]
fn long_words_and_sentences_are_cut_in_linear_time() {
    let pieces = ["a", "a ", "a.", "l'", "a-", "@a", "\u{ad}", "1.", "www.a"];
    assert_linear(&pieces, |text| {
        assert!(
            !Document::from_text(text, languages::DEFAULT)
                .text
                .is_empty()
        );
    });
}
