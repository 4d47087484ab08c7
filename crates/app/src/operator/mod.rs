//! What who runs the installation sees and does: people, organisations, letters, the log, health. Of a firm it shows that it
//! is there and who answers for it, never its data. What is done is written into the log of the operator.

mod health;
mod letters;
mod log;
mod organisations;
mod people;

pub use health::{Health, health};
pub use letters::{Letters, letters, send_again};
pub use log::{Noted, log, look_through};
pub use organisations::{Listed, close, organisations, reopen};
pub use people::{Member, lock, people, unlock};

use ids::OrganisationId;
use store::organisation::Kind;

use crate::people::{Action, Actor, PeopleError, Resource};

/// How many rows a page has.
pub const ROWS: i64 = 50;

/// The organisation as whose member the actor runs the installation.
pub(crate) fn own(actor: &Actor, action: Action) -> Result<OrganisationId, PeopleError> {
    actor.may(action, Resource::Installation)?;
    let seat = actor.seats.iter().find(|seat| seat.kind == Kind::Operator);
    seat.map(|seat| seat.organisation_id).ok_or(PeopleError::NotFound)
}
