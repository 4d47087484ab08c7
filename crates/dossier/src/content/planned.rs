//! A plan as anybody sees it: works in their years and tonnes, no money.

use finance::transition::{Basis, Status, Transition, YearRow};
use serde::{Deserialize, Serialize};

use super::Found;
use calendar::Date;

/// How far tonnes may be from their own sums, as a part of them.
const ROUNDING: f64 = 1e-9;

/// A plan without its money.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Planned {
    /// The first year.
    pub start: i16,
    /// The last year.
    pub last: i16,
    /// The day on which programmes were looked at.
    pub day: Date,
    /// By which factors tonnes are counted.
    pub basis: Basis,
    /// How the search ended.
    pub status: Status,
    /// By which share a better plan may exist, at most; none if there is no plan.
    pub gap: Option<f64>,
    /// Works, each with its year.
    pub works: Vec<(String, i16)>,
    /// Tonnes avoided over all the years.
    pub tonnes: f64,
    /// Year by year.
    pub years: Vec<PlannedYear>,
}

/// A year of a plan, t CO2e.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlannedYear {
    /// The year.
    pub year: i16,
    /// Avoided.
    pub avoided: f64,
    /// Of the firm without the plan.
    pub without: Option<f64>,
    /// With it.
    pub with: Option<f64>,
    /// At most, where a target says so.
    pub target: Option<f64>,
}

impl Planned {
    /// What anybody sees of a plan.
    pub(super) fn of(answer: &Transition) -> Self {
        let chosen = answer.plan.as_ref();
        Planned {
            start: answer.start,
            last: answer.last,
            day: answer.day,
            basis: answer.basis,
            status: answer.status,
            gap: chosen.and_then(|chosen| Some(chosen.candidate.proof?.gap)),
            works: chosen.map_or(Vec::new(), |chosen| {
                chosen.candidate.works.iter().map(|work| (work.name.clone(), work.year)).collect()
            }),
            tonnes: chosen.and_then(|chosen| chosen.candidate.outcomes.first()).map_or(0.0, |outcome| outcome.tonnes),
            years: chosen.map_or(Vec::new(), |chosen| PlannedYear::within(answer, &chosen.years)),
        }
    }
}

impl PlannedYear {
    /// The years that are looked at: debts may be served beyond them.
    pub fn within(answer: &Transition, years: &[YearRow]) -> Vec<Self> {
        let within = years.iter().filter(|row| row.year <= answer.last);
        let year = |&YearRow { year, avoided, without, with, target, .. }: &YearRow| PlannedYear {
            year,
            avoided,
            without,
            with,
            target,
        };
        within.map(year).collect()
    }
}

/// What a plan says must add up: years to the whole, and what is avoided to the difference of each year.
pub(super) fn check(found: &mut Found, plan: &Planned) {
    let near = |one: f64, other: f64| (one - other).abs() <= ROUNDING * one.abs().max(other.abs()).max(1.0);
    let sum: f64 = plan.years.iter().map(|year| year.avoided).sum();
    if !near(sum, plan.tonnes) {
        found.add("reduction.plan.tonnes", plan.tonnes.to_string(), sum.to_string());
    }
    for year in &plan.years {
        let (Some(without), Some(with)) = (year.without, year.with) else { continue };
        if !near(without - year.avoided, with) {
            let place = format!("reduction.plan.{}.with", year.year);
            found.add(&place, with.to_string(), (without - year.avoided).to_string());
        }
    }
}
