//! What completes a head: adjectives, genitives, other prepositional complements, and what is joined to them.

use super::phrase::{LONGEST, Name, Reach};
use super::units::{ALL_CAPITALS, NUMBER, SHOUTED};
use super::words::{
    ARTICLE, BODY, FUNCTION, INDEFINITE, JOIN, LEANING, LEVEL, LOCAL, OF, STOP, TOWARD,
};

impl Name<'_> {
    /// Reads what completes the head. `open`: common nouns may; `sure`: the capital is no sentence's.
    pub(super) fn complement(&self, kind: u32, open: bool, sure: bool) -> Reach {
        let mut reach = Reach {
            end: self.after,
            ..Reach::default()
        };
        let mut open = open;
        let mut after_adjective = false;
        let mut after_toward = false;
        while reach.end < self.after + LONGEST {
            let at = reach.end;
            let Some(unit) = self.unit(at) else { break };
            let bits = self.word(at);
            // "communauté de communes du Pays vasquinois": the adjective of what was just named.
            if reach.proper == at
                && reach.complement
                && kind & LOCAL != 0
                && unit.is_lower()
                && bits & STOP == 0
                && self.scene.is_joined(at)
                && self.ends(
                    at,
                    self.scene.vocabularies.table(self.language).demonym_endings,
                )
            {
                reach.end = at + 1;
                reach.proper = reach.end;
                continue;
            }
            if bits & (STOP | OF | TOWARD | JOIN | ARTICLE) == 0
                && (unit.is_lower() || unit.is_proper() && self.is_joined_adjective(at))
                && self.is_adjective(at)
            {
                if bits & LEVEL != 0 {
                    reach.level = true;
                    // "direction interministérielle de …" is a name in lower case too.
                    open |= at == self.after && self.lower(self.first);
                }
                if unit.is_proper() {
                    reach.titled = true;
                }
                reach.adjectives += 1;
                reach.end = at + 1;
                after_adjective = true;
                continue;
            }
            // "SDIS 35": a body of the department of that number.
            let numbered = at == self.after && kind & LOCAL != 0 && unit.is(NUMBER);
            if numbered && unit.span.len() < 4 && self.scene.is_joined(at) {
                reach.end = at + 1;
                reach.proper = reach.end;
                break;
            }
            if unit.is_proper() && bits & STOP == 0 && !unit.is(SHOUTED) {
                // "lycée Carnot", "lycée Jean Vasquin", but "Conseil départemental Jean Dupont" is two.
                let direct = at == self.after
                    && kind & LOCAL != 0
                    && self.scene.listed_from(at).is_none()
                    && (at == self.first + 1 || !self.is_person(at));
                // "la rivière Mékong", as part of a genitive.
                let apposed = reach.complement
                    && !after_adjective
                    && reach.proper != at
                    && !self.is_person(at)
                    && !unit.is(ALL_CAPITALS);
                if !(direct || apposed)
                    || bits & (ARTICLE | FUNCTION) != 0
                    || !self.scene.is_joined(at)
                {
                    break;
                }
                reach.end = self.run(at).max(at + 1);
                reach.proper = reach.end;
                after_adjective = false;
                continue;
            }
            let next = if bits & OF != 0 && unit.is_lower() {
                self.genitive(at, open, &reach)
            } else if bits & TOWARD != 0 && unit.is_lower() && open {
                self.toward(at, &reach, sure)
            } else if bits & JOIN != 0 && open {
                self.joined(at, &reach, after_adjective, after_toward)
            } else if self.text(at) == "," && open && (reach.complement || after_adjective) {
                self.listed(at, after_adjective)
            } else {
                None
            };
            let Some((end, proper)) = next else { break };
            reach.complement = true;
            reach.genitives += u8::from(bits & OF != 0);
            reach.end = end;
            if proper {
                reach.proper = end;
            } else {
                reach.common = true;
            }
            after_toward = bits & TOWARD != 0 || after_toward && bits & JOIN != 0;
            // "d'histoire ouvrière, économique et sociale"
            let enumerated = self.text(at) == "," && !self.is(at + 1, OF);
            after_adjective = after_adjective && (bits & JOIN != 0 || enumerated);
        }
        reach
    }

    /// A capitalised adjective right after the head or another adjective: "Agence Nationale".
    fn is_joined_adjective(&self, at: usize) -> bool {
        (at == self.after || self.is(at - 1, LEVEL))
            && self.scene.is_joined(at)
            && !self.is_person(at)
            && self.unit(at).is_some_and(|unit| !unit.is(ALL_CAPITALS))
    }

    fn is_adjective(&self, at: usize) -> bool {
        let table = self.scene.vocabularies.table(self.language);
        self.ends(at, table.adjective_endings)
            || self.is(at, LEVEL | LEANING)
            || self.unit(at).is_some_and(|unit| {
                unit.is_lower() && self.scene.country_at(unit.span.start).is_some()
            })
    }

    /// Past "de la recherche", "d'Île-de-France"; and whether it ends in a proper name.
    fn genitive(&self, at: usize, open: bool, reach: &Reach) -> Option<(usize, bool)> {
        let noun = if self.is(at + 1, ARTICLE) {
            at + 2
        } else {
            at + 1
        };
        let settled = reach.proper > 0
            && reach.proper == reach.end
            && !reach.titled
            && !self.is_titled(reach);
        self.noun(noun, open && !settled)
    }

    /// Past one noun: a listed name, a run of capitalised words, or a lower-case word where one may stand.
    fn noun(&self, at: usize, open: bool) -> Option<(usize, bool)> {
        let unit = self.unit(at)?;
        if let Some(end) = self.scene.listed_from(at) {
            return Some((end, true));
        }
        if unit.is_proper() && !unit.is(SHOUTED) {
            let end = self.run(at);
            return (end > at && !self.is_person(at)).then_some((end, true));
        }
        let free = unit.is_lower()
            && self.word(at) & (STOP | OF | TOWARD | ARTICLE | JOIN | INDEFINITE) == 0;
        if !(open && free) {
            return None;
        }
        let mut end = at + 1;
        while !self.scene.is_whole(end) && self.unit(end).is_some() {
            end += 1;
        }
        Some((end, false))
    }

    /// Whether common nouns have capitals here: "Haute Autorité de Santé".
    fn is_titled(&self, reach: &Reach) -> bool {
        let table = self.scene.vocabularies.table(self.language);
        (self.after..reach.end).any(|at| {
            self.proper(at) && self.ends(at, table.noun_endings) && !self.ends(at, &["s"])
        })
    }

    /// Past "pour la recherche", "aux droits": a short preposition only right after the head and its adjectives.
    fn toward(&self, at: usize, reach: &Reach, sure: bool) -> Option<(usize, bool)> {
        let article = self.is(at + 1, ARTICLE);
        let long = self.text(at).chars().count() > 3;
        let near = !reach.complement && reach.proper == 0;
        let noun = if article { at + 2 } else { at + 1 };
        let table = self.scene.vocabularies.table(self.language);
        let contracted = self.text(at).len() > 2 && !long;
        let common = self.ends(noun, table.noun_endings);
        let proper = self.proper(noun);
        let introduced = article || contracted || common || long && proper;
        let placed = if long {
            near && sure || article || common
        } else {
            near && sure && (article || contracted || !proper)
        };
        if !(introduced && placed) {
            return None;
        }
        self.noun(noun, true)
    }

    /// Past "et de la technologie", "et financiers", "et technologies".
    fn joined(
        &self,
        at: usize,
        reach: &Reach,
        after_adjective: bool,
        after_toward: bool,
    ) -> Option<(usize, bool)> {
        let next = at + 1;
        let table = self.scene.vocabularies.table(self.language);
        if self.is(next, OF) && reach.complement {
            // "Direction du budget et de la Banque de France" are two.
            let noun = if self.is(next + 1, ARTICLE) {
                next + 2
            } else {
                next + 1
            };
            let another = self.unit(noun).is_some_and(|unit| {
                unit.is_proper()
                    && self
                        .scene
                        .vocabularies
                        .has_head(self.language, unit.hash, BODY | LOCAL)
            }) || self.scene.listed_from(noun).is_some();
            return if another {
                None
            } else {
                self.genitive(next, true, &Reach::default())
            };
        }
        if self.is(next, TOWARD) && reach.complement {
            return self.toward(next, &Reach::default(), true);
        }
        if after_toward && self.is(next, ARTICLE) && self.ends(next + 1, table.noun_endings) {
            return self.noun(next + 1, true).filter(|(_, proper)| !proper);
        }
        if !self.lower(next) || self.is(next, STOP | ARTICLE | INDEFINITE) {
            return (self.proper(next) && reach.titled && reach.proper == reach.end)
                .then(|| (self.run(next), true));
        }
        if after_adjective && self.is_adjective(next) {
            return Some((next + 1, false));
        }
        (reach.complement && self.ends(next, table.noun_endings)).then_some((next + 1, false))
    }

    /// Past ", de l'aménagement" or ", social", when a conjunction follows that closes the enumeration.
    fn listed(&self, at: usize, after_adjective: bool) -> Option<(usize, bool)> {
        let next = at + 1;
        let closes = (next + 1..next + 12)
            .take_while(|&index| self.unit(index).is_some() && !self.is(index, STOP))
            .any(|index| self.is(index, JOIN));
        if !closes {
            return None;
        }
        if self.is(next, OF) {
            return self.genitive(next, true, &Reach::default());
        }
        (after_adjective && self.lower(next) && !self.is(next, STOP) && self.is_adjective(next))
            .then_some((next + 1, false))
    }
}
