/// Why entries are no system.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum BuildError {
    /// More products than can be numbered.
    #[error("{products} products are too many")]
    TooLarge {
        /// How many.
        products: usize,
    },
    /// An entry is outside its matrix.
    #[error("the entry at row {row}, column {column} is outside the matrix")]
    Outside {
        /// Row.
        row: u32,
        /// Column.
        column: u32,
    },
    /// An amount is infinite or not a number.
    #[error("the amount at row {row}, column {column} is not a finite number")]
    NotFinite {
        /// Row.
        row: u32,
        /// Column.
        column: u32,
    },
    /// A process has no net output of its reference product: it gives none, or uses up all it gives.
    #[error("process {product} has no net output of its reference product")]
    NoProduction {
        /// The process.
        product: usize,
    },
    /// Amounts that vary cancel each other without uncertainty, so that the system has no entry for them.
    #[error("the amounts at row {row}, column {column} add up to nothing, but vary")]
    Cancelled {
        /// Row.
        row: u32,
        /// Column.
        column: u32,
    },
    /// A distribution has impossible parameters.
    #[error("the distribution of an amount in process {process}: {wrong}")]
    Distribution {
        /// The process.
        process: usize,
        /// What is wrong.
        wrong: uncertainty::DistributionError,
    },
}

/// Why a system has no solution, or none that means anything.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum SolveError {
    /// A loop needs as much of a product as it yields, or more: no amount of production covers a demand.
    #[error("the products {products:?} need more of each other than they yield")]
    Unproductive {
        /// The loop: each product is an input of the next, the last of the first. The one that amplifies most.
        products: Vec<usize>,
        /// Product of the inputs per unit along this loop alone; the loops that share its products add to it.
        gain: f64,
    },
    /// The equations of some products are dependent.
    #[error("the equations of the products {products:?} are singular")]
    Singular {
        /// The loop that amplifies most in the component without a solution.
        products: Vec<usize>,
    },
    /// Neither iteration nor factorisation within limits gave a solution: the largest relative change of the last step.
    #[error("no convergence among {products} products, last change {change:e}")]
    NotConverged {
        /// Products of the component.
        products: usize,
        /// Largest relative change in the last step.
        change: f64,
    },
    /// The demand, the factors or what is asked for do not fit the system.
    #[error("{given} values for {wanted}")]
    Size {
        /// How many were given, or the number of what does not exist.
        given: usize,
        /// How many there are.
        wanted: usize,
    },
}
