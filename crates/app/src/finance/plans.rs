//! Plans of finance that a firm keeps. What is kept is what a person entered; what follows from it is computed at each look,
//! with the programmes and the answers of that day.

use std::sync::Arc;

use ::finance::plan::{Plan, PlanError, PlanInput};
use ::finance::{Catalogue, plan};
use calendar::{Date, Timestamp};
use ids::OrganisationId;
use serde_json::json;
use store::finance_plan::{self, FinancePlan};
use store::grant::Room;
use store::{Sql, StoreError};

use super::programmes::of_installation;
use super::situation::{self, RecordError};
use crate::people::{Action, Actor, PeopleError, Resource, note};
use crate::platform::Platform;

/// Most plans of a firm, put away or not.
pub const PLANS_MAX: usize = 200;
/// Most letters of a name.
const NAME_MAX: usize = 200;
/// The largest plan.
const BYTES_MAX: usize = 100_000;

/// Why a plan was not kept.
#[derive(Debug, thiserror::Error)]
pub enum PlanningError {
    /// It cannot be planned.
    #[error(transparent)]
    Plan(#[from] PlanError),
    /// Its name is empty or too long.
    #[error("the name is empty or too long")]
    Name,
    /// It is too large, or the firm has as many as it may.
    #[error("too many plans, or too large")]
    TooMany,
    /// Anything else.
    #[error(transparent)]
    Record(#[from] RecordError),
}

impl From<PeopleError> for PlanningError {
    fn from(error: PeopleError) -> Self {
        PlanningError::Record(error.into())
    }
}

impl From<StoreError> for PlanningError {
    fn from(error: StoreError) -> Self {
        PlanningError::Record(error.into())
    }
}

impl From<serde_json::Error> for PlanningError {
    fn from(error: serde_json::Error) -> Self {
        PlanningError::Record(error.into())
    }
}

/// A plan in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPlan {
    /// Which, from 1.
    pub number: i64,
    /// Its name.
    pub name: String,
    /// When it was written.
    pub written: Timestamp,
}

/// A plan as it is kept, and what follows from it today.
#[derive(Clone, Debug)]
pub struct KeptPlan {
    /// Which, from 1.
    pub number: i64,
    /// The version that a change must name.
    pub version: i64,
    /// When it was written.
    pub written: Timestamp,
    /// What was entered.
    pub input: PlanInput,
    /// How it is paid, or why it cannot be planned any more.
    pub plan: Result<Plan, PlanError>,
    /// The programmes that it was planned with.
    pub catalogue: Arc<Catalogue>,
}

/// The plans of a firm, the last made first.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn list(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<ListedPlan>, RecordError> {
    actor.may(Action::Look(Room::Finance), Resource::Organisation(organisation_id))?;
    let kept = platform.database.read(|sql| finance_plan::list(sql, organisation_id, most()))?;
    let listed = |FinancePlan { number, name, written, .. }: FinancePlan| ListedPlan { number, name, written };
    Ok(kept.into_iter().map(listed).collect())
}

/// A plan of a firm, computed with the programmes and the answers of today.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn lookup(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    number: i64,
) -> Result<KeptPlan, RecordError> {
    actor.may(Action::Look(Room::Finance), Resource::Organisation(organisation_id))?;
    let day = platform.now().date();
    platform.database.read(|sql| {
        let kept = finance_plan::lookup(sql, organisation_id, number)?.filter(|plan| plan.archived.is_none());
        let kept = kept.ok_or(PeopleError::NotFound)?;
        let input: PlanInput = serde_json::from_str(&kept.content)?;
        let (plan, catalogue) = planned(sql, organisation_id, &input, day)?;
        Ok(KeptPlan { number, version: kept.version, written: kept.written, input, plan, catalogue })
    })
}

/// How an investment of a firm would be paid, with the programmes and the answers of today; nothing is kept.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn paid(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    input: &PlanInput,
) -> Result<(Result<Plan, PlanError>, Arc<Catalogue>), RecordError> {
    actor.may(Action::Look(Room::Finance), Resource::Organisation(organisation_id))?;
    let day = platform.now().date();
    platform.database.read(|sql| planned(sql, organisation_id, input, day))
}

fn most() -> i64 {
    i64::try_from(PLANS_MAX).unwrap_or(i64::MAX)
}

/// What follows from an input for a firm on a day.
fn planned(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    input: &PlanInput,
    day: Date,
) -> Result<(Result<Plan, PlanError>, Arc<Catalogue>), RecordError> {
    let (catalogue, _) = of_installation(sql)?;
    let kept = situation::of(sql, organisation_id, &catalogue, day)?;
    let mut input = input.clone();
    kept.complete(&catalogue, &mut input);
    Ok((plan(&catalogue, &input, day), catalogue))
}

/// Writes a plan: a new one, or over the version of one. Returns its number.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], [`PlanningError::Plan`] if it cannot be planned,
/// [`StoreError::Stale`] if somebody else wrote it meanwhile, what the database says.
pub fn write(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    over: Option<(i64, i64)>,
    input: &PlanInput,
) -> Result<i64, PlanningError> {
    actor.may(Action::Edit(Room::Finance), Resource::Organisation(organisation_id))?;
    let name = input.name.trim();
    if name.is_empty() || name.chars().count() > NAME_MAX {
        return Err(PlanningError::Name);
    }
    let content = serde_json::to_string(input)?;
    if content.len() > BYTES_MAX {
        return Err(PlanningError::TooMany);
    }
    let now = platform.now();
    platform.database.write(|sql| {
        let (planned, _) = planned(sql, organisation_id, input, now.date())?;
        planned?;
        let (number, version) = match over {
            Some((number, version)) => {
                let kept = finance_plan::lookup(sql, organisation_id, number)?;
                kept.filter(|plan| plan.archived.is_none()).ok_or(PeopleError::NotFound)?;
                (number, version.max(1).saturating_add(1))
            }
            None => (finance_plan::last(sql, organisation_id)? + 1, 1),
        };
        if number > most() {
            return Err(PlanningError::TooMany);
        }
        let plan = FinancePlan {
            organisation_id,
            number,
            version,
            name: name.to_owned(),
            content: content.clone(),
            written: now,
            written_by: actor.person_id,
            archived: None,
        };
        finance_plan::write(sql, &plan)?;
        note(platform, sql, actor, organisation_id, "finance.plan", &json!({ "plan": number, "version": version }))?;
        Ok(number)
    })
}

/// Puts a plan away.
///
/// # Errors
/// As [`write()`].
pub fn archive(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    (number, version): (i64, i64),
) -> Result<(), RecordError> {
    actor.may(Action::Edit(Room::Finance), Resource::Organisation(organisation_id))?;
    platform.database.write(|sql| {
        let kept = finance_plan::lookup(sql, organisation_id, number)?.filter(|plan| plan.archived.is_none());
        let kept = kept.ok_or(PeopleError::NotFound)?;
        let version = version.max(1).saturating_add(1);
        let away = FinancePlan { version, archived: Some(platform.now()), written_by: actor.person_id, ..kept };
        finance_plan::write(sql, &away)?;
        Ok(note(platform, sql, actor, organisation_id, "finance.plan-archive", &json!({ "plan": number }))?)
    })
}
