//! Webhooks: a message to an address that somebody else chose.
//!
//! - [`Target`] is such an address, looked at before it is kept: https, a port that is meant for it, nobody's password.
//! - [`Secret`] signs by [Standard Webhooks 1.0](https://www.standardwebhooks.com).
//! - [`Courier`] carries: it resolves the name once, refuses every address that is not public ([`is_public`]), connects to
//!   the very address that it looked at, follows no redirect, and gives up after [`PATIENCE`]; by [`Courier::ask`] it also brings
//!   back what is said. Otherwise an address could make
//!   the server speak to its own network (server-side request forgery), also by a name that changes its mind.

mod courier;
mod question;
mod reach;
mod secret;
mod target;

pub use courier::{Answer, Courier, Failure, Lookup, Message, PATIENCE};
pub use question::{Question, SAID_MAX, Said};
pub use reach::{Reach, is_public};
pub use secret::Secret;
pub use target::{Target, TargetError, URL_MAX};
