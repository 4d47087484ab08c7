//! What is missing, and how much it may hide.

use std::collections::{BTreeMap, BTreeSet};

use calendar::{Date, Month, Period};
use factors::{ActivityCode, Scope2Method};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Account, Category, Every, Firm, Line};

/// Which documents are there, by site and activity, and which categories have none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Coverage {
    /// One row per site and activity that is expected, or that comes regularly.
    pub rows: Vec<CoverageRow>,
    /// Categories of the inventory without any line.
    pub silent: Vec<Category>,
    /// kg CO2e that the gaps may hide, where an estimate can be made. Never part of a total.
    pub hidden_co2e: f64,
}

/// The documents of one activity of one site over the reporting period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CoverageRow {
    /// The site.
    pub site: String,
    /// The activity, or the beginning of its code.
    pub activity: ActivityCode,
    /// How often a document must come.
    pub every: Every,
    /// Whether the firm's sheet asks for it; otherwise it is inferred from what came.
    pub asked: bool,
    /// Part of each month that is covered, 0 to 1.
    pub months: BTreeMap<Month, f64>,
    /// Days without a document, or whole months for what is bought by the piece.
    pub missing: Vec<Period>,
    /// kg CO2e that the missing days may hide: the mean of the covered ones. `None` if nothing is covered.
    pub hidden_co2e: Option<f64>,
}

/// A document about so few days is a purchase; it says nothing of the days between.
const PURCHASE_DAYS_MAX: i32 = 3;
/// A bill that covers at most so many days is a monthly one.
const MONTHLY_DAYS_MAX: i32 = 40;
/// So many documents make a habit.
const HABIT_MIN: usize = 3;

/// Finds the gaps of an account.
pub fn coverage(firm: &Firm, account: &Account) -> Coverage {
    let mut rows: Vec<CoverageRow> = firm
        .expected
        .iter()
        .map(|expected| row(account, &expected.site, &expected.activity, expected.every, true))
        .collect();
    for (site, activity) in habits(account) {
        if !rows.iter().any(|row| row.site == site && activity.is_within(row.activity.as_str())) {
            rows.push(row(account, &site, &activity, Every::Month, false));
        }
    }
    let used: BTreeSet<Category> = account.lines.iter().map(|line| line.category).collect();
    Coverage {
        silent: Category::all().filter(|category| *category != Category::Outside && !used.contains(category)).collect(),
        hidden_co2e: uncertainty::sum(rows.iter().filter_map(|row| row.hidden_co2e)),
        rows,
    }
}

/// Sites and activities whose documents cover about a month each, several times.
fn habits(account: &Account) -> BTreeSet<(String, ActivityCode)> {
    let mut periods: BTreeMap<(String, ActivityCode), BTreeSet<Period>> = BTreeMap::new();
    for line in counted(account) {
        periods.entry((line.site.clone(), line.activity.clone())).or_default().insert(line.period);
    }
    periods
        .into_iter()
        .filter(|(_, periods)| {
            let monthly = |period: &&Period| (PURCHASE_DAYS_MAX + 1..=MONTHLY_DAYS_MAX).contains(&period.days());
            periods.iter().filter(monthly).count() >= HABIT_MIN
        })
        .map(|(key, _)| key)
        .collect()
}

/// Lines of activities themselves: not their upstream, and each purchase of electricity once.
fn counted(account: &Account) -> impl Iterator<Item = &Line> {
    account
        .lines
        .iter()
        .filter(|line| line.method != Some(Scope2Method::Market) && line.category != Category::ValueChain(3))
}

fn row(account: &Account, site: &str, activity: &ActivityCode, every: Every, asked: bool) -> CoverageRow {
    let lines: Vec<&Line> =
        counted(account).filter(|line| line.site == site && line.activity.is_within(activity.as_str())).collect();
    let purchases = lines.iter().all(|line| line.period.days() <= PURCHASE_DAYS_MAX);
    let months = account.period.by_month();
    let covered: BTreeSet<Date> = lines.iter().flat_map(|line| days(line.period)).collect();
    let mut parts = BTreeMap::new();
    let mut missing = Vec::new();
    for (month, period) in &months {
        let have = days(*period).filter(|day| covered.contains(day)).count();
        let part = if purchases { f64::from(u8::from(have > 0)) } else { have as f64 / f64::from(period.days()) };
        parts.insert(*month, part);
        if purchases && have == 0 {
            missing.push(*period);
        }
    }
    if !purchases {
        missing = gaps(account.period, &covered);
    }
    // What comes by the quarter or the year is complete once it came.
    let groups = match every {
        Every::Month => 1,
        Every::Quarter => 3,
        Every::Year => 12,
    };
    if purchases && groups > 1 {
        let complete: BTreeSet<Month> = months
            .chunks(groups)
            .filter(|chunk| chunk.iter().any(|(month, _)| parts.get(month).is_some_and(|part| *part > 0.0)))
            .flatten()
            .map(|(month, _)| *month)
            .collect();
        missing.retain(|period| !complete.contains(&Month::of(period.start())));
        for month in complete {
            parts.insert(month, 1.0);
        }
    }
    let co2e = uncertainty::sum(lines.iter().map(|line| line.emissions.co2e));
    let missing_days: i32 = missing.iter().map(|period| period.days()).sum();
    let covered_days = account.period.days() - missing_days;
    let hidden_co2e = match (lines.is_empty(), missing_days) {
        (_, 0) => Some(0.0),
        (true, _) => None,
        _ => Some(co2e / f64::from(covered_days.max(1)) * f64::from(missing_days)),
    };
    CoverageRow { site: site.to_owned(), activity: activity.clone(), every, asked, months: parts, missing, hidden_co2e }
}

fn days(period: Period) -> impl Iterator<Item = Date> {
    let mut next = Some(period.start());
    std::iter::from_fn(move || {
        let day = next.filter(|day| *day <= period.end())?;
        next = day.tomorrow().ok();
        Some(day)
    })
}

/// The runs of days of a period that are not covered.
fn gaps(period: Period, covered: &BTreeSet<Date>) -> Vec<Period> {
    let mut gaps: Vec<Period> = Vec::new();
    for day in days(period).filter(|day| !covered.contains(day)) {
        let joined = gaps.last().filter(|gap| gap.end().tomorrow().ok() == Some(day)).map(|gap| gap.start());
        match joined.and_then(|start| Period::new(start, day).ok()) {
            Some(longer) => {
                gaps.pop();
                gaps.push(longer);
            }
            None => gaps.push(Period::day(day)),
        }
    }
    gaps
}
