//! The stop *reduce* of the road: what a firm's own bills suggest, what it would save, the measures that it keeps and how far they are.
//!
//! Technologies and calculators are public; what is filled in from an inventory, and what is kept, is the firm's.

mod calculator;
mod catalogue;
mod change;
mod curve;
mod fields;
mod form;
mod keep;
mod leads;
mod measure;
mod overview;
pub mod plans;
mod rows;

pub use calculator::{of_firm as calculate, public as calculator};
pub use catalogue::{list as technologies, show as technology};
pub use change::{show as change, submit as write};
pub use curve::{RATE_MAX_PCT, RATE_PCT, YEARS_MAX, show as curve};
pub use keep::{show as new, submit as add};
pub use measure::{remove, restore, show as measure, step};
pub use overview::show as overview;
