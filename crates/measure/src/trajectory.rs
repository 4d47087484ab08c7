//! Where a year stands on the way to a target.
//!
//! The way is the straight line from the base year to the year of the target. A firm may choose another; this one needs
//! no assumption. The interval is that of the year alone: the error of the base year, much of which both years share, is
//! not in it, so "the interval includes the line" is said more often than a comparison of both would say it.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::compute::figure_of;
use crate::intensity::denominator;
use crate::{Account, Category, Change, Coverage, CoverageRow, Firm, Target};

/// A target, the year of the inventory, and what lies between them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Trajectory {
    /// The target, as the sheet states it.
    pub target: Target,
    /// What its values are divided by, for a target of intensity: the unit of the product, the currency, or `employee`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The base year, if there is anything of it. An inventory does not hold its lines: its figure is as it was when the
    /// inventory was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<TargetYear>,
    /// The reporting year.
    pub now: TargetYear,
    /// What the target asks for in its year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<f64>,
    /// Where the straight line is in the reporting year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<f64>,
    /// How far the year is above the line; negative below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<f64>,
    /// The same in kg CO2e of the reporting year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap_co2e: Option<f64>,
    /// What is needed from the reporting year on; absent once nothing is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pace: Option<Pace>,
    /// Where the year stands.
    pub verdict: Verdict,
    /// Whether the 95 % interval of the year leaves the line out.
    pub settled: bool,
    /// What keeps the verdict from being more certain.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caveats: Vec<Caveat>,
}

/// A year as a target sees it. `value`, `low` and `high` are kg CO2e, or kg CO2e per unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TargetYear {
    /// Which.
    pub year: i16,
    /// Emissions that the target covers, kg CO2e.
    pub co2e: f64,
    /// What they are divided by, for a target of intensity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<f64>,
    /// What is compared; absent if the sheet does not say by what to divide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// 2.5 % quantile of the draws.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// 97.5 % quantile of the draws.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// How many sources within the target have days without a document.
    pub gaps: usize,
    /// kg CO2e that those days may hide, where it can be estimated. In no figure.
    pub hidden_co2e: f64,
    /// The categories that the target covers and that have lines.
    pub categories: BTreeSet<Category>,
}

/// What is needed from the reporting year to the year of the target.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Pace {
    /// Years left.
    pub years: i16,
    /// The same amount less each year: kg CO2e, or kg CO2e per unit.
    pub linear: f64,
    /// The same, % of the base year.
    pub linear_pct: f64,
    /// The same share less each year, % of the year before; absent if the target is zero, which no share reaches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compound_pct: Option<f64>,
}

/// Where a year stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is the base year.
    Base,
    /// It is before the base year.
    Before,
    /// At the line or below.
    OnTheWay,
    /// Above the line.
    Above,
    /// The year of the target or later, and at what it asks for or below.
    Met,
    /// The year of the target or later, and above.
    Missed,
    /// It cannot be said.
    Unknown,
}

/// What keeps a verdict from being certain, or from being at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Caveat {
    /// There is no document of the base year in what the target covers.
    NoBaseYear,
    /// The sheet does not say by what to divide in the base year.
    NoAmountInBaseYear,
    /// The sheet does not say by what to divide in the reporting year.
    NoAmountInYear,
    /// Whole categories of the reporting year have no line in the base year: the line is too low, unless they are new.
    CategoriesMissingInBaseYear,
    /// Whole categories of the base year have no line in the reporting year: it is higher, unless they ended.
    CategoriesMissingInYear,
    /// Documents of the base year are missing: the line may be too low.
    GapsInBaseYear,
    /// Documents of the reporting year are missing: the year may be higher.
    GapsInYear,
    /// Sites or the way of counting changed so much since that the base year is to be restated.
    BaseYearToRestate,
    /// The base year of the target is not that of the sheet: whether the boundary changed was not looked at.
    BoundaryNotCompared,
}

impl TargetYear {
    /// The year of an account. `firm` says what it is divided by.
    pub fn of(firm: &Firm, target: &Target, account: &Account, coverage: &Coverage, threads: usize) -> Self {
        let year = account.period.start().year();
        let figure = figure_of(account, threads, |line| target.covers(line));
        let amount = target.per.as_ref().map(|per| denominator(firm, per, year).map(|(amount, _)| amount));
        let over = match amount {
            None => Some(1.0),
            Some(amount) => amount,
        };
        let open = coverage.rows.iter().filter(|row| !row.missing.is_empty() && concerns(target, account, row));
        let open: Vec<&CoverageRow> = open.collect();
        TargetYear {
            year,
            co2e: figure.co2e,
            amount: amount.flatten(),
            value: over.map(|over| figure.co2e / over),
            low: over.map(|over| figure.interval.low / over),
            high: over.map(|over| figure.interval.high / over),
            gaps: open.len(),
            hidden_co2e: uncertainty::sum(open.iter().filter_map(|row| row.hidden_co2e)),
            categories: account.lines.iter().filter(|line| target.covers(line)).map(|line| line.category).collect(),
        }
    }
}

/// Whether what is missing would be within the target: as what came of it is; or if nothing came of it.
fn concerns(target: &Target, account: &Account, row: &CoverageRow) -> bool {
    let mut came = account
        .lines
        .iter()
        .filter(|line| line.site == row.site && line.activity.is_within(row.activity.as_str()))
        .peekable();
    came.peek().is_none() || came.any(|line| target.covers(line))
}

/// Each target of the sheet with the reporting year. `bases` are the base years of the targets, in their order, where
/// there is one with lines; of a target whose base year is the reporting year none is needed. `change` is that from the
/// base year of the sheet.
pub fn trajectories(
    firm: &Firm,
    account: &Account,
    coverage: &Coverage,
    bases: &[Option<TargetYear>],
    change: Option<&Change>,
    threads: usize,
) -> Vec<Trajectory> {
    let targets = firm.targets.iter().zip(bases.iter().cloned().chain(std::iter::repeat(None)));
    targets
        .map(|(target, base)| {
            let now = TargetYear::of(firm, target, account, coverage, threads);
            let base = if now.year == target.base_year { Some(now.clone()) } else { base };
            let change = change.filter(|_| firm.reporting.base_year == Some(target.base_year));
            let unit = target.per.as_ref().and_then(|per| denominator(firm, per, now.year)).map(|(_, unit)| unit);
            stand(target, unit, base, now, change)
        })
        .collect()
}

/// Where a year stands, by arithmetic alone.
fn stand(
    target: &Target,
    unit: Option<String>,
    base: Option<TargetYear>,
    now: TargetYear,
    change: Option<&Change>,
) -> Trajectory {
    let from = base.as_ref().filter(|base| base.co2e > 0.0).and_then(|base| base.value);
    let end = from.map(|from| from * (1.0 - target.reduction_pct / 100.0));
    let line = from.and_then(|from| line_at(target, from, now.year));
    let gap = now.value.zip(line).map(|(value, line)| value - line);
    let verdict = match gap {
        _ if now.year == target.base_year => Verdict::Base,
        _ if now.year < target.base_year => Verdict::Before,
        None => Verdict::Unknown,
        Some(gap) if now.year >= target.year => {
            if gap <= 0.0 {
                Verdict::Met
            } else {
                Verdict::Missed
            }
        }
        Some(gap) => {
            if gap <= 0.0 {
                Verdict::OnTheWay
            } else {
                Verdict::Above
            }
        }
    };
    let bounds = now.low.zip(now.high);
    let settled = bounds.zip(line).is_some_and(|((low, high), line)| high < line || low > line);
    Trajectory {
        unit,
        end,
        line,
        gap,
        gap_co2e: gap.map(|gap| gap * now.amount.unwrap_or(1.0)),
        pace: from.zip(end).zip(now.value).and_then(|((from, end), value)| pace(target, from, end, value, now.year)),
        settled: settled && !matches!(verdict, Verdict::Base | Verdict::Before),
        caveats: caveats(target, base.as_ref(), &now, change),
        target: target.clone(),
        verdict,
        base,
        now,
    }
}

/// The straight line in a year: the level of the target after its year, nothing before the base year.
fn line_at(target: &Target, from: f64, year: i16) -> Option<f64> {
    if year < target.base_year {
        return None;
    }
    let whole = f64::from(target.year) - f64::from(target.base_year);
    let gone = (f64::from(year) - f64::from(target.base_year)).min(whole);
    Some(from * (1.0 - target.reduction_pct / 100.0 * (gone / whole)))
}

impl Trajectory {
    /// The straight line in a year; `None` before the base year, and if the base year is not known.
    pub fn line_in(&self, year: i16) -> Option<f64> {
        let from = self.base.as_ref().filter(|base| base.co2e > 0.0)?.value?;
        line_at(&self.target, from, year)
    }
}

fn pace(target: &Target, from: f64, end: f64, value: f64, year: i16) -> Option<Pace> {
    let years = target.year - year;
    if years <= 0 || value <= end || year < target.base_year {
        return None;
    }
    let linear = (value - end) / f64::from(years);
    let compound = 1.0 - libm::pow(end / value, 1.0 / f64::from(years));
    Some(Pace {
        years,
        linear,
        linear_pct: linear / from * 100.0,
        compound_pct: (end > 0.0).then_some(compound * 100.0),
    })
}

/// Whether whole categories of `other` are not in `year`.
fn lacks(year: Option<&TargetYear>, other: Option<&TargetYear>) -> bool {
    year.zip(other).is_some_and(|(year, other)| !other.categories.is_subset(&year.categories))
}

fn caveats(target: &Target, base: Option<&TargetYear>, now: &TargetYear, change: Option<&Change>) -> Vec<Caveat> {
    let base = base.filter(|base| base.co2e > 0.0);
    let intense = target.per.is_some();
    let compared = now.year > target.base_year && base.is_some();
    let gaps_in_base = base.is_some_and(|base| base.gaps > 0 && base.year != now.year);
    [
        (base.is_none(), Caveat::NoBaseYear),
        (intense && base.is_some_and(|base| base.amount.is_none()), Caveat::NoAmountInBaseYear),
        (intense && now.amount.is_none() && now.year != target.base_year, Caveat::NoAmountInYear),
        (lacks(base, Some(now)), Caveat::CategoriesMissingInBaseYear),
        (lacks(Some(now), base), Caveat::CategoriesMissingInYear),
        (gaps_in_base, Caveat::GapsInBaseYear),
        (now.gaps > 0, Caveat::GapsInYear),
        (change.is_some_and(|change| change.restate), Caveat::BaseYearToRestate),
        (compared && change.is_none(), Caveat::BoundaryNotCompared),
    ]
    .into_iter()
    .filter_map(|(holds, caveat)| holds.then_some(caveat))
    .collect()
}
