use std::sync::Arc;

use app::people::{self, SignUp, SignedIn, Token};
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::sign_in::entered;
use crate::caller::Caller;
use crate::form::Wrong;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::site::Site;

#[derive(Template)]
#[template(path = "account/sign_up.html")]
struct View {
    page: Page,
    name: String,
    email: String,
    wrong: Wrong,
}

#[derive(Template)]
#[template(path = "account/sent.html")]
struct Sent {
    page: Page,
    title: String,
    words: String,
}

#[derive(Template)]
#[template(path = "account/open.html")]
struct Open {
    page: Page,
    token: String,
}

/// `GET /sign-up`.
pub async fn show(page: Page) -> Response {
    if page.person().is_some() {
        return Redirect::to(&page.to("/o")).into_response();
    }
    Html(View { page, name: String::new(), email: String::new(), wrong: Wrong::default() }).into_response()
}

/// What is entered.
#[derive(Deserialize)]
pub struct Entered {
    name: String,
    email: String,
    password: String,
}

/// `POST /sign-up`. Whether the address is known or not, the answer is the same.
pub async fn submit(
    State(site): State<Arc<Site>>,
    page: Page,
    caller: Caller,
    Form(given): Form<Entered>,
) -> Result<Response, Problem> {
    let (name, email, language) = (given.name.clone(), given.email.clone(), page.language);
    let done = site.run(move |platform| {
        let entered = SignUp { name: &given.name, email: &given.email, password: &given.password, language };
        people::sign_up(platform, &entered, &caller.address)
    });
    match done.await? {
        Ok(()) => Ok(Redirect::to(&page.to("/sign-up/sent")).into_response()),
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            Ok(wrong.clone().answer(View { page, name, email, wrong }))
        }
    }
}

/// `GET /sign-up/sent`.
pub async fn sent(page: Page) -> impl IntoResponse {
    Html(Sent { title: page.t("account-sent"), words: page.t("account-sent-words"), page })
}

/// `GET /forgotten/sent`.
pub async fn reset_sent(page: Page) -> impl IntoResponse {
    Html(Sent { title: page.t("account-sent"), words: page.t("account-reset-sent-words"), page })
}

/// `GET /open/{token}`: programs that look at letters follow their links, so it takes a person to open an account.
pub async fn open(page: Page, Path(token): Path<String>) -> impl IntoResponse {
    Html(Open { page, token })
}

/// `POST /open/{token}`.
pub async fn opened(
    State(site): State<Arc<Site>>,
    page: Page,
    caller: Caller,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let token = Token::given(&token);
    let opened = site.run(move |platform| people::open_account(platform, &token, &caller.device)).await??;
    Ok(welcome(&site, &page, &opened.signed_in, "/o"))
}

/// The answer to somebody whose account has just been opened: nobody is asked for a code yet.
pub(super) fn welcome(site: &Site, page: &Page, signed_in: &SignedIn, path: &str) -> Response {
    match signed_in {
        SignedIn::Yes(token) => entered(site, page, token, path),
        SignedIn::CodeNeeded(_) => Redirect::to(&page.to("/sign-in")).into_response(),
    }
}
