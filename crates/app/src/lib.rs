//! Use cases: what a person may do with the product, whatever the door.
//!
//! A use case loads, decides by the pure rooms, and stores. Doors (the command line, later the pages)
//! give it paths, time and randomness, and show what it returns.
//!
//! - [`Knowledge`] is everything the rooms know: the catalogue, packs, words.
//! - [`measure`] reads the folder of a firm and makes its inventory.
//! - [`installation`] is how all this is run, opened and kept.
//! - [`intake`] says what was read, and why.
//! - [`demonstration`] opens fictitious firms.
//! - [`dossier`] writes and checks dossiers.
//! - [`mod@export`] computes what buyers in Europe ask.
//! - [`mod@finance`] says who helps a firm pay, and plans how.
//! - [`people`] opens accounts, signs people in, and decides who may do what ([`people::can`]).
//! - [`adviser`] shows advisers the firms that let them in, and keeps what they note.
//! - [`letters`] writes to them.
//! - [`work`] does in the background what takes time or speaks to others.
//! - [`operator`] is what who runs the installation sees and does.
//! - [`packs`] imports public databases of factors and finds them again.
//! - [`mod@reduce`] computes what measures save, by calculators.
//! - [`shares`] gives a buyer a link to a dossier.
//! - [`webhooks`] tells the addresses that an organisation chose what happened.
//! - [`words`] says what readings and inventories hold, in the reader's language.
//! - [`said`] is what databases and the system say, in words.
//! - [`workbook`] writes the inventory for spreadsheets and data people.

pub mod adviser;
pub mod demonstration;
pub mod dossier;
pub mod export;
mod file;
pub mod finance;
pub mod installation;
pub mod intake;
mod knowledge;
pub mod letters;
pub mod measure;
pub mod operator;
pub mod packs;
pub mod people;
mod platform;
pub mod reduce;
pub mod said;
pub mod shares;
pub mod webhooks;
pub mod words;
pub mod work;
pub mod workbook;

pub use file::FileFault;
pub use knowledge::{ENGINE, Knowledge, KnowledgeError, Words};
pub use platform::{Chance, Clock, Platform};
