//! The border adjustment of an installation's goods: its file read, and what a buyer asks of the result.
//!
//! [`report`] gives the assessment of the engine, what actual values cost beside default values in each year of the
//! phase-out and at each price, and what the consignments need. [`search`] finds a good, [`good_facts`] says what the acts
//! say of it.

mod answered;
mod compare;
mod concern;
mod consignments;
mod costs;
mod good;
mod measures;
mod papers;
mod prices;
mod report;
mod search;

pub use crate::reading::{Kind, Unreadable, WrongField};
pub use compare::{GoodComparison, Interval, Lower, PricedYear, Worth, YearComparison};
pub use concern::{Concern, concern, is_union};
pub use consignments::{Consigned, PricedConsignment};
pub use good::{GoodBenchmark, GoodFacts, good_facts};
pub use measures::{
    Asked, ConsignmentChange, GoodChange, MeasureKind, MeasureResult, PricedChange, YearChange, measures,
};
pub use papers::{Act, Cell, Column, Content, Fact, Gap, GapKind, Group, Item, Paper, PaperKind, gaps, paper};
pub use prices::UsedPrice;
pub use report::{About, Report, report};
pub use search::{Search, Sought, search};

/// Reads the file of an installation: JSON if it begins with a brace, TOML otherwise.
///
/// # Errors
/// With the line of a broken file, or the field that is wrong.
pub fn read(text: &str) -> Result<::cbam::Installation, Unreadable> {
    crate::reading::read(text)
}
