//! The factor and the conversion of every combination that a line can have, found beforehand.
//!
//! Twenty million lines know few combinations of activity, place and time. So the rule is applied
//! once to each (the *dense table*) and a line only looks its own up: no join, no search.

use std::collections::HashMap;

use calendar::Date;

use crate::error::Error;
use crate::sum::{LANES, LARGEST_LINE_KG};
use crate::tables::{GASES, Tables};

/// No factor is valid there and then.
const NO_FACTOR: u32 = u32::MAX;

/// The tables, resolved.
///
/// The rule: from the line's region upwards (region → country → world) the first place that has a
/// factor of the activity valid on the line's day; among several of one place, the one that became
/// valid last. So a nearer place wins over a newer factor.
pub struct Resolution {
    pub(crate) activities: HashMap<String, ActivityCodes>,
    pub(crate) regions: HashMap<String, u32>,
    pub(crate) units: HashMap<String, u32>,
    /// `1.stationary`, …, in order; a category's code is its place here.
    pub(crate) categories: Vec<String>,
    /// The first day of each *epoch*, a span of days in which no factor begins or ends.
    epochs: Vec<Date>,
    /// Factor by activity, region, epoch: the lines of a firm, mostly of one region, then stay close together.
    factor: Vec<u32>,
    /// Size of the entered unit in units of the activity, NaN if there is no way. For each unit from
    /// [`ActivityCodes::conversion`] on.
    pub(crate) conversion: Vec<f64>,
    /// Gases by factor, padded to a whole vector.
    pub(crate) gases: Vec<[f64; LANES]>,
    /// The place in `categories` of each factor's activity.
    pub(crate) category: Vec<u16>,
    /// Factor ids and squared geometric standard deviations.
    pub(crate) factor_ids: Vec<(String, f64)>,
    /// Global warming potentials in the order of [`GASES`].
    pub(crate) gwp: [f64; GASES.len()],
}

/// The factors of the epochs in which a file has lines, in two bytes each: a fifth of the whole table,
/// so that it stays in the second-level cache beside all else that a line needs.
pub(crate) struct Narrowed {
    /// By activity, region, epoch.
    factor: Vec<u16>,
    /// In order.
    epochs: Vec<u32>,
    regions: u32,
}

/// The same in two bytes; a table has fewer factors.
pub(crate) const NO_SMALL_FACTOR: u16 = u16::MAX;

fn small(factor: u32) -> Option<u16> {
    u16::try_from(factor).ok().filter(|factor| *factor != NO_SMALL_FACTOR)
}

impl Narrowed {
    /// The factor at the sum of the three offsets.
    pub(crate) fn factor(&self, at: usize) -> u16 {
        self.factor.get(at).copied().unwrap_or(NO_SMALL_FACTOR)
    }

    /// How many epochs there are.
    pub(crate) fn epochs(&self) -> u32 {
        self.epochs.len() as u32
    }

    /// What an activity adds to the place of its factor.
    pub(crate) fn of_activity(&self, activity: u32) -> u32 {
        activity * self.regions * self.epochs.len() as u32
    }

    /// What a region adds to it.
    pub(crate) fn of_region(&self, region: u32) -> u32 {
        region * self.epochs.len() as u32
    }

    /// What an epoch adds to it, if the file has lines in it.
    pub(crate) fn of_epoch(&self, epoch: u32) -> Option<u32> {
        self.epochs.binary_search(&epoch).ok().map(|place| place as u32)
    }
}

/// Where an activity stands in the dense tables.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ActivityCodes {
    /// Its number; in a file's lines, what it adds to the place in [`Narrowed`].
    pub(crate) factor: u32,
    /// Where its sizes of units begin in `Resolution::conversion`.
    pub(crate) conversion: u32,
    /// Largest quantity, in the activity's unit, whose emissions stay within the exact range of sums.
    pub(crate) largest: f64,
}

impl Resolution {
    /// Applies the rule to every combination.
    ///
    /// # Errors
    /// If a table names what another does not have, a code is there twice, or a number is not usable.
    pub fn new(tables: &Tables) -> Result<Resolution, Error> {
        let units = numbered("units", tables.units.iter().map(|unit| &unit.unit))?;
        let regions = numbered("regions", tables.regions.iter().map(|region| &region.code))?;
        let numbers = numbered("activities", tables.activities.iter().map(|activity| &activity.code))?;
        numbered("factors", tables.factors.iter().map(|factor| &factor.id))?;
        let mut categories: Vec<String> = tables.activities.iter().map(|activity| activity.category.clone()).collect();
        categories.sort();
        categories.dedup();

        let mut epochs: Vec<Date> = vec![Date::MIN];
        for factor in &tables.factors {
            epochs.push(factor.valid_from);
            epochs.extend(factor.valid_to.tomorrow().ok());
        }
        epochs.sort();
        epochs.dedup();

        let ancestors = ancestors(tables, &regions)?;
        let factor = dense_factors(tables, &numbers, &regions, &ancestors, &epochs)?;
        let (conversion, conversions) = dense_conversions(tables, &units)?;
        let (mut gases, mut category) = (Vec::new(), Vec::new());
        let mut strongest = vec![0.0_f64; tables.activities.len()];
        for row in &tables.factors {
            let usable = row.gases().iter().all(|gas| gas.is_finite()) && row.gsd2.is_finite() && row.gsd2 >= 1.0;
            if !usable {
                return Err(bad("factors", &row.id, "gases must be finite and gsd2 at least 1"));
            }
            let mut lanes = [0.0; LANES];
            lanes.iter_mut().zip(row.gases()).for_each(|(lane, gas)| *lane = gas);
            gases.push(lanes);
            let activity = numbers.get(&row.activity).map(|number| *number as usize);
            let of_factor = activity.and_then(|number| tables.activities.get(number)).map(|row| &row.category);
            category.push(of_factor.and_then(|name| categories.binary_search(name).ok()).unwrap_or_default() as u16);
            if let Some(most) = activity.and_then(|number| strongest.get_mut(number)) {
                *most = row.gases().iter().fold(*most, |most, gas| most.max(gas.abs()));
            }
        }
        let mut activities = HashMap::new();
        let rows = tables.activities.iter().enumerate().zip(conversions);
        for (((number, row), conversion), strongest) in rows.zip(strongest) {
            // At least 1 kg per unit: a quantity itself may not leave the range either.
            let largest = LARGEST_LINE_KG / strongest.max(1.0);
            let factor = number as u32;
            activities.insert(row.code.clone(), ActivityCodes { factor, conversion, largest });
        }
        let factor_ids = tables.factors.iter().map(|row| (row.id.clone(), row.gsd2)).collect();
        let gwp = potentials(tables)?;
        Ok(Resolution {
            activities,
            regions,
            units,
            categories,
            epochs,
            factor,
            conversion,
            gases,
            category,
            factor_ids,
            gwp,
        })
    }

    /// Scope and category of each category code.
    pub fn categories(&self) -> &[String] {
        &self.categories
    }

    /// The part of the dense table that lines of some days need. `None` if there are too many factors.
    pub(crate) fn narrowed(&self, days: impl Iterator<Item = Date>) -> Option<Narrowed> {
        let mut epochs: Vec<u32> = days.map(|day| self.epoch(day)).collect();
        epochs.sort_unstable();
        epochs.dedup();
        let small = |factor: &u32| if *factor == NO_FACTOR { Some(NO_SMALL_FACTOR) } else { small(*factor) };
        let mut factor = Vec::with_capacity(self.factor.len() / self.epochs.len().max(1) * epochs.len());
        for of_place in self.factor.chunks(self.epochs.len().max(1)) {
            for epoch in &epochs {
                factor.push(small(of_place.get(*epoch as usize)?)?);
            }
        }
        Some(Narrowed { factor, epochs, regions: self.regions.len() as u32 })
    }

    /// How many factors there are.
    pub fn factors(&self) -> usize {
        self.factor_ids.len()
    }

    /// The epoch of a day.
    pub(crate) fn epoch(&self, day: Date) -> u32 {
        let epoch = self.epochs.partition_point(|start| *start <= day).saturating_sub(1);
        epoch as u32
    }

    /// kg CO₂e of gases in the order of [`GASES`]; biogenic CO₂ counts by its row of `gwp.csv`, which is 0.
    pub fn co2e(&self, gases: &[f64; GASES.len()]) -> f64 {
        gases.iter().zip(&self.gwp).map(|(mass, gwp)| mass * gwp).sum()
    }
}

fn bad(table: &'static str, row: &str, problem: &str) -> Error {
    Error::Row { table, row: row.to_owned(), problem: problem.to_owned() }
}

fn numbered<'a>(table: &'static str, codes: impl Iterator<Item = &'a String>) -> Result<HashMap<String, u32>, Error> {
    let mut numbers = HashMap::new();
    for (number, code) in codes.enumerate() {
        if numbers.insert(code.clone(), number as u32).is_some() {
            return Err(bad(table, code, "is there twice"));
        }
    }
    Ok(numbers)
}

/// Each region followed by those it falls back on.
fn ancestors(tables: &Tables, numbers: &HashMap<String, u32>) -> Result<Vec<Vec<u32>>, Error> {
    let mut all = Vec::new();
    for region in &tables.regions {
        let mut chain = Vec::new();
        let mut code = &region.code;
        while !code.is_empty() {
            let number = *numbers.get(code).ok_or_else(|| bad("regions", code, "is named as parent but has no row"))?;
            if chain.contains(&number) {
                return Err(bad("regions", code, "falls back on itself"));
            }
            chain.push(number);
            let Some(row) = tables.regions.get(number as usize) else { break };
            code = &row.parent;
        }
        all.push(chain);
    }
    Ok(all)
}

fn dense_factors(
    tables: &Tables,
    activities: &HashMap<String, u32>,
    regions: &HashMap<String, u32>,
    ancestors: &[Vec<u32>],
    epochs: &[Date],
) -> Result<Vec<u32>, Error> {
    let (wide, deep) = (tables.regions.len(), epochs.len());
    let place = |activity: usize, epoch: usize, region: usize| (activity * wide + region) * deep + epoch;
    // What a place says for itself, before falling back.
    let mut own = vec![NO_FACTOR; tables.activities.len() * deep * wide];
    for (number, row) in tables.factors.iter().enumerate() {
        let activity =
            activities.get(&row.activity).ok_or_else(|| bad("factors", &row.id, "its activity has no row"))?;
        let region = regions.get(&row.geo).ok_or_else(|| bad("factors", &row.id, "its geography has no row"))?;
        for (epoch, start) in epochs.iter().enumerate() {
            if *start < row.valid_from || row.valid_to < *start {
                continue;
            }
            let Some(slot) = own.get_mut(place(*activity as usize, epoch, *region as usize)) else { continue };
            let older = tables.factors.get(*slot as usize).map(|other| other.valid_from);
            match older {
                Some(from) if from == row.valid_from => {
                    return Err(bad("factors", &row.id, "another factor applies to the same place from the same day"));
                }
                Some(from) if from > row.valid_from => {}
                _ => *slot = number as u32,
            }
        }
    }
    let mut resolved = vec![NO_FACTOR; own.len()];
    for activity in 0..tables.activities.len() {
        for (region, chain) in ancestors.iter().enumerate() {
            for epoch in 0..deep {
                let up = chain.iter().filter_map(|up| own.get(place(activity, epoch, *up as usize)));
                let found = up.copied().find(|slot| *slot != NO_FACTOR);
                if let (Some(slot), Some(found)) = (resolved.get_mut(place(activity, epoch, region)), found) {
                    *slot = found;
                }
            }
        }
    }
    Ok(resolved)
}

/// The sizes of all units for each activity, and where each activity's begin. Activities for which all
/// units have the same size share them, so that the table is small.
fn dense_conversions(tables: &Tables, units: &HashMap<String, u32>) -> Result<(Vec<f64>, Vec<u32>), Error> {
    let mut properties = HashMap::new();
    for row in &tables.properties {
        if !row.value.is_finite() || row.value <= 0.0 {
            return Err(bad("properties", &row.activity, "the value must be positive"));
        }
        if properties.insert((row.activity.as_str(), row.from.as_str(), row.to.as_str()), row.value).is_some() {
            return Err(bad("properties", &row.activity, "a property is there twice"));
        }
    }
    if let Some(unit) = tables.units.iter().find(|unit| !unit.to_base.is_finite() || unit.to_base <= 0.0) {
        return Err(bad("units", &unit.unit, "the size must be positive"));
    }
    let (mut dense, mut starts) = (Vec::new(), Vec::new());
    let mut known: HashMap<Vec<u64>, u32> = HashMap::new();
    for activity in &tables.activities {
        let own = units.get(&activity.unit).and_then(|number| tables.units.get(*number as usize));
        let own = own.ok_or_else(|| bad("activities", &activity.code, "its unit has no row"))?;
        let sizes = tables.units.iter().map(|unit| {
            if unit.dimension == own.dimension {
                return unit.to_base / own.to_base;
            }
            // Mass never becomes volume by itself: only by a property of this very activity.
            let property = properties.get(&(activity.code.as_str(), unit.dimension.as_str(), own.dimension.as_str()));
            property.map_or(f64::NAN, |value| unit.to_base * value / own.to_base)
        });
        let sizes: Vec<f64> = sizes.collect();
        let start = *known.entry(sizes.iter().map(|size| size.to_bits()).collect()).or_insert(dense.len() as u32);
        if start as usize == dense.len() {
            dense.extend(sizes);
        }
        starts.push(start);
    }
    Ok((dense, starts))
}

fn potentials(tables: &Tables) -> Result<[f64; GASES.len()], Error> {
    let mut gwp = [0.0; GASES.len()];
    for (slot, gas) in gwp.iter_mut().zip(GASES) {
        let row = tables.gases.iter().find(|row| row.gas == gas && row.gwp.is_finite());
        *slot = row.ok_or_else(|| bad("gwp", gas, "has no finite potential"))?.gwp;
    }
    Ok(gwp)
}
