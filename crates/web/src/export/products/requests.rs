//! What the firm asked suppliers who have no account, and what they answered.

use std::sync::Arc;

use app::export::answers::{self, Answer, Boundary, GivenAnswer};
use app::export::requests::{self, MadeRequest};
use askama::Template;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use ids::ProductRequestId;
use store::product_request::State as Standing;

use super::figure::{kg, per_unit};
use super::room::{REQUESTS, Tab, path, tabs};
use crate::documents::{Shape, sealed};
use crate::flash;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A request among others.
struct Row {
    id: String,
    supplier: String,
    words: String,
    tone: &'static str,
    state: String,
    about: String,
    /// The link, while it can be answered: for who would rather send it by themselves.
    link: Option<String>,
    /// What counts.
    answer: Option<Told>,
    /// What it corrects, the last first.
    before: Vec<Told>,
    product: String,
    ends: Option<String>,
}

/// An answer.
struct Told {
    given: String,
    facts: Vec<(String, String)>,
    /// The name of what was attached, and where it is.
    attached: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "export/requests.html")]
struct View {
    page: Page,
    base: String,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
}

/// `GET /o/{organisation}/export/requests`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    let made = here.ask(&site, &person, requests::requests).await??;
    Ok(Html(View {
        base: here.path(REQUESTS),
        tabs: tabs(&page, &here, REQUESTS),
        rows: made.iter().map(|made| row(&site, &page, &here, made)).collect(),
        page,
    }))
}

fn row(site: &Site, page: &Page, here: &Here, made: &MadeRequest) -> Row {
    let request = &made.request;
    let past = request.state == Standing::Open && request.until < site.today();
    let (tone, state) = match request.state {
        Standing::Open if past => ("bad", "export-product-request-past"),
        Standing::Open => ("note", "export-product-request-open"),
        Standing::Answered => ("good", "export-product-request-answered"),
        Standing::Declined => ("bad", "export-product-request-declined"),
        Standing::Withdrawn => ("none", "export-product-request-withdrawn"),
    };
    let ends = match request.state {
        Standing::Open => Some(page.t("export-product-request-withdraw")),
        Standing::Answered => Some(page.t("export-product-request-distrust")),
        _ => None,
    };
    let mut told: Vec<Told> = made.answers.iter().enumerate().map(|one| said(page, here, request.id, one)).collect();
    let answer = told.pop();
    told.reverse();
    Row {
        id: request.id.to_string(),
        supplier: request.supplier.clone(),
        words: request.words.clone(),
        tone,
        state: page.t(state),
        about: page.with(
            "export-product-request-about",
            &[("asked", page.day(request.asked.date()).into()), ("until", page.day(request.until).into())],
        ),
        link: made.path.as_ref().map(|path| site.platform.link(&format!("/{}{path}", request.language))),
        answer,
        before: told,
        product: page.to(&path(here, request.product_id, "/recipe")),
        ends,
    }
}

fn said(page: &Page, here: &Here, id: ProductRequestId, (index, given): (usize, &GivenAnswer)) -> Told {
    let GivenAnswer { answer, given, attachment } = given;
    let path = page.to(&here.path(format!("{REQUESTS}/{id}/answers/{}/attachment", index + 1)));
    Told {
        given: page.say("export-product-answer-given", "day", &page.day(given.date())),
        facts: facts(page, answer),
        attached: attachment.clone().map(|name| (name, path)),
    }
}

fn facts(page: &Page, answer: &Answer) -> Vec<(String, String)> {
    let numbers = page.messages().numbers();
    let figure = format!("{} / {}", kg(page, answer.kg), per_unit(page, 1.0, answer.unit));
    let mut facts = vec![
        (page.t("export-product-answer-figure"), figure),
        (page.t("export-product-answer-year"), answer.year.to_string()),
    ];
    let boundary = match answer.boundary {
        Boundary::CradleToGate => "export-answer-cradle",
        Boundary::GateToGate => "export-answer-gate",
    };
    facts.push((page.t("buyer-boundary"), page.t(boundary)));
    if !answer.standard.is_empty() {
        facts.push((page.t("buyer-standards"), answer.standard.clone()));
    }
    if let Some(share) = answer.primary_data_share {
        facts.push((page.t("buyer-primary"), page.say("buyer-percent", "value", &numbers.fixed(share, 1))));
    }
    let verified = answer.verified_by.clone().unwrap_or_else(|| page.t("buyer-not-verified"));
    facts.push((page.t("buyer-verification"), verified));
    if !answer.remark.is_empty() {
        facts.push((page.t("export-answer-remark"), answer.remark.clone()));
    }
    facts
}

/// `GET /o/{organisation}/export/requests/{request}/answers/{number}/attachment`: the paper as it was given. It comes from anybody.
pub async fn attachment(
    State(site): State<Arc<Site>>,
    person: Person,
    here: Here,
    Path((_, id, number)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let id: ProductRequestId = id.parse().map_err(|_| Problem::NotFound)?;
    let number = number.parse().map_err(|_| Problem::NotFound)?;
    let taken = here.ask(&site, &person, move |platform, actor, organisation| {
        answers::attachment(platform, actor, organisation, (id, number))
    });
    let (name, bytes) = taken.await??;
    Ok(sealed(&name, Shape::of(&bytes), bytes.len() as u64, Body::from(bytes)))
}

/// `POST /o/{organisation}/export/requests/{request}/withdraw`.
pub async fn withdraw(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id: ProductRequestId = id.parse().map_err(|_| Problem::NotFound)?;
    here.ask(&site, &person, move |platform, actor, organisation| {
        requests::withdraw_request(platform, actor, organisation, id)
    })
    .await??;
    Ok(flash::done(&page, &here.path(REQUESTS), "export-product-request-withdrawn-done"))
}
