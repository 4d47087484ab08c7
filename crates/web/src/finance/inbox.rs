//! The inbox of a financier: comparable requests, and the page of one.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use ::finance::plan::Progress;
use ::finance::{Catalogue, words};
use app::dossier::{Finding, Trust};
use app::finance::requests::{self, Figures, Received, RequestError, State as Standing};
use app::people::Action;
use askama::Template;
use axum::body::Body;
use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Response};
use money::Exact;
use serde::Deserialize;

use super::requests::{catalogue, number, of_kind, which};
use super::shown::{Shown, ratio, state};
use crate::documents::{Shape, sealed};
use crate::flash;
use crate::form::Choice;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;
use crate::verify;

/// Below the path of an organisation.
const INBOX: &str = "/inbox";
/// Seconds of a day.
const DAY: i64 = 86_400;

/// A request among others, in columns that compare.
struct Row {
    href: String,
    name: String,
    firm: String,
    amount: String,
    co2e: String,
    sector: String,
    region: String,
    coverage: String,
    payback: String,
    /// Measures by how far they are.
    progress: Vec<String>,
    /// The year of the dossier that goes with it.
    dossier: Option<i16>,
    tone: &'static str,
    state: String,
    waits: String,
}

#[derive(Template)]
#[template(path = "finance/inbox.html")]
struct List {
    page: Page,
    here: Here,
    rows: Vec<Row>,
    states: Vec<Choice>,
    sectors: Vec<Choice>,
    regions: Vec<Choice>,
    orders: Vec<Choice>,
    least: String,
    most: String,
    /// Whether firms gave anything at all.
    any: bool,
}

/// What is looked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    state: String,
    sector: String,
    region: String,
    /// The least and the most that is asked, in MAD.
    least: String,
    most: String,
    /// What comes first.
    order: String,
}

/// What may come first, with the key of its name.
const ORDERS: [(&str, &str); 5] = [
    ("", "finance-inbox-order-waits"),
    ("amount", "finance-inbox-order-amount"),
    ("coverage", "finance-inbox-order-coverage"),
    ("payback", "finance-inbox-order-payback"),
    ("co2e", "finance-inbox-order-co2e"),
];

impl Wanted {
    fn read(&self) -> requests::Wanted {
        let chosen = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        requests::Wanted {
            state: Standing::of(&self.state),
            sector: chosen(&self.sector),
            region: chosen(&self.region),
            least: amount(&self.least),
            most: amount(&self.most),
        }
    }

    /// Puts first what is wanted first; what is not known of a request puts it last.
    fn order(&self, found: &mut [&Received]) {
        let largest = |of: fn(&Figures) -> Option<Exact>| {
            move |one: &&Received| Reverse(of(&one.listed.figures).and_then(Exact::get))
        };
        match self.order.as_str() {
            "amount" => found.sort_by_key(largest(|figures| Some(figures.sought))),
            "coverage" => found.sort_by_key(largest(|figures| figures.least_coverage)),
            "co2e" => found.sort_by_key(largest(|figures| figures.co2e_t)),
            "payback" => found.sort_by_key(|one| {
                let payback = one.listed.figures.payback.and_then(Exact::get);
                (payback.is_none(), payback)
            }),
            _ => {}
        }
    }
}

/// An amount as people write it.
fn amount(text: &str) -> Option<Exact> {
    app::measure::number(text.trim()).and_then(|number| Exact::read(&number.to_string()))
}

/// `GET /o/{organisation}/inbox`.
pub async fn list(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(wanted): Query<Wanted>,
) -> Result<impl IntoResponse, Problem> {
    let received = here.ask(&site, &person, requests::inbox).await??;
    let catalogue = catalogue()?;
    let all = |wanted: &str| Choice::new("", page.t("finance-inbox-all"), wanted.is_empty());
    let among = |code: &str, wanted: &str, of: &dyn Fn(&Received) -> Option<String>| {
        let mut codes: Vec<String> = received.iter().filter_map(of).collect();
        codes.sort();
        codes.dedup();
        let named = codes.into_iter().map(|value| {
            let name = named(&page, &catalogue, code, Some(&value));
            let chosen = value == wanted;
            Choice::new(value, name, chosen)
        });
        std::iter::once(all(wanted)).chain(named).collect::<Vec<_>>()
    };
    let sectors = among("sector", &wanted.sector, &|one| one.listed.figures.sector.clone());
    let regions = among("region", &wanted.region, &|one| one.listed.figures.region.clone());
    let shown = [Standing::Match, Standing::Taken, Standing::Done, Standing::Refused];
    let states = shown.map(|one| Choice::new(one.word(), state(&page, one).1, one.word() == wanted.state));
    let orders = ORDERS.map(|(word, key)| Choice::new(word, page.t(key), word == wanted.order));
    let looked_for = wanted.read();
    let mut found: Vec<&Received> = received.iter().filter(|one| looked_for.passes(one)).collect();
    wanted.order(&mut found);
    let rows = found.into_iter().map(|one| row(&site, &page, &here, &catalogue, one));
    Ok(Html(List {
        rows: rows.collect(),
        orders: orders.into(),
        states: std::iter::once(all(&wanted.state)).chain(states).collect(),
        sectors,
        regions,
        least: wanted.least,
        most: wanted.most,
        any: !received.is_empty(),
        here,
        page,
    }))
}

/// The name of an answer; a dash if there is none.
fn named(page: &Page, catalogue: &Catalogue, code: &str, value: Option<&str>) -> String {
    let Some(value) = value else { return "–".to_owned() };
    let answer = ::finance::Answer::Word(value.to_owned());
    let attribute = catalogue.attribute(code);
    attribute.map_or_else(|| value.to_owned(), |attribute| words::answered(page.messages(), attribute, &answer))
}

/// How many measures are how far.
fn progress(page: &Page, counts: &BTreeMap<Progress, usize>) -> Vec<String> {
    let said = |(progress, count): (&Progress, &usize)| {
        let words = words::progress(page.messages(), *progress);
        page.with("finance-inbox-progress", &[("progress", words.as_str().into()), ("count", (*count).into())])
    };
    counts.iter().map(said).collect()
}

fn row(site: &Site, page: &Page, here: &Here, catalogue: &Catalogue, one: &Received) -> Row {
    let (request, figures) = (&one.listed.request, &one.listed.figures);
    let (tone, state) = state(page, request.state);
    let days = (site.now().micros() - request.moved.micros()).max(0) / 1_000_000 / DAY;
    let open = matches!(request.state, Standing::Match | Standing::Taken);
    let dash = || "–".to_owned();
    Row {
        href: page.to(&here.path(format!("{INBOX}/{}", request.id))),
        name: request.name.clone(),
        firm: one.firm.clone(),
        amount: words::centimes(page.messages(), figures.sought),
        co2e: figures.co2e_t.map_or_else(dash, |tonnes| ratio(page, tonnes)),
        sector: named(page, catalogue, "sector", figures.sector.as_deref()),
        region: named(page, catalogue, "region", figures.region.as_deref()),
        coverage: figures.least_coverage.map_or_else(dash, |least| ratio(page, least)),
        payback: figures.payback.map_or_else(dash, |years| ratio(page, years)),
        progress: progress(page, &figures.progress),
        dossier: one.listed.dossier,
        tone,
        state,
        waits: if open { page.count("finance-inbox-days", usize::try_from(days).unwrap_or(0)) } else { dash() },
    }
}

#[derive(Template)]
#[template(path = "finance/received.html")]
struct One {
    page: Page,
    base: String,
    list: String,
    name: String,
    firm: String,
    tone: &'static str,
    state: String,
    since: String,
    shown: Shown,
    /// What checking the signed file found: tone, words.
    verdict: (&'static str, String),
    may_take: bool,
    may_ask: bool,
    may_accept: bool,
    wrong: Option<String>,
}

async fn view(
    site: &Arc<Site>,
    page: Page,
    person: &Person,
    here: &Here,
    id: ids::FinanceRequestId,
    wrong: Option<String>,
) -> Result<One, Problem> {
    let found = here.ask(site, person, move |platform, actor, financier| {
        let (firm, whole) = requests::received(platform, actor, financier, id)?;
        let pdf = requests::received_paper(platform, actor, financier, id, requests::Which::Pdf)?;
        Ok::<_, RequestError>((firm, whole, pdf))
    });
    let (firm, whole, pdf) = found.await??;
    // By our own key: what was signed elsewhere is not what the firm prepared here.
    let ours = site.platform.key().map(|key| Trust::Key(Box::new(key.public())));
    let verdict = match verify::outcome(site, pdf, ours).await {
        Ok(outcome) if outcome.findings.is_empty() => ("good", page.t("finance-request-verdict-holds")),
        Ok(outcome) if outcome.findings.iter().all(|one| matches!(one, Finding::Engine { .. })) => {
            ("note", page.t("finance-request-verdict-older"))
        }
        Ok(_) => ("bad", page.t("finance-request-verdict-fails")),
        Err(_) => ("note", page.t("finance-request-verdict-later")),
    };
    let request = &whole.listed.request;
    let may = page.may(Action::AnswerRequests);
    let (tone, words) = state(&page, request.state);
    let base = here.path(format!("{INBOX}/{id}"));
    Ok(One {
        list: page.to(&here.path(INBOX)),
        name: request.name.clone(),
        firm,
        tone,
        state: words,
        since: page.day(request.moved.date()),
        shown: Shown::new(&page, &catalogue()?, &whole, &base),
        verdict,
        may_take: may && request.state == Standing::Match,
        may_ask: may && matches!(request.state, Standing::Match | Standing::Taken),
        may_accept: may && request.state == Standing::Taken,
        wrong,
        base: page.to(&base),
        page,
    })
}

/// `GET /o/{organisation}/inbox/{request}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, &person, &here, number(&id)?, None).await?))
}

/// `GET /o/{organisation}/inbox/{request}/papers/{file}`.
pub async fn paper(
    State(site): State<Arc<Site>>,
    person: Person,
    here: Here,
    Path((_, id, name)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let (id, which) = (number(&id)?, which(&name)?);
    let bytes = here.ask(&site, &person, move |platform, actor, financier| {
        requests::received_paper(platform, actor, financier, id, which)
    });
    Ok(of_kind(bytes.await??, which, &name))
}

/// `GET /o/{organisation}/inbox/{request}/attached/{number}`.
pub async fn attached(
    State(site): State<Arc<Site>>,
    person: Person,
    here: Here,
    Path((_, id, event)): Path<(String, String, i64)>,
) -> Result<Response, Problem> {
    let id = number(&id)?;
    let found = here.ask(&site, &person, move |platform, actor, financier| {
        requests::received_attachment(platform, actor, financier, id, event)
    });
    let (name, bytes) = found.await??;
    Ok(sealed(&name, Shape::of(&bytes), bytes.len() as u64, Body::from(bytes)))
}

/// What a form of the page sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Filled {
    words: String,
}

/// `POST /o/{organisation}/inbox/{request}/{act}`.
pub async fn act(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, act)): Path<(String, String, String)>,
    Form(Filled { words }): Form<Filled>,
) -> Result<Response, Problem> {
    let id = number(&id)?;
    let said = match act.as_str() {
        "take" => "finance-inbox-taken-done",
        "ask" => "finance-inbox-asked-done",
        "accept" => "finance-inbox-accepted-done",
        "refuse" => "finance-inbox-refused-done",
        _ => return Err(Problem::NotFound),
    };
    let done = here.ask(&site, &person, move |platform, actor, financier| match act.as_str() {
        "take" => requests::take(platform, actor, financier, id),
        "ask" => requests::question(platform, actor, financier, id, &words),
        "accept" => requests::decide(platform, actor, financier, id, true, &words),
        _ => requests::decide(platform, actor, financier, id, false, &words),
    });
    match done.await? {
        Ok(()) => Ok(flash::done(&page, &here.path(format!("{INBOX}/{id}")), said)),
        Err(RequestError::Words) => {
            let wrong = page.t("finance-request-wrong-words");
            let view = view(&site, page, &person, &here, id, Some(wrong)).await?;
            Ok(crate::form::Wrong::default().answer(view))
        }
        Err(error) => Err(error.into()),
    }
}
