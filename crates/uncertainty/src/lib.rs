//! The engine of uncertainty.
//!
//! - [`ExactSum`]: sums that are correctly rounded, so that neither the order of the terms nor the
//!   number of threads changes a bit (any auditor gets the same with Python's `math.fsum`).
//! - [`Philox`]: random numbers as a function of (seed, stream, position), with no state to share.
//! - [`normal_quantile`] and [`Lognormal`]: samplers by inversion, on `libm` alone.
//! - [`Distribution`]: how an amount varies, in the families that inventories of life cycles use.
//! - [`Lanes`]: many draws at once, the same bits as one at a time; [`Level`]: kernels compiled for the instructions of the processor.
//! - [`simulate`]: Monte Carlo of sums of products of shared lognormal parameters, which is what an
//!   inventory is: emission = activity × factor, where many lines share a meter or a factor.

mod beta;
mod distribution;
mod exact;
mod lanes;
mod lognormal;
mod philox;
mod simd;
mod simulate;

pub use distribution::{Distribution, DistributionError};
pub use exact::{ExactSum, sum};
pub use lanes::{LANES, Lanes, exponential};
pub use lognormal::{Lognormal, normal_quantile};
pub use philox::Philox;
pub use simd::{Level, Width};
pub use simulate::{Interval, Product, Simulation, quantile, simulate};
