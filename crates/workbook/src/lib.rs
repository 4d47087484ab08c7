//! The inventory for spreadsheets and data people.
//!
//! [`xlsx`] makes a workbook in the reader's language whose formulas recompute every line and total;
//! [`paper()`] makes one of a document of an operator of the border adjustment.
//! [`application()`] makes one of an application for finance, whose formulas plan it again.
//! [`csv()`] makes tidy tables with English headings. Both write what is in an [`measure::Inventory`]
//! and compute nothing of their own. What the files hold, and how words that look like formulas are
//! kept harmless, is in `docs/exports.md`.

mod application;
mod basis;
mod breakdown;
mod energy;
mod error;
mod lines;
mod measures;
mod page;
mod paper;
mod plan;
mod records;
mod steps;
mod style;
mod summary;
mod tables;
mod words;
mod xlsx;

pub use application::application;
pub use error::WorkbookError;
pub use measures::Measures;
pub use paper::paper;
pub use steps::step;
pub use tables::{CsvFile, csv};
pub use words::Knowledge;
pub use xlsx::xlsx;
