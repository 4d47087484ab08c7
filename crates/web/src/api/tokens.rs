//! `/o/{organisation}/tokens`: the page on which people make tokens for their programs.

use std::collections::BTreeMap;
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
    /// The fields of the scopes that were chosen.
    #[serde(flatten)]
    chosen: BTreeMap<String, String>,
}

impl Filled {
    fn scopes(&self) -> Vec<Scope> {
        Scope::ALL.iter().copied().filter(|scope| self.chosen.contains_key(&field(*scope))).collect()
    }
}

/// The name of the field of a scope.
fn field(scope: Scope) -> String {
    scope.word().replace(':', "_")
}

/// What a scope permits.
fn name(page: &Page, scope: Scope) -> String {
    page.t(&format!("api-scope-{}", scope.word().replace(':', "-")))
}

/// `GET /o/{organisation}/tokens`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    let until = site.now().plus_days(90).date().to_string();
    // What most programs need first: to look.
    let first = people::scopes_of(here.organisation.kind).next().map(|scope| (field(scope), String::new()));
    let filled = Filled { until, chosen: first.into_iter().collect(), ..Filled::default() };
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
        scopes: token.scopes.iter().map(|scope| name(&page, *scope)).collect(),
        until: page.say("api-token-until", "day", &page.day(token.until)),
        has_ended: token.until < today,
        used: match token.used {
            Some(at) => page.say("api-token-used", "day", &page.day(at.date())),
            None => page.t("api-token-unused"),
        },
    });
    let chosen = filled.scopes();
    let offered = people::scopes_of(here.organisation.kind);
    let choices = offered.map(|scope| Choice::new(field(scope), name(&page, scope), chosen.contains(&scope)));
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
