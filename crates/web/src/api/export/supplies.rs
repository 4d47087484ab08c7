//! Inputs of products whose figures come from their suppliers, and what others show to the firm.

use std::sync::Arc;

use ::export::pcf::{DeclaredUnit, Figure, Ratings, Stage, SuppliedFigure};
use app::export::given::GivenProduct;
use app::export::offers::{self, Offered, ShownFootprint};
use app::export::supplies::{self, LinkedInput};
use app::export::{customers, given as gifts};
use axum::extract::State;
use axum::http::StatusCode;
use calendar::{Date, Timestamp};
use ids::{OrganisationId, PartnerId, ProductFootprintId, ProductId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::offer::Extent;

use super::super::door::Asker;
use super::super::given::{self, At, Given, Json};
use super::super::refusal::Refusal;
use crate::site::Site;

/// A linked input, as far as the supplier shows itself.
#[derive(Serialize, JsonSchema)]
pub struct LinkShown {
    /// The input, as the recipe names it.
    input: String,
    /// Name of the supplier; null if the product is not offered any more.
    supplier: Option<String>,
    /// Name of its product.
    product: Option<String>,
    /// The footprint with which the figure was made.
    footprint: Option<ProductFootprintId>,
    /// Since when.
    since: Option<Timestamp>,
    /// Why no footprint of the supplier may be used today, if none may.
    fallback: Option<&'static str>,
}

impl From<LinkedInput> for LinkShown {
    fn from(linked: LinkedInput) -> Self {
        let (supplier, product) = linked.names.unzip();
        let (footprint, since) = linked.used.unzip();
        let fallback = linked.fallback.map(|fallback| fallback.code());
        LinkShown { input: linked.input, supplier, product, footprint, since, fallback }
    }
}

/// To what an input is linked.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum LinkTo {
    /// To the product of a firm here, which offers it.
    Offered(ToOffered),
    /// To what a partner gave.
    Given(ToGiven),
}

/// A product that a firm offers.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ToOffered {
    /// The firm.
    supplier: OrganisationId,
    /// The product.
    product: ProductId,
}

/// A product of a partner.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ToGiven {
    /// The partner.
    partner: PartnerId,
    /// The first identifier of the product, a URN.
    urn: String,
}

/// What another firm shows.
#[derive(Serialize, JsonSchema)]
pub struct OfferedShown {
    /// The firm.
    supplier: OrganisationId,
    /// Its name.
    supplier_name: String,
    /// The product.
    product: ProductId,
    /// Its name.
    product_name: String,
    /// How much is shown.
    extent: Extent,
    /// Since when.
    since: Timestamp,
    /// The footprint that is not deprecated; null if none is published.
    footprint: Option<FootprintSeen>,
}

/// A footprint as a customer sees it.
#[derive(Serialize, JsonSchema)]
pub struct FootprintSeen {
    /// Identifier.
    id: ProductFootprintId,
    /// When it was published.
    published: Timestamp,
    /// The first day on which it may be used.
    valid_from: Date,
    /// The last day.
    valid_until: Date,
    /// Whether it may be used today.
    valid: bool,
    /// kg CO2e without uptake in the declared unit, with interval.
    excluding: Figure,
    /// kg CO2e with the uptake of biomass, with interval.
    including: Figure,
    /// Declared unit.
    unit: DeclaredUnit,
    /// How many of it.
    amount: f64,
    /// kg of product in it; nought for what has no mass.
    mass_kg: f64,
    /// The year that it stands for.
    year: i16,
    /// Where the product is made.
    place: String,
    /// Share of primary data, %.
    primary_data_share: f64,
    /// Data quality ratings; null if there are none.
    ratings: Option<Ratings>,
    /// By stage; null unless stages are shown.
    stages: Option<Vec<StageSeen>>,
}

/// A stage of the life cycle.
#[derive(Serialize, JsonSchema)]
pub struct StageSeen {
    /// Which.
    stage: Stage,
    /// kg CO2e.
    kg_co2e: f64,
}

impl From<ShownFootprint> for FootprintSeen {
    fn from(shown: ShownFootprint) -> Self {
        let stage = |(stage, kg_co2e)| StageSeen { stage, kg_co2e };
        FootprintSeen {
            id: shown.id,
            published: shown.published,
            valid_from: shown.valid_from,
            valid_until: shown.valid_until,
            valid: shown.valid,
            excluding: shown.figure,
            including: shown.including,
            unit: shown.unit,
            amount: shown.amount,
            mass_kg: shown.mass_kg,
            year: shown.year,
            place: shown.place,
            primary_data_share: shown.primary_data_share,
            ratings: shown.ratings,
            stages: shown.stages.map(|stages| stages.into_iter().map(stage).collect()),
        }
    }
}

/// A product of a partner to which an input can be linked.
#[derive(Serialize, JsonSchema)]
pub struct GivenShown {
    /// The partner.
    partner: PartnerId,
    /// Its name, in the words of the firm.
    partner_name: String,
    /// The first identifier of the product, a URN.
    urn: String,
    /// Its figure, as the partner stated it.
    figure: SuppliedFigure,
    /// The last moment at which it may be used.
    until: Timestamp,
    /// Why it may not be used now, if it may not.
    fallback: Option<&'static str>,
}

/// The code that the organisation gives to its suppliers, so that they can offer it a footprint.
#[derive(Serialize, JsonSchema)]
pub struct CodeShown {
    /// The code.
    code: String,
}

/// `GET …/products/{product}/supplies`.
pub async fn links(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<Vec<LinkShown>>, Refusal> {
    let id = given::id(&id)?;
    let found = asker.ask(&site, move |platform, actor, of| supplies::links(platform, actor, of, id)).await?;
    Ok(Json(found.into_iter().map(LinkShown::from).collect()))
}

/// `PUT …/products/{product}/supplies/{input}`: links it, in place of what it was linked to.
pub async fn link(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id, input)): At<(String, String, String)>,
    Given(to): Given<LinkTo>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    let linked = asker.ask(&site, move |platform, actor, of| match to {
        LinkTo::Offered(to) => supplies::link(platform, actor, of, (id, &input), (to.supplier, to.product)),
        LinkTo::Given(to) => gifts::link(platform, actor, of, (id, &input), (to.partner, &to.urn)),
    });
    linked.await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE …/products/{product}/supplies/{input}`.
pub async fn unlink(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id, input)): At<(String, String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| supplies::unlink(platform, actor, of, (id, &input))).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET …/offered`: what other firms show.
pub async fn offered(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<Vec<OfferedShown>>, Refusal> {
    let shown = |offered: Offered| OfferedShown {
        supplier: offered.supplier_id,
        supplier_name: offered.supplier,
        product: offered.product_id,
        product_name: offered.product,
        extent: offered.extent,
        since: offered.since,
        footprint: offered.footprint.map(FootprintSeen::from),
    };
    Ok(Json(asker.ask(&site, offers::offered).await?.into_iter().map(shown).collect()))
}

/// `GET …/given`: what partners gave that counts.
pub async fn given(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<Vec<GivenShown>>, Refusal> {
    let shown = |given: GivenProduct| GivenShown {
        partner: given.partner_id,
        partner_name: given.partner,
        urn: given.product,
        figure: given.figure,
        until: given.until,
        fallback: given.fallback.map(|fallback| fallback.code()),
    };
    Ok(Json(asker.ask(&site, gifts::given).await?.into_iter().map(shown).collect()))
}

/// `GET …/customer-code`.
pub async fn code(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<CodeShown>, Refusal> {
    Ok(Json(CodeShown { code: asker.ask(&site, customers::code).await? }))
}

/// `POST …/customer-code`: another one; the one before leads nowhere any more.
pub async fn renew_code(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<CodeShown>, Refusal> {
    Ok(Json(CodeShown { code: asker.ask(&site, customers::renew_code).await? }))
}
