//! Addresses that an organisation wants to be told at when something happened, and what was told there.

use calendar::Timestamp;
use ids::{DeliveryId, OrganisationId, WebhookId};

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// What an organisation can be told of.
    Event {
        /// A document was given, or put back.
        DocumentAdded = "document.added",
        /// A document was read: what was understood of it can be looked at.
        DocumentRead = "document.read",
        /// A document was taken out.
        DocumentRemoved = "document.removed",
        /// The figures of a year are others than before, or are gone.
        InventoryChanged = "inventory.changed",
        /// A link to a dossier was made.
        ShareMade = "share.made",
        /// A link was opened for the first time within an hour, or the dossier was taken by it.
        ShareOpened = "share.opened",
        /// A link was closed.
        ShareRevoked = "share.revoked",
        /// A room was opened to another organisation.
        GrantMade = "grant.made",
        /// A room was closed to it again.
        GrantRevoked = "grant.revoked",
        /// Somebody became a member.
        MemberJoined = "member.joined",
        /// Somebody is no member any more.
        MemberLeft = "member.left",
        /// The footprint of a product was published, or withdrawn.
        ProductPublished = "product.published",
        /// The figure of a product is another because of a supplier.
        SupplierChanged = "supplier.changed",
        /// A supplier who was asked for a figure gave it, or declined.
        RequestAnswered = "request.answered",
        /// A footprint was offered, or is shown no more.
        OfferChanged = "offer.changed",
        /// A dispute was raised, answered or retired.
        DisputeChanged = "dispute.changed",
        /// A request for finance moved, or something was said of it.
        FinanceChanged = "finance.changed",
        /// Somebody asked for a message to see whether it arrives. Nobody chooses it, everybody may be sent it.
        Test = "webhook.test",
    }

    /// Where a delivery stands.
    State {
        /// To be tried when it is due.
        Waiting = "waiting",
        /// Taken by its receiver.
        Done = "done",
        /// Given up.
        Failed = "failed",
    }

    /// Why a delivery was not taken, if it was not for the status of the answer.
    Trouble {
        /// The name is not known.
        Unknown = "unknown",
        /// The name has an address that is not public.
        Private = "private",
        /// Nobody answers there.
        Unreachable = "unreachable",
        /// No answer in time.
        Slow = "slow",
        /// The certificate is not trusted.
        Tls = "tls",
        /// What answers does not speak HTTP.
        Garbled = "garbled",
        /// Nothing is sent there at the time.
        Paused = "paused",
    }
}

impl Event {
    /// Those that can be chosen.
    pub fn chosen() -> impl Iterator<Item = Event> {
        Event::ALL.iter().copied().filter(|event| *event != Event::Test)
    }
}

/// An address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Webhook {
    /// Who is told.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: WebhookId,
    /// The address.
    pub url: String,
    /// Of what, each once, in the order of [`Event::ALL`].
    pub events: Vec<Event>,
    /// Which secret it has, from 1.
    pub generation: i64,
    /// Until when the secret before signs too.
    pub former_until: Option<Timestamp>,
    /// When it was made.
    pub made: Timestamp,
    /// Since when nothing is sent there.
    pub paused: Option<Timestamp>,
    /// How many attempts failed since the last one that did not.
    pub failures: i64,
    /// Until when it is left alone for that.
    pub rest_until: Option<Timestamp>,
}

/// What is told at an address of one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Who is told.
    pub organisation_id: OrganisationId,
    /// Identifier, also of the message.
    pub id: DeliveryId,
    /// Where.
    pub webhook_id: WebhookId,
    /// Of what.
    pub event: Event,
    /// When it happened.
    pub occurred: Timestamp,
    /// The message, byte by byte as it is signed.
    pub body: String,
    /// Where it stands.
    pub state: State,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was last tried.
    pub tried: Option<Timestamp>,
    /// The status of the last answer.
    pub status: Option<i64>,
    /// Why there was none.
    pub trouble: Option<Trouble>,
    /// When it is tried next.
    pub due: Option<Timestamp>,
}

const COLUMNS: &str = "organisation_id, id, url, events, generation, former_until, made, paused, failures, rest_until";

fn read(row: &dyn Row) -> Result<Webhook, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Webhook {
        organisation_id: columns.take()?,
        id: columns.take()?,
        url: columns.take()?,
        events: events(&columns.take::<String>()?)?,
        generation: columns.take()?,
        former_until: columns.take()?,
        made: columns.take()?,
        paused: columns.take()?,
        failures: columns.take()?,
        rest_until: columns.take()?,
    })
}

fn events(words: &str) -> Result<Vec<Event>, StoreError> {
    let events: Option<Vec<Event>> = words.split_whitespace().map(Event::of).collect();
    events.ok_or(StoreError::Inconsistent { column: 4, wanted: "list of events" })
}

const DELIVERY: &str =
    "organisation_id, id, webhook_id, event, occurred, body, state, attempts, tried, status, trouble, due";

fn read_delivery(row: &dyn Row) -> Result<Delivery, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Delivery {
        organisation_id: columns.take()?,
        id: columns.take()?,
        webhook_id: columns.take()?,
        event: columns.take()?,
        occurred: columns.take()?,
        body: columns.take()?,
        state: columns.take()?,
        attempts: columns.take()?,
        tried: columns.take()?,
        status: columns.take()?,
        trouble: columns.take()?,
        due: columns.take()?,
    })
}

/// Adds an address.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, webhook: &Webhook) -> Result<(), StoreError> {
    let Webhook { organisation_id, id, url, events, generation, former_until, made, paused, failures, rest_until } =
        webhook;
    let events: Vec<&str> = events.iter().map(|event| event.word()).collect();
    let events = events.join(" ");
    sql.execute(
        &format!("INSERT INTO webhook ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"),
        values![organisation_id, id, url, events, generation, former_until, made, paused, failures, rest_until],
    )?;
    Ok(())
}

/// The addresses of an organisation, the first made first.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Vec<Webhook>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM webhook WHERE organisation_id = $1 ORDER BY made, id");
    sql.list(&statement, values![organisation_id], read)
}

/// An address of an organisation.
///
/// # Errors
/// What the database answers.
pub fn lookup(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: WebhookId,
) -> Result<Option<Webhook>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM webhook WHERE organisation_id = $1 AND id = $2");
    sql.lookup(&statement, values![organisation_id, id], read)
}

/// Gives an address its next secret; the one before signs too until `former_until`. Says whether there was one.
///
/// # Errors
/// What the database answers.
pub fn rotate(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: WebhookId,
    former_until: Timestamp,
) -> Result<bool, StoreError> {
    let statement =
        "UPDATE webhook SET generation = generation + 1, former_until = $3 WHERE organisation_id = $1 AND id = $2";
    Ok(sql.execute(statement, values![organisation_id, id, former_until])? == 1)
}

/// Sends nothing to an address from now on, or again; either way it is not left alone for what failed before. Says whether there was one.
///
/// # Errors
/// What the database answers.
pub fn pause(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: WebhookId,
    paused: Option<Timestamp>,
) -> Result<bool, StoreError> {
    let statement =
        "UPDATE webhook SET paused = $3, failures = 0, rest_until = NULL WHERE organisation_id = $1 AND id = $2";
    Ok(sql.execute(statement, values![organisation_id, id, paused])? == 1)
}

/// Writes down how many attempts failed one after the other, and until when the address is left alone for that.
///
/// # Errors
/// What the database answers.
pub fn rest(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: WebhookId,
    failures: i64,
    until: Option<Timestamp>,
) -> Result<(), StoreError> {
    let statement = "UPDATE webhook SET failures = $3, rest_until = $4 WHERE organisation_id = $1 AND id = $2";
    sql.execute(statement, values![organisation_id, id, failures, until])?;
    Ok(())
}

/// Forgets an address with everything that was told there; says whether there was one.
///
/// # Errors
/// What the database answers.
pub fn remove(sql: &mut dyn Sql, organisation_id: OrganisationId, id: WebhookId) -> Result<bool, StoreError> {
    let of = values![organisation_id, id];
    sql.execute("DELETE FROM webhook_delivery WHERE organisation_id = $1 AND webhook_id = $2", of)?;
    Ok(sql.execute("DELETE FROM webhook WHERE organisation_id = $1 AND id = $2", of)? == 1)
}

/// Adds a delivery.
///
/// # Errors
/// What the database answers.
pub fn add_delivery(sql: &mut dyn Sql, delivery: &Delivery) -> Result<(), StoreError> {
    let Delivery { organisation_id, id, webhook_id, event, occurred, body, .. } = delivery;
    let Delivery { state, attempts, tried, status, trouble, due, .. } = delivery;
    sql.execute(
        &format!(
            "INSERT INTO webhook_delivery ({DELIVERY}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        values![organisation_id, id, webhook_id, event, occurred, body, state, attempts, tried, status, trouble, due],
    )?;
    Ok(())
}

/// A delivery.
///
/// # Errors
/// What the database answers.
pub fn delivery(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: DeliveryId,
) -> Result<Option<Delivery>, StoreError> {
    let statement = format!("SELECT {DELIVERY} FROM webhook_delivery WHERE organisation_id = $1 AND id = $2");
    sql.lookup(&statement, values![organisation_id, id], read_delivery)
}

/// What was told at an address, the last first: `limit` at most, after the first `skip`.
///
/// # Errors
/// What the database answers.
pub fn deliveries(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    webhook_id: WebhookId,
    skip: i64,
    limit: i64,
) -> Result<Vec<Delivery>, StoreError> {
    let statement = format!(
        "SELECT {DELIVERY} FROM webhook_delivery WHERE organisation_id = $1 AND webhook_id = $2
            ORDER BY id DESC LIMIT $3 OFFSET $4"
    );
    sql.list(&statement, values![organisation_id, webhook_id, limit, skip], read_delivery)
}

/// How much was told at an address.
///
/// # Errors
/// What the database answers.
pub fn count(sql: &mut dyn Sql, organisation_id: OrganisationId, webhook_id: WebhookId) -> Result<i64, StoreError> {
    sql.value(
        "SELECT count(*) FROM webhook_delivery WHERE organisation_id = $1 AND webhook_id = $2",
        values![organisation_id, webhook_id],
    )
}

/// Writes down where a delivery stands.
///
/// # Errors
/// What the database answers.
pub fn change_delivery(sql: &mut dyn Sql, delivery: &Delivery) -> Result<(), StoreError> {
    let Delivery { organisation_id, id, state, attempts, tried, status, trouble, due, .. } = delivery;
    sql.execute(
        "UPDATE webhook_delivery SET state = $3, attempts = $4, tried = $5, status = $6, trouble = $7, due = $8
            WHERE organisation_id = $1 AND id = $2",
        values![organisation_id, id, state, attempts, tried, status, trouble, due],
    )?;
    Ok(())
}

/// Forgets what was told of before `before`; returns how much.
///
/// # Errors
/// What the database answers.
pub fn forget(sql: &mut dyn Sql, before: Timestamp) -> Result<u64, StoreError> {
    sql.execute("DELETE FROM webhook_delivery WHERE occurred < $1", values![before])
}
