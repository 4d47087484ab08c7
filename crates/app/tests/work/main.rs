//! Work in the background, on both databases.

mod handlers;
mod kill;
mod letters;
mod made;
mod threads;
