use calendar::Timestamp;
use ids::{ExchangeId, JobId, OrganisationId, ProductFootprintId, ProductId};
use pact::{Content, Event, FootprintId, Moment, Published, Text};
use serde::{Deserialize, Serialize};
use serde_json::Map;
use store::exchange::{self, Direction, Exchange, Kind, State, Trouble};
use store::job::{self, Request};
use store::partner::{self, Partner};
use store::partner_offer;
use store::{Sql, StoreError};

use super::door::base;
use crate::platform::Platform;

/// The kind of the job.
pub(super) const KIND: &str = "partner.exchange";

/// What a job is about.
#[derive(Serialize, Deserialize)]
pub(super) struct Payload {
    pub organisation: OrganisationId,
    pub exchange: ExchangeId,
}

/// Asks for an attempt to settle what waits.
pub(super) fn work_on(
    platform: &Platform,
    sql: &mut dyn Sql,
    waiting: &Exchange,
    due: Timestamp,
) -> Result<(), StoreError> {
    let payload = Payload { organisation: waiting.organisation_id, exchange: waiting.id };
    let payload = serde_json::to_string(&payload).unwrap_or_default();
    let key = format!("{KIND}:{}", waiting.id);
    // Not in the name of the organisation: what it waits for is its figures.
    let request = Request { kind: KIND, key: Some(&key), organisation_id: None, payload: &payload, due };
    job::ask(sql, platform.id(JobId::new), &request, platform.now())?;
    Ok(())
}

/// What cannot be settled, since nobody knows where the partner is.
pub(super) fn without_way(exchange: Exchange) -> Exchange {
    Exchange { state: State::Refused, trouble: Some(Trouble::NoWay), due: None, ..exchange }
}

/// What every event of ours has.
pub(super) struct Sender {
    id: ExchangeId,
    source: String,
    now: Timestamp,
}

impl Sender {
    pub fn new(platform: &Platform, organisation_id: OrganisationId) -> Self {
        Sender { id: platform.id(ExchangeId::new), source: base(platform, organisation_id), now: platform.now() }
    }

    /// Identifier, source and time of the event; `None` if one of them is empty, which they are not.
    pub fn head(&self) -> Option<(Text, Text, Moment)> {
        Some((Text::new(self.id.to_string())?, Text::new(self.source.clone())?, Moment::from(self.now)))
    }

    /// Writes the event down, and asks for it to be sent.
    pub fn send(
        self,
        platform: &Platform,
        sql: &mut dyn Sql,
        partner: &Partner,
        about: Option<&str>,
        event: &Event,
    ) -> Result<Exchange, StoreError> {
        let kind = match event.content {
            Content::RequestCreated(_) => Kind::Request,
            Content::RequestFulfilled(_) => Kind::Fulfilled,
            Content::RequestRejected(_) => Kind::Rejected,
            Content::Published(_) => Kind::Published,
        };
        let body =
            serde_json::to_string(event).map_err(|_| StoreError::Inconsistent { column: 16, wanted: "event" })?;
        let exchange = self.record(partner, kind, about, body);
        let exchange = if partner.way.is_some() { exchange } else { without_way(exchange) };
        exchange::add(sql, &exchange)?;
        if exchange.state == State::Waiting {
            work_on(platform, sql, &exchange, exchange.at)?;
        }
        Ok(exchange)
    }

    /// Asks for everything that the partner shows to be looked through.
    pub fn look_through(
        self,
        platform: &Platform,
        sql: &mut dyn Sql,
        partner: &Partner,
    ) -> Result<Exchange, StoreError> {
        let exchange = self.record(partner, Kind::List, None, String::new());
        exchange::add(sql, &exchange)?;
        work_on(platform, sql, &exchange, exchange.at)?;
        Ok(exchange)
    }

    fn record(&self, partner: &Partner, kind: Kind, about: Option<&str>, body: String) -> Exchange {
        Exchange {
            organisation_id: partner.organisation_id,
            id: self.id,
            partner_id: partner.id,
            direction: Direction::Out,
            kind,
            event_id: self.id.to_string(),
            about: about.map(str::to_owned),
            at: self.now,
            state: State::Waiting,
            since: self.now,
            attempts: 0,
            tried: None,
            due: Some(self.now),
            status: None,
            trouble: None,
            body,
        }
    }
}

/// Tells the partners to whom a product is shown that footprints of it were published or are deprecated. To be called in the
/// transaction that publishes.
///
/// # Errors
/// What the database says.
pub fn published(
    platform: &Platform,
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
    footprints: &[ProductFootprintId],
) -> Result<(), StoreError> {
    for id in partner_offer::shown_to(sql, organisation_id, product_id)? {
        if let Some(partner) = partner::lookup(sql, organisation_id, id)?.filter(|partner| partner.way.is_some()) {
            tell(platform, sql, &partner, footprints)?;
        }
    }
    Ok(())
}

/// Tells one of them.
pub(super) fn tell(
    platform: &Platform,
    sql: &mut dyn Sql,
    partner: &Partner,
    footprints: &[ProductFootprintId],
) -> Result<(), StoreError> {
    let sender = Sender::new(platform, partner.organisation_id);
    let Some((id, source, time)) = sender.head() else { return Ok(()) };
    let pf_ids: Vec<FootprintId> = footprints.iter().filter_map(|id| FootprintId::parse(&id.to_string())).collect();
    let content = Content::Published(Published { pf_ids, other: Map::new() });
    sender.send(platform, sql, partner, None, &Event::new(id, source, time, content))?;
    Ok(())
}
