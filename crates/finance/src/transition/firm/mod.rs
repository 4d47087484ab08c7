//! The input of a plan from what a firm keeps: its measures, what its inventory says that it uses, emits and pays, and what it decided of the plan.

mod settings;
mod systems;

use std::collections::{BTreeMap, BTreeSet};

use money::{Exact, to_centime};
use reduce::{Measure as Wanted, Stake};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use units::Units;

pub use self::settings::{Known, Lack, LeftOut, OtherSize, Pair, Rule, Settings};
use self::systems::systems;
use super::{
    Carrier, Confirmed, GuaranteeOffer, Limits, Measure, Saving, Scenario, Search, Series, Size, Target,
    TransitionInput,
};
use crate::plan::{UseKind, Written};

/// An activity that the measures of a firm save or use, with what is known of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Used {
    /// The activity.
    pub activity: String,
    /// The unit in which it is counted.
    pub unit: String,
    /// MAD per unit, as bills say.
    pub price: Option<Exact>,
    /// Whether VAT is, or may be, in the price of some bills.
    #[serde(default)]
    pub taxed: bool,
    /// kg of CO₂e per unit, as the inventory counts it; of electricity, by location.
    pub factor: Option<Exact>,
    /// The same by market, of purchased electricity.
    pub market: Option<Exact>,
    /// Where the factor comes from.
    pub source: String,
    /// How much the firm uses of it in a year.
    pub quantity: Option<f64>,
}

/// A measure of the firm.
#[derive(Clone, Copy, Debug)]
pub struct Own<'a> {
    /// Its identifier.
    pub id: &'a str,
    /// What it is, saves and costs.
    pub measure: &'a Wanted,
}

/// What is known of a firm besides its measures.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// What it uses, emits and pays.
    pub stakes: &'a [Stake],
    /// Tonnes of the last year.
    pub emissions: Option<Exact>,
    /// Tonnes to be avoided by its own targets, with their years.
    pub targets: &'a [(i16, Exact)],
    /// What it answered of itself.
    pub situation: &'a BTreeMap<String, Written>,
}

/// The activities of measures, each in one unit, with what the inventory says.
pub fn used(measures: &[Own], stakes: &[Stake], units: &Units) -> Vec<Used> {
    let mut found: BTreeMap<&str, &str> = BTreeMap::new();
    for saving in measures.iter().flat_map(|own| &own.measure.savings) {
        found.entry(&saving.activity).or_insert(&saving.unit);
    }
    let one = |(activity, unit): (&str, &str)| {
        let of: Vec<&Stake> = stakes.iter().filter(|stake| stake.activity.as_str() == activity).collect();
        let quantity = total(&of, unit, units);
        let priced: Vec<(f64, f64)> =
            of.iter().filter_map(|stake| Some((stake.price(unit, units)?, stake.amount(unit, units)?))).collect();
        let weight = uncertainty::sum(priced.iter().map(|(_, amount)| *amount));
        let price = uncertainty::sum(priced.iter().map(|(price, amount)| price * amount)) / weight;
        let kg = uncertainty::sum(of.iter().map(|stake| stake.kgco2e));
        let by_market: Option<Vec<f64>> = of.iter().map(|stake| stake.market_kgco2e).collect();
        let by_market = by_market.filter(|of| !of.is_empty()).map(uncertainty::sum);
        let ids: BTreeSet<&str> = of.iter().flat_map(|stake| &stake.factors).map(String::as_str).collect();
        Used {
            activity: activity.to_owned(),
            unit: unit.to_owned(),
            price: (weight > 0.0).then(|| rounded(price)),
            taxed: of.iter().filter_map(|stake| stake.cost).any(|cost| cost.tax_included != Some(false)),
            factor: quantity.map(|quantity| rounded(kg / quantity)),
            market: quantity.zip(by_market).map(|(quantity, kg)| rounded(kg / quantity)),
            source: ids.into_iter().collect::<Vec<_>>().join("; "),
            quantity,
        }
    };
    found.into_iter().map(one).collect()
}

/// A quotient with no more digits than can be written down and read again.
fn short(value: Exact) -> Exact {
    value.to_f64().map_or(value, Exact::nearest)
}

/// As many digits as a price or factor of an inventory has a meaning.
fn rounded(value: f64) -> Exact {
    Exact::read(&format!("{value:.8}"))
        .map_or(Exact::ZERO, |value| value.get().map_or(value, |one| one.normalize().into()))
}

fn total(stakes: &[&Stake], unit: &str, units: &Units) -> Option<f64> {
    let amounts: Vec<f64> = stakes.iter().map(|stake| stake.amount(unit, units)).collect::<Option<_>>()?;
    (!amounts.is_empty()).then(|| uncertainty::sum(amounts))
}

/// The input of the plan, and the measures that are not in it.
pub fn input(settings: &Settings, measures: &[Own], facts: &Facts, units: &Units) -> (TransitionInput, Vec<LeftOut>) {
    let activities = used(measures, facts.stakes, units);
    let mut left_out = Vec::new();
    let mut kept: Vec<(&Own, Measure)> = Vec::new();
    for own in measures {
        match planned(settings, own, &activities, units) {
            Ok(measure) => kept.push((own, measure)),
            Err((lacks, activity)) => {
                left_out.push(LeftOut { measure: own.id.to_owned(), name: own.measure.name.clone(), lacks, activity })
            }
        }
    }
    let exclusions = paired(settings, &mut kept, &mut left_out);
    let systems = systems(&mut kept, &activities, facts.stakes, units);
    let names: BTreeSet<String> = kept
        .iter()
        .flat_map(|(_, one)| &one.sizes)
        .flat_map(|size| &size.saves)
        .map(|one| one.carrier.clone())
        .collect();
    let carriers = activities.iter().filter(|one| names.contains(&one.activity));
    let [certificate, dear] = settings.certificate_price;
    let growth = |id: &str, growth: Exact, carbon: Option<Exact>, certificate: Option<Exact>| Scenario {
        id: id.to_owned(),
        price_growth: names.iter().map(|name| (name.clone(), growth)).collect(),
        carbon_price: carbon.map(Series::constant),
        certificate_price: certificate.map(Series::constant),
        ..Scenario::default()
    };
    let guarantees = settings.loan.iter().zip(&settings.guarantee);
    let guarantees =
        guarantees.map(|(loan, programme)| GuaranteeOffer { programme: programme.clone(), loan: loan.name.clone() });
    let input = TransitionInput {
        name: settings.name.clone(),
        start: settings.start,
        horizon: settings.horizon,
        discount_rate: settings.discount_rate,
        goal: settings.goal,
        basis: settings.basis,
        carriers: carriers.map(|one| carrier(settings, one)).collect(),
        scenarios: vec![
            growth("expected", settings.growth[0], None, certificate),
            growth("high", settings.growth[1], settings.carbon_price, dear.or(certificate)),
            growth("low", settings.growth[2], None, certificate),
        ],
        systems,
        measures: kept.into_iter().map(|(_, measure)| measure).collect(),
        exclusions,
        loans: settings.loan.iter().cloned().collect(),
        guarantees: guarantees.collect(),
        programmes: settings
            .accepted
            .iter()
            .map(|id| Confirmed { programme: id.clone(), accepted: true, ..Confirmed::default() })
            .collect(),
        limits: Limits {
            budget: settings.budget.map(Series::constant),
            coverage: settings.coverage,
            own_share: settings.own_share,
            collateral: settings.collateral,
            ..Limits::default()
        },
        targets: if settings.targets { targets(settings, facts) } else { Vec::new() },
        emissions: facts.emissions.map(Series::constant),
        situation: facts.situation.clone(),
        search: Search::default(),
    };
    (input, left_out)
}

/// What is between measures: which of them go together, and groups of which one is done. A measure that needs one that is not in the plan is
/// not in it either.
fn paired(settings: &Settings, kept: &mut Vec<(&Own, Measure)>, left_out: &mut Vec<LeftOut>) -> Vec<Vec<String>> {
    loop {
        let is_there = |id: &str| kept.iter().any(|(own, _)| own.id == id);
        let alone = |pair: &&Pair| pair.rule == Rule::After && is_there(&pair.one) && !is_there(&pair.other);
        let Some(pair) = settings.pairs.iter().find(alone) else { break };
        if let Some(position) = kept.iter().position(|(own, _)| own.id == pair.one) {
            let (own, _) = kept.remove(position);
            let name = own.measure.name.clone();
            left_out.push(LeftOut { measure: own.id.to_owned(), name, lacks: Lack::Required, activity: String::new() });
        }
    }
    let mut exclusions = Vec::new();
    for Pair { one, rule, other } in &settings.pairs {
        let ids = [one, other];
        if one == other || !ids.iter().all(|id| kept.iter().any(|(own, _)| own.id == **id)) {
            continue;
        }
        match rule {
            Rule::Either => exclusions.push(ids.map(Clone::clone).to_vec()),
            Rule::After => {
                for (_, measure) in kept.iter_mut().filter(|(own, _)| own.id == *one) {
                    measure.requires.push(other.clone());
                }
            }
        }
    }
    exclusions
}

fn targets(settings: &Settings, facts: &Facts) -> Vec<Target> {
    let last = i32::from(settings.start) + settings.horizon as i32;
    let within = |year: &i16| (i32::from(settings.start)..=last).contains(&i32::from(*year));
    let all = facts.targets.iter().filter(|(year, avoided)| within(year) && avoided.is_positive());
    all.map(|(year, avoided)| Target { year: *year, avoided: Some(*avoided), ..Target::default() }).collect()
}

fn carrier(settings: &Settings, one: &Used) -> Carrier {
    let said = settings.known.get(&one.activity).copied().unwrap_or_default();
    let per_tonne = Exact::THOUSAND;
    let factor = said.factor.or(one.factor).unwrap_or_default() / per_tonne;
    let market = said.market.or(one.market).map(|factor| factor / per_tonne);
    Carrier {
        id: one.activity.clone(),
        unit: one.unit.clone(),
        price: Series::constant(said.price.or(one.price).unwrap_or_default()),
        factor: Series::constant(factor),
        // What is the same by both is said once.
        market_factor: market.filter(|by_market| *by_market != factor).map(Series::constant),
        source: if said.factor.or(said.market).is_some() || one.source.is_empty() {
            "firm".to_owned()
        } else {
            one.source.clone()
        },
        border_share: said.border_share,
        used: None,
    }
}

fn saving(carrier: &str, amount: Exact) -> Saving {
    Saving { carrier: carrier.to_owned(), share: None, amount: Some(Series::constant(amount)), instead: None }
}

/// A measure as the plan sees it, or what is not known of it.
fn planned(settings: &Settings, own: &Own, activities: &[Used], units: &Units) -> Result<Measure, (Lack, String)> {
    let wanted = own.measure;
    let lacks = |lack: Lack| (lack, String::new());
    let cost = wanted.cost.ok_or_else(|| lacks(Lack::Cost))?;
    let life = wanted.life_years.ok_or_else(|| lacks(Lack::Life))?;
    if wanted.savings.is_empty() {
        return Err(lacks(Lack::Savings));
    }
    let mut saves = Vec::new();
    for saving in &wanted.savings {
        let of = |lack: Lack| (lack, saving.activity.clone());
        let known = activities.iter().find(|one| one.activity == saving.activity).ok_or_else(|| of(Lack::Unit))?;
        let said = settings.known.get(&saving.activity).copied().unwrap_or_default();
        if said.price.or(known.price).is_none() {
            return Err(of(Lack::Price));
        }
        if said.factor.or(known.factor).is_none() {
            return Err(of(Lack::Factor));
        }
        let ratio = units.parse(&saving.unit).ok().zip(units.parse(&known.unit).ok());
        let ratio = ratio.and_then(|(from, to)| from.ratio_to(&to).ok()).ok_or_else(|| of(Lack::Unit))?;
        let amount = Exact::nearest(saving.quantity * ratio);
        saves.push((saving.activity.clone(), amount));
    }
    let last = i32::from(settings.start) + settings.horizon as i32;
    let within = |year: &&i16| (i32::from(settings.start)..last).contains(&i32::from(**year));
    let years: Vec<i16> = wanted.years.iter().filter(within).copied().collect();
    if years.is_empty() && !wanted.years.is_empty() {
        return Err(lacks(Lack::Years));
    }
    let size = |id: &str, cost: Exact, running: Exact, part: Exact| Size {
        id: id.to_owned(),
        cost: Series::constant(to_centime(cost)),
        running,
        life,
        saves: saves.iter().map(|(carrier, amount)| saving(carrier, short(*amount * part))).collect(),
    };
    let running = wanted.running_cost.map_or(Exact::ZERO, Exact::from);
    let others = settings.sizes.iter().filter(|other| other.measure == own.id);
    let others = others.map(|other| size(&other.name, other.cost, other.running, other.saves));
    Ok(Measure {
        id: own.id.to_owned(),
        name: wanted.name.clone(),
        kind: UseKind::Equipment,
        eligible: true,
        green: true,
        years,
        requires: Vec::new(),
        sizes: std::iter::once(size("whole", cost.into(), running, Exact::ONE)).chain(others).collect(),
    })
}
