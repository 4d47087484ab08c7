use rustc_hash::{FxHashMap, FxHashSet};

use super::allocation::{Function, checked, shares};
use super::parameters::{Formulas, stream};
use super::{Allocation, Amount, Direction, Exchange, Item, Model, ModelError, Process, Stage};
use crate::analysis::Analysis;
use crate::error::SolveError;
use crate::montecarlo::{MonteCarlo, MonteCarloError, Simulated, Term, Variation};
use crate::system::{Supply, System, UnitScores};
use crate::technosphere::Entry;

/// A model as matrices. Column j is what provides product j: a process, or its part for that product.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The matrices.
    pub system: System,
    /// The amounts of A, and how they vary.
    pub technosphere: Vec<Term>,
    /// The amounts of B.
    pub biosphere: Vec<Term>,
    /// By product, what provides it.
    pub parts: Vec<Part>,
    /// By process, its amounts and what it is run for.
    pub processes: Vec<Resolved>,
    /// Parameters and formulas.
    pub formulas: Formulas,
}

/// The part of a process that provides a product.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The process, by place.
    pub process: usize,
    /// Its share of what has no shares of its own: 1 unless the process is allocated.
    pub share: f64,
    /// Its stage of the life cycle.
    pub stage: Stage,
}

/// A process with its formulas computed and its shares found.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolved {
    /// Amount of each exchange, in the unit of its item.
    pub amounts: Vec<f64>,
    /// What the process is run for, in the order of its exchanges.
    pub functions: Vec<Share>,
}

/// A function of a process.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// Place of its exchange.
    pub exchange: usize,
    /// The product, by place.
    pub product: usize,
    /// Its share of what has no shares of its own. If the system is expanded, 1 or 0: those of 0 are avoided elsewhere.
    pub share: f64,
}

impl Model {
    /// Makes the matrices.
    ///
    /// Shares of an allocation are those of the amounts without uncertainty, in every draw.
    ///
    /// # Errors
    /// If the model is not one: an item, unit, formula, provider or share is missing or contradictory.
    pub fn compile(&self) -> Result<Compiled, ModelError> {
        let ids = self.products.iter().map(|product| &product.id);
        distinct(ids)?;
        distinct(self.flows.iter().map(|flow| &flow.id))?;
        distinct(self.processes.iter().map(|process| &process.id))?;
        let names: Vec<String> = self.processes.iter().map(|process| process.id.clone()).collect();
        let mut making = Making {
            model: self,
            formulas: Formulas::new(&self.parameters, &names)?,
            technosphere: Vec::new(),
            biosphere: Vec::new(),
            parts: vec![None; self.products.len()],
            processes: Vec::with_capacity(self.processes.len()),
        };
        for (place, process) in self.processes.iter().enumerate() {
            making.process(place, process)?;
        }
        let mut parts = Vec::with_capacity(self.products.len());
        for (part, product) in making.parts.iter().zip(&self.products) {
            parts.push(part.ok_or_else(|| ModelError::NoProvider { product: product.id.clone() })?);
        }
        let mut net = vec![0.0; parts.len()];
        for term in making.technosphere.iter().filter(|term| term.entry.row == term.entry.column) {
            net[term.entry.row as usize] += term.entry.amount;
        }
        for ((net, product), part) in net.iter().zip(&self.products).zip(&parts) {
            let positive = if product.waste { -net } else { *net };
            if !(positive > 0.0) {
                let process = names[part.process].clone();
                return Err(ModelError::NoOutput { process, product: product.id.clone() });
            }
        }
        let entries = |terms: &[Term]| terms.iter().map(|term| term.entry).collect::<Vec<_>>();
        let (technosphere, biosphere) = (entries(&making.technosphere), entries(&making.biosphere));
        let system = System::new(parts.len(), self.flows.len(), &technosphere, &biosphere)?;
        let Making { formulas, technosphere, biosphere, processes, .. } = making;
        Ok(Compiled { system, technosphere, biosphere, parts, processes, formulas })
    }
}

impl Compiled {
    /// Simulates the scores of demands.
    ///
    /// # Errors
    /// As [`MonteCarlo::run`].
    pub fn simulate(
        &self,
        factors: &[f64],
        demands: &[Vec<(usize, f64)>],
        draws: usize,
        seed: u64,
        threads: usize,
    ) -> Result<Simulated, MonteCarloError> {
        MonteCarlo {
            system: &self.system,
            technosphere: &self.technosphere,
            biosphere: &self.biosphere,
            factors,
            demands,
            values: &self.formulas,
            draws,
            seed,
            threads,
        }
        .run()
    }

    /// The score of a demand by stage of the life cycle, in the order of the stages: what the processes of each stage score themselves. The sum
    /// is the score (ISO 14067:2018, 7.2: the contributions of stages are reported).
    pub fn by_stage(&self, analysis: &Analysis<'_>) -> [(Stage, f64); 5] {
        let place = |product: usize| self.parts.get(product).map_or(usize::MAX, |part| part.stage as usize);
        let sums = analysis.groups(Stage::ALL.len(), place);
        let mut result = Stage::ALL.map(|stage| (stage, 0.0));
        result.iter_mut().zip(sums).for_each(|((_, score), sum)| *score = sum);
        result
    }

    /// The derivative of a demand's score with respect to a parameter, by its place in the model.
    ///
    /// dscore = −y · dA · s + c · dB · s (derivative of c · B A⁻¹ f), with dA and dB the derivatives of the amounts that use it.
    ///
    /// # Errors
    /// If the factors are not one per flow.
    pub fn parameter_sensitivity(
        &self,
        parameter: usize,
        factors: &[f64],
        scores: &UnitScores,
        supply: &Supply,
    ) -> Result<f64, SolveError> {
        if factors.len() != self.system.flows() {
            return Err(SolveError::Size { given: factors.len(), wanted: self.system.flows() });
        }
        let slopes = self.formulas.slopes(parameter);
        let slope = |term: &Term| match term.variation {
            Variation::Computed { value, factor } => slopes[value as usize] * factor,
            _ => 0.0,
        };
        let runs = self.system.runs(&supply.amounts);
        let of = |term: &Term, weight: f64| weight * slope(term) * runs[term.entry.column as usize];
        let technosphere = self.technosphere.iter().map(|term| of(term, -scores.values[term.entry.row as usize]));
        let biosphere = self.biosphere.iter().map(|term| of(term, factors[term.entry.row as usize]));
        Ok(uncertainty::sum(technosphere.chain(biosphere)))
    }
}

struct Making<'a> {
    model: &'a Model,
    formulas: Formulas,
    technosphere: Vec<Term>,
    biosphere: Vec<Term>,
    parts: Vec<Option<Part>>,
    processes: Vec<Resolved>,
}

/// An amount in the unit of its item.
struct Converted {
    amount: f64,
    variation: Variation,
}

impl Making<'_> {
    fn process(&mut self, place: usize, process: &Process) -> Result<(), ModelError> {
        let mut converted = Vec::with_capacity(process.exchanges.len());
        let mut functions = Vec::new();
        let mut seen: FxHashMap<(Item, Direction), u32> = FxHashMap::default();
        for (at, exchange) in process.exchanges.iter().enumerate() {
            let ordinal = seen.entry((exchange.item, exchange.direction)).or_default();
            let amount = self.convert(place, process, at, *ordinal)?;
            *ordinal += 1;
            if let Some(product) = self.function(exchange) {
                functions.push(Function { product, amount: amount.amount, exchange: at });
            }
            converted.push(amount);
        }
        if functions.is_empty() {
            return Err(ModelError::NoFunction { process: process.id.clone() });
        }
        for function in &functions {
            if !(function.amount > 0.0) {
                let product = self.model.products[function.product].id.clone();
                return Err(ModelError::NoOutput { process: process.id.clone(), product });
            }
        }
        let whole = shares(process, &functions, &self.model.products)?;
        let resolved = |(function, share): (&Function, &f64)| Share {
            exchange: function.exchange,
            product: function.product,
            share: *share,
        };
        self.processes.push(Resolved {
            amounts: converted.iter().map(|amount| amount.amount).collect(),
            functions: functions.iter().zip(&whole).map(resolved).collect(),
        });
        let expanded = matches!(process.allocation, Allocation::Substitution { .. }) && functions.len() > 1;
        for (which, (function, share)) in functions.iter().zip(&whole).enumerate() {
            if expanded && *share == 0.0 {
                continue;
            }
            let part = Part { process: place, share: *share, stage: process.stage };
            if let Some(other) = self.parts[function.product].replace(part) {
                return Err(ModelError::TwoProviders {
                    product: self.model.products[function.product].id.clone(),
                    first: self.model.processes[other.process].id.clone(),
                    second: process.id.clone(),
                });
            }
            for (at, (exchange, amount)) in process.exchanges.iter().zip(&converted).enumerate() {
                let is_function = functions.iter().any(|function| function.exchange == at);
                let share = if at == function.exchange || (expanded && is_function) {
                    1.0
                } else if is_function {
                    continue;
                } else {
                    match &exchange.shares {
                        Some(own) => checked(process, own, functions.len())?[which],
                        None => *share,
                    }
                };
                self.entry(exchange, function.product, amount, share);
            }
        }
        Ok(())
    }

    /// The product for which an exchange is what the process is run for.
    fn function(&self, exchange: &Exchange) -> Option<usize> {
        let Item::Product(product) = exchange.item else { return None };
        let wanted = if self.model.products[product].waste { Direction::Input } else { Direction::Output };
        (exchange.direction == wanted && !exchange.avoided).then_some(product)
    }

    fn entry(&mut self, exchange: &Exchange, column: usize, amount: &Converted, share: f64) {
        let sign = match (exchange.item, exchange.direction) {
            (Item::Product(_), Direction::Input) => -1.0,
            _ => 1.0,
        };
        let factor = sign * share;
        let (row, list) = match exchange.item {
            Item::Product(product) => (product, &mut self.technosphere),
            Item::Flow(flow) => (flow, &mut self.biosphere),
        };
        let variation = match &amount.variation {
            Variation::Certain => Variation::Certain,
            Variation::Drawn { stream, distribution } => {
                Variation::Drawn { stream: *stream, distribution: distribution.times(factor) }
            }
            Variation::Computed { value, factor: unit } => Variation::Computed { value: *value, factor: unit * factor },
        };
        let entry = Entry { row: row as u32, column: column as u32, amount: amount.amount * factor };
        list.push(Term { entry, variation });
    }

    fn convert(&mut self, place: usize, process: &Process, at: usize, ordinal: u32) -> Result<Converted, ModelError> {
        let exchange = &process.exchanges[at];
        let missing = || ModelError::NoItem { process: process.id.clone(), exchange: at };
        let (id, unit) = match exchange.item {
            Item::Product(product) => {
                self.model.products.get(product).map(|product| (&product.id, &product.unit)).ok_or_else(missing)?
            }
            Item::Flow(flow) => self.model.flows.get(flow).map(|flow| (&flow.id, &flow.unit)).ok_or_else(missing)?,
        };
        let (process_id, item) = (process.id.clone(), id.clone());
        let ratio = exchange.unit.ratio_to(unit).map_err(|mismatch| ModelError::Unit {
            process: process_id.clone(),
            item: item.clone(),
            mismatch: Box::new(mismatch),
        })?;
        let (amount, output) = match &exchange.amount {
            Amount::Number(amount) => (*amount, None),
            Amount::Formula(text) => self.formulas.amount(text, place, &process.id)?,
        };
        if !(amount * ratio).is_finite() {
            return Err(ModelError::NotFinite { process: process_id, item });
        }
        let variation = match (&exchange.distribution, output) {
            (Some(distribution), _) => {
                let wrong = |wrong| ModelError::Distribution { place: process.id.clone(), wrong };
                distribution.check().map_err(wrong)?;
                let direction = if exchange.direction == Direction::Input { "input" } else { "output" };
                let stream = stream(&["exchange", &process.id, id, direction, &ordinal.to_string()]);
                Variation::Drawn { stream, distribution: distribution.times(ratio) }
            }
            (None, Some(value)) => Variation::Computed { value, factor: ratio },
            (None, None) => Variation::Certain,
        };
        Ok(Converted { amount: amount * ratio, variation })
    }
}

fn distinct<'a>(ids: impl Iterator<Item = &'a String>) -> Result<(), ModelError> {
    let mut seen = FxHashSet::default();
    for id in ids {
        if !seen.insert(id) {
            return Err(ModelError::Twice { id: id.clone() });
        }
    }
    Ok(())
}
