//! Transformers in the pipeline: the stages that read many articles at once.

use rayon::prelude::*;

use super::{Pipeline, PipelineError, caught};
use crate::article::{EnrichedArticle, ModelFingerprint, SourceArticle};
use crate::embed::BatchEmbedder;
use crate::recognize::BatchRecognizer;
use crate::text::Document;
use crate::transformer::{EmbedderOptions, RecognizerOptions, TransformerOptions};

impl Pipeline {
    /// Puts the transformers that the configuration names in the place of the built-in tagger and embedder; nothing changes
    /// where it names none. `threads` is 0 for one per core.
    ///
    /// # Errors
    /// A model that cannot be used, found before any article is read.
    pub fn with_transformers(
        self,
        recognizer: &RecognizerOptions,
        embedder: &EmbedderOptions,
        shared: &TransformerOptions,
        threads: usize,
    ) -> Result<Self, PipelineError> {
        #[cfg(feature = "transformer")]
        return built::open(self, recognizer, embedder, shared, threads);
        #[cfg(not(feature = "transformer"))]
        {
            let _ = (shared, threads);
            match recognizer.model.as_ref().or(embedder.model.as_ref()) {
                Some(spec) => {
                    Err(crate::transformer::TransformerError::NotBuilt(spec.engine).into())
                }
                None => Ok(self),
            }
        }
    }

    /// The models beside the shipped ones, each with the hash of all its files.
    pub fn fingerprints(&self) -> &[ModelFingerprint] {
        &self.fingerprints
    }

    pub(super) fn batch_recognizer(&self) -> Option<&dyn BatchRecognizer> {
        self.recognizers
            .iter()
            .find_map(|recognizer| recognizer.as_batch())
    }

    pub(super) fn batch_embedder(&self) -> Option<&dyn BatchEmbedder> {
        self.embedder.as_ref()?.as_batch()
    }

    /// Documents in parallel, then the batches, then the rest in parallel.
    pub(super) fn enrich_together(
        &self,
        articles: Vec<SourceArticle>,
    ) -> Vec<Result<EnrichedArticle, String>> {
        let read: Vec<_> = articles
            .into_par_iter()
            .map(|article| {
                caught(|| self.read(&article))
                    .map(|(document, verdict)| (article, document, verdict))
            })
            .collect();
        let documents: Vec<&Document> = read
            .iter()
            .filter_map(|read| read.as_ref().ok().map(|(_, document, _)| document))
            .collect();
        let readings = self
            .batch_recognizer()
            .map(|recognizer| each(&documents, |documents| recognizer.read(documents)));
        let vectors = self
            .batch_embedder()
            .map(|embedder| each(&documents, |documents| embedder.read(documents)));
        let mut readings = readings.into_iter().flatten();
        let mut vectors = vectors.into_iter().flatten();
        let prepared: Vec<_> = read
            .into_iter()
            .map(|read| {
                let (article, document, verdict) = read?;
                let reading = readings.next().transpose()?;
                let embedded = vectors.next().transpose()?;
                Ok((article, document, verdict, reading, embedded))
            })
            .collect();
        prepared
            .into_par_iter()
            .map(|prepared: Result<_, String>| {
                let (article, document, verdict, reading, embedded) = prepared?;
                caught(|| self.finish(article, document, &verdict, reading, embedded))
            })
            .collect()
    }
}

/// What `read` gives for each document; where it panics over all of them, document by document.
fn each<T>(
    documents: &[&Document],
    read: impl Fn(&[&Document]) -> Vec<T>,
) -> Vec<Result<T, String>> {
    if let Ok(all) = caught(|| read(documents))
        && all.len() == documents.len()
    {
        return all.into_iter().map(Ok).collect();
    }
    documents
        .iter()
        .map(|document| {
            caught(|| read(&[document]).pop())?.ok_or_else(|| "nothing was read".to_owned())
        })
        .collect()
}

#[cfg(feature = "transformer")]
mod built {
    use super::{ModelFingerprint, Pipeline, PipelineError};
    use crate::embed::transformer::TransformerEmbedder;
    use crate::recognize::transformer::TransformerTagger;
    use crate::transformer::lock::Lock;
    use crate::transformer::{
        Combine, EmbedderOptions, Folder, RecognizerOptions, Spec, TransformerError,
        TransformerOptions,
    };

    /// Name of the recogniser that a transformer takes the place of.
    const TAGGER: &str = "crf";

    pub(super) fn open(
        mut pipeline: Pipeline,
        recognizer: &RecognizerOptions,
        embedder: &EmbedderOptions,
        shared: &TransformerOptions,
        threads: usize,
    ) -> Result<Pipeline, PipelineError> {
        if let Some(spec) = &recognizer.model {
            let (mut tagger, folder) = TransformerTagger::open(spec, recognizer, shared, threads)?;
            pipeline.fingerprints.push(fingerprint(spec, &folder)?);
            let place = pipeline
                .recognizers
                .iter()
                .position(|recognizer| recognizer.name() == TAGGER);
            if let Some(place) = place {
                let built_in = pipeline.recognizers.remove(place);
                if recognizer.combine != Combine::Replace {
                    tagger.beside(built_in);
                }
            }
            pipeline
                .recognizers
                .insert(place.unwrap_or(0), Box::new(tagger));
        }
        if let Some(spec) = &embedder.model {
            let (embedder, folder) = TransformerEmbedder::open(spec, embedder, shared, threads)?;
            pipeline.fingerprints.push(fingerprint(spec, &folder)?);
            pipeline.embedder = Some(Box::new(embedder));
        }
        Ok(pipeline)
    }

    fn fingerprint(spec: &Spec, folder: &Folder) -> Result<ModelFingerprint, TransformerError> {
        if let Some(lock) = Lock::read(&folder.path)? {
            lock.verify(&folder.path)?;
        }
        Ok(ModelFingerprint {
            name: format!("{}:{}", spec.engine, folder.name()),
            version: folder.config.model_type.clone(),
            sha256: folder.fingerprint()?,
        })
    }
}
