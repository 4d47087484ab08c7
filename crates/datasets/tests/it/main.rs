//! Tests of the importers: round trips, packages made by hand with known scores, and damaged ones.

mod brightway;
mod damaged;
mod openlca;
mod round;
mod table;
