//! Webhooks: an owner names an address and what it is to be told of; whatever happens is written down in the transaction
//! in which it happens, signed, and sent in the background until it is taken or given up.
//!
//! - [`Told`] is what is sent: identifiers and a link, so that who wants to know more asks with a token of their own.
//! - `tell` is called by the use cases, beside the line of the audit log.
//! - [`Deliverer`] does one attempt; `pace` says when there is another.

mod deliver;
mod manage;
mod pace;
mod told;

pub use deliver::Deliverer;
pub use manage::{
    Made, OVERLAP_HOURS, WEBHOOKS_MAX, deliveries, redeliver, register, remove, resume, rotate, test, webhook, webhooks,
};
pub use pace::{ATTEMPTS, DAYS};
pub(crate) use told::tell;
pub use told::{
    About, DisputeTold, DocumentTold, FinanceTold, GrantTold, OpeningTold, OrganisationTold, ProductTold, RequestTold,
    ShareTold, Told, YearTold,
};
