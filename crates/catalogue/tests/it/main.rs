//! The embedded catalogue: that it is whole, that it says what its sources say, and what comes of it.

mod goods;
mod numbers;
mod publications;
mod published;
mod sources;
mod structure;
mod units;
