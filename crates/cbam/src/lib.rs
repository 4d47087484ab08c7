//! The engine of the carbon border adjustment mechanism, definitive period (from 2026): what an installation's goods
//! embed, what is still free, and how many certificates that is.
//!
//! - [`Tables`] are the acts as data: goods, default values, benchmarks, factors, each edition with its validity.
//! - [`Installation`] is what a person writes; [`assess`] computes it on a [`Basis`] (a year and a scenario) into an
//!   [`Assessment`]: streams, processes, precursors, goods, [`Finding`]s, and the [`Version`]s of the tables it rests on.
//! - [`certificates`], [`cost`], [`reporting_period`] and [`thresholds`] are the rules for those who import.
//!
//! All arithmetic is decimal ([`Exact`], 28 digits). Full precision is kept inside; only [`round`] rounds, as figures are
//! published: installations to whole tonnes, embedded emissions to five decimals (2025/2547 Annex II).
//!
//! Signs: emissions are positive, what leaves a mass balance negative; what a process gives away (heat, waste gas,
//! electricity) is subtracted. Units are in the names of fields, or said beside them: `t` is tCO2e.
//!
//! Indirect emissions count by the good that causes them, never by the good at the end: those of a good of 2023/956
//! Annex II never do, those of its precursors outside Annex II do (2025/2547 Annex I point 3.1). Each figure is therefore
//! carried three times: direct, all indirect (shown), indirect that counts.

mod assess;
mod attribution;
mod certificates;
mod consignment;
mod electricity;
mod energy;
mod error;
mod finding;
mod groups;
pub mod input;
mod precursor;
mod result;
mod rounding;
mod solve;
mod spread;
mod streams;
pub mod tables;
mod threshold;
mod transfer;
mod validity;

pub use assess::{Basis, assess, default_of};
pub use certificates::{Due, certificates, cost, period_of, price_paid, reporting_period};
pub use consignment::{ConsignmentResult, consign, deduction};
pub use error::{Error, Problem};

pub use finding::{Finding, FindingKind};
pub use input::Installation;
pub use money::Exact;
pub use result::{
    Assessment, Assumption, DefaultResult, ElectricityResult, EnergyUnitResult, GoodResult, InstallationTotals,
    PrecursorKind, PrecursorResult, ProcessResult, Reconciliation, StreamResult, TransferResult,
};
pub use rounding::{Published, round};
pub use spread::{Spread, spread};
pub use tables::{Tables, Version};
pub use threshold::{Threshold, thresholds};
