//! Column chunks as dictionary codes.
//!
//! A national file repeats 600 activities and a few regions, units and days twenty million times,
//! and Parquet already stores them as codes into a dictionary. Decoding those codes and never the
//! texts behind them is what makes the recomputation fast: each dictionary is looked up once per
//! row group. Pages in another encoding, or with nulls, go through the general reader of the
//! `parquet` crate and are coded here: slower, same result.

mod bits;
mod chunk;
mod codes;
mod doubles;

pub(crate) use chunk::LineFile;
pub(crate) use codes::{Codes, Dictionary};
pub(crate) use doubles::Doubles;

/// What is wrong with the bytes of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Damaged(pub(crate) &'static str);
