#![allow(clippy::unwrap_used)]

use super::*;
use crate::languages;

fn values(code: &str, text: &str) -> Vec<(String, String)> {
    let mut document = Document::from_text(text, languages::by_code(code).unwrap());
    document.published = Some(Date::constant(2025, 7, 8));
    dates(&document)
        .into_iter()
        .map(|it| (document.slice(it.span).to_owned(), it.value))
        .collect()
}

fn one(code: &str, text: &str, exact: &str, value: &str) {
    assert_eq!(
        values(code, text),
        [(exact.to_owned(), value.to_owned())],
        "{text}"
    );
}

#[test]
fn a_full_date_is_a_day() {
    one(
        "fr",
        "Le jeudi 22 mai 2025, elle part.",
        "jeudi 22 mai 2025",
        "2025-05-22",
    );
    one(
        "fr",
        "Le 1er juin 2024 à Riga.",
        "1er juin 2024",
        "2024-06-01",
    );
    one("fr", "Le 22/05/2025 à Riga.", "22/05/2025", "2025-05-22");
    one("fr", "Le 2025-05-22 à Riga.", "2025-05-22", "2025-05-22");
    one(
        "en",
        "On May 22, 2025 she left.",
        "May 22, 2025",
        "2025-05-22",
    );
    one(
        "en",
        "On 3 July 2024 she left.",
        "3 July 2024",
        "2024-07-03",
    );
}

#[test]
fn a_month_or_a_year_stays_as_coarse_as_it_is() {
    one("fr", "Prévu pour mars 2026.", "mars 2026", "2026-03");
    one("fr", "Créé en 1945, réformé.", "1945", "1945");
    assert_eq!(values("fr", "Il compte 1945 agents."), []);
}

#[test]
fn a_day_without_a_year_is_the_nearest_to_publication() {
    one(
        "fr",
        "Jeudi 3 juillet, il est venu.",
        "Jeudi 3 juillet",
        "2025-07-03",
    );
    one(
        "fr",
        "Le 31 décembre, il partira.",
        "31 décembre",
        "2025-12-31",
    );
}

#[test]
fn two_days_of_a_month_are_an_interval() {
    one(
        "fr",
        "Du 3 au 5 juillet 2025 à Riga.",
        "3 au 5 juillet 2025",
        "2025-07-03/2025-07-05",
    );
}

#[test]
fn relative_expressions_count_from_publication() {
    one("fr", "Il est venu hier.", "hier", "2025-07-07");
    one("fr", "C’est aujourd’hui.", "aujourd’hui", "2025-07-08");
    one(
        "fr",
        "Lundi dernier, il partait.",
        "Lundi dernier",
        "2025-07-07",
    );
    one(
        "fr",
        "Il y a trois jours, il partait.",
        "Il y a trois jours",
        "2025-07-05",
    );
    one(
        "en",
        "It began two weeks ago.",
        "two weeks ago",
        "2025-06-24",
    );
    one("en", "It begins next Friday.", "next Friday", "2025-07-11");
}

#[test]
fn relative_expressions_are_left_out_without_a_publication_date() {
    let document = Document::from_text("Il est venu hier.", languages::DEFAULT);
    assert_eq!(dates(&document), []);
}

#[test]
fn a_day_that_does_not_exist_is_no_date() {
    assert_eq!(
        values("fr", "Le 31 février 2025 à Riga."),
        [("février 2025".to_owned(), "2025-02".to_owned())]
    );
}

#[test]
fn a_weekday_follows_the_tense_of_its_verb() {
    // Publication is on a Tuesday.
    one(
        "fr",
        "Les habitants voteront dimanche.",
        "dimanche",
        "2025-07-13",
    );
    one(
        "fr",
        "Dimanche, les habitants voteront.",
        "Dimanche",
        "2025-07-13",
    );
    one(
        "fr",
        "Le maire doit rencontrer jeudi sa voisine.",
        "jeudi",
        "2025-07-10",
    );
    one("fr", "La fête aura lieu samedi.", "samedi", "2025-07-12");
    one("fr", "La fête est prévue samedi.", "samedi", "2025-07-12");
    one(
        "fr",
        "Le pont rouvre à partir de jeudi.",
        "jeudi",
        "2025-07-10",
    );
    one("fr", "Le pont rouvre d’ici à jeudi.", "jeudi", "2025-07-10");
    one("fr", "Le pont s’est effondré jeudi.", "jeudi", "2025-07-03");
    one(
        "fr",
        "Jeudi, deux ponts ont été fermés.",
        "Jeudi",
        "2025-07-03",
    );
    one(
        "fr",
        "Depuis samedi, rien ne passera.",
        "samedi",
        "2025-07-05",
    );
    one(
        "fr",
        "Elle a dit jeudi qu’elle partira.",
        "jeudi",
        "2025-07-03",
    );
    one("fr", "Le pont, jeudi.", "jeudi", "2025-07-03");
    one(
        "en",
        "Voters will decide on Sunday.",
        "Sunday",
        "2025-07-13",
    );
    one("en", "She resigned on Sunday.", "Sunday", "2025-07-06");
}

#[test]
fn any_such_day_is_no_date() {
    assert_eq!(values("fr", "Elle vient un vendredi sur deux."), []);
    assert_eq!(values("fr", "Elle vient chaque vendredi."), []);
    assert_eq!(values("en", "She comes every Friday."), []);
}

#[test]
fn weekdays_belong_to_the_days_of_an_interval() {
    one(
        "fr",
        "Du lundi 14 au vendredi 18 juillet, à Riga.",
        "lundi 14 au vendredi 18 juillet",
        "2025-07-14/2025-07-18",
    );
    one(
        "fr",
        "Entre le 1er et le 15 juillet, à Riga.",
        "1er et le 15 juillet",
        "2025-07-01/2025-07-15",
    );
}

#[test]
fn two_years_are_an_interval() {
    one(
        "fr",
        "Elle y vit entre 2016 et 2021.",
        "2016 et 2021",
        "2016/2021",
    );
    one(
        "fr",
        "Maire de 1988 à 1994, elle part.",
        "1988 à 1994",
        "1988/1994",
    );
    one(
        "fr",
        "Le budget 2026-2027 est voté.",
        "2026-2027",
        "2026/2027",
    );
    assert_eq!(values("fr", "Les agents, 1988 et 1994, sont là."), []);
}

#[test]
fn a_month_alone_is_told_by_its_context_and_its_verb() {
    one(
        "fr",
        "Elle avait été élue en octobre.",
        "octobre",
        "2024-10",
    );
    one("fr", "Le vote aura lieu en mai.", "mai", "2026-05");
    one("fr", "Les travaux ont pris fin mars.", "mars", "2025-03");
    one(
        "fr",
        "À la mi-novembre 2017, elle part.",
        "mi-novembre 2017",
        "2017-11",
    );
    assert_eq!(values("fr", "Le mois de mai est beau."), []);
}

#[test]
fn a_part_of_a_year_is_an_interval_of_months() {
    one(
        "fr",
        "Au premier trimestre 2026, tout ira bien.",
        "premier trimestre 2026",
        "2026-01/2026-03",
    );
    one(
        "en",
        "In the second half of 2024 it grew.",
        "second half of 2024",
        "2024-07/2024-12",
    );
}
