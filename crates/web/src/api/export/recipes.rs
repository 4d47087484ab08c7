//! The recipes of products.

use std::sync::Arc;

use ::export::pcf::Recipe;
use app::export::products;
use axum::extract::State;
use calendar::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;

use super::super::door::Asker;
use super::super::given::{self, At, Changed, Given, Json, Said, Version, Versioned};
use super::super::refusal::Refusal;
use super::products::FigureShown;
use crate::site::Site;

/// A version of a recipe.
#[derive(Serialize, JsonSchema)]
pub struct RecipeVersion {
    /// From 1.
    version: i64,
    /// When it was written.
    written: Timestamp,
    /// What it says.
    recipe: Recipe,
}

/// `GET …/products/{product}/recipe`.
pub async fn show(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Versioned<Recipe>, Refusal> {
    let id = given::id(&id)?;
    let kept = asker.ask(&site, move |platform, actor, of| products::recipe(platform, actor, of, id, None)).await?;
    Ok(Versioned(kept.version, kept.recipe))
}

/// `PUT …/products/{product}/recipe`, over the version that `If-Match` names.
pub async fn write(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Version(version): Version,
    Given(recipe): Given<Recipe>,
) -> Result<Changed, Refusal> {
    let id = given::id(&id)?;
    let written =
        asker.ask(&site, move |platform, actor, of| products::write_recipe(platform, actor, of, id, version, &recipe));
    Ok(Changed(written.await?))
}

/// `GET …/products/{product}/recipe/versions`: the last first, at most a hundred.
pub async fn versions(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<Vec<RecipeVersion>>, Refusal> {
    let id = given::id(&id)?;
    let found = asker.ask(&site, move |platform, actor, of| products::recipes(platform, actor, of, id)).await?;
    let shown = found.into_iter().map(|kept| RecipeVersion {
        version: kept.version,
        written: kept.written,
        recipe: kept.recipe,
    });
    Ok(Json(shown.collect()))
}

/// `POST …/products/{product}/recipe/try`: what a recipe would give as things are now. Nothing is kept.
pub async fn try_out(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Said(messages): Said,
    At((_, id)): At<(String, String)>,
    Given(recipe): Given<Recipe>,
) -> Result<Json<FigureShown>, Refusal> {
    let id = given::id(&id)?;
    let outcome = asker.ask(&site, move |platform, actor, of| products::preview(platform, actor, of, id, &recipe));
    Ok(Json(FigureShown::new(outcome.await?, messages)))
}
