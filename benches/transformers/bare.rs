//! The engines with nothing of ours around them, called as their own documentation does.

use depeche::transformer::engines::Batch;
use depeche::transformer::{EngineKind, Folder};

type Run = Box<dyn FnMut(&Batch)>;

pub(crate) fn start(engine: EngineKind, folder: &Folder) -> Run {
    match engine {
        #[cfg(feature = "rust-bert")]
        EngineKind::RustBert => rust_bert(folder),
        #[cfg(feature = "onnx")]
        EngineKind::Onnx => onnx(folder),
        #[allow(unreachable_patterns)]
        _ => Box::new(|_| ()),
    }
}

/// CamemBERT taggers and BERT encoders: what is measured here.
#[cfg(feature = "rust-bert")]
fn rust_bert(folder: &Folder) -> Run {
    use depeche::transformer::Task;
    use rust_bert::bert::{BertConfig, BertEmbeddings, BertModel};
    use rust_bert::roberta::RobertaForTokenClassification;
    use tch::{Device, Tensor, nn, no_grad};

    let config: BertConfig = serde_json::from_str(&folder.config_json).unwrap();
    let mut variables = nn::VarStore::new(Device::Cpu);
    let root = variables.root();
    let forward: Box<dyn Fn(&Tensor, &Tensor) -> Tensor> = match folder.task {
        Task::Tag => {
            let model = RobertaForTokenClassification::new(&root, &config).unwrap();
            Box::new(move |ids, mask| {
                let output = model.forward_t(Some(ids), Some(mask), None, None, None, false);
                output.logits
            })
        }
        Task::Embed => {
            let model =
                BertModel::<BertEmbeddings>::new_with_optional_pooler(&root, &config, false);
            Box::new(move |ids, mask| {
                model
                    .forward_t(Some(ids), Some(mask), None, None, None, None, None, false)
                    .unwrap()
                    .hidden_state
            })
        }
    };
    variables.load(&folder.weights).unwrap();
    Box::new(move |batch| {
        let shape = [batch.rows as i64, batch.length as i64];
        let ids = Tensor::from_slice(&batch.ids).view(shape);
        let mask = Tensor::from_slice(&batch.mask).view(shape);
        let output = no_grad(|| forward(&ids, &mask));
        let values = Vec::<f32>::try_from(output.flatten(0, -1)).unwrap();
        assert!(values.len() > batch.ids.len());
    })
}

#[cfg(feature = "onnx")]
fn onnx(folder: &Folder) -> Run {
    use depeche::transformer::engines::onnx_environment;
    use ort::session::builder::GraphOptimizationLevel;
    use ort::session::{Session, SessionInputValue};
    use ort::value::Tensor;

    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut session = Session::builder(onnx_environment().unwrap())
        .unwrap()
        .with_intra_threads(threads)
        .unwrap()
        .with_optimization_level(GraphOptimizationLevel::All)
        .unwrap()
        .commit_from_file(&folder.weights)
        .unwrap();
    let inputs: Vec<String> = session
        .inputs()
        .iter()
        .map(|input| input.name().to_owned())
        .collect();
    Box::new(move |batch| {
        let shape = [batch.rows, batch.length];
        let given: Vec<(String, SessionInputValue)> = inputs
            .iter()
            .map(|name| {
                let values = match name.as_str() {
                    "input_ids" => batch.ids.clone(),
                    "attention_mask" => batch.mask.clone(),
                    _ => vec![0; batch.ids.len()],
                };
                let tensor = Tensor::from_array((shape, values)).unwrap();
                (name.clone(), tensor.into())
            })
            .collect();
        let outputs = session.run(given).unwrap();
        let (_, values) = outputs[0].try_extract_tensor::<f32>().unwrap();
        assert!(values.len() > batch.ids.len());
    })
}
