//! The figures of a firm, as they were last made.

use ::measure::{Category, Evidence, ExcludedLine, Inventory, Line, Trajectory};
use ::reduce::Stake;
use calendar::Period;
use factors::{ActivityCode, Scope2Method};
use ids::{DocumentId, OrganisationId};
use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use store::Sql;
use store::document;
use store::footprint::{self, Footprint};
use store::grant::Room;
use store::inventory::{self, Filter};
use store::job::{self, State};
use units::Units;

use super::parts::{self, Summary};
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

/// What a page shows of a year: totals, energy, water, coverage, what to look for next.
///
/// # Errors
/// [`PeopleError::NotFound`] if there is none, what the database says.
pub fn summary(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    year: i16,
) -> Result<Summary, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    let kept = platform.database.read(|sql| parts::summary(sql, organisation_id, year.into()))?;
    Ok(kept.ok_or(PeopleError::NotFound)?)
}

/// The inventory of a year without its lines, which are many.
///
/// # Errors
/// As [`summary`].
pub fn without_lines(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    year: i16,
) -> Result<Inventory, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    let kept = platform.database.read(|sql| parts::whole(sql, organisation_id, year.into()))?;
    Ok(kept.ok_or(PeopleError::NotFound)?)
}

/// The first [`parts::EXCLUDED_SHOWN`] lines of a year that count nothing.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn excluded(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    year: i16,
) -> Result<Vec<ExcludedLine>, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| parts::excluded(sql, organisation_id, year.into()))
}

/// The lines of a document that count nothing, although they are of one of these years; year after year.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn refused(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    years: &[i16],
    path: &str,
) -> Result<Vec<ExcludedLine>, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let mut refused = Vec::new();
        for year in years {
            refused.extend(parts::refused(sql, organisation_id, (*year).into(), path)?);
        }
        Ok(refused)
    })
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
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let mut found = Vec::new();
        for year in inventory::years(sql, organisation_id)? {
            let summary = parts::summary(sql, organisation_id, year.year)?;
            found.extend(summary.map(|summary| summary.inventory.trajectories));
        }
        Ok(found)
    })
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
    platform.database.read(|sql| Ok(inventory_of(sql, organisation_id, year)?.ok_or(PeopleError::NotFound)?))
}

/// The whole inventory of a year, for what is made of it.
pub(crate) fn inventory_of(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    year: i16,
) -> Result<Option<Inventory>, MeasureError> {
    let Some(mut inventory) = parts::whole(sql, organisation_id, year.into())? else { return Ok(None) };
    inventory.account.lines = parts::lines(sql, organisation_id, year.into())?;
    Ok(Some(inventory))
}

/// What the firm used, emitted and paid in a year, with the inventory that says so, without what that lists.
pub(crate) fn stakes_of(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    year: i16,
    units: &Units,
) -> Result<Option<(Inventory, Vec<Stake>)>, MeasureError> {
    parts::stakes_of(sql, organisation_id, year.into(), units)
}

/// A line as a list shows it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct ListedLine {
    /// Where it is booked.
    pub category: Category,
    /// For scope 2: by location or by market.
    #[serde(default)]
    pub method: Option<Scope2Method>,
    /// The site.
    pub site: String,
    /// The activity.
    pub activity: ActivityCode,
    /// The days within the reporting period.
    pub period: Period,
    /// How much, before anything was converted.
    #[serde(rename = "calculation")]
    pub amount: ListedAmount,
    /// What it emits.
    pub emissions: ListedEmissions,
    /// Where it was read.
    pub details: ListedDetails,
}

/// How much of what.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct ListedAmount {
    /// As in the document.
    pub quantity: Decimal,
    /// Its unit.
    pub unit: String,
}

/// What a line emits.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct ListedEmissions {
    /// kg CO2e, biogenic CO2 apart.
    pub co2e: f64,
}

/// Where a line was read.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct ListedDetails {
    /// What the document calls it.
    pub label: String,
    /// Where it was read.
    pub evidence: Evidence,
}

/// The lines that pass a filter, those that emit most first, `limit` of them after `offset`, each with its place in the
/// inventory, read as far as `L` wants: a [`Line`] whole, a [`ListedLine`] in a fraction of the time. And how many there are.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn lines<L: DeserializeOwned>(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    year: i16,
    filter: &Filter<'_>,
    offset: i64,
    limit: i64,
) -> Result<(Vec<(i64, L)>, i64), MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        // How many there are in all is kept.
        let count = if *filter == Filter::default() {
            let years = inventory::years(sql, organisation_id)?;
            years.iter().find(|kept| kept.year == i64::from(year)).map_or(0, |kept| kept.lines)
        } else {
            inventory::count(sql, organisation_id, year.into(), filter)?
        };
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
