use std::collections::BTreeMap;

use lca::model::{Allocation, Amount, Direction, Exchange, Flow, Item, Parameter, Process, Product, Stage};
use rustc_hash::FxHashMap;
use serde_json::Value;
use uncertainty::Distribution;

use super::{OpenLcaError, Package, STAGE_TAG};
use crate::archive::Archive;
use crate::{Indicator, named, stage};

struct FlowOf {
    name: String,
    kind: Kind,
    compartment: String,
    /// Conversion factor of each flow property.
    properties: FxHashMap<String, f64>,
    unit: String,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Product,
    Waste,
    Elementary,
}

/// Reads an archive.
///
/// # Errors
/// If it is none, or a record that others need is damaged.
pub fn read(bytes: &[u8]) -> Result<Package, OpenLcaError> {
    let mut archive = Archive::new(bytes)?;
    let mut folders: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    let mut names = archive.names();
    names.sort();
    for name in names.into_iter().filter(|name| name.ends_with(".json")) {
        let parts: Vec<&str> = name.split('/').collect();
        let folder = parts.len().checked_sub(2).and_then(|at| parts.get(at)).copied().unwrap_or_default();
        if !["processes", "flows", "unit_groups", "flow_properties", "parameters", "lcia_categories"].contains(&folder)
        {
            continue;
        }
        let value: Value = serde_json::from_slice(&archive.read(&name)?)
            .map_err(|why| OpenLcaError::Json { file: name.clone(), why: why.to_string() })?;
        folders.entry(folder.to_owned()).or_default().push(value);
    }
    let list = |folder: &str| folders.get(folder).map_or(&[][..], Vec::as_slice);
    let units = read_units(list("unit_groups"));
    let reference_units = reference_units(list("unit_groups"), list("flow_properties"));
    let flows = read_flows(list("flows"), &reference_units);
    let mut reading = Reading {
        units,
        flows,
        package: Package::default(),
        flow_at: FxHashMap::default(),
        gives: FxHashMap::default(),
        products: FxHashMap::default(),
    };
    for parameter in list("parameters") {
        reading.parameter(parameter, None);
    }
    let processes = list("processes");
    for process in processes {
        reading.functions(process)?;
    }
    for (place, process) in processes.iter().enumerate() {
        reading.process(place, process)?;
    }
    for category in list("lcia_categories") {
        reading.indicator(category);
    }
    Ok(reading.package)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn reference<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).map_or("", |other| text(other, "@id"))
}

/// A truth that version 2 writes with `is` and version 1 without.
fn truth(value: &Value, new: &str, old: &str) -> bool {
    [new, old].iter().find_map(|key| value.get(*key)).and_then(Value::as_bool).unwrap_or(false)
}

fn items<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn number(value: &Value, key: &str) -> Option<f64> {
    value.get(key).and_then(Value::as_f64)
}

/// How many reference units of its group each unit is.
fn read_units(groups: &[Value]) -> FxHashMap<String, f64> {
    let all = groups.iter().flat_map(|group| items(group, "units"));
    all.map(|unit| (text(unit, "@id").to_owned(), number(unit, "conversionFactor").unwrap_or(1.0))).collect()
}

/// Name of the reference unit of each flow property.
fn reference_units(groups: &[Value], properties: &[Value]) -> FxHashMap<String, String> {
    let mut of_group: FxHashMap<&str, &str> = FxHashMap::default();
    for group in groups {
        let unit = items(group, "units")
            .iter()
            .find(|unit| truth(unit, "isRefUnit", "referenceUnit") || truth(unit, "isReferenceUnit", "referenceUnit"));
        of_group.insert(text(group, "@id"), unit.map_or("", |unit| text(unit, "name")));
    }
    let name =
        |property: &Value| of_group.get(reference(property, "unitGroup")).copied().unwrap_or_default().to_owned();
    properties.iter().map(|property| (text(property, "@id").to_owned(), name(property))).collect()
}

fn read_flows(flows: &[Value], reference_units: &FxHashMap<String, String>) -> FxHashMap<String, FlowOf> {
    let mut found = FxHashMap::default();
    for flow in flows {
        let mut properties = FxHashMap::default();
        let mut unit = String::new();
        for factor in items(flow, "flowProperties") {
            let property = reference(factor, "flowProperty").to_owned();
            if truth(factor, "isRefFlowProperty", "referenceFlowProperty") || unit.is_empty() {
                unit = reference_units.get(&property).cloned().unwrap_or_default();
            }
            properties.insert(property, number(factor, "conversionFactor").unwrap_or(1.0));
        }
        let kind = match text(flow, "flowType") {
            "PRODUCT_FLOW" => Kind::Product,
            "WASTE_FLOW" => Kind::Waste,
            _ => Kind::Elementary,
        };
        let category = flow.get("category");
        let compartment =
            category.and_then(Value::as_str).unwrap_or_else(|| category.map_or("", |category| text(category, "name")));
        let made =
            FlowOf { name: text(flow, "name").to_owned(), kind, compartment: compartment.to_owned(), properties, unit };
        found.insert(text(flow, "@id").to_owned(), made);
    }
    found
}

/// The stage that a process is tagged with; production if it is with none.
fn stage_of(process: &Value) -> Stage {
    let tags = items(process, "tags").iter().filter_map(Value::as_str);
    let named = tags.filter_map(|tag| tag.strip_prefix(STAGE_TAG)).next();
    named.and_then(stage::named).unwrap_or_default()
}

struct Reading {
    units: FxHashMap<String, f64>,
    flows: FxHashMap<String, FlowOf>,
    package: Package,
    flow_at: FxHashMap<String, usize>,
    /// The processes that give each flow.
    gives: FxHashMap<String, Vec<String>>,
    /// Product of the model by process and flow.
    products: FxHashMap<(String, String), usize>,
}

impl Reading {
    /// Whether an exchange is what its process is run for, or a co-product.
    fn is_function(&self, exchange: &Value) -> bool {
        let input = truth(exchange, "isInput", "input");
        let avoided = truth(exchange, "isAvoidedProduct", "avoidedProduct");
        match self.flows.get(reference(exchange, "flow")).map(|flow| flow.kind) {
            Some(Kind::Product) => !input && !avoided,
            Some(Kind::Waste) => input && !avoided,
            _ => false,
        }
    }

    /// Allocation of a process: the kind of factors it uses.
    fn method(process: &Value) -> Option<&'static str> {
        match text(process, "defaultAllocationMethod") {
            "PHYSICAL_ALLOCATION" => Some("PHYSICAL_ALLOCATION"),
            "ECONOMIC_ALLOCATION" => Some("ECONOMIC_ALLOCATION"),
            "CAUSAL_ALLOCATION" => Some("CAUSAL_ALLOCATION"),
            _ => None,
        }
    }

    /// Notes the products that a process gives.
    fn functions(&mut self, process: &Value) -> Result<(), OpenLcaError> {
        let id = text(process, "@id").to_owned();
        let method = Reading::method(process);
        let mut given: Vec<&Value> =
            items(process, "exchanges").iter().filter(|exchange| self.is_function(exchange)).collect();
        if method.is_none() && given.len() > 1 {
            let is_reference = |exchange: &&Value| {
                truth(exchange, "isQuantitativeReference", "quantitativeReference")
                    || truth(exchange, "isRef", "quantitativeReference")
            };
            let others = given.iter().filter(|exchange| !is_reference(exchange));
            self.package
                .unallocated
                .extend(others.map(|exchange| (id.clone(), reference(exchange, "flow").to_owned())));
            given.retain(is_reference);
        }
        if given.is_empty() {
            return Err(OpenLcaError::Record { record: id, what: "product that it is run for" });
        }
        for exchange in given {
            let flow_id = reference(exchange, "flow").to_owned();
            let Some(flow) = self.flows.get(&flow_id) else { continue };
            let product = Product {
                id: format!("{id}/{flow_id}"),
                name: flow.name.clone(),
                unit: named(&flow.unit),
                waste: flow.kind == Kind::Waste,
                properties: BTreeMap::new(),
            };
            let place = self.package.model.products.len();
            if self.products.insert((id.clone(), flow_id.clone()), place).is_none() {
                self.package.model.products.push(product);
                self.gives.entry(flow_id).or_default().push(id.clone());
            }
        }
        Ok(())
    }

    fn process(&mut self, place: usize, process: &Value) -> Result<(), OpenLcaError> {
        let id = text(process, "@id").to_owned();
        let (mut exchanges, mut functions) = (Vec::new(), Vec::new());
        let mut numbers = Vec::new();
        for exchange in items(process, "exchanges") {
            let flow_id = reference(exchange, "flow").to_owned();
            let Some(item) = self.item(&id, exchange, &flow_id)? else { continue };
            let made = self.exchange(&id, exchange, item, &flow_id)?;
            if self.is_function(exchange) && made.item == item {
                functions.push((flow_id, exchanges.len()));
            }
            numbers.push(exchange.get("internalId").and_then(Value::as_i64));
            exchanges.push(made);
        }
        let allocation = self.allocation(process, &functions, &numbers, &mut exchanges);
        for parameter in items(process, "parameters") {
            self.parameter(parameter, Some(place));
        }
        let name = text(process, "name").to_owned();
        self.package.model.processes.push(Process { id, name, stage: stage_of(process), exchanges, allocation });
        Ok(())
    }

    /// What an exchange is of; `None` if it is cut off.
    fn item(&mut self, process: &str, exchange: &Value, flow_id: &str) -> Result<Option<Item>, OpenLcaError> {
        let Some(flow) = self.flows.get(flow_id) else {
            return Err(OpenLcaError::Record { record: process.to_owned(), what: "flow of an exchange" });
        };
        if flow.kind == Kind::Elementary {
            let next = self.package.model.flows.len();
            let at = *self.flow_at.entry(flow_id.to_owned()).or_insert(next);
            if at == next {
                self.package.model.flows.push(Flow {
                    id: flow_id.to_owned(),
                    name: flow.name.clone(),
                    compartment: flow.compartment.clone(),
                    unit: named(&flow.unit),
                });
            }
            return Ok(Some(Item::Flow(at)));
        }
        let own = self.is_function(exchange);
        let provider = if own { process } else { reference(exchange, "defaultProvider") };
        let found = self.products.get(&(provider.to_owned(), flow_id.to_owned())).copied().or_else(|| {
            match self.gives.get(flow_id).map(Vec::as_slice) {
                Some([only]) if !own && provider.is_empty() => {
                    self.products.get(&(only.clone(), flow_id.to_owned())).copied()
                }
                _ => None,
            }
        });
        if found.is_none() && !own {
            self.package.cut_off.push((process.to_owned(), flow_id.to_owned()));
        }
        Ok(found.map(Item::Product))
    }

    fn exchange(
        &mut self,
        process: &str,
        exchange: &Value,
        item: Item,
        flow_id: &str,
    ) -> Result<Exchange, OpenLcaError> {
        let missing = |what| OpenLcaError::Record { record: process.to_owned(), what };
        let amount = number(exchange, "amount").filter(|amount| amount.is_finite()).ok_or_else(|| missing("amount"))?;
        let unit = reference(exchange, "unit");
        let unit_factor = if unit.is_empty() { 1.0 } else { *self.units.get(unit).ok_or_else(|| missing("unit"))? };
        let flow = self.flows.get(flow_id).ok_or_else(|| missing("flow of an exchange"))?;
        let property = flow.properties.get(reference(exchange, "flowProperty")).copied().unwrap_or(1.0);
        let factor = unit_factor / property;
        if !factor.is_finite() || factor == 0.0 {
            return Err(missing("conversion factor"));
        }
        let (symbol, kind) = (named(&flow.unit), flow.kind);
        let formula = ["amountFormula", "formula"].iter().map(|key| text(exchange, key)).find(|text| !text.is_empty());
        let distribution = self.distribution(exchange.get("uncertainty"), amount);
        let input = truth(exchange, "isInput", "input");
        let avoided = truth(exchange, "isAvoidedProduct", "avoidedProduct");
        // In the data model an avoided product is an input and an avoided treatment an output, as they are linked (schema,
        // `Exchange.isAvoidedProduct`); here they stand where what they replace would.
        let input = if avoided { kind == Kind::Waste } else { input };
        Ok(Exchange {
            item,
            direction: if input { Direction::Input } else { Direction::Output },
            amount: match formula {
                Some(formula) if factor == 1.0 => Amount::Formula(formula.to_owned()),
                Some(formula) => Amount::Formula(format!("({formula}) * {factor:e}")),
                None => Amount::Number(amount * factor),
            },
            unit: symbol,
            distribution: distribution.map(|distribution| distribution.times(factor)),
            avoided,
            shares: None,
        })
    }

    fn distribution(&mut self, uncertainty: Option<&Value>, amount: f64) -> Option<Distribution> {
        let uncertainty = uncertainty.filter(|uncertainty| !uncertainty.is_null())?;
        let of = |key: &str| number(uncertainty, key);
        let (minimum, maximum) = (of("minimum").unwrap_or(f64::NAN), of("maximum").unwrap_or(f64::NAN));
        let made = match text(uncertainty, "distributionType") {
            "LOG_NORMAL_DISTRIBUTION" => {
                let (median, spread) = (of("geomMean").unwrap_or(f64::NAN), of("geomSd").unwrap_or(f64::NAN));
                let median = if amount < 0.0 { -median.abs() } else { median };
                Distribution::Lognormal { median, sigma: libm::log(spread) }
            }
            "NORMAL_DISTRIBUTION" => {
                Distribution::Normal { mean: of("mean").unwrap_or(f64::NAN), deviation: of("sd").unwrap_or(f64::NAN) }
            }
            "UNIFORM_DISTRIBUTION" => Distribution::Uniform { minimum, maximum },
            "TRIANGLE_DISTRIBUTION" => {
                Distribution::Triangular { minimum, mode: of("mode").unwrap_or(f64::NAN), maximum }
            }
            "NO_DISTRIBUTION" | "" => return None,
            _ => {
                self.package.without_distribution += 1;
                return None;
            }
        };
        let sound = made.check().is_ok();
        self.package.without_distribution += usize::from(!sound);
        sound.then_some(made)
    }

    fn parameter(&mut self, parameter: &Value, process: Option<usize>) {
        let formula = text(parameter, "formula");
        let input = truth(parameter, "isInputParameter", "inputParameter") || formula.is_empty();
        let value = number(parameter, "value").unwrap_or(0.0);
        let distribution = if input { self.distribution(parameter.get("uncertainty"), value) } else { None };
        self.package.model.parameters.push(Parameter {
            name: text(parameter, "name").to_owned(),
            process,
            value: if input { Amount::Number(value) } else { Amount::Formula(formula.to_owned()) },
            distribution,
        });
    }

    /// The shares of the functions, in their order; those of single exchanges are written into them.
    fn allocation(
        &self,
        process: &Value,
        functions: &[(String, usize)],
        numbers: &[Option<i64>],
        exchanges: &mut [Exchange],
    ) -> Allocation {
        let Some(method) = Reading::method(process).filter(|_| functions.len() > 1) else { return Allocation::None };
        let factors = items(process, "allocationFactors");
        let of = |factor: &&Value, flow: &str| {
            text(factor, "allocationType") == method && reference(factor, "product") == flow
        };
        let internal = |factor: &Value| {
            factor.get("exchange").and_then(|exchange| exchange.get("internalId")).and_then(Value::as_i64)
        };
        let share = |flow: &str, exchange: Option<i64>| {
            let found = factors.iter().find(|factor| of(factor, flow) && internal(factor) == exchange);
            found.and_then(|factor| number(factor, "value"))
        };
        for (place, exchange) in exchanges.iter_mut().enumerate() {
            let Some(own) = numbers.get(place).copied().flatten() else { continue };
            let shares: Option<Vec<f64>> = functions.iter().map(|(flow, _)| share(flow, Some(own))).collect();
            if shares.is_some() && !functions.iter().any(|(_, at)| *at == place) {
                exchange.shares = shares;
            }
        }
        let whole: Option<Vec<f64>> = functions.iter().map(|(flow, _)| share(flow, None)).collect();
        // Where only single exchanges have factors, the rest is shared alike.
        let alike = || vec![1.0 / functions.len() as f64; functions.len()];
        Allocation::Causality(whole.unwrap_or_else(alike))
    }

    fn indicator(&mut self, category: &Value) {
        let mut factors = vec![0.0; self.package.model.flows.len()];
        for factor in ["impactFactors", "lciaFactors"].iter().flat_map(|key| items(category, key)) {
            let flow_id = reference(factor, "flow");
            let (Some(at), Some(flow)) = (self.flow_at.get(flow_id), self.flows.get(flow_id)) else { continue };
            let unit = self.units.get(reference(factor, "unit")).copied().unwrap_or(1.0);
            let property = flow.properties.get(reference(factor, "flowProperty")).copied().unwrap_or(1.0);
            // A factor is per unit given; amounts are in reference units.
            if let Some(slot) = factors.get_mut(*at) {
                *slot = number(factor, "value").unwrap_or(0.0) * property / unit;
            }
        }
        let unit = ["refUnit", "referenceUnitName"].iter().map(|key| text(category, key)).find(|text| !text.is_empty());
        self.package.indicators.push(Indicator {
            id: text(category, "@id").to_owned(),
            name: text(category, "name").to_owned(),
            unit: unit.unwrap_or_default().to_owned(),
            factors,
        });
    }
}
