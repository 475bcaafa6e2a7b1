//! The shipped embedder: a sketch of the words joined with latent semantics (LSA, Deerwester et al. 1990).

use std::borrow::Cow;
use std::sync::Mutex;

use safetensors::{Dtype, SafeTensors};
use serde::{Deserialize, Serialize};
use tokenizers::{Model as _, Tokenizer};

use super::words::{Memory, Word};
use super::{Embedder, Vector, fold_words, sketch};
use crate::languages::Language;
use crate::models::{ModelError, Models};
use crate::text::{Document, PartKind};

/// File of the latent table.
pub const MODEL: &str = "embeddings.safetensors";
/// File of the subword vocabulary.
pub const TOKENIZER: &str = "embeddings.tokenizer.json";

/// Inverse document frequency below which a word says nothing: it stands in three passages of ten.
pub(crate) const LEAST_IDF: f32 = 1.2;
/// Inverse document frequency of the rarest words and of unknown ones. Without a bound, slips of the pen outweigh subjects.
pub(crate) const MOST_IDF: f32 = 8.0;
/// Share of the sketch in the cosine of two vectors; the rest is the latent part's.
const SKETCH_SHARE: f32 = 0.6;

/// The header of [`MODEL`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Header {
    /// Model name and version.
    pub(crate) name: String,
    /// Passages that it was trained on.
    pub(crate) passages: u32,
}

/// What training makes, as the embedder holds it.
#[derive(Debug, Clone)]
pub struct ModelParts {
    /// Model name and version.
    pub name: String,
    /// Length of a row.
    pub width: usize,
    /// One row of signed bytes for each entry of the vocabulary.
    pub rows: Cow<'static, [u8]>,
    /// What a unit of each row is worth.
    pub scales: Vec<f32>,
    /// Inverse document frequency of each entry.
    pub idf: Vec<f32>,
}

/// Static vectors: no word's depends on its neighbours. A pure function of the article and the model.
#[derive(Debug)]
pub struct StaticEmbedder {
    parts: ModelParts,
    tokenizer: Tokenizer,
    unknown: Option<u32>,
    memories: Mutex<Vec<Memory>>,
}

impl StaticEmbedder {
    /// Reads [`MODEL`] and [`TOKENIZER`].
    ///
    /// # Errors
    /// A model that is missing or malformed.
    pub fn load(models: &Models) -> Result<Self, ModelError> {
        Self::new(&models.bytes(MODEL)?, &models.bytes(TOKENIZER)?)
    }

    /// Reads the content of the two files.
    ///
    /// # Errors
    /// A content that is malformed.
    pub fn new(table: &[u8], vocabulary: &[u8]) -> Result<Self, ModelError> {
        let tokenizer = Tokenizer::from_bytes(vocabulary)
            .map_err(|error| malformed(TOKENIZER, error.to_string()))?;
        let parts = read(table)?;
        let entries = tokenizer.get_vocab_size(false);
        if entries != parts.idf.len()
            || entries != parts.scales.len()
            || parts.rows.len() != entries * parts.width
        {
            return Err(malformed(
                MODEL,
                format!("its rows do not match the {entries} entries of {TOKENIZER}"),
            ));
        }
        let unknown = tokenizer.token_to_id(UNKNOWN);
        Ok(Self {
            parts,
            tokenizer,
            unknown,
            memories: Mutex::default(),
        })
    }

    /// What `token` adds in a language. The caller keeps it.
    fn word(&self, token: &str, language: &dyn Language, buffer: &mut String) -> Word {
        let mut word = Word::default();
        let function_words = language.detection().function_words;
        // Function words are listed as they are written, accents included.
        let lower = token.to_lowercase();
        let lower = lower.trim_end_matches(crate::text::is_apostrophe);
        let says_nothing =
            function_words.contains(&lower) || language.detection().elisions.contains(&lower);
        word.whole = fold_words(token, buffer, |folded| {
            if !says_nothing {
                self.folded(folded, &mut word);
            }
        });
        word
    }

    fn folded(&self, folded: &str, word: &mut Word) {
        let model = self.tokenizer.get_model();
        let idf = if let Some(id) = model.token_to_id(folded) {
            word.pieces.push(id);
            self.idf(id)
        } else {
            let pieces = model.tokenize(folded).unwrap_or_default();
            let ids = pieces.iter().map(|piece| piece.id);
            word.pieces
                .extend(ids.filter(|&id| Some(id) != self.unknown));
            MOST_IDF
        };
        // A single letter is an initial or a bullet.
        if idf >= LEAST_IDF && folded.chars().nth(1).is_some() {
            word.stems.push((sketch::stem_hash(folded), idf));
        }
    }

    fn idf(&self, id: u32) -> f32 {
        let idf = self.parts.idf.get(id as usize).copied().unwrap_or(0.0);
        idf.min(MOST_IDF)
    }

    fn add_row(&self, latent: &mut [f32], id: u32, weight: f32) {
        let width = self.parts.width;
        let start = id as usize * width;
        let (Some(row), Some(scale)) = (
            self.parts.rows.get(start..start + width),
            self.parts.scales.get(id as usize),
        ) else {
            return;
        };
        let weight = weight * scale;
        for (value, &unit) in latent.iter_mut().zip(row) {
            *value += weight * f32::from(unit.cast_signed());
        }
    }

    /// The vector of what the memory has counted.
    fn vector(&self, memory: &mut Memory) -> Vec<f32> {
        let mut sketched = [0.0_f32; sketch::DIMENSIONS];
        let mut latent = vec![0.0_f32; self.parts.width];
        memory.drain(|word, count| {
            // Sublinear: the tenth mention says less than the first.
            let weight = if count > 1.0 { 1.0 + count.ln() } else { count };
            for &(hash, idf) in &word.stems {
                sketch::add(&mut sketched, hash, weight * idf);
            }
            for &id in &word.pieces {
                self.add_row(&mut latent, id, weight);
            }
        });
        scale_to(&mut sketched, SKETCH_SHARE.sqrt());
        scale_to(&mut latent, (1.0 - SKETCH_SHARE).sqrt());
        let mut values = Vec::with_capacity(self.dimensions());
        values.extend_from_slice(&sketched);
        values.extend_from_slice(&latent);
        if scale_to(&mut values, 1.0) {
            values
        } else {
            Vec::new()
        }
    }
}

impl Embedder for StaticEmbedder {
    fn name(&self) -> &str {
        &self.parts.name
    }

    fn dimensions(&self) -> usize {
        sketch::DIMENSIONS + self.parts.width
    }

    fn embed(&self, document: &Document) -> Vector {
        let mut memory = self.memories.lock().map_or_else(
            |_| Memory::default(),
            |mut kept| kept.pop().unwrap_or_default(),
        );
        let mut unread = 0;
        for part in &document.parts {
            let weight = part_weight(part.kind);
            let table = memory.table(part.language.code());
            let sentences = part.sentences.0 as usize..part.sentences.1 as usize;
            for sentence in document.sentences.get(sentences).unwrap_or_default() {
                for token in document.tokens_of(sentence) {
                    let text = document.slice(token.span);
                    let whole = memory.count(table, text, weight, |buffer| {
                        self.word(text, part.language, buffer)
                    });
                    if !whole {
                        unread += text.chars().count();
                    }
                }
            }
        }
        let values = self.vector(&mut memory);
        if let Ok(mut kept) = self.memories.lock() {
            kept.push(memory);
        }
        let coverage = if values.is_empty() {
            0.0
        } else {
            let all = document.text.chars().count();
            (all - unread.min(all)) as f32 / all.max(1) as f32
        };
        Vector { values, coverage }
    }
}

/// Occurrences that one in a part of this kind counts for: a title names the subject, a credit does not.
const fn part_weight(kind: PartKind) -> f32 {
    match kind {
        PartKind::Title => 3.0,
        PartKind::Lead | PartKind::Heading => 2.0,
        PartKind::Paragraph | PartKind::ListItem | PartKind::Quote => 1.0,
        PartKind::Credit => 0.25,
    }
}

/// Scales to a length; false when there is nothing to scale.
fn scale_to(values: &mut [f32], length: f32) -> bool {
    let norm = values.iter().map(|value| value * value).sum::<f32>().sqrt();
    // Also false for what is not a number.
    let something = norm > f32::MIN_POSITIVE;
    if something {
        let factor = length / norm;
        for value in values {
            *value *= factor;
        }
    }
    something
}

/// The entry for what the vocabulary cannot spell.
pub(crate) const UNKNOWN: &str = "[UNK]";

/// The content of [`TOKENIZER`] for a vocabulary: greedy longest match first (`WordPiece`), continuations marked `##`.
pub(crate) fn tokenizer_json(vocabulary: &[String]) -> Result<String, tokenizers::Error> {
    use tokenizers::models::wordpiece::WordPiece;
    use tokenizers::normalizers::{BertNormalizer, NormalizerWrapper};
    use tokenizers::pre_tokenizers::PreTokenizerWrapper;
    use tokenizers::pre_tokenizers::bert::BertPreTokenizer;

    let entries = WordPiece::read_bytes(vocabulary.join("\n").as_bytes())?;
    let model = WordPiece::builder()
        .vocab(entries)
        .unk_token(UNKNOWN.to_owned())
        .max_input_chars_per_word(super::fold::LONGEST)
        .build()?;
    let mut tokenizer = Tokenizer::new(model);
    // What other programs need in order to read the file; the embedder folds words by itself.
    tokenizer.with_normalizer(Some(NormalizerWrapper::BertNormalizer(
        BertNormalizer::new(true, false, Some(true), true),
    )))?;
    tokenizer.with_pre_tokenizer(Some(PreTokenizerWrapper::BertPreTokenizer(
        BertPreTokenizer,
    )));
    tokenizer.to_string(false)
}

fn read(bytes: &[u8]) -> Result<ModelParts, ModelError> {
    let wrong = |detail: String| malformed(MODEL, detail);
    let (_, metadata) =
        SafeTensors::read_metadata(bytes).map_err(|error| wrong(error.to_string()))?;
    let header = metadata
        .metadata()
        .as_ref()
        .and_then(|metadata| metadata.get("depeche"))
        .ok_or_else(|| wrong("it has no depeche header".to_owned()))?;
    let header: Header =
        serde_json::from_str(header).map_err(|error| wrong(format!("its header: {error}")))?;
    let tensors = SafeTensors::deserialize(bytes).map_err(|error| wrong(error.to_string()))?;
    let tensor = |name: &str, dtype: Dtype| {
        let tensor = tensors
            .tensor(name)
            .map_err(|error| wrong(error.to_string()))?;
        if tensor.dtype() == dtype {
            Ok(tensor)
        } else {
            Err(wrong(format!("{name} is not {dtype:?}")))
        }
    };
    let rows = tensor("rows", Dtype::I8)?;
    let width = match rows.shape() {
        [_, width] if *width > 0 => *width,
        shape => return Err(wrong(format!("rows has the shape {shape:?}"))),
    };
    Ok(ModelParts {
        name: header.name,
        width,
        rows: Cow::Owned(rows.data().to_vec()),
        scales: floats(tensor("scales", Dtype::F32)?.data()),
        idf: floats(tensor("idf", Dtype::F32)?.data()),
    })
}

fn floats(bytes: &[u8]) -> Vec<f32> {
    bytes
        .as_chunks::<4>()
        .0
        .iter()
        .map(|&bytes| f32::from_le_bytes(bytes))
        .map(|value| if value.is_finite() { value } else { 0.0 })
        .collect()
}

fn malformed(name: &str, detail: String) -> ModelError {
    ModelError::Malformed {
        name: name.to_owned(),
        detail,
    }
}
