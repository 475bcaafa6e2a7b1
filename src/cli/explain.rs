//! `depeche explain`: why articles are tagged as they are.

use std::io::Write;
use std::ops::ControlFlow;

use depeche::config::Config;
use depeche::explain;
use depeche::ingest::{self, Event};

use super::arguments::Explain;
use super::{Exit, Usage, pipeline};

pub(crate) fn run(config: &Config, arguments: &Explain) -> anyhow::Result<Exit> {
    let pipeline = pipeline(config)?;
    let mut out = std::io::stdout().lock();
    let mut explained = 0;
    let mut entities = 0;
    let mut failed = None;
    let inputs = [arguments.article.clone()];
    ingest::read(&inputs, &config.ingest, &mut |event| {
        let article = match event {
            Event::Article { article, .. } => article,
            Event::Rejected(rejection) => {
                tracing::warn!(
                    "record {} is refused: {}: {}",
                    rejection.record,
                    rejection.reason.as_str(),
                    rejection.detail
                );
                return ControlFlow::Continue(());
            }
            Event::Skipped { .. } => return ControlFlow::Continue(()),
        };
        if arguments.id.as_ref().is_some_and(|id| *id != article.id) {
            return ControlFlow::Continue(());
        }
        explained += 1;
        let explanation = explain::explain(&pipeline, &article, arguments.entity.as_deref());
        entities += explanation.entities.len();
        let written = if arguments.json {
            serde_json::to_writer(&mut out, &explanation)
                .map_err(std::io::Error::from)
                .and_then(|()| writeln!(out))
        } else {
            writeln!(out, "{explanation}")
        };
        match written {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        }
    })?;
    if let Some(error) = failed {
        return Err(error.into());
    }
    if explained == 0 {
        let which = arguments
            .id
            .as_ref()
            .map_or_else(String::new, |id| format!(" with the id {id:?}"));
        return Err(Usage(format!(
            "{} holds no article{which}",
            arguments.article.display()
        ))
        .into());
    }
    if let Some(entity) = arguments.entity.as_ref().filter(|_| entities == 0) {
        return Err(Usage(format!(
            "no entity of {} has the id {entity:?}\nhint: leave out --entity to see them all",
            arguments.article.display()
        ))
        .into());
    }
    Ok(Exit::Done)
}
