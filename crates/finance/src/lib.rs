//! Who helps a firm pay for its transition, and how an investment is paid.
//!
//! - [`Catalogue`] is the folder `catalogue/finance/`: [`Programme`]s with their dated [`Claim`]s and [`Rule`]s. A claim is
//!   what one source said on one day; claims that differ stay side by side, and what no source says is absent
//!   ([`Programme::to_confirm`]).
//! - [`Situation`] is what a firm answered. [`check`] tells for each programme how it stands ([`Standing`]); [`questions`]
//!   are those whose answers decide most. What is unknown never fails, and criteria in words never pass.
//! - [`plan()`] pays an investment: sources and uses to the centime, limits, calendar, debt service, and what the owners earn.
//! - [`transition()`] chooses measures, years and money together, with the engine `plan`, and pays what it chose with [`plan()`].
//! - [`stale`] lists claims to look at again, [`changes`] what a newer catalogue means for a firm, [`checklist`] the
//!   documents of an application.
//! - [`application`] is the file with which a programme or a bank is asked: the plan, rule by rule how programmes stand, and
//!   which documents are there.
//! - [`calculators`] are rules of programmes that a person asks for by name; [`words`] says all this in three languages.
//! - [`stale`] lists claims to look at again, [`Edit`]s lie over the catalogue, [`changes`] is what a newer one means for a
//!   firm, [`checklist`] the documents of an application.
//!
//! Days are civil days in Morocco and given by the caller; the first and the last day of a validity are both within it.
//! Amounts are dirhams (MAD) unless a claim says otherwise, rates per cent as they are published.

mod answer;
pub mod application;
mod ask;
pub mod calculators;
mod changes;
mod checklist;
mod claim;
mod condition;
mod edits;
mod error;
mod evaluate;
mod load;
pub mod plan;
mod programme;
mod review;
mod situation;
pub mod transition;
pub mod words;

pub use answer::{Answer, Attribute, Choice, Kind};
pub use ask::{Question, next_question, questions};
pub use changes::{Change, ChangeKind, Stood, changes};
pub use checklist::{ChecklistItem, Document, checklist};
pub use claim::{Claim, Confidence, Field, Reading, Value};
pub use condition::{Condition, Conditions, Test, Verdict};
pub use edits::{Cells, Conflict, ConflictKind, Edit};
pub use error::AnswerError;
pub use evaluate::{Match, Outcome, RuleResult, Standing, check};
pub use plan::plan;
pub use programme::{Catalogue, Effect, Programme, ProgrammeKind, Province, Rule, State};
pub use review::{Stale, stale};
pub use situation::{Facts, Situation, followed_by};
pub use transition::transition;
