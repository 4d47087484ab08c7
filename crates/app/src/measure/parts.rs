//! The parts in which an inventory is kept beside its lines, so that a page reads what it shows and no more: of a firm with
//! 5,000 bills a year everything but the lines is megabytes, what an overview shows is a hundredth of that.
//!
//! Every part is made of the whole when the whole is made. Where a part is missing, because an older program made the
//! inventory or because its form is another now, it is made of the whole again.

use std::collections::BTreeMap;

use ::measure::{ExcludedLine, Exclusion, Inventory, Line};
use ::reduce::{Stake, stakes};
use ids::OrganisationId;
use serde::{Deserialize, Serialize};
use serde_json::from_str;
use store::Sql;
use store::inventory::{self, Part};
use units::Units;

use super::MeasureError;
use super::accountant::method_word;

/// Everything but the lines.
const WHOLE: &str = "whole";
/// [`Summary`]. The number of a name grows when its form changes, so that what is kept in another form is not read.
const SUMMARY: &str = "summary/1";
/// The first of the lines that count nothing.
const EXCLUDED: &str = "excluded/1";
/// Those of a document that count nothing, although they are of the year.
const REFUSED: &str = "refused/1";
/// [`Sum`]s.
const SUMS: &str = "sums/1";
/// [`Stake`]s.
const STAKES: &str = "stakes/2";

/// How many lines that count nothing are kept to be shown before others.
pub const EXCLUDED_SHOWN: usize = 100;

/// An inventory without what it lists, which is long.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// The inventory. Empty in it are the lines, the indicators, the lines that count nothing, the documents, what was
    /// kept aside, what was said twice.
    pub inventory: Inventory,
    /// How many lines count nothing.
    pub excluded: usize,
    /// How many documents there are.
    pub documents: usize,
    /// How much was kept aside.
    pub aside: usize,
}

/// What one activity emits in one category.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sum {
    /// Category.
    pub category: String,
    /// For scope 2: `location` or `market`.
    pub method: Option<String>,
    /// Activity.
    pub activity: String,
    /// kg CO2e.
    pub kg: f64,
}

impl Summary {
    /// Of an inventory without its lines.
    fn of(mut inventory: Inventory) -> Self {
        let Inventory { account, documents, aside, duplicates, .. } = &mut inventory;
        account.indicators.clear();
        duplicates.clear();
        let emptied =
            [std::mem::take(&mut account.excluded).len(), std::mem::take(documents).len(), std::mem::take(aside).len()];
        let [excluded, documents, aside] = emptied;
        Summary { inventory, excluded, documents, aside }
    }
}

/// The parts of an inventory, but its lines, which are taken out of it.
pub(super) fn made(inventory: Inventory, lines: &[Line], stakes: &[Stake]) -> Result<Vec<Part>, serde_json::Error> {
    let mut parts = Vec::new();
    let mut add = |name: &str, place: &str, detail: String| {
        parts.push(Part { name: name.to_owned(), place: place.to_owned(), detail });
    };
    add(WHOLE, "", serde_json::to_string(&inventory)?);
    let excluded = &inventory.account.excluded;
    let shown: Vec<&ExcludedLine> = excluded.iter().take(EXCLUDED_SHOWN).collect();
    add(EXCLUDED, "", serde_json::to_string(&shown)?);
    // No document has an empty path: this says that those without a part have no such line.
    add(REFUSED, "", String::new());
    let mut refused: BTreeMap<&str, Vec<&ExcludedLine>> = BTreeMap::new();
    for line in excluded.iter().filter(|line| is_refused(line)) {
        refused.entry(&line.evidence.file).or_default().push(line);
    }
    for (path, lines) in refused {
        add(REFUSED, path, serde_json::to_string(&lines)?);
    }
    let sums = sums(lines.iter().map(|line| {
        let booked = (line.category.to_string(), line.method.map(method_word), line.activity.as_str());
        (booked, line.emissions.co2e)
    }));
    add(SUMS, "", serde_json::to_string(&sums)?);
    add(STAKES, "", serde_json::to_string(stakes)?);
    add(SUMMARY, "", serde_json::to_string(&Summary::of(inventory))?);
    Ok(parts)
}

/// Whether a line counts nothing for another reason than that its days are of another year.
fn is_refused(line: &ExcludedLine) -> bool {
    !matches!(line.why, Exclusion::OutsidePeriod { .. })
}

/// Category, method and activity of a line.
type Booked<'a> = (String, Option<&'a str>, &'a str);

fn sums<'a>(lines: impl Iterator<Item = (Booked<'a>, f64)>) -> Vec<Sum> {
    let mut found: BTreeMap<Booked<'a>, Vec<f64>> = BTreeMap::new();
    for (booked, kg) in lines {
        found.entry(booked).or_default().push(kg);
    }
    let sum = |((category, method, activity), kg): (Booked<'a>, Vec<f64>)| Sum {
        category,
        method: method.map(str::to_owned),
        activity: activity.to_owned(),
        kg: uncertainty::sum(kg),
    };
    found.into_iter().map(sum).collect()
}

/// Everything but the lines of a year, if there are figures of it.
pub(super) fn whole(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    year: i64,
) -> Result<Option<Inventory>, MeasureError> {
    let kept = inventory::part(sql, organisation_id, year, WHOLE, "")?;
    Ok(kept.map(|detail| from_str(&detail)).transpose()?)
}

/// The summary of a year, if there are figures of it.
pub(super) fn summary(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    year: i64,
) -> Result<Option<Summary>, MeasureError> {
    match inventory::part(sql, organisation_id, year, SUMMARY, "")? {
        Some(detail) => Ok(Some(from_str(&detail)?)),
        None => Ok(whole(sql, organisation_id, year)?.map(Summary::of)),
    }
}

/// The first [`EXCLUDED_SHOWN`] lines of a year that count nothing.
pub(super) fn excluded(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    year: i64,
) -> Result<Vec<ExcludedLine>, MeasureError> {
    match inventory::part(sql, organisation_id, year, EXCLUDED, "")? {
        Some(detail) => Ok(from_str(&detail)?),
        None => {
            let mut excluded = listed(whole(sql, organisation_id, year)?);
            excluded.truncate(EXCLUDED_SHOWN);
            Ok(excluded)
        }
    }
}

/// The lines of a document that count nothing in a year, although they are of it.
pub(super) fn refused(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    year: i64,
    path: &str,
) -> Result<Vec<ExcludedLine>, MeasureError> {
    match inventory::part(sql, organisation_id, year, REFUSED, path)? {
        Some(detail) => Ok(from_str(&detail)?),
        None if inventory::part(sql, organisation_id, year, REFUSED, "")?.is_some() => Ok(Vec::new()),
        None => {
            let mut excluded = listed(whole(sql, organisation_id, year)?);
            excluded.retain(|line| line.evidence.file == path && is_refused(line));
            Ok(excluded)
        }
    }
}

/// What each activity emits in each category in a year; none if there are no figures of it.
pub(super) fn sums_of(sql: &mut dyn Sql, organisation_id: OrganisationId, year: i64) -> Result<Vec<Sum>, MeasureError> {
    match inventory::part(sql, organisation_id, year, SUMS, "")? {
        Some(detail) => Ok(from_str(&detail)?),
        None => {
            let lines = inventory::all_lines(sql, organisation_id, year)?;
            Ok(sums(
                lines
                    .iter()
                    .map(|line| ((line.category.clone(), line.method.as_deref(), line.activity.as_str()), line.kg)),
            ))
        }
    }
}

/// The inventory of a year without its lines and what else it lists, and what the firm used, emitted and paid by it.
pub(super) fn stakes_of(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    year: i64,
    units: &Units,
) -> Result<Option<(Inventory, Vec<Stake>)>, MeasureError> {
    if let Some(detail) = inventory::part(sql, organisation_id, year, STAKES, "")? {
        let stakes = from_str(&detail)?;
        return Ok(summary(sql, organisation_id, year)?.map(|summary| (summary.inventory, stakes)));
    }
    let Some(mut inventory) = whole(sql, organisation_id, year)? else { return Ok(None) };
    inventory.account.lines = lines(sql, organisation_id, year)?;
    let stakes = stakes(&inventory, units);
    inventory.account.lines.clear();
    Ok(Some((Summary::of(inventory).inventory, stakes)))
}

/// Every line of a year.
pub(super) fn lines(sql: &mut dyn Sql, organisation_id: OrganisationId, year: i64) -> Result<Vec<Line>, MeasureError> {
    let lines = inventory::all_lines(sql, organisation_id, year)?;
    Ok(lines.iter().map(|line| from_str(&line.detail)).collect::<Result<_, _>>()?)
}

fn listed(inventory: Option<Inventory>) -> Vec<ExcludedLine> {
    inventory.map(|inventory| inventory.account.excluded).unwrap_or_default()
}
