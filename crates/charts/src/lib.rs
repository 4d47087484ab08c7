//! Charts as SVG: pure functions from numbers and texts.
//!
//! The same SVG serves a page and a document. Every chart is readable without colour (labels on
//! the marks, patterns in the areas), without sight (title, description, and a [`Table`] of the same
//! figures), and in Arabic (the whole drawing is mirrored, time runs from right to left). Nothing depends on the metrics of a
//! font: room is left for the widest likely letters, and long labels wrap.
//!
//! ```
//! use charts::{Bar, Frame, bars};
//! use language::Language;
//!
//! let frame = Frame::new(Language::Fr, "sources", "Émissions par source", "Trois sources font le total.");
//! let rows = [Bar::new("Électricité", 62.0, "62 t"), Bar::new("Gazole", 31.5, "31,5 t")];
//! let chart = bars(&frame, &rows);
//! assert!(chart.svg.starts_with("<svg"));
//! assert_eq!(chart.table.rows[1], ["Gazole", "31,5 t"]);
//! ```
//!
//! Texts come formatted (crate `i18n`); numbers only place the marks. A number that is not finite
//! draws no mark, its text is still shown.

mod abatement;
mod bars;
mod canvas;
mod coverage;
mod frame;
mod intervals;
mod layout;
mod months;
pub mod palette;
mod scale;
mod stacked;
mod text;
mod trajectory;
mod waterfall;

pub use abatement::{Block, abatement};
pub use bars::{Bar, bars};
pub use coverage::{Coverage, CoverageRow, coverage_map};
pub use frame::{Chart, Frame, Ink, Table};
pub use intervals::{Interval, intervals};
pub use months::{Series, columns, lines};
pub use scale::Number;
pub use stacked::{StackedBar, stacked_bars};
pub use trajectory::{Milestone, trajectory};
pub use waterfall::{Step, waterfall};
