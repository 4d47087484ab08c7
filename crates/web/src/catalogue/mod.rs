//! `/factors`: the catalogue of emission factors, by the search of `qafila factors search`, and a page for each factor.
//!
//! Only the catalogue that comes with the program, whose licences permit it; packs that an installation imported are
//! not shown to the public.

mod places;
mod row;
mod search;
mod show;

pub use places::Places;
pub use row::{Row, Stale};
pub use search::search;
pub use show::show;
