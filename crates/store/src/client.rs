//! The firms that let an organisation in, with how far each is: one statement for a whole list.

use calendar::Date;
use ids::OrganisationId;

use crate::grant::{self, Grant};
use crate::organisation::{self, Organisation};
use crate::{Columns, Row, Sql, StoreError, Value, values};

/// A firm that lets somebody in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// What it opened; a firm that opened twice is there twice.
    pub grant: Grant,
    /// The firm.
    pub firm: Organisation,
    /// How many changes were made, and the count that its figures are made from; `None` if nothing was entered, or if its
    /// footprint was not opened.
    pub revisions: Option<(i64, i64)>,
    /// Whether the last measurement gave no figures.
    pub fault: bool,
    /// The year that the sheet reports, if it has lines; or the last that has some.
    pub year: Option<i64>,
    /// How many sources of that year have days without a document; `None` if that was not counted.
    pub gaps: Option<i64>,
    /// How many tasks are not done.
    pub open: i64,
    /// The day by which the first of them should be.
    pub due: Option<Date>,
}

/// The open firms that let `grantee_id` in, to whatever room, on `day`, or one of them, in the order of their entry.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    grantee_id: OrganisationId,
    day: Date,
    firm: Option<OrganisationId>,
) -> Result<Vec<Client>, StoreError> {
    let of = |table: &str, columns: &str| {
        columns.split(", ").map(|column| format!("{table}.{column}")).collect::<Vec<_>>().join(", ")
    };
    let (grants, firms) = (of("g", grant::COLUMNS), of("o", organisation::COLUMNS));
    let only = if firm.is_some() { "AND g.organisation_id = $3" } else { "" };
    let statement = format!(
        "SELECT {grants}, {firms}, f.revision, f.measured, f.fault, i.year, i.gaps, t.tasks, t.first_due
            FROM access_grant g
            JOIN organisation o ON o.id = g.organisation_id AND o.closed IS NULL
            LEFT JOIN footprint f ON f.organisation_id = g.organisation_id AND g.room = 'measure'
            LEFT JOIN inventory i ON i.organisation_id = g.organisation_id AND g.room = 'measure' AND i.lines > 0 AND NOT EXISTS (
                SELECT 1 FROM inventory b WHERE b.organisation_id = i.organisation_id AND b.lines > 0
                    AND (b.asked > i.asked OR (b.asked = i.asked AND b.year > i.year)))
            LEFT JOIN (SELECT firm_id, count(*) AS tasks, min(due) AS first_due FROM task
                WHERE organisation_id = $1 AND kind = 'task' AND done IS NULL GROUP BY firm_id) t
                ON t.firm_id = g.organisation_id
            WHERE g.grantee_id = $1 AND g.revoked IS NULL AND g.until >= $2 {only}
            ORDER BY g.organisation_id, g.id"
    );
    let mut given: Vec<Value<'_>> = values![grantee_id, day].to_vec();
    given.extend(firm.iter().map(crate::ToValue::to_value));
    sql.list(&statement, &given, read)
}

fn read(row: &dyn Row) -> Result<Client, StoreError> {
    let mut columns = Columns::of(row);
    let (grant, firm) = (grant::take(&mut columns)?, organisation::take(&mut columns)?);
    let (revision, measured): (Option<i64>, Option<i64>) = (columns.take()?, columns.take()?);
    Ok(Client {
        grant,
        firm,
        revisions: revision.zip(measured),
        fault: columns.take::<Option<String>>()?.is_some(),
        year: columns.take()?,
        gaps: columns.take()?,
        open: columns.take::<Option<i64>>()?.unwrap_or(0),
        due: columns.take()?,
    })
}
