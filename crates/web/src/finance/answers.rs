//! Every question at once, and the answer to one.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::finance::{Attribute, Kind, Situation};
use app::finance::situation::{self, Written};
use app::finance::{self, Given, Origin, Outlook, RecordError};
use app::people::Action;
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use store::StoreError;
use store::grant::Room;

use super::list;
use super::question::{Asked, Field, UNKNOWN, read, wrong};
use super::row::Filter;
use super::{Tab, tabs};
use crate::flash;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "finance/answers.html")]
struct View {
    page: Page,
    here: Here,
    tabs: Vec<Tab>,
    version: i64,
    writes: bool,
    above: Option<String>,
    asked: Vec<Asked>,
}

/// What was sent, by attribute.
type Entered = BTreeMap<String, String>;

fn view(page: Page, here: Here, outlook: &Outlook, version: i64, entered: Option<&Entered>) -> View {
    let kept = &outlook.kept;
    let asked = outlook.catalogue.attributes.iter().map(|attribute| {
        let typed = entered.and_then(|entered| entered.get(&attribute.code)).map(String::as_str);
        let mut asked = Asked::new(&page, attribute, kept.answers.get(&attribute.code), typed);
        if let Some(text) = typed.filter(|text| !is_readable(outlook, attribute, text)) {
            asked.wrong = (!text.is_empty()).then(|| wrong(&page, attribute));
        }
        asked
    });
    View {
        asked: asked.collect(),
        tabs: tabs(&page, &here, "/answers"),
        writes: page.may(Action::Edit(Room::Finance)),
        above: None,
        version,
        here,
        page,
    }
}

fn is_readable(outlook: &Outlook, attribute: &Attribute, text: &str) -> bool {
    let answer = read(attribute, text);
    text == UNKNOWN || Situation::read(&outlook.catalogue, [(attribute.code.as_str(), answer.as_str())]).is_ok()
}

/// `GET /o/{organisation}/finance/answers`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    let outlook = here.ask(&site, &person, finance::outlook).await??;
    let version = outlook.kept.version;
    Ok(Html(view(page, here, &outlook, version, None)))
}

/// What a person means by a field of the form: what was filled in and left as it was is not theirs.
fn meant(attribute: &Attribute, text: &str, given: Option<&Given>) -> Option<(String, Option<String>)> {
    let filled = given.filter(|given| given.origin != Origin::Written).and_then(|given| given.answer.as_deref());
    let passed = given.is_some_and(|given| given.answer.is_none());
    let typed = matches!(attribute.kind, Kind::Number | Kind::Date);
    let answer = match (text.trim(), filled) {
        // A field that was filled in and is emptied: they do not know, or do not say.
        ("", Some(_)) | (UNKNOWN, _) => None,
        ("", None) if typed && passed => None,
        ("", None) => return None,
        (text, filled) => {
            let answer = read(attribute, text);
            if filled == Some(answer.as_str()) {
                return None;
            }
            Some(answer)
        }
    };
    Some((attribute.code.clone(), answer))
}

/// `POST /o/{organisation}/finance/answers`.
pub async fn save(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(entered): Form<Entered>,
) -> Result<Response, Problem> {
    let version = entered.get("version").and_then(|version| version.parse().ok()).ok_or(Problem::Form)?;
    let outlook = here.ask(&site, &person, finance::outlook).await??;
    let given = |code: &str| outlook.kept.answers.get(code);
    let answers: Written = outlook
        .catalogue
        .attributes
        .iter()
        .filter_map(|attribute| meant(attribute, entered.get(&attribute.code)?, given(&attribute.code)))
        .collect();
    let catalogue = outlook.catalogue.clone();
    let written = here.ask(&site, &person, move |platform, actor, id| {
        situation::write(platform, actor, id, &catalogue, (version, &answers))
    });
    let above = match written.await? {
        Ok(()) => return Ok(flash::done(&page, &here.path("/finance"), "finance-done-answers")),
        Err(RecordError::Store(StoreError::Stale)) => page.t("web-form-changed"),
        Err(RecordError::Answer(::finance::AnswerError::Follows { attribute, from })) => {
            let name = |code: &String| {
                let known = outlook.catalogue.attribute(code);
                known.map_or(code.as_str(), |known| known.name.get(page.language)).to_owned()
            };
            let from = page.messages().list(&from.iter().map(name).collect::<Vec<_>>());
            let arguments = [("name", name(&attribute).into()), ("from", from.as_str().into())];
            page.with("finance-page-follows", &arguments)
        }
        Err(RecordError::Answer(_)) => page.t("finance-page-wrong"),
        Err(error) => return Err(error.into()),
    };
    let view = View { above: Some(above), ..view(page, here, &outlook, version, Some(&entered)) };
    Ok(refused(Html(view).into_response()))
}

/// The answer to one question.
#[derive(Deserialize)]
pub struct Answered {
    version: String,
    #[serde(default)]
    answer: String,
    /// The button that says so.
    #[serde(default)]
    unknown: String,
}

/// `POST /o/{organisation}/finance/answers/{attribute}`.
pub async fn answer(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, code)): Path<(String, String)>,
    Form(Answered { version, answer, unknown }): Form<Answered>,
) -> Result<Response, Problem> {
    let version: i64 = version.parse().map_err(|_| Problem::Form)?;
    let outlook = here.ask(&site, &person, finance::outlook).await??;
    let attribute = outlook.catalogue.attribute(&code).ok_or(Problem::NotFound)?;
    let unknown = !unknown.is_empty() || answer == UNKNOWN;
    if unknown || is_readable(&outlook, attribute, &answer) {
        let (catalogue, text) = (outlook.catalogue.clone(), (!unknown).then(|| read(attribute, &answer)));
        let code = code.clone();
        let written = here.ask(&site, &person, move |platform, actor, id| {
            situation::answer(platform, actor, id, &catalogue, (version, &code, text.as_deref()))
        });
        written.await??;
        return Ok(flash::done(&page, &here.path("/finance"), "finance-done-answer"));
    }
    let view = list::View::new(page, here, (&outlook, &[]), &Filter::default(), Some((&code, &answer)));
    Ok(refused(Html(view).into_response()))
}

fn refused(mut response: Response) -> Response {
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    response
}
