use ids::ProductFootprintId;
use pact::{Criteria, Cursor, ErrorCode, FootprintId, Page, ProductFootprint, Query, lifecycle};
use serde_json::{Value, json};
use store::partner_offer::{self, Visible};
use store::{Sql, StoreError};

use super::door::{Client, Refused, base};
use crate::platform::Platform;

/// The most footprints of one page.
const PAGE_MAX: usize = 500;
/// How many are read at a time while a page is filled.
const AT_A_TIME: i64 = 200;

/// A page of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The answer.
    pub body: Value,
    /// The `Link` to the next page.
    pub link: Option<String>,
}

/// What was published, as it is now.
pub(super) fn current(visible: &Visible) -> Result<ProductFootprint, StoreError> {
    let footprint: ProductFootprint = read(&visible.body)?;
    Ok(if visible.deprecated.is_some() { lifecycle::deprecate(&footprint) } else { footprint })
}

/// A footprint that was kept.
pub(super) fn read(body: &str) -> Result<ProductFootprint, StoreError> {
    pact::read(body.as_bytes()).map_err(|_| StoreError::Inconsistent { column: 4, wanted: "product footprint" })
}

/// Gives numbers to what became visible to the partner since it last asked.
pub(super) fn number_new(platform: &Platform, client: &Client) -> Result<(), StoreError> {
    let (of, to) = (client.organisation_id, client.partner.id);
    if platform.database.read(|sql| partner_offer::unnumbered(sql, of, to))?.is_empty() {
        return Ok(());
    }
    platform.database.write(|sql| {
        let new = partner_offer::unnumbered(sql, of, to)?;
        partner_offer::number(sql, of, to, &new)
    })
}

/// `ListFootprints`: `query` is what stands behind `?`.
///
/// # Errors
/// [`Refused::Said`] if the query cannot be read, what the database says.
pub fn footprints(platform: &Platform, client: &Client, query: &str) -> Result<Listed, Refused> {
    let query = Query::parse(query).map_err(|error| Refused::Said(error.body()))?;
    number_new(platform, client)?;
    let (of, to) = (client.organisation_id, client.partner.id);
    let wanted = query.limit.unwrap_or(PAGE_MAX).min(PAGE_MAX);
    platform.database.read(|sql| {
        let newest = partner_offer::newest(sql, of, to)?;
        let newest = u64::try_from(newest).unwrap_or(0);
        let Cursor { after, until } = query.cursor.unwrap_or(Cursor { after: 0, until: newest });
        let number = |serial: u64| i64::try_from(serial).unwrap_or(i64::MAX);
        let (mut after, until, mut rows) = (number(after), number(until), Vec::new());
        // One more than is shown says whether there is a next page.
        while rows.len() <= wanted {
            let read = partner_offer::visible(sql, of, to, (after, until), AT_A_TIME)?;
            let Some(last) = read.last() else { break };
            after = last.serial;
            for visible in &read {
                let footprint = current(visible)?;
                if query.criteria.matches(&footprint) {
                    rows.push((u64::try_from(visible.serial).unwrap_or(0), footprint));
                }
            }
        }
        let page = Page::of(&query, rows.iter().map(|(serial, footprint)| (*serial, footprint)), newest, PAGE_MAX);
        Ok(Listed { body: page.body(), link: page.link(&base(platform, of), &query) })
    })
}

/// `GetFootprint`, deprecated ones too.
///
/// # Errors
/// [`Refused::Said`]: 403 if the firm has it and does not show it to this partner, 404 if it has none; what the database says.
pub fn footprint(platform: &Platform, client: &Client, id: &str) -> Result<Value, Refused> {
    let nothing = || Refused::said(ErrorCode::NotFound, "There is no such footprint.");
    let id = FootprintId::parse(id).ok_or_else(nothing)?;
    let id = ProductFootprintId::from_bytes(id.uuid().into_bytes());
    platform.database.read(|sql| {
        if let Some(visible) = partner_offer::visible_one(sql, client.organisation_id, client.partner.id, id)? {
            return Ok(json!({ "data": current(&visible)?.to_json() }));
        }
        match partner_offer::is_published(sql, client.organisation_id, id)? {
            true => Err(Refused::said(ErrorCode::AccessDenied, "This footprint is not offered to you.")),
            false => Err(nothing()),
        }
    })
}

/// What a partner sees that meets the criteria; only active footprints if no status is asked for.
pub(super) fn meeting(
    sql: &mut dyn Sql,
    client: &Client,
    criteria: &Criteria,
) -> Result<Vec<ProductFootprint>, StoreError> {
    let (of, to) = (client.organisation_id, client.partner.id);
    let (mut after, mut found) = (0, Vec::new());
    loop {
        let read = partner_offer::visible(sql, of, to, (after, i64::MAX), AT_A_TIME)?;
        let Some(last) = read.last() else { return Ok(found) };
        after = last.serial;
        for visible in read.iter().filter(|visible| visible.deprecated.is_none() || !criteria.status.is_empty()) {
            let footprint = current(visible)?;
            if criteria.matches(&footprint) {
                found.push(footprint);
            }
        }
    }
}
