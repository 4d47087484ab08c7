use std::sync::Arc;

use app::measure;
use app::shares::{self, ShareError, ShareRequest, Shared, Wrong};
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use i18n::Tongue;
use serde::Deserialize;

use crate::flash;
use crate::form::Choice;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A link opens so long unless said otherwise.
const DAYS: i64 = 90;

/// A link among others.
struct Row {
    id: String,
    recipient: String,
    tone: &'static str,
    state: String,
    /// The link itself, while it opens.
    link: Option<String>,
    about: String,
    opened: String,
}

#[derive(Template)]
#[template(path = "shares/list.html")]
struct View {
    page: Page,
    base: String,
    years: Vec<Choice>,
    languages: Vec<Choice>,
    recipient: String,
    until: String,
    wrong_recipient: Option<String>,
    wrong_until: Option<String>,
    /// No error for lists, which cannot be filled in wrongly.
    nothing: Option<String>,
    rows: Vec<Row>,
}

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Filled {
    recipient: String,
    year: String,
    language: String,
    until: String,
}

async fn view(site: &Site, page: Page, person: &Person, here: &Here, filled: Filled) -> Result<View, Problem> {
    let found = here.ask(site, person, |platform, actor, id| {
        let shared = shares::shares(platform, actor, id)?;
        let firm = measure::firm_sheet(platform, actor, id)?.map(|sheet| sheet.firm);
        Ok::<_, ShareError>((shared, measure::standing(platform, actor, id)?, firm))
    });
    let (shared, standing, firm) = found.await??;
    let reported = || firm.as_ref().map(|firm| firm.reporting.year.to_string());
    let wished = if filled.year.is_empty() { reported().unwrap_or_default() } else { filled.year };
    let years = standing.years.iter().rev().filter(|year| year.lines > 0);
    let years: Vec<Choice> = years
        .map(|year| {
            let text = year.year.to_string();
            Choice::new(&text, &text, text == wished)
        })
        .collect();
    let until = if filled.until.is_empty() { site.now().plus_days(DAYS).date().to_string() } else { filled.until };
    let buyers = firm.iter().flat_map(|firm| &firm.buyer_countries).map(String::as_str);
    let proposed = Tongue::of_countries(buyers).nearest();
    let languages = page.languages().map(|(language, name)| {
        let chosen = language.code() == filled.language || filled.language.is_empty() && language == proposed;
        Choice::new(language.code(), name, chosen)
    });
    Ok(View {
        base: here.path(""),
        years,
        languages: languages.into(),
        recipient: filled.recipient,
        until,
        wrong_recipient: None,
        wrong_until: None,
        nothing: None,
        rows: shared.iter().map(|shared| row(site, &page, shared)).collect(),
        page,
    })
}

fn row(site: &Site, page: &Page, shared: &Shared) -> Row {
    let share = &shared.share;
    let (dates, numbers) = (page.messages().dates(), page.messages().numbers());
    let past = share.until < site.today();
    let (tone, key) = match share.revoked {
        Some(_) => ("none", "shares-state-closed"),
        None if past => ("none", "shares-state-past"),
        None => ("good", "shares-state-open"),
    };
    let count = |count: usize| numbers.integer(i64::try_from(count).unwrap_or(i64::MAX));
    Row {
        id: share.id.to_string(),
        recipient: share.recipient.clone(),
        tone,
        state: page.t(key),
        link: (share.revoked.is_none() && !past)
            .then(|| site.platform.link(&format!("/{}{}", share.language, shared.path))),
        about: page.with(
            "shares-about",
            &[
                ("year", share.year.to_string().into()),
                ("made", dates.long(share.made.date()).into()),
                ("until", dates.long(share.until).into()),
            ],
        ),
        opened: match shared.last {
            None => page.t("shares-never-opened"),
            Some(last) => page.with(
                "shares-opened",
                &[
                    ("looked", count(shared.looked).into()),
                    ("taken", count(shared.taken).into()),
                    ("last", dates.long(last.date()).into()),
                ],
            ),
        },
    }
}

/// `GET /o/{organisation}/shares`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, &person, &here, Filled::default()).await?))
}

/// `POST /o/{organisation}/shares`.
pub async fn make(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(filled): Form<Filled>,
) -> Result<Response, Problem> {
    let threads = site.options.threads;
    let year = filled.year.parse().map_err(|_| Problem::Form)?;
    let language = filled.language.parse().map_err(|_| Problem::Form)?;
    let until = filled.until.parse().ok();
    let recipient = filled.recipient.clone();
    // A day that cannot be read is refused like one that is past.
    let until = until.unwrap_or_else(|| site.now().plus_days(-1).date());
    let made = here.ask(&site, &person, move |platform, actor, id| {
        shares::share(platform, actor, id, &ShareRequest { year, language, recipient: &recipient, until, threads })
    });
    match made.await? {
        Ok(_) => Ok(flash::done(&page, &here.path("/shares"), "shares-made-done")),
        Err(ShareError::Wrong(wrong)) => {
            let says = |what: Wrong, key: &str| wrong.contains(&what).then(|| page.t(key));
            let (wrong_recipient, wrong_until) =
                (says(Wrong::Recipient, "shares-wrong-recipient"), says(Wrong::Until, "shares-wrong-until"));
            let view = view(&site, page, &person, &here, filled).await?;
            let mut response = Html(View { wrong_recipient, wrong_until, ..view }).into_response();
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /o/{organisation}/shares/{share}/revoke`.
pub async fn revoke(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, share)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let share = share.parse().map_err(|_| Problem::NotFound)?;
    here.ask(&site, &person, move |platform, actor, id| shares::revoke(platform, actor, id, share)).await??;
    Ok(flash::done(&page, &here.path("/shares"), "shares-revoked-done"))
}
