use std::sync::Arc;

use app::webhooks::{self, ATTEMPTS, DAYS, Made};
use askama::Template;
use axum::extract::{Form, State};
use axum::response::{IntoResponse, Response};
use store::webhook::Event;

use super::words;
use crate::form::{Choice, Wrong};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// An address as the page shows it.
struct Row {
    href: String,
    url: String,
    events: Vec<String>,
    is_paused: bool,
}

#[derive(Template)]
#[template(path = "webhooks/list.html")]
struct View {
    page: Page,
    here: Here,
    rows: Vec<Row>,
    /// The secret of an address that was just made: shown now, and never again.
    made: Option<String>,
    url: String,
    /// What may be told.
    choices: Vec<Choice>,
    given_up: String,
    wrong: Wrong,
}

/// The form: `url`, and `event` as often as one is chosen.
type Filled = Vec<(String, String)>;

fn filled(filled: &Filled) -> (String, Vec<Event>) {
    let of = |name: &'static str| filled.iter().filter(move |(field, _)| field == name).map(|(_, value)| value);
    (of("url").next().cloned().unwrap_or_default(), of("event").filter_map(|word| Event::of(word)).collect())
}

/// `GET /o/{organisation}/webhooks`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    let usual = (String::new(), vec![Event::DocumentRead, Event::InventoryChanged]);
    Ok(Html(view(&site, page, &person, here, usual, Wrong::default()).await?))
}

/// `POST /o/{organisation}/webhooks`. The answer shows the secret: it can be shown by nothing that comes later.
pub async fn add(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(sent): Form<Filled>,
) -> Result<Response, Problem> {
    let (url, events) = filled(&sent);
    let wished = (url.clone(), events.clone());
    let made = here
        .ask(&site, &person, move |platform, actor, id| webhooks::register(platform, actor, id, &wished.0, &wished.1));
    match made.await? {
        Ok(Made { secret, .. }) => {
            let view = view(&site, page, &person, here, (String::new(), events), Wrong::default()).await?;
            Ok(Html(View { made: Some(secret), ..view }).into_response())
        }
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            let view = view(&site, page, &person, here, (url, events), wrong.clone()).await?;
            Ok(wrong.answer(view))
        }
    }
}

async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: Here,
    (url, events): (String, Vec<Event>),
    wrong: Wrong,
) -> Result<View, Problem> {
    let found = here.ask(site, person, webhooks::webhooks).await??;
    let rows = found.into_iter().map(|webhook| Row {
        href: page.to(&here.path(format!("/webhooks/{}", webhook.id))),
        url: webhook.url,
        events: webhook.events.iter().map(|event| words(&page, *event)).collect(),
        is_paused: webhook.paused.is_some(),
    });
    let count = |count: i64| usize::try_from(count).unwrap_or(0).into();
    Ok(View {
        rows: rows.collect(),
        made: None,
        choices: Event::chosen()
            .map(|event| Choice::new(event.word(), words(&page, event), events.contains(&event)))
            .collect(),
        given_up: page.with("webhooks-given-up", &[("attempts", count(ATTEMPTS)), ("days", count(DAYS))]),
        url,
        wrong,
        here,
        page,
    })
}
