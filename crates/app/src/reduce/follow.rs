//! What the bills say of a measure: what it acts on year by year, before and after, and what is saved for what is made.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use ::measure::{Firm, Inventory};
use ::reduce::{CarrierSaving, Comparison, Measure, Stake, State, Taken, Verified, compared, made};
use ids::OrganisationId;
use store::grant::Room;
use store::inventory;
use units::Units;

use super::measures::MeasuresError;
use super::sections::taken;
use crate::measure::{MeasureError, inventory_of, stakes_of};
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

/// What a measure saves of one activity, on the bills.
#[derive(Clone, Debug, PartialEq)]
pub struct Followed {
    /// What the measure says.
    pub saving: CarrierSaving,
    /// The unit of what is made.
    pub production_unit: Option<String>,
    /// The years that have bills of it, the first first.
    pub years: Vec<Year>,
    /// What they show, once they are whole over the same months of a year before and of one after it was installed.
    pub shown: Option<Comparison>,
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
) -> Result<Vec<Followed>, MeasuresError> {
    actor.may(Action::Look(Room::Reduce), Resource::Organisation(organisation_id))?;
    let units = &platform.knowledge.units;
    let (of_years, shown) = platform.database.read(|sql| {
        let mut found = Vec::new();
        let years = inventory::years(sql, organisation_id)?.into_iter().filter(|kept| kept.lines > 0);
        let years: Vec<i16> = years.filter_map(|kept| i16::try_from(kept.year).ok()).collect();
        let years = &years[years.len().saturating_sub(YEARS)..];
        for &year in years {
            if let Some((inventory, stakes)) = stakes_of(sql, organisation_id, year, units)? {
                found.push((year, inventory.firm, stakes));
            }
        }
        let runs = taken(sql, organisation_id, |state| matches!(state, State::Installed | State::Verified))?;
        let runs: Vec<Taken> = runs.into_iter().map(|(_, _, one)| one).collect();
        let shown = shown(&runs, measure, years, units, |year| inventory_of(sql, organisation_id, year))?;
        Ok::<_, MeasureError>((found, shown))
    })?;
    let of = |saving: &CarrierSaving| {
        let shown = shown.iter().find(|one| one.of.activity == saving.activity).cloned();
        follow(measure, saving, &of_years, shown, units)
    };
    Ok(measure.savings.iter().map(of).collect())
}

/// What the bills of the first year that shows it say of each activity on which a measure acts, against those of the last year before. Other
/// measures that run on it are compared with it: bills cannot tell them apart.
fn shown<E>(
    runs: &[Taken],
    measure: &Measure,
    years: &[i16],
    units: &Units,
    mut look: impl FnMut(i16) -> Result<Option<Inventory>, E>,
) -> Result<Vec<Comparison>, E> {
    let running = runs.iter().filter_map(|one| {
        let Measure { name, site, savings, .. } = &one.measure;
        Some(Verified { name, site, savings, since: one.installed()? })
    });
    let running: Vec<Verified<'_>> = running.collect();
    let mut known: BTreeMap<i16, Option<Inventory>> = BTreeMap::new();
    let mut found: Vec<Comparison> = Vec::new();
    for &year in years {
        for of in compared(&running, year, units) {
            let is_mine = of.site.0 == measure.site && of.measures.contains(&measure.name);
            if !is_mine || found.iter().any(|one| one.of.activity == of.activity) {
                continue;
            }
            let earlier = years.iter().rev().copied().filter(|earlier| *earlier < of.since.year());
            for year in earlier.clone().chain([year]) {
                if let Entry::Vacant(place) = known.entry(year) {
                    place.insert(look(year)?);
                }
            }
            let before = earlier.filter_map(|year| of.before(known.get(&year)?.as_ref()?, units)).next();
            let now = known.get(&year).and_then(Option::as_ref);
            found.extend(now.map(|now| of.with(before, now, units)).filter(|one| one.shown.is_some()));
        }
    }
    Ok(found)
}

fn follow(
    measure: &Measure,
    saving: &CarrierSaving,
    of_years: &[(i16, Firm, Vec<Stake>)],
    shown: Option<Comparison>,
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
    Followed { saving: saving.clone(), production_unit, years, shown }
}
