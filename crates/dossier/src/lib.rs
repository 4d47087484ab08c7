//! Inventory → documents that verify themselves.
//!
//! - [`content`] attaches an inventory and computes it again; [`pages`] says it in a language.
//! - [`sheets`] is the footprint of one product, for a buyer.
//! - [`applications`] is the file with which a firm asks for money, with its dossier inside.
//! - [`papers`] does the same with the documents of an operator of the border adjustment.
//! - [`typeset`] turns templates and data into PDF/A-3a + PDF/UA-1 bytes.
//! - [`seal`] adds what the dossier is made of and the signature, and finds them again.
//! - [`sign`] holds the key of the installation, the manifest and the signature.
//! - [`commitments`] withholds fields behind salted digests, and puts them back.
//! - [`verify`] checks a dossier and says what does not hold.
//! - [`pdf`] reads as much of PDF as that needs.

pub mod applications;
pub mod commitments;
pub mod content;
mod kind;
pub mod pages;
pub mod papers;
pub mod pdf;
pub mod seal;
pub mod sheets;
pub mod sign;
pub mod typeset;
pub mod verify;
mod write;

pub use write::{Remaker, WriteError, write};
