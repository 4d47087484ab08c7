use calendar::Timestamp;
use ids::ExchangeId;
use pact::{Answer, Content, ErrorBody, ErrorCode, Event, Reaction};
use store::exchange::{self, Direction, Exchange, Kind, State};
use store::partner_offer;
use store::{Sql, StoreError};

use super::answer;
use super::door::{Client, Refused};
use super::outbox::{self, work_on};
use super::received;
use crate::platform::Platform;

/// The largest event that is taken, in bytes.
pub const EVENT_MAX: usize = 8 << 20;

fn bad(message: &str) -> Refused {
    Refused::said(ErrorCode::BadRequest, message)
}

/// Takes an event of a partner. One that was taken before is taken again and changes nothing: its sender did not hear us.
///
/// # Errors
/// [`Refused::Said`] if it is malformed, contradicts another, answers what was not asked, or asks for an answer that could
/// not be sent; what the database says.
pub fn take(platform: &Platform, client: &Client, body: &[u8]) -> Result<(), Refused> {
    let event: Event = pact::read(body).map_err(|refusal| Refused::Said(ErrorBody::from(&refusal)))?;
    let text = String::from_utf8_lossy(body);
    let now = platform.now();
    if matches!(event.content, Content::RequestCreated(_)) {
        may_be_answered(client, &event)?;
    }
    platform.database.write(|sql| {
        // New numbers come first, so that a request finds what the list would show.
        let new = partner_offer::unnumbered(sql, client.organisation_id, client.partner.id)?;
        partner_offer::number(sql, client.organisation_id, client.partner.id, &new)?;
        let taken = Taken { platform, client, event: &event, text: &text, now };
        taken.take(sql)
    })
}

/// A request is accepted only if its answer can be sent. It goes to the address that the firm wrote down; a `source` that leads
/// elsewhere, or nowhere, is refused instead of followed.
fn may_be_answered(client: &Client, event: &Event) -> Result<(), Refused> {
    let source = event.reply_to().map_err(|error| bad(&format!("source: {error}.")))?;
    let Some(way) = &client.partner.way else {
        return Err(bad("No address is agreed to which the answer could be sent."));
    };
    let host = |base: &str| base.split("://").nth(1).and_then(|rest| rest.split('/').next()).map(str::to_lowercase);
    if host(source.base()) != host(&way.base) {
        return Err(bad("source: this is not the host that is agreed for answers."));
    }
    Ok(())
}

struct Taken<'a> {
    platform: &'a Platform,
    client: &'a Client,
    event: &'a Event,
    text: &'a str,
    now: Timestamp,
}

impl Taken<'_> {
    fn take(&self, sql: &mut dyn Sql) -> Result<(), Refused> {
        let Client { organisation_id, partner } = self.client;
        let before = exchange::event(sql, *organisation_id, partner.id, Direction::In, self.event.id.as_str())?;
        if let Some(before) = before {
            return self.again(&before);
        }
        match &self.event.content {
            Content::RequestCreated(wanted) => {
                let request = self.record(Kind::Request, None, State::Held);
                exchange::add(sql, &request)?;
                Ok(answer::at_once(self.platform, sql, self.client, &request, wanted)?)
            }
            Content::Published(_) => {
                let published = Exchange { due: Some(self.now), ..self.record(Kind::Published, None, State::Waiting) };
                if partner.way.is_none() {
                    return Ok(exchange::add(sql, &outbox::without_way(published))?);
                }
                exchange::add(sql, &published)?;
                Ok(work_on(self.platform, sql, &published, self.now)?)
            }
            Content::RequestFulfilled(said) => {
                let Some(record) = self.answers(sql, Kind::Fulfilled, said.request_event_id.as_str())? else {
                    return Ok(());
                };
                let trouble = received::keep(self.platform, sql, *organisation_id, partner.id, &said.pfs)?;
                Ok(exchange::add(sql, &Exchange { trouble, ..record })?)
            }
            Content::RequestRejected(said) => {
                match self.answers(sql, Kind::Rejected, said.request_event_id.as_str())? {
                    Some(record) => Ok(exchange::add(sql, &record)?),
                    None => Ok(()),
                }
            }
        }
    }

    /// The same event once more, or another under its identifier.
    fn again(&self, before: &Exchange) -> Result<(), Refused> {
        let known: Event =
            pact::read(before.body.as_bytes()).map_err(|_| StoreError::Inconsistent { column: 16, wanted: "event" })?;
        let same = match (Answer::of(&known), Answer::of(self.event)) {
            (Some((of, known)), Some((about, said))) => of == about && known == said,
            _ => known.content == self.event.content,
        };
        if same { Ok(()) } else { Err(bad("Another event with this id was received before.")) }
    }

    /// Settles a request of ours by its answer; returns the answer to be written down, nothing if it was before.
    fn answers(&self, sql: &mut dyn Sql, kind: Kind, about: &str) -> Result<Option<Exchange>, Refused> {
        let Client { organisation_id, partner } = self.client;
        let asked = exchange::event(sql, *organisation_id, partner.id, Direction::Out, about)?;
        let asked = asked.filter(|asked| asked.kind == Kind::Request);
        let asked = asked.ok_or_else(|| bad("requestEventId: there is no such request."))?;
        let mut standing = pact::Exchange::Open;
        if let Some(given) = exchange::answer(sql, *organisation_id, partner.id, Direction::In, about)? {
            let given: Event = pact::read(given.body.as_bytes())
                .map_err(|_| StoreError::Inconsistent { column: 16, wanted: "event" })?;
            standing = Answer::of(&given).map_or(standing, |(_, answer)| pact::Exchange::Answered(answer));
        }
        let answer = Answer::of(self.event).map(|(_, answer)| answer);
        match answer.map(|answer| standing.take(answer)) {
            Some(Reaction::Taken) => {}
            Some(Reaction::Repeated) => return Ok(None),
            Some(Reaction::Contradicts) | None => return Err(bad("This request is answered already.")),
        }
        exchange::change(sql, &Exchange { state: State::Done, due: None, trouble: None, ..asked })?;
        Ok(Some(self.record(kind, Some(about), State::Done)))
    }

    fn record(&self, kind: Kind, about: Option<&str>, state: State) -> Exchange {
        Exchange {
            organisation_id: self.client.organisation_id,
            id: self.platform.id(ExchangeId::new),
            partner_id: self.client.partner.id,
            direction: Direction::In,
            kind,
            event_id: self.event.id.as_str().to_owned(),
            about: about.map(str::to_owned),
            at: self.now,
            state,
            since: self.now,
            attempts: 0,
            tried: None,
            due: None,
            status: None,
            trouble: None,
            body: self.text.to_owned(),
        }
    }
}
