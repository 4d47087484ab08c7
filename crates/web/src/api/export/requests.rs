//! Figures that suppliers without an account are asked for.

use std::sync::Arc;

use ::export::pcf::DeclaredUnit;
use app::export::answers::{self, Answer, Boundary, GivenAnswer};
use app::export::requests::{self, FigureRequest, MadeRequest};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use calendar::{Date, Timestamp};
use ids::{ProductId, ProductRequestId};
use language::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::product_request::State as Stand;

use super::super::door::Asker;
use super::super::endpoint::BASE;
use super::super::files::taken_along;
use super::super::given::{self, Asked, At, Given, Json, Listed, Made, Paging};
use super::super::refusal::Refusal;
use crate::site::Site;

/// A request.
#[derive(Serialize, JsonSchema)]
pub struct RequestShown {
    /// Identifier.
    id: ProductRequestId,
    /// For which product.
    product: ProductId,
    /// For which input, as the recipe names it.
    input: String,
    /// The supplier's name, in the firm's words.
    supplier: String,
    /// What is bought.
    words: String,
    /// Language of the letter.
    language: Language,
    /// When it was asked.
    asked: Timestamp,
    /// The last day on which it can be answered.
    until: Date,
    /// Where it stands.
    state: Stand,
    /// When it was answered, declined or withdrawn.
    ended: Option<Timestamp>,
    /// The link by which the supplier answers; null once it cannot.
    link: Option<String>,
    /// What was answered: the last counts, and the others are those that it corrects.
    answers: Vec<AnswerShown>,
}

/// What a supplier answered.
#[derive(Serialize, JsonSchema)]
pub struct AnswerShown {
    /// Which answer it is, from 1.
    number: usize,
    /// When it was given.
    given: Timestamp,
    /// kg CO2e in one unit.
    kg_co2e: f64,
    /// The unit.
    unit: DeclaredUnit,
    /// kg in one unit; null where the unit is a mass, or it is not known.
    mass_kg: Option<f64>,
    /// The year that it stands for.
    year: i16,
    /// `cradle_to_gate`, or `gate_to_gate`, with which no figure is made.
    boundary: Boundary,
    /// The standard that was followed, in the supplier's words; empty if it named none.
    standard: String,
    /// Share of primary data, %; null if it is not known.
    primary_data_share: Option<f64>,
    /// Who verified it; null if nobody did.
    verified_by: Option<String>,
    /// What else is to be said.
    remark: String,
    /// The name of what was attached.
    attachment: Option<String>,
}

fn shown(site: &Site, made: MadeRequest) -> RequestShown {
    let MadeRequest { request, path, answers } = made;
    let answer = |(number, given): (usize, GivenAnswer)| {
        let Answer { kg, unit, mass_kg, year, boundary, standard, primary_data_share, verified_by, remark } =
            given.answer;
        AnswerShown {
            number,
            given: given.given,
            kg_co2e: kg,
            unit,
            mass_kg,
            year,
            boundary,
            standard,
            primary_data_share,
            verified_by,
            remark,
            attachment: given.attachment,
        }
    };
    RequestShown {
        id: request.id,
        product: request.product_id,
        input: request.input,
        supplier: request.supplier,
        words: request.words,
        language: request.language,
        asked: request.asked,
        until: request.until,
        state: request.state,
        ended: request.ended,
        link: path.map(|path| site.platform.link(&format!("/{}{path}", request.language))),
        answers: (1..).zip(answers).map(answer).collect(),
    }
}

/// What is asked of a supplier.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// The input, as the recipe names it.
    #[schemars(length(min = 1, max = 200))]
    input: String,
    /// The supplier's name.
    #[schemars(length(min = 1, max = 200))]
    supplier: String,
    /// The address that a letter with the link goes to.
    #[schemars(length(min = 1, max = 254))]
    email: String,
    /// Language of the letter and the form.
    language: Language,
    /// What is bought, in words that the supplier understands; no address of a page.
    #[schemars(length(min = 1, max = 300))]
    words: String,
    /// The last day on which it can be answered, at most 180 days from now.
    until: Date,
}

/// Where a supplier answers.
#[derive(Serialize, JsonSchema)]
pub struct AskedShown {
    /// The link, which the letter has too.
    link: String,
}

/// Which part of the list.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Wanted {
    /// The page, from 1.
    #[schemars(range(min = 1, max = 1_000_000))]
    page: Option<i64>,
    /// How many on a page; 50 unless said.
    #[schemars(range(min = 1, max = 200))]
    per_page: Option<i64>,
}

/// `GET …/figure-requests`: the last first.
pub async fn list(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Listed<RequestShown>>, Refusal> {
    let found = asker.ask(&site, requests::requests).await?;
    let found = found.into_iter().map(|made| shown(&site, made)).collect();
    Ok(Json(Paging::new(wanted.page, wanted.per_page).of(found)?))
}

/// `POST …/products/{product}/figure-requests`: asks by a letter.
pub async fn ask(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Given(new): Given<Ask>,
) -> Result<Made<AskedShown>, Refusal> {
    let (id, organisation, language) = (given::id(&id)?, asker.organisation_id()?, new.language);
    let path = asker.ask(&site, move |platform, actor, of| {
        let request = FigureRequest {
            input: &new.input,
            supplier: &new.supplier,
            email: &new.email,
            language: new.language,
            words: &new.words,
            until: new.until,
        };
        requests::ask(platform, actor, of, id, &request)
    });
    let link = site.platform.link(&format!("/{language}{}", path.await?));
    let place = format!("{BASE}/organisations/{organisation}/figure-requests");
    Ok(Made(place, AskedShown { link }))
}

/// `DELETE …/figure-requests/{request}`: asks no more, or makes no more figures with what was answered.
pub async fn withdraw(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| requests::withdraw_request(platform, actor, of, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET …/figure-requests/{request}/answers/{number}/attachment`: as it was given. It comes from anybody.
pub async fn attachment(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id, number)): At<(String, String, i64)>,
) -> Result<Response, Refusal> {
    let id = given::id(&id)?;
    let (name, bytes) =
        asker.ask(&site, move |platform, actor, of| answers::attachment(platform, actor, of, (id, number))).await?;
    Ok(taken_along(&name, bytes))
}
