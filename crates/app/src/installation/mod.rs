//! An installation: how it is run, what it is opened with, and how it is kept.
//!
//! - [`Settings`] are typed; [`Layers`] is what several places say about them, the later over the earlier: what holds
//!   unless said, `qafila.toml`, the environment, the command line. [`KEYS`] is the one table of what may be said.
//! - [`open_database`], [`open_files`], [`open_carrier`] and [`registry`] open it.
//! - [`ready`] and [`queues`] say how it does.
//! - [`backup`], [`restore`], [`copy_records`], [`copy_documents`] and [`check`] keep it.

mod address;
mod backup;
mod check;
mod error;
mod health;
mod keep;
mod keys;
mod layers;
mod open;
mod schema;
mod settings;

pub use address::{DatabaseAddress, PublicUrl, Secret};
pub use backup::{Beside, Manifest, backup, restore};
pub use check::{Chain, Check, chains, check};
pub use error::{Fault, Origin, SettingsError};
pub use health::{Queues, queues, ready};
pub use keep::{KeepError, Moved, copy_documents, copy_records};
pub use keys::{KEYS, Key, OTHER_VARIABLES, PREFIX, Wanted};
pub use layers::{Layers, Sources};
pub use open::{OpenError, migrate, open_carrier, open_database, open_files, registry};
pub use schema::{schema, tree};
pub use settings::{Documents, Log, Operator, S3, Settings, Smtp};
