use calendar::Timestamp;
use ids::{OrganisationId, PartnerId};
use pact::lifecycle::{self, Change};
use pact::{Finding, ProductFootprint, Status, validity};
use store::exchange::Trouble;
use store::grant::Room;
use store::received::{self as store_of, Received};
use store::{Sql, StoreError};

use super::may;
use super::serve::read;
use crate::people::{Action, Actor, PeopleError};
use crate::platform::Platform;

/// A footprint that a partner gave, with what a person should look at in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// By whom.
    pub partner_id: PartnerId,
    /// When it came.
    pub received: Timestamp,
    /// When it ceased to count.
    pub superseded: Option<Timestamp>,
    /// The footprint.
    pub footprint: ProductFootprint,
    /// What is odd about it; nothing of it was a reason to refuse it.
    pub findings: Vec<Finding>,
}

/// Keeps footprints that a partner gave. One that was received before is not changed, unless it became deprecated; another
/// change is trouble, and the first remains.
pub(super) fn keep(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
    footprints: &[ProductFootprint],
    now: Timestamp,
) -> Result<Option<Trouble>, StoreError> {
    let mut trouble = None;
    for footprint in footprints {
        let name = footprint.id.uuid().to_string();
        let body = footprint.to_json().to_string();
        let deprecated = footprint.status == Status::Deprecated;
        match store_of::lookup(sql, organisation_id, partner_id, &name)? {
            None => {
                let superseded = deprecated.then_some(now);
                let products: Vec<String> = footprint.product_ids.iter().map(|urn| urn.as_str().to_owned()).collect();
                let new = Received { organisation_id, partner_id, footprint: name, received: now, superseded, body };
                store_of::add(sql, &new, &products)?;
            }
            Some(known) => match lifecycle::change(&read(&known.body)?, footprint) {
                Change::None => {}
                Change::Deprecated => {
                    store_of::supersede(sql, organisation_id, partner_id, &name, Some(&body), now)?;
                }
                Change::Forbidden(_) => trouble = Some(Trouble::Changed),
            },
        }
        for preceding in footprint.preceding_pf_ids.as_deref().unwrap_or_default() {
            let name = preceding.uuid().to_string();
            store_of::supersede(sql, organisation_id, partner_id, &name, None, now)?;
        }
    }
    Ok(trouble)
}

fn figure_of(kept: Received) -> Result<Figure, StoreError> {
    let footprint = read(&kept.body)?;
    let findings = pact::findings(&footprint);
    Ok(Figure {
        partner_id: kept.partner_id,
        received: kept.received,
        superseded: kept.superseded,
        footprint,
        findings,
    })
}

/// What partners gave, the last first: `limit` at most after the first `skip`; of one partner, or of all.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn received(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    partner_id: Option<PartnerId>,
    page: (i64, i64),
) -> Result<Vec<Figure>, PeopleError> {
    may(actor, Action::Look(Room::Export), organisation_id)?;
    platform.database.read(|sql| {
        let kept = store_of::list(sql, organisation_id, partner_id, page)?;
        Ok(kept.into_iter().map(figure_of).collect::<Result<_, _>>()?)
    })
}

/// The figure with which an input can be reckoned that is the product `product` (a URN) of some partner: the last received that
/// is active and valid at `on`. For use cases that have decided who asks.
///
/// # Errors
/// What the database says.
pub fn figure(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product: &str,
    on: Timestamp,
) -> Result<Option<Figure>, StoreError> {
    for kept in store_of::of_product(sql, organisation_id, product)? {
        let figure = figure_of(kept)?;
        let (start, end) = validity(&figure.footprint);
        if figure.footprint.status == Status::Active && start <= on && on <= end {
            return Ok(Some(figure));
        }
    }
    Ok(None)
}
