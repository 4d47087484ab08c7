//! Letters in three languages: their words here, their way over SMTP.

mod letter;

pub use letter::{Composed, Letter};
