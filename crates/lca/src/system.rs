use crate::error::{BuildError, SolveError};
use crate::solve::{self, Report};
use crate::sparse::Sparse;
use crate::technosphere::{Direction, Entry, Technosphere};

/// A product system as matrices: technosphere A (products × processes) and biosphere B (elementary flows × processes).
///
/// A s = f; g = B s; score = c · g, with f the demand, s how often each process runs, g the inventory (ISO 14044:2006, 4.3) and
/// c the characterisation factors (4.4.2.4). Amounts of A are positive for what leaves a process and negative for what
/// enters it; those of B are positive for emissions and for resources taken, as the factors expect them.
#[derive(Clone, Debug)]
pub struct System {
    technosphere: Technosphere,
    flows: usize,
    /// Elementary flows per unit of the reference product, by product.
    interventions: Sparse,
}

/// The score of one unit of every product.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitScores {
    /// By product, per unit of it (of a waste: per unit that arises, so that treatment with a burden counts negative here, as its
    /// demand is negative).
    pub values: Vec<f64>,
    /// How they were found.
    pub report: Report,
}

/// What one demand needs of every product.
#[derive(Clone, Debug, PartialEq)]
pub struct Supply {
    /// Amount of each product that its process supplies (of a waste: treats).
    pub amounts: Vec<f64>,
    /// How they were found.
    pub report: Report,
}

impl System {
    /// Builds the system from its entries.
    ///
    /// # Errors
    /// As [`Technosphere::new`]; also if an entry of the biosphere is outside it or not finite.
    pub fn new(products: usize, flows: usize, technosphere: &[Entry], biosphere: &[Entry]) -> Result<Self, BuildError> {
        let technosphere = Technosphere::new(products, technosphere)?;
        for entry in biosphere {
            if entry.row as usize >= flows || entry.column as usize >= products {
                return Err(BuildError::Outside { row: entry.row, column: entry.column });
            }
            if !entry.amount.is_finite() {
                return Err(BuildError::NotFinite { row: entry.row, column: entry.column });
            }
        }
        let per_unit = |entry: &Entry| entry.amount / technosphere.scale(entry.column as usize);
        let interventions =
            Sparse::new(products, biosphere.iter().map(|entry| (entry.column, entry.row, per_unit(entry))));
        Ok(System { technosphere, flows, interventions })
    }

    /// The technosphere.
    pub fn technosphere(&self) -> &Technosphere {
        &self.technosphere
    }

    /// How many products, and processes.
    pub fn products(&self) -> usize {
        self.technosphere.products()
    }

    /// How many elementary flows.
    pub fn flows(&self) -> usize {
        self.flows
    }

    /// Elementary flows of a process per unit of its reference product: (flow, amount).
    pub fn interventions(&self, product: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.interventions.pairs(product)
    }

    pub(crate) fn interventions_of(&self, product: usize) -> (&[u32], &[f64]) {
        self.interventions.line(product)
    }

    /// Inputs of a process per unit of its reference product: (product, amount), negative if avoided.
    pub fn inputs(&self, product: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let technosphere = &self.technosphere;
        let line = technosphere.inputs().pairs(technosphere.position(product));
        line.map(|(position, amount)| (technosphere.product_at(position), amount))
    }

    /// Whether every loop yields more than it needs.
    ///
    /// # Errors
    /// With the loop that does not.
    pub fn productive(&self) -> Result<(), SolveError> {
        solve::productive(&self.technosphere)
    }

    /// What each process contributes itself per unit of its product: h = Bᵀ c.
    ///
    /// # Errors
    /// If there are not as many factors as flows.
    pub fn direct_scores(&self, factors: &[f64]) -> Result<Vec<f64>, SolveError> {
        if factors.len() != self.flows {
            return Err(SolveError::Size { given: factors.len(), wanted: self.flows });
        }
        Ok((0..self.products())
            .map(|product| self.interventions.pairs(product).map(|(flow, amount)| factors[flow] * amount).sum())
            .collect())
    }

    /// The scores of one unit of *every* product, from one solution of the adjoint system Aᵀ y = Bᵀ c: the score of a demand f
    /// is c · B A⁻¹ f = y · f.
    ///
    /// # Errors
    /// If the factors do not fit, or the system has no solution that means anything.
    pub fn unit_scores(&self, factors: &[f64]) -> Result<UnitScores, SolveError> {
        let direct = self.technosphere.by_position(&self.direct_scores(factors)?);
        let (y, report) = solve::solve(&self.technosphere, Direction::Adjoint, &direct)?;
        let mut values = self.technosphere.by_product(&y);
        for (product, value) in values.iter_mut().enumerate() {
            *value *= self.technosphere.sign(product);
        }
        Ok(UnitScores { values, report })
    }

    /// What a demand needs of every product: (product, amount) pairs, of which those of one product add up.
    ///
    /// # Errors
    /// If a product does not exist, or the system has no solution that means anything.
    pub fn supply(&self, demand: &[(usize, f64)]) -> Result<Supply, SolveError> {
        let rhs = self.demand(demand)?;
        let (x, report) = solve::solve(&self.technosphere, Direction::Forward, &rhs)?;
        Ok(Supply { amounts: self.technosphere.by_product(&x), report })
    }

    /// A demand by position.
    pub(crate) fn demand(&self, demand: &[(usize, f64)]) -> Result<Vec<f64>, SolveError> {
        let mut rhs = vec![0.0; self.products()];
        for (product, amount) in demand {
            if *product >= self.products() {
                return Err(SolveError::Size { given: *product, wanted: self.products() });
            }
            rhs[self.technosphere.position(*product)] += self.technosphere.sign(*product) * amount;
        }
        Ok(rhs)
    }

    /// The inventory g = B s of a supply: amount of each elementary flow.
    pub fn inventory(&self, amounts: &[f64]) -> Vec<f64> {
        let mut inventory = vec![0.0; self.flows];
        for (product, supplied) in amounts.iter().enumerate().filter(|(_, supplied)| **supplied != 0.0) {
            for (flow, amount) in self.interventions.pairs(product) {
                inventory[flow] += supplied * amount;
            }
        }
        inventory
    }

    /// How often each process runs (s), from the amounts it supplies.
    pub fn runs(&self, amounts: &[f64]) -> Vec<f64> {
        amounts.iter().enumerate().map(|(product, amount)| amount / self.technosphere.scale(product)).collect()
    }
}
