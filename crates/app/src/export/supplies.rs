//! Inputs of products that are products of other firms, or of the same: a supplier's figure takes the place of a factor.

use ::export::pcf::{Input, SuppliedFigure};
use calendar::Timestamp;
use ids::{OrganisationId, ProductFootprintId, ProductId};
use serde_json::json;
use store::grant::Room;
use store::product_change::Cause;
use store::supply::{self, Supply};
use store::{Sql, offer, organisation, partner, partner_supply, product, product_footprint, recipe};

use super::ProductError;
use super::figures::supplied_by;
use super::flow::is_due;
use super::products::kept;
use super::usable::{self, Usable, fits};
use crate::people::{Action, Actor, PeopleError, Resource, note};
use crate::platform::Platform;

pub use super::usable::Fallback;

/// A linked input, as far as the supplier shows itself.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkedInput {
    /// The input, as the recipe names it.
    pub input: String,
    /// Names of the supplier and of its product; nothing if the product is not offered any more.
    pub names: Option<(String, String)>,
    /// The footprint with which the figure was made, since when.
    pub used: Option<(ProductFootprintId, Timestamp)>,
    /// Why no footprint of the supplier may be used today, if none may.
    pub fallback: Option<Fallback>,
}

/// Links an input of a product to what a supplier offers, or to another product of the same firm, in place of what it was
/// linked to.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`] if it is not offered, [`ProductError::NoSuchInput`],
/// [`ProductError::OtherUnit`], what the database says.
pub fn link(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    (product_id, input): (ProductId, &str),
    (supplier_id, supplier_product_id): (OrganisationId, ProductId),
) -> Result<(), ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let now = platform.now();
    let linked = Supply {
        organisation_id,
        product_id,
        input: input.to_owned(),
        supplier_id,
        supplier_product_id,
        footprint_id: None,
        since: None,
        linked: now,
        linked_by: actor.person_id,
    };
    platform.database.write(|sql| {
        let own = input_of(sql, organisation_id, product_id, input)?;
        offers(sql, organisation_id, supplier_id, supplier_product_id)?;
        if (supplier_id, supplier_product_id) == (organisation_id, product_id) {
            return Err(PeopleError::NotFound.into());
        }
        if let Some(active) = product_footprint::active(sql, supplier_id, supplier_product_id)? {
            fitting(platform, &own, &supplied_by(sql, &active)?)?;
        }
        partner_supply::remove(sql, organisation_id, product_id, input)?;
        supply::put(sql, &linked)?;
        is_due(platform, sql, (organisation_id, product_id), Cause::Own, None)?;
        let detail =
            json!({ "product": product_id, "input": input, "supplier": supplier_id, "of": supplier_product_id });
        Ok(note(platform, sql, actor, organisation_id, "supply.link", &detail)?)
    })
}

/// Unlinks an input: an answered request or its factor takes the place of the supplier's figure.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], what the database says.
pub fn unlink(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    (product_id, input): (ProductId, &str),
) -> Result<(), ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    platform.database.write(|sql| {
        let of_firm = supply::remove(sql, organisation_id, product_id, input)?;
        if !partner_supply::remove(sql, organisation_id, product_id, input)? && !of_firm {
            return Err(PeopleError::NotFound.into());
        }
        is_due(platform, sql, (organisation_id, product_id), Cause::Own, None)?;
        let detail = json!({ "product": product_id, "input": input });
        Ok(note(platform, sql, actor, organisation_id, "supply.unlink", &detail)?)
    })
}

/// The linked inputs of a product, by input.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn links(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    product_id: ProductId,
) -> Result<Vec<LinkedInput>, ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    let now = platform.now();
    platform.database.read(|sql| {
        product::lookup(sql, organisation_id, product_id)?.ok_or(PeopleError::NotFound)?;
        let last = recipe::lookup(sql, organisation_id, product_id)?.map(kept).transpose()?;
        let inputs = last.map(|last| last.recipe.inputs).unwrap_or_default();
        // A figure that cannot be brought to the amount of the input is not used.
        let unit = |key: &str, figure: &SuppliedFigure| {
            let input = inputs.iter().find(|input| input.key == key);
            let fits = input.is_none_or(|input| fits(platform, input, figure));
            (!fits).then_some(Fallback::OtherUnit)
        };
        let mut found = Vec::new();
        for supply in supply::list(sql, organisation_id, product_id)? {
            let fallback = match usable::published(sql, &supply, now.date())? {
                Usable::Yes(footprint) => unit(&supply.input, &supplied_by(sql, &footprint)?),
                Usable::No(fallback) => Some(fallback),
            };
            let names = if fallback == Some(Fallback::NotOffered) { None } else { names(sql, &supply)? };
            let used = supply.footprint_id.zip(supply.since);
            found.push(LinkedInput { names, fallback, used, input: supply.input });
        }
        for supply in partner_supply::list(sql, organisation_id, product_id)? {
            let (fallback, given) = match usable::given(sql, &supply, now)? {
                Usable::Yes(given) => (unit(&supply.input, &given.figure), Some(*given)),
                Usable::No(fallback) => (Some(fallback), usable::counting(sql, &supply)?.into_iter().next()),
            };
            let partner = partner::lookup(sql, organisation_id, supply.partner_id)?.map(|partner| partner.name);
            let product = given.map_or_else(|| supply.product.clone(), |given| given.figure.product);
            let used = supply.footprint_id.zip(supply.since);
            found.push(LinkedInput { names: partner.map(|name| (name, product)), fallback, used, input: supply.input });
        }
        Ok(found)
    })
}

fn names(sql: &mut dyn Sql, supply: &Supply) -> Result<Option<(String, String)>, ProductError> {
    let supplier = organisation::lookup(sql, supply.supplier_id)?;
    let product = product::lookup(sql, supply.supplier_id, supply.supplier_product_id)?;
    Ok(supplier.zip(product).map(|(supplier, product)| (supplier.name, product.name)))
}

/// An input of the last recipe of a product.
pub(super) fn input_of(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
    key: &str,
) -> Result<Input, ProductError> {
    product::lookup(sql, organisation_id, product_id)?.ok_or(PeopleError::NotFound)?;
    let last = recipe::lookup(sql, organisation_id, product_id)?.ok_or(ProductError::NoSuchInput)?;
    let found = kept(last)?.recipe.inputs.into_iter().find(|known| known.key == key);
    found.ok_or(ProductError::NoSuchInput)
}

/// Refuses a figure that cannot be brought to the amount of an input.
pub(super) fn fitting(platform: &Platform, input: &Input, figure: &SuppliedFigure) -> Result<(), ProductError> {
    if fits(platform, input, figure) { Ok(()) } else { Err(ProductError::OtherUnit(figure.unit)) }
}

/// Whether a supplier offers this, or it is the firm's own.
fn offers(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    supplier_id: OrganisationId,
    product_id: ProductId,
) -> Result<(), ProductError> {
    if supplier_id == organisation_id {
        product::lookup(sql, supplier_id, product_id)?.ok_or(PeopleError::NotFound)?;
        return Ok(());
    }
    let held = offer::between(sql, supplier_id, product_id, organisation_id)?.ok_or(PeopleError::NotFound)?;
    super::offers::shown(sql, &held)?.ok_or(PeopleError::NotFound)?;
    Ok(())
}
