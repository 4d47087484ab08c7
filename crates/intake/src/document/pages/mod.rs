//! Pages of a PDF: words with their places, in the order in which they are read.

mod assemble;
mod content;
mod gauge;
mod layout;
mod order;
mod pdf;
mod word;

pub use layout::{GridRow, Line};
pub use word::{Page, Word};

pub(crate) use pdf::read;
