//! The list of organisations, and the trie of their names over folded words.
//!
//! `organisations.tsv` has one organisation a line; `models/organisations.md` describes its columns. A mark before a
//! form says how far it may be trusted: `=` capitals as written, `?` only beside its context or another form of the
//! same organisation, `~` the name of a body that other countries have too, `@` a nickname, `-` no form, only a label.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::article::Succession;
use crate::languages::Language;
use crate::models::ModelError;
use crate::recognize::Known;
use crate::text::tokenize;

use super::units;

/// The file.
pub(super) const FILE: &str = "organisations.tsv";
/// Types of the list that are parts of a state.
const PUBLIC: [&str; 6] = [
    "administration",
    "armed",
    "authority",
    "court",
    "parliament",
    "presidency",
];
/// Types whose names also begin those of products: "Google Meet".
const SELLERS: [&str; 3] = ["company", "foreign", "media"];
const COLUMNS: usize = 13;

/// How a form names its organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FormKind {
    Name,
    Acronym,
    /// A place or a building that stands for its holder.
    Nickname,
}

/// One way of writing one organisation.
#[derive(Debug, Clone)]
pub(super) struct Form {
    /// Index into [`List::entries`].
    pub(super) entry: u32,
    pub(super) kind: FormKind,
    /// As in the list, to compare capitals with.
    pub(super) written: Box<str>,
    /// `=`
    pub(super) exact: bool,
    /// `?`
    pub(super) ambiguous: bool,
    /// `~`
    pub(super) generic: bool,
}

/// One organisation.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) known: Known,
    /// Whether it sells or publishes what bears its name.
    pub(super) seller: bool,
    /// Hash of its type.
    pub(super) kind: u64,
    /// Hashes of words that speak for it.
    pub(super) context: Vec<u64>,
}

/// The list, ready to be matched.
#[derive(Debug, Default)]
pub(super) struct List {
    pub(super) entries: Vec<Entry>,
    nodes: FxHashMap<(u32, u64), u32>,
    forms: Vec<Vec<Form>>,
}

/// Where a match of the trie stands.
pub(super) const ROOT: u32 = 0;

impl List {
    /// Reads the list; names are cut into words by the rules of `language`.
    pub(super) fn read(text: &str, language: &dyn Language) -> Result<Self, ModelError> {
        let malformed = |line: usize, detail: &str| ModelError::Malformed {
            name: FILE.to_owned(),
            detail: format!("line {line}: {detail}"),
        };
        let mut list = Self {
            forms: vec![Vec::new()],
            ..Self::default()
        };
        for (number, line) in text.lines().enumerate().skip(1) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let columns: Vec<&str> = line.split('\t').collect();
            let Ok(columns) = <[&str; COLUMNS]>::try_from(columns) else {
                return Err(malformed(number + 1, "not 13 columns"));
            };
            if columns[0].is_empty() || unmarked(columns[3]).is_empty() {
                return Err(malformed(number + 1, "no identifier or no label"));
            }
            list.add(&columns, language);
        }
        list.name_neighbours();
        Ok(list)
    }

    /// Successors, read as identifiers, become names; and each learns its predecessor.
    fn name_neighbours(&mut self) {
        let labels: FxHashMap<String, (usize, String)> = self
            .entries
            .iter()
            .enumerate()
            .map(|(index, entry)| {
                let known = &entry.known;
                (known.id.to_string(), (index, known.label.to_string()))
            })
            .collect();
        for index in 0..self.entries.len() {
            let Some(entry) = self.entries.get_mut(index) else {
                return;
            };
            let label = entry.known.label.to_string();
            let Some(name) = entry
                .known
                .succession
                .as_mut()
                .and_then(|succession| succession.successor.as_mut())
            else {
                continue;
            };
            let Some((after, successor)) = labels.get(&format!("organisation:{name}")) else {
                continue;
            };
            name.clone_from(successor);
            if let Some(after) = self.entries.get_mut(*after) {
                after
                    .known
                    .succession
                    .get_or_insert_default()
                    .predecessor
                    .get_or_insert(label);
            }
        }
    }

    fn add(&mut self, columns: &[&str; COLUMNS], language: &dyn Language) {
        let [
            id,
            kind,
            country,
            label,
            english,
            acronyms,
            aliases,
            former,
            from,
            until,
            successor,
            context,
            wikidata,
        ] = *columns;
        let owned =
            |value: &str| (!value.is_empty()).then(|| Cow::<'static, str>::Owned(value.to_owned()));
        let entry = self.entries.len() as u32;
        self.entries.push(Entry {
            known: Known {
                id: format!("organisation:{id}").into(),
                label: unmarked(label).to_owned().into(),
                iso3166: None,
                wikidata: owned(wikidata),
                country: owned(country),
                public: PUBLIC.contains(&kind),
                succession: succession(from, until, successor),
            },
            seller: SELLERS.contains(&kind),
            kind: units::hash(kind),
            context: context
                .split(',')
                .filter(|word| !word.is_empty())
                .map(|word| units::hash(word.rsplit([' ', '-', '\'']).next().unwrap_or_default()))
                .collect(),
        });
        let names = [label, english].into_iter().chain(aliases.split(';'));
        for name in names.chain(
            former
                .split(';')
                .map(|name| name.split('<').next().unwrap_or_default()),
        ) {
            let form = if name.starts_with('@') {
                FormKind::Nickname
            } else {
                FormKind::Name
            };
            let generic = label.starts_with('~') && name == english;
            self.form(entry, name, form, generic, language);
        }
        for acronym in acronyms.split(';') {
            self.form(entry, acronym, FormKind::Acronym, false, language);
        }
    }

    fn form(
        &mut self,
        entry: u32,
        marked: &str,
        kind: FormKind,
        generic: bool,
        language: &dyn Language,
    ) {
        let mark = marked.chars().next();
        let written = unmarked(marked);
        if written.is_empty() || mark == Some('-') {
            return;
        }
        // "BP", "IBM": a name that is written like an acronym is read like one.
        let kind = if kind == FormKind::Name
            && written.chars().count() < 6
            && !written.contains(char::is_lowercase)
            && !written.contains(' ')
        {
            FormKind::Acronym
        } else {
            kind
        };
        let mut tokens = Vec::new();
        tokenize(written, 0, language, &mut tokens);
        let mut node = ROOT;
        for hash in units::hashes(written, &tokens) {
            let next = self.forms.len() as u32;
            node = *self.nodes.entry((node, hash)).or_insert(next);
            if node == next {
                self.forms.push(Vec::new());
            }
        }
        if let Some(forms) = self.forms.get_mut(node as usize) {
            forms.push(Form {
                entry,
                kind,
                written: written.into(),
                exact: mark == Some('=') || mark == Some('?') && written.contains([' ', '\'', '’']),
                ambiguous: mark == Some('?'),
                generic: generic || mark == Some('~'),
            });
        }
    }

    /// The node after `hash`, when a name goes on so.
    pub(super) fn step(&self, node: u32, hash: u64) -> Option<u32> {
        self.nodes.get(&(node, hash)).copied()
    }

    /// Every name and acronym, as written.
    pub(super) fn written(&self) -> impl Iterator<Item = &str> {
        self.forms.iter().flatten().map(|form| &*form.written)
    }

    /// Names that end at a node.
    pub(super) fn forms(&self, node: u32) -> &[Form] {
        self.forms
            .get(node as usize)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    pub(super) fn entry(&self, index: u32) -> Option<&Entry> {
        self.entries.get(index as usize)
    }
}

fn succession(from: &str, until: &str, successor: &str) -> Option<Succession> {
    let owned = |value: &str| (!value.is_empty()).then(|| value.to_owned());
    let succession = Succession {
        since: owned(from),
        until: owned(until),
        predecessor: None,
        successor: owned(successor),
    };
    (succession != Succession::default()).then_some(succession)
}

fn unmarked(form: &str) -> &str {
    form.trim_start_matches(['=', '?', '~', '-', '@'])
}
