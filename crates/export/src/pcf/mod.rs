//! The carbon footprint of a product, from the cradle to the gate: ISO 14067:2018 as PACT's methodology 3.0 exchanges it.
//!
//! [`Recipe`] is what a firm writes of a product for a year, [`Supplied`] what its suppliers state of what it buys. What the
//! sites emit comes from the inventory of that year and is shared between their products.

mod allocate;
mod boundary;
mod cells;
mod check;
mod compose;
mod error;
mod exchange;
mod finding;
mod findings;
mod footprint;
mod input;
mod inputs;
mod names;
mod parts;
mod places;
mod publication;
mod rating;
mod recipe;
mod rules;
mod shares;
mod simulation;
mod sum;
mod supplied;
mod supplies;
mod total;

pub use allocate::{Allocated, Cell, SharedFactor, allocate};
pub use check::check;
pub use compose::{Method, compose, footprint};
pub use error::{Error, Problem};
pub use exchange::{Unpublishable, to_pact};
pub use finding::{Finding, FindingKind};
pub use footprint::{
    About, AppliedShare, FactorNote, Figure, Footprint, LeftOut, LeftOutBecause, Line, Origin, Ratings, SCHEMA, Stage,
    StageTotal, UsedSource,
};
pub use input::{Input, InputKind, Source};
pub use parts::Parts;
pub use publication::Publication;
pub use recipe::{
    Allocation, AllocationKey, Carbon, DeclaredUnit, ElectricityBasis, Exempted, InventoryTransport, Leg, Recipe, Rule,
};
pub use rules::{Asks, Declared, Judged, Point, RuleSet, RuleSets, Standing};
pub use shares::{SiteShares, Verdict, more_than_whole, shares};
pub use supplied::{Supplied, SuppliedFigure};
pub use supplies::fits;

use crate::Amount;
use crate::reading::Unreadable;

/// Reads a recipe: JSON if it begins with a brace, TOML otherwise.
///
/// # Errors
/// With the line of a broken file, or the field that is wrong.
pub fn read(text: &str) -> Result<Recipe, Unreadable> {
    crate::reading::read(text)
}
