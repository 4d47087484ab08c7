//! Messages, numbers and dates in French, Arabic and English.
//!
//! The words are in `locales/{fr,ar,en}/<room>.ftl` (Fluent), embedded when the crate is compiled
//! and parsed at first use, one file at a time. A key starts with the name of its file:
//! `measure-total` is in `measure.ftl`.
//!
//! ```
//! use i18n::Messages;
//! use language::Language;
//!
//! let messages = Messages::new(Language::Fr);
//! assert_eq!(messages.get("common-t-co2e"), "t\u{a0}CO₂e");
//! assert_eq!(messages.with("common-lines", &[("count", 1234_usize.into())]), "1\u{202f}234 lignes");
//! ```
//!
//! [`Tongue`] has three languages more, for the page that a buyer in Europe opens (decision 74).
//!
//! Rust never joins words: a sentence is one message with arguments, so that each language can
//! order them as it must. Counts are passed as numbers ([`Arg::Count`]) because they choose the plural form (six in
//! Arabic); every other figure is formatted first with [`Numbers`] or [`Dates`] and passed as text:
//!
//! ```
//! use i18n::Numbers;
//! use language::Language;
//!
//! let numbers = Numbers::new(Language::Fr);
//! let shown = numbers.emissions_interval(1_234_000.0, 1_104_000.0, 1_396_000.0);
//! assert_eq!(shown, "1\u{202f}234\u{a0}t\u{a0}CO₂e (1\u{202f}100\u{a0}–\u{a0}1\u{202f}400)");
//! ```

pub mod audit;

mod arg;
mod dates;
mod files;
mod gases;
mod kept;
mod locale;
mod messages;
mod numbers;
mod quantities;
mod tongue;
mod units;

pub use arg::Arg;
pub use dates::Dates;
pub use messages::{MessageError, Messages};
pub use numbers::Numbers;
pub use tongue::Tongue;
