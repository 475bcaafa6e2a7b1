//! Language of a text.

/// A language was configured that cannot be told.
#[derive(Debug, thiserror::Error)]
#[error("the language {0:?} cannot be detected\nhint: use BCP 47 codes such as \"fr\" or \"en\"")]
pub struct UnknownLanguage(pub String);

/// Tells the language of texts.
#[derive(Debug)]
pub struct Detector {
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
    pub fn new(codes: &[String]) -> Result<Self, UnknownLanguage> {
        let mut allowed = Vec::new();
        for code in codes {
            let language = super::by_code(code).ok_or_else(|| UnknownLanguage(code.clone()))?;
            allowed.push(language.whatlang());
        }
        if allowed.is_empty() {
            allowed.extend(super::ALL.iter().map(|language| language.whatlang()));
        }
        Ok(Self {
            whatlang: whatlang::Detector::with_allowlist(allowed),
        })
    }

    /// The language of `text`. `prior` is what its source claims.
    pub fn detect(&self, text: &str, prior: Option<&str>) -> Verdict {
        let info = self.whatlang.detect(text);
        let code = info
            .as_ref()
            .and_then(|info| super::ALL.iter().find(|l| l.whatlang() == info.lang()))
            .map_or("und", |language| language.code());
        let reliable = info.as_ref().is_some_and(|info| info.is_reliable());
        Verdict {
            code,
            confidence: info.map_or(0.0, |info| info.confidence() as f32),
            reliable,
            by: "whatlang",
            contradicts_source: reliable && prior.is_some_and(|prior| prior != code),
        }
    }
}
