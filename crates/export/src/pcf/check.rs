//! What must hold of a recipe before anything is computed from it.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::places::check_country;
use super::{Allocation, Carbon, DeclaredUnit, Error, Input, Leg, Problem, Recipe, Source};
use crate::Amount;

/// More inputs, allocations or legs than anybody needs.
const MOST: usize = 2000;
/// More legs of one way than anybody needs.
const MOST_LEGS: usize = 50;

fn error(at: impl Into<String>, problem: Problem) -> Error {
    Error { at: at.into(), problem }
}

fn wanted(found: bool, at: impl Into<String>, problem: Problem) -> Result<(), Error> {
    if found { Ok(()) } else { Err(error(at, problem)) }
}

/// Looks at a recipe by itself: without inventory, without library.
///
/// # Errors
/// At the first field that stands in the way.
pub fn check(recipe: &Recipe) -> Result<(), Error> {
    wanted(!recipe.name.trim().is_empty(), "name", Problem::Needed)?;
    wanted(calendar::YEARS.contains(&recipe.year), "year", Problem::NotAYear(recipe.year))?;
    positive("amount", recipe.amount)?;
    positive("made", recipe.made)?;
    mass(recipe)?;
    not_negative("packaging_kg", recipe.packaging_kg)?;
    wanted(!recipe.sites.is_empty(), "sites", Problem::Needed)?;
    for (at, length) in [
        ("sites", recipe.sites.len()),
        ("allocation", recipe.allocations.len()),
        ("input", recipe.inputs.len()),
        ("ids", recipe.ids.len()),
        ("rule", recipe.rules.len()),
    ] {
        wanted(length <= MOST, at, Problem::TooMany(MOST))?;
    }
    for (index, id) in recipe.ids.iter().enumerate() {
        wanted(!id.trim().is_empty(), format!("ids[{index}]"), Problem::Needed)?;
    }
    let mut sites = BTreeSet::new();
    for (index, site) in recipe.sites.iter().enumerate() {
        wanted(sites.insert(site), format!("sites[{index}]"), Problem::Twice(site.clone()))?;
    }
    codes(recipe)?;
    for (index, allocation) in recipe.allocations.iter().enumerate() {
        check_allocation(recipe, index, allocation)?;
    }
    let mut keys = BTreeSet::new();
    let mut of_inventory = BTreeSet::new();
    for (index, input) in recipe.inputs.iter().enumerate() {
        let at = format!("input[{index}]");
        wanted(!input.key.trim().is_empty(), format!("{at}.key"), Problem::Needed)?;
        wanted(keys.insert(&input.key), format!("{at}.key"), Problem::Twice(input.key.clone()))?;
        check_input(&at, input)?;
        // What the inventory bought goes to one input: nothing says how two of them share it.
        if let Some(Source::Inventory(code)) = &input.source {
            wanted(of_inventory.insert(code), format!("{at}.source"), Problem::Twice(code.to_string()))?;
        }
    }
    legs("outbound", &recipe.outbound)?;
    carbon(recipe)?;
    if let Some(exempted) = &recipe.exempted {
        percentage("exempted.percent", Some(exempted.percent))?;
        wanted(!exempted.why.trim().is_empty(), "exempted.why", Problem::Needed)?;
    }
    for (index, rule) in recipe.rules.iter().enumerate() {
        wanted(!rule.operator.trim().is_empty(), format!("rule[{index}].operator"), Problem::Needed)?;
        wanted(!rule.name.trim().is_empty(), format!("rule[{index}].name"), Problem::Needed)?;
    }
    Ok(())
}

/// kg of product in the declared unit: as given, as many as there are kilograms, or none of what has no mass.
pub(super) fn mass_kg(recipe: &Recipe) -> Option<Amount> {
    match recipe.unit {
        unit if unit.is_massless() => Some(Amount::ZERO),
        DeclaredUnit::Kilogram => Some(recipe.mass_kg.unwrap_or(recipe.amount)),
        _ => recipe.mass_kg,
    }
}

fn mass(recipe: &Recipe) -> Result<(), Error> {
    if recipe.unit.is_massless() {
        return not_negative("mass_kg", recipe.mass_kg);
    }
    let mass = mass_kg(recipe).ok_or_else(|| error("mass_kg", Problem::Needed))?;
    positive("mass_kg", mass)?;
    let contradicts = recipe.unit == DeclaredUnit::Kilogram && mass.decimal() != recipe.amount.decimal();
    let other = || Problem::OtherMass { found: mass.to_string(), wanted: recipe.amount.to_string() };
    if contradicts { Err(error("mass_kg", other())) } else { Ok(()) }
}

/// No kind of carbon is below nought, and none is more than what it is in; of what has no mass nothing is known of that.
fn carbon(recipe: &Recipe) -> Result<(), Error> {
    let Carbon { fossil_kg, biogenic_kg, recycled_kg, packaging_biogenic_kg } = recipe.carbon;
    not_negative("carbon.fossil_kg", fossil_kg)?;
    not_negative("carbon.biogenic_kg", biogenic_kg)?;
    not_negative("carbon.recycled_kg", recycled_kg)?;
    not_negative("carbon.packaging_biogenic_kg", packaging_biogenic_kg)?;
    let within = |at: &str, carbon: Decimal, mass: Option<Amount>| {
        let more = mass.filter(|mass| carbon > mass.decimal());
        more.map_or(Ok(()), |mass| {
            let (found, mass) = (Amount::from(carbon).to_string(), mass.to_string());
            Err(error(at, Problem::MoreCarbonThanMass { found, mass }))
        })
    };
    let mass = mass_kg(recipe).filter(|_| !recipe.unit.is_massless());
    let of = |amount: Option<Amount>| amount.unwrap_or(Amount::ZERO).decimal();
    within("carbon.fossil_kg", of(fossil_kg), mass)?;
    within("carbon.biogenic_kg", of(biogenic_kg).saturating_add(of(fossil_kg)), mass)?;
    within("carbon.recycled_kg", of(recycled_kg), mass)?;
    within("carbon.packaging_biogenic_kg", of(packaging_biogenic_kg), recipe.packaging_kg)
}

fn codes(recipe: &Recipe) -> Result<(), Error> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(cn) = &recipe.cn {
        wanted(digits(cn) && cn.len() == 8, "cn", Problem::Form(cn.clone()))?;
    }
    if let Some(cpc) = &recipe.cpc {
        wanted(digits(cpc) && cpc.len() <= 5, "cpc", Problem::Form(cpc.clone()))?;
    }
    if let Some(region) = &recipe.region {
        let form = region.split_once('-').is_some_and(|(country, part)| {
            country.len() == 2
                && country.bytes().all(|byte| byte.is_ascii_uppercase())
                && (1..=3).contains(&part.len())
                && part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        });
        wanted(form, "region", Problem::Form(region.clone()))?;
    }
    Ok(())
}

fn check_allocation(recipe: &Recipe, index: usize, allocation: &Allocation) -> Result<(), Error> {
    let at = |field: &str| format!("allocation[{index}].{field}");
    if let Some(site) = &allocation.site {
        wanted(recipe.sites.contains(site), at("site"), Problem::UnknownSite(site.clone()))?;
    }
    not_negative(&at("own"), Some(allocation.own))?;
    positive(&at("all"), allocation.all)?;
    wanted(allocation.own <= allocation.all, at("own"), Problem::LargerThanAll)?;
    let before = recipe.allocations.iter().take(index).enumerate();
    for (number, before) in before.filter(|(_, before)| before.site == allocation.site) {
        let both_all = before.activities.is_empty() && allocation.activities.is_empty();
        wanted(!both_all, format!("allocation[{index}]"), Problem::SameAs(format!("allocation[{number}]")))?;
        if let Some(both) = allocation.activities.iter().find(|activity| before.activities.contains(activity)) {
            return Err(error(at("activities"), Problem::Twice(both.to_string())));
        }
    }
    Ok(())
}

fn check_input(at: &str, input: &Input) -> Result<(), Error> {
    let within = |field: &str| format!("{at}.{field}");
    let of_inventory = matches!(input.source, Some(Source::Inventory(_)));
    match (input.amount, &input.unit) {
        (Some(amount), Some(_)) => not_negative(&within("amount"), Some(amount))?,
        (None, _) if !of_inventory => return Err(error(within("amount"), Problem::Needed)),
        (_, None) if !of_inventory => return Err(error(within("unit"), Problem::Needed)),
        (amount, _) => not_negative(&within("amount"), amount)?,
    }
    if let Some(country) = &input.country {
        check_country(country).map_err(|problem| error(within("country"), problem))?;
    }
    percentage(&within("losses_pct"), input.losses_pct)?;
    not_negative(&within("mass_kg"), input.mass_kg)?;
    not_negative(&within("uncertainty_pct"), input.uncertainty_pct)?;
    legs(&within("transport"), &input.transport)
}

fn legs(at: &str, legs: &[Leg]) -> Result<(), Error> {
    wanted(legs.len() <= MOST_LEGS, at, Problem::TooMany(MOST_LEGS))?;
    for (index, leg) in legs.iter().enumerate() {
        not_negative(&format!("{at}[{index}].km"), Some(leg.km))?;
    }
    Ok(())
}

fn positive(at: &str, amount: Amount) -> Result<(), Error> {
    wanted(amount.is_positive(), at, Problem::NotPositive)
}

fn not_negative(at: &str, amount: Option<Amount>) -> Result<(), Error> {
    wanted(!amount.is_some_and(Amount::is_negative), at, Problem::Negative)
}

/// From nought to below a hundred.
fn percentage(at: &str, amount: Option<Amount>) -> Result<(), Error> {
    let good = amount.is_none_or(|amount| !amount.is_negative() && amount < Amount::from(100));
    wanted(good, at, Problem::NotAPercentage)
}
