//! The border adjustment, for people who will never open a terminal: what is my good, what does it emit, what does it cost.

mod enter;
pub(crate) mod fields;
mod files;
mod gaps;
mod goods;
mod list;
mod measures;
mod new;
mod numbers;
mod papers;
mod prices;
mod result;
mod room;
mod stages;

pub use enter::{energy, installation, precursors, processes, sales, streams};
pub use files::{archive, json, replace, restore, show as files, toml};
pub use gaps::show as gaps;
pub use goods::{good, of_language, search as goods};
pub use list::{show as list, upload};
pub use measures::{save as save_measure, show as measures};
pub use new::{create, show as new};
pub use papers::{of as paper_of, show as papers, take as paper};
pub use result::show as result;
pub(crate) use stages::{country, good_name};

/// The year whose rules are shown before a firm has said one.
pub const FIRST_YEAR: i16 = 2026;
