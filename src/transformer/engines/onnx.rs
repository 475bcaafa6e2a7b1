//! ONNX Runtime, through the crate ort; the shared library is loaded when the first model is opened.

use std::borrow::Cow;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use memchr::memmem;
use ort::environment::Environment;
use ort::ep::{self, ExecutionProvider};
use ort::session::builder::GraphOptimizationLevel;
use ort::session::{Session, SessionInputValue};
use ort::value::{Outlet, Tensor, ValueType};

use super::super::options::Device;
use super::{Batch, Engine, EngineError, EngineKind};
use crate::transformer::{Folder, Task, TransformerError};

/// Where the library is, if not where the system looks.
const LIBRARY: &str = "ORT_DYLIB_PATH";

/// A model in a session.
pub(super) struct Onnx {
    // One batch already runs on all threads of the session.
    session: Mutex<Session>,
    inputs: Vec<Input>,
    output: String,
    width: usize,
    one_by_one: bool,
}

/// What the models ask for.
#[derive(Debug, Clone, Copy)]
enum Input {
    Ids,
    Mask,
    Types,
}

impl Input {
    const fn name(self) -> &'static str {
        match self {
            Self::Ids => "input_ids",
            Self::Mask => "attention_mask",
            Self::Types => "token_type_ids",
        }
    }
}

impl Onnx {
    pub(super) fn start(
        folder: &Folder,
        device: Device,
        threads: usize,
    ) -> Result<Self, TransformerError> {
        let failed = |detail: String| TransformerError::Engine {
            engine: EngineKind::Onnx,
            folder: folder.path.clone(),
            detail,
        };
        let environment = environment().map_err(|detail| failed(detail.clone()))?;
        let mut builder = Session::builder(environment)
            .and_then(|builder| Ok(builder.with_intra_threads(threads)?))
            .and_then(|builder| Ok(builder.with_optimization_level(GraphOptimizationLevel::All)?))
            .map_err(|error| failed(error.to_string()))?;
        if let Device::Cuda(number) = device {
            let absent = |detail: String| TransformerError::Device {
                device: format!("cuda:{number}"),
                detail: format!(
                    "{detail}\nhint: set {LIBRARY} to the library of onnxruntime-gpu, with CUDA and cuDNN where it finds them, or write device = \"cpu\" under [transformer]"
                ),
            };
            let cuda =
                ep::CUDA::default().with_device_id(i32::try_from(number).unwrap_or(i32::MAX));
            if !ep::CUDA::is_available().unwrap_or(false) {
                return Err(absent(
                    "this ONNX Runtime was built without CUDA".to_owned(),
                ));
            }
            builder = builder
                .with_execution_providers([cuda.build().error_on_failure()])
                .map_err(|error| absent(error.to_string()))?;
        }
        let session = builder.commit_from_file(&folder.weights).map_err(|error| {
            TransformerError::Malformed {
                path: folder.weights.clone(),
                detail: format!(
                    "{error}\nhint: fetch it again; if it is whole, export it with an opset that this ONNX Runtime knows"
                ),
            }
        })?;
        let inputs = inputs(&session).map_err(failed)?;
        let output = output(&session, folder).map_err(failed)?;
        Ok(Self {
            session: Mutex::new(session),
            inputs,
            output,
            width: folder.width(),
            one_by_one: quantises_activations(&folder.weights)?,
        })
    }
}

impl Engine for Onnx {
    fn width(&self) -> usize {
        self.width
    }

    fn run(&self, batch: &Batch) -> Result<Vec<f32>, EngineError> {
        let failed = |error: ort::Error| EngineError(error.to_string());
        let shape = [batch.rows, batch.length];
        let mut given: Vec<(Cow<'_, str>, SessionInputValue<'_>)> =
            Vec::with_capacity(self.inputs.len());
        for input in &self.inputs {
            let values = match input {
                Input::Ids => batch.ids.clone(),
                Input::Mask => batch.mask.clone(),
                Input::Types => vec![0; batch.ids.len()],
            };
            let tensor = Tensor::from_array((shape, values)).map_err(failed)?;
            given.push((input.name().into(), tensor.into()));
        }
        let mut session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        let outputs = session.run(given).map_err(failed)?;
        let output = outputs
            .get(&self.output)
            .ok_or_else(|| EngineError(format!("the model gave no {}", self.output)))?;
        let (_, values) = output.try_extract_tensor::<f32>().map_err(failed)?;
        Ok(values.to_vec())
    }

    fn one_by_one(&self) -> bool {
        self.one_by_one
    }
}

/// The library, loaded once for the process: ONNX Runtime allows no second environment.
///
/// # Errors
/// A library that is missing or too old, with what to do about it.
pub fn environment() -> Result<&'static Environment, &'static String> {
    static ENVIRONMENT: OnceLock<Result<Environment, String>> = OnceLock::new();
    ENVIRONMENT
        .get_or_init(|| {
            let path = std::env::var_os(LIBRARY).map_or_else(
                || PathBuf::from(libloading_name()),
                PathBuf::from,
            );
            ort::init_from(&path)
                .map_err(|error| error.to_string())
                .and_then(|builder| {
                    builder
                        .with_telemetry(false)
                        .build()
                        .map_err(|error| error.to_string())
                })
                .map_err(|error| {
                    format!(
                        "ONNX Runtime could not be loaded: {error}\nhint: `.ci/onnxruntime DIR` or `pip download onnxruntime` brings it (1.20 or later); then set {LIBRARY} to the file libonnxruntime.so.1.…"
                    )
                })
        })
        .as_ref()
}

const fn libloading_name() -> &'static str {
    if cfg!(target_os = "windows") {
        "onnxruntime.dll"
    } else if cfg!(target_os = "macos") {
        "libonnxruntime.dylib"
    } else {
        "libonnxruntime.so"
    }
}

fn inputs(session: &Session) -> Result<Vec<Input>, String> {
    session
        .inputs()
        .iter()
        .map(|outlet| {
            [Input::Ids, Input::Mask, Input::Types]
                .into_iter()
                .find(|input| input.name() == outlet.name())
                .ok_or_else(|| {
                    format!(
                        "the model asks for {}, which is unknown\nhint: export it with input_ids, attention_mask and, for BERT, token_type_ids",
                        outlet.name()
                    )
                })
        })
        .collect()
}

/// The output to read: by its usual name, else the only one.
fn output(session: &Session, folder: &Folder) -> Result<String, String> {
    let usual: &[&str] = match folder.task {
        Task::Tag => &["logits"],
        Task::Embed => &["last_hidden_state", "token_embeddings"],
    };
    let outlets = session.outputs();
    let names: Vec<&str> = outlets.iter().map(Outlet::name).collect();
    let outlet = outlets
        .iter()
        .find(|outlet| usual.contains(&outlet.name()))
        .or(match outlets {
            [only] => Some(only),
            _ => None,
        })
        .ok_or_else(|| {
            format!(
                "the model gives {} and no {}\nhint: export it for {}",
                names.join(", "),
                usual.join(" or "),
                match folder.task {
                    Task::Tag => "token-classification",
                    Task::Embed => "feature-extraction",
                }
            )
        })?;
    if let ValueType::Tensor { shape, .. } = outlet.dtype() {
        let width = shape.last().copied().unwrap_or(-1);
        if shape.len() != 3 || usize::try_from(width).is_ok_and(|width| width != folder.width()) {
            return Err(format!(
                "{} is of the shape {shape:?} where {} numbers for each token are due\nhint: take config.json and model.onnx from the same model",
                outlet.name(),
                folder.width()
            ));
        }
    }
    Ok(outlet.name().to_owned())
}

/// Whether the model scales its activations by what the batch at hand holds.
fn quantises_activations(path: &Path) -> Result<bool, TransformerError> {
    const SIGN: &[u8] = b"DynamicQuantize";
    let unreadable = |source| TransformerError::Unreadable {
        path: path.to_path_buf(),
        source,
    };
    let finder = memmem::Finder::new(SIGN);
    let mut file = File::open(path).map_err(unreadable)?;
    let mut kept = Vec::new();
    loop {
        let read = (&mut file)
            .take(1 << 20)
            .read_to_end(&mut kept)
            .map_err(unreadable)?;
        if finder.find(&kept).is_some() {
            return Ok(true);
        }
        if read == 0 {
            return Ok(false);
        }
        // The sign may lie across two reads.
        let seen = kept.len().saturating_sub(SIGN.len());
        kept.drain(..seen);
    }
}
