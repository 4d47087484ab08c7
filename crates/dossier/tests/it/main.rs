//! A dossier from end to end, on the real catalogue.

mod applications;
mod layout;
mod outside;
mod papers;
mod premises;
mod products;
mod reduction;
mod sheets;
mod whole;
mod world;
