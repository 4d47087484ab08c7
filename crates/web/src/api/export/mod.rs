//! What buyers ask, for programs: products and their footprints, partners, the border adjustment.

mod admission;
mod disputes;
mod footprints;
mod goods;
mod installations;
mod papers;
mod partners;
mod products;
mod recipes;
mod refused;
mod requests;
mod rows;
mod sharing;
mod supplies;

pub use rows::rows;
