//! The engine by its public interface: the examples of the Commission, the rules one by one, and what holds for any
//! installation.

mod cement;
mod defaults;
mod examples;
mod imports;
mod physics;
mod pitfalls;
mod problems;
mod properties;
mod published;
mod spread;
mod support;
mod transfer;
