use std::sync::Arc;

use app::people;
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use language::Language;
use serde::Deserialize;

use super::confirm::{Confirm, Confirmed, Given};
use super::tabs::{Tab, tabs};
use crate::form::Wrong;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::{self, Person};
use crate::site::Site;
use crate::{cookie, flash};

#[derive(Template)]
#[template(path = "account/profile.html")]
struct View {
    tabs: Vec<Tab>,
    page: Page,
    name: String,
    language: Language,
    wrong: Wrong,
}

#[derive(Template)]
#[template(path = "account/password.html")]
struct PasswordView {
    tabs: Vec<Tab>,
    page: Page,
    /// Whether there is none yet.
    none: bool,
    wrong: Wrong,
}

#[derive(Template)]
#[template(path = "account/data.html")]
struct DataView {
    tabs: Vec<Tab>,
    page: Page,
    confirm: Confirm,
    wrong: Wrong,
}

/// `GET /account`.
pub async fn show(page: Page, person: Person) -> impl IntoResponse {
    let (name, language) = (person.name.clone(), person.language);
    Html(View { tabs: tabs(&page), page, name, language, wrong: Wrong::default() })
}

/// What can be changed.
#[derive(Deserialize)]
pub struct Entered {
    name: String,
    language: String,
}

/// `POST /account`.
pub async fn change(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    Form(Entered { name, language }): Form<Entered>,
) -> Result<Response, Problem> {
    let language: Language = language.parse().map_err(|_| Problem::Form)?;
    let given = name.clone();
    match site.run(move |platform| people::change_person(platform, &person, &given, language)).await? {
        Ok(()) => Ok(flash::done(&page, "/account", "account-done-changed")),
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            Ok(wrong.clone().answer(View { tabs: tabs(&page), page, name, language, wrong }))
        }
    }
}

/// `GET /account/password`.
pub async fn password(State(site): State<Arc<Site>>, page: Page, person: Person) -> Result<impl IntoResponse, Problem> {
    let none =
        site.run(move |platform| Ok::<_, people::PeopleError>(people::confirms_at(platform, &person)?.is_some()));
    let none = none.await??;
    Ok(Html(PasswordView { tabs: tabs(&page), page, none, wrong: Wrong::default() }))
}

/// The password in use, and another one.
#[derive(Deserialize)]
pub struct Passwords {
    old: String,
    password: String,
}

/// `POST /account/password`.
pub async fn change_password(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    Form(Passwords { old, password }): Form<Passwords>,
) -> Result<Response, Problem> {
    match site.run(move |platform| people::change_password(platform, &person, &old, &password)).await? {
        Ok(()) => Ok(flash::done(&page, "/account/password", "account-done-password-changed")),
        Err(error) => {
            let wrong = against_password(&page, error)?;
            Ok(wrong.clone().answer(PasswordView { tabs: tabs(&page), page, none: false, wrong }))
        }
    }
}

/// `GET /account/data`.
pub async fn data(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    headers: HeaderMap,
) -> Result<impl IntoResponse, Problem> {
    let confirm = Confirm::of(&site, &page, &person, &headers, DATA, false).await?;
    Ok(Html(DataView { tabs: tabs(&page), page, confirm, wrong: Wrong::default() }))
}

/// Where they are.
const DATA: &str = "/account/data";

/// `GET /account/data.json`: everything that is kept of the person.
pub async fn download(State(site): State<Arc<Site>>, person: Person) -> Result<impl IntoResponse, Problem> {
    let data = site.run(move |platform| people::personal_data(platform, &person)).await??;
    let text = serde_json::to_string_pretty(&data).map_err(|_| Problem::Fault)?;
    let fields = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"qafila-account.json\""),
    ];
    Ok((fields, text))
}

/// `POST /account/erase`.
pub async fn erase(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    headers: HeaderMap,
    Form(Confirmed { old }): Form<Confirmed>,
) -> Result<Response, Problem> {
    let (who, given) = (person.clone(), Given::new(old, &headers));
    match site.run(move |platform| people::erase(platform, &who, given.proof())).await? {
        Ok(()) => {
            let cookies = [session::ended(&site), cookie::forgotten("qafila_step")];
            let cookies = AppendHeaders(cookies.map(|cookie| (header::SET_COOKIE, cookie)));
            Ok((cookies, flash::done(&page, "/", "account-done-erased")).into_response())
        }
        Err(error) => {
            let wrong = against_password(&page, error)?;
            let confirm = Confirm::of(&site, &page, &person, &headers, DATA, true).await?;
            Ok(wrong.clone().answer(DataView { tabs: tabs(&page), page, confirm, wrong }))
        }
    }
}

/// What is wrong with a form that is confirmed by the password.
pub(super) fn against_password(page: &Page, error: people::PeopleError) -> Result<Wrong, Problem> {
    match error {
        people::PeopleError::NotRecognised => Ok(Wrong::field("old", page.t("account-password-wrong"))),
        error => Wrong::of(page, error),
    }
}
