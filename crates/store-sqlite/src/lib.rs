//! SQLite, embedded: what an installation has that was told nothing.
//!
//! One connection writes, as SQLite permits one writer; readers have connections of their own and are
//! never in its way (write-ahead log). Nothing about the product is here.

mod driver;
mod readers;
mod schema;
mod sql;

pub use driver::{Sqlite, open};
