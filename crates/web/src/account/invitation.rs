use std::sync::Arc;

use app::people::{self, Invitation, PeopleError, Token};
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::sign_up::welcome;
use crate::caller::Caller;
use crate::flash;
use crate::form::Wrong;
use crate::organisation;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "account/invitation.html")]
struct View {
    page: Page,
    token: String,
    invitation: Invitation,
    name: String,
    wrong: Wrong,
}

async fn invitation(site: &Site, token: &str) -> Result<Invitation, Problem> {
    let token = Token::given(token);
    Ok(site.run(move |platform| people::invitation(platform, &token)).await??)
}

/// `GET /invitation/{token}`: into what, as what, and how: as who is signed in, by signing in, or with a new account.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    Path(token): Path<String>,
) -> Result<impl IntoResponse, Problem> {
    let invitation = invitation(&site, &token).await?;
    Ok(Html(View { page, token, invitation, name: String::new(), wrong: Wrong::default() }))
}

/// A new account.
#[derive(Deserialize)]
pub struct Entered {
    name: String,
    password: String,
}

/// `POST /invitation/{token}`: with a new account.
pub async fn join(
    State(site): State<Arc<Site>>,
    page: Page,
    caller: Caller,
    Path(token): Path<String>,
    Form(Entered { name, password }): Form<Entered>,
) -> Result<Response, Problem> {
    let invitation = invitation(&site, &token).await?;
    let (link, given, language) = (Token::given(&token), name.clone(), page.language);
    let joined = site.run(move |platform| people::join(platform, &link, &given, &password, language, &caller.device));
    match joined.await? {
        Ok(opened) => Ok(welcome(&site, &page, &opened.signed_in, &organisation::home(&invitation.organisation.id))),
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            Ok(wrong.clone().answer(View { page, token, invitation, name, wrong }))
        }
    }
}

/// `POST /invitation/{token}/accept`: as who is signed in.
pub async fn accept(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let link = Token::given(&token);
    match site.run(move |platform| people::accept(platform, &person, &link)).await? {
        Ok(id) => Ok(flash::done(&page, &organisation::home(&id), "account-done-joined")),
        Err(PeopleError::NotPermitted) => {
            let wrong = Wrong::whole(page.t("account-invitation-other"));
            let invitation = invitation(&site, &token).await?;
            Ok(wrong.clone().answer(View { page, token, invitation, name: String::new(), wrong }))
        }
        Err(error) => Err(error.into()),
    }
}
