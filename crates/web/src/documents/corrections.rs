use std::sync::Arc;

use app::measure::{self, Correction, Corrections, MeasureError};
use app::people::PeopleError;
use app::words;
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use store::StoreError;
use store::sheet::Name;

use super::columns::role;
use super::{Tab, sites, tabs};
use crate::flash;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A correction, in words.
struct Row {
    kind: &'static str,
    number: usize,
    /// What it holds for.
    what: String,
    /// What was said of it.
    said: String,
}

#[derive(Template)]
#[template(path = "documents/corrections.html")]
struct View {
    page: Page,
    here: Here,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    version: i64,
    written: Option<String>,
}

/// `GET /o/{organisation}/corrections`.
pub async fn list(State(site): State<Arc<Site>>, page: Page, person: Person, here: Here) -> Result<Response, Problem> {
    let found = here.ask(&site, &person, |platform, actor, id| {
        Ok::<_, MeasureError>((measure::corrections(platform, actor, id)?, sites(platform, actor, id)?))
    });
    let (Corrections { mappings, version, written }, sites) = found.await??;
    let comma = page.t("app-comma");
    let mut rows = Vec::new();
    for (mapping, number) in mappings.activities.iter().zip(0..) {
        let mut said = vec![words::activity(site.knowledge, page.messages(), &mapping.activity)];
        said.extend(mapping.unit.iter().map(|unit| page.say("documents-in-unit", "unit", unit)));
        let what = match &mapping.supplier {
            Some(supplier) => {
                page.with("documents-label-of", &[("label", (&mapping.label).into()), ("supplier", supplier.into())])
            }
            None => page.say("documents-label", "label", &mapping.label),
        };
        rows.push(Row { kind: "activity", number, what, said: said.join(&comma) });
    }
    for (mapping, number) in mappings.columns.iter().zip(0..) {
        let arrow = |(header, code): (&String, &String)| {
            page.with("documents-column-is", &[("header", header.into()), ("role", role(&page, code).into())])
        };
        let mut said: Vec<String> = mapping.roles.iter().map(arrow).collect();
        said.extend(mapping.unit.iter().map(|unit| page.say("documents-in-unit", "unit", unit)));
        said.extend(mapping.activity.iter().map(|code| words::activity(site.knowledge, page.messages(), code)));
        let what = page.say("documents-table-of", "headers", &mapping.headers.join(&comma));
        rows.push(Row { kind: "columns", number, what, said: said.join(&comma) });
    }
    for (mapping, number) in mappings.files.iter().zip(0..) {
        let name = sites.iter().find(|(id, _)| *id == mapping.site).map_or(&mapping.site, |(_, name)| name);
        rows.push(Row {
            kind: "site",
            number,
            what: mapping.path.clone(),
            said: page.say("documents-is-of-site", "site", name),
        });
    }
    let written = written.map(|at| page.messages().dates().long(at.date()));
    Ok(Html(View { tabs: tabs(&page, &here), page, here, rows, version, written }).into_response())
}

/// Which correction, of which version of them all.
#[derive(Deserialize)]
pub struct Which {
    kind: String,
    number: usize,
    version: i64,
}

/// `POST /o/{organisation}/corrections/forget`.
pub async fn forget(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(Which { kind, number, version }): Form<Which>,
) -> Result<Response, Problem> {
    let forgotten = here.ask(&site, &person, move |platform, actor, id| {
        let kept = measure::corrections(platform, actor, id)?;
        if kept.version != version {
            return Err(MeasureError::Store(StoreError::Stale));
        }
        let mappings = kept.mappings;
        let correction = match &*kind {
            "activity" => mappings.activities.get(number).cloned().map(Correction::Activity),
            "columns" => mappings.columns.get(number).cloned().map(Correction::Columns),
            _ => mappings.files.get(number).cloned().map(Correction::Site),
        };
        measure::forget(platform, actor, id, version, &correction.ok_or(PeopleError::NotFound)?)
    });
    forgotten.await??;
    Ok(flash::done(&page, &here.path("/corrections"), "documents-done-forgotten"))
}

/// The version that is taken back.
#[derive(Deserialize)]
pub struct Version {
    version: i64,
}

/// `POST /o/{organisation}/corrections/undo`.
pub async fn undo(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(Version { version }): Form<Version>,
) -> Result<Response, Problem> {
    here.ask(&site, &person, move |platform, actor, id| measure::undo(platform, actor, id, Name::Mapping, version))
        .await??;
    Ok(flash::done(&page, &here.path("/corrections"), "documents-done-undone"))
}
