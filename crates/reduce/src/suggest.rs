use std::cmp::Ordering;

use catalogue::Error;
use language::Text;
use measure::Inventory;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value, json};
use units::Units;

use crate::rule::{Figure, Rule, rules, served};
use crate::{
    Calculator, Extent, Need, Outcome, Saved, Stake, Sunshine, Technology, Words, calculate, calculators, of_region,
    sunshine, technologies,
};

/// Stakes below this share of what the firm emits are not looked at.
const LEAST_SHARE: f64 = 0.001;

/// A technology that acts on something that a firm uses, why, and what it would save.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Suggestion {
    /// The technology, an id of the catalogue.
    pub technology: String,
    /// Its name.
    pub name: Text,
    /// The calculator.
    pub calculator: String,
    /// What it acts on: from which site and lines, how much is used, emitted and paid.
    pub stake: Stake,
    /// How much of that it acts on.
    pub extent: Extent,
    /// Inputs of the calculator that the inventory knows.
    pub filled: Vec<Filled>,
    /// Inputs that only the firm knows.
    pub missing: Vec<Missing>,
    /// Published saving in percent of what the technology acts on, lowest and highest, if a source gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_pct: Option<[f64; 2]>,
    /// Where that, or else the technology, is from.
    pub source: String,
    /// What the calculator answers, if nothing is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// What would be saved in a year by it; at most, if the extent is a ceiling.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saved: Option<Saved>,
}

/// An input that the inventory fills.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Filled {
    /// The input.
    pub input: String,
    /// What it is, in plain words.
    pub name: Text,
    /// What is given to the calculator.
    pub value: Value,
    /// Where it is from.
    pub origin: Origin,
}

/// Where a filled input is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The quantities of the lines of the stake.
    Lines,
    /// The amounts of its bills.
    Bills,
    /// The factors of its lines.
    Factor,
    /// What the site's electricity costs or emits.
    Grid,
    /// A publication of the catalogue.
    Published,
    /// The sheet of the firm.
    Sheet,
}

/// An input that is asked of the firm.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Missing {
    /// The input.
    pub input: String,
    /// What it is, in plain words.
    pub name: Text,
}

/// What a firm could do, by the inventory of a year, which need not have its lines, and by its `stakes`, what emits most first.
///
/// First what is computed, by the carbon that it saves; then what would be saved at most; then what only the firm can complete, by what
/// is emitted there. No saving is said that was not computed.
///
/// # Errors
/// If the catalogue is damaged.
pub fn suggest(inventory: &Inventory, stakes: &[Stake], units: &Units) -> Result<Vec<Suggestion>, Error> {
    let (rules, technologies, words, served) = (rules()?, technologies()?, Words::of("reduce")?, served()?);
    let places = sunshine()?;
    let sectors = served.get(&inventory.firm.sector);
    let all = uncertainty::sum(stakes.iter().map(|stake| stake.kgco2e));
    let mut found = Vec::new();
    for rule in &rules {
        let Some(technology) = technologies.iter().find(|one| one.id == rule.technology) else { continue };
        let Some(calculator) = calculators::all().find(|one| one.is_called(&rule.calculator)) else { continue };
        // Of a sector that the catalogue does not know, nothing is excluded.
        if sectors.is_some_and(|sectors| !sectors.iter().any(|sector| technology.serves(sector))) {
            continue;
        }
        let large = stakes.iter().filter(|stake| stake.kgco2e > LEAST_SHARE * all);
        for stake in large.filter(|stake| rule.acts_on(stake.category, &stake.activity)) {
            let grid =
                stakes.iter().find(|other| other.site == stake.site && other.activity.as_str() == "electricity.grid");
            let site = inventory.firm.sites.iter().find(|site| site.id == stake.site);
            let sun = site.and_then(|site| of_region(&places, site.region.as_deref()?));
            let case = Case { rule, technology, calculator, stake, grid, sun, inventory, units, words: &words };
            found.push(case.suggestion());
        }
    }
    found.sort_by(rank);
    Ok(found)
}

fn rank(a: &Suggestion, b: &Suggestion) -> Ordering {
    let carbon =
        |one: &Suggestion| one.saved.as_ref().and_then(|saved| saved.kgco2e.as_ref()).map(|figures| figures.value);
    let class = |one: &Suggestion| if carbon(one).is_some() { one.extent } else { Extent::Part };
    let most = |one: &Suggestion| carbon(one).unwrap_or(one.stake.kgco2e);
    class(a).cmp(&class(b)).then(most(b).total_cmp(&most(a)))
}

/// One rule at one stake.
struct Case<'a> {
    rule: &'a Rule,
    technology: &'a Technology,
    calculator: &'static Calculator,
    stake: &'a Stake,
    grid: Option<&'a Stake>,
    sun: Option<&'a Sunshine>,
    inventory: &'a Inventory,
    units: &'a Units,
    words: &'a Words,
}

impl Case<'_> {
    fn suggestion(&self) -> Suggestion {
        let filled: Vec<Filled> = self
            .rule
            .fills
            .iter()
            .filter_map(|(input, figure)| {
                let (value, origin) = self.figure(*figure)?;
                Some(Filled { name: self.name(input), input: input.clone(), value, origin })
            })
            .collect();
        let is_filled = |key: &str| filled.iter().any(|one| one.input == key);
        let needed = self.calculator.inputs.iter().filter(|input| input.need == Need::Required).map(|input| input.key);
        let missing: Vec<Missing> = needed
            .chain(self.rule.asks.iter().map(String::as_str))
            .filter(|key| !is_filled(key))
            .map(|key| Missing { input: key.to_owned(), name: self.name(key) })
            .collect();
        let given: Map<String, Value> = filled.iter().map(|one| (one.input.clone(), one.value.clone())).collect();
        let outcome = (self.rule.extent != Extent::Part && missing.is_empty())
            .then(|| calculate(self.calculator, &given, self.units).ok())
            .flatten();
        Suggestion {
            technology: self.technology.id.clone(),
            name: self.technology.name.clone(),
            calculator: self.calculator.name.to_owned(),
            stake: self.stake.clone(),
            extent: self.rule.extent,
            filled,
            missing,
            published_pct: self.technology.saving_pct,
            source: self.technology.source.clone(),
            saved: outcome.as_ref().map(|outcome| Saved::of(self.calculator, outcome)),
            outcome,
        }
    }

    fn name(&self, key: &str) -> Text {
        self.words.field(key).cloned().unwrap_or_default()
    }

    /// A figure as the calculator takes it, and where it is from.
    fn figure(&self, figure: Figure) -> Option<(Value, Origin)> {
        let (stake, units) = (self.stake, self.units);
        match figure {
            Figure::Amount(unit) => {
                let amount = stake.amount(unit, units)?;
                Some((between(amount, stake.quantity_half_width_pct, unit), Origin::Lines))
            }
            Figure::Price(unit) => Some((json!(format!("{} MAD/{unit}", stake.price(unit, units)?)), Origin::Bills)),
            Figure::Factor(unit) => Some((factor(stake, unit, units)?, Origin::Factor)),
            Figure::GridPrice => Some((json!(format!("{} MAD/kWh", self.grid?.price("kWh", units)?)), Origin::Grid)),
            Figure::GridFactor => Some((factor(self.grid?, "kWh", units)?, Origin::Grid)),
            Figure::Date => Some((json!(stake.factor_year?.to_string()), Origin::Factor)),
            Figure::Published => {
                let [low, high] = self.technology.saving_pct?;
                Some((json!({ "low": low / 100.0, "high": high / 100.0 }), Origin::Published))
            }
            Figure::GwpSet => Some((json!(self.inventory.account.gwp.code()), Origin::Sheet)),
            Figure::Latitude => Some((json!(self.sun?.latitude), Origin::Published)),
            Figure::Longitude => Some((json!(self.sun?.longitude), Origin::Published)),
            Figure::Tilt => Some((json!(self.sun?.tilt_deg), Origin::Published)),
            Figure::Yields => Some((json!(self.sun?.yields_kwh_kwp), Origin::Published)),
        }
    }
}

fn factor(stake: &Stake, unit: &str, units: &Units) -> Option<Value> {
    let factor = stake.factor(unit, units)?;
    // The potential of a refrigerant is a pure number: kg CO2e per kg of it.
    let unit = if unit == "kg" { "1".to_owned() } else { format!("kgCO2e/{unit}") };
    Some(between(factor, stake.factor_half_width_pct, &unit))
}

/// A number within its interval; without one, the number alone with its unit.
fn between(value: f64, half_width_pct: f64, unit: &str) -> Value {
    if half_width_pct <= 0.0 {
        return if unit == "1" { json!(value) } else { json!(format!("{value} {unit}")) };
    }
    let low = (value * (1.0 - half_width_pct / 100.0)).max(0.0);
    let high = value * (1.0 + half_width_pct / 100.0);
    if unit == "1" {
        json!({ "value": value, "low": low, "high": high })
    } else {
        json!({ "value": value, "low": low, "high": high, "unit": unit })
    }
}
