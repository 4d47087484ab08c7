//! A new measure: empty, or with what a calculator answered.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::reduce::{Calculation, CarrierSaving, Effect, Measure};
use app::reduce::measures::{self, MeasuresError};
use app::reduce::{self, Proposal};
use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use calendar::Date;
use store::StoreError;

use super::calculator::{self, Case};
use super::fields;
use super::form::{Filled, Row};
use crate::flash;
use crate::form::Choice;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// The form, of a new measure or of one that is changed.
#[derive(Template)]
#[template(path = "reduce/form.html")]
pub struct View {
    pub page: Page,
    pub title: String,
    /// Where the form goes.
    pub action: String,
    pub back: (String, String),
    pub version: Option<i64>,
    pub filled: Filled,
    pub rows: Vec<Row>,
    pub technologies: Vec<Choice>,
    pub sites: Vec<Choice>,
    pub above: Option<String>,
}

impl View {
    /// The form with what was filled in.
    pub fn new(
        site: &Site,
        page: Page,
        proposal: Option<&Proposal>,
        filled: Filled,
        (title, action, back): (String, String, (String, String)),
    ) -> Self {
        View {
            rows: filled.rows(site, &page, proposal),
            technologies: filled.technologies(&page),
            sites: filled.sites(&page, proposal),
            above: filled.is_wrong().then(|| page.t("reduce-wrong")),
            version: None,
            title,
            action,
            back,
            filled,
            page,
        }
    }
}

/// The form as a refusal.
pub fn refused(view: View) -> Response {
    let mut response = Html(view).into_response();
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    response
}

fn view(site: &Site, page: Page, here: &Here, proposal: Option<&Proposal>, filled: Filled) -> View {
    let action = page.to(&here.path("/reduce/measures/new"));
    let back = (page.to(&here.path("/reduce")), page.t("reduce-room"));
    let title = page.t("reduce-measure-new");
    View::new(site, page, proposal, filled, (title, action, back))
}

/// What the inventory says; `None` if there is none yet.
pub async fn proposal(site: &Site, person: &Person, here: &Here) -> Result<Option<Proposal>, Problem> {
    Ok(here.ask(site, person, reduce::proposal).await??)
}

/// `GET /o/{organisation}/reduce/measures/new`; what a calculator was given is in the address.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(mut typed): Query<BTreeMap<String, String>>,
) -> Result<impl IntoResponse, Problem> {
    let proposal = proposal(&site, &person, &here).await?;
    let of = calculator::of(&mut typed);
    let measure = match typed.remove("calculator") {
        Some(name) => computed((&page, site.today()), proposal.as_ref(), &name, &typed, &of)?,
        None => Measure::default(),
    };
    let filled = Filled::of(&page, &measure);
    Ok(Html(view(&site, page, &here, proposal.as_ref(), filled)))
}

/// A measure with what a calculator answered.
fn computed(
    (page, day): (&Page, Date),
    proposal: Option<&Proposal>,
    name: &str,
    typed: &fields::Typed,
    of: &[(&'static str, String)],
) -> Result<Measure, Problem> {
    let suggestion = proposal.and_then(|proposal| proposal.find(name, of));
    let case = Case::new((page, day), name, typed, suggestion)?;
    let outcome = case.outcome.ok_or(Problem::Form)?;
    let said = |wanted: &str| of.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.clone());
    let saving = |activity: String, quantity: f64, unit: String| CarrierSaving { activity, quantity, unit };
    let savings = Effect::of(case.calculator, &outcome).into_iter().map(|effect| match effect {
        Effect::Less(quantity, unit) => saving(said("activity").unwrap_or_default(), quantity, unit),
        Effect::Electricity(kwh) => saving("electricity.grid".to_owned(), -kwh, "kWh".to_owned()),
    });
    let technology = said("technology").or_else(|| Some(case.described.technology.clone()).filter(|id| !id.is_empty()));
    let named = technology.as_deref().and_then(|id| reduce::technology(id).ok());
    Ok(Measure {
        name: named.map_or_else(String::new, |(technology, _)| technology.name.get(page.language).to_owned()),
        savings: savings.collect(),
        calculation: Some(Calculation {
            calculator: case.calculator.name.to_owned(),
            inputs: fields::given(case.calculator, &case.fields),
            outcome,
        }),
        site: said("site").unwrap_or_default(),
        technology,
        ..Measure::default()
    })
}

/// `POST /o/{organisation}/reduce/measures/new`.
pub async fn submit(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let mut filled = Filled::read(fields);
    let measure = filled.measure(&page)?;
    if !filled.is_wrong() {
        let added =
            here.ask(&site, &person, move |platform, actor, id| measures::add(platform, actor, id, &measure)).await?;
        match added {
            Ok(id) => {
                let path = here.path(format!("/reduce/measures/{id}"));
                return Ok(flash::done(&page, &path, "reduce-done-added"));
            }
            Err(MeasuresError::Flaws(flaws)) => filled.refuse(&page, flaws),
            Err(error) => return Err(error.into()),
        }
    }
    let proposal = proposal(&site, &person, &here).await?;
    Ok(refused(view(&site, page, &here, proposal.as_ref(), filled)))
}

/// What is said of a change that somebody else made meanwhile, if that is what went wrong.
pub fn is_stale(error: &MeasuresError) -> bool {
    matches!(error, MeasuresError::Store(StoreError::Stale))
}
