//! The room of what a firm can do about its figure: technologies, and what they save.
//!
//! - [`Calculator`] is a formula that a person asks for by name. [`calculators`] are those of this room, one module per
//!   family; another room declares its own in the same way. [`calculate`] checks what was given, in any unit of the same
//!   dimension, and answers with an [`Outcome`]: figures, intervals where inputs have one, what was assumed.
//! - [`sun`] is a photovoltaic plant hour by hour; [`sunshine()`] is what one gives in places of Morocco.
//! - [`Technology`] is what there is to do, by sector and use, with the [`Fact`]s that sources give; [`tariffs`] are the prices of electricity.
//! - [`stakes`] are what a firm uses, emits and pays; [`suggest()`] says which technologies act on it, and what they would save.
//! - [`Measure`] is what a firm means to do, with what it saves and costs.
//! - [`Taken`] is a measure with its steps; [`compared`] and [`Comparison`] say what bills show of those that were verified, [`expected()`] what is
//!   awaited of the others.
//! - [`sequence`] applies measures on one system one after the other, [`curve`] ranks measures by what a tonne costs.
//! - A [`Saving`] lies between zero and its baseline; what saves nothing is refused with the input that makes it so.
//! - Carbon is the saved energy times a factor that is passed in with its date; no factor is in a formula.
//!
//! Units are those of the keys (`flow_scfm`, `energy_kwh`); `¤` is the one currency of all prices of a calculation.

mod bills;
mod calculator;
pub mod calculators;
mod comparison;
pub mod curve;
mod dates;
mod error;
mod estimate;
mod evaluate;
mod expected;
mod fact;
mod given;
mod measure;
mod outcome;
mod practice;
mod pressure;
mod reading;
mod rule;
mod saved;
pub mod sequence;
mod stake;
mod suggest;
pub mod sun;
mod sunshine;
mod taken;
mod tariff;
mod technology;
mod temperature;
mod turn;
mod words;
mod worth;
mod written;

pub use bills::{Bills, Made, made};
pub use calculator::{Answer, Answers, Calculator, Input, Kind, Need, Output, Range, Saving, output, percent, ratio};
pub use comparison::{Compared, Comparison, Shown, Site, Verified, compared};
pub use dates::dated_by;
pub use error::{Error, Problem};
pub use estimate::Estimate;
pub use evaluate::{CO2_FACTOR, CO2_FACTOR_DATE, calculate};
pub use expected::{ExpectedSaving, carbon, expected};
pub use fact::{Fact, Field};
pub use given::Given;
pub use measure::{Calculation, CarrierSaving, Flaw, Measure, Part};
pub use outcome::{Bounds, Ends, Outcome};
pub use practice::{Practice, practice};
pub use rule::Extent;
pub use saved::{Effect, Figures, Saved};
pub use stake::{Cost, Stake, Used, stakes};
pub use suggest::{Filled, Missing, Origin, Suggestion, suggest};
pub use sunshine::{Sunshine, of_region, sunshine};
pub use taken::{State, Step, Taken};
pub use tariff::{Tariff, tariffs};
pub use technology::{Technology, sectors, technologies};
pub use turn::{in_turn, share_of_system};
pub use words::{Described, DescribedInput, DescribedOutput, Words};
pub use worth::{Worth, saved_between, worth};
