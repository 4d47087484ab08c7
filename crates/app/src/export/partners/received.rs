use calendar::Timestamp;
use ids::{OrganisationId, PartnerId, ProductFootprintId};
use pact::lifecycle::{self, Change};
use pact::{Finding, ProductFootprint, Status};
use store::exchange::Trouble;
use store::grant::Room;
use store::product_change::Cause;
use store::received::{self as store_of, Received};
use store::{Sql, StoreError};

use super::may;
use super::serve::read;
use crate::export::given::Moved;
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
/// change is trouble, and the first remains. What is made with them is reckoned again.
pub(super) fn keep(
    platform: &Platform,
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
    footprints: &[ProductFootprint],
) -> Result<Option<Trouble>, StoreError> {
    let now = platform.now();
    let (mut trouble, mut moved) = (None, Moved::default());
    for footprint in footprints {
        let name = footprint.id.uuid().to_string();
        let id = ProductFootprintId::from_bytes(*footprint.id.uuid().as_bytes());
        let body = footprint.to_json().to_string();
        let deprecated = footprint.status == Status::Deprecated;
        match store_of::lookup(sql, organisation_id, partner_id, &name)? {
            None => {
                let superseded = deprecated.then_some(now);
                let products = products_of(footprint);
                let new = Received { organisation_id, partner_id, footprint: name, received: now, superseded, body };
                store_of::add(sql, &new, &products)?;
                if !deprecated {
                    moved.note(&products, Cause::Published, id);
                }
            }
            Some(known) => match lifecycle::change(&read(&known.body)?, footprint) {
                Change::None => {}
                Change::Deprecated => {
                    store_of::supersede(sql, organisation_id, partner_id, &name, Some(&body), now)?;
                    moved.note(&products_of(footprint), Cause::Withdrawn, id);
                }
                Change::Forbidden(_) => trouble = Some(Trouble::Changed),
            },
        }
        for preceding in footprint.preceding_pf_ids.as_deref().unwrap_or_default() {
            let name = preceding.uuid().to_string();
            let known = store_of::lookup(sql, organisation_id, partner_id, &name)?;
            if let Some(known) = known.filter(|known| known.superseded.is_none()) {
                store_of::supersede(sql, organisation_id, partner_id, &name, None, now)?;
                moved.note(&products_of(&read(&known.body)?), Cause::Published, id);
            }
        }
    }
    moved.flow(platform, sql, organisation_id, partner_id)?;
    Ok(trouble)
}

fn products_of(footprint: &ProductFootprint) -> Vec<String> {
    footprint.product_ids.iter().map(|urn| urn.as_str().to_owned()).collect()
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
