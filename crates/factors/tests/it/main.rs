//! The factor model from outside: records, resolution, conversions, search.

mod common;
mod record;
mod resolve;
mod search;
