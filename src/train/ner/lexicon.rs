//! The lexicon: made from raw text and lists, or taken over from a model.

use std::path::Path;

use super::{Options, TrainError, clusters, lists, raw};
use crate::languages;
use crate::models::Models;
use crate::recognize::crf::lexicon::Lexicon;
use crate::recognize::crf::model::Model;
use crate::recognize::crf::table::Table;
use crate::recognize::organisations::Organisations;
use crate::train::corpus;

/// The lexicon of a model that is there already.
pub(super) fn of_model(path: &Path, options: &Options) -> Result<Lexicon, TrainError> {
    let bytes = std::fs::read(path).map_err(|source| TrainError::Unreadable {
        path: path.to_path_buf(),
        source,
    })?;
    let mut lexicon = Model::from_bytes(&path.to_string_lossy(), &bytes)?.lexicon;
    lexicon.lists = lists(options)?;
    Ok(lexicon)
}

/// Which lists each word is on.
fn lists(options: &Options) -> Result<Table, TrainError> {
    let language = languages::DEFAULT;
    let mut lists = lists::Lists::default();
    lists.add_language(language);
    lists.add_first_names(&options.data.join("facts/prenoms.csv"))?;
    for file in ["facts/regions.csv", "facts/departements.csv"] {
        lists.add_territories(&options.data.join(file), language)?;
    }
    for path in &options.names {
        lists.add_names(&corpus::whole(path)?, language);
    }
    let organisations = Organisations::new(&Models::new(options.models.as_deref()))?;
    for name in organisations.listed() {
        lists.add_organisation(name, language);
    }
    Ok(lists.table())
}

/// What is known of words beforehand. The data is in [`languages::DEFAULT`].
pub(super) fn build(
    options: &Options,
    progress: &mut dyn FnMut(&str),
) -> Result<Lexicon, TrainError> {
    let language = languages::DEFAULT;
    let mut text = raw::RawText::default();
    for path in corpus::files(&options.data.join("text"), &[".txt.xz"])? {
        text.add(&corpus::whole(&path)?, language);
        progress(&format!("read {}", path.display()));
    }
    let (clusters, coarser) = clusters::cluster(&text);
    progress("clustered");
    Ok(Lexicon {
        clusters,
        coarser,
        habits: text.habits(),
        lists: lists(options)?,
    })
}
