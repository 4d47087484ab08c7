use std::sync::Arc;

use app::people::{self, PeopleError};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::tabs::{Tab, tabs};
use crate::flash;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A session as its page shows it.
struct Row {
    name: String,
    device: String,
    began: String,
    seen: String,
    is_this: bool,
}

#[derive(Template)]
#[template(path = "account/sessions.html")]
struct View {
    tabs: Vec<Tab>,
    page: Page,
    rows: Vec<Row>,
    /// Of each institution that opens the account, since when, and when it last did.
    institutions: Vec<(String, String)>,
}

/// `GET /account/sessions`.
pub async fn show(State(site): State<Arc<Site>>, page: Page, person: Person) -> Result<impl IntoResponse, Problem> {
    let this = person.session;
    let kept = site.run(move |platform| {
        Ok::<_, PeopleError>((people::sessions(platform, &person)?, people::identities(platform, &person)?))
    });
    let (sessions, identities) = kept.await??;
    let day = |at: calendar::Timestamp| page.day(at.date());
    let rows = sessions.iter().map(|session| Row {
        name: people::session_name(session),
        device: if session.device.is_empty() { page.t("account-device-unknown") } else { session.device.clone() },
        began: page.say("account-session-began", "day", &day(session.created)),
        seen: page.say("account-session-seen", "day", &day(session.seen)),
        is_this: session.token_hash == this,
    });
    let here = site.platform.institution();
    let institutions = identities.iter().map(|known| {
        let named = here.filter(|institution| institution.provider.issuer() == known.issuer);
        let provider = named.map_or(&*known.issuer, |institution| &*institution.name);
        let since = day(known.created);
        let words = [("provider", provider.into()), ("day", since.as_str().into())];
        (page.with("account-institution-linked", &words), page.say("account-institution-used", "day", &day(known.used)))
    });
    let institutions = institutions.collect();
    Ok(Html(View { rows: rows.collect(), institutions, tabs: tabs(&page), page }))
}

/// `POST /account/sessions/{name}/end`.
pub async fn end(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    site.run(move |platform| people::end_session(platform, &person, &name)).await??;
    Ok(flash::done(&page, "/account/sessions", "account-done-session"))
}

/// `POST /account/sessions/end`: all but the one in use.
pub async fn end_others(State(site): State<Arc<Site>>, page: Page, person: Person) -> Result<Response, Problem> {
    site.run(move |platform| people::end_other_sessions(platform, &person)).await??;
    Ok(flash::done(&page, "/account/sessions", "account-done-sessions"))
}
