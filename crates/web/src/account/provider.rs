use std::sync::Arc;

use app::people::{self, CameIn, PROVIDER_MINUTES, PeopleError, ProviderError, SignedIn, Token};
use askama::Template;
use axum::Form;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use identity::{Answer, Refusal};
use serde::Deserialize;

use super::confirm::Confirmed;
use super::profile::against_password;
use super::sign_in::{self, Next};
use super::tabs::{Tab, tabs};
use crate::caller::Caller;
use crate::form::Wrong;
use crate::guard::is_from_us;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;
use crate::{cookie, flash, reader};

/// While somebody is at their provider, or proves that an account is theirs, the browser holds this; it opens nothing by itself.
pub(super) const STEP: &str = "qafila_provider";
/// Where to go afterwards, with the language: a provider sends everybody back to one address.
const NEXT: &str = "qafila_next";

#[derive(Template)]
#[template(path = "account/link.html")]
struct View {
    page: Page,
    words: String,
}

#[derive(Template)]
#[template(path = "account/institution.html")]
struct Institution {
    tabs: Vec<Tab>,
    page: Page,
    wrong: Wrong,
}

/// Where to go afterwards, and whether whoever is signed in shows there again who they are.
#[derive(Deserialize)]
pub struct Leaving {
    #[serde(default)]
    next: String,
    #[serde(default)]
    anew: String,
}

/// The way to the provider for who shows again who they are, and comes back to the page at `path`.
pub(super) fn anew(page: &Page, path: &str) -> String {
    page.to(&format!("/sign-in/provider?next={path}&anew=1"))
}

/// `GET /sign-in/provider`: to the provider. A form would not do, since browsers hold the provider against what forms may lead to; so only
/// a page of ours leads here, and no other site signs anybody in.
pub async fn leave(
    State(site): State<Arc<Site>>,
    page: Page,
    caller: Caller,
    headers: HeaderMap,
    Query(Leaving { next, anew }): Query<Leaving>,
) -> Result<Response, Problem> {
    let next = Next::given(&next);
    if !is_from_us(&site, &headers) {
        return Ok(Redirect::to(&page.to_sign_in(Some(next.path().to_owned()))).into_response());
    }
    let who = page.person().filter(|_| !anew.is_empty()).map(|actor| actor.person_id);
    match site.run(move |platform| people::begin_provider(platform, &caller.address, who)).await? {
        Ok((token, there)) => {
            // Only what may stand in a cookie: a path of ours otherwise leads to the first page.
            let next = next.path();
            let next = if next.bytes().all(|b| b.is_ascii_graphic() && !b"\",;\\".contains(&b)) { next } else { "/o" };
            let cookies = [held(STEP, token.text()), held(NEXT, &page.to(next))];
            Ok((AppendHeaders(cookies), Redirect::to(&there)).into_response())
        }
        Err(error) => {
            let language = page.language;
            refused(&site, page.moved(language, "/sign-in"), next, error)
        }
    }
}

/// With what the provider sends somebody back.
#[derive(Deserialize)]
pub struct Back {
    #[serde(default)]
    state: String,
    #[serde(default)]
    code: String,
    error: Option<String>,
    iss: Option<String>,
}

/// `GET /sign-in/back`: from the provider.
pub async fn back(
    State(site): State<Arc<Site>>,
    page: Page,
    caller: Caller,
    headers: HeaderMap,
    Query(given): Query<Back>,
) -> Result<Response, Problem> {
    let (language, next) = reader::split(cookie::find(&headers, NEXT).unwrap_or_default());
    let next = Next::given(next);
    // What the provider gave is used up: whatever is shown stands at the address of the page to sign in.
    let language = language.unwrap_or(page.language);
    let page = page.moved(language, "/sign-in");
    let (step, before) = (step(&headers), page.person().cloned());
    let came = site.run(move |platform| {
        let answer = Answer { code: &given.code, error: given.error.as_deref(), issuer: given.iss.as_deref() };
        let came = people::end_provider(platform, &step, &given.state, answer, language, &caller.device)?;
        if !matches!(came, CameIn::Anew(_)) {
            sign_in::replace(platform, before)?;
        }
        Ok::<_, ProviderError>(came)
    });
    let done = AppendHeaders([STEP, NEXT].map(|name| (header::SET_COOKIE, cookie::forgotten(name))));
    match came.await? {
        Ok(CameIn::SignedIn(SignedIn::Yes(token))) => {
            Ok((done, sign_in::entered(&site, &page, &token, next.path())).into_response())
        }
        Ok(CameIn::SignedIn(SignedIn::CodeNeeded(step))) => {
            Ok((done, sign_in::ask_code(&page, &step, &next)).into_response())
        }
        Ok(CameIn::Prove(proof)) => {
            let to = page.to_sign_in(Some("/account/link".to_owned()));
            Ok((AppendHeaders([held(STEP, proof.text())]), Redirect::to(&to)).into_response())
        }
        Ok(CameIn::Anew(proof)) => {
            let cookies = [held(STEP, proof.text()), (header::SET_COOKIE, cookie::forgotten(NEXT))];
            Ok((AppendHeaders(cookies), Redirect::to(&page.to(next.path()))).into_response())
        }
        Err(error) => refused(&site, page, next, error),
    }
}

/// `GET /account/link`: the account is there already; whoever has just proved that it is theirs says whether the two are one.
pub async fn ask(State(site): State<Arc<Site>>, page: Page) -> Result<impl IntoResponse, Problem> {
    let institution = site.platform.institution().ok_or(Problem::NotFound)?;
    let words = page.say("account-link-words", "name", &institution.name);
    Ok(Html(View { page, words }))
}

/// `POST /account/link`.
pub async fn link(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let step = step(&headers);
    site.run(move |platform| people::link_provider(platform, &person, &step)).await??;
    let done = AppendHeaders([(header::SET_COOKIE, cookie::forgotten(STEP))]);
    Ok((done, flash::done(&page, "/o", "account-done-linked")).into_response())
}

/// `GET /account/institution`: whether the institution is to open the account no more.
pub async fn ask_end(State(site): State<Arc<Site>>, page: Page, person: Person) -> Result<impl IntoResponse, Problem> {
    if site.run(move |platform| people::identities(platform, &person)).await??.is_empty() {
        return Err(Problem::NotFound);
    }
    Ok(Html(Institution { tabs: tabs(&page), page, wrong: Wrong::default() }))
}

/// `POST /account/institution`.
pub async fn end(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    Form(Confirmed { old }): Form<Confirmed>,
) -> Result<Response, Problem> {
    match site.run(move |platform| people::unlink_providers(platform, &person, &old)).await? {
        Ok(()) => Ok(flash::done(&page, "/account/sessions", "account-done-unlinked")),
        Err(error) => {
            let wrong = against_password(&page, error)?;
            Ok(wrong.clone().answer(Institution { tabs: tabs(&page), page, wrong }))
        }
    }
}

fn held(name: &str, value: &str) -> (header::HeaderName, String) {
    (header::SET_COOKIE, cookie::kept(name, value, PROVIDER_MINUTES * 60))
}

fn step(headers: &HeaderMap) -> Token {
    Token::given(cookie::find(headers, STEP).unwrap_or_default())
}

/// The page to sign in, with why nobody came in by the provider.
fn refused(site: &Site, page: Page, next: Next, error: ProviderError) -> Result<Response, Problem> {
    let key = match &error {
        ProviderError::People(PeopleError::Spent) => "account-provider-late",
        ProviderError::People(PeopleError::NotRecognised) => "account-provider-refused",
        ProviderError::People(error) => {
            let wrong = Wrong::of(&page, error.clone())?;
            return Ok(sign_in::again(site, page, String::new(), next, &wrong));
        }
        ProviderError::Domain => "account-provider-domain",
        ProviderError::Provider(Refusal::Unverified) => "account-provider-unverified",
        ProviderError::Provider(Refusal::Unreachable(_)) => "account-provider-unreachable",
        ProviderError::Provider(Refusal::Declined(_)) => "account-provider-declined",
        ProviderError::Provider(_) => "account-provider-refused",
    };
    tracing::warn!(%error, "nobody came in by the identity provider");
    let wrong = Wrong::whole(page.t(key));
    let mut answer = sign_in::again(site, page, String::new(), next, &wrong);
    if let ProviderError::Provider(Refusal::Unreachable(_)) = error {
        *answer.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    }
    Ok(answer)
}
