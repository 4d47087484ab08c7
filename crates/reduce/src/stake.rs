use std::collections::{BTreeMap, BTreeSet};

use factors::{ActivityCode, Scope2Method, Stage, StepKind};
use measure::{Account, Category, Energy, Inventory, Line};
use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uncertainty::sum;
use units::Units;

/// What one activity of one site uses, emits and costs in the year of an inventory: what a measure can save of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Stake {
    /// The site, by its id in the firm's sheet.
    pub site: String,
    /// Where it is booked: `1.stationary`.
    pub category: Category,
    /// The activity, a code of the catalogue.
    pub activity: ActivityCode,
    /// How much is used, in the unit of its factor; absent if its lines have several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used: Option<Used>,
    /// Its energy, kWh, fuels by their net calorific value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kwh: Option<f64>,
    /// What it emits, kg CO2e; of electricity by location, of fuels without their supply.
    pub kgco2e: f64,
    /// What it emits by market, of purchased electricity, kg CO2e.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub market_kgco2e: Option<f64>,
    /// What its bills say that it costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cost>,
    /// Half-width of the 95 % interval of the quantities, %.
    pub quantity_half_width_pct: f64,
    /// Half-width of the 95 % interval of the factor, %.
    pub factor_half_width_pct: f64,
    /// The factors, by their ids.
    pub factors: Vec<String>,
    /// The latest year of their data, or of their publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub factor_year: Option<i16>,
    /// The lines of the inventory, by their ids, what emits most first.
    pub lines: Vec<String>,
}

/// A quantity of a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Used {
    /// How much.
    pub quantity: f64,
    /// Of which unit.
    pub unit: String,
}

/// What bills say that something costs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Cost {
    /// MAD within the year.
    pub mad: f64,
    /// Which share of the quantity the bills with an amount cover, above 0 up to 1.
    pub share: f64,
    /// Whether VAT is in it, if all bills agree.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_included: Option<bool>,
}

impl Stake {
    /// How much is used in `unit`, if it can be said so.
    pub fn in_unit(&self, unit: &str, units: &Units) -> Option<f64> {
        let used = self.used.as_ref()?;
        let (from, to) = (units.parse(&used.unit).ok()?, units.parse(unit).ok()?);
        Some(used.quantity * from.ratio_to(&to).ok()?)
    }

    /// How much is used in `unit`, by its energy where that is a unit of energy.
    pub fn amount(&self, unit: &str, units: &Units) -> Option<f64> {
        let by_energy = || {
            let (kwh, to) = (units.parse("kWh").ok()?, units.parse(unit).ok()?);
            Some(self.kwh? * kwh.ratio_to(&to).ok()?)
        };
        self.in_unit(unit, units).or_else(by_energy).filter(|amount| *amount > 0.0)
    }

    /// MAD per `unit`.
    pub fn price(&self, unit: &str, units: &Units) -> Option<f64> {
        let (cost, amount) = (self.cost?, self.amount(unit, units)?);
        Some(cost.mad / (amount * cost.share))
    }

    /// kg CO2e per `unit`.
    pub fn factor(&self, unit: &str, units: &Units) -> Option<f64> {
        Some(self.kgco2e / self.amount(unit, units)?)
    }
}

/// What a firm uses, emits and pays, by site, category and activity, what emits most first.
///
/// Electricity is counted by location, and apart by market. The supply of fuels (category 3.3) is left out, as what is outside the scopes.
pub fn stakes(inventory: &Inventory, units: &Units) -> Vec<Stake> {
    let account = &inventory.account;
    let mut groups: BTreeMap<(&str, Category, &ActivityCode), Vec<&Line>> = BTreeMap::new();
    for line in account.lines.iter().filter(|line| counts(line)) {
        groups.entry((&line.site, line.category, &line.activity)).or_default().push(line);
    }
    let mut by_market: BTreeMap<(&str, Category, &ActivityCode), Vec<f64>> = BTreeMap::new();
    for line in account.lines.iter().filter(|line| line.method == Some(Scope2Method::Market)) {
        by_market.entry((&line.site, line.category, &line.activity)).or_default().push(line.emissions.co2e);
    }
    let energies: Vec<(&str, &ActivityCode)> = groups
        .keys()
        .filter(|(_, category, _)| is_own(*category))
        .map(|(site, _, activity)| (*site, *activity))
        .collect();
    let mut found: Vec<Stake> = groups
        .iter()
        .map(|((site, category, activity), lines)| {
            // The energy of an activity is known by site: what is booked in two categories cannot be told apart.
            let alone = energies.iter().filter(|booked| **booked == (*site, *activity)).count() == 1;
            let kwh = kwh(&inventory.energy, site, activity).filter(|_| alone && is_own(*category));
            let used = used(account, lines);
            let direct = used.as_ref().and_then(|used| {
                Some(used.quantity * units.parse(&used.unit).ok()?.ratio_to(&units.parse("kWh").ok()?).ok()?)
            });
            let market = by_market.get(&(*site, *category, *activity)).map(|kg| sum(kg.iter().copied()));
            Stake { market_kgco2e: market, ..stake(account, (site, *category, activity), lines, used, direct.or(kwh)) }
        })
        .collect();
    found.sort_by(|a, b| b.kgco2e.total_cmp(&a.kgco2e));
    found
}

fn counts(line: &Line) -> bool {
    line.method != Some(Scope2Method::Market)
        && line.category != Category::ValueChain(3)
        && line.category.scope() != measure::Scope::Outside
}

/// Burnt or bought as energy by the firm itself.
fn is_own(category: Category) -> bool {
    matches!(category.scope(), measure::Scope::One | measure::Scope::Two)
}

fn kwh(energy: &Energy, site: &str, activity: &ActivityCode) -> Option<f64> {
    energy.uses.iter().find(|one| one.site == site && one.activity == *activity).map(|one| one.kwh)
}

/// The supply of a fuel or a vehicle repeats the quantity that its use counts.
pub(crate) fn amounts<'a>(lines: &'a [&'a Line]) -> impl Iterator<Item = &'a Line> {
    let only_supply = lines.iter().all(|line| line.stage == Stage::Wtt);
    lines.iter().copied().filter(move |line| only_supply || line.stage != Stage::Wtt)
}

fn used(account: &Account, lines: &[&Line]) -> Option<Used> {
    let unit = |line: &Line| account.factors.get(line.factor).map(|used| used.factor.per.as_str());
    let first = unit(amounts(lines).next()?)?;
    amounts(lines)
        .all(|line| unit(line) == Some(first))
        .then(|| Used { quantity: sum(amounts(lines).map(|line| line.calculation.amount())), unit: first.to_owned() })
}

fn stake(
    account: &Account,
    (site, category, activity): (&str, Category, &ActivityCode),
    lines: &[&Line],
    used: Option<Used>,
    kwh: Option<f64>,
) -> Stake {
    let factors: Vec<_> = lines.iter().filter_map(|line| account.factors.get(line.factor)).collect();
    let widest = |widths: &mut dyn Iterator<Item = f64>| widths.fold(0.0, f64::max);
    let mut ordered = lines.to_vec();
    ordered.sort_by(|a, b| b.emissions.co2e.total_cmp(&a.emissions.co2e));
    let streams = lines.iter().filter_map(|line| account.streams.get(line.stream));
    Stake {
        site: site.to_owned(),
        category,
        activity: activity.clone(),
        cost: used.as_ref().and_then(|used| cost(lines, used.quantity)),
        used,
        kwh,
        kgco2e: sum(lines.iter().map(|line| line.emissions.co2e)),
        market_kgco2e: None,
        quantity_half_width_pct: widest(&mut streams.map(|stream| stream.half_width_pct)),
        factor_half_width_pct: widest(&mut factors.iter().map(|used| used.half_width_pct)),
        factor_year: factors.iter().filter_map(|used| used.factor.year_data.or(used.factor.year_published)).max(),
        factors: factors.iter().map(|used| used.factor.id.to_string()).collect::<BTreeSet<_>>().into_iter().collect(),
        lines: ordered.into_iter().map(|line| line.id.clone()).collect(),
    }
}

/// What the bills in dirhams say, as far as their days and the firm's part go.
fn cost(lines: &[&Line], quantity: f64) -> Option<Cost> {
    let part = |line: &Line| {
        let parts = line.calculation.steps.iter().filter(|step| {
            matches!(step.kind, StepKind::Days { .. } | StepKind::Ownership | StepKind::Instrument { .. })
        });
        parts.fold(1.0, |part, step| part * step.factor)
    };
    let paid: Vec<_> = amounts(lines)
        .filter_map(|line| Some((line, line.details.amount.as_ref().filter(|money| money.currency == "MAD")?)))
        .collect();
    let mad = sum(paid.iter().map(|(line, money)| money.amount.to_f64().unwrap_or(f64::NAN) * part(line)));
    let share = sum(paid.iter().map(|(line, _)| line.calculation.amount())) / quantity;
    let first = paid.first()?.1.tax_included;
    let tax_included = first.filter(|_| paid.iter().all(|(_, money)| money.tax_included == first));
    (mad > 0.0 && share > 0.0 && share.is_finite()).then_some(Cost { mad, share: share.min(1.0), tax_included })
}
