//! Plans of measures and money that a firm had computed.

use calendar::Timestamp;
use ids::{OrganisationId, PersonId, PlanId};

use crate::{Columns, Row, Sql, StoreError, values};

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReductionPlan {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: PlanId,
    /// What the firm calls it.
    pub name: String,
    /// What the firm decided of it, in JSON.
    pub settings: String,
    /// What it is made from, in JSON.
    pub input: String,
    /// What was left out of it and why, in JSON.
    pub left_out: String,
    /// When it was asked for, the last time.
    pub asked: Timestamp,
    /// By whom.
    pub asked_by: PersonId,
    /// What was computed, in JSON; of what was asked before, until that is done anew.
    pub answer: Option<String>,
    /// Why nothing was computed.
    pub fault: Option<String>,
    /// When it was computed.
    pub computed: Option<Timestamp>,
    /// Since when the firm follows it.
    pub followed: Option<Timestamp>,
    /// When it was taken out.
    pub removed: Option<Timestamp>,
}

const COLUMNS: &str = "organisation_id, id, name, settings, input, left_out, asked, asked_by, answer, fault, computed, \
                       followed, removed";

fn read(row: &dyn Row) -> Result<ReductionPlan, StoreError> {
    let mut columns = Columns::of(row);
    Ok(ReductionPlan {
        organisation_id: columns.take()?,
        id: columns.take()?,
        name: columns.take()?,
        settings: columns.take()?,
        input: columns.take()?,
        left_out: columns.take()?,
        asked: columns.take()?,
        asked_by: columns.take()?,
        answer: columns.take()?,
        fault: columns.take()?,
        computed: columns.take()?,
        followed: columns.take()?,
        removed: columns.take()?,
    })
}

/// Adds a plan.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, plan: &ReductionPlan) -> Result<(), StoreError> {
    let ReductionPlan { organisation_id, id, name, settings, input, left_out, asked, asked_by, .. } = plan;
    let ReductionPlan { answer, fault, computed, followed, removed, .. } = plan;
    let all = "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    sql.execute(
        &format!("INSERT INTO reduction_plan ({COLUMNS}) VALUES {all}"),
        values![
            organisation_id,
            id,
            name,
            settings,
            input,
            left_out,
            asked,
            asked_by,
            answer,
            fault,
            computed,
            followed,
            removed
        ],
    )?;
    Ok(())
}

/// Asks for a plan anew, from other data; what was computed before remains until it is.
///
/// # Errors
/// What the database answers.
pub fn ask(sql: &mut dyn Sql, plan: &ReductionPlan) -> Result<bool, StoreError> {
    let ReductionPlan { organisation_id, id, input, left_out, asked, asked_by, .. } = plan;
    let changed = sql.execute(
        "UPDATE reduction_plan SET input = $3, left_out = $4, asked = $5, asked_by = $6
         WHERE organisation_id = $1 AND id = $2 AND removed IS NULL",
        values![organisation_id, id, input, left_out, asked, asked_by],
    )?;
    Ok(changed == 1)
}

/// Writes down what was computed of what was asked at a time, or why nothing was; nothing if it was asked anew since.
///
/// # Errors
/// What the database answers.
pub fn answer(
    sql: &mut dyn Sql,
    (organisation_id, id, asked): (OrganisationId, PlanId, Timestamp),
    (answer, fault): (Option<&str>, Option<&str>),
    computed: Timestamp,
) -> Result<bool, StoreError> {
    let changed = sql.execute(
        "UPDATE reduction_plan SET answer = $4, fault = $5, computed = $6
         WHERE organisation_id = $1 AND id = $2 AND asked = $3",
        values![organisation_id, id, asked, answer, fault, computed],
    )?;
    Ok(changed == 1)
}

/// Makes one plan the one that the firm follows from a time on, or (`None`) none.
///
/// # Errors
/// What the database answers.
pub fn follow(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    plan: Option<(PlanId, Timestamp)>,
) -> Result<bool, StoreError> {
    sql.execute("UPDATE reduction_plan SET followed = NULL WHERE organisation_id = $1", values![organisation_id])?;
    let Some((id, from)) = plan else { return Ok(true) };
    let changed = sql.execute(
        "UPDATE reduction_plan SET followed = $3 WHERE organisation_id = $1 AND id = $2 AND removed IS NULL",
        values![organisation_id, id, from],
    )?;
    Ok(changed == 1)
}

/// Takes a plan out. Says whether that changed anything.
///
/// # Errors
/// What the database answers.
pub fn remove(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: PlanId,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let changed = sql.execute(
        "UPDATE reduction_plan SET removed = $3, followed = NULL
         WHERE organisation_id = $1 AND id = $2 AND removed IS NULL",
        values![organisation_id, id, at],
    )?;
    Ok(changed == 1)
}

/// A plan that was not taken out.
///
/// # Errors
/// What the database answers.
pub fn lookup(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: PlanId,
) -> Result<Option<ReductionPlan>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM reduction_plan WHERE organisation_id = $1 AND id = $2 AND removed IS NULL");
    sql.lookup(&statement, values![organisation_id, id], read)
}

/// The plans of a firm that were not taken out, the last first.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, organisation_id: OrganisationId, limit: i64) -> Result<Vec<ReductionPlan>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM reduction_plan WHERE organisation_id = $1 AND removed IS NULL ORDER BY id DESC LIMIT $2"
    );
    sql.list(&statement, values![organisation_id, limit], read)
}
