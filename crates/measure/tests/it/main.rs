//! The room on small worlds of its own; whole folders are tested through the commands.

mod inventory;
mod properties;
mod reading;
mod targets;
mod world;
