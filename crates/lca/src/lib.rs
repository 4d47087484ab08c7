//! The engine of product systems: life-cycle assessment by matrices.
//!
//! # Equations and signs
//! A [`System`] holds the technosphere A (products × processes; column j is what provides product j) and the biosphere B (elementary flows ×
//! processes). Amounts of A are positive for what leaves a process and negative for what enters it. For a demand f:
//!
//! | | | clause |
//! |---|---|---|
//! | A s = f | how often each process runs | ISO 14044:2006, 4.3.3.3 (relating data to the reference flow) |
//! | g = B s | inventory | 4.3.3.3; ISO 14067:2018, 6.4 |
//! | score = c · g | characterisation | 4.4.2.4; ISO 14067, 6.5 |
//! | Aᵀ y = Bᵀ c | unit scores of all products: score = y · f | |
//! | z_ij x_j y_i | what product i carries into process j | 4.5.2 (significant issues) |
//!
//! Processes with several products are divided first, by [`model::Allocation`] (ISO 14044, 4.3.4.2; ISO 14067, 6.4.6). Uncertainty is that of
//! ISO 14044, 4.4.4.2 a and 4.5.3.3. Biogenic carbon, land use and transport are indicators of their own (ISO 14067, 6.4.9 and 7.2):
//! an indicator is a vector of factors, and each costs one solution.
//!
//! # How it is solved
//! A is kept as I − Z. Its strongly connected components are taken in order; inside one, Gauss and Seidel's iteration stops when no single value
//! changes any more. Every solution comes with a [`Report`]: a bound of the error of each value, proven by a certificate that at the same
//! time proves that no loop amplifies itself. Components that iteration does not reach (loops close to amplifying themselves, avoided products)
//! are factorised, and the report says so. Systems without a solution that means anything are refused, with the loop named.
//!
//! # Parts
//! - [`model`]: processes, exchanges, parameters, allocation, as people describe them; compiled to a [`System`].
//! - [`System`]: unit scores, supplies, inventories.
//! - [`montecarlo`]: every amount drawn again; bit for bit the same on any number of threads.
//! - [`analysis`]: contributions by process, flow, path and group, Sankey bands, elasticities.
//! - [`Network`]: unit scores that follow changes of single products.

#![expect(clippy::neg_cmp_op_on_partial_ord, reason = "what is not a number must fail a comparison, not pass it")]

pub mod analysis;
mod block;
mod components;
mod cut;
mod direct;
mod error;
pub mod formula;
mod loops;
pub mod model;
pub mod montecarlo;
mod network;
mod solve;
mod sparse;
mod supplies;
mod system;
mod technosphere;

pub use error::{BuildError, SolveError};
pub use network::{Change, Changed, Followed, Network};
pub use solve::{DirectBlock, Report};
pub use sparse::Sparse;
pub use system::{Supply, System, UnitScores};
pub use technosphere::{Entry, Technosphere};
