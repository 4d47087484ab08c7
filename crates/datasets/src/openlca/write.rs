use std::collections::BTreeMap;

use lca::model::{
    Allocation, Amount, Compiled, Direction, Exchange, Item, Model, Process, Product, Property, Resolved,
};
use rustc_hash::{FxHashMap, FxHashSet};
use serde_json::{Map, Value, json};
use uncertainty::Distribution;

use super::{OpenLcaError, Package, STAGE_TAG};
use crate::{archive, stage};

/// A file, and what it could not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// Distributions of families that the format does not have (PERT, discrete): their amounts are written as certain.
    pub without_distribution: usize,
    /// Formulas that are written as what they give: in openLCA those of parameters with a distribution, of which it permits one; in a datapackage all.
    pub without_formula: usize,
}

/// Writes an archive of schema version 2; the same package gives the same bytes. `name` is that of the method that groups the indicators.
///
/// # Errors
/// If the model is no system, or an indicator does not fit it.
pub fn write(package: &Package, name: &str) -> Result<Written, OpenLcaError> {
    let compiled = package.model.compile()?;
    let mut writing = Writing {
        model: &package.model,
        compiled: &compiled,
        ids: Ids::new(&package.model, &compiled),
        units: BTreeMap::new(),
        files: vec![("olca-schema.json".to_owned(), json!({ "version": 2 }))],
        without_distribution: 0,
        without_formula: 0,
    };
    writing.products();
    writing.flows();
    let global = writing.parameters(None);
    for parameter in global {
        writing.file("parameters", parameter);
    }
    for (place, (process, resolved)) in package.model.processes.iter().zip(&compiled.processes).enumerate() {
        let record = writing.process(place, process, resolved);
        writing.file("processes", record);
    }
    let mut categories = Vec::new();
    let ids =
        allot("indicator", package.indicators.iter().map(|indicator| indicator.id.as_str()), &mut FxHashSet::default());
    for (indicator, id) in package.indicators.iter().zip(&ids) {
        if indicator.factors.len() != package.model.flows.len() {
            return Err(OpenLcaError::Factors(indicator.id.clone()));
        }
        categories.push(reference("ImpactCategory", id, &indicator.name));
        let record = writing.indicator(indicator, id);
        writing.file("lcia_categories", record);
    }
    if !categories.is_empty() {
        let mut record = root("ImpactMethod", &made("method", name), name);
        record.insert("impactCategories".to_owned(), categories.into());
        writing.file("lcia_methods", record);
    }
    writing.unit_groups();
    let files: Vec<(String, Vec<u8>)> =
        writing.files.iter().map(|(path, value)| (path.clone(), value.to_string().into_bytes())).collect();
    Ok(Written {
        bytes: archive::write(&files)?,
        without_distribution: writing.without_distribution,
        without_formula: writing.without_formula,
    })
}

struct Writing<'a> {
    model: &'a Model,
    compiled: &'a Compiled,
    ids: Ids,
    /// Identifiers of the unit, its group and its flow property, by symbol.
    units: BTreeMap<String, [String; 3]>,
    files: Vec<(String, Value)>,
    without_distribution: usize,
    without_formula: usize,
}

type Record = Map<String, Value>;

impl Writing<'_> {
    fn file(&mut self, folder: &str, record: Record) {
        let id = record.get("@id").and_then(Value::as_str).unwrap_or_default();
        self.files.push((format!("{folder}/{id}.json"), Value::Object(record)));
    }

    /// The unit and the flow property of a symbol, as references.
    fn unit(&mut self, symbol: &str) -> (Value, Value) {
        let make = || ["unit", "unit group", "flow property"].map(|kind| made(kind, symbol));
        let [unit, _, property] = self.units.entry(symbol.to_owned()).or_insert_with(make);
        (reference("Unit", unit, symbol), reference("FlowProperty", property, &quantity(symbol)))
    }

    fn unit_groups(&mut self) {
        for (symbol, [unit, group, property]) in std::mem::take(&mut self.units) {
            let mut record = root("UnitGroup", &group, &quantity(&symbol));
            record.insert("defaultFlowProperty".to_owned(), reference("FlowProperty", &property, &quantity(&symbol)));
            let only =
                json!({"@type": "Unit", "@id": unit, "name": symbol, "conversionFactor": 1.0, "isRefUnit": true});
            record.insert("units".to_owned(), json!([only]));
            self.file("unit_groups", record);
            let mut record = root("FlowProperty", &property, &quantity(&symbol));
            record.insert("flowPropertyType".to_owned(), "PHYSICAL_QUANTITY".into());
            record.insert("unitGroup".to_owned(), reference("UnitGroup", &group, &quantity(&symbol)));
            self.file("flow_properties", record);
        }
    }

    fn flow(&mut self, id: &str, name: &str, kind: &str, symbol: &str) -> Record {
        let (_, property) = self.unit(symbol);
        let factor = json!({"@type": "FlowPropertyFactor", "conversionFactor": 1.0, "isRefFlowProperty": true, "flowProperty": property});
        let mut record = root("Flow", id, name);
        record.insert("flowType".to_owned(), kind.into());
        record.insert("flowProperties".to_owned(), json!([factor]));
        record
    }

    fn products(&mut self) {
        let mut written = FxHashSet::default();
        for (product, id) in self.model.products.iter().zip(self.ids.products.clone()) {
            // A flow that several processes give is written once.
            if written.insert(id.clone()) {
                let kind = if product.waste { "WASTE_FLOW" } else { "PRODUCT_FLOW" };
                let record = self.flow(&id, &product.name, kind, &product.unit.symbol);
                self.file("flows", record);
            }
        }
    }

    fn flows(&mut self) {
        for (flow, id) in self.model.flows.iter().zip(self.ids.flows.clone()) {
            let mut record = self.flow(&id, &flow.name, "ELEMENTARY_FLOW", &flow.unit.symbol);
            if !flow.compartment.is_empty() {
                record.insert("category".to_owned(), flow.compartment.clone().into());
            }
            self.file("flows", record);
        }
    }

    fn process(&mut self, place: usize, process: &Process, resolved: &Resolved) -> Record {
        let several = resolved.functions.len() > 1;
        let expanded = several && matches!(process.allocation, Allocation::Substitution { .. });
        let causal = several && !expanded && process.exchanges.iter().any(|exchange| exchange.shares.is_some());
        let method = match process.allocation {
            _ if !several || expanded => "NO_ALLOCATION",
            _ if causal => "CAUSAL_ALLOCATION",
            Allocation::Property(Property::Price) => "ECONOMIC_ALLOCATION",
            _ => "PHYSICAL_ALLOCATION",
        };
        let (mut exchanges, mut factors) = (Vec::new(), Vec::new());
        let mut referenced = false;
        for (at, (exchange, amount)) in process.exchanges.iter().zip(&resolved.amounts).enumerate() {
            let function = resolved.functions.iter().find(|function| function.exchange == at);
            let given = function.filter(|function| !expanded || function.share > 0.0);
            let mut record = self.exchange(exchange, *amount, at + 1, function.is_some() && given.is_none());
            if given.is_some() && !std::mem::replace(&mut referenced, true) {
                record.insert("isQuantitativeReference".to_owned(), true.into());
            }
            if let (Item::Product(product), None) = (exchange.item, given)
                && let Some(provider) = self.compiled.parts.get(product).map(|part| part.process)
            {
                let name = &self.model.processes[provider].name;
                let provider = reference("Process", &self.ids.processes[provider], name);
                record.insert("defaultProvider".to_owned(), provider);
            }
            exchanges.push(Value::Object(record));
            if causal && function.is_none() {
                for (which, function) in resolved.functions.iter().enumerate() {
                    let own = exchange.shares.as_ref().and_then(|shares| shares.get(which)).copied();
                    let mut factor = self.factor(method, function.product, own.unwrap_or(function.share));
                    factor.insert("exchange".to_owned(), json!({"@type": "ExchangeRef", "internalId": at + 1}));
                    factors.push(Value::Object(factor));
                }
            }
        }
        if several && !expanded && !causal {
            let all = resolved.functions.iter();
            factors.extend(all.map(|one| Value::Object(self.factor(method, one.product, one.share))));
        }
        let parameters: Vec<Value> = self.parameters(Some(place)).into_iter().map(Value::Object).collect();
        let mut record = root("Process", &self.ids.processes[place], &process.name);
        record.insert("processType".to_owned(), "UNIT_PROCESS".into());
        record.insert("defaultAllocationMethod".to_owned(), method.into());
        record.insert("lastInternalId".to_owned(), process.exchanges.len().into());
        record.insert("tags".to_owned(), json!([format!("{STAGE_TAG}{}", stage::name(process.stage))]));
        record.insert("exchanges".to_owned(), exchanges.into());
        for (key, list) in [("allocationFactors", factors), ("parameters", parameters)] {
            if !list.is_empty() {
                record.insert(key.to_owned(), list.into());
            }
        }
        record
    }

    fn factor(&self, method: &str, product: usize, value: f64) -> Record {
        let mut record = Record::new();
        record.insert("@type".to_owned(), "AllocationFactor".into());
        record.insert("allocationType".to_owned(), method.into());
        let name = &self.model.products[product].name;
        record.insert("product".to_owned(), reference("Flow", &self.ids.products[product], name));
        record.insert("value".to_owned(), value.into());
        record
    }

    /// `replaces`: the exchange is a function of an expanded system, and so an avoided product.
    fn exchange(&mut self, exchange: &Exchange, amount: f64, number: usize, replaces: bool) -> Record {
        let (flow, name, unit, natural) = match exchange.item {
            Item::Product(at) => {
                let product = &self.model.products[at];
                let natural = if product.waste { Direction::Input } else { Direction::Output };
                (&self.ids.products[at], &product.name, &product.unit, natural)
            }
            Item::Flow(at) => {
                let flow = &self.model.flows[at];
                (&self.ids.flows[at], &flow.name, &flow.unit, Direction::Output)
            }
        };
        let of_product = matches!(exchange.item, Item::Product(_));
        let avoided = of_product && exchange.direction == natural && (exchange.avoided || replaces);
        let ratio = exchange.unit.ratio_to(unit).unwrap_or(1.0);
        let flow = reference("Flow", flow, name);
        let (unit, property) = self.unit(&unit.symbol);
        let mut record = Record::new();
        record.insert("@type".to_owned(), "Exchange".into());
        record.insert("internalId".to_owned(), number.into());
        // An avoided product is linked as an input is, an avoided treatment as an output.
        record.insert("isInput".to_owned(), ((exchange.direction == Direction::Input) != avoided).into());
        record.insert("isAvoidedProduct".to_owned(), avoided.into());
        record.insert("isQuantitativeReference".to_owned(), false.into());
        record.insert("amount".to_owned(), amount.into());
        if let Amount::Formula(formula) = &exchange.amount {
            let whole = if ratio == 1.0 { formula.clone() } else { format!("({formula}) * {ratio}") };
            record.insert("amountFormula".to_owned(), whole.into());
        }
        record.insert("flow".to_owned(), flow);
        record.insert("unit".to_owned(), unit);
        record.insert("flowProperty".to_owned(), property);
        if let Some(distribution) = &exchange.distribution
            && let Some(uncertainty) = self.uncertainty(&distribution.times(ratio))
        {
            record.insert("uncertainty".to_owned(), uncertainty);
        }
        record
    }

    fn uncertainty(&mut self, distribution: &Distribution) -> Option<Value> {
        let mut record = match distribution {
            Distribution::Lognormal { median, sigma } => {
                json!({"distributionType": "LOG_NORMAL_DISTRIBUTION", "geomMean": median.abs(), "geomSd": libm::exp(*sigma)})
            }
            Distribution::Normal { mean, deviation } => {
                json!({"distributionType": "NORMAL_DISTRIBUTION", "mean": mean, "sd": deviation})
            }
            Distribution::Uniform { minimum, maximum } => {
                json!({"distributionType": "UNIFORM_DISTRIBUTION", "minimum": minimum, "maximum": maximum})
            }
            Distribution::Triangular { minimum, mode, maximum } => {
                json!({"distributionType": "TRIANGLE_DISTRIBUTION", "minimum": minimum, "mode": mode, "maximum": maximum})
            }
            Distribution::Pert { .. } | Distribution::Discrete { .. } => {
                self.without_distribution += 1;
                return None;
            }
        };
        record["@type"] = "Uncertainty".into();
        Some(record)
    }

    /// The parameters of a process, or of all.
    fn parameters(&mut self, process: Option<usize>) -> Vec<Record> {
        let mut found = Vec::new();
        for (place, parameter) in self.model.parameters.iter().enumerate().filter(|(_, one)| one.process == process) {
            let scope = process.map_or("", |at| self.model.processes[at].id.as_str());
            let mut record = root(
                "Parameter",
                &made("parameter", &format!("{scope}\0{}", parameter.name.to_lowercase())),
                &parameter.name,
            );
            let value = self.compiled.formulas.value(place).unwrap_or_default();
            let formula = match &parameter.value {
                Amount::Formula(formula) if parameter.distribution.is_none() => Some(formula),
                Amount::Formula(_) => {
                    self.without_formula += 1;
                    None
                }
                Amount::Number(_) => None,
            };
            let kind = if process.is_some() { "PROCESS_SCOPE" } else { "GLOBAL_SCOPE" };
            record.insert("parameterScope".to_owned(), kind.into());
            record.insert("isInputParameter".to_owned(), formula.is_none().into());
            record.insert("value".to_owned(), value.into());
            if let Some(formula) = formula {
                record.insert("formula".to_owned(), formula.clone().into());
            }
            if let Some(uncertainty) = parameter.distribution.as_ref().and_then(|one| self.uncertainty(one)) {
                record.insert("uncertainty".to_owned(), uncertainty);
            }
            found.push(record);
        }
        found
    }

    fn indicator(&mut self, indicator: &crate::Indicator, id: &str) -> Record {
        let mut factors = Vec::new();
        for (at, (flow, factor)) in self.model.flows.iter().zip(&indicator.factors).enumerate() {
            if *factor == 0.0 {
                continue;
            }
            let (unit, property) = self.unit(&flow.unit.symbol);
            let of = reference("Flow", &self.ids.flows[at], &flow.name);
            factors.push(
                json!({"@type": "ImpactFactor", "flow": of, "unit": unit, "flowProperty": property, "value": factor}),
            );
        }
        let mut record = root("ImpactCategory", id, &indicator.name);
        record.insert("refUnit".to_owned(), indicator.unit.clone().into());
        record.insert("impactFactors".to_owned(), factors.into());
        record
    }
}

fn root(kind: &str, id: &str, name: &str) -> Record {
    let mut record = Record::new();
    for (key, text) in [("@type", kind), ("@id", id), ("name", name), ("version", "00.00.000")] {
        record.insert(key.to_owned(), text.into());
    }
    record
}

fn reference(kind: &str, id: &str, name: &str) -> Value {
    json!({"@type": kind, "@id": id, "name": name})
}

/// What a unit measures, where only the unit is known.
fn quantity(symbol: &str) -> String {
    format!("Quantity in {symbol}")
}

/// The identifiers in the archive, by place in the model.
struct Ids {
    processes: Vec<String>,
    /// The flow of each product.
    products: Vec<String>,
    flows: Vec<String>,
}

impl Ids {
    fn new(model: &Model, compiled: &Compiled) -> Self {
        let processes = model.processes.iter().map(|process| process.id.as_str());
        let processes = allot("process", processes, &mut FxHashSet::default());
        // A product that was read here is named `process/flow`: it keeps its flow, with others that are the same one from elsewhere.
        let mut shared: FxHashMap<&str, (&Product, FxHashSet<usize>)> = FxHashMap::default();
        let mut products = Vec::with_capacity(model.products.len());
        for (product, part) in model.products.iter().zip(&compiled.parts) {
            let flow = product.id.rsplit('/').next().filter(|flow| is_uuid(flow));
            let fits = flow.is_some_and(|flow| {
                let (first, providers) = shared.entry(flow).or_insert_with(|| (product, FxHashSet::default()));
                let alike = first.name == product.name && first.unit == product.unit && first.waste == product.waste;
                alike && providers.insert(part.process)
            });
            products.push(flow.filter(|_| fits).map_or_else(|| made("product", &product.id), str::to_owned));
        }
        let mut taken: FxHashSet<String> = products.iter().cloned().collect();
        let flows = allot("flow", model.flows.iter().map(|flow| flow.id.as_str()), &mut taken);
        Ids { processes, products, flows }
    }
}

/// The UUIDs of records: their identifiers if they are such and not taken, else made of them.
fn allot<'a>(kind: &str, ids: impl Iterator<Item = &'a str>, taken: &mut FxHashSet<String>) -> Vec<String> {
    let own = |id: &str, taken: &mut FxHashSet<String>| is_uuid(id) && taken.insert(id.to_owned());
    ids.map(|id| if own(id, taken) { id.to_owned() } else { made(kind, id) }).collect()
}

/// A UUID of version 8 (RFC 9562), from 128 bits of FNV-1a.
fn made(kind: &str, id: &str) -> String {
    let bytes = kind.bytes().chain([0]).chain(id.bytes());
    let hash = bytes.fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
    });
    let bits = hash & !(0xF << 76) & !(0x3 << 62) | (0x8 << 76) | (0x2 << 62);
    let text = format!("{bits:032x}");
    let (a, rest) = text.split_at(8);
    let (b, rest) = rest.split_at(4);
    let (c, rest) = rest.split_at(4);
    let (d, e) = rest.split_at(4);
    format!("{a}-{b}-{c}-{d}-{e}")
}

fn is_uuid(text: &str) -> bool {
    let fits = |(at, byte): (usize, u8)| match at {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    text.len() == 36 && text.bytes().enumerate().all(fits)
}
