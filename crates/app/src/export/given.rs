//! Footprints that partners gave over PACT as figures of inputs: like those of firms here, they take the place of a factor,
//! and what becomes of them flows downstream.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use ::export::pcf::SuppliedFigure;
use calendar::Timestamp;
use ids::{JobId, OrganisationId, PartnerId, ProductFootprintId, ProductId};
use serde_json::json;
use store::grant::Room;
use store::job::{self, Request};
use store::partner_supply::{self, PartnerSupply};
use store::product_change::Cause;
use store::{Sql, StoreError, partner, received, supply};

use super::ProductError;
use super::flow::{WINDOW, is_due};
use super::supplies::{fitting, input_of};
use super::usable::{self, Fallback, GivenFootprint, Usable};
use crate::people::{Action, Actor, PeopleError, Resource, note};
use crate::platform::Platform;

/// So many footprints that count are looked through for what an input can be linked to.
const LOOKED_AT: i64 = 500;

/// A product of a partner to which an input can be linked.
#[derive(Clone, Debug, PartialEq)]
pub struct GivenProduct {
    /// The partner.
    pub partner_id: PartnerId,
    /// Its name, in the words of the organisation.
    pub partner: String,
    /// The first identifier of the product, a URN in small letters: the link is to this.
    pub product: String,
    /// Its figure, as the partner stated it.
    pub figure: SuppliedFigure,
    /// The last moment at which it may be used.
    pub until: Timestamp,
    /// Why it may not be used now, if it may not.
    pub fallback: Option<Fallback>,
}

/// What partners gave that counts, a product once, the last received first.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn given(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<GivenProduct>, ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    let now = platform.now();
    platform.database.read(|sql| {
        let partners = partner::list(sql, organisation_id)?;
        let mut found: Vec<GivenProduct> = Vec::new();
        for kept in received::current(sql, organisation_id, LOOKED_AT)? {
            let partner = partners.iter().find(|partner| partner.id == kept.partner_id && partner.revoked.is_none());
            let Some((partner, given)) = partner.zip(GivenFootprint::of(&kept)?) else { continue };
            let Some(product) = given.products.first() else { continue };
            let shown = GivenProduct {
                partner_id: partner.id,
                partner: partner.name.clone(),
                product: product.clone(),
                fallback: given.refused(now),
                until: given.validity.1,
                figure: given.figure,
            };
            let same = |known: &&mut GivenProduct| (known.partner_id, &known.product) == (partner.id, product);
            match found.iter_mut().find(same) {
                None => found.push(shown),
                // Of several, the one that figures are made with.
                Some(known) if known.fallback.is_some() && shown.fallback.is_none() => *known = shown,
                Some(_) => {}
            }
        }
        Ok(found)
    })
}

/// Links an input of a product to a partner's product, in place of what it was linked to. Whatever the partner gives of it from
/// now on is used, as long as it is valid.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`] if the partner gave nothing of it, [`ProductError::NoSuchInput`],
/// [`ProductError::OtherUnit`], what the database says.
pub fn link(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    (product_id, input): (ProductId, &str),
    (partner_id, product): (PartnerId, &str),
) -> Result<(), ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let now = platform.now();
    let linked = PartnerSupply {
        organisation_id,
        product_id,
        input: input.to_owned(),
        partner_id,
        product: product.to_lowercase(),
        footprint_id: None,
        since: None,
        linked: now,
        linked_by: actor.person_id,
    };
    platform.database.write(|sql| {
        let own = input_of(sql, organisation_id, product_id, input)?;
        match usable::given(sql, &linked, now)? {
            Usable::Yes(given) => fitting(platform, &own, &given.figure)?,
            Usable::No(Fallback::NotYetValid | Fallback::Expired) => {}
            Usable::No(_) => return Err(PeopleError::NotFound.into()),
        }
        supply::remove(sql, organisation_id, product_id, input)?;
        partner_supply::put(sql, &linked)?;
        is_due(platform, sql, (organisation_id, product_id), Cause::Own, None)?;
        watch(platform, sql, &linked)?;
        let detail = json!({ "product": product_id, "input": input, "partner": partner_id, "of": linked.product });
        Ok(note(platform, sql, actor, organisation_id, "supply.link", &detail)?)
    })
}

/// What became of a partner's products, by their identifiers.
#[derive(Default)]
pub(super) struct Moved(BTreeMap<String, (Cause, ProductFootprintId)>);

impl Moved {
    /// Notes that a footprint of these products is the cause of a change.
    pub fn note(&mut self, products: &[String], cause: Cause, id: ProductFootprintId) {
        for product in products {
            match self.0.entry(product.to_lowercase()) {
                Entry::Vacant(entry) => drop(entry.insert((cause, id))),
                // What is replaced is not withdrawn.
                Entry::Occupied(mut entry) if cause == Cause::Published => drop(entry.insert((cause, id))),
                Entry::Occupied(_) => {}
            }
        }
    }

    /// Has every product that is made with them reckoned again.
    pub fn flow(
        self,
        platform: &Platform,
        sql: &mut dyn Sql,
        organisation_id: OrganisationId,
        partner_id: PartnerId,
    ) -> Result<(), StoreError> {
        if self.0.is_empty() {
            return Ok(());
        }
        for (product_id, product) in partner_supply::customers(sql, organisation_id, partner_id)? {
            if let Some((cause, id)) = self.0.get(&product) {
                is_due(platform, sql, (organisation_id, product_id), *cause, Some(*id))?;
                ask_to_watch(platform, sql, &(organisation_id, partner_id, product), platform.now())?;
            }
        }
        Ok(())
    }
}

/// Has every product reckoned again that is made with what a partner gave, which is closed.
pub(super) fn closed(
    platform: &Platform,
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
) -> Result<(), StoreError> {
    for (product_id, _) in partner_supply::customers(sql, organisation_id, partner_id)? {
        is_due(platform, sql, (organisation_id, product_id), Cause::Withdrawn, None)?;
    }
    Ok(())
}

/// A partner's product whose validity is watched.
pub(super) type Watched = (OrganisationId, PartnerId, String);

/// Has products reckoned again that are made with a partner's product whose validity began or ended, and waits for the next
/// time.
pub(super) fn turned(platform: &Platform, sql: &mut dyn Sql, watched: &Watched) -> Result<(), ProductError> {
    let (organisation_id, partner_id, product) = watched;
    for (product_id, of) in partner_supply::customers(sql, *organisation_id, *partner_id)? {
        if of != *product {
            continue;
        }
        for supply in partner_supply::list(sql, *organisation_id, product_id)? {
            if (supply.partner_id, &supply.product) != (*partner_id, product) {
                continue;
            }
            let (now_used, cause) = match usable::given(sql, &supply, platform.now())? {
                Usable::Yes(given) => (Some(given.id), Cause::Published),
                Usable::No(_) => (None, Cause::Expired),
            };
            if supply.footprint_id != now_used {
                is_due(platform, sql, (*organisation_id, product_id), cause, now_used.or(supply.footprint_id))?;
            }
            watch(platform, sql, &supply)?;
        }
    }
    Ok(())
}

/// Asks for what happens when the next footprint of a partner's product begins or ceases to be valid.
fn watch(platform: &Platform, sql: &mut dyn Sql, supply: &PartnerSupply) -> Result<(), ProductError> {
    let now = platform.now();
    let counting = usable::counting(sql, supply)?;
    let moments = counting.iter().flat_map(|given| [given.validity.0, given.validity.1.plus_seconds(1)]);
    if let Some(next) = moments.filter(|moment| *moment > now).min() {
        let watched = (supply.organisation_id, supply.partner_id, supply.product.clone());
        ask_to_watch(platform, sql, &watched, next)?;
    }
    Ok(())
}

fn ask_to_watch(platform: &Platform, sql: &mut dyn Sql, watched: &Watched, due: Timestamp) -> Result<(), StoreError> {
    let payload = serde_json::to_string(watched).unwrap_or_default();
    let key = format!("{WINDOW}:{payload}:{due}");
    let request = Request { kind: WINDOW, key: Some(&key), organisation_id: None, payload: &payload, due };
    job::ask(sql, platform.id(JobId::new), &request, platform.now())?;
    Ok(())
}
