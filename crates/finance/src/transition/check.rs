//! What the join needs to be sure of before the engine looks at its own input.

use std::collections::HashSet;

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

/// Refuses what cannot be meant.
pub(super) fn input(input: &TransitionInput) -> Result<(), TransitionError> {
    let range = |holds: bool, at: &str| if holds { Ok(()) } else { Err(TransitionError::Range(at.to_owned())) };
    range((1..=LONGEST).contains(&input.horizon), "horizon")?;
    range((1900..=2200).contains(&input.start), "start")?;
    range((-Exact::ONE).is_below(input.discount_rate) && input.discount_rate.is_below(Exact::ONE), "discount_rate")?;
    range(input.search.alternatives <= 20 && input.search.nodes <= 1_000_000, "search")?;
    range(input.search.gap.is_share() && input.search.within.is_share(), "search")?;
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
        let at = format!("carriers[{}].border_share", carrier.id);
        range(carrier.border_share.is_none_or(Exact::is_share), &at)?;
    }
    for scenario in &input.scenarios {
        for (table, growth) in [("price_growth", &scenario.price_growth), ("factor_growth", &scenario.factor_growth)] {
            let at = format!("scenarios[{}].{table}", scenario.id);
            for (id, growth) in growth {
                known(at.clone(), id)?;
                range((-Exact::ONE).is_below(*growth) && growth.is_below(Exact::ONE), &at)?;
            }
        }
    }
    for system in &input.systems {
        for (id, uses) in &system.uses {
            let at = format!("systems[{}].uses", system.id);
            known(at.clone(), id)?;
            range(uses.values().iter().all(|uses| !uses.is_negative()), &at)?;
        }
    }
    used(input)?;
    for measure in &input.measures {
        for year in &measure.years {
            let at = format!("measures[{}].years", measure.id);
            let number = usize::try_from(i32::from(*year) - i32::from(input.start)).ok();
            range(number.is_some_and(|number| works(input).contains(&number)), &at)?;
        }
        for size in &measure.sizes {
            let at = |name: &str| format!("measures[{}].sizes[{}].{name}", measure.id, size.id);
            let exact = |cost: &Exact| !cost.is_negative() && cost.get().is_some() && whole_centimes(*cost) == *cost;
            range(size.cost.values().iter().all(exact), &at("cost"))?;
            range(size.life >= 1, &at("life"))?;
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
                return Err(TransitionError::Range(format!("systems.uses.{}", carrier.id)));
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
        let interest = loan.interest.unwrap_or(Exact::ZERO);
        let timed = (1..=60).contains(&loan.years) && loan.grace_years < loan.years;
        let rated = !interest.is_negative() && interest.is_below(Exact::from(100)) && loan.share.is_share();
        if !timed || !rated || ![1, 2, 4, 12].contains(&loan.payments_a_year) {
            return Err(TransitionError::Range(format!("loans[{}]", loan.name)));
        }
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
    if !(0..=input.horizon as i32).contains(&year) {
        return Err(TransitionError::Range(format!("{at}.year")));
    }
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
