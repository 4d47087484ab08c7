/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Error {
    /// The problem as given is not one.
    #[error("{at}: {fault}")]
    Input {
        /// The field, as in `measures[led].sizes[large].capex`.
        at: String,
        /// What is wrong with it.
        fault: Fault,
    },
    /// The solver failed in its numbers.
    #[error("the solver gave up: {0}")]
    Solver(String),
    /// The plan that the solver gave does not hold when it is computed anew from the input: no plan rather than a wrong one.
    #[error("the plan that was found does not hold: {0:?}")]
    Unverified(Vec<crate::verify::Violation>),
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A table by year or carrier of another length than the horizon or the carriers.
    #[error("has {given} entries, not {wanted}")]
    Length {
        /// How many there are.
        given: usize,
        /// How many there should be.
        wanted: usize,
    },
    /// Infinite, or not a number.
    #[error("is not finite")]
    NotFinite,
    /// A number below nought.
    #[error("is below zero")]
    Negative,
    /// A number of nought or less.
    #[error("is not above zero")]
    NotPositive,
    /// A share outside nought to one.
    #[error("is no share from 0 to 1")]
    NotAShare,
    /// A name that nothing has.
    #[error("nothing is called `{0}`")]
    UnknownName(String),
    /// A name that two things have, or that is said twice.
    #[error("`{0}` is named twice")]
    Twice(String),
    /// A year or carrier beyond those there are.
    #[error("{0} is beyond the last one")]
    Beyond(usize),
    /// Nothing where something is needed.
    #[error("is empty")]
    Empty,
    /// A share of what a system uses, of a measure that is in none.
    #[error("a share needs a system of which it is")]
    ShareWithoutSystem,
    /// So many combinations of measures on one system that they are not told apart.
    #[error("{0} combinations of measures and sizes on one system; at most {limit}", limit = crate::case::STATES)]
    TooManyCombinations(usize),
    /// Prerequisites that go in a circle.
    #[error("`{0}` requires itself, by way of others")]
    Circle(String),
}
