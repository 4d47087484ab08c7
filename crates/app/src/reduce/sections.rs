//! The measures and the plan that stand in the dossier of a year: those of the platform, or those of a folder.

use std::convert::Infallible;
use std::io;
use std::path::{Path, PathBuf};

use ::dossier::content::{Past, Plan, Reduction};
use ::export::reading::read;
use ::finance::transition::TransitionInput;
use ::measure::{Firm, Inventory};
use ::reduce::curve::{RATE, YEARS};
use ::reduce::{Compared, Measure, State, Step, Taken, Verified, compared};
use calendar::Date;
use i18n::Messages;
use ids::{MeasureId, OrganisationId};
use store::grant::Room;
use store::{Sql, reduction_measure, reduction_plan};
use units::Units;

use super::measures;
use crate::file::{FileFault, failed, read_from, sheets_in};
use crate::measure::{Draws, FirmFolder, MeasureError, account_for, inventory_of};
use crate::people::{Action, Actor, Resource};
use crate::platform::Platform;
use crate::{Knowledge, measure};

/// Most measures and plans that are looked at.
const MEASURES: i64 = 500;
const PLANS: i64 = 50;
/// Most steps of a measure.
const STEPS: i64 = 200;
/// The folder of what a firm does about its emissions.
const FOLDER: &str = "measures";
/// The plan that it follows, as `qafila reduce plan` takes it.
const PLAN: &str = "plan.toml";

/// The measures of a firm and the plan that it follows, for the dossier of an inventory; none, if it has neither, or if the actor may not look at them.
/// A plan that can no longer be computed is left out.
///
/// # Errors
/// What the database says.
pub(crate) fn reduction_of(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    inventory: &Inventory,
) -> Result<Option<Reduction>, MeasureError> {
    if actor.may(Action::Look(Room::Reduce), Resource::Organisation(organisation_id)).is_err() {
        return Ok(None);
    }
    let year = inventory.firm.reporting.year;
    let found = platform.database.read(|sql| {
        let taken = taken(sql, organisation_id, |state| state != State::NotDone)?;
        let taken: Vec<Taken> = taken.into_iter().map(|(_, _, one)| one).collect();
        let plans = reduction_plan::list(sql, organisation_id, PLANS)?;
        let plan = plans.into_iter().find(|plan| plan.followed.is_some()).map(|plan| (plan.input, plan.answer));
        let before = before(&taken, inventory, &platform.knowledge.units, |year| {
            Ok::<_, MeasureError>(inventory_of(sql, organisation_id, year)?.filter(|one| !one.account.lines.is_empty()))
        })?;
        Ok::<_, MeasureError>((taken, plan, before))
    });
    let (measures, plan, before) = found?;
    let plan = plan.and_then(|(input, answer)| {
        let input: TransitionInput = serde_json::from_str(&input).ok()?;
        let answer: ::finance::transition::Transition = serde_json::from_str(&answer?).ok()?;
        (answer.start > year).then(|| Plan::compute(input, answer.day).ok()).flatten()
    });
    Ok(made(measures, before, plan))
}

/// Nothing, if there is nothing to say.
fn made(measures: Vec<Taken>, before: Vec<Past>, plan: Option<Plan>) -> Option<Reduction> {
    let horizon = plan.as_ref().and_then(|plan| Some((plan.input.horizon, plan.input.discount_rate.to_f64()?)));
    let any = !measures.is_empty() || plan.is_some();
    any.then(|| Reduction { measures, before, horizon: horizon.unwrap_or((YEARS, RATE)), plan })
}

/// The measures of a firm with their ids, versions and steps, in the order in which they were added, of those that stand at a wanted state.
pub(crate) fn taken(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    wanted: impl Fn(State) -> bool,
) -> Result<Vec<(MeasureId, i64, Taken)>, MeasureError> {
    let mut found = Vec::new();
    for record in reduction_measure::list(sql, organisation_id, false, MEASURES)? {
        if !wanted(state(record.state)) {
            continue;
        }
        let measure: Measure = serde_json::from_str(&record.content)?;
        let steps = reduction_measure::steps(sql, organisation_id, record.id, STEPS)?;
        let step = |one: reduction_measure::Step| Step { state: state(one.state), day: one.day, words: one.words };
        let steps = steps.into_iter().map(step).collect();
        found.push((record.id, record.version, Taken { measure, steps }));
    }
    Ok(found)
}

fn state(state: measures::State) -> State {
    match state {
        measures::State::Planned => State::Planned,
        measures::State::Decided => State::Decided,
        measures::State::Ordered => State::Ordered,
        measures::State::Installed => State::Installed,
        measures::State::Verified => State::Verified,
        measures::State::NotDone => State::NotDone,
    }
}

/// What bills of the last year before verified measures say of what they act on; `look` gives the inventory of a year, if there is one.
///
/// # Errors
/// Those of `look`.
pub(crate) fn before<E>(
    taken: &[Taken],
    inventory: &Inventory,
    units: &Units,
    mut look: impl FnMut(i16) -> Result<Option<Inventory>, E>,
) -> Result<Vec<Past>, E> {
    let mut past = Vec::new();
    let mut known: Vec<(i16, Option<Inventory>)> = Vec::new();
    for of in of_year(taken, inventory.firm.reporting.year, units) {
        // The year before, or else the base year.
        let years = [Some(of.since.year() - 1), inventory.firm.reporting.base_year];
        for year in years.into_iter().flatten() {
            if !known.iter().any(|(known, _)| *known == year) {
                known.push((year, look(year)?));
            }
            let earlier = known.iter().find(|(known, _)| *known == year).and_then(|(_, found)| found.as_ref());
            if let Some(bills) = earlier.and_then(|earlier| of.before(earlier, units)) {
                past.push(Past { site: of.site.0.clone(), activity: of.activity.clone(), bills });
                break;
            }
        }
    }
    Ok(past)
}

/// What verified measures act on, as far as the bills of a year can show it.
fn of_year(taken: &[Taken], year: i16, units: &Units) -> Vec<Compared> {
    let verified = taken.iter().filter(|one| one.state() == State::Verified).filter_map(|one| {
        let Measure { name, site, savings, .. } = &one.measure;
        Some(Verified { name, site, savings, since: one.installed()? })
    });
    compared(&verified.collect::<Vec<_>>(), year, units)
}

/// Why a folder's measures or plan cannot be taken.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// The folder of measures cannot be read.
    #[error("{path}: {error}")]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        #[source]
        error: io::Error,
    },
    /// A file cannot be read, or is something else.
    #[error(transparent)]
    File(#[from] FileFault),
    /// What it says cannot be planned.
    #[error("{path}: {why}")]
    Plan {
        /// The file.
        path: PathBuf,
        /// Why.
        why: String,
    },
}

impl SheetError {
    /// What happened and what to do.
    pub fn words(&self, messages: Messages) -> String {
        match self {
            SheetError::Folder { path, error } => failed(messages, path, &crate::said::of_system(messages, error)),
            SheetError::File(fault) => fault.words(messages),
            SheetError::Plan { path, why } => failed(messages, path, why),
        }
    }
}

/// The measures in the folder of a firm (TOML files of `measures/`, see `docs/firm-folder.md`) and its plan (`plan.toml`), for the dossier of
/// its inventory on a day; none, if it has neither. What cannot be taken is left out and told.
pub fn reduction_in(
    root: &Path,
    folder: &mut FirmFolder,
    inventory: &Inventory,
    knowledge: &Knowledge,
    (day, threads): (Date, usize),
) -> (Option<Reduction>, Vec<SheetError>) {
    let mut faults = Vec::new();
    let mut taken = Vec::new();
    match sheets_in(&root.join(FOLDER)) {
        Ok(paths) => {
            for path in paths {
                match read_from::<Taken>(&path, read) {
                    Ok(one) if one.state() == State::NotDone => {}
                    Ok(one) => taken.push(one),
                    Err(fault) => faults.push(fault.into()),
                }
            }
        }
        Err(error) => faults.push(SheetError::Folder { path: root.join(FOLDER), error }),
    }
    let path = root.join(PLAN);
    let plan = path.exists().then(|| {
        let input = read_from::<TransitionInput>(&path, read)?;
        Plan::compute(input, day).map_err(|why| SheetError::Plan { path: path.clone(), why })
    });
    let plan = plan.and_then(|made: Result<Plan, SheetError>| made.map_err(|fault| faults.push(fault)).ok());
    let own: Firm = folder.firm.clone();
    let Ok(past) = before(&taken, inventory, &knowledge.units, |year| {
        folder.firm.reporting.year = year;
        let reading = measure::read(folder, knowledge, threads, &mut |_| {});
        let earlier = account_for(folder, reading, knowledge, Draws::standard(threads));
        Ok::<_, Infallible>((!earlier.account.lines.is_empty()).then_some(earlier))
    });
    folder.firm = own;
    (made(taken, past, plan), faults)
}
