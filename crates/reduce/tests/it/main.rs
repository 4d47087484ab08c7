//! What calculators, plants, sequences and curves must do.

mod cases;
mod inputs;
mod properties;
mod suggestions;
mod sun;
mod technologies;
mod together;
