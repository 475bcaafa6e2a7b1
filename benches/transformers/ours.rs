//! depeche's tagger or embedder on an engine that remembers the batches it ran.

use std::path::Path;
use std::sync::{Arc, Mutex};

use depeche::embed::{BatchEmbedder, transformer::TransformerEmbedder};
use depeche::recognize::{BatchRecognizer, transformer::TransformerTagger};
use depeche::text::Document;
use depeche::transformer::engines::{self, Batch, Engine, EngineError};
use depeche::transformer::{
    EngineKind, Folder, Labels, PoolingMode, RecognizerOptions, Runner, Task, Tokens,
    TransformerOptions,
};

/// What the engine ran; `None` when nothing is to be remembered.
type Log = Arc<Mutex<Option<Vec<Batch>>>>;

struct Remembering(Box<dyn Engine>, Log);

impl Engine for Remembering {
    fn width(&self) -> usize {
        self.0.width()
    }

    fn run(&self, batch: &Batch) -> Result<Vec<f32>, EngineError> {
        if let Some(log) = self.1.lock().unwrap().as_mut() {
            log.push(batch.clone());
        }
        self.0.run(batch)
    }

    fn one_by_one(&self) -> bool {
        self.0.one_by_one()
    }
}

pub(crate) struct Ours {
    read: Box<dyn Fn(&[&Document])>,
    log: Log,
}

impl Ours {
    pub(crate) fn new(
        engine: EngineKind,
        path: &Path,
        task: Task,
        options: &TransformerOptions,
    ) -> Self {
        let folder = Folder::open(path, engine, task).unwrap();
        let tokens = Tokens::new(&folder, folder.limit, "").unwrap();
        let log = Log::new(Mutex::new(Some(Vec::new())));
        let engine = engines::start(engine, &folder, options.device().unwrap(), 0).unwrap();
        let engine = Box::new(Remembering(engine, Arc::clone(&log)));
        let runner = Runner::new(engine, options.batch_tokens, folder.padding());
        let name = folder.name();
        let read: Box<dyn Fn(&[&Document])> = match task {
            Task::Tag => {
                let own = RecognizerOptions::default();
                let labels = Labels::read(&folder.labels, &own.labels, path).unwrap();
                let tagger =
                    TransformerTagger::new(&name, tokens, runner, labels, options.overlap, &own);
                Box::new(move |group| assert_eq!(tagger.read(group).len(), group.len()))
            }
            Task::Embed => {
                let pooling = folder.pooling.unwrap_or(PoolingMode::Mean);
                let embedder = TransformerEmbedder::new(name, tokens, runner, pooling);
                Box::new(move |group| assert_eq!(embedder.read(group).len(), group.len()))
            }
        };
        Self { read, log }
    }

    /// From now on no batch is remembered.
    pub(crate) fn forgetting(&self) {
        *self.log.lock().unwrap() = None;
    }

    /// Reads the documents, and remembers the batches of this reading alone.
    pub(crate) fn read(&self, documents: &[&Document]) {
        if let Some(log) = self.log.lock().unwrap().as_mut() {
            log.clear();
        }
        (self.read)(documents);
    }

    pub(crate) fn batches(&self) -> Vec<Batch> {
        self.log.lock().unwrap().clone().unwrap_or_default()
    }
}
