//! Consent: to whom a firm shows the footprints of a product, how much of them, and what others show to it.

use ::export::pcf::{DeclaredUnit, Figure, Ratings, Stage};
use calendar::{Date, Timestamp};
use ids::{OfferId, OrganisationId, ProductFootprintId, ProductId};
use serde_json::json;
use store::grant::Room;
use store::offer::{self, Extent, Offer};
use store::organisation::{self, Organisation};
use store::product::{self, Product};
use store::product_change::Cause;
use store::product_footprint::{self, ProductFootprint};
use store::webhook::Event;
use store::{Sql, supply};

use super::ProductError;
use super::customers;
use super::figures::Published;
use super::flow::is_due;
use crate::people::{Action, Actor, Input, PeopleError, Problem, Resource, note};
use crate::platform::Platform;
use crate::webhooks::{About, tell};

/// A product is offered to so many customers at the most.
pub const OFFERS_MAX: usize = 500;

/// Which customer.
#[derive(Clone, Copy, Debug)]
pub enum To<'a> {
    /// The one that gave this code.
    Code(&'a str),
    /// One that something was offered to before.
    Known(OrganisationId),
}

/// An offer as the firm that made it sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct MadeOffer {
    /// The record.
    pub offer: Offer,
    /// Name of the customer.
    pub customer: String,
    /// Whether the customer has linked an input to the product. Which one, and how much of it, is the customer's.
    pub linked: bool,
}

/// What another firm shows: nothing else of it can be seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    /// The firm.
    pub supplier_id: OrganisationId,
    /// Its name.
    pub supplier: String,
    /// The product.
    pub product_id: ProductId,
    /// Its name.
    pub product: String,
    /// How much is shown.
    pub extent: Extent,
    /// Since when it is shown.
    pub since: Timestamp,
    /// The footprint that is not deprecated; nothing if none is published.
    pub footprint: Option<ShownFootprint>,
}

/// A footprint as a customer sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownFootprint {
    /// Identifier.
    pub id: ProductFootprintId,
    /// When it was published.
    pub published: Timestamp,
    /// The first day on which it may be used.
    pub valid_from: Date,
    /// The last day.
    pub valid_until: Date,
    /// Whether it may be used today.
    pub valid: bool,
    /// kg CO2e without uptake in the declared unit, with interval.
    pub figure: Figure,
    /// kg CO2e with the uptake of biomass in the declared unit, with interval.
    pub including: Figure,
    /// Declared unit.
    pub unit: DeclaredUnit,
    /// How many of it.
    pub amount: f64,
    /// kg of product in the declared unit; nought for what has no mass.
    pub mass_kg: f64,
    /// The year that it stands for.
    pub year: i16,
    /// Where the product is made: ISO 3166-1 or 3166-2.
    pub place: String,
    /// Share of primary data, %.
    pub primary_data_share: f64,
    /// Data quality ratings.
    pub ratings: Option<Ratings>,
    /// By stage of the life cycle, kg CO2e; nothing unless stages are shown.
    pub stages: Option<Vec<(Stage, f64)>>,
}

/// Shows the footprints of a product to a customer from now on, or shows more or less of them than before.
///
/// # Errors
/// [`PeopleError::Input`] if nobody gave the code, [`PeopleError::NotPermitted`], [`PeopleError::NotFound`],
/// [`ProductError::TooMany`], what the database says.
pub fn offer(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    product_id: ProductId,
    (to, extent): (To<'_>, Extent),
) -> Result<OfferId, ProductError> {
    actor.may(Action::ManageGrants, Resource::Organisation(organisation_id))?;
    let (id, now) = (platform.id(OfferId::new), platform.now());
    platform.database.write(|sql| {
        product::lookup(sql, organisation_id, product_id)?.ok_or(PeopleError::NotFound)?;
        let customer = match to {
            To::Code(code) => customers::found(sql, organisation_id, code)?.id,
            To::Known(customer) => known(sql, organisation_id, customer)?,
        };
        let before = offer::list(sql, organisation_id, product_id)?;
        let held: Vec<&Offer> = before.iter().filter(|offer| offer.revoked.is_none()).collect();
        if let Some(held) = held.iter().find(|offer| offer.customer_id == customer) {
            if held.extent == extent {
                return Ok(held.id);
            }
            offer::revoke(sql, organisation_id, held.id, now)?;
        } else if held.len() >= OFFERS_MAX {
            return Err(ProductError::TooMany(OFFERS_MAX));
        }
        let made = Offer {
            organisation_id,
            id,
            product_id,
            customer_id: customer,
            extent,
            made: now,
            made_by: actor.person_id,
            revoked: None,
        };
        offer::add(sql, &made)?;
        changed(platform, sql, &made, Cause::Published)?;
        let detail = json!({ "offer": id, "product": product_id, "customer": customer, "extent": extent });
        note(platform, sql, actor, organisation_id, "offer.make", &detail)?;
        Ok(id)
    })
}

/// Shows the footprints of a product to a customer no more. What the customer computed with them before stays in its own
/// figures until they are reckoned again, which is at once.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], what the database says.
pub fn revoke(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: OfferId,
) -> Result<(), ProductError> {
    actor.may(Action::ManageGrants, Resource::Organisation(organisation_id))?;
    let now = platform.now();
    platform.database.write(|sql| {
        let kept = offer::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        if !offer::revoke(sql, organisation_id, id, now)? {
            return Err(PeopleError::NotFound.into());
        }
        changed(platform, sql, &kept, Cause::Withdrawn)?;
        Ok(note(platform, sql, actor, organisation_id, "offer.revoke", &json!({ "offer": id }))?)
    })
}

/// To whom a product is offered, ended offers too, the last first.
///
/// # Errors
/// [`PeopleError::NotPermitted`], what the database says.
pub fn offers(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    product_id: ProductId,
) -> Result<Vec<MadeOffer>, ProductError> {
    actor.may(Action::SeeGrants, Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        product::lookup(sql, organisation_id, product_id)?.ok_or(PeopleError::NotFound)?;
        let customers = supply::customers(sql, organisation_id, product_id)?;
        let mut made = Vec::new();
        for offer in offer::list(sql, organisation_id, product_id)? {
            let customer = organisation::lookup(sql, offer.customer_id)?.ok_or(PeopleError::NotFound)?;
            let linked = offer.revoked.is_none() && customers.iter().any(|(id, _)| *id == customer.id);
            made.push(MadeOffer { offer, customer: customer.name, linked });
        }
        Ok(made)
    })
}

/// The customers to which something is offered, by name.
///
/// # Errors
/// [`PeopleError::NotPermitted`], what the database says.
pub fn known_customers(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<Organisation>, ProductError> {
    actor.may(Action::SeeGrants, Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let mut ids: Vec<OrganisationId> =
            offer::made(sql, organisation_id)?.into_iter().map(|offer| offer.customer_id).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut known = Vec::new();
        for id in ids {
            known.extend(organisation::lookup(sql, id)?.filter(|customer| customer.closed.is_none()));
        }
        known.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
        Ok(known)
    })
}

/// What other firms show to an organisation, the first offered first.
///
/// # Errors
/// [`PeopleError::NotPermitted`], what the database says.
pub fn offered(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<Offered>, ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    let today = platform.now().date();
    platform.database.read(|sql| {
        let mut found = Vec::new();
        for offer in offer::held(sql, organisation_id)? {
            if let Some((supplier, product)) = shown(sql, &offer)? {
                let footprint = product_footprint::active(sql, supplier.id, product.id)?;
                found.push(Offered {
                    supplier_id: supplier.id,
                    supplier: supplier.name,
                    product_id: product.id,
                    product: product.name,
                    extent: offer.extent,
                    since: offer.made,
                    footprint: footprint.map(|footprint| seen(&footprint, offer.extent, today)).transpose()?,
                });
            }
        }
        Ok(found)
    })
}

/// The firm and the product of an offer that holds, unless the firm is closed.
pub(super) fn shown(sql: &mut dyn Sql, offer: &Offer) -> Result<Option<(Organisation, Product)>, ProductError> {
    let supplier = organisation::lookup(sql, offer.organisation_id)?.filter(|supplier| supplier.closed.is_none());
    let product = product::lookup(sql, offer.organisation_id, offer.product_id)?;
    Ok(supplier.zip(product))
}

/// What a customer sees of a footprint. Written out field by field: what is added to a footprint is not shown by itself.
fn seen(footprint: &ProductFootprint, extent: Extent, today: Date) -> Result<ShownFootprint, ProductError> {
    let Published { footprint: result, .. } = serde_json::from_str(&footprint.detail)?;
    let stages = result.stages.iter().map(|total| (total.stage, total.figure.co2e)).collect();
    Ok(ShownFootprint {
        id: footprint.id,
        published: footprint.published,
        valid_from: footprint.valid_from,
        valid_until: footprint.valid_until,
        valid: footprint.is_valid(today),
        figure: result.excluding,
        including: result.including,
        unit: result.product.unit,
        amount: result.product.amount.to_f64(),
        mass_kg: result.product.mass_kg.to_f64(),
        year: result.product.year,
        place: result.place,
        primary_data_share: result.primary_data_share,
        ratings: result.ratings,
        stages: (extent == Extent::Stages).then_some(stages),
    })
}

/// Tells the customer that an offer changed, and has its products that are made with it reckoned again.
fn changed(platform: &Platform, sql: &mut dyn Sql, offer: &Offer, cause: Cause) -> Result<(), ProductError> {
    let Offer { organisation_id, product_id, customer_id, .. } = offer;
    let active = product_footprint::active(sql, *organisation_id, *product_id)?.map(|footprint| footprint.id);
    for (customer, product) in supply::customers(sql, *organisation_id, *product_id)? {
        if customer == *customer_id {
            is_due(platform, sql, (customer, product), cause, active)?;
        }
    }
    Ok(tell(platform, sql, *customer_id, Event::OfferChanged, About::Offers)?)
}

/// A customer to which the firm offered something before.
fn known(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    customer: OrganisationId,
) -> Result<OrganisationId, ProductError> {
    let before = offer::made(sql, organisation_id)?.iter().any(|offer| offer.customer_id == customer);
    let open = organisation::lookup(sql, customer)?.is_some_and(|customer| customer.closed.is_none());
    if before && open { Ok(customer) } else { Err(PeopleError::Input(vec![(Input::Grantee, Problem::Unknown)]).into()) }
}
