use std::sync::Arc;

use app::people::{self, Enrolment, PeopleError};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::confirm::{self, Confirm, Confirmed};
use super::profile::against_password;
use super::qr;
use super::tabs::{Tab, tabs};
use crate::flash;
use crate::form::Wrong;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "account/codes.html")]
struct View {
    tabs: Vec<Tab>,
    page: Page,
    on: bool,
    confirm: Confirm,
    wrong: Wrong,
}

#[derive(Template)]
#[template(path = "account/codes_begin.html")]
struct Begin {
    tabs: Vec<Tab>,
    page: Page,
    /// In groups of four, to be typed.
    secret: String,
    address: String,
    picture: Option<qr::Picture>,
    wrong: Wrong,
}

#[derive(Template)]
#[template(path = "account/codes_recovery.html")]
struct Recovery {
    tabs: Vec<Tab>,
    page: Page,
    codes: Vec<String>,
}

/// Where they are.
const CODES: &str = "/account/codes";

async fn view(site: &Site, page: Page, person: Person, headers: &HeaderMap, wrong: Wrong) -> Result<View, Problem> {
    let confirm = Confirm::of(site, &page, &person, headers, CODES, wrong.at("old").is_some()).await?;
    let on = site.run(move |platform| people::personal_data(platform, &person)).await??.one_time_codes;
    Ok(View { tabs: tabs(&page), page, on, confirm, wrong })
}

/// `GET /account/codes`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    headers: HeaderMap,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, person, &headers, Wrong::default()).await?))
}

/// `POST /account/codes/begin`: the secret is shown in this answer and never again.
pub async fn begin(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    headers: HeaderMap,
    Form(Confirmed { old }): Form<Confirmed>,
) -> Result<Response, Problem> {
    let (who, given) = (person.clone(), confirm::Given::new(old, &headers));
    match site.run(move |platform| people::begin_codes(platform, &who, given.proof())).await? {
        Ok(Enrolment { secret, address }) => Ok(Html(begun(page, secret, address, Wrong::default())).into_response()),
        Err(error) => {
            let wrong = against_password(&page, error)?;
            Ok(wrong.clone().answer(view(&site, page, person, &headers, wrong).await?))
        }
    }
}

fn begun(page: Page, secret: String, address: String, wrong: Wrong) -> Begin {
    let letters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    Begin { tabs: tabs(&page), page, secret: groups.join(" "), picture: qr::picture(&address), address, wrong }
}

/// A code of the new secret; the page that shows the secret carries it along, so that it can be shown again.
#[derive(Deserialize)]
pub struct Proof {
    code: String,
    secret: String,
    address: String,
}

/// `POST /account/codes/confirm`: recovery codes are shown in this answer and never again.
pub async fn confirm(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    Form(Proof { code, secret, address }): Form<Proof>,
) -> Result<Response, Problem> {
    match site.run(move |platform| people::confirm_codes(platform, &person, &code)).await? {
        Ok(codes) => Ok(Html(Recovery { tabs: tabs(&page), page, codes }).into_response()),
        Err(PeopleError::NotRecognised) => {
            let wrong = Wrong::field("code", page.t("account-code-wrong"));
            let secret = secret.replace(' ', "");
            Ok(wrong.clone().answer(begun(page, secret, address, wrong)))
        }
        Err(error) => Err(error.into()),
    }
}

/// A code.
#[derive(Deserialize)]
pub struct Given {
    code: String,
}

/// `POST /account/codes/end`.
pub async fn end(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    headers: HeaderMap,
    Form(Given { code }): Form<Given>,
) -> Result<Response, Problem> {
    let who = person.clone();
    match site.run(move |platform| people::end_codes(platform, &who, &code)).await? {
        Ok(()) => Ok(flash::done(&page, CODES, "account-done-codes-ended")),
        Err(error) => {
            let wrong = match error {
                PeopleError::NotRecognised => Wrong::field("code", page.t("account-code-wrong")),
                error => Wrong::of(&page, error)?,
            };
            Ok(wrong.clone().answer(view(&site, page, person, &headers, wrong).await?))
        }
    }
}
