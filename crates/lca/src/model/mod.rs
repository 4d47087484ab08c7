//! Product systems as people describe them: processes with exchanges, units, parameters, allocation.

mod allocation;
mod compile;
mod parameters;

use std::collections::BTreeMap;

use units::Unit;

pub use allocation::Allocation;
pub use compile::{Compiled, Part, Resolved, Share};
pub use parameters::Parameter;
use uncertainty::Distribution;

use crate::error::BuildError;
use crate::formula::FormulaError;

/// A product system (ISO 14044:2006, 3.28): unit processes connected by flows of products, which perform one or more functions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    /// Products and wastes. Each has exactly one process that provides it (a market, where there are several).
    pub products: Vec<Product>,
    /// Elementary flows.
    pub flows: Vec<Flow>,
    /// Unit processes.
    pub processes: Vec<Process>,
    /// Parameters of formulas.
    pub parameters: Vec<Parameter>,
}

/// Something that processes exchange with each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Product {
    /// Identifier, unique among products; names may change.
    pub id: String,
    /// Name.
    pub name: String,
    /// Unit in which the system counts it.
    pub unit: Unit,
    /// Whether its holder wants to be rid of it (ISO 14044, 3.35): then its process takes it in, and others give it off.
    pub waste: bool,
    /// Properties per unit, by which it may be allocated.
    pub properties: BTreeMap<Property, f64>,
}

/// A physical or economic property of a product.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Property {
    /// Mass.
    Mass,
    /// Energy content.
    Energy,
    /// Price: the share of revenue, for economic allocation.
    Price,
    /// Another physical quantity that causes the inputs, by name (volume, area, dry matter…).
    Other(String),
}

/// A flow between nature and a process (ISO 14044, 3.12).
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Identifier, unique among flows.
    pub id: String,
    /// Name.
    pub name: String,
    /// Compartment: where it goes to or comes from.
    pub compartment: String,
    /// Unit.
    pub unit: Unit,
}

/// A unit process (ISO 14044, 3.34): the smallest element for which inputs and outputs are quantified.
#[derive(Clone, Debug, PartialEq)]
pub struct Process {
    /// Identifier, unique among processes.
    pub id: String,
    /// Name.
    pub name: String,
    /// Stage of the life cycle that it belongs to.
    pub stage: Stage,
    /// Its exchanges, all for the same run.
    pub exchanges: Vec<Exchange>,
    /// How what it needs is shared among its functions, if it has several.
    pub allocation: Allocation,
}

/// Stages of a life cycle (ISO 14067:2018, 6.3.4 and 6.3.7; Pathfinder and EN 15804 group them alike).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Acquisition of raw materials and what is done to them before.
    RawMaterials,
    /// Production.
    #[default]
    Production,
    /// Distribution, storage included.
    Distribution,
    /// Use.
    Use,
    /// End of life.
    EndOfLife,
}

impl Stage {
    /// All stages, from the cradle to the grave.
    pub const ALL: [Stage; 5] =
        [Stage::RawMaterials, Stage::Production, Stage::Distribution, Stage::Use, Stage::EndOfLife];
}

/// What is exchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// A product or waste, by its place in [`Model::products`].
    Product(usize),
    /// An elementary flow, by its place in [`Model::flows`].
    Flow(usize),
}

/// Which way an exchange goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Into the process.
    Input,
    /// Out of the process.
    Output,
}

/// One line of a process.
///
/// | exchange | meaning | sign in A or B |
/// |---|---|---|
/// | product out | function: what the process is run for, or a co-product | + on the diagonal of its column |
/// | product in | input | − |
/// | product out, avoided | replaces production elsewhere | + in the row of the other product (a negative input) |
/// | waste in | function: treatment | − on the diagonal of its column |
/// | waste out | goes to treatment | + |
/// | elementary, in or out | resource or emission | + in B: the characterisation factor carries the sign |
#[derive(Clone, Debug, PartialEq)]
pub struct Exchange {
    /// What.
    pub item: Item,
    /// Which way.
    pub direction: Direction,
    /// How much, in `unit`.
    pub amount: Amount,
    /// Unit of the amount; converted to that of the item.
    pub unit: Unit,
    /// How the amount varies, in `unit`. Of an amount that a formula computes, this replaces what its parameters say.
    pub distribution: Option<Distribution>,
    /// Whether an output replaces production elsewhere.
    pub avoided: bool,
    /// For allocation by physical causality: the share of this exchange that each function causes, in the order of the
    /// process's functions. Sums to one.
    pub shares: Option<Vec<f64>>,
}

/// An amount.
#[derive(Clone, Debug, PartialEq)]
pub enum Amount {
    /// A number.
    Number(f64),
    /// A formula of parameters.
    Formula(String),
}

/// What is wrong with a model.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ModelError {
    /// An exchange names an item that is not in the model.
    #[error("process `{process}`: exchange {exchange} names nothing of the model")]
    NoItem {
        /// Process.
        process: String,
        /// Place of the exchange.
        exchange: usize,
    },
    /// Two records share an identifier.
    #[error("`{id}` is there twice")]
    Twice {
        /// The identifier.
        id: String,
    },
    /// A unit does not measure the item.
    #[error("process `{process}`, `{item}`: {mismatch}")]
    Unit {
        /// Process.
        process: String,
        /// Product or flow.
        item: String,
        /// Why.
        mismatch: Box<units::Mismatch>,
    },
    /// An amount is not a finite number.
    #[error("process `{process}`, `{item}`: the amount is not a finite number")]
    NotFinite {
        /// Process.
        process: String,
        /// Product or flow.
        item: String,
    },
    /// A process gives nothing.
    #[error("process `{process}` has no product that it is run for")]
    NoFunction {
        /// Process.
        process: String,
    },
    /// A function has no positive amount, or the process uses up what it gives.
    #[error("process `{process}` has no net output of `{product}`")]
    NoOutput {
        /// Process.
        process: String,
        /// Product.
        product: String,
    },
    /// A process has several functions, and nothing says how it is shared among them.
    #[error("process `{process}` has {functions} functions and no allocation")]
    Multifunctional {
        /// Process.
        process: String,
        /// How many.
        functions: usize,
    },
    /// The product by which a process is to be substituted, or is allocated, is none of its functions.
    #[error("process `{process}`: `{product}` is none of its functions")]
    NotAFunction {
        /// Process.
        process: String,
        /// Product.
        product: String,
    },
    /// A property by which is allocated is not known of a function, or not positive altogether.
    #[error("process `{process}`: the property by which it is allocated is not known of `{product}`")]
    NoProperty {
        /// Process.
        process: String,
        /// Product.
        product: String,
    },
    /// Shares that do not sum to one, or are not one per function.
    #[error("process `{process}`: shares that sum to {sum} for {functions} functions")]
    Shares {
        /// Process.
        process: String,
        /// Their sum.
        sum: f64,
        /// Functions of the process.
        functions: usize,
    },
    /// Nobody provides a product.
    #[error("no process provides `{product}`")]
    NoProvider {
        /// Product.
        product: String,
    },
    /// Two processes provide a product.
    #[error("`{product}` is provided by `{first}` and by `{second}`")]
    TwoProviders {
        /// Product.
        product: String,
        /// One process.
        first: String,
        /// The other.
        second: String,
    },
    /// A text is no formula.
    #[error("`{place}`: {wrong}")]
    Formula {
        /// Process or parameter.
        place: String,
        /// What is wrong.
        wrong: FormulaError,
    },
    /// A formula names a parameter that does not exist.
    #[error("`{place}`: there is no parameter `{name}`")]
    NoParameter {
        /// Process or parameter.
        place: String,
        /// Name.
        name: String,
    },
    /// Parameters that need each other.
    #[error("the parameters {names:?} need each other")]
    Circle {
        /// Their names.
        names: Vec<String>,
    },
    /// A distribution has impossible parameters.
    #[error("`{place}`: {wrong}")]
    Distribution {
        /// Process or parameter.
        place: String,
        /// What is wrong.
        wrong: uncertainty::DistributionError,
    },
    /// The matrices are none.
    #[error(transparent)]
    Build(#[from] BuildError),
}
