//! 95 % intervals for every firm, by Monte Carlo with draws shared by factor.
//!
//! A firm's total in draw *k* is Σ over factors of its emissions by that factor × the factor's draw
//! *k*. All firms that use a factor share its draws: an error in the grid's factor is the same error
//! for everyone, and sums over firms stay correlated as they should. So the whole is one product of
//! a sparse matrix (firms × factors, [`Quantities`]) and a matrix of draws (factors × draws,
//! [`Draws`]), and twenty million lines are read once, not once per draw.

mod by_lines;
mod draws;
mod product;
mod quantities;
mod select;

pub use by_lines::{computed_lines, intervals_by_lines};
pub use draws::Draws;
pub use product::intervals;
pub use quantities::Quantities;

/// Quantiles of the draws of one firm's total, kg CO₂e, in the order 2.5 %, 50 %, 97.5 %.
pub type Interval = [f64; 3];

/// The probabilities of an [`Interval`].
pub const PROBABILITIES: [f64; 3] = [0.025, 0.5, 0.975];
