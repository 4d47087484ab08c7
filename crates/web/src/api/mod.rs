//! `/api/v1`: the door for programs, on the use cases that the pages have. See `docs/reference/api.md`.
//!
//! No cookies, so nothing that another site could make a browser send: a program comes with a token of its person
//! ([`tokens`] is the page on which they are made) in `Authorization: Bearer`. Words are in the language of
//! `Accept-Language`; what goes wrong is a problem document (RFC 9457, `refusal`).
//!
//! To add an endpoint: a handler here, and one line in [`table`], which says who may come in and what it takes and gives.
//! From that line are made the route and the description ([`openapi`], committed as `schemas/openapi.json`).

mod conflict;
mod corrections;
mod described;
mod documents;
mod door;
mod endpoint;
mod entries;
mod export;
mod factors;
mod figures;
mod files;
mod finance;
mod given;
mod once;
mod openapi;
mod organisations;
mod records;
mod reduce;
mod refusal;
mod sheet;
mod table;
pub mod tokens;
mod verdict;
mod webhooks;

pub use endpoint::{BASE, Endpoint};
pub use openapi::{document as openapi, schema as openapi_schema};
pub use refusal::{Refusal, page as refused};
pub use table::{routes, table};
