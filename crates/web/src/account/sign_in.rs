use std::sync::Arc;

use app::Platform;
use app::people::{self, Actor, PeopleError, SignedIn, Token};
use askama::Template;
use axum::Form;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderName, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::caller::Caller;
use crate::form::Wrong;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::{self, Person};
use crate::site::Site;
use crate::{address, cookie, flash};

/// Between password and code the browser holds this; it opens nothing by itself.
const STEP: &str = "qafila_step";
/// As long as the code may be given.
const STEP_SECONDS: u32 = 300;

/// Where to go afterwards.
#[derive(Default, Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
}

impl Next {
    pub(super) fn given(next: &str) -> Self {
        Next { next: next.to_owned() }
    }

    pub(super) fn path(&self) -> &str {
        address::ours(&self.next).unwrap_or("/o")
    }
}

#[derive(Template)]
#[template(path = "account/sign_in.html")]
struct View {
    page: Page,
    email: String,
    next: String,
    /// Whether one may come in by a passkey.
    passkeys: bool,
    /// Whose people come in by their identity provider: what it is called, and the way there.
    provider: Option<(String, String)>,
    wrong: Wrong,
}

#[derive(Template)]
#[template(path = "account/code.html")]
struct CodeView {
    page: Page,
    next: String,
    wrong: Wrong,
}

/// `GET /sign-in`.
pub async fn show(State(site): State<Arc<Site>>, page: Page, Query(next): Query<Next>) -> Response {
    if page.person().is_some() {
        return Redirect::to(&page.to(next.path())).into_response();
    }
    Html(view(&site, page, String::new(), next, Wrong::default())).into_response()
}

fn view(site: &Site, page: Page, email: String, Next { next }: Next, wrong: Wrong) -> View {
    let provider = site.platform.institution().map(|institution| {
        let way = page.to(&format!("/sign-in/provider?next={}", address::escaped(&next)));
        (page.say("account-provider-sign-in", "name", &institution.name), way)
    });
    View { page, email, next, passkeys: people::offers_passkeys(&site.platform), provider, wrong }
}

/// The page again, with why nobody came in.
pub(super) fn again(site: &Site, page: Page, email: String, next: Next, wrong: &Wrong) -> Response {
    wrong.answer(view(site, page, email, next, wrong.clone()))
}

/// What is entered.
#[derive(Deserialize)]
pub struct Entered {
    email: String,
    password: String,
    #[serde(flatten)]
    next: Next,
}

/// `POST /sign-in`.
pub async fn submit(
    State(site): State<Arc<Site>>,
    page: Page,
    caller: Caller,
    Form(Entered { email, password, next }): Form<Entered>,
) -> Result<Response, Problem> {
    let (given, before) = (email.clone(), page.person().cloned());
    let signed_in = site.run(move |platform| {
        let signed_in = people::sign_in(platform, &given, &password, &caller.address, &caller.device)?;
        replace(platform, before)?;
        Ok::<_, PeopleError>(signed_in)
    });
    match signed_in.await? {
        Ok(SignedIn::Yes(token)) => Ok(entered(&site, &page, &token, next.path())),
        Ok(SignedIn::CodeNeeded(step)) => Ok(ask_code(&page, &step, &next)),
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            Ok(again(&site, page, email, next, &wrong))
        }
    }
}

/// Whoever signs in anew has left.
pub(super) fn replace(platform: &Platform, before: Option<Actor>) -> Result<(), PeopleError> {
    before.map_or(Ok(()), |actor| people::sign_out(platform, &actor))
}

/// To the second step.
pub(super) fn ask_code(page: &Page, step: &Token, next: &Next) -> Response {
    let step = AppendHeaders([(header::SET_COOKIE, cookie::kept(STEP, step.text(), STEP_SECONDS))]);
    let next = address::escaped(next.path());
    (step, Redirect::to(&page.to(&format!("/sign-in/code?next={next}")))).into_response()
}

/// The answer that signs somebody in.
pub(super) fn entered(site: &Site, page: &Page, token: &Token, path: &str) -> Response {
    let cookies = [(header::SET_COOKIE, session::begun(site, token)), (header::SET_COOKIE, cookie::forgotten(STEP))];
    (AppendHeaders(cookies), Redirect::to(&page.to(path))).into_response()
}

/// `GET /sign-in/code`: the second step.
pub async fn code(page: Page, headers: HeaderMap, Query(next): Query<Next>) -> Response {
    if cookie::find(&headers, STEP).is_none() {
        return Redirect::to(&page.to_sign_in(Some(next.next))).into_response();
    }
    Html(CodeView { page, next: next.next, wrong: Wrong::default() }).into_response()
}

/// The code, and where to go afterwards.
#[derive(Deserialize)]
pub struct Code {
    code: String,
    #[serde(flatten)]
    next: Next,
}

/// `POST /sign-in/code`.
pub async fn give_code(
    State(site): State<Arc<Site>>,
    page: Page,
    caller: Caller,
    headers: HeaderMap,
    Form(Code { code, next }): Form<Code>,
) -> Result<Response, Problem> {
    let Some(step) = cookie::find(&headers, STEP).map(Token::given) else {
        return Ok(Redirect::to(&page.to_sign_in(Some(next.next))).into_response());
    };
    match site.run(move |platform| people::give_code(platform, &step, &code, &caller.device)).await? {
        Ok(SignedIn::Yes(token)) => Ok(entered(&site, &page, &token, next.path())),
        // The password was given too long ago.
        Ok(SignedIn::CodeNeeded(_)) | Err(PeopleError::Spent) => {
            Ok(Redirect::to(&page.to_sign_in(Some(next.next))).into_response())
        }
        Err(error) => {
            let wrong = match error {
                PeopleError::NotRecognised => {
                    tracing::warn!("a one-time code was not right");
                    Wrong::field("code", page.t("account-code-wrong"))
                }
                error => Wrong::of(&page, error)?,
            };
            Ok(wrong.clone().answer(CodeView { page, next: next.next, wrong }))
        }
    }
}

/// `POST /sign-out`.
pub async fn leave(State(site): State<Arc<Site>>, page: Page, person: Person) -> Result<Response, Problem> {
    site.run(move |platform| people::sign_out(platform, &person)).await??;
    // What the browser still holds of their pages goes too; language and theme, which are cookies, stay.
    let forgotten = (HeaderName::from_static("clear-site-data"), r#""cache", "storage""#.to_owned());
    let fields = AppendHeaders([(header::SET_COOKIE, session::ended(&site)), forgotten]);
    Ok((fields, flash::done(&page, "/", "account-done-signed-out")).into_response())
}
