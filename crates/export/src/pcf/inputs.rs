//! What is bought for one declared unit, and how it comes.
//!
//! Amount × factor is computed as in an inventory: each purchase and each part of a way is an activity line of a firm that buys for
//! one declared unit alone; `measure` chooses the factor, converts and explains.

use std::collections::BTreeMap;

use calendar::Period;
use factors::{ActivityCode, Geo, Library, Rank, SourceId, Stage};
use measure::{
    Account, ActivityLine, Basis, Category, DeclaredFactor, Evidence, ExcludedLine, Exclusion, Firm, Op, Place,
    Quality, Recognition, Term, prepare,
};
use rust_decimal::Decimal;
use units::Units;

use super::allocate::{Allocated, SharedFactor, parts_of};
use super::rating::{self, Found};
use super::simulation::{Parameter, number_of};
use super::{Error, FactorNote, Input, Leg, Method, Parts, Problem, Ratings, Recipe, Source, UsedSource};
use crate::Amount;

/// What a mass may differ by from what its unit says, as a part of it.
const ROUNDED: f64 = 1e-3;

/// What one purchase, or one part of a way, emits by one factor.
#[derive(Clone, Debug)]
pub(super) struct Bought {
    pub activity: ActivityCode,
    pub parts: Parts,
    pub unsplit: f64,
    pub biogenic_co2: f64,
    pub spend: bool,
    pub factor: FactorNote,
    pub source: UsedSource,
    pub ratings: Ratings,
    /// Of the amount, and of the factor.
    pub parameters: [Parameter; 2],
}

/// What could be computed of purchases, by their names, and what could not.
#[derive(Default)]
pub(super) struct Purchases {
    pub bought: BTreeMap<String, Vec<Bought>>,
    pub refused: BTreeMap<String, Exclusion>,
}

/// The name under which an input is bought: its own, so that the order of inputs changes nothing.
pub(super) fn name_of_input(input: &Input) -> String {
    format!("input/{}", input.key)
}

/// The name of a part of an input's way; of the way to the customer, if it is of none.
pub(super) fn name_of_leg(input: Option<&Input>, leg: usize) -> String {
    match input {
        Some(input) => format!("transport/{leg}/{}", input.key),
        None => format!("outbound/{leg}"),
    }
}

/// What an input is by the taxonomy, as far as anything says so: its source, or `activity` where the source does not. Beside a
/// factor both stand: that of something alike may have been taken.
pub(super) fn activities_of(input: &Input, library: &Library) -> Vec<ActivityCode> {
    match &input.source {
        Some(Source::Activity(code) | Source::Inventory(code)) => vec![code.clone()],
        Some(Source::Factor(id)) => {
            let of_factor = library.named(id.as_str()).map(|factor| factor.activity.clone());
            of_factor.into_iter().chain(input.activity.clone()).collect()
        }
        None => input.activity.iter().cloned().collect(),
    }
}

/// That a mass is what the unit says, as far as rounding permits.
fn check_mass(input: &Input, units: &Units) -> Result<(), Problem> {
    let said = of_unit(input, units).zip(input.mass_kg);
    let Some((wanted, found)) = said.filter(|(wanted, found)| (found.to_f64() - wanted).abs() > ROUNDED * wanted)
    else {
        return Ok(());
    };
    Err(Problem::OtherMass { found: found.to_string(), wanted: wanted.to_string() })
}

/// kg of an input in the declared unit, without losses.
pub(super) fn mass_kg(input: &Input, units: &Units) -> Option<f64> {
    input.mass_kg.map(Amount::to_f64).or_else(|| of_unit(input, units))
}

/// kg of an input by its unit, if that is one of mass.
fn of_unit(input: &Input, units: &Units) -> Option<f64> {
    let unit = units.parse(input.unit.as_deref()?).ok()?;
    let ratio = unit.ratio_to(units.find("kg")?).ok()?;
    Some(input.amount?.to_f64() * ratio)
}

/// What is bought of an input over what ends up in the product.
pub(super) fn with_losses(input: &Input) -> f64 {
    1.0 / kept(input).to_f64()
}

/// The part of what is bought that ends up in the product.
fn kept(input: &Input) -> Amount {
    let losses = input.losses_pct.unwrap_or(Amount::ZERO).decimal();
    Amount::from(Decimal::ONE - losses / Decimal::ONE_HUNDRED)
}

/// Buys every input that has a source of its own among factors, and every part of every way.
pub(super) fn buy(recipe: &Recipe, allocated: &Allocated, method: &Method<'_>) -> Result<Purchases, Error> {
    let mut lines = Vec::new();
    for (index, input) in recipe.inputs.iter().enumerate() {
        let at = |field: &str| format!("input[{index}].{field}");
        let name = name_of_input(input);
        if let Some(unit) = &input.unit
            && method.units.parse(unit).is_err()
        {
            return Err(Error { at: at("unit"), problem: Problem::UnknownUnit(unit.clone()) });
        }
        check_mass(input, method.units).map_err(|problem| Error { at: at("mass_kg"), problem })?;
        if let Some(line) =
            purchase(recipe, input, &name, method.library).map_err(|problem| Error { at: at("source"), problem })?
        {
            lines.push(line);
        }
        for (leg_index, leg) in input.transport.iter().enumerate() {
            if let Some((amount, unit)) = mass_amount(input, method.units) {
                lines.push(transport(recipe, input, amount, &unit, leg, name_of_leg(Some(input), leg_index)));
            }
        }
    }
    for (index, leg) in recipe.outbound.iter().enumerate() {
        let mass = super::check::mass_kg(recipe).unwrap_or(Amount::ZERO).decimal();
        let mass = mass + recipe.packaging_kg.unwrap_or(Amount::ZERO).decimal();
        let line = bare(recipe, &name_of_leg(None, index), leg.activity.clone(), mass, "kg");
        lines.push(over(line, leg));
    }
    let Some(firm) = buyer(allocated, &lines) else { return Ok(Purchases::default()) };
    let bought = |lines: &[ActivityLine]| {
        let account = prepare(&firm, lines, method.library, method.units, allocated.draws, allocated.seed);
        purchases(&account, allocated, recipe)
    };
    let mut found = bought(&lines);
    // What meets no factor by its unit is bought by its mass, where that is stated.
    let by_mass = lines.into_iter().filter_map(|line| {
        found.refused.get(&line.id)?;
        let input = recipe.inputs.iter().find(|input| name_of_input(input) == line.id)?;
        Some(ActivityLine { quantity: input.mass_kg?.decimal(), unit: "kg".to_owned(), ..line })
    });
    let by_mass: Vec<ActivityLine> = by_mass.collect();
    if !by_mass.is_empty() {
        found.bought.extend(bought(&by_mass).bought);
    }
    Ok(found)
}

/// Mass as a decimal with its unit: as stated, or the amount itself if it is one.
fn mass_amount(input: &Input, units: &Units) -> Option<(Decimal, String)> {
    match input.mass_kg {
        Some(mass) => Some((mass.decimal(), "kg".to_owned())),
        None => {
            let unit = input.unit.as_deref()?;
            units.parse(unit).ok()?.ratio_to(units.find("kg")?).ok()?;
            Some((input.amount?.decimal(), unit.to_owned()))
        }
    }
}

/// The line of an input that a factor is asked for; none if nothing says which, or the inventory has it.
fn purchase(recipe: &Recipe, input: &Input, name: &str, library: &Library) -> Result<Option<ActivityLine>, Problem> {
    let (Some(amount), Some(unit)) = (input.amount, &input.unit) else { return Ok(None) };
    let (activity, factor) = match &input.source {
        Some(Source::Inventory(_)) => return Ok(None),
        Some(Source::Activity(code)) => (code.clone(), None),
        Some(Source::Factor(id)) => {
            let factor = library.named(id.as_str()).ok_or_else(|| Problem::UnknownFactor(id.to_string()))?;
            if factor.stage != Stage::CradleToGate {
                return Err(Problem::NotFromTheCradle(id.to_string()));
            }
            (
                factor.activity.clone(),
                Some(DeclaredFactor { source: Some(id.to_string()), ..DeclaredFactor::default() }),
            )
        }
        // What it is leads to the best factor for it.
        None => match &input.activity {
            Some(code) => (code.clone(), None),
            None => return Ok(None),
        },
    };
    let line = bare(recipe, name, activity, amount.decimal(), unit);
    Ok(Some(ActivityLine {
        category: Some(Category::ValueChain(1)),
        factor,
        geo: input.country.as_deref().map(Geo::from),
        terms: losses(input),
        quality: quality(input),
        ..line
    }))
}

fn losses(input: &Input) -> Vec<Term> {
    let kept = kept(input).decimal();
    let term = Term { label: String::new(), op: Op::Divide, value: kept, unit: "1".to_owned() };
    if kept == Decimal::ONE { Vec::new() } else { vec![term] }
}

/// The recipe is a sheet that the firm keeps.
fn quality(input: &Input) -> Quality {
    let half_width_pct = input.uncertainty_pct.map(Amount::to_f64);
    Quality { basis: Basis::Ledger, half_width_pct, pedigree: None }
}

fn transport(recipe: &Recipe, input: &Input, mass: Decimal, unit: &str, leg: &Leg, name: String) -> ActivityLine {
    let line = bare(recipe, &name, leg.activity.clone(), mass, unit);
    let line = ActivityLine { terms: losses(input), quality: quality(input), ..line };
    over(line, leg)
}

fn over(mut line: ActivityLine, leg: &Leg) -> ActivityLine {
    let unit = "km".to_owned();
    line.terms.push(Term { label: String::new(), op: Op::Multiply, value: leg.km.decimal(), unit });
    ActivityLine { category: Some(Category::ValueChain(4)), ..line }
}

fn bare(recipe: &Recipe, name: &str, activity: ActivityCode, quantity: Decimal, unit: &str) -> ActivityLine {
    ActivityLine {
        id: name.to_owned(),
        site: name.to_owned(),
        activity,
        label: name.to_owned(),
        quantity,
        unit: unit.to_owned(),
        terms: Vec::new(),
        period: Period::year(recipe.year),
        category: None,
        stage: None,
        geo: None,
        factor: None,
        quality: Quality { basis: Basis::Ledger, ..Quality::default() },
        supplier: None,
        document_number: None,
        amount: None,
        evidence: Evidence {
            document: String::new(),
            file: String::new(),
            place: Place::default(),
            raw: String::new(),
        },
        recognition: Recognition::default(),
    }
}

/// The firm that buys for one declared unit: each purchase is a site of its own, so that none shares the error of another's amount.
fn buyer(allocated: &Allocated, lines: &[ActivityLine]) -> Option<Firm> {
    let sites: Vec<serde_json::Value> = lines.iter().map(|line| serde_json::json!({ "id": line.site })).collect();
    let sheet = serde_json::json!({
        "name": "", "sector": "", "country": allocated.country, "site": sites,
        "reporting": { "year": allocated.year, "gwp": allocated.gwp },
    });
    let firm: Firm = serde_json::from_value(sheet).ok()?;
    Some(Firm { choices: allocated.choices.clone(), ..firm })
}

fn purchases(account: &Account, allocated: &Allocated, recipe: &Recipe) -> Purchases {
    let mut found = Purchases::default();
    // What is made elsewhere is rated by that place.
    let made_in: BTreeMap<String, &str> =
        recipe.inputs.iter().filter_map(|input| Some((name_of_input(input), input.country.as_deref()?))).collect();
    for line in &account.lines {
        let (Some(used), Some(source)) = (account.factors.get(line.factor), account.streams.get(line.stream)) else {
            continue;
        };
        let record = &used.factor;
        let known = |shared: &&SharedFactor| shared.factor.id == record.id && shared.factor.origin == record.origin;
        let number = match allocated.factors.iter().find(known) {
            Some(shared) => shared.number,
            None => number_of(&format!("factor/{}", record.id)),
        };
        let name = line.details.source_line.clone();
        let found_by =
            Found { factor: record, rank: line.rank, substitution: line.substitution.as_ref(), direct: false };
        let bought = Bought {
            activity: line.activity.clone(),
            parts: parts_of(line, account),
            unsplit: line.emissions.unsplit_co2e,
            biogenic_co2: line.emissions.co2_biogenic,
            spend: line.rank == Rank::Spend,
            source: publication_of(record),
            factor: note(record),
            ratings: rating::of(&found_by, made_in.get(&name).copied().unwrap_or(&allocated.place), recipe.year),
            parameters: [
                Parameter { number: number_of(&name), gsd2: source.gsd2 },
                Parameter { number, gsd2: used.gsd2 },
            ],
        };
        found.bought.entry(name).or_default().push(bought);
    }
    for ExcludedLine { line, why, .. } in &account.excluded {
        found.refused.insert(line.clone(), why.clone());
    }
    found
}

/// The publication of secondary data. What the firm declares itself has none: there its own words say where it is from.
pub(super) fn publication_of(record: &factors::FactorRecord) -> UsedSource {
    let own = record.origin == factors::Origin::Supplier && !record.source_row.is_empty();
    let source = if own { SourceId::from(record.source_row.as_str()) } else { record.source.clone() };
    UsedSource { source, year: record.year_published.or(record.year_data.filter(|_| own)) }
}

pub(super) fn note(record: &factors::FactorRecord) -> FactorNote {
    FactorNote {
        id: record.id.clone(),
        per: record.per.clone(),
        source: record.source.clone(),
        source_row: record.source_row.clone(),
        geo: record.geo.clone(),
        year: record.year_data.or(record.year_published),
    }
}
