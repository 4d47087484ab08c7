//! `/factors`: the catalogue of emission factors, by the search of `qafila factors search`, and a page for each factor.
//!
//! The catalogue that comes with the program, whose licences permit it; the packs with which an installation measures are
//! shown to who has an account there.

mod places;
mod row;
mod search;
mod show;

use factors::{Factor, Origin};

use crate::page::Page;

pub use places::Places;
pub use row::{Row, Stale};
pub use search::search;
pub use show::show;

/// Whether a factor is shown to who asks for a page.
fn is_shown(page: &Page, factor: &Factor) -> bool {
    page.person().is_some() || factor.origin == Origin::Catalogue
}
