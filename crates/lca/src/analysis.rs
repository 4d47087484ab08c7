//! What a score is made of (ISO 14044:2006, 4.5.2: identification of significant issues; 4.5.3.3: sensitivity check).

use std::collections::BinaryHeap;

use crate::error::SolveError;
use crate::system::{Supply, System, UnitScores};

/// A demand's solution from both sides: what it needs of every product, and what a unit of every product scores.
///
/// x_i is the amount of product i supplied, y_i its unit score, h_i what its process scores itself per unit; then
/// score = Σ y_i f_i = Σ h_i x_i, and what passes from product i into process j is z_ij x_j y_i.
#[derive(Clone, Copy, Debug)]
pub struct Analysis<'a> {
    system: &'a System,
    factors: &'a [f64],
    scores: &'a UnitScores,
    supply: &'a Supply,
}

/// A part of the score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The product whose process, or the elementary flow, that contributes.
    pub of: usize,
    /// Its part of the score, in the indicator's unit.
    pub score: f64,
}

/// A chain of supply from a demanded product upwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// The products, the demanded one first.
    pub products: Vec<usize>,
    /// Amount of the last one that passes along the path.
    pub amount: f64,
    /// What its process scores itself for that amount.
    pub direct: f64,
    /// The same with everything upstream of it.
    pub total: f64,
}

/// What passes from one product into the process of another: a band of a Sankey diagram.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The supplier's product.
    pub from: usize,
    /// The product whose process takes it.
    pub to: usize,
    /// Amount of `from` that passes.
    pub amount: f64,
    /// The score that it carries; negative for what is avoided.
    pub score: f64,
}

/// A product in a Sankey diagram.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Node {
    /// The product.
    pub product: usize,
    /// What its process scores itself.
    pub direct: f64,
    /// What passes through it: itself and everything upstream. In loops the same score passes more than once.
    pub through: f64,
}

/// By how many percent the score changes if an amount changes by one percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Elasticity {
    /// What amount.
    pub of: Amount,
    /// Relative change of the score over relative change of the amount.
    pub elasticity: f64,
}

/// An amount of the system, per unit of the product of its process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// An input from another process.
    Input {
        /// The product taken.
        from: usize,
        /// The product whose process takes it.
        to: usize,
    },
    /// An elementary flow.
    Flow {
        /// The flow.
        flow: usize,
        /// The product of the process.
        of: usize,
    },
}

impl<'a> Analysis<'a> {
    /// Puts both sides together.
    ///
    /// # Errors
    /// If they are not of this system.
    pub fn new(
        system: &'a System,
        factors: &'a [f64],
        scores: &'a UnitScores,
        supply: &'a Supply,
    ) -> Result<Self, SolveError> {
        let fits = |given: usize, wanted: usize| {
            if given == wanted { Ok(()) } else { Err(SolveError::Size { given, wanted }) }
        };
        fits(factors.len(), system.flows())?;
        fits(scores.values.len(), system.products())?;
        fits(supply.amounts.len(), system.products())?;
        Ok(Analysis { system, factors, scores, supply })
    }

    /// What the process of a product scores itself per unit of it.
    fn direct(&self, product: usize) -> f64 {
        self.system.interventions(product).map(|(flow, amount)| self.factors[flow] * amount).sum()
    }

    /// Unit score of what a process supplies: of a waste, of its treatment.
    fn unit(&self, product: usize) -> f64 {
        self.scores.values[product] * self.system.technosphere().sign(product)
    }

    /// The score of the demand: the sum of what all processes contribute.
    pub fn score(&self) -> f64 {
        uncertainty::sum((0..self.system.products()).map(|product| self.supply.amounts[product] * self.direct(product)))
    }

    /// What each process contributes itself, largest first; those that contribute nothing are left out.
    pub fn processes(&self) -> Vec<Contribution> {
        let of =
            |product: usize| Contribution { of: product, score: self.supply.amounts[product] * self.direct(product) };
        sorted((0..self.system.products()).map(of).collect())
    }

    /// What each elementary flow contributes, largest first.
    pub fn flows(&self) -> Vec<Contribution> {
        let inventory = self.system.inventory(&self.supply.amounts);
        let pairs = inventory.iter().zip(self.factors).enumerate();
        sorted(pairs.map(|(flow, (amount, factor))| Contribution { of: flow, score: amount * factor }).collect())
    }

    /// The score by group of processes, such as stages of the life cycle: `group` says the group of each product's process.
    /// The sum over all groups is the score.
    pub fn groups(&self, groups: usize, group: impl Fn(usize) -> usize) -> Vec<f64> {
        let mut sums = vec![uncertainty::ExactSum::new(); groups];
        for product in 0..self.system.products() {
            if let Some(sum) = sums.get_mut(group(product)) {
                sum.add(self.supply.amounts[product] * self.direct(product));
            }
        }
        sums.iter().map(uncertainty::ExactSum::value).collect()
    }

    /// The paths of a demand that carry most, each with what its last process scores itself, until the `most` heaviest are
    /// found or all that carry at least `share` of the score. Loops are followed as often as they carry that much.
    pub fn paths(&self, demand: &[(usize, f64)], share: f64, most: usize) -> Vec<Path> {
        let least = share.abs() * self.score().abs();
        let mut open = BinaryHeap::new();
        let start = |(product, amount): &(usize, f64)| {
            let amount = amount * self.system.technosphere().sign(*product);
            (*product < self.system.products()).then(|| self.step(Vec::new(), *product, amount))
        };
        open.extend(demand.iter().filter_map(start).map(Open));
        let mut found = Vec::new();
        while let Some(Open(path)) = open.pop() {
            if found.len() >= most || path.total.abs() < least || path.total == 0.0 {
                break;
            }
            if let Some(&last) = path.products.last() {
                for (input, z) in self.system.inputs(last) {
                    let next = self.step(path.products.clone(), input, path.amount * z);
                    if next.total.abs() >= least && next.total != 0.0 {
                        open.push(Open(next));
                    }
                }
            }
            found.push(path);
        }
        found
    }

    fn step(&self, mut products: Vec<usize>, product: usize, amount: f64) -> Path {
        products.push(product);
        Path { products, amount, direct: amount * self.direct(product), total: amount * self.unit(product) }
    }

    /// Nodes and bands that carry at least `share` of the score, largest first.
    pub fn sankey(&self, share: f64) -> (Vec<Node>, Vec<Band>) {
        let least = share.abs() * self.score().abs();
        let (mut nodes, mut bands) = (Vec::new(), Vec::new());
        for (product, supplied) in self.supply.amounts.iter().enumerate().filter(|(_, supplied)| **supplied != 0.0) {
            let node =
                Node { product, direct: supplied * self.direct(product), through: supplied * self.unit(product) };
            if node.through.abs() >= least && node.through != 0.0 {
                nodes.push(node);
            }
            for (from, z) in self.system.inputs(product) {
                let band = Band { from, to: product, amount: z * supplied, score: z * supplied * self.unit(from) };
                if band.score.abs() >= least && band.score != 0.0 {
                    bands.push(band);
                }
            }
        }
        nodes.sort_by(|a, b| b.through.abs().total_cmp(&a.through.abs()).then(a.product.cmp(&b.product)));
        bands.sort_by(|a, b| b.score.abs().total_cmp(&a.score.abs()).then((a.to, a.from).cmp(&(b.to, b.from))));
        (nodes, bands)
    }

    /// The amounts to which the score is most sensitive, to first order: the elasticity of an input is z_ij y_i x_j ÷ score, that
    /// of an elementary flow its contribution ÷ score.
    pub fn elasticities(&self, most: usize) -> Vec<Elasticity> {
        let score = self.score();
        let mut all = Vec::new();
        for (product, supplied) in self.supply.amounts.iter().enumerate().filter(|(_, supplied)| **supplied != 0.0) {
            for (from, z) in self.system.inputs(product) {
                let elasticity = z * supplied * self.unit(from) / score;
                all.push(Elasticity { of: Amount::Input { from, to: product }, elasticity });
            }
            for (flow, amount) in self.system.interventions(product) {
                let elasticity = amount * supplied * self.factors[flow] / score;
                all.push(Elasticity { of: Amount::Flow { flow, of: product }, elasticity });
            }
        }
        all.retain(|one| one.elasticity != 0.0);
        all.sort_by(|a, b| b.elasticity.abs().total_cmp(&a.elasticity.abs()));
        all.truncate(most);
        all
    }
}

fn sorted(mut all: Vec<Contribution>) -> Vec<Contribution> {
    all.retain(|one| one.score != 0.0);
    all.sort_by(|a, b| b.score.abs().total_cmp(&a.score.abs()).then(a.of.cmp(&b.of)));
    all
}

/// A path to be followed: the one that carries most comes first.
struct Open(Path);

impl PartialEq for Open {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Open {}
impl PartialOrd for Open {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Open {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let weight = self.0.total.abs().total_cmp(&other.0.total.abs());
        weight.then_with(|| other.0.products.cmp(&self.0.products))
    }
}
