//! Work in the background: what takes time, or speaks to others, is asked for in the transaction that needs it
//! ([`store::job::ask`]) and done afterwards.
//!
//! - A [`Handler`] does one kind of work. What is slow it does outside any transaction; what it changes it returns,
//!   and that is written together with the end of the work in one transaction. Killed at any point, the work is done
//!   again from the start, and its effects are there once.
//! - [`Workers`] are threads that take what is due, keep it while they work, try again later what failed, and end
//!   gracefully. [`run_due`] does the same without threads.
//! - [`Housekeeping`] forgets what need not be kept ([`RETENTION`]), every few hours.

mod failure;
mod handler;
mod housekeeping;
mod overview;
mod pace;
mod run;
mod task;
mod workers;

pub use failure::{Again, Failure, Reason};
pub use handler::{Effects, Handler, Registry};
pub use housekeeping::{Housekeeping, Kept, RETENTION, Retention};
pub use overview::{Overview, overview, revive, why};
pub use pace::ATTEMPTS;
pub use run::{Ending, run_due};
pub use task::Task;
pub use workers::{Event, Settings, Workers};
