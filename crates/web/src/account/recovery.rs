use std::sync::Arc;

use app::people::{self, Token};
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::caller::Caller;
use crate::flash;
use crate::form::Wrong;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::site::Site;

#[derive(Template)]
#[template(path = "account/forgotten.html")]
struct Forgotten {
    page: Page,
    email: String,
    wrong: Wrong,
}

#[derive(Template)]
#[template(path = "account/reset.html")]
struct Reset {
    page: Page,
    token: String,
    wrong: Wrong,
}

/// `GET /forgotten`.
pub async fn forgotten(page: Page) -> impl IntoResponse {
    Html(Forgotten { page, email: String::new(), wrong: Wrong::default() })
}

/// Whose password was forgotten.
#[derive(Deserialize)]
pub struct Whose {
    email: String,
}

/// `POST /forgotten`. Whether the address is known or not, the answer is the same.
pub async fn ask(
    State(site): State<Arc<Site>>,
    page: Page,
    caller: Caller,
    Form(Whose { email }): Form<Whose>,
) -> Result<Response, Problem> {
    let given = email.clone();
    match site.run(move |platform| people::ask_reset(platform, &given, &caller.address)).await? {
        Ok(()) => Ok(Redirect::to(&page.to("/forgotten/sent")).into_response()),
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            Ok(wrong.clone().answer(Forgotten { page, email, wrong }))
        }
    }
}

/// `GET /reset/{token}`.
pub async fn reset(page: Page, Path(token): Path<String>) -> impl IntoResponse {
    Html(Reset { page, token, wrong: Wrong::default() })
}

/// The new password.
#[derive(Deserialize)]
pub struct Chosen {
    password: String,
}

/// `POST /reset/{token}`.
pub async fn set(
    State(site): State<Arc<Site>>,
    page: Page,
    Path(token): Path<String>,
    Form(Chosen { password }): Form<Chosen>,
) -> Result<Response, Problem> {
    let link = Token::given(&token);
    match site.run(move |platform| people::reset(platform, &link, &password)).await? {
        Ok(()) => Ok(flash::done(&page, "/sign-in", "account-done-password")),
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            Ok(wrong.clone().answer(Reset { page, token, wrong }))
        }
    }
}
