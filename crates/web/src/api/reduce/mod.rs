//! What can be done about the figure, for programs: suggestions, calculators, measures, plans.

mod catalogue;
mod measures;
mod outlook;
mod plans;
mod refused;
mod rows;

pub use rows::rows;
