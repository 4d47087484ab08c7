use schemars::JsonSchema;
use serde::Serialize;

/// The scores of a system's products.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SystemScores {
    /// What was read.
    pub system: Opened,
    /// By indicator.
    pub indicators: Vec<IndicatorScores>,
}

/// What was read, and what of it could not be kept.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Opened {
    /// `table`, `openlca` or `brightway`.
    pub format: &'static str,
    /// Products and wastes.
    pub products: usize,
    /// Processes.
    pub processes: usize,
    /// Elementary flows.
    pub flows: usize,
    /// Parameters of formulas.
    pub parameters: usize,
    /// Inputs that no process gives, or several do, and that are left out: process and flow, by identifier.
    pub cut_off: Vec<[String; 2]>,
    /// Outputs beside the reference of processes that name no allocation, left out: process and flow, by identifier.
    pub unallocated: Vec<[String; 2]>,
    /// Amounts whose distribution is impossible or of an unknown family: they are kept as certain.
    pub without_distribution: usize,
}

/// Something of the system.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Named {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
}

/// What an indicator says.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IndicatorScores {
    /// Which.
    #[serde(flatten)]
    pub indicator: Named,
    /// Unit of its scores.
    pub unit: String,
    /// How the scores were found.
    pub solved: Solved,
    /// The score of one unit of each product, in the order of the file.
    pub scores: Vec<ProductScore>,
    /// What the score of the product asked for is made of.
    pub study: Option<Study>,
}

/// How a solution was found, and how far it can be from the exact one.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Solved {
    /// No value is further from the exact one than this share of its magnitude.
    pub error_bound: f64,
    /// Whether that is estimated for some loop rather than proven.
    pub estimated: bool,
    /// Groups of products that need each other.
    pub loops: usize,
    /// Most sweeps of an iteration.
    pub sweeps: u32,
    /// Products of each group that was factorised, because iteration was not enough.
    pub factorised: Vec<usize>,
}

/// The score of one unit of a product.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ProductScore {
    /// Which.
    #[serde(flatten)]
    pub product: Named,
    /// Its unit.
    pub unit: String,
    /// The score; of a waste, per unit that arises, so that treatment with a burden is negative.
    pub score: f64,
}

/// What a score is made of (ISO 14044:2006, 4.5.2).
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Study {
    /// The product asked for.
    pub product: Named,
    /// How much of it.
    pub amount: f64,
    /// Its unit.
    pub unit: String,
    /// The score of that amount.
    pub score: f64,
    /// What stages of the life cycle contribute; their sum is the score.
    pub stages: Vec<StageScore>,
    /// What processes contribute themselves, largest first; by product.
    pub processes: Vec<Contribution>,
    /// What elementary flows contribute, largest first.
    pub flows: Vec<Contribution>,
    /// The chains of supply that carry most, heaviest first.
    pub paths: Vec<PathOfSupply>,
    /// What passes from each product into others, where it carries at least the least share of a path: the bands of a Sankey diagram, widest first.
    pub bands: Vec<Band>,
    /// What the score is most sensitive to, to first order.
    pub sensitivities: Vec<Sensitivity>,
    /// What it is over draws of everything that varies.
    pub simulation: Option<Simulation>,
}

/// What a stage contributes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StageScore {
    /// `raw-materials`, `production`, `distribution`, `use` or `end-of-life`.
    pub stage: &'static str,
    /// In the indicator's unit.
    pub score: f64,
}

/// A part of the score.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Contribution {
    /// Of what.
    #[serde(flatten)]
    pub of: Named,
    /// In the indicator's unit.
    pub score: f64,
    /// Of the whole score, from 0 to 1; beyond where something is avoided. Absent where the score is nought.
    pub share: Option<f64>,
}

/// A chain of supply from the product asked for upwards.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PathOfSupply {
    /// The names of the products, the one asked for first.
    pub products: Vec<String>,
    /// Amount of the last one that passes along.
    pub amount: f64,
    /// Its unit.
    pub unit: String,
    /// What its process scores itself for that amount.
    pub direct: f64,
    /// The same with everything upstream of it.
    pub total: f64,
}

/// What passes from a product into the process of another.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Band {
    /// The product that passes, by identifier.
    pub from: String,
    /// The product whose process takes it, by identifier.
    pub to: String,
    /// How much of it, in its unit.
    pub amount: f64,
    /// The score that it carries with everything upstream of it; negative for what is avoided.
    pub score: f64,
}

/// By how many percent the score changes if an amount changes by one percent.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Sensitivity {
    /// What changes.
    #[serde(flatten)]
    pub of: Varied,
    /// Relative change of the score over that of the amount.
    pub elasticity: f64,
}

/// What a score is sensitive to.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Varied {
    /// An input of a process.
    Input {
        /// The product taken.
        input: String,
        /// The product whose process takes it.
        product: String,
    },
    /// An elementary flow of a process.
    Flow {
        /// The flow.
        flow: String,
        /// The product of the process.
        product: String,
    },
    /// A parameter that varies.
    Parameter {
        /// Its name.
        parameter: String,
        /// The process whose own it is.
        process: Option<String>,
    },
}

/// A score over draws (ISO 14044:2006, 4.5.3.3). Quantiles and moments are those of the draws that have a score.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Simulation {
    /// How many draws were asked for.
    pub draws: usize,
    /// Seed; the same one gives the same bits.
    pub seed: u64,
    /// How many have a score.
    pub with_score: usize,
    /// Draws in which a loop needs more of itself than it yields: they have no score that means anything, and are left out.
    pub self_amplifying: usize,
    /// Those loops, the most frequent first.
    pub loops: Vec<Loop>,
    /// Draws without a score for another reason.
    pub unsolved: usize,
    /// Arithmetic mean.
    pub mean: Option<f64>,
    /// Standard deviation (n − 1).
    pub deviation: Option<f64>,
    /// 2.5 % quantile.
    pub low: Option<f64>,
    /// Median.
    pub median: Option<f64>,
    /// 97.5 % quantile.
    pub high: Option<f64>,
    /// No score of a proven draw is further from the exact one than this share of itself.
    pub error_bound: f64,
    /// Draws whose bound was not proven.
    pub unproven: usize,
    /// Products upstream of the demand.
    pub products: usize,
    /// Amounts that vary.
    pub varied: usize,
}

/// A loop that amplifies itself in some draws.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Loop {
    /// The names of its products, each an input of the next, the last of the first.
    pub products: Vec<String>,
    /// In how many draws.
    pub draws: usize,
}
