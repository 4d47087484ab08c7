//! What was said between an organisation and its partners: events that came, events that go, and how far each is.

use calendar::Timestamp;
use ids::{ExchangeId, OrganisationId, PartnerId};

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, Value, values};

words! {
    /// From whom to whom.
    Direction {
        /// The partner said it.
        In = "in",
        /// The organisation says it.
        Out = "out",
    }

    /// What is said.
    Kind {
        /// Footprints are asked for.
        Request = "request",
        /// A request is answered with footprints.
        Fulfilled = "fulfilled",
        /// A request is turned down.
        Rejected = "rejected",
        /// Footprints are there, or have changed their status.
        Published = "published",
        /// Everything that the partner shows is looked through. Nobody is told; only out.
        List = "list",
    }

    /// How far it is.
    State {
        /// To be sent, or, of what the partner published, to be fetched.
        Waiting = "waiting",
        /// A request that arrived; its answer is awaited.
        Asked = "asked",
        /// A request on which a person has to decide.
        Held = "held",
        /// It is settled: taken, delivered, answered.
        Done = "done",
        /// The other side does not take it.
        Refused = "refused",
        /// It was given up.
        Abandoned = "abandoned",
    }

    /// Why it is not settled, if that is not said by a status, or what is wrong with what came.
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
        /// What answers does not speak HTTP, or says too much.
        Garbled = "garbled",
        /// There was no token: the name and the secret are not taken there.
        Token = "token",
        /// What came is not what the specification asks for.
        Invalid = "invalid",
        /// A footprint that was received before has been changed: the first is kept.
        Changed = "changed",
        /// Nothing is known of how the partner is reached.
        NoWay = "no-way",
    }
}

/// What was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// Of whom.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: ExchangeId,
    /// With whom.
    pub partner_id: PartnerId,
    /// From whom to whom.
    pub direction: Direction,
    /// What.
    pub kind: Kind,
    /// The identifier of the event.
    pub event_id: String,
    /// The identifier of the event that it answers.
    pub about: Option<String>,
    /// When it was said.
    pub at: Timestamp,
    /// How far it is.
    pub state: State,
    /// Since when it is tried.
    pub since: Timestamp,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was last tried.
    pub tried: Option<Timestamp>,
    /// When it is tried next.
    pub due: Option<Timestamp>,
    /// The status of the last answer.
    pub status: Option<i64>,
    /// Why it is not settled.
    pub trouble: Option<Trouble>,
    /// The event; empty for a list.
    pub body: String,
}

const COLUMNS: &str = "organisation_id, id, partner_id, direction, kind, event_id, about, at, state, since, attempts, \
    tried, due, status, trouble, body";

fn read(row: &dyn Row) -> Result<Exchange, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Exchange {
        organisation_id: columns.take()?,
        id: columns.take()?,
        partner_id: columns.take()?,
        direction: columns.take()?,
        kind: columns.take()?,
        event_id: columns.take()?,
        about: columns.take()?,
        at: columns.take()?,
        state: columns.take()?,
        since: columns.take()?,
        attempts: columns.take()?,
        tried: columns.take()?,
        due: columns.take()?,
        status: columns.take()?,
        trouble: columns.take()?,
        body: columns.take()?,
    })
}

/// Adds what was said.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, exchange: &Exchange) -> Result<(), StoreError> {
    let Exchange { organisation_id, id, partner_id, direction, kind, event_id, about, at, .. } = exchange;
    let Exchange { state, since, attempts, tried, due, status, trouble, body, .. } = exchange;
    sql.execute(
        &format!(
            "INSERT INTO exchange ({COLUMNS})
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
        ),
        values![
            organisation_id,
            id,
            partner_id,
            direction,
            kind,
            event_id,
            about,
            at,
            state,
            since,
            attempts,
            tried,
            due,
            status,
            trouble,
            body
        ],
    )?;
    Ok(())
}

/// What was said, by its identifier.
///
/// # Errors
/// What the database answers.
pub fn lookup(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: ExchangeId,
) -> Result<Option<Exchange>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM exchange WHERE organisation_id = $1 AND id = $2");
    sql.lookup(&statement, values![organisation_id, id], read)
}

/// An event by its own identifier.
///
/// # Errors
/// What the database answers.
pub fn event(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
    direction: Direction,
    event_id: &str,
) -> Result<Option<Exchange>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM exchange
            WHERE organisation_id = $1 AND partner_id = $2 AND direction = $3 AND event_id = $4"
    );
    sql.lookup(&statement, values![organisation_id, partner_id, direction, event_id], read)
}

/// The answer to a request: said in the direction `direction`, about the event `about`.
///
/// # Errors
/// What the database answers.
pub fn answer(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
    direction: Direction,
    about: &str,
) -> Result<Option<Exchange>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM exchange
            WHERE organisation_id = $1 AND partner_id = $2 AND direction = $3 AND about = $4"
    );
    sql.lookup(&statement, values![organisation_id, partner_id, direction, about], read)
}

/// Writes down how far it is.
///
/// # Errors
/// What the database answers.
pub fn change(sql: &mut dyn Sql, exchange: &Exchange) -> Result<(), StoreError> {
    let Exchange { organisation_id, id, state, since, attempts, tried, due, status, trouble, .. } = exchange;
    sql.execute(
        "UPDATE exchange SET state = $3, since = $4, attempts = $5, tried = $6, due = $7, status = $8, trouble = $9
            WHERE organisation_id = $1 AND id = $2",
        values![organisation_id, id, state, since, attempts, tried, due, status, trouble],
    )?;
    Ok(())
}

/// Of which exchanges a list is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// With this partner only.
    pub partner_id: Option<PartnerId>,
    /// In this direction only.
    pub direction: Option<Direction>,
    /// In this state only.
    pub state: Option<State>,
}

impl Filter {
    /// The condition, and its values after that of the organisation.
    fn condition(&self) -> String {
        let given = [
            ("partner_id", self.partner_id.is_some()),
            ("direction", self.direction.is_some()),
            ("state", self.state.is_some()),
        ];
        let mut condition = "organisation_id = $1".to_owned();
        for (number, (column, _)) in given.iter().filter(|(_, is_given)| *is_given).enumerate() {
            condition += &format!(" AND {column} = ${}", number + 2);
        }
        condition
    }

    fn values<'a>(&'a self, organisation_id: &'a OrganisationId) -> Vec<Value<'a>> {
        use crate::ToValue;
        let mut values = vec![organisation_id.to_value()];
        values.extend(self.partner_id.as_ref().map(ToValue::to_value));
        values.extend(self.direction.as_ref().map(ToValue::to_value));
        values.extend(self.state.as_ref().map(ToValue::to_value));
        values
    }
}

/// What was said, the last first: `limit` at most, after the first `skip`.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    filter: &Filter,
    (skip, limit): (i64, i64),
) -> Result<Vec<Exchange>, StoreError> {
    let mut values = filter.values(&organisation_id);
    let count = values.len();
    let statement = format!(
        "SELECT {COLUMNS} FROM exchange WHERE {} ORDER BY id DESC LIMIT ${} OFFSET ${}",
        filter.condition(),
        count + 1,
        count + 2
    );
    values.extend([Value::Integer(limit), Value::Integer(skip)]);
    sql.list(&statement, &values, read)
}

/// How much was said.
///
/// # Errors
/// What the database answers.
pub fn count(sql: &mut dyn Sql, organisation_id: OrganisationId, filter: &Filter) -> Result<i64, StoreError> {
    let statement = format!("SELECT count(*) FROM exchange WHERE {}", filter.condition());
    sql.value(&statement, &filter.values(&organisation_id))
}

/// Forgets what was said before `before` and is settled in one way or the other; returns how much. Requests are kept as
/// long as their answers: a second one must not be taken for the first.
///
/// # Errors
/// What the database answers.
pub fn forget(sql: &mut dyn Sql, before: Timestamp) -> Result<u64, StoreError> {
    sql.execute(
        "DELETE FROM exchange WHERE at < $1 AND state IN ($2, $3, $4)",
        values![before, State::Done, State::Refused, State::Abandoned],
    )
}
