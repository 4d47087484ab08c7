//! What a firm could do, by its inventory: the same for the folder of a command and for a firm of the platform.

use ::intake::parse_firm;
use ::measure::{Firm, Inventory, Trajectory};
use ::reduce::{Measure, Practice, Stake, Suggestion, Worth, practice, stakes, suggest, worth};
use ids::OrganisationId;
use schemars::JsonSchema;
use serde::Serialize;
use store::grant::Room;
use store::sheet::{self, Name};
use store::{Sql, inventory};
use units::Units;

use super::ReduceError;
use super::measures::MeasuresError;
use crate::Knowledge;
use crate::measure::{MeasureError, stakes_of};
use crate::people::{Action, Actor, Resource};
use crate::platform::Platform;

/// What a firm could do, by the inventory of a year.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Suggested {
    /// The firm.
    pub firm: String,
    /// The year of the inventory.
    pub year: i16,
    /// Technologies that act on what it uses: first what is computed, then what only the firm can complete.
    pub suggestions: Vec<Suggestion>,
    /// What became of recommendations elsewhere, by open sources.
    pub practice: Vec<Practice>,
}

/// What a firm could do by its inventory.
///
/// # Errors
/// If the catalogue is damaged.
pub fn suggested(inventory: &Inventory, knowledge: &Knowledge) -> Result<Suggested, ReduceError> {
    of_stakes(inventory, &stakes(inventory, &knowledge.units), knowledge)
}

/// The same, by what is at stake: the inventory need not have its lines.
fn of_stakes(inventory: &Inventory, stakes: &[Stake], knowledge: &Knowledge) -> Result<Suggested, ReduceError> {
    Ok(Suggested {
        firm: inventory.firm.name.clone(),
        year: inventory.firm.reporting.year,
        suggestions: suggest(inventory, stakes, &knowledge.units)?,
        practice: practice()?,
    })
}

/// What a firm of the platform could do, and what that rests on.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The firm's sheet.
    pub firm: Firm,
    /// What it could do.
    pub suggested: Suggested,
    /// What it uses, emits and pays.
    pub stakes: Vec<Stake>,
    /// Where its year stands on the way to each target of its sheet.
    pub trajectories: Vec<Trajectory>,
}

impl Proposal {
    /// The suggestion of a calculator for a technology, site and activity.
    pub fn find(&self, calculator: &str, of: &[(&str, String)]) -> Option<&Suggestion> {
        let says = |name: &str, value: &str| of.iter().any(|(known, said)| *known == name && said == value);
        self.suggested.suggestions.iter().find(|one| {
            one.calculator == calculator
                && says("technology", &one.technology)
                && says("site", &one.stake.site)
                && says("activity", one.stake.activity.as_str())
        })
    }

    /// kg CO2e that a measure avoids in a year, at the factors of the inventory; `None` if one of them is unknown.
    pub fn carbon(&self, units: &Units, measure: &Measure) -> Option<f64> {
        self.worth(units, measure).kgco2e
    }

    /// What a measure is worth in a year, at the factors and prices of the inventory.
    pub fn worth(&self, units: &Units, measure: &Measure) -> Worth {
        worth(measure, &self.stakes, units)
    }
}

/// What a firm of the platform could do, by the inventory of its reporting year, or of the last that has lines; `None` if none has.
/// Who may look at the room sees what the measures act on.
///
/// # Errors
/// [`PeopleError::NotFound`](crate::people::PeopleError::NotFound), what the database says.
pub fn proposal(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Option<Proposal>, MeasuresError> {
    actor.may(Action::Look(Room::Reduce), Resource::Organisation(organisation_id))?;
    let units = &platform.knowledge.units;
    let rested = platform.database.read(|sql| rested_on(sql, organisation_id, units))?;
    let Some((inventory, stakes)) = rested else { return Ok(None) };
    let suggested =
        of_stakes(&inventory, &stakes, platform.knowledge).map_err(|error| MeasuresError::Defect(error.to_string()))?;
    Ok(Some(Proposal { firm: inventory.firm, suggested, stakes, trajectories: inventory.trajectories }))
}

/// The inventory of the year that the firm reports, or of the last that has lines, without what it lists; and what is at stake by it.
pub(crate) fn rested_on(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    units: &Units,
) -> Result<Option<(Inventory, Vec<Stake>)>, MeasureError> {
    let years: Vec<i64> = inventory::years(sql, organisation_id)?
        .into_iter()
        .filter(|kept| kept.lines > 0)
        .map(|kept| kept.year)
        .collect();
    let reported = match sheet::lookup(sql, organisation_id, Name::Firm)? {
        Some(kept) => Some(i64::from(parse_firm(&kept.content).map_err(MeasureError::from)?.reporting.year)),
        None => None,
    };
    let year = reported.filter(|year| years.contains(year)).or(years.into_iter().max());
    let Some(year) = year.and_then(|year| i16::try_from(year).ok()) else { return Ok(None) };
    stakes_of(sql, organisation_id, year, units)
}

/// The schema of what is suggested.
pub fn suggested_schema() -> schemars::Schema {
    schemars::schema_for!(Suggested)
}
