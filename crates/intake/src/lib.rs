//! Documents of a firm, read safely and located.
//!
//! [`document::open`] turns any file into a [`document::Document`]: pages of positioned words, sheets of
//! typed cells, a streamed table, or an invoice; or into a typed [`document::Refusal`] that says what the
//! file is and what would have been accepted. Nothing read is trusted: memory and time are bounded by
//! [`document::Limits`], and no input may cause a panic.
//!
//! Words for people are in `locales/{fr,ar,en}/intake.ftl`; every refusal and problem has a key and
//! arguments ([`document::Message`]).

pub mod bills;
mod context;
pub mod document;
pub mod lexicon;
pub mod mapping;
mod reading;

pub use context::Context;
pub use reading::{Aside, DocumentReading, Duplicate, Reading, Repetition};
