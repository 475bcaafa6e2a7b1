//! Why an article was tagged as it was: for each mention who proposed it, what it competed with, and which rule settled it.

use std::fmt;

use serde::Serialize;

use crate::article::{Entity, EntityType, SourceArticle};
use crate::link::overlap;
use crate::pipeline::Pipeline;
use crate::recognize::{Mention, proposer};
use crate::text::{Document, Span};

/// A feature of the statistical tagger and what it added to (or took from) the label that was given.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Weighed {
    /// The feature, for a person: `word=Tran`, `before=M.`.
    pub feature: String,
    /// Positive speaks for the label.
    pub weight: f32,
}

/// What became of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It is the mention.
    Kept,
    /// A later recogniser, or a rule of its own, trimmed, replaced or withdrew it.
    Revised {
        /// That recogniser, or rule.
        by: String,
    },
    /// It lost to another by a rule of the overlap policy.
    Dropped {
        /// Number of the rule, from 1.
        rule: u8,
        /// The rule in short.
        because: &'static str,
    },
}

/// Words that a recogniser proposed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Proposal {
    /// Who proposed it: recogniser and rule, list or model.
    pub evidence: String,
    /// As what.
    #[serde(rename = "type")]
    pub entity_type: EntityType,
    /// The words.
    pub exact: String,
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
    /// 0 to 1.
    pub confidence: f32,
    /// What became of it.
    pub fate: Fate,
    #[serde(skip)]
    span: Span,
}

/// A mention with everything that was proposed over its words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExplainedMention {
    /// The words.
    pub exact: String,
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
    /// Which rule, list or model it rests on.
    pub evidence: String,
    /// Every proposal that touches it, in text order.
    pub proposals: Vec<Proposal>,
    /// What weighed most for and against, where a statistical tagger had a say; largest first.
    pub features: Vec<Weighed>,
}

/// An entity with its mentions explained.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExplainedEntity {
    /// Identifier.
    pub id: String,
    /// Name shown.
    pub label: String,
    /// Whether the article is about it.
    pub about: bool,
    /// 0 to 1.
    pub salience: f32,
    /// Function of a person, as the article states it.
    pub role: Option<String>,
    /// ISO 3166-1 alpha-2 of the state that it belongs to or lies in.
    pub country: Option<String>,
    /// Its mentions.
    pub mentions: Vec<ExplainedMention>,
}

/// An article explained. [`fmt::Display`] is for a terminal.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explanation {
    /// Identifier of the article.
    pub id: String,
    /// Title.
    pub title: String,
    /// Entities in the order of the enriched article.
    pub entities: Vec<ExplainedEntity>,
    /// Proposals that touch no mention of the result: what was considered and left out.
    pub left_out: Vec<Proposal>,
}

/// Features shown for a mention.
const FEATURES: usize = 12;

/// Explains the entities of an article, or the one called `only`.
pub fn explain(pipeline: &Pipeline, article: &SourceArticle, only: Option<&str>) -> Explanation {
    let document = pipeline.document(article);
    let mut proposals = Vec::new();
    let mut found: Vec<Mention> = Vec::new();
    for recognizer in pipeline.recognizers() {
        for (gone, rule) in recognizer.taken_back(&document) {
            let by = rule.to_owned();
            proposals.push(proposal(&document, &gone, Fate::Revised { by }));
        }
        let before = found.clone();
        recognizer.recognize(&document, &mut found);
        for gone in before.iter().filter(|mention| !holds(&found, mention)) {
            proposals.push(proposal(
                &document,
                gone,
                Fate::Revised {
                    by: recognizer.name().to_owned(),
                },
            ));
        }
    }
    for mention in &found {
        proposals.push(proposal(&document, mention, Fate::Kept));
    }
    overlap::settle_telling(found.clone(), &mut |mention, rule| {
        let because = usize::from(rule)
            .checked_sub(1)
            .and_then(|index| overlap::RULES.get(index))
            .copied()
            .unwrap_or_default();
        let lost = proposals.iter_mut().find(|proposal| {
            proposal.fate == Fate::Kept
                && proposal.span == mention.span
                && proposal.entity_type == mention.entity_type
                && proposal.evidence == mention.evidence
        });
        if let Some(proposal) = lost {
            proposal.fate = Fate::Dropped { rule, because };
        }
    });
    proposals.sort_by_key(|proposal| (proposal.start, proposal.end, proposal.fate != Fate::Kept));

    let linked = crate::link::link(&document, found);
    let left_out = proposals
        .iter()
        .filter(|proposal| {
            !linked.entities.iter().any(|entity| {
                entity
                    .mentions
                    .iter()
                    .any(|mention| touch(proposal, mention.start, mention.end))
            })
        })
        .cloned()
        .collect();
    Explanation {
        id: article.id.clone(),
        title: article.title.clone(),
        entities: linked
            .entities
            .into_iter()
            .filter(|entity| only.is_none_or(|only| entity.id == only))
            .map(|entity| explained(pipeline, &document, &proposals, entity))
            .collect(),
        left_out: if only.is_none() { left_out } else { Vec::new() },
    }
}

fn holds(found: &[Mention], mention: &Mention) -> bool {
    found.iter().any(|other| {
        other.span == mention.span
            && other.entity_type == mention.entity_type
            && other.evidence == mention.evidence
    })
}

fn proposal(document: &Document, mention: &Mention, fate: Fate) -> Proposal {
    let (start, end) = document.code_points.span(&document.text, mention.span);
    Proposal {
        evidence: mention.evidence.clone().into_owned(),
        entity_type: mention.entity_type,
        exact: document.slice(mention.span).to_owned(),
        start,
        end,
        confidence: mention.confidence,
        fate,
        span: mention.span,
    }
}

const fn touch(proposal: &Proposal, start: u32, end: u32) -> bool {
    proposal.start < end && start < proposal.end
}

fn explained(
    pipeline: &Pipeline,
    document: &Document,
    proposals: &[Proposal],
    entity: Entity,
) -> ExplainedEntity {
    let mentions = entity
        .mentions
        .into_iter()
        .map(|mention| {
            let over: Vec<Proposal> = proposals
                .iter()
                .filter(|proposal| touch(proposal, mention.start, mention.end))
                .cloned()
                .collect();
            // A recogniser tells what weighed where it had a say: for the words of the mention, or for those that it proposed there.
            let mut features: Vec<Weighed> = Vec::new();
            for recognizer in pipeline.recognizers() {
                let own = |proposal: &&Proposal| proposer(&proposal.evidence) == recognizer.name();
                let same = |proposal: &&Proposal| {
                    proposal.start == mention.start && proposal.end == mention.end
                };
                let proposal = over.iter().filter(own).find(same);
                if let Some(proposal) = proposal.or_else(|| over.iter().find(own)) {
                    features.extend(recognizer.explain(document, proposal.span));
                }
            }
            features.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
            features.truncate(FEATURES);
            ExplainedMention {
                exact: mention.exact,
                start: mention.start,
                end: mention.end,
                evidence: mention.evidence,
                proposals: over,
                features,
            }
        })
        .collect();
    ExplainedEntity {
        id: entity.id,
        label: entity.label,
        about: entity.about,
        salience: entity.salience,
        role: entity.role,
        country: entity.country,
        mentions,
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {}", self.id, self.title)?;
        for entity in &self.entities {
            writeln!(
                f,
                "\n{}  {}  {}, salience {:.2}",
                entity.id,
                entity.label,
                if entity.about { "about" } else { "mentioned" },
                entity.salience
            )?;
            for (name, value) in [("role", &entity.role), ("country", &entity.country)] {
                if let Some(value) = value {
                    writeln!(f, "  {name}: {value}")?;
                }
            }
            for mention in &entity.mentions {
                writeln!(
                    f,
                    "  «{}» {}–{} by {}",
                    mention.exact, mention.start, mention.end, mention.evidence
                )?;
                for proposal in &mention.proposals {
                    write!(f, "    ")?;
                    line(f, proposal)?;
                }
                if !mention.features.is_empty() {
                    let shown: Vec<String> = mention
                        .features
                        .iter()
                        .map(|weighed| format!("{:+.2} {}", weighed.weight, weighed.feature))
                        .collect();
                    writeln!(f, "    weighed: {}", shown.join(", "))?;
                }
            }
        }
        if !self.left_out.is_empty() {
            writeln!(f, "\nproposed and left out")?;
            for proposal in &self.left_out {
                write!(f, "  ")?;
                line(f, proposal)?;
            }
        }
        Ok(())
    }
}

fn line(f: &mut fmt::Formatter<'_>, proposal: &Proposal) -> fmt::Result {
    write!(
        f,
        "{} {:?} {}–{} as {} ({:.2}): ",
        proposal.evidence,
        proposal.exact,
        proposal.start,
        proposal.end,
        proposal.entity_type.as_str(),
        proposal.confidence
    )?;
    match &proposal.fate {
        Fate::Kept => writeln!(f, "kept"),
        Fate::Revised { by } => writeln!(f, "revised by {by}"),
        Fate::Dropped { rule, because } => writeln!(f, "dropped, rule {rule}: {because}"),
    }
}
