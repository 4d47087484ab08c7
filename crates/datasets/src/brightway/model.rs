use std::collections::BTreeMap;

use lca::model::{Allocation, Amount, Compiled, Direction, Exchange, Flow, Item, Model, Process, Product, Stage};
use lca::montecarlo::{Term, Variation};
use uncertainty::Distribution;
use units::Unit;

use super::Package;

/// The unit of what has none: a datapackage knows numbers only.
const UNKNOWN: &str = "?";

impl Package {
    /// The same system as processes and exchanges. A datapackage has neither names nor units: identifiers stand for names, and nothing is converted.
    ///
    /// The activity of a product is run for it; what else stands positive in its column is avoided production. A product whose activity takes
    /// it in is a waste.
    pub fn model(&self) -> Model {
        let unit = crate::named(UNKNOWN);
        let mut net = vec![0.0; self.products.len()];
        for entry in self.technosphere.iter().map(|term| term.entry).filter(|entry| entry.row == entry.column) {
            if let Some(net) = net.get_mut(entry.row as usize) {
                *net += entry.amount;
            }
        }
        let waste = |product: u32| net.get(product as usize).is_some_and(|net| *net < 0.0);
        let process = |activity: &i64| Process {
            id: activity.to_string(),
            name: activity.to_string(),
            stage: Stage::Production,
            exchanges: Vec::new(),
            allocation: Allocation::None,
        };
        let mut processes: Vec<Process> = self.activities.iter().map(process).collect();
        let mut is_run = vec![false; processes.len()];
        for term in &self.technosphere {
            let (row, column) = (term.entry.row, term.entry.column as usize);
            let direction = if term.entry.amount < 0.0 { Direction::Input } else { Direction::Output };
            let gives = waste(row) == (direction == Direction::Input);
            // Of several amounts on the diagonal the first is what the activity is run for.
            let function = row as usize == column
                && gives
                && is_run.get_mut(column).is_some_and(|is| !std::mem::replace(is, true));
            let sign = if direction == Direction::Input { -1.0 } else { 1.0 };
            let exchange = Exchange {
                item: Item::Product(row as usize),
                avoided: gives && !function,
                ..plain(term, sign, direction, &unit)
            };
            if let Some(process) = processes.get_mut(column) {
                process.exchanges.push(exchange);
            }
        }
        for term in &self.biosphere {
            if let Some(process) = processes.get_mut(term.entry.column as usize) {
                let item = Item::Flow(term.entry.row as usize);
                process.exchanges.push(Exchange { item, ..plain(term, 1.0, Direction::Output, &unit) });
            }
        }
        let product = |(place, id): (u32, &i64)| Product {
            id: id.to_string(),
            name: id.to_string(),
            unit: unit.clone(),
            waste: waste(place),
            properties: BTreeMap::new(),
        };
        let flow = |id: &i64| Flow {
            id: id.to_string(),
            name: id.to_string(),
            compartment: String::new(),
            unit: unit.clone(),
        };
        Model {
            products: (0..).zip(&self.products).map(product).collect(),
            flows: self.flows.iter().map(flow).collect(),
            processes,
            parameters: Vec::new(),
        }
    }

    /// How many amounts a datapackage cannot hold as they vary: those of a distribution that it does not have, and those that formulas compute.
    pub fn lost(&self) -> (usize, usize) {
        let count = |is: &dyn Fn(&Variation) -> bool| {
            self.technosphere.iter().chain(&self.biosphere).filter(|term| is(&term.variation)).count()
        };
        let unknown = |variation: &Variation| {
            let Variation::Drawn { distribution, .. } = variation else { return false };
            matches!(distribution, Distribution::Pert { .. } | Distribution::Discrete { .. })
        };
        (count(&unknown), count(&|variation| matches!(variation, Variation::Computed { .. })))
    }

    /// A compiled model and one of its indicators. Products, and the activities that provide them, are numbered from 1, flows after them, in the order of the model.
    /// Amounts that formulas compute are written as they are without uncertainty.
    pub fn of(compiled: &Compiled, factors: &[f64]) -> Self {
        let numbers = |from: usize, count: usize| (0..count).map(|place| (from + place + 1) as i64).collect::<Vec<_>>();
        let products = numbers(0, compiled.system.products());
        Package {
            activities: products.clone(),
            flows: numbers(products.len(), compiled.system.flows()),
            products,
            technosphere: compiled.technosphere.clone(),
            biosphere: compiled.biosphere.clone(),
            factors: factors.to_vec(),
            without_distribution: 0,
        }
    }
}

/// An exchange of an amount of a matrix, without its item.
fn plain(term: &Term, sign: f64, direction: Direction, unit: &Unit) -> Exchange {
    let distribution = match &term.variation {
        Variation::Drawn { distribution, .. } => Some(distribution.times(sign)),
        _ => None,
    };
    Exchange {
        item: Item::Flow(0),
        direction,
        amount: Amount::Number(sign * term.entry.amount),
        unit: unit.clone(),
        distribution,
        avoided: false,
        shares: None,
    }
}
