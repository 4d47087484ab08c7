//! Bills, slips and reports of `examples/`, against oracles that were computed without this crate, and papers
//! made of placed words, so that what is read does not depend on the program that printed the examples.

mod broken;
mod examples;
mod folder;
mod placed;
mod robust;
mod strangers;
mod variants;
