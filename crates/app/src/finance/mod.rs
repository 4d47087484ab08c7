//! Who helps a firm pay: programmes and their claims, what fits a firm, and the plan that pays an investment.
//!
//! On the platform, a firm keeps its [`situation`](mod@situation), and [`outlook`] says how each programme stands for it;
//! a [`Watcher`] tells it what changes. Who runs the installation writes over the catalogue ([`write_claim`]) and sees what is to be
//! looked at again ([`review`]).

mod drafts;
mod edits;
mod file;
mod known;
mod plans;
mod programmes;
pub mod requests;
pub mod situation;
mod watch;
mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ::export::reading::read;
use calendar::Date;
use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use crate::file::{FileFault, read_from};
use ::finance::application::ApplicationError;
use ::finance::plan::{PlanError, PlanInput, Written};
use ::finance::transition::TransitionError;
use ::finance::{AnswerError, ChecklistItem, Field, Match, Programme, checklist, next_question};

pub use ::finance::application::Application;
pub use ::finance::plan::{Plan, SourceKind};
pub use ::finance::transition::{self as transitions, Goal, Step, Transition, TransitionInput};
pub use ::finance::words::{
    amount, claim, claim_about, claim_value, confidence, field, finding, internal_rate, kind, name, outcome, rule,
    standing, state,
};
pub use ::finance::{Attribute, Catalogue, Effect, Outcome, Question, Situation, State};
pub use drafts::{Draft, Source as DraftSource, Startable, corrected, draft, startable};
pub use edits::{
    EditError, Edited, Review, retire as retire_claim, review, take_back as take_back_claim, write as write_claim,
};
pub use file::{application, application_pdf, application_workbook, carbon_dossier};
pub use plans::{
    KeptPlan, ListedPlan, PLANS_MAX, PlanningError, archive as archive_plan, list as plans, lookup as kept_plan,
    paid as paid_plan, write as write_plan,
};
pub use programmes::{Outlook, outlook, programmes};
pub use situation::{Given, Kept, Origin, RecordError};
pub(crate) use watch::ask as ask_watch;
pub use watch::{Watcher, alerts, words as alert};

/// Why a question about finance cannot be answered.
#[derive(Debug, thiserror::Error)]
pub enum FinanceError {
    /// The embedded catalogue is damaged.
    #[error(transparent)]
    Tables(#[from] catalogue::Error),
    /// A file cannot be used.
    #[error(transparent)]
    File(#[from] FileFault),
    /// An answer cannot be taken.
    #[error(transparent)]
    Answer(#[from] AnswerError),
    /// The investment cannot be planned.
    #[error("{path}: {error}")]
    Plan {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: PlanError,
    },
    /// The measures and their money cannot be planned.
    #[error("{path}: {error}")]
    Transition {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: TransitionError,
    },
    /// Nothing can be asked with the investment.
    #[error("{path}: {error}")]
    Application {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: ApplicationError,
    },
    /// The dossier that is to go with it does not hold.
    #[error("{path}: {finding:?}")]
    Dossier {
        /// The file.
        path: PathBuf,
        /// What does not hold.
        finding: Box<dossier::verify::Finding>,
    },
    /// No programme is called so.
    #[error("no programme {0}")]
    UnknownProgramme(String),
}

/// A programme with what follows from its claims on a day.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Sheet {
    /// Whether it takes applications.
    pub state: State,
    /// What no source says: to confirm with the operator.
    pub to_confirm: Vec<Field>,
    /// Claims that are to be looked at again.
    pub stale: Vec<String>,
    /// The documents of an application.
    pub documents: Vec<ChecklistItem>,
    /// Its names, claims and rules.
    pub programme: Programme,
}

/// Programmes on a day.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Sheets {
    /// The day.
    pub day: Date,
    /// All, or the one that was asked for.
    pub programmes: Vec<Sheet>,
}

/// How programmes stand for a firm.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Checked {
    /// The day.
    pub day: Date,
    /// Each programme: those it may have first.
    pub matches: Vec<Match>,
    /// The question whose answer is expected to settle most; none once no answer would tell more.
    pub question: Option<Question>,
}

/// The programmes that are known.
///
/// # Errors
/// If the embedded catalogue is damaged.
pub fn known() -> Result<Catalogue, FinanceError> {
    Ok(Catalogue::embedded()?)
}

/// The programmes as they are on a day, or one of them.
///
/// # Errors
/// If none is called so.
pub fn sheets(catalogue: &Catalogue, id: Option<&str>, day: Date) -> Result<Sheets, FinanceError> {
    let stale = ::finance::stale(catalogue, day);
    let sheet = |programme: &Programme| Sheet {
        state: programme.state(day),
        to_confirm: programme.to_confirm(),
        stale: stale.iter().filter(|one| one.programme == programme.id).map(|one| one.claim.clone()).collect(),
        documents: checklist(catalogue, programme, &[]),
        programme: programme.clone(),
    };
    let programmes = match id {
        Some(id) => {
            let found = catalogue.programme(id).ok_or_else(|| FinanceError::UnknownProgramme(id.to_owned()))?;
            vec![sheet(found)]
        }
        None => catalogue.programmes.iter().map(sheet).collect(),
    };
    Ok(Sheets { day, programmes })
}

/// What a firm answers: a file of answers, then those written as `attribute=answer`, which go before it.
///
/// # Errors
/// If the file cannot be read, or an answer cannot be taken.
pub fn situation(catalogue: &Catalogue, file: Option<&Path>, pairs: &[String]) -> Result<Situation, FinanceError> {
    let mut answers: BTreeMap<String, String> = BTreeMap::new();
    if let Some(path) = file {
        let written: BTreeMap<String, Written> = read_from(path, read)?;
        answers.extend(written.into_iter().map(|(code, written)| (code, written.text())));
    }
    for pair in pairs {
        let (code, answer) = pair.split_once('=').unwrap_or((pair, ""));
        answers.insert(code.trim().to_owned(), answer.to_owned());
    }
    let pairs = answers.iter().map(|(code, answer)| (code.as_str(), answer.as_str()));
    Ok(Situation::read(catalogue, pairs)?)
}

/// How programmes stand for a firm on a day, and what to ask next.
pub fn check(catalogue: &Catalogue, situation: &Situation, day: Date) -> Checked {
    let matches = ::finance::check(catalogue, situation, day);
    Checked { day, matches, question: next_question(catalogue, situation, day) }
}

/// The plan of finance of the investment in a file, with the programmes as they are on a day.
///
/// # Errors
/// If the file cannot be read, or the investment cannot be planned.
pub fn plan(catalogue: &Catalogue, path: &Path, day: Date) -> Result<Plan, FinanceError> {
    let input: PlanInput = read_from(path, read)?;
    ::finance::plan(catalogue, &input, day).map_err(|error| FinanceError::Plan { path: path.to_owned(), error })
}

/// The plan of the measures in a file and of their money, with the programmes as they are on a day.
///
/// # Errors
/// If the file cannot be read, or what it says cannot be planned.
pub fn transition(
    catalogue: &Catalogue,
    path: &Path,
    goal: Option<Goal>,
    day: Date,
    told: &mut dyn FnMut(Step),
) -> Result<Transition, FinanceError> {
    let mut input: TransitionInput = read_from(path, read)?;
    input.goal = goal.unwrap_or(input.goal);
    let refused = |error| FinanceError::Transition { path: path.to_owned(), error };
    ::finance::transition(catalogue, &input, day, told).map_err(refused)
}

/// The JSON Schema of the file of a plan.
pub fn transition_schema() -> Schema {
    schema_for!(TransitionInput)
}

/// The JSON Schema of the file of an investment.
pub fn input_schema() -> Schema {
    schema_for!(PlanInput)
}
