//! The measures that a firm means to take: written, changed, carried from *planned* to *verified*, or given up and why.

use ::reduce::{Flaw, Measure, Part};
use calendar::{Date, Timestamp};
use factors::ActivityCode;
use ids::{MeasureId, OrganisationId, PersonId};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;
use store::grant::Room;
use store::reduction_measure::{self, Record};
use store::{Sql, StoreError, person, sheet};

use crate::measure::MeasureError;
use crate::people::{Action, Actor, PeopleError, Resource, note};
use crate::platform::Platform;

pub use store::reduction_measure::State;

/// Most measures of a firm, taken out or not.
const MOST: i64 = 500;
/// Most steps of a measure.
const STEPS: i64 = 200;
/// Most letters of what is said at a step.
pub const WORDS_MAX: usize = 1000;

/// Why something about a measure was not done.
#[derive(Debug, thiserror::Error)]
pub enum MeasuresError {
    /// There is no such measure, or the actor may not do this.
    #[error(transparent)]
    People(#[from] PeopleError),
    /// It cannot be taken; each field with what is wrong.
    #[error("the measure cannot be taken: {0:?}")]
    Flaws(Vec<(Part, Flaw)>),
    /// The step cannot be taken.
    #[error("the step cannot be taken: {0:?}")]
    Step(StepFault),
    /// A firm has as many as it may.
    #[error("more than {0}")]
    TooMany(i64),
    /// What the database says; [`StoreError::Stale`] if somebody else changed it meanwhile.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A defect of the program.
    #[error("{0}")]
    Defect(String),
}

impl From<MeasureError> for MeasuresError {
    fn from(error: MeasureError) -> Self {
        match error {
            MeasureError::People(error) => error.into(),
            MeasureError::Store(error) => error.into(),
            error => MeasuresError::Defect(error.to_string()),
        }
    }
}

/// Why a step cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepFault {
    /// It is there already.
    Same,
    /// What is not done needs a reason.
    Why,
    /// The reason has more than [`WORDS_MAX`] letters.
    TooLong,
    /// The day has not come yet.
    Future,
}

/// A measure as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Kept {
    /// Identifier.
    pub id: MeasureId,
    /// Where it stands.
    pub state: State,
    /// Changes so far; a change names the one that it was made from.
    pub version: i64,
    /// When it was added.
    pub added: Timestamp,
    /// When it was taken out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub removed: Option<Timestamp>,
    /// What it is, saves and costs.
    #[serde(flatten)]
    pub measure: Measure,
}

/// A step that a measure made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Step {
    /// Where it came.
    pub state: State,
    /// On which day.
    pub day: Date,
    /// Why it is not done, or a remark; may be empty.
    pub words: String,
    /// When it was written down.
    pub written: Timestamp,
    /// By whom; nobody if that account was erased.
    pub by: Option<String>,
}

/// A step to be made.
#[derive(Clone, Copy, Debug)]
pub struct StepRequest<'a> {
    /// Where to.
    pub state: State,
    /// On which day.
    pub day: Date,
    /// Why, or a remark.
    pub words: &'a str,
}

/// The measures of a firm, those that were taken out or the others, in the order in which they were added.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn list(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    removed: bool,
) -> Result<Vec<Kept>, MeasuresError> {
    actor.may(Action::Look(Room::Reduce), Resource::Organisation(organisation_id))?;
    let records = platform.database.read(|sql| reduction_measure::list(sql, organisation_id, removed, MOST))?;
    records.into_iter().map(kept).collect()
}

/// A measure and its steps, the first first.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn one(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: MeasureId,
) -> Result<(Kept, Vec<Step>), MeasuresError> {
    actor.may(Action::Look(Room::Reduce), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let record = reduction_measure::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        let mut steps = Vec::new();
        for step in reduction_measure::steps(sql, organisation_id, id, STEPS)? {
            let by = person::lookup(sql, step.written_by)?.map(|person| person.name);
            let reduction_measure::Step { state, day, words, written, .. } = step;
            steps.push(Step { state, day, words, written, by });
        }
        Ok((kept(record)?, steps))
    })
}

/// Keeps a measure as planned from today.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`MeasuresError::Flaws`], [`MeasuresError::TooMany`], what the database says.
pub fn add(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    measure: &Measure,
) -> Result<MeasureId, MeasuresError> {
    actor.may(Action::Edit(Room::Reduce), Resource::Organisation(organisation_id))?;
    let (id, now) = (platform.id(MeasureId::new), platform.now());
    platform.database.write(|sql| {
        check(platform, sql, organisation_id, measure)?;
        if reduction_measure::count(sql, organisation_id)? >= MOST {
            return Err(MeasuresError::TooMany(MOST));
        }
        let record = Record {
            organisation_id,
            id,
            name: measure.name.trim().to_owned(),
            state: State::Planned,
            content: written(measure)?,
            added: now,
            removed: None,
            version: 0,
        };
        reduction_measure::add(sql, &record)?;
        let planned = StepRequest { state: State::Planned, day: now.date(), words: "" };
        reduction_measure::add_step(sql, &step_of(&record, 1, &planned, now, actor.person_id))?;
        Ok(note(platform, sql, actor, organisation_id, "measure.add", &json!({ "measure": id }))?)
    })?;
    Ok(id)
}

/// Writes a measure over `version`; where it stands remains.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], [`MeasuresError::Flaws`], [`StoreError::Stale`] if somebody else
/// changed it meanwhile, what the database says.
pub fn change(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: MeasureId,
    version: i64,
    measure: &Measure,
) -> Result<(), MeasuresError> {
    actor.may(Action::Edit(Room::Reduce), Resource::Organisation(organisation_id))?;
    platform.database.write(|sql| {
        check(platform, sql, organisation_id, measure)?;
        let record = reduction_measure::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        let (name, content) = (measure.name.trim().to_owned(), written(measure)?);
        reduction_measure::change(sql, &Record { name, content, version, ..record })?;
        let detail = json!({ "measure": id, "version": version + 1 });
        Ok(note(platform, sql, actor, organisation_id, "measure.change", &detail)?)
    })
}

/// Carries a measure of `version` on, or back: to any other state, on a day that has come; what is not done, with the reason.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], [`MeasuresError::Step`], [`StoreError::Stale`] if somebody else
/// changed it meanwhile, what the database says.
pub fn step(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: MeasureId,
    version: i64,
    request: &StepRequest<'_>,
) -> Result<(), MeasuresError> {
    actor.may(Action::Edit(Room::Reduce), Resource::Organisation(organisation_id))?;
    let (now, words) = (platform.now(), request.words.trim());
    let refused = |fault| Err(MeasuresError::Step(fault));
    if request.state == State::NotDone && words.is_empty() {
        return refused(StepFault::Why);
    }
    if words.chars().count() > WORDS_MAX {
        return refused(StepFault::TooLong);
    }
    // A day begins in Morocco before it does in UTC.
    if request.day > now.plus_seconds(3600).date() {
        return refused(StepFault::Future);
    }
    platform.database.write(|sql| {
        let record = reduction_measure::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        if record.state == request.state {
            return refused(StepFault::Same);
        }
        let steps = reduction_measure::steps(sql, organisation_id, id, STEPS)?;
        let last = steps.last().map_or(0, |step| step.number);
        if last >= STEPS {
            return Err(MeasuresError::TooMany(STEPS));
        }
        let request = StepRequest { words, ..*request };
        reduction_measure::add_step(sql, &step_of(&record, last + 1, &request, now, actor.person_id))?;
        reduction_measure::change(sql, &Record { state: request.state, version, ..record })?;
        let detail = json!({ "measure": id, "state": request.state });
        Ok(note(platform, sql, actor, organisation_id, "measure.step", &detail)?)
    })
}

/// Takes a measure out, or puts it back. Nothing is lost either way.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`] if there is nothing to change, what the database says.
pub fn remove(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: MeasureId,
    back: bool,
) -> Result<(), MeasuresError> {
    actor.may(Action::Edit(Room::Reduce), Resource::Organisation(organisation_id))?;
    let at = (!back).then(|| platform.now());
    platform.database.write(|sql| {
        if !reduction_measure::remove(sql, organisation_id, id, at)? {
            return Err(PeopleError::NotFound.into());
        }
        let action = if back { "measure.restore" } else { "measure.remove" };
        Ok(note(platform, sql, actor, organisation_id, action, &json!({ "measure": id }))?)
    })
}

fn kept(record: Record) -> Result<Kept, MeasuresError> {
    let Record { id, state, content, added, removed, version, .. } = record;
    let measure = serde_json::from_str(&content).map_err(|error| MeasuresError::Defect(error.to_string()))?;
    Ok(Kept { id, state, version, added, removed, measure })
}

fn written(measure: &Measure) -> Result<String, MeasuresError> {
    let measure = Measure { name: measure.name.trim().to_owned(), ..measure.clone() };
    serde_json::to_string(&measure).map_err(|error| MeasuresError::Defect(error.to_string()))
}

fn step_of(
    record: &Record,
    number: i64,
    request: &StepRequest<'_>,
    written: Timestamp,
    written_by: PersonId,
) -> reduction_measure::Step {
    reduction_measure::Step {
        organisation_id: record.organisation_id,
        measure_id: record.id,
        number,
        state: request.state,
        day: request.day,
        words: request.words.to_owned(),
        written,
        written_by,
    }
}

/// What the measure says of itself, and what others know: its site, its activities, its technology, its calculator.
fn check(
    platform: &Platform,
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    measure: &Measure,
) -> Result<(), MeasuresError> {
    let mut flaws = measure.flaws(&platform.knowledge.units);
    let unknown = |text: &str| Flaw::Unknown(text.to_owned());
    for (position, saving) in measure.savings.iter().enumerate() {
        if platform.knowledge.library.activity(&ActivityCode::from(saving.activity.as_str())).is_none() {
            flaws.push((Part::Activity(position), unknown(&saving.activity)));
        }
    }
    if let Some(id) = &measure.technology
        && super::technology(id).is_err()
    {
        flaws.push((Part::Technology, unknown(id)));
    }
    if let Some(calculation) = &measure.calculation
        && super::calculator(&calculation.calculator).is_err()
    {
        flaws.push((Part::Calculation, unknown(&calculation.calculator)));
    }
    if !measure.site.is_empty() && !sites(sql, organisation_id)?.contains(&measure.site) {
        flaws.push((Part::Site, unknown(&measure.site)));
    }
    if flaws.is_empty() { Ok(()) } else { Err(MeasuresError::Flaws(flaws)) }
}

/// The sites in the firm's sheet.
fn sites(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Vec<String>, MeasuresError> {
    let Some(sheet) = sheet::lookup(sql, organisation_id, sheet::Name::Firm)? else { return Ok(Vec::new()) };
    let firm = ::intake::parse_firm(&sheet.content).map_err(|error| MeasuresError::Defect(error.to_string()))?;
    Ok(firm.sites.into_iter().map(|site| site.id).collect())
}
