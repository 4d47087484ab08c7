//! What a firm aims at, and where its years stand. The targets are part of the sheet.

mod card;
mod filled;

use std::sync::Arc;

use ::measure::Firm;
use app::measure::{self, FirmSheet, MeasureError, Standing};
use app::people::{Action, PeopleError};
use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use store::StoreError;
use store::grant;

use super::room::{Room, TARGETS};
use crate::flash;
use crate::form::Choice;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

use card::Card;
pub use card::tone;
use filled::{Filled, FilledTarget};

#[derive(Template)]
#[template(path = "measure/targets.html")]
struct View {
    page: Page,
    room: Room,
    cards: Vec<Card>,
    version: i64,
    filled: Filled,
    rows: Vec<Row>,
    above: Option<String>,
    writes: bool,
}

/// A target of the form with what may be chosen.
struct Row {
    target: FilledTarget,
    scopes: Vec<Choice>,
    methods: Vec<Choice>,
    pers: Vec<Choice>,
}

/// What the page rests on.
struct Known {
    sheet: FirmSheet,
    standing: Standing,
    years: Vec<Vec<::measure::Trajectory>>,
}

async fn known(site: &Site, person: &Person, here: &Here) -> Result<Option<Known>, Problem> {
    let known = here.ask(site, person, |platform, actor, id| {
        let Some(sheet) = measure::firm_sheet(platform, actor, id)? else { return Ok(None) };
        let standing = measure::standing(platform, actor, id)?;
        Ok::<_, MeasureError>(Some(Known { sheet, standing, years: measure::trajectories(platform, actor, id)? }))
    });
    Ok(known.await??)
}

impl View {
    fn new(site: &Site, page: Page, here: &Here, known: Known, version: i64, filled: Filled) -> Self {
        let today = site.today();
        let Known { sheet: FirmSheet { firm, .. }, standing, years } = known;
        let asked = firm.reporting.year;
        let mut room = Room::new(&page, here, &standing, asked, TARGETS);
        if !standing.years.iter().any(|year| year.year == asked) {
            // There are no figures for the other pages to show.
            room.tabs.clear();
        }
        let card = |(number, target)| Card::new(&page, number, target, &years, (asked, today));
        let row = |target: &FilledTarget| Row {
            scopes: target.scopes(&page),
            methods: target.methods(&page),
            pers: target.pers(&page, &firm),
            target: target.clone(),
        };
        View {
            cards: firm.targets.iter().enumerate().map(card).collect(),
            above: (!filled.wrong.is_empty()).then(|| page.t("measure-sheet-wrong")),
            rows: filled.targets.iter().map(row).collect(),
            writes: page.may(Action::Edit(grant::Room::Measure)),
            room,
            version,
            filled,
            page,
        }
    }
}

fn to_sheet(page: &Page, here: &Here) -> Response {
    Redirect::to(&page.to(&here.path("/measure/sheet"))).into_response()
}

/// `GET /o/{organisation}/measure/targets`.
pub async fn show(State(site): State<Arc<Site>>, page: Page, person: Person, here: Here) -> Result<Response, Problem> {
    let Some(known) = known(&site, &person, &here).await? else { return Ok(to_sheet(&page, &here)) };
    let (version, filled) = (known.sheet.version, Filled::of(&known.sheet.firm));
    Ok(Html(View::new(&site, page, &here, known, version, filled)).into_response())
}

/// `POST /o/{organisation}/measure/targets`.
pub async fn save(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let Some(known) = known(&site, &person, &here).await? else { return Ok(to_sheet(&page, &here)) };
    let mut filled = Filled::read(&fields);
    let version = fields.iter().find(|(name, _)| name == "version").and_then(|(_, value)| value.parse().ok());
    let version = version.unwrap_or(0);
    let Some(targets) = filled.targets(&page, &known.sheet.firm) else {
        return Ok(refused(View::new(&site, page, &here, known, version, filled)));
    };
    let firm = Firm { targets, ..known.sheet.firm.clone() };
    let written = here
        .ask(&site, &person, move |platform, actor, id| measure::write_firm_sheet(platform, actor, id, version, &firm));
    let above = match written.await? {
        Ok(()) => return Ok(flash::done(&page, &here.path("/measure/targets"), "measure-targets-done")),
        Err(MeasureError::Store(StoreError::Stale) | MeasureError::People(PeopleError::Store(StoreError::Stale))) => {
            page.t("web-form-changed")
        }
        Err(MeasureError::Sheet(error)) => app::words::message(page.messages(), &error),
        Err(error) => return Err(error.into()),
    };
    let view = View::new(&site, page, &here, known, version, filled);
    Ok(refused(View { above: Some(above), ..view }))
}

fn refused(view: View) -> Response {
    let mut response = Html(view).into_response();
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    response
}
