//! Plans of finance: the list, the form, and what follows from it.

use std::sync::Arc;

use ::finance::plan::PlanInput;
use app::finance::{self, KeptPlan, PlanningError, RecordError};
use app::people::Action;
use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use store::StoreError;
use store::grant::Room;

use super::paid::{Paid, Recap};
use super::plan_form::{self, Offered};
use super::start::{self, Start};
use super::{Tab, tabs};
use crate::export::border::fields::{Entered, Group, Kind};
use crate::flash;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// Below the path of an organisation.
const NEW: &str = "/finance/plans/new";

/// Plans in the list: address, name, when it was written.
#[derive(Template)]
#[template(path = "finance/plans.html")]
struct ListView {
    page: Page,
    here: Here,
    tabs: Vec<Tab>,
    plans: Vec<(String, String, String)>,
    writes: bool,
}

#[derive(Template)]
#[template(path = "finance/plan_form.html")]
struct FormView {
    page: Page,
    here: Here,
    heading: String,
    action: String,
    version: i64,
    above: Option<String>,
    start: Start,
    recap: Option<Recap>,
    groups: Vec<Group>,
}

#[derive(Template)]
#[template(path = "finance/plan.html")]
struct View {
    page: Page,
    here: Here,
    number: i64,
    version: i64,
    name: String,
    written: String,
    writes: bool,
    paid: Option<Paid>,
    refused: String,
}

/// `GET /o/{organisation}/finance/plans`.
pub async fn list(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    let plans = here.ask(&site, &person, finance::plans).await??;
    let row = |plan: finance::ListedPlan| {
        let href = page.to(&here.path(format!("/finance/plans/{}", plan.number)));
        (href, plan.name, page.day(plan.written.date()))
    };
    Ok(Html(ListView {
        plans: plans.into_iter().map(row).collect(),
        tabs: tabs(&page, &here, "/plans"),
        writes: page.may(Action::Edit(Room::Finance)),
        here,
        page,
    }))
}

/// What a form is shown with.
#[derive(Default)]
struct Filled {
    /// The number and version of the plan that is written over.
    over: Option<(i64, i64)>,
    above: Option<String>,
    start: Start,
    recap: Option<Recap>,
    entered: Entered,
}

async fn form(
    site: &Site,
    page: Page,
    person: &Person,
    here: Here,
    Filled { over, above, start, recap, entered }: Filled,
) -> Result<FormView, Problem> {
    let outlook = here.ask(site, person, finance::outlook).await??;
    let offered = Offered { catalogue: &outlook.catalogue, matches: &outlook.matches };
    let path = over.map_or(NEW.to_owned(), |(number, _)| format!("/finance/plans/{number}/edit"));
    Ok(FormView {
        groups: plan_form::groups(&page, &offered, &entered),
        heading: page.t(if over.is_some() { "finance-form-edit" } else { "finance-form-new" }),
        action: page.to(&here.path(path)),
        version: over.map_or(0, |(_, version)| version),
        above,
        start,
        recap,
        here,
        page,
    })
}

/// `GET /o/{organisation}/finance/plans/new`: from what the question asks for, or empty.
pub async fn new(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(wanted): Query<Vec<(String, String)>>,
) -> Result<impl IntoResponse, Problem> {
    let (start, draft) = start::load(&site, &page, &person, &here, start::source(&wanted)?).await?;
    let entered = match draft {
        Some(draft) => plan_form::filled(&page, &*site.run(finance::programmes).await??, &draft.input),
        None => plan_form::blank(site.today().year() + 1),
    };
    Ok(Html(form(&site, page, &person, here, Filled { start, entered, ..Filled::default() }).await?))
}

/// `GET /o/{organisation}/finance/plans/{plan}/edit`.
pub async fn edit(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, number)): Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    let kept = kept(&site, &person, &here, &number).await?;
    let entered = plan_form::filled(&page, &kept.catalogue, &kept.input);
    let over = Some((kept.number, kept.version));
    Ok(Html(form(&site, page, &person, here, Filled { over, entered, ..Filled::default() }).await?))
}

async fn kept(site: &Site, person: &Person, here: &Here, number: &str) -> Result<KeptPlan, Problem> {
    let number: i64 = number.parse().map_err(|_| Problem::NotFound)?;
    Ok(here.ask(site, person, move |platform, actor, id| finance::kept_plan(platform, actor, id, number)).await??)
}

/// `POST /o/{organisation}/finance/plans/new`.
pub async fn add(
    state: State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    fields: Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    save(state, (page, person, here), None, fields).await
}

/// `POST /o/{organisation}/finance/plans/{plan}/edit`.
pub async fn change(
    state: State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, number)): Path<(String, String)>,
    fields: Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let number: i64 = number.parse().map_err(|_| Problem::NotFound)?;
    save(state, (page, person, here), Some(number), fields).await
}

async fn save(
    State(site): State<Arc<Site>>,
    (page, person, here): (Page, Person, Here),
    number: Option<i64>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let version = fields.iter().find(|(name, _)| name == "version").and_then(|(_, value)| value.parse().ok());
    let version: i64 = version.ok_or(Problem::Form)?;
    let over = number.map(|number| (number, version));
    let mut entered = Entered::of(fields);
    let catalogue = site.run(finance::programmes).await??;
    let mut input: PlanInput = plan_form::read(&page, &catalogue, &mut entered);
    let source = start::source_of(entered.get("from"))?;
    let (start, draft) = start::load(&site, &page, &person, &here, source).await?;
    if let Some(draft) = &draft {
        finance::corrected(&draft.input, &mut input, page.messages());
    }
    if entered.is_on("more") {
        let (recap, entered) = Recap::again(&site, &page, &person, &here, (entered, &input)).await?;
        let above = recap.is_none().then(|| page.t("finance-page-wrong"));
        let filled = Filled { over, above, start, recap, entered };
        return Ok(Html(form(&site, page, &person, here, filled).await?).into_response());
    }
    let above = if entered.is_right() {
        let written =
            here.ask(&site, &person, move |platform, actor, id| finance::write_plan(platform, actor, id, over, &input));
        match written.await? {
            Ok(number) => {
                let path = here.path(format!("/finance/plans/{number}"));
                return Ok(flash::done(&page, &path, "finance-done-plan"));
            }
            Err(PlanningError::Plan(error)) => plan_form::refused(&page, &error),
            Err(PlanningError::Name) => page.t("finance-form-wrong-name"),
            Err(PlanningError::TooMany) => page.t("finance-form-too-many"),
            Err(PlanningError::Record(RecordError::Store(StoreError::Stale))) => page.t("web-form-changed"),
            Err(PlanningError::Record(error)) => return Err(error.into()),
        }
    } else {
        page.t("finance-page-wrong")
    };
    let view =
        form(&site, page, &person, here, Filled { over, above: Some(above), start, entered, ..Filled::default() })
            .await?;
    let mut response = Html(view).into_response();
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// Over which version a plan is put away.
#[derive(Deserialize)]
pub struct Over {
    version: String,
}

/// `POST /o/{organisation}/finance/plans/{plan}/archive`.
pub async fn archive(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, number)): Path<(String, String)>,
    Form(Over { version }): Form<Over>,
) -> Result<Response, Problem> {
    let number: i64 = number.parse().map_err(|_| Problem::NotFound)?;
    let version: i64 = version.parse().map_err(|_| Problem::Form)?;
    let put = move |platform: &app::Platform, actor: &app::people::Actor, id| {
        finance::archive_plan(platform, actor, id, (number, version))
    };
    here.ask(&site, &person, put).await??;
    Ok(flash::done(&page, &here.path("/finance/plans"), "finance-done-plan-archived"))
}

/// `GET /o/{organisation}/finance/plans/{plan}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, number)): Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    let kept = kept(&site, &person, &here, &number).await?;
    let refused = kept.plan.as_ref().err().map(|error| plan_form::refused(&page, error));
    Ok(Html(View {
        number: kept.number,
        version: kept.version,
        name: kept.input.name.clone(),
        written: page.day(kept.written.date()),
        writes: page.may(Action::Edit(Room::Finance)),
        paid: kept.plan.as_ref().ok().map(|plan| Paid::of(&page, &kept.catalogue, plan)),
        refused: refused.unwrap_or_default(),
        here,
        page,
    }))
}
