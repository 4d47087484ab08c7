use rustc_hash::FxHashMap;
use uncertainty::{Distribution, LANES, Lanes, Philox};

use super::{Amount, ModelError};
use crate::formula::{Dual, Formula};
use crate::montecarlo::Values;

/// A named quantity that formulas use: those who share it vary together.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Name; case does not count.
    pub name: String,
    /// The process for whose formulas it is, by place; `None` for all. A process's own hides that of all.
    pub process: Option<usize>,
    /// Its value.
    pub value: Amount,
    /// How it varies; replaces what a formula's own parameters say.
    pub distribution: Option<Distribution>,
}

/// A parameter, or the amount of an exchange, ready to be computed.
#[derive(Clone, Debug)]
struct Variable {
    formula: Result<f64, Formula>,
    /// Names of the formula, as places among the variables.
    names: FxHashMap<String, usize>,
    drawn: Option<(u64, Distribution)>,
}

/// Parameters and formulas of a model, in an order in which each needs only earlier ones.
#[derive(Clone, Debug, Default)]
pub struct Formulas {
    variables: Vec<Variable>,
    /// Value without uncertainty.
    values: Vec<f64>,
    /// Whether it varies.
    varies: Vec<bool>,
    /// By scope and name.
    known: FxHashMap<(Option<usize>, String), usize>,
    /// The parameter of each variable, by place in the model, and its names.
    labels: Vec<Option<usize>>,
    /// Variables that are amounts of exchanges, in order.
    outputs: Vec<usize>,
}

impl Formulas {
    /// Puts the parameters in order.
    pub(super) fn new(parameters: &[Parameter], processes: &[String]) -> Result<Self, ModelError> {
        let mut by_name: FxHashMap<(Option<usize>, String), usize> = FxHashMap::default();
        for (place, parameter) in parameters.iter().enumerate() {
            if by_name.insert((parameter.process, parameter.name.to_lowercase()), place).is_some() {
                return Err(ModelError::Twice { id: parameter.name.clone() });
            }
        }
        let mut formulas = Formulas::default();
        // 0: not seen, 1: being put in order, 2: done.
        let mut state = vec![0u8; parameters.len()];
        for root in 0..parameters.len() {
            let mut open = vec![root];
            while let Some(&place) = open.last() {
                let parameter = &parameters[place];
                if state[place] == 2 {
                    open.pop();
                    continue;
                }
                let parsed = match &parameter.value {
                    Amount::Number(_) => None,
                    Amount::Formula(text) => Some(parse(text, &parameter.name)?),
                };
                let mut needed = Vec::new();
                for name in parsed.iter().flat_map(Formula::names) {
                    let found =
                        [parameter.process, None].into_iter().find_map(|scope| by_name.get(&(scope, name.to_owned())));
                    let missing = || ModelError::NoParameter { place: parameter.name.clone(), name: name.to_owned() };
                    needed.push(*found.ok_or_else(missing)?);
                }
                let waiting: Vec<usize> = needed.into_iter().filter(|other| state[*other] != 2).collect();
                if waiting.is_empty() {
                    state[place] = 2;
                    open.pop();
                    formulas.add(parameter, place, parsed, processes)?;
                    continue;
                }
                state[place] = 1;
                if let Some(circle) = waiting.iter().find(|other| state[**other] == 1) {
                    let from = open.iter().position(|member| member == circle).unwrap_or(0);
                    let names = open[from..].iter().map(|member| parameters[*member].name.clone()).collect();
                    return Err(ModelError::Circle { names });
                }
                open.extend(waiting);
            }
        }
        Ok(formulas)
    }

    fn add(
        &mut self,
        parameter: &Parameter,
        place: usize,
        parsed: Option<Formula>,
        processes: &[String],
    ) -> Result<(), ModelError> {
        let name = parameter.name.to_lowercase();
        if let Some(distribution) = &parameter.distribution {
            distribution.check().map_err(|wrong| ModelError::Distribution { place: parameter.name.clone(), wrong })?;
        }
        let scope = parameter.process.and_then(|process| processes.get(process)).map_or("", String::as_str);
        let stream = stream(&["parameter", scope, &name]);
        let drawn = parameter.distribution.clone().map(|distribution| (stream, distribution));
        let formula = match (&parameter.value, parsed) {
            (_, Some(formula)) => Err(formula),
            (Amount::Number(value), None) => Ok(*value),
            (Amount::Formula(_), None) => Ok(f64::NAN),
        };
        let variable = self.push(formula, parameter.process, drawn, &parameter.name)?;
        self.labels[variable] = Some(place);
        self.known.insert((parameter.process, name), variable);
        Ok(())
    }

    fn push(
        &mut self,
        formula: Result<f64, Formula>,
        scope: Option<usize>,
        drawn: Option<(u64, Distribution)>,
        place: &str,
    ) -> Result<usize, ModelError> {
        let mut names = FxHashMap::default();
        if let Err(formula) = &formula {
            for name in formula.names() {
                let found = [scope, None].into_iter().find_map(|scope| self.known.get(&(scope, name.to_owned())));
                let missing = || ModelError::NoParameter { place: place.to_owned(), name: name.to_owned() };
                names.insert(name.to_owned(), *found.ok_or_else(missing)?);
            }
        }
        let value = match &formula {
            Ok(value) => *value,
            Err(formula) => {
                let value = |name: &str| names.get(name).map(|at| self.values[*at]);
                formula.evaluate(value).unwrap_or(f64::NAN)
            }
        };
        self.varies.push(drawn.is_some() || names.values().any(|at| self.varies[*at]));
        self.values.push(value);
        self.variables.push(Variable { formula, names, drawn });
        self.labels.push(None);
        Ok(self.variables.len() - 1)
    }

    /// Adds the amount of an exchange: its value, and the number of the output if it varies with a parameter.
    pub(super) fn amount(&mut self, text: &str, process: usize, place: &str) -> Result<(f64, Option<u32>), ModelError> {
        let formula = parse(text, place)?;
        let variable = self.push(Err(formula), Some(process), None, place)?;
        let output = self.varies[variable].then_some(self.outputs.len() as u32);
        if output.is_some() {
            self.outputs.push(variable);
        }
        Ok((self.values[variable], output))
    }

    /// The value of a parameter without uncertainty, by its place in the model.
    pub fn value(&self, parameter: usize) -> Option<f64> {
        self.labels.iter().position(|label| *label == Some(parameter)).map(|variable| self.values[variable])
    }

    /// The derivative of every varying amount with respect to a parameter, by its place in the model.
    pub fn slopes(&self, parameter: usize) -> Vec<f64> {
        let mut duals: Vec<Dual> = Vec::with_capacity(self.variables.len());
        for (variable, value) in self.variables.iter().zip(&self.values) {
            let dual = if self.labels[duals.len()] == Some(parameter) {
                Dual { value: *value, slope: 1.0 }
            } else if let Err(formula) = &variable.formula {
                let of = |name: &str| variable.names.get(name).and_then(|at| duals.get(*at)).copied();
                formula.differentiate(of).unwrap_or(Dual::constant(f64::NAN))
            } else {
                Dual::constant(*value)
            };
            duals.push(dual);
        }
        self.outputs.iter().map(|at| duals[*at].slope).collect()
    }
}

impl Values for Formulas {
    fn count(&self) -> usize {
        self.outputs.len()
    }

    fn compute(&self, seed: u64, block: u64) -> Vec<[f64; LANES]> {
        if self.outputs.is_empty() {
            return Vec::new();
        }
        let generator = Philox::new(seed);
        let mut all: Vec<[f64; LANES]> = Vec::with_capacity(self.variables.len());
        for (variable, value) in self.variables.iter().zip(&self.values) {
            let lanes = match (&variable.drawn, &variable.formula) {
                (Some((stream, distribution)), _) => {
                    let mut lanes = [Lanes::all(0.0)];
                    if distribution.is_of_the_normal_family() {
                        generator.normal_lanes(&[*stream], block, &mut lanes);
                        lanes[0].0.map(|z| distribution.at_normal(z))
                    } else {
                        generator.uniform_lanes(&[*stream], block, &mut lanes);
                        lanes[0].0.map(|p| distribution.at(p))
                    }
                }
                (None, Err(formula)) if self.varies[all.len()] => {
                    let mut lane = 0;
                    [0.0; LANES].map(|_| {
                        let of = |name: &str| variable.names.get(name).map(|at| all[*at][lane]);
                        let value = formula.evaluate(of).unwrap_or(f64::NAN);
                        lane += 1;
                        value
                    })
                }
                _ => [*value; LANES],
            };
            all.push(lanes);
        }
        self.outputs.iter().map(|at| all[*at]).collect()
    }
}

fn parse(text: &str, place: &str) -> Result<Formula, ModelError> {
    Formula::parse(text).map_err(|wrong| ModelError::Formula { place: place.to_owned(), wrong })
}

/// The number of the stream of random numbers of something, from what names it: FNV-1a over the parts, so that it does not
/// depend on what else there is.
pub(super) fn stream(parts: &[&str]) -> u64 {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain(std::iter::once(0xFF)));
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3))
}
