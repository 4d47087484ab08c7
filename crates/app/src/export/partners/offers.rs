use ids::{OrganisationId, PartnerId, ProductId};
use serde_json::json;
use store::grant::Room;
use store::partner;
use store::partner_offer::{self, PartnerOffer};
use store::product::{self, Product};

use super::answer::what_was_held;
use super::may;
use super::outbox::tell;
use crate::people::{Action, Actor, PeopleError, note};
use crate::platform::Platform;

/// The most products that are listed for a choice.
pub const PRODUCTS_MAX: i64 = 2_000;

/// Shows the footprints of a product to a partner, those that are published and those that will be; tells it, and answers
/// what it asked before.
///
/// # Errors
/// [`PeopleError::NotFound`], [`PeopleError::NotPermitted`], what the database says.
pub fn offer(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
    product_id: ProductId,
) -> Result<(), PeopleError> {
    may(actor, Action::ManagePartners, organisation_id)?;
    let offer =
        PartnerOffer { organisation_id, partner_id, product_id, made: platform.now(), made_by: actor.person_id };
    platform.database.write(|sql| {
        let found = partner::lookup(sql, organisation_id, partner_id)?;
        let partner = found.filter(|partner| partner.revoked.is_none()).ok_or(PeopleError::NotFound)?;
        if product::lookup(sql, organisation_id, product_id)?.is_none() {
            return Err(PeopleError::NotFound);
        }
        if !partner_offer::make(sql, &offer)? {
            return Ok(());
        }
        let new = partner_offer::unnumbered(sql, organisation_id, partner_id)?;
        what_was_held(platform, sql, &partner)?;
        if !new.is_empty() && partner.way.is_some() {
            tell(platform, sql, &partner, &new)?;
        }
        let detail = json!({ "partner": partner_id, "product": product_id });
        note(platform, sql, actor, organisation_id, "partner.offer", &detail)
    })
}

/// Shows them no longer. What the partner has already, it has.
///
/// # Errors
/// [`PeopleError::NotFound`], [`PeopleError::NotPermitted`], what the database says.
pub fn withdraw(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
    product_id: ProductId,
) -> Result<(), PeopleError> {
    may(actor, Action::ManagePartners, organisation_id)?;
    platform.database.write(|sql| {
        if !partner_offer::withdraw(sql, organisation_id, partner_id, product_id)? {
            return Err(PeopleError::NotFound);
        }
        let detail = json!({ "partner": partner_id, "product": product_id });
        note(platform, sql, actor, organisation_id, "partner.withdraw", &detail)
    })
}

/// The products of a firm, put away ones left out, each with whether it is shown to a partner: at most [`PRODUCTS_MAX`].
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn offers(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
) -> Result<Vec<(Product, bool)>, PeopleError> {
    may(actor, Action::Look(Room::Export), organisation_id)?;
    platform.database.read(|sql| {
        let shown = partner_offer::list(sql, organisation_id, partner_id)?;
        let products = product::list(sql, organisation_id, None, PRODUCTS_MAX)?.into_iter();
        let with_offer = products.map(|product| {
            let is_shown = shown.iter().any(|offer| offer.product_id == product.id);
            (product, is_shown)
        });
        Ok(with_offer.filter(|(product, is_shown)| *is_shown || product.archived.is_none()).collect())
    })
}
