//! Importers on small extracts of each layout, and on the databases themselves where they are at hand.

mod common;
mod damage;
mod extracts;
mod made;
mod real;
