use std::sync::Arc;

use app::measure::{self, MeasureError, Papers, Standing};
use askama::Template;
use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;
use store::document::Document;
use store::paper::Show;

use super::paper::Row;
use super::state::is_current;
use super::upload::{FILE_MAX, FILES_MAX, Fate, Form, Part, Sent};
use super::{Tab, choices, sites, tabs};
use crate::flash;
use crate::form::Choice;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// Documents on a page.
const EACH: i64 = 50;
/// The filters: code, key of the name, what passes; in the order of [`Papers::counts`].
const FILTERS: [(&str, &str, Show); 4] = [
    ("", "documents-show-all", Show::All),
    ("aside", "documents-show-aside", Show::Aside),
    ("refused", "documents-show-refused", Show::Refused),
    ("waiting", "documents-show-waiting", Show::Unread),
];

/// Which documents.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    show: String,
    page: i64,
}

impl Wanted {
    /// The filter that was chosen, as a place in [`FILTERS`].
    fn filter(&self) -> usize {
        FILTERS.iter().position(|(code, ..)| *code == self.show).unwrap_or(0)
    }
}

/// What became of a file, in words.
struct Told {
    name: String,
    words: String,
    good: bool,
    href: Option<String>,
}

/// How far the reading is.
struct Progress {
    done: i64,
    total: i64,
    words: String,
}

/// A document that was taken out.
struct Out {
    path: String,
    href: String,
    name: String,
    day: String,
}

#[derive(Template)]
#[template(path = "documents/list.html")]
struct View {
    page: Page,
    here: Here,
    tabs: Vec<Tab>,
    filters: Vec<Tab>,
    sites: Vec<Choice>,
    told: Vec<Told>,
    progress: Option<Progress>,
    fault: Option<String>,
    no_sheet: bool,
    rows: Vec<Row>,
    any: bool,
    before: Option<String>,
    after: Option<String>,
    position: String,
    out: Vec<Out>,
    limit: String,
}

/// Everything that the list is made of.
struct Found {
    papers: Papers,
    /// The page that is shown: the last one, if fewer are left than whoever asked believed.
    at: i64,
    last: i64,
    standing: Standing,
    sites: Vec<(String, String)>,
    out: Vec<Document>,
}

async fn find(site: &Site, person: &Person, here: &Here, wanted: &Wanted) -> Result<Found, Problem> {
    let (filter, page) = (wanted.filter(), wanted.page);
    let found = here.ask(site, person, move |platform, actor, id| {
        let show = FILTERS.get(filter).map_or(Show::All, |(.., show)| *show);
        let of_page = |page: i64| measure::documents(platform, actor, id, show, (page * EACH, EACH));
        let mut at = page.clamp(0, i64::from(u32::MAX));
        let mut papers = of_page(at)?;
        let last = (papers.counts.get(filter).copied().unwrap_or(0) - 1).max(0) / EACH;
        if at > last {
            at = last;
            papers = of_page(at)?;
        }
        Ok::<_, MeasureError>(Found {
            papers,
            at,
            last,
            sites: sites(platform, actor, id)?,
            out: measure::removed_documents(platform, actor, id)?,
            standing: measure::standing(platform, actor, id)?,
        })
    });
    Ok(found.await??)
}

/// `GET /o/{organisation}/documents`.
pub async fn list(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let found = find(&site, &person, &here, &wanted).await?;
    Ok(Html(view(page, here, found, &wanted, Vec::new())).into_response())
}

fn view(page: Page, here: Here, found: Found, wanted: &Wanted, told: Vec<Told>) -> View {
    let Found { papers: Papers { papers, counts }, at, last, standing, sites, out } = found;
    let current = is_current(&standing);
    let rows = papers.iter().map(|paper| Row::new(&page, &here, &sites, current, paper)).collect();
    let list = here.path("/documents");
    let chosen = wanted.filter();
    let address = |code: &str, number: i64| {
        let query = match (code, number) {
            ("", 0) => String::new(),
            (code, 0) => format!("?show={code}"),
            (code, number) => format!("?show={code}&page={number}"),
        };
        page.to(&list) + &query
    };
    let filters = FILTERS.iter().zip(counts).enumerate().map(|(place, ((code, key, _), count))| {
        (address(code, 0), page.count(key, usize::try_from(count).unwrap_or(0)), place == chosen)
    });
    let filters: Vec<Tab> = filters.collect();
    let code = FILTERS.get(chosen).map_or("", |(code, ..)| code);
    let numbers = page.messages().numbers();
    let position = [("page", numbers.integer(at + 1)), ("pages", numbers.integer(last + 1))];
    let position: Vec<(&str, i18n::Arg<'_>)> = position.iter().map(|(name, text)| (*name, text.into())).collect();
    let out = out.iter().filter_map(|document| {
        let path = here.path(format!("/documents/{}", document.id));
        Some(Out {
            href: page.to(&path),
            path,
            name: document.path.clone(),
            day: page.messages().dates().long(document.removed?.date()),
        })
    });
    View {
        tabs: tabs(&page, &here),
        sites: choices(&sites, ""),
        no_sheet: sites.is_empty(),
        fault: standing.fault.as_ref().map(|told| app::words::retold(page.messages(), told)),
        progress: progress_of(&page, &standing),
        before: (at > 0).then(|| address(code, at - 1)),
        after: (at < last).then(|| address(code, at + 1)),
        position: if last > 0 { page.with("documents-position", &position) } else { String::new() },
        rows,
        out: out.collect(),
        limit: numbers.integer((FILE_MAX >> 20) as i64),
        any: counts.first().is_some_and(|count| *count > 0),
        filters,
        told,
        here,
        page,
    }
}

/// How far the reading is, while it is not done.
fn progress_of(page: &Page, standing: &Standing) -> Option<Progress> {
    standing.footprint.as_ref().filter(|footprint| !footprint.is_current())?;
    let (done, total) = standing.progress.unwrap_or((0, 0));
    let numbers = page.messages().numbers();
    let words = if total > 0 {
        let (done, total) = (numbers.integer(done), numbers.integer(total));
        page.with("documents-progress", &[("done", done.into()), ("total", total.into())])
    } else {
        page.t("documents-progress-soon")
    };
    Some(Progress { done, total: total.max(1), words })
}

/// `GET /o/{organisation}/documents/progress`: how far the reading is, for the script that shows it.
pub async fn progress(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<Response, Problem> {
    let standing = here.ask(&site, &person, measure::standing).await??;
    let text = match progress_of(&page, &standing) {
        Some(Progress { done, total, words }) => json!({ "done": done, "total": total, "words": words }),
        None => json!({ "current": true }),
    };
    Ok(([(header::CONTENT_TYPE, "application/json")], text.to_string()).into_response())
}

/// `POST /o/{organisation}/documents`: one file or many. A script that sends one by one asks for JSON.
pub async fn add(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Problem> {
    let known = here.ask(&site, &person, sites).await??;
    let mut form = Form::of(request).await?;
    let (mut below, mut sent) = (None, Vec::new());
    while let Some(part) = form.next().await? {
        match part {
            // What is none of the sites is none.
            Part::Text(name, value) if name == "site" => {
                below = known.iter().map(|(id, _)| id).find(|id| **id == value)
            }
            Part::Text(..) | Part::Nothing => {}
            Part::File(file) => {
                let kept = file.keep(&site, &person, here.id(), below.map(String::as_str));
                sent.push(kept.await?);
            }
        }
    }
    let told: Vec<Told> = sent.iter().map(|sent| tell(&page, &here, sent)).collect();
    let good = told.iter().all(|told| told.good);
    let status = if good && !told.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    if headers.get(header::ACCEPT).is_some_and(|kind| kind.as_bytes().starts_with(b"application/json")) {
        let files: Vec<_> = told.iter().map(|told| json!({ "words": told.words, "good": told.good })).collect();
        let kind = [(header::CONTENT_TYPE, "application/json")];
        return Ok((status, kind, json!({ "files": files }).to_string()).into_response());
    }
    if !sent.is_empty() && sent.iter().all(|sent| matches!(sent.fate, Fate::Kept(_))) {
        return Ok(flash::done(&page, &here.path("/documents"), "documents-done-added"));
    }
    let told = if told.is_empty() {
        vec![Told { name: String::new(), words: page.t("documents-nothing-sent"), good: false, href: None }]
    } else {
        told
    };
    let wanted = Wanted::default();
    let found = find(&site, &person, &here, &wanted).await?;
    let mut response = Html(view(page, here, found, &wanted, told)).into_response();
    *response.status_mut() = status;
    Ok(response)
}

/// What became of a file.
fn tell(page: &Page, here: &Here, sent: &Sent) -> Told {
    let numbers = page.messages().numbers();
    let limited = |key: &str, limit: usize| {
        let limit = numbers.integer(i64::try_from(limit).unwrap_or(i64::MAX));
        page.with(key, &[("limit", limit.into())])
    };
    let (words, good, document) = match &sent.fate {
        Fate::Kept(document) => (page.t("documents-fate-kept"), true, Some(document)),
        Fate::There(document) => (page.say("documents-fate-there", "name", &document.path), true, Some(document)),
        Fate::TooLarge => (limited("documents-fate-too-large", FILE_MAX >> 20), false, None),
        Fate::Empty => (page.t("documents-fate-empty"), false, None),
        Fate::OneTooMany => (limited("documents-fate-one-too-many", FILES_MAX), false, None),
        Fate::Full => (page.t("documents-fate-full"), false, None),
        Fate::NoRoom => (page.t("documents-fate-no-room"), false, None),
    };
    let href = document.map(|document| page.to(&here.path(format!("/documents/{}", document.id))));
    Told { name: app::words::plain(&sent.name), words, good, href }
}
