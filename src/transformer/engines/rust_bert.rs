//! libtorch, through the low-level models of rust-bert.
//!
//! rust-bert fixes the epsilon of every layer normalisation at 1e-12, where `RoBERTa` and its kin were trained with 1e-5. Its
//! types let the embeddings be ours, which is where it shows: hidden states there vary least. The normalisations inside the
//! encoder keep 1e-12, which moves logits by less than 1e-4.
// libtorch counts in i64; no size here comes near its end.
#![allow(clippy::cast_possible_wrap)]

use std::borrow::Borrow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use rust_bert::RustBertError;
use rust_bert::bert::{BertConfig, BertEmbedding, BertModel};
use rust_bert::distilbert::{DistilBertConfig, DistilBertModel};
use safetensors::{Dtype, SafeTensors};
use serde::de::DeserializeOwned;
use tch::nn::{self, Module};
use tch::{Kind, Tensor};

use super::super::options::Device;
use super::{Batch, Engine, EngineError, EngineKind};
use crate::transformer::{Architecture, Folder, Task, TransformerError};

/// A model on a device.
pub(super) struct RustBert {
    // libtorch spreads one batch over all threads: a second one beside it would only take its cache away.
    model: Mutex<Model>,
    device: tch::Device,
    width: usize,
}

struct Model {
    encoder: Box<dyn Encoder>,
    head: Option<nn::Linear>,
}

trait Encoder: Send {
    fn forward(&self, ids: &Tensor, mask: &Tensor) -> Result<Tensor, RustBertError>;
}

impl RustBert {
    pub(super) fn start(
        folder: &Folder,
        device: Device,
        threads: usize,
    ) -> Result<Self, TransformerError> {
        let device = place(device)?;
        tch::set_num_threads(i32::try_from(threads).unwrap_or(i32::MAX));
        // Everything that libtorch refuses while a model is built, such as more memory than there is, is a panic.
        let built = catch_unwind(AssertUnwindSafe(|| build(folder, device)));
        let model = built.unwrap_or_else(|_| {
            Err(engine_error(
                folder,
                "libtorch refused to build it\nhint: is there memory for the weights twice over?",
            ))
        })?;
        Ok(Self {
            model: Mutex::new(model),
            device,
            width: folder.width(),
        })
    }

    fn forward(&self, batch: &Batch) -> Result<Vec<f32>, EngineError> {
        let failed = |error: &dyn std::fmt::Display| EngineError(error.to_string());
        let shape = [batch.rows as i64, batch.length as i64];
        let tensor = |values: &[i64]| {
            Tensor::f_from_slice(values)
                .and_then(|tensor| tensor.f_view(shape))
                .and_then(|tensor| tensor.f_to_device(self.device))
                .map_err(|error| failed(&error))
        };
        let (ids, mask) = (tensor(&batch.ids)?, tensor(&batch.mask)?);
        let model = self.model.lock().unwrap_or_else(PoisonError::into_inner);
        let _no_grad = tch::no_grad_guard();
        let mut output = model
            .encoder
            .forward(&ids, &mask)
            .map_err(|error| failed(&error))?;
        if let Some(head) = &model.head {
            output = head.forward(&output);
        }
        let output = output
            .f_to_kind(Kind::Float)
            .and_then(|output| output.f_to_device(tch::Device::Cpu))
            .and_then(|output| output.f_contiguous())
            .map_err(|error| failed(&error))?;
        let mut values = vec![0.0; output.numel()];
        output
            .f_copy_data(&mut values, output.numel())
            .map_err(|error| failed(&error))?;
        Ok(values)
    }
}

impl Engine for RustBert {
    fn width(&self) -> usize {
        self.width
    }

    fn run(&self, batch: &Batch) -> Result<Vec<f32>, EngineError> {
        // rust-bert's layers panic where libtorch gives an error.
        catch_unwind(AssertUnwindSafe(|| self.forward(batch))).unwrap_or_else(|_| {
            Err(EngineError(format!(
                "libtorch refused a batch of {} × {} tokens: lower [transformer] batch_tokens if memory is short",
                batch.rows, batch.length
            )))
        })
    }
}

fn engine_error(folder: &Folder, detail: impl Into<String>) -> TransformerError {
    TransformerError::Engine {
        engine: EngineKind::RustBert,
        folder: folder.path.clone(),
        detail: detail.into(),
    }
}

fn place(device: Device) -> Result<tch::Device, TransformerError> {
    let Device::Cuda(number) = device else {
        return Ok(tch::Device::Cpu);
    };
    let count = tch::Cuda::device_count();
    if tch::Cuda::is_available() && (number as i64) < count {
        return Ok(tch::Device::Cuda(number));
    }
    Err(TransformerError::Device {
        device: format!("cuda:{number}"),
        detail: format!(
            "libtorch sees {} GPUs\nhint: run with LD_LIBRARY_PATH at a CUDA build of libtorch 2.4.0 and a driver that nvidia-smi shows, or write device = \"cpu\" under [transformer]",
            count.max(0)
        ),
    })
}

fn build(folder: &Folder, device: tch::Device) -> Result<Model, TransformerError> {
    let variables = nn::VarStore::new(device);
    let root = variables.root();
    let encoder: Box<dyn Encoder> = match folder.architecture {
        Architecture::DistilBert => {
            let config: DistilBertConfig = config(folder)?;
            Box::new(DistilBertModel::new(&root, &config))
        }
        Architecture::Bert | Architecture::Roberta => {
            let config: BertConfig = config(folder)?;
            let padding =
                (folder.architecture == Architecture::Roberta).then(|| i64::from(folder.padding()));
            match folder.config.layer_norm_eps {
                Some(1e-5) => Bert::<5>::boxed(&root, &config, padding),
                Some(1e-6) => Bert::<6>::boxed(&root, &config, padding),
                Some(1e-12) | None => Bert::<12>::boxed(&root, &config, padding),
                Some(other) => {
                    return Err(engine_error(
                        folder,
                        format!(
                            "layer_norm_eps is {other}; 1e-5, 1e-6 and 1e-12 are known\nhint: run an ONNX export with onnx:DIR"
                        ),
                    ));
                }
            }
        }
    };
    let head = (folder.task == Task::Tag).then(|| {
        nn::linear(
            &root / "classifier",
            folder.config.hidden_size as i64,
            folder.labels.len() as i64,
            nn::LinearConfig::default(),
        )
    });
    load(folder, &variables)?;
    Ok(Model { encoder, head })
}

fn config<T: DeserializeOwned>(folder: &Folder) -> Result<T, TransformerError> {
    // What training alone needs is left out of many a published configuration, and rust-bert asks for it all the same.
    let mut whole = serde_json::json!({
        "attention_dropout": 0.0,
        "attention_probs_dropout_prob": 0.0,
        "dropout": 0.0,
        "hidden_dropout_prob": 0.0,
        "initializer_range": 0.02,
        "qa_dropout": 0.0,
        "seq_classif_dropout": 0.0,
        "sinusoidal_pos_embds": false,
        "tie_weights_": true,
        "type_vocab_size": 2,
    });
    let own = serde_json::from_str(&folder.config_json);
    own.and_then(|own: serde_json::Map<String, serde_json::Value>| {
        for (key, value) in own {
            whole[key] = value;
        }
        serde_json::from_value(whole)
    })
    .map_err(|error| TransformerError::Malformed {
        path: folder.path.join("config.json"),
        detail: error.to_string(),
    })
}

/// Copies the weights into `variables`, whatever prefix the checkpoint has before their names.
fn load(folder: &Folder, variables: &nn::VarStore) -> Result<(), TransformerError> {
    const ANCHOR: &str = "embeddings.word_embeddings.weight";
    let malformed = |detail: String| TransformerError::Malformed {
        path: folder.weights.clone(),
        detail,
    };
    let bytes = std::fs::read(&folder.weights).map_err(|source| TransformerError::Unreadable {
        path: folder.weights.clone(),
        source,
    })?;
    let weights = SafeTensors::deserialize(&bytes).map_err(|error| malformed(error.to_string()))?;
    let prefix = weights
        .names()
        .into_iter()
        .find_map(|name| name.strip_suffix(ANCHOR))
        .unwrap_or_default();
    let _no_grad = tch::no_grad_guard();
    for (name, mut variable) in variables.variables() {
        let bare = name.strip_prefix("distilbert.").unwrap_or(&name);
        let view = weights
            .tensor(&format!("{prefix}{bare}"))
            .or_else(|_| weights.tensor(bare))
            .map_err(|_| malformed(format!("it holds no {prefix}{bare}")))?;
        let shape: Vec<i64> = view.shape().iter().map(|&size| size as i64).collect();
        if shape != variable.size() {
            return Err(malformed(format!(
                "{prefix}{bare} is {shape:?} where config.json asks for {:?}",
                variable.size()
            )));
        }
        let kind = match view.dtype() {
            Dtype::F64 => Kind::Double,
            Dtype::F32 => Kind::Float,
            Dtype::F16 => Kind::Half,
            Dtype::BF16 => Kind::BFloat16,
            other => return Err(malformed(format!("{prefix}{bare} is of type {other:?}"))),
        };
        Tensor::f_from_data_size(view.data(), &shape, kind)
            .and_then(|own| variable.f_copy_(&own))
            .map_err(|error| malformed(format!("{prefix}{bare}: {error}")))?;
    }
    Ok(())
}

/// BERT and its kin; `EXPONENT` is that of the embeddings' epsilon, 1e-`EXPONENT`, which rust-bert gives no other way in.
struct Bert<const EXPONENT: i32> {
    model: BertModel<Embeddings<EXPONENT>>,
    /// `RoBERTa`'s padding token: positions count on from it.
    padding: Option<i64>,
}

impl<const EXPONENT: i32> Bert<EXPONENT> {
    fn boxed(root: &nn::Path, config: &BertConfig, padding: Option<i64>) -> Box<dyn Encoder> {
        Box::new(Self {
            model: BertModel::new_with_optional_pooler(root, config, false),
            padding,
        })
    }
}

impl<const EXPONENT: i32> Encoder for Bert<EXPONENT> {
    fn forward(&self, ids: &Tensor, mask: &Tensor) -> Result<Tensor, RustBertError> {
        let positions = self
            .padding
            .map(|padding| mask.cumsum(1, Kind::Int64) * mask + padding);
        let output = self.model.forward_t(
            Some(ids),
            Some(mask),
            None,
            positions.as_ref(),
            None,
            None,
            None,
            false,
        )?;
        Ok(output.hidden_state)
    }
}

impl Encoder for DistilBertModel {
    fn forward(&self, ids: &Tensor, mask: &Tensor) -> Result<Tensor, RustBertError> {
        Ok(self
            .forward_t(Some(ids), Some(mask), None, false)?
            .hidden_state)
    }
}

/// The embeddings of BERT and `RoBERTa`, with the epsilon that the model was trained with.
struct Embeddings<const EXPONENT: i32> {
    words: nn::Embedding,
    positions: nn::Embedding,
    types: nn::Embedding,
    norm: nn::LayerNorm,
}

impl<const EXPONENT: i32> BertEmbedding for Embeddings<EXPONENT> {
    fn new<'p, P: Borrow<nn::Path<'p>>>(path: P, config: &BertConfig) -> Self {
        let path = path.borrow();
        let embedding = |name: &str, rows| {
            nn::embedding(
                path / name,
                rows,
                config.hidden_size,
                nn::EmbeddingConfig::default(),
            )
        };
        Self {
            words: embedding("word_embeddings", config.vocab_size),
            positions: embedding("position_embeddings", config.max_position_embeddings),
            types: embedding("token_type_embeddings", config.type_vocab_size),
            norm: nn::layer_norm(
                path / "LayerNorm",
                vec![config.hidden_size],
                nn::LayerNormConfig {
                    eps: 10_f64.powi(-EXPONENT),
                    ..nn::LayerNormConfig::default()
                },
            ),
        }
    }

    fn forward_t(
        &self,
        ids: Option<&Tensor>,
        types: Option<&Tensor>,
        positions: Option<&Tensor>,
        _: Option<&Tensor>,
        _: bool,
    ) -> Result<Tensor, RustBertError> {
        let ids =
            ids.ok_or_else(|| RustBertError::ValueError("token ids are missing".to_owned()))?;
        let device = ids.device();
        let length = ids.size().get(1).copied().unwrap_or(0);
        let counted = Tensor::arange(length, (Kind::Int64, device)).unsqueeze(0);
        let zeros = ids.zeros_like();
        Ok(self.norm.forward(
            &(self.words.forward(ids)
                + self.positions.forward(positions.unwrap_or(&counted))
                + self.types.forward(types.unwrap_or(&zeros))),
        ))
    }
}
