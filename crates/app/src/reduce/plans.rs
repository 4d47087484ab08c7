//! Plans of a firm: its measures in their years, with whose money, computed in the background and kept.

use std::collections::BTreeMap;

use ::finance::transition::firm::{self, Facts, LeftOut, Own, Settings, Used};
use ::finance::transition::{Basis, Transition, TransitionError, TransitionInput};
use ::finance::{ProgrammeKind, Standing, check};
use ::measure::{Inventory, Scope2Basis};
use ::reduce::{Measure, Stake};
use calendar::Timestamp;
use ids::{MeasureId, OrganisationId, PlanId};
use money::Exact;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{from_str, json, to_string};
use store::grant::Room;
use store::reduction_measure::{self, State};
use store::reduction_plan::{self, ReductionPlan};
use store::{Sql, StoreError};

use super::planner::ask;
use super::suggest::rested_on;

use crate::finance::{Catalogue, known as programmes, situation};
use crate::people::{Action, Actor, PeopleError, Resource, note};
use crate::platform::Platform;

pub use super::planner::Planner;

/// Most plans of a firm that are shown.
const MOST: i64 = 50;
/// Most measures that a plan looks at.
const MEASURES: i64 = 200;

/// Why something about a plan was not done.
#[derive(Debug, thiserror::Error)]
pub enum PlansError {
    /// There is no such plan, or the actor may not do this.
    #[error(transparent)]
    People(#[from] PeopleError),
    /// The firm has no measure of which enough is known.
    #[error("no measure can be planned")]
    NoMeasures(Vec<LeftOut>),
    /// It cannot be planned so.
    #[error(transparent)]
    Transition(#[from] TransitionError),
    /// A firm has as many as it may.
    #[error("more than {0}")]
    TooMany(i64),
    /// What the database says.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A defect of the program.
    #[error("{0}")]
    Defect(String),
}

fn defect(error: impl std::fmt::Display) -> PlansError {
    PlansError::Defect(error.to_string())
}

impl From<serde_json::Error> for PlansError {
    fn from(error: serde_json::Error) -> Self {
        defect(error)
    }
}

/// What a firm has to plan with.
#[derive(Clone, Debug)]
pub struct Ground {
    /// Its measures that are not done yet.
    pub measures: Vec<(MeasureId, Measure)>,
    /// What they save, with what the inventory says of it.
    pub used: Vec<Used>,
    /// The year of the inventory.
    pub year: Option<i16>,
    /// Its targets, by the basis on which they count.
    pub targets: Vec<(Basis, i16, Exact)>,
    /// Guarantees that may stand for a loan, with how they stand.
    pub guarantees: Vec<(String, Standing)>,
    /// Programmes that give money and may be for it, with how they stand.
    pub programmes: Vec<(String, Standing)>,
    stakes: Vec<Stake>,
    /// Tonnes by location, and by market.
    emissions: Option<[Exact; 2]>,
    answers: BTreeMap<String, ::finance::plan::Written>,
}

/// A plan as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Planned {
    /// Identifier.
    pub id: PlanId,
    /// What the firm decided of it.
    pub settings: Settings,
    /// When it was asked for.
    pub asked: Timestamp,
    /// When it was computed.
    pub computed: Option<Timestamp>,
    /// Since when the firm follows it.
    pub followed: Option<Timestamp>,
    /// Whether what it was made from has changed since.
    pub stale: bool,
    /// What was left out, and why.
    pub left_out: Vec<LeftOut>,
    /// What was computed last.
    pub answer: Option<Transition>,
    /// Why nothing was.
    pub fault: Option<String>,
    /// Where each of its measures stands by now.
    pub states: BTreeMap<String, State>,
}

impl Planned {
    /// Whether it is being computed.
    pub fn is_pending(&self) -> bool {
        self.computed.is_none_or(|computed| computed < self.asked)
    }
}

/// What a firm has to plan with.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn ground(platform: &Platform, actor: &Actor, organisation_id: OrganisationId) -> Result<Ground, PlansError> {
    actor.may(Action::Look(Room::Reduce), Resource::Organisation(organisation_id))?;
    let catalogue = programmes().map_err(defect)?;
    platform.database.read(|sql| Ground::of(platform, sql, organisation_id, &catalogue))
}

impl Ground {
    fn of(
        platform: &Platform,
        sql: &mut dyn Sql,
        organisation_id: OrganisationId,
        catalogue: &Catalogue,
    ) -> Result<Self, PlansError> {
        let mut measures = Vec::new();
        for record in reduction_measure::list(sql, organisation_id, false, MEASURES)? {
            if matches!(record.state, State::Planned | State::Decided | State::Ordered) {
                measures.push((record.id, from_str::<Measure>(&record.content)?));
            }
        }
        let units = &platform.knowledge.units;
        let (inventory, stakes) = rested_on(sql, organisation_id, units).map_err(defect)?.unzip();
        let stakes = stakes.unwrap_or_default();
        let day = platform.now().date();
        let kept = situation::of(sql, organisation_id, catalogue, day).map_err(defect)?;
        // What follows from the plan itself is not answered beforehand.
        let of_plan = ["investment_mad", "loan_mad", "constructions_pct", "jobs_per_mdh"];
        let answers = kept.answers.into_iter().filter(|(code, _)| !of_plan.contains(&code.as_str()));
        let answers = answers.filter_map(|(code, given)| Some((code, ::finance::plan::Written::Word(given.answer?))));
        let stands = check(catalogue, &kept.situation, day);
        let of_kind = |kind: ProgrammeKind| {
            let is = |id: &str| catalogue.programme(id).is_some_and(|programme| programme.kinds.contains(&kind));
            let open = stands.iter().filter(|one| matches!(one.standing, Standing::Eligible | Standing::Likely));
            let found = open.filter(|one| is(&one.programme)).map(|one| (one.programme.clone(), one.standing));
            found.collect::<Vec<_>>()
        };
        let tonnes = |kg: f64| Exact::nearest(kg / 1000.0);
        let own = own(&measures);
        Ok(Ground {
            used: firm::used(&own.iter().map(Named::own).collect::<Vec<_>>(), &stakes, units),
            year: inventory.as_ref().map(|inventory| inventory.firm.reporting.year),
            emissions: inventory.as_ref().map(|inventory| {
                let totals = &inventory.results.totals;
                [tonnes(totals.location.co2e), tonnes(totals.market.co2e)]
            }),
            targets: inventory.as_ref().map_or(Vec::new(), targets),
            programmes: of_kind(ProgrammeKind::Grant),
            guarantees: of_kind(ProgrammeKind::Guarantee),
            answers: answers.collect(),
            stakes,
            measures,
        })
    }

    /// The input of a plan, and what is left out of it.
    fn input(&self, platform: &Platform, settings: &Settings) -> (TransitionInput, Vec<LeftOut>) {
        let of_basis = self.targets.iter().filter(|(basis, ..)| *basis == settings.basis);
        let targets: Vec<(i16, Exact)> = of_basis.map(|(_, year, avoided)| (*year, *avoided)).collect();
        let [location, market] = self.emissions.map_or([None, None], |both| both.map(Some));
        let emissions = if settings.basis == Basis::Market { market } else { location };
        let facts = Facts { stakes: &self.stakes, emissions, targets: &targets, situation: &self.answers };
        let own = own(&self.measures);
        firm::input(settings, &own.iter().map(Named::own).collect::<Vec<_>>(), &facts, &platform.knowledge.units)
    }
}

/// A measure by the text of its identifier.
struct Named<'a>(String, &'a Measure);

impl Named<'_> {
    fn own(&self) -> Own<'_> {
        Own { id: &self.0, measure: self.1 }
    }
}

fn own(measures: &[(MeasureId, Measure)]) -> Vec<Named<'_>> {
    measures.iter().map(|(id, measure)| Named(id.to_string(), measure)).collect()
}

/// Tonnes that the firm's targets ask to be avoided, if its output stays as it is.
fn targets(inventory: &Inventory) -> Vec<(Basis, i16, Exact)> {
    let avoided = |one: &::measure::Trajectory| {
        let (end, now) = (one.end?, one.now.value?);
        let share = (now > 0.0).then(|| 1.0 - end / now)?;
        let basis = match one.target.scope2 {
            Scope2Basis::Location => Basis::Location,
            Scope2Basis::Market => Basis::Market,
        };
        Some((basis, one.target.year, Exact::nearest(one.now.co2e * share / 1000.0)))
    };
    inventory.trajectories.iter().filter_map(avoided).filter(|(.., avoided)| avoided.is_positive()).collect()
}

/// The plans of a firm, the last first.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn list(platform: &Platform, actor: &Actor, organisation_id: OrganisationId) -> Result<Vec<Planned>, PlansError> {
    actor.may(Action::Look(Room::Reduce), Resource::Organisation(organisation_id))?;
    let plans = platform.database.read(|sql| reduction_plan::list(sql, organisation_id, MOST))?;
    plans.into_iter().map(|plan| planned(plan, false, BTreeMap::new())).collect()
}

/// A plan, and whether it is still of what the firm has.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn one(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: PlanId,
) -> Result<Planned, PlansError> {
    actor.may(Action::Look(Room::Reduce), Resource::Organisation(organisation_id))?;
    let catalogue = programmes().map_err(defect)?;
    platform.database.read(|sql| {
        let plan = reduction_plan::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        let settings: Settings = from_str(&plan.settings)?;
        let ground = Ground::of(platform, sql, organisation_id, &catalogue)?;
        let stale = to_string(&ground.input(platform, &settings).0)? != plan.input;
        let records = reduction_measure::list(sql, organisation_id, false, MEASURES)?;
        let states = records.into_iter().map(|record| (record.id.to_string(), record.state)).collect();
        planned(plan, stale, states)
    })
}

fn planned(plan: ReductionPlan, stale: bool, states: BTreeMap<String, State>) -> Result<Planned, PlansError> {
    Ok(Planned {
        id: plan.id,
        settings: from_str(&plan.settings)?,
        asked: plan.asked,
        computed: plan.computed,
        followed: plan.followed,
        stale,
        left_out: from_str(&plan.left_out)?,
        answer: plan.answer.as_deref().map(from_str).transpose()?,
        fault: plan.fault,
        states,
    })
}

/// Asks for a plan with these settings.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PlansError::NoMeasures`], [`PlansError::Transition`] if it cannot be planned so, what the database says.
pub fn add(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    settings: &Settings,
) -> Result<PlanId, PlansError> {
    actor.may(Action::Edit(Room::Reduce), Resource::Organisation(organisation_id))?;
    let (id, catalogue) = (platform.id(PlanId::new), programmes().map_err(defect)?);
    platform.database.write(|sql| {
        if reduction_plan::list(sql, organisation_id, MOST)?.len() as i64 >= MOST {
            return Err(PlansError::TooMany(MOST));
        }
        let plan = made(platform, sql, actor, organisation_id, (id, settings), &catalogue)?;
        reduction_plan::add(sql, &plan)?;
        ask(platform, sql, &plan)?;
        Ok(note(platform, sql, actor, organisation_id, "plan.add", &json!({ "plan": id }))?)
    })?;
    Ok(id)
}

/// Asks for a plan anew, from what the firm has now.
///
/// # Errors
/// As [`add`], and [`PeopleError::NotFound`].
pub fn again(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: PlanId,
) -> Result<(), PlansError> {
    actor.may(Action::Edit(Room::Reduce), Resource::Organisation(organisation_id))?;
    let catalogue = programmes().map_err(defect)?;
    platform.database.write(|sql| {
        let kept = reduction_plan::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        let settings: Settings = from_str(&kept.settings)?;
        let plan = made(platform, sql, actor, organisation_id, (id, &settings), &catalogue)?;
        reduction_plan::ask(sql, &plan)?;
        ask(platform, sql, &plan)?;
        Ok(note(platform, sql, actor, organisation_id, "plan.again", &json!({ "plan": id }))?)
    })
}

/// Makes a plan the one that the firm follows, or no longer.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], what the database says.
pub fn follow(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: PlanId,
    followed: bool,
) -> Result<(), PlansError> {
    actor.may(Action::Edit(Room::Reduce), Resource::Organisation(organisation_id))?;
    platform.database.write(|sql| {
        reduction_plan::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        if !reduction_plan::follow(sql, organisation_id, followed.then(|| (id, platform.now())))? {
            return Err(PeopleError::NotFound.into());
        }
        let action = if followed { "plan.follow" } else { "plan.leave" };
        Ok(note(platform, sql, actor, organisation_id, action, &json!({ "plan": id }))?)
    })
}

/// Takes a plan out.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], what the database says.
pub fn remove(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: PlanId,
) -> Result<(), PlansError> {
    actor.may(Action::Edit(Room::Reduce), Resource::Organisation(organisation_id))?;
    platform.database.write(|sql| {
        if !reduction_plan::remove(sql, organisation_id, id, platform.now())? {
            return Err(PeopleError::NotFound.into());
        }
        Ok(note(platform, sql, actor, organisation_id, "plan.remove", &json!({ "plan": id }))?)
    })
}

fn made(
    platform: &Platform,
    sql: &mut dyn Sql,
    actor: &Actor,
    organisation_id: OrganisationId,
    (id, settings): (PlanId, &Settings),
    catalogue: &Catalogue,
) -> Result<ReductionPlan, PlansError> {
    let (input, left_out) = Ground::of(platform, sql, organisation_id, catalogue)?.input(platform, settings);
    if input.measures.is_empty() {
        return Err(PlansError::NoMeasures(left_out));
    }
    ::finance::transition::checked(catalogue, &input)?;
    Ok(ReductionPlan {
        organisation_id,
        id,
        name: settings.name.clone(),
        settings: to_string(settings)?,
        input: to_string(&input)?,
        left_out: to_string(&left_out)?,
        asked: platform.now(),
        asked_by: actor.person_id,
        answer: None,
        fault: None,
        computed: None,
        followed: None,
        removed: None,
    })
}
