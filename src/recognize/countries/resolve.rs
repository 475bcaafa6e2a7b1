//! Which of several countries an ambiguous name means, by what else the article names. Nothing is guessed: without
//! evidence, or with evidence for both, it stays ambiguous.

use smallvec::SmallVec;

use crate::text::Span;

use super::lexicon::{Code, Codes, Target};

/// What the article says of each code.
pub(super) struct Evidence {
    /// Names and places that point at it, by code.
    counts: Vec<u32>,
    /// Where they stand, in text order.
    places: Vec<(u32, Code)>,
}

/// How often one must be named for each time that another is, to be what an ambiguous name means.
const DOMINANT: u32 = 3;
/// Bytes before and after an ambiguous name in which the only country named tells which it is.
const NEAR: u32 = 160;

/// What became of an ambiguous name.
pub(super) enum Resolved {
    /// It is this one.
    One(Code),
    /// It is no country.
    NoCountry,
    /// It stays one of these.
    Open(SmallVec<[Code; 2]>),
}

impl Evidence {
    pub(super) fn new(codes: &Codes) -> Self {
        Self {
            counts: vec![0; codes.names.len()],
            places: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, target: &Target, span: Span) {
        if target.is_ambiguous() {
            return;
        }
        for &code in &target.codes {
            if let Some(count) = self.counts.get_mut(usize::from(code)) {
                *count += 1;
                self.places.push((span.start, code));
            }
        }
    }

    pub(super) fn count(&self, code: Code) -> u32 {
        self.counts
            .get(usize::from(code))
            .copied()
            .unwrap_or_default()
    }

    /// Which of its candidates the name at `span` means.
    pub(super) fn resolve(&self, target: &Target, span: Span, codes: &Codes) -> Resolved {
        let told: SmallVec<[Code; 2]> = target
            .codes
            .iter()
            .copied()
            .filter(|&code| self.count(code) > 0)
            .collect();
        let settle = |code: Code| {
            if codes.is_country(code) {
                Resolved::One(code)
            } else {
                Resolved::NoCountry
            }
        };
        match told.as_slice() {
            &[only] => return settle(only),
            [] => {
                // A part of a country elsewhere: where that is not named either, the country itself is meant.
                let parts = || target.codes.iter().filter(|&&code| !codes.is_country(code));
                let elsewhere = parts()
                    .filter_map(|&part| codes.whole(part))
                    .any(|whole| self.count(whole) > 0);
                let mut countries = target.codes.iter().filter(|&&code| codes.is_country(code));
                if parts().next().is_some()
                    && !elsewhere
                    && let (Some(&country), None) = (countries.next(), countries.next())
                {
                    return Resolved::One(country);
                }
                return Resolved::Open(target.codes.clone());
            }
            _ => {}
        }
        if let Some(near) = self.only_near(span, &told) {
            return settle(near);
        }
        let most = told.iter().copied().max_by_key(|&code| self.count(code));
        if let Some(most) = most
            && told
                .iter()
                .all(|&code| code == most || self.count(most) >= DOMINANT * self.count(code))
        {
            return settle(most);
        }
        Resolved::Open(target.codes.clone())
    }

    fn only_near(&self, span: Span, told: &[Code]) -> Option<Code> {
        let from = self
            .places
            .partition_point(|&(at, _)| at + NEAR < span.start);
        let mut near = self
            .places
            .get(from..)?
            .iter()
            .take_while(|&&(at, _)| at < span.end + NEAR)
            .map(|&(_, code)| code)
            .filter(|code| told.contains(code));
        let first = near.next()?;
        near.all(|code| code == first).then_some(first)
    }
}
