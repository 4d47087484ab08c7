//! The border adjustment of an installation's goods: its file read, and what a buyer asks of the result.
//!
//! [`report`] gives the assessment of the engine, what actual values cost beside default values in each year of the
//! phase-out and at each price, and what the consignments need.

mod compare;
mod consignments;
mod prices;
mod read;
mod report;

pub use compare::{GoodComparison, Lower, PricedYear, Worth, YearComparison};
pub use consignments::{Consigned, PricedConsignment};
pub use prices::UsedPrice;
pub use read::{Kind, Unreadable, WrongField, read};
pub use report::{About, Report, report};
