//! What a firm sells, and what it is made of.

use std::collections::HashMap;

use ::export::pcf::{self, Recipe};
use calendar::Timestamp;
use ids::{OrganisationId, PersonId, ProductId};
use serde_json::json;
use store::grant::Room;
use store::product::{self, Product};
use store::product_change::Cause;
use store::product_footprint::{self, Active};
use store::{Sql, product_figure, recipe};

use super::ProductError;
use super::figures::{Figure, Outcome, figure_of};
use super::flow::is_due;
use crate::people::{Action, Actor, Checks, Input, PeopleError, Resource, note};
use crate::platform::Platform;

/// A firm has so many products at the most.
pub const PRODUCTS_MAX: usize = 5_000;
/// So many versions of a recipe are listed.
const VERSIONS_LISTED: i64 = 100;

/// What a person says of a product beside its recipe.
#[derive(Clone, Copy, Debug)]
pub struct ProductRequest<'a> {
    /// Its name.
    pub name: &'a str,
    /// Whether a new footprint is published by itself when a supplier's figure changes.
    pub follows: bool,
}

/// A product as a list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedProduct {
    /// The record.
    pub product: Product,
    /// kg CO2e per declared unit as last reckoned, and when; nothing if it never was, or if there is no figure.
    pub kg: Option<f64>,
    /// When it was reckoned.
    pub reckoned: Option<Timestamp>,
    /// Its published footprint that is not deprecated.
    pub active: Option<Active>,
}

/// A recipe with the version that a change must name.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptRecipe {
    /// What it says.
    pub recipe: Recipe,
    /// Its version.
    pub version: i64,
    /// When it was written.
    pub written: Timestamp,
    /// By whom.
    pub written_by: PersonId,
}

/// Everything that the firm's own page of a product shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownProduct {
    /// The record.
    pub product: Product,
    /// The last version of the recipe; nothing if there is none yet.
    pub recipe: Option<KeptRecipe>,
    /// The figure as last reckoned.
    pub figure: Option<Figure>,
    /// Whether it is being reckoned again.
    pub due: bool,
    /// Its published footprint that is not deprecated.
    pub active: Option<store::product_footprint::ProductFootprint>,
}

/// The products of a firm, those that were put away too, in the order of their entry.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn products(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<ListedProduct>, ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let most = i64::try_from(PRODUCTS_MAX).unwrap_or(i64::MAX) * 2;
        let figures: HashMap<ProductId, (Option<f64>, Timestamp)> = product_figure::list(sql, organisation_id)?
            .into_iter()
            .map(|(product, kg, reckoned)| (product, (kg, reckoned)))
            .collect();
        let active: HashMap<ProductId, Active> = product_footprint::all_active(sql, organisation_id)?
            .into_iter()
            .map(|active| (active.product_id, active))
            .collect();
        let products = product::list(sql, organisation_id, None, most)?.into_iter().map(|product| ListedProduct {
            kg: figures.get(&product.id).and_then(|(kg, _)| *kg),
            reckoned: figures.get(&product.id).map(|(_, reckoned)| *reckoned),
            active: active.get(&product.id).copied(),
            product,
        });
        Ok(products.collect())
    })
}

/// A product of a firm, with everything that its page shows.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn product(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ProductId,
) -> Result<ShownProduct, ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let product = product::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        let recipe = recipe::lookup(sql, organisation_id, id)?;
        let figure = product_figure::lookup(sql, organisation_id, id)?;
        Ok(ShownProduct {
            product,
            recipe: recipe.map(kept).transpose()?,
            figure: figure.map(|figure| figure_of(&figure)).transpose()?,
            due: !product_figure::due(sql, organisation_id, id)?.is_empty(),
            active: product_footprint::active(sql, organisation_id, id)?,
        })
    })
}

/// Adds a product.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::NotPermitted`], [`ProductError::TooMany`], what the database says.
pub fn add(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    request: &ProductRequest<'_>,
) -> Result<ProductId, ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let name = name(request)?;
    let (id, now) = (platform.id(ProductId::new), platform.now());
    let product = Product {
        organisation_id,
        id,
        name,
        follows: request.follows,
        made: now,
        made_by: actor.person_id,
        archived: None,
    };
    platform.database.write(|sql| {
        room_for_one(sql, organisation_id)?;
        product::add(sql, &product)?;
        note(platform, sql, actor, organisation_id, "product.add", &json!({ "product": id }))?;
        Ok::<_, ProductError>(())
    })?;
    Ok(id)
}

/// Gives a product another name, or has it follow its suppliers or not.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], what the database says.
pub fn change(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ProductId,
    request: &ProductRequest<'_>,
) -> Result<(), ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let name = name(request)?;
    platform.database.write(|sql| {
        let kept = product::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        product::change(sql, &Product { name: name.clone(), follows: request.follows, ..kept })?;
        let detail = json!({ "product": id, "follows": request.follows });
        Ok(note(platform, sql, actor, organisation_id, "product.change", &detail)?)
    })
}

/// Puts a product away, or takes it out again. What was published of it stays as it is: who wants it to be used no more
/// withdraws it.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], [`ProductError::TooMany`], what the database says.
pub fn archive(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ProductId,
    away: bool,
) -> Result<(), ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let now = platform.now();
    platform.database.write(|sql| {
        let kept = product::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        if kept.archived.is_some() == away {
            return Ok(());
        }
        if away {
            product::change(sql, &Product { archived: Some(now), ..kept })?;
        } else {
            room_for_one(sql, organisation_id)?;
            product::change(sql, &Product { archived: None, ..kept })?;
            is_due(platform, sql, (organisation_id, id), Cause::Own, None)?;
        }
        let action = if away { "product.archive" } else { "product.restore" };
        Ok(note(platform, sql, actor, organisation_id, action, &json!({ "product": id }))?)
    })
}

/// A version of the recipe of a product: the last if none is named.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn recipe(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ProductId,
    version: Option<i64>,
) -> Result<KeptRecipe, ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    let found = platform.database.read(|sql| match version {
        Some(version) => recipe::version(sql, organisation_id, id, version),
        None => recipe::lookup(sql, organisation_id, id),
    })?;
    kept(found.ok_or(PeopleError::NotFound)?)
}

/// The versions of a recipe, the last first.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn recipes(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ProductId,
) -> Result<Vec<KeptRecipe>, ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    let versions = platform.database.read(|sql| {
        product::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        Ok::<_, ProductError>(recipe::versions(sql, organisation_id, id, VERSIONS_LISTED)?)
    })?;
    versions.into_iter().map(kept).collect()
}

/// Writes the recipe of a product over `version`, 0 if there was none; returns the new version. The figure follows in the
/// background.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], [`ProductError::Recipe`],
/// [`StoreError::Stale`](store::StoreError::Stale) if somebody else wrote it meanwhile, what the database says.
pub fn write_recipe(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ProductId,
    version: i64,
    recipe: &Recipe,
) -> Result<i64, ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    pcf::check(recipe)?;
    let written = recipe::Recipe {
        organisation_id,
        product_id: id,
        version: version + 1,
        content: serde_json::to_string(recipe)?,
        written: platform.now(),
        written_by: actor.person_id,
    };
    platform.database.write(|sql| {
        product::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        recipe::write(sql, &written)?;
        is_due(platform, sql, (organisation_id, id), Cause::Own, None)?;
        let detail = json!({ "product": id, "version": version + 1 });
        note(platform, sql, actor, organisation_id, "recipe.write", &detail)?;
        Ok(version + 1)
    })
}

/// What a recipe would give, with the inventory and the suppliers' figures as they are now. Nothing is kept.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], what the database says.
pub fn preview(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ProductId,
    recipe: &Recipe,
) -> Result<Outcome, ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    super::figures::preview(platform, organisation_id, id, recipe)
}

/// A recipe as it is kept.
pub(super) fn kept(recipe: recipe::Recipe) -> Result<KeptRecipe, ProductError> {
    let recipe::Recipe { content, version, written, written_by, .. } = recipe;
    Ok(KeptRecipe { recipe: serde_json::from_str(&content)?, version, written, written_by })
}

fn name(request: &ProductRequest<'_>) -> Result<String, PeopleError> {
    let mut checks = Checks::default();
    let name = checks.line(Input::Name, request.name, 200);
    checks.done()?;
    Ok(name)
}

fn room_for_one(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<(), ProductError> {
    let most = i64::try_from(PRODUCTS_MAX).unwrap_or(i64::MAX);
    if product::count(sql, organisation_id)? >= most { Err(ProductError::TooMany(PRODUCTS_MAX)) } else { Ok(()) }
}
