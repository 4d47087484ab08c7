//! `/o/{organisation}/tokens`: the page on which people make tokens for their programs.

use std::sync::Arc;

use app::people::{self, NamedToken, TokenRequest};
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Response};
use ids::TokenId;
use serde::Deserialize;
use store::access_token::Scope;

use super::BASE;
use crate::flash;
use crate::form::{Choice, Wrong};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A token as its page shows it.
struct Row {
    id: TokenId,
    name: String,
    person: Option<String>,
    scopes: Vec<String>,
    until: String,
    has_ended: bool,
    used: String,
}

#[derive(Template)]
#[template(path = "api/tokens.html")]
struct View {
    page: Page,
    here: Here,
    rows: Vec<Row>,
    /// The text of a token that was just made: shown now, and never again.
    made: Option<String>,
    name: String,
    until: String,
    choices: Vec<Choice>,
    address: String,
    wrong: Wrong,
}

/// The form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Filled {
    name: String,
    until: String,
    measure_read: Option<String>,
    measure_write: Option<String>,
    profile_write: Option<String>,
    webhooks_manage: Option<String>,
}

impl Filled {
    fn scopes(&self) -> Vec<Scope> {
        let chosen = [
            (&self.measure_read, Scope::MeasureRead),
            (&self.measure_write, Scope::MeasureWrite),
            (&self.profile_write, Scope::ProfileWrite),
            (&self.webhooks_manage, Scope::WebhooksManage),
        ];
        chosen.into_iter().filter(|(field, _)| field.is_some()).map(|(_, scope)| scope).collect()
    }
}

/// The name of the field of a scope, and its words as a key.
fn about(scope: Scope) -> (&'static str, &'static str) {
    match scope {
        Scope::MeasureRead => ("measure_read", "api-scope-measure-read"),
        Scope::MeasureWrite => ("measure_write", "api-scope-measure-write"),
        Scope::ProfileWrite => ("profile_write", "api-scope-profile-write"),
        Scope::WebhooksManage => ("webhooks_manage", "api-scope-webhooks-manage"),
    }
}

/// `GET /o/{organisation}/tokens`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    let until = site.now().plus_days(90).date().to_string();
    let filled = Filled { until, measure_read: Some(String::new()), ..Filled::default() };
    Ok(Html(view(&site, page, &person, here, &filled, Wrong::default()).await?))
}

/// `POST /o/{organisation}/tokens`. The answer shows the token: it can be shown by nothing that comes later.
pub async fn make(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(filled): Form<Filled>,
) -> Result<Response, Problem> {
    let (name, scopes, until) = (filled.name.clone(), filled.scopes(), filled.until.trim().parse().ok());
    let made = here.ask(&site, &person, move |platform, actor, id| {
        people::make_token(platform, actor, id, &TokenRequest { name: &name, scopes: &scopes, until })
    });
    match made.await? {
        Ok(token) => {
            let fresh = Filled { until: filled.until, ..Filled::default() };
            let view = view(&site, page, &person, here, &fresh, Wrong::default()).await?;
            Ok(Html(View { made: Some(token.text().to_owned()), ..view }).into_response())
        }
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            let view = view(&site, page, &person, here, &filled, wrong.clone()).await?;
            Ok(wrong.answer(view))
        }
    }
}

/// `POST /o/{organisation}/tokens/{token}/revoke`.
pub async fn revoke(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let token: TokenId = token.parse().map_err(|_| Problem::NotFound)?;
    here.ask(&site, &person, move |platform, actor, id| people::revoke_token(platform, actor, id, token)).await??;
    Ok(flash::done(&page, &here.path("/tokens"), "api-done-revoked"))
}

async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: Here,
    filled: &Filled,
    wrong: Wrong,
) -> Result<View, Problem> {
    let (own, today) = (person.person_id, site.today());
    let tokens = here.ask(site, person, people::tokens).await??;
    let rows = tokens.into_iter().map(|NamedToken { token, person }| Row {
        id: token.id,
        name: token.name,
        person: (token.person_id != own).then_some(person),
        scopes: token.scopes.iter().map(|scope| page.t(about(*scope).1)).collect(),
        until: page.say("api-token-until", "day", &page.day(token.until)),
        has_ended: token.until < today,
        used: match token.used {
            Some(at) => page.say("api-token-used", "day", &page.day(at.date())),
            None => page.t("api-token-unused"),
        },
    });
    let chosen = filled.scopes();
    let choices = Scope::ALL.iter().map(|scope| {
        let (field, key) = about(*scope);
        Choice::new(field, page.t(key), chosen.contains(scope))
    });
    Ok(View {
        rows: rows.collect(),
        made: None,
        name: filled.name.clone(),
        until: filled.until.clone(),
        choices: choices.collect(),
        address: site.platform.link(BASE),
        wrong,
        here,
        page,
    })
}
