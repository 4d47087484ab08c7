//! Records, and how they are kept.
//!
//! A module per kind of record: a plain struct, and functions over [`Sql`] that look it up, list it,
//! add or change it. Each statement is written once and runs on both databases; what differs between
//! them is in the drivers (`store-sqlite`, `store-postgres`), which know nothing of the product.
//!
//! To add a kind of record: a table in a new file of `migrations/` ([`schema`]), a module here, and a
//! case in the contract suite (`store-contract`), which runs on both.
//!
//! - Look-ups return `Option`; lists are ordered and bounded; writers take the time.
//! - `organisation_id` comes first in keys and indexes: what belongs to a firm is found through it.
//! - A record that people edit has a `version`; a change names the version that it was made from.
//! - Transactions are serializable and may be run again ([`Database::write`]).

mod bell;
mod copy;
mod database;
mod error;
pub mod schema;
mod search;
mod value;
mod words;

pub mod access_token;
pub mod answer;
pub mod attempt;
pub mod audit;
pub mod client;
pub mod corrected_answer;
pub mod customer;
pub mod dispute;
pub mod document;
pub mod entry;
pub mod exchange;
pub mod finance_alert;
pub mod finance_edit;
pub mod finance_plan;
pub mod finance_request;
pub mod finance_situation;
pub mod footprint;
pub mod grant;
pub mod identity;
pub mod installation;
pub mod inventory;
pub mod job;
pub mod letter;
pub mod membership;
pub mod offer;
pub mod organisation;
pub mod paper;
pub mod partner;
pub mod partner_offer;
pub mod partner_supply;
pub mod passkey;
pub mod person;
pub mod product;
pub mod product_change;
pub mod product_figure;
pub mod product_footprint;
pub mod product_request;
pub mod product_share;
pub mod proof;
pub mod provider_offer;
pub mod received;
pub mod recipe;
pub mod reduction_measure;
pub mod reduction_plan;
pub mod session;
pub mod share;
pub mod sheet;
pub mod supply;
pub mod task;
pub mod ticket;
pub mod webhook;

pub use bell::Bell;
pub use copy::copy;
pub use database::{Database, Driver, Sql, Verdict, Work};
pub use error::StoreError;
pub use value::{Columns, FromValue, Row, ToValue, Value};

/// The values of a statement, in the order of its placeholders.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::ToValue::to_value(&$value)),*] };
}
