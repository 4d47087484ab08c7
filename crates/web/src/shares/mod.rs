//! `/o/{organisation}/shares`: the links to dossiers that a firm gave; `/s/{token}`: what a buyer finds behind one.

mod list;
mod open;

pub use list::{make, revoke, show as list};
pub use open::{dossier, show as open};
