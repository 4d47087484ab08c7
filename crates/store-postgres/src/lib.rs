//! PostgreSQL: what serves a country. Nothing about the product is here.

mod driver;
mod pool;
mod schema;
mod sql;
mod tls;
mod value;

pub use driver::{Postgres, open};
