//! The border adjustment of an installation's goods.

mod read;

pub use read::{Unreadable, WrongField, read};
