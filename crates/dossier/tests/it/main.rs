//! A dossier from end to end, on the real catalogue.

mod layout;
mod outside;
mod papers;
mod products;
mod sheets;
mod whole;
mod world;
