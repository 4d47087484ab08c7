//! The years to come: what each target allows, and where the measures that are kept would bring the firm.

use ::measure::{Covered, Scope, Target, Trajectory};
use ::reduce::{Measure, Stake, in_turn, worth};
use units::Units;

use super::Proposal;
use super::measures::{Kept, State};

/// The most years that are looked ahead.
const YEARS: i16 = 30;

/// A year to come, kg CO2e; by unit for a target of intensity that divides by what the reporting year had.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ahead {
    /// The year.
    pub year: i16,
    /// What the straight line to the target allows.
    pub line: f64,
    /// The reporting year less what is decided, ordered or installed.
    pub decided: f64,
    /// The same less what is planned as well.
    pub planned: f64,
}

/// A target with the years from that of the inventory to its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// The target.
    pub target: Target,
    /// The unit of what values are divided by, for a target of intensity.
    pub unit: Option<String>,
    /// The years, that of the inventory first.
    pub years: Vec<Ahead>,
}

/// Where the measures would bring the firm, target by target; a target without a line to follow is left out. Nothing else is assumed to
/// change: production, grid and prices stay as they are.
///
/// The works of a measure are done in the first of its years that comes after the inventory, and it saves from the next for as long as it lives, as in a
/// plan. One without a year is not counted, and what was verified or done before is in the inventory already.
pub fn ways(proposal: &Proposal, trajectories: &[Trajectory], kept: &[Kept], units: &Units) -> Vec<Way> {
    trajectories.iter().filter_map(|trajectory| way(proposal, trajectory, kept, units)).collect()
}

/// Measures of which no year says when they begin to save.
pub fn without_year(kept: &[Kept]) -> impl Iterator<Item = &Kept> {
    kept.iter().filter(|one| counts(one.state) && one.measure.years.is_empty())
}

fn counts(state: State) -> bool {
    !matches!(state, State::NotDone | State::Verified)
}

fn way(proposal: &Proposal, trajectory: &Trajectory, kept: &[Kept], units: &Units) -> Option<Way> {
    let (now, target) = (&trajectory.now, &trajectory.target);
    let (value, end, from) = (now.value?, trajectory.end?, trajectory.line?);
    let last = target.year.min(now.year + YEARS);
    if last <= now.year {
        return None;
    }
    let divisor = now.amount.unwrap_or(1.0);
    let mut counted: Vec<&Kept> = kept.iter().filter(|one| counts(one.state)).collect();
    // What is decided does not wait for what is only planned.
    counted.sort_by_key(|one| one.state == State::Planned);
    let covered: Vec<Measure> = counted.iter().map(|one| covered(&one.measure, target, &proposal.stakes)).collect();
    let avoided: Vec<(&Kept, f64)> = counted
        .into_iter()
        .zip(in_turn(&covered, &proposal.stakes, units))
        .map(|(one, measure)| (one, worth(&measure, &proposal.stakes, units).kgco2e.unwrap_or(0.0) / divisor))
        .collect();
    let years = (now.year..=last)
        .map(|year| {
            let part = f64::from(year - now.year) / f64::from(target.year - now.year);
            let of = |wanted: &dyn Fn(State) -> bool| {
                let active = avoided.iter().filter(|(one, _)| wanted(one.state) && saves(&one.measure, now.year, year));
                uncertainty::sum(active.map(|(_, kg)| *kg))
            };
            let decided = of(&|state| state != State::Planned);
            Ahead {
                year,
                line: from + (end - from) * part,
                decided: value - decided,
                planned: value - decided - of(&|state| state == State::Planned),
            }
        })
        .collect();
    Some(Way { target: target.clone(), unit: trajectory.unit.clone(), years })
}

/// Whether a measure saves in a year, beyond what the inventory of `now` knows.
fn saves(measure: &Measure, now: i16, year: i16) -> bool {
    let Some(works) = measure.years.iter().copied().filter(|works| *works > now).min() else { return false };
    let life = measure.life_years.and_then(|life| i16::try_from(life).ok()).unwrap_or(YEARS);
    works < year && year <= works.saturating_add(life)
}

/// The measure with those of its savings that the target covers.
fn covered(measure: &Measure, target: &Target, stakes: &[Stake]) -> Measure {
    let is_covered = |activity: &str| {
        target.scopes == Covered::All
            || stakes.iter().any(|stake| stake.activity.as_str() == activity && stake.category.scope() != Scope::Three)
    };
    let savings = measure.savings.iter().filter(|saving| is_covered(&saving.activity)).cloned().collect();
    Measure { savings, ..measure.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_saves_from_the_year_after_its_works_for_its_life() {
        let measure = Measure { years: vec![2024, 2027, 2028], life_years: Some(2), ..Measure::default() };
        let saving: Vec<i16> = (2024..2032).filter(|year| saves(&measure, 2025, *year)).collect();
        assert_eq!(saving, [2028, 2029]);
        let done = Measure { years: vec![2024], ..Measure::default() };
        assert!((2024..2032).all(|year| !saves(&done, 2025, year)));
    }
}
