//! What the join needs to be sure of before the engine looks at its own input.

use std::collections::HashSet;
use std::fmt::Display;

use ::plan::Fault;
use money::{Exact, whole_centimes};

use super::{Series, Target, TransitionError, TransitionInput};

/// The longest horizon, in years.
const LONGEST: u32 = 30;
/// The latest year of works, as in a plan of finance.
const LATEST: usize = 20;

fn field(at: impl Into<String>, fault: Fault) -> TransitionError {
    TransitionError::Field { at: at.into(), fault }
}

/// A share, and a change by less than the whole.
const SHARE: &str = "0 … 1";
const CHANGE: &str = "> −1, < 1";
const NOT_NEGATIVE: &str = "≥ 0";

/// Refuses what is out of its range.
fn range(holds: bool, at: impl Into<String>, found: impl Display, range: &str) -> Result<(), TransitionError> {
    if holds {
        return Ok(());
    }
    Err(TransitionError::Range { at: at.into(), found: found.to_string(), range: range.to_owned() })
}

/// The same of an amount.
fn exact(holds: bool, at: impl Into<String>, found: Exact, within: &str) -> Result<(), TransitionError> {
    range(holds, at, found.get().map_or_else(|| "—".to_owned(), |found| found.to_string()), within)
}

/// The same of each amount of a series.
fn each(
    series: &Series,
    holds: impl Fn(&Exact) -> bool,
    at: impl Into<String>,
    within: &str,
) -> Result<(), TransitionError> {
    let Some(wrong) = series.values().iter().find(|value| !holds(value)) else { return Ok(()) };
    exact(false, at, *wrong, within)
}

fn is_change(share: Exact) -> bool {
    (-Exact::ONE).is_below(share) && share.is_below(Exact::ONE)
}

/// Refuses what cannot be meant.
pub(super) fn input(input: &TransitionInput) -> Result<(), TransitionError> {
    let search = &input.search;
    range((1..=LONGEST).contains(&input.horizon), "horizon", input.horizon, &format!("1 … {LONGEST}"))?;
    range((1900..=2200).contains(&input.start), "start", input.start, "1900 … 2200")?;
    exact(is_change(input.discount_rate), "discount_rate", input.discount_rate, CHANGE)?;
    range(search.alternatives <= 20, "search.alternatives", search.alternatives, "0 … 20")?;
    range(search.nodes <= 1_000_000, "search.nodes", search.nodes, "0 … 1000000")?;
    exact(search.gap.is_share(), "search.gap", search.gap, SHARE)?;
    exact(search.within.is_share(), "search.within", search.within, SHARE)?;
    if input.measures.is_empty() {
        return Err(field("measures", Fault::Empty));
    }
    let carriers: HashSet<&str> = input.carriers.iter().map(|carrier| carrier.id.as_str()).collect();
    let known = |at: String, id: &str| {
        if carriers.contains(id) { Ok(()) } else { Err(field(at, Fault::UnknownName(id.to_owned()))) }
    };
    for carrier in &input.carriers {
        let factors = carrier.market_factor.iter().chain([&carrier.factor]).flat_map(Series::values);
        if factors.clone().any(|factor| !factor.is_zero()) && carrier.source.trim().is_empty() {
            return Err(field(format!("carriers[{}].source", carrier.id), Fault::Empty));
        }
        let at = |field: &str| format!("carriers[{}].{field}", carrier.id);
        if let Some(share) = carrier.border_share {
            exact(share.is_share(), at("border_share"), share, SHARE)?;
        }
        if let Some(used) = &carrier.used {
            each(used, |used| !used.is_negative(), at("used"), NOT_NEGATIVE)?;
        }
    }
    for scenario in &input.scenarios {
        for (table, growth) in [("price_growth", &scenario.price_growth), ("factor_growth", &scenario.factor_growth)] {
            let at = format!("scenarios[{}].{table}", scenario.id);
            for (id, growth) in growth {
                known(at.clone(), id)?;
                exact(is_change(*growth), format!("{at}.{id}"), *growth, CHANGE)?;
            }
        }
    }
    for system in &input.systems {
        for (id, uses) in &system.uses {
            let at = format!("systems[{}].uses", system.id);
            known(at.clone(), id)?;
            each(uses, |uses| !uses.is_negative(), format!("{at}.{id}"), NOT_NEGATIVE)?;
        }
    }
    used(input)?;
    for measure in &input.measures {
        for year in &measure.years {
            let at = format!("measures[{}].years", measure.id);
            let number = usize::try_from(i32::from(*year) - i32::from(input.start)).ok();
            let years = format!("{} … {}", input.start, i32::from(input.start) + works(input).end as i32 - 1);
            range(number.is_some_and(|number| works(input).contains(&number)), at, year, &years)?;
        }
        for size in &measure.sizes {
            let at = |name: &str| format!("measures[{}].sizes[{}].{name}", measure.id, size.id);
            each(&size.cost, |cost| !cost.is_negative(), at("cost"), NOT_NEGATIVE)?;
            let whole = |cost: &Exact| cost.get().is_some() && whole_centimes(*cost) == *cost;
            each(&size.cost, whole, at("cost"), "n × 0.01")?;
            range(size.life >= 1, at("life"), size.life, "≥ 1")?;
            for saving in &size.saves {
                known(at("saves"), &saving.carrier)?;
                if saving.share.is_some() == saving.amount.is_some() {
                    return Err(TransitionError::Needs { at: at("saves"), needs: "share | amount" });
                }
                if let Some(instead) = &saving.instead {
                    known(at("saves"), &instead.carrier)?;
                    if saving.share.is_none() {
                        return Err(TransitionError::Needs { at: at("saves"), needs: "share" });
                    }
                }
            }
        }
    }
    loans(input)?;
    input.targets.iter().enumerate().try_for_each(|(position, target)| reached(input, position, target))
}

/// Years in which works can be: not the last, after which nothing would be saved.
pub(super) fn works(input: &TransitionInput) -> std::ops::Range<usize> {
    0..(input.horizon as usize).min(LATEST + 1)
}

/// No system uses more of a carrier than the firm does.
fn used(input: &TransitionInput) -> Result<(), TransitionError> {
    for carrier in &input.carriers {
        let Some(all) = &carrier.used else { continue };
        for year in 0..=input.horizon as usize {
            let parts = input.systems.iter().filter_map(|system| system.uses.get(&carrier.id));
            let sum: Exact = parts.map(|uses| uses.at(year)).sum();
            if all.at(year).is_below(sum) {
                let most = all.at(year).get().map_or_else(String::new, |all| format!("≤ {all}"));
                return exact(false, format!("systems.uses.{}", carrier.id), sum, &most);
            }
        }
    }
    Ok(())
}

fn loans(input: &TransitionInput) -> Result<(), TransitionError> {
    let mut names = HashSet::new();
    for loan in &input.loans {
        if !names.insert(loan.name.as_str()) {
            return Err(field("loans", Fault::Twice(loan.name.clone())));
        }
        let at = |field: &str| format!("loans[{}].{field}", loan.name);
        range((1..=60).contains(&loan.years), at("years"), loan.years, "1 … 60")?;
        range(loan.grace_years < loan.years, at("grace_years"), loan.grace_years, &format!("0 … {}", loan.years - 1))?;
        let interest = loan.interest.unwrap_or(Exact::ZERO);
        let rated = !interest.is_negative() && interest.is_below(Exact::from(100));
        exact(rated, at("interest"), interest, "≥ 0, < 100")?;
        exact(loan.share.is_share(), at("share"), loan.share, SHARE)?;
        let yearly = loan.payments_a_year;
        range([1, 2, 4, 12].contains(&yearly), at("payments_a_year"), yearly, "1, 2, 4, 12")?;
    }
    for guarantee in &input.guarantees {
        if !names.contains(guarantee.loan.as_str()) {
            return Err(field("guarantees", Fault::UnknownName(guarantee.loan.clone())));
        }
    }
    Ok(())
}

fn reached(input: &TransitionInput, position: usize, target: &Target) -> Result<(), TransitionError> {
    let at = format!("targets[{position}]");
    let year = i32::from(target.year) - i32::from(input.start);
    let years = format!("{} … {}", input.start, i32::from(input.start) + input.horizon as i32);
    range((0..=input.horizon as i32).contains(&year), format!("{at}.year"), target.year, &years)?;
    let said = [target.avoided, target.emissions, target.intensity].iter().flatten().count();
    if said != 1 {
        return Err(TransitionError::Needs { at, needs: "avoided | emissions | intensity" });
    }
    if target.intensity.is_some() && target.output.is_none() {
        return Err(TransitionError::Needs { at, needs: "output" });
    }
    if target.avoided.is_none() && input.emissions.is_none() {
        return Err(TransitionError::Needs { at: "emissions".to_owned(), needs: "emissions" });
    }
    Ok(())
}
