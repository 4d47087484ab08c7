use std::sync::Arc;

use app::measure::{self, MeasureError};
use app::words;
use askama::Template;
use axum::extract::{Path, Query, Request, State};
use axum::response::{IntoResponse, Response};
use calendar::Period;
use ids::{DocumentId, EntryId};
use store::entry::Entry;

use super::entry_form::{self, Typed, UNITS};
use super::upload::{Fate, Form, Part, Sent};
use super::{Tab, choices, sites, tabs};
use crate::flash;
use crate::form::{Choice, Wrong};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// An entry, in words.
struct Row {
    path: String,
    activity: String,
    quantity: String,
    days: String,
    about: String,
    evidence: Option<String>,
}

#[derive(Template)]
#[template(path = "documents/entries.html")]
struct View {
    page: Page,
    here: Here,
    tabs: Vec<Tab>,
    sites: Vec<Choice>,
    typed: Typed,
    /// A document that is there and shows what is typed: its name, its page.
    shown: Option<(String, String)>,
    offered: Vec<(String, String)>,
    common: Vec<String>,
    units: [&'static str; 9],
    wrong: Wrong,
    rows: Vec<Row>,
    out: Vec<Row>,
}

/// What the page is made of besides the form.
async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: Here,
    typed: Typed,
    wrong: Wrong,
) -> Result<View, Problem> {
    let shown_id: Option<DocumentId> = typed.document.parse().ok();
    let found = here.ask(site, person, move |platform, actor, id| {
        let shown = shown_id.map(|document| measure::document(platform, actor, id, document)).transpose()?;
        Ok::<_, MeasureError>((
            sites(platform, actor, id)?,
            measure::entries(platform, actor, id)?,
            measure::removed_entries(platform, actor, id)?,
            shown.map(|paper| paper.document),
        ))
    });
    let (sites, entries, removed, shown) = found.await??;
    let rows = |entries: &[Entry]| entries.iter().rev().map(|entry| row(site, &page, &here, &sites, entry)).collect();
    let offered = if wrong.at("activity").is_some() { typed.meant(site.knowledge, &page).1 } else { Vec::new() };
    let only = match &*sites {
        [(only, _)] => only.clone(),
        _ => String::new(),
    };
    let chosen = if typed.site.is_empty() { &only } else { &typed.site };
    Ok(View {
        tabs: tabs(&page, &here),
        rows: rows(&entries),
        out: rows(&removed),
        shown: shown.map(|document| {
            let href = page.to(&here.path(format!("/documents/{}", document.id)));
            (document.path, href)
        }),
        common: entry_form::common(site.knowledge, &page),
        units: UNITS,
        sites: choices(&sites, chosen),
        offered,
        typed,
        wrong,
        here,
        page,
    })
}

fn row(site: &Site, page: &Page, here: &Here, sites: &[(String, String)], entry: &Entry) -> Row {
    let messages = page.messages();
    let quantity = f64::try_from(entry.quantity).unwrap_or(0.0);
    let name = sites.iter().find(|(id, _)| *id == entry.site).map_or(&entry.site, |(_, name)| name);
    let about = [name, &entry.supplier, &entry.number].into_iter().filter(|text| !text.is_empty());
    let period = Period::new(entry.first_day, entry.last_day);
    Row {
        path: here.path(format!("/entries/{}", entry.id)),
        activity: words::activity(site.knowledge, messages, &entry.activity.as_str().into()),
        quantity: format!(
            "{}\u{a0}{}",
            messages.numbers().decimal(entry.quantity.normalize()),
            messages.unit_of(quantity, &words::plain(&entry.unit))
        ),
        days: period.map(|period| page.days(period)).unwrap_or_default(),
        about: about.map(String::as_str).collect::<Vec<_>>().join(&page.t("app-comma")),
        evidence: entry.document_id.map(|id| page.to(&here.path(format!("/documents/{id}")))),
    }
}

/// `GET /o/{organisation}/entries`; what the address says is in the form already.
pub async fn list(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(typed): Query<Typed>,
) -> Result<Response, Problem> {
    Ok(Html(view(&site, page, &person, here, typed, Wrong::default()).await?).into_response())
}

/// `POST /o/{organisation}/entries`. The photograph is the last field, and is kept only if the others can be taken.
pub async fn add(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    request: Request,
) -> Result<Response, Problem> {
    let mut form = Form::of(request).await?;
    let (mut typed, mut sent, mut checked) = (Typed::default(), None, None);
    while let Some(part) = form.next().await? {
        match part {
            Part::Text(name, value) => typed.take(&name, value),
            Part::Nothing => {}
            Part::File(file) => {
                let wrong = check(&site, &page, &person, &here, &typed).await?;
                if wrong.is_nothing() && sent.is_none() {
                    sent = Some(file.keep(&site, &person, here.id(), None).await?);
                } else {
                    file.skip().await?;
                }
                checked = Some(wrong);
            }
        }
    }
    let wrong = match checked {
        Some(wrong) => wrong,
        None => check(&site, &page, &person, &here, &typed).await?,
    };
    let (document_id, wrong) = match sent {
        Some(sent) => evidence(&site, &page, &person, &here, &sent, wrong).await?,
        None => (typed.document.parse().ok(), wrong),
    };
    if !wrong.is_nothing() {
        let view = view(&site, page, &person, here, typed, wrong.clone()).await?;
        return Ok(wrong.answer(view));
    }
    let (activity, _) = typed.meant(site.knowledge, &page);
    let entered = here.ask(&site, &person, move |platform, actor, id| {
        measure::enter(platform, actor, id, &typed.request(&activity, document_id))
    });
    entered.await??;
    Ok(flash::done(&page, &here.path("/entries"), "documents-done-entered"))
}

/// What is wrong with the fields, before anything is kept.
async fn check(site: &Site, page: &Page, person: &Person, here: &Here, typed: &Typed) -> Result<Wrong, Problem> {
    let (activity, offered) = typed.meant(site.knowledge, page);
    let asked = typed.clone();
    let counted = match typed.document.parse::<DocumentId>() {
        Ok(id) => counts(site, person, here, id).await?,
        Err(_) => false,
    };
    let checked = here.ask(site, person, move |platform, actor, id| {
        measure::check_entry(platform, actor, id, &asked.request(&activity, None))
    });
    match checked.await? {
        Ok(()) if counted => Ok(Wrong::field("photo", page.t("documents-photo-counted"))),
        Ok(()) => Ok(Wrong::default()),
        Err(error) => entry_form::wrong(page, error, typed, !offered.is_empty()),
    }
}

/// Whether a document was read and counts already: then it would count no more if it were to show an entry.
async fn counts(site: &Site, person: &Person, here: &Here, id: DocumentId) -> Result<bool, Problem> {
    let paper = here.ask(site, person, move |platform, actor, firm| measure::document(platform, actor, firm, id));
    Ok(paper.await??.lines.is_some_and(|lines| lines > 0))
}

/// The document that was kept to show the entry, or what is wrong with it.
async fn evidence(
    site: &Site,
    page: &Page,
    person: &Person,
    here: &Here,
    sent: &Sent,
    wrong: Wrong,
) -> Result<(Option<DocumentId>, Wrong), Problem> {
    let refused = |key: &str| Ok((None, wrong.clone().and("photo", page.t(key))));
    match &sent.fate {
        Fate::Kept(document) => Ok((Some(document.id), wrong)),
        Fate::There(document) if counts(site, person, here, document.id).await? => refused("documents-photo-counted"),
        Fate::There(document) => Ok((Some(document.id), wrong)),
        Fate::TooLarge | Fate::OneTooMany => refused("documents-photo-too-large"),
        Fate::Empty => refused("documents-fate-empty"),
        Fate::Full => refused("documents-fate-full"),
        Fate::NoRoom => refused("documents-fate-no-room"),
    }
}

/// `POST /o/{organisation}/entries/{entry}/remove`.
pub async fn remove(
    site: State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    changed(site, page, person, here, &id, false, "documents-done-entry-removed").await
}

/// `POST /o/{organisation}/entries/{entry}/restore`.
pub async fn restore(
    site: State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    changed(site, page, person, here, &id, true, "documents-done-entry-restored").await
}

async fn changed(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    id: &str,
    back: bool,
    key: &'static str,
) -> Result<Response, Problem> {
    let id: EntryId = id.parse().map_err(|_| Problem::NotFound)?;
    here.ask(&site, &person, move |platform, actor, firm| measure::remove_entry(platform, actor, firm, id, back))
        .await??;
    Ok(flash::done(&page, &here.path("/entries"), key))
}
