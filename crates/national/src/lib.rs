//! Recomputation of a whole country, and intervals for each of its firms.
//!
//! - [`Tables`] are the factors, units and regions; [`Resolution`] applies the choice of factor
//!   (place, then validity) and the unit conversions to every combination beforehand.
//! - [`Lines`] reads a Parquet file of activity lines as dictionary codes, resolves each line and
//!   brings the lines of each firm together.
//! - [`totals`] gives the gases of each firm × scope × category × month, [`summarise`] their
//!   totals by category. Sums are independent of the order of lines.
//! - [`intervals`] is the Monte Carlo: quantities by factor × draws of factors, with quantiles.
//! - [`synthetic`] makes a country up, of any size.
//!
//! This crate is apart from the product: its binary `national` has its own dependencies.

mod block;
mod deal;
mod error;
mod gather;
pub mod intervals;
mod line;
mod lines;
mod look_up;
mod memory;
mod parquet;
mod partition;
mod places;
mod rejected;
mod resolve;
mod sum;
mod summary;
pub mod synthetic;
pub mod tables;
mod totals;

pub use error::Error;
pub use lines::{COLUMNS, Lines};
pub use rejected::Rejected;
pub use resolve::Resolution;
pub use summary::{CategoryTotal, Summary, summarise};
pub use tables::Tables;
pub use totals::{Collect, Group, totals, totals_of_file};
pub use uncertainty::Level;
