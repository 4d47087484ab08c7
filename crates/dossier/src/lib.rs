//! Inventory → documents that verify themselves.
//!
//! - [`typeset`] turns templates and data into PDF/A-3a + PDF/UA-1 bytes.

pub mod typeset;
