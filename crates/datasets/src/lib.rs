//! Process datasets of other programs, from bytes to the types of [`lca`] and back.
//!
//! - [`brightway`]: datapackages of `bw_processing`, zip archives of NumPy arrays;
//! - [`openlca`]: JSON-LD archives;
//! - [`table`]: one plain table of exchanges for firms, CSV or XLSX.
//!
//! Each is read and written, by itself or, where any of them may come, as a [`Dataset`]. What is read comes from strangers: archives are unpacked within limits, sizes are checked before memory is
//! asked for, and what cannot be kept is said, never guessed.

mod archive;
pub mod brightway;
mod dataset;
mod indicator;
mod npy;
pub mod openlca;
mod stage;
pub mod table;

pub use archive::ArchiveError;
pub use dataset::{Dataset, DatasetError, Form, Format};
pub use indicator::Indicator;

/// A unit that only has a name, so that nothing is converted to or from it.
fn named(name: &str) -> units::Unit {
    let mut unit = units::Unit::one();
    name.clone_into(&mut unit.symbol);
    unit
}
