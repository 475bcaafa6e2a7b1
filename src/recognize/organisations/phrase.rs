//! Names built on a head word: "agence nationale de la recherche polaire", "préfecture de la Marne", "lycée Carnot".
//! The head says what completes it; the grammar says how far the name goes.

use crate::article::{EntityType, MentionKind};
use crate::recognize::{Mention, Reference};

use super::units::{ALL_CAPITALS, CAPITAL, INITIAL, NUMBER, SHOUTED, Unit};
use super::words::{
    ARTICLE, BODY, CUE, DIRECTORATE, FACTION, FIRM, FUNCTION, GENERIC, GOVERNMENT, INDEFINITE,
    JOIN, LEANING, LEVEL, LOCAL, OF, STANDALONE, STATE, STOP, TEAM, TOWARD, UNIT, WHOLE,
};
use super::{Proposal, Scene};

/// Evidence of a name that its head shows.
pub(super) const BY_HEAD: &str = "organisations:head";
/// Most words that a name has after its head.
pub(super) const LONGEST: usize = 24;

/// Most words of a name in quotation marks.
const QUOTED: usize = 8;

/// Proposes the name that starts with a head at unit `first`, if one does.
pub(super) fn propose(scene: &Scene, first: usize, proposals: &mut Vec<Proposal>) {
    let Some(unit) = scene
        .units
        .get(first)
        .filter(|unit| unit.is(super::units::FIRST))
    else {
        return;
    };
    for head in scene.vocabularies.heads(unit.language, unit.hash) {
        let after = first + 1 + head.rest.len();
        if !scene.follows(first, head) || !scene.is_whole(after) {
            continue;
        }
        let name = Name {
            scene,
            first,
            after,
            language: unit.language,
            sentence: unit.sentence,
        };
        if let Some((start, end, evidence, confidence)) = name.read(head.kind) {
            proposals.extend(proposal(scene, start, end, evidence, confidence));
            return;
        }
        if head.kind & GENERIC != 0 {
            return;
        }
    }
}

/// A bare name as a proposal.
pub(super) fn proposal(
    scene: &Scene,
    first: usize,
    end: usize,
    evidence: &'static str,
    confidence: f32,
) -> Option<Proposal> {
    Some(Proposal {
        first,
        end,
        listed: false,
        generic: false,
        mention: Mention {
            span: scene.span(first, end)?,
            entity_type: EntityType::Organisation,
            kind: MentionKind::Name,
            reference: Reference::Named,
            evidence: evidence.into(),
            confidence,
            role: None,
            first_name: None,
        },
    })
}

/// A name in the reading: its head is units `first..after`.
pub(super) struct Name<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) first: usize,
    pub(super) after: usize,
    pub(super) language: u8,
    pub(super) sentence: u32,
}

/// How far a complement went.
#[allow(clippy::struct_excessive_bools)] // four facts about one stretch of words, each read once
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Reach {
    pub(super) end: usize,
    /// Where the last proper name ends.
    pub(super) proper: usize,
    pub(super) level: bool,
    /// A capitalised adjective was taken.
    pub(super) titled: bool,
    pub(super) adjectives: u8,
    pub(super) genitives: u8,
    /// A common noun was taken.
    pub(super) common: bool,
    /// A genitive or another prepositional complement was taken.
    pub(super) complement: bool,
}

type Found = (usize, usize, &'static str, f32);

impl Name<'_> {
    pub(super) fn unit(&self, at: usize) -> Option<&Unit> {
        self.scene
            .units
            .get(at)
            .filter(|unit| unit.sentence == self.sentence)
    }

    pub(super) fn word(&self, at: usize) -> u32 {
        self.unit(at).map_or(0, |unit| {
            let bits = self.scene.vocabularies.word(self.language, unit.hash);
            // Folded, a preposition and a verb may be one ("à", "a"): the accent tells.
            if bits & TOWARD != 0 && bits & STOP != 0 {
                let accented = !self.scene.document.slice(unit.span).is_ascii();
                bits & if accented { !STOP } else { !TOWARD }
            } else {
                bits
            }
        })
    }

    pub(super) fn is(&self, at: usize, bits: u32) -> bool {
        self.word(at) & bits != 0
    }

    pub(super) fn lower(&self, at: usize) -> bool {
        self.unit(at).is_some_and(Unit::is_lower)
    }

    /// A capitalised word.
    pub(super) fn proper(&self, at: usize) -> bool {
        self.unit(at)
            .is_some_and(|unit| unit.is_proper() && !unit.is(SHOUTED))
    }

    pub(super) fn text(&self, at: usize) -> &str {
        self.unit(at)
            .map_or("", |unit| self.scene.document.slice(unit.span))
    }

    pub(super) fn ends(&self, at: usize, endings: &[&str]) -> bool {
        let text = self.text(at);
        text.len() < 40 && endings.iter().any(|ending| text.ends_with(ending))
    }

    /// Whether the head names one body, as a capital or the article before it says.
    fn definite(&self) -> bool {
        self.first
            .checked_sub(1)
            .is_none_or(|before| !self.is(before, INDEFINITE))
    }

    fn read(&self, kind: u32) -> Option<Found> {
        let head = self.unit(self.first)?;
        if !self.definite() {
            return None;
        }
        let capital = head.is(CAPITAL) && !head.is(SHOUTED);
        let named = capital && !head.is(INITIAL);
        let found = |end, confidence| Some((self.first, end, BY_HEAD, confidence));
        if kind & GENERIC != 0 {
            let end = self.duty().filter(|_| kind & DIRECTORATE != 0)?;
            return found(end, 0.7);
        }
        if kind & GOVERNMENT != 0 {
            return found(self.complement_of_country()?, 0.75);
        }
        if kind & LOCAL != 0
            && let Some(end) = self.quoted()
        {
            return found(end, 0.75);
        }
        if kind & WHOLE != 0 {
            let end = self
                .complement_of_state(self.after, false)
                .unwrap_or(self.after);
            return found(end, 0.7);
        }
        if kind & FACTION != 0 {
            if self.is(self.after, LEANING) {
                let end = self.leanings(self.after);
                return found(self.complement_of_state(end, true).unwrap_or(end), 0.75);
            }
            // "groupe SRC", "groupe Les Républicains".
            if let Some(end) = self.scene.listed_from(self.after) {
                return found(end, 0.75);
            }
            if self
                .unit(self.after)
                .is_some_and(|unit| unit.is(ALL_CAPITALS))
                && self.scene.is_whole(self.after + 1)
            {
                return found(self.after + 1, 0.7);
            }
        }
        if kind & (BODY | LOCAL) != 0 {
            let reach = self.complement(kind, capital, named);
            let rank = self.is(self.after, LEVEL) && reach.complement;
            let full = reach.complement || reach.adjectives > 1;
            if full && (named || rank) && (kind & LOCAL != 0 || !self.is_placed(&reach)) {
                return found(reach.end, if reach.level { 0.85 } else { 0.75 });
            }
            if kind & LOCAL != 0 && reach.proper > self.after {
                return found(reach.proper, 0.75);
            }
            // "musée Grévin": a surname may end as adjectives do.
            if kind & LOCAL != 0 && reach.titled {
                return found(reach.end, 0.7);
            }
        }
        if kind & (STATE | TEAM) != 0
            && let Some(end) = self.complement_of_state(self.after, kind & TEAM != 0)
        {
            return found(end, 0.75);
        }
        if kind & STANDALONE != 0 && (named || self.after > self.first + 1 && capital) {
            let end = self
                .complement_of_state(self.after, false)
                .unwrap_or(self.after);
            return found(end, 0.7);
        }
        if kind & UNIT != 0
            && let Some(end) = self.department(kind)
        {
            return found(end, 0.7);
        }
        // "Radio Vasquin": with a capital the word is part of the name.
        if kind & FIRM != 0
            && capital
            && !(self.scene.is_joined(self.first) && self.proper(self.first.wrapping_sub(1)))
            && self.proper(self.after)
            && self.scene.is_joined(self.after)
            && !self.is(self.after, STOP | ARTICLE | FUNCTION)
            && !self.is_person(self.after)
            && self.scene.listed_from(self.after).is_none()
        {
            return found(self.run(self.after), 0.65);
        }
        if kind & CUE != 0
            && !capital
            && self.proper(self.after)
            && !self.is(self.after, STOP | ARTICLE | FUNCTION)
            && self.scene.listed_from(self.after).is_none()
        {
            return Some((self.after, self.run(self.after), "organisations:cue", 0.55));
        }
        None
    }

    /// Past the field of duty of a directorate: "direction générale du patrimoine et de l'architecture", but not that of a body, of
    /// which every one has its own: "direction générale de l'entreprise".
    fn duty(&self) -> Option<usize> {
        let noun = self.after + 1 + usize::from(self.is(self.after + 1, ARTICLE));
        let of_body = self.unit(noun).is_none_or(|unit| {
            let heads = BODY | LOCAL | CUE | STATE;
            self.scene
                .vocabularies
                .has_head(self.language, unit.hash, heads)
                || self.scene.listed_from(noun).is_some()
        });
        if !self.is(self.after, OF) || of_body || self.proper(noun) && self.is_person(noun) {
            return None;
        }
        let reach = self.complement(BODY, true, false);
        reach.common.then_some(reach.end)
    }

    /// Past the genitive of a country: "gouvernement de la République du Mali".
    fn complement_of_country(&self) -> Option<usize> {
        if !self.is(self.after, OF) {
            return None;
        }
        let from = self.after + 1 + usize::from(self.is(self.after + 1, ARTICLE));
        let country = self.scene.country_at(self.unit(from)?.span.start)?;
        let units = self.scene.units.iter().enumerate().skip(from);
        units
            .take_while(|(_, unit)| unit.span.start < country.end)
            .last()
            .map(|(at, _)| at + 1)
            .filter(|_| self.proper(from))
    }

    /// Past a name in quotation marks, with an adjective before it or not: "lycée technique « Combats de l'Alfa »".
    fn quoted(&self) -> Option<usize> {
        let lower_adjective = self.lower(self.after) && !matches!(self.text(self.after), "«" | "“");
        let open = self.after + usize::from(lower_adjective);
        let closing = match self.text(open) {
            "«" => "»",
            "“" => "”",
            _ => return None,
        };
        let first = self.unit(open + 1)?;
        let named = first.is_proper() || first.is(NUMBER);
        (open + 2..open + 2 + QUOTED)
            .find(|&at| self.text(at) == closing)
            .filter(|_| named && !self.is(self.after, OF | STOP | TOWARD | JOIN))
            .map(|close| close + 1)
    }

    /// A place and nothing else: "Bureau d'Ottawa", "Conférence de Londres".
    fn is_placed(&self, reach: &Reach) -> bool {
        self.is(self.after, OF) && reach.proper == reach.end && !reach.common && reach.genitives < 2
    }

    /// Past "socialiste, républicain et citoyen".
    fn leanings(&self, at: usize) -> usize {
        let mut end = at + 1;
        loop {
            let next = if self.text(end) == "," || self.is(end, JOIN) {
                end + 1
            } else {
                end
            };
            if !self.is(next, LEANING) || !self.lower(next) {
                return end;
            }
            end = next + 1;
        }
    }

    /// Past a demonym or the genitive of a country, or of any proper name unless `strict`.
    fn complement_of_state(&self, at: usize, strict: bool) -> Option<usize> {
        let unit = self.unit(at)?;
        if unit.is_lower() && self.is_demonym(at, strict) {
            return Some(at + 1);
        }
        if !self.is(at, OF) || !unit.is_lower() {
            return None;
        }
        let from = if self.is(at + 1, ARTICLE) && self.lower(at + 1) {
            at + 2
        } else {
            at + 1
        };
        let country = self
            .unit(from)
            .and_then(|unit| self.scene.country_at(unit.span.start));
        if strict && country.is_none() || !self.proper(from) || self.is_person(from) {
            return None;
        }
        let end = self.run(from);
        (end > from).then_some(end)
    }

    /// A demonym that the countries recogniser found, or the look of one ("gallois").
    fn is_demonym(&self, at: usize, strict: bool) -> bool {
        let Some(unit) = self.unit(at) else {
            return false;
        };
        let found = self
            .scene
            .country_at(unit.span.start)
            .is_some_and(|country| country.end == unit.span.end);
        let table = self.scene.vocabularies.table(self.language);
        found || !strict && !self.is(at, STOP) && self.ends(at, table.demonym_endings)
    }

    /// Whether somebody's name begins here.
    pub(super) fn is_person(&self, at: usize) -> bool {
        self.unit(at)
            .is_some_and(|unit| self.scene.is_person(unit.span.start))
    }

    /// One past the capitalised words from `at` on.
    pub(super) fn run(&self, at: usize) -> usize {
        let mut end = at;
        while end < at + 8
            && self.unit(end).is_some_and(|unit| {
                unit.is_proper() || end > at && unit.is(NUMBER) && self.scene.is_joined(end)
            })
        {
            end += 1;
            // "Boulogne-sur-Mer", "Saint-Denis-de-la-Réunion": lower-case parts of one token.
            while end < at + 8 && !self.scene.is_whole(end) && self.unit(end).is_some() {
                end += 1;
            }
        }
        // A run never ends inside a token.
        while end > at && !self.scene.is_whole(end) {
            end -= 1;
        }
        end
    }
}
