//! Tests of the engine: systems worked out by hand, public ones, and what must hold of any.

mod analysis;
mod direct;
mod model;
mod montecarlo;
mod network;
mod properties;
mod public;
mod small;
