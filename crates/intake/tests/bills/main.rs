//! Bills, slips and reports of `examples/`, against oracles that were computed without this crate.

mod examples;
mod folder;
