use std::collections::HashSet;

use crate::case::{STATES, fault};
use crate::error::{Error, Fault};
use crate::problem::{Effect, Measure, Problem, Size};

/// Whether a problem is one: names known and unique, tables of the right length, numbers that mean something.
pub(crate) fn check(problem: &Problem) -> Result<(), Error> {
    let discount = problem.discount_rate;
    finite("discount_rate", discount)?;
    positive("discount_rate", 1.0 + discount)?;
    if problem.years == 0 {
        return fault("years", Fault::NotPositive);
    }
    if problem.scenarios.is_empty() {
        return fault("scenarios", Fault::Empty);
    }
    for scenario in &problem.scenarios {
        let at = |table: &str| format!("scenarios[{}].{table}", scenario.id);
        by_carrier(problem, &at("price"), &scenario.price, false)?;
        by_carrier(problem, &at("factor"), &scenario.factor, false)?;
        by_carrier(problem, &at("carbon"), &scenario.carbon, false)?;
    }
    unique("carriers", problem.carriers.iter())?;
    if !problem.uses.is_empty() {
        length("uses", problem.uses.len(), problem.carriers.len())?;
        problem.uses.iter().flatten().try_for_each(|uses| by_year(problem, "uses", uses, false))?;
    }
    unique("scenarios", problem.scenarios.iter().map(|scenario| &scenario.id))?;
    unique("measures", problem.measures.iter().map(|measure| &measure.id))?;
    unique("systems", problem.systems.iter().map(|system| &system.id))?;
    let known: HashSet<&String> = problem.measures.iter().map(|measure| &measure.id).collect();
    // A name that is unknown to a system is said before its share is one of no system.
    systems(problem, &known)?;
    let members: HashSet<&String> = problem.systems.iter().flat_map(|system| &system.sequence).collect();
    for measure in &problem.measures {
        check_measure(problem, measure, members.contains(&measure.id))?;
        names(&format!("measures[{}].requires", measure.id), &measure.requires, &known)?;
    }
    circles(problem)?;
    for group in &problem.exclusions {
        names("exclusions", group, &known)?;
    }
    finance(problem, &known)?;
    limits(problem)
}

fn check_measure(problem: &Problem, measure: &Measure, member: bool) -> Result<(), Error> {
    let at = |field: &str| format!("measures[{}].{field}", measure.id);
    years(problem, &at("years"), &measure.years)?;
    if measure.sizes.is_empty() {
        return fault(at("sizes"), Fault::Empty);
    }
    unique(&at("sizes"), measure.sizes.iter().map(|size| &size.id))?;
    measure.sizes.iter().try_for_each(|size| check_size(problem, size, member, &at(&format!("sizes[{}]", size.id))))
}

fn check_size(problem: &Problem, size: &Size, member: bool, at: &str) -> Result<(), Error> {
    by_year(problem, &format!("{at}.capex"), &size.capex, false)?;
    finite(&format!("{at}.opex"), size.opex)?;
    if size.life == 0 {
        return fault(format!("{at}.life"), Fault::NotPositive);
    }
    let at = format!("{at}.effects");
    let known = |carrier: usize| {
        if carrier < problem.carriers.len() { Ok(()) } else { fault(at.clone(), Fault::Beyond(carrier)) }
    };
    for effect in &size.effects {
        match effect {
            Effect::Share { .. } if !member => return fault(at, Fault::ShareWithoutSystem),
            Effect::Share { carrier, share: of, instead } => {
                known(*carrier)?;
                share(&at, *of)?;
                if let Some(instead) = instead {
                    known(instead.carrier)?;
                    not_negative(&at, instead.ratio)?;
                }
            }
            Effect::Amount { carrier, amount } => {
                known(*carrier)?;
                by_year(problem, &at, amount, true)?;
            }
        }
    }
    Ok(())
}

fn systems(problem: &Problem, known: &HashSet<&String>) -> Result<(), Error> {
    unique("systems", problem.systems.iter().flat_map(|system| &system.sequence))?;
    for system in &problem.systems {
        let at = |field: &str| format!("systems[{}].{field}", system.id);
        by_carrier(problem, &at("baseline"), &system.baseline, false)?;
        names(&at("sequence"), &system.sequence, known)?;
        let of = |id: &String| problem.measures.iter().find(|measure| measure.id == *id);
        let options = system.sequence.iter().filter_map(of).map(|measure| measure.sizes.len() + 1);
        let states = options.fold(1usize, usize::saturating_mul);
        if states > STATES {
            return fault(at("sequence"), Fault::TooManyCombinations(states));
        }
    }
    Ok(())
}

/// Follows prerequisites; one that comes back to where it began can never be met.
fn circles(problem: &Problem) -> Result<(), Error> {
    let of = |id: &String| problem.measures.iter().find(|measure| measure.id == *id);
    for start in problem.measures.iter().filter(|measure| !measure.requires.is_empty()) {
        let (mut open, mut seen) = (vec![start], HashSet::new());
        while let Some(measure) = open.pop() {
            for next in measure.requires.iter().filter_map(of) {
                if next.id == start.id {
                    return fault("measures", Fault::Circle(start.id.clone()));
                }
                if seen.insert(&next.id) {
                    open.push(next);
                }
            }
        }
    }
    Ok(())
}

fn finance(problem: &Problem, measures: &HashSet<&String>) -> Result<(), Error> {
    let finance = &problem.finance;
    let grants: HashSet<&String> = finance.grants.iter().map(|grant| &grant.id).collect();
    let credits: HashSet<&String> = finance.credits.iter().map(|credit| &credit.id).collect();
    let guarantees = finance.guarantees.iter().map(|guarantee| &guarantee.id);
    let all = finance.grants.iter().map(|grant| &grant.id).chain(finance.credits.iter().map(|credit| &credit.id));
    unique("finance", all.chain(guarantees))?;
    for grant in &finance.grants {
        let at = |field: &str| format!("finance.grants[{}].{field}", grant.id);
        share(&at("rate"), grant.rate)?;
        for (field, amount) in
            [("cap", grant.cap), ("minimum_cost", grant.minimum_cost), ("maximum_cost", grant.maximum_cost)]
        {
            not_negative(&at(field), amount.unwrap_or(0.0))?;
        }
        names(&at("eligible"), &grant.eligible, measures)?;
        years(problem, &at("years"), &grant.years)?;
    }
    for credit in &finance.credits {
        let at = |field: &str| format!("finance.credits[{}].{field}", credit.id);
        share(&at("share"), credit.share)?;
        not_negative(&at("ceiling"), credit.ceiling.unwrap_or(0.0))?;
        names(&at("eligible"), &credit.eligible, measures)?;
        years(problem, &at("years"), &credit.years)?;
        credit.service.iter().try_for_each(|&paid| not_negative(&at("service"), paid))?;
        not_negative(&at("security"), credit.security)?;
    }
    for guarantee in &finance.guarantees {
        let at = |field: &str| format!("finance.guarantees[{}].{field}", guarantee.id);
        share(&at("cover"), guarantee.cover)?;
        not_negative(&at("cap"), guarantee.cap.unwrap_or(0.0))?;
        guarantee.fee.iter().try_for_each(|&paid| not_negative(&at("fee"), paid))?;
        names(&at("credits"), &guarantee.credits, &credits)?;
    }
    for rule in &finance.stacking {
        use crate::finance::Stacking;
        let at = "finance.stacking";
        match rule {
            Stacking::Share { grants: of, share: most } => {
                names(at, of, &grants)?;
                share(at, *most)?;
            }
            Stacking::Amount { grants: of, amount } => {
                names(at, of, &grants)?;
                not_negative(at, *amount)?;
            }
            Stacking::SameCost { grants: of } => names(at, of, &grants)?,
            Stacking::OneOf { offers } => names(at, offers, &grants.union(&credits).copied().collect())?,
        }
    }
    Ok(())
}

fn limits(problem: &Problem) -> Result<(), Error> {
    let limits = &problem.limits;
    for (at, table) in [("limits.budget", &limits.budget), ("limits.cash_flow", &limits.cash_flow)] {
        if !table.is_empty() {
            length(at, table.len(), problem.years)?;
        }
        table.iter().flatten().try_for_each(|&limit| finite(at, limit))?;
    }
    limits.budget.iter().flatten().try_for_each(|&limit| not_negative("limits.budget", limit))?;
    if !limits.cash_before.is_empty() {
        by_year(problem, "limits.cash_before", &limits.cash_before, true)?;
    }
    not_negative("limits.coverage", limits.coverage.unwrap_or(0.0))?;
    share("limits.own_share", limits.own_share.unwrap_or(0.0))?;
    not_negative("limits.collateral", limits.collateral.unwrap_or(0.0))?;
    for target in &limits.targets {
        years(problem, "limits.targets", &[target.year])?;
        finite("limits.targets", target.avoided)?;
    }
    Ok(())
}

fn length(at: &str, given: usize, wanted: usize) -> Result<(), Error> {
    if given == wanted { Ok(()) } else { fault(at, Fault::Length { given, wanted }) }
}

fn finite(at: &str, value: f64) -> Result<(), Error> {
    if value.is_finite() { Ok(()) } else { fault(at, Fault::NotFinite) }
}

fn positive(at: &str, value: f64) -> Result<(), Error> {
    if value > 0.0 { Ok(()) } else { fault(at, Fault::NotPositive) }
}

fn not_negative(at: &str, value: f64) -> Result<(), Error> {
    finite(at, value)?;
    if value >= 0.0 { Ok(()) } else { fault(at, Fault::Negative) }
}

fn share(at: &str, value: f64) -> Result<(), Error> {
    if (0.0..=1.0).contains(&value) { Ok(()) } else { fault(at, Fault::NotAShare) }
}

fn by_year(problem: &Problem, at: &str, table: &[f64], below_zero: bool) -> Result<(), Error> {
    length(at, table.len(), problem.years)?;
    table.iter().try_for_each(|&value| if below_zero { finite(at, value) } else { not_negative(at, value) })
}

fn by_carrier(problem: &Problem, at: &str, table: &[Vec<f64>], below_zero: bool) -> Result<(), Error> {
    length(at, table.len(), problem.carriers.len())?;
    table.iter().try_for_each(|row| by_year(problem, at, row, below_zero))
}

fn years(problem: &Problem, at: &str, years: &[usize]) -> Result<(), Error> {
    let mut seen = HashSet::new();
    for &year in years {
        if year >= problem.years {
            return fault(at, Fault::Beyond(year));
        }
        if !seen.insert(year) {
            return fault(at, Fault::Twice(year.to_string()));
        }
    }
    Ok(())
}

fn unique<'a>(at: &str, names: impl Iterator<Item = &'a String>) -> Result<(), Error> {
    let mut seen = HashSet::new();
    for name in names {
        if !seen.insert(name) {
            return fault(at, Fault::Twice(name.clone()));
        }
    }
    Ok(())
}

fn names(at: &str, names: &[String], known: &HashSet<&String>) -> Result<(), Error> {
    unique(at, names.iter())?;
    match names.iter().find(|name| !known.contains(name)) {
        Some(name) => fault(at, Fault::UnknownName(name.clone())),
        None => Ok(()),
    }
}
