use std::sync::Arc;

use app::people::{self, PeopleError};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

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

async fn state(site: &Site, person: Person) -> Result<bool, Problem> {
    Ok(site.run(move |platform| people::personal_data(platform, &person)).await??.one_time_codes)
}

/// `GET /account/codes`.
pub async fn show(State(site): State<Arc<Site>>, page: Page, person: Person) -> Result<impl IntoResponse, Problem> {
    let on = state(&site, person).await?;
    Ok(Html(View { tabs: tabs(&page), page, on, wrong: Wrong::default() }))
}

/// `POST /account/codes/begin`: the secret is shown in this answer and never again.
pub async fn begin(State(site): State<Arc<Site>>, page: Page, person: Person) -> Result<Response, Problem> {
    let enrolment = site.run(move |platform| people::begin_codes(platform, &person)).await??;
    Ok(Html(begun(page, enrolment.secret, enrolment.address, Wrong::default())).into_response())
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
    Form(Given { code }): Form<Given>,
) -> Result<Response, Problem> {
    match site.run(move |platform| people::end_codes(platform, &person, &code)).await? {
        Ok(()) => Ok(flash::done(&page, "/account/codes", "account-done-codes-ended")),
        Err(error) => {
            let wrong = match error {
                PeopleError::NotRecognised => Wrong::field("code", page.t("account-code-wrong")),
                error => Wrong::of(&page, error)?,
            };
            Ok(wrong.clone().answer(View { tabs: tabs(&page), page, on: true, wrong }))
        }
    }
}
