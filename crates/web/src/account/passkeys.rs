use std::sync::Arc;

use app::people::{self, PASSKEY_MINUTES, PasskeyStep, PeopleError, SignedIn, Token};
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use ids::PasskeyId;
use serde::Deserialize;
use store::passkey::Passkey;

use super::confirm::{Confirm, Confirmed, Given};
use super::profile::against_password;
use super::sign_in::{self, Next};
use super::tabs::{Tab, tabs};
use crate::caller::Caller;
use crate::form::Wrong;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;
use crate::{cookie, flash};

/// While a device is asked the browser holds this; it opens nothing by itself.
const STEP: &str = "qafila_passkey";

/// A passkey as its page shows it.
struct Row {
    id: String,
    name: String,
    added: String,
    used: String,
}

#[derive(Template)]
#[template(path = "account/passkeys.html")]
struct View {
    tabs: Vec<Tab>,
    page: Page,
    rows: Vec<Row>,
    /// Whether any can be added here.
    offered: bool,
    /// How the next is to be called, as it was entered.
    called: String,
    confirm: Confirm,
    wrong: Wrong,
}

#[derive(Template)]
#[template(path = "account/passkey_begin.html")]
struct Begin {
    tabs: Vec<Tab>,
    page: Page,
    words: String,
    /// For `navigator.credentials.create`.
    options: String,
}

#[derive(Template)]
#[template(path = "account/passkey.html")]
struct One {
    tabs: Vec<Tab>,
    page: Page,
    id: PasskeyId,
    words: String,
    confirm: Confirm,
    wrong: Wrong,
}

/// Where they are.
const PASSKEYS: &str = "/account/passkeys";

async fn view(
    site: &Site,
    page: Page,
    person: Person,
    headers: &HeaderMap,
    called: String,
    wrong: Wrong,
) -> Result<View, Problem> {
    let confirm = Confirm::of(site, &page, &person, headers, PASSKEYS, wrong.at("old").is_some()).await?;
    let passkeys = site.run(move |platform| people::passkeys(platform, &person)).await??;
    let rows = passkeys.into_iter().map(|Passkey { id, name, created, used, .. }| Row {
        id: id.to_string(),
        name,
        added: page.say("account-passkey-added", "day", &page.day(created.date())),
        used: match used {
            Some(used) => page.say("account-passkey-used", "day", &page.day(used.date())),
            None => page.t("account-passkey-unused"),
        },
    });
    let (rows, offered) = (rows.collect(), people::offers_passkeys(&site.platform));
    Ok(View { rows, offered, tabs: tabs(&page), page, called, confirm, wrong })
}

/// `GET /account/passkeys`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    headers: HeaderMap,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, person, &headers, String::new(), Wrong::default()).await?))
}

/// A name for the new passkey, and the password in use, if there is one.
#[derive(Deserialize)]
pub struct Wanted {
    name: String,
    #[serde(default)]
    old: String,
}

/// `POST /account/passkeys`: what the device is asked stands in this answer and never again.
pub async fn begin(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    headers: HeaderMap,
    Form(Wanted { name, old }): Form<Wanted>,
) -> Result<Response, Problem> {
    let (who, called, given) = (person.clone(), name.clone(), Given::new(old, &headers));
    match site.run(move |platform| people::begin_passkey(platform, &who, &called, given.proof())).await? {
        Ok(PasskeyStep { token, options }) => {
            let words = page.say("account-passkey-step-words", "name", name.trim());
            let begun = Html(Begin { tabs: tabs(&page), page, words, options });
            Ok((held(&token), begun).into_response())
        }
        Err(error) => {
            let wrong = against_password(&page, error)?;
            Ok(wrong.clone().answer(view(&site, page, person, &headers, name, wrong).await?))
        }
    }
}

/// What a device answered, as JSON.
#[derive(Deserialize)]
pub struct Answered {
    answer: String,
}

/// `POST /account/passkeys/add`.
pub async fn add(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    headers: HeaderMap,
    Form(Answered { answer }): Form<Answered>,
) -> Result<Response, Problem> {
    let (who, step) = (person.clone(), step(&headers));
    match site.run(move |platform| people::add_passkey(platform, &who, &step, &answer)).await? {
        Ok(()) => Ok(flash::done(&page, "/account/passkeys", "account-done-passkey-added")),
        Err(error) => {
            let wrong = refused(&page, error)?;
            Ok(wrong.clone().answer(view(&site, page, person, &headers, String::new(), wrong).await?))
        }
    }
}

/// The passkey of the actor that a path names.
async fn one(
    site: &Site,
    page: Page,
    person: Person,
    headers: &HeaderMap,
    named: &str,
    wrong: Wrong,
) -> Result<One, Problem> {
    let id: PasskeyId = named.parse().map_err(|_| Problem::NotFound)?;
    let confirm =
        Confirm::of(site, &page, &person, headers, &format!("{PASSKEYS}/{id}"), wrong.at("old").is_some()).await?;
    let passkeys = site.run(move |platform| people::passkeys(platform, &person)).await??;
    let Passkey { name, .. } = passkeys.into_iter().find(|passkey| passkey.id == id).ok_or(Problem::NotFound)?;
    let words = page.say("account-passkey-remove-words", "name", &name);
    Ok(One { tabs: tabs(&page), page, id, words, confirm, wrong })
}

/// `GET /account/passkeys/{passkey}`.
pub async fn ask_removal(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    headers: HeaderMap,
    Path(named): Path<String>,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(one(&site, page, person, &headers, &named, Wrong::default()).await?))
}

/// `POST /account/passkeys/{passkey}`: removes it.
pub async fn remove(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    headers: HeaderMap,
    Path(named): Path<String>,
    Form(Confirmed { old }): Form<Confirmed>,
) -> Result<Response, Problem> {
    let id: PasskeyId = named.parse().map_err(|_| Problem::NotFound)?;
    let (who, given) = (person.clone(), Given::new(old, &headers));
    match site.run(move |platform| people::remove_passkey(platform, &who, id, given.proof())).await? {
        Ok(()) => Ok(flash::done(&page, "/account/passkeys", "account-done-passkey-removed")),
        Err(error) => {
            let wrong = against_password(&page, error)?;
            Ok(wrong.clone().answer(one(&site, page, person, &headers, &named, wrong).await?))
        }
    }
}

/// `POST /sign-in/passkey/begin`: what any device may answer, as JSON for the script.
pub async fn ask(State(site): State<Arc<Site>>, caller: Caller) -> Result<Response, Problem> {
    let asked = site.run(move |platform| people::ask_passkey(platform, &caller.address)).await??;
    let fields = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    Ok((fields, held(&asked.token), asked.options).into_response())
}

/// What a device answered, and where to go afterwards.
#[derive(Deserialize)]
pub struct Entering {
    answer: String,
    #[serde(flatten)]
    next: Next,
}

/// `POST /sign-in/passkey`.
pub async fn sign_in(
    State(site): State<Arc<Site>>,
    page: Page,
    caller: Caller,
    headers: HeaderMap,
    Form(Entering { answer, next }): Form<Entering>,
) -> Result<Response, Problem> {
    let (step, before) = (step(&headers), page.person().cloned());
    let signed_in = site.run(move |platform| {
        let Caller { address, device } = caller;
        let signed_in = people::sign_in_with_passkey(platform, &step, &answer, &address, &device)?;
        sign_in::replace(platform, before)?;
        Ok::<_, PeopleError>(signed_in)
    });
    match signed_in.await? {
        Ok(SignedIn::Yes(token)) => Ok(sign_in::entered(&site, &page, &token, next.path())),
        Ok(SignedIn::CodeNeeded(_)) => Err(Problem::Fault),
        Err(error) => {
            let wrong = refused(&page, error)?;
            Ok(sign_in::again(&site, page, String::new(), next, &wrong))
        }
    }
}

fn held(token: &Token) -> AppendHeaders<[(header::HeaderName, String); 1]> {
    AppendHeaders([(header::SET_COOKIE, cookie::kept(STEP, token.text(), PASSKEY_MINUTES * 60))])
}

/// What the browser holds. Nothing stands for no challenge at all.
fn step(headers: &HeaderMap) -> Token {
    Token::given(cookie::find(headers, STEP).unwrap_or_default())
}

/// Why what a device answered was not taken.
fn refused(page: &Page, error: PeopleError) -> Result<Wrong, Problem> {
    match error {
        PeopleError::NotRecognised => Ok(Wrong::whole(page.t("account-passkey-refused"))),
        PeopleError::Spent => Ok(Wrong::whole(page.t("account-passkey-late"))),
        error => Wrong::of(page, error),
    }
}
