//! Units as data.
//!
//! A unit is a row of `catalogue/units/units.csv`, not a Rust type: its dimension, its size in base
//! units, and the *basis* on which it is counted (net or gross calorific value, with or without
//! VAT, wet or dry). [`Units::parse`] reads an expression such as `kgCO2e/t.km` or `kWh PCI`;
//! an unknown unit is an error with the nearest known ones, never a guess.
//!
//! [`Unit::ratio_to`] refuses to pass from one dimension to another: mass becomes volume only by a
//! density, which is a property with a source (`catalogue/measure/properties.csv`).

mod basis;
mod dimension;
mod parse;
mod table;
mod unit;

pub use basis::{Basis, Calorific, Moisture, Tax};
pub use dimension::Dimension;
pub use parse::edits;
pub use table::{Row, TableError, Units};
pub use unit::{Mismatch, Unit, UnitError};
