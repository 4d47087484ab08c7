//! The workbook and the tables of a made-up firm, held against its results.

mod application;
mod measures;
mod paper;
mod recomputed;
mod stored;
mod tables;
mod world;
