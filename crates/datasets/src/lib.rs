//! Process datasets of other programs, from bytes to the types of [`lca`] and back.
//!
//! - [`brightway`]: datapackages of `bw_processing`, as zip archives of NumPy arrays, read and written;
//! - [`openlca`]: JSON-LD archives, read;
//! - [`table`]: one plain table of exchanges for firms, CSV or XLSX, read.
//!
//! What is read comes from strangers: archives are unpacked within limits, sizes are checked before memory is asked for, and what
//! cannot be kept is said, never guessed.

mod archive;
pub mod brightway;
mod npy;
pub mod openlca;
pub mod table;

pub use archive::ArchiveError;
