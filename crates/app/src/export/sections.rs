//! The products that stand in the dossier of a year.

use ::measure::Inventory;
use dossier::content::Product;
use ids::OrganisationId;
use store::grant::Room;
use store::{product, product_footprint};

use super::ProductError;
use super::figures::{Ingredients, Outcome, Published};
use super::products::PRODUCTS_MAX;
use crate::people::{Action, Actor, Resource};
use crate::platform::Platform;

/// The products of the year that have a published footprint, by name, as they are made of this inventory today. What a firm
/// did not publish is its own affair, and who may not look at its exports finds none.
///
/// # Errors
/// What the database says.
pub(crate) fn products_of(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    inventory: &Inventory,
    threads: usize,
) -> Result<Vec<Product>, ProductError> {
    if actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id)).is_err() {
        return Ok(Vec::new());
    }
    let (today, year) = (platform.now().date(), inventory.firm.reporting.year);
    let most = i64::try_from(PRODUCTS_MAX).unwrap_or(i64::MAX);
    let found = platform.database.read(|sql| {
        let mut found = Vec::new();
        for listed in product::list(sql, organisation_id, None, most)? {
            let active = product_footprint::active(sql, organisation_id, listed.id)?;
            let Some(active) = active.filter(|active| active.is_valid(today)) else { continue };
            let Some(ingredients) = Ingredients::lookup(platform, sql, organisation_id, listed.id)? else { continue };
            if ingredients.year() == Some(year) {
                found.push((active, ingredients));
            }
        }
        Ok::<_, ProductError>(found)
    })?;
    let mut products = Vec::new();
    for (active, ingredients) in found {
        let outcome = ingredients.reckon(platform, Some(inventory), &ingredients.supplied, threads);
        let (Outcome::Figure(footprint), Some(recipe)) = (outcome, ingredients.recipe) else { continue };
        let Published { footprint: published, .. } = serde_json::from_str(&active.detail)?;
        products.push(Product {
            recipe,
            supplied: ingredients.supplied,
            published: (published == *footprint).then(|| active.id.to_string()),
            footprint: *footprint,
        });
    }
    products.sort_by(|a, b| a.recipe.name.cmp(&b.recipe.name));
    Ok(products)
}
