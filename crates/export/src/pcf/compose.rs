//! The footprint: what the sites give, what is bought, and the sums.

use std::collections::{BTreeMap, BTreeSet};

use factors::{ActivityCode, Library};
use language::Text;
use measure::{Category, Exclusion, Inventory};
use uncertainty::ExactSum;
use units::Units;

use super::allocate::Allocated;
use super::inputs::{self, Bought, Purchases, name_of_input, name_of_leg};
use super::simulation::{Parameter, Uncertain};
use super::supplies;
use super::{
    Amount, Error, Finding, FindingKind, Footprint, Input, InputKind, LeftOutBecause, Line, Origin, Parts, Recipe,
    Source, Stage, Supplied, UsedSource, allocate, rating,
};

/// kg of CO2 that hold a kg of carbon.
const CO2_PER_C: f64 = 44.0 / 12.0;

/// What a footprint is computed with.
#[derive(Clone, Copy, Debug)]
pub struct Method<'a> {
    /// Factors, properties, potentials.
    pub library: &'a Library,
    /// Units.
    pub units: &'a Units,
    /// Threads of the simulation; the result does not depend on it.
    pub threads: usize,
}

/// The footprint of a product from its recipe, the inventory of its year, and the figures of its suppliers.
///
/// # Errors
/// If the recipe is not one, or does not fit the inventory or the library: the field is named. What is merely not known is a
/// finding.
pub fn footprint(
    recipe: &Recipe,
    inventory: &Inventory,
    supplied: &Supplied,
    method: &Method<'_>,
) -> Result<Footprint, Error> {
    compose(recipe, &allocate(recipe, inventory)?, supplied, method)
}

/// The same from what an inventory gave before.
///
/// # Errors
/// As [`footprint`].
pub fn compose(
    recipe: &Recipe,
    allocated: &Allocated,
    supplied: &Supplied,
    method: &Method<'_>,
) -> Result<Footprint, Error> {
    super::check(recipe)?;
    super::names::check(recipe, allocated, method.library)?;
    let purchases = inputs::buy(recipe, allocated, method)?;
    let mut making = Making::new(recipe, allocated, method);
    for (index, input) in recipe.inputs.iter().enumerate() {
        making.input(index, input, supplied.get(&input.key), &purchases);
    }
    making.outbound(&purchases);
    making.cells();
    making.carbon();
    making.finish()
}

/// A footprint in the making.
pub(super) struct Making<'a> {
    pub recipe: &'a Recipe,
    pub allocated: &'a Allocated,
    pub method: &'a Method<'a>,
    pub lines: Vec<Line>,
    pub uncertain: Vec<Uncertain>,
    pub findings: Vec<Finding>,
    pub left_out: BTreeMap<(Category, LeftOutBecause), ExactSum>,
    pub unknown: Vec<String>,
    pub sources: BTreeSet<UsedSource>,
    /// What is counted by the recipe, by the taxonomy.
    pub claims: BTreeSet<ActivityCode>,
    /// Inputs that are counted and do not say what they are.
    pub unnamed: Vec<String>,
    /// Whether the recipe says how anything comes.
    pub inbound_told: bool,
    pub outbound_told: bool,
    pub unsplit: ExactSum,
    pub spend: ExactSum,
    pub biogenic_co2: ExactSum,
    pub uptake: Option<f64>,
}

impl<'a> Making<'a> {
    fn new(recipe: &'a Recipe, allocated: &'a Allocated, method: &'a Method<'a>) -> Self {
        Making {
            recipe,
            allocated,
            method,
            lines: Vec::new(),
            uncertain: Vec::new(),
            findings: Vec::new(),
            left_out: BTreeMap::new(),
            unknown: Vec::new(),
            sources: BTreeSet::new(),
            claims: BTreeSet::new(),
            unnamed: Vec::new(),
            inbound_told: false,
            outbound_told: false,
            unsplit: ExactSum::new(),
            spend: ExactSum::new(),
            biogenic_co2: ExactSum::new(),
            uptake: None,
        }
    }

    pub fn units(&self) -> &'a Units {
        self.method.units
    }

    pub fn find(&mut self, kind: FindingKind, at: impl Into<String>, detail: impl Into<String>, co2e: Option<f64>) {
        self.findings.push(Finding { kind, at: at.into(), detail: detail.into(), co2e });
    }

    fn add(&mut self, line: Line, parameters: [Parameter; 2]) {
        self.uncertain.push(Uncertain { stage: line.stage, parts: line.parts, parameters });
        self.lines.push(line);
    }

    /// What is bought of one input, and how it comes.
    fn input(&mut self, index: usize, input: &Input, figure: Option<&super::SuppliedFigure>, purchases: &Purchases) {
        let at = format!("input[{index}]");
        let stage = match input.kind {
            InputKind::Material => Stage::Materials,
            InputKind::Packaging => Stage::Packaging,
        };
        let times = figure.and_then(|figure| Some((figure, supplies::times(input, figure, self.method.units)?)));
        if let (Some(figure), None) = (figure, times) {
            let units = format!("{}: {} ≠ {}", input.name, input.unit.as_deref().unwrap_or("?"), figure.unit.code());
            self.find(FindingKind::SuppliedUnit, format!("{at}.unit"), units, None);
        }
        let name = name_of_input(input);
        let counted = match (times, purchases.bought.get(&name)) {
            (Some((figure, times)), _) => {
                self.supplied(&at, stage, input, figure, times);
                true
            }
            (None, Some(bought)) => {
                let amount = input.amount.unwrap_or(Amount::ZERO).to_f64() * inputs::with_losses(input);
                let unit = input.unit.clone().unwrap_or_default();
                for one in bought {
                    self.bought(stage, Some(input), one, amount, &unit);
                }
                true
            }
            (None, None) => {
                let of_inventory =
                    match &input.source {
                        Some(Source::Inventory(code)) => self.allocated.cells.iter().any(|cell| {
                            cell.category == Category::ValueChain(1) && cell.activity.is_within(code.as_str())
                        }),
                        _ => false,
                    };
                if !of_inventory {
                    let why = purchases.refused.get(&name).map(refusal).unwrap_or_default();
                    let words = if why.is_empty() { input.name.clone() } else { format!("{}: {why}", input.name) };
                    self.find(FindingKind::InputUnknown, &at, words, None);
                    self.unknown.push(input.key.clone());
                }
                of_inventory
            }
        };
        if counted && !matches!(input.source, Some(Source::Inventory(_))) || times.is_some() {
            let activities = inputs::activities_of(input, self.method.library);
            if activities.is_empty() {
                self.unnamed.push(input.name.clone());
            }
            self.claims.extend(activities);
        }
        if let (Some(Source::Activity(code) | Source::Inventory(code)), Some(other)) = (&input.source, &input.activity)
            && code != other
        {
            self.find(FindingKind::ActivityIgnored, format!("{at}.activity"), format!("{other} ≠ {code}"), None);
        }
        self.transport(index, input, purchases);
    }

    fn supplied(&mut self, at: &str, stage: Stage, input: &Input, figure: &super::SuppliedFigure, times: f64) {
        let taken = supplies::taken(input, figure, times, self.recipe.year);
        let mut parts = taken.parts;
        if self.recipe.carbon.biogenic_kg.is_some() {
            // The carbon that is in the product is stated: what its inputs took up is not counted beside it.
            parts.uptake = None;
        }
        if figure.primary_data_share.is_none() {
            let co2e = Some(parts.excluding_uptake());
            self.find(FindingKind::SuppliedShareUnknown, at, input.name.clone(), co2e);
        }
        if let Some(of) = figure.year.filter(|of| self.recipe.year.saturating_sub(*of) > 3) {
            let words = format!("{}: {of}", input.name);
            self.find(FindingKind::SuppliedOld, at, words, Some(parts.excluding_uptake()));
        }
        let line = Line {
            stage,
            input: Some(input.key.clone()),
            name: Text::same(&input.name),
            activity: input.activity.clone(),
            co2e: parts.excluding_uptake(),
            parts,
            origin: Origin::Supplier {
                company: figure.company.clone(),
                product: figure.product.clone(),
                footprint: figure.footprint.clone(),
            },
            factor: None,
            primary: taken.primary,
            ratings: taken.ratings,
        };
        self.add(line, taken.parameters);
    }

    fn bought(&mut self, stage: Stage, input: Option<&Input>, bought: &Bought, amount: f64, unit: &str) {
        let of_input = input.filter(|_| matches!(stage, Stage::Materials | Stage::Packaging));
        let name = match of_input {
            Some(input) => Text::same(&input.name),
            None => self.name(&bought.activity),
        };
        if stage != Stage::Outbound {
            self.unsplit.add(bought.unsplit);
            self.biogenic_co2.add(bought.biogenic_co2);
            if bought.spend {
                self.spend.add(bought.parts.excluding_uptake());
            }
            self.sources.insert(bought.source.clone());
        }
        let line = Line {
            stage,
            input: input.map(|input| input.key.clone()),
            name,
            activity: Some(bought.activity.clone()),
            co2e: bought.parts.excluding_uptake(),
            parts: bought.parts,
            origin: Origin::Recipe { amount, unit: unit.to_owned() },
            factor: Some(bought.factor.clone()),
            primary: 0.0,
            ratings: bought.ratings,
        };
        self.add(line, bought.parameters);
    }

    fn transport(&mut self, index: usize, input: &Input, purchases: &Purchases) {
        let mass = inputs::mass_kg(input, self.method.units);
        for (leg_index, leg) in input.transport.iter().enumerate() {
            let Some((mass, bought)) = mass.zip(purchases.bought.get(&name_of_leg(Some(input), leg_index))) else {
                let at = format!("input[{index}].transport[{leg_index}]");
                self.find(FindingKind::TransportUnknown, at, input.name.clone(), None);
                continue;
            };
            let tkm = mass / 1000.0 * inputs::with_losses(input) * leg.km.to_f64();
            self.inbound_told = true;
            for one in bought {
                self.bought(Stage::InboundTransport, Some(input), one, tkm, "t.km");
            }
        }
    }

    fn outbound(&mut self, purchases: &Purchases) {
        let recipe = self.recipe;
        let packaging = recipe.packaging_kg.unwrap_or(Amount::ZERO).to_f64();
        let mass = super::check::mass_kg(recipe).unwrap_or(Amount::ZERO).to_f64() + packaging;
        if mass == 0.0 {
            // Without a mass to carry the way says nothing, and what the inventory has of it stands.
            if !recipe.outbound.is_empty() {
                self.find(FindingKind::NothingToCarry, "outbound", recipe.unit.code(), None);
            }
            return;
        }
        for (index, leg) in recipe.outbound.iter().enumerate() {
            let Some(bought) = purchases.bought.get(&name_of_leg(None, index)) else {
                self.find(FindingKind::TransportUnknown, format!("outbound[{index}]"), leg.activity.to_string(), None);
                continue;
            };
            self.outbound_told = true;
            for one in bought {
                self.bought(Stage::Outbound, None, one, mass / 1000.0 * leg.km.to_f64(), "t.km");
            }
        }
    }

    /// The name of an activity, or of the nearest broader one that has a name.
    pub fn name(&self, activity: &ActivityCode) -> Text {
        let mut code = Some(activity.clone());
        while let Some(current) = code {
            if let Some(kind) = self.method.library.activity(&current) {
                return kind.name.clone();
            }
            code = current.parent();
        }
        Text::same(activity.as_str())
    }

    /// CO2 that the carbon in the product was, as far as it is biogenic (ISO 14067:2018, 6.4.9.3).
    fn carbon(&mut self) {
        let Some(carbon) = self.recipe.carbon.biogenic_kg else { return };
        let uptake = -carbon.to_f64() * CO2_PER_C;
        self.uptake = Some(uptake);
        if uptake == 0.0 {
            return;
        }
        let line = Line {
            stage: Stage::Materials,
            input: None,
            name: Text::same(&self.recipe.name),
            activity: None,
            co2e: 0.0,
            parts: Parts { uptake: Some(uptake), ..Parts::default() },
            origin: Origin::Carbon,
            factor: None,
            primary: 1.0,
            ratings: rating::OWN,
        };
        self.add(line, [Parameter::CERTAIN; 2]);
    }
}

/// Units that did not meet, for the reader; other reasons need none.
fn refusal(why: &Exclusion) -> String {
    match why {
        Exclusion::NoConversion { unit, have } => format!("{unit} ≠ {}", have.join(", ")),
        _ => String::new(),
    }
}
