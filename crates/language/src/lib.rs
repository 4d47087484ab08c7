//! French, Arabic and English as equals.
//!
//! [`Language`] names them, [`Text`] holds one text in the three, and [`fold`] brings words
//! written with or without accents, vowel marks and capital letters to one form, for search
//! and for recognising the columns and activities of a document. [`number`] reads numbers as people write them in each.

mod fold;
pub mod number;
mod text;

pub use fold::{Trigrams, fold, similarity};
pub use text::{Language, Text};
