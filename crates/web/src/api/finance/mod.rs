//! Who helps to pay, for programs: programmes and how they stand, plans, requests, the inbox of a financier.

mod inbox;
mod plans;
mod programmes;
mod refused;
mod requests;
mod rows;

pub use rows::rows;
