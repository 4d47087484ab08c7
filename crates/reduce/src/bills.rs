//! What the bills of a year say of an activity, over months that can be compared.

use std::collections::BTreeMap;

use calendar::{Date, Period};
use measure::{Account, Firm, Inventory, Line};
use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use units::Units;

use crate::stake::{Stake, amounts, stakes};
use crate::{Estimate, Site};

/// How much of a month must be covered by documents for it to count as whole.
const WHOLE: f64 = 0.999;

/// What was used of an activity from a month to the end of a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Bills {
    /// The year.
    pub year: i16,
    /// How much was used in these months.
    pub used: Estimate,
    /// How many lines of the inventory say it.
    pub lines: usize,
    /// Whether documents cover all these months, where documents are expected every month.
    pub whole: bool,
    /// What was made in the year, if it adds up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<Made>,
}

/// What a firm made in a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Made {
    /// How much.
    pub amount: f64,
    /// Of which unit.
    pub unit: String,
}

/// What was made in a year and its unit; nothing can be added up of products that are counted otherwise.
pub fn made(firm: &Firm, year: i16) -> Option<Made> {
    let unit = &firm.products.first()?.unit;
    let amounts: Option<Vec<f64>> = firm
        .products
        .iter()
        .map(|product| {
            let amount = product.quantity.get(&year.to_string()).and_then(ToPrimitive::to_f64);
            amount.filter(|amount| product.unit == *unit && *amount > 0.0)
        })
        .collect();
    Some(Made { amount: uncertainty::sum(amounts?), unit: unit.clone() })
}

/// What the bills of an inventory say of an activity at a site, in `unit`, from a month (1 to 12) to the end of its year; and what a unit
/// emits, kg CO2e, with the half-width of that factor, %. `None` if it is not used, or not in this unit.
pub(crate) fn bills(
    inventory: &Inventory,
    (site, activity, unit): (&Site, &str, &str),
    from_month: i8,
    units: &Units,
) -> Option<(Bills, f64, f64)> {
    let all = stakes(inventory, units);
    let of: Vec<&Stake> =
        all.iter().filter(|stake| stake.activity.as_str() == activity && site.has(&stake.site)).collect();
    let year = inventory.firm.reporting.year;
    let start = Date::new(year, from_month, 1).ok()?;
    let window = Period::new(start, Period::year(year).end()).ok()?;
    let by_id: BTreeMap<&str, &Line> = inventory.account.lines.iter().map(|line| (line.id.as_str(), line)).collect();
    let (mut used, mut lines, mut amount_of_year) = (Vec::new(), 0, Vec::new());
    for stake in &of {
        let amount = stake.amount(unit, units)?;
        let own: Vec<&Line> = stake.lines.iter().filter_map(|id| by_id.get(id.as_str()).copied()).collect();
        let (share, count) = within(&own, window);
        used.push(Estimate::within(amount * share, stake.quantity_half_width_pct));
        amount_of_year.push(amount);
        lines += count;
    }
    if used.is_empty() {
        return None;
    }
    let kg = uncertainty::sum(of.iter().map(|stake| stake.kgco2e));
    let factor = kg / uncertainty::sum(amount_of_year);
    let width = of.iter().map(|stake| stake.factor_half_width_pct).fold(0.0, f64::max);
    let whole = is_whole(inventory, site, activity, window);
    let bills = Bills { year, used: Estimate::sum(&used), lines, whole, made: made(&inventory.firm, year) };
    Some((bills, factor, width))
}

/// Which share of what lines say falls within a period, and how many of them speak of it. Bills that reach beyond it are shared out by days.
fn within(lines: &[&Line], window: Period) -> (f64, usize) {
    let part = |line: &Line| {
        let days = line.period.overlap(window).map_or(0, Period::days);
        f64::from(days) / f64::from(line.period.days())
    };
    let all = uncertainty::sum(amounts(lines).map(|line| line.calculation.amount()));
    let inside = uncertainty::sum(amounts(lines).map(|line| line.calculation.amount() * part(line)));
    let count = amounts(lines).filter(|line| line.period.overlap(window).is_some()).count();
    (if all == 0.0 { 0.0 } else { inside / all }, count)
}

/// Whether no month of the period lacks a document of what comes every month.
fn is_whole(inventory: &Inventory, site: &Site, activity: &str, window: Period) -> bool {
    let account: &Account = &inventory.account;
    let months = account.period.by_month();
    let rows = inventory.coverage.rows.iter().filter(|row| {
        let of = account.lines.iter().any(|line| {
            line.site == row.site
                && line.activity.as_str() == activity
                && line.activity.is_within(row.activity.as_str())
        });
        site.has(&row.site) && of
    });
    rows.into_iter().all(|row| {
        months
            .iter()
            .filter(|(_, days)| days.overlap(window).is_some())
            .all(|(month, _)| row.months.get(month).is_some_and(|part| *part >= WHOLE))
    })
}
