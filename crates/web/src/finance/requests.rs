//! The requests of a firm: who has each and since when, its papers, what is asked and answered.

use std::sync::Arc;

use ::finance::Catalogue;
use app::finance::requests::{self, Listed, Recipient, RequestError, State as Standing, Which};
use app::measure;
use askama::Template;
use axum::body::Body;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Response};
use ids::FinanceRequestId;
use serde::Deserialize;
use store::paper::Show;

use super::shown::{Shown, state};
use super::{Tab, tabs};
use crate::documents::{Shape, sealed};
use crate::flash;
use crate::form::Choice;
use crate::here::Here;
use crate::measure::{DOSSIER, WORKBOOK, file};
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// So many documents may be chosen from.
const DOCUMENTS: i64 = 500;
/// Below the path of an organisation.
const REQUESTS: &str = "/finance/requests";

struct Row {
    href: String,
    name: String,
    tone: &'static str,
    state: String,
    /// Who has it and since when.
    about: String,
    amount: String,
}

#[derive(Template)]
#[template(path = "finance/requests.html")]
struct List {
    page: Page,
    here: Here,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "finance/request.html")]
struct One {
    page: Page,
    base: String,
    list: String,
    name: String,
    tone: &'static str,
    state: String,
    about: String,
    shown: Shown,
    /// Financiers to whom it may be sent; none where it may not be.
    financiers: Option<Vec<Choice>>,
    /// Documents that may go with an answer; none where nothing is to be answered.
    documents: Option<Vec<Choice>>,
    may_withdraw: bool,
    may_close: bool,
    nothing: Option<String>,
    wrong: Option<String>,
}

/// What a form of the page sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Filled {
    financier: String,
    recipient: String,
    words: String,
    document: String,
    decision: String,
}

pub(super) fn number(id: &str) -> Result<FinanceRequestId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}

pub(super) fn catalogue() -> Result<Catalogue, Problem> {
    Catalogue::embedded().map_err(|error| {
        tracing::error!(%error, "the catalogue of finance cannot be read");
        Problem::Fault
    })
}

fn about(page: &Page, listed: &Listed) -> String {
    let since = page.day(listed.request.moved.date());
    match &listed.holder {
        Some(holder) => {
            page.with("finance-request-held", &[("holder", holder.as_str().into()), ("since", since.as_str().into())])
        }
        None => page.say("finance-request-nobody", "since", &since),
    }
}

/// `GET /o/{organisation}/finance/requests`.
pub async fn list(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    let found = here.ask(&site, &person, requests::list).await??;
    let rows = found.iter().map(|listed| {
        let (tone, state) = state(&page, listed.request.state);
        Row {
            href: page.to(&here.path(format!("{REQUESTS}/{}", listed.request.id))),
            name: listed.request.name.clone(),
            tone,
            state,
            about: about(&page, listed),
            amount: ::finance::words::amount(page.messages(), listed.figures.sought),
        }
    });
    Ok(Html(List { rows: rows.collect(), tabs: tabs(&page, &here, "/requests"), here, page }))
}

async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: &Here,
    id: FinanceRequestId,
    wrong: Option<String>,
) -> Result<One, Problem> {
    let catalogue = catalogue()?;
    let may_see_documents = page.may(super::LOOK_MEASURE);
    let found = here.ask(site, person, move |platform, actor, organisation| {
        let whole = requests::one(platform, actor, organisation, id)?;
        let banks = requests::financiers(platform, actor, organisation)?;
        let documents = if may_see_documents {
            measure::documents(platform, actor, organisation, Show::All, (0, DOCUMENTS))?.papers
        } else {
            Vec::new()
        };
        Ok::<_, RequestError>((whole, banks, documents))
    });
    let (whole, banks, documents) = found.await??;
    let request = &whole.listed.request;
    let may_edit = page.may(super::EDIT);
    let open = matches!(request.state, Standing::Match | Standing::Taken);
    let on_platform = request.financier_id.is_some();
    let may_send = may_edit && page.may(super::SHARE) && request.state == Standing::Need;
    let banks = banks.into_iter().map(|(id, name)| Choice::new(id.to_string(), name, false));
    let first = Choice::new("", page.t("finance-request-no-document"), true);
    let papers = documents.into_iter().map(|one| Choice::new(one.document.id.to_string(), one.document.path, false));
    let (tone, words) = state(&page, request.state);
    let base = here.path(format!("{REQUESTS}/{id}"));
    Ok(One {
        list: page.to(&here.path(REQUESTS)),
        name: request.name.clone(),
        tone,
        state: words,
        about: about(&page, &whole.listed),
        shown: Shown::new(&page, &catalogue, &whole, &base),
        financiers: may_send.then(|| banks.collect()),
        documents: (may_edit && open && on_platform).then(|| std::iter::once(first).chain(papers).collect()),
        may_withdraw: may_edit && (open || request.state == Standing::Need),
        may_close: may_edit && request.state == Standing::Match && !on_platform,
        nothing: None,
        wrong,
        base: page.to(&base),
        page,
    })
}

/// `GET /o/{organisation}/finance/requests/{request}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, &person, &here, number(&id)?, None).await?))
}

/// `GET /o/{organisation}/finance/requests/{request}/papers/{file}`.
pub async fn paper(
    State(site): State<Arc<Site>>,
    person: Person,
    here: Here,
    Path((_, id, name)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let (id, which) = (number(&id)?, which(&name)?);
    let bytes = here.ask(&site, &person, move |platform, actor, organisation| {
        requests::paper(platform, actor, organisation, id, which)
    });
    Ok(of_kind(bytes.await??, which, &name))
}

pub(super) fn which(name: &str) -> Result<Which, Problem> {
    Which::ALL.into_iter().find(|(_, file)| *file == name).map(|(which, _)| which).ok_or(Problem::NotFound)
}

pub(super) fn of_kind(bytes: Vec<u8>, which: Which, name: &str) -> Response {
    file(bytes, if which == Which::Workbook { WORKBOOK } else { DOSSIER }, name)
}

/// `GET /o/{organisation}/finance/requests/{request}/attached/{number}`.
pub async fn attached(
    State(site): State<Arc<Site>>,
    person: Person,
    here: Here,
    Path((_, id, event)): Path<(String, String, i64)>,
) -> Result<Response, Problem> {
    let id = number(&id)?;
    let found = here.ask(&site, &person, move |platform, actor, organisation| {
        requests::attachment(platform, actor, organisation, id, event)
    });
    let (name, bytes) = found.await??;
    Ok(sealed(&name, Shape::of(&bytes), bytes.len() as u64, Body::from(bytes)))
}

/// `POST /o/{organisation}/finance/requests/{request}/{act}`.
pub async fn act(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, act)): Path<(String, String, String)>,
    Form(filled): Form<Filled>,
) -> Result<Response, Problem> {
    let id = number(&id)?;
    let said = match act.as_str() {
        "send" => "finance-request-sent-done",
        "give" => "finance-request-given-done",
        "answer" => "finance-request-answered-done",
        "withdraw" => "finance-request-withdrawn-done",
        "close" => "finance-request-closed-done",
        _ => return Err(Problem::NotFound),
    };
    let Filled { financier, recipient, words, document, decision } = filled;
    let financier = financier.parse().ok();
    let document = if document.is_empty() { None } else { Some(document.parse().map_err(|_| Problem::Form)?) };
    let done = here.ask(&site, &person, move |platform, actor, organisation| match act.as_str() {
        "send" => {
            let financier = financier.ok_or(RequestError::Words)?;
            requests::send(platform, actor, organisation, id, Recipient::Financier(financier))
        }
        "give" => requests::send(platform, actor, organisation, id, Recipient::Other(&recipient)),
        "answer" => requests::answer(platform, actor, organisation, id, &words, document),
        "close" => requests::close(platform, actor, organisation, id, decision == "accepted", &words),
        _ => requests::withdraw(platform, actor, organisation, id),
    });
    match done.await? {
        Ok(()) => Ok(flash::done(&page, &here.path(format!("{REQUESTS}/{id}")), said)),
        Err(RequestError::Words) => {
            let wrong = page.t("finance-request-wrong-words");
            let view = view(&site, page, &person, &here, id, Some(wrong)).await?;
            Ok(crate::form::Wrong::default().answer(view))
        }
        Err(error) => Err(error.into()),
    }
}
