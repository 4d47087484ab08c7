//! Door: the site.
//!
//! Pages are made on the server, in French, Arabic and English, and work without scripts. Everything is served by one
//! binary: templates are compiled in, style sheets and faces are embedded.
//!
//! To add a page: a handler in `src/<room>/`, a template in `templates/<room>/`, its words in
//! `locales/{fr,ar,en}/<room>.ftl`, and one line in the table of [`routes`]. The line says who may come in
//! ([`routes::Access`]); a route that does not say so does not compile.
//!
//! - `site` is what handlers share: what is known, the clock, what is counted.
//! - [`routes`] is the table, and the router made from it.
//! - [`api`] is the door for programs; `pact` that for programs of other firms.
//! - [`guard`] is what every request goes through before and after its handler.
//! - [`serve`] listens.
//!
//! Handlers read the language and the wishes of the reader from [`page::Page`], return a [`page::Html`] or a
//! [`problem::Problem`], and leave what takes long to `spawn_blocking`.

mod about;
pub mod access;
mod account;
mod address;
mod adviser;
pub mod api;
mod asset;
mod bodies;
mod buyer;
mod caller;
mod catalogue;
mod clock;
mod cookie;
mod documents;
mod export;
mod finance;
pub mod flash;
pub mod form;
mod gallery;
pub mod guard;
mod health;
pub mod here;
mod home;
mod measure;
mod metrics;
mod operator;
mod organisation;
mod pact;
pub mod page;
pub mod problem;
mod reader;
mod reduce;
pub mod routes;
mod sent;
mod serve;
pub mod session;
pub mod shares;
mod site;
mod stat;
mod theme;
mod turns;
mod verify;
mod webhooks;

pub use clock::Clock;
pub use serve::{Addresses, serve};
pub use site::{Options, PublicUrl, Site};
