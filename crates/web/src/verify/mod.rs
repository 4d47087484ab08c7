//! `/verify`: anybody drops a dossier and sees the verdict of the code that `qafila verify` runs.
//!
//! A file is checked in memory and forgotten. Its verdict is kept for half an hour under the hash of the file, so that
//! the page can be read again, printed, or read in another language: whoever has the file has the address.

mod bounded;
mod desk;
mod outcome;
mod upload;
mod view;

use std::sync::Arc;

use app::dossier::Trust;
use askama::Template;
use axum::extract::{Path, Request, State};
use axum::response::{IntoResponse, Redirect, Response};

pub use desk::Desk;
pub use upload::UPLOAD_MAX;

use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::site::Site;
use desk::Refused;
use outcome::Outcome;
use upload::{Dropped, Unusable};

/// What stands on the form.
#[derive(Template)]
#[template(path = "verify/form.html")]
struct Form {
    page: Page,
    /// What was wrong with the file.
    file_error: Option<String>,
    /// What was wrong with the fingerprint, and what was written.
    trust_error: Option<String>,
    trust: String,
    limit: String,
}

impl Form {
    fn new(page: Page) -> Self {
        let limit = page.messages().numbers().integer((UPLOAD_MAX >> 20) as i64);
        Form { page, file_error: None, trust_error: None, trust: String::new(), limit }
    }
}

/// `GET /verify`.
pub async fn form(page: Page) -> impl IntoResponse {
    Html(Form::new(page))
}

/// The verdict on a file, for programs.
///
/// # Errors
/// [`Problem::Busy`] if too many wait already, [`Problem::Fault`].
pub async fn outcome(site: &Arc<Site>, file: Vec<u8>, expected: Option<Trust>) -> Result<Arc<Outcome>, Problem> {
    match desk::check(site, file, expected).await {
        Ok(digest) => site.desk.find(&digest, site.now()).ok_or(Problem::Busy),
        Err(Refused::Busy) => Err(Problem::Busy),
        Err(Refused::Fault) => Err(Problem::Fault),
    }
}

/// `POST /verify`.
pub async fn check(State(site): State<Arc<Site>>, page: Page, request: Request) -> Result<Response, Problem> {
    let Dropped { file, trust } = match upload::read(request).await {
        Ok(dropped) => dropped,
        Err(Unusable::Problem(problem)) => return Err(problem),
        Err(Unusable::TooLarge) => return Ok(refused(page, "verify-file-too-large")),
    };
    if file.is_empty() {
        return Ok(refused(page, "verify-file-missing"));
    }
    let expected = match trust.trim() {
        "" => None,
        text => match Trust::parse(text) {
            Ok(trust) => Some(trust),
            Err(_) => {
                let trust_error = Some(page.t("verify-trust-error"));
                return Ok(unprocessable(Form { trust_error, trust, ..Form::new(page) }));
            }
        },
    };
    match desk::check(&site, file, expected).await {
        Ok(digest) => Ok(Redirect::to(&page.to(&format!("/verify/{digest}"))).into_response()),
        Err(Refused::Busy) => Err(Problem::Busy),
        Err(Refused::Fault) => Err(Problem::Fault),
    }
}

fn refused(page: Page, key: &str) -> Response {
    let limit = page.messages().numbers().integer((UPLOAD_MAX >> 20) as i64);
    let file_error = Some(page.with(key, &[("limit", limit.into())]));
    unprocessable(Form { file_error, ..Form::new(page) })
}

fn unprocessable(form: Form) -> Response {
    let mut response = Html(form).into_response();
    *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    response
}

/// `GET /verify/{digest}`.
pub async fn verdict(
    State(site): State<Arc<Site>>,
    page: Page,
    Path(digest): Path<String>,
) -> Result<impl IntoResponse, Problem> {
    let outcome = site.desk.find(&digest, site.now()).ok_or(Problem::Gone)?;
    Ok(Html(view::View::new(page, &outcome)))
}
