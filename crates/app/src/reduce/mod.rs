//! What a firm can do about its figure: calculators by name, technologies, and the measures that it keeps.

mod calculate;
pub mod measures;

pub use calculate::*;
