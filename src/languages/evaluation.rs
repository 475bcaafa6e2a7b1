//! How often the detector is right, over files of one text a line.

use std::path::Path;

use super::Detector;

/// Scores of one file.
#[derive(Debug, Clone, PartialEq)]
pub struct LanguageScore {
    /// File name.
    pub file: String,
    /// BCP 47 code that its name gives.
    pub code: String,
    /// Texts in it.
    pub texts: usize,
    /// Of them, told right.
    pub right: usize,
    /// Told reliably.
    pub reliable: usize,
    /// Of the reliable, told right.
    pub reliable_right: usize,
}

impl LanguageScore {
    /// Share told right, 0 to 1.
    pub fn accuracy(&self) -> f64 {
        self.right as f64 / self.texts.max(1) as f64
    }
}

/// Scores of a folder.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LanguageReport {
    /// By file name.
    pub files: Vec<LanguageScore>,
}

impl LanguageReport {
    /// Share told right over all texts of the files whose name holds `part`, 0 to 1.
    pub fn accuracy(&self, part: &str) -> f64 {
        let files = || self.files.iter().filter(|score| score.file.contains(part));
        let texts: usize = files().map(|score| score.texts).sum();
        files().map(|score| score.right).sum::<usize>() as f64 / texts.max(1) as f64
    }
}

/// Three-letter codes of FLORES file names.
static FLORES: &[(&str, &str)] = &[
    ("cat", "ca"),
    ("deu", "de"),
    ("eng", "en"),
    ("fra", "fr"),
    ("ita", "it"),
    ("lvs", "lv"),
    ("nld", "nl"),
    ("oci", "oc"),
    ("por", "pt"),
    ("ron", "ro"),
    ("spa", "es"),
];

/// Reads every file of `folder` named `flores.fra_Latn.dev` or `lingua.fr.sentences.txt`, one text a line, and compares
/// what `detector` says without a prior to the language in the file's name. Files with other names are passed over.
///
/// # Errors
/// The folder or a file in it cannot be read.
pub fn evaluate_files(folder: &Path, detector: &Detector) -> std::io::Result<LanguageReport> {
    let mut report = LanguageReport::default();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let file = entry.file_name().to_string_lossy().into_owned();
        let Some(code) = code_of(&file) else { continue };
        let text = std::fs::read_to_string(entry.path())?;
        let mut score = LanguageScore {
            file,
            code,
            texts: 0,
            right: 0,
            reliable: 0,
            reliable_right: 0,
        };
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let verdict = detector.detect(line, None);
            let right = usize::from(verdict.code == score.code);
            score.texts += 1;
            score.right += right;
            if verdict.reliable {
                score.reliable += 1;
                score.reliable_right += right;
            }
        }
        report.files.push(score);
    }
    report.files.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(report)
}

fn code_of(file: &str) -> Option<String> {
    let mut fields = file.split('.');
    let (kind, language) = (fields.next()?, fields.next()?);
    match kind {
        "lingua" => Some(language.to_owned()),
        "flores" => {
            let long = language.split('_').next()?;
            FLORES
                .iter()
                .find(|(three, _)| *three == long)
                .map(|(_, two)| (*two).to_owned())
        }
        _ => None,
    }
}
