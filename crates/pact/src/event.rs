use serde_json::{Map, Value};

use crate::error::ErrorBody;
use crate::reading::Reader;
use crate::source::{ReplyTo, SourceError};
use crate::text::{FootprintId, Listed, Moment, Text, Urn, Words};
use crate::{Criteria, ErrorCode, Part, ProductFootprint, Status, Wrong};

/// The media type of an event in structured content mode (CloudEvents 1.0, JSON format).
pub const MEDIA_TYPE: &str = "application/cloudevents+json";

choice! {
    /// What an event says.
    pub enum EventKind {
        /// Footprints are asked for.
        RequestCreated = "org.wbcsd.pact.ProductFootprint.RequestCreatedEvent.3",
        /// A request is answered with footprints.
        RequestFulfilled = "org.wbcsd.pact.ProductFootprint.RequestFulfilledEvent.3",
        /// A request is turned down.
        RequestRejected = "org.wbcsd.pact.ProductFootprint.RequestRejectedEvent.3",
        /// Footprints are there, or have changed their status.
        Published = "org.wbcsd.pact.ProductFootprint.PublishedEvent.3",
    }
}

record! {
    /// What a request asks for.
    pub struct Wanted, known_status {
        /// The product.
        may product_id: Vec<Urn> = "productId",
        /// The firm.
        may company_id: Vec<Urn> = "companyId",
        /// Where it is made.
        may geography: Vec<Words> = "geography",
        /// What kind of product it is.
        may classification: Vec<Urn> = "classification",
        /// Valid then.
        may valid_on: Moment = "validOn",
        /// Valid only later.
        may valid_after: Moment = "validAfter",
        /// Valid only before.
        may valid_before: Moment = "validBefore",
        /// The status, in any case.
        may status: Words = "status",
        /// What the one who asks has to say.
        may comment: Words = "comment",
    }
}

record! {
    /// Footprints that answer a request.
    pub struct Fulfilled {
        /// Which request: the `id` of its event.
        must request_event_id: Text = "requestEventId",
        /// The footprints, at least one.
        must pfs: Listed<ProductFootprint, false> = "pfs",
    }
}

record! {
    /// Why a request is turned down.
    pub struct Rejected {
        /// Which request: the `id` of its event.
        must request_event_id: Text = "requestEventId",
        /// Why.
        must error: ErrorBody = "error",
    }
}

record! {
    /// Footprints that were published.
    pub struct Published {
        /// Which.
        must pf_ids: Vec<FootprintId> = "pfIds",
    }
}

record! {
    /// What every event has.
    pub struct Envelope, of_version_one {
        /// Its type.
        must kind: EventType = "type",
        /// The version of CloudEvents.
        must specversion: Words = "specversion",
        /// Its identifier: unique with the source.
        must id: Text = "id",
        /// Who sends it.
        must source: Text = "source",
        /// When it happened.
        must time: Moment = "time",
        /// What it says.
        must data: Map<String, Value> = "data",
    }
}

/// [`EventKind`], with a violation of its own where it is another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventType(EventKind);

impl Part for EventType {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let text = reader.text(value)?;
        let kind = EventKind::ALL.iter().copied().find(|kind| kind.as_str() == text);
        kind.map(EventType).or_else(|| reader.wrong(Wrong::UnknownEvent))
    }

    fn write(&self) -> Value {
        self.0.write()
    }
}

/// What an event says, with its data.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Footprints are asked for.
    RequestCreated(Wanted),
    /// A request is answered with footprints.
    RequestFulfilled(Fulfilled),
    /// A request is turned down.
    RequestRejected(Rejected),
    /// Footprints are there, or have changed their status.
    Published(Published),
}

/// An event (CloudEvents 1.0, structured). One that cannot be read is answered with 400; an identifier of a footprint or a
/// product that nobody knows is no reason to refuse it.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its identifier: unique with the source. Any text, not only a UUID.
    pub id: Text,
    /// Who sends it.
    pub source: Text,
    /// When it happened.
    pub time: Moment,
    /// What it says.
    pub content: Content,
    /// Attributes that the model does not name.
    pub other: Map<String, Value>,
}

impl Part for Event {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let Envelope { kind, id, source, time, other, .. } = Envelope::read(value, reader)?;
        let members = reader.object(value)?;
        let content = match kind.0 {
            EventKind::RequestCreated => Content::RequestCreated(reader.required(members, "data")?),
            EventKind::RequestFulfilled => Content::RequestFulfilled(reader.required(members, "data")?),
            EventKind::RequestRejected => Content::RequestRejected(reader.required(members, "data")?),
            EventKind::Published => Content::Published(reader.required(members, "data")?),
        };
        Some(Event { id, source, time, content, other })
    }

    fn write(&self) -> Value {
        let data = match &self.content {
            Content::RequestCreated(data) => data.write(),
            Content::RequestFulfilled(data) => data.write(),
            Content::RequestRejected(data) => data.write(),
            Content::Published(data) => data.write(),
        };
        Envelope {
            kind: EventType(self.kind()),
            specversion: Words::from("1.0"),
            id: self.id.clone(),
            source: self.source.clone(),
            time: self.time.clone(),
            data: data.as_object().cloned().unwrap_or_default(),
            other: self.other.clone(),
        }
        .write()
    }
}

by_serde!(Event);

impl Event {
    /// An event of ours.
    pub fn new(id: Text, source: Text, time: Moment, content: Content) -> Self {
        Event { id, source, time, content, other: Map::new() }
    }

    /// The answer to a request, which is one of two: the footprints that were found, or, if there are none, a rejection. The
    /// answer of an accepted request is made here and nowhere else, so that an empty list is never sent.
    pub fn answer(request: &Text, found: Vec<ProductFootprint>, id: Text, source: Text, time: Moment) -> Self {
        match Listed::of(found) {
            Some(pfs) => {
                let fulfilled = Fulfilled { request_event_id: request.clone(), pfs, other: Map::new() };
                Event::new(id, source, time, Content::RequestFulfilled(fulfilled))
            }
            None => {
                let error = ErrorBody::new(ErrorCode::NotFound, "No footprint was found for this request.");
                Event::reject(request, error, id, source, time)
            }
        }
    }

    /// The answer to a request that is turned down.
    pub fn reject(request: &Text, error: ErrorBody, id: Text, source: Text, time: Moment) -> Self {
        let rejected = Rejected { request_event_id: request.clone(), error, other: Map::new() };
        Event::new(id, source, time, Content::RequestRejected(rejected))
    }

    /// That footprints were published, or are deprecated.
    pub fn published(pf_ids: Vec<FootprintId>, id: Text, source: Text, time: Moment) -> Self {
        Event::new(id, source, time, Content::Published(Published { pf_ids, other: Map::new() }))
    }

    /// What it says.
    pub fn kind(&self) -> EventKind {
        match self.content {
            Content::RequestCreated(_) => EventKind::RequestCreated,
            Content::RequestFulfilled(_) => EventKind::RequestFulfilled,
            Content::RequestRejected(_) => EventKind::RequestRejected,
            Content::Published(_) => EventKind::Published,
        }
    }

    /// Where an answer goes.
    pub fn reply_to(&self) -> Result<ReplyTo, SourceError> {
        ReplyTo::parse(self.source.as_str())
    }
}

impl Wanted {
    /// The criteria, as the list would be filtered by them.
    pub fn criteria(&self) -> Criteria {
        let urns = |urns: &Option<Vec<Urn>>| -> Vec<String> {
            urns.iter().flatten().map(|urn| urn.as_str().to_owned()).collect()
        };
        let at = |moment: &Option<Moment>| moment.iter().map(Moment::at).collect();
        Criteria {
            product_id: urns(&self.product_id),
            company_id: urns(&self.company_id),
            geography: self.geography.iter().flatten().map(|place| place.as_str().to_owned()).collect(),
            classification: urns(&self.classification),
            valid_on: at(&self.valid_on),
            valid_after: at(&self.valid_after),
            valid_before: at(&self.valid_before),
            status: self.status.iter().map(|status| status.as_str().to_owned()).collect(),
        }
    }
}

/// A status that there is, in any case.
fn known_status(members: &Map<String, Value>, reader: &mut Reader) {
    let status = members.get("status").and_then(Value::as_str);
    let known = |text: &str| Status::ALL.iter().any(|status| status.as_str().eq_ignore_ascii_case(text));
    if status.is_some_and(|status| !known(status)) {
        reader.wrong_at::<()>("status", Wrong::NotListed);
    }
}

fn of_version_one(members: &Map<String, Value>, reader: &mut Reader) {
    if members.get("specversion").and_then(Value::as_str).is_some_and(|version| version != "1.0") {
        reader.wrong_at::<()>("specversion", Wrong::NotThisEnvelope);
    }
}
