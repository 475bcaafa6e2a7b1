//! Language of a text: the words of the language folders and whatlang's trigrams, each where it is strong.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::lexicon::{Lexicon, MOST};
use super::{ALL, Language, by_code};
use crate::text::{is_apostrophe, is_invisible};

/// A language was configured that cannot be told.
#[derive(Debug, thiserror::Error)]
#[error("the language {0:?} cannot be detected\nhint: use BCP 47 codes such as \"fr\" or \"en\"")]
pub struct UnknownLanguage(pub String);

/// Bytes of a text that are looked at: enough for every decision, so that a long text costs what a short one does.
const SAMPLE: usize = 1_800;
/// Lexical lead, in nats, at which whatlang is not asked.
const DECISIVE: f32 = 12.0;
/// The same when the words bear out what the source claims: the paragraphs of an article, nearly always.
const BORNE_OUT: f32 = 4.0;
/// What whatlang's verdict adds to its language, and how much more when it is sure.
const WHATLANG: f32 = 0.8;
const WHATLANG_SURE: f32 = 3.0;
/// Letters that trigrams need to be worth that much; with fewer, they are worth less in proportion.
const TRIGRAM_LETTERS: f32 = 60.0;
/// What a source's claim adds: enough for near-ties.
const PRIOR: f32 = 0.8;
/// Lead that makes a verdict reliable, and the letters it takes.
const RELIABLE_LEAD: f32 = 3.5;
const RELIABLE_LETTERS: usize = 20;

/// whatlang's languages that have no folder, by BCP 47 code.
static OTHERS: &[(&str, whatlang::Lang)] = &[
    ("af", whatlang::Lang::Afr),
    ("ar", whatlang::Lang::Ara),
    ("az", whatlang::Lang::Aze),
    ("be", whatlang::Lang::Bel),
    ("bg", whatlang::Lang::Bul),
    ("bn", whatlang::Lang::Ben),
    ("cs", whatlang::Lang::Ces),
    ("da", whatlang::Lang::Dan),
    ("el", whatlang::Lang::Ell),
    ("eo", whatlang::Lang::Epo),
    ("et", whatlang::Lang::Est),
    ("fa", whatlang::Lang::Pes),
    ("fi", whatlang::Lang::Fin),
    ("he", whatlang::Lang::Heb),
    ("hi", whatlang::Lang::Hin),
    ("hr", whatlang::Lang::Hrv),
    ("hu", whatlang::Lang::Hun),
    ("hy", whatlang::Lang::Hye),
    ("id", whatlang::Lang::Ind),
    ("ja", whatlang::Lang::Jpn),
    ("ka", whatlang::Lang::Kat),
    ("ko", whatlang::Lang::Kor),
    ("la", whatlang::Lang::Lat),
    ("lt", whatlang::Lang::Lit),
    ("mk", whatlang::Lang::Mkd),
    ("nb", whatlang::Lang::Nob),
    ("pl", whatlang::Lang::Pol),
    ("ru", whatlang::Lang::Rus),
    ("sk", whatlang::Lang::Slk),
    ("sl", whatlang::Lang::Slv),
    ("sr", whatlang::Lang::Srp),
    ("sv", whatlang::Lang::Swe),
    ("th", whatlang::Lang::Tha),
    ("tr", whatlang::Lang::Tur),
    ("uk", whatlang::Lang::Ukr),
    ("ur", whatlang::Lang::Urd),
    ("vi", whatlang::Lang::Vie),
    ("zh", whatlang::Lang::Cmn),
];

/// A language the detector may answer.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    code: &'static str,
    whatlang: Option<whatlang::Lang>,
}

/// Tells which of the configured languages a text is in.
#[derive(Debug)]
pub struct Detector {
    /// Those with a folder first, in the order of [`Lexicon`].
    candidates: Vec<Candidate>,
    lexical: usize,
    lexicon: Lexicon,
    whatlang: whatlang::Detector,
}

/// What the detector found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verdict {
    /// BCP 47; `und` when there is nothing to tell by.
    pub code: &'static str,
    /// 0 to 1.
    pub confidence: f32,
    /// False for texts too short or too mixed to tell.
    pub reliable: bool,
    /// `whatlang`, `lexical`, `whatlang+lexical` or `source`.
    pub by: &'static str,
    /// Whether the text reliably contradicts the language that its source claims.
    pub contradicts_source: bool,
}

impl Detector {
    /// A detector of the languages with these BCP 47 codes; of every language with a folder when there are none.
    ///
    /// # Errors
    /// A code that neither has a folder nor is known to whatlang.
    pub fn new(codes: &[String]) -> Result<Self, UnknownLanguage> {
        let mut folders: Vec<&'static dyn Language> = Vec::new();
        let mut others = Vec::new();
        for code in codes {
            let primary = code.split(['-', '_']).next().unwrap_or(code);
            if let Some(language) = by_code(code) {
                if !folders.iter().any(|known| known.code() == language.code()) {
                    folders.push(language);
                }
            } else if let Some(&(code, lang)) = OTHERS
                .iter()
                .find(|(code, _)| code.eq_ignore_ascii_case(primary))
            {
                others.push(Candidate {
                    code,
                    whatlang: Some(lang),
                });
            } else {
                return Err(UnknownLanguage(code.clone()));
            }
        }
        if codes.is_empty() {
            folders.extend(ALL);
        }
        folders.truncate(MOST);
        let candidates: Vec<_> = folders
            .iter()
            .map(|language| Candidate {
                code: language.code(),
                whatlang: language.whatlang(),
            })
            .chain(others)
            .collect();
        Ok(Self {
            lexical: folders.len(),
            lexicon: Lexicon::new(&folders),
            whatlang: whatlang::Detector::with_allowlist(
                candidates.iter().filter_map(|c| c.whatlang).collect(),
            ),
            candidates,
        })
    }

    /// The language of `text`. `prior` is what its source claims: it sways near-ties only.
    pub fn detect(&self, text: &str, prior: Option<&str>) -> Verdict {
        let view = clean(text);
        let letters = view.chars().filter(|c| c.is_alphabetic()).count();
        let claimed = prior.and_then(|code| self.position(code));
        if letters == 0 {
            return self.nothing_to_tell(claimed);
        }
        let mut scores = vec![0.0; self.candidates.len()];
        for (score, sum) in scores
            .iter_mut()
            .zip(self.lexicon.scores(&view))
            .take(self.lexical)
        {
            *score = sum;
        }
        let (lexical_best, lexical_lead) = best(&scores);
        let lexical_says = lexical_lead > 0.0;
        let decisive = if claimed == Some(lexical_best) {
            BORNE_OUT
        } else {
            DECISIVE
        };
        let mut trigram_best = None;
        // whatlang cannot say a language that it does not know: where the words do, its vote is no evidence against it.
        let heard = !lexical_says
            || self
                .candidates
                .get(lexical_best)
                .is_none_or(|candidate| candidate.whatlang.is_some());
        if heard
            && lexical_lead < decisive
            && let Some(info) = self.whatlang.detect(&view)
        {
            trigram_best = self
                .candidates
                .iter()
                .position(|c| c.whatlang == Some(info.lang()));
            let known = (letters as f32 / TRIGRAM_LETTERS).min(1.0);
            let worth = known * (WHATLANG + WHATLANG_SURE * info.confidence() as f32);
            if let Some(score) = trigram_best.and_then(|index| scores.get_mut(index)) {
                *score += worth;
            }
        }
        let (unswayed, lead) = best(&scores);
        if lead <= 0.0 && scores.iter().all(|&score| score <= 0.0) {
            return self.nothing_to_tell(claimed);
        }
        let mut chosen = unswayed;
        if let Some(index) = claimed
            && let (Some(own), Some(top)) = (scores.get(index), scores.get(unswayed))
            && own + PRIOR > *top
        {
            chosen = index;
        }
        let swayed = chosen != unswayed;
        let reliable = !swayed && lead >= RELIABLE_LEAD && letters >= RELIABLE_LETTERS;
        let by = match (
            lexical_says && lexical_best == chosen,
            trigram_best == Some(chosen),
        ) {
            _ if swayed => "source",
            (true, true) => "whatlang+lexical",
            (false, true) => "whatlang",
            _ => "lexical",
        };
        Verdict {
            code: self
                .candidates
                .get(chosen)
                .map_or("und", |candidate| candidate.code),
            confidence: if swayed {
                0.5
            } else {
                1.0 - 0.5 * (-lead / 2.5).exp()
            },
            reliable,
            by,
            contradicts_source: reliable && claimed.is_some_and(|index| index != chosen),
        }
    }

    fn position(&self, code: &str) -> Option<usize> {
        let primary = code.split(['-', '_']).next().unwrap_or(code);
        self.candidates
            .iter()
            .position(|candidate| candidate.code.eq_ignore_ascii_case(primary))
    }

    /// The source's word where there is one, and no language otherwise.
    fn nothing_to_tell(&self, claimed: Option<usize>) -> Verdict {
        let claimed = claimed.and_then(|index| self.candidates.get(index));
        Verdict {
            code: claimed.map_or("und", |candidate| candidate.code),
            confidence: 0.0,
            reliable: false,
            by: if claimed.is_some() {
                "source"
            } else {
                "lexical"
            },
            contradicts_source: false,
        }
    }
}

/// Index of the highest score and its lead over the next; the first of equals.
fn best(scores: &[f32]) -> (usize, f32) {
    let mut top = (0, f32::NEG_INFINITY);
    let mut second = f32::NEG_INFINITY;
    for (index, &score) in scores.iter().enumerate() {
        if score > top.1 {
            second = top.1;
            top = (index, score);
        } else if score > second {
            second = score;
        }
    }
    if second.is_finite() {
        (top.0, top.1 - second)
    } else {
        (top.0, top.1.max(0.0))
    }
}

/// What a language is told by: a sample of the words in lower case, single spaces around each, straight apostrophes;
/// addresses, code, digits and marks left out.
fn clean(text: &str) -> String {
    let mut view = String::with_capacity(text.len().min(SAMPLE) + 8);
    view.push(' ');
    for stretch in sample(text) {
        let composed: String;
        let stretch = if is_nfc(stretch) {
            stretch
        } else {
            composed = stretch.nfc().collect();
            &composed
        };
        for chunk in stretch.split_whitespace() {
            if is_prose(chunk) {
                for c in chunk.chars().filter(|&c| !is_invisible(c)) {
                    if c.is_alphabetic() {
                        view.extend(c.to_lowercase());
                    } else if is_apostrophe(c) && view.ends_with(char::is_alphabetic) {
                        view.push('\'');
                    } else if !view.ends_with(' ') {
                        view.push(' ');
                    }
                }
            }
            if !view.ends_with(' ') {
                view.push(' ');
            }
        }
    }
    view
}

/// Whether a chunk between spaces is words rather than an address or code.
fn is_prose(chunk: &str) -> bool {
    let bytes = chunk.as_bytes();
    let coded = bytes.iter().any(|b| {
        matches!(
            b,
            b'@' | b'_' | b'{' | b'}' | b'`' | b'\\' | b'=' | b'<' | b'>'
        )
    });
    let address = chunk.contains("://") || chunk.starts_with("www.");
    !coded && !address
}

/// All of a short text; the beginning, middle and end of a long one, on character boundaries.
fn sample(text: &str) -> impl Iterator<Item = &str> {
    let third = SAMPLE / 3;
    let stretches = if text.len() <= SAMPLE {
        [(0, text.len()), (0, 0), (0, 0)]
    } else {
        let middle = text.len() / 2;
        [
            (0, third),
            (middle - third / 2, middle + third / 2),
            (text.len() - third, text.len()),
        ]
    };
    stretches.into_iter().filter_map(|(start, end)| {
        text.get(text.ceil_char_boundary(start)..text.ceil_char_boundary(end))
    })
}
