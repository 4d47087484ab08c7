//! What calculators, plants, sequences and curves must do.

mod cases;
mod inputs;
mod morocco;
mod people;
mod properties;
mod suggestions;
mod sun;
mod technologies;
mod together;
mod turns;
