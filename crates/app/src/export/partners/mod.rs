//! Programs of other firms that exchange product footprints with a firm: PACT 3.0.3, as server and as client.
//!
//! - [`add`], [`rotate`], [`revoke`], [`offer`] are what an owner decides: who comes in, what they are shown, how they are reached.
//! - [`sign_in`] and [`client`] let a program in; [`footprints`], [`footprint`] and [`take`] answer it. A partner sees what is
//!   offered to it and nothing else.
//! - [`Messenger`] carries in the background what the firm has to say, and fetches what partners published. It goes to the
//!   address that an owner wrote down, never to one that a message names, and to none that is not public.
//! - A request has exactly one answer, on both sides: the database holds it.

mod answer;
mod ask;
mod client;
mod door;
mod events;
mod log;
mod manage;
mod messenger;
mod offers;
mod outbox;
mod pass;
mod received;
mod seal;
mod serve;

pub use answer::{Verdict, decide};
pub use ask::{request, survey};
pub use client::Miss;
pub use door::{Client, Refused, base, client, sign_in};
pub use events::{EVENT_MAX, take};
pub use log::{LogPage, Said, again, exchange, log};
pub use manage::{Made, PARTNERS_MAX, PartnerRequest, add, change, partner, partners, revoke, rotate, try_out};
pub use messenger::Messenger;
pub use offers::{PRODUCTS_MAX, offer, offers, withdraw};
pub use outbox::published;
pub use pass::TOKEN_SECONDS;
pub use received::{Figure, received};
pub use serve::{Listed, footprint, footprints};

use ids::OrganisationId;

use crate::people::{Action, Actor, PeopleError, Resource};

fn may(actor: &Actor, action: Action, organisation_id: OrganisationId) -> Result<(), PeopleError> {
    actor.may(action, Resource::Organisation(organisation_id)).map(drop)
}
