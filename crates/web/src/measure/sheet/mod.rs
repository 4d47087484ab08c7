//! The firm's sheet as a form: who it is, its sites, what it makes. Saved, it is the text `firm.toml`.

mod buyers;
mod filled;

use std::sync::Arc;

use app::measure::{self, MeasureError};
use app::people::PeopleError;
use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use store::StoreError;

use crate::flash;
use crate::form::Choice;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;
use buyers::Countries;
use filled::Filled;

#[derive(Template)]
#[template(path = "measure/sheet.html")]
struct View {
    page: Page,
    base: String,
    version: i64,
    filled: Filled,
    sectors: Vec<Choice>,
    approaches: Vec<Choice>,
    potentials: Vec<Choice>,
    regions: Vec<(String, String)>,
    countries: Countries,
    above: Option<String>,
}

impl View {
    fn new(site: &Site, page: Page, here: &Here, version: i64, filled: Filled) -> Result<Self, Problem> {
        let regions = site.places.regions().iter();
        let regions = regions.map(|(code, name)| (code.clone(), name.get(page.language).to_owned())).collect();
        Ok(View {
            countries: Countries::new(site, &page, &here.organisation.country, &filled.buyers)?,
            sectors: filled.sectors(&page),
            approaches: filled.approaches(&page),
            potentials: filled.potentials(&page),
            regions,
            above: (!filled.wrong.is_empty()).then(|| page.t("measure-sheet-wrong")),
            base: here.path(""),
            version,
            filled,
            page,
        })
    }
}

/// `GET /o/{organisation}/measure/sheet`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    let sheet = here.ask(&site, &person, measure::firm_sheet).await??;
    let (version, filled) = match &sheet {
        Some(sheet) => (sheet.version, Filled::of(&sheet.firm)),
        None => (0, Filled::first(&here.organisation, site.today())),
    };
    Ok(Html(View::new(&site, page, &here, version, filled)?))
}

/// `POST /o/{organisation}/measure/sheet`.
pub async fn save(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let mut filled = Filled::read(&site, &fields);
    let version =
        fields.iter().find(|(name, _)| name == "version").and_then(|(_, value)| value.parse().ok()).unwrap_or(0);
    let kept = here.ask(&site, &person, measure::firm_sheet).await??;
    let Some(firm) = filled.firm(&page, kept.map(|sheet| sheet.firm)) else {
        return Ok(refused(View::new(&site, page, &here, version, filled)?));
    };
    let written = here
        .ask(&site, &person, move |platform, actor, id| measure::write_firm_sheet(platform, actor, id, version, &firm));
    match written.await? {
        Ok(()) => Ok(flash::done(&page, &here.path("/measure"), "measure-sheet-done")),
        Err(MeasureError::Store(StoreError::Stale) | MeasureError::People(PeopleError::Store(StoreError::Stale))) => {
            let above = Some(page.t("web-form-changed"));
            Ok(refused(View { above, ..View::new(&site, page, &here, version, filled)? }))
        }
        Err(MeasureError::Sheet(error)) => {
            let above = Some(app::words::message(page.messages(), &error));
            Ok(refused(View { above, ..View::new(&site, page, &here, version, filled)? }))
        }
        Err(error) => Err(error.into()),
    }
}

fn refused(view: View) -> Response {
    let mut response = Html(view).into_response();
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    response
}
