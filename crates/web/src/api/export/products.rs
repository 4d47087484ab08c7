//! What a firm sells, and the figures of it.

use std::sync::Arc;

use ::export::pcf::Footprint;
use app::export::figures::{Figure, InputFrom, NoFigure, Outcome, SourceOf};
use app::export::products::{self, ListedProduct, ProductRequest, ShownProduct};
use axum::extract::State;
use axum::http::StatusCode;
use calendar::{Date, Timestamp};
use i18n::Messages;
use ids::{PartnerId, ProductFootprintId, ProductId, ProductRequestId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::door::Asker;
use super::super::endpoint::BASE;
use super::super::given::{self, Asked, At, Given, Identified, Json, Listed, Made, Paging, Said};
use super::super::refusal::Refusal;
use crate::export::products::words;
use crate::site::Site;

/// A product of a firm.
#[derive(Serialize, JsonSchema)]
pub struct ProductShown {
    /// Identifier.
    id: ProductId,
    /// Its name.
    name: String,
    /// Whether a new footprint is published by itself when a supplier's figure changes.
    follows: bool,
    /// When it was made.
    made: Timestamp,
    /// When it was put away.
    archived: Option<Timestamp>,
    /// kg CO2e per declared unit as last reckoned; null if there is no figure: `figure` says why.
    kg_co2e: Option<f64>,
    /// When it was reckoned; null if it never was.
    reckoned: Option<Timestamp>,
    /// Its published footprint that is not deprecated; null if there is none.
    published: Option<ActiveShown>,
}

/// A published footprint that is not deprecated.
#[derive(Serialize, JsonSchema)]
pub struct ActiveShown {
    /// Identifier, also for partners.
    id: ProductFootprintId,
    /// kg CO2e per declared unit.
    kg_co2e: f64,
    /// The first day on which it may be used.
    valid_from: Date,
    /// The last day.
    valid_until: Date,
}

impl From<ListedProduct> for ProductShown {
    fn from(listed: ListedProduct) -> Self {
        let ListedProduct { product, kg, reckoned, active } = listed;
        ProductShown {
            id: product.id,
            name: product.name,
            follows: product.follows,
            made: product.made,
            archived: product.archived,
            kg_co2e: kg,
            reckoned,
            published: active.map(|active| ActiveShown {
                id: active.id,
                kg_co2e: active.kg,
                valid_from: active.valid_from,
                valid_until: active.valid_until,
            }),
        }
    }
}

impl From<ShownProduct> for ProductShown {
    fn from(shown: ShownProduct) -> Self {
        let ShownProduct { product, figure, active, .. } = shown;
        ProductShown {
            id: product.id,
            name: product.name,
            follows: product.follows,
            made: product.made,
            archived: product.archived,
            kg_co2e: figure.as_ref().and_then(|figure| figure.outcome.kg()),
            reckoned: figure.map(|figure| figure.reckoned),
            published: active.map(|active| ActiveShown {
                id: active.id,
                kg_co2e: active.kg,
                valid_from: active.valid_from,
                valid_until: active.valid_until,
            }),
        }
    }
}

/// What is said of a product beside its recipe.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProductSaid {
    /// Its name.
    #[schemars(length(min = 1, max = 200))]
    name: String,
    /// Whether a new footprint is published by itself when a supplier's figure changes.
    #[serde(default)]
    follows: bool,
}

/// Which products.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Wanted {
    /// Those that were put away.
    archived: bool,
    /// The page, from 1.
    #[schemars(range(min = 1, max = 1_000_000))]
    page: Option<i64>,
    /// How many on a page; 50 unless said.
    #[schemars(range(min = 1, max = 200))]
    per_page: Option<i64>,
}

/// A figure, or why there is none.
#[derive(Serialize, JsonSchema)]
pub struct FigureShown {
    /// The footprint of the declared unit, line by line; null if there is none.
    footprint: Option<Footprint>,
    /// Why there is none; null if there is one.
    lacks: Option<LackShown>,
}

/// Why there is no figure.
#[derive(Serialize, JsonSchema)]
pub struct LackShown {
    /// For programs: `no-recipe`, `no-inventory`, or what is wrong with the recipe.
    code: String,
    /// The field of the recipe; null if it is none.
    field: Option<String>,
    /// In words.
    words: String,
}

impl FigureShown {
    pub fn new(outcome: Outcome, messages: Messages) -> Self {
        match outcome {
            Outcome::Figure(footprint) => FigureShown { footprint: Some(*footprint), lacks: None },
            Outcome::None(why) => FigureShown { footprint: None, lacks: Some(LackShown::new(&why, messages)) },
        }
    }
}

impl LackShown {
    fn new(why: &NoFigure, messages: Messages) -> Self {
        let (code, field) = match why {
            NoFigure::NoRecipe => ("no-recipe", None),
            NoFigure::NoInventory { .. } => ("no-inventory", None),
            NoFigure::Recipe { code, at, .. } => (code.as_str(), Some(at.clone())),
        };
        LackShown { code: code.to_owned(), field, words: words::no_figure(messages, why) }
    }
}

/// The figure of a product as it was last reckoned.
#[derive(Serialize, JsonSchema)]
pub struct Reckoned {
    /// The figure; null if it never was reckoned.
    figure: Option<FigureShown>,
    /// When it was.
    reckoned: Option<Timestamp>,
    /// Whether it is being reckoned again.
    due: bool,
    /// The version of the recipe that it is made from.
    recipe: Option<i64>,
    /// From where the figure of each input is.
    inputs: Vec<SourceShown>,
}

/// From where the figure of an input is.
#[derive(Serialize, JsonSchema)]
pub struct SourceShown {
    /// The input, as the recipe names it.
    input: String,
    /// `footprint` of a firm here, `given` by a partner, `answer` of a supplier without an account, or `recipe`.
    from: &'static str,
    /// The footprint.
    footprint: Option<ProductFootprintId>,
    /// The partner who gave it.
    partner: Option<PartnerId>,
    /// The request that was answered.
    request: Option<ProductRequestId>,
    /// Why it is not the footprint of the supplier to which it is linked, if it is linked.
    fallback: Option<&'static str>,
}

impl From<SourceOf> for SourceShown {
    fn from(source: SourceOf) -> Self {
        let (from, footprint, partner, request) = match source.from {
            InputFrom::Footprint { footprint } => ("footprint", Some(footprint), None, None),
            InputFrom::Given { partner, footprint } => ("given", Some(footprint), Some(partner), None),
            InputFrom::Answer { request, .. } => ("answer", None, None, Some(request)),
            InputFrom::Recipe => ("recipe", None, None, None),
        };
        let fallback = source.fallback.map(|fallback| fallback.code());
        SourceShown { input: source.input, from, footprint, partner, request, fallback }
    }
}

/// `GET …/products`.
pub async fn list(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Listed<ProductShown>>, Refusal> {
    let found = asker.ask(&site, products::products).await?.into_iter();
    let found = found.filter(|listed| listed.product.archived.is_some() == wanted.archived);
    Ok(Json(Paging::new(wanted.page, wanted.per_page).of(found.map(ProductShown::from).collect())?))
}

/// `POST …/products`.
pub async fn add(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Given(said): Given<ProductSaid>,
) -> Result<Made<Identified<ProductId>>, Refusal> {
    let organisation = asker.organisation_id()?;
    let id = asker.ask(&site, move |platform, actor, of| {
        products::add(platform, actor, of, &ProductRequest { name: &said.name, follows: said.follows })
    });
    let id = id.await?;
    Ok(Made(format!("{BASE}/organisations/{organisation}/products/{id}"), Identified { id }))
}

/// `GET …/products/{product}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<ProductShown>, Refusal> {
    Ok(Json(lookup(&site, asker, &id).await?.into()))
}

/// `PUT …/products/{product}`.
pub async fn change(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Given(said): Given<ProductSaid>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    let changed = asker.ask(&site, move |platform, actor, of| {
        let request = ProductRequest { name: &said.name, follows: said.follows };
        products::change(platform, actor, of, id, &request)
    });
    changed.await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE …/products/{product}`: puts it away.
pub async fn archive(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    away(&site, asker, &id, true).await
}

/// `POST …/products/{product}/restore`.
pub async fn restore(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    away(&site, asker, &id, false).await
}

async fn away(site: &Site, asker: Asker, id: &str, away: bool) -> Result<StatusCode, Refusal> {
    let id = given::id(id)?;
    asker.ask(site, move |platform, actor, of| products::archive(platform, actor, of, id, away)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET …/products/{product}/figure`: as last reckoned.
pub async fn figure(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Said(messages): Said,
    At((_, id)): At<(String, String)>,
) -> Result<Json<Reckoned>, Refusal> {
    let ShownProduct { figure, due, .. } = lookup(&site, asker, &id).await?;
    Ok(Json(match figure {
        None => Reckoned { figure: None, reckoned: None, due, recipe: None, inputs: Vec::new() },
        Some(Figure { basis, outcome, reckoned, .. }) => Reckoned {
            figure: Some(FigureShown::new(outcome, messages)),
            reckoned: Some(reckoned),
            due,
            recipe: Some(basis.recipe),
            inputs: basis.inputs.into_iter().map(SourceShown::from).collect(),
        },
    }))
}

async fn lookup(site: &Site, asker: Asker, id: &str) -> Result<ShownProduct, Refusal> {
    let id = given::id(id)?;
    asker.ask(site, move |platform, actor, of| products::product(platform, actor, of, id)).await
}
