//! What the bills say of a measure: what it acts on year by year, before and after, and what is saved for what is made.

use ::measure::Firm;
use ::reduce::{CarrierSaving, Measure, Stake, made, saved_between};
use ids::OrganisationId;
use store::grant::Room;
use store::inventory;
use units::Units;

use super::measures::{MeasuresError, State, Step};
use crate::measure::{MeasureError, stakes_of};
use crate::people::{Action, Actor, Resource};
use crate::platform::Platform;

/// Years that are looked at, the last ones.
const YEARS: usize = 6;

/// A year of what a measure acts on.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// How much was used, in the unit of the saving.
    pub used: f64,
    /// What that emitted, kg CO2e.
    pub kgco2e: f64,
    /// What was made, if the sheet says it.
    pub production: Option<f64>,
}

/// What was saved between two years, as the bills show it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// The year before the measure.
    pub before: i16,
    /// The year after it.
    pub after: i16,
    /// In the unit of the saving; below zero, more is used.
    pub saved: f64,
    /// Whether it is counted for what was made.
    pub is_adjusted: bool,
}

/// What a measure saves of one activity, on the bills.
#[derive(Clone, Debug, PartialEq)]
pub struct Followed {
    /// What the measure says.
    pub saving: CarrierSaving,
    /// The unit of what is made.
    pub production_unit: Option<String>,
    /// The years that have bills of it, the first first.
    pub years: Vec<Year>,
    /// What they show, once there is a year before and one after it was installed.
    pub shown: Option<Shown>,
}

/// What the bills say of each saving of a measure.
///
/// # Errors
/// [`PeopleError::NotFound`](crate::people::PeopleError::NotFound), what the database says.
pub fn followed(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    measure: &Measure,
    steps: &[Step],
) -> Result<Vec<Followed>, MeasuresError> {
    actor.may(Action::Look(Room::Reduce), Resource::Organisation(organisation_id))?;
    let units = &platform.knowledge.units;
    let of_years = platform.database.read(|sql| {
        let mut found = Vec::new();
        let years = inventory::years(sql, organisation_id)?.into_iter().filter(|kept| kept.lines > 0);
        let years: Vec<i16> = years.filter_map(|kept| i16::try_from(kept.year).ok()).collect();
        for &year in years.iter().skip(years.len().saturating_sub(YEARS)) {
            if let Some((inventory, stakes)) = stakes_of(sql, organisation_id, year, units)? {
                found.push((year, inventory.firm, stakes));
            }
        }
        Ok::<_, MeasureError>(found)
    })?;
    let installed = installed(steps);
    Ok(measure.savings.iter().map(|saving| follow(measure, saving, &of_years, installed, units)).collect())
}

/// The year in which a measure was last installed.
fn installed(steps: &[Step]) -> Option<i16> {
    steps.iter().rev().find(|step| step.state == State::Installed).map(|step| step.day.year())
}

fn follow(
    measure: &Measure,
    saving: &CarrierSaving,
    of_years: &[(i16, Firm, Vec<Stake>)],
    installed: Option<i16>,
    units: &Units,
) -> Followed {
    let mut production_unit = None;
    let mut years = Vec::new();
    for (year, firm, stakes) in of_years {
        let of = stakes.iter().filter(|stake| {
            stake.activity.as_str() == saving.activity && (measure.site.is_empty() || stake.site == measure.site)
        });
        let amounts: Option<Vec<f64>> = of.clone().map(|stake| stake.amount(&saving.unit, units)).collect();
        let Some(amounts) = amounts.filter(|amounts| !amounts.is_empty()) else { continue };
        let made = made(firm, *year);
        production_unit = made.as_ref().map(|made| made.unit.clone()).or(production_unit);
        years.push(Year {
            year: *year,
            used: uncertainty::sum(amounts),
            kgco2e: uncertainty::sum(of.map(|stake| stake.kgco2e)),
            production: made.map(|made| made.amount),
        });
    }
    let shown = installed.and_then(|installed| {
        let before = years.iter().rev().find(|one| one.year < installed)?;
        let after = years.iter().find(|one| one.year > installed)?;
        let production = before.production.zip(after.production);
        let saved = saved_between(before.used, after.used, production);
        Some(Shown { before: before.year, after: after.year, saved, is_adjusted: production.is_some() })
    });
    Followed { saving: saving.clone(), production_unit, years, shown }
}
