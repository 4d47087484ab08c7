//! The figures of a firm, as they were last made.

use ::measure::{Inventory, Line, Trajectory};
use ids::{DocumentId, OrganisationId};
use serde::Deserialize;
use store::document;
use store::footprint::{self, Footprint};
use store::grant::Room;
use store::inventory::{self, Filter};
use store::job::{self, State};

use super::{MeasureError, Told};
use crate::people::{Action, Actor, PeopleError, Resource};
use crate::platform::Platform;

/// Where the figures of a firm stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// What was entered, and how much of it is measured; `None` if nothing was entered.
    pub footprint: Option<Footprint>,
    /// How far the measurement under way is: documents read, out of how many.
    pub progress: Option<(i64, i64)>,
    /// Why there are no figures.
    pub fault: Option<Told>,
    /// The years there are figures for, with their lines and kg CO2e.
    pub years: Vec<Year>,
}

/// A year that there are figures for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Year {
    /// Which.
    pub year: i16,
    /// How many lines.
    pub lines: i64,
    /// Total with scope 2 by location, kg CO2e.
    pub kg_location: f64,
    /// Total with scope 2 by market, kg CO2e.
    pub kg_market: f64,
}

impl Standing {
    /// The year to show first: the one the firm reports, if it has lines; otherwise the last that has some.
    pub fn first_shown(&self, reported: Option<i16>) -> Option<i16> {
        let with_lines = || self.years.iter().rev().filter(|year| year.lines > 0).map(|year| year.year);
        with_lines().find(|year| Some(*year) == reported).or_else(|| with_lines().next())
    }
}

/// Where the figures of a firm stand.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn standing(platform: &Platform, actor: &Actor, organisation_id: OrganisationId) -> Result<Standing, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let footprint = footprint::lookup(sql, organisation_id)?;
        let behind = footprint.as_ref().is_some_and(|footprint| !footprint.is_current());
        let work = if behind { job::list_for(sql, organisation_id, 1)? } else { Vec::new() };
        let running = work.first().filter(|job| matches!(job.state, State::Running | State::Waiting));
        let fault = footprint.as_ref().and_then(|footprint| footprint.fault.as_deref());
        let years = inventory::years(sql, organisation_id)?.into_iter().map(|inventory| Year {
            year: i16::try_from(inventory.year).unwrap_or(i16::MAX),
            lines: inventory.lines,
            kg_location: inventory.kg_location,
            kg_market: inventory.kg_market,
        });
        Ok(Standing {
            progress: running.map(|job| (job.done, job.total)),
            fault: fault.map(serde_json::from_str).transpose()?,
            years: years.collect(),
            footprint,
        })
    })
}

/// The inventory of a year without its lines, which are many: totals, energy, water, coverage, what to look for next.
///
/// # Errors
/// [`PeopleError::NotFound`] if there is none, what the database says.
pub fn summary(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    year: i16,
) -> Result<Inventory, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    let kept = platform.database.read(|sql| inventory::lookup(sql, organisation_id, year.into()))?;
    Ok(serde_json::from_str(&kept.ok_or(PeopleError::NotFound)?.detail)?)
}

/// Where each year stands on the way to the targets that the sheet had when it was measured, by year.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn trajectories(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<Vec<Trajectory>>, MeasureError> {
    #[derive(Deserialize)]
    struct Part {
        #[serde(default)]
        trajectories: Vec<Trajectory>,
    }
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    let kept = platform.database.read(|sql| inventory::details(sql, organisation_id))?;
    kept.iter().map(|detail| Ok(serde_json::from_str::<Part>(detail)?.trajectories)).collect()
}

/// The whole inventory of a year: the same bits as the command line finds in the same folder.
///
/// # Errors
/// As [`summary`].
pub fn whole(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    year: i16,
) -> Result<Inventory, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let kept = inventory::lookup(sql, organisation_id, year.into())?.ok_or(PeopleError::NotFound)?;
        let mut inventory: Inventory = serde_json::from_str(&kept.detail)?;
        let lines = inventory::all_lines(sql, organisation_id, year.into())?;
        let lines = lines.iter().map(|line| serde_json::from_str(&line.detail));
        inventory.account.lines = lines.collect::<Result<_, _>>()?;
        Ok(inventory)
    })
}

/// The lines that pass a filter, those that emit most first, `limit` of them after `offset`; and how many there are.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn lines(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    year: i16,
    filter: &Filter<'_>,
    offset: i64,
    limit: i64,
) -> Result<(Vec<(i64, Line)>, i64), MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let count = inventory::count(sql, organisation_id, year.into(), filter)?;
        let found = inventory::lines(sql, organisation_id, year.into(), filter, offset, limit)?;
        let lines = found.iter().map(|line| Ok((line.number, serde_json::from_str(&line.detail)?)));
        Ok((lines.collect::<Result<_, MeasureError>>()?, count))
    })
}

/// A line of the inventory of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct LineOfYear {
    /// The year.
    pub year: i16,
    /// Its place in the inventory of that year.
    pub number: i64,
    /// The line.
    pub line: Line,
}

/// The lines of all years that were read from the document at `path`, the last year first, each year in the order in which
/// they stand in the document; at most `limit` are looked at. And how many there are.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn lines_of_document(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    path: &str,
    limit: i64,
) -> Result<(Vec<LineOfYear>, i64), MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let (found, count) = inventory::lines_of(sql, organisation_id, path, 0, limit)?;
        let lines = found.iter().map(|(year, line)| {
            let year = i16::try_from(*year).unwrap_or(i16::MAX);
            Ok(LineOfYear { year, number: line.number, line: serde_json::from_str(&line.detail)? })
        });
        let mut lines: Vec<LineOfYear> = lines.collect::<Result<_, MeasureError>>()?;
        // An inventory has them in the order of their ids, which tell nothing of a place.
        lines.sort_by(|a, b| {
            let (here, there) = (&a.line.details.evidence.place, &b.line.details.evidence.place);
            b.year.cmp(&a.year).then_with(|| here.cmp(there)).then_with(|| a.number.cmp(&b.number))
        });
        Ok((lines, count))
    })
}

/// A line, by its place in the inventory of a year.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn line(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    year: i16,
    number: i64,
) -> Result<Line, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    let kept = platform.database.read(|sql| inventory::line(sql, organisation_id, year.into(), number))?;
    Ok(serde_json::from_str(&kept.ok_or(PeopleError::NotFound)?.detail)?)
}

/// The document at a path of the firm's folder, if it is still there.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn document_at(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    path: &str,
) -> Result<Option<DocumentId>, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    Ok(platform.database.read(|sql| document::at(sql, organisation_id, path))?)
}
