//! `/o/{organisation}/export/exchange`: what was said between a firm and its partners, and how far each event is.

use std::sync::Arc;

use app::export::partners::{self, Said, Verdict};
use app::people::PeopleError;
use askama::Template;
use axum::extract::{Form, Query, State};
use axum::response::{IntoResponse, Response};
use ids::ExchangeId;
use serde::Deserialize;
use store::exchange::{Direction, Exchange, Filter, State as Stand};

use crate::flash;
use crate::form::{Choice, Wrong};
use crate::here::{Below, Here};
use crate::operator::moment;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// Entries on one page.
const EACH: i64 = 50;

/// An exchange as pages show it.
struct Row {
    href: String,
    what: String,
    partner: String,
    tone: &'static str,
    state: String,
    when: String,
    about: Vec<String>,
}

#[derive(Template)]
#[template(path = "export/exchange.html")]
struct View {
    page: Page,
    here: Here,
    rows: Vec<Row>,
    total: String,
    states: Vec<Choice>,
    directions: Vec<Choice>,
    earlier: Option<String>,
}

#[derive(Template)]
#[template(path = "export/exchange_one.html")]
struct One {
    page: Page,
    here: Here,
    row: Row,
    id: ExchangeId,
    /// The other half: the answer, or what it answers.
    other: Option<String>,
    products: Vec<String>,
    /// The event, as it was said.
    body: String,
    is_held: bool,
    can_be_sent: bool,
    reason: String,
    wrong: Wrong,
}

/// Which of them.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    state: String,
    direction: String,
    page: Option<i64>,
}

/// Why a request is turned down.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Refusal {
    words: String,
}

/// `GET …`.
pub async fn log(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(wanted): Query<Wanted>,
) -> Result<impl IntoResponse, Problem> {
    let (state, direction) = (Stand::of(&wanted.state), Direction::of(&wanted.direction));
    let filter = Filter { partner_id: None, direction, state };
    let number = wanted.page.unwrap_or(1).clamp(1, 1_000_000);
    let skip = (number - 1) * EACH;
    let found =
        here.ask(&site, &person, move |platform, actor, of| partners::log(platform, actor, of, &filter, (skip, EACH)));
    let found = found.await??;
    let more = skip + EACH < found.total;
    let next = format!(
        "/export/exchange?state={}&direction={}&page={}",
        word(state.map(Stand::word)),
        word(direction.map(Direction::word)),
        number + 1
    );
    let any = || Choice::new("", page.t("export-exchange-any"), false);
    let states = Stand::ALL.iter().map(|of| {
        let name = page.t(&format!("export-exchange-state-{}", of.word()));
        Choice::new(of.word(), name, state == Some(*of))
    });
    let directions = Direction::ALL.iter().map(|of| {
        let name = page.t(&format!("export-exchange-direction-{}", of.word()));
        Choice::new(of.word(), name, direction == Some(*of))
    });
    Ok(Html(View {
        rows: found.entries.iter().map(|said| row(&page, &here, said)).collect(),
        total: page.count("export-exchange-count", usize::try_from(found.total).unwrap_or(0)),
        states: [any()].into_iter().chain(states).collect(),
        directions: [any()].into_iter().chain(directions).collect(),
        earlier: more.then(|| page.to(&here.path(next))),
        here,
        page,
    }))
}

fn word(word: Option<&'static str>) -> &'static str {
    word.unwrap_or_default()
}

/// `GET …/{exchange}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<ExchangeId>,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(one(&site, page, &person, here, id).await?))
}

/// `POST …/{exchange}/again`.
pub async fn again(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<ExchangeId>,
) -> Result<Response, Problem> {
    let done = here.ask(&site, &person, move |platform, actor, of| partners::again(platform, actor, of, id)).await?;
    settled(&site, page, &person, here, id, done, "export-exchange-done-again").await
}

/// `POST …/{exchange}/offer`.
pub async fn offer(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<ExchangeId>,
) -> Result<Response, Problem> {
    let decide =
        here.ask(&site, &person, move |platform, actor, of| partners::decide(platform, actor, of, id, Verdict::Offer));
    let done = decide.await?;
    settled(&site, page, &person, here, id, done, "export-exchange-done-answered").await
}

/// `POST …/{exchange}/refuse`.
pub async fn refuse(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<ExchangeId>,
    Form(refusal): Form<Refusal>,
) -> Result<Response, Problem> {
    let decide = here.ask(&site, &person, move |platform, actor, of| {
        partners::decide(platform, actor, of, id, Verdict::Refuse(&refusal.words))
    });
    let done = decide.await?;
    settled(&site, page, &person, here, id, done, "export-exchange-done-answered").await
}

async fn settled(
    site: &Site,
    page: Page,
    person: &Person,
    here: Here,
    id: ExchangeId,
    done: Result<(), PeopleError>,
    key: &'static str,
) -> Result<Response, Problem> {
    match done {
        Ok(()) => Ok(flash::done(&page, &here.path(format!("/export/exchange/{id}")), key)),
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            let view = one(site, page, person, here, id).await?;
            Ok(wrong.clone().answer(One { wrong, ..view }))
        }
    }
}

async fn one(site: &Site, page: Page, person: &Person, here: Here, id: ExchangeId) -> Result<One, Problem> {
    let found =
        here.ask(site, person, move |platform, actor, of| partners::exchange(platform, actor, of, id)).await??;
    let pretty: Option<serde_json::Value> = serde_json::from_str(&found.exchange.body).ok();
    let Exchange { state, .. } = found.exchange;
    Ok(One {
        row: row(&page, &here, &found),
        other: found.other.map(|other| page.to(&here.path(format!("/export/exchange/{other}")))),
        products: found.products(),
        body: pretty.and_then(|body| serde_json::to_string_pretty(&body).ok()).unwrap_or_default(),
        is_held: state == Stand::Held,
        can_be_sent: matches!(state, Stand::Waiting | Stand::Refused | Stand::Abandoned),
        reason: page.t("export-exchange-reason-usual"),
        wrong: Wrong::default(),
        id,
        here,
        page,
    })
}

fn row(page: &Page, here: &Here, said: &Said) -> Row {
    let exchange = &said.exchange;
    let tone = match exchange.state {
        Stand::Done => "good",
        Stand::Waiting | Stand::Asked => "note",
        Stand::Held | Stand::Refused | Stand::Abandoned => "bad",
    };
    let mut about = Vec::new();
    if let Some(at) = exchange.tried {
        let count = usize::try_from(exchange.attempts).unwrap_or(0).into();
        about.push(page.with("export-exchange-tried", &[("count", count), ("when", moment(page, at).as_str().into())]));
    }
    if let Some(status) = exchange.status.filter(|_| exchange.state != Stand::Done) {
        about.push(page.say("export-exchange-status", "status", &status.to_string()));
    }
    if let Some(trouble) = exchange.trouble {
        about.push(page.t(&format!("export-exchange-trouble-{}", trouble.word())));
    }
    if let Some(due) = exchange.due.filter(|_| exchange.state == Stand::Waiting && exchange.attempts > 0) {
        about.push(page.say("export-exchange-due", "when", &moment(page, due)));
    }
    Row {
        href: page.to(&here.path(format!("/export/exchange/{}", exchange.id))),
        what: match exchange.direction {
            Direction::In => page.t(&format!("export-exchange-in-{}", exchange.kind.word())),
            Direction::Out => page.t(&format!("export-exchange-out-{}", exchange.kind.word())),
        },
        partner: said.partner.clone(),
        tone,
        state: page.t(&format!("export-exchange-state-{}", exchange.state.word())),
        when: moment(page, exchange.at),
        about,
    }
}
