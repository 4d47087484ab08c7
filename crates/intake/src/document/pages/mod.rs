//! Pages of a PDF: words with their places, in the order in which they are read.

mod layout;

mod order;
mod word;

pub use layout::{GridRow, Line};
pub use word::{Page, Word};
