use std::sync::Arc;

use ::finance::transition::Basis;
use ::finance::transition::firm::Used;
use app::finance::{known, name};
use app::reduce::plans::{self, Ground, PlansError};
use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::choices::{Row, pair_rows, size_rows};
use super::filled::Filled;
use super::one::left_out;
use crate::flash;
use crate::form::Choice;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// An activity of the form.
struct Carrier {
    activity: String,
    name: String,
    unit: String,
    source: String,
    /// What to know of the price that is filled in.
    price_words: String,
    /// Whether it is bought, and so has factors by market.
    is_bought: bool,
}

#[derive(Template)]
#[template(path = "reduce/plan_new.html")]
struct View {
    page: Page,
    here: Here,
    filled: Filled,
    above: Vec<String>,
    counted: String,
    has_none: bool,
    year: Option<String>,
    carriers: Vec<Carrier>,
    goals: Vec<Choice>,
    bases: Vec<Choice>,
    guarantees: Vec<Choice>,
    sizes: Vec<Row>,
    pairs: Vec<Row>,
    /// The last published price of a certificate.
    certificate: String,
    programmes: Vec<Choice>,
    targets: Vec<String>,
}

/// What the address may ask: settings of a plan, to begin from.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    from: Option<String>,
}

async fn ground(site: &Site, person: &Person, here: &Here) -> Result<Ground, Problem> {
    Ok(here.ask(site, person, plans::ground).await??)
}

/// `GET /o/{organisation}/reduce/plans/new`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let ground = ground(&site, &person, &here).await?;
    let next = site.today().year() + 1;
    let mut filled = Filled::new(&page, next, &ground.used);
    if let Some(id) = wanted.from.and_then(|id| id.parse().ok()) {
        let kept = here.ask(&site, &person, move |platform, actor, of| plans::one(platform, actor, of, id)).await??;
        filled = Filled::of(&page, &kept.settings, &ground.used);
    }
    Ok(Html(view(&site, page, here, &ground, filled, Vec::new())?).into_response())
}

/// `POST /o/{organisation}/reduce/plans/new`.
pub async fn add(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let ground = ground(&site, &person, &here).await?;
    let mut filled = Filled::read(sent);
    let Some(settings) = filled.settings(&page, &ground.used) else {
        let above = vec![page.t("measure-sheet-wrong")];
        return Ok(refused(view(&site, page, here, &ground, filled, above)?));
    };
    let added = here.ask(&site, &person, move |platform, actor, id| plans::add(platform, actor, id, &settings)).await?;
    let above = match added {
        Ok(id) => return Ok(flash::done(&page, &here.path(format!("/reduce/plans/{id}")), "reduce-plan-done-asked")),
        Err(PlansError::NoMeasures(lacking)) => {
            let lacking = lacking.iter().map(|one| left_out(&site, &page, one));
            std::iter::once(page.t("reduce-plan-no-measures")).chain(lacking).collect()
        }
        Err(PlansError::Transition(error)) => {
            vec![app::finance::transitions::words::refused(page.messages(), &error)]
        }
        Err(PlansError::TooMany(_)) => vec![page.t("reduce-plan-too-many")],
        Err(error) => return Err(error.into()),
    };
    Ok(refused(view(&site, page, here, &ground, filled, above)?))
}

fn refused(view: View) -> Response {
    let mut response = Html(view).into_response();
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    response
}

fn view(
    site: &Site,
    page: Page,
    here: Here,
    ground: &Ground,
    filled: Filled,
    above: Vec<String>,
) -> Result<View, Problem> {
    let catalogue = known().map_err(|error| {
        tracing::error!(%error, "the catalogue of programmes is damaged");
        Problem::Fault
    })?;
    let messages = page.messages();
    let carrier = |one: &Used| Carrier {
        activity: one.activity.clone(),
        name: app::words::activity(site.knowledge, messages, &one.activity.as_str().into()),
        unit: one.unit.clone(),
        source: one.source.clone(),
        price_words: page.t(match one.taxed && one.price.is_some() {
            true => "reduce-plan-price-taxed",
            false => "reduce-plan-price-words",
        }),
        is_bought: one.market.is_some(),
    };
    let goal = |value: &str, key: &str| Choice::new(value, page.t(key), filled.at("goal") == value);
    let programme =
        |(id, _): &(String, _)| Choice::new(id.clone(), name(messages, &catalogue, id), filled.has("accepted", id));
    let basis = |value: &str, key: &str| Choice::new(value, page.t(key), filled.at("basis") == value);
    let mut guarantees = vec![Choice::new("", page.t("reduce-none"), filled.at("guarantee").is_empty())];
    guarantees.extend(
        ground
            .guarantees
            .iter()
            .map(|(id, _)| Choice::new(id.clone(), name(messages, &catalogue, id), filled.at("guarantee") == id)),
    );
    let measures: Vec<(String, String)> =
        ground.measures.iter().map(|(id, measure)| (id.to_string(), measure.name.clone())).collect();
    let target = |(basis, year, avoided): &(Basis, i16, money::Exact)| {
        let tonnes = app::finance::transitions::words::tonnes(messages, avoided.to_f64().unwrap_or(0.0));
        let year = year.to_string();
        let key = match basis {
            Basis::Location => "reduce-plan-target",
            Basis::Market => "reduce-plan-target-market",
        };
        page.with(key, &[("year", year.as_str().into()), ("tonnes", tonnes.as_str().into())])
    };
    Ok(View {
        counted: page.count("reduce-plan-measures", ground.measures.len()),
        has_none: ground.measures.is_empty(),
        year: ground.year.map(|year| year.to_string()),
        carriers: ground.used.iter().map(carrier).collect(),
        goals: vec![goal("value", "reduce-plan-goal-value"), goal("tonnes", "reduce-plan-goal-tonnes")],
        bases: vec![basis("location", "reduce-plan-basis-location"), basis("market", "reduce-plan-basis-market")],
        sizes: size_rows(&filled, &page, &measures),
        pairs: pair_rows(&filled, &page, &measures),
        certificate: certificate(&page),
        guarantees,
        programmes: ground.programmes.iter().map(programme).collect(),
        targets: ground.targets.iter().map(target).collect(),
        above,
        filled,
        here,
        page,
    })
}

/// The last published price of a certificate, in words; empty if there is none.
fn certificate(page: &Page) -> String {
    let numbers = page.messages().numbers();
    let last = ::cbam::Tables::embedded().ok().and_then(|tables| {
        let published = tables.prices().filter_map(|price| Some((price.quarter.clone(), price.eur?.get()?)));
        published.last()
    });
    let Some((quarter, eur)) = last else { return String::new() };
    let price = numbers.money(eur, "EUR");
    page.with("reduce-plan-certificate-last", &[("quarter", quarter.as_str().into()), ("price", price.as_str().into())])
}
