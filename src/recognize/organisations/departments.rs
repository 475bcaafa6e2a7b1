//! Units of a body that a noun or a name beside them tells apart, without a preposition: "mission logiciels libres", "pôle achats",
//! "pôle Design".

use super::phrase::Name;
use super::units::{ALL_CAPITALS, SHOUTED};
use super::words::{
    ARTICLE, CONTRACTION, FUNCTION, INDEFINITE, JOIN, LEANING, LEVEL, NAMED_UNIT, OF, STOP, TOWARD,
};

/// Bytes of the shortest noun that names a unit.
const SHORTEST: u32 = 5;

impl Name<'_> {
    /// One past the name of the unit whose head was read, if it is one.
    pub(super) fn department(&self, kind: u32) -> Option<usize> {
        if self.is_singular_noun_beside_plural() {
            return Some(self.plural_phrase());
        }
        let next = self.unit(self.after)?;
        let named = kind & NAMED_UNIT != 0
            && self.proper(self.after)
            && self.scene.is_joined(self.after)
            && !self.is(self.after, STOP | ARTICLE | FUNCTION)
            && self.scene.listed_from(self.after).is_none()
            && !self.is_person(self.after)
            && !next.is(SHOUTED)
            && self.is_defined();
        if !named {
            return None;
        }
        let mut end = self.adjectives_after(self.run(self.after));
        // "pôle Design des services numériques": a common noun in the genitive, but not what follows an acronym ("pôle RH du site").
        let contracted = self.is(end, OF) && !self.unit(self.after)?.is(ALL_CAPITALS);
        if contracted && self.is_plural_noun(end + 1) {
            end = self.adjectives_after(end + 2);
        }
        Some(end)
    }

    /// Whether the definite article in the singular stands before the head, or no word of its phrase: not "chargée de mission".
    fn is_defined(&self) -> bool {
        let before = self
            .first
            .checked_sub(1)
            .and_then(|at| Some((at, self.unit(at)?)));
        before.is_none_or(|(at, unit)| {
            let singular = !self.text(at).ends_with('s');
            !unit.is_lower() || singular && self.is(at, ARTICLE | CONTRACTION)
        })
    }

    /// "la mission logiciels": an adjective would agree with its noun, so the second word is a noun.
    fn is_singular_noun_beside_plural(&self) -> bool {
        self.is_defined()
            && !self.text(self.after - 1).ends_with('s')
            && self.scene.is_joined(self.after)
            && self.is_plural_noun(self.after)
    }

    fn is_plural_noun(&self, at: usize) -> bool {
        let table = self.scene.vocabularies.table(self.language);
        let word = self.text(at);
        let singular = word.strip_suffix('s').unwrap_or_default();
        self.lower(at)
            && word.len() as u32 >= SHORTEST
            && !singular.is_empty()
            && !singular.ends_with(['s', 'i', 'u', 'è', 'a'])
            && !table
                .demonym_endings
                .iter()
                .any(|ending| word.ends_with(ending) || singular.ends_with(ending))
            && !self.is(
                at,
                STOP | FUNCTION | INDEFINITE | LEVEL | LEANING | TOWARD | OF,
            )
            && self
                .unit(at)
                .is_some_and(|unit| self.scene.country_at(unit.span.start).is_none())
    }

    /// Past "logiciels libres", "ressources humaines et finances".
    fn plural_phrase(&self) -> usize {
        let mut end = self.adjectives_after(self.after + 1);
        if self.is(end, JOIN) && self.is_plural_noun(end + 1) {
            end = self.adjectives_after(end + 2);
        }
        end
    }

    /// Past the adjectives in the plural from `at` on.
    fn adjectives_after(&self, at: usize) -> usize {
        let table = self.scene.vocabularies.table(self.language);
        let mut end = at;
        while self.lower(end)
            && self.text(end).ends_with(['s', 'x'])
            && self.ends(end, table.adjective_endings)
            && !self.is(end, STOP | FUNCTION | OF | TOWARD)
        {
            end += 1;
        }
        end
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use crate::languages;
    use crate::models::Models;
    use crate::recognize::Recognizer;
    use crate::recognize::organisations::Organisations;
    use crate::text::Document;

    fn names(text: &str) -> Vec<String> {
        let document = Document::from_text(text, languages::DEFAULT);
        let mut found = Vec::new();
        Organisations::new(&Models::default())
            .unwrap()
            .recognize(&document, &mut found);
        found
            .iter()
            .map(|mention| document.slice(mention.span).to_owned())
            .collect()
    }

    const NONE: [&str; 0] = [];

    #[test]
    fn a_plural_noun_beside_a_singular_head_names_a_unit() {
        for name in [
            "mission logiciels libres",
            "pôle ressources humaines",
            "bureau achats et finances",
        ] {
            assert_eq!(names(&format!("Voici la {name} du port.")), [name]);
        }
        assert_eq!(
            names("Mission logiciels libres : bonjour."),
            ["Mission logiciels libres"]
        );
    }

    #[test]
    fn adjectives_verbs_and_generic_units_name_none() {
        for text in [
            "Le bureau français de la poste ouvre.",
            "La mission vers Mars part.",
            "Un pôle achats serait utile.",
            "Les bureaux partagés ouvrent.",
            "Le bureau des élèves ouvre.",
            "La direction alors décide.",
            "Chargée de mission projets européens, elle voyage.",
        ] {
            assert_eq!(names(text), NONE, "{text}");
        }
    }

    #[test]
    fn a_capital_names_some_units() {
        for (text, name) in [
            ("Le pôle Design recrute.", "pôle Design"),
            ("Le pôle Logiciels libres recrute.", "pôle Logiciels libres"),
            (
                "Au pôle Design des services numériques du port, on recrute.",
                "pôle Design des services numériques",
            ),
            (
                "Le département Atelab du port recrute.",
                "département Atelab",
            ),
        ] {
            assert_eq!(names(text), [name], "{text}");
        }
        assert_eq!(names("Une expédition au pôle Nord."), NONE);
    }

    #[test]
    fn a_capital_makes_the_word_for_a_firm_part_of_the_name() {
        assert_eq!(names("Elle parle sur Radio Vasquin."), ["Radio Vasquin"]);
    }
}
