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
mod copies;
pub mod document;
mod doubt;
mod duplicates;
mod firm;
mod folder;
mod identity;
mod invoices;
pub mod ledger;
pub mod lexicon;
pub mod mapping;
mod reading;
mod recognise;
mod repeated;
mod shelf;
mod vocabulary;
mod why;
mod worth;
mod years;

pub use context::Context;
pub use firm::{FirmError, SECTORS, parse_firm, parse_mappings};
pub use folder::{is_document, read_folder};
pub use reading::{Aside, ColumnReading, DocumentReading, Duplicate, Progress, Reading, Repetition};
pub use shelf::Shelf;
pub use vocabulary::{Distance, HeaderMatch, Vocabulary};
pub use years::Seen;
