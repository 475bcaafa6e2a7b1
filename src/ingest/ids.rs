//! Identifiers: the given one, else the canonical address, else a hash of the content. They never become paths.

use rustc_hash::FxHashSet;

use crate::article::SourceArticle;

/// Characters of an identifier that are accepted.
const LONGEST: usize = 512;

/// The identifiers of a run, 128 bits each.
#[derive(Debug, Default)]
pub(super) struct Seen(FxHashSet<u128>);

impl Seen {
    /// False when `id` was there.
    pub fn insert(&mut self, id: &str) -> bool {
        let hash = blake3::hash(id.as_bytes());
        let mut key = [0; 16];
        for (to, from) in key.iter_mut().zip(hash.as_bytes()) {
            *to = *from;
        }
        self.0.insert(u128::from_le_bytes(key))
    }
}

pub(super) enum Identifier {
    Usable(String),
    Invalid(&'static str),
}

/// The identifier of an article whose `id` is the given one, or empty.
pub(super) fn identify(article: &SourceArticle) -> Identifier {
    let given = article.id.trim();
    if !given.is_empty() {
        return if given.chars().nth(LONGEST).is_some() {
            Identifier::Invalid("the id is longer than 512 characters")
        } else if given.chars().any(char::is_control) {
            Identifier::Invalid("the id holds control characters")
        } else {
            Identifier::Usable(given.to_owned())
        };
    }
    if let Some(url) = &article.url
        && url.len() <= LONGEST
        && !url.chars().any(char::is_control)
    {
        return Identifier::Usable(url.clone());
    }
    let mut hasher = blake3::Hasher::new();
    for text in [&article.title, &article.lead]
        .into_iter()
        .chain(article.body.iter().map(|block| &block.text))
    {
        hasher.update(text.as_bytes());
        hasher.update(b"\n");
    }
    let hex = hasher.finalize().to_hex();
    Identifier::Usable(format!("blake3:{}", hex.get(..32).unwrap_or_default()))
}
